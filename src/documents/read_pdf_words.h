#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "documents/read_document.h"
#include "documents/read_pdf_layout.h"

/// What `pdftotext -bbox` says of a PDF; pure; not for use outside this folder.
namespace thidua::documents {

enum class PdfWordsFault { none, damaged, too_many_pages, too_many_words };

struct PdfWords {
  std::vector<PdfPage> pages;
  PdfWordsFault fault = PdfWordsFault::none;
};

/// Whatever the letters of the PDF are, the answer is UTF-8 without control signs; places that are silly become 0.
PdfWords pdf_words(std::string_view xml, const ReadLimits& limits);

}  // namespace thidua::documents
