-- The registry of awards: who was given what, by which decision, from the first one anybody remembers.
-- An award is a chain of revisions: the row without closed_at is how it stands now; what changed and why stands in
-- registry_change. Rows of a batch that is not published yet are seen by nobody.

CREATE TABLE registry_batch (
  agency_id BIGINT NOT NULL REFERENCES people_agency (agency_id),
  batch_id BIGINT NOT NULL,
  file_name TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  made_by BIGINT NOT NULL,
  published_at BIGINT,
  published_by BIGINT,
  PRIMARY KEY (agency_id, batch_id)
);

-- One row for each way a decision was written down; day: 2024-12-20, 2024, or ''.
CREATE TABLE registry_decision (
  agency_id BIGINT NOT NULL,
  decision_id BIGINT NOT NULL,
  batch_id BIGINT NOT NULL,
  number TEXT NOT NULL,
  number_folded TEXT NOT NULL,
  day TEXT NOT NULL,
  authority TEXT NOT NULL,
  authority_folded TEXT NOT NULL,
  level TEXT NOT NULL,
  track TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, decision_id)
);
CREATE INDEX registry_decision_by_number ON registry_decision (agency_id, number_folded);

-- A name that awards were given under. person_id and unit_id lead to who it is, where that is known.
CREATE TABLE registry_holder (
  agency_id BIGINT NOT NULL,
  holder_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  person_id BIGINT,
  unit_id BIGINT,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  name_sort_key TEXT NOT NULL,
  collation_version TEXT NOT NULL,
  birth TEXT NOT NULL,
  PRIMARY KEY (agency_id, holder_id)
);
CREATE INDEX registry_holder_by_name ON registry_holder (agency_id, name_folded);
CREATE INDEX registry_holder_by_order ON registry_holder (agency_id, name_sort_key, holder_id);
-- Words that find a holder: of the name, folded.
CREATE TABLE registry_holder_word (
  agency_id BIGINT NOT NULL,
  word TEXT NOT NULL,
  holder_id BIGINT NOT NULL,
  PRIMARY KEY (agency_id, word, holder_id)
);

CREATE INDEX registry_holder_word_of_holder ON registry_holder_word (agency_id, holder_id, word);

CREATE TABLE registry_award (
  agency_id BIGINT NOT NULL REFERENCES people_agency (agency_id),
  award_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  batch_id BIGINT NOT NULL,  -- 0: written by hand
  holder_id BIGINT NOT NULL,
  holder_kind TEXT NOT NULL,
  person_id BIGINT,
  unit_id BIGINT,            -- the collective, or the person's unit then
  position TEXT NOT NULL,
  unit_name TEXT NOT NULL,
  award_code TEXT NOT NULL,
  award_text TEXT NOT NULL,
  award_folded TEXT NOT NULL,
  kind TEXT NOT NULL,
  first_year BIGINT NOT NULL,  -- 0: not known
  last_year BIGINT NOT NULL,
  decision_id BIGINT NOT NULL,
  sort_day TEXT NOT NULL,      -- of the decision, else the last day of last_year
  basis TEXT NOT NULL,
  initiative TEXT NOT NULL,
  note TEXT NOT NULL,
  status TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  closed_at BIGINT,
  closed_by BIGINT,
  PRIMARY KEY (agency_id, award_id, revision),
  FOREIGN KEY (agency_id, holder_id) REFERENCES registry_holder (agency_id, holder_id),
  FOREIGN KEY (agency_id, decision_id) REFERENCES registry_decision (agency_id, decision_id),
  FOREIGN KEY (agency_id, person_id) REFERENCES people_person (agency_id, person_id),
  FOREIGN KEY (agency_id, unit_id) REFERENCES people_unit (agency_id, unit_id)
);
CREATE INDEX registry_award_of_person ON registry_award (agency_id, person_id);
CREATE INDEX registry_award_by_day ON registry_award (agency_id, sort_day, award_id) WHERE closed_at IS NULL;
CREATE INDEX registry_award_by_unit ON registry_award (agency_id, unit_id, sort_day, award_id) WHERE closed_at IS NULL;
CREATE INDEX registry_award_by_year ON registry_award (agency_id, last_year, sort_day, award_id)
  WHERE closed_at IS NULL;
CREATE INDEX registry_award_by_span ON registry_award (agency_id, last_year) WHERE first_year <> last_year;
CREATE INDEX registry_award_by_code ON registry_award (agency_id, award_code, sort_day, award_id)
  WHERE closed_at IS NULL;
CREATE INDEX registry_award_by_text ON registry_award (agency_id, award_folded, award_id) WHERE closed_at IS NULL;
CREATE INDEX registry_award_by_kind ON registry_award (agency_id, holder_kind, sort_day, award_id)
  WHERE closed_at IS NULL;
CREATE INDEX registry_award_by_holder ON registry_award (agency_id, holder_id, award_id) WHERE closed_at IS NULL;
CREATE INDEX registry_award_by_decision ON registry_award (agency_id, decision_id) WHERE closed_at IS NULL;
CREATE INDEX registry_award_not_standing ON registry_award (agency_id, status, sort_day, award_id)
  WHERE closed_at IS NULL AND status <> 'standing';

CREATE TABLE registry_change (
  agency_id BIGINT NOT NULL,
  change_id BIGINT NOT NULL,
  award_id BIGINT NOT NULL,
  kind TEXT NOT NULL,    -- correct, amend, cancel, restore
  day TEXT NOT NULL,
  ground TEXT NOT NULL,
  paper TEXT NOT NULL,
  fields TEXT NOT NULL,  -- JSON: [{field, before, after}]
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, change_id)
);
CREATE INDEX registry_change_of_award ON registry_change (agency_id, award_id, change_id);

-- Corrections of awards that stand already, told by a batch: made when it is published.
CREATE TABLE registry_waiting_change (
  agency_id BIGINT NOT NULL,
  batch_id BIGINT NOT NULL,
  change_id BIGINT NOT NULL,
  award_id BIGINT NOT NULL,
  day TEXT NOT NULL,
  ground TEXT NOT NULL,
  fields TEXT NOT NULL,
  PRIMARY KEY (agency_id, batch_id, change_id),
  FOREIGN KEY (agency_id, batch_id) REFERENCES registry_batch (agency_id, batch_id)
);

-- Filters a user keeps under a name.
CREATE TABLE registry_filter (
  agency_id BIGINT NOT NULL,
  filter_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  name TEXT NOT NULL,
  filter TEXT NOT NULL,  -- the query of the list: award=LDTT&year=2024
  recorded_at BIGINT NOT NULL,
  closed_at BIGINT,
  PRIMARY KEY (agency_id, filter_id),
  FOREIGN KEY (agency_id, user_id) REFERENCES access_user (agency_id, user_id)
);
CREATE INDEX registry_filter_of_user ON registry_filter (agency_id, user_id);

-- What lists of awards and initiatives ask to know who is meant; see db/VIEWS.md.
CREATE VIEW people_known_person AS
  SELECT p.agency_id, p.person_id, p.code, p.code_folded, n.full_name, n.full_name_folded, n.last_day AS name_last_day,
         d.birth_day, d.birth_known, d.id_number, s.same_as
  FROM people_person p
  JOIN people_person_name n ON n.agency_id = p.agency_id AND n.person_id = p.person_id
  LEFT JOIN people_detail d ON d.agency_id = p.agency_id AND d.person_id = p.person_id
    AND d.revision = (SELECT MAX(x.revision) FROM people_detail x
                      WHERE x.agency_id = p.agency_id AND x.person_id = p.person_id)
  LEFT JOIN people_same_person s ON s.agency_id = p.agency_id AND s.person_id = p.person_id;
CREATE VIEW people_known_posting AS
  SELECT agency_id, person_id, unit_id, first_day, last_day, position FROM people_posting;
