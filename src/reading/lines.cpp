#include "reading/lines.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "reading/markers.h"
#include "reading/phrases.h"
#include "reading/space_tables.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& leads_to_number = words("lines", "leads_to_number");
/// A text broken at one width: how wide it may be, how short of it a full line may stay, how many lines show it.
constexpr std::size_t wrap_width_min = 50;
constexpr std::size_t wrap_width_max = 130;
constexpr std::size_t wrap_slack = 9;
constexpr std::size_t full_lines_min = 8;
constexpr std::size_t broken_line_bytes_min = 40;
constexpr std::size_t wrapped_line_bytes_min = 100;

/// Two letters or more, none of them small.
bool all_capitals(std::string_view shown, std::string_view low) {
  int letters = 0;
  for (std::size_t at = 0; at < shown.size();) {
    const std::size_t begin = at;
    if (core::is_letter(core::next_code_point(shown, at))) {
      if (shown.substr(begin, at - begin) == low.substr(begin, at - begin)) {
        return false;
      }
      ++letters;
    }
  }
  return letters >= 2;
}

bool ends_sentence(std::string_view text) {
  return text.empty() || std::string_view(".;:!?").find(text.back()) != nowhere;
}

}  // namespace

Line line_of(const Source& source, Range range) {
  Line line;
  line.full = source.trimmed(range);
  const std::string_view shown = source.shown(line.full);
  const std::string_view low = source.low(line.full);
  const Marker marker = marker_at(shown, low, 0);
  line.kind = marker.kind;
  line.marker = std::string(shown.substr(0, marker.end));
  line.content = source.trimmed({line.full.begin + marker.end, line.full.end});
  line.all_capitals = all_capitals(source.shown(line.content), source.low(line.content));
  std::size_t at = line.content.begin;
  if (at < line.content.end) {
    line.starts_lower = core::is_letter(core::next_code_point(source.shown(), at)) &&
                        !capital_at(source.shown(), source.low(), line.content.begin);
  }
  return line;
}

namespace {

/// «… ngày 03/9/2026 của», «… phối hợp với»: the line cannot end here.
const WordList& unfinished = words("lines", "unfinished");

/// A text of plain lines broken at one width: whoever saved it so broke every paragraph.
class WrapWidth {
 public:
  WrapWidth(const doc_model::Document& document, const Source& source) {
    std::vector<std::size_t> lengths;
    for (const auto& paragraph : document.paragraphs) {
      if (!paragraph.cell) {
        take(source, source.range_of(paragraph.span), lengths);
      }
    }
    const auto longest = lengths.empty() ? 0 : *std::max_element(lengths.begin(), lengths.end());
    const auto full = static_cast<std::size_t>(std::count_if(
        lengths.begin(), lengths.end(), [longest](std::size_t length) { return length + wrap_slack >= longest; }));
    const bool wraps =
        longest >= wrap_width_min && longest <= wrap_width_max && full >= full_lines_min && 5 * full >= lengths.size();
    width_ = wraps ? longest : 0;
  }

  /// Would the first word of `next` not have fitted behind `line`?
  bool filled(const Source& source, Range line, Range next) const {
    if (width_ == 0 || next.begin < line.end) {
      return false;
    }
    const std::string_view gap = source.shown().substr(line.end, next.begin - line.end);
    const std::size_t word = std::min(source.shown().find(' ', next.begin), next.end);
    return std::count(gap.begin(), gap.end(), '\n') == 1 &&
           letters(source, line) + 1 + letters(source, {next.begin, word}) > width_;
  }

 private:
  static std::size_t letters(const Source& source, Range range) {
    const std::string_view text = source.shown(range);
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
  }

  static void take(const Source& source, Range whole, std::vector<std::size_t>& lengths) {
    for (std::size_t begin = whole.begin; begin < whole.end;) {
      const std::size_t stop = std::min(source.shown().find('\n', begin), whole.end);
      const Range line = source.trimmed({begin, stop});
      const std::string_view text = source.shown(line);
      if (!line.empty() && text.find('|') == nowhere && text.find("    ") == nowhere && text.find('\t') == nowhere) {
        lengths.push_back(letters(source, line));
      }
      begin = stop + 1;
    }
  }

  std::size_t width_ = 0;
};

/// Does `next` go on with the sentence of `line`, which a page break or a hard wrap had cut? `filled`: the text is
/// broken at one width, and the line reaches it.
bool continues(const Source& source, const Line& line, const Line& next, bool filled) {
  const std::string_view shown = source.shown();
  const bool list = line.kind == MarkerKind::none && is_digit_byte(shown[line.content.begin]);  // one promise a line
  const bool wrapped = !list && line.content.size() >= wrapped_line_bytes_min;
  const bool digit = !next.content.empty() && is_digit_byte(shown[next.content.begin]) &&
                     (wrapped || source.shown(line.content).ends_with(",") ||
                      any_before(source.low(), line.content.end, leads_to_number) != nowhere);
  const bool open = wrapped && any_before(source.low(), line.content.end, unfinished) != nowhere && !next.all_capitals;
  const bool cut = filled && !line.all_capitals && !next.all_capitals;
  return next.kind == MarkerKind::none && (next.starts_lower || digit || open || cut) && next.heading_hint == 0 &&
         !line.cell && !next.cell && line.heading_hint == 0 && line.content.size() >= broken_line_bytes_min &&
         (!ends_sentence(source.shown(line.content)) ||
          (cut && next.starts_lower && source.shown(line.content).ends_with(";")));  // «…; / thực tế đã giải quyết …»
}

/// «PHẦN THỨ NHẤT» alone on its line: the next one is its title.
bool titles(const Source& source, const Line& line, const Line& next) {
  const bool named = line.kind == MarkerKind::annex || line.kind == MarkerKind::part ||
                     line.kind == MarkerKind::chapter || line.kind == MarkerKind::division ||
                     line.kind == MarkerKind::article;
  return named && line.content.empty() && next.kind == MarkerKind::none && !line.cell && !next.cell &&
         (next.all_capitals || next.bold || next.heading_hint > 0) && !ends_sentence(source.shown(next.content));
}

bool is_text_table_rule(std::string_view row) {
  return row.find_first_not_of("|-: ") == nowhere;
}

struct RowPlace {
  int table = 0;
  int row = 0;
  bool framed = true;  // bars at both ends; without them one at the begin stands behind an empty cell
};

/// The cells of "| a | b |"; true where the line was a row.
bool add_text_row(const Source& source, Range range, const RowPlace& place, std::vector<Line>& lines) {
  const std::string_view text = source.shown(range);
  if (is_text_table_rule(text)) {
    return false;
  }
  int column = 0;
  std::size_t begin = text.front() == '|' && place.framed ? 1 : 0;
  while (begin < text.size()) {
    const std::size_t bar = std::min(text.find('|', begin), text.size());
    Line cell = line_of(source, {range.begin + begin, range.begin + bar});
    cell.cell = doc_model::CellPlace{place.table, place.row, column++, 1, 1};
    if (!cell.full.empty()) {
      lines.push_back(std::move(cell));
    }
    begin = bar + 1;
  }
  return true;
}

/// Gives text tables numbers of their own, behind those of the document.
class TextTables {
 public:
  explicit TextTables(const doc_model::Document& document) {
    for (const auto& paragraph : document.paragraphs) {
      if (paragraph.cell) {
        table_ = std::max(table_, paragraph.cell->table + 1);
      }
    }
  }
  bool take(const Source& source, Range range, std::vector<Line>& lines) {
    const std::string_view text = source.shown(range);
    if (!is_row(text)) {
      if (row_ > 0) {
        ++table_;
        row_ = 0;
      }
      rows_ = false;
      return false;
    }
    framed_ = row_ == 0 ? text.front() == '|' : framed_;
    row_ += add_text_row(source, range, {table_, row_, framed_ || text.back() == '|'}, lines) ? 1 : 0;
    rows_ = true;
    return true;
  }

 private:
  /// «| a | b |», «a | b | c», and inside a table «a | b».
  bool is_row(std::string_view text) const {
    const auto bars = std::count(text.begin(), text.end(), '|');
    const bool framed = text.size() > 2 && text.front() == '|' && text.back() == '|';
    const bool rule = bars >= 1 && is_text_table_rule(text);
    return framed || rule || bars >= 2 || (bars == 1 && rows_ && text.find(" | ") != nowhere);
  }

  int table_ = 0;
  int row_ = 0;
  bool rows_ = false;    // was the line before a row?
  bool framed_ = false;  // does the table's first row begin with a bar?
};

/// «4», «Trang 4» at the head of a page, «- 4 -» anywhere: no line of the document.
bool is_page_number(const Source& source, Range range) {
  const std::string_view shown = source.shown(range);
  const std::size_t first = shown.find_first_of("0123456789");
  const bool digits =
      first != nowhere && shown.size() <= 12 && shown.find_first_not_of("0123456789-–/. ", first) == nowhere;
  const bool bare = first != nowhere && shown.substr(0, first).find_first_not_of("-– ") == nowhere;
  const bool named = phrase_at(source.low(), range.begin, "trang") != nowhere;
  // «- 4 -» alone on a line is no more than that, wherever the page ends
  const bool framed = first != nowhere && first > 0 && bare && shown.size() >= 3 &&
                      (shown.ends_with("-") || shown.ends_with("–")) && shown.find('/') == nowhere;
  return digits && (bare || named) && (framed || source.follows_page_break(range));
}

/// Every line of a paragraph outside tables that holds anything.
std::vector<Range> physical_lines(const doc_model::Document& document, const Source& source) {
  std::vector<Range> found;
  for (const auto& paragraph : document.paragraphs) {
    const Range whole = paragraph.cell ? Range{} : source.range_of(paragraph.span);
    for (std::size_t begin = whole.begin; begin < whole.end;) {
      const std::size_t stop = std::min(source.shown().find('\n', begin), whole.end);
      if (const Range line = source.trimmed({begin, stop}); !line.empty()) {
        found.push_back(line);
      }
      begin = stop + 1;
    }
  }
  return found;
}

void add_spaced_row(const Source& source, const SpaceTables::Row& row, std::vector<Line>& lines) {
  for (const auto& [column, piece] : row.cells) {
    Line cell = line_of(source, piece);
    cell.cell = doc_model::CellPlace{row.table, row.row, column, 1, 1};
    lines.push_back(std::move(cell));
  }
}

/// «c) Trưởng các thôn hằng tháng báo cáo tiến độ về», then the page's number: too long for a heading, and no end.
bool breaks_off(const Source& source, const Line& line) {
  constexpr std::size_t heading_words_max = 8;
  return word_count(source.low(line.content)) > heading_words_max;
}

/// `filled`: the physical line above reaches the width of the text, or was cut by the end of its page.
void add_line(const Source& source, const doc_model::Paragraph& paragraph, Range range, bool filled,
              std::vector<Line>& lines) {
  Line line = line_of(source, range);
  line.heading_hint = paragraph.heading_level;
  line.bold = paragraph.bold;
  line.cell = paragraph.cell;
  if (!lines.empty() && titles(source, lines.back(), line)) {
    Line& heading = lines.back();
    heading.full.end = line.full.end;
    heading.content = line.content;
    heading.all_capitals = line.all_capitals;
    heading.bold = heading.bold || line.bold;
    heading.heading_hint = std::max(heading.heading_hint, line.heading_hint);
  } else if (!lines.empty() && continues(source, lines.back(), line, filled)) {
    lines.back().full.end = line.full.end;
    lines.back().content.end = line.content.end;
  } else if (!line.full.empty()) {
    lines.push_back(std::move(line));
  }
}

/// «A. Đối với học sinh», «I.2. Tuyển quân» that fills a row of its own between the rows of a table: a heading set
/// inside the table, which does not end it.
void free_headings_of_rows(const Source& source, std::vector<Line>& lines) {
  const auto same_row = [](const Line& one, const Line& other) {
    return one.cell && other.cell && one.cell->table == other.cell->table && one.cell->row == other.cell->row;
  };
  for (std::size_t index = 1; index + 2 < lines.size(); ++index) {
    Line& line = lines[index];
    const Line& next = lines[index + 1];
    const bool alone = line.cell && line.cell->column == 0 && line.cell->row > 0 && !same_row(lines[index - 1], line) &&
                       !same_row(line, next);
    const bool inside = alone && next.cell && next.cell->table == line.cell->table && same_row(next, lines[index + 2]);
    const bool marked =
        line.kind == MarkerKind::roman || line.kind == MarkerKind::upper || line.kind == MarkerKind::number_two;
    const bool named = inside && marked && !line.content.empty() && word_count(source.low(line.content)) <= 12 &&
                       !ends_sentence(source.shown(line.content));
    if (named) {
      line.cell.reset();
    }
  }
}

/// «1 Xây dựng tổ chức Hội»: a number without a sign, then a capital; 0 where the line is none.
int bare_number(const Source& source, const Line& line) {
  constexpr std::size_t bare_words_max = 13;
  const std::string_view shown = source.shown(line.content);
  const std::size_t end = shown.find_first_not_of("0123456789");
  const bool number = end != nowhere && end > 0 && end <= 2 && shown[end] == ' ';
  if (line.cell || line.kind != MarkerKind::none || !number || word_count(source.low(line.content)) > bare_words_max ||
      std::string_view(".;,:").find(shown.back()) != nowhere ||
      !capital_at(source.shown(), source.low(), skip_blanks(source.low(), line.content.begin + end))) {
    return 0;
  }
  return std::stoi(std::string(shown.substr(0, end)));
}

/// Such lines that count on from 1: numbered ones, whose sign was left out.
void mark_bare_numbers(const Source& source, std::vector<Line>& lines) {
  std::vector<std::size_t> run;
  const auto close = [&] {
    for (const std::size_t index : run.size() > 1 ? run : std::vector<std::size_t>()) {
      Line& line = lines[index];
      const std::size_t end = source.shown().find(' ', line.content.begin);
      line.marker = std::string(source.shown({line.content.begin, end}));
      line.kind = MarkerKind::number;
      line.content.begin = skip_blanks(source.low(), end);
      line.starts_lower = false;
      const Line* below = index + 1 < lines.size() ? &lines[index + 1] : nullptr;
      const bool above = below != nullptr && below->kind == MarkerKind::none &&
                         word_count(source.low(below->content)) > 2 * word_count(source.low(line.content));
      line.heading_hint = above ? std::max(line.heading_hint, 1) : line.heading_hint;
    }
    run.clear();
  };
  for (std::size_t index = 0; index < lines.size(); ++index) {
    const int number = bare_number(source, lines[index]);
    if (number == 1) {
      close();
    }
    if (number == static_cast<int>(run.size()) + 1) {
      run.push_back(index);
    }
  }
  close();
}

}  // namespace

bool is_bullet(MarkerKind kind) {
  return kind == MarkerKind::dash || kind == MarkerKind::plus || kind == MarkerKind::star;
}

bool is_numbering(MarkerKind kind) {
  return kind != MarkerKind::none && !is_bullet(kind);
}

std::vector<Line> lines_of(const doc_model::Document& document, const Source& source) {
  std::vector<Line> lines;
  TextTables tables(document);
  const SpaceTables spaced(source, physical_lines(document, source));
  const WrapWidth width(document, source);
  Range before;
  bool paged = false;  // a page's number stood between
  for (const auto& paragraph : document.paragraphs) {
    const Range whole = source.range_of(paragraph.span);
    for (std::size_t begin = whole.begin; begin < whole.end;) {
      const std::size_t newline = source.shown().find('\n', begin);
      const Range range = source.trimmed({begin, std::min(newline, whole.end)});
      if (!range.empty() && is_page_number(source, range)) {
        paged = true;
        begin = newline >= whole.end ? whole.end : newline + 1;
        continue;
      }
      const SpaceTables::Row* row = range.empty() || paragraph.cell ? nullptr : spaced.row_of(range);
      if (row != nullptr) {
        add_spaced_row(source, *row, lines);
      } else if (!range.empty() && !tables.take(source, range, lines)) {
        const bool filled = !before.empty() && width.filled(source, before, range);
        add_line(source, paragraph, range, filled || (paged && !lines.empty() && breaks_off(source, lines.back())),
                 lines);
      }
      paged = paged && range.empty();
      before = range;
      begin = newline >= whole.end ? whole.end : newline + 1;
    }
  }
  free_headings_of_rows(source, lines);
  mark_bare_numbers(source, lines);
  return lines;
}

}  // namespace thidua::reading
