#include <algorithm>

#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Comparator;

/// «không có …»; the zero target's words.
const WordList& none_words = words("comparators", "none_words");
const WordList& relative_words = words("comparators", "relative_words");
const WordList& worse_words = words("comparators", "worse_words");
const WordList& level_heads = words("comparators", "level_heads");
const WordList& level_or_better = words("comparators", "open_above");
const WordList& any_at_all = words("comparators", "any_words");

/// «không đơn vị nào để …», «không có ai»: nobody at all, whatever number stands behind.
std::optional<Range> nobody_in(std::string_view low, Range range) {
  const std::size_t none = phrase_at(low, range.begin, "không");
  const auto any = none == nowhere ? std::nullopt : find_any(low, any_at_all, none, std::min(range.end, none + 60));
  const bool near = any && word_count(low.substr(none, any->begin - none)) <= 4;
  return near ? std::optional(Range{range.begin, any->end}) : std::nullopt;
}

}  // namespace

bool means_nobody(std::string_view low, Range range) {
  return nobody_in(low, range).has_value();
}

std::optional<WordQuantity> none_in(std::string_view low, Range range) {
  if (const auto nobody = nobody_in(low, range)) {
    return WordQuantity{{Comparator::none, {core::Decimal(0)}, core::Unit::count}, *nobody, {}};
  }
  const auto found = find_any(low, none_words, range.begin, range.end);
  if (!found) {
    return std::nullopt;
  }
  return WordQuantity{{Comparator::none, {core::Decimal(0)}, core::Unit::count}, *found, {}};
}

std::optional<WordQuantity> relative_in(const Source& source, Range range) {
  const auto found = find_any(source.low(), relative_words, range.begin, range.end);
  if (!found) {
    return std::nullopt;
  }
  const std::string_view words = source.low(*found);
  const bool strict = !words.starts_with("không") && words.find("bằng") == nowhere;
  const bool less = worse_words.contains(words);
  const Comparator comparator = less ? (strict ? Comparator::less_than : Comparator::at_most)
                                     : (strict ? Comparator::more_than : Comparator::at_least);
  const std::size_t end =
      std::min(source.low(range).find_first_of(");,", found->end - range.begin), range.size()) + range.begin;
  const std::string reference = source.clean({found->end, end});
  return WordQuantity{{comparator, {}, core::Unit::relative}, *found, reference};
}

std::optional<WordQuantity> level_in(const Source& source, Range range) {
  const auto open = find_any(source.low(), level_or_better, range.begin, range.end);
  const auto head = find_any(source.low(), level_heads, range.begin, range.end);
  if (!open || !head || head->end > open->begin) {
    return std::nullopt;
  }
  return WordQuantity{{Comparator::at_least, {}, core::Unit::level},
                      {head->begin, open->end},
                      source.clean({head->begin, open->begin})};
}

}  // namespace thidua::reading
