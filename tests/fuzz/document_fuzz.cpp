// Any bytes as a DOCX, ODT, DOC, TXT or Markdown file or a picture: read or refused, with spans that fit the text. No
// child process is ever started: PATH leads nowhere. What those say of PDF and scans is the matter of pdf_words and
// scan.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/text.h"
#include "documents/read_document.h"
#include "fuzz/check.h"

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  ::setenv("PATH", "/nonexistent", 1);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.find("%PDF") != std::string_view::npos) return 0;
  const char* const name = bytes.starts_with("PK") ? "a.docx" : bytes.starts_with("#") ? "a.md" : "a.txt";
  thidua::documents::ReadLimits limits;
  limits.zip_entry_bytes = limits.zip_total_bytes = 4U << 20;
  limits.paragraphs = 5'000;
  const auto document = thidua::documents::read_document(bytes, name, limits);
  if (!document) {
    must_hold(!document.error().message.empty(), "a refusal says why");
    return 0;
  }
  must_hold(document->code_points == thidua::core::code_points(document->text), "code points are counted");
  std::size_t last = 0;
  for (const auto& paragraph : document->paragraphs) {
    must_hold(paragraph.span.begin <= paragraph.span.end && paragraph.span.end <= document->code_points,
              "spans lie in the text");
    must_hold(last <= paragraph.span.begin, "paragraphs stand in order");
    last = paragraph.span.end;
  }
  return 0;
}
