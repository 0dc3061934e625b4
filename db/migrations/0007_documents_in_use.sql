-- What a read document is used for: where targets come from and what was asked about them, what a plan or guideline
-- holds beside its head, what a signed report says of the pact. Rows are added; the newest revision counts.

-- the place in the document a target was read from; offsets are code points, half-open
CREATE TABLE pacts_origin (
  agency_id BIGINT NOT NULL,
  target_id BIGINT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  span_begin BIGINT NOT NULL,
  span_end BIGINT NOT NULL,
  quote TEXT NOT NULL,
  confidence BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, target_id),
  FOREIGN KEY (agency_id, target_id) REFERENCES pacts_target (agency_id, target_id)
);

-- questions of the reader; answers is a JSON array of {label, patch}
CREATE TABLE pacts_doubt (
  agency_id BIGINT NOT NULL,
  target_id BIGINT NOT NULL,
  number BIGINT NOT NULL,
  code TEXT NOT NULL,
  question TEXT NOT NULL,
  answers TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, target_id, number),
  FOREIGN KEY (agency_id, target_id) REFERENCES pacts_target (agency_id, target_id)
);

CREATE TABLE pacts_doubt_answer (
  agency_id BIGINT NOT NULL,
  target_id BIGINT NOT NULL,
  number BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  answer BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, target_id, number, revision),
  FOREIGN KEY (agency_id, target_id, number) REFERENCES pacts_doubt (agency_id, target_id, number)
);

CREATE TABLE pacts_anomaly (
  agency_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  number BIGINT NOT NULL,
  code TEXT NOT NULL,
  note TEXT NOT NULL,
  quote TEXT NOT NULL,
  span_begin BIGINT NOT NULL,
  span_end BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, pact_id, number),
  FOREIGN KEY (agency_id, pact_id) REFERENCES pacts_pact (agency_id, pact_id)
);

CREATE TABLE pacts_anomaly_dismissal (
  agency_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  number BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  reason TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, pact_id, number, revision),
  FOREIGN KEY (agency_id, pact_id, number) REFERENCES pacts_anomaly (agency_id, pact_id, number)
);

-- what a report that exists already says of a target; promised and figures are JSON
CREATE TABLE pacts_reported (
  agency_id BIGINT NOT NULL,
  round_id BIGINT NOT NULL,
  target_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  report_target TEXT NOT NULL,
  verdict TEXT NOT NULL,
  figures TEXT NOT NULL,
  explanation TEXT NOT NULL,
  promised TEXT NOT NULL,
  quote TEXT NOT NULL,
  verdict_quote TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  span_begin BIGINT NOT NULL,
  span_end BIGINT NOT NULL,
  score BIGINT NOT NULL,
  by_person BIGINT NOT NULL,
  withdrawn BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, round_id, target_id, revision),
  FOREIGN KEY (agency_id, round_id) REFERENCES pacts_round (agency_id, round_id),
  FOREIGN KEY (agency_id, target_id) REFERENCES pacts_target (agency_id, target_id)
);

-- what a person said of a target of that report: which one of the pact it is, or none (NULL); holds for later runs
CREATE TABLE pacts_pairing (
  agency_id BIGINT NOT NULL,
  round_id BIGINT NOT NULL,
  sha256 TEXT NOT NULL,
  report_target TEXT NOT NULL,
  revision BIGINT NOT NULL,
  target_id BIGINT,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, round_id, sha256, report_target, revision),
  FOREIGN KEY (agency_id, round_id) REFERENCES pacts_round (agency_id, round_id),
  FOREIGN KEY (agency_id, target_id) REFERENCES pacts_target (agency_id, target_id)
);

-- a piece of a plan or guideline as it was read; what it means now stands in the newest revision
CREATE TABLE movements_item (
  agency_id BIGINT NOT NULL,
  item_id BIGINT NOT NULL,
  movement_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  code TEXT NOT NULL,
  ordinal BIGINT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  span_begin BIGINT NOT NULL,
  span_end BIGINT NOT NULL,
  quote TEXT NOT NULL,
  confidence BIGINT NOT NULL,
  questions TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, item_id),
  UNIQUE (agency_id, movement_id, code),
  FOREIGN KEY (agency_id, movement_id) REFERENCES movements_movement (agency_id, movement_id)
);

CREATE TABLE movements_item_revision (
  agency_id BIGINT NOT NULL,
  item_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  state TEXT NOT NULL,
  terms TEXT NOT NULL,
  reason TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, item_id, revision),
  FOREIGN KEY (agency_id, item_id) REFERENCES movements_item (agency_id, item_id)
);
