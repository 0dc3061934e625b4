#include "registry/award_record.h"

#include <gtest/gtest.h>

namespace thidua::registry {
namespace {

core::Date day_of(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

AwardRecord fighter_2024() {
  AwardRecord record;
  record.holder.name = "Lò Thị Thử";
  record.award_code = "CSTDCS";
  record.award_text = "Chiến sĩ thi đua cơ sở";
  record.years = Years{2024, 2024};
  record.number = "45/QĐ-SXD";
  record.day = PartlyDay{day_of(2024, 12, 20), false};
  record.authority = "Giám đốc Sở Xây dựng";
  return record;
}

AwardChange change(ChangeKind kind, core::Date day, std::int64_t at, std::vector<FieldChange> fields = {}) {
  return {kind, day, "Theo kết luận kiểm tra", "", std::move(fields), core::UserId{1}, core::Instant{at}};
}

}  // namespace

TEST(AwardRecord, YearsAsPeopleWriteThem) {
  EXPECT_EQ(written_years("2024").value(), (Years{2024, 2024}));
  EXPECT_EQ(written_years("2022-2024").value(), (Years{2022, 2024}));
  EXPECT_EQ(written_years("Giai đoạn 2021 – 2025").value(), (Years{2021, 2025}));
  EXPECT_EQ(written_years("năm học 2022-2023").value(), (Years{2022, 2023}));
  EXPECT_FALSE(written_years("24"));
  EXPECT_FALSE(written_years("2025-2021"));
  EXPECT_FALSE(written_years("2021, 2022, 2024"));
  EXPECT_FALSE(written_years("1024"));
  EXPECT_EQ(written_years("2022–2024").value().to_text(), "2022–2024");
}

TEST(AwardRecord, EveryFieldComesBack) {
  AwardRecord record = fighter_2024();
  record.holder.person = core::PersonId{17};
  record.holder.unit = core::UnitId{5};
  record.holder.position = "Chuyên viên";
  record.track = Track::union_side;
  record.kind = AwardKind::form;
  const auto again = with_fields(AwardRecord{}, fields_of(record));
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(*again, record);
  record.day = PartlyDay::of_year(2019);
  record.years = Years{2015, 2019};
  EXPECT_EQ(with_fields(AwardRecord{}, fields_of(record)).value(), record);
  EXPECT_EQ(with_fields(record, {{"colour", "red"}}).error().code, "registry.award.field");
  EXPECT_EQ(with_fields(record, {{"day", "31/02/2024"}}).error().code, "registry.award.day");
  EXPECT_EQ(with_fields(record, {{"level", "cosmic"}}).error().code, "registry.award.level");
}

TEST(AwardRecord, NothingStandsBeforeItIsDecided) {
  const AwardRecord record = fighter_2024();
  EXPECT_FALSE(standing_on(record, {}, day_of(2024, 12, 19)));
  EXPECT_EQ(standing_on(record, {}, day_of(2024, 12, 20))->status, Status::standing);
  AwardRecord year_only = record;
  year_only.day = PartlyDay::of_year(2024);
  EXPECT_FALSE(standing_on(year_only, {}, day_of(2023, 12, 31)));
  EXPECT_TRUE(standing_on(year_only, {}, day_of(2024, 6, 1)));
}

TEST(AwardRecord, CancelledFromItsDayAndRestored) {
  const AwardRecord record = fighter_2024();
  const std::vector<AwardChange> changes{change(ChangeKind::cancel, day_of(2025, 3, 1), 100),
                                         change(ChangeKind::restore, day_of(2025, 6, 1), 200)};
  EXPECT_EQ(standing_on(record, changes, day_of(2025, 2, 28))->status, Status::standing);
  EXPECT_EQ(standing_on(record, changes, day_of(2025, 3, 1))->status, Status::cancelled);
  EXPECT_EQ(standing_on(record, changes, day_of(2025, 6, 1))->status, Status::standing);
  // Nobody knew of the restoring yet.
  EXPECT_EQ(standing_on(record, changes, day_of(2025, 6, 1), core::Instant{150})->status, Status::cancelled);
  EXPECT_EQ(standing_on(record, changes, day_of(2025, 6, 1), core::Instant{50})->status, Status::standing);
}

TEST(AwardRecord, CorrectionsCountAlwaysAmendmentsFromTheirDay) {
  const AwardRecord record = fighter_2024();
  const std::vector<AwardChange> changes{
      change(ChangeKind::correct, day_of(2025, 2, 1), 100, {{"name", "Lò Thị Thử", "Lò Thị Thứ"}}),
      change(ChangeKind::amend, day_of(2025, 5, 1), 200, {{"years", "2024", "2023–2024"}})};
  const auto early = standing_on(record, changes, day_of(2025, 1, 1));
  EXPECT_EQ(early->record.holder.name, "Lò Thị Thứ");
  EXPECT_EQ(early->record.years->first, 2024);
  EXPECT_EQ(early->status, Status::corrected);
  EXPECT_EQ(standing_on(record, changes, day_of(2025, 5, 1))->record.years->first, 2023);
  EXPECT_EQ(standing_on(record, changes, day_of(2025, 5, 1), core::Instant{99})->record.holder.name, "Lò Thị Thử");
  const Standing now = newest(record, changes);
  EXPECT_EQ(now.record.years->first, 2023);
  EXPECT_EQ(first_of(now.record, changes).value(), record);
}

TEST(AwardRecord, TellsWhatIsWrong) {
  const core::Date today = day_of(2026, 11, 21);
  EXPECT_TRUE(faults(fighter_2024(), today).empty());
  AwardRecord bad = fighter_2024();
  bad.holder.name = " ";
  bad.award_text = "";
  bad.day = PartlyDay{day_of(2027, 1, 1), false};
  bad.years = Years{2030, 2030};
  EXPECT_EQ(faults(bad, today).size(), 4U);
  AwardRecord nowhen = fighter_2024();
  nowhen.day.reset();
  nowhen.years.reset();
  ASSERT_EQ(faults(nowhen, today).size(), 1U);
  EXPECT_EQ(faults(nowhen, today).front().field, "years");
}

TEST(AwardRecord, ChangesThatCannotBe) {
  const core::Date today = day_of(2026, 11, 21);
  const Standing now{fighter_2024(), Status::standing};
  const auto code_of = [&](const Standing& state, AwardChange one) {
    const auto fault = change_fault(state, one, today);
    return fault ? fault->code : std::string();
  };
  EXPECT_EQ(code_of(now, change(ChangeKind::cancel, day_of(2025, 3, 1), 1)), "");
  EXPECT_EQ(code_of(now, change(ChangeKind::cancel, day_of(2024, 12, 19), 1)), "registry.change.day");
  EXPECT_EQ(code_of(now, change(ChangeKind::cancel, day_of(2026, 11, 22), 1)), "registry.change.day");
  EXPECT_EQ(code_of(now, change(ChangeKind::restore, day_of(2025, 3, 1), 1)), "registry.change.standing");
  EXPECT_EQ(code_of({fighter_2024(), Status::cancelled}, change(ChangeKind::cancel, day_of(2025, 3, 1), 1)),
            "registry.change.cancelled");
  EXPECT_EQ(code_of(now, change(ChangeKind::correct, day_of(2025, 3, 1), 1)), "registry.change.nothing");
  AwardChange groundless = change(ChangeKind::cancel, day_of(2025, 3, 1), 1);
  groundless.ground = "  ";
  EXPECT_EQ(code_of(now, groundless), "registry.change.ground");
}

}  // namespace thidua::registry
