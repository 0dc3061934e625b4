-- Papers: number series, signers, letterheads, recipients, templates, issued papers. Rows are added, never changed; the
-- one thing that moves on is the counter of a series.

CREATE TABLE papers_series (
  agency_id BIGINT NOT NULL REFERENCES people_agency (agency_id),
  year BIGINT NOT NULL,
  symbol TEXT NOT NULL,
  next_number BIGINT NOT NULL,
  PRIMARY KEY (agency_id, year, symbol)
);

-- Every number that was ever given, by us («series») or by the records clerk («outside»).
CREATE TABLE papers_number (
  agency_id BIGINT NOT NULL REFERENCES people_agency (agency_id),
  year BIGINT NOT NULL,
  symbol TEXT NOT NULL,
  number BIGINT NOT NULL,
  origin TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, year, symbol, number)
);

CREATE TABLE papers_signer (
  agency_id BIGINT NOT NULL REFERENCES people_agency (agency_id),
  signer_id BIGINT NOT NULL,
  side TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT,
  authority TEXT NOT NULL,
  title TEXT NOT NULL,
  name TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, signer_id)
);

CREATE TABLE papers_letterhead (
  agency_id BIGINT NOT NULL REFERENCES people_agency (agency_id),
  letterhead_id BIGINT NOT NULL,
  side TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT,
  governing_body TEXT NOT NULL,
  issuing_body TEXT NOT NULL,
  symbol TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, letterhead_id)
);

-- One list of recipients: its lines, divided by line breaks.
CREATE TABLE papers_recipients (
  agency_id BIGINT NOT NULL REFERENCES people_agency (agency_id),
  recipients_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  first_day TEXT NOT NULL,
  lines TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, recipients_id)
);

CREATE TABLE papers_template (
  agency_id BIGINT NOT NULL REFERENCES people_agency (agency_id),
  template_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  first_day TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  file_name TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, template_id)
);

CREATE TABLE papers_paper (
  agency_id BIGINT NOT NULL REFERENCES people_agency (agency_id),
  paper_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  year BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  PRIMARY KEY (agency_id, paper_id)
);
CREATE INDEX papers_paper_year ON papers_paper (agency_id, year, kind);

CREATE TABLE papers_revision (
  agency_id BIGINT NOT NULL,
  paper_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  state TEXT NOT NULL,
  number BIGINT,
  symbol TEXT NOT NULL,
  day TEXT,
  series_year BIGINT,
  abstract TEXT NOT NULL,
  model TEXT NOT NULL,
  docx_sha256 TEXT NOT NULL,
  pdf_sha256 TEXT NOT NULL,
  note TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, paper_id, revision),
  FOREIGN KEY (agency_id, paper_id) REFERENCES papers_paper (agency_id, paper_id)
);
CREATE INDEX papers_revision_number ON papers_revision (agency_id, series_year, symbol, number);
