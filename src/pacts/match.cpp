#include "pacts/match.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <set>

#include "core/coded.h"
#include "core/text.h"
#include "pacts/match_words.h"

namespace thidua::pacts {
namespace {

using core::Comparator;
using core::Unit;

constexpr std::array grades{
    core::Coded<Grade>{Grade::sure, "sure", "chắc chắn"},
    core::Coded<Grade>{Grade::doubtful, "doubtful", "cần xem lại"},
    core::Coded<Grade>{Grade::none, "none", "không có"},
};

constexpr int sure_from = 650;
constexpr int sure_margin = 110;      // to the next best of either side
constexpr int doubtful_from = 380;    // below it nothing is put forward
constexpr int same_words_from = 930;  // word for word: the measure may differ
constexpr int words_least = 80;

using Features = std::set<std::string>;

void add_words(Features& features, const std::vector<std::string>& words, const std::set<std::string>& left_out) {
  std::string before;
  for (const std::string& word : words) {
    if (left_out.contains(word)) continue;
    features.insert(word);
    if (!before.empty()) features.insert(before + " " + word);
    before = word;
  }
}

/// The numbers of the measure are compared as numbers, not as words.
std::set<std::string> pieces_of_values(const core::Quantity& quantity) {
  std::set<std::string> pieces;
  for (const core::Decimal& value : quantity.values)
    for (const std::string& piece : words_of_meaning(value.to_vi())) pieces.insert(piece);
  return pieces;
}

/// One side of a comparison, taken apart once.
struct Side {
  Features said;     // words of the target itself
  Features context;  // headings
  std::string award;
};

Side side_of(const TargetTerms& terms, std::string_view sentence) {
  Side side;
  const auto values = pieces_of_values(terms.quantity);
  add_words(side.said, words_of_meaning(terms.text), values);
  // a part split from a sentence has its subject from the part before; a subject that stands nowhere in it was put
  // there for want of a better one
  if (sentence.find(core::folded(core::nfc(terms.subject))) != std::string_view::npos)
    add_words(side.said, words_of_meaning(terms.subject), values);
  // "Đoàn viên công đoàn xuất sắc: 80% …": the lead-in names the thing
  add_words(side.said, words_of_meaning(terms.field), values);
  const auto last_heading = terms.section.rfind(" / ");
  add_words(side.context,
            words_of_meaning(last_heading == std::string::npos ? terms.section : terms.section.substr(last_heading)),
            {});
  for (const std::string& word : words_of_meaning(terms.award)) side.award += word + " ";
  return side;
}

std::vector<Side> sides_of(const std::vector<Comparable>& all) {
  std::map<std::string, std::string> sentences;
  for (const Comparable& one : all) sentences[one.paragraph] += core::folded(core::nfc(one.terms.text)) + "\n";
  std::vector<Side> sides;
  for (const Comparable& one : all) sides.push_back(side_of(one.terms, sentences[one.paragraph]));
  return sides;
}

/// Each doubling of rarity adds the same weight.
class Rarity {
 public:
  explicit Rarity(const std::vector<Side>& pact) : targets_(static_cast<int>(pact.size())) {
    for (const Side& side : pact) {
      for (const std::string& feature : side.said) ++in_[feature];
      for (const std::string& feature : side.context) ++in_[feature];
    }
  }
  int weight(const std::string& feature) const {
    const auto found = in_.find(feature);
    if (found == in_.end()) return words_unknown;
    int weight = 2;
    for (int often = found->second; often * 2 <= targets_ + 1; often *= 2) weight += 2;
    return weight;
  }
  int total(const Features& features) const {
    int sum = 0;
    for (const std::string& feature : features) sum += weight(feature);
    return sum;
  }
  int shared(const Features& a, const Features& b) const {
    int sum = 0;
    for (const std::string& feature : a)
      if (b.contains(feature)) sum += weight(feature);
    return sum;
  }

 private:
  static constexpr int words_unknown = 3;  // reports add words of their own
  int targets_;
  std::map<std::string, int> in_;
};

int words_score(const Rarity& rarity, const Side& pact, const Side& report) {
  const int ours = rarity.total(pact.said), theirs = rarity.total(report.said);
  if (ours == 0 || theirs == 0) return 0;
  const int shared = rarity.shared(pact.said, report.said);
  const int together = 2000 * shared / (ours + theirs);
  const int inside = 1000 * shared / std::min(ours, theirs);
  return (3 * together + 2 * inside) / 5;
}

enum class Kind { number, zero, state };

Kind kind_of(const core::Quantity& quantity) {
  if (quantity.comparator == Comparator::none) return Kind::zero;
  if (quantity.comparator == Comparator::exists || quantity.comparator == Comparator::qualitative) return Kind::state;
  return quantity.unit == Unit::relative || quantity.unit == Unit::level ? Kind::state : Kind::number;
}

int measure_score(const TargetTerms& pact, const TargetTerms& report) {
  const Kind ours = kind_of(pact.quantity), theirs = kind_of(report.quantity);
  if (ours != theirs) return ours == Kind::state || theirs == Kind::state ? -60 : -160;
  if (ours == Kind::zero) return 20;
  if (ours == Kind::state) return 20;
  if (pact.quantity.unit != report.quantity.unit) return -180;
  const bool same_values = pact.quantity.values == report.quantity.values;
  const bool usual = pact.quantity.values.size() == 1 && pact.quantity.values[0] == core::Decimal{100};
  if (same_values && pact.quantity.comparator == report.quantity.comparator) return usual ? 50 : 150;
  if (same_values) return usual ? 40 : 110;
  return -90;
}

/// «phấn đấu»: the value one strives for is another promise than the one that must be kept.
int stretch_score(const TargetTerms& pact, const TargetTerms& report) {
  return pact.stretch == report.stretch ? 0 : -60;
}

int award_score(const Side& pact, const Side& report) {
  if (pact.award.empty() || report.award.empty()) return 0;
  if (pact.award == report.award) return 120;
  const bool longer =
      pact.award.find(report.award) != std::string::npos || report.award.find(pact.award) != std::string::npos;
  return longer ? -20 : -140;
}

int group_score(const TargetTerms& pact, const TargetTerms& report) {
  if (pact.group.owner == GroupOwner::general || report.group.owner == GroupOwner::general) return 0;
  if (pact.group.owner != report.group.owner) return -80;
  return pact.group.subject == report.group.subject ? 40 : 20;
}

int context_score(const Rarity& rarity, const Side& pact, const Side& report) {
  const int smaller = std::min(rarity.total(pact.context), rarity.total(report.context));
  return smaller == 0 ? 0 : 80 * rarity.shared(pact.context, report.context) / smaller;
}

using Scores = std::vector<std::vector<int>>;  // [report][pact]; may pass 1000 while they are compared

int shown(int score) {
  return std::min(score, 1000);
}

Scores first_scores(const std::vector<Comparable>& pact, const std::vector<Comparable>& report) {
  const std::vector<Side> ours = sides_of(pact), theirs = sides_of(report);
  const Rarity rarity(ours);
  Scores scores(report.size(), std::vector<int>(pact.size()));
  for (std::size_t r = 0; r < report.size(); ++r)
    for (std::size_t p = 0; p < pact.size(); ++p) {
      const int words = words_score(rarity, ours[p], theirs[r]);
      // without a word in common no number makes two promises one
      if (words < words_least) continue;
      const int sum = words + measure_score(pact[p].terms, report[r].terms) +
                      stretch_score(pact[p].terms, report[r].terms) + award_score(ours[p], theirs[r]) +
                      group_score(pact[p].terms, report[r].terms) + context_score(rarity, ours[p], theirs[r]);
      const int floor = words >= same_words_from ? sure_from : 0;
      scores[r][p] = std::max(sum, floor);
    }
  return scores;
}

std::optional<std::size_t> best_of(const std::vector<int>& row) {
  const auto best = std::ranges::max_element(row);
  if (best == row.end() || *best < doubtful_from) return std::nullopt;
  return static_cast<std::size_t>(best - row.begin());
}

/// Parts of one sentence go with the parts of one sentence.
void support_by_neighbours(const std::vector<Comparable>& pact, const std::vector<Comparable>& report, Scores& scores) {
  constexpr int support = 70;
  std::map<std::string, std::set<std::string>> goes_with;  // paragraph of the report -> paragraphs of the pact
  std::map<std::string, std::map<std::string, int>> votes;
  for (std::size_t r = 0; r < report.size(); ++r)
    if (const auto best = best_of(scores[r]); best && !report[r].paragraph.empty())
      ++votes[report[r].paragraph][pact[*best].paragraph];
  for (std::size_t r = 0; r < report.size(); ++r) {
    const auto own = votes.find(report[r].paragraph);
    if (own == votes.end()) continue;
    const auto best = best_of(scores[r]);
    for (std::size_t p = 0; p < pact.size(); ++p) {
      const auto counted = own->second.find(pact[p].paragraph);
      if (counted == own->second.end() || pact[p].paragraph.empty() || scores[r][p] == 0) continue;
      // its own vote does not support it
      const bool mine = best && pact[*best].paragraph == pact[p].paragraph;
      if (counted->second > (mine ? 1 : 0)) scores[r][p] += support;
    }
  }
}

/// Greatest total, each row and each column at most once (Hungarian method). Rows by columns; the answer is the column
/// of each row, or nullopt where the row stays without.
std::vector<std::optional<std::size_t>> best_assignment(const Scores& scores, std::size_t columns) {
  const std::size_t rows = scores.size(), size = std::max(rows, columns);
  constexpr int far = std::numeric_limits<int>::max() / 4;
  const auto cost = [&](std::size_t row, std::size_t column) {
    if (row >= rows || column >= columns) return 0;
    return scores[row][column] >= doubtful_from ? -scores[row][column] : 0;
  };
  // potentials u, v; way[c] is the column before c on the shortest augmenting path; index 0 stands for "none"
  std::vector<int> u(size + 1), v(size + 1);
  std::vector<std::size_t> row_of(size + 1), way(size + 1);
  for (std::size_t row = 1; row <= size; ++row) {
    row_of[0] = row;
    std::size_t column = 0;
    std::vector<int> least(size + 1, far);
    std::vector<bool> used(size + 1);
    do {
      used[column] = true;
      int delta = far;
      std::size_t next = 0;
      for (std::size_t c = 1; c <= size; ++c) {
        if (used[c]) continue;
        const int now = cost(row_of[column] - 1, c - 1) - u[row_of[column]] - v[c];
        if (now < least[c]) {
          least[c] = now;
          way[c] = column;
        }
        if (least[c] < delta) {
          delta = least[c];
          next = c;
        }
      }
      for (std::size_t c = 0; c <= size; ++c) {
        if (used[c]) {
          u[row_of[c]] += delta;
          v[c] -= delta;
        } else {
          least[c] -= delta;
        }
      }
      column = next;
    } while (row_of[column] != 0);
    for (; column != 0; column = way[column]) row_of[column] = row_of[way[column]];
  }
  std::vector<std::optional<std::size_t>> chosen(rows);
  for (std::size_t c = 1; c <= columns; ++c) {
    const std::size_t row = row_of[c];
    if (row >= 1 && row <= rows && scores[row - 1][c - 1] >= doubtful_from) chosen[row - 1] = c - 1;
  }
  return chosen;
}

/// How far the best of all other pairs of this row and this column stays behind.
int margin(const Scores& scores, std::size_t row, std::size_t column) {
  int other = 0;
  for (std::size_t p = 0; p < scores[row].size(); ++p)
    if (p != column) other = std::max(other, scores[row][p]);
  for (std::size_t r = 0; r < scores.size(); ++r)
    if (r != row) other = std::max(other, scores[r][column]);
  return scores[row][column] - other;
}

void take_out(Scores& scores, const Said& said) {
  for (const auto& [row, column] : said) {
    std::ranges::fill(scores[row], 0);
    if (!column) continue;
    for (std::vector<int>& each : scores) each[*column] = 0;
  }
}

std::vector<Pair> likeliest(const std::vector<int>& row) {
  std::vector<Pair> near;
  for (std::size_t p = 0; p < row.size(); ++p)
    if (row[p] >= doubtful_from * 2 / 3) near.push_back({p, row[p]});
  std::ranges::stable_sort(near, std::ranges::greater{}, &Pair::score);
  for (Pair& pair : near) pair.score = shown(pair.score);
  constexpr std::size_t shown = 3;
  if (near.size() > shown) near.resize(shown);
  return near;
}

}  // namespace

std::string_view code(Grade grade) {
  return code_in(grades, grade);
}

std::vector<Match> matched(const std::vector<Comparable>& pact, const std::vector<Comparable>& report,
                           const Said& said) {
  assert(pact.size() <= comparable_max && report.size() <= comparable_max);
  Scores scores = first_scores(pact, report);
  support_by_neighbours(pact, report, scores);
  std::vector<Match> matches(report.size());
  for (std::size_t r = 0; r < report.size(); ++r) matches[r].near = likeliest(scores[r]);
  const Scores open = [&] {
    Scores left = scores;
    take_out(left, said);
    return left;
  }();
  const auto chosen = best_assignment(open, pact.size());
  for (std::size_t r = 0; r < report.size(); ++r) {
    Match& match = matches[r];
    if (const auto told = said.find(r); told != said.end()) {
      match.by_person = true;
      match.pact = told->second;
      match.grade = told->second ? Grade::sure : Grade::none;
      match.score = told->second ? shown(scores[r][*told->second]) : 0;
      continue;
    }
    if (!chosen[r]) continue;
    match.pact = chosen[r];
    match.score = shown(open[r][*chosen[r]]);
    const bool sure = open[r][*chosen[r]] >= sure_from && margin(open, r, *chosen[r]) >= sure_margin;
    match.grade = sure ? Grade::sure : Grade::doubtful;
  }
  return matches;
}

std::string promise_difference_vi(const TargetTerms& in_pact, const TargetTerms& in_report) {
  if (in_pact.quantity == in_report.quantity) return {};
  // how a thing without numbers is checked is no part of the promise
  if (in_pact.quantity.values.empty() && in_report.quantity.values.empty()) return {};
  return "giao ước: " + to_vi(in_pact.quantity, in_pact.unit_label) +
         "; báo cáo: " + to_vi(in_report.quantity, in_report.unit_label);
}

}  // namespace thidua::pacts
