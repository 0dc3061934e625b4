#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "people/career.h"

/// Rows of a list of careers, compared with what is known of the person: a post held in a span of days, an absence or
/// the end of work, another name.
namespace thidua::personnel {

enum class CareerEvent { post, absence, rename };

/// A row whose cells are understood, and its unit found. What the list has no column for it keeps silent about.
struct CareerRow {
  std::int64_t number = 0;
  CareerEvent event = CareerEvent::post;
  core::Validity days;
  bool says_until = true;

  core::UnitId unit;
  std::string unit_name;
  std::optional<core::Date> unit_last;  // last day on which the unit stands; none: it goes on
  std::string position;
  std::optional<people::StaffKind> staff_kind;
  std::optional<bool> heads_unit, leads;
  std::optional<core::Date> contract_until;
  bool says_contract = true;
  bool concurrent = false;  // «kiêm nhiệm»: held beside another
  std::string end_ground;
  bool says_ground = true;

  people::AbsenceKind absence = people::AbsenceKind::leave;
  std::string note;
  bool says_note = true;
  bool elsewhere = false;  // told under another staff number: gone there, which ends no post here

  std::string former_name;  // until the day before
};

struct CareerFault {
  std::string column;
  std::string message;
};

/// What a row comes to, and what is to be written then.
struct CareerVerdict {
  enum class State { same, added, changed, bad };
  State state = State::added;
  std::vector<CareerFault> notes;
  people::PostingHeld post;  // added, or changed: how it ended
};

/// Which of the posts (in the order of `people::Career`) are held beside another one. Those of today come first, heads
/// before others: what a list of people calls the main post is the main post here.
std::vector<bool> held_beside(const std::vector<people::PostingHeld>& posts, core::Date today);

/// Rows about one person, in the order of the list.
class CareerOfPerson {
 public:
  CareerOfPerson(people::Career known, std::optional<people::PartialDay> birth, core::Date today);

  CareerVerdict judge(const CareerRow& row);
  /// Posts that are known and go on, and that the list does not tell: they end the day before the person is gone for
  /// good, as they would on the person's page. Of the rows judged so far.
  std::vector<people::PostingHeld> ended() const;

 private:
  struct ToldPost {
    std::int64_t row = 0;
    core::UnitId unit;
    core::Validity days;
    std::string position;
    bool concurrent = false;
  };
  struct KnownPost {
    people::PostingHeld held;
    bool concurrent = false;
    bool is_told = false;
  };

  void check_days(const CareerRow& row, CareerVerdict& verdict) const;
  void judge_post(const CareerRow& row, CareerVerdict& verdict);
  void compare_post(const CareerRow& row, KnownPost& known, CareerVerdict& verdict) const;
  void check_beside(const CareerRow& row, CareerVerdict& verdict) const;
  static people::Posting posting_of(const CareerRow& row);
  void judge_absence(const CareerRow& row, CareerVerdict& verdict);
  void note_posts_after(const CareerRow& row, CareerVerdict& verdict) const;
  void judge_rename(const CareerRow& row, CareerVerdict& verdict);

  std::optional<people::PartialDay> birth_;
  core::Date today_;
  std::vector<KnownPost> posts_;
  std::vector<people::Absence> absences_;
  std::vector<people::PersonNameHeld> names_;
  std::vector<ToldPost> told_;
  std::vector<std::pair<std::int64_t, people::Absence>> told_absences_;
  std::optional<people::Absence> gone_;  // the first that ends work, among those that are added
};

/// "giữ vị trí", "đổi họ tên": how a list calls what is no absence.
std::string_view label_vi(CareerEvent event);

}  // namespace thidua::personnel
