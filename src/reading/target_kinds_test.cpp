// One example a kind of target and a form of verdict, in sentences of our own: what docs/coverage.md points at.
#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/testing.h"

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Unit;
using core::Verdict;

std::vector<Target> promised(std::string_view line) {
  return read(testing::document_of("BẢN GIAO ƯỚC THI ĐUA\nNĂM 2026\nI. CHỈ TIÊU CHUNG\n" + std::string(line) + "\n"))
      .targets;
}

Target only(std::string_view line) {
  const auto targets = promised(line);
  EXPECT_EQ(targets.size(), 1U) << line;
  return targets.empty() ? Target{} : targets[0];
}

core::Decimal decimal(std::string_view plain) {
  return *core::Decimal::parse(plain);
}

void expect(const Target& target, Comparator comparator, const std::vector<std::string_view>& values, Unit unit) {
  EXPECT_EQ(target.quantity.comparator, comparator) << target.quote.text;
  EXPECT_EQ(target.quantity.unit, unit) << target.quote.text;
  ASSERT_EQ(target.quantity.values.size(), values.size()) << target.quote.text;
  for (std::size_t i = 0; i < values.size(); ++i)
    EXPECT_EQ(target.quantity.values[i], decimal(values[i])) << target.quote.text;
}

std::vector<Target> reported(std::string_view lines) {
  return read(testing::document_of("BÁO CÁO\nTổng kết giao ước thi đua năm 2025\nI. KẾT QUẢ THỰC HIỆN CHỈ TIÊU\n" +
                                   std::string(lines) + "\n"))
      .targets;
}

Judgement told(std::string_view line) {
  const auto targets = reported(line);
  EXPECT_EQ(targets.size(), 1U) << line;
  return targets.empty() || !targets[0].judgement ? Judgement{} : *targets[0].judgement;
}

}  // namespace

TEST(TargetKind, AllMembersOfAGroup) {
  const Target target = only("1. 100% nhân viên y tế được tập huấn phòng cháy.");
  expect(target, Comparator::equal, {"100"}, Unit::percent);
  EXPECT_EQ(target.subject, "nhân viên y tế");
}
TEST(TargetKind, ZeroFromALevelUp) {
  expect(only("1. Không có giáo viên bị xử lý kỷ luật từ hình thức cảnh cáo trở lên."), Comparator::none, {"0"},
         Unit::count);
}
TEST(TargetKind, ZeroOfAListOfPeopleCountsPeople) {
  EXPECT_EQ(only("1. Không có giáo viên, nhân viên, người lao động vi phạm quy chế.").unit_label, "người");
}
TEST(TargetKind, ZeroOfOneCause) {
  expect(only("1. Không để xảy ra trường hợp quá hạn do lỗi chủ quan."), Comparator::none, {"0"}, Unit::count);
}
TEST(TargetKind, BandInPercent) {
  expect(only("1. Có từ 12 - 18% viên chức đạt danh hiệu Chiến sĩ thi đua cơ sở."), Comparator::between, {"12", "18"},
         Unit::percent);
}
TEST(TargetKind, StrictLowerBound) {
  expect(only("1. Trên 75% hộ dân đăng ký gia đình văn hóa."), Comparator::more_than, {"75"}, Unit::percent);
}
TEST(TargetKind, LowerBoundByCountOrPercent) {
  expect(only("1. Có ít nhất 5 sáng kiến được công nhận."), Comparator::at_least, {"5"}, Unit::count);
  expect(only("1. 85% trở lên đoàn viên tham gia hiến máu."), Comparator::at_least, {"85"}, Unit::percent);
}
TEST(TargetKind, BandOfAMixedSubject) {
  const Target target = only("1. Đề nghị từ 6 - 9 tập thể, cá nhân được tặng Bằng khen.");
  expect(target, Comparator::between, {"6", "9"}, Unit::count);
  EXPECT_EQ(target.unit_label, "tập thể, cá nhân");
}
TEST(TargetKind, ExactCount) {
  const Target target = only("1. Ban hành 14 quy trình chuyên môn.");
  expect(target, Comparator::equal, {"14"}, Unit::count);
}
TEST(TargetKind, ExactPercentWithDecimals) {
  expect(only("1. Tỷ lệ bao phủ bảo hiểm y tế đạt 95,75%."), Comparator::equal, {"95.75"}, Unit::percent);
}
TEST(TargetKind, ShareInsideAShare) {
  const auto targets = promised(
      "1. 100% khoa, phòng là Tập thể lao động tiên tiến; trong đó ít nhất 30% đạt Tập thể lao động xuất "
      "sắc.");
  ASSERT_EQ(targets.size(), 2U);
  expect(targets[1], Comparator::at_least, {"30"}, Unit::percent);
  ASSERT_TRUE(targets[1].relation);
  EXPECT_EQ(targets[1].relation->type, RelationType::in_which);
  EXPECT_EQ(targets[1].relation->to, targets[0].id);
}
TEST(TargetKind, RequiredAndStretchValue) {
  const auto targets = promised("1. Có 40% số thôn đạt chuẩn sáng - xanh - sạch; phấn đấu đạt 50%.");
  ASSERT_EQ(targets.size(), 2U);
  EXPECT_TRUE(targets[1].stretch);
  ASSERT_TRUE(targets[1].relation);
  EXPECT_EQ(targets[1].relation->type, RelationType::stretch_of);
}
TEST(TargetKind, OwnDeadlineInsideTheYear) {
  EXPECT_EQ(only("1. Hoàn thành số hóa 100% hồ sơ lưu trữ trong Quý III/2026.").due, "2026-09-30");
}
TEST(TargetKind, ReachesIntoTheNextYear) {
  EXPECT_EQ(only("1. Hoàn thành 100% số trạm đạt chuẩn vào Quý I/2027.").due, "2027-03-31");
}
TEST(TargetKind, SoManyTimesAYear) {
  const Target target = only("1. Tổ chức hội thảo chuyên môn ít nhất (4 cuộc/năm).");
  expect(target, Comparator::at_least, {"4"}, Unit::count);
  EXPECT_EQ(target.per, "year");
}
TEST(TargetKind, OnceInTwoYears) {
  const Target target = only("1. Định kỳ 2 năm 1 lần, ít nhất 60% đoàn viên được đi tham quan học tập.");
  expect(target, Comparator::at_least, {"60"}, Unit::percent);
}
TEST(TargetKind, RateOfWagesAMonth) {
  const Target target = only("1. Vận động nhân viên đóng góp 0,5% lương/tháng cho quỹ tương trợ.");
  expect(target, Comparator::equal, {"0.5"}, Unit::percent);
  EXPECT_EQ(target.per, "month");
}
TEST(TargetKind, ComparisonWithAnAverage) {
  const Target target = only("1. Thu nhập của nhân viên không thấp hơn mức bình quân toàn ngành.");
  expect(target, Comparator::at_least, {}, Unit::relative);
  EXPECT_FALSE(target.reference.empty());
}
TEST(TargetKind, HoldsUnderACondition) {
  EXPECT_FALSE(only("1. 100% quy chế được sửa đổi khi có quy định mới.").condition.empty());
}
TEST(TargetKind, SetByArticlesOfALaw) {
  const Target target = only("1. 100% lao động nữ được khám chuyên khoa theo đúng Điều 80 Nghị định 145/2020/NĐ-CP.");
  expect(target, Comparator::equal, {"100"}, Unit::percent);
}
TEST(TargetKind, StatusToBeGrantedAgain) {
  expect(only("1. Bệnh viện được tái công nhận đơn vị văn hóa."), Comparator::exists, {}, Unit::none);
}
TEST(TargetKind, EventToBeHeld) {
  expect(only("1. Tổ chức thành công Hội thi tay nghề của công ty."), Comparator::exists, {}, Unit::none);
}
TEST(TargetKind, ProposalApartFromItsGrant) {
  expect(only("1. Đề nghị Liên đoàn Lao động tỉnh tặng Bằng khen cho đoàn viên tiêu biểu."), Comparator::exists, {},
         Unit::none);
}
TEST(TargetKind, Qualitative) {
  expect(only("1. Khuôn viên nhà trường được cải tạo xanh, sạch, đẹp."), Comparator::qualitative, {}, Unit::none);
}
TEST(TargetKind, NumberAllocatedLater) {
  const Target target =
      only("1. Đề nghị Công đoàn ngành tặng Giấy khen cho đoàn viên xuất sắc (theo chỉ tiêu phân bổ).");
  EXPECT_EQ(target.condition, "theo chỉ tiêu phân bổ");
}
TEST(TargetKind, ForTheWholeArea) {
  const Target target = only("1. Có 45% tổng số thôn trên địa bàn xã đạt chuẩn nông thôn mới kiểu mẫu.");
  expect(target, Comparator::equal, {"45"}, Unit::percent);
  EXPECT_NE(target.subject.find("địa bàn xã"), std::string::npos) << target.subject;
}
TEST(TargetKind, SubjectFromTheClauseBefore) {
  const auto targets =
      promised("1. Tỷ lệ hộ dân khu vực nội thị dùng nước sạch đạt trên 98%; tại khu vực ngoại thị đạt trên 90%.");
  ASSERT_EQ(targets.size(), 2U);
  expect(targets[1], Comparator::more_than, {"90"}, Unit::percent);
}
TEST(TargetKind, CodeOfBehaviour) {
  const Target target =
      only("1. 100% nhân viên thực hiện “3 không” (không muộn giờ, không gây phiền hà, không nhận quà).");
  expect(target, Comparator::equal, {"100"}, Unit::percent);
}
TEST(TargetKind, NineTargetsOfOneParagraphKeepTheirParagraph) {
  const auto targets = promised(
      "- Về chuyển đổi số: 100% văn bản đi được ký số; Có trên 50% hồ sơ nộp trực tuyến; Tập huấn ít nhất 2 lớp.");
  ASSERT_EQ(targets.size(), 3U);
  for (const Target& target : targets) EXPECT_EQ(target.group, targets[0].id);
  EXPECT_EQ(targets[2].part, 3);
  EXPECT_EQ(targets[0].lead, "Về chuyển đổi số");
}

TEST(PactRead, PartiesPlaceDayYearAndGroups) {
  const Extract extract = read(testing::document_of(
      "BẢN GIAO ƯỚC THI ĐUA\nNĂM 2026\n\nHôm nay, ngày 28/12/2025, tại Hội trường Trường Trung học Lam Sơn, lãnh đạo "
      "Trường Trung học Lam "
      "Sơn và Ban chấp hành Công đoàn Trường Trung học Lam Sơn cùng ký Giao ước thi đua năm 2026 với các nội dung "
      "sau:\n"
      "I. CHỈ TIÊU CHUNG\n1. 100% giáo viên đăng ký thi đua.\nII. CHỈ TIÊU RIÊNG\n1. Chỉ tiêu của nhà trường\n1.1. "
      "Đối với cá nhân:\n"
      "- Trên 80% giáo viên đạt danh hiệu Lao động tiên tiến.\n2. Chỉ tiêu Công đoàn\n- 90% trở lên đoàn viên xuất "
      "sắc.\n"
      "Nhà trường và Công đoàn kêu gọi toàn thể giáo viên hoàn thành các chỉ tiêu nêu trên.\n"));
  EXPECT_EQ(extract.meta.date, "2025-12-28");
  EXPECT_EQ(extract.meta.parties.size(), 2U);
  ASSERT_TRUE(extract.meta.period);
  EXPECT_EQ(extract.meta.period->from, "2026-01-01");
  ASSERT_EQ(extract.targets.size(), 3U);
  EXPECT_EQ(extract.targets[1].section_path.size(), 3U);
}

TEST(PactRead, PartiesListedLineByLine) {
  const Extract extract =
      read(testing::document_of("GIAO ƯỚC THI ĐUA\nnăm 2026\nHôm nay, ngày 28/12/2025, tại Hội nghị viên chức, chúng "
                                "tôi thống nhất ký Giao ước thi đua năm 2026, gồm các "
                                "bên:\n1. Ban Giám hiệu Trường Trung học Lam Sơn; đại diện: Vi Văn Khê, Hiệu "
                                "trưởng.\n2. Công đoàn Trường Trung học Lam Sơn; đại diện: Ma "
                                "Thị Sương, Chủ tịch.\nI. CHỈ TIÊU CHUNG\n1. 100% giáo viên đăng ký thi đua.\n"));
  EXPECT_EQ(extract.meta.parties,
            (std::vector<std::string>{"Ban Giám hiệu Trường Trung học Lam Sơn", "Công đoàn Trường Trung học Lam Sơn"}));
  EXPECT_EQ(extract.targets.size(), 1U);
}

TEST(VerdictTold, MetAndNotMetWithReasonAndFigures) {
  EXPECT_EQ(told("- Trên 70% hộ đăng ký gia đình văn hóa (đạt chỉ tiêu).").verdict, Verdict::met);
  const Judgement missed = told("- Không có nhân viên bị kỷ luật (không đạt chỉ tiêu, có 2 nhân viên bị khiển trách).");
  EXPECT_EQ(missed.verdict, Verdict::not_met);
  ASSERT_FALSE(missed.actuals.empty());
  EXPECT_EQ(missed.actuals[0].value, core::Decimal{2});
  EXPECT_FALSE(missed.explanation.empty());
}
TEST(VerdictTold, Exceeded) {
  EXPECT_EQ(told("- Có ít nhất 5 sáng kiến (vượt chỉ tiêu: trong năm có 8 sáng kiến được công nhận).").verdict,
            Verdict::exceeded);
}
TEST(VerdictTold, ProposedWithAndWithoutForecast) {
  EXPECT_EQ(told("- Từ 5 - 8 tập thể, cá nhân được tặng Bằng khen (đang đề xuất, ước đạt chỉ tiêu).").verdict,
            Verdict::proposed);
  EXPECT_EQ(told("- Đề nghị tặng 03 Bằng khen (trong năm đang đề xuất).").verdict, Verdict::proposed);
}
TEST(VerdictTold, CannotBeAssessedYet) {
  const Judgement judgement = told("- Thu nhập tăng ít nhất 5%. Chưa có số liệu đánh giá, do chưa quyết toán xong.");
  EXPECT_EQ(judgement.verdict, Verdict::not_assessed);
  EXPECT_FALSE(judgement.explanation.empty());
}
TEST(VerdictTold, UnderWay) {
  EXPECT_EQ(told("- Xây dựng 02 phòng học mới (đang thực hiện, chưa có kết quả).").verdict, Verdict::in_progress);
}
TEST(VerdictTold, OneForAParagraphOrForTheOneItNames) {
  const auto targets = reported(
      "a. Cải cách hành chính: 100% thủ tục được niêm yết; Tỷ lệ hồ sơ trả đúng hạn đạt trên 98%; Tập huấn ít nhất 2 "
      "lớp. (Không đạt chỉ tiêu về hồ "
      "sơ trả đúng hạn, trễ hạn 2,5%).");
  ASSERT_EQ(targets.size(), 3U);
  EXPECT_EQ(targets[1].judgement->verdict, Verdict::not_met);
  EXPECT_NE(targets[0].judgement->verdict, Verdict::not_met);
  EXPECT_NE(targets[2].judgement->verdict, Verdict::not_met);
}
TEST(VerdictTold, NoneIsSaidAsNone) {
  const Judgement judgement = told("- Trên 70% hộ dân đăng ký gia đình văn hóa.");
  EXPECT_EQ(judgement.verdict, Verdict::not_stated);
}

TEST(TargetKind, TheFirstCountIsWhatIsDoneThoughItsNounIsUnknown) {
  expect(only("1. Mua 5.000 con cá giống thả xuống 03 công trình."), Comparator::equal, {"5000"}, Unit::count);
  expect(only("1. Thưởng cho 03 đội thi công, tổng số tiền 60 triệu đồng."), Comparator::equal, {"60000000"},
         Unit::vnd);
}

TEST(TargetKind, SharesInWords) {
  expect(only("1. Ba phần tư số cán bộ nữ được tham gia tập huấn."), Comparator::equal, {"3", "4"}, Unit::ratio);
  expect(only("1. Không quá một phần ba số tập thể được đề nghị khen."), Comparator::at_most, {"1", "3"}, Unit::ratio);
}

TEST(TargetKind, RateBesideACount) {
  const auto targets = promised("1. Cấp học bổng cho 150 học sinh, mức 1,5 triệu đồng/người/học kỳ.");
  ASSERT_EQ(targets.size(), 2U);
  expect(targets[0], Comparator::equal, {"150"}, Unit::count);
  expect(targets[1], Comparator::equal, {"1500000"}, Unit::vnd);
}
TEST(TargetKind, WhatAChangeLeadsTo) {
  expect(only("1. Nâng số giường bệnh từ 15 lên 20 giường."), Comparator::equal, {"20"}, Unit::count);
}
TEST(TargetKind, WholePromiseInBracketsBehindItsResult) {
  const auto targets = reported("- Cả năm yên ổn (giao ước: không để xảy ra tai nạn lao động), đạt.");
  ASSERT_EQ(targets.size(), 1U);
  EXPECT_EQ(targets[0].quote.text, "không để xảy ra tai nạn lao động");
}
TEST(TargetKind, ResolutionAsThePlanInBrackets) {
  const auto targets = reported("1. Sản lượng lúa cả năm: 61.200 tấn (Nghị quyết 59.000 tấn).");
  ASSERT_EQ(targets.size(), 1U);
  expect(targets[0], Comparator::equal, {"59000"}, Unit::tonne);
}
TEST(TargetKind, WhatASemicolonOnlyTells) {
  EXPECT_EQ(reported("1. Mỗi thôn có ít nhất 01 mô hình; 12/12 thôn có mô hình.").size(), 1U);
  EXPECT_EQ(reported("1. Thành lập 02 cụm công nghiệp; UBND tỉnh đã có quyết định.").size(), 1U);
  EXPECT_EQ(reported("1. Thành lập 02 cụm công nghiệp; mở 03 lớp tập huấn: đạt.").size(), 2U);
}
TEST(TargetKind, PlanBehindALabel) {
  const auto targets = reported(
      "a) Trường chuyên: đăng ký bàn giao toàn bộ công trình trước ngày 05/9/2025. Đã bàn giao ngày 12/8, đạt chỉ "
      "tiêu.");
  ASSERT_EQ(targets.size(), 1U);
  EXPECT_EQ(targets[0].quote.text, "bàn giao toàn bộ công trình trước ngày 05/9/2025");
}
TEST(TargetKind, StepsOfAScheduleAreNone) {
  EXPECT_TRUE(read(testing::document_of("KẾ HOẠCH\nPhát động thi đua năm 2026\nPhần 1. TIẾN ĐỘ\nThời hạn | Công việc | "
                                        "Đơn vị làm\nChậm nhất 12/9/2026 | Các đội họp phổ biến | Các đội\n"
                                        "Ngày 15/9/2026 | Lễ phát động tại cầu số 2 | Văn phòng\n"))
                  .targets.empty());
}

}  // namespace thidua::reading
