-- Rules an agency has of its own beside the law. A revision is added for each change; the newest counts. state: standing,
-- withdrawn (written down by mistake). Days are inclusive; valid_to NULL: until somebody ends it.
CREATE TABLE eligibility_own_rule (
  agency_id BIGINT NOT NULL,
  rule_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  state TEXT NOT NULL,
  kind TEXT NOT NULL,
  award_code TEXT NOT NULL,
  applies_to TEXT NOT NULL,
  required_award TEXT NOT NULL,
  required_holder TEXT NOT NULL,
  max_pct BIGINT,
  base TEXT NOT NULL,  -- what a share is of: staff, or the code of an award
  words TEXT NOT NULL,
  document TEXT NOT NULL,
  article TEXT NOT NULL,
  document_day TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  ground TEXT NOT NULL,  -- of the change
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, rule_id, revision)
);
