-- What a person said of one condition that the records leave open (nhận định): for a person or a unit, one condition of
-- one text, one year. Rows are only added; the newest of a condition and year counts. said: met, not_met, withdrawn.
CREATE TABLE eligibility_assessment (
  agency_id BIGINT NOT NULL REFERENCES people_agency (agency_id),
  assessment_id BIGINT NOT NULL,
  person_id BIGINT,  -- a person or a unit
  unit_id BIGINT,
  condition TEXT NOT NULL,     -- award, condition, first day of the text and its wording: src/law/assessing.cpp
  label TEXT NOT NULL,         -- the kind of condition in words, for when the text is gone
  for_year BIGINT NOT NULL,
  received_on TEXT NOT NULL,   -- the day that was asked about when it was said
  said TEXT NOT NULL,
  reason TEXT NOT NULL,
  ground TEXT NOT NULL,        -- the paper it rests on
  law_sha256 TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, assessment_id),
  FOREIGN KEY (agency_id, person_id) REFERENCES people_person (agency_id, person_id),
  FOREIGN KEY (agency_id, unit_id) REFERENCES people_unit (agency_id, unit_id)
);
CREATE INDEX eligibility_assessment_of_person ON eligibility_assessment (agency_id, person_id, assessment_id);
CREATE INDEX eligibility_assessment_of_unit ON eligibility_assessment (agency_id, unit_id, assessment_id);
