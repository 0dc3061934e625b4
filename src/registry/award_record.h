#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/ids.h"
#include "core/outcome.h"

/// What somebody was given: a title or a commendation by a decision. Never changed: corrections, amendments,
/// cancellation and restoring are facts of their own.
namespace thidua::registry {

using AwardId = core::Id<struct OfAward>;

/// Codes: person, unit, household, outside (a collective that is no unit of the agency).
enum class HolderKind { person, unit, household, outside };
/// Codes: title (danh hiệu thi đua), form (hình thức khen thưởng).
enum class AwardKind { title, form };
/// Codes: base, district, province, ministry (with central organisations), state.
enum class AwardLevel { base, district, province, ministry, state };
/// Codes: government, union, party, organisation.
enum class Track { government, union_side, party, organisation };

std::string_view code(HolderKind kind);
std::string_view code(AwardKind kind);
std::string_view code(AwardLevel level);
std::string_view code(Track track);
std::string_view label_vi(HolderKind kind);
std::string_view label_vi(AwardKind kind);
std::string_view label_vi(AwardLevel level);
std::string_view label_vi(Track track);
std::optional<HolderKind> holder_kind_of(std::string_view code);
std::optional<AwardKind> award_kind_of(std::string_view code);
std::optional<AwardLevel> award_level_of(std::string_view code);
std::optional<Track> track_of(std::string_view code);

/// A day, or only the year of it.
struct PartlyDay {
  core::Date day;  // the last of the year where only the year is known
  bool year_only = false;
  static PartlyDay of_year(int year) { return {core::last_day_of_year(year), true}; }
  /// "2024-12-20" or "2024"; nothing for anything else.
  static std::optional<PartlyDay> parse(std::string_view text);
  std::string to_text() const;
  /// "ngày 20/12/2024", "năm 2024".
  std::string to_vi() const;
  bool operator==(const PartlyDay&) const = default;
};

/// The years an award is for, first and last included. Both or neither are known.
struct Years {
  int first = 0;
  int last = 0;
  bool operator==(const Years&) const = default;
  /// "2024", "2022–2024".
  std::string to_text() const;
};
/// "2024", "2022-2024", "giai đoạn 2021 – 2025", "năm học 2022-2023", "năm 2024"; 1945 to 2100.
/// Errors  a sentence.
core::Outcome<Years, std::string> written_years(std::string_view text);

struct Holder {
  HolderKind kind = HolderKind::person;
  std::optional<core::PersonId> person;  // none: of a person not in the list of people
  std::optional<core::UnitId> unit;      // the collective itself, or a person's unit then
  std::string name;                      // as of then
  std::string birth;                     // "1985-06-05", "1985" or "": of a person who is not in the list
  std::string position;                  // as of then
  std::string unit_name;                 // a person's or household's unit or place, as of then
  bool operator==(const Holder&) const = default;
};

struct AwardRecord {
  Holder holder;
  std::string award_code;  // of the catalogue, or "" where it has none
  std::string award_text;  // as written in the decision; old names are kept
  AwardKind kind = AwardKind::title;
  std::optional<Years> years;
  std::string number;            // "45/QĐ-SNNMT"
  std::optional<PartlyDay> day;  // of the decision
  std::string authority;         // "Giám đốc Sở Nông nghiệp và Môi trường"
  AwardLevel level = AwardLevel::base;
  Track track = Track::government;
  std::string basis;       // by which of the ways the law gives: rating, initiative, science …, in words
  std::string initiative;  // used for it, by its name or number
  std::string note;
  bool operator==(const AwardRecord&) const = default;
};

/// The day the award is ordered by: of the decision, else the last of its last year; nothing where neither is known.
std::optional<core::Date> ordering_day(const AwardRecord& record);
/// "QĐ số 45/QĐ-SNNMT ngày 20/12/2024 của Giám đốc Sở …"; "" where nothing is known.
std::string decision_vi(const AwardRecord& record);

/// Everything that is wrong with a record by itself. `today`: decisions of days to come are refused.
core::Refusals faults(const AwardRecord& record, core::Date today);

/// Every part of a record by its field's name, as text; the same names in changes and in Excel columns.
using Fields = std::map<std::string, std::string>;
Fields fields_of(const AwardRecord& record);
/// The record with these fields put in. Refused: a field nobody knows, a value that does not fit.
core::Outcome<AwardRecord> with_fields(AwardRecord record, const Fields& fields);
/// "name" -> "Họ và tên, tên tập thể".
std::string_view field_label_vi(std::string_view field);
/// As people read it: "2024-12-20" of `day` is "20/12/2024", codes are their labels.
std::string shown_value(std::string_view field, std::string_view value);

/// Codes: correct (it was written down wrongly), amend (changed by a later decision), cancel, restore.
enum class ChangeKind { correct, amend, cancel, restore };
std::string_view code(ChangeKind kind);
std::string_view label_vi(ChangeKind kind);
std::optional<ChangeKind> change_kind_of(std::string_view code);

struct FieldChange {
  std::string field;
  std::string before;
  std::string after;
  bool operator==(const FieldChange&) const = default;
};
struct AwardChange {
  ChangeKind kind = ChangeKind::correct;
  core::Date day;      // from which it counts; a correction counts for all days
  std::string ground;  // why
  std::string paper;   // "QĐ số 12/QĐ-SNNMT ngày 05/02/2025"
  std::vector<FieldChange> fields;
  core::UserId by;
  core::Instant at;
};

/// Codes: standing, corrected, cancelled.
enum class Status { standing, corrected, cancelled };
std::string_view code(Status status);
std::string_view label_vi(Status status);
std::optional<Status> status_of(std::string_view code);

struct Standing {
  AwardRecord record;
  Status status = Status::standing;
};
/// What stood on the day as far as it was known at `known_at` (none: as known today). Nothing where the award had not
/// been decided by the day. `changes` in the order they were recorded.
std::optional<Standing> standing_on(const AwardRecord& first, const std::vector<AwardChange>& changes, core::Date day,
                                    std::optional<core::Instant> known_at = std::nullopt);
/// The newest state, all changes counted.
Standing newest(const AwardRecord& first, const std::vector<AwardChange>& changes);
/// Undoes the changes one by one: the record as it was first written down.
core::Outcome<AwardRecord> first_of(AwardRecord newest, const std::vector<AwardChange>& changes);

/// Why the change may not be made: nothing changes, already cancelled, no ground, before the decision, in days to come.
std::optional<core::Refusal> change_fault(const Standing& now, const AwardChange& change, core::Date today);

}  // namespace thidua::registry
