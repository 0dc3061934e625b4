#include "documents/read_pdf_layout.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "documents/read_pdf_bands.h"
#include "documents/read_pdf_join.h"
#include "documents/read_pdf_margins.h"
#include "documents/read_pdf_tables.h"

namespace thidua::documents {

namespace {

/// Letters are placed with some play (1/100 point).
constexpr int edge_tolerance = 100;
constexpr int scan_tolerance = 600;

/// Left and right edge of running text: the leftmost start and the rightmost end on the page. A page of few or short
/// lines does not show them: then those of the other pages of its width count, and three quarters of the paper at
/// least.
class TextEdges {
 public:
  explicit TextEdges(const std::vector<PageContent>& contents) {
    for (const PageContent& content : contents) {
      if (!content.rows.empty()) {
        const PdfEdges own = own_edges(content);
        const auto known = widest_.emplace(content.width, own).first;
        known->second.left = std::min(known->second.left, own.left);
        known->second.right = std::max(known->second.right, own.right);
      }
    }
  }
  PdfEdges of(const PageContent& content) const {
    if (content.rows.empty()) {
      return {};
    }
    PdfEdges edges = own_edges(content);
    edges.right = std::max(edges.right, content.width * 3 / 4);
    const PdfEdges& widest = widest_.at(content.width);
    const auto lines_at_left = std::count_if(content.rows.begin(), content.rows.end(), [&edges](const PdfRow& row) {
      return row.segments.front().box.left - edges.left < near;
    });
    const auto lines_at_right = std::count_if(content.rows.begin(), content.rows.end(), [&edges](const PdfRow& row) {
      return edges.right - row.segments.back().box.right < near;
    });
    edges.left = lines_at_left >= lines_min ? edges.left : std::min(edges.left, widest.left);
    edges.right = lines_at_right >= lines_min ? edges.right : std::max(edges.right, widest.right);
    return edges;
  }

 private:
  static constexpr int near = 300;  // 1/100 point
  static constexpr std::ptrdiff_t lines_min = 3;

  static PdfEdges own_edges(const PageContent& content) {
    PdfEdges edges{content.rows.front().segments.front().box.left, 0};
    for (const PdfRow& row : content.rows) {
      edges.left = std::min(edges.left, row.segments.front().box.left);
      edges.right = std::max(edges.right, row.segments.back().box.right);
    }
    return edges;
  }
  std::map<int, PdfEdges> widest_;  // of pages by their width
};

/// Reads page after page into one list of paragraphs.
class PageReader {
 public:
  explicit PageReader(PdfText& text)
      : text_(text), joiner_(text.paragraphs), grids_(text.paragraphs, tables_), bands_(text.paragraphs, tables_) {}

  void add(PageContent content, const PdfEdges& edges) {
    ++page_;
    tolerance_ = content.scanned ? scan_tolerance : edge_tolerance;
    auto rows = content.rows.begin();
    for (const PdfGrid& grid : content.grids) {
      const auto below = std::find_if(rows, content.rows.end(),
                                      [&grid](const PdfRow& row) { return row.top + row.bottom > 2 * grid.box.top; });
      add_rows({std::make_move_iterator(rows), std::make_move_iterator(below)}, edges);
      rows = below;
      joiner_.close();
      bands_.close();
      grids_.add(grid, page_, content.scanned ? scan_tolerance : 0);
    }
    add_rows({std::make_move_iterator(rows), std::make_move_iterator(content.rows.end())}, edges);
    add_footnotes(std::move(content.footnotes));
  }
  void close() {
    joiner_.close();
    end_footnote();
  }

 private:
  void add_rows(std::vector<PdfRow> rows, const PdfEdges& edges) {
    if (rows.empty()) {
      return;
    }
    grids_.close();
    for (PdfBand& band : bands_of_rows(std::move(rows))) {
      const bool known = band.is_head || band.is_foot;
      if (band.gutters.empty() || (!known && !is_table(band) && are_tabbed_lines(band))) {
        bands_.close();
        for (const PdfRow& row : band.rows) {
          joiner_.add({whole_row(row), page_, edges.left, edges.right, tolerance_});
        }
        continue;
      }
      joiner_.close();
      if (!known && is_table(band)) {
        bands_.add(std::move(band), page_);
      } else {
        bands_.close();
        read_columns(band, page_, edges, text_.paragraphs);
      }
    }
  }
  /// A row that begins with a sign begins a note; all others go on with the one before.
  void add_footnotes(std::vector<PdfRow> rows) {
    for (PdfRow& row : rows) {
      const bool begins = row.words.size() > 1 && is_note_sign(row.words.front().text);
      if (begins) {
        end_footnote();
        open_note_ = doc_model::Paragraph();
        open_note_->page = page_;
        open_note_->text = "[" + row.words.front().text + "]";
        row.words.erase(row.words.begin());
        part_at(row, {});
      }
      if (open_note_) {
        append_line(open_note_->text, row_text(row));
      }
    }
  }
  void end_footnote() {
    if (open_note_) {
      text_.footnotes.push_back(std::move(*open_note_));
    }
    open_note_.reset();
  }

  PdfText& text_;
  int tables_ = 0;
  int page_ = 0;
  int tolerance_ = edge_tolerance;
  LineJoiner joiner_;
  GridReader grids_;
  BandReader bands_;
  std::optional<doc_model::Paragraph> open_note_;  // it may go on at the foot of the next page
};

}  // namespace

PdfText text_of_pages(std::vector<PdfPage> pages) {
  PdfText text;
  auto contents = contents_of_pages(std::move(pages), text.running);
  const TextEdges edges(contents);
  PageReader reader(text);
  for (PageContent& content : contents) {
    const PdfEdges of_page = edges.of(content);
    reader.add(std::move(content), of_page);
  }
  reader.close();
  return text;
}

}  // namespace thidua::documents
