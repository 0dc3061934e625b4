#include "pacts/pact.h"

#include <gtest/gtest.h>

#include "pacts/round.h"
#include "pacts/testing.h"

namespace thidua::pacts {
namespace {

using core::Comparator;
using core::Unit;
using testing::day;

Target target_of(std::int64_t id, std::string_view group) {
  Target target;
  target.id = core::TargetId{id};
  target.code = "CT" + std::to_string(id);
  target.paragraph = target.code;
  TargetTerms terms = testing::terms(Comparator::at_least, {"80"}, Unit::percent);
  terms.group = *target_group_of(group);
  target.versions.push_back({1, VersionKind::read, day("2025-01-01"), {}, {}, terms});
  return target;
}

TEST(ChangingATarget, IsACorrectionBeforeSigningAndAnAmendmentWithGroundAfter) {
  EXPECT_FALSE(refusal_of_change(PactState::draft, VersionKind::correction, ""));
  EXPECT_TRUE(refusal_of_change(PactState::signed_, VersionKind::correction, "lý do"));
  EXPECT_EQ(refusal_of_change(PactState::signed_, VersionKind::amendment, "  ")->code, "pact.ground.missing");
  EXPECT_FALSE(refusal_of_change(PactState::signed_, VersionKind::amendment, "Quyết định giao chỉ tiêu"));
  EXPECT_EQ(refusal_of_change(PactState::closed, VersionKind::amendment, "lý do")->code, "pact.closed");
}

TEST(ATargetInForce, ChangesOnTheDayOfItsAmendment) {
  Target target = target_of(1, "agency.individual");
  TargetTerms lower = target.versions[0].terms;
  lower.quantity.values = {core::Decimal{70}};
  target.versions.push_back({2, VersionKind::amendment, day("2025-07-01"), "sáp nhập đơn vị", "QĐ 12/QĐ-SNNMT", lower});
  EXPECT_EQ(target.in_force(day("2025-06-30")).number, 1);
  EXPECT_EQ(target.in_force(day("2025-07-01")).number, 2);
  EXPECT_EQ(change_vi(target, day("2025-01-01"), day("2025-12-31")),
            "điều chỉnh từ ngày 01/07/2025, từ mức “từ 80% trở lên” thành “từ 70% trở lên”: sáp nhập đơn vị (QĐ "
            "12/QĐ-SNNMT)");
}

TEST(EndingTheUnion, DropsItsTargetsFromTheNextDayAndLeavesTheOthers) {
  Pact pact;
  pact.state = PactState::signed_;
  pact.targets = {target_of(1, "general"), target_of(2, "union.individual"), target_of(3, "agency.body"),
                  target_of(4, "union.body")};
  const auto dropped =
      droppings_when_party_ends(pact, PartyKind::union_executive, day("2025-06-15"), "kết thúc hoạt động", "");
  ASSERT_EQ(dropped.size(), 2U);
  EXPECT_EQ(dropped[0].target, core::TargetId{2});
  EXPECT_EQ(dropped[0].version.in_force_from, day("2025-06-16"));
  EXPECT_EQ(dropped[0].version.kind, VersionKind::drop);
  EXPECT_TRUE(droppings_when_party_ends(pact, PartyKind::staff_representative, day("2025-06-15"), "", "").empty());
}

TEST(AParagraphOfNineTargets, IsPutTogetherAgain) {  // R195
  Pact pact;
  for (std::int64_t id = 1; id <= 11; ++id) {
    Target target = target_of(id, "agency.body");
    if (id >= 2 && id <= 10) {
      target.part = static_cast<int>(id) - 1;
      target.parts_total = 9;
      target.paragraph = "CT2";
    }
    pact.targets.push_back(target);
  }
  const auto grouped = paragraphs(pact);
  ASSERT_EQ(grouped.size(), 3U);
  EXPECT_EQ(grouped[1].size(), 9U);
}

TEST(TargetGroups, KeepTheirCodes) {  // R29
  for (const std::string_view known : {"general", "agency.individual", "agency.collective", "agency.body",
                                       "union.individual", "union.collective", "union.body"})
    EXPECT_EQ(code(*target_group_of(known)), known);
  EXPECT_FALSE(target_group_of("agency.nobody"));
}

TEST(ASubmission, GoesToAndFroUntilItIsLocked) {
  EXPECT_EQ(*after(SubmissionState::not_sent, SubmissionStep::send, ""), SubmissionState::sent);
  EXPECT_EQ(*after(SubmissionState::sent, SubmissionStep::give_back, "thiếu mẫu số"), SubmissionState::returned);
  EXPECT_EQ(after(SubmissionState::sent, SubmissionStep::give_back, " ").error().code, "submission.reason.missing");
  EXPECT_EQ(*after(SubmissionState::returned, SubmissionStep::send, ""), SubmissionState::sent);
  EXPECT_EQ(*after(SubmissionState::sent, SubmissionStep::lock, ""), SubmissionState::locked);
  EXPECT_EQ(after(SubmissionState::locked, SubmissionStep::send, "").error().code, "submission.locked");
  EXPECT_EQ(after(SubmissionState::not_sent, SubmissionStep::lock, "").error().code, "submission.not_sent");
}

TEST(Entering, IsOpenWhileTheUnitOwesItsFigures) {
  for (const auto state : {SubmissionState::not_sent, SubmissionState::returned}) {
    EXPECT_TRUE(is_owed(state));
    EXPECT_FALSE(refusal_of_entry(state, false));
    EXPECT_EQ(refusal_of_entry(state, true)->code, "submission.locked");
  }
  EXPECT_FALSE(is_owed(SubmissionState::sent));
  EXPECT_EQ(refusal_of_entry(SubmissionState::sent, false)->code, "submission.sent");
  EXPECT_EQ(refusal_of_entry(SubmissionState::locked, false)->code, "submission.locked");
}

}  // namespace
}  // namespace thidua::pacts
