#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/text.h"
#include "documents/docx_sample_test.h"
#include "documents/read_sample_test.h"

namespace thidua::documents {

namespace {

using sample::Lines;
using sample::list_definition;
using sample::list_level;
using sample::list_number;
using sample::listed;
using sample::paragraph;
using sample::table_cell;
using sample::table_row;

constexpr const char* no_office = "LibreOffice is not installed here; CI makes this test compulsory";

/// Texts of paragraphs and cells, white space made one space.
Lines plain(const std::vector<doc_model::Paragraph>& paragraphs) {
  Lines lines;
  for (const auto& each : paragraphs) {
    lines.push_back(core::single_spaced(each.text));
  }
  return lines;
}

/// Tables, rows and columns of the cells that are in drawn tables (`first` = number of the first of them).
Lines cells_from(const doc_model::Document& document, const std::string& begin) {
  Lines lines;
  int first = -1;
  for (const auto& each : document.paragraphs) {
    if (first < 0 && each.text == begin && each.cell) {
      first = each.cell->table;
    }
    if (first >= 0 && each.cell && each.cell->table == first) {
      lines.push_back(std::to_string(each.cell->row) + "/" + std::to_string(each.cell->column) + " " +
                      std::to_string(each.cell->rows_spanned) + "x" + std::to_string(each.cell->columns_spanned) + " " +
                      core::single_spaced(each.text));
    }
  }
  return lines;
}

doc_model::Document read_back(const std::string& docx, const std::string& ending, const std::string& filter) {
  const auto document = read_document(sample::converted(docx, ending, filter), "giao ước." + ending);
  EXPECT_TRUE(document.ok()) << ending << ": " << (document.ok() ? "" : document.error().message);
  return document.ok() ? *document : doc_model::Document();
}

std::string width(int twentieths) {
  return R"(<w:tcW w:w=")" + std::to_string(twentieths) + R"(" w:type="dxa"/>)";
}

/// What offices write in Word itself: computed numbers of three levels, a table with merged cells and borders, a
/// footnote; `tracked`: a figure that was corrected, with the old one still in the file.
std::string rich_word_file(bool tracked) {
  const std::string body = R"(<w:spacing w:after="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>)";
  const std::string reference =
      R"(<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>)";
  const auto level = [](int number, const std::string& format, const std::string& pattern) {
    return list_level(number, format, pattern, R"(<w:suff w:val="space"/>)");
  };
  const std::string borders =
      R"(<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/>)"
      R"(<w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/>)"
      R"(<w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="800"/>)"
      R"(<w:gridCol w:w="4200"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>)";
  const std::string table =
      "<w:tbl>" + borders +
      table_row(table_cell("TT", width(800) + R"(<w:vMerge w:val="restart"/>)") +
                table_cell("Nội dung chỉ tiêu", width(4200) + R"(<w:vMerge w:val="restart"/>)") +
                table_cell("Kết quả năm 2025", width(4000) + R"(<w:gridSpan w:val="2"/>)")) +
      table_row(table_cell("", width(800) + "<w:vMerge/>") + table_cell("", width(4200) + "<w:vMerge/>") +
                table_cell("Mức giao", width(2000)) + table_cell("Thực hiện", width(2000))) +
      table_row(
          table_cell("1", width(800)) +
          table_cell("Tỷ lệ hồ sơ giải quyết đúng hạn trên tổng số hồ sơ tiếp nhận trong kỳ báo cáo", width(4200)) +
          table_cell("từ 98% trở lên", width(2000)) + table_cell("99,5%", width(2000))) +
      table_row(table_cell("2", width(800)) + table_cell("Số văn bản ban hành đúng thời hạn", width(4200)) +
                table_cell("07 văn bản", width(2000)) + table_cell("08 văn bản", width(2000))) +
      "</w:tbl>";
  const std::string changed =
      "<w:p><w:pPr>" + body + R"(</w:pPr><w:r><w:t xml:space="preserve">Trong năm, đơn vị đạt </w:t></w:r>)" +
      (tracked ? R"(<w:del w:id="1"><w:r><w:delText>80%</w:delText></w:r></w:del>)" : "") +
      (tracked ? R"(<w:ins w:id="2"><w:r><w:t>95%</w:t></w:r></w:ins>)" : "<w:r><w:t>95%</w:t></w:r>") + reference +
      R"(<w:r><w:t xml:space="preserve"> kế hoạch được giao, không có công chức vi phạm kỷ luật, không để xảy ra đơn thư khiếu nại )"
      R"(vượt cấp kéo dài trên địa bàn quản lý.</w:t></w:r></w:p>)";
  return sample::word_file(
      {.body =
           paragraph("GIAO ƯỚC THI ĐUA NĂM 2025", R"(<w:jc w:val="center"/>)", "<w:b/>") +
           listed("Chỉ tiêu chung của cơ quan", 1, 0, body) + listed("Về cải cách hành chính", 1, 1, body) +
           listed("Giải quyết hồ sơ đúng hạn", 1, 2, body) + listed("Công khai thủ tục", 1, 2, body) +
           listed("Về kỷ luật, kỷ cương", 1, 1, body) + listed("Tổ chức thực hiện", 1, 0, body) + changed + table +
           paragraph("Hết.", body) +
           R"(<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/></w:sectPr>)",
       .numbering = list_definition(1, level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.") +
                                           level(2, "lowerLetter", "%3)")) +
                    list_number(1, 1),
       .more = {
           {"footnotes",
            sample::word_part(
                "word/footnotes.xml", "footnotes",
                R"(<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>)"
                R"(<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>)"
                R"(<w:footnote w:id="2"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>)"
                R"(<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t xml:space="preserve"> Theo báo cáo quý của Văn phòng.</w:t></w:r></w:p></w:footnote>)")}}});
}

}  // namespace

// Aim: one document in five formats gives the same paragraphs, cells and footnotes.
TEST(TheSameDocument, GivesTheSameParagraphsInEveryFormat) {
  if (!sample::office_tests_can_run()) GTEST_SKIP() << no_office;
  const std::string docx = rich_word_file(true);
  const auto word = read_document(docx, "giao ước.docx");
  ASSERT_TRUE(word.ok());
  const Lines wanted = plain(word->paragraphs);
  ASSERT_EQ(wanted[3], "a) Giải quyết hồ sơ đúng hạn");
  ASSERT_EQ(word->footnotes.size(), 1U);
  const Lines cells = cells_from(*word, "TT");
  ASSERT_EQ(cells.front(), "0/0 2x1 TT");
  for (const auto& [ending, filter] : {std::pair{"pdf", "writer_pdf_Export"},
                                       {"odt", "writer8"},
                                       {"doc", "MS Word 97"},
                                       {"rtf", "Rich Text Format"}}) {
    // LibreOffice prints what was deleted, too, struck out: its PDF is made of the corrected file.
    const auto other = read_back(rich_word_file(std::string_view(ending) != "pdf"), ending, filter);
    EXPECT_EQ(plain(other.paragraphs), wanted) << ending;
    EXPECT_EQ(plain(other.footnotes), plain(word->footnotes)) << ending;
    EXPECT_EQ(cells_from(other, "TT"), cells) << ending;
  }
}

// Aim: a paper of our own writer, with head, tables and signatures, is read back from print as it was written.
TEST(TheSameDocument, OfOurOwnWriterIsReadBackFromPrint) {
  if (!sample::office_tests_can_run()) GTEST_SKIP() << no_office;
  const std::string docx = sample::report();
  const auto word = read_document(docx, "a.docx");
  ASSERT_TRUE(word.ok());
  EXPECT_EQ(plain(read_back(docx, "pdf", "writer_pdf_Export").paragraphs), plain(word->paragraphs));
  EXPECT_EQ(plain(read_back(docx, "txt", "Text (encoded):UTF8,LF").paragraphs), plain(word->paragraphs));
}

}  // namespace thidua::documents
