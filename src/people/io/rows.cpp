#include "people/io/rows.h"

#include <algorithm>

#include "core/text.h"
#include "people/io/stored.h"
#include "platform/list_request.h"

namespace thidua::people {

Stamp stamp_of(const platform::Command& command) {
  return {command.agency(), command.request.now.milliseconds, command.request.user.value};
}

const ColumnNames& person_columns() {
  static const ColumnNames all{"agency_id", "person_id", "code", "code_folded", "recorded_at", "recorded_by"};
  return all;
}
RowValues person_row(const Stamp& stamp, core::PersonId id, std::string_view code) {
  return {stamp.agency.value, id.value, core::nfc(code), core::folded(code), stamp.at, stamp.by};
}

const ColumnNames& name_columns() {
  static const ColumnNames all{"agency_id",     "person_id",         "first_day",   "full_name",  "full_name_folded",
                               "name_sort_key", "collation_version", "recorded_at", "recorded_by"};
  return all;
}
RowValues name_row(const Stamp& stamp, core::PersonId id, std::string_view full_name, core::Date from) {
  const std::string name = core::single_spaced(core::nfc(full_name));
  return {stamp.agency.value,
          id.value,
          day_value(from),
          name,
          core::folded(name),
          key_text(core::name_sort_key(name)),
          core::collation_version(),
          stamp.at,
          stamp.by};
}

const ColumnNames& detail_columns() {
  static const ColumnNames all{"agency_id", "person_id",   "revision",    "birth_day",  "birth_known",
                               "gender",    "ethnicity",   "id_number",   "joined_day", "party_day",
                               "union_day", "recorded_at", "recorded_by", "ground"};
  return all;
}

namespace {
std::string stored_known(PartialDay::Known known) {
  return known == PartialDay::Known::year ? "year" : known == PartialDay::Known::month ? "month" : "day";
}
PartialDay::Known known_of(std::string_view stored) {
  return stored == "year"    ? PartialDay::Known::year
         : stored == "month" ? PartialDay::Known::month
                             : PartialDay::Known::day;
}
}  // namespace

TaskRating stored_rating(const platform::Row& row, int first) {
  return {row.integer(first),
          static_cast<int>(row.integer(first + 1)),
          rating_level_of(row.text(first + 2)).value_or(RatingLevel::completed),
          row.integer(first + 3) != 0,
          row.text(first + 4),
          stored_optional_day(row, first + 5),
          row.text(first + 6)};
}

std::optional<PartialDay> stored_birth(const platform::Row& row, int first) {
  const auto day = stored_optional_day(row, first);
  if (!day) return std::nullopt;
  return PartialDay{*day, known_of(row.text(first + 1))};
}

std::string detail_column_list(std::string_view of) {
  std::string columns;
  for (const char* name : {"revision", "birth_day", "birth_known", "gender", "ethnicity", "id_number", "joined_day",
                           "party_day", "union_day"})
    columns.append(columns.empty() ? "" : ", ").append(of).append(name);
  return columns;
}

StoredDetail stored_detail(const platform::Row& row, int first) {
  StoredDetail found;
  if (row.is_null(first)) return found;
  found.revision = row.integer(first);
  found.detail.birth = stored_birth(row, first + 1);
  found.detail.gender = gender_of(row.text(first + 3)).value_or(Gender::unknown);
  found.detail.ethnicity = row.text(first + 4);
  found.detail.id_number = row.text(first + 5);
  found.detail.joined_day = stored_optional_day(row, first + 6);
  found.detail.party_day = stored_optional_day(row, first + 7);
  found.detail.union_day = stored_optional_day(row, first + 8);
  return found;
}

RowValues detail_row(const Stamp& stamp, core::PersonId id, std::int64_t revision, const PersonDetail& detail,
                     std::string_view ground) {
  return {stamp.agency.value,
          id.value,
          revision,
          detail.birth ? day_value(detail.birth->day) : platform::Value(nullptr),
          detail.birth ? stored_known(detail.birth->known) : std::string(),
          std::string(code(detail.gender)),
          core::single_spaced(core::nfc(detail.ethnicity)),
          detail.id_number,
          day_value(detail.joined_day),
          day_value(detail.party_day),
          day_value(detail.union_day),
          stamp.at,
          stamp.by,
          std::string(ground)};
}

const ColumnNames& posting_columns() {
  static const ColumnNames all{"agency_id",  "person_id",  "unit_id", "first_day",      "last_day",    "position",
                               "staff_kind", "heads_unit", "leads",   "contract_until", "recorded_at", "recorded_by"};
  return all;
}
RowValues posting_row(const Stamp& stamp, const Posting& posting) {
  return {stamp.agency.value,
          posting.person.value,
          posting.unit.value,
          day_value(posting.validity.from),
          day_value(posting.validity.to),
          core::single_spaced(core::nfc(posting.position)),
          std::string(code(posting.staff_kind)),
          std::int64_t{posting.heads_unit},
          std::int64_t{posting.leads || posting.heads_unit},
          day_value(posting.contract_until),
          stamp.at,
          stamp.by};
}

const ColumnNames& word_columns() {
  static const ColumnNames all{"agency_id", "word", "person_id"};
  return all;
}

std::vector<std::string> words_of(std::string_view text) {
  // Cut as the words of a search are, so that what is typed meets what is kept.
  std::vector<std::string> words = platform::folded_words(core::nfc(text));
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
  return words;
}

void insert_row(platform::Connection& db, std::string_view table, const ColumnNames& columns, const RowValues& values) {
  std::string names, marks;
  for (const std::string& column : columns) {
    names += (names.empty() ? "" : ", ") + column;
    marks += marks.empty() ? "?" : ", ?";
  }
  db.execute("INSERT INTO " + std::string(table) + " (" + names + ") VALUES (" + marks + ")", values);
}

void add_words(platform::Connection& db, core::AgencyId agency, core::PersonId id, std::string_view text) {
  for (const std::string& word : words_of(text))
    db.execute("INSERT INTO people_word (agency_id, word, person_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
               {agency.value, word, id.value});
}

core::Date since_ever() {
  return core::Date::of(1, 1, 1).value();
}

}  // namespace thidua::people
