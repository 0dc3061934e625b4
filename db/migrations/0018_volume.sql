-- Indexes for lists of a hundred thousand people and more.

-- Names in order, those held now only: what a list of people walks along. The older one had the former names between.
DROP INDEX people_person_name_by_order;
CREATE INDEX people_person_name_current ON people_person_name (agency_id, name_sort_key, person_id)
  WHERE last_day IS NULL;
-- Whether somebody is in post on a day, where and how, without a look at the row itself.
CREATE INDEX people_posting_of_person ON people_posting (agency_id, person_id, first_day, last_day, unit_id, leads,
  staff_kind);
