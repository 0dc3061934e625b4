#include "documents/read_document.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/text.h"
#include "documents/read_parts.h"
#include "system/files.h"
#include "system/sha256.h"

namespace thidua::documents {

namespace {

enum class Content { empty, word, open_document, pdf, ole, rtf, page_image, other_image, text, binary };

bool has_magic(std::string_view bytes, std::string_view magic) {
  return bytes.substr(0, magic.size()) == magic;
}

Content content_of(std::string_view bytes, const ReadLimits& limits) {
  if (core::trimmed(bytes.substr(0, 4096)).empty() && core::trimmed(bytes).empty()) {
    return Content::empty;
  }
  if (is_zip_file(bytes)) {
    return open_document_kind(bytes, limits).empty() ? Content::word : Content::open_document;
  }
  if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) {  // some writers put a few bytes in front
    return Content::pdf;
  }
  if (is_ole_file(bytes)) {
    return Content::ole;
  }
  if (has_magic(bytes, "{\\rtf")) {
    return Content::rtf;
  }
  if (has_magic(bytes, "\x89PNG") || has_magic(bytes, "\xFF\xD8\xFF")) {
    return Content::page_image;
  }
  if (has_magic(bytes, "GIF8") || has_magic(bytes, "II*") || has_magic(bytes, std::string_view("MM\0*", 4))) {
    return Content::other_image;
  }
  const bool wide = has_magic(bytes, "\xFF\xFE") || has_magic(bytes, "\xFE\xFF");
  const auto zeros = std::count(bytes.begin(), bytes.end(), '\0');
  // UTF-16 of Vietnamese is half zeros on one side only; core::decoded judges that. Other text has none.
  const bool binary = !wide && zeros > 0 && core::decoded(bytes.substr(0, 65536)).encoding == core::Encoding::unknown;
  return binary || (!wide && zeros > 0 && core::decoded(bytes.substr(0, 65536)).encoding == core::Encoding::utf8)
             ? Content::binary
             : Content::text;
}

/// The name's ending, lower case, without the dot.
std::string ending_of(const std::string& file_name) {
  const auto dot = file_name.rfind('.');
  return dot == std::string::npos ? std::string() : core::lower(file_name.substr(dot + 1));
}

core::Refusal refused_content(Content content, const std::string& name) {
  switch (content) {
    case Content::empty:
      return document_refusal(
          "document.empty",
          "Tệp “" + name + "” không có nội dung. Hãy kiểm tra lại tệp đã chọn, có thể tệp chưa được lưu.", name);
    case Content::other_image:
      return document_refusal("document.no_text",
                              "Tệp “" + name +
                                  "” là hình ảnh ở định dạng chưa đọc được. Hãy lưu lại thành PNG, JPEG hoặc PDF rồi "
                                  "thử lại, hoặc dùng tệp Word gốc.",
                              name);
    default:
      return document_refusal("document.unknown_format",
                              "Không nhận ra định dạng của tệp “" + name +
                                  "”. Chương trình đọc được tệp .docx, .doc, .odt, .rtf, .pdf, .txt, .md, .png và "
                                  ".jpg; hãy lưu lại văn bản ở một trong các định dạng đó.",
                              name);
  }
}

/// Endings under which such content goes, the usual one first; none where any will do.
std::vector<std::string_view> endings_of(Content content) {
  switch (content) {
    case Content::word:
      return {"docx", "docm", "dotx", "dotm"};
    case Content::open_document:
      return {"odt", "ott"};
    case Content::ole:
      return {"doc", "dot"};
    case Content::rtf:
      return {"rtf", "doc"};  // Word opens both, and many save RTF as .doc
    case Content::pdf:
      return {"pdf"};
    case Content::page_image:
      return {"png", "jpg", "jpeg"};
    default:
      return {};
  }
}

bool name_fits(Content content, const std::string& ending) {
  const auto endings = endings_of(content);
  if (!endings.empty()) {
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
  }
  constexpr std::array<std::string_view, 6> no_text{"docx", "pdf", "doc", "odt", "rtf", "xlsx"};
  return std::find(no_text.begin(), no_text.end(), ending) == no_text.end();
}

core::Outcome<doc_model::Document> read_by_content(Content content, std::string_view bytes, const std::string& name,
                                                   const ReadLimits& limits) {
  switch (content) {
    case Content::word:
      return read_docx(bytes, name, limits);
    case Content::open_document:
      return read_open_document(bytes, open_document_kind(bytes, limits), name, limits);
    case Content::pdf:
      return read_pdf(bytes, name, limits);
    case Content::page_image:
      return read_image(bytes, name, limits);
    case Content::text:
      return read_text(bytes, name, limits);
    case Content::ole:
      return read_ole(bytes, name, limits);
    case Content::rtf:
      return read_rtf(bytes, name, limits);
    default:
      return refused_content(content, name);
  }
}

}  // namespace

core::Outcome<doc_model::Document> read_document(std::string_view bytes, const std::string& file_name,
                                                 const ReadLimits& limits) {
  const Content content = content_of(bytes, limits);
  const std::string ending = ending_of(file_name);
  if (content == Content::text && !name_fits(content, ending)) {
    return document_refusal("document.mislabelled",
                            "Tệp “" + file_name + "” có đuôi ." + ending +
                                " nhưng nội dung không phải định dạng đó, có thể tệp bị hỏng hoặc bị đổi tên. Hãy mở "
                                "tệp bằng Word, lưu lại thành .docx rồi thử lại.",
                            file_name);
  }
  auto result = read_by_content(content, bytes, file_name, limits);
  if (!result.ok()) {
    return result;
  }
  doc_model::Document& document = result.value();
  document.file_name = file_name;
  document.bytes = bytes.size();
  document.sha256 = system::sha256_hex(bytes);
  if (!name_fits(content, ending) && !endings_of(content).empty()) {
    document.notes.push_back("Tên tệp có đuôi “." + ending + "” nhưng nội dung là ." +
                             std::string(endings_of(content).front()) + "; đã đọc theo nội dung.");
  }
  return result;
}

core::Outcome<doc_model::Document> read_document(const std::filesystem::path& path, const ReadLimits& limits) {
  auto bytes = system::read_file(path, limits.file_bytes);
  if (!bytes.ok()) {
    return bytes.error();
  }
  return read_document(*bytes, system::display_name(path), limits);
}

}  // namespace thidua::documents
