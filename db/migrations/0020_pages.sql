-- An award of a year, page by page: the list of one award had the other years between.
CREATE INDEX registry_award_by_code_year ON registry_award (agency_id, award_code, last_year, sort_day, award_id)
  WHERE closed_at IS NULL;
-- Few holders and their awards, with the day to put them in order by.
DROP INDEX registry_award_by_holder;
CREATE INDEX registry_award_by_holder ON registry_award (agency_id, holder_id, sort_day, award_id)
  WHERE closed_at IS NULL;
-- Which index leads to a page is chosen by how the table is filled.
ANALYZE registry_award;
-- Names in order, and names of people who were found: all that a page is chosen by stands in the index.
DROP INDEX people_person_name_current;
CREATE INDEX people_person_name_current ON people_person_name (agency_id, name_sort_key, person_id, last_day)
  WHERE last_day IS NULL;
CREATE INDEX people_person_name_of_person ON people_person_name (agency_id, person_id, name_sort_key, last_day)
  WHERE last_day IS NULL;
ANALYZE people_person_name;
