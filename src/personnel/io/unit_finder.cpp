#include "personnel/io/unit_finder.h"

#include <algorithm>

#include "core/text.h"
#include "people/io/store.h"

namespace thidua::personnel {
namespace {

std::string finder_key(std::string_view text) {
  return core::folded(core::single_spaced(core::nfc(text)));
}

std::string days_of(const people::UnitFact& fact) {
  return fact.validity.to ? "từ " + fact.validity.from.to_vi() + " đến hết " + fact.validity.to->to_vi()
                          : "từ " + fact.validity.from.to_vi();
}

}  // namespace

UnitFinder::UnitFinder(std::vector<people::OrgUnit> units) : units_(std::move(units)) {
  for (std::size_t i = 0; i < units_.size(); ++i) {
    by_word_[finder_key(units_[i].code)].push_back(i);
    for (const people::UnitFact& fact : units_[i].facts) {
      auto& named = by_word_[finder_key(fact.name)];
      if (std::ranges::count(named, i) == 0) named.push_back(i);
    }
  }
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
    if (finder_key(fact.name) == key || finder_key(units_[named->second.front()].code) == key) days = days_of(fact);
  return {std::nullopt, false,
          "Ngày " + day.to_vi() + " không có đơn vị “" + std::string(code_or_name) + "” (tên này có " + days +
              "). Hãy sửa ngày, hoặc ghi tên đơn vị của ngày ấy."};
}

const people::OrgUnit* UnitFinder::with(core::UnitId unit) const {
  const auto found = std::ranges::find(units_, unit, &people::OrgUnit::id);
  return found == units_.end() ? nullptr : &*found;
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
  return add(command, "", fact);
}

core::Outcome<core::UnitId> UnitFinder::add(platform::Command& command, const std::string& code,
                                            const people::UnitFact& fact) {
  const std::string own = code.empty() ? free_code(fact.name) : code;
  auto made = people::add_unit(command, own, fact);
  if (!made) return made;
  units_.push_back({*made, own, {fact}});
  by_word_[finder_key(own)].push_back(units_.size() - 1);
  by_word_[finder_key(fact.name)].push_back(units_.size() - 1);
  return made;
}

}  // namespace thidua::personnel
