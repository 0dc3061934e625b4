#include "personnel/transfer.h"

#include <gtest/gtest.h>

namespace thidua::personnel {
namespace {

Transfer proposed_transfer() {
  Transfer transfer;
  transfer.from = core::UnitId{1};
  transfer.next.unit = core::UnitId{2};
  transfer.next.validity.from = core::Date::of(2025, 6, 1).value();
  transfer.ground = "Quyết định số 15";
  transfer.proposed_by = core::UserId{7};
  return transfer;
}

std::string code_of(const std::optional<core::Refusal>& refusal) {
  return refusal ? refusal->code : "";
}

TransferParty party_of(std::int64_t user, bool gives, bool receives, bool whole = false) {
  return {core::UserId{user}, gives, receives, whole, false};
}

TEST(Transfer, AProposalNeedsAnotherUnitAGroundAndNoOtherThatWaits) {
  EXPECT_EQ(code_of(proposal_fault(proposed_transfer(), false)), "");
  EXPECT_EQ(code_of(proposal_fault(proposed_transfer(), true)), "people.transfer.pending");
  Transfer same = proposed_transfer();
  same.next.unit = same.from;
  EXPECT_EQ(code_of(proposal_fault(same, false)), "people.transfer.same_unit");
  Transfer groundless = proposed_transfer();
  groundless.ground = "  ";
  EXPECT_EQ(code_of(proposal_fault(groundless, false)), "people.transfer.ground");
}

TEST(Transfer, TheReceivingSideConfirmsAndNobodyConfirmsTheirOwnProposal) {
  const Transfer transfer = proposed_transfer();
  EXPECT_EQ(code_of(confirm_fault(transfer, party_of(8, false, true))), "");
  EXPECT_EQ(code_of(confirm_fault(transfer, party_of(8, true, false))), "access.denied");
  EXPECT_EQ(code_of(confirm_fault(transfer, party_of(7, true, true))), "people.transfer.own");
  EXPECT_EQ(code_of(confirm_fault(transfer, party_of(7, true, true, true))), "");
  TransferParty self = party_of(8, true, true, true);
  self.is_the_person = true;
  EXPECT_EQ(code_of(confirm_fault(transfer, self)), "people.transfer.own_record");
}

TEST(Transfer, ARefusalHasAReasonAndOnlyTheProposerWithdraws) {
  Transfer transfer = proposed_transfer();
  EXPECT_EQ(code_of(refuse_fault(transfer, party_of(8, false, true), " ")), "people.transfer.reason");
  EXPECT_EQ(code_of(refuse_fault(transfer, party_of(8, false, true), "Hết chỉ tiêu biên chế")), "");
  EXPECT_EQ(code_of(withdraw_fault(transfer, party_of(8, true, true, true))), "people.transfer.not_yours");
  EXPECT_EQ(code_of(withdraw_fault(transfer, party_of(7, true, false))), "");
  transfer.state = TransferState::refused;
  EXPECT_EQ(code_of(withdraw_fault(transfer, party_of(7, true, false))), "people.transfer.state");
  EXPECT_EQ(code_of(confirm_fault(transfer, party_of(8, false, true))), "people.transfer.state");
}

TEST(Transfer, ADayInAYearThatIsRatedWarns) {
  EXPECT_TRUE(transfer_warnings(proposed_transfer(), {{2024, "người này"}}).empty());
  const auto said = transfer_warnings(proposed_transfer(), {{2025, "người này"}, {2025, "Văn phòng"}});
  ASSERT_EQ(said.size(), 1U);
  EXPECT_NE(said[0].find("năm 2025"), std::string::npos);
  EXPECT_NE(said[0].find("người này, Văn phòng"), std::string::npos);
}

TEST(Transfer, WhatWasDecidedLaterWasPendingThen) {
  Transfer transfer = proposed_transfer();
  transfer.state = TransferState::confirmed;
  transfer.decided_at = core::Instant{std::int64_t{core::Date::of(2025, 7, 1)->days()} * 86'400'000};
  EXPECT_EQ(transfer.state_on(core::Date::of(2025, 6, 30).value()), TransferState::pending);
  EXPECT_EQ(transfer.state_on(core::Date::of(2025, 7, 1).value()), TransferState::confirmed);
}

}  // namespace
}  // namespace thidua::personnel
