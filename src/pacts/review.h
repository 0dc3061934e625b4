#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "core/ids.h"
#include "core/measure.h"
#include "pacts/judge.h"

/// What a person decided after looking at a verdict («rà soát»).
namespace thidua::pacts {

/// Codes: agree, override, not_enough.
enum class ReviewDecision { agree, override_, not_enough };
std::string_view code(ReviewDecision decision);
std::optional<ReviewDecision> review_decision_of(std::string_view code);
std::string_view label_vi(ReviewDecision decision);
/// What an agreement agreed with: the numbers, or the verdict that a person had given before.
std::string_view label_vi(ReviewDecision decision, DecidedBy verdict_by);

struct Review {
  core::TargetId target;
  int revision = 0;
  ReviewDecision decision = ReviewDecision::agree;
  core::Verdict verdict = core::Verdict::not_stated;  // that the person saw (agree) or gave
  std::string actual;                                 // the figures as they stood
  std::string reason;
  core::Instant at;
  core::UserId by;
};

/// Does the decision still stand: did neither figures nor verdict change since?
bool stands(const Review& review, const Judgement& judged);

/// Has a person settled this verdict? A dropped target needs nobody. Where there is a decision it has to stand; a
/// verdict given by a person without one (on the command line) is settled.
bool is_settled(const Judgement& judged, bool given_by_person, const Review* newest);

}  // namespace thidua::pacts
