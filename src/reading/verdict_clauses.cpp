#include "reading/verdict_clauses.h"

#include <algorithm>

#include "reading/lines.h"
#include "reading/phrases.h"
#include "reading/plan_compared.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& common_words = words("verdicts", "common_words");
const WordList& ordinals = words("verdicts", "ordinals");
const WordList& level_names = words("verdicts", "level_names");
const WordList& numerals = words("verdicts", "numerals");
const WordList& parts_named = words("verdicts", "parts_named");
const WordList& turning_words = words("verdicts", "connectors");
/// «không», «chưa» right before a word of judgement.
const WordList& denials = words("verdicts", "denials");
constexpr std::size_t words_max = 24;
/// «Ý đầu: …»: four words are shorter.
constexpr std::size_t ordinal_bytes_max = 60;
/// How many words may stand before the verdict of a clause.
constexpr std::size_t verdict_subject_words_max = 14;

/// First place behind the clause's begin where a verdict starts.
std::size_t verdict_begin(const Source& source, Range clause) {
  const std::string_view low = source.low().substr(0, clause.end);
  std::size_t at = clause.begin;
  for (std::size_t word = 0; word <= verdict_subject_words_max && at < clause.end; ++word) {
    std::size_t end = 0;
    const bool level = any_before(low, at, level_names) != nowhere;
    if (!level && (verdict_list.at(low, at, end) != nullptr || openers.at(low, at, end) != nullptr)) {
      return at;
    }
    const bool denied = any_before(low, at, denials) != nowhere;
    if (const auto compared = level || denied ? std::nullopt : compared_with_plan(source, at, clause.end);
        compared && !compared->weak) {
      return at;
    }
    const std::size_t behind = word_end(low, at);
    at = skip_blanks(low, behind == at ? at + 1 : behind);
  }
  return nowhere;
}

/// A weak word asserts something only at the clause's end or before a bracket; «đạt danh hiệu …» goes on.
bool asserts(std::string_view low, const VerdictHead& head, Range clause) {
  if (!head.bare || head.opener) {
    return true;
  }
  const std::size_t next = skip_blanks(low, head.words.end);
  const bool counted = next < clause.end && is_digit_byte(low[next]) &&
                       !low.substr(head.words.begin, head.words.size()).ends_with("đạt");
  const std::size_t before = skip_blanks_back(low, head.words.begin);
  const bool enclosed = next < clause.end && low[next] == ')' && before > clause.begin && low[before - 1] == '(';
  return next >= clause.end || low[next] == '(' || counted || enclosed;  // «07 kỹ thuật mới (vượt)»
}

bool parts_clauses(std::string_view low, std::size_t at, std::size_t end) {
  const bool mark = std::string_view(";,.").find(low[at]) != nowhere;
  return mark && at + 1 < end && is_blank(low[at + 1]);
}

}  // namespace

int ordinal_in(std::string_view low, Range clause) {
  for (auto named = find_any(low, parts_named, clause.begin, clause.end); named;
       named = find_any(low, parts_named, named->end, clause.end)) {
    std::size_t end = 0;
    if (const Entry* entry = ordinals.at(low, skip_blanks(low, named->end), end);
        entry != nullptr && end <= clause.end) {
      return entry->meaning.front() - '0';
    }
  }
  return 0;
}

int place_of_ordinal(int ordinal, std::size_t promises) {
  const auto count = static_cast<int>(promises);
  const int place = ordinal == last_ordinal ? count - 1 : ordinal - 1;
  return place < count ? place : -1;
}

std::vector<std::string_view> telling_words(std::string_view low, Range range) {
  std::vector<std::string_view> words;
  for (std::size_t at = range.begin; at < range.end && words.size() < words_max;) {
    const std::size_t end = word_end(low, at);
    if (end > at && !is_digit_byte(low[at]) && !common_words.contains(low.substr(at, end - at))) {
      words.push_back(low.substr(at, end - at));
    }
    at = end > at ? end : at + 1;
  }
  return words;
}

std::size_t shared_words(std::string_view low, Range range, const std::vector<std::string_view>& words) {
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [low, range](std::string_view word) {
    return find_phrase(low, word, range.begin, range.end).has_value();
  }));
}

bool repeats(const Source& source, Range subject, Range text) {
  const auto words = telling_words(source.low(), subject);
  return words.size() >= 2 && 10 * shared_words(source.low(), text, words) >= 6 * words.size();
}

std::optional<ClauseVerdict> clause_verdict(const Source& source, Range clause) {
  clause = source.trimmed(clause);
  const std::size_t begin = verdict_begin(source, clause);
  if (begin == nowhere) {
    return std::nullopt;
  }
  auto head = verdict_head(source, {begin, clause.end});
  const int ordinal = ordinal_in(source.low(), clause);
  if (!head || (begin == clause.begin && ordinal == 0 && !head->opener) ||
      (ordinal == 0 && !asserts(source.low(), *head, clause))) {
    return std::nullopt;
  }
  int count = 1;
  std::size_t behind = 0;
  if (const Entry* several = numerals.at(source.low(), clause.begin, behind); several != nullptr && ordinal == 1) {
    count = several->meaning.front() - '0';
  }
  const bool first = begin == clause.begin;  // «đã nhập 268 đầu sách»: what it speaks of stands behind
  return ClauseVerdict{clause,
                       first ? source.trimmed({head->words.end, clause.end}) : source.trimmed({clause.begin, begin}),
                       ordinal, count, *head};
}

namespace {

/// Cuts a region at commas, semicolons, full stops outside brackets, and before «nên», «song», «như vậy».
class ClauseCutter {
 public:
  ClauseCutter(const Source& source, Range region) : source_(source), low_(source.low()), region_(region) {}

  std::vector<ClauseVerdict> run() {
    std::size_t depth = 0;
    std::size_t begin = region_.begin;
    for (std::size_t at = region_.begin; at <= region_.end; ++at) {
      const char byte = at < region_.end ? low_[at] : ';';
      depth += byte == '(' ? 1U : 0U;
      depth -= byte == ')' && depth > 0 ? 1U : 0U;
      const bool joint = byte == ' ' && any_at(low_, skip_blanks(low_, at), turning_words) != nowhere;
      if (at < region_.end && (depth > 0 || (!joint && !parts_clauses(low_, at, region_.end)))) {
        continue;
      }
      take({begin, at}, byte == ',' || joint);
      begin = joint ? at : at + 1;
    }
    return std::move(found_);
  }

 private:
  void take(Range piece, bool goes_on) {
    const Range before = pending_;
    pending_ = goes_on ? Range{before.empty() ? piece.begin : before.begin, piece.end} : Range{};
    const bool told = same_sentence_;
    same_sentence_ = goes_on && told;
    const int named = before.empty() ? 0 : ordinal_in(low_, before);
    if (auto clause = clause_verdict(source_, piece)) {
      if (clause->ordinal == 0 && named > 0) {  // «việc thứ ba: Trung ương làm chung, khu vực thôi triển khai»
        clause->ordinal = named;
        clause->clause.begin = source_.trimmed(before).begin;
      }
      found_.push_back(*clause);
      pending_ = {};
      same_sentence_ = goes_on;
      return;
    }
    const auto head = before.empty() && !told ? std::nullopt : verdict_head(source_, piece);
    const Range said = source_.trimmed(piece);
    const bool alone = head && head->words.end + 1 >= said.end;  // «…, đạt.»
    // «riêng xuất khẩu 512 tấn, vượt 32 tấn»: how far beyond or short
    const bool far = head && head->bare && head->open_number &&
                     (head->verdict == core::Verdict::exceeded || head->verdict == core::Verdict::not_met);
    const bool judges =
        head && !head->opener && (far || ((!head->bare || alone || named > 0) && (!head->open_number || named > 0)));
    if (judges && told && concludes(head->verdict) && found_.back().ordinal == 0) {
      found_.back().head = *head;  // «đã ban hành 07 văn bản, còn 02 văn bản chờ thẩm định, chưa đạt»
      found_.back().clause.end = source_.trimmed(piece).end;
      return;
    }
    if (judges && is_told(before)) {  // «nộp ngân sách 10,1 tỷ đồng, vượt chỉ tiêu»
      const Range whole = source_.trimmed({before.begin, piece.end});
      found_.push_back({whole, source_.trimmed(before), ordinal_in(low_, whole), 1, *head});
      pending_ = {};
    } else if (!found_.empty() && before.empty()) {
      found_.back().clause.end = source_.trimmed(piece).end;
    }
  }

  static bool concludes(core::Verdict verdict) {
    return verdict == core::Verdict::met || verdict == core::Verdict::not_met || verdict == core::Verdict::exceeded ||
           verdict == core::Verdict::partly;
  }

  /// Facts in numbers, told of something that is named.
  bool is_told(Range facts) const {
    const bool nothing = any_at(low_, skip_blanks(low_, facts.begin), nothing_words) != nowhere;
    return (nothing || !quantities_in(source_, facts).empty()) &&
           telling_words(low_, source_.trimmed(facts)).size() >= 2;
  }

  const Source& source_;
  std::string_view low_;
  Range region_;
  Range pending_;               // pieces of the same sentence without a verdict so far
  bool same_sentence_ = false;  // does the last one found stand in this sentence?
  std::vector<ClauseVerdict> found_;
};

}  // namespace

namespace {

struct Match {
  std::optional<std::size_t> promise;
  bool tie = false;
};

Match match(const Source& source, Range said, const std::vector<Range>& promises) {
  const auto words = telling_words(source.low(), said);
  std::size_t best = 0;
  std::size_t size = 0;
  Match found;
  for (std::size_t index = 0; index < promises.size(); ++index) {
    const std::size_t shared = shared_words(source.low(), promises[index], words);
    const bool tighter = shared == best && shared > 0 && 2 * promises[index].size() < size;
    if (shared > best || tighter) {
      best = shared;
      size = promises[index].size();
      found = {index, false};
    } else if (shared == best && shared > 0 && promises[index].size() < 2 * size) {
      found.tie = true;
    }
  }
  return best == 0 || 2 * best < words.size() ? Match{} : found;
}

}  // namespace

std::optional<std::size_t> spoken_of(const Source& source, const ClauseVerdict& clause,
                                     const std::vector<Range>& promises) {
  Match found = match(source, clause.subject, promises);
  if (found.tie) {
    found = match(source, clause.clause, promises);
  }
  return found.tie ? std::nullopt : found.promise;
}

std::vector<Range> facts_of(const Source& source, Range region) {
  std::vector<Range> facts;
  std::size_t begin = region.begin;
  for (std::size_t at = region.begin; at <= region.end; ++at) {
    if (at < region.end && source.low()[at] != ';') {
      continue;
    }
    const Range piece = source.trimmed({begin, at});
    begin = at + 1;
    const bool nothing = any_at(source.low(), piece.begin, nothing_words) != nowhere;
    if (!nothing && quantities_in(source, piece).empty()) {
      return {};
    }
    facts.push_back(piece);
  }
  return facts.size() > 1 ? facts : std::vector<Range>();
}

std::vector<ClauseVerdict> clause_verdicts(const Source& source, Range region) {
  return ClauseCutter(source, region).run();
}

bool begins_with_ordinal(const Source& source, Range rest) {
  const std::string_view low = source.low();
  const std::size_t mark = skip_blanks_back(low, rest.begin);
  const std::size_t limit = std::min(rest.end, rest.begin + ordinal_bytes_max);  // four words are shorter
  const std::size_t stop = std::min(low.substr(0, limit).find_first_of(":,;.", rest.begin), rest.end);
  return mark > 0 && low[mark - 1] == '.' && stop < rest.end && low[stop] == ':' &&
         word_count(low.substr(rest.begin, stop - rest.begin)) <= 4 && ordinal_in(low, {rest.begin, stop}) > 0;
}

bool holds_bound(const Source& source, Range range) {
  const auto found = quantities_in(source, range);
  return std::any_of(found.begin(), found.end(), [](const FoundQuantity& quantity) {
    return quantity.has_comparator && quantity.quantity.comparator != core::Comparator::more_than;
  });
}

bool judges_firmly(const Source& source, Range region) {
  const auto clauses = clause_verdicts(source, region);
  return std::any_of(clauses.begin(), clauses.end(),
                     [](const ClauseVerdict& clause) { return !clause.head.bare && !clause.head.opener; });
}

bool judges_firmly(const Source& source, const Line* line) {
  return line != nullptr && line->kind == MarkerKind::none && !line->cell && judges_firmly(source, line->content);
}

}  // namespace thidua::reading
