#include "reading/verdicts.h"

#include <gtest/gtest.h>

#include "reading/testing.h"

namespace thidua::reading {

namespace {

using core::Verdict;

std::vector<Target> judged(std::string_view line) {
  const auto document = testing::document_of("BÁO CÁO\nKết quả giao ước năm 2026\nI. KẾT QUẢ THỰC HIỆN CHỈ TIÊU\n" +
                                             std::string(line) + "\n");
  return read(document).targets;
}

Verdict verdict_on(std::string_view line) {
  const auto targets = judged(line);
  EXPECT_EQ(targets.size(), 1U) << line;
  return targets.empty() || !targets[0].judgement ? Verdict::not_stated : targets[0].judgement->verdict;
}

}  // namespace

TEST(Verdicts, EveryVerdictInTheWordsOfficersUse) {
  EXPECT_EQ(verdict_on("- Trên 90% hồ sơ đúng hạn (đạt chỉ tiêu)."), Verdict::met);
  EXPECT_EQ(verdict_on("- Trên 90% hồ sơ đúng hạn. Đạt."), Verdict::met);
  EXPECT_EQ(verdict_on("- Trên 90% hồ sơ đúng hạn (không đạt chỉ tiêu: chỉ có 85%)."), Verdict::not_met);
  EXPECT_EQ(verdict_on("- Ban hành 12 quy trình: chưa đạt, còn thiếu 02 quy trình."), Verdict::not_met);
  EXPECT_EQ(verdict_on("- Thu ngân sách 5 tỷ đồng. Kết quả: đạt 104,5% kế hoạch."), Verdict::exceeded);
  EXPECT_EQ(verdict_on("- Thu ngân sách 5 tỷ đồng. Kết quả: đạt 98% kế hoạch."), Verdict::not_met);
  EXPECT_EQ(verdict_on("- Tặng quà 50 hộ nghèo (đạt một phần: 30 hộ)."), Verdict::partly);
  EXPECT_EQ(verdict_on("- Đề nghị tặng 02 Bằng khen (đã trình, chờ kết quả)."), Verdict::proposed);
  EXPECT_EQ(verdict_on("- Xây dựng kho lưu trữ (đang triển khai)."), Verdict::in_progress);
  EXPECT_EQ(verdict_on("- Thu nhập tăng 5%. Chưa có số liệu tổng hợp."), Verdict::not_assessed);
  EXPECT_EQ(verdict_on("- Tổ chức hội diễn (dừng thực hiện do sáp nhập)."), Verdict::dropped);
}

TEST(Verdicts, ANumberWithoutAWordIsCompared) {
  const auto missed = judged("- Công suất giường từ 90% trở lên. Kết quả: đạt 87%.");
  ASSERT_EQ(missed.size(), 1U);
  EXPECT_EQ(missed[0].judgement->verdict, Verdict::not_met);
  EXPECT_EQ(missed[0].judgement->scope, VerdictScope::computed);
  EXPECT_EQ(computed_verdict({core::Comparator::between, {10, 15, {}}, core::Unit::percent},
                             {"", 16, core::Unit::percent, {}}),
            Verdict::met)
      << "over the top of a band is not exceeded";
  EXPECT_EQ(computed_verdict({core::Comparator::none, {0, {}}, core::Unit::count}, {"", 1, core::Unit::count, {}}),
            Verdict::not_met);
}

TEST(Verdicts, OneVerdictForAllPartsOrForTheOneItNames) {
  const auto all = judged("- 90% hộ có nước sạch; 95% hộ có điện (đạt chỉ tiêu).");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].judgement->verdict, Verdict::met);
  EXPECT_EQ(all[0].judgement->scope, VerdictScope::bullet);
  const auto named = judged(
      "- 90% hộ dùng nước sạch; 95% đơn thư trả lời đúng hạn (không đạt về đơn thư trả lời đúng hạn, trễ "
      "8%).");
  ASSERT_EQ(named.size(), 2U);
  EXPECT_EQ(named[0].judgement->verdict, Verdict::met);
  EXPECT_EQ(named[0].judgement->scope, VerdictScope::implied);
  EXPECT_EQ(named[1].judgement->verdict, Verdict::not_met);
}

TEST(Verdicts, AVerdictOfTheHeadingCoversItsBullets) {
  const auto document = testing::document_of(
      "BÁO CÁO\nKết quả giao ước năm 2026\n1. Phần chung. Đạt kế hoạch đề ra\n- Cơ quan được tặng Cờ thi đua.\n2. Phần "
      "riêng: "
      "Đạt 05 chỉ tiêu, chưa đạt 02 chỉ tiêu\n- 5 lớp học (đạt).\n");
  const Extract extract = read(document);
  ASSERT_EQ(extract.section_verdicts.size(), 2U);
  EXPECT_EQ(extract.section_verdicts[1].verdict, Verdict::partly);
  EXPECT_EQ(extract.section_verdicts[1].met, 5);
  EXPECT_EQ(extract.section_verdicts[1].not_met, 2);
  ASSERT_EQ(extract.targets.size(), 2U);
  EXPECT_EQ(extract.targets[0].judgement->verdict, Verdict::met);
  EXPECT_EQ(extract.targets[0].judgement->scope, VerdictScope::section);
}

}  // namespace thidua::reading
