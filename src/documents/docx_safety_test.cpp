#include <gtest/gtest.h>

#include <random>

#include "documents/docx_package.h"
#include "documents/docx_sample_test.h"
#include "documents/docx_template.h"

namespace thidua::documents {

namespace {

std::string link(std::string_view type, std::string_view target, bool external) {
  return "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
         std::string(type) + "\" Target=\"" + std::string(target) + "\"" +
         (external ? " TargetMode=\"External\"" : "") + "/>";
}

std::string field(const std::vector<std::string>& code_pieces) {
  std::string xml = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
  for (const std::string& piece : code_pieces) xml += "<w:r><w:instrText>" + piece + "</w:instrText></w:r>";
  return xml +
         "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar "
         "w:fldCharType=\"end\"/></w:r></w:p>";
}

/// The first refusal's code without its prefix, or "ok".
std::string verdict_on(const std::string& docx) {
  const auto info = inspect_template(docx);
  if (info.ok()) return "ok";
  const core::Refusal& first = info.error().front();
  EXPECT_GT(first.message.size(), 20U);
  return first.code.substr(std::string_view("documents.template.").size());
}

std::string with_links(const std::string& links) {
  return sample::docx_of(sample::p("x"), {}, {}, links);
}

}  // namespace

TEST(AStrangersTemplate, IsRefusedForMacros) {
  EXPECT_EQ(verdict_on(sample::docx_of(sample::p("x"), {{"word/vbaProject.bin", "x"}})), "macro");
  EXPECT_EQ(verdict_on(sample::docx_of(sample::p("x"), {},
                                       "<Override PartName=\"/word/d.xml\" "
                                       "ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>")),
            "macro");
}

TEST(AStrangersTemplate, IsRefusedForLinksThatLeaveTheFile) {
  EXPECT_EQ(verdict_on(with_links(link("attachedTemplate", "file:///C:/x.dotm", true))), "external_link");
  EXPECT_EQ(verdict_on(with_links(link("image", "http://example.org/x.png", true))), "external_link");
  EXPECT_EQ(verdict_on(with_links(link("oleObject", "file:///x", true))), "external_link");
  EXPECT_EQ(verdict_on(with_links(link("frame", "http://example.org", true))), "external_link");
  EXPECT_EQ(verdict_on(with_links(link("hyperlink", "file://server/x", true))), "external_link");
  EXPECT_EQ(verdict_on(with_links(link("image", "//server/x.png", false))), "external_link");
  EXPECT_EQ(
      verdict_on(sample::docx_of("<w:p><w:r><w:pict><v:imagedata src=\"http://example.org/x\"/></w:pict></w:r></w:p>")),
      "external_link");
  EXPECT_EQ(verdict_on(sample::docx_of(
                sample::p("x"), {{"word/settings.xml", "<w:settings xmlns:w=\"w\"><w:mailMerge/></w:settings>"}})),
            "external_link");
}

TEST(AStrangersTemplate, MayHoldAnOrdinaryHyperlink) {
  EXPECT_EQ(verdict_on(with_links(link("hyperlink", "https://example.org", true))), "ok");
  EXPECT_EQ(verdict_on(with_links(link("hyperlink", "mailto:van.thu@example.org", true))), "ok");
  EXPECT_EQ(verdict_on(with_links(link("image", "media/image1.png", false))), "ok");
}

TEST(AStrangersTemplate, IsRefusedForEmbeddedObjectsAndForeignParts) {
  EXPECT_EQ(verdict_on(sample::docx_of("<w:p><w:r><w:object><o:OLEObject/></w:object></w:r></w:p>")),
            "embedded_object");
  EXPECT_EQ(verdict_on(sample::docx_of(sample::p("x"), {{"word/embeddings/oleObject1.bin", "x"}})), "embedded_object");
  EXPECT_EQ(verdict_on(sample::docx_of(sample::p("x"), {{"word/activeX/activeX1.bin", "x"}})), "embedded_object");
  EXPECT_EQ(verdict_on(with_links(link("package", "embeddings/x.xlsx", false))), "embedded_object");
  EXPECT_EQ(verdict_on(sample::docx_of("<w:altChunk r:id=\"rId1\"/>")), "foreign_part");
  EXPECT_EQ(verdict_on(with_links(link("aFChunk", "chunk.htm", false))), "foreign_part");
}

TEST(AStrangersTemplate, IsRefusedForFieldsThatFetch) {
  for (const char* word :
       {"INCLUDETEXT", "INCLUDEPICTURE", "DDE", "DDEAUTO", "LINK", "IMPORT", "DATABASE", "MACROBUTTON"}) {
    EXPECT_EQ(verdict_on(sample::docx_of(field({std::string(" ") + word + " \"C:\\\\x\" "}))), "fetching_field")
        << word;
    EXPECT_EQ(verdict_on(sample::docx_of("<w:p><w:fldSimple w:instr=\" " + std::string(word) + " x\"/></w:p>")),
              "fetching_field")
        << word;
  }
  EXPECT_EQ(verdict_on(sample::docx_of(field({" inclu", "deTe", "xt \"x\""}))), "fetching_field") << "split over runs";
  EXPECT_EQ(verdict_on(
                sample::docx_of(field({"INCLUDE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
                                       "<w:instrText>QUOTE \"TEXT\"</w:instrText></w:r><w:r><w:fldChar "
                                       "w:fldCharType=\"end\"/></w:r><w:r><w:instrText>"}))),
            "fetching_field")
      << "a word put together by a field inside";
  EXPECT_EQ(verdict_on(sample::docx_of(field({" HYPERLINK \"\\\\server\\x\" "}))), "fetching_field");
}

TEST(AStrangersTemplate, MayHoldFieldsThatOnlyCount) {
  EXPECT_EQ(
      verdict_on(sample::docx_of(field({" PAGE "}) + field({" NUMPAGES \\* MERGEFORMAT "}) + field({" TOC \\o "}))),
      "ok");
}

TEST(AStrangersTemplate, IsRefusedForADocumentType) {
  EXPECT_EQ(
      verdict_on(sample::docx_of(sample::p("x"), {{"word/settings.xml", "<!DOCTYPE w [<!ENTITY a \"b\">]><w/>"}})),
      "document_type");
}

TEST(AStrangersTemplate, IsRefusedWhenDamagedOrNoWordFile) {
  const std::string good = sample::docx_of(sample::p("x"));
  EXPECT_EQ(verdict_on(""), "not_docx");
  EXPECT_EQ(verdict_on("%PDF-1.7"), "not_docx");
  EXPECT_EQ(verdict_on(std::string("\xD0\xCF\x11\xE0\xA1\xB1", 6)), "encrypted");
  EXPECT_EQ(verdict_on(good.substr(0, good.size() / 2)), "damaged");
  EXPECT_EQ(verdict_on(zip_archive({{"a.txt", "x"}})), "not_docx");
  EXPECT_EQ(verdict_on(sample::docx_of("<w:p>")), "damaged");
  std::string flipped = good;
  flipped[flipped.find("word/document.xml") + 40] ^= 0x55;  // inside the packed body
  EXPECT_EQ(verdict_on(flipped), "damaged");
  std::string deep;
  for (int level = 0; level < 5000; ++level) deep += "<w:sdt>";
  for (int level = 0; level < 5000; ++level) deep += "</w:sdt>";
  EXPECT_EQ(verdict_on(sample::docx_of(deep)), "damaged");
}

TEST(AStrangersTemplate, IsRefusedWhenItBlowsUp) {
  EXPECT_EQ(verdict_on(sample::docx_of(sample::p("x"), {{"word/theme.xml", std::string(8U << 20U, ' ')}})),
            "too_large");
  std::vector<ZipEntry> many;
  for (int part = 0; part < 2001; ++part) many.push_back({"x/" + std::to_string(part), ""});
  EXPECT_EQ(verdict_on(sample::docx_of(sample::p("x"), many)), "too_large");
}

TEST(AStrangersTemplate, NeverWritesOutsideItsOwnNames) {
  EXPECT_EQ(verdict_on(sample::docx_of(sample::p("x"), {{"../../etc/x", "x"}})), "damaged");
  EXPECT_EQ(verdict_on(sample::docx_of(sample::p("x"), {{"/etc/x", "x"}})), "damaged");
}

TEST(AStrangersTemplate, IsEitherRefusedOrFilledIntoASoundFileWhateverIsBroken) {
  // Aim: no fault of a template reaches the paper. Way: break one place of a good body 500 times, seed 7.
  std::mt19937 dice(7);
  TemplateModel model{{{"a", "1"}}, {{"l", {{}, {}}}}, {{"f", true}}};
  const std::string good = sample::p("{{#l}}") + sample::p("{{a}}") + sample::p("{{/l}}") +
                           sample::table({sample::row({"{{#l}}{{stt}}", "{{a}}{{/l}}"})}) + sample::p("{{?f}}") +
                           sample::p("{{/f}}");
  int filled_count = 0;
  for (int round = 0; round < 500; ++round) {
    std::string body = good;
    const std::size_t at = dice() % body.size();
    if (round % 2 == 0)
      body[at] = "{}#/?^al<"[dice() % 9];
    else
      body.insert(at, good.substr(dice() % good.size(), dice() % 40));
    std::string docx = sample::docx_of(body);
    if (round % 5 == 0) docx[dice() % docx.size()] ^= 0x11;
    const auto filled = fill_template(docx, model);
    if (!filled.ok()) {
      EXPECT_FALSE(filled.error().front().message.empty());
      continue;
    }
    ++filled_count;
    const auto package = open_docx(*filled);
    ASSERT_TRUE(package.ok()) << "round " << round;
    EXPECT_TRUE(unsafe_contents(*package).empty()) << "round " << round;
    EXPECT_EQ(plain_text_of_docx(*filled).find("{{"), std::string::npos) << "round " << round;
  }
  EXPECT_GT(filled_count, 20);
  EXPECT_LT(filled_count, 480);
}

}  // namespace thidua::documents
