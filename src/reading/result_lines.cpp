#include "reading/result_lines.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/text.h"
#include "reading/brackets.h"
#include "reading/known_result.h"
#include "reading/parted_results.h"
#include "reading/phrases.h"
#include "reading/second_look.h"
#include "reading/shared_words.h"
#include "reading/split_plans.h"
#include "reading/tale_joint.h"
#include "reading/told_marks.h"
#include "reading/verdict_clauses.h"
#include "reading/verdict_numbers.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& excepting_words = words("references", "excepting");
const WordList& nouns_of_marks = words("references", "nouns");
const WordList& rest_of_them = words("verdicts", "rest_words");
/// A longer sentence tells more than how many.
constexpr std::size_t tally_bytes_max = 500;
/// Who or what has come so far: a longer one tells of other things.
constexpr std::size_t state_subject_words_max = 6;
/// A list that counts in words of its own must be long to be known.
constexpr std::size_t own_tally_pieces_min = 4;
const WordList& tally_leads = words("targets", "tally_leads");
/// «gồm», «trong đó» between how many there are and what they came to.
const WordList& among_them = words("targets", "among_them");
const WordList& summed_nouns = words("targets", "summed");

class ParagraphJudge {
 public:
  ParagraphJudge(const Source& source, const std::vector<std::size_t>& paragraph, std::vector<Target>& targets)
      : source_(source), paragraph_(paragraph), targets_(targets) {}

  /// A line that is nothing but the result of the paragraph before it.
  void run(const VerdictPlace& place) {
    if (const int part = only_part(place); part >= 0) {
      const auto index = static_cast<std::size_t>(part);
      return judge(place, true, index, targets_[paragraph_[index]]);
    }
    if (judge_parted(place)) {
      return;
    }
    const auto clauses = clause_verdicts(source_, place.inner);
    std::map<std::size_t, const ClauseVerdict*> own;
    std::size_t first_named = place.inner.end;
    for (const ClauseVerdict& clause : clauses) {
      const bool several = paragraph_.size() > 1 && paragraph_.size() <= 64;
      if (const auto index = several ? target_of(clause) : std::nullopt) {
        own[*index] = &clause;
        first_named = std::min(first_named, clause.clause.begin);
      }
    }
    take_in_order(clauses, own);
    take_rest(clauses, own);
    VerdictPlace others = place;
    if (!own.empty() && place.head.verdict == core::Verdict::not_stated && first_named > place.head.words.end) {
      others.inner.end = first_named;  // «bình quân 11 ngày làm việc; mức phấn đấu chưa đạt»: facts for the others
    }
    const bool taken = std::any_of(own.begin(), own.end(), [&place](const auto& clause) {
      return clause.second->head.words.end == place.head.words.end;
    });
    if (taken && first_named > place.inner.begin) {  // the word of judgement is said of one by name
      others.inner.end = std::min(others.inner.end, first_named);
      const std::size_t begin = announcement_end(source_.low(), place.inner.begin) == nowhere
                                    ? place.inner.begin
                                    : announcement_end(source_.low(), place.inner.begin);
      others.head = {core::Verdict::not_stated, {place.inner.begin, begin}, {}, true, true, true, false};
    }
    const bool counted = own.empty() && place.head.verdict == core::Verdict::not_stated;
    std::vector<Range> facts =
        counted ? facts_of(source_, {place.head.words.end, place.inner.end}) : std::vector<Range>();
    if (facts.size() != paragraph_.size()) {
      facts.clear();
    }
    for (std::size_t part = 0; part < paragraph_.size(); ++part) {
      Target& target = targets_[paragraph_[part]];
      if (!facts.empty()) {
        others.inner = facts[part];  // as many facts as promises
        others.head.words.end = facts[part].begin;
      }
      const bool told = target.judgement && target.judgement->scope == VerdictScope::own &&
                        target.judgement->verdict != core::Verdict::not_stated;
      if (told && !place.head.announced) {
        continue;
      }
      const auto clause = own.find(part);
      const VerdictPlace& said =
          clause == own.end() ? others
                              : VerdictPlace{clause->second->clause, clause->second->clause, clause->second->head};
      judge(said, clause != own.end() || paragraph_.size() == 1, part, target);
    }
    spare_the_others(place, own);
  }

 private:
  /// Each of the promises has pieces of its own in what the line tells.
  bool judge_parted(const VerdictPlace& place) {
    std::vector<Range> promises;
    for (const std::size_t index : paragraph_) {
      promises.push_back(source_.range_of(targets_[index].quote.span));
    }
    const auto places = parted_results(source_, promises, place.inner);
    for (std::size_t part = 0; places && part < promises.size(); ++part) {
      Target& target = targets_[paragraph_[part]];
      const bool told = target.judgement && target.judgement->scope == VerdictScope::own &&
                        target.judgement->verdict != core::Verdict::not_stated;
      if (!told || place.head.announced) {
        judge((*places)[part], true, part, target);
      }
    }
    return places.has_value();
  }

  /// «Thực hiện, vế thứ hai: 47,2%. Tự đánh giá: không bảo đảm»: the line is said of one part alone; or -1.
  int only_part(const VerdictPlace& place) const {
    const std::string_view low = source_.low();
    const std::size_t colon = first_sign(low, ":", place.inner);
    if (paragraph_.size() < 2 || colon >= place.inner.end || colon < place.inner.begin ||
        word_count(low.substr(place.inner.begin, colon - place.inner.begin)) > 6) {
      return -1;
    }
    const int ordinal = ordinal_in(low, {place.inner.begin, colon});
    return ordinal == 0 || ordinal_in(low, {colon, place.inner.end}) != 0
               ? -1
               : place_of_ordinal(ordinal, paragraph_.size());
  }

  /// «Hai cam kết còn lại giữ được»: for all that no other statement names.
  void take_rest(const std::vector<ClauseVerdict>& clauses, std::map<std::size_t, const ClauseVerdict*>& own) const {
    const auto rest = std::find_if(clauses.begin(), clauses.end(), [this](const ClauseVerdict& clause) {
      return find_any(source_.low(), rest_of_them, clause.subject.begin, clause.subject.end).has_value();
    });
    for (std::size_t part = 0; rest != clauses.end() && !own.empty() && part < paragraph_.size(); ++part) {
      own.try_emplace(part, &*rest);
    }
  }

  /// As many statements as promises: one that names none speaks of the promise at its place.
  void take_in_order(const std::vector<ClauseVerdict>& clauses,
                     std::map<std::size_t, const ClauseVerdict*>& own) const {
    const bool same = clauses.size() == paragraph_.size() && clauses.size() > 1 && clauses.size() <= 64;
    for (std::size_t index = 0; same && index < clauses.size(); ++index) {
      const bool named = std::any_of(own.begin(), own.end(),
                                     [&clauses, index](const auto& one) { return one.second == &clauses[index]; });
      if (!named && !own.contains(index)) {
        own[index] = &clauses[index];
      }
    }
  }

  /// «Đạt 02/03 nội dung; chỉ tiêu về số người bị thương không đạt»: the others are met.
  void spare_the_others(const VerdictPlace& place, const std::map<std::size_t, const ClauseVerdict*>& own) {
    const bool missed = std::any_of(own.begin(), own.end(), [](const auto& clause) {
      return clause.second->head.verdict == core::Verdict::not_met;
    });
    for (std::size_t part = 0; missed && part < paragraph_.size(); ++part) {
      Judgement& judgement = *targets_[paragraph_[part]].judgement;
      if (own.find(part) == own.end() && place.head.verdict == core::Verdict::partly) {
        judgement.verdict = core::Verdict::met;
        judgement.scope = VerdictScope::implied;
      }
    }
  }

  std::optional<std::size_t> target_of(const ClauseVerdict& clause) const {
    if (clause.ordinal > 0) {
      const int index = place_of_ordinal(clause.ordinal, paragraph_.size());
      return index >= 0 ? std::optional(static_cast<std::size_t>(index)) : std::nullopt;
    }
    std::vector<Range> promises;
    for (const std::size_t index : paragraph_) {
      promises.push_back(source_.range_of(targets_[index].quote.span));
    }
    if (find_any(source_.low(), stretch_names, clause.subject.begin, clause.subject.end)) {
      for (std::size_t part = 0; part < paragraph_.size(); ++part) {
        if (targets_[paragraph_[part]].stretch) {
          return part;
        }
      }
    }
    return spoken_of(source_, clause, promises);
  }

  void judge(const VerdictPlace& place, bool alone, std::size_t part, Target& target) {
    Judgement judgement = judgement_of(source_, place);
    judgement.scope = alone ? VerdictScope::own : VerdictScope::bullet;
    std::size_t nth = 0;
    for (std::size_t before = part > 64 ? part - 64 : 0; before < part; ++before) {
      nth += targets_[paragraph_[before]].quantity.unit == target.quantity.unit ? 1U : 0U;
    }
    compute_where_open(source_, place, target, nth, judgement);
    if (alone) {
      look_again(source_, place, target, judgement);
      take_state(place, judgement);
    }
    if (target.judgement && judgement.actuals.empty()) {
      judgement.actuals = target.judgement->actuals;  // «Kết quả: …», then «Đánh giá: …»
    }
    if (target.judgement && target.judgement->scope == VerdictScope::own && computed_only(judgement)) {
      target.judgement->actuals = judgement.actuals;  // «… [Đ]», then «Kết quả cụ thể: nghiệm thu 151 ha»
      return;
    }
    target.judgement = std::move(judgement);
  }

  /// Numbers that no word judges.
  static bool computed_only(const Judgement& judgement) {
    return judgement.scope == VerdictScope::computed || judgement.verdict == core::Verdict::not_stated;
  }

  /// «Đã thành lập tháng 4, có 64 thành viên»: where nothing else judges, the state of the work does.
  void take_state(const VerdictPlace& place, Judgement& judgement) const {
    if (judgement.verdict != core::Verdict::not_stated) {
      return;
    }
    auto head = verdict_head(source_, place.inner);
    const auto clause = head ? std::nullopt : clause_verdict(source_, place.inner);  // «Phòng đã mở cửa từ 03/3»
    const bool came = clause && clause->head.verdict == core::Verdict::met &&
                      word_count(source_.low(clause->subject)) <= state_subject_words_max;
    head = came ? std::optional(clause->head) : head;
    if (head && head->opener) {
      judgement.verdict = head->verdict;
      judgement.supposed = true;
    }
  }

  const Source& source_;
  const std::vector<std::size_t>& paragraph_;
  std::vector<Target>& targets_;
};

/// A number is promised before the first colon, and something stands behind it.
bool has_own_result(const Source& source, Range piece) {
  const std::size_t colon = source.low().substr(0, piece.end).find(": ", piece.begin);
  if (colon == nowhere || colon + 2 >= piece.end) {
    return false;
  }
  const auto before = quantities_in(source, {piece.begin, colon});
  const bool counts =
      std::any_of(before.begin(), before.end(), [](const FoundQuantity& quantity) { return quantity.weight >= 1; });
  return counts || any_at(source.low(), piece.begin, zero_words) != nowhere;
}

/// «tỷ lệ xếp loại Tốt từ 18% trở lên, thực hiện 21,3%»: a bound, and its result behind it.
bool goes_over(const Source& source, Range piece) {
  const auto joint = tale_joint(source, piece);
  if (!joint || !joint->firm || !joint->counted) {
    return false;
  }
  const auto before = quantities_in(source, joint->promise);
  return any_at(source.low(), joint->promise.begin, zero_words) != nowhere ||
         std::any_of(before.begin(), before.end(),
                     [](const FoundQuantity& one) { return one.quantity.comparator != core::Comparator::equal; });
}

/// «Đón 3,1 triệu lượt khách, đạt 97% chỉ tiêu».
bool judged_behind_comma(const Source& source, Range piece) {
  const std::size_t comma = source.low().substr(0, piece.end).find(", ", piece.begin);
  if (comma == nowhere || comma + 2 >= piece.end || quantities_in(source, {piece.begin, comma}).empty()) {
    return false;
  }
  const auto head = verdict_head(source, {comma + 1, piece.end});
  return head && (head->percent_of_plan || (!head->bare && !head->opener));
}

}  // namespace

void judge_paragraph(const Source& source, const VerdictPlace& place, const std::vector<std::size_t>& paragraph,
                     std::vector<Target>& targets) {
  ParagraphJudge(source, paragraph, targets).run(closed_by_sentence(source, place, paragraph.size()));
}

namespace {

/// «(29)», «(đã tổ chức tháng 8)»: a number that sets no bound, or a verdict.
bool tells_in_bracket(const Source& source, const Bracket& bracket) {
  const auto numbers = quantities_in(source, bracket.inner);
  const bool bound = std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& one) {
    return one.has_comparator && one.quantity.comparator != core::Comparator::more_than;
  });
  const bool plan = plan_at(source.low(), bracket.inner.begin) != nowhere;
  const bool digit = is_digit_byte(source.low()[bracket.inner.begin]);
  return bracket.closed && !bracket.quotation && !bound && !plan &&
         (digit || verdict_head(source, bracket.inner).has_value());
}

}  // namespace

std::vector<Range> bracketed_pieces(const Source& source, Range line) {
  std::vector<Range> pieces;
  std::size_t begin = line.begin;
  for (const Bracket& bracket : outer_brackets(source.shown(), line)) {
    const Range before = source.trimmed({begin, bracket.outer.begin});
    const std::size_t next = std::min(skip_blanks(source.low(), bracket.outer.end), line.end);
    const bool ends = next >= line.end || std::string_view(",;.").find(source.low()[next]) != nowhere;
    const bool promised = !before.empty() && (!quantities_in(source, before).empty() ||
                                              any_at(source.low(), before.begin, zero_words) != nowhere);
    const bool tale = find_any(source.low(), openers, before.begin, before.end) ||
                      find_phrase(source.low(), "kết quả", before.begin, before.end) || tale_joint(source, before);
    if (bracket.inner.empty() || !ends || !promised || tale || !tells_in_bracket(source, bracket) ||
        source.low(before).find(':') != std::string_view::npos) {
      return {};
    }
    pieces.push_back({before.begin, bracket.outer.end});
    begin = std::min(next + 1, line.end);
  }
  const bool whole = source.trimmed({begin, line.end}).size() <= 1;
  return whole && pieces.size() > 1 ? pieces : std::vector<Range>();
}

std::vector<Range> judged_pieces(const Source& source, const Item& item) {
  if (auto told = bracketed_pieces(source, item.content); !told.empty()) {
    return told;
  }
  const auto brackets = outer_brackets(source.shown(), item.content);
  std::vector<std::size_t> stops = sentence_ends(source, item.content, brackets);
  const std::string_view low = source.low().substr(0, item.content.end);
  for (std::size_t at = low.find("; ", item.content.begin); at < low.size(); at = low.find("; ", at + 1)) {
    const bool inside = std::any_of(brackets.begin(), brackets.end(), [at](const Bracket& bracket) {
      return at >= bracket.outer.begin && at < bracket.outer.end;
    });
    if (!inside) {
      stops.push_back(at + 1);
    }
  }
  stops.push_back(item.content.end);
  const bool plain = source.low(item.content).find(':') == nowhere && item.kind != MarkerKind::none;
  std::sort(stops.begin(), stops.end());
  std::vector<Range> pieces;
  std::size_t begin = item.content.begin;
  for (const std::size_t stop : stops) {
    const Range piece = source.trimmed({begin, std::min(stop, item.content.end)});
    begin = stop;
    if (piece.empty()) {
      continue;
    }
    if (!goes_over(source, piece) && (plain ? !judged_behind_comma(source, piece) : !has_own_result(source, piece))) {
      return {};
    }
    pieces.push_back(piece);
  }
  return pieces;
}

namespace {

/// Without «Như vậy», «Tính chung» and the stop.
Range bare_tally(const Source& source, Range sentence) {
  const std::string_view low = source.low();
  for (int step = 0; step < 3; ++step) {
    const std::size_t end = any_at(low, sentence.begin, tally_leads);
    if (end == nowhere || end >= sentence.end) {
      break;
    }
    sentence.begin = skip_blanks(low, end);
    while (sentence.begin < sentence.end && std::string_view(",:").find(low[sentence.begin]) != nowhere) {
      sentence.begin = skip_blanks(low, sentence.begin + 1);
    }
  }
  while (!sentence.empty() && std::string_view(".;").find(low[sentence.end - 1]) != nowhere) {
    --sentence.end;
  }
  return source.trimmed(sentence);
}

/// «vượt 06», «V: 03», «01 chưa xét», «không đạt: 02 chỉ tiêu»: a verdict and how many, nothing else.
std::optional<core::Verdict> counted_verdict(const Source& source, Range piece) {
  const std::string_view low = source.low();
  const std::size_t digit = first_sign(low, "0123456789", piece);
  const std::size_t end = std::min(low.find_first_not_of("0123456789", digit), piece.end);
  Range word = source.trimmed({piece.begin, digit});
  std::size_t behind = skip_blanks(low, end);
  const std::size_t noun = any_at(low, behind, summed_nouns);
  behind = noun == nowhere ? behind : skip_blanks(low, noun);
  if (word.empty()) {
    word = source.trimmed({behind, piece.end});
    behind = piece.end;
  }
  while (!word.empty() && std::string_view(":=-(").find(low[word.end - 1]) != nowhere) {
    word = source.trimmed({word.begin, word.end - 1});
  }
  const auto head =
      digit >= piece.end || word.empty() || behind < piece.end ? std::nullopt : verdict_head(source, word);
  return head && !head->opener && head->words.end >= word.end ? std::optional(head->verdict) : std::nullopt;
}

/// «trội hơn 4», «có phần được 2»: a few words and a count, nothing else.
bool is_word_and_count(const Source& source, Range piece) {
  const std::string_view low = source.low();
  const std::size_t digit = first_sign(low, "0123456789", piece);
  const std::size_t end = std::min(low.find_first_not_of("0123456789", digit), piece.end);
  return digit > piece.begin && digit < piece.end && end == piece.end && end - digit <= 3 &&
         word_count(low.substr(piece.begin, digit - piece.begin)) <= 4;
}

/// «vượt 06, đạt 08, chưa đạt 04», «15 chỉ tiêu, gồm V: 03; Đ: 12»: how many came to what, piece by piece.
std::optional<SectionVerdict> counted_list(const Source& source, Range sentence) {
  const std::string_view low = source.low();
  std::set<core::Verdict> said;
  std::size_t pieces = 0;
  std::size_t own_words = 0;
  for (std::size_t begin = sentence.begin; begin < sentence.end;) {
    const std::size_t stop = first_sign(low, ",;", {begin, sentence.end});
    Range piece = source.trimmed({begin, stop});
    begin = stop + 1;
    if (const std::size_t lead = any_at(low, piece.begin, among_them); lead != nowhere && lead < piece.end) {
      piece = source.trimmed({lead + (low[lead] == ':' ? 1U : 0U), piece.end});
    }
    if (const auto verdict = counted_verdict(source, piece)) {
      said.insert(*verdict == core::Verdict::exceeded ? core::Verdict::met : *verdict);
      ++pieces;
    } else if (is_word_and_count(source, piece)) {
      ++own_words;
    } else if (pieces > 0 || word_count(source.low(piece)) > 4) {
      return std::nullopt;  // only «15 chỉ tiêu» may stand before them
    }
  }
  if (pieces < 2 || (own_words > 0 && pieces + own_words < own_tally_pieces_min)) {
    return std::nullopt;
  }
  SectionVerdict verdict;
  verdict.quote = source.quote(sentence);
  verdict.verdict = said.size() > 1 || own_words > 0 ? core::Verdict::partly : *said.begin();
  return verdict;
}

std::optional<SectionVerdict> tally_of(const Source& source, Range sentence) {
  const std::string_view low = source.low();
  if (auto counted = counted_list(source, sentence)) {
    return counted;
  }
  std::size_t counts = 0;
  bool short_of = false;
  std::optional<core::Decimal> single;
  for (const FoundQuantity& found : quantities_in(source, sentence)) {
    const bool nouns = any_at(low, skip_blanks(low, found.number.end), summed_nouns) != nowhere;
    if (found.has_comparator || found.quantity.unit == core::Unit::vnd) {
      return std::nullopt;
    }
    const bool ratio = found.quantity.values.size() == 2;
    counts += nouns ? (ratio ? 2U : 1U) : 0U;
    short_of = short_of || (nouns && ratio && found.quantity.values[0] < found.quantity.values[1]);
    if (nouns && !ratio) {
      short_of = short_of || (single && *single != found.quantity.values[0]);  // «trong 14 chỉ tiêu có 08 …»
      single = single.value_or(found.quantity.values[0]);
    }
  }
  std::set<core::Verdict> said;
  for (auto found = find_any(low, verdict_list, sentence.begin, sentence.end); found;
       found = find_any(low, verdict_list, found->end, sentence.end)) {
    if (const auto head = verdict_head(source, {found->begin, sentence.end})) {
      said.insert(head->verdict == core::Verdict::exceeded ? core::Verdict::met : head->verdict);
    }
  }
  if (counts < 2 || said.empty()) {
    return std::nullopt;
  }
  SectionVerdict verdict;
  verdict.quote = source.quote(sentence);
  verdict.verdict = said.size() > 1 || short_of ? core::Verdict::partly : *said.begin();
  return verdict;
}

}  // namespace

std::vector<SectionVerdict> tallies_in(const Source& source, Range paragraph) {
  std::vector<SectionVerdict> found;
  std::vector<std::size_t> stops = sentence_ends(source, paragraph, outer_brackets(source.shown(), paragraph));
  stops.push_back(paragraph.end);
  std::size_t begin = paragraph.begin;
  for (const std::size_t stop : stops) {
    const Range sentence = source.trimmed({begin, std::min(stop, paragraph.end)});
    begin = stop;
    const auto tally =
        sentence.size() > tally_bytes_max ? std::nullopt : tally_of(source, bare_tally(source, sentence));
    if (tally) {
      found.push_back(*tally);
    }
  }
  return found;
}

bool sums_up(const Source& source, const Item& item, std::size_t promised) {
  if (item.kind != MarkerKind::none || item.inline_of_heading ||
      announcement_end(source.low(), item.content.begin) != nowhere) {
    return false;
  }
  std::size_t several = 0;
  for (const FoundQuantity& found : quantities_in(source, item.content)) {
    const std::size_t noun = skip_blanks(source.low(), found.number.end);
    const core::Decimal most = found.quantity.values.back();
    const bool counts = any_at(source.low(), noun, summed_nouns) != nowhere && !found.has_comparator;
    several += counts && most > core::Decimal(static_cast<std::int64_t>(std::max<std::size_t>(promised, 1))) ? 1U : 0U;
  }
  return several >= 1 && find_any(source.low(), verdict_list, item.content.begin, item.content.end);
}

void except_by_heading(const Source& source, const std::vector<SectionVerdict>& verdicts,
                       std::vector<Target>& targets) {
  for (const SectionVerdict& verdict : verdicts) {
    const Range said = source.range_of(verdict.quote.span);
    const auto except = find_any(source.low(), excepting_words, said.begin, said.end);
    const bool good = verdict.verdict == core::Verdict::met || verdict.verdict == core::Verdict::exceeded;
    if (!except || !good) {
      continue;
    }
    std::size_t at = skip_blanks(source.low(), except->end);
    const std::size_t noun = any_at(source.low(), at, nouns_of_marks);
    at = noun == nowhere ? at : skip_blanks(source.low(), noun);
    const std::vector<std::string> marks = marks_at(source.low(), at, said.end).marks;
    for (Target& target : targets) {
      const bool named = !target.mark.empty() && std::find(marks.begin(), marks.end(), target.mark) != marks.end();
      if (named && target.section == verdict.section && target.judgement &&
          target.judgement->scope == VerdictScope::section) {
        target.judgement->verdict = core::Verdict::not_met;
        target.judgement->scope = VerdictScope::implied;
      }
    }
  }
}

}  // namespace thidua::reading
