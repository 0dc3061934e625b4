// Any text as the body of a Word document: it gets past the archive and into the readers of runs, lists and tables.
#include <cstddef>
#include <cstdint>
#include <string>

#include "core/text.h"
#include "documents/read_document.h"
#include "documents/sample_office_file.h"
#include "fuzz/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 20'000) return 0;
  const std::string body(reinterpret_cast<const char*>(data), size);
  const std::string file = thidua::documents::sample::word_file({.body = body});
  const auto document = thidua::documents::read_document(file, "a.docx");
  if (!document) {
    must_hold(!document.error().message.empty(), "a refusal says why");
    return 0;
  }
  must_hold(document->code_points == thidua::core::code_points(document->text), "code points are counted");
  for (const auto& paragraph : document->paragraphs) {
    must_hold(paragraph.span.end <= document->code_points, "spans lie in the text");
    must_hold(thidua::core::code_points(paragraph.text) == paragraph.span.end - paragraph.span.begin,
              "a paragraph is as long as its span");
  }
  return 0;
}
