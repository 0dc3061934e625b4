-- People as the law asks about them, and how organisations follow one another. Facts are added; a wrong one is closed
-- with who, when and why, and the right one stands beside it.

-- What is said of a person besides the name: the newest revision stands.
CREATE TABLE people_detail (
  agency_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  birth_day TEXT,
  birth_known TEXT NOT NULL,  -- day, month, year, or '' where nothing is known
  gender TEXT NOT NULL,       -- male, female, or ''
  ethnicity TEXT NOT NULL,
  id_number TEXT NOT NULL,
  joined_day TEXT,            -- first day in the agency's pay
  party_day TEXT,
  union_day TEXT,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  ground TEXT NOT NULL,
  PRIMARY KEY (agency_id, person_id, revision),
  FOREIGN KEY (agency_id, person_id) REFERENCES people_person (agency_id, person_id)
);
CREATE INDEX people_detail_by_id_number ON people_detail (agency_id, id_number);
CREATE INDEX people_detail_by_birth ON people_detail (agency_id, birth_day);

-- Words that find a person: syllables of every name held, and the staff number; folded. Kept beside the facts.
CREATE TABLE people_word (
  agency_id BIGINT NOT NULL,
  word TEXT NOT NULL,
  person_id BIGINT NOT NULL,
  PRIMARY KEY (agency_id, word, person_id)
);
CREATE INDEX people_word_of_person ON people_word (agency_id, person_id, word);
CREATE INDEX people_person_name_by_order ON people_person_name (agency_id, name_sort_key, person_id);

-- Leading or managing posts are counted apart; a contract may end.
ALTER TABLE people_posting ADD COLUMN leads BIGINT NOT NULL DEFAULT 0;
ALTER TABLE people_posting ADD COLUMN contract_until TEXT;

-- Away without leaving the post, or gone for good. kind: leave (nghỉ không lương, thai sản…), study, secondment;
-- retired, transferred, resigned, dismissed, died. `day` to `until`, both included; until NULL: not known, or for good.
CREATE TABLE people_absence (
  agency_id BIGINT NOT NULL,
  absence_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  until TEXT,
  note TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  closed_at BIGINT,
  closed_by BIGINT,
  closed_ground TEXT,
  PRIMARY KEY (agency_id, absence_id),
  FOREIGN KEY (agency_id, person_id) REFERENCES people_person (agency_id, person_id)
);
CREATE INDEX people_absence_of_person ON people_absence (agency_id, person_id);

-- Annual task ratings of persons and units. A person's row has unit_id NULL and the other way round. One stands for a
-- holder and a year; a later one closes the earlier.
CREATE TABLE people_rating (
  agency_id BIGINT NOT NULL,
  rating_id BIGINT NOT NULL,
  person_id BIGINT,
  unit_id BIGINT,
  year BIGINT NOT NULL,
  level TEXT NOT NULL,
  provisional BIGINT NOT NULL,
  decision_number TEXT NOT NULL,
  decision_day TEXT,
  authority TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  closed_at BIGINT,
  closed_by BIGINT,
  closed_ground TEXT,
  PRIMARY KEY (agency_id, rating_id),
  FOREIGN KEY (agency_id, person_id) REFERENCES people_person (agency_id, person_id),
  FOREIGN KEY (agency_id, unit_id) REFERENCES people_unit (agency_id, unit_id)
);
CREATE INDEX people_rating_of_person ON people_rating (agency_id, person_id, year);
CREATE INDEX people_rating_of_year ON people_rating (agency_id, year, level);

-- Discipline, and proceedings that are not over (form '').
CREATE TABLE people_discipline (
  agency_id BIGINT NOT NULL,
  discipline_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  form TEXT NOT NULL,
  day TEXT NOT NULL,
  until TEXT,
  decision_number TEXT NOT NULL,
  authority TEXT NOT NULL,
  note TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  closed_at BIGINT,
  closed_by BIGINT,
  closed_ground TEXT,
  PRIMARY KEY (agency_id, discipline_id),
  FOREIGN KEY (agency_id, person_id) REFERENCES people_person (agency_id, person_id)
);
CREATE INDEX people_discipline_of_person ON people_discipline (agency_id, person_id);

-- Two records of one human: the second leads to the first from then on.
CREATE TABLE people_same_person (
  agency_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  same_as BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  ground TEXT NOT NULL,
  PRIMARY KEY (agency_id, person_id),
  FOREIGN KEY (agency_id, person_id) REFERENCES people_person (agency_id, person_id),
  FOREIGN KEY (agency_id, same_as) REFERENCES people_person (agency_id, person_id)
);

-- Organisations that follow one another. kind: merge, split, rename, dissolve, move. Taken back with who, when, why.
CREATE TABLE people_succession (
  agency_id BIGINT NOT NULL,
  succession_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  day TEXT NOT NULL,  -- first day of the new order
  decision_number TEXT NOT NULL,
  decision_day TEXT,
  authority TEXT NOT NULL,
  note TEXT NOT NULL,
  undo TEXT NOT NULL,  -- what was closed and opened, to take it back (JSON)
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  undone_at BIGINT,
  undone_by BIGINT,
  undone_ground TEXT,
  PRIMARY KEY (agency_id, succession_id)
);
CREATE TABLE people_succession_unit (
  agency_id BIGINT NOT NULL,
  succession_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  side TEXT NOT NULL,  -- before, after
  PRIMARY KEY (agency_id, succession_id, unit_id, side),
  FOREIGN KEY (agency_id, succession_id) REFERENCES people_succession (agency_id, succession_id),
  FOREIGN KEY (agency_id, unit_id) REFERENCES people_unit (agency_id, unit_id)
);
CREATE INDEX people_succession_of_unit ON people_succession_unit (agency_id, unit_id);

-- A list that somebody gave to be imported: kept as it came, judged row by row, taken or dropped.
CREATE TABLE personnel_import (
  agency_id BIGINT NOT NULL,
  import_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  user_id BIGINT NOT NULL,
  state TEXT NOT NULL,      -- reading, read, applying, applied, dropped
  options TEXT NOT NULL,    -- JSON: chosen columns, create_units
  found TEXT NOT NULL,      -- JSON: sheet, heading row, columns, ignored
  counts TEXT NOT NULL,     -- JSON: rows by state
  started_at BIGINT NOT NULL,
  applied_at BIGINT,
  applied_by BIGINT,
  PRIMARY KEY (agency_id, import_id)
);
CREATE INDEX personnel_import_by_file ON personnel_import (agency_id, kind, file_sha256);
CREATE TABLE personnel_import_row (
  agency_id BIGINT NOT NULL,
  import_id BIGINT NOT NULL,
  row_number BIGINT NOT NULL,  -- as Excel counts it, from 1
  state TEXT NOT NULL,         -- added, changed, same, doubtful, bad
  summary TEXT NOT NULL,
  cells TEXT NOT NULL,         -- JSON: what was read, by column
  notes TEXT NOT NULL,         -- JSON: [{column, place, message}]
  choice TEXT NOT NULL,        -- '', or what a person said of a doubtful row
  PRIMARY KEY (agency_id, import_id, row_number),
  FOREIGN KEY (agency_id, import_id) REFERENCES personnel_import (agency_id, import_id)
);
CREATE INDEX personnel_import_row_by_state ON personnel_import_row (agency_id, import_id, state, row_number);
