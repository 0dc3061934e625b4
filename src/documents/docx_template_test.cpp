#include "documents/docx_template.h"

#include <gtest/gtest.h>

#include "documents/docx_package.h"
#include "documents/docx_sample_test.h"

namespace thidua::documents {

namespace {

TemplateModel item(std::map<std::string, std::string> fields) {
  return {std::move(fields), {}, {}};
}

/// The text of a filled template, or the refusals' codes and messages.
std::string filled_text(const std::string& docx, const TemplateModel& model) {
  const auto filled = fill_template(docx, model);
  if (filled.ok()) return plain_text_of_docx(*filled);
  std::string said;
  for (const core::Refusal& refusal : filled.error())
    said += refusal.code + " [" + refusal.place + "] " + refusal.message + "\n";
  return said;
}

std::string filled_body(const std::string& body, const TemplateModel& model) {
  return filled_text(sample::docx_of(body), model);
}

std::string document_xml(const std::string& docx) {
  const auto package = open_docx(docx);
  for (const ZipEntry& part : package->parts)
    if (part.name == "word/document.xml") return part.bytes;
  return {};
}

}  // namespace

TEST(FillingATemplate, PutsAFieldsTextInItsPlace) {
  EXPECT_EQ(filled_body(sample::p("Kính gửi {{ tên   cơ quan }}, năm {{năm}}."),
                        item({{"tên cơ quan", "Sở A & B <C>"}, {"năm", "2025"}})),
            "Kính gửi Sở A & B <C>, năm 2025.\n");
}

TEST(FillingATemplate, MatchesNamesWrittenWithCombiningMarks) {
  EXPECT_EQ(filled_body(sample::p("{{na\xCC\x86m}}"), item({{"năm", "2025"}})), "2025\n");
}

TEST(FillingATemplate, JoinsATagThatWordHasSplitOverRuns) {
  EXPECT_EQ(filled_body(sample::split({"Năm ", "{", "{nă", "m", "}", "} qua"}), item({{"năm", "2025"}})),
            "Năm 2025 qua\n");
}

TEST(FillingATemplate, KeepsTheLookOfTheRunInWhichTheTagBegins) {
  const std::string body =
      "<w:p><w:r><w:t>Năm </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{{n</w:t></w:r><w:proofErr w:type=\"spellStart\"/>"
      "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:bookmarkEnd "
      "w:id=\"0\"/><w:r><w:rPr><w:i/></w:rPr><w:t>ăm</w:t></w:r>"
      "<w:proofErr w:type=\"spellEnd\"/><w:r><w:t xml:space=\"preserve\">}} vừa qua</w:t></w:r></w:p>";
  const auto filled = fill_template(sample::docx_of(body), item({{"năm", "2025"}}));
  ASSERT_TRUE(filled.ok());
  const std::string xml = document_xml(*filled);
  EXPECT_NE(xml.find("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">2025</w:t>"), std::string::npos) << xml;
  EXPECT_EQ(xml.find("<w:i/>"), std::string::npos) << "a run without text is left behind: " << xml;
  EXPECT_EQ(plain_text_of_docx(*filled), "Năm 2025 vừa qua\n");
}

TEST(FillingATemplate, MakesLineBreaksAndTabsOfAText) {
  const auto filled =
      fill_template(sample::docx_of(sample::p("A {{ghi chú}} Z")), item({{"ghi chú", "1\r\n2\t3\x01"}}));
  ASSERT_TRUE(filled.ok());
  EXPECT_EQ(plain_text_of_docx(*filled), "A 1\n2\t3 Z\n");
  EXPECT_NE(document_xml(*filled).find("<w:br/>"), std::string::npos);
  EXPECT_NE(document_xml(*filled).find("<w:tab/>"), std::string::npos);
}

TEST(FillingATemplate, NeverReadsTagsInsideWhatItFillsIn) {
  EXPECT_EQ(filled_body(sample::p("{{a}}"), item({{"a", "{{b}} {{#c}}"}, {"b", "sai"}})), "{{b}} {{#c}}\n");
}

TEST(FillingATemplate, RepeatsParagraphsWithTheirCount) {
  TemplateModel model = item({{"năm", "2025"}});
  model.lists["đơn vị"] = {item({{"tên", "Phòng A"}}), item({{"tên", "Phòng B"}})};
  EXPECT_EQ(filled_body(sample::p("Đầu") + sample::p(" {{#đơn vị}} ") + sample::p("{{stt}}. {{tên}} năm {{năm}}") +
                            sample::p("{{/đơn vị}}") + sample::p("Cuối"),
                        model),
            "Đầu\n1. Phòng A năm 2025\n2. Phòng B năm 2025\nCuối\n");
}

TEST(FillingATemplate, RepeatsLoopsInsideLoops) {
  TemplateModel model;
  TemplateModel first = item({{"tên", "A"}});
  first.lists["chỉ tiêu"] = {item({{"nội dung", "a1"}}), item({{"nội dung", "a2"}})};
  TemplateModel second = item({{"tên", "B"}});
  second.lists["chỉ tiêu"] = {};
  model.lists["nhóm"] = {first, second};
  EXPECT_EQ(
      filled_body(sample::p("{{#nhóm}}") + sample::p("{{stt}} {{tên}}") + sample::p("{{#chỉ tiêu}}") +
                      sample::p("{{stt}} {{tên}} {{nội dung}}") + sample::p("{{/chỉ tiêu}}") + sample::p("{{/nhóm}}"),
                  model),
      "1 A\n1 A a1\n2 A a2\n2 B\n");
}

TEST(FillingATemplate, LetsAnItemHaveAnOrdinalOfItsOwn) {
  TemplateModel model;
  model.lists["mục"] = {item({{"stt", "I"}}), item({})};
  EXPECT_EQ(filled_body(sample::p("{{#mục}}") + sample::p("{{stt}}") + sample::p("{{/mục}}"), model), "I\n2\n");
}

TEST(FillingATemplate, KeepsAndDropsParagraphsByCondition) {
  const std::string body = sample::p("{{?có}}") + sample::p("có") + sample::p("{{/có}}") + sample::p("{{^có}}") +
                           sample::p("không") + sample::p("{{/có}}");
  TemplateModel model;
  model.flags["có"] = true;
  EXPECT_EQ(filled_body(body, model), "có\n");
  model.flags["có"] = false;
  EXPECT_EQ(filled_body(body, model), "không\n");
  TemplateModel by_list;
  by_list.lists["có"] = {};
  EXPECT_EQ(filled_body(body, by_list), "không\n");
  EXPECT_EQ(filled_body(body, item({{"có", "chữ"}})), "có\n");
  EXPECT_EQ(filled_body(body, item({{"có", " "}})), "không\n");
}

TEST(FillingATemplate, RepeatsARowMarkedInItsFirstAndLastCell) {
  TemplateModel model;
  model.lists["dòng"] = {item({{"tên", "A"}, {"số", "1"}}), item({{"tên", "B"}, {"số", "2"}})};
  const std::string body = sample::table(
      {sample::row({"TT", "Tên", "Số"}), sample::row({"{{#dòng}}{{stt}}", "{{tên}}", "{{số}}{{/dòng}}"})});
  EXPECT_EQ(filled_body(body, model), "TT | Tên | Số\n1 | A | 1\n2 | B | 2\n");
}

TEST(FillingATemplate, RepeatsRowsBetweenRowsOfMarks) {
  TemplateModel model;
  model.lists["dòng"] = {item({{"tên", "A"}}), item({{"tên", "B"}})};
  model.flags["kèm"] = true;
  const std::string body =
      sample::table({sample::row({"{{#dòng}}", ""}), sample::row({"{{tên}}", "x"}), sample::row({"{{?kèm}}", ""}),
                     sample::row({"kèm", "{{tên}}"}), sample::row({"{{/kèm}}", ""}), sample::row({"{{/dòng}}", ""})});
  EXPECT_EQ(filled_body(body, model), "A | x\nkèm | A\nB | x\nkèm | B\n");
}

TEST(FillingATemplate, RepeatsGroupsOfRowsWithRowsInside) {
  TemplateModel group = item({{"nhóm", "I"}});
  group.lists["con"] = {item({{"tên", "a"}}), item({{"tên", "b"}})};
  TemplateModel model;
  model.lists["nhóm lớn"] = {group};
  const std::string body = sample::table(
      {sample::row({"{{#nhóm lớn}}{{nhóm}}", "-"}), sample::row({"{{#con}}{{stt}}", "{{tên}}{{/con}}{{/nhóm lớn}}"})});
  EXPECT_EQ(filled_body(body, model), "I | -\n1 | a\n2 | b\n");
}

TEST(FillingATemplate, LeavesALoopInsideOneCellToTheCell) {
  TemplateModel model;
  model.lists["dòng"] = {item({{"tên", "A"}}), item({{"tên", "B"}})};
  const std::string cell = sample::cell(sample::p("{{#dòng}}") + sample::p("{{tên}}") + sample::p("{{/dòng}}"));
  EXPECT_EQ(filled_body("<w:tbl><w:tr>" + cell + sample::cell(sample::p("x")) + "</w:tr></w:tbl>", model),
            "A / B | x\n");
  EXPECT_EQ(filled_body(sample::table({sample::row({"{{#dòng}}{{tên}}{{/dòng}}"})}), model), "A\nB\n");
}

TEST(FillingATemplate, LosesTheRowsOfAnEmptyListAndATableWithoutRows) {
  TemplateModel model;
  model.lists["dòng"] = {};
  const std::string loop = sample::row({"{{#dòng}}{{tên}}", "{{/dòng}}"});
  EXPECT_EQ(filled_body(sample::table({sample::row({"Tên", ""}), loop}), model), "Tên |  \n");
  const auto filled =
      fill_template(sample::docx_of(sample::p("trước") + sample::table({loop}) + sample::p("sau")), model);
  ASSERT_TRUE(filled.ok());
  EXPECT_EQ(document_xml(*filled).find("<w:tbl"), std::string::npos);
  EXPECT_EQ(plain_text_of_docx(*filled), "trước\nsau\n");
}

TEST(FillingATemplate, KeepsAParagraphWhereWordNeedsOne) {
  TemplateModel model;
  model.lists["bảng"] = {item({{"tên", "A"}}), item({{"tên", "B"}})};
  model.flags["có"] = false;
  const std::string emptied = sample::cell(sample::p("{{?có}}") + sample::p("x") + sample::p("{{/có}}"));
  const auto filled =
      fill_template(sample::docx_of(sample::p("{{#bảng}}") + "<w:tbl><w:tr>" + sample::cell(sample::p("{{tên}}")) +
                                    emptied + "</w:tr></w:tbl>" + sample::p("{{/bảng}}") + "<w:sectPr/>"),
                    model);
  ASSERT_TRUE(filled.ok());
  const std::string xml = document_xml(*filled);
  EXPECT_EQ(xml.find("</w:tbl><w:tbl>"), std::string::npos) << "Word would join these tables: " << xml;
  EXPECT_EQ(xml.find("</w:tbl><w:sectPr"), std::string::npos) << xml;
  EXPECT_NE(xml.find("<w:tcPr/><w:p/></w:tc>"), std::string::npos) << "a cell without a paragraph: " << xml;
}

TEST(FillingATemplate, WorksInHeadersFootersAndFootnotes) {
  const std::string open = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
  const std::string docx = sample::docx_of(
      sample::p("thân"), {{"word/header1.xml", "<w:hdr" + open + sample::p("{{năm}}") + "</w:hdr>"},
                          {"word/footer1.xml", "<w:ftr" + open + sample::split({"{{n", "ăm}} chân"}) + "</w:ftr>"},
                          {"word/footnotes.xml", "<w:footnotes" + open + "<w:footnote w:id=\"2\">" +
                                                     sample::p("nguồn {{năm}}") + "</w:footnote></w:footnotes>"}});
  EXPECT_EQ(filled_text(docx, item({{"năm", "2025"}})),
            "thân\n[đầu trang]\n2025\n[chân trang]\n2025 chân\n[chú thích]\nnguồn 2025\n");
}

TEST(FillingATemplate, FillsTextBoxes) {
  const std::string body = "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + sample::p("{{?có}}") +
                           sample::p("HỎA TỐC {{năm}}") + sample::p("{{/có}}") +
                           "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
  EXPECT_EQ(filled_body(body, {{{"năm", "2025"}}, {}, {{"có", true}}}), "HỎA TỐC 2025 \n");
}

TEST(FillingATemplate, GivesTheSameBytesEachTimeAndKeepsTheOrderOfParts) {
  const std::string docx =
      sample::docx_of(sample::p("{{a}}"), {{"word/theme.xml", "<t/>"}, {"word/settings.xml", "<w/>"}});
  const auto first = fill_template(docx, item({{"a", "1"}}));
  const auto second = fill_template(docx, item({{"a", "1"}}));
  ASSERT_TRUE(first.ok());
  EXPECT_EQ(*first, *second);
  const auto before = open_docx(docx);
  const auto after = open_docx(*first);
  ASSERT_EQ(before->parts.size(), after->parts.size());
  for (std::size_t part = 0; part < before->parts.size(); ++part)
    EXPECT_EQ(before->parts[part].name, after->parts[part].name);
  EXPECT_EQ(after->parts.front().name, "[Content_Types].xml");
}

TEST(FillingATemplate, ChangesNothingWhereThereAreNoTags) {
  const std::string docx = sample::report();
  const auto filled = fill_template(docx, item({{"năm", "2025"}}));
  ASSERT_TRUE(filled.ok());
  EXPECT_EQ(*filled, docx);
}

TEST(FillingATemplate, KeepsEveryOtherWordWhateverTheSplit) {
  // Aim: joining runs loses and doubles nothing. Way: cut one line at every pair of places, fill, compare.
  const std::string line = "A {{a}} B {{b}}{{a}} C";
  const TemplateModel model = item({{"a", "1"}, {"b", "2"}});
  for (std::size_t first = 1; first < line.size(); ++first)
    for (std::size_t second = first; second < line.size(); ++second)
      ASSERT_EQ(
          filled_body(sample::split({line.substr(0, first), line.substr(first, second - first), line.substr(second)}),
                      model),
          "A 1 B 21 C\n")
          << first << " " << second;
}

TEST(RefusingATemplate, NamesEveryUnknownNameWithItsParagraphAtOnce) {
  TemplateModel model = item({{"tên đơn vị", "A"}});
  model.lists["mục"] = {item({}), item({})};
  const auto filled =
      fill_template(sample::docx_of(sample::p("Năm {{nam bao cao}}") + sample::p("{{#mục}}") +
                                    sample::p("{{Tên đơn vi}}") + sample::p("{{/mục}}") + sample::p("{{#lạ}}") +
                                    sample::p("{{/lạ}}") + sample::p("{{?hỏi}}") + sample::p("{{/hỏi}}")),
                    model);
  ASSERT_FALSE(filled.ok());
  const core::Refusals& found = filled.error();
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[0].code, "documents.template.unknown_field");
  EXPECT_EQ(found[0].place, "thân văn bản, đoạn 1");
  EXPECT_EQ(found[0].message,
            "“{{nam bao cao}}” là trường không có trong dữ liệu (đoạn có chữ “Năm {{nam bao cao}}”). Hãy sửa tên cho "
            "đúng hoặc "
            "bỏ khỏi mẫu.");
  EXPECT_EQ(found[1].place, "thân văn bản, đoạn 3");
  EXPECT_NE(found[1].message.find("Có phải ý muốn ghi là “tên đơn vị”?"), std::string::npos) << found[1].message;
  EXPECT_EQ(found[2].code, "documents.template.unknown_list");
  EXPECT_EQ(found[3].code, "documents.template.unknown_condition");
}

TEST(RefusingATemplate, NamesEveryFaultOfStructure) {
  struct Case {
    std::string body, code, said;
  };
  const std::vector<Case> cases = {
      {sample::p("{{#mục}}") + sample::p("x"), "mark_unclosed", "{{/mục}}"},
      {sample::p("x") + sample::p("{{/mục}}"), "mark_unopened", "{{/mục}}"},
      {sample::p("{{#a}}") + sample::p("{{?b}}") + sample::p("{{/a}}"), "mark_unclosed", "{{?b}}"},
      {sample::p("Có {{#mục}} ở đây"), "mark_not_alone", "{{#mục}}"},
      {sample::p("{{năm"), "tag_open", "}}"},
      {sample::split({"{{nă", "m "}) + sample::p("}}"), "tag_open", "}}"},
      {sample::p("năm}}"), "tag_stray", "{{"},
      {sample::p("x {{ }} y"), "tag_empty", "chưa có tên"},
      {sample::table({sample::row({"{{#mục}}{{tên}}", "x"}), sample::row({"y", "z"})}), "mark_unclosed", "{{#mục}}"},
      {sample::table({sample::row({"x", "{{#mục}} y"})}), "mark_not_alone", "{{#mục}}"},
      {"<w:p><w:r><w:t>{{nă</w:t><w:tab/><w:t>m}}</w:t></w:r></w:p>", "tag_open", "}}"}};
  for (const Case& each : cases) {
    const auto info = inspect_template(sample::docx_of(each.body));
    ASSERT_FALSE(info.ok()) << each.body;
    EXPECT_EQ(info.error().front().code, "documents.template." + each.code) << each.body;
    EXPECT_NE(info.error().front().message.find(each.said), std::string::npos) << info.error().front().message;
    EXPECT_TRUE(info.error().front().place.starts_with("thân văn bản, đoạn ")) << info.error().front().place;
    EXPECT_FALSE(fill_template(sample::docx_of(each.body), {}).ok());
  }
}

TEST(InspectingATemplate, ListsEachNameOnceInTheOrderOfTheText) {
  const auto info = inspect_template(sample::docx_of(sample::p("{{năm}} {{cơ  quan}}") + sample::p("{{#mục}}") +
                                                     sample::p("{{stt}} {{tên}} {{năm}}") + sample::p("{{/mục}}") +
                                                     sample::p("{{^xong}}") + sample::p("{{#mục}}") +
                                                     sample::p("{{/mục}}") + sample::p("{{/xong}}")));
  ASSERT_TRUE(info.ok());
  EXPECT_EQ(*info, (TemplateInfo{{"năm", "cơ quan", "tên"}, {"mục"}, {"xong"}}));
}

}  // namespace thidua::documents
