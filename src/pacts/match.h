#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pacts/target.h"

namespace thidua::pacts {

/// A target on one side of the comparison. Targets split from one sentence share `paragraph`.
struct Comparable {
  TargetTerms terms;
  std::string paragraph;
};

/// How far a pair is believed. `sure` is meant to be right at least 98 times in 100; `doubtful` is put to a person.
enum class Grade { sure, doubtful, none };
std::string_view code(Grade grade);

struct Pair {
  std::size_t pact = 0;  // place in the list of the pact's targets
  int score = 0;         // 0 to 1000
  bool operator==(const Pair&) const = default;
};

/// What a target of the report is in the pact.
struct Match {
  std::optional<std::size_t> pact;  // of a sure or doubtful pair; nullopt where the report stands alone
  int score = 0;
  Grade grade = Grade::none;
  bool by_person = false;
  std::vector<Pair> near;  // the likeliest, best first, at most three
};

/// What a person said of a target of the report: that one of the pact, or none.
using Said = std::map<std::size_t, std::optional<std::size_t>>;

constexpr std::size_t comparable_max = 600;

/// Pairs the targets of a report with those of the pact by meaning, each at most once.
///
/// Way     words in common, weighed by how rare they are in the pact; measure, unit and numbers; award; group and
/// field;
///         neighbours of one sentence support each other. The pairs together are the best there are (assignment of the
///         greatest total), and a pair is sure only where nothing else comes near it on either side.
/// Shape   one Match for each target of the report, in its order. Whole numbers only: the same answer everywhere.
/// Cost    cubic in the number of targets; more than `comparable_max` on a side are a mistake of the caller.
std::vector<Match> matched(const std::vector<Comparable>& pact, const std::vector<Comparable>& report,
                           const Said& said = {});

/// What the report promises otherwise than the pact: "giao ước: từ 80% trở lên; báo cáo: từ 90% trở lên"; or empty.
std::string promise_difference_vi(const TargetTerms& in_pact, const TargetTerms& in_report);

}  // namespace thidua::pacts
