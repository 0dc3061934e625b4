-- Transfers of people between units: proposed by the giving side, confirmed or refused by the receiving one. Only a
-- confirmed one moves anybody. state: pending, confirmed, refused, withdrawn.
CREATE TABLE personnel_transfer (
  agency_id BIGINT NOT NULL,
  transfer_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  from_unit BIGINT NOT NULL,
  to_unit BIGINT NOT NULL,
  day TEXT NOT NULL,  -- first day in the receiving unit
  position TEXT NOT NULL,
  staff_kind TEXT NOT NULL,
  heads_unit BIGINT NOT NULL,
  leads BIGINT NOT NULL,
  contract_until TEXT,
  ground TEXT NOT NULL,
  proposed_at BIGINT NOT NULL,
  proposed_by BIGINT NOT NULL,
  state TEXT NOT NULL,
  decided_at BIGINT,
  decided_by BIGINT,
  reason TEXT NOT NULL,  -- why it was refused or withdrawn
  PRIMARY KEY (agency_id, transfer_id),
  FOREIGN KEY (agency_id, person_id) REFERENCES people_person (agency_id, person_id),
  FOREIGN KEY (agency_id, from_unit) REFERENCES people_unit (agency_id, unit_id),
  FOREIGN KEY (agency_id, to_unit) REFERENCES people_unit (agency_id, unit_id)
);
CREATE INDEX personnel_transfer_of_person ON personnel_transfer (agency_id, person_id, transfer_id);
CREATE INDEX personnel_transfer_waiting ON personnel_transfer (agency_id, transfer_id) WHERE state = 'pending';

-- A name belongs to the import it came with (0: written by hand), as decisions do: an import that is not out, or is taken
-- back, leaves no names behind. Those left by earlier ones go.
ALTER TABLE registry_holder ADD COLUMN batch_id BIGINT NOT NULL DEFAULT 0;
DELETE FROM registry_holder_word
  WHERE NOT EXISTS (SELECT 1 FROM registry_award a WHERE a.agency_id = registry_holder_word.agency_id
                    AND a.holder_id = registry_holder_word.holder_id);
DELETE FROM registry_holder
  WHERE NOT EXISTS (SELECT 1 FROM registry_award a WHERE a.agency_id = registry_holder.agency_id
                    AND a.holder_id = registry_holder.holder_id);
