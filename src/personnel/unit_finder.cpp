#include "personnel/unit_finder.h"

#include <algorithm>

#include "core/text.h"

namespace thidua::personnel {

std::string unit_key(std::string_view text) {
  return core::folded(core::single_spaced(core::nfc(text)));
}

std::string days_vi(const core::Validity& validity) {
  return "từ " + validity.from.to_vi() + (validity.to ? " đến hết " + validity.to->to_vi() : "");
}

people::UnitFact unit_called(const std::string& name, core::Date from) {
  people::UnitFact fact;
  fact.validity.from = from;
  fact.name = name;
  const std::string words = unit_key(name);
  fact.kind = words.starts_with("van phong")   ? people::UnitKind::office
              : words.starts_with("chi cuc")   ? people::UnitKind::sub_division
              : words.starts_with("trung tam") ? people::UnitKind::service_unit
                                               : people::UnitKind::division;
  return fact;
}

UnitFinder::UnitFinder(const std::vector<people::OrgUnit>& units) {
  units_.reserve(units.size());
  for (const people::OrgUnit& unit : units) include(unit);
}

void UnitFinder::include(people::OrgUnit unit) {
  const std::size_t at = units_.size();
  ids_.emplace(unit.id, at);
  by_word_[unit_key(unit.code)].push_back(at);
  for (const people::UnitFact& fact : unit.facts) {
    auto& named = by_word_[unit_key(fact.name)];
    if (std::ranges::count(named, at) == 0) named.push_back(at);
  }
  units_.push_back(std::move(unit));
}

UnitFinder::Found UnitFinder::find(std::string_view code_or_name, core::Date day) const {
  const std::string key = unit_key(code_or_name);
  const auto named = by_word_.find(key);
  if (named == by_word_.end())
    return {std::nullopt, false,
            "Không có đơn vị nào mang mã hoặc tên “" + std::string(code_or_name) +
                "”. Hãy sửa tên cho đúng sơ đồ đơn vị, hoặc thêm đơn vị trước."};
  std::vector<const people::OrgUnit*> standing;
  for (const std::size_t at : named->second) {
    const people::UnitFact* fact = units_[at].on(day);
    if (fact != nullptr && (unit_key(units_[at].code) == key || unit_key(fact->name) == key))
      standing.push_back(&units_[at]);
  }
  if (standing.size() == 1) return {standing.front()->id, false, ""};
  if (standing.size() > 1)
    return {std::nullopt, true, "Có nhiều đơn vị cùng tên “" + std::string(code_or_name) + "”. Hãy ghi mã của đơn vị."};
  std::string days;
  for (const people::UnitFact& fact : units_[named->second.front()].facts)
    if (unit_key(fact.name) == key || unit_key(units_[named->second.front()].code) == key)
      days = days_vi(fact.validity);
  return {std::nullopt, false,
          "Ngày " + day.to_vi() + " không có đơn vị “" + std::string(code_or_name) + "” (tên này có " + days +
              "). Hãy sửa ngày, hoặc ghi tên đơn vị của ngày ấy."};
}

std::optional<core::UnitId> UnitFinder::with_code(std::string_view code) const {
  const std::string key = unit_key(code);
  const auto named = by_word_.find(key);
  if (named == by_word_.end()) return std::nullopt;
  for (const std::size_t at : named->second)
    if (unit_key(units_[at].code) == key) return units_[at].id;
  return std::nullopt;
}

const people::OrgUnit* UnitFinder::with(core::UnitId unit) const {
  const auto found = ids_.find(unit);
  return found == ids_.end() ? nullptr : &units_[found->second];
}

bool UnitFinder::stood_in(std::optional<core::UnitId> unit, int year) const {
  const people::OrgUnit* found = unit ? with(*unit) : nullptr;
  const core::Validity whole_year{core::first_day_of_year(year), core::last_day_of_year(year)};
  return found != nullptr && std::ranges::any_of(found->facts, [&](const people::UnitFact& fact) {
           return people::overlap(fact.validity, whole_year);
         });
}

core::Date UnitFinder::first_day(core::UnitId unit) const {
  const people::OrgUnit* found = with(unit);
  return found == nullptr ? core::Date() : found->facts.front().validity.from;
}

std::optional<core::UnitId> UnitFinder::standing_once_called(std::string_view name, core::Date day) const {
  const auto named = by_word_.find(unit_key(name));
  if (named == by_word_.end()) return std::nullopt;
  for (const std::size_t at : named->second)
    if (units_[at].on(day) != nullptr) return units_[at].id;
  return std::nullopt;
}

std::string UnitFinder::name(core::UnitId unit, core::Date day) const {
  return people::unit_name(units_, unit, day);
}

std::string UnitFinder::code(core::UnitId unit) const {
  const people::OrgUnit* found = with(unit);
  return found == nullptr ? std::string() : found->code;
}

std::string UnitFinder::free_code(std::string_view name) const {
  std::string initials;
  bool starts = true;
  for (const char letter : core::folded(name)) {
    const bool is_letter = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (is_letter && starts) initials += core::upper(std::string_view(&letter, 1));
    starts = !is_letter;
  }
  if (initials.empty()) initials = "DV";
  std::string code = initials.substr(0, 20);
  for (int number = 2; by_word_.count(unit_key(code)) != 0; ++number)
    code = initials.substr(0, 20) + std::to_string(number);
  return code;
}

}  // namespace thidua::personnel
