#include <algorithm>
#include <string>

#include "reading/targets.h"

namespace thidua::reading {

namespace {

std::string id_of(char letter, std::size_t number) {
  return std::string(1, letter) + (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

void number_targets(std::vector<Target>& targets, char letter) {
  std::stable_sort(targets.begin(), targets.end(),
                   [](const Target& a, const Target& b) { return a.quote.span.begin < b.quote.span.begin; });
  std::string group;
  for (std::size_t index = 0; index < targets.size(); ++index) {
    Target& target = targets[index];
    target.id = id_of(letter, index + 1);
    group = target.part == 1 ? target.id : group;
    target.group = group;
    if (target.relation && index > 0) {
      const bool to_first = target.relation->type == RelationType::in_which;
      target.relation->to =
          to_first && targets[index - 1].relation && targets[index - 1].relation->type == RelationType::in_which
              ? targets[index - 1].relation->to
              : targets[index - 1].id;
    }
  }
}

}  // namespace thidua::reading
