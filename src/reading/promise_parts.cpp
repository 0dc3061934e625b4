#include "reading/promise_parts.h"

#include <algorithm>

#include "core/text.h"
#include "reading/brackets.h"
#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/tale_joint.h"
#include "reading/verdict_places.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& titles_of_results = words("references", "result_titles");
const WordList& titles_of_others = words("references", "other_titles");
/// Fewer lines make no part of their own.
constexpr std::size_t promised_lines_min = 3;
/// A longer line is an essay; keeps the search linear.
constexpr std::size_t promised_bytes_max = 600;

bool tells_results(const Section& section) {
  const std::string title = core::lower(section.title);
  return has_any(title, titles_of_results) && !has_any(title, titles_of_others) &&
         (section.role == SectionRole::plain || section.role == SectionRole::targets);
}

/// How a section's lines read.
struct Lines {
  std::size_t all = 0;
  std::size_t promised = 0;  // set something to be reached
  std::size_t bounds = 0;    // with «ít nhất», «không quá», «từ … trở lên», or that must not be
  bool told = false;         // one of them tells
};

void count(const Source& source, const Item& item, Lines& lines) {
  ++lines.all;
  const auto numbers = quantities_in(source, item.content);
  const bool zero = any_at(source.low(), item.content.begin, zero_words) != nowhere;
  const bool bound = zero || std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& one) {
                       return one.has_comparator && one.quantity.comparator != core::Comparator::more_than;
                     });
  const bool number =
      std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& one) { return one.weight >= 1; });
  lines.bounds += bound ? 1U : 0U;
  lines.promised +=
      bound || number || level_in(source, item.content) || !award_in(source, item.content).empty() ? 1U : 0U;
  lines.told = lines.told || item.content.size() > promised_bytes_max || tells_from_the_start(source, item.content) ||
               tale_joint(source, item.content).has_value() ||
               !verdict_places(source, item.content, outer_brackets(source.shown(), item.content)).empty();
}

}  // namespace

void find_promise_parts(const Source& source, Outline& outline) {
  const auto first = std::find_if(outline.sections.begin(), outline.sections.end(), tells_results);
  std::vector<Lines> lines(static_cast<std::size_t>(first - outline.sections.begin()));
  if (first == outline.sections.end() || lines.empty()) {
    return;
  }
  for (const Item& item : outline.items) {
    if (item.section >= 0 && static_cast<std::size_t>(item.section) < lines.size() && item.kind != MarkerKind::none) {
      count(source, item, lines[static_cast<std::size_t>(item.section)]);
    }
  }
  for (std::size_t index = 0; index < lines.size(); ++index) {
    const Lines& found = lines[index];
    if (outline.sections[index].role == SectionRole::plain && found.all >= promised_lines_min && !found.told &&
        3 * found.bounds >= found.all && 4 * found.promised >= 3 * found.all) {
      outline.sections[index].role = SectionRole::targets;
      outline.sections[index].lists_promises = true;
    }
  }
}

}  // namespace thidua::reading
