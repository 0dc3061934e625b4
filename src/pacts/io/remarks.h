#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "pacts/io/store.h"
#include "pacts/review.h"

/// What people say about targets, and what a person decided after looking at a verdict.
namespace thidua::pacts {

struct Remark {
  std::int64_t id = 0;
  core::TargetId target;
  std::string text;
  core::Instant at;
  core::UserId by;
};
/// Refused where the target is unknown, the text empty or longer than 2,000 characters.
core::Outcome<std::int64_t> add_remark(platform::Command& command, core::TargetId target, std::string_view text);
/// Oldest first.
std::vector<Remark> remarks(platform::Connection& db, core::AgencyId agency, core::TargetId target);
/// Of every target of the pact, oldest first.
std::vector<Remark> remarks_of_pact(platform::Connection& db, core::AgencyId agency, core::PactId pact);
/// How many each target of the pact has.
std::map<core::TargetId, int> remark_counts(platform::Connection& db, core::AgencyId agency, core::PactId pact);

/// The newest of each target.
std::map<core::TargetId, Review> reviews(platform::Connection& db, core::AgencyId agency, core::RoundId round);
std::vector<Review> review_history(platform::Connection& db, core::AgencyId agency, core::RoundId round,
                                   core::TargetId target);

struct NewReview {
  ReviewDecision decision = ReviewDecision::agree;
  std::optional<core::Verdict> verdict;  // for override_
  std::string reason;                    // required but for agree
};
/// Keeps the decision; an override or «not enough» also becomes the verdict (`override_verdict`). Agreement where the
/// numbers decide nothing is refused (`review.nothing_to_agree`): then a person has to give the verdict. So it is where
/// a person's verdict of this review still stands (`review.decided`): it agrees with nothing further.
core::Outcome<int> review_target(platform::Command& command, core::RoundId round, core::TargetId target,
                                 const NewReview& review);

}  // namespace thidua::pacts
