#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/ids.h"
#include "core/outcome.h"

/// What the law asks about a person besides name and post: birth, ratings, absences, discipline.
namespace thidua::people {

/// Codes: male, female; "" where it is not known.
enum class Gender { unknown, male, female };
std::string_view code(Gender gender);
std::optional<Gender> gender_of(std::string_view code);
std::string_view label_vi(Gender gender);

/// A day of which at times only month or year are known (`day` is then the first of them).
struct PartialDay {
  enum class Known { day, month, year };
  core::Date day;
  Known known = Known::day;
  bool operator==(const PartialDay&) const = default;
};
/// "1985-06-05", "1985-06", "1985".
std::string to_iso(const PartialDay& day);
std::optional<PartialDay> parse_partial_day(std::string_view iso);
/// "05/06/1985", "06/1985", "1985".
std::string to_vi(const PartialDay& day);
/// Can both be the same day?
bool agree(const PartialDay& a, const PartialDay& b);

struct PersonDetail {
  std::optional<PartialDay> birth;
  Gender gender = Gender::unknown;
  std::string ethnicity;                 // sensitive (Law 91/2025/QH15 and Decree 356/2025/NĐ-CP)
  std::string id_number;                 // 9 or 12 digits; sensitive
  std::optional<core::Date> joined_day;  // first day in the agency's pay
  std::optional<core::Date> party_day;   // sensitive
  std::optional<core::Date> union_day;
  bool operator==(const PersonDetail&) const = default;
};
/// `people.detail.*`: id_number, birth_after_joining, in_the_future; every fault there is.
core::Refusals detail_faults(const PersonDetail& detail, core::Date today);

/// Away, or gone. Codes: leave, study, secondment; retired, transferred, resigned, dismissed, died.
enum class AbsenceKind { leave, study, secondment, retired, transferred, resigned, dismissed, died };
std::string_view code(AbsenceKind kind);
std::optional<AbsenceKind> absence_kind_of(std::string_view code);
std::string_view label_vi(AbsenceKind kind);
/// Gone for good: every post ends the day before.
bool ends_work(AbsenceKind kind);

/// Annual task rating, of persons and collectives alike (Decree 335/2025/NĐ-CP; before, Decree 90/2020/NĐ-CP). Codes:
/// khong_hoan_thanh, hoan_thanh, hoan_thanh_tot, hoan_thanh_xuat_sac.
enum class RatingLevel { not_completed, completed, good, excellent };
std::string_view code(RatingLevel level);
std::optional<RatingLevel> rating_level_of(std::string_view code);
std::string_view label_vi(RatingLevel level);
/// As people write it: "HTXSNV", "Hoàn thành tốt nhiệm vụ", "Không HTNV"; nullopt for anything else.
std::optional<RatingLevel> read_rating_level(std::string_view written);

struct TaskRating {
  std::int64_t id = 0;
  int year = 0;
  RatingLevel level = RatingLevel::completed;
  bool provisional = false;
  std::string decision_number;
  std::optional<core::Date> decision_day;
  std::string authority;
};

/// What is wrong with a result that a person writes down after `before` (the one that stands for the year, if any):
/// `people.rating.decision` (a final one rests on a decision), `people.rating.final_stands` (a provisional one does not
/// replace a final one), `people.rating.ground` (a final one is corrected with a reason), `people.rating.same`.
std::optional<core::Refusal> rating_change_fault(const std::optional<TaskRating>& before, const TaskRating& rating,
                                                 std::string_view ground);

/// Those rated «hoàn thành xuất sắc» are at most 20 in 100 of those rated «hoàn thành tốt» in the same agency, and in
/// each group of like duties; more only where the body's own results are outstanding. So it warns and never blocks.
struct RatingCap {
  std::int64_t excellent = 0;
  std::int64_t good = 0;  // the denominator
  /// The most that keeps the cap: 20/100 of `good`, rounded down.
  std::int64_t allowed() const { return good / 5; }
  bool is_over() const { return excellent * 5 > good; }
};

/// Disciplinary forms of civil servants. Codes: khien_trach, canh_cao, ha_bac_luong, giang_chuc, cach_chuc,
/// buoc_thoi_viec; dang_xem_xet for proceedings that are not over.
enum class DisciplineForm { pending, reprimand, warning, pay_reduction, demotion, removal, dismissal };
std::string_view code(DisciplineForm form);
std::optional<DisciplineForm> discipline_form_of(std::string_view code);
std::string_view label_vi(DisciplineForm form);

// ---- two records of one human

struct KnownPerson {
  core::PersonId id;
  std::string name_folded;
  std::optional<PartialDay> birth;
  std::string id_number;
};
/// Codes: same_id_number, same_name_and_birth, near_name_and_birth (one letter apart, the same whole day of birth).
enum class SameReason { id_number, name_and_birth, near_name };
std::string_view code(SameReason reason);
std::string_view label_vi(SameReason reason);
struct LikelySame {
  core::PersonId first, second;  // first < second
  SameReason reason = SameReason::id_number;
};
/// Pairs that may be one human, the surest reason of each pair; by reason, then ids. n log n but for people born on one
/// day, who are compared with one another.
std::vector<LikelySame> likely_same(const std::vector<KnownPerson>& people);
/// Is one letter changed, added or left out, at most?
bool one_letter_apart(std::string_view a, std::string_view b);

}  // namespace thidua::people
