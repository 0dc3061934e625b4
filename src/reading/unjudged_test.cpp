#include "reading/unjudged.h"

#include <gtest/gtest.h>

#include "reading/testing.h"

// Aim: what explains, thanks, gives or closes a report promises nothing.

namespace thidua::reading {

namespace {

std::vector<std::string> promised_in(std::string_view lines) {
  const auto document = testing::document_of(
      "BÁO CÁO\nKết quả giao ước năm 2025\nI. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU\n- Trồng mới 20 ha rừng: đã trồng 22 ha, "
      "vượt.\n- Mở 03 lớp tập huấn: đã mở 03 lớp, đạt.\n" +
      std::string(lines) + "\n");
  std::vector<std::string> found;
  for (const Target& target : read(document).targets) {
    found.push_back(target.quote.text);
  }
  return found;
}

const std::vector<std::string> both{"Trồng mới 20 ha rừng", "Mở 03 lớp tập huấn"};

}  // namespace

TEST(Unjudged, WhySomethingWasMissedIsNoPromise) {
  EXPECT_EQ(promised_in("- Tuyến ống cải tạo hụt là do 03 tuyến ở phường Cầu Vạn chưa được cấp phép đào đường."), both);
}

TEST(Unjudged, WhatWasGivenIsNoPromise) {
  EXPECT_EQ(promised_in("- Thăm hỏi, hiếu hỷ 23 đoàn viên với số tiền 16.100.000 đồng."), both);
}

TEST(Unjudged, TheClosingSentenceIsNoPromise) {
  EXPECT_EQ(promised_in("Văn phòng Sở báo cáo Hội đồng xem xét, thẩm định./."), both);
}

TEST(Unjudged, APromiseWithItsResultStays) {
  EXPECT_EQ(promised_in("- Giúp 05 hộ thoát nghèo: mới giúp được 04 hộ, chưa đạt do thiếu vốn.").size(), 3U);
}

TEST(Unjudged, APromiseWithoutANumberIsNoHeadingWhereItsResultStandsBelow) {
  EXPECT_EQ(promised_in(
                "a) Nghiệm thu dây chuyền sơn tĩnh điện trong quý II/2025.\n- Kết quả: Chưa đạt, chuyển sang quý III.\n"
                "b) Xây dựng nếp sống văn minh.\n- Kết quả: Đạt.")
                .size(),
            4U);
}

TEST(Unjudged, WhoTheUnitIsAndWhatItAsksForAreNoPromises) {
  EXPECT_EQ(promised_in("- Trạm có 6 viên chức, 9 y tế thôn."), both);
  EXPECT_EQ(promised_in("- Đề nghị Tỉnh đoàn bố trí kinh phí thay thảm sân bóng rổ."), both);
}

TEST(Unjudged, ClausesOfAPactThatPromiseAreNoHeadings) {
  const auto targets =
      read(testing::document_of(
               "BÁO CÁO\nSơ kết giao ước 6 tháng đầu năm 2024\nI. NHẮC LẠI CHỈ TIÊU GIAO ƯỚC\nTheo Điều 1 bản giao "
               "ước, huyện Hội phấn đấu:\nKhoản 1. Tiếp nhận 2.200 đơn vị máu.\nKhoản 2. Trị giá hoạt động nhân đạo "
               "đạt 3 tỷ đồng.\nKhoản 3. Thành lập 04 đội tình nguyện viên.\nII. TIẾN ĐỘ\nKhoản 1: được 1.240 đơn "
               "vị, bằng 56,4% năm.\nKhoản 2: tổng trị giá 3,4 tỷ đồng, đã vượt mức cả năm.\nKhoản 3: mới thành "
               "lập 01 đội, còn chậm.\n"))
          .targets;
  ASSERT_EQ(targets.size(), 3U);
  EXPECT_EQ(targets[0].judgement->verdict, core::Verdict::in_progress);
  EXPECT_EQ(targets[1].judgement->verdict, core::Verdict::exceeded);
}

TEST(Unjudged, ANumberedLineWithPromisesBehindAColonIsNoHeadingAmongItsLike) {
  const auto read_lines = read(testing::document_of(
      "BÁO CÁO\nKết quả giao ước năm 2024\n1. Quý II, Đồn đăng ký phá ít nhất 03 chuyên án. Kết quả phá 04 "
      "chuyên án, vượt 01.\n2. Quý IV, Đồn có hai việc: nhận đỡ đầu 12 cháu, đã nhận đủ 12 cháu; xây dựng "
      "01 nhà văn hóa, đang thi công.\n"));
  EXPECT_TRUE(read_lines.sections.empty());
  EXPECT_GE(read_lines.targets.size(), 2U);
}

TEST(Unjudged, WhoIsToDoWhatNextYearIsNoPromise) {
  const auto targets =
      read(testing::document_of(
               "BÁO CÁO\nKết quả giao ước năm 2025\nI. KẾT QUẢ\n- Trồng mới 20 ha rừng: đã trồng 22 ha, vượt.\n"
               "II. CHỈ TIÊU NĂM 2026\n- Trồng mới 25 ha rừng.\n- Phòng Tài vụ đôn đốc các chủ tàu còn nợ phí.\n- "
               "Đơn vị được công nhận “Đơn vị kiểu mẫu”.\n"))
          .targets;
  EXPECT_EQ(targets.size(), 3U);
}

}  // namespace thidua::reading
