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
  std::size_t told = 0;      // tell
  std::size_t judged = 0;    // headings that judge what stands below them
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
  const bool told = item.content.size() > promised_bytes_max || tells_from_the_start(source, item.content) ||
                    tale_joint(source, item.content).has_value() ||
                    !verdict_places(source, item.content, outer_brackets(source.shown(), item.content)).empty();
  lines.told += told ? 1U : 0U;
}

void add(const Lines& more, Lines& lines) {
  lines.all += more.all;
  lines.promised += more.promised;
  lines.bounds += more.bounds;
  lines.told += more.told;
  lines.judged += more.judged;
}

/// A line may look as if it told («… (không làm cận lâm sàng) không quá 120 phút»): one in ten, one in four where the
/// heading says that promises stand here.
bool lists_promises(const Lines& lines, bool headed) {
  return lines.all >= promised_lines_min && lines.judged == 0 && (headed ? 4U : 10U) * lines.told <= lines.all &&
         3 * lines.bounds >= lines.all && 4 * lines.promised >= 3 * lines.all;
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
  for (const Heading& heading : outline.headings) {
    if (!heading.verdict.empty() && static_cast<std::size_t>(heading.section) < lines.size()) {
      ++lines[static_cast<std::size_t>(heading.section)].judged;
    }
  }
  std::vector<Lines> below = lines;  // with those of the sections below
  for (std::size_t index = below.size(); index-- > 0;) {
    if (outline.parents[index] >= 0) {
      add(below[index], below[static_cast<std::size_t>(outline.parents[index])]);
    }
  }
  for (std::size_t index = 0; index < lines.size(); ++index) {
    const int parent = outline.parents[index];
    const bool of_parent = parent >= 0 && outline.sections[static_cast<std::size_t>(parent)].lists_promises;
    Section& section = outline.sections[index];
    const bool headed = section.role == SectionRole::targets;
    const bool may = section.role == SectionRole::plain || headed;
    if (of_parent ? 2 * below[index].told <= below[index].all : may && lists_promises(below[index], headed)) {
      section.role = SectionRole::targets;
      section.lists_promises = true;
    }
  }
}

}  // namespace thidua::reading
