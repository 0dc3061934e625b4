// Any text as what pdftotext says of a PDF, and behind the first zero byte any bytes as the picture of its first page:
// pages are put together to paragraphs or refused, and no page makes the reader slow.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "core/text.h"
#include "documents/read_pdf_rules.h"
#include "documents/read_pdf_words.h"
#include "fuzz/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t zero = std::min(input.find('\0'), input.size());
  auto words = thidua::documents::pdf_words(input.substr(0, zero), {});
  if (words.fault != thidua::documents::PdfWordsFault::none) return 0;
  std::string_view stream = input.substr(std::min(zero + 1, size));
  for (auto& page : words.pages) {
    const auto picture = thidua::documents::next_picture(stream);
    if (!picture) break;
    page.rules = thidua::documents::rules_of_picture(*picture, page.width, page.height);
  }
  const auto pages = static_cast<int>(words.pages.size());
  const auto text = thidua::documents::text_of_pages(std::move(words.pages));
  for (const auto* list : {&text.paragraphs, &text.footnotes}) {
    for (const auto& paragraph : *list) {
      must_hold(thidua::core::is_valid_utf8(paragraph.text), "paragraphs are UTF-8");
      must_hold(paragraph.page >= 1 && paragraph.page <= pages, "a paragraph stands on a page");
      must_hold(!paragraph.cell || (paragraph.cell->row >= 0 && paragraph.cell->column >= 0), "a cell has its place");
    }
  }
  return 0;
}
