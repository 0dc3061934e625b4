#pragma once
#include <filesystem>
#include <vector>

#include "documents/read_document.h"
#include "documents/read_pdf_layout.h"
#include "system/child.h"

/// The child processes that look into a PDF (poppler); not for use outside this folder.
/// Shape   every folder here holds the PDF as in.pdf.
namespace thidua::documents {

/// Its words and their places, as XML.
system::ChildResult run_pdftotext(const std::filesystem::path& folder, const ReadLimits& limits);

/// Looks for borders of tables on the pages that may have some. A help, no need: what cannot be drawn in time is read
/// by the places of its words alone.
void find_rules(std::vector<PdfPage>& pages, const std::filesystem::path& folder, const ReadLimits& limits);

/// Pages, from 1, whose text is a picture: those without words, and those with some words only over a large picture,
/// as the note of a digital signature stands over a scan.
std::vector<int> scanned_pages(const std::vector<PdfPage>& pages, const std::filesystem::path& folder,
                               const ReadLimits& limits);

}  // namespace thidua::documents
