#pragma once
#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

#include "doc_model/document.h"
#include "documents/read_document.h"
#include "documents/xml_stream.h"

/// Where the cells of Word's tables stand while a part is read; not for use outside this folder.
namespace thidua::documents {

/// Follows w:tbl, w:tr and w:tc as they open and close, tables in cells included. Deleted rows and cells of tracked
/// changes take their paragraphs away with them; merged cells get their size when the table ends.
///
/// Shape   `out` is the list that the table's paragraphs go to, the same at start and end of one table.
class DocxTables {
 public:
  explicit DocxTables(const ReadLimits& limits) : limits_(limits) {}

  bool is_open() const { return !tables_.empty(); }
  bool is_too_deep() const { return too_deep_; }
  bool has_too_many_cells() const { return cells_ > limits_.table_cells; }
  int count() const { return count_; }
  /// The cell being read; needs an open table.
  const doc_model::CellPlace& place() const { return tables_.back().cell; }

  void start_table(const std::vector<doc_model::Paragraph>& out);
  void start_row(const std::vector<doc_model::Paragraph>& out);
  void start_cell(const std::vector<doc_model::Paragraph>& out);
  void row_property(std::string_view name, const XmlAttributes& attributes);
  void cell_property(std::string_view name, const XmlAttributes& attributes);
  void end_cell(std::vector<doc_model::Paragraph>& out);
  void end_row(std::vector<doc_model::Paragraph>& out);
  void end_table(std::vector<doc_model::Paragraph>& out);

 private:
  struct MergedCell {
    int row = 0;
    int column = 0;
    int rows = 1;
    int columns = 1;
  };
  struct OpenTable {
    int number = 0;
    int row = -1;
    int column = 0;
    bool row_deleted = false;
    bool cell_deleted = false;
    std::size_t first_of_table = 0;  // in `out`
    std::size_t first_of_row = 0;
    std::size_t first_of_cell = 0;
    doc_model::CellPlace cell;
    std::vector<MergedCell> merged;
    std::map<int, std::size_t> open_below;  // column -> the merged cell that may go on in the next row
    std::vector<std::size_t> grown;         // merged cells that go on in this row
    std::size_t merged_before_row = 0;
    bool merging_right = false;  // the last of `merged` may go on in the next cell of the row
  };
  void merge_down(OpenTable& table, std::string_view kind);
  void merge_right(OpenTable& table, std::string_view kind);

  const ReadLimits& limits_;
  std::vector<OpenTable> tables_;
  int count_ = 0;
  std::size_t cells_ = 0;
  bool too_deep_ = false;
};

}  // namespace thidua::documents
