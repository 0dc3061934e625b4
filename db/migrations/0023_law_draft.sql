-- Drafts of another law, laid beside the one in use. A revision is added for each change; the newest counts. state: open,
-- withdrawn, used. The files are an attachment: a zip of the whole law as the draft would have it.
CREATE TABLE eligibility_law_draft (
  agency_id BIGINT NOT NULL REFERENCES people_agency (agency_id),
  draft_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  state TEXT NOT NULL,
  title TEXT NOT NULL,
  ground TEXT NOT NULL,        -- of the draft, then of each change
  base_sha256 TEXT NOT NULL,   -- version of the law in use when it was begun
  files_sha256 TEXT NOT NULL,  -- of the attachment
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, draft_id, revision)
);
