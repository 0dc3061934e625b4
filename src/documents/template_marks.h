#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "documents/docx_package.h"

/// Inside of the template mechanism: a part whose tags are joined and whose marks have become elements of their own.
namespace thidua::documents {

/// '=' a field, '#' a loop, '?' and '^' conditions, '/' the end of a loop or condition.
struct TemplateTag {
  char kind = '=';
  std::string name;                // NFC, single-spaced
  std::size_t begin = 0, end = 0;  // bytes in the text searched, with the braces
};

/// The next whole tag at or after `from`.
std::optional<TemplateTag> next_tag(std::string_view text, std::size_t from);
std::string canonical_name(std::string_view name);

/// Shape   marks are elements `mark_open` and `mark_close` (attributes kind, name, p) beside what they repeat; every
///         w:p carries its number in the attribute `paragraph_attribute` until `write_part`.
struct MarkedPart {
  std::size_t index = 0;  // in DocxPackage::parts
  std::string label;
  std::unique_ptr<pugi::xml_document> xml;
  std::vector<std::string> paragraphs;  // their texts by number, from 1
  bool has_tags = false;
};

inline constexpr const char* mark_open = "mark-open";
inline constexpr const char* mark_close = "mark-close";
inline constexpr const char* paragraph_attribute = "mark-p";

/// Joins tags that Word split over runs (the look of the first run stays), finds the marks and checks that each stands
/// where it may and is closed. Faults go to `found`.
MarkedPart marked_part(const ZipEntry& part, std::size_t index, core::Refusals& found);

/// A fault of one tag, with its place: "thân văn bản, đoạn 12".
core::Refusal tag_refusal(const MarkedPart& part, int paragraph, std::string_view code, const std::string& tag,
                          const std::string& reason, const std::string& remedy);

/// The number of the paragraph that `node` stands in; 0 where there is none.
int paragraph_of(pugi::xml_node node);

}  // namespace thidua::documents
