#include "pacts/review.h"

#include <gtest/gtest.h>

namespace thidua::pacts {
namespace {

Judgement judged(core::Verdict verdict, std::string actual) {
  Judgement made;
  made.verdict = verdict;
  made.actual_vi = std::move(actual);
  return made;
}

Review agreed(core::Verdict verdict, std::string actual) {
  Review review;
  review.verdict = verdict;
  review.actual = std::move(actual);
  return review;
}

TEST(AReview, StandsWhileFiguresAndVerdictDo) {
  const Review review = agreed(core::Verdict::met, "99%");
  EXPECT_TRUE(stands(review, judged(core::Verdict::met, "99%")));
  EXPECT_FALSE(stands(review, judged(core::Verdict::met, "99,2%")));
  EXPECT_FALSE(stands(review, judged(core::Verdict::not_met, "99%")));
}

// Aim: home, the director's page and the review count the same verdicts as left.
TEST(AVerdict, IsSettledByADecisionThatStands) {
  const Judgement now = judged(core::Verdict::met, "99%");
  const Review standing = agreed(core::Verdict::met, "99%");
  const Review overtaken = agreed(core::Verdict::not_met, "97%");
  EXPECT_FALSE(is_settled(now, false, nullptr));
  EXPECT_TRUE(is_settled(now, true, nullptr));  // given on the command line
  EXPECT_TRUE(is_settled(now, false, &standing));
  EXPECT_FALSE(is_settled(now, true, &overtaken));
  EXPECT_TRUE(is_settled(judged(core::Verdict::dropped, ""), false, nullptr));
}

// Aim: nobody is said to have agreed with the numbers when it was a person's verdict he agreed with.
TEST(AnAgreement, SaysWhatItAgreedWith) {
  EXPECT_EQ(label_vi(ReviewDecision::agree, DecidedBy::numbers), "đồng ý với kết quả theo số liệu");
  EXPECT_EQ(label_vi(ReviewDecision::agree, DecidedBy::person), "đồng ý với kết luận đã ghi");
  EXPECT_EQ(label_vi(ReviewDecision::not_enough, DecidedBy::person), "chưa đủ căn cứ");
}

}  // namespace
}  // namespace thidua::pacts
