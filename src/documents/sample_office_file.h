#pragma once
#include <string>
#include <utility>
#include <vector>

#include "documents/zip_writer.h"

/// Small Word and Excel files for tests, put together from XML.
namespace thidua::documents::sample {

inline const std::string xml_head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
inline const std::string word_namespaces =
    R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
    R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")"
    R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")"
    R"( xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape")"
    R"( xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main")"
    R"( xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math")"
    R"( xmlns:v="urn:schemas-microsoft-com:vml")";

inline ZipEntry links(const std::string& part,
                      const std::vector<std::pair<std::string, std::string>>& type_and_target) {
  std::string xml =
      xml_head + R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
  int id = 0;
  for (const auto& [type, target] : type_and_target) {
    xml += R"(<Relationship Id="rId)" + std::to_string(++id) +
           R"(" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)" + type + R"(" Target=")" +
           target + (target.rfind("http", 0) == 0 ? R"(" TargetMode="External)" : "") + R"("/>)";
  }
  return {part, xml + "</Relationships>"};
}

struct WordParts {
  std::string body = {};  // inside w:body
  std::string styles = {};
  std::string numbering = {};
  std::vector<std::pair<std::string, ZipEntry>> more =
      {};  // type of the relationship and the part, named from the root
};

inline std::vector<ZipEntry> word_entries(const WordParts& parts) {
  const auto root = [](const std::string& name, const std::string& inside) {
    return xml_head + "<w:" + name + word_namespaces + ">" + inside + "</w:" + name + ">";
  };
  std::vector<std::pair<std::string, std::string>> targets{{"styles", "styles.xml"}, {"numbering", "numbering.xml"}};
  std::vector<ZipEntry> entries{
      {"[Content_Types].xml",
       xml_head +
           R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
           R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
           R"(<Default Extension="xml" ContentType="application/xml"/>)"
           R"(<Override PartName="/word/document.xml" )"
           R"(ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)"
           R"(<Override PartName="/word/styles.xml" )"
           R"(ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>)"
           R"(<Override PartName="/word/numbering.xml" )"
           R"(ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>)"},
      links("_rels/.rels", {{"officeDocument", "word/document.xml"}}),
      {"word/document.xml", root("document", "<w:body>" + parts.body + "</w:body>")},
      {"word/styles.xml", root("styles", parts.styles)},
      {"word/numbering.xml", root("numbering", parts.numbering)}};
  for (const auto& [type, entry] : parts.more) {
    targets.emplace_back(type, "/" + entry.name);
    entries.push_back(entry);
  }
  entries.push_back(links("word/_rels/document.xml.rels", targets));
  return entries;
}

inline std::string word_file(const WordParts& parts) {
  return zip_archive(word_entries(parts));
}

inline const std::string sheet_namespaces =
    R"( xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")"
    R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";

/// An Excel file with one sheet "Kết quả"; `sheet` stands inside x:worksheet, `strings` inside x:sst.
inline std::vector<ZipEntry> excel_entries(const std::string& sheet, const std::string& strings = "",
                                           const std::string& formats = "", const std::string& workbook = "") {
  const std::string type = R"(ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.)";
  return {
      {"[Content_Types].xml", xml_head +
                                  R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
                                  R"(<Default Extension="xml" )" +
                                  type + R"(sheet.main+xml"/></Types>)"},
      links("_rels/.rels", {{"officeDocument", "xl/workbook.xml"}}),
      {"xl/workbook.xml",
       xml_head + "<workbook" + sheet_namespaces + ">" + workbook +
           R"(<sheets><sheet name="Kết quả" sheetId="1" r:id="rId1"/></sheets>)" +
           R"(<definedNames><definedName name="bang">'Kết quả'!$A$1:$B$2</definedName></definedNames></workbook>)"},
      links("xl/_rels/workbook.xml.rels",
            {{"worksheet", "worksheets/sheet1.xml"}, {"sharedStrings", "sharedStrings.xml"}, {"styles", "styles.xml"}}),
      {"xl/worksheets/sheet1.xml", xml_head + "<worksheet" + sheet_namespaces + ">" + sheet + "</worksheet>"},
      {"xl/sharedStrings.xml", xml_head + "<sst" + sheet_namespaces + ">" + strings + "</sst>"},
      {"xl/styles.xml", xml_head + "<styleSheet" + sheet_namespaces + ">" + formats + "</styleSheet>"}};
}

inline std::string excel_file(const std::string& sheet, const std::string& strings = "",
                              const std::string& formats = "", const std::string& workbook = "") {
  return zip_archive(excel_entries(sheet, strings, formats, workbook));
}

/// "<w:p>" with one run.
inline std::string paragraph(const std::string& text, const std::string& properties = "",
                             const std::string& run_properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:rPr>" + run_properties +
         R"(</w:rPr><w:t xml:space="preserve">)" + text + "</w:t></w:r></w:p>";
}

}  // namespace thidua::documents::sample
