#include "people/succession.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

#include "core/coded.h"
#include "core/text.h"

namespace thidua::people {
namespace {

constexpr std::array succession_kinds{
    core::Coded<SuccessionKind>{SuccessionKind::merge, "merge", "Sáp nhập, hợp nhất"},
    core::Coded<SuccessionKind>{SuccessionKind::split, "split", "Chia, tách"},
    core::Coded<SuccessionKind>{SuccessionKind::rename, "rename", "Đổi tên"},
    core::Coded<SuccessionKind>{SuccessionKind::dissolve, "dissolve", "Giải thể"},
    core::Coded<SuccessionKind>{SuccessionKind::move, "move", "Chuyển đơn vị cấp trên"},
};

core::Refusal succession_refusal(std::string code, std::string message, std::string field) {
  return {"people.succession." + std::move(code), std::move(message), std::move(field), {}};
}
core::Refusal unknown_unit_of_order(core::UnitId unit, std::string field) {
  return {"people.unit.unknown", "Không có đơn vị số " + core::to_text(unit) + ".", std::move(field), ""};
}

template <class Element, class Value>
bool is_among(const std::vector<Element>& all, const Value& value) {
  return std::ranges::find(all, value) != all.end();
}

const OrgUnit* unit_among(const std::vector<OrgUnit>& units, core::UnitId id) {
  const auto found = std::ranges::find(units, id, &OrgUnit::id);
  return found == units.end() ? nullptr : &*found;
}

/// Works one order out.
class Planner {
 public:
  Planner(const std::vector<OrgUnit>& units, const std::vector<Posting>& held, const SuccessionOrder& order)
      : units_(units), held_(held), order_(order) {
    for (const Posting& one : held)
      if (one.validity.covers(order.day)) there_.emplace(one.person, PlannedPlace{one.unit, 0});
  }

  core::Outcome<SuccessionPlan> run() {
    auto fault = order_fault();
    if (!fault) fault = plan();
    if (fault) return *fault;
    return std::move(plan_);
  }

 private:
  using Fault = std::optional<core::Refusal>;
  core::Date last_day() const { return order_.day.plus_days(-1); }
  const OrgUnit* unit(core::UnitId id) const { return unit_among(units_, id); }

  Fault plan() {
    switch (order_.kind) {
      case SuccessionKind::merge:
        return merge();
      case SuccessionKind::split:
        return split();
      case SuccessionKind::rename:
        change_source([&](UnitFact& fact) { fact.name = order_.successors.front().name; });
        break;
      case SuccessionKind::move:
        change_source([&](UnitFact& fact) { fact.parent = order_.successors.front().parent; });
        break;
      case SuccessionKind::dissolve:
        plan_.closed.push_back(order_.sources[0]);
        break;
    }
    return std::nullopt;
  }

  Fault order_fault() const {
    const std::size_t least = order_.kind == SuccessionKind::merge ? 2 : 1;
    const bool joined = order_.kind == SuccessionKind::merge && order_.sources.size() == 1 &&
                        !order_.successors.empty() && order_.successors[0].unit &&
                        *order_.successors[0].unit != order_.sources[0];
    if (order_.sources.size() < least && !joined)
      return succession_refusal("sources", "Hãy chọn các đơn vị tham gia: sáp nhập cần ít nhất hai đơn vị.", "sources");
    if (order_.kind != SuccessionKind::merge && order_.sources.size() > 1)
      return succession_refusal(
          "sources", "Mỗi lần " + core::lower(label_vi(order_.kind)) + " ghi cho một đơn vị. Hãy ghi từng đơn vị một.",
          "sources");
    if (order_.kind != SuccessionKind::dissolve && order_.successors.empty())
      return succession_refusal("successors", "Hãy ghi đơn vị sau khi sắp xếp.", "into");
    if (core::trimmed(order_.decision_number).empty())
      return succession_refusal("decision", "Chưa ghi số quyết định; hãy ghi số ghi trên quyết định sắp xếp.",
                                "decision_number");
    for (const core::UnitId source : order_.sources)
      if (auto fault = source_fault(source)) return fault;
    return std::nullopt;
  }

  Fault source_fault(core::UnitId source) const {
    const OrgUnit* found = unit(source);
    if (found == nullptr) return unknown_unit_of_order(source, "sources");
    const UnitFact& last = found->facts.back();
    if (found->on(last_day()) == nullptr)
      return succession_refusal("day",
                                "Đơn vị “" + last.name + "” không có vào ngày " + last_day().to_vi() +
                                    ", ngày trước khi sắp xếp. Hãy kiểm tra ngày.",
                                "day");
    if (last.validity.from >= order_.day)
      return succession_refusal("day",
                                "Đơn vị “" + last.name + "” đã có thay đổi từ ngày " + last.validity.from.to_vi() +
                                    ". Hãy chọn ngày sau đó, hoặc bỏ thay đổi ấy trước.",
                                "day");
    return std::nullopt;
  }

  Fault merge() {
    const auto into = place_of(order_.successors.front());
    if (!into) return into.error();
    for (const core::UnitId source : order_.sources) {
      if (into->unit == source) continue;
      if (auto fault = move_people(source, *into, nullptr)) return fault;
      move_units_below(source, *into);
      plan_.closed.push_back(source);
    }
    return std::nullopt;
  }

  Fault split() {
    const core::UnitId source = order_.sources[0];
    for (const Successor& part : order_.successors) {
      const auto into = place_of(part);
      if (!into) return into.error();
      if (auto fault = move_people(source, *into, &part.people)) return fault;
    }
    if (order_.source_stays) return std::nullopt;
    const auto left = std::ranges::count_if(
        held_, [&](const Posting& one) { return one.unit == source && moved_.count(key_of(one)) == 0; });
    if (left > 0)
      return succession_refusal("people",
                                "Còn " + std::to_string(left) +
                                    " người chưa được xếp vào đơn vị nào. Hãy xếp hết, hoặc chọn “đơn vị cũ vẫn còn”.",
                                "parts");
    plan_.closed.push_back(source);
    return std::nullopt;
  }

  template <class Change>
  void change_source(Change change) {
    UnitFact fact = unit(order_.sources[0])->facts.back();
    change(fact);
    change_fact(order_.sources[0], std::move(fact));
  }
  PlannedChange& change_fact(core::UnitId changed, UnitFact fact) {
    const UnitFact& last = unit(changed)->facts.back();
    fact.validity = {order_.day, last.validity.to};
    return plan_.changes.emplace_back(PlannedChange{changed, std::move(fact), std::nullopt, last.validity.from, false});
  }

  core::Outcome<PlannedPlace> place_of(const Successor& into) {
    if (into.unit) {
      const OrgUnit* found = unit(*into.unit);
      if (found == nullptr) return unknown_unit_of_order(*into.unit, "into");
      UnitFact fact = found->facts.back();
      const std::string name = core::single_spaced(core::nfc(into.name));
      if (!name.empty() && name != fact.name) {
        fact.name = name;
        change_fact(*into.unit, std::move(fact));
      }
      return PlannedPlace{into.unit, 0};
    }
    PlannedUnit made{into.code, {}};
    made.fact.validity.from = order_.day;
    made.fact.name = into.name;
    made.fact.kind = into.kind;
    made.fact.parent = into.parent;
    made.fact.ordinal = unit(order_.sources[0])->facts.back().ordinal;
    plan_.made.push_back(std::move(made));
    return PlannedPlace{std::nullopt, plan_.made.size() - 1};
  }

  void move_units_below(core::UnitId source, const PlannedPlace& into) {
    for (const OrgUnit& below : units_) {
      const UnitFact& last = below.facts.back();
      const bool stands = !last.validity.to || *last.validity.to >= order_.day;
      if (last.parent != source || !stands || is_among(order_.sources, below.id)) continue;
      PlannedChange& change = change_fact(below.id, last);
      change.parent = into;
      change.below = true;
    }
  }

  /// Those in post on the first day go over with their position; `chosen`: only these.
  Fault move_people(core::UnitId source, const PlannedPlace& into, const std::vector<core::PersonId>* chosen) {
    for (const Posting& one : held_) {
      if (one.unit != source || (chosen != nullptr && !is_among(*chosen, one.person))) continue;
      if (moved_.count(key_of(one)) != 0) continue;
      if (one.validity.from >= order_.day)
        return succession_refusal("people",
                                  "Có người nhận vị trí ở đơn vị cũ từ ngày " + one.validity.from.to_vi() +
                                      ", sau ngày sắp xếp. Hãy sửa vị trí ấy trước.",
                                  "day");
      moved_.insert(key_of(one));
      plan_.moves.push_back({one, into, !there_.emplace(one.person, into).second});
    }
    return std::nullopt;
  }
  using PostKey = std::tuple<core::PersonId, core::UnitId, core::Date>;
  static PostKey key_of(const Posting& one) { return {one.person, one.unit, one.validity.from}; }

  const std::vector<OrgUnit>& units_;
  const std::vector<Posting>& held_;
  const SuccessionOrder& order_;
  SuccessionPlan plan_;
  std::set<PostKey> moved_;
  std::set<std::pair<core::PersonId, PlannedPlace>> there_;  // who holds a post where on the day
};

/// Merging or splitting hands on what a unit was; the others leave it the unit it is.
bool hands_on(const OrgSuccession& one) {
  return !one.undone_at && (one.kind == SuccessionKind::merge || one.kind == SuccessionKind::split);
}
bool ended_by(const std::vector<OrgUnit>& units, core::UnitId id, core::Date day) {
  const OrgUnit* unit = unit_among(units, id);
  return unit != nullptr && unit->on(day) == nullptr;
}

void add_standing(const std::vector<OrgUnit>& units, const std::vector<OrgSuccession>& all, core::UnitId id,
                  core::Date day, std::vector<core::UnitId>& asked, std::vector<core::UnitId>& found) {
  if (is_among(asked, id)) return;
  asked.push_back(id);
  const OrgUnit* unit = unit_among(units, id);
  if (unit == nullptr || unit->facts.empty()) return;
  if (unit->on(day) != nullptr) {
    for (const core::UnitId below : subtree_on(units, id, day))
      if (!is_among(found, below)) found.push_back(below);
    return;
  }
  const bool is_over = unit->facts.front().validity.from <= day;
  for (const OrgSuccession& one : all) {
    if (!hands_on(one) || !is_among(is_over ? one.before : one.after, id)) continue;
    if (is_over && !ended_by(units, id, one.day)) continue;
    for (const core::UnitId next : is_over ? one.after : one.before)
      if (is_over || ended_by(units, next, one.day)) add_standing(units, all, next, day, asked, found);
  }
}

}  // namespace

std::string_view code(SuccessionKind kind) {
  return code_in(succession_kinds, kind);
}
std::optional<SuccessionKind> succession_kind_of(std::string_view code) {
  return value_in(succession_kinds, code);
}
std::string_view label_vi(SuccessionKind kind) {
  return label_in(succession_kinds, kind);
}

core::Outcome<SuccessionPlan> plan_succession(const std::vector<OrgUnit>& units, const std::vector<Posting>& held,
                                              const SuccessionOrder& order) {
  return Planner(units, held, order).run();
}

SuccessionTraces traces_of(const OrgSuccession& one, const std::vector<OrgUnit>& units,
                           std::set<core::UnitId>& made_before) {
  SuccessionTraces traces;
  for (const OrgUnit& unit : units) {
    const bool was_before = is_among(one.before, unit.id), is_after = is_among(one.after, unit.id);
    const UnitFact* last = nullptr;
    for (const UnitFact& fact : unit.facts) {
      const bool came_over = last != nullptr && last->parent && is_among(one.before, *last->parent) && fact.parent &&
                             is_among(one.after, *fact.parent);
      if (last != nullptr && fact.validity.from == one.day && (was_before || is_after || came_over)) {
        traces.closed.push_back({unit.id, last->validity.from});
        traces.opened.push_back({unit.id, one.day});
      }
      last = &fact;
    }
    if (was_before && last != nullptr && last->validity.to && last->validity.to->plus_days(1) == one.day)
      traces.closed.push_back({unit.id, last->validity.from});
    const bool begins = !unit.facts.empty() && unit.facts.front().validity.from == one.day && is_after && !was_before;
    if (begins && made_before.insert(unit.id).second) traces.made.push_back(unit.id);
  }
  return traces;
}

std::vector<core::UnitId> with_predecessors(const std::vector<OrgUnit>& units, const std::vector<OrgSuccession>& all,
                                            std::vector<core::UnitId> of) {
  for (std::size_t i = 0; i < of.size(); ++i)
    for (const OrgSuccession& one : all) {
      if (!hands_on(one) || !is_among(one.after, of[i])) continue;
      for (const core::UnitId before : one.before)
        if (!is_among(of, before) && ended_by(units, before, one.day)) of.push_back(before);
    }
  return of;
}

std::vector<core::UnitId> standing_for(const std::vector<OrgUnit>& units, const std::vector<OrgSuccession>& all,
                                       core::UnitId unit, core::Date day) {
  std::vector<core::UnitId> asked, found;
  add_standing(units, all, unit, day, asked, found);
  return found;
}

}  // namespace thidua::people
