#include "people/people.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <tuple>
#include <utility>

#include "core/coded.h"
#include "core/text.h"

namespace thidua::people {
namespace {

constexpr std::array unit_kinds{
    core::Coded<UnitKind>{UnitKind::division, "division", "phòng"},
    core::Coded<UnitKind>{UnitKind::service_unit, "service_unit", "đơn vị sự nghiệp"},
    core::Coded<UnitKind>{UnitKind::office, "office", "văn phòng"},
    core::Coded<UnitKind>{UnitKind::sub_division, "sub_division", "chi cục"},
    core::Coded<UnitKind>{UnitKind::union_body, "union_body", "tổ chức công đoàn"},
    core::Coded<UnitKind>{UnitKind::party_cell, "party_cell", "chi bộ"},
    core::Coded<UnitKind>{UnitKind::other, "other", "đơn vị khác"},
};

constexpr std::array staff_kinds{
    core::Coded<StaffKind>{StaffKind::civil_servant, "civil_servant", "công chức"},
    core::Coded<StaffKind>{StaffKind::public_employee, "public_employee", "viên chức"},
    core::Coded<StaffKind>{StaffKind::labourer, "labourer", "người lao động"},
};

struct Standing {
  const OrgUnit* unit;
  const UnitFact* fact;
  std::string sort_key;
};

/// Siblings in the order of papers: by ordinal, then by name, then by code so that the order is total.
bool before(const Standing& a, const Standing& b) {
  if (a.fact->ordinal != b.fact->ordinal) return a.fact->ordinal < b.fact->ordinal;
  return std::tie(a.sort_key, a.unit->code) < std::tie(b.sort_key, b.unit->code);
}

std::vector<Standing> standing_on(const std::vector<OrgUnit>& units, core::Date day) {
  std::vector<Standing> found;
  for (const OrgUnit& unit : units)
    if (const UnitFact* fact = unit.on(day)) found.push_back({&unit, fact, core::text_sort_key(fact->name)});
  std::ranges::sort(found, before);
  return found;
}

/// Walks down from one unit; a unit is listed once, whatever the data say about parents.
class Walk {
 public:
  Walk(const std::vector<Standing>& standing, std::vector<const OrgUnit*>& listed)
      : standing_(standing), listed_(listed) {}

  void down_from(const OrgUnit& unit) {
    if (std::ranges::find(listed_, &unit) != listed_.end()) return;
    listed_.push_back(&unit);
    for (const Standing& below : standing_)
      if (below.fact->parent == unit.id) down_from(*below.unit);
  }

 private:
  const std::vector<Standing>& standing_;
  std::vector<const OrgUnit*>& listed_;
};

std::string name_on(const OrgUnit* found, core::UnitId unit, core::Date day) {
  if (!found) return "đơn vị số " + core::to_text(unit);
  if (const UnitFact* fact = found->on(day)) return fact->name;
  // Papers about a unit that is gone, or to come, still name it.
  return day < found->facts.front().validity.from ? found->facts.front().name : found->facts.back().name;
}

}  // namespace

bool overlap(const core::Validity& a, const core::Validity& b) {
  return (!a.to || b.from <= *a.to) && (!b.to || a.from <= *b.to);
}

const AgencyName& Agency::name_on(core::Date day) const {
  assert(!names.empty());
  const AgencyName* found = &names.front();
  for (const AgencyName& name : names)
    if (name.validity.from <= day) found = &name;
  return *found;
}

std::string_view code(UnitKind kind) {
  return code_in(unit_kinds, kind);
}
std::optional<UnitKind> unit_kind_of(std::string_view code) {
  return value_in(unit_kinds, code);
}
std::string_view label_vi(UnitKind kind) {
  return label_in(unit_kinds, kind);
}
std::string_view code(StaffKind kind) {
  return code_in(staff_kinds, kind);
}
std::optional<StaffKind> staff_kind_of(std::string_view code) {
  return value_in(staff_kinds, code);
}
std::string_view label_vi(StaffKind kind) {
  return label_in(staff_kinds, kind);
}

const UnitFact* OrgUnit::on(core::Date day) const {
  for (const UnitFact& fact : facts)
    if (fact.validity.covers(day)) return &fact;
  return nullptr;
}

std::vector<const OrgUnit*> tree_on(const std::vector<OrgUnit>& units, core::Date day) {
  const auto standing = standing_on(units, day);
  std::vector<const OrgUnit*> listed;
  Walk walk(standing, listed);
  for (const Standing& top : standing) {
    const auto is_parent = [&](const Standing& other) { return top.fact->parent == other.unit->id; };
    if (std::ranges::none_of(standing, is_parent)) walk.down_from(*top.unit);
  }
  // A ring of parents has no top. Storage refuses it; were it there, its units would still have to be seen.
  for (const Standing& left : standing) walk.down_from(*left.unit);
  return listed;
}

std::vector<core::UnitId> subtree_on(const std::vector<OrgUnit>& units, core::UnitId top, core::Date day) {
  const auto standing = standing_on(units, day);
  const auto found = std::ranges::find(standing, top, [](const Standing& each) { return each.unit->id; });
  if (found == standing.end()) return {};
  std::vector<const OrgUnit*> listed;
  Walk(standing, listed).down_from(*found->unit);
  std::vector<core::UnitId> ids;
  for (const OrgUnit* unit : listed) ids.push_back(unit->id);
  return ids;
}

std::string unit_name(const std::vector<OrgUnit>& units, core::UnitId unit, core::Date day) {
  const auto found = std::ranges::find(units, unit, &OrgUnit::id);
  return name_on(found == units.end() ? nullptr : &*found, unit, day);
}

UnitNames::UnitNames(const std::vector<OrgUnit>& units) {
  for (const OrgUnit& one : units) units_[one.id] = &one;
}

std::string UnitNames::on(core::UnitId unit, core::Date day) const {
  const auto found = units_.find(unit);
  return name_on(found == units_.end() ? nullptr : found->second, unit, day);
}

}  // namespace thidua::people
