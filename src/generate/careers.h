#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "generate/organisation.h"
#include "people/details.h"
#include "people/people.h"

/// Who holds which seat when, and how each year went. Person by person, in any order: the same number of the same
/// scheme is always the same human.
namespace thidua::generate {

struct MadePosting {
  int unit = 0;
  std::string position;
  bool heads = false, leads = false;
  core::Validity validity;
  std::string ground;  // why it ended
};
struct MadeAbsence {
  people::AbsenceKind kind = people::AbsenceKind::leave;
  core::Date day;
  std::optional<core::Date> until;
  std::string note;
};
struct MadePerson {
  std::int64_t number = 0;
  std::string code;
  std::string name;
  people::PersonDetail detail;
  people::StaffKind staff_kind = people::StaffKind::civil_servant;
  std::vector<MadePosting> postings;  // one after the other
  std::vector<MadeAbsence> absences;
  const MadePosting* on(core::Date day) const;
};

/// How a year went for a person; the law's order: rated, then LĐTT, then CSTĐCS and what builds on it.
struct PersonYear {
  bool rated = false;
  people::RatingLevel level = people::RatingLevel::good;
  bool advanced = false;  // Lao động tiên tiến
  bool fighter = false;   // Chiến sĩ thi đua cơ sở
  // Giấy khen of the head, Đoàn viên công đoàn xuất sắc; none: by chance.
  std::optional<bool> praised, union_praised;
};
/// How a year went for a unit; excellent (Tập thể lao động xuất sắc) only where advanced.
struct UnitYear {
  people::RatingLevel level = people::RatingLevel::good;
  bool advanced = false, excellent = false, flag = false;
};

/// Virtual where an agency that has its people and its counts already is told by the same rules.
class Careers {
 public:
  Careers(const Scheme& scheme, const Organisation& organisation) : scheme_(scheme), organisation_(organisation) {}
  virtual ~Careers() = default;
  const Scheme& scheme() const { return scheme_; }
  const Organisation& organisation() const { return organisation_; }

  /// 0 to people - 1.
  virtual MadePerson person(std::int64_t number) const;
  virtual PersonYear year_of(std::int64_t number, int year) const;
  virtual UnitYear year_of_unit(int unit, int year) const;
  /// Who sits in the unit on the day.
  std::vector<std::int64_t> members(int unit, core::Date day) const;

 protected:
  /// The name of somebody who has one already; "": made up.
  virtual std::string name_of(std::int64_t) const { return {}; }

 private:
  struct Span;
  bool may_be_excellent(int unit, int year) const;
  Span span_of(std::int64_t number) const;
  std::int64_t holder_on(std::int64_t seat, core::Date day) const;
  void add_details(MadePerson& person, const Span& span) const;
  void add_postings(MadePerson& person, const Span& span) const;
  void add_absences(MadePerson& person, const Span& span) const;
  void place(MadePerson& person, std::int64_t seat, bool leading, core::Date from, std::optional<core::Date> to,
             const std::string& ground) const;

  Scheme scheme_;
  const Organisation& organisation_;
};

}  // namespace thidua::generate
