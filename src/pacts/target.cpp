#include "pacts/target.h"

#include "core/coded.h"

namespace thidua::pacts {
namespace {

constexpr std::array group_owners{
    core::Coded<GroupOwner>{GroupOwner::general, "general", "Chỉ tiêu chung"},
    core::Coded<GroupOwner>{GroupOwner::agency, "agency", "Chỉ tiêu của cơ quan"},
    core::Coded<GroupOwner>{GroupOwner::union_side, "union", "Chỉ tiêu của Công đoàn"},
};

constexpr std::array group_subjects{
    core::Coded<GroupSubject>{GroupSubject::individual, "individual", "đối với cá nhân"},
    core::Coded<GroupSubject>{GroupSubject::collective, "collective", "đối với tập thể"},
    core::Coded<GroupSubject>{GroupSubject::body, "body", "đối với cơ quan"},
};

constexpr std::array roll_ups{
    core::Coded<RollUp>{RollUp::sum, "sum", "cộng các đơn vị"},
    core::Coded<RollUp>{RollUp::latest, "latest", "số liệu của đơn vị chủ trì"},
    core::Coded<RollUp>{RollUp::ratio_of_sums, "ratio_of_sums", "tổng tử số chia tổng mẫu số"},
    core::Coded<RollUp>{RollUp::worst_unit, "worst_unit", "đơn vị thấp nhất"},
    core::Coded<RollUp>{RollUp::event, "event", "sự việc có hoặc chưa có"},
};

constexpr std::array relation_types{
    core::Coded<RelationType>{RelationType::in_which, "in_which", "trong đó"},
    core::Coded<RelationType>{RelationType::stretch_of, "stretch_of", "phấn đấu"},
    core::Coded<RelationType>{RelationType::exception_of, "exception_of", "trừ"},
    core::Coded<RelationType>{RelationType::milestone_of, "milestone_of", "mốc"},
};

constexpr std::array version_kinds{
    core::Coded<VersionKind>{VersionKind::read, "read", "đọc từ văn bản"},
    core::Coded<VersionKind>{VersionKind::correction, "correction", "sửa trước khi ký"},
    core::Coded<VersionKind>{VersionKind::amendment, "amendment", "điều chỉnh"},
    core::Coded<VersionKind>{VersionKind::drop, "drop", "dừng thực hiện"},
};

}  // namespace

std::string code(TargetGroup group) {
  std::string text{code_in(group_owners, group.owner)};
  if (group.subject != GroupSubject::none) text += "." + std::string(code_in(group_subjects, group.subject));
  return text;
}

std::optional<TargetGroup> target_group_of(std::string_view text) {
  const auto dot = text.find('.');
  const auto owner = value_in(group_owners, text.substr(0, dot));
  if (!owner) return std::nullopt;
  if (dot == std::string_view::npos) return TargetGroup{*owner, GroupSubject::none};
  const auto subject = value_in(group_subjects, text.substr(dot + 1));
  if (!subject) return std::nullopt;
  return TargetGroup{*owner, *subject};
}

std::string heading_vi(TargetGroup group) {
  std::string text{label_in(group_owners, group.owner)};
  if (group.subject == GroupSubject::none) return text;
  if (group.owner == GroupOwner::union_side && group.subject == GroupSubject::body)
    return text + " đối với Công đoàn cơ sở";
  return text + " " + std::string(label_in(group_subjects, group.subject));
}

std::string_view code(RollUp roll_up) {
  return code_in(roll_ups, roll_up);
}
std::optional<RollUp> roll_up_of(std::string_view text) {
  return value_in(roll_ups, text);
}
std::string_view label_vi(RollUp roll_up) {
  return label_in(roll_ups, roll_up);
}
std::string_view code(RelationType type) {
  return code_in(relation_types, type);
}
std::optional<RelationType> relation_type_of(std::string_view text) {
  return value_in(relation_types, text);
}
std::string_view label_vi(VersionKind kind) {
  return label_in(version_kinds, kind);
}

std::string_view code(VersionKind kind) {
  return code_in(version_kinds, kind);
}
std::optional<VersionKind> version_kind_of(std::string_view text) {
  return value_in(version_kinds, text);
}

RollUp usual_roll_up(const TargetTerms& terms) {
  using core::Comparator;
  using core::Unit;
  switch (terms.quantity.comparator) {
    case Comparator::none:
      return RollUp::sum;
    case Comparator::exists:
    case Comparator::qualitative:
      return RollUp::event;
    default:
      break;
  }
  switch (terms.quantity.unit) {
    case Unit::percent:
    case Unit::ratio:
      // a rate paid each month is no share of things counted
      return terms.per.empty() ? RollUp::ratio_of_sums : RollUp::latest;
    case Unit::relative:
    case Unit::level:
      return RollUp::event;
    case Unit::rank:
    case Unit::point:
      return RollUp::latest;
    case Unit::minute:
    case Unit::hour:
    case Unit::day:
    case Unit::workday:
      return RollUp::worst_unit;
    default:
      return RollUp::sum;
  }
}

const TargetVersion& Target::in_force(core::Date day) const {
  const TargetVersion* found = &versions.front();
  for (const TargetVersion& version : versions)
    if (version.in_force_from <= day) found = &version;
  return *found;
}

std::string change_vi(const Target& target, core::Date from, core::Date to) {
  const TargetVersion& before = target.in_force(from);
  const TargetVersion& after = target.in_force(to);
  if (before.number == after.number) return {};
  const std::string paper = after.paper.empty() ? std::string{} : " (" + after.paper + ")";
  if (after.kind == VersionKind::drop)
    return "dừng thực hiện từ ngày " + after.in_force_from.to_vi() + ": " + after.ground + paper;
  std::string text = "điều chỉnh từ ngày " + after.in_force_from.to_vi();
  if (before.terms.quantity != after.terms.quantity)
    text += ", từ mức “" + to_vi(before.terms.quantity, before.terms.unit_label) + "” thành “" +
            to_vi(after.terms.quantity, after.terms.unit_label) + "”";
  return text + ": " + after.ground + paper;
}

}  // namespace thidua::pacts
