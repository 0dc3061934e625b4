#include <gtest/gtest.h>

#include "reading/testing.h"
#include "reading/verdicts.h"

// Aim: a line of a list is taken apart into what was promised and what is told of it, whatever sign stands between and
// whatever words judge.

namespace thidua::reading {

namespace {

using core::Verdict;

struct ToldLine {
  std::string_view line;
  std::string_view promise;
  Verdict verdict;
};

std::vector<Target> told_in(std::string_view lines, bool half_year = false) {
  const std::string title =
      half_year ? "BÁO CÁO\nSơ kết giao ước 6 tháng đầu năm 2025\n" : "BÁO CÁO\nKết quả giao ước năm 2025\n";
  return read(testing::document_of(title + "I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU\n" + std::string(lines) + "\n")).targets;
}

void expect_lines(const std::vector<ToldLine>& lines, bool half_year = false) {
  for (const ToldLine& one : lines) {
    const auto targets = told_in(one.line, half_year);
    ASSERT_EQ(targets.size(), 1U) << one.line;
    ASSERT_TRUE(targets[0].judgement) << one.line;
    EXPECT_EQ(targets[0].judgement->verdict, one.verdict) << one.line;
    EXPECT_EQ(targets[0].quote.text, one.promise) << one.line;
  }
}

}  // namespace

TEST(ToldLines, BehindTheNamedPlanOfAMeasureStandsTheResult) {
  expect_lines({
      {"- Kiểm tra an toàn thiết bị: hứa ít nhất 85 lượt – dôi ra 11 lượt.",
       "Kiểm tra an toàn thiết bị: hứa ít nhất 85 lượt", Verdict::exceeded},
      {"- Tỷ lệ người bệnh đeo vòng tay: giao 100%; cả năm giám sát 412 lượt, 410 lượt có vòng.",
       "Tỷ lệ người bệnh đeo vòng tay: giao 100%", Verdict::not_met},
      {"- Họp tổ dân phố: đăng ký 12 kỳ – nợ lại 02 kỳ.", "Họp tổ dân phố: đăng ký 12 kỳ", Verdict::not_met},
      {"- Sự cố đường dây xử lý trong 2 giờ: hứa 95% – chưa chạm mốc, dừng ở 92,3%.",
       "Sự cố đường dây xử lý trong 2 giờ: hứa 95%", Verdict::not_met},
      {"- Trạm bơm Đồi Sim: hứa xong phần móng – thôi không làm nữa, tỉnh đã dừng vốn.",
       "Trạm bơm Đồi Sim: hứa xong phần móng", Verdict::dropped},
  });
}

TEST(ToldLines, WhatItWasBeforeItWasChangedIsNeitherPromisedNorTold) {
  expect_lines(
      {{"- Vận động 500 người tham gia BHXH tự nguyện (điều chỉnh từ 700 người theo văn bản tháng 7): 538 người.",
        "Vận động 500 người tham gia BHXH tự nguyện", Verdict::exceeded},
       {"- Công suất sử dụng giường bệnh đạt từ 85% đến 95% (Giao ước đầu năm ghi 80% - 90%, sửa theo phụ lục): 91,2%, "
        "đạt.",
        "Công suất sử dụng giường bệnh đạt từ 85% đến 95%", Verdict::met}});
}

TEST(ToldLines, AShortPromiseKeepsTheLabelThatNamesItsMeasure) {
  expect_lines({
      {"- Tai nạn lao động nặng: không để xảy ra – xảy ra 01 vụ tại bến than.",
       "Tai nạn lao động nặng: không để xảy ra", Verdict::not_met},
      {"- Nhà ở công nhân: sửa 03 phòng trọ. Chưa làm, đã đưa ra khỏi kế hoạch từ tháng 8.",
       "Nhà ở công nhân: sửa 03 phòng trọ", Verdict::dropped},
      {"- Sáng kiến cấp cơ sở: 05 – được 07.", "Sáng kiến cấp cơ sở: 05", Verdict::exceeded},
      {"- Đơn thư tồn đọng: không có – còn 02 đơn chưa trả lời.", "Đơn thư tồn đọng: không có", Verdict::not_met},
      {"- Thu hồi đất làm đường: xong trước 30/6 – đến 12/8 mới bàn giao đủ.", "Thu hồi đất làm đường: xong trước 30/6",
       Verdict::not_met},
  });
}

TEST(ToldLines, ResultsAreHeldAgainstThePromiseInAnyWords) {
  expect_lines({
      {"- Thăm hỏi 40 hội viên ốm đau – cao hơn hẳn mức đã đăng ký.", "Thăm hỏi 40 hội viên ốm đau", Verdict::exceeded},
      {"- Thăm hỏi 40 hội viên ốm đau: vượt cả mong đợi.", "Thăm hỏi 40 hội viên ốm đau", Verdict::exceeded},
      {"- Thăm hỏi 40 hội viên ốm đau – chưa bằng con số đã hứa.", "Thăm hỏi 40 hội viên ốm đau", Verdict::not_met},
      {"- Thăm hỏi 40 hội viên ốm đau (không đúng như cam kết).", "Thăm hỏi 40 hội viên ốm đau", Verdict::not_met},
      {"- Thăm hỏi 40 hội viên ốm đau. Ngang bằng mức giao ước.", "Thăm hỏi 40 hội viên ốm đau", Verdict::met},
      {"- Thăm hỏi 40 hội viên ốm đau – giữ trọn lời hứa.", "Thăm hỏi 40 hội viên ốm đau", Verdict::met},
      {"- Thăm hỏi 40 hội viên ốm đau: không trọn vẹn.", "Thăm hỏi 40 hội viên ốm đau", Verdict::not_met},
      {"- Thăm hỏi 40 hội viên ốm đau – xin khất sang quý III.", "Thăm hỏi 40 hội viên ốm đau", Verdict::not_assessed},
      {"- Thăm hỏi 40 hội viên ốm đau (gác lại sang năm 2026).", "Thăm hỏi 40 hội viên ốm đau", Verdict::dropped},
      {"- Thăm hỏi 40 hội viên ốm đau – mới qua quá nửa chặng đường.", "Thăm hỏi 40 hội viên ốm đau", Verdict::partly},
  });
}

TEST(ToldLines, WhatIsLeftOfAllOrFailedIsMissed) {
  expect_lines({
      {"- 100% hộ chăn nuôi xa nhà. Rà soát: còn 9 hộ nhốt gia súc dưới sàn.", "100% hộ chăn nuôi xa nhà",
       Verdict::not_met},
      {"- 100% hộ ký cam kết phân loại rác: 14 hộ chưa ký.", "100% hộ ký cam kết phân loại rác", Verdict::not_met},
      {"- 100% giáo viên có bài giảng số: 43 trong 46 thầy cô.", "100% giáo viên có bài giảng số", Verdict::not_met},
      {"- 100% giáo viên có bài giảng số: 46 trên 46 thầy cô.", "100% giáo viên có bài giảng số", Verdict::met},
      {"- Mỗi tháng sinh hoạt chi đoàn 01 lần: 11/12 tháng.", "Mỗi tháng sinh hoạt chi đoàn 01 lần", Verdict::not_met},
  });
}

TEST(ToldLines, LevelsThatFallDaysAndRanksAreCompared) {
  expect_lines({
      {"- Giảm tỷ lệ hộ nghèo xuống còn 3%: còn 3,4%.", "Giảm tỷ lệ hộ nghèo xuống còn 3%", Verdict::not_met},
      {"- Giảm tỷ lệ hộ nghèo xuống còn 3%: còn 2,6%.", "Giảm tỷ lệ hộ nghèo xuống còn 3%", Verdict::exceeded},
      {"- Phấn đấu vào tốp 3 khối thi đua: xếp thứ 5.", "Phấn đấu vào tốp 3 khối thi đua", Verdict::not_met},
      {"- Phấn đấu vào tốp 3 khối thi đua (xếp thứ 2).", "Phấn đấu vào tốp 3 khối thi đua", Verdict::met},
      {"- Hoàn thành số hóa hộ tịch trước 31/10: kéo dài đến 15/11.", "Hoàn thành số hóa hộ tịch trước 31/10",
       Verdict::not_met},
      {"- Giảm số vụ trộm cắp ít nhất 20%: từ 15 vụ xuống 11 vụ.", "Giảm số vụ trộm cắp ít nhất 20%", Verdict::met},
  });
}

TEST(ToldLines, WhatIsMissingDatedOrConcludedJudges) {
  expect_lines({
      {"- Dọn vệ sinh đường làng mỗi tuần 01 buổi: bỏ 06 buổi vì mưa lũ.", "Dọn vệ sinh đường làng mỗi tuần 01 buổi",
       Verdict::not_met},
      {"- Giải quyết 100% đơn trong hạn: 01 đơn quá hạn 04 ngày.", "Giải quyết 100% đơn trong hạn", Verdict::not_met},
      {"- Ban hành quy chế chi tiêu nội bộ trong tháng 3: ký ngày 09/4.",
       "Ban hành quy chế chi tiêu nội bộ trong tháng 3", Verdict::not_met},
      {"- Khởi công chợ xã trong quý I: tháng 3 khởi công.", "Khởi công chợ xã trong quý I", Verdict::met},
      {"- Trang bị 20 tủ thuốc cho tổ tàu: không cần nữa do tàu nằm bờ.", "Trang bị 20 tủ thuốc cho tổ tàu",
       Verdict::dropped},
      {"- Không để bếp ăn mất vệ sinh: hai lần kiểm tra sau đều sạch, song Tổ tự chấm là chưa giữ được.",
       "Không để bếp ăn mất vệ sinh", Verdict::not_met},
  });
}

TEST(ToldLines, WhatWasNotToComeIsToldInSums) {
  expect_lines({
      {"- Không phát sinh nợ xây dựng cơ bản: phát sinh 1,2 tỷ đồng.", "Không phát sinh nợ xây dựng cơ bản",
       Verdict::not_met},
      {"- Tổ chức 12 buổi tuyên truyền lưu động, làm được 14 buổi.", "Tổ chức 12 buổi tuyên truyền lưu động",
       Verdict::exceeded},
  });
}

TEST(ToldLines, WhatOnlyLeadsToThePromiseIsUnderWay) {
  expect_lines({
      {"- Lắp 40 camera an ninh: đã đấu thầu, tháng 12 lắp.", "Lắp 40 camera an ninh", Verdict::in_progress},
      {"- Tổ chức đấu thầu 02 gói mua sắm: đã đấu thầu xong 02 gói.", "Tổ chức đấu thầu 02 gói mua sắm", Verdict::met},
  });
}

TEST(ToldLines, InTheMiddleOfTheYearWhatIsNotBegunIsNotMissed) {
  expect_lines(
      {
          {"- Kiểm tra 04 tổ chức đảng: chưa triển khai, thực hiện quý III.", "Kiểm tra 04 tổ chức đảng",
           Verdict::not_assessed},
          {"- Số hóa 100% hồ sơ địa chính: chưa triển khai, đợi máy.", "Số hóa 100% hồ sơ địa chính",
           Verdict::in_progress},
          {"- Sửa 03 phòng học trước ngày 30/5/2025: chưa triển khai.", "Sửa 03 phòng học trước ngày 30/5/2025",
           Verdict::not_met},
      },
      true);
}

TEST(ToldLines, LinesBelowThePromiseTellIt) {
  expect_lines({
      {"Nội dung: Tổ chức 04 hội thảo đầu bờ\nĐăng ký: 04; Thực hiện: 05; Đánh giá: Vượt", "Tổ chức 04 hội thảo đầu bờ",
       Verdict::exceeded},
      {"Chỉ tiêu 9: Không có đơn thư vượt cấp\nThực trạng: 01 đơn gửi lên Trung ương\nXếp: CHƯA ĐẠT",
       "Không có đơn thư vượt cấp", Verdict::not_met},
  });
  const auto points = told_in(
      "Điều 1. Không sinh con thứ ba.\nCó 02 trường hợp ở xóm Chùa, lỗi hẹn.\nĐiều 2. 100% trẻ tiêm đủ vắc xin.\n98/98 "
      "cháu, trọn vẹn.");
  ASSERT_EQ(points.size(), 2U);
  EXPECT_EQ(points[0].judgement->verdict, Verdict::not_met);
  EXPECT_EQ(points[1].judgement->verdict, Verdict::met);
}

TEST(ToldLines, BoxesBeforeAndSignsBehindAPromiseJudgeIt) {
  const auto boxes = told_in("- [x] Lắp 40 camera an ninh\n- [ ] Sửa 02 phòng học");
  ASSERT_EQ(boxes.size(), 2U);
  EXPECT_EQ(boxes[0].judgement->verdict, Verdict::met);
  EXPECT_EQ(boxes[1].judgement->verdict, Verdict::not_met);
  const auto signs = told_in("1) Cấp điện cho 90% hộ trong 03 ngày. (++)\n2) Điểm hài lòng từ 8,4 điểm trở lên. (?)");
  ASSERT_EQ(signs.size(), 2U);
  EXPECT_EQ(signs[0].judgement->verdict, Verdict::exceeded);
  EXPECT_EQ(signs[1].judgement->verdict, Verdict::not_assessed);
}

TEST(ToldLines, GroupsJudgeInAnyWordsAndProposalsPromiseNothing) {
  const auto groups = told_in(
      "Nhóm giữ trọn lời hứa:\n- Trồng 2.000 cây bóng mát.\nNhóm còn nợ:\n- Làm 1 km đường hoa.\nNhóm không thực hiện "
      "nữa:\n- Mở 01 chợ đêm.");
  ASSERT_EQ(groups.size(), 3U);
  EXPECT_EQ(groups[0].judgement->verdict, Verdict::met);
  EXPECT_EQ(groups[1].judgement->verdict, Verdict::not_met);
  EXPECT_EQ(groups[2].judgement->verdict, Verdict::dropped);
  EXPECT_TRUE(told_in("Kiến nghị:\n- Đề nghị Sở cấp bổ sung 02 máy thở.\n- Rút ngắn thời gian thẩm định xuống 15 ngày.")
                  .empty());
  EXPECT_TRUE(
      told_in("Các hình thức đã được tặng trong năm:\n- Bằng khen UBND tỉnh: 01 tập thể\n- Giấy khen Sở: 05 cá nhân")
          .empty());
}

TEST(ToldLines, ACountBeforeAQuotedNameCountsOne) {
  const auto targets = told_in("- Xây dựng 01 \"Tủ sách công nhân\" tại xưởng số 2: đã khai trương.");
  ASSERT_EQ(targets.size(), 1U);
  ASSERT_EQ(targets[0].quantity.values.size(), 1U);
  EXPECT_EQ(targets[0].quantity.values[0], core::Decimal(1));
  EXPECT_EQ(targets[0].quantity.unit, core::Unit::count);
}

// Aim: a numbered line with its result announced below is a promise, though it begins like a word of judgement or has
// no number to be known by.
TEST(ToldLines, ANumberedLineAboveItsResultPromises) {
  for (const std::string_view promise :
       {"An toàn tuyệt đối về vũ khí, không để xảy ra cháy nổ", "Nghiệm thu dây chuyền sơn trong quý II/2025",
        "Hoàn thành tốt công tác bàn giao kho"}) {
    const auto extract = read(testing::document_of(
        "BÁO CÁO\nKết quả giao ước năm 2025\nI. KẾT QUẢ THỰC HIỆN GIAO ƯỚC\n1. Huấn luyện\na) Mở 02 lớp học.\n"
        "- Kết quả: Không đạt (01 lớp).\nb) " +
        std::string(promise) + ".\n- Kết quả: Đạt.\nc) Trồng 50 cây.\n- Kết quả: Đạt.\n"));
    ASSERT_EQ(extract.targets.size(), 3U) << promise;
    EXPECT_EQ(extract.targets[0].judgement->verdict, core::Verdict::not_met) << promise;
    EXPECT_EQ(extract.targets[1].judgement->verdict, core::Verdict::met) << promise;
  }
}

// Aim: boxes to choose from on a line of their own, for all promises above or for the one named before them.
TEST(ToldLines, WhatMustNotBeEndsAtItsColon) {
  expect_lines({{"- Không để xảy ra cháy rừng: tháng 4 xảy ra 01 vụ cháy thiệt hại 0,6 ha, không đạt.",
                 "Không để xảy ra cháy rừng", Verdict::not_met},
                {"- Không có người sinh con thứ ba: có 01 trường hợp, không đạt.", "Không có người sinh con thứ ba",
                 Verdict::not_met}});
}

TEST(ToldLines, TheFirstBoxMayBeEmpty) {
  const auto targets =
      told_in("A1. Phục vụ ít nhất 95.000 lượt bạn đọc\nKết quả: 103.720 lượt.\n( ) Chưa đạt   ( ) Đạt   (x) Vượt");
  ASSERT_EQ(targets.size(), 1U);
  EXPECT_EQ(targets[0].judgement->verdict, Verdict::exceeded);
}

TEST(ToldLines, BoxesBelowAPromise) {
  const auto extract = read(testing::document_of(
      "BÁO CÁO\nKết quả giao ước năm 2025\nI. KẾT QUẢ THỰC HIỆN GIAO ƯỚC\n1. Đón trên 40.000 lượt khách\n"
      "Kết quả: 36.905 lượt.\n(x) Chưa đạt   ( ) Đạt   ( ) Vượt\n2. Trồng ít nhất 50 cây\nKết quả: 61 cây.\n"
      "( ) Chưa đạt   ( ) Đạt   (x) Vượt\n3. Bổ sung 600 bản sách mới, trong đó ít nhất 150 bản sách thiếu nhi\n"
      "Kết quả: 600 bản, riêng sách thiếu nhi 191 bản.\nTổng số sách mới: ( ) Chưa đạt   (x) Đạt   ( ) Vượt\n"
      "Sách thiếu nhi: ( ) Chưa đạt   ( ) Đạt   (x) Vượt\n"));
  ASSERT_EQ(extract.targets.size(), 4U);
  EXPECT_EQ(extract.targets[0].judgement->verdict, core::Verdict::not_met);
  EXPECT_EQ(extract.targets[2].judgement->verdict, core::Verdict::met);
  EXPECT_EQ(extract.targets[3].judgement->verdict, core::Verdict::exceeded);
}

}  // namespace thidua::reading
