#include <gtest/gtest.h>

#include <string>

#include "core/text.h"
#include "documents/read_sample_test.h"

namespace thidua::documents {

namespace {

using doc_model::CellPlace;
using sample::Lines;
using sample::paragraph;
using sample::table_cell;
using sample::table_row;
using sample::texts;
using sample::word_document;
using sample::word_part;

std::string note(const std::string& kind, const std::string& id, const std::string& inside) {
  return "<w:" + kind + R"( w:id=")" + id + R"(">)" + inside + "</w:" + kind + ">";
}
std::string reference(const std::string& kind, const std::string& id) {
  return R"(<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:)" + kind + R"(Reference w:id=")" + id +
         R"("/></w:r>)";
}
std::string text_run(const std::string& text) {
  return R"(<w:r><w:t xml:space="preserve">)" + text + "</w:t></w:r>";
}
std::pair<std::string, ZipEntry> footnotes(const std::string& inside) {
  const std::string separator =
      R"(<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>)"
      R"(<w:footnote w:type="continuationNotice" w:id="0">)" +
      paragraph("xem tiếp") + "</w:footnote>";
  return {"footnotes", word_part("word/footnotes.xml", "footnotes", separator + inside)};
}

/// A section whose header of kind `type` is the `relation`-th part beside the body (the first two are styles and
/// numbering).
std::string section(const std::string& type, const std::string& relation, bool title_page) {
  return R"(<w:sectPr><w:headerReference w:type=")" + type + R"(" r:id=")" + relation + R"("/>)" +
         (title_page ? "<w:titlePg/>" : "") + "</w:sectPr>";
}

const std::string printed_head = "<w:tbl>" +
                                 table_row("<w:tc>" + paragraph("SỞ VÍ DỤ") + paragraph("Số: /BC-SVD") + "</w:tc>" +
                                           table_cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")) +
                                 "</w:tbl>";

}  // namespace

// Aim: a note's sign never runs into a figure ("95%" is not "95%1"), and its text stands at the end, marked.
TEST(Footnotes, StandAtTheEndAndInNoSentence) {
  const auto document = word_document(
      {.body = "<w:p>" + text_run("đạt 95") + reference("footnote", "7") + text_run("% kế hoạch") +
               reference("footnote", "2") + text_run(".") + "</w:p>" + paragraph("Hết."),
       .more = {footnotes(note("footnote", "2", paragraph("Kế hoạch số 5.")) +
                          note("footnote", "7", paragraph("Theo báo cáo quý.") + paragraph("Số liệu đến 30/11.")))}});
  EXPECT_EQ(texts(document), (Lines{"đạt 95% kế hoạch.", "Hết."}));
  EXPECT_EQ(texts(document.footnotes), (Lines{"[1] Theo báo cáo quý.", "Số liệu đến 30/11.", "[2] Kế hoạch số 5."}));
  EXPECT_TRUE(document.notes.empty());
  const auto& last = document.footnotes.back();
  EXPECT_EQ(last.span.end + 1, document.code_points);
  EXPECT_EQ(document.text, "đạt 95% kế hoạch.\nHết.\n[1] Theo báo cáo quý.\nSố liệu đến 30/11.\n[2] Kế hoạch số 5.\n");
}

// Aim: endnotes come behind the footnotes with numbers of their own kind; a sign the writer chose is kept.
TEST(Footnotes, HaveTheSignsTheyArePrintedWith) {
  const std::string own = R"(<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>)";
  const auto document = word_document(
      {.body = "<w:p>" + text_run("một") + reference("endnote", "1") + text_run(" hai") + own + text_run(" ba") +
               reference("footnote", "2") + "</w:p>",
       .more = {
           footnotes(note("footnote", "1", paragraph("sao")) + note("footnote", "2", paragraph("số"))),
           {"endnotes", word_part("word/endnotes.xml", "endnotes", note("endnote", "1", paragraph("cuối văn bản")))}}});
  EXPECT_EQ(texts(document), (Lines{"một hai ba"}));
  EXPECT_EQ(texts(document.footnotes), (Lines{"[*] sao", "[1] số", "[i] cuối văn bản"}));
}

// Aim: a note whose sign was deleted is gone with it; one that a broken file points to twice is read once.
TEST(Footnotes, GoWithTheirSign) {
  const auto document = word_document(
      {.body = "<w:p>" + text_run("chữ") + R"(<w:del w:id="1">)" + reference("footnote", "1") + "</w:del>" +
               reference("footnote", "2") + reference("footnote", "2") + reference("footnote", "9") + "</w:p>",
       .more = {footnotes(note("footnote", "1", paragraph("bỏ")) + note("footnote", "2", paragraph("còn")))}});
  EXPECT_EQ(texts(document.footnotes), (Lines{"[1] còn"}));
}

// Aim: the head of the paper may stand in the header of the first page alone; then it is part of the document.
TEST(FirstPageHeader, GivesTheHeadOfThePaperWhereTheBodyHasNone) {
  const auto document =
      word_document({.body = paragraph("BÁO CÁO") + "<w:tbl>" + table_row(table_cell("ô")) + "</w:tbl>" +
                             section("first", "rId3", true),
                     .more = {{"header", word_part("word/header1.xml", "hdr", printed_head)},
                              {"header", word_part("word/header2.xml", "hdr", paragraph("Lưu hành nội bộ"))}}});
  EXPECT_EQ(texts(document), (Lines{"SỞ VÍ DỤ", "Số: /BC-SVD", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BÁO CÁO", "ô"}));
  EXPECT_EQ(document.paragraphs[1].cell, (CellPlace{0, 0, 0, 1, 1}));
  EXPECT_EQ(document.paragraphs[4].cell, (CellPlace{1, 0, 0, 1, 1}));
  EXPECT_EQ(document.notes, (Lines{"Phần đầu văn bản nằm trong đầu trang của tệp Word, đã được đưa lên đầu nội dung.",
                                   "Đầu trang: Lưu hành nội bộ"}));
}

// Aim: without a first page of its own the usual header is the first page's.
TEST(FirstPageHeader, IsTheUsualOneWhereTheFirstPageHasNoOther) {
  const auto document = word_document({.body = paragraph("BÁO CÁO") + section("default", "rId3", false),
                                       .more = {{"header", word_part("word/header1.xml", "hdr", printed_head)}}});
  EXPECT_EQ(texts(document).front(), "SỞ VÍ DỤ");
}

// Aim: a head that the body has already is not read twice, and a header that is none stays out.
TEST(FirstPageHeader, StaysOutOfTheTextWhereTheBodyHasTheHead) {
  const auto twice = word_document({.body = printed_head + paragraph("BÁO CÁO") + section("first", "rId3", true),
                                    .more = {{"header", word_part("word/header1.xml", "hdr", printed_head)}}});
  EXPECT_EQ(texts(twice), (Lines{"SỞ VÍ DỤ", "Số: /BC-SVD", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BÁO CÁO"}));
  EXPECT_EQ(twice.notes.size(), 1U);
  const auto unused = word_document({.body = paragraph("BÁO CÁO") + section("first", "rId3", false),
                                     .more = {{"header", word_part("word/header1.xml", "hdr", printed_head)}}});
  EXPECT_EQ(texts(unused), (Lines{"BÁO CÁO"}));
}

// Aim: other headers and footers are told to the user, page numbers are not.
TEST(HeadersAndFooters, AreToldAsNotes) {
  const auto document =
      word_document({.body = paragraph("thân"),
                     .more = {{"header", word_part("word/header1.xml", "hdr", paragraph("Mẫu số 01"))},
                              {"footer", word_part("word/footer1.xml", "ftr", paragraph("12"))}}});
  EXPECT_EQ(texts(document), (Lines{"thân"}));
  EXPECT_EQ(document.notes, (Lines{"Đầu trang: Mẫu số 01"}));
}

}  // namespace thidua::documents
