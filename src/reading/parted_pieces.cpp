#include "reading/parted_pieces.h"

#include <algorithm>
#include <string_view>

#include "reading/brackets.h"
#include "reading/phrases.h"
#include "reading/promise_match.h"
#include "reading/shared_words.h"
#include "reading/split.h"
#include "reading/verdict_clauses.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& turns = words("verdicts", "turning_words");
const WordList& turns_to_judge = words("verdicts", "connectors");
const WordList& of_all_together = words("verdicts", "together_words");
const WordList& of_the_rest = words("verdicts", "rest_words");
const WordList& least_names = words("verdicts", "base_names");
const WordList& whole_names = words("verdicts", "whole_names");
const WordList& in_turn_words = words("verdicts", "in_turn");
const WordList& far_from = words("verdicts", "differences");
const WordList& short_by = words("verdicts", "short_of");
const WordList& years_before = words("verdicts", "years_before");
const WordList& part_nouns = words("verdicts", "parts_named");
const WordList& orders = words("verdicts", "ordinals");
const WordList& how_many = words("verdicts", "numerals");

/// What weighs as much as a word that only one of the promises holds.
constexpr int number_weight = 12;

bool is_difference(std::string_view low, std::size_t number) {
  return any_before(low, number, far_from) != nowhere || any_before(low, number, short_by) != nowhere;
}

/// The tokens with digits of the range: «30/6», «12», «2.400».
std::vector<std::string_view> numbers_of(std::string_view low, Range range) {
  std::vector<std::string_view> tokens;
  for (std::size_t at = range.begin; at < range.end; ++at) {
    if (!is_digit_byte(low[at]) || !word_starts(low, at)) {
      continue;
    }
    std::size_t end = at;
    while (end < range.end && (is_digit_byte(low[end]) || (std::string_view("./,-").find(low[end]) != nowhere &&
                                                           end + 1 < range.end && is_digit_byte(low[end + 1])))) {
      ++end;
    }
    tokens.push_back(low.substr(at, end - at));
    at = end;
  }
  return tokens;
}

/// «30/6» stands for «30/6/2026».
bool same_number(std::string_view promised, std::string_view told) {
  return promised == told || (promised.size() > told.size() && told.find('/') != nowhere &&
                              promised.starts_with(told) && promised[told.size()] == '/');
}

class PieceGiver {
 public:
  PieceGiver(const Source& source, const std::vector<Range>& promises)
      : source_(source), low_(source.low()), promises_(promises), match_(source, promises) {
    for (const Range& promise : promises) {
      numbers_.push_back(numbers_of(low_, promise));
      quantities_.push_back(quantities_in(source, promise));
    }
  }

  PartedPieces run(Range told) {
    found_.runs.assign(promises_.size(), {});
    const std::vector<Range> pieces = clauses_between(source_, told, {&turns_to_judge, &turns});
    for (const Range& piece : pieces) {
      give(piece);
    }
    for (std::size_t index = 0; !rest_.empty() && index < promises_.size(); ++index) {
      if (found_.runs[index].empty()) {
        found_.runs[index].push_back(rest_);
      }
    }
    if (concludes_for_all(pieces)) {
      found_.conclusion = bare_piece(source_, pieces.back());
    }
    return std::move(found_);
  }

 private:
  /// «đều vượt», «đạt cả hai nội dung».
  bool judges_together(Range piece) const {
    const auto all = find_any(low_, of_all_together, piece.begin, piece.end);
    return all && (verdict_head(source_, {skip_blanks(low_, all->end), piece.end}) ||
                   any_before(low_, all->begin, verdict_list) != nowhere);
  }

  /// «71 sáng kiến được công nhận, công nhân có 26 sáng kiến. Tự đánh giá: hoàn thành vượt mức»: the last piece names
  /// none of them, and nothing before it sets one against the other.
  bool concludes_for_all(const std::vector<Range>& pieces) const {
    const Range last = bare_piece(source_, pieces.back());
    const auto place = verdict_only(source_, last);
    if (pieces.size() < 2 || !place || !quantities_in(source_, last).empty() ||
        !owners_of(behind_announcement(last)).empty()) {
      return false;
    }
    const std::size_t before = skip_blanks_back(low_, pieces.back().begin);
    if (before > 0 && low_[before - 1] == '.') {
      return true;
    }
    // «13 giáo viên dạy giỏi, 05 giáo viên dự thi cấp tỉnh; vượt chỉ tiêu»
    const bool apart = before > 0 && low_[before - 1] == ';' && pieces.size() > 2;
    return std::all_of(pieces.begin(), pieces.end() - (apart ? 2 : 1), [this](const Range& piece) {
      const Range said = source_.trimmed(piece);
      return said.empty() || low_[said.end - 1] == ',';
    });
  }

  Range behind_announcement(Range piece) const {
    const std::size_t end = announcement_end(low_, piece.begin);
    return {end == nowhere ? piece.begin : std::min(end, piece.end), piece.end};
  }

  void give(Range piece) {
    const Range said = source_.trimmed(piece);
    if (said.empty() || any_at(low_, said.begin, years_before) != nowhere || give_in_turn(said)) {
      return;
    }
    if (find_any(low_, of_the_rest, said.begin, said.end)) {
      rest_ = said;  // «các nội dung còn lại đạt»
      owners_.clear();
      return;
    }
    const std::vector<std::size_t> named = owners_of(behind_announcement(said));
    if (named.size() < 2 && judges_together(said)) {
      found_.of_all = true;
    }
    owners_ = named.empty() ? owners_ : named;
    for (const std::size_t owner : owners_) {
      std::vector<Range>& runs = found_.runs[owner];
      if (!runs.empty() && runs.back().end == piece.begin) {
        runs.back().end = piece.end;  // «…, đạt chỉ tiêu» goes on with what stands before it
      } else {
        runs.push_back(piece);
      }
    }
  }

  /// «lần lượt là 91,4% và 64,2%», «94,5% và 86,9%»: as many numbers as promises, and no other word between them.
  bool give_in_turn(Range piece) {
    const auto turn = find_any(low_, in_turn_words, piece.begin, piece.end);
    const auto numbers = quantities_in(source_, {turn ? turn->end : piece.begin, piece.end});
    if (numbers.size() != promises_.size() || !owners_.empty()) {
      return false;
    }
    for (std::size_t index = 1; index < numbers.size() && !turn; ++index) {
      const Range between{std::max(numbers[index - 1].unit_end, numbers[index - 1].words.end),
                          numbers[index].words.begin};
      if (phrase_at(low_, skip_blanks(low_, between.begin), "và") == nowhere || word_count(source_.low(between)) > 1) {
        return false;
      }
    }
    for (std::size_t index = 0; index < numbers.size(); ++index) {
      found_.runs[index].push_back(
          {numbers[index].words.begin, std::max(numbers[index].unit_end, numbers[index].words.end)});
    }
    return true;
  }

  std::vector<std::size_t> owners_of(Range piece) const {
    if (const auto numbered = numbered_owners(piece); !numbered.empty()) {
      return numbered;
    }
    if (const auto striven = striven_owner(piece)) {
      return {*striven};
    }
    std::vector<int> scores(promises_.size());
    const auto numbers = numbers_of(low_, piece);
    std::vector<std::size_t> named;
    for (std::size_t index = 0; index < promises_.size(); ++index) {
      scores[index] = match_.score_of(piece, index) + number_score(numbers, index);
      if (scores[index] >= number_weight) {
        named.push_back(index);
      }
    }
    const auto all = find_any(low_, of_all_together, piece.begin, piece.end);
    if (named.size() > 1 && all && find_phrase(low_, "và", piece.begin, all->begin)) {
      return named;  // «việc sưu tầm và việc số hóa đều đang tiến hành»
    }
    const auto best = std::max_element(scores.begin(), scores.end());
    const auto as_good = std::count(scores.begin(), scores.end(), *best);
    if (*best > 0 && as_good == 1) {
      return {static_cast<std::size_t>(best - scores.begin())};
    }
    if (find_any(low_, whole_names, piece.begin, piece.end) && is_in_which(1)) {
      return {0};
    }
    const auto head = verdict_head(source_, piece);  // «…, bằng 93,3% cam kết» goes on
    const auto counted = head && head->percent_of_plan ? std::nullopt : by_unit(quantities_in(source_, piece));
    return counted ? std::vector{*counted} : std::vector<std::size_t>();
  }

  /// «vế sau», «hai lời hứa đầu», «điều thứ nhất và điều thứ hai».
  std::vector<std::size_t> numbered_owners(Range piece) const {
    std::vector<std::size_t> owners;
    for (auto named = find_any(low_, part_nouns, piece.begin, piece.end); named;
         named = find_any(low_, part_nouns, named->end, piece.end)) {
      std::size_t end = 0;
      const Entry* order = orders.at(low_, skip_blanks(low_, named->end), end);
      const int place =
          order == nullptr || end > piece.end ? -1 : place_of_ordinal(order->meaning.front() - '0', promises_.size());
      if (place < 0) {
        continue;
      }
      std::size_t behind = 0;
      const std::size_t before = word_begin(named->begin, piece.begin);
      const Entry* several = place == 0 ? how_many.at(low_, before, behind) : nullptr;
      const std::size_t count = several == nullptr ? 1 : static_cast<std::size_t>(several->meaning.front() - '0');
      for (std::size_t index = 0; index < count && place + index < promises_.size(); ++index) {
        owners.push_back(static_cast<std::size_t>(place) + index);
      }
      const std::size_t joint = phrase_at(low_, skip_blanks(low_, end), "và");  // «điều thứ nhất và thứ hai»
      const Entry* next = joint < piece.end ? orders.at(low_, skip_blanks(low_, joint), behind) : nullptr;
      const int other = next == nullptr ? -1 : place_of_ordinal(next->meaning.front() - '0', promises_.size());
      if (other >= 0 && behind <= piece.end) {
        owners.push_back(static_cast<std::size_t>(other));
      }
    }
    return owners;
  }

  /// The word before the place.
  std::size_t word_begin(std::size_t at, std::size_t from) const {
    std::size_t begin = skip_blanks_back(low_, at);
    while (begin > from && !is_blank(low_[begin - 1])) {
      --begin;
    }
    return begin;
  }

  /// «đạt mức tối thiểu, chưa chạm mức phấn đấu».
  std::optional<std::size_t> striven_owner(Range piece) const {
    for (std::size_t index = 1; index < promises_.size(); ++index) {
      if (any_at(low_, promises_[index].begin, stretch_words) == nowhere) {
        continue;
      }
      if (find_any(low_, stretch_names, piece.begin, piece.end)) {
        return index;
      }
      if (find_any(low_, least_names, piece.begin, piece.end)) {
        return index - 1;
      }
    }
    return std::nullopt;
  }

  bool is_in_which(std::size_t index) const {
    return index < promises_.size() && any_at(low_, promises_[index].begin, in_which_words) != nowhere;
  }

  /// Numbers that only this promise holds.
  int number_score(const std::vector<std::string_view>& told, std::size_t index) const {
    int score = 0;
    for (const std::string_view number : told) {
      std::size_t holders = 0;
      bool own = false;
      for (std::size_t other = 0; other < promises_.size(); ++other) {
        const bool holds = std::any_of(numbers_[other].begin(), numbers_[other].end(),
                                       [number](std::string_view one) { return same_number(one, number); });
        holders += holds ? 1U : 0U;
        own |= holds && other == index;
      }
      score += own && holders == 1 ? number_weight : 0;
    }
    return score;
  }

  /// The first promise in the unit of a told number that has no piece yet, behind those spoken of before; a difference
  /// («vượt 02») goes on.
  std::optional<std::size_t> by_unit(const std::vector<FoundQuantity>& told) const {
    for (const FoundQuantity& number : told) {
      if (is_difference(low_, number.number.begin)) {
        continue;
      }
      for (std::size_t index = owners_.empty() ? 0 : owners_.back(); index < promises_.size(); ++index) {
        if (asks_for(index, number) && !tells_in_unit_of(index)) {
          return index;
        }
      }
    }
    return std::nullopt;
  }

  bool asks_for(std::size_t index, const FoundQuantity& told) const {
    return std::any_of(quantities_[index].begin(), quantities_[index].end(),
                       [&told](const FoundQuantity& one) { return comparable_number(one, told); });
  }

  /// Has a number been told of the promise already? «số vụ chỉ giảm 4 vụ, tương ứng 6,7%» of «giảm ít nhất 10%» has
  /// not.
  bool tells_in_unit_of(std::size_t index) const {
    return std::any_of(found_.runs[index].begin(), found_.runs[index].end(), [this, index](Range run) {
      const auto told = quantities_in(source_, run);
      return std::any_of(told.begin(), told.end(), [this, index](const FoundQuantity& one) {
        return asks_for(index, one) && !is_difference(low_, one.number.begin);
      });
    });
  }

  const Source& source_;
  std::string_view low_;
  const std::vector<Range>& promises_;
  PromiseMatch match_;
  std::vector<std::vector<std::string_view>> numbers_;
  std::vector<std::vector<FoundQuantity>> quantities_;
  std::vector<std::size_t> owners_;  // of the piece before
  Range rest_;
  PartedPieces found_;
};

}  // namespace

std::vector<Range> clauses_between(const Source& source, Range told, std::initializer_list<const WordList*> turns) {
  const std::string_view low = source.low();
  const auto brackets = outer_brackets(source.shown(), told);
  std::vector<Range> pieces;
  std::size_t begin = told.begin;
  auto bracket = brackets.begin();
  for (std::size_t at = told.begin; at < told.end; ++at) {
    if (bracket != brackets.end() && at == bracket->outer.begin) {
      at = std::max(at, bracket->outer.end - 1);
      ++bracket;
      continue;
    }
    const bool mark = std::string_view(",;.").find(low[at]) != nowhere && at + 1 < told.end && is_blank(low[at + 1]);
    const bool turn = low[at] == ' ' && at > begin &&
                      std::any_of(turns.begin(), turns.end(),
                                  [&](const WordList* list) { return any_at(low, at + 1, *list) != nowhere; });
    if (mark || turn) {
      pieces.push_back({begin, at + 1});
      begin = at + 1;
    }
  }
  pieces.push_back({begin, told.end});
  return pieces;
}

PartedPieces parted_pieces(const Source& source, const std::vector<Range>& promises, Range told) {
  return PieceGiver(source, promises).run(told);
}

bool comparable_number(const FoundQuantity& promised, const FoundQuantity& told) {
  if (told.quantity.unit == core::Unit::ratio) {
    return true;
  }
  const std::size_t end = word_end(promised.unit_label, 0);
  return promised.quantity.unit == told.quantity.unit &&
         (told.quantity.unit != core::Unit::count ||
          promised.unit_label.substr(0, end) == told.unit_label.substr(0, word_end(told.unit_label, 0)));
}

Range bare_piece(const Source& source, Range piece) {
  piece = source.trimmed(piece);
  while (!piece.empty() && std::string_view(",;.").find(source.low()[piece.end - 1]) != nowhere) {
    piece = source.trimmed({piece.begin, piece.end - 1});
  }
  return piece;
}

}  // namespace thidua::reading
