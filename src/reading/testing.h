#pragma once
#include <string>
#include <string_view>

#include "core/utf8.h"
#include "doc_model/document.h"

/// For the tests of this feature: a plain-text document out of a string, one paragraph a line.
namespace thidua::reading::testing {

inline doc_model::Document document_of(std::string_view text) {
  doc_model::Document document;
  document.file_name = "mau.txt";
  document.text = std::string(text);
  document.bytes = text.size();
  std::size_t position = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t newline = text.find('\n', at);
    const std::size_t end = newline == std::string_view::npos ? text.size() : newline;
    doc_model::Paragraph paragraph;
    paragraph.span.begin = position;
    paragraph.text = std::string(text.substr(at, end - at));
    while (at < end) {
      core::next_code_point(text, at);
      ++position;
    }
    paragraph.span.end = position;
    const std::size_t signs = paragraph.text.find_first_not_of('#');
    paragraph.heading_level = paragraph.text.starts_with('#') && signs < 7 ? static_cast<int>(signs) : 0;
    if (paragraph.span.end > paragraph.span.begin) {
      document.paragraphs.push_back(paragraph);
    }
    if (at < text.size()) {
      ++at;  // the newline
      ++position;
    }
  }
  document.code_points = position;
  return document;
}

}  // namespace thidua::reading::testing
