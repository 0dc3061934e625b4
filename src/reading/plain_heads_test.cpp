#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/testing.h"

namespace thidua::reading {

namespace {

std::string titles_of(const Extract& extract) {
  std::string all;
  for (const Section& section : extract.sections) {
    all += (all.empty() ? "" : " | ") + std::to_string(section.level) + " " + section.title;
  }
  return all;
}

}  // namespace

// Aim: numbered fields above lettered promises are headings and promise nothing.
TEST(PlainHeads, FindNumberedFields) {
  const Extract extract = read(testing::document_of(
      "BẢN GIAO ƯỚC THI ĐUA\nNăm 2026\nĐiều 1. Chỉ tiêu thi đua\nNội dung 1. Thực hiện nhiệm vụ chính trị (40 điểm)\n"
      "a) Hoàn thành 100% nhiệm vụ (20 điểm).\nb) Không có văn bản trái pháp luật (20 điểm).\n"
      "Nội dung 2. Xây dựng cơ quan (60 điểm)\na) Trên 98% đảng viên học nghị quyết (60 điểm).\n"));
  EXPECT_EQ(titles_of(extract),
            "1 Chỉ tiêu thi đua | 2 Nội dung 1. Thực hiện nhiệm vụ chính trị (40 điểm) | 2 Nội dung 2. Xây dựng cơ "
            "quan (60 điểm)");
  EXPECT_EQ(extract.targets.size(), 3U);
}

// Aim: short lines without a stop head the paragraphs below where nothing else is a heading.
TEST(PlainHeads, FindShortLinesAboveParagraphs) {
  const Extract extract = read(testing::document_of(
      "BÁO CÁO\nTình hình thực hiện giao ước thi đua năm 2026\n\nThực hiện giao ước với Cụm số 5, xã báo cáo kết quả "
      "như sau.\n\nVề giảm nghèo\n\nLời hứa lớn nhất của xã là hạ tỷ lệ hộ nghèo ít nhất 6%. Qua rà soát tháng 11, tỷ "
      "lệ hộ nghèo giảm 7,2%, hơn mức đã hứa.\n\nVề ruộng, rừng\n\nGiữ độ che phủ rừng không dưới 52%, xã đạt 53,1%. "
      "Trong mùa khô xã hứa không để xảy ra cháy rừng, kết quả cả năm không có vụ nào. Cam kết gieo cấy 320 ha lúa đã "
      "giữ được trọn vẹn.\n"));
  EXPECT_EQ(titles_of(extract), "1 Về giảm nghèo | 1 Về ruộng, rừng");
  EXPECT_EQ(extract.targets.size(), 4U);
}

// Aim: a plain line that names the targets heads the labelled promises below it; a sentence is no heading.
TEST(PlainHeads, FindTheHeadingOfLabelledPromises) {
  const Extract extract = read(testing::document_of(
      "BÁO CÁO\nKết quả thực hiện giao ước thi đua năm 2026\nSở báo cáo kết quả như sau.\nKết quả thực hiện các chỉ "
      "tiêu\nChỉ tiêu 1: Giải quyết 98% hồ sơ đúng hạn. Đạt.\nChỉ tiêu 2: Có ít nhất 05 sáng kiến được công nhận. "
      "Không đạt.\n"));
  EXPECT_EQ(titles_of(extract), "1 Kết quả thực hiện các chỉ tiêu");
  ASSERT_EQ(extract.targets.size(), 2U);
  EXPECT_EQ(extract.targets[1].quote.text, "Có ít nhất 05 sáng kiến được công nhận");
}

}  // namespace thidua::reading
