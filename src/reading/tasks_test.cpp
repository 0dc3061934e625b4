#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/testing.h"

namespace thidua::reading {

namespace {

Extract plan_of(const std::string& lines) {
  return read(testing::document_of("KẾ HOẠCH\nPhát động thi đua năm 2026\n" + lines));
}

}  // namespace

// Aim: who acts is named by the sentence before the heading is asked; names hold verbs («Phòng Tổ chức»).
TEST(Tasks, NameWhoActsWithWhomAndUntilWhen) {
  const Extract extract = plan_of(
      "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng\n- Phối hợp với Phòng Tài chính chuẩn bị quà trước ngày 10/5/2026.\n"
      "2. Các bộ phận\n- Phòng Tổ chức cán bộ tổng hợp, hằng quý báo cáo Giám đốc.\n");
  ASSERT_EQ(extract.tasks.size(), 2U);
  EXPECT_EQ(extract.tasks[0].party, "Văn phòng");
  EXPECT_EQ(extract.tasks[0].co_parties, std::vector<std::string>{"Phòng Tài chính"});
  EXPECT_EQ(extract.tasks[0].due, "2026-05-10");
  EXPECT_EQ(extract.tasks[1].party, "Phòng Tổ chức cán bộ");
  EXPECT_EQ(extract.tasks[1].every, "quý");
}

// Aim: sentences on copies, effect and appeals order nothing.
TEST(Tasks, LeaveOutTheFormulasOfTheEnd) {
  const Extract extract = read(testing::document_of(
      "GIAO ƯỚC THI ĐUA\nNăm 2026\nI. CHỈ TIÊU\n1. Trồng 50 cây xanh.\nII. TRÁCH NHIỆM CÁC BÊN\n1. Bên A\n"
      "Bản này được lập thành 02 bản. Bên A bố trí kinh phí trong tháng 3/2026.\n"));
  ASSERT_EQ(extract.tasks.size(), 1U);
  EXPECT_EQ(extract.tasks[0].quote.text, "Bên A bố trí kinh phí trong tháng 3/2026");
  EXPECT_EQ(extract.tasks[0].kind, "duty");
}

// Aim: «Bước 1:» is no actor, and the papers below «hồ sơ gồm:» are no orders.
TEST(Tasks, ReadStepsAndTheOrderAboveAListOfPapers) {
  const Extract steps =
      plan_of("I. CÁC BƯỚC THỰC HIỆN\nBước 1: Trạm y tế chấm điểm, gửi kết quả trước ngày 10/10/2026.\n");
  ASSERT_EQ(steps.tasks.size(), 1U);
  EXPECT_EQ(steps.tasks[0].party, "Trạm y tế");
  const Extract list = plan_of(
      "I. TỔ CHỨC THỰC HIỆN\n1. Các tổ\n- Gửi bảng điểm và minh chứng của từng người về Văn phòng trước ngày "
      "05/11/2026, hồ sơ gồm:\n"
      "+ Báo cáo thành tích;\n+ Bảng tự chấm.\n");
  ASSERT_EQ(list.tasks.size(), 1U);
  EXPECT_EQ(list.tasks[0].quote.text, "Gửi bảng điểm và minh chứng của từng người về Văn phòng trước ngày 05/11/2026");
  EXPECT_EQ(list.dossier.size(), 2U);
}

// Aim: one heading for purposes and requirements leaves their kind open; the reader says so.
TEST(Objectives, UnderOneHeadingAreToldApartWithADoubt) {
  const Extract extract =
      plan_of("I. MỤC ĐÍCH, YÊU CẦU\n- Động viên đoàn viên làm việc.\n- Việc xét phải công khai.\n");
  ASSERT_EQ(extract.objectives.size(), 2U);
  EXPECT_EQ(extract.objectives[0].kind, "purpose");
  EXPECT_EQ(extract.objectives[1].kind, "requirement");
  EXPECT_LT(extract.objectives[1].certainty.confidence, sure_from);
  EXPECT_EQ(extract.objectives[1].certainty.doubts.size(), 1U);
}

}  // namespace thidua::reading
