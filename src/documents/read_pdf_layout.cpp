#include "documents/read_pdf_layout.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "core/text.h"
#include "core/utf8.h"
#include "documents/read_pdf_lines.h"

namespace thidua::documents {

namespace {

/// One line of running text, or of one column or cell.
struct TextLine {
  PdfSegment segment;
  int page = 0;
  int left_edge = 0;   // of the column it stands in
  int right_edge = 0;  // where its column's fullest lines end
};

bool is_digit_sign(char byte) {
  return byte >= '0' && byte <= '9';
}

/// "3", "- 3 -", "Trang 3/12".
bool is_page_number(std::string_view text) {
  bool digit = false;
  const std::string folded = core::folded(text);
  std::string_view rest = folded;
  if (rest.substr(0, 5) == "trang") {
    rest.remove_prefix(5);
  }
  for (const char byte : rest) {
    digit = digit || is_digit_sign(byte);
    if (!is_digit_sign(byte) && byte != ' ' && byte != '-' && byte != '/') {
      return false;
    }
  }
  return digit && text.size() <= 16;
}

bool at_edge(const PdfRow& row, const PdfPage& page) {
  return row.bottom * 10 < page.height || row.top * 10 > page.height * 9;
}

std::string row_text(const PdfRow& row) {
  std::string text;
  for (const PdfSegment& segment : row.segments) {
    text += text.empty() ? segment.text : " " + segment.text;
  }
  return text;
}

PdfSegment whole_row(const PdfRow& row) {
  PdfSegment segment = row.segments.front();
  segment.text = row_text(row);
  segment.box.right = row.segments.back().box.right;
  return segment;
}

/// Rows of every page without page numbers and without what repeats at the edge of most pages.
std::vector<std::vector<PdfRow>> rows_of_pages(const std::vector<PdfPage>& pages, std::vector<std::string>& running) {
  std::vector<std::vector<PdfRow>> rows;
  std::map<std::string, std::size_t> at_edges;
  for (const PdfPage& page : pages) {
    rows.push_back(rows_of_page(page));
    std::set<std::string> once;
    for (const PdfRow& row : rows.back()) {
      if (at_edge(row, page)) {
        once.insert(row_text(row));
      }
    }
    for (const std::string& text : once) {
      ++at_edges[text];
    }
  }
  for (const auto& [text, count] : at_edges) {
    if (pages.size() >= 3 && count * 2 > pages.size() && !is_page_number(text)) {
      running.push_back(text);
    }
  }
  for (std::size_t index = 0; index < pages.size(); ++index) {
    auto& of_page = rows[index];
    of_page.erase(std::remove_if(of_page.begin(), of_page.end(),
                                 [&](const PdfRow& row) {
                                   const std::string text = row_text(row);
                                   return at_edge(row, pages[index]) &&
                                          (is_page_number(text) ||
                                           std::find(running.begin(), running.end(), text) != running.end());
                                 }),
                  of_page.end());
  }
  return rows;
}

/// Marks that begin a paragraph of their own: "-", "+", "•", "1.", "1.1", "a)", "II.", "Điều 3.".
bool begins_item(std::string_view text) {
  if (text.empty()) {
    return false;
  }
  std::size_t at = 0;
  const char32_t first = core::next_code_point(text, at);
  if ((first == '-' || first == '+' || first == U'–' || first == U'•' || first == U'▪' || first == U'➢' ||
       first == '*') &&
      at < text.size() && text[at] == ' ') {
    return true;
  }
  const std::string_view word = text.substr(0, text.find(' '));
  if (word == "Điều") {
    return word.size() + 1 < text.size() && is_digit_sign(text[word.size() + 1]);
  }
  if (word.size() < 2 || word.size() > 8 || word.size() == text.size()) {
    return false;
  }
  const char last = word.back();
  const std::string_view stem = word.substr(0, word.size() - 1);
  const bool number = stem.find_first_not_of("0123456789.") == std::string_view::npos;
  const bool roman = stem.find_first_not_of("IVX") == std::string_view::npos;
  const bool letter = core::code_points(stem) == 1;
  return (last == '.' && (number || roman)) || (last == ')' && (number || letter)) ||
         (number && is_digit_sign(last) && stem.find('.') != std::string_view::npos);
}

bool begins_small(std::string_view text) {
  std::size_t end = 0;
  if (text.empty() || !core::is_letter(core::next_code_point(text, end))) {
    return false;
  }
  const std::string_view letter = text.substr(0, end);
  return letter == core::lower(letter);
}

/// Behind "2021-" at the end of a line the rest of the word follows; behind "thi đua -" a new word.
bool ends_inside_word(std::string_view text) {
  return text.size() > 1 && text.back() == '-' && text[text.size() - 2] != ' ';
}

/// Joins lines to paragraphs.
class LineJoiner {
 public:
  explicit LineJoiner(std::vector<doc_model::Paragraph>& paragraphs) : paragraphs_(paragraphs) {}

  void add(const TextLine& line) {
    if (open_ && continues(line)) {
      current_.text += (ends_inside_word(current_.text) ? "" : " ") + line.segment.text;
      hanging_left_ = line.segment.box.left;
      if (lines_ == 1 && line.page == last_.page) {
        pitch_ = line.segment.box.bottom - last_.segment.box.bottom;
      }
      ++lines_;
    } else {
      close();
      open_ = true;
      lines_ = 1;
      pitch_ = 0;
      first_left_ = line.segment.box.left;
      current_ = {};
      current_.text = line.segment.text;
      current_.page = line.page;
      current_.centred = stands_in_the_middle(line);
    }
    last_ = line;
  }
  void close() {
    if (open_) {
      paragraphs_.push_back(std::move(current_));
    }
    open_ = false;
  }

 private:
  static bool stands_in_the_middle(const TextLine& line) {
    const int left = line.segment.box.left - line.left_edge;
    const int right = line.right_edge - line.segment.box.right;
    return left > 2000 && right > 2000 && std::abs(left - right) < 2500;
  }
  /// Would the next line's first word have fitted behind the last line?
  bool last_is_full(const TextLine& line) const {
    const int height = last_.segment.box.bottom - last_.segment.box.top;
    const int room = last_.right_edge - last_.segment.box.right;
    return room < line.segment.first_word_width + height / 5;
  }
  bool continues(const TextLine& line) const {
    const int height = last_.segment.box.bottom - last_.segment.box.top;
    const int left = line.segment.box.left;
    if (!last_is_full(line) || stands_in_the_middle(line)) {
      return false;
    }
    // The second line sets the left edge of the rest; it stands left of an indented first line, or under its text.
    const bool indented = lines_ == 1 ? left > last_.segment.box.left + height * 3 : left > hanging_left_ + height / 3;
    const bool outdented = lines_ > 1 && left < hanging_left_ - height;
    const bool like_a_first_line =
        lines_ == 1 && left > line.left_edge + height && std::abs(left - last_.segment.box.left) < height / 3;
    if (indented || ((outdented || like_a_first_line) && !begins_small(line.segment.text))) {
      return false;
    }
    const bool stands_at_edge = left < line.left_edge + height / 3;
    if (begins_item(line.segment.text) && (!stands_at_edge || first_left_ < line.left_edge + height / 3)) {
      return false;
    }
    if (line.page != last_.page) {
      return true;
    }
    const int pitch = line.segment.box.bottom - last_.segment.box.bottom;
    return pitch > 0 && (lines_ > 1 && pitch_ > 0 ? pitch * 100 < pitch_ * 118 + 10'000 / 100 : pitch < height * 2);
  }

  std::vector<doc_model::Paragraph>& paragraphs_;
  doc_model::Paragraph current_;
  TextLine last_;
  bool open_ = false;
  int lines_ = 0;
  int first_left_ = 0;
  int hanging_left_ = 0;
  int pitch_ = 0;
};

/// Left edge and right edge of running text: the leftmost start and the rightmost end on the page. A page of short
/// lines shows no right edge; three quarters of the paper are text at least.
std::pair<int, int> edges_of(const std::vector<PdfRow>& rows, int page_width) {
  int left = rows.empty() ? 0 : rows.front().segments.front().box.left;
  int right = page_width * 3 / 4;
  for (const PdfRow& row : rows) {
    left = std::min(left, row.segments.front().box.left);
    right = std::max(right, row.segments.back().box.right);
  }
  return {left, right};
}

/// Columns read one after the other: the head of a letter, signatures.
void read_columns(const PdfBand& band, int page, std::vector<doc_model::Paragraph>& paragraphs) {
  for (std::size_t column = 0; column <= band.gutters.size(); ++column) {
    std::vector<PdfRow> rows;
    for (const PdfRow& row : band.rows) {
      PdfRow part{row.top, row.bottom, {}, {}};
      for (const PdfSegment& segment : row.segments) {
        if (column_of(segment, band.gutters) == column) {
          part.segments.push_back(segment);
        }
      }
      if (!part.segments.empty()) {
        rows.push_back(std::move(part));
      }
    }
    for (const PdfRow& row : rows) {
      doc_model::Paragraph paragraph;
      paragraph.text = row_text(row);
      paragraph.page = page;
      paragraphs.push_back(std::move(paragraph));
    }
  }
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

/// Values set apart by a tab: "Tập thể:      25", line below line. Their columns start at one edge each, while the two
/// columns of a head or of signatures are centred.
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

void read_table(const PdfBand& band, int page, int table, std::vector<doc_model::Paragraph>& paragraphs) {
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
    paragraph.cell = doc_model::CellPlace{table, static_cast<int>(place.first), static_cast<int>(place.second), 1, 1};
    paragraphs.push_back(std::move(paragraph));
  }
}

}  // namespace

std::vector<doc_model::Paragraph> paragraphs_of_pages(const std::vector<PdfPage>& pages,
                                                      std::vector<std::string>& running) {
  std::vector<doc_model::Paragraph> paragraphs;
  LineJoiner joiner(paragraphs);
  int page = 0;
  int tables = 0;
  for (auto& rows : rows_of_pages(pages, running)) {
    ++page;
    const auto [left, right] = edges_of(rows, pages[static_cast<std::size_t>(page - 1)].width);
    for (const PdfBand& band : bands_of_rows(std::move(rows))) {
      if (band.gutters.empty() || (!is_table(band) && are_tabbed_lines(band))) {
        for (const PdfRow& row : band.rows) {
          joiner.add({whole_row(row), page, left, right});
        }
        continue;
      }
      joiner.close();
      if (is_table(band)) {
        read_table(band, page, tables++, paragraphs);
      } else {
        read_columns(band, page, paragraphs);
      }
    }
  }
  joiner.close();
  return paragraphs;
}

}  // namespace thidua::documents
