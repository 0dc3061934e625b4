-- Answers of the law that an officer kept: with the facts as a case, the law version and what was answered. Rows are
-- only added, never changed.
CREATE TABLE eligibility_kept (
  agency_id BIGINT NOT NULL REFERENCES people_agency (agency_id),
  kept_id BIGINT NOT NULL,
  person_id BIGINT,  -- a person or a unit
  unit_id BIGINT,
  award TEXT NOT NULL,
  year BIGINT NOT NULL,
  received_on TEXT NOT NULL,
  verdict TEXT NOT NULL,
  case_json TEXT NOT NULL,     -- thidua-eligibility-cases/1, one case
  answer_json TEXT NOT NULL,   -- thidua-eligibility-answer/1
  law_sha256 TEXT NOT NULL,
  law_checked_on TEXT NOT NULL,
  note TEXT NOT NULL,
  sha256 TEXT NOT NULL,        -- of all of the above
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, kept_id),
  FOREIGN KEY (agency_id, person_id) REFERENCES people_person (agency_id, person_id),
  FOREIGN KEY (agency_id, unit_id) REFERENCES people_unit (agency_id, unit_id)
);
CREATE INDEX eligibility_kept_of_person ON eligibility_kept (agency_id, person_id, kept_id);
CREATE INDEX eligibility_kept_of_unit ON eligibility_kept (agency_id, unit_id, kept_id);
