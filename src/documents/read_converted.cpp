#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include "documents/libreoffice.h"
#include "documents/read_parts.h"
#include "documents/zip_reader.h"

namespace thidua::documents {

namespace {

/// A name of a stream inside an OLE file, as it stands there: UTF-16.
std::string wide_name(std::string_view name) {
  std::string wide;
  for (const char letter : name) {
    wide += letter;
    wide += '\0';
  }
  return wide;
}

std::size_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  std::size_t value = 0;
  for (std::size_t index = 0; index < count && at + index < bytes.size(); ++index) {
    value |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + index])) << (8 * index);
  }
  return value;
}

constexpr std::size_t ole_start_place = 116;  // in an entry: the stream's first sector
constexpr std::size_t ole_size_place = 120;

/// Where the OLE file's folder has the entry of this name. Entries are 128 bytes, at multiples of it; copies that
/// writers leave behind have no stream.
std::optional<std::size_t> ole_entry(std::string_view bytes, std::string_view name) {
  constexpr std::size_t entry_bytes = 128;
  constexpr std::size_t no_stream = 0xFFFFFFFE;
  const std::string wide = wide_name(name) + std::string(2, '\0');
  for (auto at = bytes.find(wide); at != std::string_view::npos; at = bytes.find(wide, at + 1)) {
    if (at % entry_bytes == 0 && at + entry_bytes <= bytes.size() &&
        little_endian(bytes, at + ole_start_place, 4) < no_stream) {
      return at;
    }
  }
  return std::nullopt;
}

/// Where a stream begins. Small ones lie in sectors of 64 bytes inside the root's own stream; that it is in one piece
/// is likely, and whoever asks checks what stands there.
std::size_t ole_stream(std::string_view bytes, std::size_t entry) {
  constexpr std::size_t small_bytes = 4096;
  constexpr std::size_t small_sector_bytes = 64;
  const std::size_t sector_bytes = std::size_t{1} << std::min<std::size_t>(little_endian(bytes, 30, 2), 12);
  const std::size_t start = little_endian(bytes, entry + ole_start_place, 4);
  const auto root = ole_entry(bytes, "Root Entry");
  if (little_endian(bytes, entry + ole_size_place, 4) >= small_bytes || !root) {
    return (start + 1) * sector_bytes;
  }
  return (little_endian(bytes, *root + ole_start_place, 4) + 1) * sector_bytes + start * small_sector_bytes;
}

/// Word before 2007 says in the first bytes of its main stream whether there is a password.
bool is_locked_doc(std::string_view bytes, std::size_t entry) {
  constexpr std::size_t flags_place = 10;
  constexpr std::size_t encrypted_flag = 0x0100;
  const std::size_t stream = ole_stream(bytes, entry);
  const std::size_t mark = little_endian(bytes, stream, 2);
  return (mark == 0xA5EC || mark == 0xA5DC) && (little_endian(bytes, stream + flags_place, 2) & encrypted_flag) != 0;
}

core::Refusal locked_document(const std::string& name) {
  return document_refusal(
      "document.encrypted",
      "Tệp “" + name + "” được đặt mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi thử lại.", name);
}

core::Refusal is_workbook(const std::string& name) {
  return document_refusal(
      "document.is_workbook",
      "Tệp “" + name +
          "” là bảng tính, không phải văn bản. Hãy chọn tệp văn bản (.docx, .doc, .odt, .rtf, .pdf, .txt, .md).",
      name);
}

core::Refusal is_presentation(const std::string& name) {
  return document_refusal(
      "document.unknown_format",
      "Tệp “" + name +
          "” là bản trình chiếu, không phải văn bản. Hãy chọn tệp văn bản (.docx, .doc, .odt, .rtf, .pdf, .txt, .md).",
      name);
}

core::Refusal refused_conversion(OfficeEnd end, const std::string& name, const std::string& ending,
                                 const ReadLimits& limits) {
  if (end == OfficeEnd::no_program) {
    return document_refusal("document.no_program",
                            "Chưa đọc được tệp “" + name + "” ở định dạng ." + ending +
                                " vì máy chưa cài LibreOffice. Hãy cài gói libreoffice-writer-nogui rồi thử lại, "
                                "hoặc mở tệp bằng Word và lưu thành .docx.",
                            name);
  }
  if (end == OfficeEnd::timed_out) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(limits.office_time).count();
    return document_refusal("document.too_long",
                            "LibreOffice chưa chuyển xong tệp “" + name + "” sau " + std::to_string(seconds) +
                                " giây. Hãy tách tệp, hoặc mở tệp bằng Word và lưu thành .docx rồi thử lại.",
                            name);
  }
  return document_refusal("document.damaged",
                          "LibreOffice không mở được tệp “" + name +
                              "”; tệp bị hỏng hoặc có mật khẩu. Hãy mở tệp bằng Word, lưu thành .docx rồi thử lại.",
                          name);
}

core::Outcome<doc_model::Document> read_as_docx(std::string_view bytes, const std::string& name,
                                                const std::string& ending, doc_model::Format format,
                                                const ReadLimits& limits) {
  OfficeOrder order;
  order.bytes = bytes;
  order.ending = ending;
  order.wanted_ending = "docx";
  order.wanted_filter = "MS Word 2007 XML";
  order.time_limit = limits.office_time;
  order.memory_limit_bytes = limits.office_memory_bytes;
  order.result_limit_bytes = limits.zip_total_bytes;
  const OfficeResult made = convert_by_libreoffice(order);
  if (made.end != OfficeEnd::done) {
    return refused_conversion(made.end, name, ending, limits);
  }
  auto document = read_docx(made.bytes, name, limits);
  if (document.ok()) {
    document->format = format;
    document->notes.insert(document->notes.begin(), "Tệp ." + ending + " được LibreOffice chuyển sang .docx để đọc.");
  }
  return document;
}

/// Looks at XML without keeping any of it: well-formed, not too deep, no document type?
class Onlooker : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes&) override {
    encrypted = encrypted || name == "?:encryption-data";
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}
  bool encrypted = false;
};

}  // namespace

core::Outcome<doc_model::Document> read_ole(std::string_view bytes, const std::string& file_name,
                                            const ReadLimits& limits) {
  if (is_encrypted_office(bytes)) {
    return locked_document(file_name);
  }
  if (const auto entry = ole_entry(bytes, "WordDocument")) {
    return is_locked_doc(bytes, *entry) ? core::Outcome<doc_model::Document>(locked_document(file_name))
                                        : read_as_docx(bytes, file_name, "doc", doc_model::Format::doc, limits);
  }
  if (ole_entry(bytes, "Workbook") || ole_entry(bytes, "Book")) {
    return is_workbook(file_name);
  }
  if (ole_entry(bytes, "PowerPoint Document")) {
    return is_presentation(file_name);
  }
  return document_refusal("document.unknown_format",
                          "Tệp “" + file_name +
                              "” là tệp Office đời cũ nhưng không thấy văn bản Word bên trong. Hãy mở tệp bằng Word, "
                              "lưu thành .docx rồi thử lại.",
                          file_name);
}

core::Outcome<doc_model::Document> read_rtf(std::string_view bytes, const std::string& file_name,
                                            const ReadLimits& limits) {
  return read_as_docx(bytes, file_name, "rtf", doc_model::Format::rtf, limits);
}

core::Outcome<doc_model::Document> read_open_document(std::string_view bytes, const std::string& kind,
                                                      const std::string& file_name, const ReadLimits& limits) {
  if (kind.find("opendocument.spreadsheet") != std::string::npos) {
    return is_workbook(file_name);
  }
  if (kind.find("opendocument.presentation") != std::string::npos) {
    return is_presentation(file_name);
  }
  auto zip = ZipReader::open(bytes, file_name, limits);
  if (!zip.ok()) {
    return zip.error();
  }
  // LibreOffice gets nothing that would blow up or that fetches: our own limits are tried first.
  Onlooker onlooker;
  for (const char* part : {"META-INF/manifest.xml", "content.xml", "styles.xml"}) {
    if (onlooker.encrypted) {
      break;
    }
    if (auto refusal = zip->read_xml(part, onlooker)) {
      return *refusal;
    }
  }
  return onlooker.encrypted ? core::Outcome<doc_model::Document>(locked_document(file_name))
                            : read_as_docx(bytes, file_name, "odt", doc_model::Format::odt, limits);
}

std::string open_document_kind(std::string_view bytes, const ReadLimits& limits) {
  constexpr std::string_view open_document = "application/vnd.oasis.opendocument.";
  auto zip = ZipReader::open(bytes, "", limits);
  if (!zip.ok() || !zip->has("mimetype") || !zip->has("content.xml")) {
    return {};
  }
  const auto kind = zip->read("mimetype");
  return kind.ok() && kind->substr(0, open_document.size()) == open_document ? *kind : std::string();
}

}  // namespace thidua::documents
