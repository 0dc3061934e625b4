#pragma once
#include <optional>
#include <string>
#include <vector>

#include "doc_model/document.h"
#include "documents/read_pdf_grid.h"

/// Tables drawn with borders read into paragraphs, over pages too; not for use outside this folder.
namespace thidua::documents {

/// A table that stops at the foot of a page and one of the same columns at the head of the next are one table: the head
/// repeated there is dropped, and a row that was broken between the pages is put together.
class GridReader {
 public:
  /// `tables` counts the tables of the document.
  GridReader(std::vector<doc_model::Paragraph>& paragraphs, int& tables) : paragraphs_(paragraphs), tables_(tables) {}

  /// `tolerance`: how much less exact the places of words are than those of printed ones.
  void add(const PdfGrid& grid, int page, int tolerance);
  /// Something stands between: what follows is another table.
  void close() { open_ = false; }

 private:
  using Texts = std::vector<std::string>;
  /// A cell with its paragraphs, before it has its place in the document.
  struct ReadCell {
    const GridCell* cell = nullptr;
    std::vector<doc_model::Paragraph> paragraphs;
  };
  std::vector<std::vector<ReadCell>> rows_of(const PdfGrid& grid, int page, int tolerance) const;
  bool goes_on_from(const PdfGrid& grid, int page) const;
  std::size_t repeated_head(const std::vector<std::vector<ReadCell>>& rows) const;
  bool is_rest_of_row(const std::vector<ReadCell>& row) const;
  void append_to_last_row(std::vector<ReadCell>& row);
  static Texts texts_of(const std::vector<ReadCell>& row);

  std::vector<doc_model::Paragraph>& paragraphs_;
  int& tables_;
  bool open_ = false;
  std::vector<int> columns_;        // borders of the open table
  std::vector<Texts> first_rows_;   // of the open table
  std::size_t last_row_begin_ = 0;  // in paragraphs_
  int page_ = 0;                    // where the open table was seen last
  int number_ = 0;
  int rows_ = 0;
};

}  // namespace thidua::documents
