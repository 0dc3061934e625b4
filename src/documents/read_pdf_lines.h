#pragma once
#include <optional>
#include <string>
#include <vector>

#include "documents/read_pdf_layout.h"

/// Words of a page put together to lines and bands; not for use outside this folder.
namespace thidua::documents {

/// Words that stand close together on one line: a line of text, or a cell's part of it.
struct PdfSegment {
  PdfBox box;
  std::string text;
  int first_word_width = 0;
};

/// Segments side by side.
struct PdfRow {
  int top = 0;
  int bottom = 0;
  std::vector<PdfSegment> segments;  // from left to right
  std::vector<PdfWord> words;        // from left to right
};

/// Consecutive rows of one kind. `columns` holds the borders between columns where there are several.
struct PdfBand {
  std::vector<PdfRow> rows;
  std::vector<int> gutters;  // middle of each empty stripe, from left to right; empty for running text
};

std::vector<PdfRow> rows_of_page(const PdfPage& page);
std::vector<PdfBand> bands_of_rows(std::vector<PdfRow> rows);

/// The column of a segment, by the gutters.
std::size_t column_of(const PdfSegment& segment, const std::vector<int>& gutters);

}  // namespace thidua::documents
