#include <algorithm>
#include <array>
#include <utility>

#include "core/text.h"
#include "documents/read_docx_body.h"
#include "documents/read_parts.h"
#include "documents/zip_reader.h"

namespace thidua::documents {

namespace {

constexpr std::size_t side_notes_max = 50;
constexpr std::size_t side_note_bytes_max = 2'000;

core::Refusal not_word(ZipReader& zip, const std::string& name) {
  if (zip.has("xl/workbook.xml")) {
    return document_refusal(
        "document.is_workbook",
        "Tệp “" + name + "” là bảng tính Excel, không phải văn bản. Hãy chọn tệp văn bản (.docx, .pdf, .txt, .md).",
        name);
  }
  if (zip.has("ppt/presentation.xml")) {
    return document_refusal(
        "document.unknown_format",
        "Tệp “" + name +
            "” là bản trình chiếu PowerPoint, không phải văn bản. Hãy chọn tệp văn bản (.docx, .pdf, .txt, .md).",
        name);
  }
  if (zip.has("mimetype") && zip.has("content.xml")) {
    return document_refusal(
        "document.unknown_format",
        "Tệp “" + name + "” ở định dạng OpenDocument (.odt). Hãy mở tệp, lưu thành .docx rồi thử lại.", name);
  }
  return document_refusal(
      "document.unknown_format",
      "Tệp “" + name + "” là tệp nén, không phải văn bản Word. Hãy giải nén và chọn đúng tệp .docx bên trong.", name);
}

/// The part of the file that holds the text; empty where it is no Word file.
core::Outcome<std::string> main_part(ZipReader& zip) {
  auto links = links_of_part(zip, "");
  if (!links.ok()) {
    return links.error();
  }
  for (const PartLink& link : *links) {
    if (link.type == "officeDocument" && zip.has(link.target) && link.target.rfind("xl/", 0) != 0 &&
        link.target.rfind("ppt/", 0) != 0) {
      return link.target;
    }
  }
  return std::string(zip.has("word/document.xml") ? "word/document.xml" : "");
}

/// Header, footer or footnotes as one note, so that nothing of the file is lost unseen.
std::optional<core::Refusal> add_side_note(ZipReader& zip, const PartLink& link, DocxStyles& styles,
                                           const ReadLimits& limits, std::vector<std::string>& notes) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> labels{
      {{"header", "Đầu trang"},
       {"footer", "Chân trang"},
       {"footnotes", "Chú thích cuối trang"},
       {"endnotes", "Chú thích cuối văn bản"}}};
  const auto* label =
      std::find_if(labels.begin(), labels.end(), [&link](const auto& known) { return known.first == link.type; });
  if (label == labels.end() || link.external || notes.size() >= side_notes_max) {
    return std::nullopt;
  }
  DocxBody body(styles, nullptr, limits);
  if (auto refusal = zip.read_xml(link.target, body, [&body] { return body.wants_more(); })) {
    return refusal;
  }
  std::string text;
  for (const doc_model::Paragraph& paragraph : body.take_paragraphs()) {
    text += text.empty() ? paragraph.text : " / " + paragraph.text;
  }
  // A page number alone tells nobody anything.
  const bool telling =
      std::any_of(text.begin(), text.end(), [](char byte) { return (byte < '0' || byte > '9') && byte != ' '; });
  if (telling && text.size() <= side_note_bytes_max) {
    std::string note = std::string(label->second) + ": " + text;
    if (std::find(notes.begin(), notes.end(), note) == notes.end()) {
      notes.push_back(std::move(note));
    }
  }
  return std::nullopt;
}

struct DocxParts {
  DocxStyles styles;
  DocxNumbers numbers;
  std::vector<PartLink> side_parts;
};

std::optional<core::Refusal> read_definitions(ZipReader& zip, const std::string& part, DocxParts& parts) {
  auto links = links_of_part(zip, part);
  if (!links.ok()) {
    return links.error();
  }
  for (const PartLink& link : *links) {
    std::optional<core::Refusal> refusal;
    if (link.external) {
      continue;
    }
    if (link.type == "styles") {
      refusal = zip.read_xml(link.target, parts.styles);
    } else if (link.type == "numbering") {
      refusal = zip.read_xml(link.target, parts.numbers);
    } else {
      parts.side_parts.push_back(link);
    }
    if (refusal) {
      return refusal;
    }
  }
  return std::nullopt;
}

core::Refusal refused_body(const DocxBody& body, ZipReader& zip, const std::string& name) {
  if (body.is_too_deep()) {
    return document_refusal(
        "document.too_long",
        "Tệp “" + name +
            "” có bảng lồng trong bảng quá nhiều tầng nên không đọc được. Hãy bỏ bớt bảng lồng nhau rồi thử lại.",
        name);
  }
  return body.is_too_long() ? too_many_paragraphs(name) : not_word(zip, name);
}

core::Refusal nothing_to_read(const DocxBody& body, const std::string& name) {
  if (body.pictures() > 0) {
    return document_refusal(
        "document.no_text",
        "Tệp “" + name + "” chỉ có hình ảnh, không có chữ để đọc. Hãy dùng tệp Word gốc hoặc tệp PDF có lớp văn bản.",
        name);
  }
  return document_refusal("document.empty", "Tệp “" + name + "” không có chữ nào. Hãy kiểm tra lại tệp đã chọn.", name);
}

}  // namespace

core::Outcome<doc_model::Document> read_docx(std::string_view bytes, const std::string& file_name,
                                             const ReadLimits& limits) {
  auto opened = ZipReader::open(bytes, file_name, limits);
  if (!opened.ok()) {
    return opened.error();
  }
  ZipReader& zip = opened.value();
  const auto part = main_part(zip);
  if (!part.ok()) {
    return part.error();
  }
  if (part->empty()) {
    return not_word(zip, file_name);
  }
  DocxParts parts;
  if (auto refusal = read_definitions(zip, *part, parts)) {
    return *refusal;
  }
  DocxBody body(parts.styles, &parts.numbers, limits);
  if (auto refusal = zip.read_xml(*part, body, [&body] { return body.wants_more(); })) {
    return *refusal;
  }
  if (!body.wants_more() || !body.is_word_document()) {
    return refused_body(body, zip, file_name);
  }
  doc_model::Document document;
  document.format = doc_model::Format::docx;
  auto paragraphs = body.take_paragraphs();
  if (body.found_old_font()) {
    document.notes.emplace_back("Văn bản có chữ gõ bằng phông TCVN3 hoặc VNI, đã chuyển sang Unicode.");
  } else {
    convert_old_text(paragraphs, document.notes);
  }
  if (body.found_foreign_chunk()) {
    document.notes.emplace_back(
        "Văn bản có phần chèn từ tệp khác không đọc được; hãy mở bằng Word, lưu lại rồi đọc lại.");
  }
  for (const PartLink& link : parts.side_parts) {
    if (auto refusal = add_side_note(zip, link, parts.styles, limits, document.notes)) {
      return *refusal;
    }
  }
  DocumentText text(limits.paragraphs);
  for (doc_model::Paragraph& paragraph : paragraphs) {
    text.add(std::move(paragraph));
  }
  std::move(text).finish(document);
  return document.paragraphs.empty() ? core::Outcome<doc_model::Document>(nothing_to_read(body, file_name))
                                     : std::move(document);
}

}  // namespace thidua::documents
