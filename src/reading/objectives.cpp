#include "core/text.h"
#include "reading/items.h"
#include "reading/lists.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& requirement_words = words("objectives", "requirement_words");
const WordList& purpose_words = words("objectives", "purpose_words");

/// Does one heading speak of both («I. MỤC ĐÍCH, YÊU CẦU» without subheadings)?
bool heads_both(const Context& context, const Item& item) {
  const std::string low = core::lower(section_of(context, item)->title);
  return has_phrase(low, "mục đích") && has_phrase(low, "yêu cầu");
}

Objective objective_of(const Context& context, const Item& item, Range range) {
  Objective objective;
  objective.section = section_id(context, item);
  objective.quote = context.source.quote(range);
  objective.kind = role_of(context, item) == SectionRole::purpose ? "purpose" : "requirement";
  objective.certainty.confidence = 95;
  if (heads_both(context, item)) {
    const std::string_view low = context.source.low(range);
    const bool purpose = any_at(low, 0, purpose_words) != nowhere;
    objective.kind = !purpose && has_any(low, requirement_words) ? "requirement" : "purpose";
    objective.certainty.confidence = 70;
    objective.certainty.doubts.push_back(
        {"purpose_or_requirement",
         "Đề mục gộp cả mục đích và yêu cầu. Dòng này nêu mục đích hay yêu cầu?",
         {{"Mục đích", R"({"kind":"purpose"})"}, {"Yêu cầu", R"({"kind":"requirement"})"}}});
  }
  return objective;
}

}  // namespace

void read_objectives(const Context& context, Extract& extract) {
  for (const Item& item : context.outline.items) {
    const SectionRole role = role_of(context, item);
    const Range range = without_end(context.source, item.content);
    if ((role == SectionRole::purpose || role == SectionRole::requirement) && !says_nothing(context.source, range)) {
      extract.objectives.push_back(objective_of(context, item, range));
      extract.objectives.back().id = list_id('O', extract.objectives.size());
    }
  }
}

}  // namespace thidua::reading
