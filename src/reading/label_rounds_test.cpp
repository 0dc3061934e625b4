#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/testing.h"

// Aim: lines that tell of one promise after the other are read by their labels' order or by their closing signs,
// whatever the labels are called.

namespace thidua::reading {

namespace {

/// «exceeded Trồng 30 ha» for each target.
std::string rounds_told_in(std::string_view body) {
  const Extract extract =
      read(testing::document_of("BÁO CÁO\nKết quả thực hiện giao ước năm 2025\n\nĐơn vị báo cáo như sau:\n\nI. KẾT QUẢ "
                                "THỰC HIỆN\n\n" +
                                std::string(body)));
  std::string all;
  for (const Target& target : extract.targets) {
    const auto verdict = target.judgement ? target.judgement->verdict : core::Verdict::not_stated;
    all += std::string(core::code(verdict)) + " " + target.quote.text + "\n";
  }
  return all;
}

struct Labels {
  std::string_view promised;
  std::string_view told;
  std::string_view judged;
};

std::string labelled_rounds(const Labels& labels, std::string_view before = "") {
  std::string body;
  const auto add = [&](std::string_view promise, std::string_view told, std::string_view judged) {
    body += std::string(before) + std::string(labels.promised) + ": " + std::string(promise) + "\n";
    body += std::string(labels.told) + ": " + std::string(told) + "\n";
    body += std::string(labels.judged) + ": " + std::string(judged) + "\n\n";
  };
  add("Tiết kiệm tối thiểu 7% điện năng.", "Thay 220 bóng đèn; điện giảm 9,2%.", "Vượt.");
  add("Thu sự nghiệp không thấp hơn năm 2024.", "Thu 812 triệu đồng, năm trước 845 triệu đồng.",
      "Chưa đạt, do miễn vé.");
  add("Nâng cao ý thức phục vụ.", "Khách khen nhiều.", "Đạt.");
  return body;
}

constexpr std::string_view judged =
    "exceeded Tiết kiệm tối thiểu 7% điện năng\nnot_met Thu sự nghiệp không thấp hơn năm 2024\nmet Nâng cao ý thức "
    "phục "
    "vụ\n";

}  // namespace

TEST(LabelRounds, KnownLabelsAndAnyOthers) {
  for (const Labels& labels : {Labels{"Đã hứa", "Đã làm", "Tự đánh giá"},
                               {"Lời hứa", "Thực tế", "Kết luận"},
                               {"Cam kết", "Kết quả", "Chấm"},
                               {"Mục tiêu đặt ra", "Kết quả làm được", "Nhận định"},
                               {"Điều đã ký", "Việc đã làm", "Tự nhận xét"},
                               {"Giao ước", "Diễn biến", "Xếp"},
                               {"Nội dung", "Cách thức và số liệu", "Mức độ"}}) {
    EXPECT_EQ(rounds_told_in(labelled_rounds(labels)), judged) << labels.promised;
    EXPECT_EQ(rounds_told_in(labelled_rounds(labels, "+ ")), judged) << labels.promised;
  }
}

TEST(LabelRounds, BelowHeadingsAndNumberedPromises) {
  EXPECT_EQ(
      rounds_told_in("1. Về tiết kiệm\nHứa: Tiết kiệm 7% điện năng.\nLàm: giảm 9,2%.\nChấm: Vượt.\n2. Về nhà ở\nHứa: "
                     "Xây 02 nhà.\nLàm: xong 01 nhà.\nChấm: Không đạt.\n"),
      "exceeded Tiết kiệm 7% điện năng\nnot_met Xây 02 nhà\n");
  EXPECT_EQ(rounds_told_in(
                "1. Tiết kiệm 7% điện năng.\nDiễn biến: giảm 9,2%.\nMức: Vượt.\n2. Xây 02 nhà.\nDiễn biến: xong 01 "
                "nhà.\nMức: Không đạt.\n"),
            "exceeded Tiết kiệm 7% điện năng\nnot_met Xây 02 nhà\n");
}

TEST(LabelRounds, WhyAndByWhomIsNoResult) {
  EXPECT_EQ(rounds_told_in(
                "Hứa: Xây 02 nhà.\nPhụ trách: Công đoàn, 05 người.\nLàm: xong 01 nhà.\nNguyên nhân: thiếu 100 triệu "
                "đồng, đã có nguồn.\n\nHứa: Mở 03 lớp.\nPhụ trách: Đoàn xã, 02 người.\nLàm: mở 03 lớp.\nNguyên "
                "nhân: đoàn viên tích cực.\n"),
            "not_met Xây 02 nhà\nmet Mở 03 lớp\n");
}

TEST(LabelRounds, OneVerdictForSeveralPromises) {
  EXPECT_EQ(
      rounds_told_in("Đã hứa: Mỗi quý tự kiểm tra 01 lần; không để xảy ra cháy, nổ.\nĐã làm: Có 04 biên bản.\nTự đánh "
                     "giá: Đạt cả hai việc.\n\nĐã hứa: Xây 02 nhà.\nĐã làm: 01 nhà.\nTự đánh giá: Không đạt.\n"),
      "met Mỗi quý tự kiểm tra 01 lần\nmet không để xảy ra cháy, nổ\nnot_met Xây 02 nhà\n");
}

TEST(TickedLines, BelowPromises) {
  EXPECT_EQ(rounds_told_in(
                "Dấu ☑ là làm được, dấu ☒ là chưa làm được, dấu ◐ là làm được một phần.\n1. Bổ sung ít nhất 5.000 "
                "bản sách, trong đó sách cho thiếu nhi chiếm tối thiểu 30%\n   Bổ sung 5.360 bản ☑; sách thiếu nhi "
                "1.447 bản (27%) ☒\n2. Phục vụ 90.000 lượt bạn đọc\n   Phục vụ 93.215 lượt ☑\n3. Mở 12 chuyến xe, "
                "mỗi chuyến không dưới 02 điểm trường\n   Đủ 12 chuyến ☑; có chuyến chỉ ghé 01 điểm ◐\n"),
            "met Bổ sung ít nhất 5.000 bản sách\nnot_met trong đó sách cho thiếu nhi chiếm tối thiểu 30%\nmet Phục vụ "
            "90.000 lượt bạn đọc\nmet Mở 12 chuyến xe\npartly mỗi chuyến không dưới 02 điểm trường\n");
  EXPECT_EQ(rounds_told_in(
                "a) Bổ sung ít nhất 5.000 bản sách.\n5.360 bản. ✔\nb) Nâng cao thái độ phục vụ.\nCó 02 lời phàn nàn. "
                "✘\nc) Xây nhà để xe.\nCòn phải lợp mái. ⏳\n"),
            "met Bổ sung ít nhất 5.000 bản sách\nnot_met Nâng cao thái độ phục vụ\nin_progress Xây nhà để xe\n");
  EXPECT_EQ(rounds_told_in(
                "- Bổ sung ít nhất 5.000 bản sách\n  + 5.360 bản ✓\n- Nâng cao thái độ phục vụ\n  + Có 02 lời phàn "
                "nàn ✗\n- Phục vụ 90.000 lượt bạn đọc\n  + 93.215 lượt ✓\n"),
            "met Bổ sung ít nhất 5.000 bản sách\nnot_met Nâng cao thái độ phục vụ\nmet Phục vụ 90.000 lượt bạn đọc\n");
}

TEST(TickedLines, SignsThatTheReportExplains) {
  EXPECT_EQ(rounds_told_in(
                "Quy ước: Đ - đạt; K - không đạt; V - vượt.\n1) Bổ sung ít nhất 5.000 bản sách.\n5.360 bản V\n2) Nâng "
                "cao thái độ phục vụ.\nCó 02 lời phàn nàn K\n3) Phục vụ 90.000 lượt bạn đọc.\n90.000 lượt Đ\n"),
            "exceeded Bổ sung ít nhất 5.000 bản sách\nnot_met Nâng cao thái độ phục vụ\nmet Phục vụ 90.000 lượt bạn "
            "đọc\n");
}

TEST(LabelRounds, TheVerdictBehindTheNumberOfThePromise) {
  const std::string expected =
      "exceeded Trồng 30 ha rừng\nnot_met Thu ngân sách 64 tỷ đồng\nmet Nâng cao đạo đức công vụ\n";
  EXPECT_EQ(
      rounds_told_in("Chỉ tiêu 1 (VƯỢT): Trồng 30 ha rừng; thực hiện 34 ha.\nChỉ tiêu 2 (CHƯA ĐẠT): Thu ngân sách 64 "
                     "tỷ đồng; thực hiện 60 tỷ đồng.\nChỉ tiêu 3 (ĐẠT): Nâng cao đạo đức công vụ.\n"),
      expected);
  EXPECT_EQ(rounds_told_in(
                "Cam kết số 1 – VƯỢT. Trồng 30 ha rừng (34 ha).\nCam kết số 2 – CHƯA ĐẠT. Thu ngân sách 64 tỷ đồng (60 "
                "tỷ đồng).\nCam kết số 3 – ĐẠT. Nâng cao đạo đức công vụ.\n"),
            expected);
}

TEST(LabelRounds, WhatIsSaidOfSoManyPromisesIsSaidOfEach) {
  const auto targets =
      read(testing::document_of(
               "BÁO CÁO\nKết quả giao ước năm 2025\nII. KẾT QUẢ KIỂM ĐIỂM\nII.1. Nhóm phát triển\nĐã ký: Thành lập "
               "mới 18 hợp tác xã; kết nạp thêm ít nhất 950 thành viên.\nKiểm điểm: cả 02 chỉ tiêu đều đạt.\n"
               "II.2. Nhóm tín dụng\nĐã ký: giữ tỷ lệ nợ dưới 1,5%; mở 16 lớp bồi dưỡng.\nKiểm điểm: 02/02 chỉ "
               "tiêu đạt.\n"))
          .targets;
  ASSERT_EQ(targets.size(), 4U);
  for (const Target& target : targets) {
    ASSERT_TRUE(target.judgement);
    EXPECT_EQ(target.judgement->verdict, core::Verdict::met) << target.quote.text;
  }
}

TEST(LabelRounds, TheTimeTellsWhatWasPromisedAndWhatCameOfIt) {
  const auto targets =
      read(testing::document_of(
               "BÁO CÁO\nSơ kết giao ước 6 tháng đầu năm 2025\nII. KẾT QUẢ TỪNG MỤC ĐÃ GIAO ƯỚC\nMục 1. Tổ chức "
               "Hội\nCả năm: kết nạp ít nhất 90 hội viên mới.\nNửa năm: 57 hội viên mới.\nNhận định: đúng tiến "
               "độ.\nCả năm: thành lập 03 mô hình.\nNửa năm: đã ra mắt cả 03 mô hình.\nNhận định: đạt.\n"))
          .targets;
  ASSERT_EQ(targets.size(), 2U);
  EXPECT_EQ(targets[0].quote.text, "kết nạp ít nhất 90 hội viên mới");
  EXPECT_EQ(targets[0].judgement->verdict, core::Verdict::in_progress);
  EXPECT_EQ(targets[1].judgement->verdict, core::Verdict::met);
}

}  // namespace thidua::reading
