#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "documents/read_document.h"
#include "documents/read_docx_numbers.h"
#include "documents/read_sample_test.h"

namespace thidua::documents {

namespace {

using sample::Lines;
using sample::list_level;
using sample::listed;
using sample::paragraph;
using sample::texts;
using sample::word_document;

}  // namespace

TEST(WordFiles, GiveTheirParagraphsAndLooks) {
  const auto document = word_document(
      {.body = paragraph("GIAO ƯỚC THI ĐUA", R"(<w:jc w:val="center"/>)", "<w:b/>") +
               R"(<w:p><w:r><w:t>Nội </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>dung một</w:t></w:r></w:p><w:p/>)" +
               paragraph("bỏ", "", "<w:strike/>") + R"(<w:sectPr/>)"});
  EXPECT_EQ(texts(document), (Lines{"GIAO ƯỚC THI ĐUA", "Nội dung một", "bỏ"}));
  EXPECT_EQ(document.text, "GIAO ƯỚC THI ĐUA\nNội dung một\nbỏ\n");
  EXPECT_TRUE(document.paragraphs[0].bold);
  EXPECT_TRUE(document.paragraphs[0].centred);
  EXPECT_TRUE(document.paragraphs[1].italic);
  EXPECT_FALSE(document.paragraphs[1].bold);
  EXPECT_TRUE(document.paragraphs[2].struck);
  EXPECT_EQ(document.paragraphs[1].span, (doc_model::Span{17, 29}));
  EXPECT_EQ(document.paragraphs[0].page, 0);
  EXPECT_EQ(document.format, doc_model::Format::docx);
}

TEST(WordFiles, TakeLooksFromStyles) {
  const auto document = word_document(
      {.body = paragraph("Mục", R"(<w:pStyle w:val="H2"/>)") + paragraph("chữ", "", R"(<w:rStyle w:val="Strong"/>)") +
               paragraph("thường", R"(<w:pStyle w:val="Ring1"/>)"),
       .styles =
           R"(<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>)"
           R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>)"
           R"(<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>)"
           R"(<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="Base"/>)"
           R"(<w:rPr><w:caps/></w:rPr></w:style>)"
           R"(<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>)"
           R"(<w:style w:type="paragraph" w:styleId="Ring1"><w:basedOn w:val="Ring2"/></w:style>)"
           R"(<w:style w:type="paragraph" w:styleId="Ring2"><w:basedOn w:val="Ring1"/></w:style>)"});
  ASSERT_EQ(document.paragraphs.size(), 3U);
  EXPECT_EQ(document.paragraphs[0].text, "MỤC");
  EXPECT_EQ(document.paragraphs[0].heading_level, 2);
  EXPECT_TRUE(document.paragraphs[0].bold);
  EXPECT_TRUE(document.paragraphs[0].centred);
  EXPECT_TRUE(document.paragraphs[1].bold);
  EXPECT_FALSE(document.paragraphs[2].bold);
}

TEST(WordFiles, PrintTheirListNumbers) {
  const auto document = word_document(
      {.body = listed("một", 1, 0) + listed("một một", 1, 1) + listed("một hai", 1, 1) + listed("chữ", 1, 2) +
               listed("hai", 1, 0) + listed("hai một", 1, 1) + listed("gạch", 2, 0) + listed("lại một", 3, 0) +
               listed("lại hai", 3, 0) + listed("không số", 0, 0),
       .numbering =
           R"(<w:abstractNum w:abstractNumId="5">)" + list_level(0, "upperRoman", "%1.") +
           list_level(1, "decimal", "%1.%2.", "<w:isLgl/>") + list_level(2, "lowerLetter", "%3)") + "</w:abstractNum>" +
           R"(<w:abstractNum w:abstractNumId="6">)" + list_level(0, "bullet", "-") + "</w:abstractNum>" +
           R"(<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>)"
           R"(<w:num w:numId="3"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>)"
           R"(</w:lvlOverride></w:num>)"});
  EXPECT_EQ(texts(document), (Lines{"I. một", "1.1. một một", "1.2. một hai", "a) chữ", "II. hai", "2.1. hai một",
                                    "- gạch", "I. lại một", "II. lại hai", "không số"}));
  EXPECT_EQ(document.paragraphs[3].list_level, 2);
  EXPECT_EQ(document.paragraphs[9].list_level, -1);
}

TEST(WordFiles, NumberParagraphsByStyleToo) {
  const auto document = word_document(
      {.body = paragraph("Mục", R"(<w:pStyle w:val="H1"/>)") + paragraph("nhỏ", R"(<w:pStyle w:val="H2"/>)") +
               paragraph("bỏ số", R"(<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>)"),
       .styles =
           R"(<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>)"
           R"(<w:style w:type="paragraph" w:styleId="H2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>)",
       .numbering = R"(<w:abstractNum w:abstractNumId="0">)" +
                    list_level(0, "decimal", "Điều %1.", R"(<w:pStyle w:val="H1"/>)") +
                    list_level(1, "decimalZero", "%2", R"(<w:pStyle w:val="H2"/>)") +
                    R"(</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>)"});
  EXPECT_EQ(texts(document), (Lines{"Điều 1. Mục", "01 nhỏ", "bỏ số"}));
}

TEST(WordFiles, ShowBulletsOfPictureFonts) {
  const std::string font = R"(<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>)";
  const auto document = word_document(
      {.body = listed("việc", 1, 0),
       .numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText "
                    "w:val=\"\xEF\x82\xA7\"/>" +
                    font + R"(</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>)"});
  EXPECT_EQ(texts(document), (Lines{"▪ việc"}));
}

TEST(WordFiles, CountTrackedChangesAsAccepted) {
  const auto document = word_document(
      {.body =
           R"(<w:p><w:r><w:t>từ </w:t></w:r><w:del><w:r><w:delText>80</w:delText></w:r></w:del><w:ins><w:r><w:t>85</w:t></w:r></w:ins>)"
           R"(<w:r><w:t>%</w:t></w:r></w:p>)"
           R"(<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>nối </w:t></w:r></w:p><w:p><w:r><w:t>liền</w:t></w:r></w:p>)"
           R"(<w:moveFrom><w:p><w:r><w:t>dời đi</w:t></w:r></w:p></w:moveFrom>)"
           R"(<w:p><w:pPr><w:jc w:val="left"/><w:pPrChange><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange></w:pPr>)"
           R"(<w:r><w:rPr><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>nay</w:t></w:r></w:p>)"});
  EXPECT_EQ(texts(document), (Lines{"từ 85%", "nối liền", "nay"}));
  EXPECT_FALSE(document.paragraphs[2].centred);
  EXPECT_FALSE(document.paragraphs[2].bold);
}

TEST(WordFiles, HaveTablesWithMergedCells) {
  const auto cell = [](const std::string& text, const std::string& properties = "") {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
  };
  const auto document = word_document(
      {.body = paragraph("trước") + "<w:tbl><w:tr>" + cell("TT", R"(<w:vMerge w:val="restart"/>)") +
               cell("Chỉ tiêu", R"(<w:gridSpan w:val="2"/>)") + "</w:tr><w:tr>" + cell("", "<w:vMerge/>") + cell("a") +
               cell("b") + "</w:tr>" + R"(<w:tr><w:trPr><w:del/></w:trPr>)" + cell("xóa") + "</w:tr>" +
               R"(<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>)" + cell("lệch") + "<w:tc>" + paragraph("ngoài") +
               "<w:tbl><w:tr>" + cell("trong") + "</w:tr></w:tbl>" + paragraph("sau") + "</w:tc></w:tr></w:tbl>" +
               paragraph("hết")});
  EXPECT_EQ(texts(document), (Lines{"trước", "TT", "Chỉ tiêu", "a", "b", "lệch", "ngoài", "trong", "sau", "hết"}));
  using doc_model::CellPlace;
  EXPECT_FALSE(document.paragraphs[0].cell);
  EXPECT_EQ(document.paragraphs[1].cell, (CellPlace{0, 0, 0, 2, 1}));
  EXPECT_EQ(document.paragraphs[2].cell, (CellPlace{0, 0, 1, 1, 2}));
  EXPECT_EQ(document.paragraphs[4].cell, (CellPlace{0, 1, 2, 1, 1}));
  EXPECT_EQ(document.paragraphs[5].cell, (CellPlace{0, 2, 1, 1, 1}));
  EXPECT_EQ(document.paragraphs[6].cell, (CellPlace{0, 2, 2, 1, 1}));
  EXPECT_EQ(document.paragraphs[7].cell, (CellPlace{1, 0, 0, 1, 1}));
  EXPECT_EQ(document.paragraphs[8].cell, (CellPlace{0, 2, 2, 1, 1}));
  EXPECT_FALSE(document.paragraphs[9].cell);
}

TEST(WordFiles, ReadTextBoxesOnceBehindTheirParagraph) {
  const std::string box = "<w:txbxContent>" + paragraph("trong khung") + "</w:txbxContent>";
  const auto document = word_document(
      {.body = "<w:p><w:r><w:t>trước </w:t><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" +
               box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
               "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>sau</w:t></w:r></w:p>"
               "<w:p><w:r><w:pict><v:textbox><w:txbxContent>" +
               paragraph("khung cũ") + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>"});
  EXPECT_EQ(texts(document), (Lines{"trước sau", "trong khung", "khung cũ"}));
}

TEST(WordFiles, ShowResultsOfFieldsAndWrappers) {
  const auto document = word_document(
      {.body =
           R"(<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>)"
           R"(<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>31/12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>)"
           R"(<w:fldSimple w:instr="PAGE"><w:r><w:t>/2024</w:t></w:r></w:fldSimple></w:p>)"
           R"(<w:p><w:smartTag><w:r><w:t>Hà </w:t></w:r></w:smartTag><w:hyperlink r:id="x"><w:r><w:t>Nội</w:t></w:r></w:hyperlink>)"
           R"(<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>)"
           R"(<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>)"
           R"(<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Bấm để nhập</w:t></w:r></w:p></w:sdtContent></w:sdt>)"
           R"(<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>đã nhập</w:t></w:r></w:p></w:sdtContent></w:sdt>)"
           R"(<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p><w:p><w:r><w:t>vẫn còn</w:t></w:r></w:p>)"});
  EXPECT_EQ(texts(document), (Lines{"31/12/2024", "Hà Nội", "đã nhập", "vẫn còn"}));
}

TEST(WordFiles, SplitAtSoftBreaksAndKeepTabs) {
  const auto document =
      word_document({.body = R"(<w:p><w:r><w:t>GIAO ƯỚC</w:t><w:br/><w:t>NĂM 2025</w:t></w:r></w:p>)"
                             R"(<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr>)"
                             R"(<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r></w:p>)"});
  EXPECT_EQ(texts(document), (Lines{"GIAO ƯỚC", "NĂM 2025", "a\tb-c"}));
}

TEST(WordFiles, CountPagesWhereWordNotedThem) {
  const auto document = word_document({.body = paragraph("một") + R"(<w:p><w:r><w:br w:type="page"/></w:r></w:p>)" +
                                               R"(<w:p><w:r><w:lastRenderedPageBreak/><w:t>hai</w:t></w:r></w:p>)" +
                                               R"(<w:p><w:r><w:lastRenderedPageBreak/><w:t>ba</w:t></w:r></w:p>)"});
  ASSERT_EQ(document.paragraphs.size(), 3U);
  EXPECT_EQ(document.paragraphs[0].page, 1);
  EXPECT_EQ(document.paragraphs[1].page, 2);
  EXPECT_EQ(document.paragraphs[2].page, 3);
}

TEST(WordFiles, ConvertOldFonts) {
  const auto run = [](const std::string& text, const std::string& font) {
    return R"(<w:r><w:rPr><w:rFonts w:ascii=")" + font + R"(" w:hAnsi=")" + font + R"("/></w:rPr><w:t>)" + text +
           "</w:t></w:r>";
  };
  const auto document = word_document({.body = "<w:p>" + run("thi ®ua", ".VnTime") + "</w:p><w:p>" +
                                               run("®éc lËp", ".VnTimeH") + "</w:p><w:p>" + run("Vie", "VNI-Times") +
                                               run("ät", "VNI-Times") + run(" Đảng", ".VnTime") + "</w:p><w:p>" +
                                               run("\xEF\x82\xB3", "Symbol") + run(" 80%", "Times New Roman") +
                                               R"(<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>)"});
  EXPECT_EQ(texts(document), (Lines{"thi đua", "ĐỘC LẬP", "Việt Đảng", "≥ 80%✓"}));
  ASSERT_EQ(document.notes.size(), 1U);
}

TEST(WordFiles, ConvertOldTextWithoutItsFont) {
  const auto document = word_document({.body = paragraph("Céng hßa x· héi chñ nghÜa ViÖt Nam")});
  EXPECT_EQ(texts(document), (Lines{"Cộng hòa xã hội chủ nghĩa Việt Nam"}));
  EXPECT_EQ(document.notes.size(), 1U);
}

// Aim: the nearest style that says anything of the level decides, and the paragraph itself before all styles.
TEST(WordFiles, TakeHeadingLevelsFromTheNearestWord) {
  const auto document = word_document(
      {.body = paragraph("theo tên", R"(<w:pStyle w:val="A"/>)") + paragraph("theo mức", R"(<w:pStyle w:val="B"/>)") +
               paragraph("thôi", R"(<w:pStyle w:val="C"/>)") +
               paragraph("riêng", R"(<w:pStyle w:val="A"/><w:outlineLvl w:val="4"/>)") +
               paragraph("thân", R"(<w:pStyle w:val="A"/><w:outlineLvl w:val="9"/>)"),
       .styles = R"(<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 3"/></w:style>)"
                 R"(<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Mục"/><w:basedOn w:val="H"/></w:style>)"
                 R"(<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Tiểu mục"/><w:basedOn w:val="H"/>)"
                 R"(<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>)"
                 R"(<w:style w:type="paragraph" w:styleId="C"><w:name w:val="Thường"/><w:basedOn w:val="H"/>)"
                 R"(<w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>)"});
  ASSERT_EQ(document.paragraphs.size(), 5U);
  EXPECT_EQ(document.paragraphs[0].heading_level, 3);
  EXPECT_EQ(document.paragraphs[1].heading_level, 2);
  EXPECT_EQ(document.paragraphs[2].heading_level, 0);
  EXPECT_EQ(document.paragraphs[3].heading_level, 5);
  EXPECT_EQ(document.paragraphs[4].heading_level, 0);
}

// Aim: spaces and hyphens that only steer line breaks are plain ones, or nothing.
TEST(WordFiles, HavePlainSpacesAndHyphens) {
  const auto document = word_document(
      {.body = "<w:p><w:r><w:t>khen\u00A0thưởng\u00ADcao\u200B, 80\u202F%</w:t><w:cr/><w:t>thi</w:t><w:softHyphen/>"
               "<w:t>đua</w:t><w:noBreakHyphen/><w:t>2\u2011025</w:t></w:r></w:p>"});
  EXPECT_EQ(texts(document), (Lines{"khen thưởngcao, 80 %", "thiđua-2-025"}));
}

// Aim: in fonts of TCVN3 the code of the soft hyphen is the letter ư, however Word or LibreOffice wrote it.
TEST(WordFiles, KnowTheSoftHyphenOfOldFontsAsALetter) {
  const auto document = word_document(
      {.body =
           R"(<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t>giao </w:t><w:softHyphen/>)"
           "<w:t>íc thi ®ua, giao \u00ADíc</w:t></w:r></w:p>"});
  EXPECT_EQ(texts(document), (Lines{"giao ước thi đua, giao ước"}));
}

// Aim: capitals of every old family, also where the theme's font takes an old one's place.
TEST(WordFiles, ConvertCapitalsOfOldFonts) {
  const auto typed = [](const std::string& text, const std::string& fonts) {
    return "<w:p><w:r><w:rPr><w:rFonts " + fonts + "/></w:rPr><w:t>" + text + "</w:t></w:r></w:p>";
  };
  const auto old = [](const std::string& font) { return R"(w:ascii=")" + font + R"(" w:hAnsi=")" + font + R"(")"; };
  const auto document = word_document(
      {.body = typed("Céng hßa x· héi chñ nghÜa", old(".VnTimeH")) + typed("quyÕt ®Þnh", old(".VnArialH")) +
               typed("§iÒu 1. Thi ®ua", old(".VnTime")) + typed("COÄNG HOØA XAÕ HOÄI", old("VNI-Times")) +
               typed("QUYEÁT ÑÒNH", old("VNI-Helve")) +
               typed("Đã gõ lại", old(".VnTime") + R"( w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi")")});
  EXPECT_EQ(texts(document), (Lines{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "QUYẾT ĐỊNH", "Điều 1. Thi đua", "CỘNG HÒA XÃ HỘI",
                                    "QUYẾT ĐỊNH", "Đã gõ lại"}));
}

// Aim: one drawing may hold several boxes in a group; a box in a cell belongs to the cell.
TEST(WordFiles, ReadGroupedTextBoxesAndThoseInCells) {
  const auto box = [](const std::string& text) {
    return "<wps:wsp><wps:txbx><w:txbxContent>" + paragraph(text) + "</w:txbxContent></wps:txbx></wps:wsp>";
  };
  const std::string group = R"(<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>)" + box("trái") +
                            box("phải") + R"(</w:drawing></mc:Choice><mc:Choice Requires="x">)" + box("trái") +
                            "</mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>";
  const auto document = word_document({.body = group + "<w:tbl><w:tr><w:tc>" + group + "</w:tc></w:tr></w:tbl>"});
  EXPECT_EQ(texts(document), (Lines{"trái", "phải", "trái", "phải"}));
  EXPECT_FALSE(document.paragraphs[1].cell);
  EXPECT_EQ(document.paragraphs[2].cell, (doc_model::CellPlace{0, 0, 0, 1, 1}));
}

// Aim: fields in fields show the outer result alone; a fraction keeps its bar.
TEST(WordFiles, ShowNestedFieldsAndFractions) {
  const std::string begin = R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r>)";
  const std::string separate = R"(<w:r><w:fldChar w:fldCharType="separate"/></w:r>)";
  const std::string end = R"(<w:r><w:fldChar w:fldCharType="end"/></w:r>)";
  const auto text = [](const std::string& shown) { return "<w:r><w:t>" + shown + "</w:t></w:r>"; };
  const auto document = word_document(
      {.body =
           "<w:p>" + begin + text("IF ") + begin + text("DATE") + separate + text("hôm nay") + end + separate +
           text("kết quả") + end + "</w:p>" +
           R"(<w:p><w:r><w:t>đạt </w:t></w:r><m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t>)"
           R"(</m:r></m:den></m:f></m:oMath></w:p>)"});
  EXPECT_EQ(texts(document), (Lines{"kết quả", "đạt 3/4"}));
}

// Aim: cells that Word before 2007 merged to the right are one.
TEST(WordFiles, KnowCellsMergedTheOldWay) {
  using sample::table_cell;
  using sample::table_row;
  const auto document = word_document(
      {.body = "<w:tbl>" +
               table_row(table_cell("TT") + table_cell("gộp", R"(<w:hMerge w:val="restart"/>)") +
                         table_cell("", "<w:hMerge/>") + table_cell("", "<w:hMerge/>") + table_cell("cuối")) +
               "</w:tbl>"});
  EXPECT_EQ(texts(document), (Lines{"TT", "gộp", "cuối"}));
  EXPECT_EQ(document.paragraphs[1].cell, (doc_model::CellPlace{0, 0, 1, 1, 3}));
  EXPECT_EQ(document.paragraphs[2].cell, (doc_model::CellPlace{0, 0, 4, 1, 1}));
}

TEST(WordFiles, MayUseTheStrictDialectAndOtherPrefixes) {
  std::vector<ZipEntry> entries = sample::word_entries({.body = ""});
  entries[2].bytes =
      R"(<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r><d:t>nghiêm</d:t></d:r></d:p></d:body></d:document>)";
  const auto result = read_document(zip_archive(entries), "a.docx");
  ASSERT_TRUE(result.ok());
  EXPECT_EQ(texts(*result), (Lines{"nghiêm"}));
}

TEST(ListNumbers, ArePrintedInTheirFormat) {
  EXPECT_EQ(number_in_format(4, "lowerRoman"), "iv");
  EXPECT_EQ(number_in_format(1994, "upperRoman"), "MCMXCIV");
  EXPECT_EQ(number_in_format(28, "lowerLetter"), "bb");
  EXPECT_EQ(number_in_format(7, "decimalZero"), "07");
  EXPECT_EQ(number_in_format(7, "somethingNew"), "7");
  EXPECT_EQ(number_in_format(0, "upperRoman"), "0");
}

}  // namespace thidua::documents
