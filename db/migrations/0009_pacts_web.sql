-- What pacts and reports need for work in the browser. Rows are added; the newest revision counts. Only the draft read
-- from a document is changed in place: it is no pact yet, and what was read stands in the file kept beside it.

-- a document being checked before it becomes a pact; text and body are read together, body is JSON
CREATE TABLE pacts_draft (
  agency_id BIGINT NOT NULL,
  draft_id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  state TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  document_text TEXT NOT NULL,
  year BIGINT NOT NULL,
  title TEXT NOT NULL,
  targets BIGINT NOT NULL,
  open_doubts BIGINT NOT NULL,
  body TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  changed_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, draft_id)
);

CREATE TABLE pacts_comment (
  agency_id BIGINT NOT NULL,
  comment_id BIGINT NOT NULL,
  target_id BIGINT NOT NULL,
  body TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, comment_id),
  FOREIGN KEY (agency_id, target_id) REFERENCES pacts_target (agency_id, target_id)
);
CREATE INDEX pacts_comment_of_target ON pacts_comment (agency_id, target_id);

-- which targets of a returned submission are to be mended; revision is that of the return
CREATE TABLE pacts_returned_target (
  agency_id BIGINT NOT NULL,
  round_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  target_id BIGINT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (agency_id, round_id, unit_id, revision, target_id),
  FOREIGN KEY (agency_id, round_id, unit_id, revision)
    REFERENCES pacts_submission (agency_id, round_id, unit_id, revision),
  FOREIGN KEY (agency_id, target_id) REFERENCES pacts_target (agency_id, target_id)
);

-- a person looked at what the numbers say: agrees, decides otherwise (the override stands in pacts_judgement) or finds
-- that there is not enough to decide; verdict and actual are those he saw
CREATE TABLE pacts_review (
  agency_id BIGINT NOT NULL,
  round_id BIGINT NOT NULL,
  target_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  decision TEXT NOT NULL,
  verdict TEXT NOT NULL,
  actual TEXT NOT NULL,
  reason TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, round_id, target_id, revision),
  FOREIGN KEY (agency_id, round_id) REFERENCES pacts_round (agency_id, round_id),
  FOREIGN KEY (agency_id, target_id) REFERENCES pacts_target (agency_id, target_id)
);

-- the sentence of the report about a target in a person's own words; '' goes back to the program's
CREATE TABLE reports_sentence (
  agency_id BIGINT NOT NULL,
  round_id BIGINT NOT NULL,
  target_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  sentence TEXT NOT NULL,
  made_from TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, round_id, target_id, revision)
);

-- remarks beside a paragraph of a paper
CREATE TABLE reports_comment (
  agency_id BIGINT NOT NULL,
  comment_id BIGINT NOT NULL,
  year BIGINT NOT NULL,
  kind TEXT NOT NULL,
  place TEXT NOT NULL,
  body TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, comment_id)
);
CREATE INDEX reports_comment_of_paper ON reports_comment (agency_id, year, kind);

CREATE TABLE reports_comment_resolved (
  agency_id BIGINT NOT NULL,
  comment_id BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, comment_id),
  FOREIGN KEY (agency_id, comment_id) REFERENCES reports_comment (agency_id, comment_id)
);
