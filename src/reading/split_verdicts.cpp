#include <algorithm>

#include "reading/known_result.h"
#include "reading/parted_results.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/split.h"
#include "reading/verdict_clauses.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& all_together = words("verdicts", "together_words");
const WordList& turning_words = words("verdicts", "turning_words");
const WordList& base_names = words("verdicts", "base_names");
const WordList& rest_words = words("verdicts", "rest_words");

/// More parts than a person would judge one by one.
constexpr std::size_t parts_max = 64;
/// Less before the first part that is named is no fact.
constexpr std::size_t facts_bytes_min = 8;

class Teller {
 public:
  Teller(const Source& source, SplitItem& result) : source_(source), result_(result) {}

  /// A verdict belongs to the part right before it; the last one to all parts that have none.
  void give_verdicts() {
    auto& parts = result_.parts;
    for (std::size_t index = 0; index < result_.verdicts.size(); ++index) {
      const std::size_t at = result_.verdicts[index].whole.begin;
      const auto behind = std::upper_bound(
          parts.begin(), parts.end(), at, [](std::size_t place, const Part& part) { return place < part.range.begin; });
      if (behind != parts.begin()) {
        std::prev(behind)->verdict = static_cast<int>(index);
      }
    }
    told_.assign(parts.size(), false);
    part_verdicts();
    const bool last_trails = !parts.empty() && parts.back().verdict >= 0;
    const auto without = std::count_if(parts.begin(), parts.end(), [](const Part& part) { return part.verdict < 0; });
    if (last_trails && without > 0 && result_.verdicts.size() == 1) {
      result_.common_verdict = parts.back().verdict;
    }
  }

 private:
  /// A result that speaks of the parts one by one.
  void part_verdicts() {
    const bool all_judged =
        std::none_of(result_.parts.begin(), result_.parts.end(), [](const Part& part) { return part.verdict < 0; });
    if (result_.parts.size() < 2 || result_.parts.size() > parts_max || result_.verdicts.empty() || all_judged) {
      return;  // «… (vượt), trong đó … (chưa đạt, mới có 452 sinh viên)»: each has its own
    }
    const Range region = result_.verdicts.back().inner;
    region_verdict_ = result_.verdicts.size() - 1;
    if (judged_together(region) || give_parted(region) || give_by_pieces(region)) {
      return;
    }
    int rest = -1;
    const auto clauses = clause_verdicts(source_, region);
    std::vector<bool> placed(clauses.size(), false);
    for (const ClauseVerdict& clause : clauses) {
      if (find_any(source_.low(), rest_words, clause.subject.begin, clause.subject.end)) {
        rest = static_cast<int>(result_.verdicts.size());  // «các ý còn lại đạt»
        result_.verdicts.push_back({clause.clause, clause.clause, clause.head});
        continue;
      }
      const int part = clause.ordinal > 0 ? place_of_ordinal(clause.ordinal, result_.parts.size()) : part_named(clause);
      placed[static_cast<std::size_t>(&clause - clauses.data())] = part >= 0;
      for (int index = part; index >= 0 && index < part + clause.count; ++index) {
        tell(static_cast<std::size_t>(index), clause);
      }
    }
    const bool as_many = clauses.size() == result_.parts.size() && rest < 0;
    for (std::size_t index = 0; as_many && index < clauses.size(); ++index) {
      if (!placed[index] && !told_[index]) {
        tell(index, clauses[index]);  // as many statements as promises: one that names none stands at its place
      }
    }
    for (std::size_t part = 0; rest >= 0 && part < result_.parts.size(); ++part) {
      if (!told_[part]) {
        result_.parts[part].verdict = rest;
      }
    }
    if (rest < 0 && clauses.empty() && give_in_order(region)) {
      return;
    }
    if (rest < 0) {
      spare_the_others(region);
    }
  }

  /// «Đã cử 31 lượt, trong đó 12 lượt là nữ, đều vượt đăng ký», «đạt cả hai nội dung; tổng số tiền …»: a piece that
  /// judges all of them.
  bool judged_together(Range region) {
    const std::string_view low = source_.low().substr(0, region.end);
    for (std::size_t begin = region.begin; begin < region.end;) {
      const std::size_t stop = first_sign(low, ",;", {begin, region.end});
      const Range piece = source_.trimmed({begin, stop});
      const std::size_t all = any_at(low, piece.begin, all_together);
      const auto head = verdict_head(source_, {all == nowhere ? piece.begin : skip_blanks(low, all), piece.end});
      const bool behind = head && any_at(low, skip_blanks(low, head->words.end), all_together) != nowhere;
      if (head && !head->opener && !head->open_number && (all != nowhere || behind)) {
        const int verdict = static_cast<int>(result_.verdicts.size());
        result_.verdicts.push_back({region, piece, *head});
        for (Part& part : result_.parts) {
          part.verdict = verdict;
        }
        return true;
      }
      begin = stop + 1;
    }
    return false;
  }

  /// Every part has pieces of its own in what the region tells.
  bool give_parted(Range region) {
    if (result_.verdicts.size() > 1) {
      return false;  // «… (đạt), trong đó … (không đạt)»: each has its own behind it
    }
    std::vector<Range> promises;
    for (const Part& part : result_.parts) {
      promises.push_back(part.range);
    }
    if (const auto all = told_of_all(source_, promises, region)) {
      for (Part& part : result_.parts) {
        part.verdict = static_cast<int>(result_.verdicts.size());
      }
      result_.verdicts.push_back({region, all->inner, all->head});
      return true;
    }
    const auto places = parted_results(source_, promises, region);
    for (std::size_t part = 0; places && part < promises.size(); ++part) {
      result_.parts[part].verdict = static_cast<int>(result_.verdicts.size());
      result_.verdicts.push_back((*places)[part]);
      result_.verdicts.back().head.divided = result_.verdicts[region_verdict_].head.divided;
    }
    return places.has_value();
  }

  /// «trồng được 35 ha quế; mắc ca không có giống»: as many pieces as promises, none of which names another's.
  bool give_by_pieces(Range region) {
    std::vector<Range> pieces = told_pieces(source_, region);
    const bool commas = pieces.empty();  // «sinh con thứ ba không có, tảo hôn 01 cặp»: each must name its promise
    pieces = commas ? told_pieces(source_, region, ',') : pieces;
    if (pieces.size() != result_.parts.size() && result_.parts.size() == 2) {
      pieces = turned_pieces(region);
    }
    if (pieces.size() != result_.parts.size() || ordinal_in(source_.low(), region) > 0 ||
        find_any(source_.low(), rest_words, region.begin, region.end)) {
      return false;
    }
    std::vector<VerdictPlace> told;
    for (std::size_t index = 0; index < pieces.size(); ++index) {
      VerdictPlace place = known_result(source_, pieces[index]);
      if (const auto closing = closing_bracket(source_, pieces[index])) {
        place.head = *closing;
      }
      place.head.divided = result_.verdicts[region_verdict_].head.divided;
      const int named = part_named({pieces[index], pieces[index], 0, 1, place.head});
      if (named != static_cast<int>(index) && (named >= 0 || commas)) {
        return false;
      }
      told.push_back(place);
    }
    for (std::size_t part = 0; part < told.size(); ++part) {
      result_.parts[part].verdict = static_cast<int>(result_.verdicts.size());
      result_.verdicts.push_back(told[part]);
    }
    return true;
  }

  /// «Cả năm không có vụ chết người nào, nhưng có 02 vụ tai nạn nặng»: before and behind the word that turns.
  std::vector<Range> turned_pieces(Range region) const {
    const std::string_view low = source_.low().substr(0, region.end);
    for (std::size_t at = low.find(", ", region.begin); at != nowhere; at = low.find(", ", at + 1)) {
      const std::size_t next = skip_blanks(low, at + 1);
      const Range first = source_.trimmed({region.begin, at});
      if (any_at(low, next, turning_words) != nowhere &&
          (!quantities_in(source_, first).empty() || find_any(low, nothing_words, first.begin, first.end))) {
        return {first, source_.trimmed({next, region.end})};
      }
    }
    return {};
  }

  /// «26/31 đạt Lao động tiên tiến; 03 Chiến sĩ thi đua cơ sở»: as many facts as promises, without a word of judgement.
  bool give_in_order(Range region) {
    const VerdictPlace& whole = result_.verdicts[region_verdict_];
    if (whole.head.verdict != core::Verdict::not_stated && !(whole.head.open_number && whole.head.bare)) {
      return false;
    }
    const std::vector<Range> facts = facts_of(source_, {std::max(region.begin, whole.head.words.end), region.end});
    if (facts.size() != result_.parts.size()) {
      return false;
    }
    for (std::size_t part = 0; part < facts.size(); ++part) {
      result_.parts[part].verdict = static_cast<int>(result_.verdicts.size());
      result_.verdicts.push_back(
          {facts[part],
           facts[part],
           {core::Verdict::not_stated, {facts[part].begin, facts[part].begin}, {}, true, true, true, false}});
    }
    return true;
  }

  /// «20/21 chi hội hoàn thành tốt, 01 chi hội yếu, do đó chỉ tiêu thứ hai không đạt»: what the region says first is
  /// said of one part by name; the others are judged by the facts before it.
  void spare_the_others(Range region) {
    const bool some = std::find(told_.begin(), told_.end(), true) != told_.end();
    const VerdictPlace& whole = result_.verdicts[region_verdict_];
    const auto owner = std::find_if(
        result_.verdicts.begin() + static_cast<std::ptrdiff_t>(region_verdict_) + 1, result_.verdicts.end(),
        [&whole](const VerdictPlace& place) { return place.head.words.end == whole.head.words.end; });
    if (some && whole.head.verdict == core::Verdict::not_stated) {
      return give_facts(region_verdict_);
    }
    if (some && owner == result_.verdicts.end()) {
      return give_facts(region_verdict_);  // «(đạt: 6/6 đội, đã đề nghị 02 đội)»: the first word is for the others
    }
    if (!some || owner == result_.verdicts.end() || owner->whole.begin <= region.begin + facts_bytes_min) {
      return;
    }
    const Range facts = source_.trimmed({region.begin, owner->head.words.begin});
    if (quantities_in(source_, facts).empty()) {
      return;
    }
    const VerdictHead counted{core::Verdict::not_stated, {facts.begin, facts.begin}, {}, true, true, true, false};
    result_.verdicts.push_back({facts, facts, counted});
    give_facts(result_.verdicts.size() - 1);
  }

  /// Facts in numbers for the parts that the result does not name.
  void give_facts(std::size_t verdict) {
    for (std::size_t part = 0; part < result_.parts.size(); ++part) {
      if (!told_[part]) {
        result_.parts[part].verdict = static_cast<int>(verdict);
      }
    }
  }

  /// «mức phấn đấu chưa đạt» speaks of what was striven for, «đạt mức tối thiểu» of what was promised before it.
  int part_named(const ClauseVerdict& clause) const {
    const auto striven =
        std::find_if(result_.parts.begin(), result_.parts.end(), [](const Part& part) { return part.stretch; });
    if (striven != result_.parts.begin() && striven != result_.parts.end() &&
        find_any(source_.low(), base_names, clause.clause.begin, clause.clause.end)) {
      return static_cast<int>(striven - result_.parts.begin()) - 1;
    }
    if (find_any(source_.low(), stretch_names, clause.subject.begin, clause.subject.end)) {
      const auto stretch =
          std::find_if(result_.parts.begin(), result_.parts.end(), [](const Part& part) { return part.stretch; });
      if (stretch != result_.parts.end()) {
        return static_cast<int>(stretch - result_.parts.begin());
      }
    }
    return part_of(clause);
  }

  void tell(std::size_t part, const ClauseVerdict& clause) {
    if (part < result_.parts.size()) {
      result_.parts[part].verdict = static_cast<int>(result_.verdicts.size());
      result_.verdicts.push_back({clause.clause, clause.clause, clause.head});
      told_[part] = true;
    }
  }

  /// The part the clause speaks of, or -1.
  int part_of(const ClauseVerdict& clause) const {
    std::vector<Range> promises;
    for (const Part& part : result_.parts) {
      promises.push_back(part.range);
    }
    const auto found = spoken_of(source_, clause, promises);
    return found ? static_cast<int>(*found) : -1;
  }

  const Source& source_;
  SplitItem& result_;
  std::size_t region_verdict_ = 0;  // the verdict that speaks of several parts
  std::vector<bool> told_;          // parts that the result speaks of by name
};

}  // namespace

void give_verdicts(const Source& source, SplitItem& item) {
  Teller(source, item).give_verdicts();
}

}  // namespace thidua::reading
