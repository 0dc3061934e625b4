#include <algorithm>
#include <iterator>
#include <utility>

#include "documents/read_docx_body.h"
#include "documents/read_docx_side.h"
#include "documents/read_parts.h"
#include "documents/zip_reader.h"

namespace thidua::documents {

namespace {

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

core::Refusal refused_body(const DocxBody& body, ZipReader& zip, const std::string& name, const ReadLimits& limits) {
  if (body.is_too_deep()) {
    return document_refusal("document.too_long",
                            "Tệp “" + name + "” có bảng lồng trong bảng quá " + grouped(limits.table_depth) +
                                " tầng nên không đọc được. Hãy bỏ bớt bảng lồng nhau rồi thử lại.",
                            name);
  }
  if (body.has_too_many_cells()) {
    return document_refusal("document.too_long",
                            "Tệp “" + name + "” có hơn " + grouped(limits.table_cells) +
                                " ô trong các bảng nên không đọc được. Hãy tách văn bản thành nhiều tệp rồi thử lại.",
                            name);
  }
  return body.is_too_long() ? too_many_paragraphs(name, limits) : not_word(zip, name);
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

void put_head_in_front(DocxSides& sides, std::vector<doc_model::Paragraph>& paragraphs) {
  if (sides.head.empty()) {
    return;
  }
  for (doc_model::Paragraph& paragraph : paragraphs) {
    if (paragraph.cell) {
      paragraph.cell->table += sides.head_tables;
    }
  }
  paragraphs.insert(paragraphs.begin(), std::make_move_iterator(sides.head.begin()),
                    std::make_move_iterator(sides.head.end()));
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
    return refused_body(body, zip, file_name, limits);
  }
  auto paragraphs = body.take_paragraphs();
  auto sides = read_docx_sides(zip, parts.side_parts, parts.styles, limits, body, paragraphs);
  if (!sides.ok()) {
    return sides.error();
  }
  doc_model::Document document;
  document.format = doc_model::Format::docx;
  if (body.found_foreign_chunk()) {
    document.notes.emplace_back(
        "Văn bản có phần chèn từ tệp khác không đọc được; hãy mở bằng Word, lưu lại rồi đọc lại.");
  }
  put_head_in_front(*sides, paragraphs);
  const std::size_t body_paragraphs = paragraphs.size();
  std::move(sides->footnotes.begin(), sides->footnotes.end(), std::back_inserter(paragraphs));
  if (body.found_old_font() || sides->old_font) {
    document.notes.emplace_back("Văn bản có chữ gõ bằng phông TCVN3 hoặc VNI, đã chuyển sang Unicode.");
  } else {
    convert_old_text(paragraphs, document.notes);
  }
  std::move(sides->notes.begin(), sides->notes.end(), std::back_inserter(document.notes));
  DocumentText text(limits);
  for (std::size_t index = 0; index < paragraphs.size(); ++index) {
    const bool taken = index < body_paragraphs ? text.add(std::move(paragraphs[index]))
                                               : text.add_footnote(std::move(paragraphs[index]));
    if (!taken) {
      return too_many_paragraphs(file_name, limits);
    }
  }
  std::move(text).finish(document);
  return document.paragraphs.empty() ? core::Outcome<doc_model::Document>(nothing_to_read(body, file_name))
                                     : std::move(document);
}

}  // namespace thidua::documents
