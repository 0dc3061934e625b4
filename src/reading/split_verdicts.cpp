#include <algorithm>

#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/split.h"
#include "reading/verdict_clauses.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& rest_words = words("verdicts", "rest_words");

/// More parts than a person would judge one by one.
constexpr std::size_t parts_max = 64;

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
    if (result_.parts.size() < 2 || result_.parts.size() > parts_max || result_.verdicts.empty()) {
      return;
    }
    const Range region = result_.verdicts.back().inner;
    int rest = -1;
    for (const ClauseVerdict& clause : clause_verdicts(source_, region)) {
      if (find_any(source_.low(), rest_words, clause.subject.begin, clause.subject.end)) {
        rest = static_cast<int>(result_.verdicts.size());  // «các ý còn lại đạt»
        result_.verdicts.push_back({clause.clause, clause.clause, clause.head});
        continue;
      }
      const int part = clause.ordinal > 0 ? clause.ordinal - 1 : part_named(clause);
      for (int index = part; index >= 0 && index < part + clause.count; ++index) {
        tell(static_cast<std::size_t>(index), clause);
      }
    }
    for (std::size_t part = 0; rest >= 0 && part < result_.parts.size(); ++part) {
      if (!told_[part]) {
        result_.parts[part].verdict = rest;
      }
    }
  }

  /// «mức phấn đấu chưa đạt» speaks of what was striven for.
  int part_named(const ClauseVerdict& clause) const {
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
  std::vector<bool> told_;  // parts that the result speaks of by name
};

}  // namespace

void give_verdicts(const Source& source, SplitItem& item) {
  Teller(source, item).give_verdicts();
}

}  // namespace thidua::reading
