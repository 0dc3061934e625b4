#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include "core/outcome.h"
#include "documents/libreoffice.h"

/// Word to PDF through LibreOffice, which may be absent.
namespace thidua::documents {

struct PdfOptions {
  std::chrono::seconds time_limit{120};
  std::string program;  // path of soffice; empty: looked for on PATH
};

/// Errors  documents.pdf.no_libreoffice (the Word file is still good), .timed_out, .failed (no PDF, or one without a
///         page). The temporary folder being unwritable throws.
/// Shape   letters come from the Liberation fonts alone, embedded in the PDF.
core::Outcome<std::string> docx_to_pdf(std::string_view docx, const PdfOptions& options = {});

}  // namespace thidua::documents
