// Any bytes as a plain text and as Markdown: read with spans that give every paragraph, or refused.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/text.h"
#include "documents/read_parts.h"
#include "fuzz/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const char* const name : {"a.txt", "a.md"}) {
    const auto document = thidua::documents::read_text(bytes, name, {});
    if (!document) {
      must_hold(!document.error().message.empty(), "a refusal says why");
      continue;
    }
    must_hold(thidua::core::is_valid_utf8(document->text), "the text is UTF-8");
    must_hold(document->code_points == thidua::core::code_points(document->text), "code points are counted");
    std::size_t last = 0;
    for (const auto& paragraph : document->paragraphs) {
      must_hold(last <= paragraph.span.begin && paragraph.span.end <= document->code_points,
                "paragraphs stand in order in the text");
      must_hold(thidua::core::code_points(paragraph.text) == paragraph.span.end - paragraph.span.begin,
                "a paragraph is as long as its span");
      last = paragraph.span.end;
    }
  }
  return 0;
}
