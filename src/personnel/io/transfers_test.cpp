#include "personnel/io/transfers.h"

#include "access/io/two_units_test.h"
#include "people/io/details.h"

namespace thidua::personnel {

/// Somebody in the office, who may go to the division.
class Transfers : public access::TwoUnits {
 protected:
  void SetUp() override {
    TwoUnits::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    run([&](platform::Command& command) { who = somebody(command, "001", "Lò Thị Thử", office); });
  }
  Transfer to_division(core::Date day) const {
    Transfer transfer;
    transfer.from = office;
    transfer.next = {who, division, "Phó Trưởng phòng", people::StaffKind::public_employee, false, {day, std::nullopt}};
    transfer.next.leads = true;
    transfer.ground = "  Quyết định   số 15 ";
    return transfer;
  }
  std::string proposed(const Transfer& transfer) {
    std::string code;
    run([&](platform::Command& command) {
      const auto id = propose_transfer(command, transfer);
      if (id) {
        last = *id;
      } else {
        code = id.error().code;
        command.record("test:1", "{}");
      }
    });
    return code;
  }
  std::string decided(TransferState state, const std::string& reason = "") {
    std::string code;
    std::optional<Transfer> transfer;
    database->read([&](platform::Connection& db) { transfer = find_transfer(db, agency, last); });
    run([&](platform::Command& command) {
      const auto done = decide_transfer(command, *transfer, state, reason);
      if (!done) {
        code = done.error().code;
        command.record("test:1", "{}");
      }
    });
    return code;
  }
  std::vector<people::PostingHeld> posts() {
    std::vector<people::PostingHeld> held;
    database->read([&](platform::Connection& db) { held = people::postings_held(db, agency, who); });
    return held;
  }

  core::PersonId who;
  std::int64_t last = 0;
};
THIDUA_ON_BOTH_DATABASES(Transfers);

TEST_P(Transfers, NobodyMovesBeforeItIsConfirmed) {
  const core::Date day = core::Date::of(2024, 6, 1).value();
  EXPECT_EQ(proposed(to_division(day)), "");
  EXPECT_EQ(proposed(to_division(day)), "people.transfer.pending");
  database->read([&](platform::Connection& db) {
    ASSERT_EQ(pending_transfers(db, agency).size(), 1U);
    const Transfer kept = pending_transfers(db, agency)[0];
    EXPECT_EQ(kept.ground, "Quyết định số 15");
    EXPECT_EQ(kept.next.position, "Phó Trưởng phòng");
    EXPECT_EQ(kept.next.staff_kind, people::StaffKind::public_employee);
    EXPECT_TRUE(kept.next.leads);
    EXPECT_EQ(kept.next.validity.from, day);
  });
  ASSERT_EQ(posts().size(), 1U);
  EXPECT_FALSE(posts()[0].posting.validity.to);
  EXPECT_EQ(decided(TransferState::confirmed), "");
  ASSERT_EQ(posts().size(), 2U);
  EXPECT_EQ(posts()[0].posting.validity.to, day.plus_days(-1));
  EXPECT_EQ(posts()[1].posting.unit, division);
  EXPECT_EQ(decided(TransferState::refused, "muộn"), "people.transfer.state");
}

TEST_P(Transfers, WhatIsRefusedChangesNothingAndMayBeProposedAgain) {
  const core::Date day = core::Date::of(2024, 6, 1).value();
  EXPECT_EQ(proposed(to_division(day)), "");
  EXPECT_EQ(decided(TransferState::refused, "Hết chỉ tiêu"), "");
  EXPECT_EQ(posts().size(), 1U);
  EXPECT_EQ(proposed(to_division(day)), "");
  EXPECT_EQ(decided(TransferState::withdrawn), "");
  database->read([&](platform::Connection& db) {
    const auto all = transfers_of(db, agency, who);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].state, TransferState::withdrawn);
    EXPECT_EQ(all[1].reason, "Hết chỉ tiêu");
    EXPECT_TRUE(pending_transfers(db, agency).empty());
  });
}

TEST_P(Transfers, ItMustStillBePossibleWhenItIsConfirmed) {
  Transfer stranger = to_division(core::Date::of(2024, 6, 1).value());
  stranger.from = division;
  stranger.next.unit = office;
  EXPECT_EQ(proposed(stranger), "people.posting.none_that_day");
  EXPECT_EQ(proposed(to_division(core::Date::of(2024, 6, 1).value())), "");
  run([&](platform::Command& command) {
    people::end_posting(command, who, office, core::Date::of(2024, 3, 1).value(), "nghỉ việc").value();
  });
  EXPECT_EQ(decided(TransferState::confirmed), "people.posting.none_that_day");
}

TEST_P(Transfers, FinalRatingsCloseAYear) {
  Transfer transfer = to_division(core::Date::of(2024, 6, 1).value());
  run([&](platform::Command& command) {
    people::TaskRating rating;
    rating.year = 2024;
    rating.provisional = true;
    people::set_rating(command, {who, std::nullopt}, rating, "").value();
  });
  database->read([&](platform::Connection& db) { EXPECT_TRUE(closed_years(db, agency, transfer).empty()); });
  run([&](platform::Command& command) {
    people::TaskRating rating;
    rating.year = 2024;
    people::set_rating(command, {who, std::nullopt}, rating, "").value();
    people::set_rating(command, {std::nullopt, division}, rating, "").value();
  });
  database->read([&](platform::Connection& db) {
    const auto said = transfer_warnings(transfer, closed_years(db, agency, transfer));
    ASSERT_EQ(said.size(), 1U);
    EXPECT_NE(said[0].find("người này, Phòng Nhà ở"), std::string::npos) << said[0];
  });
}

}  // namespace thidua::personnel
