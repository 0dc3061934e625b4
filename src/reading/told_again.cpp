#include "reading/told_again.h"

#include <algorithm>
#include <string_view>

#include "reading/brackets.h"
#include "reading/known_result.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/verdict_places.h"
#include "reading/verdict_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& none_of_them = words("naming", "none_of_them");
/// «đã», «tặng đủ», «ghi nhận»: before the number.
constexpr std::size_t telling_words_max = 3;

/// Words of the range that the other one does not say.
std::size_t strange_words(const Source& source, Range range, Range known) {
  const std::string_view low = source.low();
  std::size_t strange = 0;
  for (std::size_t at = skip_blanks(low, range.begin); at < range.end;) {
    const std::size_t end = first_sign(low, " ,", {at, range.end});
    strange += end > at && !find_phrase(low, low.substr(at, end - at), known.begin, known.end) ? 1U : 0U;
    at = skip_blanks(low, std::min(end + 1, range.end));
  }
  return strange;
}

/// «mở 30 điểm» of «Mở mới 30 điểm thu gom»: its unit once more, without a bound, and nothing new behind it.
bool counts_again(const Source& source, Range promise, Range told) {
  const auto promised = quantities_in(source, promise);
  const auto reached = quantities_in(source, told);
  if (promised.empty() || reached.empty() || reached.front().has_comparator) {
    return false;
  }
  const FoundQuantity& number = reached.front();
  const Range before{told.begin, number.number.begin};
  const std::size_t many = word_count(source.low(before));
  const Range behind{number.number.end, told.end};
  const bool same = number.quantity.unit == promised.front().quantity.unit || word_count(source.low(behind)) > 0;
  return same && many > 0 && many <= telling_words_max && strange_words(source, behind, promise) == 0;
}

/// «không mất bưu gửi nào» of «Không mất bưu gửi ghi số».
bool denies_again(const Source& source, Range promise, Range told) {
  const std::string_view low = source.low();
  if (phrase_at(low, promise.begin, "không") == nowhere || phrase_at(low, told.begin, "không") == nowhere) {
    return false;
  }
  const auto none = find_any(low, none_of_them, told.begin, told.end);
  const Range said{told.begin, none ? none->begin : told.end};
  return word_count(source.low(said)) >= 2 && strange_words(source, said, promise) == 0;
}

}  // namespace

std::optional<VerdictPlace> told_again(const Source& source, Range item) {
  const std::string_view low = source.low();
  const auto brackets = outer_brackets(source.shown(), item);
  const std::size_t stop = first_sign(low, ";", item);
  const bool one = stop < item.end && first_sign(low, ";", {stop + 1, item.end}) == item.end && brackets.empty();
  const Range promise = source.trimmed({item.begin, stop});
  const Range told = one ? source.trimmed({stop + 1, item.end}) : Range{};
  if (told.empty() || promise.empty() || !verdict_places(source, promise, brackets).empty()) {
    return std::nullopt;
  }
  const std::size_t comma = std::min(low.substr(0, told.end).find(", ", told.begin), told.end);  // not that of «9,6%»
  const Range said = source.trimmed({told.begin, comma});
  const bool judged = comma < told.end && verdict_head(source, source.trimmed({comma + 1, told.end})).has_value();
  if (!judged || (!counts_again(source, promise, said) && !denies_again(source, promise, said))) {
    return std::nullopt;
  }
  return known_result(source, told);
}

}  // namespace thidua::reading
