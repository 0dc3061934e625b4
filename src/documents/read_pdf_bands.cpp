#include "documents/read_pdf_bands.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "core/text.h"
#include "documents/read_pdf_join.h"

namespace thidua::documents {

namespace {

/// The lines of one column, each as one piece, from top to bottom.
std::vector<PdfSegment> lines_of_column(const PdfBand& band, std::size_t column) {
  std::vector<PdfWord> words;
  for (const PdfRow& row : band.rows) {
    for (const PdfSegment& segment : row.segments) {
      if (column_of(segment, band.gutters) == column) {
        std::copy_if(row.words.begin(), row.words.end(), std::back_inserter(words), [&segment](const PdfWord& word) {
          return word.box.left >= segment.box.left && word.box.right <= segment.box.right;
        });
      }
    }
  }
  // Put together anew: the letters of two columns need not stand on common lines.
  std::vector<PdfSegment> lines;
  for (const PdfRow& row : rows_of_words(std::move(words))) {
    lines.push_back(whole_row(row));
  }
  return lines;
}

/// "- Các phòng, đơn vị" / "thuộc Sở;": the rest of a line that was too long for its column.
bool goes_on(std::string_view above, std::string_view line) {
  if (above.empty() || begins_item(line)) {
    return false;
  }
  if (core::folded(above).ends_with("chu nghia") && core::folded(line).starts_with("viet nam")) {
    return true;  // the motto of a narrow column
  }
  const char last = above.back();
  const bool ended = last == '.' || last == ';' || last == ':';
  return !ended && (begins_small(line) || (begins_item(above) && last != ','));
}

/// How wide a column of centred lines is: twice from their middle to the edge of the text beside it. 0 where the lines
/// are not centred.
int width_of_column(const std::vector<PdfSegment>& lines, int edge) {
  constexpr int middles_apart_max = 400;
  if (lines.size() < 2) {
    return 0;
  }
  const auto [least, most] = std::minmax_element(
      lines.begin(), lines.end(), [](const PdfSegment& a, const PdfSegment& b) { return middle_of(a) < middle_of(b); });
  return middle_of(*most) - middle_of(*least) > middles_apart_max ? 0 : 2 * std::abs(middle_of(lines.front()) - edge);
}

/// "CHỦ TỊCH", "KT. GIÁM ĐỐC": below the body that signs stands the post, a line of its own however long the name.
bool names_post(std::string_view line) {
  constexpr std::array<std::string_view, 18> beginnings{
      "chu tich",  "pho ",       "giam doc",  "tong giam doc", "truong ", "thu truong",
      "bo truong", "cuc truong", "vu truong", "hieu truong",   "chanh ",  "bi thu",
      "kt.",       "tm.",        "tl.",       "tuq.",          "q. ",     "cuc pho"};
  const std::string folded = core::folded(line);
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&folded](std::string_view beginning) { return folded.starts_with(beginning); });
}

/// A name in capitals that was too long for its column: would the next word have fitted?
bool is_broken_name(const PdfSegment& above, const PdfSegment& line, int width) {
  const int height = above.box.bottom - above.box.top;
  const int room = width - (above.box.right - above.box.left);
  const bool close = line.box.top - above.box.bottom < height / 4;
  return width > 0 && close && is_capitals(above.text) && is_capitals(line.text) && !names_post(line.text) &&
         room < line.first_word_width + height / 5;
}

void read_column(const std::vector<PdfSegment>& lines, int width, int page,
                 std::vector<doc_model::Paragraph>& paragraphs) {
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const PdfSegment& line = lines[at];
    if (at > 0 && (goes_on(paragraphs.back().text, line.text) || is_broken_name(lines[at - 1], line, width))) {
      append_line(paragraphs.back().text, line.text);
      continue;
    }
    doc_model::Paragraph paragraph;
    paragraph.text = line.text;
    paragraph.page = page;
    paragraphs.push_back(std::move(paragraph));
  }
}

/// Where both columns of a head have a space between their lines: above it agency and motto, below it number and day.
int common_space(const std::vector<PdfSegment>& left, const std::vector<PdfSegment>& right) {
  for (std::size_t at = 1; at < left.size(); ++at) {
    const int top = left[at - 1].box.bottom;
    const int bottom = left[at].box.top;
    const int least = (left[at].box.bottom - left[at].box.top) / 3;
    for (std::size_t other = 1; other < right.size() && bottom - top > least; ++other) {
      const int begin = std::max(top, right[other - 1].box.bottom);
      const int end = std::min(bottom, right[other].box.top);
      if (end - begin > least) {
        return (begin + end) / 2;
      }
    }
  }
  return 0;
}

/// Cuts off the lines above `place`.
std::vector<PdfSegment> lines_above(std::vector<PdfSegment>& lines, int place) {
  const auto below =
      std::find_if(lines.begin(), lines.end(), [place](const PdfSegment& line) { return line.box.top >= place; });
  std::vector<PdfSegment> above(lines.begin(), below);
  lines.erase(lines.begin(), below);
  return above;
}

/// Does the first column count rows: 1, 2, 3 … or I, II … or a heading "TT", "STT" over them?
bool counts_rows(const PdfBand& band) {
  std::size_t filled = 0;
  std::size_t numbers = 0;
  for (const PdfRow& row : band.rows) {
    if (column_of(row.segments.front(), band.gutters) != 0) {
      continue;
    }
    ++filled;
    const std::string text = core::folded(row.segments.front().text);
    const bool number = text.find_first_not_of("0123456789.") == std::string::npos;
    const bool roman = text.find_first_not_of("ivx.") == std::string::npos;
    numbers += number || roman || text == "tt" || text == "stt" || text == "so tt" ? 1U : 0U;
  }
  return filled > 1 && numbers * 10 >= filled * 7;
}

/// Where the rows of the table begin, as indexes of lines. A row begins with its number, or else where more cells are
/// filled than on the line above.
std::vector<std::size_t> row_starts(const PdfBand& band) {
  const bool counted = counts_rows(band);
  std::vector<std::size_t> starts;
  for (std::size_t index = 0; index < band.rows.size(); ++index) {
    const PdfRow& row = band.rows[index];
    const bool in_first = column_of(row.segments.front(), band.gutters) == 0;
    const bool fuller = index > 0 && row.segments.size() > band.rows[index - 1].segments.size();
    const bool full = row.segments.size() == band.gutters.size() + 1;
    if (index == 0 || (counted ? in_first : (in_first && (fuller || full)))) {
      starts.push_back(index);
    }
  }
  return starts;
}

/// Numbers set in the middle of high rows: a row then reaches from half way to the number above to half way below.
std::size_t row_of_line(const PdfBand& band, const std::vector<std::size_t>& starts, std::size_t line,
                        bool in_the_middle) {
  std::size_t row = 0;
  for (std::size_t next = 1; next < starts.size(); ++next) {
    const PdfRow& start = band.rows[starts[next]];
    const PdfRow& before = band.rows[starts[next - 1]];
    const bool reached = in_the_middle ? (band.rows[line].top + band.rows[line].bottom) * 2 >
                                             start.top + start.bottom + before.top + before.bottom
                                       : line >= starts[next];
    row = reached ? next : row;
  }
  return row;
}

/// The same words at the same place of another page.
bool is_same_line(const PdfSegment& a, const PdfSegment& b) {
  constexpr int shift_max = 200;
  return a.text == b.text && std::abs(a.box.left - b.box.left) < shift_max &&
         std::abs(a.box.right - b.box.right) < shift_max;
}

}  // namespace

bool are_tabbed_lines(const PdfBand& band) {
  if (band.gutters.size() != 1) {
    return false;
  }
  const PdfSegment& left = band.rows.front().segments.front();
  const PdfSegment& right = band.rows.front().segments.back();
  if (band.rows.size() == 1 && begins_item(left.text)) {
    return true;
  }
  const bool led_in = std::all_of(band.rows.begin(), band.rows.end(), [&band](const PdfRow& row) {
    const std::string& text = row.segments.front().text;
    const bool whole_line = row.segments.size() == 1 && column_of(row.segments.front(), band.gutters) == 0;
    return whole_line || (row.segments.size() == 2 && text.back() == ':' && core::folded(text) != "noi nhan:");
  });
  const bool aligned = std::all_of(band.rows.begin(), band.rows.end(), [&](const PdfRow& row) {
    return row.segments.size() == 2 && std::abs(row.segments.back().box.left - right.box.left) < 300 &&
           std::abs(row.segments.front().box.left - left.box.left) < 300;
  });
  return led_in || (aligned && band.rows.size() > 1);
}

bool is_table(const PdfBand& band) {
  return band.gutters.size() >= 2 || counts_rows(band);
}

void read_columns(const PdfBand& band, int page, PdfEdges edges, std::vector<doc_model::Paragraph>& paragraphs) {
  std::vector<std::vector<PdfSegment>> columns;
  for (std::size_t column = 0; column <= band.gutters.size(); ++column) {
    columns.push_back(lines_of_column(band, column));
  }
  std::vector<int> widths(columns.size(), 0);
  if (columns.size() == 2) {
    widths = {width_of_column(columns[0], edges.left), width_of_column(columns[1], edges.right)};
  }
  if (band.is_head && columns.size() == 2) {
    if (const int space = common_space(columns[0], columns[1]); space > 0) {
      for (std::size_t column = 0; column < 2; ++column) {
        read_column(lines_above(columns[column], space), widths[column], page, paragraphs);
      }
    }
  }
  for (std::size_t column = 0; column < columns.size(); ++column) {
    read_column(columns[column], widths[column], page, paragraphs);
  }
}

bool BandReader::go_on(PdfBand& band, int page) {
  const auto is_parted = [this](const PdfRow& row) {
    return std::none_of(row.words.begin(), row.words.end(), [this](const PdfWord& word) {
      return std::any_of(gutters_.begin(), gutters_.end(),
                         [&word](int gutter) { return word.box.left < gutter && gutter < word.box.right; });
    });
  };
  std::size_t repeated = 0;
  while (repeated < std::min(head_.size(), band.rows.size()) &&
         is_same_line(whole_row(band.rows[repeated]), head_[repeated])) {
    ++repeated;
  }
  if (!open_ || page != page_ + 1 || repeated == 0 || !std::all_of(band.rows.begin(), band.rows.end(), is_parted)) {
    return false;
  }
  band.rows.erase(band.rows.begin(), band.rows.begin() + static_cast<std::ptrdiff_t>(repeated));
  band.gutters = gutters_;
  for (PdfRow& row : band.rows) {
    part_at(row, gutters_);
  }
  const auto first = std::find_if(band.rows.begin(), band.rows.end(), [&band](const PdfRow& row) {
    return column_of(row.segments.front(), band.gutters) == 0;
  });
  std::for_each(band.rows.begin(), first, [this](const PdfRow& line) { append_to_last_row(line); });
  band.rows.erase(band.rows.begin(), first);
  return true;
}

/// The rest of a row that was broken between the pages.
void BandReader::append_to_last_row(const PdfRow& line) {
  for (const PdfSegment& segment : line.segments) {
    const int column = static_cast<int>(column_of(segment, gutters_));
    const auto cell = std::find_if(paragraphs_.rbegin(), paragraphs_.rend(), [&](const doc_model::Paragraph& known) {
      return !known.cell || known.cell->table != number_ || known.cell->row != rows_ - 1 ||
             known.cell->column <= column;
    });
    const bool known = cell != paragraphs_.rend() && cell->cell && cell->cell->table == number_ &&
                       cell->cell->row == rows_ - 1 && cell->cell->column == column;
    if (known) {
      append_line(cell->text, segment.text);
      continue;
    }
    doc_model::Paragraph paragraph;
    paragraph.text = segment.text;
    paragraph.page = page_;
    paragraph.cell = doc_model::CellPlace{number_, std::max(rows_ - 1, 0), column, 1, 1};
    paragraphs_.insert(cell.base(), std::move(paragraph));
  }
}

void BandReader::add(PdfBand band, int page) {
  constexpr std::size_t head_lines_max = 3;
  if (!go_on(band, page)) {
    number_ = tables_++;
    rows_ = 0;
    gutters_ = band.gutters;
    head_.clear();
    for (std::size_t line = 0; line < std::min(band.rows.size(), head_lines_max); ++line) {
      head_.push_back(whole_row(band.rows[line]));
    }
  }
  open_ = true;
  page_ = page;
  if (band.rows.empty()) {
    return;
  }
  const auto starts = row_starts(band);
  // A line of text above the first number shows that numbers stand in the middle of their rows.
  const bool in_the_middle = counts_rows(band) && column_of(band.rows.front().segments.front(), band.gutters) != 0;
  std::map<std::pair<std::size_t, std::size_t>, std::string> cells;
  for (std::size_t line = 0; line < band.rows.size(); ++line) {
    const std::size_t row = row_of_line(band, starts, line, in_the_middle);
    for (const PdfSegment& segment : band.rows[line].segments) {
      std::string& text = cells[{row, column_of(segment, band.gutters)}];
      text += text.empty() ? segment.text : " " + segment.text;
    }
  }
  for (auto& [place, text] : cells) {
    doc_model::Paragraph paragraph;
    paragraph.text = std::move(text);
    paragraph.page = page;
    paragraph.cell =
        doc_model::CellPlace{number_, rows_ + static_cast<int>(place.first), static_cast<int>(place.second), 1, 1};
    paragraphs_.push_back(std::move(paragraph));
  }
  rows_ += static_cast<int>(starts.size());
}

}  // namespace thidua::documents
