#include "pacts/io/evidence_file.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "documents/zip_reader.h"
#include "pacts/io/rows.h"

namespace thidua::pacts {
namespace {

struct EvidenceKind {
  std::string_view ending;
  std::string_view media_type;
  std::string_view starts_with;  // bytes
  std::string_view zip_entry;    // that makes a ZIP file one of this kind; or empty
};
constexpr std::string_view zip_start = "PK\x03\x04";
constexpr std::array evidence_kinds{
    EvidenceKind{".pdf", "application/pdf", "%PDF-", ""},
    EvidenceKind{".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", zip_start,
                 "word/document.xml"},
    EvidenceKind{".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", zip_start,
                 "xl/workbook.xml"},
    EvidenceKind{".png", "image/png", "\x89PNG\r\n\x1a\n", ""},
    EvidenceKind{".jpg", "image/jpeg", "\xFF\xD8\xFF", ""},
    EvidenceKind{".jpeg", "image/jpeg", "\xFF\xD8\xFF", ""},
};

core::Refusal not_taken(std::string_view code, std::string message, std::string_view name) {
  return {"evidence." + std::string(code), std::move(message), "file", "tệp " + std::string(name)};
}

core::Outcome<std::string> office_type(const EvidenceKind& kind, std::string_view name, std::string_view bytes) {
  auto zip = documents::ZipReader::open(bytes, std::string(name), {});
  if (!zip) return zip.error();
  const auto names = zip->names();
  if (std::ranges::any_of(names, [](const std::string& entry) { return entry.ends_with("vbaProject.bin"); }))
    return not_taken("macros", "Tệp có macro nên không nhận. Hãy lưu lại dạng .docx hoặc .xlsx không macro.", name);
  if (!zip->has(std::string(kind.zip_entry)))
    return not_taken(
        "kind", "Nội dung tệp không đúng với đuôi “" + std::string(kind.ending) + "”. Hãy mở tệp và lưu lại đúng dạng.",
        name);
  return std::string(kind.media_type);
}

}  // namespace

core::Outcome<std::string> evidence_type(std::string_view name, std::string_view bytes) {
  if (core::trimmed(name).empty() || name.find_first_of("/\\") != std::string_view::npos ||
      core::code_points(name) > 200)
    return not_taken("name", "Tên tệp minh chứng trống, quá dài hoặc có dấu “/”. Hãy đổi tên tệp rồi nộp lại.", name);
  if (bytes.empty()) return not_taken("empty", "Tệp rỗng. Hãy chọn lại tệp.", name);
  const std::string lowered = core::lower(name);
  for (const EvidenceKind& kind : evidence_kinds) {
    if (!lowered.ends_with(kind.ending)) continue;
    if (!bytes.starts_with(kind.starts_with)) break;
    return kind.zip_entry.empty() ? core::Outcome<std::string>(std::string(kind.media_type))
                                  : office_type(kind, name, bytes);
  }
  return not_taken("kind",
                   "Chỉ nhận tệp PDF, Word (.docx), Excel (.xlsx), ảnh PNG hoặc JPG, và nội dung phải đúng với đuôi "
                   "tệp. Hãy lưu lại đúng dạng rồi nộp.",
                   name);
}

}  // namespace thidua::pacts
