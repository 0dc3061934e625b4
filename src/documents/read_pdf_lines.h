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

/// Left and right edge of a page's text.
struct PdfEdges {
  int left = 0;
  int right = 0;
};

/// Consecutive rows of one kind.
struct PdfBand {
  std::vector<PdfRow> rows;
  std::vector<int> gutters;  // middle of each empty stripe, from left to right; empty for running text
  bool is_head = false;      // of a paper: the agency on the left, the motto on the right
  bool is_foot = false;      // of a paper: recipients on the left, the signer on the right
};

std::vector<PdfRow> rows_of_words(std::vector<PdfWord> words);
std::vector<PdfBand> bands_of_rows(std::vector<PdfRow> rows);

int middle_of(const PdfSegment& segment);
std::string row_text(const PdfRow& row);
/// The row as one piece.
PdfSegment whole_row(const PdfRow& row);
/// How many rows from `begin` on are the head of a paper, parted at `gutter`; 0 = none.
std::size_t head_rows(std::vector<PdfRow>& rows, std::size_t begin, int& gutter);
/// The same of the end of a paper: «Nơi nhận» on the left, the signer on the right.
std::size_t signature_rows(const std::vector<PdfRow>& rows, std::size_t begin, int& gutter);
/// Puts the words of a row together anew, parted at the gutters alone.
void part_at(PdfRow& row, const std::vector<int>& gutters);

/// The column of a segment, by the gutters.
std::size_t column_of(const PdfSegment& segment, const std::vector<int>& gutters);

}  // namespace thidua::documents
