#include "personnel/units_under.h"

#include <algorithm>
#include <utility>

#include "core/text.h"
#include "personnel/import_row.h"
#include "personnel/succession_list.h"

namespace thidua::personnel {
namespace {

std::string word_of(std::string_view text) {
  return core::folded(core::single_spaced(core::nfc(text)));
}

JudgedRow clash_row(const RowCells& cells, std::string column, std::string message) {
  JudgedRow judged;
  judged.state = RowState::bad;
  judged.summary = cell_text(cells, "name");
  judged.notes.push_back({std::move(column), std::move(message), {}});
  return judged;
}

/// What ever stood below it, without itself.
std::set<core::UnitId> ever_below(const std::vector<people::OrgUnit>& units, core::UnitId top) {
  std::set<core::UnitId> below;
  for (bool again = true; again;) {
    again = false;
    for (const people::OrgUnit& unit : units) {
      const bool is_below = std::ranges::any_of(unit.facts, [&](const people::UnitFact& fact) {
        return fact.parent && (*fact.parent == top || below.count(*fact.parent) != 0);
      });
      if (is_below && unit.id != top && below.insert(unit.id).second) again = true;
    }
  }
  return below;
}

}  // namespace

UnitsUnder::UnitsUnder(const std::vector<people::OrgUnit>& units, std::string under)
    : finder_(units), under_(std::move(under)) {
  top_ = finder_.with_code(under_);
  if (top_) below_ = ever_below(units, *top_);
  for (const people::OrgUnit& unit : units) named_.emplace(word_of(unit.facts.back().name), unit.id);
}

void UnitsUnder::add(std::int64_t row, const RowCells& cells) {
  rows_.emplace_back(row, cells);
  if (tells_succession(cells)) return;
  const std::string code = cell_text(cells, "code"), name = cell_text(cells, "name");
  std::optional<core::UnitId> known;
  if (!code.empty())
    known = finder_.with_code(code);
  else if (const auto found = named_.find(word_of(name)); found != named_.end())
    known = found->second;
  if (!known || below_.count(*known) != 0) return;
  const std::string what = code.empty() ? "Tên “" + name : "Mã “" + code;
  taken_.emplace(
      word_of(code.empty() ? name : code),
      what + "” là của đơn vị “" + finder_.with(*known)->facts.back().name +
          "” của cơ quan này. Hãy ghi mã khác cho đơn vị này ở mọi ô, mọi tệp sẽ nhập (ví dụ thêm phần đầu).");
}

const std::string* UnitsUnder::taken(std::string_view text) const {
  const auto found = taken_.find(word_of(text));
  return found == taken_.end() ? nullptr : &found->second;
}

std::optional<JudgedRow> UnitsUnder::clash_of(const RowCells& cells) const {
  if (!top_)
    return clash_row(
        cells, "parent",
        "Không có đơn vị mang mã “" + under_ + "” để đặt các đơn vị này dưới nó. Hãy thêm đơn vị ấy trước.");
  if (tells_succession(cells)) {
    for (const char* column : {"before", "after"})
      for (const std::string& part : parts_of(cell_text(cells, column)))
        if (const std::string* why = taken(part)) return clash_row(cells, column, *why);
    return std::nullopt;
  }
  const std::string code = cell_text(cells, "code");
  if (const std::string* why = taken(code.empty() ? cell_text(cells, "name") : code))
    return clash_row(cells, code.empty() ? "name" : "code", *why);
  if (const std::string* why = taken(cell_text(cells, "parent"))) return clash_row(cells, "parent", *why);
  return std::nullopt;
}

std::map<std::int64_t, JudgedRow> UnitsUnder::clashes() const {
  std::map<std::int64_t, JudgedRow> all;
  for (const auto& [row, cells] : rows_)
    if (auto clash = clash_of(cells)) all.emplace(row, *std::move(clash));
  return all;
}

std::vector<std::pair<std::int64_t, RowCells>> UnitsUnder::below() const {
  std::vector<std::pair<std::int64_t, RowCells>> all;
  for (const auto& [row, cells] : rows_) {
    if (clash_of(cells)) continue;
    all.emplace_back(row, cells);
    RowCells& mine = all.back().second;
    if (!tells_succession(mine) && cell_text(mine, "parent").empty()) mine["parent"] = under_;
  }
  return all;
}

}  // namespace thidua::personnel
