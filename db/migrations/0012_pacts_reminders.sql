-- Who reminded a unit that had not sent its results, and when: one row each time.
CREATE TABLE pacts_reminder (
  agency_id BIGINT NOT NULL,
  round_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  ordinal BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, round_id, unit_id, ordinal)
);
