#include "personnel/person_finder.h"

#include <algorithm>

#include "core/text.h"

namespace thidua::personnel {

using people::KnownFully;

PersonFinder::PersonFinder(std::vector<KnownFully> known) : known_(std::move(known)) {
  for (std::size_t i = 0; i < known_.size(); ++i) {
    by_code_[core::folded(known_[i].code)] = i;
    if (!known_[i].detail.id_number.empty()) by_id_number_[known_[i].detail.id_number] = i;
    by_name_[core::folded(known_[i].name)].push_back(i);
  }
}

const KnownFully* PersonFinder::by_id(core::PersonId id) const {
  const auto found = std::ranges::find(known_, id, &KnownFully::id);
  return found == known_.end() ? nullptr : &*found;
}

const KnownFully* PersonFinder::by_code(std::string_view code) const {
  const auto found = code.empty() ? by_code_.end() : by_code_.find(core::folded(code));
  return found == by_code_.end() ? nullptr : &known_[found->second];
}

const KnownFully* PersonFinder::by_id_number(const std::string& number) const {
  const auto found = number.empty() ? by_id_number_.end() : by_id_number_.find(number);
  return found == by_id_number_.end() ? nullptr : &known_[found->second];
}

std::vector<const KnownFully*> PersonFinder::by_name(std::string_view name) const {
  std::vector<const KnownFully*> all;
  const auto named = by_name_.find(core::folded(core::single_spaced(core::nfc(name))));
  if (named == by_name_.end()) return all;
  for (const std::size_t at : named->second) all.push_back(&known_[at]);
  return all;
}

PersonFinder::Found PersonFinder::find(const PersonWanted& wanted) const {
  if (const KnownFully* found = by_code(wanted.code)) return {{found}, true};
  if (const KnownFully* found = by_id_number(wanted.id_number)) return {{found}, true};
  Found found;
  std::vector<const KnownFully*> in_unit;
  for (const KnownFully* one : by_name(wanted.name)) {
    const KnownFully& person = *one;
    const bool dates = wanted.birth && person.detail.birth;
    if (dates && !agree(*wanted.birth, *person.detail.birth)) continue;
    const auto whole = people::PartialDay::Known::day;
    if (dates && wanted.birth->known == whole && person.detail.birth->known == whole) return {{&person}, true};
    found.people.push_back(&person);
    if (wanted.unit &&
        std::ranges::any_of(person.postings, [&](const auto& held) { return held.unit == *wanted.unit; }))
      in_unit.push_back(&person);
  }
  if (in_unit.size() == 1) return {in_unit, true};
  found.sure = found.people.size() == 1 && !wanted.unit;
  return found;
}

std::string shown_person(const KnownFully& person) {
  std::string text = person.name + " (" + person.code;
  if (person.detail.birth) text += ", sinh " + to_vi(*person.detail.birth);
  return text + ")";
}

}  // namespace thidua::personnel
