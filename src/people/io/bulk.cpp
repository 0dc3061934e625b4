#include "people/io/bulk.h"

#include <algorithm>

#include "people/io/rows.h"
#include "people/io/stored.h"

namespace thidua::people {
namespace {

/// Puts one row after the other into a table: `make` answers the next, or nothing.
template <class Make>
void insert_all(platform::Command& command, std::string_view table, const ColumnNames& columns, Make make) {
  command.db.insert_many(table, columns, [&](std::vector<platform::Value>& values) { return make(values); });
}

}  // namespace

std::vector<KnownFully> people_fully(platform::Connection& db, core::AgencyId agency) {
  std::vector<KnownFully> found;
  db.query(
      "SELECT p.person_id, p.code, n.full_name, COALESCE(d.revision, 0), d.birth_day, COALESCE(d.birth_known, ''),"
      " COALESCE(d.gender, ''), COALESCE(d.ethnicity, ''), COALESCE(d.id_number, ''), d.joined_day, d.party_day,"
      " d.union_day FROM people_person p"
      " JOIN people_person_name n ON n.agency_id = p.agency_id AND n.person_id = p.person_id AND n.last_day IS NULL"
      " LEFT JOIN people_detail d ON d.agency_id = p.agency_id AND d.person_id = p.person_id AND d.revision ="
      " (SELECT MAX(m.revision) FROM people_detail m WHERE m.agency_id = p.agency_id AND m.person_id = p.person_id)"
      " WHERE p.agency_id = ? AND NOT EXISTS (SELECT 1 FROM people_same_person s WHERE s.agency_id = p.agency_id"
      " AND s.person_id = p.person_id) ORDER BY p.person_id",
      {agency.value}, [&](const platform::Row& row) {
        KnownFully& one = found.emplace_back();
        one.id = core::PersonId{row.integer(0)};
        one.code = row.text(1);
        one.name = row.text(2);
        one.detail_revision = row.integer(3);
        if (const auto day = stored_optional_day(row, 4)) one.detail.birth = PartialDay{*day, known_of(row.text(5))};
        one.detail.gender = gender_of(row.text(6)).value_or(Gender::unknown);
        one.detail.ethnicity = row.text(7);
        one.detail.id_number = row.text(8);
        one.detail.joined_day = stored_optional_day(row, 9);
        one.detail.party_day = stored_optional_day(row, 10);
        one.detail.union_day = stored_optional_day(row, 11);
      });
  db.query(
      "SELECT person_id, unit_id, position, staff_kind, heads_unit, first_day, last_day, leads, contract_until"
      " FROM people_posting WHERE agency_id = ? AND last_day IS NULL ORDER BY person_id, heads_unit DESC, first_day,"
      " unit_id",
      {agency.value}, [&](const platform::Row& row) {
        const core::PersonId id{row.integer(0)};
        const auto one = std::ranges::lower_bound(found, id, {}, &KnownFully::id);
        if (one == found.end() || one->id != id) return;
        one->postings.push_back({id, core::UnitId{row.integer(1)}, row.text(2),
                                 staff_kind_of(row.text(3)).value_or(StaffKind::civil_servant), row.integer(4) != 0,
                                 stored_validity(row, 5), row.integer(7) != 0, stored_optional_day(row, 8)});
      });
  return found;
}

std::vector<core::PersonId> insert_people(platform::Command& command, const std::vector<NewPerson>& people) {
  std::vector<core::PersonId> ids;
  ids.reserve(people.size());
  for (std::size_t i = 0; i < people.size(); ++i) ids.push_back(command.new_id_of<core::OfPerson>());
  const Stamp stamp = stamp_of(command);
  std::size_t at = 0;
  const auto each = [&](auto row_of) {
    at = 0;
    return [&, row_of](std::vector<platform::Value>& values) {
      if (at == people.size()) return false;
      values = row_of(people[at], ids[at]);
      ++at;
      return true;
    };
  };
  insert_all(command, "people_person", person_columns(),
             each([&](const NewPerson& one, core::PersonId id) { return person_row(stamp, id, one.code); }));
  insert_all(command, "people_person_name", name_columns(), each([&](const NewPerson& one, core::PersonId id) {
               return name_row(stamp, id, one.name, since_ever());
             }));
  insert_all(command, "people_detail", detail_columns(),
             each([&](const NewPerson& one, core::PersonId id) { return detail_row(stamp, id, 1, one.detail, ""); }));
  std::vector<Posting> postings;
  std::vector<std::pair<std::string, core::PersonId>> words;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (people[i].posting) {
      postings.push_back(*people[i].posting);
      postings.back().person = ids[i];
    }
    for (std::string& word : words_of(people[i].name + " " + people[i].code))
      words.emplace_back(std::move(word), ids[i]);
  }
  insert_postings(command, postings);
  std::ranges::sort(words);  // in the order of the key
  std::size_t word = 0;
  insert_all(command, "people_word", word_columns(), [&](std::vector<platform::Value>& values) {
    if (word == words.size()) return false;
    values = {stamp.agency.value, words[word].first, words[word].second.value};
    ++word;
    return true;
  });
  return ids;
}

void insert_postings(platform::Command& command, const std::vector<Posting>& postings) {
  const Stamp stamp = stamp_of(command);
  std::size_t at = 0;
  insert_all(command, "people_posting", posting_columns(), [&](std::vector<platform::Value>& values) {
    if (at == postings.size()) return false;
    values = posting_row(stamp, postings[at++]);
    return true;
  });
}

}  // namespace thidua::people
