#pragma once
#include <string>
#include <vector>

#include "documents/read_pdf_grid.h"
#include "documents/read_pdf_lines.h"

/// What stands on a page beside its text taken out of it; not for use outside this folder.
namespace thidua::documents {

/// A page without page number, running heads and footnotes.
struct PageContent {
  std::vector<PdfRow> rows;       // of running text, columns and tables without borders
  std::vector<PdfGrid> grids;     // tables with borders
  std::vector<PdfRow> footnotes;  // the signs of their beginnings first words
  int width = 0;
  bool scanned = false;
};

/// Text that repeats at the edge of many pages, whatever its numbers, goes to `running` once.
std::vector<PageContent> contents_of_pages(std::vector<PdfPage> pages, std::vector<std::string>& running);

/// A footnote's sign: "1", "12", "*".
bool is_note_sign(const std::string& word);

}  // namespace thidua::documents
