#include "people/details.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "core/coded.h"
#include "core/text.h"

namespace thidua::people {
namespace {

constexpr std::array genders{
    core::Coded<Gender>{Gender::unknown, "", ""},
    core::Coded<Gender>{Gender::male, "male", "nam"},
    core::Coded<Gender>{Gender::female, "female", "nữ"},
};
constexpr std::array absence_kinds{
    core::Coded<AbsenceKind>{AbsenceKind::leave, "leave", "nghỉ dài ngày"},
    core::Coded<AbsenceKind>{AbsenceKind::study, "study", "đi học tập trung"},
    core::Coded<AbsenceKind>{AbsenceKind::secondment, "secondment", "biệt phái"},
    core::Coded<AbsenceKind>{AbsenceKind::retired, "retired", "nghỉ hưu"},
    core::Coded<AbsenceKind>{AbsenceKind::transferred, "transferred", "chuyển công tác"},
    core::Coded<AbsenceKind>{AbsenceKind::resigned, "resigned", "thôi việc"},
    core::Coded<AbsenceKind>{AbsenceKind::dismissed, "dismissed", "buộc thôi việc"},
    core::Coded<AbsenceKind>{AbsenceKind::died, "died", "từ trần"},
};
constexpr std::array rating_levels{
    core::Coded<RatingLevel>{RatingLevel::not_completed, "khong_hoan_thanh", "Không hoàn thành nhiệm vụ"},
    core::Coded<RatingLevel>{RatingLevel::completed, "hoan_thanh", "Hoàn thành nhiệm vụ"},
    core::Coded<RatingLevel>{RatingLevel::good, "hoan_thanh_tot", "Hoàn thành tốt nhiệm vụ"},
    core::Coded<RatingLevel>{RatingLevel::excellent, "hoan_thanh_xuat_sac", "Hoàn thành xuất sắc nhiệm vụ"},
};
constexpr std::array discipline_forms{
    core::Coded<DisciplineForm>{DisciplineForm::pending, "dang_xem_xet", "Đang xem xét kỷ luật"},
    core::Coded<DisciplineForm>{DisciplineForm::reprimand, "khien_trach", "Khiển trách"},
    core::Coded<DisciplineForm>{DisciplineForm::warning, "canh_cao", "Cảnh cáo"},
    core::Coded<DisciplineForm>{DisciplineForm::pay_reduction, "ha_bac_luong", "Hạ bậc lương"},
    core::Coded<DisciplineForm>{DisciplineForm::demotion, "giang_chuc", "Giáng chức"},
    core::Coded<DisciplineForm>{DisciplineForm::removal, "cach_chuc", "Cách chức"},
    core::Coded<DisciplineForm>{DisciplineForm::dismissal, "buoc_thoi_viec", "Buộc thôi việc"},
};
constexpr std::array same_reasons{
    core::Coded<SameReason>{SameReason::id_number, "same_id_number", "cùng số định danh"},
    core::Coded<SameReason>{SameReason::name_and_birth, "same_name_and_birth", "cùng họ tên và ngày sinh"},
    core::Coded<SameReason>{SameReason::near_name, "near_name_and_birth", "họ tên gần giống, cùng ngày sinh"},
};

bool is_id_number(std::string_view text) {
  return (text.size() == 9 || text.size() == 12) && text.find_first_not_of("0123456789") == std::string_view::npos;
}

core::Refusal detail_fault(std::string code, std::string message, std::string field) {
  return {"people.detail." + std::move(code), std::move(message), std::move(field), {}};
}

}  // namespace

std::string_view code(Gender gender) {
  return code_in(genders, gender);
}
std::optional<Gender> gender_of(std::string_view code) {
  return value_in(genders, code);
}
std::string_view label_vi(Gender gender) {
  return label_in(genders, gender);
}

std::string_view code(AbsenceKind kind) {
  return code_in(absence_kinds, kind);
}
std::optional<AbsenceKind> absence_kind_of(std::string_view code) {
  return value_in(absence_kinds, code);
}
std::string_view label_vi(AbsenceKind kind) {
  return label_in(absence_kinds, kind);
}
bool ends_work(AbsenceKind kind) {
  return kind != AbsenceKind::leave && kind != AbsenceKind::study && kind != AbsenceKind::secondment;
}

std::string_view code(RatingLevel level) {
  return code_in(rating_levels, level);
}
std::optional<RatingLevel> rating_level_of(std::string_view code) {
  return value_in(rating_levels, code);
}
std::string_view label_vi(RatingLevel level) {
  return label_in(rating_levels, level);
}

std::optional<RatingLevel> read_rating_level(std::string_view written) {
  std::string words = core::folded(core::single_spaced(core::nfc(written)));
  if (const auto level = rating_level_of(words)) return level;
  for (const std::string_view tail : {" nhiem vu", " nv", "nv"})
    if (words.size() > tail.size() && words.ends_with(tail)) {
      words.resize(words.size() - tail.size());
      break;
    }
  static const std::map<std::string, RatingLevel, std::less<>> known{{"hoan thanh xuat sac", RatingLevel::excellent},
                                                                     {"htxs", RatingLevel::excellent},
                                                                     {"xuat sac", RatingLevel::excellent},
                                                                     {"hoan thanh tot", RatingLevel::good},
                                                                     {"htt", RatingLevel::good},
                                                                     {"tot", RatingLevel::good},
                                                                     {"hoan thanh", RatingLevel::completed},
                                                                     {"ht", RatingLevel::completed},
                                                                     {"khong hoan thanh", RatingLevel::not_completed},
                                                                     {"kht", RatingLevel::not_completed},
                                                                     {"chua hoan thanh", RatingLevel::not_completed},
                                                                     {"khong ht", RatingLevel::not_completed},
                                                                     {"xep loai xuat sac", RatingLevel::excellent},
                                                                     {"xep loai tot", RatingLevel::good}};
  const auto found = known.find(core::trimmed(words));
  return found == known.end() ? std::nullopt : std::optional(found->second);
}

std::optional<core::Refusal> rating_change_fault(const std::optional<TaskRating>& before, const TaskRating& rating,
                                                 std::string_view ground) {
  const auto refusal = [&](std::string code, const std::string& message, std::string field) {
    return core::Refusal{"people.rating." + std::move(code), message, std::move(field), {}};
  };
  const std::string year = "Năm " + std::to_string(rating.year);
  if (!rating.provisional && core::trimmed(rating.decision_number).empty())
    return refusal("decision", "Kết quả chính thức phải có số quyết định; nếu chưa có quyết định, hãy ghi là dự kiến.",
                   "decision_number");
  if (!before) return std::nullopt;
  if (!before->provisional && rating.provisional)
    return refusal("final_stands",
                   year + " đã có kết quả chính thức; kết quả dự kiến không thay được. Hãy ghi là chính thức.",
                   "provisional");
  const bool same = before->level == rating.level && before->provisional == rating.provisional &&
                    before->decision_number == rating.decision_number && before->decision_day == rating.decision_day &&
                    before->authority == rating.authority;
  if (same) return refusal("same", year + " đã ghi đúng kết quả này; không có gì thay đổi.", "level");
  if (!before->provisional && core::trimmed(ground).empty())
    return refusal("ground", year + " đã có kết quả chính thức; hãy ghi lý do đính chính.", "ground");
  return std::nullopt;
}

std::string_view code(DisciplineForm form) {
  return code_in(discipline_forms, form);
}
std::optional<DisciplineForm> discipline_form_of(std::string_view code) {
  return value_in(discipline_forms, code);
}
std::string_view label_vi(DisciplineForm form) {
  return label_in(discipline_forms, form);
}

// ---- partial days

std::string to_iso(const PartialDay& day) {
  const std::string whole = day.day.to_iso();
  switch (day.known) {
    case PartialDay::Known::day:
      return whole;
    case PartialDay::Known::month:
      return whole.substr(0, 7);
    case PartialDay::Known::year:
      return whole.substr(0, 4);
  }
  return whole;
}

std::optional<PartialDay> parse_partial_day(std::string_view iso) {
  const std::string text(iso);
  if (iso.size() == 10) {
    const auto day = core::Date::parse_iso(iso);
    return day ? std::optional(PartialDay{*day, PartialDay::Known::day}) : std::nullopt;
  }
  if (iso.size() != 4 && iso.size() != 7) return std::nullopt;
  const auto day = core::Date::parse_iso(iso.size() == 7 ? text + "-01" : text + "-01-01");
  if (!day) return std::nullopt;
  return PartialDay{*day, iso.size() == 7 ? PartialDay::Known::month : PartialDay::Known::year};
}

std::string to_vi(const PartialDay& day) {
  const std::string whole = day.day.to_vi();
  switch (day.known) {
    case PartialDay::Known::day:
      return whole;
    case PartialDay::Known::month:
      return whole.substr(3);
    case PartialDay::Known::year:
      return whole.substr(6);
  }
  return whole;
}

bool agree(const PartialDay& a, const PartialDay& b) {
  const auto known = std::max(a.known, b.known);
  if (a.day.year() != b.day.year()) return false;
  if (known == PartialDay::Known::year) return true;
  return a.day.month() == b.day.month() && (known == PartialDay::Known::month || a.day == b.day);
}

core::Refusals detail_faults(const PersonDetail& detail, core::Date today) {
  core::Refusals faults;
  if (!detail.id_number.empty() && !is_id_number(detail.id_number))
    faults.push_back(detail_fault(
        "id_number", "Số định danh phải có 12 chữ số (chứng minh nhân dân cũ: 9 chữ số). Hãy kiểm tra lại.",
        "id_number"));
  const auto not_later = [&](const std::optional<core::Date>& day, const char* what, const char* field) {
    if (day && *day > today)
      faults.push_back(detail_fault("in_the_future",
                                    std::string(what) + " " + day->to_vi() + " chưa tới. Hãy kiểm tra lại.", field));
    if (day && detail.birth && *day <= detail.birth->day)
      faults.push_back(detail_fault("birth_after_joining",
                                    "Ngày sinh " + to_vi(*detail.birth) + " không đứng trước " + core::lower(what) +
                                        " " + day->to_vi() + ". Hãy kiểm tra hai ngày.",
                                    field));
  };
  if (detail.birth && detail.birth->day > today)
    faults.push_back(
        detail_fault("in_the_future", "Ngày sinh " + to_vi(*detail.birth) + " chưa tới. Hãy kiểm tra lại.", "birth"));
  not_later(detail.joined_day, "Ngày vào cơ quan", "joined_day");
  not_later(detail.party_day, "Ngày vào Đảng", "party_day");
  not_later(detail.union_day, "Ngày vào công đoàn", "union_day");
  return faults;
}

// ---- duplicates

std::string_view code(SameReason reason) {
  return code_in(same_reasons, reason);
}
std::string_view label_vi(SameReason reason) {
  return label_in(same_reasons, reason);
}

bool one_letter_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  // Changed: the rest after one letter of both is the same; added: after one letter of the longer.
  return a.size() == b.size() ? a.substr(std::min(i + 1, a.size())) == b.substr(std::min(i + 1, b.size()))
                              : a.substr(i) == b.substr(i + 1);
}

std::vector<LikelySame> likely_same(const std::vector<KnownPerson>& people) {
  std::map<std::pair<core::PersonId, core::PersonId>, SameReason> pairs;
  const auto add = [&](const KnownPerson& a, const KnownPerson& b, SameReason reason) {
    const auto key = std::minmax(a.id, b.id);
    const auto [at, fresh] = pairs.emplace(std::pair(key.first, key.second), reason);
    if (!fresh) at->second = std::min(at->second, reason);
  };
  std::map<std::string_view, std::vector<const KnownPerson*>> by_number, by_name;
  std::map<core::Date, std::vector<const KnownPerson*>> by_birth;
  for (const KnownPerson& one : people) {
    if (!one.id_number.empty()) by_number[one.id_number].push_back(&one);
    if (one.birth) by_name[one.name_folded].push_back(&one);
    if (one.birth && one.birth->known == PartialDay::Known::day) by_birth[one.birth->day].push_back(&one);
  }
  const auto each_pair = [&](const std::vector<const KnownPerson*>& group, SameReason reason, auto fits) {
    for (std::size_t i = 0; i < group.size(); ++i)
      for (std::size_t j = i + 1; j < group.size(); ++j)
        if (fits(*group[i], *group[j])) add(*group[i], *group[j], reason);
  };
  const auto different_numbers = [](const KnownPerson& a, const KnownPerson& b) {
    return !a.id_number.empty() && !b.id_number.empty() && a.id_number != b.id_number;
  };
  for (const auto& [number, group] : by_number)
    each_pair(group, SameReason::id_number, [](const auto&, const auto&) { return true; });
  for (const auto& [name, group] : by_name)
    each_pair(group, SameReason::name_and_birth, [&](const auto& a, const auto& b) {
      return a.birth->known == PartialDay::Known::day && agree(*a.birth, *b.birth) && !different_numbers(a, b);
    });
  for (const auto& [day, group] : by_birth)
    each_pair(group, SameReason::near_name, [&](const auto& a, const auto& b) {
      return a.name_folded != b.name_folded && one_letter_apart(a.name_folded, b.name_folded) &&
             !different_numbers(a, b);
    });
  std::vector<LikelySame> found;
  for (const auto& [key, reason] : pairs) found.push_back({key.first, key.second, reason});
  std::ranges::stable_sort(found, {}, &LikelySame::reason);
  return found;
}

}  // namespace thidua::people
