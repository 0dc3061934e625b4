-- Who is writing an import down, step by step, and when he was last heard of: where his program stopped, somebody else may
-- begin anew or drop the import, and should he be alive after all, his next step finds another runner and stops.
ALTER TABLE personnel_import ADD COLUMN runner BIGINT NOT NULL DEFAULT 0;
ALTER TABLE personnel_import ADD COLUMN heard_at BIGINT NOT NULL DEFAULT 0;
