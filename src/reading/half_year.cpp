#include "reading/half_year.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "core/text.h"
#include "reading/phrases.h"
#include "reading/verdict_numbers.h"
#include "reading/verdict_words.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Unit;
using core::Verdict;

const WordList& short_words = words("verdicts", "short_words");
const WordList& missed_words = words("verdicts", "missed_words");
/// «không kịp hạn», «không thể bù lại»: time does not mend it.
const WordList& lost_words = words("verdicts", "lost_words");
const WordList& year_words = words("verdicts", "year_words");
const WordList& later_in_year = words("verdicts", "later_in_year");
/// «chưa triển khai»: in the middle of the year there is time left for it.
const WordList& not_begun = words("verdicts", "not_begun");
const WordList& not_yet_judged = words("verdicts", "not_yet");
const WordList& second_half = words("verdicts", "second_half");
const WordList& finished_words = words("verdicts", "finished");
/// «đã», «đang»: something was done, or is.
const WordList& begun_words = words("verdicts", "begun_words");
/// «ì ạch», «hụt hơi»: it goes slowly.
const WordList& slow_words = words("verdicts", "slow_words");
/// «đã phát hết», «đủ cả».
const WordList& done_all = words("verdicts", "done_all");
const WordList& each_words = words("verdicts", "each_words");
/// «một phần ba», «gần nửa».
const WordList& parts_done = words("verdicts", "parts_done");
/// «khả năng», «nguy cơ» before «hụt»: what may still come.
const WordList& risk_words = words("verdicts", "risk_words");
/// «công nhận», «sáng kiến»: others decide.
const WordList& recognised_words = words("verdicts", "recognised");
/// «họp», «xét»: they do.
const WordList& meeting_words = words("verdicts", "meeting_words");
/// «thứ hai», «còn lại»: a part of several.
const WordList& parts_left = words("verdicts", "parts_left");
/// How far before «cả năm» what is said of it may begin.
constexpr std::size_t words_before_year_bytes = 48;
/// A result further from its promise is another's.
constexpr std::size_t line_bytes_max = 200;
constexpr std::string_view half_year_day = "06-30";

/// One promise and what the review says of it.
class HalfYearJudge {
 public:
  HalfYearJudge(const Source& source, Target& target)
      : source_(source), target_(target), told_(*target.judgement), said_(words_told(source, target)) {}

  void run() {
    if (told_.verdict == Verdict::dropped && says(later_in_year)) {
      told_.verdict = Verdict::not_assessed;  // «Chuyển sang quý IV»
    }
    if (is_short_so_far()) {
      told_.verdict = Verdict::in_progress;  // «Đã tổ chức 01 cuộc, đúng kế hoạch» of 02 in the year
    } else if (waits_for_later()) {
      give(Verdict::not_assessed);  // «Bố trí vào tháng 9»
    } else if (goes_at_a_pace()) {
      give(Verdict::in_progress);  // «đi đúng nhịp của năm», «ì ạch»
    } else if (waits_for_another() || leaves_a_part_for_later()) {
      told_.verdict = Verdict::in_progress;  // «Đã gửi 04 bản, tháng 10 Hội đồng mới họp», «đợt hai mở ngày 15/9»
    } else if (const auto whole = is_open() ? verdict_on_the_year() : std::nullopt) {
      give(*whole);  // «mới nửa năm đã vượt xa mức của cả năm»
    } else if (told_.verdict == Verdict::in_progress && is_done_for_the_year()) {
      told_.verdict = computed_verdict(target_.quantity, *same_unit(target_, 0, told_.actuals));
    } else if (told_.verdict == Verdict::in_progress && is_done_early()) {
      told_.verdict = Verdict::met;  // «hợp long ngày 27/4, vượt tiến độ 23 ngày»
    } else if (told_.verdict == Verdict::in_progress && is_due_by_now() && says(lost_words)) {
      told_.verdict = Verdict::not_met;  // «chưa trình, trễ hạn»
    } else if (told_.verdict == Verdict::not_met) {
      leave_open_what_was_missed();
    }
  }

 private:
  /// The words of the result, from where the promise ends on the same line; the cell of a row that numbers judged.
  static std::string words_told(const Source& source, const Target& target) {
    const Judgement& told = *target.judgement;
    if (!told.quote) {
      return core::lower(told.explanation);
    }
    const Range said = source.range_of(told.quote->span);
    const std::size_t end = source.range_of(target.quote.span).end;
    const bool behind = target.parts_total == 1 && end <= said.begin && said.begin - end <= line_bytes_max &&
                        source.low({end, said.begin}).find('\n') == nowhere;
    return std::string(source.low({behind ? end : said.begin, said.end}));
  }

  bool says(const WordList& list) const { return has_any(said_, list); }

  void give(Verdict verdict) {
    told_.verdict = verdict;
    told_.scope = VerdictScope::own;
  }

  void leave_open_what_was_missed() {
    if (says(lost_words)) {
      return;
    }
    if (says(not_begun) && !says(missed_words) && !is_due_by_now()) {
      // «chưa triển khai, thực hiện quý III», «Chưa tổ chức bình xét»
      told_.verdict = says(second_half) || says(not_yet_judged) ? Verdict::not_assessed : Verdict::in_progress;
      return;
    }
    const bool behind = pace_of(said_) == "behind" || (says(slow_words) && (adds_up() || may_rise()));
    if (behind && !says(missed_words) && !is_due_by_now()) {
      told_.verdict = Verdict::in_progress;  // «đã tiết kiệm được 4,2%, chậm so với tiến độ»
      told_.pace = "behind";
      return;
    }
    const bool counted = told_.scope == VerdictScope::computed && (adds_up() || (may_rise() && is_far_below()));
    const bool part = adds_up() && !is_of_each() && !says(missed_words) && !is_due_by_now() &&
                      (is_below_so_far() || says(parts_done));
    if (told_.short_of_plan || ((part || counted) && !is_called_short())) {
      told_.verdict = Verdict::in_progress;
    }
  }

  /// «thiếu 02 cuộc»; «khả năng hụt» is no such word.
  bool is_called_short() const { return told_.quote && says(short_words) && !says(risk_words); }

  /// «Mỗi tổ 02 chuyên đề»: one that is behind the others.
  bool is_of_each() const {
    const std::string promise = core::lower(target_.quote.text);
    return any_at(promise, 0, each_words) != nowhere || promise.starts_with("mỗi ");
  }

  /// Counted through the year: things, money, lengths; a share or a rank stands as it is.
  bool adds_up() const {
    const Unit unit = target_.quantity.unit;
    const Comparator comparator = target_.quantity.comparator;
    const bool share = unit == Unit::percent || unit == Unit::ratio || unit == Unit::rank || unit == Unit::point ||
                       unit == Unit::relative;
    const bool bounded =
        comparator == Comparator::none || comparator == Comparator::at_most || comparator == Comparator::less_than;
    return !share && !bounded && (target_.per.empty() || target_.per == "year") &&
           target_.direction != core::Direction::down;
  }

  /// «≥ 95% … 46,8%» at the middle of the year: may still be reached.
  bool may_rise() const {
    return target_.quantity.unit == Unit::percent && target_.direction != core::Direction::down &&
           (target_.quantity.comparator == Comparator::at_least ||
            target_.quantity.comparator == Comparator::more_than);
  }

  /// Is less than two thirds of the bound told, and did it go the promised way?
  bool is_far_below() const {
    const Actual* same = target_.quantity.values.size() == 1 ? same_unit(target_, 0, told_.actuals) : nullptr;
    const auto reached = same == nullptr ? std::nullopt : same->value.times(core::Decimal(3));
    const auto bound = same == nullptr ? std::nullopt : target_.quantity.values.front().times(core::Decimal(2));
    const bool back = target_.change == "decrease" && told_.quote && has_phrase(said_, "tăng");
    return reached && bound && !back && *reached < *bound;
  }

  bool asks_for_at_least() const {
    const Comparator comparator = target_.quantity.comparator;
    return comparator == Comparator::at_least || comparator == Comparator::equal || comparator == Comparator::more_than;
  }

  /// A number of the promised unit, less than the year's.
  bool is_below_so_far() const {
    const Actual* same =
        asks_for_at_least() && target_.quantity.values.size() == 1 ? same_unit(target_, 0, told_.actuals) : nullptr;
    return same != nullptr && !same->value.is_zero() && computed_verdict(target_.quantity, *same) == Verdict::not_met;
  }

  /// Called met in some word, but less is told than was promised for the whole year.
  bool is_short_so_far() const {
    const bool words = (told_.verdict == Verdict::met || told_.verdict == Verdict::exceeded) &&
                       told_.scope == VerdictScope::own && told_.quote;
    if (!words || !adds_up() || !is_below_so_far() || says(year_words)) {
      return false;
    }
    const Actual* same = same_unit(target_, 0, told_.actuals);
    return word_end(same->what, 0) == word_end(target_.unit_label, 0) &&
           same->what.starts_with(target_.unit_label.substr(0, word_end(target_.unit_label, 0)));
  }

  /// «đã khám 815 người, vượt chỉ tiêu năm; riêng vùng cao …, tiếp tục thực hiện».
  bool is_done_for_the_year() const {
    const Actual* same = asks_for_at_least() && adds_up() && target_.quantity.values.size() == 1 && says(year_words)
                             ? same_unit(target_, 0, told_.actuals)
                             : nullptr;
    return same != nullptr && same == &told_.actuals.front() &&
           computed_verdict(target_.quantity, *same) != Verdict::not_met;
  }

  /// Of what others recognise enough is sent, and they meet in the second half of the year.
  bool waits_for_another() const {
    const bool good = told_.verdict == Verdict::met || told_.verdict == Verdict::exceeded;
    return good && adds_up() && has_any(core::lower(target_.quote.text), recognised_words) && says(second_half) &&
           says(meeting_words) && !says(year_words);
  }

  /// «căn thứ nhất đã trao, căn thứ hai sẽ khởi công tháng 8»: of several one is left.
  bool leaves_a_part_for_later() const {
    const bool several =
        adds_up() && target_.quantity.values.size() == 1 && target_.quantity.values.front() > core::Decimal(1);
    const bool good =
        told_.verdict == Verdict::met || told_.verdict == Verdict::exceeded || told_.verdict == Verdict::not_stated;
    return several && good && !says(year_words) && says(parts_left) && (says(second_half) || tells_day(7, 12));
  }

  /// One thing to be done was done on a day of the first half, before its time.
  bool is_done_early() const {
    return target_.quantity.values.empty() && pace_of(said_) == "ahead" && tells_day(1, 6) && !says(second_half);
  }

  /// «ngày 15/9»: a day of these months.
  bool tells_day(int first, int last) const {
    for (std::size_t slash = said_.find('/'); slash != std::string::npos; slash = said_.find('/', slash + 1)) {
      const std::size_t end = std::min(said_.find_first_not_of("0123456789", slash + 1), said_.size());
      const bool day = slash > 0 && is_digit_byte(said_[slash - 1]) && end > slash + 1 && end <= slash + 3;
      const int month = day ? std::stoi(said_.substr(slash + 1, end - slash - 1)) : 0;
      if (month >= first && month <= last && has_phrase(std::string_view(said_).substr(0, slash), "ngày")) {
        return true;
      }
    }
    return false;
  }

  bool is_open() const {
    return told_.verdict == Verdict::in_progress || (told_.verdict == Verdict::not_met && !says(missed_words));
  }

  /// «vượt … cả năm», «xong phần của cả năm».
  std::optional<Verdict> verdict_on_the_year() const {
    const auto year = year_words.earliest(said_, 0, said_.size());
    const std::size_t from = !year || year->begin < words_before_year_bytes ? 0 : year->begin - words_before_year_bytes;
    const std::string_view before = year ? std::string_view(said_).substr(from, year->begin - from) : "";
    const std::size_t stop = before.find_last_of(",;.");
    const std::string_view near = stop == std::string_view::npos ? before : before.substr(stop + 1);
    if (near.empty() || has_phrase(near, "chưa") || has_phrase(near, "không") || has_phrase(near, "sẽ")) {
      return std::nullopt;
    }
    if (has_phrase(near, "vượt")) {
      return Verdict::exceeded;
    }
    return has_any(near, finished_words) ? std::optional(Verdict::met) : std::nullopt;
  }

  /// «… trước ngày 30/6/2026»: due within the half year.
  bool is_due_by_now() const {
    return target_.due.size() >= half_year_day.size() &&
           target_.due.substr(target_.due.size() - half_year_day.size()) <= half_year_day;
  }

  /// Is nothing told but a time in the second half of the year? «làm vào tháng 10», «đến tháng 8 mới đi».
  bool waits_for_later() const {
    const bool open = told_.verdict == Verdict::not_stated || told_.verdict == Verdict::met ||
                      told_.verdict == Verdict::not_met || told_.verdict == Verdict::in_progress ||
                      told_.verdict == Verdict::proposed;
    const auto later = second_half.earliest(said_, 0, said_.size());
    if (!open || !later || is_due_by_now() || target_.quantity.comparator == Comparator::none ||
        same_unit(target_, 0, told_.actuals) != nullptr || says(missed_words)) {
      return false;
    }
    const bool begun = says(begun_words) || says(parts_left);
    const auto lately = find_phrase(said_, "mới");
    return !begun && (!lately || lately->begin > later->begin);
  }

  /// Nothing but how fast it goes.
  bool goes_at_a_pace() const {
    const bool open =
        told_.verdict == Verdict::met || told_.verdict == Verdict::exceeded || told_.verdict == Verdict::not_stated;
    const bool pace = !pace_of(said_).empty() || says(slow_words) || says(parts_done);
    const bool rises = (adds_up() || may_rise()) && !is_of_each();
    return open && pace && rises && told_.actuals.empty() && !says(finished_words) && !says(done_all) &&
           !says(year_words) && target_.due.empty() && !has_phrase(said_, "đạt");
  }

  const Source& source_;
  Target& target_;
  Judgement& told_;
  std::string said_;
};

}  // namespace

void leave_open(const Source& source, std::vector<Target>& targets) {
  for (Target& target : targets) {
    if (target.judgement) {
      HalfYearJudge(source, target).run();
    }
  }
}

}  // namespace thidua::reading
