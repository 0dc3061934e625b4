#include "reading/aims_ahead.h"

#include <algorithm>
#include <map>
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
const WordList& titles_ahead = words("targets", "titles_ahead");

}  // namespace

namespace {

/// «PHƯƠNG HƯỚNG NĂM 2027», then «I. CHỈ TIÊU»: the heading above may name the year.
bool names_next_year(const Context& context, int section) {
  bool ahead = false;
  for (int at = section; at >= 0 && !ahead; at = context.outline.parents[static_cast<std::size_t>(at)]) {
    const std::string low = core::lower(context.outline.sections[static_cast<std::size_t>(at)].title);
    const bool own = has_phrase(low, std::to_string(context.year));
    ahead = (!own && has_phrase(low, std::to_string(context.year + 1))) ||
            has_phrase(low, "năm " + std::to_string(context.year + 1)) ||
            has_phrase(low, "vụ " + std::to_string(context.year)) ||
            has_phrase(low, "năm học " + std::to_string(context.year));
  }
  return ahead;
}

/// «V. CHỈ TIÊU VÀ PHÂN CÔNG VỤ TỚI», «Đ. PHƯƠNG HƯỚNG».
bool looks_ahead(const Context& context, int section) {
  for (int at = section; at >= 0; at = context.outline.parents[static_cast<std::size_t>(at)]) {
    const Section& heading = context.outline.sections[static_cast<std::size_t>(at)];
    if (heading.role == SectionRole::solutions || has_any(core::lower(heading.title), titles_ahead)) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool registers_ahead(const Context& context, int section) {
  if (section < 0 || context.year == 0) {
    return false;
  }
  const std::string own = core::lower(context.outline.sections[static_cast<std::size_t>(section)].title);
  return names_next_year(context, section) && any_at(own, 0, registering_heads) != nowhere;
}

void assess_ahead(const Context& context, std::vector<Target>& targets) {
  std::map<std::string, bool> known;
  const auto& sections = context.outline.sections;
  for (std::size_t index = 0; index < sections.size(); ++index) {
    const int section = static_cast<int>(index);
    known[sections[index].id] =
        looks_ahead(context, section) || (context.year > 0 && names_next_year(context, section));
  }
  for (Target& target : targets) {
    const auto ahead = known.find(target.section);
    const bool told = target.judgement && target.judgement->verdict != core::Verdict::not_stated;
    if (!told && ahead != known.end() && ahead->second) {
      target.judgement = Judgement{};
      target.judgement->verdict = core::Verdict::not_assessed;
    }
  }
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
