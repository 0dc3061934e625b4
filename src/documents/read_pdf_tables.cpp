#include "documents/read_pdf_tables.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "documents/read_pdf_join.h"
#include "documents/read_pdf_lines.h"

namespace thidua::documents {

namespace {

/// A head that is repeated on every page has so many rows at most.
constexpr std::size_t repeated_rows_max = 3;

/// Borders are found on a picture, to a dot or two (1/100 point).
constexpr int border_tolerance = 150;

/// The space between border and letters: what the fullest cells leave (1/100 point).
int margin_of(const PdfGrid& grid) {
  constexpr int usual = 540;  // Word's own
  constexpr int least = 50;
  int margin = usual;
  for (const GridCell& cell : grid.cells) {
    for (const PdfWord& word : cell.words) {
      margin = std::min(margin, std::max(least, word.box.left - cell.box.left));
    }
  }
  return margin;
}

std::vector<doc_model::Paragraph> paragraphs_of_cell(const GridCell& cell, int margin, int page, int tolerance) {
  std::vector<doc_model::Paragraph> paragraphs;
  LineJoiner joiner(paragraphs);
  for (const PdfRow& row : rows_of_words(cell.words)) {
    joiner.add({whole_row(row), page, cell.box.left + margin, cell.box.right - margin, border_tolerance + tolerance});
  }
  joiner.close();
  return paragraphs;
}

}  // namespace

std::vector<std::vector<GridReader::ReadCell>> GridReader::rows_of(const PdfGrid& grid, int page, int tolerance) const {
  std::vector<std::vector<ReadCell>> rows(static_cast<std::size_t>(grid.row_count()));
  const int margin = margin_of(grid);
  for (const GridCell& cell : grid.cells) {
    rows[static_cast<std::size_t>(cell.row)].push_back({&cell, paragraphs_of_cell(cell, margin, page, tolerance)});
  }
  return rows;
}

GridReader::Texts GridReader::texts_of(const std::vector<ReadCell>& row) {
  Texts texts;
  for (const ReadCell& cell : row) {
    std::string text;
    for (const auto& paragraph : cell.paragraphs) {
      text += paragraph.text + "\n";
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

bool GridReader::goes_on_from(const PdfGrid& grid, int page) const {
  constexpr int shift_max = 300;
  return open_ && page == page_ + 1 && grid.column_borders.size() == columns_.size() &&
         std::equal(columns_.begin(), columns_.end(), grid.column_borders.begin(),
                    [](int a, int b) { return std::abs(a - b) < shift_max; });
}

std::size_t GridReader::repeated_head(const std::vector<std::vector<ReadCell>>& rows) const {
  std::size_t count = 0;
  while (count < std::min({rows.size(), first_rows_.size(), repeated_rows_max}) &&
         texts_of(rows[count]) == first_rows_[count]) {
    ++count;
  }
  return count < rows.size() ? count : 0;
}

/// The number of the row stands on the page before; here sentences go on.
bool GridReader::is_rest_of_row(const std::vector<ReadCell>& row) const {
  if (row.empty() || !row.front().paragraphs.empty() || row.front().cell->column != 0 || rows_ == 0) {
    return false;
  }
  bool small = false;
  for (const ReadCell& cell : row) {
    small = small || (!cell.paragraphs.empty() && begins_small(cell.paragraphs.front().text));
  }
  return small;
}

void GridReader::append_to_last_row(std::vector<ReadCell>& row) {
  for (ReadCell& cell : row) {
    const auto behind =
        std::find_if(paragraphs_.rbegin(), paragraphs_.rend() - static_cast<std::ptrdiff_t>(last_row_begin_),
                     [&cell](const doc_model::Paragraph& known) {
                       return known.cell && known.cell->column <= cell.cell->column;
                     })
            .base();
    auto at = behind;
    for (std::size_t index = 0; index < cell.paragraphs.size(); ++index) {
      doc_model::Paragraph& paragraph = cell.paragraphs[index];
      const bool joins = index == 0 && at != paragraphs_.begin() + static_cast<std::ptrdiff_t>(last_row_begin_) &&
                         std::prev(at)->cell->column == cell.cell->column && begins_small(paragraph.text);
      if (joins) {
        append_line(std::prev(at)->text, paragraph.text);
        continue;
      }
      paragraph.cell = doc_model::CellPlace{number_, rows_ - 1, cell.cell->column, 1, cell.cell->columns};
      at = std::next(paragraphs_.insert(at, std::move(paragraph)));
    }
  }
}

void GridReader::add(const PdfGrid& grid, int page, int tolerance) {
  auto rows = rows_of(grid, page, tolerance);
  std::size_t skipped = 0;
  if (goes_on_from(grid, page)) {
    skipped = repeated_head(rows);
    if (skipped < rows.size() && is_rest_of_row(rows[skipped])) {
      append_to_last_row(rows[skipped]);
      ++skipped;
    }
  } else {
    number_ = tables_++;
    rows_ = 0;
    columns_ = grid.column_borders;
    first_rows_.clear();
    for (std::size_t row = 0; row < std::min(rows.size(), repeated_rows_max); ++row) {
      first_rows_.push_back(texts_of(rows[row]));
    }
  }
  open_ = true;
  page_ = page;
  const int shift = rows_ - static_cast<int>(skipped);
  for (std::size_t row = skipped; row < rows.size(); ++row) {
    last_row_begin_ = paragraphs_.size();
    for (ReadCell& cell : rows[row]) {
      for (doc_model::Paragraph& paragraph : cell.paragraphs) {
        paragraph.cell = doc_model::CellPlace{number_, cell.cell->row + shift, cell.cell->column, cell.cell->rows,
                                              cell.cell->columns};
        paragraphs_.push_back(std::move(paragraph));
      }
    }
  }
  rows_ = grid.row_count() + shift;
}

}  // namespace thidua::documents
