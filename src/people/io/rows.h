#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "people/details.h"
#include "people/io/details.h"
#include "people/people.h"
#include "platform/command.h"
#include "platform/db.h"

/// Rows as they stand in the tables, written one by one or in bulk; not for use outside people/io.
namespace thidua::people {

using RowValues = std::vector<platform::Value>;
using ColumnNames = std::vector<std::string>;

/// Who records, and when.
struct Stamp {
  core::AgencyId agency;
  std::int64_t at = 0;
  std::int64_t by = 0;
};
Stamp stamp_of(const platform::Command& command);

const ColumnNames& person_columns();
RowValues person_row(const Stamp& stamp, core::PersonId id, std::string_view code);
const ColumnNames& name_columns();
RowValues name_row(const Stamp& stamp, core::PersonId id, std::string_view full_name, core::Date from);
const ColumnNames& detail_columns();
RowValues detail_row(const Stamp& stamp, core::PersonId id, std::int64_t revision, const PersonDetail& detail,
                     std::string_view ground);
const ColumnNames& posting_columns();
RowValues posting_row(const Stamp& stamp, const Posting& posting);
const ColumnNames& word_columns();
/// The words that find a person of this name or staff number, each once.
std::vector<std::string> words_of(std::string_view text);

void insert_row(platform::Connection& db, std::string_view table, const ColumnNames& columns, const RowValues& values);
/// Adds the words a person is not found by yet.
void add_words(platform::Connection& db, core::AgencyId agency, core::PersonId id, std::string_view text);

/// Columns of a rating, and a rating that stands in them from `first` on.
constexpr std::string_view rating_column_list =
    "rating_id, year, level, provisional, decision_number, decision_day, authority";
TaskRating stored_rating(const platform::Row& row, int first);

/// A day of birth and how much of it is known, in two columns side by side.
std::optional<PartialDay> stored_birth(const platform::Row& row, int first);
/// Everybody whose record stands, by id: "p", with the name held now, "n", and the newest detail, "d", where there is
/// one. Asks for the agency.
constexpr std::string_view from_standing_people =
    " FROM people_person p"
    " JOIN people_person_name n ON n.agency_id = p.agency_id AND n.person_id = p.person_id AND n.last_day IS NULL"
    " LEFT JOIN people_detail d ON d.agency_id = p.agency_id AND d.person_id = p.person_id AND d.revision ="
    " (SELECT MAX(m.revision) FROM people_detail m WHERE m.agency_id = p.agency_id AND m.person_id = p.person_id)"
    " WHERE p.agency_id = ? AND NOT EXISTS (SELECT 1 FROM people_same_person s WHERE s.agency_id = p.agency_id"
    " AND s.person_id = p.person_id) ORDER BY p.person_id";
/// Columns of a detail, each behind `of` ("d."), and a detail that stands in them from `first` on; where all are NULL
/// it is one of revision 0.
std::string detail_column_list(std::string_view of = "");
StoredDetail stored_detail(const platform::Row& row, int first);

/// The first day of a name nobody knows the beginning of.
core::Date since_ever();

}  // namespace thidua::people
