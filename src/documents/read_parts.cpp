#include "documents/read_parts.h"

#include <utility>

#include "core/text.h"

namespace thidua::documents {

core::Refusal document_refusal(std::string code, std::string message, const std::string& file_name) {
  return {std::move(code), std::move(message), "", file_name};
}

core::Refusal too_many_paragraphs(const std::string& file_name) {
  return document_refusal("document.too_long",
                          "Văn bản trong tệp “" + file_name +
                              "” quá dài so với mức chương trình đọc. Hãy tách văn bản thành nhiều tệp rồi thử lại.",
                          file_name);
}

bool DocumentText::add(doc_model::Paragraph paragraph) {
  paragraph.text = std::string(core::trimmed(paragraph.text));
  if (paragraph.text.empty()) {
    return true;
  }
  if (paragraphs_.size() >= paragraphs_limit_) {
    return false;
  }
  paragraph.span.begin = code_points_;
  code_points_ += core::code_points(paragraph.text);
  paragraph.span.end = code_points_;
  text_ += paragraph.text;
  text_.push_back('\n');
  ++code_points_;
  paragraphs_.push_back(std::move(paragraph));
  return true;
}

void DocumentText::finish(doc_model::Document& document) && {
  document.text = std::move(text_);
  document.code_points = code_points_;
  document.paragraphs = std::move(paragraphs_);
}

}  // namespace thidua::documents
