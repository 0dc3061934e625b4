#pragma once
#include <vector>

#include "doc_model/document.h"
#include "documents/read_pdf_lines.h"

/// Rows in columns without borders: heads of papers, signatures, tables; not for use outside this folder.
namespace thidua::documents {

/// Values set apart by a tab: "Tập thể:      25", line below line.
bool are_tabbed_lines(const PdfBand& band);

bool is_table(const PdfBand& band);

/// Columns read one after the other. Of a head, what stands above a common space first.
void read_columns(const PdfBand& band, int page, PdfEdges edges, std::vector<doc_model::Paragraph>& paragraphs);

/// Tables without borders, row by row. One that stops at the foot of a page goes on at the head of the next where its
/// first line stands there again.
class BandReader {
 public:
  /// `tables` counts the tables of the document.
  BandReader(std::vector<doc_model::Paragraph>& paragraphs, int& tables) : paragraphs_(paragraphs), tables_(tables) {}

  void add(PdfBand band, int page);
  /// Something stands between: what follows is another table.
  void close() { open_ = false; }

 private:
  bool go_on(PdfBand& band, int page);
  void append_to_last_row(const PdfRow& line);

  std::vector<doc_model::Paragraph>& paragraphs_;
  int& tables_;
  bool open_ = false;
  int page_ = 0;  // where the open table was seen last
  int number_ = 0;
  int rows_ = 0;
  std::vector<int> gutters_;
  std::vector<PdfSegment> head_;  // the first lines of the open table
};

}  // namespace thidua::documents
