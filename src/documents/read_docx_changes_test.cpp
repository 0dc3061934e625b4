#include <gtest/gtest.h>

#include <string>

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

std::string run(const std::string& text) {
  return R"(<w:r><w:t xml:space="preserve">)" + text + "</w:t></w:r>";
}
std::string deleted_run(const std::string& text) {
  return R"(<w:del w:id="1"><w:r><w:delText xml:space="preserve">)" + text + "</w:delText></w:r></w:del>";
}
/// A paragraph whose end mark is deleted or moved away.
std::string open_ended(const std::string& inside, const std::string& mark = "w:del") {
  return "<w:p><w:pPr><w:rPr><" + mark + R"( w:id="2"/></w:rPr></w:pPr>)" + inside + "</w:p>";
}

}  // namespace

// Aim: what was moved is read where it went to, once.
TEST(TrackedChanges, ReadWhatWasMovedWhereItWent) {
  const auto document = word_document(
      {.body = R"(<w:p><w:moveFromRangeStart w:id="1" w:name="m"/><w:moveFrom w:id="2">)" + run("chữ dời") +
               R"(</w:moveFrom><w:moveFromRangeEnd w:id="1"/>)" + run("đầu") + "</w:p>" + R"(<w:p>)" + run("cuối ") +
               R"(<w:moveTo w:id="3">)" + run("chữ dời") + "</w:moveTo></w:p>"});
  EXPECT_EQ(texts(document), (Lines{"đầu", "cuối chữ dời"}));
}

// Aim: a whole paragraph that was moved away leaves nothing behind, not even its end.
TEST(TrackedChanges, LeaveNothingOfAParagraphThatWasMovedAway) {
  const auto document =
      word_document({.body = paragraph("một") +
                             open_ended(R"(<w:moveFrom w:id="2">)" + run("dời đi") + "</w:moveFrom>", "w:moveFrom") +
                             paragraph("hai")});
  EXPECT_EQ(texts(document), (Lines{"một", "hai"}));
}

// Aim: text whose end mark was deleted joins the next paragraph, and takes its looks, as in Word.
TEST(TrackedChanges, JoinParagraphsWhoseEndWasDeleted) {
  const auto document = word_document({.body = open_ended(run("Căn cứ Luật ")) + open_ended(run("Thi đua, ")) +
                                               paragraph("khen thưởng;", R"(<w:jc w:val="center"/>)")});
  ASSERT_EQ(texts(document), (Lines{"Căn cứ Luật Thi đua, khen thưởng;"}));
  EXPECT_TRUE(document.paragraphs[0].centred);
}

// Aim: nothing joins over the border of a table, a cell or a text box.
TEST(TrackedChanges, JoinNothingOverABorder) {
  const std::string box = "<w:p>" + run("quanh khung") + "<w:r><w:pict><v:textbox><w:txbxContent>" +
                          open_ended(run("trong khung")) + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>";
  const auto document =
      word_document({.body = open_ended(run("trước bảng")) + "<w:tbl><w:tr><w:tc>" + open_ended(run("ô một")) +
                             "</w:tc>" + table_cell("ô hai") + "</w:tr></w:tbl>" + box + paragraph("sau")});
  EXPECT_EQ(texts(document), (Lines{"trước bảng", "ô một", "ô hai", "quanh khung", "trong khung", "sau"}));
  EXPECT_FALSE(document.paragraphs[0].cell);
}

// Aim: a field that was deleted takes its code and its result with it.
TEST(TrackedChanges, DropAFieldWithItsResult) {
  const auto document = word_document(
      {.body =
           "<w:p>" + run("năm ") +
           R"(<w:del w:id="1"><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText>DATE</w:delInstrText></w:r>)"
           R"(<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:delText>2024</w:delText></w:r>)"
           R"(<w:r><w:fldChar w:fldCharType="end"/></w:r></w:del><w:ins w:id="2">)" +
           run("2025") + "</w:ins></w:p>"});
  EXPECT_EQ(texts(document), (Lines{"năm 2025"}));
}

// Aim: looks of before a change say nothing.
TEST(TrackedChanges, KeepTheLooksOfToday) {
  const auto document = word_document(
      {.body =
           R"(<w:p><w:pPr><w:jc w:val="center"/><w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="X"/><w:jc w:val="left"/>)"
           R"(<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:b/>)"
           R"(<w:rPrChange w:id="2"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>BÁO CÁO</w:t></w:r></w:p>)"});
  ASSERT_EQ(texts(document), (Lines{"BÁO CÁO"}));
  EXPECT_TRUE(document.paragraphs[0].centred);
  EXPECT_TRUE(document.paragraphs[0].bold);
}

// Aim: rows and cells that were deleted are gone, and the rest of the table closes up.
TEST(TrackedChanges, CloseUpATableAroundDeletedRowsAndCells) {
  const auto document = word_document(
      {.body = "<w:tbl>" +
               table_row(table_cell("gộp", R"(<w:vMerge w:val="restart"/>)") + table_cell("a1") + table_cell("a2")) +
               table_row(table_cell("", "<w:vMerge/>") + table_cell("bỏ") + table_cell("bỏ"), R"(<w:del w:id="1"/>)") +
               table_row(table_cell("", "<w:vMerge/>") + table_cell("mất", R"(<w:cellDel w:id="2"/>)") +
                         table_cell("b1") + table_cell("b2", R"(<w:cellIns w:id="3"/>)")) +
               table_row(table_cell("mới") + table_cell("c1") + table_cell("c2"), R"(<w:ins w:id="4"/>)") +
               "</w:tbl>"});
  EXPECT_EQ(texts(document), (Lines{"gộp", "a1", "a2", "b1", "b2", "mới", "c1", "c2"}));
  EXPECT_EQ(document.paragraphs[0].cell, (CellPlace{0, 0, 0, 2, 1}));
  EXPECT_EQ(document.paragraphs[3].cell, (CellPlace{0, 1, 1, 1, 1}));
  EXPECT_EQ(document.paragraphs[4].cell, (CellPlace{0, 1, 2, 1, 1}));
  EXPECT_EQ(document.paragraphs[5].cell, (CellPlace{0, 2, 0, 1, 1}));
}

// Aim: a table all of whose rows were deleted leaves no gap in the count of tables.
TEST(TrackedChanges, LeaveNoNumberToATableThatIsGone) {
  const std::string gone = "<w:tbl>" + table_row(table_cell("bỏ"), R"(<w:del w:id="1"/>)") + "</w:tbl>";
  const auto document = word_document({.body = gone + "<w:tbl>" + table_row(table_cell("còn")) + "</w:tbl>"});
  ASSERT_EQ(texts(document), (Lines{"còn"}));
  EXPECT_EQ(document.paragraphs[0].cell, (CellPlace{0, 0, 0, 1, 1}));
}

// Aim: a figure corrected in the middle of a word keeps its neighbours.
TEST(TrackedChanges, CorrectAFigureInItsSentence) {
  const auto document = word_document({.body = "<w:p>" + run("đạt ") + deleted_run("9") + run("8") +
                                               R"(<w:ins w:id="1">)" + run(",5") + "</w:ins>" + run("%") + "</w:p>"});
  EXPECT_EQ(texts(document), (Lines{"đạt 8,5%"}));
}

}  // namespace thidua::documents
