// Any bytes as a DOCX, TXT or Markdown file: read or refused, with spans that fit the text. PDF goes through a child
// process and is left to the tests.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/text.h"
#include "documents/read_document.h"
#include "fuzz/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  static const char* const names[] = {"a.docx", "a.txt", "a.md"};
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (bytes.find("%PDF") != std::string_view::npos) return 0;
  thidua::documents::ReadLimits limits;
  limits.zip_entry_bytes = limits.zip_total_bytes = 4U << 20;
  limits.paragraphs = 5'000;
  const auto document = thidua::documents::read_document(bytes, names[data[0] % 3], limits);
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
