#pragma once
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "doc_model/document.h"
#include "documents/libreoffice.h"
#include "documents/read_document.h"
#include "documents/sample_office_file.h"

/// What the tests of readers ask again and again.
namespace thidua::documents::sample {

using Lines = std::vector<std::string>;

inline Lines texts(const std::vector<doc_model::Paragraph>& paragraphs) {
  Lines lines;
  for (const auto& each : paragraphs) {
    lines.push_back(each.text);
  }
  return lines;
}

inline Lines texts(const doc_model::Document& document) {
  return texts(document.paragraphs);
}

/// The document in a small Word file; an empty one, and a failed test, where it is refused.
inline doc_model::Document word_document(const WordParts& parts) {
  auto result = read_document(word_file(parts), "giao ước.docx");
  EXPECT_TRUE(result.ok()) << (result.ok() ? "" : result.error().message);
  return result.ok() ? std::move(result).value() : doc_model::Document();
}

/// LibreOffice is optional at run time, but never missing where the project is tested as a whole.
inline bool office_tests_can_run() {
  return libreoffice_present() || std::getenv("CI") != nullptr;
}

/// PATH is another one while this stands.
class OtherPath {
 public:
  explicit OtherPath(const std::string& path) : before_(std::getenv("PATH")) { ::setenv("PATH", path.c_str(), 1); }
  ~OtherPath() { ::setenv("PATH", before_.c_str(), 1); }
  OtherPath(const OtherPath&) = delete;
  OtherPath& operator=(const OtherPath&) = delete;

 private:
  std::string before_;
};

/// The Word file in another format, made by LibreOffice; a failed test where that does not work.
inline std::string converted(const std::string& docx, const std::string& ending, const std::string& filter) {
  OfficeOrder order;
  order.bytes = docx;
  order.ending = "docx";
  order.wanted_ending = ending;
  order.wanted_filter = filter;
  OfficeResult made = convert_by_libreoffice(order);
  EXPECT_EQ(made.end, OfficeEnd::done) << ending;
  return std::move(made.bytes);
}

inline std::string repeated(const std::string& text, int count) {
  std::string all;
  for (int index = 0; index < count; ++index) {
    all += text;
  }
  return all;
}

/// "<w:tc>" with one paragraph.
inline std::string table_cell(const std::string& text, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
}

inline std::string table_row(const std::string& cells, const std::string& properties = "") {
  return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}

/// A level of a list: "<w:lvl>".
inline std::string list_level(int number, const std::string& format, const std::string& pattern,
                              const std::string& more = "") {
  return R"(<w:lvl w:ilvl=")" + std::to_string(number) + R"("><w:start w:val="1"/><w:numFmt w:val=")" + format +
         R"("/>)" + more + R"(<w:lvlText w:val=")" + pattern + R"("/></w:lvl>)";
}

inline std::string list_definition(int id, const std::string& inside) {
  return R"(<w:abstractNum w:abstractNumId=")" + std::to_string(id) + R"(">)" + inside + "</w:abstractNum>";
}

inline std::string list_number(int id, int definition, const std::string& overrides = "") {
  return R"(<w:num w:numId=")" + std::to_string(id) + R"("><w:abstractNumId w:val=")" + std::to_string(definition) +
         R"("/>)" + overrides + "</w:num>";
}

/// A paragraph of list `number`, `depth` levels down.
inline std::string listed(const std::string& text, int number, int depth, const std::string& more = "") {
  return paragraph(text, R"(<w:numPr><w:ilvl w:val=")" + std::to_string(depth) + R"("/><w:numId w:val=")" +
                             std::to_string(number) + R"("/></w:numPr>)" + more);
}

/// A part of a Word file beside its body: "word/header1.xml", "hdr".
inline ZipEntry word_part(const std::string& name, const std::string& root, const std::string& inside) {
  return {name, xml_head + "<w:" + root + word_namespaces + ">" + inside + "</w:" + root + ">"};
}

}  // namespace thidua::documents::sample
