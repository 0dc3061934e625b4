-- Initiatives: a chain of revisions (the one without closed_at stands) with authors of each; steps, recognitions and uses
-- as facts beside it, closed with a ground where they were wrong.

CREATE TABLE initiatives_initiative (
  agency_id BIGINT NOT NULL REFERENCES people_agency (agency_id),
  initiative_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  title TEXT NOT NULL,
  title_folded TEXT NOT NULL,
  title_sort_key TEXT NOT NULL,
  collation_version TEXT NOT NULL,
  year BIGINT NOT NULL,
  field TEXT NOT NULL,
  summary TEXT NOT NULL,
  note TEXT NOT NULL,
  ground TEXT NOT NULL,  -- why it was changed
  state TEXT NOT NULL,   -- after all steps and recognitions that stand
  scope TEXT NOT NULL,   -- widest recognition that stands, or ''
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  closed_at BIGINT,
  closed_by BIGINT,
  PRIMARY KEY (agency_id, initiative_id, revision)
);
CREATE INDEX initiatives_initiative_by_year ON initiatives_initiative (agency_id, year, initiative_id)
  WHERE closed_at IS NULL;
CREATE INDEX initiatives_initiative_by_title ON initiatives_initiative (agency_id, title_sort_key, initiative_id)
  WHERE closed_at IS NULL;
CREATE INDEX initiatives_initiative_by_words ON initiatives_initiative (agency_id, title_folded);

CREATE TABLE initiatives_author (
  agency_id BIGINT NOT NULL,
  initiative_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  ordinal BIGINT NOT NULL,
  person_id BIGINT,
  name TEXT NOT NULL,
  unit_id BIGINT,
  unit_name TEXT NOT NULL,
  share_part TEXT NOT NULL,   -- exact decimals
  share_whole TEXT NOT NULL,
  PRIMARY KEY (agency_id, initiative_id, revision, ordinal),
  FOREIGN KEY (agency_id, initiative_id, revision)
    REFERENCES initiatives_initiative (agency_id, initiative_id, revision),
  FOREIGN KEY (agency_id, person_id) REFERENCES people_person (agency_id, person_id),
  FOREIGN KEY (agency_id, unit_id) REFERENCES people_unit (agency_id, unit_id)
);
CREATE INDEX initiatives_author_of_person ON initiatives_author (agency_id, person_id);

-- Words that find an initiative: of its title and of its authors' names, folded. Kept beside the facts.
CREATE TABLE initiatives_word (
  agency_id BIGINT NOT NULL,
  word TEXT NOT NULL,
  initiative_id BIGINT NOT NULL,
  PRIMARY KEY (agency_id, word, initiative_id)
);

CREATE TABLE initiatives_step (
  agency_id BIGINT NOT NULL,
  step_id BIGINT NOT NULL,
  initiative_id BIGINT NOT NULL,
  state TEXT NOT NULL,
  day TEXT,
  votes_for BIGINT,
  votes_total BIGINT,
  note TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, step_id)
);
CREATE INDEX initiatives_step_of ON initiatives_step (agency_id, initiative_id, step_id);

CREATE TABLE initiatives_recognition (
  agency_id BIGINT NOT NULL,
  recognition_id BIGINT NOT NULL,
  initiative_id BIGINT NOT NULL,
  scope TEXT NOT NULL,
  number TEXT NOT NULL,
  day TEXT NOT NULL,  -- 2024-12-20, 2024 or ''
  authority TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  closed_at BIGINT,
  closed_by BIGINT,
  closed_ground TEXT,
  PRIMARY KEY (agency_id, recognition_id)
);
CREATE INDEX initiatives_recognition_of ON initiatives_recognition (agency_id, initiative_id, recognition_id);

-- The ledger: what an initiative was used for, by which of its authors.
CREATE TABLE initiatives_use (
  agency_id BIGINT NOT NULL,
  use_id BIGINT NOT NULL,
  initiative_id BIGINT NOT NULL,
  award_id BIGINT,  -- of the registry; none: told in words
  person_id BIGINT,
  what TEXT NOT NULL,
  day TEXT,
  note TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  closed_at BIGINT,
  closed_by BIGINT,
  closed_ground TEXT,
  PRIMARY KEY (agency_id, use_id),
  FOREIGN KEY (agency_id, person_id) REFERENCES people_person (agency_id, person_id)
);
CREATE INDEX initiatives_use_of ON initiatives_use (agency_id, initiative_id, use_id);
CREATE INDEX initiatives_use_of_award ON initiatives_use (agency_id, award_id);
