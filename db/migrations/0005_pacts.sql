-- Pacts, their targets by version, reporting rounds, results, judgements and choices for next year.
-- Rows are added; the newest revision counts. Only states that end (submission, pact) are columns that move on, and every
-- move stands in the audit trail.

CREATE TABLE pacts_pact (
  agency_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  year BIGINT NOT NULL,
  title TEXT NOT NULL,
  place TEXT NOT NULL,
  dated TEXT,
  period_from TEXT NOT NULL,
  period_to TEXT NOT NULL,
  source_sha256 TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, pact_id),
  UNIQUE (agency_id, year)
);

-- draft, signed, closed: one row a step
CREATE TABLE pacts_state (
  agency_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  state TEXT NOT NULL,
  day TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, pact_id, revision),
  FOREIGN KEY (agency_id, pact_id) REFERENCES pacts_pact (agency_id, pact_id)
);

CREATE TABLE pacts_party (
  agency_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  ordinal BIGINT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  signer_title TEXT NOT NULL,
  signer_name TEXT NOT NULL,
  PRIMARY KEY (agency_id, pact_id, ordinal),
  FOREIGN KEY (agency_id, pact_id) REFERENCES pacts_pact (agency_id, pact_id)
);

CREATE TABLE pacts_party_end (
  agency_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  last_day TEXT NOT NULL,
  ground TEXT NOT NULL,
  paper TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, pact_id, kind),
  FOREIGN KEY (agency_id, pact_id) REFERENCES pacts_pact (agency_id, pact_id)
);

CREATE TABLE pacts_duty (
  agency_id BIGINT NOT NULL,
  duty_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  ordinal BIGINT NOT NULL,
  party TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (agency_id, duty_id),
  FOREIGN KEY (agency_id, pact_id) REFERENCES pacts_pact (agency_id, pact_id)
);

CREATE TABLE pacts_target (
  agency_id BIGINT NOT NULL,
  target_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  code TEXT NOT NULL,
  ordinal BIGINT NOT NULL,
  part BIGINT NOT NULL,
  parts_total BIGINT NOT NULL,
  paragraph TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  PRIMARY KEY (agency_id, target_id),
  UNIQUE (agency_id, pact_id, code),
  FOREIGN KEY (agency_id, pact_id) REFERENCES pacts_pact (agency_id, pact_id)
);

CREATE TABLE pacts_target_version (
  agency_id BIGINT NOT NULL,
  target_id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  kind TEXT NOT NULL,
  in_force_from TEXT NOT NULL,
  ground TEXT NOT NULL,
  paper TEXT NOT NULL,
  terms TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, target_id, version),
  FOREIGN KEY (agency_id, target_id) REFERENCES pacts_target (agency_id, target_id)
);

-- who leads and who contributes; the newest revision counts, with all its rows (a revision without units clears)
CREATE TABLE pacts_assignment (
  agency_id BIGINT NOT NULL,
  target_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  ordinal BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  leads BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, target_id, revision, ordinal),
  FOREIGN KEY (agency_id, target_id) REFERENCES pacts_target (agency_id, target_id)
);

CREATE TABLE pacts_round (
  agency_id BIGINT NOT NULL,
  round_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  period_from TEXT NOT NULL,
  period_to TEXT NOT NULL,
  due TEXT NOT NULL,
  locked_at BIGINT,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, round_id),
  FOREIGN KEY (agency_id, pact_id) REFERENCES pacts_pact (agency_id, pact_id)
);

CREATE TABLE pacts_submission (
  agency_id BIGINT NOT NULL,
  round_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, round_id, unit_id, revision),
  FOREIGN KEY (agency_id, round_id) REFERENCES pacts_round (agency_id, round_id)
);

CREATE TABLE pacts_result (
  agency_id BIGINT NOT NULL,
  round_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  target_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  value TEXT,
  part TEXT,
  whole TEXT,
  complement BIGINT NOT NULL,
  counted TEXT NOT NULL,
  stage TEXT NOT NULL,
  explanation TEXT NOT NULL,
  source TEXT NOT NULL,
  evidence TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, round_id, unit_id, target_id, revision),
  FOREIGN KEY (agency_id, round_id) REFERENCES pacts_round (agency_id, round_id),
  FOREIGN KEY (agency_id, target_id) REFERENCES pacts_target (agency_id, target_id)
);

CREATE TABLE pacts_judgement (
  agency_id BIGINT NOT NULL,
  round_id BIGINT NOT NULL,
  target_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  verdict TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  pace TEXT NOT NULL,
  actual TEXT NOT NULL,
  trail TEXT NOT NULL,
  question TEXT NOT NULL,
  override_verdict TEXT,
  override_reason TEXT,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, round_id, target_id, revision),
  FOREIGN KEY (agency_id, round_id) REFERENCES pacts_round (agency_id, round_id),
  FOREIGN KEY (agency_id, target_id) REFERENCES pacts_target (agency_id, target_id)
);

CREATE TABLE pacts_duty_judgement (
  agency_id BIGINT NOT NULL,
  round_id BIGINT NOT NULL,
  duty_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  verdict TEXT NOT NULL,
  explanation TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, round_id, duty_id, revision),
  FOREIGN KEY (agency_id, round_id) REFERENCES pacts_round (agency_id, round_id),
  FOREIGN KEY (agency_id, duty_id) REFERENCES pacts_duty (agency_id, duty_id)
);

-- what becomes of last year's targets; last_target_id 0 and a line number of its own for a new one
CREATE TABLE pacts_next_choice (
  agency_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  line_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  last_target_id BIGINT NOT NULL,
  choice TEXT NOT NULL,
  terms TEXT NOT NULL,
  reason TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, pact_id, line_id, revision),
  FOREIGN KEY (agency_id, pact_id) REFERENCES pacts_pact (agency_id, pact_id)
);
