// Any text as the body of a Word document, and behind zero bytes its numbering, styles, footnotes and header: it gets
// past the archive and into the readers of runs, lists, tables and notes.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "core/text.h"
#include "documents/read_document.h"
#include "documents/sample_office_file.h"
#include "fuzz/check.h"

namespace documents = thidua::documents;

static void notes_fit(const thidua::doc_model::Document& document) {
  for (const auto* list : {&document.paragraphs, &document.footnotes}) {
    for (const auto& paragraph : *list) {
      must_hold(paragraph.span.end <= document.code_points, "spans lie in the text");
      must_hold(thidua::core::code_points(paragraph.text) == paragraph.span.end - paragraph.span.begin,
                "a paragraph is as long as its span");
    }
  }
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 20'000) return 0;
  std::string rest(reinterpret_cast<const char*>(data), size);
  std::array<std::string, 5> parts;
  for (std::string& part : parts) {
    const std::size_t zero = std::min(rest.find('\0'), rest.size());
    part = rest.substr(0, zero);
    rest.erase(0, zero + 1);
  }
  const auto part_of = [](const std::string& name, const std::string& root, const std::string& inside) {
    return documents::ZipEntry{name, documents::sample::xml_head + "<w:" + root + documents::sample::word_namespaces +
                                         ">" + inside + "</w:" + root + ">"};
  };
  const std::string file =
      documents::sample::word_file({.body = parts[0],
                                    .styles = parts[2],
                                    .numbering = parts[1],
                                    .more = {{"footnotes", part_of("word/footnotes.xml", "footnotes", parts[3])},
                                             {"header", part_of("word/header1.xml", "hdr", parts[4])}}});
  const auto document = documents::read_document(file, "a.docx");
  if (!document) {
    must_hold(!document.error().message.empty(), "a refusal says why");
    return 0;
  }
  must_hold(document->code_points == thidua::core::code_points(document->text), "code points are counted");
  notes_fit(*document);
  return 0;
}
