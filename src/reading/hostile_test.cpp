#include <gtest/gtest.h>

#include <string>

#include "reading/extract.h"
#include "reading/testing.h"

// Aim: a hostile or broken file costs time in proportion to its length. Sizes are such that anything quadratic would
// run for many minutes; no time is asserted.

namespace thidua::reading {

namespace {

constexpr std::size_t megabyte = 1'000'000;
constexpr std::size_t line_bytes = 100'000;

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + piece.size());
  while (text.size() < bytes) {
    text += piece;
  }
  return text;
}

Extract read_item(std::string_view kind, const std::string& item) {
  return read(testing::document_of(std::string(kind) + " NĂM 2026\nI. CHỈ TIÊU\n1. Mục một\n- " + item +
                                   "\n- 90% hội viên tham gia.\n"));
}

}  // namespace

class HostileLine : public ::testing::TestWithParam<std::string_view> {};

TEST_P(HostileLine, OfOneShapeIsReadInOneGo) {
  const std::string item = repeated(GetParam(), line_bytes);
  const Extract pact = read_item("ĐĂNG KÝ THI ĐUA", item);
  ASSERT_FALSE(pact.targets.empty());
  EXPECT_EQ(pact.targets.back().quantity.values.front(), core::Decimal(90));
  const Extract report = read_item("BÁO CÁO", item);
  EXPECT_EQ(report.meta.doc_type, DocType::report);
}

INSTANTIATE_TEST_SUITE_P(Shapes, HostileLine,
                         ::testing::Values("a, ", "a; ", "a. A", "a và ", "( ", ") ", "(đạt): ", "“a ", "a” ", "1,2,",
                                           "1/a/a", "5% và ", "trong đó 5%, ", "không có ", "đạt ",
                                           "kết quả: ", "ít nhất ", "năm 2025 ", "   ", "x: ", "phấn đấu ",
                                           "Quyết định số 1/QĐ-A ", "danh hiệu ", "1 2 ", "từ 1 - 2 - ", "a - b ",
                                           "với chủ đề ", "**", "ngày 1 tháng 1 ", "100% hồ sơ: đạt 95%; ",
                                           "mỗi thôn 1/1, nên song ", "- Đạt 5% (đạt) ", "tỷ lệ a, ", "không để quá ",
                                           "giải ba trở lên: ", " - Đã 5 cuộc ", "Hỏi: 5 ha không? Đáp: có. "));

TEST(Hostile, AMegabyteIsReadInOneGo) {
  for (const std::string_view piece : {"chữ, ", "(không ", "; x"}) {
    EXPECT_FALSE(read_item("ĐĂNG KÝ THI ĐUA", repeated(piece, megabyte)).targets.empty()) << piece;
  }
}

TEST(Hostile, ManyShortLinesOfAReportAreReadInOneGo) {
  for (const std::string_view line :
       {"b\n", "đạt 95%\n", "- Tăng 5% hồ sơ\n", "---\n", "a\tb\n", "- a (5\n", "- Trồng được 5 ha trên 4 ha đã ký\n",
        "Chỉ tiêu 1 vượt\n", "Hoàn thành trước ngày 30/6/2025\n"}) {
    const Extract report =
        read(testing::document_of("BÁO CÁO\nNĂM 2026\nI. KẾT QUẢ\n" + repeated(line, line_bytes / 2)));
    EXPECT_EQ(report.meta.doc_type, DocType::report) << line;
  }
}

TEST(Hostile, TenThousandNestedBracketsAreOneBracket) {
  const std::string nested =
      "100% hội viên " + std::string(10'000, '(') + "5% đạt" + std::string(10'000, ')') + " tham gia.";
  const Extract extract = read_item("ĐĂNG KÝ THI ĐUA", nested);
  ASSERT_GE(extract.targets.size(), 2U);
  EXPECT_EQ(extract.targets.front().quantity.values.front(), core::Decimal(100));
}

TEST(Hostile, ManyQuestionsAndAnswersAreReadInOneGo) {
  EXPECT_FALSE(read(testing::document_of("BÁO CÁO\nNĂM 2026\nI. KẾT QUẢ\n" +
                                         repeated("Hỏi: Trồng 5 ha rừng?\nĐáp: Trồng được 6 ha.\n", 100'000)))
                   .targets.empty());
}

TEST(Hostile, ManyLinesSectionsAndRowsAreReadInOneGo) {
  const Extract items =
      read(testing::document_of("ĐĂNG KÝ THI ĐUA NĂM 2026\nI. CHỈ TIÊU\n" + repeated("- 5% hội viên\n", 100'000)));
  EXPECT_GT(items.targets.size(), 5'000U);
  const Extract sections = read(testing::document_of(
      "BÁO CÁO\nNĂM 2026\n" + repeated("I. Mục: đạt chỉ tiêu\n1. Con\n- 5% xong (đạt)\n", 100'000)));
  EXPECT_GT(sections.sections.size(), 1'000U);
  const Extract rows = read(testing::document_of("ĐĂNG KÝ THI ĐUA NĂM 2026\n| Nội dung | Kế hoạch |\n" +
                                                 repeated("| Việc gì đó | 5% |\n", 100'000)));
  EXPECT_GT(rows.targets.size(), 1'000U);
}

}  // namespace thidua::reading
