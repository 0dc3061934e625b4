-- What the platform keeps for every feature. platform_migration itself is created before the first step.

-- The next number of each agency; one row an agency.
CREATE TABLE platform_id (
  agency_id BIGINT NOT NULL PRIMARY KEY,
  next BIGINT NOT NULL
);

-- Audit trail: append-only, each entry holds the hash of the one before it.
CREATE TABLE platform_audit (
  agency_id BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  at BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (agency_id, sequence)
);

-- The end of each agency's chain; its row is the lock that commands of one agency take in turn.
CREATE TABLE platform_audit_head (
  agency_id BIGINT NOT NULL PRIMARY KEY,
  sequence BIGINT NOT NULL,
  hash TEXT NOT NULL
);

-- sqlite:
CREATE TRIGGER platform_audit_not_updated BEFORE UPDATE ON platform_audit
BEGIN SELECT RAISE(ABORT, 'platform_audit is append-only'); END;
CREATE TRIGGER platform_audit_not_deleted BEFORE DELETE ON platform_audit
BEGIN SELECT RAISE(ABORT, 'platform_audit is append-only'); END;
-- end
-- postgres:
CREATE FUNCTION platform_audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'platform_audit is append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER platform_audit_append_only BEFORE UPDATE OR DELETE ON platform_audit
FOR EACH ROW EXECUTE FUNCTION platform_audit_is_append_only();
-- end

-- Answers already given, so that a repeated request has no second effect.
CREATE TABLE platform_receipt (
  agency_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  key TEXT NOT NULL,
  action TEXT NOT NULL,
  body_sha256 TEXT NOT NULL,
  answer TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (agency_id, user_id, key)
);
CREATE INDEX platform_receipt_by_age ON platform_receipt (agency_id, at);

-- Stored files, known by their content.
CREATE TABLE platform_attachment (
  agency_id BIGINT NOT NULL,
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes BIGINT NOT NULL,
  at BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  PRIMARY KEY (agency_id, sha256)
);
