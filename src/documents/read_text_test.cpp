#include <gtest/gtest.h>

#include <string>

#include "core/text.h"
#include "core/utf8.h"
#include "documents/read_document.h"

namespace thidua::documents {

namespace {

doc_model::Document plain_document(std::string_view bytes, const std::string& name = "a.txt") {
  auto result = read_document(bytes, name);
  EXPECT_TRUE(result.ok()) << (result.ok() ? "" : result.error().message);
  return result.ok() ? std::move(result).value() : doc_model::Document();
}

/// The part of the text between two code points.
std::string between(std::string_view text, doc_model::Span span) {
  std::string part;
  std::size_t position = 0;
  for (std::size_t at = 0; at < text.size(); ++position) {
    const char32_t code_point = core::next_code_point(text, at);
    if (position >= span.begin && position < span.end) {
      core::append_utf8(part, code_point);
    }
  }
  return part;
}

void expect_spans_fit(const doc_model::Document& document) {
  EXPECT_EQ(document.code_points, core::code_points(document.text));
  for (const auto& paragraph : document.paragraphs) {
    EXPECT_EQ(between(document.text, paragraph.span), paragraph.text);
  }
}

}  // namespace

TEST(PlainText, IsLeftUntouched) {
  const std::string bytes =
      "\xEF\xBB\xBF"
      "GIAO ƯỚC\r\n\r\n  1. Nội dung \r\nTie\xCC\x82\xCC\x81ng Việt\rhết";
  const auto document = plain_document(bytes);
  EXPECT_EQ(document.format, doc_model::Format::txt);
  EXPECT_EQ(document.text, bytes);
  EXPECT_EQ(document.bytes, bytes.size());
  EXPECT_EQ(document.file_name, "a.txt");
  EXPECT_EQ(document.sha256.size(), 64U);
  ASSERT_EQ(document.paragraphs.size(), 4U);
  EXPECT_EQ(document.paragraphs[0].text, "GIAO ƯỚC");
  EXPECT_EQ(document.paragraphs[0].span, (doc_model::Span{1, 9}));
  EXPECT_EQ(document.paragraphs[1].text, "1. Nội dung");
  EXPECT_EQ(document.paragraphs[2].text, "Tie\xCC\x82\xCC\x81ng Việt");
  expect_spans_fit(document);
}

TEST(PlainText, OfOldEncodingsIsConvertedAndSaysSo) {
  const auto document = plain_document(
      "C\xE9ng h\xDF"
      "a x\xB7 h\xE9i ch\xF1 ngh\xDC"
      "a, \xAE\xE9"
      "c l\xCBp t\xF9 do");
  EXPECT_EQ(document.text, "Cộng hòa xã hội chủ nghĩa, độc lập tự do");
  ASSERT_EQ(document.notes.size(), 1U);
  EXPECT_NE(document.notes[0].find("TCVN3"), std::string::npos);
}

TEST(PlainText, BytesThatAreNoUtf8KeepTheirPlaces) {
  const auto document = plain_document(std::string_view("Thi đua yêu nước thi đua").substr(0, 8));
  EXPECT_EQ(document.code_points, core::code_points(document.text));
  EXPECT_TRUE(core::is_valid_utf8(document.text));
}

TEST(PlainText, CopiedFromASpreadsheetIsATable) {
  const auto document = plain_document("TT\tNội dung\tMức\n1\tGiờ học tốt\t95%\n2\t\t07\nHết");
  ASSERT_EQ(document.paragraphs.size(), 9U);
  EXPECT_EQ(document.paragraphs[4].text, "Giờ học tốt");
  EXPECT_EQ(document.paragraphs[4].cell, (doc_model::CellPlace{0, 1, 1, 1, 1}));
  EXPECT_EQ(document.paragraphs[7].cell, (doc_model::CellPlace{0, 2, 2, 1, 1}));  // the empty cell is left out
  EXPECT_FALSE(document.paragraphs[8].cell);
}

TEST(PlainText, AColumnOfNumbersWithoutANameIsOne) {
  const auto document = plain_document("Nội dung\tMức\tKết quả\n1\tTuần tra\t08 lần\t09 lần\n2\tHọp dân\t40\t58\nHết");
  ASSERT_EQ(document.paragraphs.size(), 12U);
  EXPECT_EQ(document.paragraphs[0].cell, (doc_model::CellPlace{0, 0, 1, 1, 1}));  // «Nội dung»
  EXPECT_EQ(document.paragraphs[4].cell, (doc_model::CellPlace{0, 1, 1, 1, 1}));  // «Tuần tra»
  EXPECT_FALSE(document.paragraphs[11].cell);
}

TEST(PlainText, ALineThatNamesAGroupOfRowsDoesNotEndTheTable) {
  const auto document = plain_document("TT\tNội dung\tMức\nA. Thu\n1\tTổng thu\t95%\nB. Chi\n2\tTổng chi\t90%\nHết.");
  ASSERT_EQ(document.paragraphs.size(), 12U);
  EXPECT_EQ(document.paragraphs[3].cell, (doc_model::CellPlace{0, 1, 0, 1, 1}));
  EXPECT_EQ(document.paragraphs[10].text, "90%");
  EXPECT_EQ(document.paragraphs[10].cell, (doc_model::CellPlace{0, 4, 2, 1, 1}));
  EXPECT_FALSE(document.paragraphs[11].cell);
}

TEST(PlainText, AnEmptyLineDoesNotPartTheHeadFromItsRows) {
  const auto document =
      plain_document("TT\tNội dung\tMức\n\nA. Thu\t\t\n1\tTổng thu\t95%\n\nB. Chi\t\t\n2\tTổng chi\t90%\nHết.");
  ASSERT_EQ(document.paragraphs.size(), 12U);
  EXPECT_EQ(document.paragraphs[10].text, "90%");
  EXPECT_EQ(document.paragraphs[10].cell, (doc_model::CellPlace{0, 6, 2, 1, 1}));
  EXPECT_FALSE(document.paragraphs[11].cell);
}

TEST(PlainText, WithTheTwoColumnsOfALetterHeadIsNone) {
  const auto document = plain_document("CƠ QUAN\tQUỐC HIỆU\nSố: 1\tTiêu ngữ\n_\t_\n");
  EXPECT_FALSE(document.paragraphs.front().cell);
}

TEST(Markdown, ClaimsHeadingsAndWeight) {
  const auto document = plain_document("## **I. MỤC TIÊU**\n\n- một việc\n**đậm**\n#không phải\n", "a.md");
  EXPECT_EQ(document.format, doc_model::Format::markdown);
  ASSERT_EQ(document.paragraphs.size(), 4U);
  EXPECT_EQ(document.paragraphs[0].heading_level, 2);
  EXPECT_TRUE(document.paragraphs[0].bold);
  EXPECT_EQ(document.paragraphs[1].heading_level, 0);
  EXPECT_TRUE(document.paragraphs[2].bold);
  EXPECT_EQ(document.paragraphs[3].heading_level, 0);
  expect_spans_fit(document);
}

TEST(Markdown, HasTables) {
  const auto document = plain_document(
      "Bảng\r\n| TT | Chỉ tiêu |\r\n|---|:---|\r\n| 1 | Từ 80\\|90% |\r\n| 2 |  |\r\nhết | không\n", "a.md");
  ASSERT_EQ(document.paragraphs.size(), 7U);
  EXPECT_FALSE(document.paragraphs[0].cell);
  EXPECT_EQ(document.paragraphs[1].cell, (doc_model::CellPlace{0, 0, 0, 1, 1}));
  EXPECT_EQ(document.paragraphs[4].text, "Từ 80\\|90%");
  EXPECT_EQ(document.paragraphs[4].cell, (doc_model::CellPlace{0, 1, 1, 1, 1}));
  EXPECT_EQ(document.paragraphs[5].cell, (doc_model::CellPlace{0, 2, 0, 1, 1}));
  EXPECT_EQ(document.paragraphs[6].text, "hết | không");
  expect_spans_fit(document);
}

}  // namespace thidua::documents
