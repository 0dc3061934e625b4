#include "reading/items.h"
#include "reading/lists.h"

namespace thidua::reading {

void read_objectives(const Context& context, Extract& extract) {
  for (const Item& item : context.outline.items) {
    const SectionRole role = role_of(context, item);
    if (role != SectionRole::purpose && role != SectionRole::requirement) {
      continue;
    }
    const Range range = without_end(context.source, item.content);
    if (says_nothing(context.source, range)) {
      continue;
    }
    Objective objective;
    objective.id = list_id('O', extract.objectives.size() + 1);
    objective.section = section_id(context, item);
    objective.quote = context.source.quote(range);
    objective.kind = role == SectionRole::purpose ? "purpose" : "requirement";
    objective.certainty.confidence = 95;
    extract.objectives.push_back(std::move(objective));
  }
}

}  // namespace thidua::reading
