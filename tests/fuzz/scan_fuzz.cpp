// Any text as what tesseract says of a picture, put together to paragraphs; and any bytes as a picture, looked at from
// outside and put into a PDF.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "documents/read_image.h"
#include "documents/read_pdf_rules.h"
#include "documents/read_scan_cells.h"
#include "documents/read_scan_words.h"
#include "fuzz/check.h"

namespace documents = thidua::documents;

static void picture_is_looked_at(std::string_view bytes) {
  const auto facts = documents::image_facts(bytes);
  if (!facts) return;
  must_hold(facts->width > 0 && facts->height > 0, "a picture has a size");
  const auto pdf = documents::pdf_of_image(bytes, *facts);
  must_hold(!pdf || pdf->size() >= 100, "a page is a whole PDF");
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  picture_is_looked_at(input);
  const std::size_t zero = std::min(input.find('\0'), input.size());
  const documents::ScanWords scan = documents::scan_words(input.substr(0, zero), {});
  documents::PdfPage page;
  page.width = 59'500;
  page.height = 84'200;
  page.words = documents::placed_words(scan, page.width, page.height);
  std::string_view stream = input.substr(std::min(zero + 1, size));
  if (const auto picture = documents::next_picture(stream)) {
    page.rules = documents::rules_of_picture(*picture, page.width, page.height);
    const documents::CellSheet sheet(page, *picture);
    sheet.put_back(scan, page);
  }
  static_cast<void>(documents::text_of_pages({page}));
  return 0;
}
