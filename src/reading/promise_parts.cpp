#include "reading/promise_parts.h"

#include <algorithm>
#include <set>

#include "core/text.h"
#include "reading/brackets.h"
#include "reading/clause.h"
#include "reading/items.h"
#include "reading/phrases.h"
#include "reading/promise_match.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/split_plans.h"
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
constexpr std::size_t told_bytes_max = 3000;
/// More than an officer lists; keeps the search linear.
constexpr std::size_t promised_lines_max = 64;
/// A part whose heading does not say so tells results where it names so many of the promises, and one in three.
constexpr std::size_t named_min = 3;
constexpr std::size_t named_share = 3;

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
                    tale_joint(source, item.content).has_value() || holds_plan(source, item.content) ||
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

bool is_inside(const Outline& outline, int section, std::size_t part) {
  while (section >= 0 && static_cast<std::size_t>(section) > part) {
    section = outline.parents[static_cast<std::size_t>(section)];
  }
  return section >= 0 && static_cast<std::size_t>(section) == part;
}

std::vector<Range> lines_inside(const Outline& outline, std::size_t part, bool marked) {
  std::vector<Range> found;
  for (const Item& item : outline.items) {
    if ((!marked || item.kind != MarkerKind::none) && item.content.size() <= told_bytes_max &&
        is_inside(outline, item.section, part)) {
      found.push_back(item.content);
    }
  }
  return found;
}

/// How many of the promises a later part speaks of in clear words.
std::size_t named_in(const Source& source, const Outline& outline, const PromiseMatch& match, std::size_t part) {
  std::set<std::size_t> named;
  for (const Range& line : lines_inside(outline, part, false)) {
    for (const Range& clause : clauses_of(source, line)) {
      if (const auto found = match.spoken_of(clause)) {
        named.insert(found->promise);
      }
    }
  }
  return named.size();
}

/// Lines of each section with those of the sections below it.
std::vector<Lines> lines_below(const Source& source, const Outline& outline) {
  std::vector<Lines> below(outline.sections.size());
  for (const Item& item : outline.items) {
    if (item.section >= 0 && item.kind != MarkerKind::none) {
      count(source, item, below[static_cast<std::size_t>(item.section)]);
    }
  }
  for (const Heading& heading : outline.headings) {
    below[static_cast<std::size_t>(heading.section)].judged += heading.verdict.empty() ? 0U : 1U;
  }
  for (std::size_t index = below.size(); index-- > 0;) {
    if (outline.parents[index] >= 0) {
      add(below[index], below[static_cast<std::size_t>(outline.parents[index])]);
    }
  }
  return below;
}

bool may_hold(const Section& section) {
  return section.role == SectionRole::plain || section.role == SectionRole::targets;
}

/// Finds the parts that tell what came of the promises of one part, by their headings or by the words they share with
/// the promises; false where none follows.
bool told_later(const Source& source, const std::vector<Lines>& below, std::size_t part, Outline& outline) {
  const std::vector<Range> promises = lines_inside(outline, part, true);
  if (promises.size() > promised_lines_max) {
    return false;
  }
  const PromiseMatch match(source, promises);
  bool told = false;
  for (std::size_t index = part + 1; index < outline.sections.size(); ++index) {
    Section& section = outline.sections[index];
    if (is_inside(outline, static_cast<int>(index), part) || section.level > outline.sections[part].level ||
        !may_hold(section)) {
      continue;
    }
    const std::string title = core::lower(section.title);
    section.tells_results =
        section.tells_results || (!has_any(title, titles_of_others) && !lists_promises(below[index], false) &&
                                  named_in(source, outline, match, index) >=
                                      std::max(named_min, (promises.size() + named_share - 1) / named_share));
    told = told || section.tells_results || tells_results(section);
  }
  return told;
}

}  // namespace

void find_promise_parts(const Source& source, Outline& outline) {
  const std::vector<Lines> below = lines_below(source, outline);
  for (std::size_t index = 0; index < below.size(); ++index) {
    const int parent = outline.parents[index];
    const bool of_parent = parent >= 0 && outline.sections[static_cast<std::size_t>(parent)].lists_promises;
    Section& section = outline.sections[index];
    const bool listed = of_parent
                            ? 2 * below[index].told <= below[index].all
                            : may_hold(section) && lists_promises(below[index], section.role == SectionRole::targets) &&
                                  told_later(source, below, index, outline);
    if (listed) {
      section.role = SectionRole::targets;
      section.lists_promises = true;
    }
  }
}

}  // namespace thidua::reading
