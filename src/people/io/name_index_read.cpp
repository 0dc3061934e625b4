#include "people/io/name_index_read.h"

#include <string>
#include <unordered_set>
#include <utility>

#include "people/io/stored.h"

namespace thidua::people {
namespace {

using platform::Row;
using platform::Value;

/// Of whom rows are read: the end of each statement, whose table is called n.
struct OfWhom {
  std::vector<Value> values;
  std::string sql;  // " AND n.person_id IN (…)"; empty: everybody
};

std::shared_ptr<const NameIndex> read(platform::Connection& db, const OfWhom& whom) {
  std::unordered_set<std::int64_t> led_away;
  db.query("SELECT person_id FROM people_same_person n WHERE n.agency_id = ?" + whom.sql, whom.values,
           [&](const Row& row) { led_away.insert(row.integer(0)); });
  std::vector<IndexedPerson> people;
  db.query(
      "SELECT n.person_id, n.name_sort_key, p.code_folded FROM people_person_name n"
      " JOIN people_person p ON p.agency_id = n.agency_id AND p.person_id = n.person_id"
      " WHERE n.last_day IS NULL AND n.agency_id = ?" +
          whom.sql,
      whom.values, [&](const Row& row) {
        people.push_back(
            {core::PersonId{row.integer(0)}, row.text(1), row.text(2), !led_away.contains(row.integer(0))});
      });
  std::vector<IndexedWord> words;
  db.query("SELECT word, person_id FROM people_word n WHERE n.agency_id = ?" + whom.sql, whom.values,
           [&](const Row& row) {
             words.push_back({row.text(0), core::PersonId{row.integer(1)}});
           });
  std::vector<IndexedPost> posts;
  db.query(
      "SELECT person_id, first_day, last_day, unit_id, staff_kind, leads FROM people_posting n WHERE n.agency_id = ?" +
          whom.sql,
      whom.values, [&](const Row& row) {
        posts.push_back({core::PersonId{row.integer(0)}, stored_validity(row, 1), core::UnitId{row.integer(3)},
                         staff_kind_of(row.text(4)).value_or(StaffKind::civil_servant), row.integer(5) != 0});
      });
  return std::make_shared<const NameIndex>(std::move(people), std::move(words), std::move(posts));
}

}  // namespace

std::shared_ptr<const NameIndex> read_names(platform::Connection& db, core::AgencyId agency) {
  return read(db, {{agency.value}, ""});
}

std::shared_ptr<const NameIndex> read_names_of(platform::Connection& db, core::AgencyId agency,
                                               const std::vector<core::PersonId>& people) {
  OfWhom whom{{agency.value}, ""};
  for (const core::PersonId person : people) {
    whom.sql += whom.sql.empty() ? " AND n.person_id IN (?" : ", ?";
    whom.values.emplace_back(person.value);
  }
  whom.sql += whom.sql.empty() ? " AND 1 = 0" : ")";
  return read(db, whom);
}

std::int64_t people_count(platform::Connection& db, core::AgencyId agency, std::int64_t most) {
  return db
      .one_integer("SELECT COUNT(*) FROM (SELECT 1 FROM people_person WHERE agency_id = ? LIMIT " +
                       std::to_string(most) + ") AS counted",
                   {agency.value})
      .value_or(0);
}

}  // namespace thidua::people
