-- Signing in, long work, drafts and notices.

-- What a user without a person is called.
ALTER TABLE access_user ADD COLUMN name TEXT NOT NULL DEFAULT '';

-- How a user signs in; one row a user. `demo`: a password everybody knows, made by `thidua demo`.
CREATE TABLE access_password (
  agency_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  hash TEXT NOT NULL,
  demo BIGINT NOT NULL,
  must_change BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  changed_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, user_id),
  FOREIGN KEY (agency_id, user_id) REFERENCES access_user (agency_id, user_id)
);

-- Spans in which a user may not sign in; opened and closed, never removed.
CREATE TABLE access_disabled (
  agency_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  since BIGINT NOT NULL,
  since_by BIGINT NOT NULL,
  until BIGINT,
  until_by BIGINT,
  PRIMARY KEY (agency_id, user_id, since),
  FOREIGN KEY (agency_id, user_id) REFERENCES access_user (agency_id, user_id)
);

-- Who has signed in. Of the token only its hash is kept.
CREATE TABLE access_session (
  agency_id BIGINT NOT NULL,
  session_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  token_sha256 TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  ended_at BIGINT,
  address TEXT NOT NULL,
  browser TEXT NOT NULL,
  PRIMARY KEY (agency_id, session_id),
  UNIQUE (agency_id, token_sha256),
  FOREIGN KEY (agency_id, user_id) REFERENCES access_user (agency_id, user_id)
);
CREATE INDEX access_session_of_user ON access_session (agency_id, user_id, started_at);

-- Failed attempts, by login of an agency ("login:…") and by address of the whole installation (agency 0, "address:…").
CREATE TABLE access_failure (
  agency_id BIGINT NOT NULL,
  name TEXT NOT NULL,
  failures BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  PRIMARY KEY (agency_id, name)
);

-- What somebody has typed into a form and not yet sent.
CREATE TABLE access_draft (
  agency_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  saved_at BIGINT NOT NULL,
  PRIMARY KEY (agency_id, user_id, key)
);

-- The bell: a sentence for one user, and where it leads.
CREATE TABLE access_notice (
  agency_id BIGINT NOT NULL,
  notice_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  text TEXT NOT NULL,
  href TEXT NOT NULL,
  at BIGINT NOT NULL,
  read_at BIGINT,
  PRIMARY KEY (agency_id, notice_id)
);
CREATE INDEX access_notice_of_user ON access_notice (agency_id, user_id, notice_id);

-- Long work. `node` names the running program that does it: when that has ended, so has the work.
CREATE TABLE platform_job (
  agency_id BIGINT NOT NULL,
  job_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  node TEXT NOT NULL,
  state TEXT NOT NULL,
  done BIGINT NOT NULL,
  total BIGINT NOT NULL,
  note TEXT NOT NULL,
  cancel_asked BIGINT NOT NULL,
  problem TEXT,
  result TEXT,
  file TEXT NOT NULL,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  ended_at BIGINT,
  PRIMARY KEY (agency_id, job_id)
);
CREATE INDEX platform_job_by_age ON platform_job (started_at);
