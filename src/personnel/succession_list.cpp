#include "personnel/succession_list.h"

#include <algorithm>

#include "core/text.h"

namespace thidua::personnel {
namespace {

using people::OrgSuccession;
using people::SuccessionKind;

constexpr std::int64_t day_milliseconds = 86'400'000;
constexpr std::int64_t vietnam_milliseconds = 7 * 3'600'000;

/// The moment a day begins in Vietnam.
core::Instant beginning_of(core::Date day) {
  return {std::int64_t{day.days()} * day_milliseconds - vietnam_milliseconds};
}

std::optional<core::Date> undone_day(const OrgSuccession& one) {
  if (!one.undone_at) return std::nullopt;
  return one.undone_at->day_in_vietnam();
}

bool among(const std::vector<core::UnitId>& units, core::UnitId unit) {
  return std::ranges::find(units, unit) != units.end();
}

std::vector<core::UnitId> in_order(std::vector<core::UnitId> units) {
  std::ranges::sort(units);
  return units;
}

/// The same units went the same way on the same day.
bool same_event(const OrgSuccession& a, const OrgSuccession& b) {
  return a.kind == b.kind && a.day == b.day && in_order(a.before) == in_order(b.before) &&
         in_order(a.after) == in_order(b.after);
}
bool same_words(const OrgSuccession& a, const OrgSuccession& b) {
  const auto plain = [](const std::string& text) { return core::single_spaced(core::nfc(text)); };
  return a.decision_number == b.decision_number && a.decision_day == b.decision_day && a.authority == b.authority &&
         a.note == b.note && undone_day(a) == undone_day(b) && plain(a.undone_ground) == plain(b.undone_ground);
}

OrgSuccession succession_of(const RowCells& cells) {
  OrgSuccession told;
  told.kind = people::succession_kind_of(cell_text(cells, "succession")).value_or(SuccessionKind::merge);
  told.day = cell_day(cells, "from").value_or(core::Date());
  told.decision_number = cell_text(cells, "decision_number");
  told.decision_day = cell_day(cells, "decision_day");
  told.authority = cell_text(cells, "authority");
  told.note = cell_text(cells, "note");
  if (const auto undone = cell_day(cells, "undone")) {
    told.undone_at = beginning_of(*undone);
    told.undone_ground = cell_text(cells, "undone_ground");
  }
  return told;
}

}  // namespace

bool tells_succession(const RowCells& cells) {
  return !cell_text(cells, "succession").empty();
}

JudgedRow SuccessionList::judge(std::int64_t row, const RowCells& cells) {
  judged_ = JudgedRow{};
  told_ = succession_of(cells);
  find_units(cells, "before", told_.day.plus_days(-1), told_.before);
  find_units(cells, "after", told_.day, told_.after);
  const bool keeps_unit = told_.kind == SuccessionKind::rename || told_.kind == SuccessionKind::move;
  if (keeps_unit && cell_text(cells, "after").empty()) told_.after = told_.before;
  judged_.summary = summary();
  // One that was taken back left nothing behind that its days could be held against.
  if (judged_.state != RowState::bad && !told_.undone_at) check_sides();
  if (judged_.state != RowState::bad && !told_.undone_at) check_days();
  if (judged_.state != RowState::bad) compare(row);
  return judged_;
}

void SuccessionList::bad(std::string column, std::string message) {
  judged_.state = RowState::bad;
  judged_.notes.push_back({std::move(column), std::move(message), {}});
}

std::string SuccessionList::named(core::UnitId unit, core::Date day) const {
  return "“" + units_.name(unit, day) + "”";
}

std::string SuccessionList::summary() const {
  std::string text = std::string(label_vi(told_.kind)) + " ngày " + told_.day.to_vi();
  std::string units;
  for (const core::UnitId unit : told_.before)
    units += (units.empty() ? ": " : ", ") + units_.name(unit, told_.day.plus_days(-1));
  std::string into;
  for (const core::UnitId unit : told_.after) into += (into.empty() ? " → " : ", ") + units_.name(unit, told_.day);
  return text + units + into;
}

void SuccessionList::find_units(const RowCells& cells, const char* column, core::Date day,
                                std::vector<core::UnitId>& found) {
  for (const std::string& text : parts_of(cell_text(cells, column))) {
    if (text.empty()) continue;
    const auto coded = told_.undone_at ? units_.with_code(text) : std::nullopt;
    const UnitFinder::Found unit = coded ? UnitFinder::Found{coded, false, ""} : units_.find(text, day);
    if (const auto fault = fault_(text)) {
      bad(column, *fault);
    } else if (!unit.unit) {
      bad(column, unit.message);
    } else if (among(found, *unit.unit)) {
      bad(column, "Đơn vị “" + text + "” ghi hai lần. Hãy bỏ bớt một.");
    } else {
      found.push_back(*unit.unit);
    }
  }
}

/// How many stand on either side.
void SuccessionList::check_sides() {
  const std::size_t before = told_.before.size(), after = told_.after.size();
  switch (told_.kind) {
    case SuccessionKind::merge:
      if (after != 1) bad("after", "Sáp nhập thành một đơn vị. Hãy ghi đúng một đơn vị sau khi sắp xếp.");
      if (before < 2 && (before == 0 || after != 1 || told_.before == told_.after))
        bad("before", "Sáp nhập cần ít nhất hai đơn vị. Hãy ghi các đơn vị trước khi sắp xếp, cách nhau bằng dấu “;”.");
      return;
    case SuccessionKind::split:
      if (before != 1) bad("before", "Chia, tách ghi cho một đơn vị. Hãy ghi đúng một đơn vị trước khi sắp xếp.");
      if (after == 0) bad("after", "Hãy ghi các đơn vị sau khi chia, tách, cách nhau bằng dấu “;”.");
      return;
    case SuccessionKind::rename:
    case SuccessionKind::move:
      if (before != 1)
        bad("before", std::string(label_vi(told_.kind)) + " ghi cho một đơn vị. Hãy ghi mỗi đơn vị một dòng.");
      else if (told_.after != told_.before)
        bad("after",
            std::string(label_vi(told_.kind)) + " thì vẫn là đơn vị ấy. Hãy để trống ô này, hoặc ghi đúng mã.");
      return;
    case SuccessionKind::dissolve:
      if (before != 1) bad("before", "Giải thể ghi cho một đơn vị. Hãy ghi mỗi đơn vị một dòng.");
      if (after != 0) bad("after", "Giải thể thì không có đơn vị tiếp nhận. Hãy để trống, hoặc ghi là sáp nhập.");
      return;
  }
}

/// Do the days of the units bear it out?
void SuccessionList::check_days() {
  switch (told_.kind) {
    case SuccessionKind::merge:
      for (const core::UnitId unit : told_.before)
        if (!among(told_.after, unit)) check_ended(unit);
      return;
    case SuccessionKind::dissolve:
      check_ended(told_.before.front());
      return;
    case SuccessionKind::rename:
    case SuccessionKind::move: {
      const people::UnitFact* fact = units_.with(told_.before.front())->on(told_.day);
      if (fact == nullptr || fact->validity.from != told_.day)
        bad("from", "Đơn vị " + named(told_.before.front(), told_.day) + " không có dòng nào bắt đầu từ ngày " +
                        told_.day.to_vi() + ". Hãy thêm dòng ấy cho đơn vị, hoặc sửa ngày sắp xếp.");
      return;
    }
    case SuccessionKind::split:
      return;  // the unit may go on or end; parts stand on the day, or they would not have been found
  }
}

void SuccessionList::check_ended(core::UnitId unit) {
  const people::UnitFact* fact = units_.with(unit)->on(told_.day);
  if (fact == nullptr) return;
  bad("from", "Đơn vị " + named(unit, told_.day) + " còn sau ngày sắp xếp (" + days_vi(fact->validity) +
                  "). Hãy ghi Đến hết ngày " + told_.day.plus_days(-1).to_vi() +
                  " cho đơn vị ấy, hoặc sửa ngày sắp xếp.");
}

void SuccessionList::compare(std::int64_t row) {
  for (std::size_t i = 0; i < known_.size(); ++i)
    if (!used_[i] && same_event(known_[i], told_) && same_words(known_[i], told_)) {
      used_[i] = true;
      judged_.state = RowState::same;
      return;
    }
  const auto stands_too = [&](const OrgSuccession& other) {
    return !other.undone_at && !told_.undone_at && same_event(other, told_);
  };
  if (const auto known = std::ranges::find_if(known_, stands_too); known != known_.end())
    return bad("succession", "Lần sắp xếp này đã ghi theo Quyết định số " + known->decision_number +
                                 ". Hãy sửa dòng này cho khớp, hoặc bỏ dòng này.");
  if (const auto other = std::ranges::find_if(added_, stands_too); other != added_.end())
    return bad("succession", "Trùng với dòng " +
                                 std::to_string(rows_[static_cast<std::size_t>(other - added_.begin())]) +
                                 ". Hãy bỏ một dòng.");
  judged_.state = RowState::added;
  added_.push_back(told_);
  rows_.push_back(row);
}

}  // namespace thidua::personnel
