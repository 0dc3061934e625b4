#include "personnel/io/unit_finder.h"

#include <algorithm>

#include "core/text.h"
#include "people/io/store.h"
#include "people/io/stored.h"

namespace thidua::personnel {
namespace {

std::string finder_key(std::string_view text) {
  return core::folded(core::single_spaced(core::nfc(text)));
}

}  // namespace

std::string days_vi(const core::Validity& validity) {
  return "từ " + validity.from.to_vi() + (validity.to ? " đến hết " + validity.to->to_vi() : "");
}

UnitFinder::UnitFinder(const std::vector<people::OrgUnit>& units) {
  units_.reserve(units.size());
  for (const people::OrgUnit& unit : units) include(unit);
}

void UnitFinder::include(people::OrgUnit unit) {
  const std::size_t at = units_.size();
  ids_.emplace(unit.id, at);
  by_word_[finder_key(unit.code)].push_back(at);
  for (const people::UnitFact& fact : unit.facts) {
    auto& named = by_word_[finder_key(fact.name)];
    if (std::ranges::count(named, at) == 0) named.push_back(at);
  }
  units_.push_back(std::move(unit));
}

UnitFinder::Found UnitFinder::find(std::string_view code_or_name, core::Date day) const {
  const std::string key = finder_key(code_or_name);
  const auto named = by_word_.find(key);
  if (named == by_word_.end())
    return {std::nullopt, false,
            "Không có đơn vị nào mang mã hoặc tên “" + std::string(code_or_name) +
                "”. Hãy sửa tên cho đúng sơ đồ đơn vị, hoặc thêm đơn vị trước."};
  std::vector<const people::OrgUnit*> standing;
  for (const std::size_t at : named->second) {
    const people::UnitFact* fact = units_[at].on(day);
    if (fact != nullptr && (finder_key(units_[at].code) == key || finder_key(fact->name) == key))
      standing.push_back(&units_[at]);
  }
  if (standing.size() == 1) return {standing.front()->id, false, ""};
  if (standing.size() > 1)
    return {std::nullopt, true, "Có nhiều đơn vị cùng tên “" + std::string(code_or_name) + "”. Hãy ghi mã của đơn vị."};
  std::string days;
  for (const people::UnitFact& fact : units_[named->second.front()].facts)
    if (finder_key(fact.name) == key || finder_key(units_[named->second.front()].code) == key)
      days = days_vi(fact.validity);
  return {std::nullopt, false,
          "Ngày " + day.to_vi() + " không có đơn vị “" + std::string(code_or_name) + "” (tên này có " + days +
              "). Hãy sửa ngày, hoặc ghi tên đơn vị của ngày ấy."};
}

std::optional<core::UnitId> UnitFinder::with_code(std::string_view code) const {
  const std::string key = finder_key(code);
  const auto named = by_word_.find(key);
  if (named == by_word_.end()) return std::nullopt;
  for (const std::size_t at : named->second)
    if (finder_key(units_[at].code) == key) return units_[at].id;
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
  for (int number = 2; by_word_.count(finder_key(code)) != 0; ++number)
    code = initials.substr(0, 20) + std::to_string(number);
  return code;
}

core::Outcome<core::UnitId> UnitFinder::make(platform::Command& command, const std::string& name, core::Date from) {
  if (const auto found = by_word_.find(finder_key(name)); found != by_word_.end())
    for (const std::size_t at : found->second)
      if (units_[at].on(from) != nullptr) return units_[at].id;
  people::UnitFact fact;
  fact.validity.from = from;
  fact.name = name;
  const std::string words = finder_key(name);
  fact.kind = words.starts_with("van phong")   ? people::UnitKind::office
              : words.starts_with("chi cuc")   ? people::UnitKind::sub_division
              : words.starts_with("trung tam") ? people::UnitKind::service_unit
                                               : people::UnitKind::division;
  const std::string code = free_code(name);
  auto made = people::add_unit(command, code, fact);
  if (made) include({*made, code, {fact}});
  return made;
}

}  // namespace thidua::personnel
