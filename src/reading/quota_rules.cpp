#include "reading/quota_rules.h"

#include <algorithm>

#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/quota_parts.h"
#include "reading/split.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Unit;

const WordList& about_words = words("quotas", "about");
const WordList& rule_grants = words("quotas", "granting");
const WordList& granting_before = words("quotas", "granting_before");
const WordList& granted_before = words("quotas", "granted_before");
const WordList& no_rules = words("quotas", "not_quotas");
const WordList& rule_holders = words("quotas", "holders");
const WordList& rule_labels = words("quotas", "labels");
const WordList& of_granted = words("quotas", "of_granted");
const WordList& prize_names = words("quotas", "prizes");
const WordList& awards_named = words("awards", "names");
const WordList& rule_exceptions = words("quotas", "exceptions");

/// «Số lượng được đề nghị của toàn ngành:»
constexpr std::size_t rule_label_words_max = 9;
/// «mỗi sở, ban, ngành, đoàn thể 01 …»
constexpr std::size_t each_words_max = 6;

/// «Số lượng toàn ngành: 15 tập thể và 28 cá nhân»
bool labels_a_number(const Source& source, Range range) {
  const std::size_t colon = source.low({0, range.end}).find(':', range.begin);
  return colon != nowhere && any_at(source.low(), range.begin, rule_labels) != nowhere &&
         word_count(source.low({range.begin, colon})) <= rule_label_words_max;
}

/// «80% số lao động»
bool names_people(const Source& source, std::size_t at) {
  const std::size_t end = phrase_at(source.low(), skip_blanks(source.low(), at), "số");
  return end != nowhere && any_at(source.low(), skip_blanks(source.low(), end), rule_holders) != nowhere;
}

}  // namespace

bool limits_number(const Source& source, Range range) {
  const std::string_view low = source.low();
  if (range.size() > rule_bytes_max || any_at(low, range.begin, no_rules) != nowhere) {
    return false;
  }
  const bool begins = any_at(low, range.begin, about_words) != nowhere;
  const bool awards = !award_in(source, range).empty();
  const bool grants = find_any(low, rule_grants, range.begin, range.end).has_value();
  const bool labelled = labels_a_number(source, range);
  for (const FoundQuantity& found : quantities_in(source, range)) {
    if (!counts_holders(found) || is_size(source, found, range)) {
      continue;
    }
    const bool whole =
        find_phrase(low, "tổng số", found.unit_end, range.end) || (labelled && names_people(source, found.unit_end));
    const bool counted = counts_awarded(source, found);
    const bool exact = !found.has_comparator && found.quantity.unit != Unit::percent;
    if (caps(found) && counted && any_before(low, found.words.begin, granting_before) != nowhere) {
      return true;  // «toàn đặc khu khen không quá 60 cá nhân»
    }
    if (exact && counted && any_before(low, found.words.begin, granted_before) != nowhere) {
      return true;  // «Mỗi trường được đề nghị 02 tổ chuyên môn»
    }
    if (labelled && counted && (exact || caps(found))) {
      return true;
    }
    if (caps(found) && ((begins && (whole || grants || awards)) || (grants && awards))) {
      return true;
    }
  }
  return false;
}

bool shares_the_granted(const Source& source, Range range) {
  const std::string_view low = source.low();
  for (const FoundQuantity& found : quantities_in(source, range)) {
    if (found.quantity.unit != Unit::percent && found.quantity.unit != Unit::ratio) {
      continue;
    }
    std::size_t next = skip_blanks(low, found.unit_end);
    const std::size_t total = phrase_at(low, next, "tổng");
    next = total == nowhere ? next : skip_blanks(low, total);
    const std::size_t sign = source.low({next, range.end}).find_first_of(",;.");
    const std::size_t end = sign == nowhere ? range.end : next + sign;
    if (phrase_at(low, next, "số") != nowhere && find_any(low, of_granted, next, end) &&
        !find_phrase(low, "điểm", next, range.end)) {
      return true;
    }
  }
  return false;
}

bool is_quota(const Source& source, Range range) {
  return limits_number(source, range) || (range.size() <= rule_bytes_max && shares_the_granted(source, range));
}

bool rules_for_each(const Source& source, Range sentence) {
  const auto numbers = quantities_in(source, sentence);
  return std::any_of(numbers.begin(), numbers.end(), [&](const FoundQuantity& found) {
    return caps(found) && counts_awarded(source, found) &&
           any_before(source.low(), found.words.begin, granting_before) != nowhere &&
           find_phrase(source.low(), "mỗi", sentence.begin, found.words.begin);
  });
}

bool goes_on_limiting(const Source& source, Range sentence) {
  const auto numbers = quantities_in(source, sentence);
  const bool others = any_at(source.low(), sentence.begin, rule_exceptions) != nowhere;
  const bool sized = std::any_of(numbers.begin(), numbers.end(), [&](const FoundQuantity& found) {
    return is_size(source, found, sentence) || find_phrase(source.low(), "còn lại", sentence.begin, found.words.begin);
  });
  return (sized || others) && std::any_of(numbers.begin(), numbers.end(), [&source](const FoundQuantity& found) {
           return counts_awarded(source, found) && (caps(found) || !found.has_comparator);
         });
}

bool chooses_named(const Source& source, Range sentence) {
  const auto numbers = quantities_in(source, sentence);
  return std::any_of(numbers.begin(), numbers.end(), [&](const FoundQuantity& found) {
    const std::size_t next = skip_blanks(source.low(), found.number.end);
    return !found.has_comparator && found.quantity.unit != Unit::percent && found.quantity.unit != Unit::vnd &&
           any_before(source.low(), found.words.begin, granting_before) != nowhere &&
           any_at(source.low(), next, awards_named) != nowhere;
  });
}

bool chooses_some(const Source& source, Range sentence) {
  const auto numbers = quantities_in(source, sentence);
  return std::any_of(numbers.begin(), numbers.end(), [&source](const FoundQuantity& found) {
    return !found.has_comparator && counts_awarded(source, found) &&
           any_before(source.low(), found.words.begin, granting_before) != nowhere;
  });
}

bool caps_labelled_share(const Source& source, Range sentence) {
  const auto numbers = quantities_in(source, sentence);
  return labels_a_number(source, sentence) &&
         std::any_of(numbers.begin(), numbers.end(),
                     [](const FoundQuantity& found) { return caps(found) && found.quantity.unit == Unit::percent; });
}

bool gives_each(const Source& source, Range sentence) {
  const std::string_view low = source.low();
  const auto numbers = quantities_in(source, sentence);
  return std::any_of(numbers.begin(), numbers.end(), [&](const FoundQuantity& found) {
    const auto each = find_phrase(low, "mỗi", sentence.begin, found.words.begin);
    const bool few = each && word_count(low.substr(each->end, found.words.begin - each->end)) <= each_words_max &&
                     !has_verb(low, {each->end, found.words.begin});
    return few && counts_awarded(source, found) &&
           has_any(low.substr(each->end, found.words.begin - each->end), rule_holders) &&
           (caps(found) || !found.has_comparator);
  });
}

bool names_a_prize(const Source& source, Range sentence) {
  return find_any(source.low(), prize_names, sentence.begin, sentence.end).has_value();
}

bool chooses_for_each(const Source& source, Range sentence) {
  const std::string_view low = source.low();
  const auto numbers = quantities_in(source, sentence);
  return std::any_of(numbers.begin(), numbers.end(), [&](const FoundQuantity& found) {
    const bool band = found.quantity.comparator == core::Comparator::between;
    const std::size_t from = band ? phrase_before(low, found.words.begin, "từ") : nowhere;
    const std::size_t begin = from == nowhere ? found.words.begin : from;
    return (band || caps(found) || !found.has_comparator) && counts_awarded(source, found) &&
           any_before(low, begin, granting_before) != nowhere && find_phrase(low, "mỗi", sentence.begin, begin);
  });
}

bool counts_the_rewarded(const Source& source, Range sentence) {
  const std::string_view low = source.low();
  const auto numbers = quantities_in(source, sentence);
  return std::any_of(numbers.begin(), numbers.end(), [&](const FoundQuantity& found) {
    const std::size_t next = skip_blanks(low, found.unit_end);
    const bool comma = next < sentence.end && low[next] == ',';
    return comma && !found.has_comparator && counts_awarded(source, found) &&
           phrase_at(low, skip_blanks(low, next + 1), "thưởng") != nowhere;
  });
}

}  // namespace thidua::reading
