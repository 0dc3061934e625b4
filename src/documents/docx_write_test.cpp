#include "documents/docx_write.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <pugixml.hpp>

#include "documents/docx_package.h"
#include "documents/docx_sample_test.h"
#include "documents/docx_template.h"

namespace thidua::documents {

namespace {

std::string part_of(const std::string& docx, std::string_view name) {
  const auto package = open_docx(docx);
  EXPECT_TRUE(package.ok());
  for (const ZipEntry& part : package->parts)
    if (part.name == name) return part.bytes;
  ADD_FAILURE() << "no part " << name;
  return {};
}

/// The order ECMA-376 (wml.xsd) gives the children we write; Word calls a file with another order damaged.
const std::map<std::string, std::vector<std::string>>& orders() {
  static const std::map<std::string, std::vector<std::string>> known = {
      {"w:pPr",
       {"w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:pBdr", "w:tabs", "w:spacing", "w:ind", "w:jc",
        "w:outlineLvl", "w:rPr", "w:sectPr"}},
      {"w:rPr", {"w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:sz", "w:szCs", "w:u", "w:lang"}},
      {"w:tblPr", {"w:tblW", "w:jc", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar"}},
      {"w:tblBorders", {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}},
      {"w:tcPr", {"w:tcW", "w:gridSpan", "w:vMerge", "w:vAlign"}},
      {"w:tbl", {"w:tblPr", "w:tblGrid", "w:tr"}},
      {"w:tr", {"w:trPr", "w:tc"}},
      {"w:tc", {"w:tcPr", "w:p"}},
      {"w:sectPr", {"w:headerReference", "w:pgSz", "w:pgMar", "w:pgNumType", "w:cols", "w:titlePg"}},
      {"w:style", {"w:name", "w:basedOn", "w:qFormat", "w:pPr", "w:rPr", "w:tblPr"}},
      {"w:settings",
       {"w:zoom", "w:defaultTabStop", "w:characterSpacingControl", "w:compat", "w:themeFontLang", "w:decimalSymbol",
        "w:listSeparator"}}};
  return known;
}

void expect_order(pugi::xml_node node) {
  const auto known = orders().find(node.name());
  std::size_t reached = 0;
  for (const pugi::xml_node child : node.children()) {
    expect_order(child);
    if (known == orders().end()) continue;
    const auto place = std::find(known->second.begin(), known->second.end(), child.name());
    ASSERT_NE(place, known->second.end()) << child.name() << " inside " << node.name();
    const auto index = static_cast<std::size_t>(place - known->second.begin());
    EXPECT_GE(index, reached) << child.name() << " comes too late inside " << node.name();
    reached = index;
  }
}

}  // namespace

TEST(AWrittenPaper, KeepsTheOrderOfElementsThatWordAsksFor) {
  const std::string docx = sample::report();
  for (const char* name : {"word/document.xml", "word/styles.xml", "word/settings.xml", "word/header1.xml"}) {
    pugi::xml_document xml;
    ASSERT_TRUE(parse_part(part_of(docx, name), xml)) << name;
    expect_order(xml.document_element());
  }
}

TEST(AWrittenPaper, HasItsTextsInReadingOrder) {
  const std::string text = plain_text_of_docx(sample::report());
  EXPECT_TRUE(
      text.starts_with("ỦY BAN NHÂN DÂN / TỈNH BÌNH NGUYÊN / SỞ KHOA HỌC VÀ ĐỜI SỐNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT "
                       "NAM / Độc lập - Tự do - Hạnh phúc\nSố: 07/BC-SKHĐS | Bình Nguyên, ngày 05 tháng 01 năm 2026\n"
                       "BÁO CÁO\nKết quả thực hiện giao ước thi đua năm 2025\nKính gửi:\n"))
      << text.substr(0, 600);
  EXPECT_NE(text.find("của Sở Khoa học và Đời sống./.\n"), std::string::npos);
  EXPECT_NE(text.find("\nNơi nhận: / - Như trên; / "), std::string::npos);
  EXPECT_NE(text.find("KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Đỗ Thị Mai Ẩn"), std::string::npos);
}

TEST(AWrittenPaper, IsTheSameEachTimeItIsWritten) {
  EXPECT_EQ(sample::report(), sample::report());
}

TEST(AWrittenPaper, IsATemplateWithoutFaults) {
  const auto info = inspect_template(sample::report());
  ASSERT_TRUE(info.ok()) << info.error().front().message;
  EXPECT_EQ(*info, TemplateInfo{});
}

TEST(AWrittenPaper, StandsOnA4WithTheMarginsOfTheDecree) {
  pugi::xml_document xml;
  ASSERT_TRUE(parse_part(part_of(sample::report(), "word/document.xml"), xml));
  const pugi::xml_node section =
      xml.document_element().first_child().child("w:p").parent().select_node(".//w:sectPr").node();
  EXPECT_STREQ(section.child("w:pgSz").attribute("w:w").value(), "11906");
  EXPECT_STREQ(section.child("w:pgSz").attribute("w:h").value(), "16838");
  EXPECT_STREQ(section.child("w:pgMar").attribute("w:left").value(), "1701");  // 30 mm
  EXPECT_STREQ(section.child("w:pgMar").attribute("w:top").value(), "1134");   // 20 mm
  EXPECT_TRUE(section.child("w:titlePg"));                                     // no number on page 1
}

TEST(AWrittenPaper, EscapesWhatXmlKeepsForItself) {
  PaperWriter paper({"<Tên> & \"hiệu\"", "", {}});
  paper.body("a < b & c > d \"e\"\x02");
  const std::string docx = paper.finish();
  EXPECT_EQ(plain_text_of_docx(docx), "a < b & c > d \"e\"\n");
  EXPECT_TRUE(inspect_template(docx).ok());
}

TEST(AWrittenPaper, EndsWithOneFullStopBeforeTheEndMark) {
  PaperWriter with_stop({});
  with_stop.body("Xin cảm ơn.");
  with_stop.end_mark();
  EXPECT_EQ(plain_text_of_docx(with_stop.finish()), "Xin cảm ơn./.\n");
  PaperWriter without({});
  without.item("Xin cảm ơn");
  without.end_mark();
  EXPECT_EQ(plain_text_of_docx(without.finish()), "- Xin cảm ơn./.\n");
}

TEST(AWrittenPaper, HoldsTagsOfATemplateThatCanBeFilledAtOnce) {
  PaperWriter paper({});
  paper.head({"{{?cơ quan chủ quản}}\n{{cơ quan chủ quản}}\n{{/cơ quan chủ quản}}", "{{cơ quan}}", "Số: {{số}}", "",
              "{{ngày}}"});
  paper.mark("{{#mục}}");
  paper.item("{{tên}}");
  paper.mark("{{/mục}}");
  Table table;
  table.columns = {{"TT", 100}, {"Tên"}};
  table.rows = {{"{{#mục}}{{stt}}", "{{tên}}{{/mục}}"}};
  paper.table(table);
  TemplateModel model;
  model.fields = {{"cơ quan chủ quản", ""}, {"cơ quan", "SỞ A"}, {"số", "01/BC"}, {"ngày", "ngày 01"}};
  model.lists["mục"] = {{{{"tên", "một"}}, {}, {}}, {{{"tên", "hai"}}, {}, {}}};
  const auto filled = fill_template(paper.finish(), model);
  ASSERT_TRUE(filled.ok()) << filled.error().front().message;
  const std::string text = plain_text_of_docx(*filled);
  EXPECT_TRUE(text.starts_with("SỞ A | CỘNG HÒA")) << text;
  EXPECT_NE(text.find("- một\n- hai\nTT | Tên\n1 | một\n2 | hai\n"), std::string::npos) << text;
}

}  // namespace thidua::documents
