#include "reading/aims_ahead.h"

#include <algorithm>
#include <string>

#include "core/text.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/task_parties.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& registering_heads = words("targets", "registering_heads");

}  // namespace

bool registers_ahead(const Context& context, int section) {
  if (section < 0 || context.year == 0) {
    return false;
  }
  const std::string own = core::lower(context.outline.sections[static_cast<std::size_t>(section)].title);
  bool ahead = false;  // «PHƯƠNG HƯỚNG NĂM 2027», then «I. CHỈ TIÊU»: the heading above may name the year
  for (int at = section; at >= 0 && !ahead; at = context.outline.parents[static_cast<std::size_t>(at)]) {
    const std::string low = core::lower(context.outline.sections[static_cast<std::size_t>(at)].title);
    ahead = has_phrase(low, "năm " + std::to_string(context.year + 1)) ||
            has_phrase(low, "năm học " + std::to_string(context.year));
  }
  return ahead && any_at(own, 0, registering_heads) != nowhere;
}

bool aims_ahead(const Context& context, const Item& item) {
  if (registers_ahead(context, item.section)) {
    return true;
  }
  if (role_of(context, item) != SectionRole::solutions || actor_in(context.source, item.content)) {
    return false;
  }
  const bool strives = any_at(context.source.low(), item.content.begin, stretch_words) != nowhere;
  const auto found = quantities_in(context.source, item.content);
  return std::any_of(found.begin(), found.end(), [strives](const FoundQuantity& quantity) {
    const bool time = quantity.quantity.unit == core::Unit::month || quantity.quantity.unit == core::Unit::year ||
                      quantity.quantity.unit == core::Unit::day;
    return quantity.weight >= 1 && !time && (quantity.has_comparator || strives);
  });
}

}  // namespace thidua::reading
