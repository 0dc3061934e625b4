#include "personnel/io/person_finder.h"

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

PersonFinder::Found PersonFinder::find(const PersonWanted& wanted) const {
  const auto one = [&](const std::map<std::string, std::size_t>& index, const std::string& key) -> const KnownFully* {
    const auto found = key.empty() ? index.end() : index.find(key);
    return found == index.end() ? nullptr : &known_[found->second];
  };
  if (const KnownFully* found = one(by_code_, core::folded(wanted.code))) return {{found}, true};
  if (const KnownFully* found = one(by_id_number_, wanted.id_number)) return {{found}, true};
  const auto named = by_name_.find(core::folded(core::single_spaced(core::nfc(wanted.name))));
  if (named == by_name_.end()) return {};
  Found found;
  std::vector<const KnownFully*> in_unit;
  for (const std::size_t at : named->second) {
    const KnownFully& person = known_[at];
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
