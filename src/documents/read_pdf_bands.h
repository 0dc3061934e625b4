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

/// Row by row, as table number `table`.
void read_table(const PdfBand& band, int page, int table, std::vector<doc_model::Paragraph>& paragraphs);

}  // namespace thidua::documents
