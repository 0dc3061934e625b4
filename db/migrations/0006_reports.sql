-- Figures entered for reports, each with its source and day. A correction is a later row that names the one it replaces.

CREATE TABLE reports_figure (
  agency_id BIGINT NOT NULL REFERENCES people_agency (agency_id),
  figure_id BIGINT NOT NULL,
  year BIGINT NOT NULL,
  kind TEXT NOT NULL,
  side TEXT NOT NULL,
  day TEXT NOT NULL,
  source TEXT NOT NULL,
  replaces_id BIGINT,
  withdrawn BIGINT NOT NULL,
  name TEXT NOT NULL,
  topic TEXT NOT NULL,
  stage TEXT NOT NULL,
  subject TEXT NOT NULL,
  authority TEXT NOT NULL,
  part TEXT NOT NULL,
  decision TEXT NOT NULL,
  count BIGINT,
  counted TEXT NOT NULL,
  amount_dong BIGINT NOT NULL,
  spent BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, figure_id),
  FOREIGN KEY (agency_id, replaces_id) REFERENCES reports_figure (agency_id, figure_id)
);
CREATE INDEX reports_figure_year ON reports_figure (agency_id, year);
