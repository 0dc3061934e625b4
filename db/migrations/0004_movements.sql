-- Movements. What a movement says is kept by revision: the newest counts, none is changed. States are added step by step.

CREATE TABLE movements_movement (
  agency_id BIGINT NOT NULL,
  movement_id BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, movement_id)
);

CREATE TABLE movements_revision (
  agency_id BIGINT NOT NULL,
  movement_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  title_folded TEXT NOT NULL,
  theme TEXT NOT NULL,
  occasion TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  scope TEXT NOT NULL,
  source_sha256 TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, movement_id, revision),
  FOREIGN KEY (agency_id, movement_id) REFERENCES movements_movement (agency_id, movement_id)
);

-- Contents (subject empty) and criteria (subject collective or individual), in their order.
CREATE TABLE movements_content (
  agency_id BIGINT NOT NULL,
  movement_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  ordinal BIGINT NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (agency_id, movement_id, revision, ordinal),
  FOREIGN KEY (agency_id, movement_id, revision) REFERENCES movements_revision (agency_id, movement_id, revision)
);

-- Movements of higher levels that it answers to.
CREATE TABLE movements_answer (
  agency_id BIGINT NOT NULL,
  movement_id BIGINT NOT NULL,
  ordinal BIGINT NOT NULL,
  issuer TEXT NOT NULL,
  title TEXT NOT NULL,
  theme TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, movement_id, ordinal),
  FOREIGN KEY (agency_id, movement_id) REFERENCES movements_movement (agency_id, movement_id)
);

CREATE TABLE movements_state (
  agency_id BIGINT NOT NULL,
  movement_id BIGINT NOT NULL,
  step BIGINT NOT NULL,
  state TEXT NOT NULL,
  day TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (agency_id, movement_id, step),
  FOREIGN KEY (agency_id, movement_id) REFERENCES movements_movement (agency_id, movement_id)
);
