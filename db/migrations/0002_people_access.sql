-- People and access. Facts are added; the only changes in place are the columns that close one.
-- Names stand three times: as written, folded for finding, and as a sort key with the version of the rules it follows.

CREATE TABLE people_agency (
  agency_id BIGINT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  code_folded TEXT NOT NULL UNIQUE
);

CREATE TABLE people_agency_name (
  agency_id BIGINT NOT NULL REFERENCES people_agency (agency_id),
  first_day TEXT NOT NULL,
  last_day TEXT,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  parent_name TEXT NOT NULL,
  symbol TEXT NOT NULL,
  place TEXT NOT NULL,
  province TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  closed_at BIGINT,
  closed_by BIGINT,
  PRIMARY KEY (agency_id, first_day)
);

CREATE TABLE people_unit (
  agency_id BIGINT NOT NULL REFERENCES people_agency (agency_id),
  unit_id BIGINT NOT NULL,
  code TEXT NOT NULL,
  code_folded TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, unit_id),
  UNIQUE (agency_id, code_folded)
);

CREATE TABLE people_unit_fact (
  agency_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  name_sort_key TEXT NOT NULL,
  collation_version TEXT NOT NULL,
  kind TEXT NOT NULL,
  parent_id BIGINT,
  ordinal BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  closed_at BIGINT,
  closed_by BIGINT,
  closed_ground TEXT,
  PRIMARY KEY (agency_id, unit_id, first_day),
  FOREIGN KEY (agency_id, unit_id) REFERENCES people_unit (agency_id, unit_id),
  FOREIGN KEY (agency_id, parent_id) REFERENCES people_unit (agency_id, unit_id)
);

CREATE TABLE people_person (
  agency_id BIGINT NOT NULL REFERENCES people_agency (agency_id),
  person_id BIGINT NOT NULL,
  code TEXT NOT NULL,
  code_folded TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, person_id),
  UNIQUE (agency_id, code_folded)
);

CREATE TABLE people_person_name (
  agency_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT,
  full_name TEXT NOT NULL,
  full_name_folded TEXT NOT NULL,
  name_sort_key TEXT NOT NULL,
  collation_version TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  closed_at BIGINT,
  closed_by BIGINT,
  PRIMARY KEY (agency_id, person_id, first_day),
  FOREIGN KEY (agency_id, person_id) REFERENCES people_person (agency_id, person_id)
);

CREATE TABLE people_posting (
  agency_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT,
  position TEXT NOT NULL,
  staff_kind TEXT NOT NULL,
  heads_unit BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  closed_at BIGINT,
  closed_by BIGINT,
  closed_ground TEXT,
  PRIMARY KEY (agency_id, person_id, unit_id, first_day),
  FOREIGN KEY (agency_id, person_id) REFERENCES people_person (agency_id, person_id),
  FOREIGN KEY (agency_id, unit_id) REFERENCES people_unit (agency_id, unit_id)
);
CREATE INDEX people_posting_of_unit ON people_posting (agency_id, unit_id, first_day);

CREATE TABLE access_user (
  agency_id BIGINT NOT NULL REFERENCES people_agency (agency_id),
  user_id BIGINT NOT NULL,
  login TEXT NOT NULL,
  person_id BIGINT,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, user_id),
  UNIQUE (agency_id, login),
  FOREIGN KEY (agency_id, person_id) REFERENCES people_person (agency_id, person_id)
);

CREATE TABLE access_grant (
  agency_id BIGINT NOT NULL,
  grant_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  role TEXT NOT NULL,
  unit_id BIGINT,
  first_day TEXT NOT NULL,
  last_day TEXT,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  closed_at BIGINT,
  closed_by BIGINT,
  PRIMARY KEY (agency_id, grant_id),
  FOREIGN KEY (agency_id, user_id) REFERENCES access_user (agency_id, user_id),
  FOREIGN KEY (agency_id, unit_id) REFERENCES people_unit (agency_id, unit_id)
);
CREATE INDEX access_grant_of_user ON access_grant (agency_id, user_id, first_day);
