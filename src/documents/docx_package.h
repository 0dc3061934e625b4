#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "documents/zip_writer.h"

namespace pugi {
class xml_document;
class xml_node;
}  // namespace pugi

/// A .docx taken apart into its parts, and the checks that make a stranger's file safe to fill and to send on.
namespace thidua::documents {

struct DocxPackage {
  std::vector<ZipEntry> parts;  // in the file's order, [Content_Types].xml first
  std::string main_part;        // "word/document.xml"
};

/// Limits  20 MiB packed, 2,000 parts, 64 MiB a part, 200 MiB in all, and 200 times its packed size for a part above
///         1 MiB (a ZIP bomb).
/// Errors  documents.template.not_docx, .encrypted, .too_large, .damaged
core::Outcome<DocxPackage, core::Refusals> open_docx(std::string_view bytes);

/// What makes a template unsafe: macros, links that fetch, embedded objects, foreign parts, fields that fetch, a
/// document type, XML that does not parse. Empty: none.
core::Refusals unsafe_contents(const DocxPackage& package);

/// Parses one part with its white space kept. False where it is no well-formed XML.
bool parse_part(std::string_view xml, pugi::xml_document& into);

/// "thân văn bản", "đầu trang (header1.xml)", … for messages.
std::string part_label(const std::string& name, std::string_view root_name);

/// Whether the part holds text a reader sees: body, header, footer, footnotes, endnotes.
bool is_text_root(std::string_view root_name);

bool is_xml_part(std::string_view name);

}  // namespace thidua::documents
