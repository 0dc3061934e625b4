-- A role handed on for a time: whose it is, and the paper or words it rests on. NULL: a role given by an administrator.
ALTER TABLE access_grant ADD COLUMN delegated_by BIGINT;
ALTER TABLE access_grant ADD COLUMN ground TEXT NOT NULL DEFAULT '';
CREATE INDEX access_grant_of_giver ON access_grant (agency_id, delegated_by);
