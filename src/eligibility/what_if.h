#pragma once
#include <optional>
#include <string>
#include <vector>

#include "eligibility/eligible.h"

/// Facts changed in thought («giả định»): what the law would say then, beside what it says now. Nothing is stored.
/// Pure.
namespace thidua::eligibility {

struct SupposedRating {
  int year = 0;
  int level = 0;  // rank of law::ratings()
};
struct SupposedInitiative {
  int year = 0;
  int scope = 0;  // rank of law::scopes()
};
struct SupposedAward {
  std::string code;
  int year = 0;
};

struct Supposed {
  std::vector<SupposedRating> ratings;
  std::vector<SupposedInitiative> initiatives;
  std::vector<SupposedAward> without;  // awards held that are taken away
  std::vector<SupposedAward> with;     // awards not held that are added
};

/// Errors  `eligibility.supposed.nothing` where nothing is supposed, `eligibility.supposed.award` where an award that
/// is
///         to be taken away is not held for that year, or a code is unknown.
core::Outcome<Assembled> supposed(const Assembled& subject, const Supposed& change, const law::Law& law);

/// One award whose verdict, or what is missing for it, is another one.
struct Difference {
  AwardAnswer before, after;
  bool verdict_differs = false;  // else only what is missing
};
/// Both lists as ask_all answers them. Where a day has no verdict the last known text is compared.
std::vector<Difference> differences(const std::vector<AwardAnswer>& before, const std::vector<AwardAnswer>& after);

}  // namespace thidua::eligibility
