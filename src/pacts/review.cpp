#include "pacts/review.h"

#include <array>

#include "core/coded.h"

namespace thidua::pacts {
namespace {

constexpr std::array review_decisions{
    core::Coded<ReviewDecision>{ReviewDecision::agree, "agree", "đồng ý với kết quả theo số liệu"},
    core::Coded<ReviewDecision>{ReviewDecision::override_, "override", "kết luận khác"},
    core::Coded<ReviewDecision>{ReviewDecision::not_enough, "not_enough", "chưa đủ căn cứ"},
};

}  // namespace

std::string_view code(ReviewDecision decision) {
  return core::code_in(review_decisions, decision);
}
std::optional<ReviewDecision> review_decision_of(std::string_view text) {
  return core::value_in(review_decisions, text);
}
std::string_view label_vi(ReviewDecision decision) {
  return core::label_in(review_decisions, decision);
}

std::string_view label_vi(ReviewDecision decision, DecidedBy verdict_by) {
  if (decision == ReviewDecision::agree && verdict_by == DecidedBy::person) return "đồng ý với kết luận đã ghi";
  return label_vi(decision);
}

bool stands(const Review& review, const Judgement& judged) {
  return review.actual == judged.actual_vi && review.verdict == judged.verdict;
}

bool is_settled(const Judgement& judged, bool given_by_person, const Review* newest) {
  if (judged.verdict == core::Verdict::dropped) return true;
  return newest == nullptr ? given_by_person : stands(*newest, judged);
}

}  // namespace thidua::pacts
