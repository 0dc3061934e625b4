#include "people/io/facts_of_many.h"

#include "people/io/rows.h"
#include "people/io/stored.h"
#include "platform/id_lists.h"

namespace thidua::people {
namespace {

/// `select` ends in "person_id"; the person is the first column. Order begins with it, so that the planner of SQLite
/// stays with the index of persons.
void each_row(platform::Connection& db, core::AgencyId agency, const Records& records, const std::string& select,
              const std::string& rest, const std::function<void(core::PersonId, const platform::Row&)>& each) {
  platform::for_ids(records, [&](const std::string& marks, std::vector<platform::Value> values) {
    values.insert(values.begin(), agency.value);
    db.query(select + " IN (" + marks + ")" + rest, values,
             [&](const platform::Row& row) { each(core::PersonId{row.integer(0)}, row); });
  });
}

}  // namespace

void each_person(platform::Connection& db, core::AgencyId agency, const Records& records,
                 const std::function<void(Person)>& each) {
  each_row(db, agency, records,
           "SELECT p.person_id, p.code, n.full_name FROM people_person p"
           " JOIN people_person_name n ON n.agency_id = p.agency_id AND n.person_id = p.person_id"
           " WHERE n.last_day IS NULL AND p.agency_id = ? AND p.person_id",
           "", [&](core::PersonId id, const platform::Row& row) {
             each({id, row.text(1), row.text(2)});
           });
}

void each_detail(platform::Connection& db, core::AgencyId agency, const Records& records,
                 const std::function<void(core::PersonId, StoredDetail)>& each) {
  each_row(db, agency, records,
           "SELECT person_id, " + detail_column_list() + " FROM people_detail WHERE agency_id = ? AND person_id",
           " ORDER BY person_id, revision",
           [&](core::PersonId id, const platform::Row& row) { each(id, stored_detail(row, 1)); });
}

void each_posting(platform::Connection& db, core::AgencyId agency, const Records& records,
                  const std::function<void(PostingHeld)>& each) {
  each_row(db, agency, records,
           "SELECT person_id, unit_id, position, staff_kind, heads_unit, first_day, last_day, leads, contract_until,"
           " COALESCE(closed_ground, '') FROM people_posting WHERE agency_id = ? AND person_id",
           " ORDER BY person_id, first_day, heads_unit DESC, unit_id",
           [&](core::PersonId id, const platform::Row& row) {
             each({{id, core::UnitId{row.integer(1)}, row.text(2),
                    staff_kind_of(row.text(3)).value_or(StaffKind::civil_servant), row.integer(4) != 0,
                    stored_validity(row, 5), row.integer(7) != 0, stored_optional_day(row, 8)},
                   row.text(9)});
           });
}

void each_absence(platform::Connection& db, core::AgencyId agency, const Records& records,
                  const std::function<void(core::PersonId, Absence)>& each) {
  each_row(db, agency, records,
           "SELECT person_id, absence_id, kind, day, until, note FROM people_absence WHERE closed_at IS NULL"
           " AND agency_id = ? AND person_id",
           " ORDER BY person_id, day, absence_id", [&](core::PersonId id, const platform::Row& row) {
             each(id, {row.integer(1), absence_kind_of(row.text(2)).value_or(AbsenceKind::leave), stored_day(row, 3),
                       stored_optional_day(row, 4), row.text(5)});
           });
}

void each_rating(platform::Connection& db, core::AgencyId agency, const Records& records,
                 const std::function<void(core::PersonId, TaskRating)>& each) {
  each_row(db, agency, records,
           "SELECT person_id, " + std::string(rating_column_list) +
               " FROM people_rating WHERE closed_at IS NULL AND agency_id = ? AND person_id",
           " ORDER BY person_id, year DESC",
           [&](core::PersonId id, const platform::Row& row) { each(id, stored_rating(row, 1)); });
}

void each_discipline(platform::Connection& db, core::AgencyId agency, const Records& records,
                     const std::function<void(core::PersonId, Discipline)>& each) {
  each_row(db, agency, records,
           "SELECT person_id, discipline_id, form, day, until, decision_number, authority, note FROM people_discipline"
           " WHERE closed_at IS NULL AND agency_id = ? AND person_id",
           " ORDER BY person_id, day, discipline_id", [&](core::PersonId id, const platform::Row& row) {
             each(id, {row.integer(1), discipline_form_of(row.text(2)).value_or(DisciplineForm::pending),
                       stored_day(row, 3), stored_optional_day(row, 4), row.text(5), row.text(6), row.text(7)});
           });
}

std::map<core::PersonId, Records> records_of_each(platform::Connection& db, core::AgencyId agency,
                                                  const Records& persons) {
  std::map<core::PersonId, core::PersonId> stands;
  each_row(db, agency, persons, "SELECT person_id, same_as FROM people_same_person WHERE agency_id = ? AND person_id",
           "", [&](core::PersonId id, const platform::Row& row) { stands[id] = core::PersonId{row.integer(1)}; });
  std::map<core::PersonId, Records> all;  // by the standing one
  for (const core::PersonId id : persons) {
    const auto other = stands.find(id);
    const core::PersonId standing = other == stands.end() ? id : other->second;
    all[standing] = {standing};
  }
  Records standing;
  for (const auto& [id, _] : all) standing.push_back(id);
  each_row(db, agency, standing, "SELECT same_as, person_id FROM people_same_person WHERE agency_id = ? AND same_as",
           " ORDER BY person_id",
           [&](core::PersonId id, const platform::Row& row) { all[id].push_back(core::PersonId{row.integer(1)}); });
  std::map<core::PersonId, Records> found;
  for (const core::PersonId id : persons) {
    const auto other = stands.find(id);
    found[id] = all[other == stands.end() ? id : other->second];
  }
  return found;
}

}  // namespace thidua::people
