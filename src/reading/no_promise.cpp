#include "reading/no_promise.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "reading/clause.h"
#include "reading/meta.h"
#include "reading/phrases.h"
#include "reading/row_notes.h"
#include "reading/shared_words.h"
#include "reading/tale_joint.h"
#include "reading/task_parties.h"
#include "reading/verdict_places.h"
#include "reading/vocabulary.h"

namespace thidua::reading {
namespace {

/// Sections whose items are other things than targets, whatever numbers stand in them.
constexpr std::array<SectionRole, 12> other_roles{
    SectionRole::duties,      SectionRole::solutions, SectionRole::assignment, SectionRole::purpose,
    SectionRole::requirement, SectionRole::criteria,  SectionRole::quotas,     SectionRole::awards,
    SectionRole::award_forms, SectionRole::dossier,   SectionRole::funding,    SectionRole::apart};

const WordList& asides = words("targets", "asides");
const WordList& sides_of_pact = words("targets", "sides");
const WordList& promise_nouns = words("references", "nouns");
const WordList& more_promise_nouns = words("references", "further_nouns");

/// «cộng», «trừ» before a number of points.
const WordList& point_verbs = words("targets", "point_verbs");
const WordList& graded = words("targets", "graded");
const WordList& registering = words("targets", "registering");
const WordList& nothing_happens = words("splitting", "zero_starts");
const WordList& giving_verbs = words("targets", "giving_verbs");
const WordList& telling_words = words("targets", "telling_words");
const WordList& past_words = words("targets", "past_words");
const WordList& narrating = words("targets", "narrating");
/// A longer paragraph is an essay; keeps the search linear.
constexpr std::size_t labelled_words_min = 4;
const WordList& labelled_promises = words("splitting", "promise_labels");
constexpr std::size_t narrated_bytes_max = 3000;
/// Fewer words may name what was promised.
constexpr std::size_t narrated_words_min = 12;

const WordList& aside_openings = words("targets", "asides");
const WordList& side_openings = words("targets", "sides");

}  // namespace

bool gives_awards(const Source& source, const Item& item) {
  const auto verb = find_any(source.low(), giving_verbs, item.content.begin, item.content.end);
  const auto found = verb ? quantities_in(source, item.content) : std::vector<FoundQuantity>();
  const bool counts = !found.empty() && std::all_of(found.begin(), found.end(), [](const FoundQuantity& quantity) {
    return quantity.quantity.unit == core::Unit::count && !quantity.has_comparator;
  });
  return counts && found.front().number.begin > verb->begin && !award_in(source, item.content).empty() &&
         verdict_places(source, item.content, outer_brackets(source.shown(), item.content)).empty();
}

bool promises_by_label(const Source& source, const Item& item) {
  const std::size_t label = any_at(source.low(), item.content.begin, labelled_promises);
  const std::size_t colon = label == nowhere ? nowhere : skip_blanks(source.low(), label);
  if (item.kind != MarkerKind::none || colon >= item.content.end || source.low()[colon] != ':') {
    return false;
  }
  const std::size_t stop = first_sign(source.low(), ";|", {colon, item.content.end});
  return word_count(source.low({colon + 1, stop})) >= labelled_words_min;  // no plan said again: «Đăng ký: 04; …»
}

bool narrates(const Source& source, const Item& item) {
  if (item.kind != MarkerKind::none || item.inline_of_heading || item.content.size() > narrated_bytes_max) {
    return false;
  }
  if (promises_by_label(source, item)) {
    return false;
  }
  const auto brackets = outer_brackets(source.shown(), item.content);
  const auto ends = sentence_ends(source, item.content, brackets);
  const Range first = source.trimmed({item.content.begin, ends.empty() ? item.content.end : ends.front()});
  const std::string_view low = source.low();
  const auto numbers = quantities_in(source, first);
  const bool bound = std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& one) {
    const bool whole =
        one.quantity.unit == core::Unit::percent && one.quantity.values == std::vector{core::Decimal(100)};
    return whole || (one.has_comparator && one.quantity.comparator != core::Comparator::more_than);
  });
  const bool zero = any_at(low, first.begin, nothing_happens) != nowhere;
  const bool listed = source.low(item.content).find("(1)") != nowhere || source.low(item.content).find("a)") != nowhere;
  if (bound || zero || listed || !verdict_places(source, item.content, brackets).empty()) {
    return false;
  }
  const bool tells = tells_from_the_start(source, first) || any_at(low, first.begin, narrating) != nowhere;
  const bool nothing = numbers.empty() && !level_in(source, first) && award_in(source, first).empty() &&
                       !begins_with_verb(low, first.begin) &&
                       low.substr(0, first.end).find(':', first.begin) == nowhere;
  return tells || (nothing && word_count(source.low(first)) >= narrated_words_min);
}

bool sets_an_aim(const Source& source, const Item& item, bool counts_too) {
  const auto found = quantities_in(source, item.content);
  return std::any_of(found.begin(), found.end(),
                     [counts_too](const FoundQuantity& quantity) {
                       const bool share =
                           quantity.quantity.unit == core::Unit::percent || quantity.quantity.unit == core::Unit::ratio;
                       const bool counted =
                           counts_too && quantity.quantity.unit == core::Unit::count && !quantity.unit_label.empty();
                       return quantity.weight >= 1 && (quantity.has_comparator || share || counted);
                     }) ||
         any_at(source.low(), item.content.begin, nothing_happens) != nowhere;
}

void drop_plan_prose(const Source& source, DocType type, const Item& item, std::vector<Target>& targets) {
  if (type != DocType::plan && type != DocType::guideline) {
    return;
  }
  const bool prose = item.kind == MarkerKind::none;
  std::erase_if(targets, [&source, prose](const Target& target) {
    const Range range = source.range_of(target.quote.span);
    const bool soft = target.quantity.comparator == core::Comparator::qualitative;
    const bool bare = target.quantity.comparator == core::Comparator::equal || soft;
    const bool grows = find_any(source.low(), soft_clauses, range.begin, range.end).has_value();
    const bool past = find_any(source.low(), past_words, range.begin, range.end).has_value();
    return prose && bare && ((soft && !grows) || past);
  });
}

void drop_told_below_verdict(const Source& source, SplitItem& split) {
  const Part* before = split.parts.empty() ? nullptr : &split.parts.front();
  std::erase_if(split.parts, [&](const Part& part) {
    const std::size_t stop = skip_blanks_back(source.low(), part.range.begin);
    const bool sentence = &part != before && stop > 0 && source.low()[stop - 1] == '.';
    return sentence && part.verdict < 0 && !part.quantity && !part.promise &&
           !begins_with_verb(source.low(), part.range.begin) && !sets_something(source, part.range);
  });
}

void drop_told_parts(const Source& source, SplitItem& split) {
  if (split.parts.size() < 2 || !split.parts.front().quantity) {
    return;
  }
  const Part* before = &split.parts.front();
  std::erase_if(split.parts, [&](const Part& part) {
    const bool first = &part == before;
    const bool bound = part.quantity && part.quantity->has_comparator;
    const bool none = any_at(source.low(), part.range.begin, nothing_happens) != nowhere;
    const bool share = part.quantity && part.quantity->quantity.unit == core::Unit::ratio;  // «; 12/12 thôn có mô hình»
    const bool told = !first && part.after_stop && !part.in_which && !part.promise && part.verdict < 0 && !bound &&
                      !none && !begins_with_verb(source.low(), part.range.begin) &&
                      (share || find_any(source.low(), telling_words, part.range.begin, part.range.end));
    return told;
  });
}

void drop_holders(const Source& source, DocType type, std::vector<Target>& targets) {
  if (type != DocType::registration) {
    return;
  }
  std::erase_if(targets, [&source](const Target& target) {
    const Range range = source.range_of(target.quote.span);
    const bool promised = !target.quantity.values.empty() || target.part > 1 ||
                          find_any(source.low(), registering, range.begin, range.end).has_value();
    return !promised;
  });
}

bool gives_points(const Source& source, const Target& target) {
  const Range range = source.range_of(target.quote.span);
  const std::string_view low = source.low();
  for (auto found = find_any(low, point_verbs, range.begin, range.end); found;
       found = find_any(low, point_verbs, found->end, range.end)) {
    const std::size_t number = skip_blanks(low, found->end);
    if (number < range.end && is_digit_byte(low[number])) {
      const std::size_t noun = low.substr(0, range.end).find("điểm", number);
      if (noun != nowhere && noun - number < 12) {
        return true;
      }
    }
  }
  const bool points = target.quantity.unit == core::Unit::point;
  return points && find_any(low, graded, range.begin, range.end).has_value();
}

bool introduces_only(const Source& source, const Item& item, const SplitItem& split) {
  const bool colon = !item.content.empty() && source.shown()[item.content.end - 1] == ':';
  // «Đầu năm, Hội và 05 chi hội đã ký 14 cam kết:»: what it counts last are the promises below
  const auto counts = [&source](const FoundQuantity& found) {
    const std::size_t noun = skip_blanks(source.low(), found.number.end);
    return any_at(source.low(), noun, promise_nouns) != nowhere ||
           any_at(source.low(), noun, more_promise_nouns) != nowhere;
  };
  const bool promised = std::any_of(split.parts.begin(), split.parts.end(), [&counts](const Part& part) {
    return part.quantity.has_value() && !counts(*part.quantity);
  });
  if (!colon || !promised) {
    return colon;
  }
  const auto numbers = quantities_in(source, item.content);
  return !numbers.empty() && counts(numbers.back()) && !numbers.back().has_comparator;
}

bool lists_a_party(const Context& context, const Item& item) {
  if (item.section < 0) {
    return !context.outline.sections.empty() && names_a_party(context.source, item.content);
  }
  const std::string title = core::lower(context.outline.sections[static_cast<std::size_t>(item.section)].title);
  return item.inline_of_heading && title.find("đại diện") != std::string::npos && title.find(';') != std::string::npos;
}

bool is_aside(const Context& context, const Item& item) {
  const Source& source = context.source;
  const std::string_view low = source.low();
  const std::size_t inside = item.content.begin + (source.shown()[item.content.begin] == '(' ? 1U : 0U);
  if (any_at(low, inside, aside_openings) != nowhere || names_annex(source, item.content) ||
      (context.meta.doc_type == DocType::report && gives_awards(source, item))) {
    return true;
  }
  const bool pact = context.meta.doc_type == DocType::pact;
  const bool slogan =
      phrase_at(low, item.content.begin, "thi đua") != nowhere && quantities_in(source, item.content).empty();
  const bool paragraph = pact && item.kind == MarkerKind::none && !item.inline_of_heading;
  const bool duty = (item.section < 0 || paragraph) && any_at(low, item.content.begin, side_openings) != nowhere;
  return pact && (slogan || duty);
}

bool is_other(SectionRole role) {
  return std::find(other_roles.begin(), other_roles.end(), role) != other_roles.end();
}

bool wants_targets(SectionRole role, DocType type) {
  return role == SectionRole::targets ||
         (role == SectionRole::plain &&
          (type == DocType::pact || type == DocType::report || type == DocType::registration)) ||
         (role == SectionRole::content && type == DocType::report);  // «NHỮNG NỘI DUNG HAI BÊN CÙNG GIAO ƯỚC»
}

}  // namespace thidua::reading
