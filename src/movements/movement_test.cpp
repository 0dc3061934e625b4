#include "movements/movement.h"

#include <gtest/gtest.h>

#include <array>

namespace thidua::movements {
namespace {

core::Date movement_day(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

Movement yearly_movement() {
  Movement movement;
  movement.title = "Phong trào thi đua năm 2025";
  movement.theme = "Đoàn kết, sáng tạo, vì dân";
  movement.period = {movement_day(2025, 1, 1), movement_day(2025, 12, 31)};
  movement.scope = "Các phòng, đơn vị thuộc Sở";
  movement.contents = {"Giải quyết hồ sơ đúng hạn", "Trồng cây quanh trụ sở"};
  movement.criteria = {{CriterionSubject::collective, "Hoàn thành tốt nhiệm vụ"},
                       {CriterionSubject::individual, "Có sáng kiến được công nhận"}};
  movement.answers_to = {{"Thủ tướng Chính phủ", "Cả nước cùng xanh", "Xanh hơn mỗi ngày"}};
  return movement;
}

std::string fault_codes(const Movement& movement) {
  std::string text;
  for (const auto& fault : faults(movement)) text += (text.empty() ? "" : " ") + fault.code;
  return text;
}

TEST(RecordingAMovement, AYearlyMovementHasThemePeriodScopeContentsAndCriteria) {
  EXPECT_EQ(fault_codes(yearly_movement()), "");
  const std::vector<ShownLine> expected{
      {"Tên phong trào", "Phong trào thi đua năm 2025"},
      {"Loại", "phong trào thi đua hằng năm"},
      {"Chủ đề", "Đoàn kết, sáng tạo, vì dân"},
      {"Thời gian", "từ 01/01/2025 đến 31/12/2025"},
      {"Phạm vi, đối tượng", "Các phòng, đơn vị thuộc Sở"},
      {"Nội dung thi đua", "Giải quyết hồ sơ đúng hạn"},
      {"Nội dung thi đua", "Trồng cây quanh trụ sở"},
      {"Tiêu chuẩn đối với tập thể", "Hoàn thành tốt nhiệm vụ"},
      {"Tiêu chuẩn đối với cá nhân", "Có sáng kiến được công nhận"},
      {"Hưởng ứng", "Cả nước cùng xanh, chủ đề “Xanh hơn mỗi ngày” (Thủ tướng Chính phủ phát động)"},
      {"Trạng thái", "dự thảo"},
  };
  EXPECT_EQ(shown_vi(yearly_movement()), expected);
}

TEST(RecordingAMovement, OnlyAThematicOneMayRunForManyYears) {
  Movement movement = yearly_movement();
  movement.period.to = movement_day(2030, 12, 31);
  EXPECT_EQ(fault_codes(movement), "movement.period.annual");
  movement.kind = MovementKind::thematic;
  EXPECT_EQ(fault_codes(movement), "");
}

TEST(RecordingAMovement, AYearMayBeASchoolYear) {
  Movement movement = yearly_movement();
  movement.period = {movement_day(2025, 9, 1), movement_day(2026, 8, 31)};
  EXPECT_EQ(fault_codes(movement), "");
  movement.period.to = movement_day(2026, 9, 2);
  EXPECT_EQ(fault_codes(movement), "movement.period.annual");
}

TEST(RecordingAMovement, ACampaignNamesItsOccasion) {
  Movement movement = yearly_movement();
  movement.kind = MovementKind::campaign;
  movement.title = "Đợt thi đua đặc biệt";
  EXPECT_EQ(fault_codes(movement), "movement.occasion");
  movement.occasion = "Kỷ niệm 10 năm ngày thành lập Sở";
  EXPECT_EQ(fault_codes(movement), "");
  EXPECT_EQ(shown_vi(movement)[3], (ShownLine{"Chào mừng", "Kỷ niệm 10 năm ngày thành lập Sở"}));
}

TEST(RecordingAMovement, TellsAllFaultsAtOnce) {
  Movement movement = yearly_movement();
  movement.title = " ";
  movement.period.to = movement_day(2024, 12, 31);
  movement.contents.push_back("");
  movement.criteria.push_back({});
  movement.answers_to.push_back({"", "Không rõ ai phát động", ""});
  EXPECT_EQ(fault_codes(movement),
            "movement.title movement.period movement.content movement.criterion movement.answer");
}

TEST(StepsOfAMovement, GoFromDraftToLaunchedToClosedOnly) {
  const std::array all{MovementState::draft, MovementState::launched, MovementState::closed};
  for (std::size_t from = 0; from < all.size(); ++from)
    for (std::size_t to = 0; to < all.size(); ++to)
      EXPECT_EQ(refusal_of_step(all[from], all[to]).has_value(), to != from + 1) << from << " " << to;
}

TEST(MovementCodes, GoBackToTheirValue) {
  for (const auto kind : {MovementKind::annual, MovementKind::thematic, MovementKind::campaign})
    EXPECT_EQ(movement_kind_of(code(kind)), kind);
  for (const auto state : {MovementState::draft, MovementState::launched, MovementState::closed})
    EXPECT_EQ(movement_state_of(code(state)), state);
  for (const auto subject : {CriterionSubject::collective, CriterionSubject::individual})
    EXPECT_EQ(criterion_subject_of(code(subject)), subject);
  EXPECT_EQ(movement_kind_of("weekly"), std::nullopt);
}

}  // namespace
}  // namespace thidua::movements
