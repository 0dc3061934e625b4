#include "reading/second_look.h"

#include <algorithm>
#include <optional>

#include "core/text.h"
#include "reading/dates.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/verdict_clauses.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Verdict;

const WordList& moving_words = words("verdicts", "moving");
const WordList& moved_to_words = words("verdicts", "moved_to");
const WordList& later_years = words("verdicts", "later_years");
const WordList& later_times = words("verdicts", "later_times");
const WordList& next_ones = words("verdicts", "next_ones");
const WordList& given_up = words("verdicts", "given_up");
const WordList& given_up_heads = words("verdicts", "given_up_heads");
const WordList& recognised_words = words("verdicts", "recognised");
const WordList& asking_words = words("verdicts", "asking");
const WordList& sending_promises = words("verdicts", "sending_promises");
const WordList& half_done = words("verdicts", "half_done");
const WordList& each_at_head = words("verdicts", "each_words");
const WordList& lacking_told = words("verdicts", "lacking");
const WordList& denying_words = words("verdicts", "denying");
const WordList& concluding_verbs = words("verdicts", "concluding_verbs");
const WordList& preparing_words = words("verdicts", "preparing");
const WordList& finished_told = words("verdicts", "finished");
/// «chưa hoàn thành, chuyển sang quý III» is said to be missed.
const WordList& words_of_missing = words("verdicts", "missed_words");
const WordList& levels_before = words("verdicts", "level_names");
/// A longer result is an essay; keeps the search linear.
constexpr std::size_t told_bytes_max = 1500;
constexpr std::size_t moved_words_max = 4;
constexpr std::size_t day_bytes = 10;

class SecondLook {
 public:
  SecondLook(const Source& source, Range told, const Target& target)
      : source_(source),
        low_(source.low().substr(0, told.end)),
        told_(told),
        target_(target),
        promise_(source.range_of(target.quote.span)) {}

  void run(Judgement& judgement) const {
    if (const auto closing = closing_word(judgement)) {
      give(*closing, VerdictScope::own, judgement);
      return settle_waiting(judgement);
    }
    const bool counted = done_in_part(judgement);
    if (const auto away = counted ? std::nullopt : put_off(source_, told_)) {
      return give(*away, VerdictScope::own, judgement);
    }
    if (settle_each(judgement) || settle_none(judgement)) {
      return;
    }
    settle_words(counted && judgement.scope == VerdictScope::computed, judgement);
  }

  /// What waits for somebody: for one who recognises or awards it is put to him, else there is nothing to assess yet;
  /// a promise to send something is kept where it was sent.
  void settle_waiting(Judgement& judgement) const {
    const bool asks = find_any(low_, asking_words, told_.begin, told_.end).has_value();
    if (judgement.verdict == Verdict::not_assessed && asks && may_be_recognised()) {
      give(Verdict::proposed, VerdictScope::own, judgement);
    } else if (judgement.verdict == Verdict::proposed && sends()) {
      const auto day = target_.due.size() == day_bytes ? date_in(source_, told_) : std::nullopt;
      const bool late = day && !day->iso.empty() && last_day(*day) > target_.due;
      give(late ? Verdict::not_met : Verdict::met, VerdictScope::own, judgement);
    } else if (judgement.verdict == Verdict::proposed && !asks && !may_be_recognised() &&
               find_phrase(low_, "chờ kết quả", told_.begin, told_.end)) {
      give(Verdict::not_assessed, VerdictScope::own, judgement);  // «Chờ kết quả thi lại tháng 8»
    }
  }

  /// Nothing was done of it, and words that leave no doubt give it up.
  bool is_given_up(const Judgement& judgement) const { return !done_in_part(judgement) && says(Verdict::dropped); }

  /// «Mỗi đơn vị …»: «có 7/8 đơn vị cử đủ».
  bool misses_one(Judgement& judgement) const {
    const bool some = is_of_each() && judgement.verdict == Verdict::met &&
                      std::any_of(judgement.actuals.begin(), judgement.actuals.end(),
                                  [](const Actual& actual) { return actual.whole && actual.value < *actual.whole; });
    if (some) {
      give(Verdict::not_met, VerdictScope::computed, judgement);
    }
    return some;
  }

  /// «05 phân xưởng làm được, Phân xưởng Lò hơi mới có 01».
  bool lacks_one(std::size_t from, Judgement& judgement) const {
    const bool one = is_of_each() && from < told_.end && judgement.verdict != Verdict::not_met &&
                     find_any(low_, lacking_told, from, told_.end);
    if (one) {
      give(Verdict::not_met, VerdictScope::computed, judgement);
    }
    return one;
  }

 private:
  bool is_of_each() const { return any_at(low_, promise_.begin, each_at_head) != nowhere; }

  /// «Hoàn thành Đề án vị trí việc làm, trình Bộ trước ngày 31/12»: to send it is what was promised.
  bool sends() const {
    return find_any(low_, sending_promises, promise_.begin, promise_.end) &&
           find_any(low_, sending_promises, told_.begin, told_.end) && !may_be_recognised();
  }

  static void give(Verdict verdict, VerdictScope scope, Judgement& judgement) {
    judgement.verdict = verdict;
    judgement.scope = scope;
    judgement.supposed = false;
  }

  /// «…, vượt chỉ tiêu», «… - đạt»: the last piece does nothing but judge.
  std::optional<Verdict> closing_word(const Judgement& judgement) const {
    std::size_t begin = nowhere;
    for (const std::string_view mark : {", ", "; ", " - ", " – ", ". ", " nên ", " do đó ", ": "}) {
      const std::size_t at = low_.substr(told_.begin).rfind(mark);  // no further back than the result
      begin = at == nowhere ? begin : std::max(begin == nowhere ? 0 : begin, told_.begin + at + mark.size());
    }
    const Range last = begin == nowhere ? Range{} : source_.trimmed({begin, told_.end});
    const bool torn = !last.empty() && source_.low(last).find(')') != nowhere &&
                      source_.low(last).find('(') == nowhere;  // «(đang làm, chậm)»
    if (last.empty() || torn) {
      return std::nullopt;
    }
    if (const int ordinal = ordinal_in(low_, last); ordinal > 0) {
      const auto clause = clause_verdict(source_, last);  // «- ý sau không đạt»
      const bool own = place_of_ordinal(ordinal, static_cast<std::size_t>(target_.parts_total)) + 1 == target_.part;
      return clause && own && !clause->head.opener ? std::optional(clause->head.verdict) : std::nullopt;
    }
    if (const auto said = concluded_in(last)) {
      return said;
    }
    const auto head = verdict_head(source_, last);
    const bool share = head && head->percent_of_plan && head->words.end >= last.end &&
                       judgement.verdict == Verdict::not_stated;  // «TH: 14,35 - đạt 101% KH»
    const bool whole = head && (share || only_verdicts(source_, last));
    const bool judges = whole && !head->opener && !head->open_number && head->verdict != Verdict::in_progress;
    return judges ? std::optional(head->verdict) : std::nullopt;
  }

  /// «song nội dung này khoa tự chấm là chưa giữ được», «nên đoàn vẫn tính là đạt»: what somebody concludes.
  std::optional<Verdict> concluded_in(Range last) const {
    const auto verb = find_any(low_, concluding_verbs, last.begin, last.end);
    const Range said = verb ? source_.trimmed({verb->end, last.end}) : Range{};
    const auto head = said.empty() ? std::nullopt : verdict_head(source_, said);
    const bool judges = head && !head->opener && !head->open_number && head->words.end >= last.end;
    return judges ? std::optional(head->verdict) : std::nullopt;
  }

  /// Is some of the promise told as done in numbers?
  bool done_in_part(const Judgement& judgement) const {
    return std::any_of(judgement.actuals.begin(), judgement.actuals.end(), [this](const Actual& actual) {
      const bool same = actual.whole || (!target_.quantity.values.empty() && actual.unit == target_.quantity.unit);
      return same && !actual.value.is_zero();
    });
  }

  /// «Mỗi phòng có ít nhất 01 sáng kiến»: kept where all did, missed where one did not.
  bool settle_each(Judgement& judgement) const {
    const bool goes_on = judgement.verdict == Verdict::in_progress || judgement.verdict == Verdict::not_assessed;
    if (misses_one(judgement)) {
      return true;
    }
    return !goes_on && lacks_one(told_.begin, judgement);
  }

  /// «không có người chết; tai nạn nhẹ 18 vụ»: what was not to come is denied in its own words, whatever is counted
  /// beside it.
  bool settle_none(Judgement& judgement) const {
    const bool good = judgement.verdict == Verdict::met || judgement.verdict == Verdict::exceeded ||
                      judgement.verdict == Verdict::dropped;
    if (target_.quantity.comparator != Comparator::none || good) {
      return false;
    }
    const auto promised = telling_words(low_, promise_);
    for (const Range& clause : pieces()) {
      const bool denies = find_any(low_, denying_words, clause.begin, clause.end).has_value();
      const auto numbers = quantities_in(source_, clause);
      const bool counts = std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& one) {
        return !one.quantity.values.empty() && !one.quantity.values.front().is_zero();
      });
      const bool own = std::any_of(promised.begin(), promised.end(), [&](std::string_view word) {
        return find_phrase(low_, word, clause.begin, clause.end) && !counted_with(word);
      });
      const bool any = find_phrase(low_, "nào", clause.begin, clause.end).has_value();
      if (denies && !counts && (own || (any && pieces().size() == 1))) {
        give(Verdict::met, VerdictScope::computed, judgement);
        return true;
      }
    }
    return false;
  }

  /// Does a piece that counts hold the word?
  bool counted_with(std::string_view word) const {
    const auto all = pieces();
    return std::any_of(all.begin(), all.end(), [&](const Range& piece) {
      return !quantities_in(source_, piece).empty() && find_phrase(low_, word, piece.begin, piece.end);
    });
  }

  std::vector<Range> pieces() const {
    std::vector<Range> found;
    std::size_t begin = told_.begin;
    for (std::size_t at = told_.begin; at <= told_.end; ++at) {
      const bool stop = at == told_.end || (std::string_view(",;.").find(low_[at]) != nowhere && at + 1 < told_.end &&
                                            is_blank(low_[at + 1]));
      if (stop) {
        found.push_back(source_.trimmed({begin, at}));
        begin = std::min(at + 1, told_.end);
      }
    }
    std::erase_if(found, [](const Range& piece) { return piece.empty(); });
    return found;
  }

  bool says(Verdict wanted) const {
    for (std::size_t at = told_.begin; at < told_.end;) {
      std::size_t end = at;
      const Entry* entry = word_starts(low_, at) ? verdict_list.at(low_, at, end) : nullptr;
      if (entry == nullptr) {
        ++at;
        continue;
      }
      const bool strong = !entry->meaning.ends_with(" weak");
      if (strong && core::verdict_of(entry->meaning) == wanted && any_before(low_, at, levels_before) == nowhere) {
        source_.recognised(*entry, {at, end});
        return true;
      }
      at = end;
    }
    return false;
  }

  /// «thực hiện 25.102 ha, đạt 102,5% kế hoạch».
  std::optional<Verdict> share_of_plan() const {
    for (const Range& piece : pieces()) {
      const auto head = verdict_head(source_, piece);
      if (head && head->percent_of_plan) {
        return head->verdict;
      }
    }
    return std::nullopt;
  }

  bool may_be_recognised() const {
    return (!target_.award.empty() || find_any(low_, recognised_words, promise_.begin, promise_.end)) &&
           !find_phrase(low_, "đề nghị", promise_.begin, promise_.end);
  }

  /// «Lắp 40 camera: đã đấu thầu»: what is told as done only leads to what was promised.
  bool only_prepares() const {
    const std::size_t done = phrase_at(low_, told_.begin, "đã");
    const std::size_t verb = done == nowhere ? nowhere : skip_blanks(low_, done);
    const std::size_t end = verb == nowhere ? nowhere : any_at(low_, verb, preparing_words);
    const bool promised =
        end != nowhere && find_phrase(low_, low_.substr(verb, end - verb), promise_.begin, promise_.end).has_value();
    return end != nowhere && !promised && !find_any(low_, finished_told, told_.begin, told_.end);
  }

  /// `counted`: numbers compared with the promise have judged it.
  void settle_words(bool counted, Judgement& judgement) const {
    const Verdict now = judgement.verdict;
    const bool asks = may_be_recognised() && find_any(low_, asking_words, told_.begin, told_.end);
    const bool waits = says(Verdict::not_assessed);
    if (asks && (waits || (!counted && says(Verdict::proposed)))) {
      return give(Verdict::proposed, VerdictScope::own, judgement);
    }
    if (waits && !counted && now != Verdict::proposed) {
      return give(Verdict::not_assessed, VerdictScope::own, judgement);
    }
    if (now == Verdict::met && !counted && only_prepares()) {
      return give(Verdict::in_progress, VerdictScope::own, judgement);  // «đã đấu thầu, tháng 12 lắp»
    }
    if (now == Verdict::met && !counted && find_any(low_, half_done, told_.begin, told_.end)) {
      return give(Verdict::partly, VerdictScope::own, judgement);  // «một vườn đã dùng, một vườn dở dang»
    }
    if (now == Verdict::met && says(Verdict::exceeded)) {
      return give(Verdict::exceeded, VerdictScope::own, judgement);
    }
    if ((now == Verdict::not_stated || now == Verdict::not_met || now == Verdict::met) && says(Verdict::partly)) {
      return give(Verdict::partly, VerdictScope::own, judgement);
    }
    if (const auto share = now == Verdict::not_stated ? share_of_plan() : std::nullopt) {
      return give(*share, VerdictScope::own, judgement);
    }
    if (now == Verdict::not_stated && says(Verdict::not_met)) {
      return give(Verdict::not_met, VerdictScope::own, judgement);
    }
  }

  const Source& source_;
  std::string_view low_;
  Range told_;
  const Target& target_;
  Range promise_;
};

}  // namespace

std::optional<core::Verdict> put_off(const Source& source, Range told) {
  const std::string_view low = source.low().substr(0, told.end);
  const std::size_t first = any_at(low, told.begin, given_up_heads);
  const bool given = first != nowhere && (first >= told.end || std::string_view(",.;").find(low[first]) != nowhere);
  if (given || find_any(low, given_up, told.begin, told.end)) {
    return Verdict::dropped;
  }
  for (auto verb = find_any(low, moving_words, told.begin, told.end); verb;
       verb = find_any(low, moving_words, verb->end, told.end)) {
    std::size_t at = skip_blanks(low, verb->end);
    std::size_t to = any_at(low, at, moved_to_words);
    for (std::size_t word = 0; word < moved_words_max && to == nowhere && at < told.end; ++word) {
      const std::size_t end = word_end(low, at);
      at = skip_blanks(low, end == at ? at + 1 : end);
      to = any_at(low, at, moved_to_words);
    }
    const std::size_t time = to == nowhere ? skip_blanks(low, verb->end) : skip_blanks(low, to);
    const std::size_t year = any_at(low, time, later_years);
    if (year != nowhere && (to != nowhere || any_at(low, skip_blanks(low, year), next_ones) != nowhere)) {
      return Verdict::dropped;
    }
    if (to != nowhere && any_at(low, time, later_times) != nowhere) {
      return Verdict::not_assessed;
    }
  }
  return std::nullopt;
}

void look_again(const Source& source, const VerdictPlace& place, const Target& target, Judgement& judgement) {
  const VerdictHead& head = place.head;
  const bool open = judgement.verdict == Verdict::not_stated || judgement.scope == VerdictScope::computed ||
                    head.opener || head.open_number || head.supposed;
  Range told = source.trimmed(place.inner);
  while (!told.empty() && std::string_view(".;,").find(source.shown()[told.end - 1]) != nowhere) {
    told = source.trimmed({told.begin, told.end - 1});
  }
  if (place.concluded || told.empty() || told.size() > told_bytes_max) {
    return;
  }
  const SecondLook look(source, told, target);
  if (open) {
    look.run(judgement);
  } else if (judgement.verdict == Verdict::not_met && !has_any(source.low(head.words), words_of_missing) &&
             look.is_given_up(judgement)) {
    judgement.verdict = Verdict::dropped;  // «Chưa làm, đã đưa ra khỏi kế hoạch từ tháng 8»
  } else if (!look.misses_one(judgement) && !look.lacks_one(head.words.end, judgement)) {
    look.settle_waiting(judgement);
  }
}

}  // namespace thidua::reading
