#include "people/io/careers.h"

#include <algorithm>
#include <functional>
#include <tuple>

#include "core/text.h"
#include "people/io/rows.h"
#include "people/io/store.h"
#include "people/io/stored.h"

namespace thidua::people {
namespace {

/// The record that stands for each that does not.
std::map<core::PersonId, core::PersonId> standing_records(platform::Connection& db, core::AgencyId agency) {
  std::map<core::PersonId, core::PersonId> stands;
  db.query("SELECT person_id, same_as FROM people_same_person WHERE agency_id = ?", {agency.value},
           [&](const platform::Row& row) { stands[core::PersonId{row.integer(0)}] = core::PersonId{row.integer(1)}; });
  return stands;
}

std::string as_read_back(std::string_view text) {
  return core::single_spaced(core::nfc(text));
}

/// Goes through rows whose first column is the record of a person.
class CareersRead {
 public:
  CareersRead(platform::Connection& db, core::AgencyId agency)
      : db_(db), agency_(agency), stands_(standing_records(db, agency)) {}

  void each(const std::string& select, const std::function<void(Career&, core::PersonId, const platform::Row&)>& take) {
    db_.query(select, {agency_.value}, [&](const platform::Row& row) {
      const core::PersonId record{row.integer(0)};
      const auto other = stands_.find(record);
      const core::PersonId person = other == stands_.end() ? record : other->second;
      Career& career = found_[person];
      career.person = person;
      take(career, record, row);
    });
  }
  std::map<core::PersonId, Career> found() { return std::move(found_); }
  std::map<core::PersonId, Career>& all() { return found_; }

 private:
  platform::Connection& db_;
  core::AgencyId agency_;
  std::map<core::PersonId, core::PersonId> stands_;
  std::map<core::PersonId, Career> found_;
};

void read_posts(CareersRead& read) {
  read.each(
      "SELECT person_id, unit_id, position, staff_kind, heads_unit, first_day, last_day, leads, contract_until,"
      " COALESCE(closed_ground, '') FROM people_posting WHERE agency_id = ?",
      [](Career& career, core::PersonId record, const platform::Row& row) {
        career.posts.push_back({{record, core::UnitId{row.integer(1)}, row.text(2),
                                 staff_kind_of(row.text(3)).value_or(StaffKind::civil_servant), row.integer(4) != 0,
                                 stored_validity(row, 5), row.integer(7) != 0, stored_optional_day(row, 8)},
                                as_read_back(row.text(9))});
      });
}

void read_absences(CareersRead& read) {
  read.each(
      "SELECT person_id, absence_id, kind, day, until, note FROM people_absence WHERE agency_id = ?"
      " AND closed_at IS NULL",
      [](Career& career, core::PersonId, const platform::Row& row) {
        career.absences.push_back({row.integer(1), absence_kind_of(row.text(2)).value_or(AbsenceKind::leave),
                                   stored_day(row, 3), stored_optional_day(row, 4), as_read_back(row.text(5))});
      });
}

void read_names(CareersRead& read) {
  read.each("SELECT person_id, first_day, last_day, full_name FROM people_person_name WHERE agency_id = ?",
            [](Career& career, core::PersonId record, const platform::Row& row) {
              if (record == career.person) career.names.push_back({stored_validity(row, 1), row.text(3)});
            });
}

/// Always the same order, whatever the numbers are; of what is there twice, one.
void put_in_order(Career& career, const std::map<core::UnitId, std::string>& codes) {
  const auto code_of = [&](core::UnitId unit) {
    const auto found = codes.find(unit);
    return found == codes.end() ? std::string_view() : std::string_view(found->second);
  };
  const auto which = [](const PostingHeld& held) { return std::pair(held.posting.unit, held.posting.validity.from); };
  std::ranges::sort(career.posts, {}, [&](const PostingHeld& held) {
    const auto& last = held.posting.validity.to;
    return std::tuple(which(held), last.has_value(), last ? -last->days() : 0, held.posting.person != career.person,
                      held.posting.person);
  });
  career.posts.erase(std::ranges::unique(career.posts, {}, which).begin(), career.posts.end());
  std::ranges::sort(career.posts, {}, [&](const PostingHeld& held) {
    return std::tuple(held.posting.validity.from, !held.posting.heads_unit, code_of(held.posting.unit));
  });
  const auto what = [](const Absence& one) { return std::tuple(one.day, one.kind, one.until, one.note); };
  std::ranges::sort(career.absences, {}, what);
  career.absences.erase(std::ranges::unique(career.absences, {}, what).begin(), career.absences.end());
  std::ranges::sort(career.names, {}, [](const PersonNameHeld& one) { return one.validity.from; });
}

}  // namespace

std::map<core::PersonId, Career> careers(platform::Connection& db, core::AgencyId agency) {
  CareersRead read(db, agency);
  read_posts(read);
  read_absences(read);
  read_names(read);
  std::map<core::UnitId, std::string> codes;
  for (const OrgUnit& unit : units(db, agency)) codes[unit.id] = unit.code;
  for (auto& [_, career] : read.all()) put_in_order(career, codes);
  return read.found();
}

void end_postings(platform::Command& command, const std::vector<PostingHeld>& ended) {
  for (const PostingHeld& held : ended)
    command.db.execute(
        "UPDATE people_posting SET last_day = ?, closed_at = ?, closed_by = ?, closed_ground = ?"
        " WHERE agency_id = ? AND person_id = ? AND unit_id = ? AND first_day = ?",
        {day_value(held.posting.validity.to), command.request.now.milliseconds, command.request.user.value, held.ground,
         command.agency().value, held.posting.person.value, held.posting.unit.value,
         day_value(held.posting.validity.from)});
}

void insert_former_names(platform::Command& command, const std::vector<FormerName>& names) {
  const core::AgencyId agency = command.agency();
  for (const FormerName& one : names) {
    const auto first = command.db.one_text(
        "SELECT MAX(first_day) FROM people_person_name WHERE agency_id = ? AND person_id = ? AND first_day < ?",
        {agency.value, one.person.value, day_value(one.day)});
    if (!first) continue;
    command.db.execute(
        "UPDATE people_person_name SET first_day = ? WHERE agency_id = ? AND person_id = ? AND first_day = ?",
        {day_value(one.day), agency.value, one.person.value, *first});
    ColumnNames columns = name_columns();
    columns.insert(columns.end(), {"last_day", "closed_at", "closed_by"});
    RowValues row =
        name_row(stamp_of(command), one.person, one.name, core::Date::parse_iso(*first).value_or(since_ever()));
    row.insert(row.end(),
               {day_value(one.day.plus_days(-1)), command.request.now.milliseconds, command.request.user.value});
    insert_row(command.db, "people_person_name", columns, row);
    add_words(command.db, agency, one.person, one.name);
  }
}

}  // namespace thidua::people
