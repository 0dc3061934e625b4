#include "personnel/unit_list.h"

#include <algorithm>
#include <utility>

#include "core/text.h"
#include "people/faults.h"
#include "personnel/succession_list.h"

namespace thidua::personnel {
namespace {

using people::OrgUnit;
using people::UnitFact;

bool same_but_days(const UnitFact& a, const UnitFact& b) {
  return a.name == b.name && a.kind == b.kind && a.parent == b.parent && a.ordinal == b.ordinal;
}

std::string double_row(std::int64_t row) {
  return "Trùng với dòng " + std::to_string(row) +
         ". Hãy bỏ một dòng; nếu là hai quãng thời gian của cùng một đơn vị thì ghi Từ ngày ở từng dòng.";
}

}  // namespace

UnitList::UnitList(Known known) : known_(std::move(known)), finder_(known_.units) {}

void UnitList::add(std::int64_t row, const RowCells& cells) {
  (tells_succession(cells) ? successions_told_ : rows_).push_back({row, cells, {}, {}});
}

void UnitList::add_unreadable(std::int64_t row, const RowCells& cells) {
  for (const char* column : {"code", "name"})
    if (const std::string key = unit_key(cell_text(cells, column)); !key.empty()) unreadable_.emplace(key, row);
}

std::optional<std::size_t> UnitList::place_made(core::UnitId unit) const {
  const auto found = places_.find(unit);
  return found == places_.end() ? std::nullopt : std::optional(found->second);
}

const std::map<std::int64_t, JudgedRow>& UnitList::judged() {
  if (!std::exchange(is_settled_, true)) settle();
  return judged_;
}

void UnitList::settle() {
  gather();
  match_known();
  for (Told& told : told_) {
    put_days(told);
    check_days(told);
    check_words(told);
  }
  include_all();
  for (Told& told : told_) put_parents(told);
  for (Told& told : told_) check_parents(told);
  spread_faults();
  for (Told& told : told_) compare(told);
  spread_faults();
  for (const Told& told : told_)
    if (!told.is_bad() && !told.known) places_.emplace(told.id, places_.size());
  for (const Told& told : told_)
    if (!told.is_bad()) make(told);
  judge_successions();
  for (const Row& row : rows_) judged_[row.number] = row.judged;
}

void UnitList::bad(Told& told, Row& row, std::string column, std::string message) {
  if (told.wrong == nullptr) told.wrong = &row;
  row.judged.state = RowState::bad;
  row.judged.notes.push_back({std::move(column), std::move(message), {}});
}

// ---- which rows make one unit

void UnitList::gather() {
  std::map<std::string, Told*> by_key;
  for (Row& row : rows_) {
    row.judged.summary = cell_text(row.cells, "name");
    const std::string code = cell_text(row.cells, "code");
    // A name is apart from a code that reads the same.
    const std::string key = code.empty() ? " " + unit_key(cell_text(row.cells, "name")) : unit_key(code);
    Told*& told = by_key[key];
    if (told == nullptr) {
      told = &told_.emplace_back();
      told->key = key;
    }
    told->rows.push_back(&row);
  }
}

/// By code; without one by the name that is known last.
void UnitList::match_known() {
  std::map<std::string, const OrgUnit*> by_key;
  for (const OrgUnit& unit : known_.units) {
    by_key.emplace(unit_key(unit.code), &unit);
    by_key.emplace(" " + unit_key(unit.facts.back().name), &unit);
  }
  std::map<core::UnitId, const Told*> matched;
  for (Told& told : told_) {
    const auto known = by_key.find(told.key);
    if (known == by_key.end()) continue;
    told.known = *known->second;
    told.id = told.known->id;
    const auto [at, fresh] = matched.emplace(told.id, &told);
    if (!fresh)
      bad(told, *told.rows.front(), told.is_coded() ? "code" : "name", double_row(at->second->rows.front()->number));
  }
}

// ---- their days

/// The facts the rows tell, by their days.
void UnitList::put_days(Told& told) {
  for (Row* row : told.rows) {
    UnitFact& fact = row->fact;
    // What a single row does not say of a known unit stays as it is.
    if (told.known && !told.is_history()) fact = told.known->facts.back();
    fact.name = cell_text(row->cells, "name");
    if (const auto kind = people::unit_kind_of(cell_text(row->cells, "kind"))) fact.kind = *kind;
    if (const std::string ordinal = cell_text(row->cells, "ordinal"); !ordinal.empty())
      fact.ordinal = std::stoi(ordinal);
    fact.validity = {cell_day(row->cells, "from").value_or(known_.since), cell_day(row->cells, "until")};
  }
  std::ranges::stable_sort(told.rows, {}, [](const Row* row) { return row->fact.validity.from; });
  if (!told.is_history()) return;
  for (Row* row : told.rows) row->judged.summary += ", " + days_vi(row->fact.validity);
}

void UnitList::check_days(Told& told) {
  const Row* before = nullptr;
  for (Row* row : told.rows) {
    const core::Validity& days = row->fact.validity;
    if (days.to && *days.to < days.from)
      bad(told, *row, "until", "Ngày kết thúc đứng trước ngày đầu. Hãy kiểm tra hai ngày.");
    const Row* last = std::exchange(before, row);
    if (last == nullptr) continue;
    const core::Validity& earlier = last->fact.validity;
    const std::string line = "dòng " + std::to_string(last->number);
    const core::Date day_before = days.from.plus_days(-1);
    if (earlier.from == days.from) {
      bad(told, *row, told.is_coded() ? "code" : "name", double_row(last->number));
    } else if (!earlier.to) {
      bad(told, *row, "from",
          "Từ ngày này đã có " + line + " của cùng đơn vị, chưa ghi Đến hết ngày. Hãy ghi " + day_before.to_vi() +
              " vào ô Đến hết ngày của " + line + ".");
    } else if (*earlier.to > day_before) {
      bad(told, *row, "from",
          "Chồng thời gian với " + line + " của cùng đơn vị (" + days_vi(earlier) +
              "). Hãy sửa Từ ngày, Đến hết ngày để mỗi ngày chỉ thuộc một dòng.");
    } else if (*earlier.to < day_before) {
      bad(told, *row, "from",
          "Từ " + earlier.to->plus_days(1).to_vi() + " đến " + day_before.to_vi() +
              " không có dòng nào cho đơn vị này. Hãy sửa ngày; đơn vị lập lại sau khi đã kết thúc thì dùng mã khác.");
    }
  }
}

void UnitList::check_words(Told& told) {
  for (Row* row : told.rows) {
    if (const auto fault = people::name_fault(row->fact.name, "Tên đơn vị")) bad(told, *row, "name", fault->message);
    const std::string code = cell_text(row->cells, "code");
    if (told.known || code.empty()) continue;
    if (const auto fault = people::code_fault(code, "Mã đơn vị")) bad(told, *row, "code", fault->message);
  }
}

// ---- who stands below whom

/// From here on every unit of the list is found like those that are known.
void UnitList::include_all() {
  for (const OrgUnit& unit : known_.units) facts_[unit.id] = unit.facts;
  std::int64_t last = 0;
  for (const bool coded : {true, false})  // given codes first, so that no other unit gets one of them
    for (Told& told : told_) {
      if (told.known || told.is_coded() != coded) continue;
      OrgUnit unit{core::UnitId{--last}, core::nfc(cell_text(told.rows.front()->cells, "code")), {}};
      for (const Row* row : told.rows) unit.facts.push_back(row->fact);
      if (!coded) unit.code = finder_.free_code(unit.facts.back().name);
      told.id = unit.id;
      finder_.include(std::move(unit));
    }
  for (Told& told : told_) by_id_.emplace(told.id, &told);
}

std::optional<core::UnitId> UnitList::parent_of(Told& told, Row& row) {
  const std::string text = cell_text(row.cells, "parent");
  const bool is_one_of_known = told.known && !told.is_history();
  const UnitFact* told_before = is_one_of_known ? fact_with_days(told, row) : nullptr;
  if (text.empty() && !is_one_of_known) return std::nullopt;
  if (text.empty()) return (told_before != nullptr ? *told_before : told.known->facts.back()).parent;
  const bool counts_now = is_one_of_known && told_before == nullptr;
  const auto found = finder_.find(text, counts_now ? known_.today : row.fact.validity.from);
  if (found.unit == told.id)
    bad(told, row, "parent", "Đơn vị không thể là cấp trên của chính nó. Hãy sửa ô này.");
  else if (!found.unit)
    bad(told, row, "parent", fault_of(text, &told).value_or(found.message));
  return found.unit;
}

/// The known span of days that a single row tells again, where it does not tell how the unit is to be from today on.
const UnitFact* UnitList::fact_with_days(const Told& told, const Row& row) {
  const auto found = std::ranges::find(told.known->facts, row.fact.validity, &UnitFact::validity);
  return found == told.known->facts.end() ? nullptr : &*found;
}

void UnitList::put_parents(Told& told) {
  std::vector<UnitFact> facts;
  for (Row* row : told.rows) {
    row->fact.parent = parent_of(told, *row);
    facts.push_back(row->fact);
  }
  if (!told.known) facts_[told.id] = std::move(facts);
}

void UnitList::check_parents(Told& told) {
  for (Row* row : told.rows) {
    const UnitFact& fact = row->fact;
    if (!fact.parent || *fact.parent == told.id) continue;
    const bool counts_now = told.known && !told.is_history();
    const core::Date day = counts_now ? known_.today : fact.validity.from;
    if (stands_below(*fact.parent, told.id, day)) {
      bad(told, *row, "parent",
          "Đơn vị “" + finder_.code(*fact.parent) + "” nằm trong chính đơn vị này từ ngày " + day.to_vi() +
              " nên không thể là cấp trên của nó. Hãy sửa cột Đơn vị cấp trên.");
      continue;
    }
    const core::Validity& above = facts_[*fact.parent].back().validity;
    const bool outlives = above.to && (!fact.validity.to || *above.to < *fact.validity.to);
    if (outlives && !told.known)
      row->judged.notes.push_back(
          {"parent", "Đơn vị cấp trên kết thúc ngày " + above.to->to_vi() + ", trước đơn vị này.", {}});
  }
}

/// Is `unit` the other one or somewhere below it on the day?
bool UnitList::stands_below(core::UnitId unit, core::UnitId above, core::Date day) const {
  std::set<core::UnitId> seen;
  for (std::optional<core::UnitId> at = unit; at && seen.insert(*at).second;) {
    if (*at == above) return true;
    const auto facts = facts_.find(*at);
    if (facts == facts_.end()) return false;
    const auto fact =
        std::ranges::find_if(facts->second, [&](const UnitFact& one) { return one.validity.covers(day); });
    at = fact == facts->second.end() ? std::nullopt : fact->parent;
  }
  return false;
}

// ---- what leans on a fault

std::string UnitList::fault_text(const Told& told, const std::string& text) {
  return "Đơn vị “" + text + "” có lỗi ở dòng " + std::to_string(told.wrong->number) + ". Hãy sửa dòng ấy trước.";
}

std::optional<std::string> UnitList::fault_of(const std::string& text, const Told* asking) const {
  const std::string key = unit_key(text);
  for (const Told& told : told_) {
    if (&told == asking || !told.is_bad() || told.known) continue;
    const bool is_meant = told.key == key || std::ranges::any_of(told.rows, [&](const Row* row) {
                            return unit_key(row->fact.name) == key;
                          });
    if (is_meant) return fault_text(told, text);
  }
  const auto found = unreadable_.find(key);
  if (found == unreadable_.end()) return std::nullopt;
  return "Đơn vị “" + text + "” có lỗi ở dòng " + std::to_string(found->second) + ". Hãy sửa dòng ấy trước.";
}

const UnitList::Told* UnitList::told_of(core::UnitId unit) const {
  const auto found = by_id_.find(unit);
  return found == by_id_.end() ? nullptr : found->second;
}

/// Nothing of a unit is taken while one of its rows is wrong, nor what stands below a unit that is not taken.
void UnitList::spread_faults() {
  for (bool again = true; again;) {
    again = false;
    for (Told& told : told_) {
      const auto lean = [&](Row& row, std::string column, std::string message) {
        if (row.judged.state == RowState::bad) return;
        bad(told, row, std::move(column), std::move(message));
        again = true;
      };
      const auto unreadable = told.is_coded() ? unreadable_.find(told.key) : unreadable_.end();
      for (Row* row : told.rows) {
        if (unreadable != unreadable_.end())
          lean(*row, "code",
               "Dòng " + std::to_string(unreadable->second) + " của cùng đơn vị có lỗi. Hãy sửa dòng ấy trước.");
        const Told* above = row->fact.parent ? told_of(*row->fact.parent) : nullptr;
        if (above != nullptr && above != &told && above->is_bad() && !above->known)
          lean(*row, "parent", fault_text(*above, finder_.code(above->id)));
      }
      if (!told.is_bad()) continue;
      for (Row* row : told.rows)
        lean(*row, "code",
             "Dòng " + std::to_string(told.wrong->number) + " của cùng đơn vị có lỗi. Hãy sửa dòng ấy trước.");
    }
  }
}

// ---- what is new

void UnitList::compare(Told& told) {
  if (told.is_bad()) return;
  for (Row* row : told.rows) {
    row->judged.state = told.known ? RowState::same : RowState::added;
    if (!told.known) continue;
    const bool stands_so = std::ranges::any_of(told.known->facts, [&](const UnitFact& fact) {
      return fact.validity == row->fact.validity && same_but_days(fact, row->fact);
    });
    if (stands_so) continue;
    if (told.is_history())
      bad(told, *row, "from",
          "Đơn vị này đã có trong hệ thống và không có quãng thời gian như dòng này. Hãy ghi thay đổi ở màn hình "
          "Đơn vị, hoặc chỉ để một dòng cho đơn vị này.");
    else
      compare_one(told, *row);
  }
}

/// One row for a unit that is known: as it is to be from today on.
void UnitList::compare_one(Told& told, Row& row) {
  const UnitFact& last = told.known->facts.back();
  if (row.fact.validity.to && !last.validity.to)
    return bad(told, row, "until",
               "Đơn vị đang còn. Hãy ghi việc giải thể, sáp nhập ở màn hình Đơn vị để người và lịch sử đi theo.");
  if (same_but_days(last, row.fact)) return;
  if (last.validity.to && *last.validity.to < known_.today)
    return bad(told, row, "code",
               "Đơn vị này đã kết thúc ngày " + last.validity.to->to_vi() + ". Đơn vị mới thì hãy dùng mã khác.");
  row.judged.state = RowState::changed;
  row.fact.validity = {std::max(known_.today, last.validity.from.plus_days(1)), last.validity.to};
}

/// What is to be written of it.
void UnitList::make(const Told& told) {
  if (told.known) {
    for (const Row* row : told.rows)
      if (row->judged.state == RowState::changed) changes_.push_back({row->number, told.id, row->fact});
    return;
  }
  people::NewHistory& history = made_.emplace_back();
  history.code = finder_.code(told.id);
  for (const Row* row : told.rows) {
    people::NewHistory::Fact one{row->fact, {}, cell_text(row->cells, "end_ground")};
    if (one.fact.parent) one.above = place_made(*one.fact.parent);
    history.facts.push_back(std::move(one));
  }
}

void UnitList::judge_successions() {
  SuccessionList list(finder_, known_.successions, [&](const std::string& text) { return fault_of(text); });
  for (const Row& row : successions_told_) judged_[row.number] = list.judge(row.number, row.cells);
  successions_ = list.added();
}

}  // namespace thidua::personnel
