#include "reading/quoted_promises.h"

#include <algorithm>

#include "reading/brackets.h"
#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/split.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& quoting_words = words("naming", "quoting");
const WordList& quoted_nouns = words("naming", "names");
const WordList& quoted_verbs = words("naming", "pledging");
/// A longer paragraph is an essay; keeps the search linear.
constexpr std::size_t quoted_bytes_max = 3000;
/// Fewer words are a name.
constexpr std::size_t quoted_words_min = 3;

class Quotations {
 public:
  Quotations(const Source& source, Range paragraph)
      : source_(source),
        low_(source.low().substr(0, paragraph.end)),
        paragraph_(paragraph),
        brackets_(outer_brackets(source.shown(), paragraph)),
        ends_(sentence_ends(source, paragraph, brackets_)) {}

  std::vector<NamedPromise> promises() const {
    std::vector<NamedPromise> found;
    for (const Bracket& one : brackets_) {
      const Range inner = source_.trimmed(one.inner);
      const std::size_t begin = sentence_begin(one.outer.begin);
      if (!one.quotation || !one.closed || !promises(inner) || !introduces({begin, one.outer.begin}, one.outer.end)) {
        continue;
      }
      if (!found.empty()) {
        Range& told = found.back().told;
        told = told_behind({told.begin, std::max(told.begin, std::min(begin, one.outer.begin))});
      }
      found.push_back({without_stop(inner), {}, told_behind({one.outer.end, paragraph_.end})});
    }
    return found;
  }

 private:
  std::size_t sentence_begin(std::size_t at) const {
    const auto behind = std::upper_bound(ends_.begin(), ends_.end(), at);
    return behind == ends_.begin() ? paragraph_.begin : *std::prev(behind);
  }

  /// Behind «giao ước ghi», «một lời hứa khác là»; or the quotation opens the sentence and something is told behind it.
  bool introduces(Range lead, std::size_t behind) const {
    lead = source_.trimmed(lead);
    if (lead.empty()) {
      return lead.begin == paragraph_.begin && skip_blanks(low_, behind) + 1 < paragraph_.end;
    }
    const std::size_t end = low_[lead.end - 1] == ':' ? skip_blanks_back(low_, lead.end - 1) : lead.end;
    const bool colon = end < lead.end;
    const bool says = any_before(low_, end, quoting_words) != nowhere;
    const bool pledged = find_any(low_, quoted_nouns, lead.begin, lead.end) ||
                         find_any(low_, quoted_verbs, lead.begin, lead.end) ||
                         any_at(low_, skip_blanks(low_, lead.begin), words("naming", "pledgers")) != nowhere;
    return (says || colon) && pledged;
  }

  bool promises(Range range) const {
    return word_count(low_.substr(range.begin, range.size())) >= quoted_words_min &&
           (sets_something(source_, range) || begins_with_verb(low_, range.begin));
  }

  Range without_stop(Range range) const {
    while (!range.empty() && std::string_view(".;,").find(low_[range.end - 1]) != nowhere) {
      range = source_.trimmed({range.begin, range.end - 1});
    }
    return range;
  }

  /// Without the signs between the quotation and its result.
  Range told_behind(Range range) const {
    while (range.begin < range.end &&
           (is_blank(low_[range.begin]) || std::string_view(",.;:-").find(low_[range.begin]) != nowhere)) {
      ++range.begin;
    }
    return source_.trimmed(range);
  }

  const Source& source_;
  std::string_view low_;
  Range paragraph_;
  std::vector<Bracket> brackets_;
  std::vector<std::size_t> ends_;
};

}  // namespace

std::vector<NamedPromise> quoted_promises(const Source& source, Range paragraph) {
  return paragraph.size() > quoted_bytes_max ? std::vector<NamedPromise>() : Quotations(source, paragraph).promises();
}

}  // namespace thidua::reading
