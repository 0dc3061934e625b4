#include "people/io/bulk.h"

#include <algorithm>
#include <utility>

#include "core/text.h"
#include "people/io/rows.h"
#include "people/io/stored.h"
#include "platform/dialect.h"

namespace thidua::people {
namespace {

/// Puts one row after the other into a table: `make` answers the next, or nothing.
template <class Make>
void insert_all(platform::Command& command, std::string_view table, const ColumnNames& columns, Make make) {
  command.db.insert_many(table, columns, [&](std::vector<platform::Value>& values) { return make(values); });
}

}  // namespace

std::vector<KnownFully> people_fully(platform::Connection& db, core::AgencyId agency, std::optional<core::Date> day) {
  std::vector<KnownFully> found;
  db.query("SELECT p.person_id, p.code, n.full_name, " + detail_column_list("d.") + std::string(from_standing_people),
           {agency.value}, [&](const platform::Row& row) {
             KnownFully& one = found.emplace_back();
             one.id = core::PersonId{row.integer(0)};
             one.code = row.text(1);
             one.name = row.text(2);
             StoredDetail told = stored_detail(row, 3);
             one.detail = std::move(told.detail);
             one.detail_revision = told.revision;
           });
  std::map<core::PersonId, core::PersonId> stands;
  if (day)
    db.query(
        "SELECT person_id, same_as FROM people_same_person WHERE agency_id = ?", {agency.value},
        [&](const platform::Row& row) { stands[core::PersonId{row.integer(0)}] = core::PersonId{row.integer(1)}; });
  std::vector<platform::Value> values{agency.value};
  if (day) values.insert(values.end(), {day_value(day), day_value(day)});
  db.query(
      "SELECT person_id, unit_id, position, staff_kind, heads_unit, first_day, last_day, leads, contract_until"
      " FROM people_posting WHERE agency_id = ? AND " +
          std::string(day ? "first_day <= ? AND (last_day IS NULL OR last_day >= ?)" : "last_day IS NULL") +
          " ORDER BY person_id, heads_unit DESC, first_day, unit_id",
      values, [&](const platform::Row& row) {
        const core::PersonId id{row.integer(0)};
        const auto other = stands.find(id);
        const core::PersonId person = other == stands.end() ? id : other->second;
        const auto one = std::ranges::lower_bound(found, person, {}, &KnownFully::id);
        if (one == found.end() || one->id != person) return;
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

namespace {

/// One row of each.
template <class One, class RowOf>
void insert_each(platform::Command& command, std::string_view table, const ColumnNames& columns,
                 const std::vector<One>& all, RowOf row_of) {
  std::size_t at = 0;
  command.db.insert_many(table, columns, [&](std::vector<platform::Value>& values) {
    if (at == all.size()) return false;
    values = row_of(all[at]);
    ++at;
    return true;
  });
}

ColumnNames with_closing(ColumnNames columns) {
  columns.insert(columns.end(), {"closed_at", "closed_by", "closed_ground"});
  return columns;
}

}  // namespace

void insert_postings_held(platform::Command& command, const std::vector<PostingHeld>& postings) {
  const Stamp stamp = stamp_of(command);
  insert_each(command, "people_posting", with_closing(posting_columns()), postings, [&](const PostingHeld& held) {
    RowValues row = posting_row(stamp, held.posting);
    if (held.ground.empty())
      row.insert(row.end(), {nullptr, nullptr, nullptr});
    else
      row.insert(row.end(), {stamp.at, stamp.by, held.ground});
    return row;
  });
}

void insert_absences(platform::Command& command, const std::vector<AbsenceOf>& absences) {
  const Stamp stamp = stamp_of(command);
  insert_each(command, "people_absence",
              {"agency_id", "absence_id", "person_id", "kind", "day", "until", "note", "recorded_at", "recorded_by"},
              absences, [&](const AbsenceOf& one) -> RowValues {
                return {stamp.agency.value,
                        command.new_id(),
                        one.person.value,
                        std::string(code(one.absence.kind)),
                        day_value(one.absence.day),
                        day_value(one.absence.until),
                        one.absence.note,
                        stamp.at,
                        stamp.by};
              });
}

void insert_ratings(platform::Command& command, const std::vector<RatingHeld>& ratings) {
  const Stamp stamp = stamp_of(command);
  insert_each(command, "people_rating",
              {"agency_id", "rating_id", "person_id", "unit_id", "year", "level", "provisional", "decision_number",
               "decision_day", "authority", "recorded_at", "recorded_by"},
              ratings, [&](const RatingHeld& one) -> RowValues {
                return {stamp.agency.value,
                        command.new_id(),
                        id_value(one.holder.person),
                        id_value(one.holder.unit),
                        std::int64_t{one.rating.year},
                        std::string(code(one.rating.level)),
                        std::int64_t{one.rating.provisional},
                        one.rating.decision_number,
                        day_value(one.rating.decision_day),
                        one.rating.authority,
                        stamp.at,
                        stamp.by};
              });
}

std::vector<core::UnitId> insert_units(platform::Command& command, const std::vector<NewUnit>& units) {
  std::vector<NewHistory> histories;
  histories.reserve(units.size());
  for (const NewUnit& unit : units) {
    std::optional<std::size_t> above;
    if (unit.above) above = static_cast<std::size_t>(*unit.above);
    histories.push_back({unit.code, {{unit.fact, above, {}}}});
  }
  return insert_histories(command, histories);
}

std::vector<core::UnitId> insert_histories(platform::Command& command, const std::vector<NewHistory>& units) {
  const Stamp stamp = stamp_of(command);
  std::vector<core::UnitId> ids;
  std::vector<std::pair<core::UnitId, const NewHistory::Fact*>> facts;
  ids.reserve(units.size());
  for (const NewHistory& unit : units) {
    ids.push_back(command.new_id_of<core::OfUnit>());
    for (const NewHistory::Fact& fact : unit.facts) facts.emplace_back(ids.back(), &fact);
  }
  std::size_t at = 0;
  insert_each(command, "people_unit", {"agency_id", "unit_id", "code", "code_folded", "recorded_at", "recorded_by"},
              units, [&](const NewHistory& unit) -> RowValues {
                return {stamp.agency.value,      ids[at++].value, core::nfc(unit.code),
                        core::folded(unit.code), stamp.at,        stamp.by};
              });
  insert_each(
      command, "people_unit_fact",
      {"agency_id", "unit_id", "first_day", "last_day", "name", "name_folded", "name_sort_key", "collation_version",
       "kind", "parent_id", "ordinal", "recorded_at", "recorded_by", "closed_at", "closed_by", "closed_ground"},
      facts, [&](const std::pair<core::UnitId, const NewHistory::Fact*>& one) -> RowValues {
        const UnitFact& fact = one.second->fact;
        const std::string name = core::single_spaced(core::nfc(fact.name));
        const auto parent = one.second->above ? std::optional(ids[*one.second->above]) : fact.parent;
        const bool ended = fact.validity.to.has_value();
        const auto where_ended = [&](platform::Value value) {
          return ended ? std::move(value) : platform::Value(nullptr);
        };
        return {stamp.agency.value,
                one.first.value,
                day_value(fact.validity.from),
                day_value(fact.validity.to),
                name,
                core::folded(name),
                key_text(core::text_sort_key(name)),
                core::collation_version(),
                std::string(code(fact.kind)),
                id_value(parent),
                std::int64_t{fact.ordinal},
                stamp.at,
                stamp.by,
                where_ended(stamp.at),
                where_ended(stamp.by),
                where_ended(one.second->end_ground)};
      });
  return ids;
}

bool has_anybody(platform::Connection& db, core::AgencyId agency) {
  for (const char* table : {"people_unit", "people_person"})
    if (db.one_integer("SELECT 1 FROM " + std::string(table) + " WHERE agency_id = ? LIMIT 1", {agency.value}))
      return true;
  return false;
}

void refresh_statistics(platform::Connection& db) {
  for (const char* table : {"people_unit", "people_unit_fact", "people_person", "people_person_name", "people_detail",
                            "people_posting", "people_word", "people_absence", "people_rating"})
    platform::refresh_statistics(db, table);
}

}  // namespace thidua::people
