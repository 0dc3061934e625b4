#pragma once
#include <optional>
#include <string>
#include <vector>

#include "people/details.h"
#include "people/known.h"
#include "people/people.h"
#include "personnel/person_finder.h"

/// A row of a staff list, compared with what is known of people: whom it is about, and what it changes.
namespace thidua::personnel {

/// What the row says; what it keeps silent about is "" or absent.
struct StaffRow {
  std::string code;
  std::string name;
  people::PersonDetail detail;  // only what the row says
  std::string position;
  std::optional<people::StaffKind> staff_kind;
  std::optional<bool> heads_unit, leads;
  std::optional<core::Date> contract_until;
  bool concurrent = false;  // «kiêm nhiệm»
};

/// Whom the row is about. By staff number, by ID number (only where the row has no staff number and the name is the
/// same), by name and whole day of birth (only where it has neither number). A name alone is a question.
struct StaffMatch {
  enum class By { nothing, code, id_number, name_and_birth };
  const people::KnownFully* person = nullptr;
  By by = By::nothing;
  bool contradicts = false;  // found by number, but neither name nor birth agrees
  std::vector<const people::KnownFully*> maybe;
};
StaffMatch match_staff(const PersonFinder& known, const StaffRow& row);

/// What is known, with what the row says laid over it; a list that knows the year alone does not take away the day.
people::PersonDetail detail_with(const people::PersonDetail& known, const people::PersonDetail& said);

/// The post the row tells; what it keeps silent about is as in the main post held before. Unit and first day are for
/// the caller.
people::Posting posting_with(const people::KnownFully* known, const StaffRow& row);

struct StaffChange {
  bool renamed = false, detailed = false, posted = false;
  bool any() const { return renamed || detailed || posted; }
  /// "đổi tên từ Lò Thị Thử, vị trí công tác"
  std::string text_vi(const people::KnownFully& known) const;
};
/// `posting`: none where the row tells no post. A row of a concurrent post changes neither name nor details.
/// `unit_stands`: the unit of the post is known already, so that the person may hold the post in it.
StaffChange compare_staff(const people::KnownFully& known, const StaffRow& row, const people::PersonDetail& detail,
                          const std::optional<people::Posting>& posting, bool unit_stands);

}  // namespace thidua::personnel
