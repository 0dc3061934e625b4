#include "reading/verdict_words.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "reading/legend.h"
#include "reading/phrases.h"
#include "reading/plan_compared.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Verdict;

Verdict meant(const Entry& entry) {
  const std::string_view code = std::string_view(entry.meaning).substr(0, entry.meaning.find(' '));
  return core::verdict_of(code).value_or(Verdict::not_stated);
}

/// Words that announce a verdict.
const WordList& spelled_counts = words("verdicts", "spelled_counts");
const WordList& announcements = words("verdicts", "announcements");
/// Words that may stand before a verdict.
/// «bình xét cuối năm»: how long the words between «Kết quả» and its colon may be.
constexpr std::size_t announced_bytes_max = 48;
const WordList& lead_ins = words("verdicts", "lead_ins");
const WordList& plan_words = words("verdicts", "plan_words");

/// Behind «chưa»: it is not time yet, nothing is missed.
const WordList& not_yet = words("verdicts", "not_yet");
/// «thực hiện», «thu được» before a number: a result that the numbers judge.
const WordList& result_openers = words("verdicts", "result_openers");
const WordList& all_words = words("verdicts", "all_words");
const WordList& target_nouns = words("verdicts", "target_nouns");
const WordList& of_group = words("verdicts", "of_group");
/// «đều», «đã» behind the name of the group: the verdict follows.
const WordList& distributing = words("verdicts", "distributing");
const WordList& left_of_them = words("verdicts", "left_of_them");
const WordList& verdict_tails = words("verdicts", "verdict_tails");
/// What may stand behind the verdict of a heading: why, or when it will be told.
const WordList& reasons = words("verdicts", "reasons");
const WordList& times_ahead_of = words("verdicts", "ahead_words");
const WordList& behind_words = words("verdicts", "behind_words");
const WordList& on_track_words = words("verdicts", "on_track_words");

const Entry* row_at(std::string_view low, std::size_t at, std::size_t limit, std::size_t& end) {
  std::size_t found = at;
  const Entry* entry = verdict_list.at(low.substr(0, limit), at, found);
  if (entry != nullptr) {
    end = found;
  }
  return entry;
}

/// Where a clause ends: its comma, semicolon or full stop, or the limit. «86,4» holds no end.
std::size_t clause_end(std::string_view low, std::size_t at, std::size_t limit) {
  for (; at < limit; ++at) {
    const bool mark = std::string_view(",;.:)").find(low[at]) != nowhere;
    if (mark && !(at + 1 < limit && is_digit_byte(low[at + 1]) && at > 0 && is_digit_byte(low[at - 1]))) {
      break;
    }
  }
  return at;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_digit_byte);
}

/// «đang thi công», «đã bàn giao 03 nhà», «chưa đến thời điểm xét».
std::optional<VerdictHead> opened(const Source& source, Range range, std::size_t at) {
  const std::string_view low = source.low();
  std::size_t end = at;
  const Entry* entry = openers.at(low, at, end);
  if (entry == nullptr || skip_blanks(low, end) >= range.end || word_end(low, skip_blanks(low, end)) == end) {
    return std::nullopt;
  }
  VerdictHead head{meant(*entry), {range.begin, end}, {}, false, false, true, true};
  const std::size_t stop = clause_end(low, end, range.end);
  head.open_number = head.verdict == Verdict::met && has_digit(low.substr(end, stop - end));
  const bool yet = entry->meaning.starts_with("not_met") && low.substr(at, end - at) != "mới";
  if (yet && any_at(low, skip_blanks(low, end), not_yet) != nowhere) {
    head.verdict = Verdict::not_assessed;
  }
  source.recognised(*entry, {at, end});
  return head;
}

/// «thực hiện 86,4%», «thu được 236,5 triệu đồng»: a result in numbers alone.
std::optional<VerdictHead> counted(const Source& source, Range range, std::size_t at) {
  const std::string_view low = source.low();
  const std::size_t end = any_at(low, at, result_openers);
  if (end == nowhere) {
    return std::nullopt;
  }
  const std::size_t stop = std::min(clause_end(low, end, range.end), range.end);
  const std::string_view rest = low.substr(end, stop - end);
  const std::size_t digit =
      static_cast<std::size_t>(std::find_if(rest.begin(), rest.end(), is_digit_byte) - rest.begin());
  if (digit >= rest.size() || word_count(rest.substr(0, digit)) > 3) {
    return std::nullopt;
  }
  return VerdictHead{Verdict::not_stated, {range.begin, end}, {}, true, true, true, false};
}

std::size_t skip_lead_ins(std::string_view low, std::size_t at, std::size_t limit) {
  for (int step = 0; step < 3; ++step) {
    at = skip_blanks(low, at);
    std::size_t verdict = at;
    const std::size_t end = any_at(low, at, lead_ins);
    if (end == nowhere || end >= limit || row_at(low, at, limit, verdict) != nullptr ||
        openers.at(low, at, verdict) != nullptr) {
      break;  // «đã trình» is a verdict, «đã» alone is none
    }
    at = end;
  }
  return skip_blanks(low, at);
}

/// «03/03», «05», «toàn bộ», then «chỉ tiêu»: how many the verdict is given to.
std::size_t skip_count(std::string_view low, std::size_t at, std::size_t limit) {
  std::size_t place = skip_blanks(low, at);
  if (const std::size_t all = any_at(low, place, all_words); all != nowhere) {
    place = skip_blanks(low, all);
  }
  if (const std::size_t spelled = any_at(low, place, spelled_counts); spelled != nowhere) {
    place = skip_blanks(low, spelled);  // «bốn chỉ tiêu dưới đây đều hoàn thành»
  }
  const std::size_t digits = place;
  while (place < limit && (is_digit_byte(low[place]) || (low[place] == '/' && place > digits))) {
    ++place;
  }
  place += place > digits && place < limit && low[place] == '%' ? 1U : 0U;  // «100% chỉ tiêu»
  place = skip_blanks(low, place);
  const std::size_t noun = any_at(low, place, target_nouns);
  const std::size_t group = noun == nowhere ? nowhere : any_at(low, skip_blanks(low, noun), of_group);
  const std::size_t all = group == nowhere ? nowhere : any_at(low, skip_blanks(low, group), distributing);
  return all != nowhere ? group : noun == nowhere ? place : noun;
}

/// «Đạt 02/03 nội dung»: some of them only.
void read_count(const Source& source, Range range, VerdictHead& head) {
  head.words.end = range.end;
  head.bare = false;
  const auto count = core::number_at(source.shown().substr(0, range.end), range.begin);
  if (head.verdict == Verdict::met && count && count->of && count->value < *count->of) {
    head.verdict = Verdict::partly;
  }
}

/// «đạt 104,5% kế hoạch»: the share of the plan decides; «đạt 95%»: a number without a word.
void read_share(const Source& source, std::size_t limit, VerdictHead& head) {
  const std::string_view low = source.low();
  std::size_t place = skip_blanks(low, head.words.end);
  for (const std::string_view word : {std::string_view("tỷ lệ"), std::string_view("được"), std::string_view(":")}) {
    const std::size_t end = phrase_at(low, place, word);
    place = end == nowhere ? place : skip_blanks(low, end);
  }
  if (place >= limit || !is_digit_byte(low[place])) {
    return;
  }
  const auto number = core::number_at(source.shown().substr(0, limit), place);
  if (!number) {
    return;
  }
  const std::size_t counted = skip_blanks(low, skip_count(low, place, limit));
  const bool share = skip_blanks(low, number->end) < limit && low[skip_blanks(low, number->end)] == '%';
  if (!share && counted > number->end && any_before(low, counted, target_nouns) != nowhere) {
    read_count(source, {place, counted}, head);
    return;
  }
  const std::size_t sign = skip_blanks(low, number->end);
  const bool percent = sign < limit && low[sign] == '%';
  const std::size_t plan = percent ? any_at(low, skip_blanks(low, sign + 1), plan_words) : nowhere;
  if (plan == nowhere || plan > limit) {
    const bool done = low.substr(head.words.begin, head.words.end - head.words.begin).ends_with("hoàn thành");
    if (percent && done && head.verdict == Verdict::met && number->value < core::Decimal(100)) {
      head.verdict = Verdict::partly;  // «hoàn thành 50%» is a share of the work
      return;
    }
    // «thấp hơn giao ước 1 điểm», «vượt 12 cuộc»: how far, no result
    head.open_number = head.verdict == Verdict::met || head.bare;
    return;
  }
  head.percent_of_plan = number->value;
  head.words.end = plan;
  head.bare = false;
  if (head.verdict == Verdict::met) {
    const core::Decimal whole(100);
    head.verdict =
        number->value > whole ? Verdict::exceeded : (number->value == whole ? Verdict::met : Verdict::not_met);
  }
}

/// «cả 03 chỉ tiêu đều đạt», «04/04 nội dung đạt»: said of so many promises; of fewer than there are, in part.
std::optional<VerdictHead> said_of_count(const Source& source, Range range, std::size_t at) {
  const std::string_view low = source.low();
  const std::size_t noun = skip_count(low, at, range.end);
  const bool counts = at < range.end && (is_digit_byte(low[at]) || any_at(low, at, all_words) != nowhere);
  if (!counts || noun >= range.end || any_before(low, noun, target_nouns) == nowhere) {
    return std::nullopt;
  }
  const std::size_t place = skip_blanks(low, noun);
  auto head = place < range.end ? verdict_head(source, {place, range.end}) : std::nullopt;
  if (const std::size_t all = any_at(low, place, distributing); !head && all < range.end) {
    head = verdict_head(source, {skip_blanks(low, all), range.end});  // «đều đạt»
  }
  if (!head || head->opener || head->open_number || head->percent_of_plan) {
    return std::nullopt;
  }
  const auto count = core::number_at(source.shown().substr(0, noun), at);
  if (head->verdict == Verdict::met && count && count->of && count->value < *count->of) {
    head->verdict = Verdict::partly;
  }
  head->words.begin = range.begin;
  head->bare = false;
  return head;
}

}  // namespace

std::size_t behind_all(std::string_view low, std::size_t at, std::size_t limit) {
  const std::size_t spelled = any_at(low, at, spelled_counts);
  const bool counts = spelled != nowhere && any_at(low, skip_blanks(low, spelled), target_nouns) != nowhere;
  return any_at(low, at, all_words) == nowhere && !counts ? at : skip_blanks(low, skip_count(low, at, limit));
}

std::size_t announcement_end(std::string_view low, std::size_t at) {
  const std::size_t end = any_at(low, at, announcements);
  if (end == nowhere) {
    return nowhere;
  }
  const std::size_t colon = skip_blanks(low, end);
  if (colon < low.size() && low[colon] == ':') {
    return colon + 1;
  }
  // «Kết quả bình xét cuối năm: …»: a few words may tell where the result comes from
  if (phrase_at(low, at, "kết quả") == nowhere) {
    return nowhere;
  }
  const std::string_view behind = low.substr(end, announced_bytes_max);
  const std::size_t mark = behind.find_first_of(":.,;(0123456789\n");
  return mark != nowhere && behind[mark] == ':' && word_count(behind.substr(0, mark)) <= 4 ? end + mark + 1 : nowhere;
}

std::optional<VerdictHead> verdict_head(const Source& source, Range range) {
  const std::string_view low = source.low();
  range = source.trimmed(range);
  if (auto coded = coded_head(source, range)) {
    return coded;
  }
  VerdictHead head;
  std::size_t at = range.begin;
  if (const std::size_t end = announcement_end(low, at); end != nowhere && end < range.end) {
    head.announced = true;
    at = skip_blanks(low, end);
  }
  const std::size_t untouched = at;
  at = skip_lead_ins(low, at, range.end);
  std::size_t end = at;
  const Entry* row = at < range.end ? row_at(low, at, range.end, end) : nullptr;
  const auto compared = compared_with_plan(source, at, range.end);
  if (compared && (row == nullptr || compared->end > end)) {  // «cao hơn hẳn mức đã đăng ký»
    head.verdict = compared->verdict;
    head.bare = compared->weak;
    head.words = {range.begin, compared->end};
    return head;
  }
  if (row == nullptr) {
    auto other = at < range.end ? opened(source, range, at) : std::nullopt;
    other = other || at >= range.end ? other : said_of_count(source, range, at);
    other = other || at >= range.end ? other : counted(source, range, at);
    other = other || untouched >= range.end ? other : counted(source, range, untouched);
    if (other) {
      other->announced = other->announced || head.announced;
    }
    return other;
  }
  source.recognised(*row, {at, end});
  head.verdict = meant(*row);
  head.bare = row->meaning.ends_with(" weak");
  head.words = {range.begin, end};
  read_share(source, range.end, head);
  return head;
}

namespace {

/// «còn 01 chỉ tiêu chưa đạt»: does what is left get a verdict of its own?
bool verdict_behind_left(const Source& source, std::size_t at, std::size_t limit) {
  const std::string_view low = source.low();
  const std::size_t left = any_at(low, at, left_of_them);
  const std::size_t begin = left == nowhere ? at : skip_blanks(low, left);
  const std::size_t counted = skip_count(low, begin, limit);
  const auto head = counted < limit ? verdict_head(source, {skip_blanks(low, counted), limit}) : std::nullopt;
  return head && !head->opener;
}

}  // namespace

bool only_verdicts(const Source& source, Range range) {
  const std::string_view low = source.low();
  range = source.trimmed(range);
  if (range.size() > 2 && low[range.begin] == '(' && low[range.end - 1] == ')') {
    range = source.trimmed({range.begin + 1, range.end - 1});
  }
  bool any = false;
  for (std::size_t at = range.begin; at < range.end;) {
    if (any && any_at(low, at, reasons) != nowhere && !verdict_behind_left(source, at, range.end)) {
      return true;  // «tất cả đều đạt, trừ mục đã ghi rõ»
    }
    const std::size_t left = any ? any_at(low, at, left_of_them) : nowhere;
    at = left == nowhere ? at : skip_blanks(low, left);  // «cơ bản đạt, còn 01 chỉ tiêu chưa đạt»
    const bool counted =
        is_digit_byte(low[at]) || any_at(low, at, all_words) != nowhere || any_at(low, at, spelled_counts) != nowhere;
    const std::size_t counted_end = counted ? skip_blanks(low, skip_count(low, at, range.end)) : at;
    if (any && any_at(low, at, reasons) != nowhere) {
      return true;  // «chưa đánh giá, xem xét vào cuối năm»
    }
    const auto head = counted_end < range.end ? verdict_head(source, {counted_end, range.end}) : std::nullopt;
    if (!head || head->opener || head->words.end <= counted_end || head->percent_of_plan) {
      return false;
    }
    any = true;
    std::size_t end = skip_blanks(low, skip_count(low, head->words.end, range.end));
    for (std::size_t tail = any_at(low, end, verdict_tails); tail != nowhere; tail = any_at(low, end, verdict_tails)) {
      end = skip_blanks(low, tail);
    }
    if (end < range.end && any_at(low, end, reasons) != nowhere) {
      return true;  // «chưa đánh giá do không nộp bảng tự chấm»
    }
    if (end < range.end && std::string_view(".,;)").find(low[end]) == nowhere) {
      return false;
    }
    at = skip_blanks(low, end + 1);
  }
  return any;
}

std::string_view pace_of(std::string_view low) {
  if (has_any(low, behind_words)) {
    return "behind";
  }
  if (has_any(low, times_ahead_of)) {
    return "ahead";
  }
  return has_any(low, on_track_words) ? "on_track" : "";
}

}  // namespace thidua::reading
