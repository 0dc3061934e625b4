#include <algorithm>
#include <array>

#include "core/text.h"
#include "people/faults.h"
#include "people/io/store.h"
#include "people/io/stored.h"
#include "platform/json.h"

namespace thidua::people {
namespace {

core::Refusal unit_refusal(std::string code, std::string message, std::string field) {
  return {"people.unit." + std::move(code), std::move(message), std::move(field), {}};
}

const OrgUnit* unit_with(const std::vector<OrgUnit>& units, core::UnitId id) {
  const auto found = std::ranges::find(units, id, &OrgUnit::id);
  return found == units.end() ? nullptr : &*found;
}

core::Refusal unknown_unit(core::UnitId unit) {
  return unit_refusal("unknown", "Không có đơn vị số " + core::to_text(unit) + " trong cơ quan này.", "unit");
}

/// Facts that may stand: named, with an existing parent that stands that day and is not the unit itself or below it.
std::optional<core::Refusal> unit_fact_fault(const std::vector<OrgUnit>& all, core::UnitId unit, const UnitFact& fact) {
  if (auto fault = name_fault(fact.name, "Tên đơn vị")) return fault;
  if (auto fault = validity_fault(fact.validity)) return fault;
  if (!fact.parent) return std::nullopt;
  const OrgUnit* parent = unit_with(all, *fact.parent);
  if (!parent) return unknown_unit(*fact.parent);
  if (!parent->on(fact.validity.from))
    return unit_refusal("parent_not_standing",
                        "Đơn vị cấp trên “" + parent->code + "” không tồn tại ngày " + fact.validity.from.to_vi() +
                            "; hãy chọn đơn vị khác hoặc ngày khác.",
                        "parent");
  if (unit && std::ranges::count(subtree_on(all, unit, fact.validity.from), *fact.parent) != 0)
    return unit_refusal("parent_below",
                        "Đơn vị “" + parent->code +
                            "” nằm trong chính đơn vị này nên không thể là cấp trên của nó; hãy "
                            "chọn đơn vị khác.",
                        "parent");
  return std::nullopt;
}

void insert_unit_fact(platform::Command& command, core::UnitId unit, const UnitFact& fact) {
  const std::string name = core::single_spaced(core::nfc(fact.name));
  command.db.execute(
      "INSERT INTO people_unit_fact (agency_id, unit_id, first_day, last_day, name, name_folded, name_sort_key,"
      " collation_version, kind, parent_id, ordinal, recorded_at, recorded_by)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, unit.value, day_value(fact.validity.from), day_value(fact.validity.to), name,
       core::folded(name), key_text(core::text_sort_key(name)), core::collation_version(), std::string(code(fact.kind)),
       id_value(fact.parent), std::int64_t{fact.ordinal}, command.request.now.milliseconds,
       command.request.user.value});
}

void close_unit_fact(platform::Command& command, core::UnitId unit, core::Date from, core::Date last_day,
                     std::string_view ground) {
  command.db.execute(
      "UPDATE people_unit_fact SET last_day = ?, closed_at = ?, closed_by = ?, closed_ground = ?"
      " WHERE agency_id = ? AND unit_id = ? AND first_day = ?",
      {day_value(last_day), command.request.now.milliseconds, command.request.user.value, std::string(ground),
       command.agency().value, unit.value, day_value(from)});
}

void record_unit_fact(platform::Command& command, core::UnitId unit, const UnitFact& fact) {
  platform::Json detail;
  detail.set("from", fact.validity.from.to_iso()).set("name", fact.name).set("kind", code(fact.kind));
  if (fact.parent) detail.set("parent", core::to_text(*fact.parent));
  command.record("unit:" + core::to_text(unit), to_text(detail));
}

/// Ends on the day, or was to end before it: what comes after could not stand on it.
std::optional<core::Refusal> ended_fault(const OrgUnit& unit, core::Date day) {
  const UnitFact& last = unit.facts.back();
  if (last.validity.to && *last.validity.to < day)
    return unit_refusal("ended",
                        "Đơn vị “" + unit.code + "” đã kết thúc ngày " + last.validity.to->to_vi() +
                            "; hãy lập đơn vị mới với mã khác.",
                        "unit");
  if (day < last.validity.from)
    return unit_refusal("day_before_last_change",
                        "Ngày " + day.to_vi() + " đứng trước ngày " + last.validity.from.to_vi() +
                            ", là ngày của thay đổi gần nhất ở đơn vị “" + unit.code + "”; hãy kiểm tra lại ngày.",
                        "validity");
  return std::nullopt;
}

/// Units below and people in it keep a unit open: nobody may be left without one unnoticed.
std::optional<core::Refusal> still_needed_fault(platform::Command& command, const std::vector<OrgUnit>& all,
                                                const OrgUnit& unit, core::Date last_day) {
  std::string below;
  for (const OrgUnit& other : all) {
    const bool stands_under = std::ranges::any_of(other.facts, [&](const UnitFact& fact) {
      return fact.parent == unit.id && (!fact.validity.to || *fact.validity.to > last_day);
    });
    if (stands_under) below += (below.empty() ? "" : ", ") + other.code;
  }
  if (!below.empty())
    return unit_refusal("has_units_below",
                        "Đơn vị “" + unit.code + "” còn đơn vị trực thuộc sau ngày " + last_day.to_vi() + ": " + below +
                            "; hãy chuyển hoặc kết thúc các đơn vị ấy trước.",
                        "unit");
  const auto people = command.db.one_integer(
      "SELECT COUNT(*) FROM people_posting WHERE agency_id = ? AND unit_id = ? AND (last_day IS NULL OR last_day > ?)",
      {command.agency().value, unit.id.value, day_value(last_day)});
  if (people.value_or(0) != 0)
    return unit_refusal("has_people",
                        "Đơn vị “" + unit.code + "” còn " + std::to_string(*people) + " người giữ vị trí sau ngày " +
                            last_day.to_vi() + "; hãy chuyển hoặc kết thúc các vị trí ấy trước.",
                        "unit");
  return std::nullopt;
}

/// How far apart two words are: letters to change, add or leave out.
std::size_t letters_apart(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U);
      diagonal = row[j];
      row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

bool looks_near(std::string_view wanted, std::string_view has) {
  if (has.find(wanted) != std::string_view::npos || wanted.find(has) != std::string_view::npos) return true;
  return letters_apart(wanted, has) <= 1 + wanted.size() / 6;
}

std::string shown_unit(const OrgUnit& unit, const UnitFact& fact) {
  return unit.code + " (" + fact.name + ")";
}

core::Refusal unit_not_found(const std::vector<OrgUnit>& all, std::string_view wanted, core::Date day) {
  const std::string folded = core::folded(core::single_spaced(wanted));
  std::string near;
  int count = 0;
  for (const OrgUnit* unit : tree_on(all, day)) {
    const UnitFact& fact = *unit->on(day);
    const bool is_near = looks_near(folded, core::folded(fact.name)) || looks_near(folded, core::folded(unit->code));
    if (is_near && ++count <= 5) near += (near.empty() ? "" : ", ") + shown_unit(*unit, fact);
  }
  const std::string advice =
      near.empty() ? "; hãy dùng mã hoặc tên có trong danh sách đơn vị." : "; gần nhất là: " + near + ".";
  return unit_refusal(
      "not_found",
      "Không có đơn vị nào mang mã hoặc tên “" + std::string(wanted) + "” vào ngày " + day.to_vi() + advice, "unit");
}

}  // namespace

core::Outcome<core::UnitId> add_unit(platform::Command& command, std::string_view code, const UnitFact& fact) {
  if (auto fault = code_fault(code, "Mã đơn vị")) return *fault;
  const auto all = units(command.db, command.agency());
  if (auto fault = unit_fact_fault(all, {}, fact)) return *fault;
  const std::string folded = core::folded(code);
  for (const OrgUnit& other : all)
    if (core::folded(other.code) == folded)
      return unit_refusal("code_taken",
                          "Mã “" + other.code + "” đã dùng cho đơn vị “" + other.facts.back().name +
                              "” và không cấp lại; hãy chọn mã khác.",
                          "code");
  const auto id = command.new_id_of<core::OfUnit>();
  command.db.execute(
      "INSERT INTO people_unit (agency_id, unit_id, code, code_folded, recorded_at, recorded_by)"
      " VALUES (?, ?, ?, ?, ?, ?)",
      {command.agency().value, id.value, core::nfc(code), folded, command.request.now.milliseconds,
       command.request.user.value});
  insert_unit_fact(command, id, fact);
  record_unit_fact(command, id, fact);
  return id;
}

core::Outcome<int> change_unit(platform::Command& command, core::UnitId unit, const UnitFact& fact) {
  const auto all = units(command.db, command.agency());
  const OrgUnit* before = unit_with(all, unit);
  if (!before) return unknown_unit(unit);
  if (auto fault = unit_fact_fault(all, unit, fact)) return *fault;
  if (auto fault = ended_fault(*before, fact.validity.from)) return *fault;
  if (fact.validity.from == before->facts.back().validity.from)
    return unit_refusal("same_day",
                        "Đơn vị “" + before->code + "” đã có thay đổi từ ngày " + fact.validity.from.to_vi() +
                            "; thay đổi mới phải từ ngày sau đó.",
                        "validity");
  close_unit_fact(command, unit, before->facts.back().validity.from, fact.validity.from.plus_days(-1), {});
  insert_unit_fact(command, unit, fact);
  record_unit_fact(command, unit, fact);
  return static_cast<int>(before->facts.size()) + 1;
}

core::Outcome<int> close_unit(platform::Command& command, core::UnitId unit, core::Date last_day,
                              std::string_view ground) {
  const auto all = units(command.db, command.agency());
  const OrgUnit* found = unit_with(all, unit);
  if (!found) return unknown_unit(unit);
  if (core::trimmed(ground).empty())
    return unit_refusal(
        "ground", "Chưa ghi căn cứ kết thúc đơn vị “" + found->code + "”; hãy ghi số, ngày quyết định hoặc lý do.",
        "ground");
  if (auto fault = ended_fault(*found, last_day)) return *fault;
  if (auto fault = still_needed_fault(command, all, *found, last_day)) return *fault;
  close_unit_fact(command, unit, found->facts.back().validity.from, last_day, ground);
  platform::Json detail;
  detail.set("last_day", last_day.to_iso()).set("ground", ground);
  command.record("unit:" + core::to_text(unit), to_text(detail));
  return 1;
}

std::vector<OrgUnit> units(platform::Connection& db, core::AgencyId agency) {
  std::vector<OrgUnit> found;
  db.query(
      "SELECT u.unit_id, u.code, f.first_day, f.last_day, f.name, f.kind, f.parent_id, f.ordinal"
      " FROM people_unit u JOIN people_unit_fact f ON f.agency_id = u.agency_id AND f.unit_id = u.unit_id"
      " WHERE u.agency_id = ? ORDER BY u.unit_id, f.first_day",
      {agency.value}, [&](const platform::Row& row) {
        const core::UnitId id{row.integer(0)};
        if (found.empty() || found.back().id != id) found.push_back({id, row.text(1), {}});
        found.back().facts.push_back({stored_validity(row, 2), row.text(4),
                                      unit_kind_of(row.text(5)).value_or(UnitKind::other),
                                      stored_optional_id<core::OfUnit>(row, 6), static_cast<int>(row.integer(7))});
      });
  return found;
}

std::map<std::pair<core::UnitId, core::Date>, std::string> end_grounds(platform::Connection& db,
                                                                       core::AgencyId agency) {
  std::map<std::pair<core::UnitId, core::Date>, std::string> grounds;
  db.query("SELECT unit_id, first_day, closed_ground FROM people_unit_fact WHERE agency_id = ? AND closed_ground <> ''",
           {agency.value}, [&](const platform::Row& row) {
             grounds[{core::UnitId{row.integer(0)}, stored_day(row, 1)}] = row.text(2);
           });
  return grounds;
}

core::Outcome<core::UnitId> find_unit(platform::Connection& db, core::AgencyId agency, std::string_view code_or_name,
                                      core::Date day) {
  const auto all = units(db, agency);
  const std::string wanted = core::folded(core::single_spaced(code_or_name));
  for (const OrgUnit& unit : all)
    if (core::folded(unit.code) == wanted) return unit.id;
  std::vector<const OrgUnit*> named;
  for (const OrgUnit* unit : tree_on(all, day))
    if (core::folded(unit->on(day)->name) == wanted) named.push_back(unit);
  if (named.size() == 1) return named.front()->id;
  if (named.empty()) return unit_not_found(all, code_or_name, day);
  std::string list;
  for (const OrgUnit* unit : named) list += (list.empty() ? "" : ", ") + shown_unit(*unit, *unit->on(day));
  return unit_refusal(
      "ambiguous",
      "Có nhiều đơn vị cùng tên “" + std::string(code_or_name) + "”: " + list + "; hãy dùng mã của đơn vị.", "unit");
}

}  // namespace thidua::people
