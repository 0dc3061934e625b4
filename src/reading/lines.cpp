#include "reading/lines.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "reading/phrases.h"
#include "reading/space_tables.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& bullet_signs = words("lines", "bullet_signs");
const WordList& heading_words = words("lines", "heading_words");
const WordList& leads_to_number = words("lines", "leads_to_number");
/// A text broken at one width: how wide it may be, how short of it a full line may stay, how many lines show it.
constexpr std::size_t wrap_width_min = 50;
constexpr std::size_t wrap_width_max = 130;
constexpr std::size_t wrap_slack = 9;
constexpr std::size_t full_lines_min = 8;
constexpr std::size_t broken_line_bytes_min = 40;
constexpr std::size_t wrapped_line_bytes_min = 100;

struct Marker {
  MarkerKind kind = MarkerKind::none;
  std::size_t end = 0;
};

bool ends_marker(std::string_view text, std::size_t at) {
  return at >= text.size() || is_blank(text[at]);
}

Marker bullet_marker(std::string_view text, std::size_t at) {
  for (const std::string_view sign : bullet_signs) {
    if (text.substr(at, sign.size()) != sign) {
      continue;
    }
    const std::size_t end = at + sign.size();
    if (sign.size() == 1 && end < text.size() && is_digit_byte(text[end])) {
      return {};  // "-5%" or "+12"
    }
    const bool dash = sign == "-" || sign == "–" || sign == "—" || sign == "−";
    return {dash ? MarkerKind::dash : (sign == "+" ? MarkerKind::plus : MarkerKind::star), end};
  }
  return {};
}

MarkerKind kind_of_depth(int depth) {
  switch (depth) {
    case 1:
      return MarkerKind::number;
    case 2:
      return MarkerKind::number_two;
    case 3:
      return MarkerKind::number_three;
    default:
      return MarkerKind::number_four;
  }
}

/// «- Lúa» behind a number; «- 15%» is the end of a band.
bool begins_word_behind_dash(std::string_view text, std::size_t at) {
  const std::size_t word = at + 1 < text.size() ? skip_blanks(text, at + 1) : text.size();
  return word < text.size() && text[at] == '-' && word > at + 1 && !is_digit_byte(text[word]);
}

/// The end of « – », «- », «: » before a capital letter, or `at`.
std::size_t end_of_spaced_dash(std::string_view shown, std::string_view low, std::size_t at) {
  const std::size_t dash = skip_blanks(shown, at);
  for (const std::string_view sign :
       {std::string_view("- "), std::string_view("– "), std::string_view("— "), std::string_view(": ")}) {
    if (shown.substr(dash, sign.size()) == sign && capital_at(shown, low, skip_blanks(shown, dash + sign.size()))) {
      return dash + sign.size() - 1;
    }
  }
  return at;
}

/// "1.", "1)", "1/", "1.1.", "1.1", "1.1/", "2.1.3.": groups of one or two digits.
Marker number_marker(std::string_view text, std::string_view low, std::size_t at) {
  int depth = 0;
  std::size_t place = at;
  bool closed = false;
  while (place < text.size() && is_digit_byte(text[place])) {
    std::size_t end = place;
    while (end < text.size() && is_digit_byte(text[end])) {
      ++end;
    }
    if (end - place > 2) {
      return {};
    }
    ++depth;
    place = end;
    closed = place < text.size() && text[place] == '.';
    if (!closed) {
      break;
    }
    ++place;
  }
  if (depth == 1 && !closed && place < text.size() && (text[place] == ')' || text[place] == '/')) {
    const MarkerKind kind = text[place] == ')' ? MarkerKind::number_paren : MarkerKind::number_slash;
    return ends_marker(text, place + 1) ? Marker{kind, place + 1} : Marker{};
  }
  if (depth == 1 && !closed && begins_word_behind_dash(text, place)) {
    return {MarkerKind::number_slash, place + 1};  // «1- Lúa»
  }
  if (const std::size_t dash = depth == 1 && !closed ? end_of_spaced_dash(text, low, place) : place; dash != place) {
    return {MarkerKind::number_slash, dash};  // «1 - Công tác chuyên môn», «1– Công tác»
  }
  if (depth == 0 || (depth == 1 && !closed) || depth > 4) {
    return {};
  }
  if (!closed && place < text.size() && (text[place] == '/' || text[place] == ')') && ends_marker(text, place + 1)) {
    return {kind_of_depth(depth), place + 1};  // «3.1/ Tập trung», «2.1) Tỷ lệ»
  }
  const bool glued = place < text.size() && !is_blank(text[place]);
  if (glued && (!closed || depth != 1)) {
    return {};
  }
  return {kind_of_depth(depth), place};
}

/// The end of «.1/» in «B.1/», or `at`.
std::size_t end_of_lettered_number(std::string_view shown, std::size_t at) {
  std::size_t end = at + 1;
  while (end < shown.size() && is_digit_byte(shown[end])) {
    ++end;
  }
  const bool whole = shown[at] == '.' && end > at + 1 && end < shown.size() && shown[end] == '/';
  return whole && ends_marker(shown, end + 1) ? end + 1 : at;
}

/// The end of «1.» in «A1.», or `at`.
std::size_t end_of_letter_number(std::string_view shown, std::size_t at) {
  std::size_t end = at;
  while (end < shown.size() && end < at + 2 && is_digit_byte(shown[end])) {
    ++end;
  }
  const bool whole = end > at && end < shown.size() && shown[end] == '.' && ends_marker(shown, end + 1);
  return whole ? end + 1 : at;
}

Marker letter_marker(std::string_view shown, std::string_view low, std::size_t at) {
  std::size_t end = at;
  if (at >= shown.size() || !core::is_letter(core::next_code_point(shown, end)) || end >= shown.size()) {
    return {};
  }
  if (const std::size_t slash = end_of_lettered_number(shown, end); slash != end) {
    return {MarkerKind::number_slash, slash};
  }
  if (const std::size_t digits = end_of_letter_number(shown, end); digits != end && capital_at(shown, low, at)) {
    return {MarkerKind::number_slash, digits};
  }
  if (begins_word_behind_dash(shown, end) && !capital_at(shown, low, at)) {
    return {MarkerKind::letter_dot, end + 1};  // «a- Tổng điểm»
  }
  if (const std::size_t dash = end_of_spaced_dash(shown, low, end);
      dash != end && capital_at(shown, low, at) &&
      ((shown[at] >= 'A' && shown[at] <= 'H') || shown.substr(at).starts_with("Đ"))) {
    return {MarkerKind::upper, dash};  // «A- KẾT QUẢ», «B - KHEN THƯỞNG», «Đ- HẠN CHẾ»
  }
  if (shown[end] == '/' && !capital_at(shown, low, at) && ends_marker(shown, end + 1)) {
    return {MarkerKind::letter_paren, end + 1};  // «a/ Tập thể»
  }
  if ((shown[end] != '.' && shown[end] != ')') || !ends_marker(shown, end + 1)) {
    return {};
  }
  if (capital_at(shown, low, at)) {
    return {MarkerKind::upper, end + 1};
  }
  return {shown[end] == '.' ? MarkerKind::letter_dot : MarkerKind::letter_paren, end + 1};
}

Marker roman_marker(std::string_view shown, std::string_view low, std::size_t at) {
  std::size_t end = at;
  while (end < shown.size() && std::string_view("IVX").find(shown[end]) != nowhere) {
    ++end;
  }
  if (const std::size_t dash = end > at && end - at <= 5 ? end_of_spaced_dash(shown, low, end) : end; dash != end) {
    return {MarkerKind::roman, dash};  // «V – NHIỆM VỤ NĂM 2026»
  }
  if (end == at || end - at > 5 || end >= shown.size() || std::string_view("./)-").find(shown[end]) == nowhere) {
    return {};
  }
  if (shown[end] == '.') {  // «II.1. Bảo vệ rừng», «IV.2 Khen thưởng»
    std::size_t digits = end + 1;
    while (digits < shown.size() && digits <= end + 2 && is_digit_byte(shown[digits])) {
      ++digits;
    }
    const bool closed = digits < shown.size() && std::string_view("./)").find(shown[digits]) != nowhere;
    if (digits > end + 1 && ends_marker(shown, digits + (closed ? 1U : 0U))) {
      return {MarkerKind::number_two, digits + (closed ? 1U : 0U)};
    }
  }
  const bool fits = ends_marker(shown, end + 1) || shown[end] == '.';
  return fits ? Marker{MarkerKind::roman, end + 1} : Marker{};
}

MarkerKind kind_of_word(std::string_view code) {
  constexpr std::array<std::pair<std::string_view, MarkerKind>, 5> codes{{{"annex", MarkerKind::annex},
                                                                          {"part", MarkerKind::part},
                                                                          {"chapter", MarkerKind::chapter},
                                                                          {"division", MarkerKind::division},
                                                                          {"article", MarkerKind::article}}};
  const auto found = std::find_if(codes.begin(), codes.end(), [code](const auto& row) { return row.first == code; });
  return found == codes.end() ? MarkerKind::part : found->second;
}

/// "Phần thứ nhất", "Chương II.", "Điều 5."
Marker word_marker(std::string_view shown, std::string_view low, std::size_t at) {
  std::size_t word = 0;
  const Entry* entry = heading_words.at(low, at, word);
  if (entry == nullptr || !capital_at(shown, low, at)) {
    return {};
  }
  const std::size_t begin = skip_blanks(shown, word);
  std::size_t end = word_end(shown, begin);
  const std::string_view ordinal = shown.substr(begin, end - begin);
  const bool numbered = !ordinal.empty() && ordinal.size() <= 5 &&
                        (is_digit_byte(ordinal.front()) || ordinal.find_first_not_of("IVX") == nowhere ||
                         (ordinal.size() == 1 && ordinal.front() >= 'A' && ordinal.front() <= 'H'));
  static const WordList& spelled = words("lines", "spelled");
  const bool in_words = spelled.contains(low.substr(begin, end - begin)) && low.substr(at, word - at).ends_with("thứ");
  if (!numbered && !in_words) {
    return {};
  }
  const bool closed = end < shown.size() && (shown[end] == '/' || shown[end] == ')') && ends_marker(shown, end + 1);
  if (closed || (end < shown.size() && (shown[end] == '.' || shown[end] == ':'))) {
    ++end;  // «Phần 3/ Công tác năm 2026»
  } else if (const std::size_t dash = end_of_spaced_dash(shown, low, end); dash != end) {
    end = dash;  // «Phần I - Thực hiện chỉ tiêu»
  } else if (skip_blanks(shown, end) < shown.size() && !in_words) {
    return {};  // "Điều 5 của Luật …" is a sentence
  }
  return {kind_of_word(entry->meaning), end};
}

/// The end of «①» … «⑳», or `at`.
std::size_t circled_end(std::string_view text, std::size_t at) {
  const bool circled = text.substr(at, 2) == "\xE2\x91" && at + 2 < text.size() &&
                       static_cast<unsigned char>(text[at + 2]) >= 0xA0U &&
                       static_cast<unsigned char>(text[at + 2]) <= 0xB3U;
  return circled ? at + 3 : at;
}

Marker enclosed_marker(std::string_view text, std::string_view low, std::size_t at) {
  if (const std::size_t circled = circled_end(text, at); circled != at) {
    return {MarkerKind::enclosed, circled};
  }
  if (at + 2 >= text.size() || (text[at] != '(' && text[at] != '[')) {
    return {};
  }
  const std::size_t end = word_end(text, at + 1);
  const bool roman = low.substr(at + 1, end - at - 1).find_first_not_of("ivx") == nowhere && end - at <= 5;
  const bool small = end > at + 1 && (end - at <= 3 || roman) && end < text.size() &&
                     text[end] == (text[at] == '(' ? ')' : ']') && (text[at] == '(' || is_digit_byte(text[at + 1]));
  if (!small || !ends_marker(text, end + 1)) {
    return {};
  }
  return {end == at + 2 && capital_at(text, low, at + 1) ? MarkerKind::upper : MarkerKind::enclosed, end + 1};
}

Marker marker_at(std::string_view shown, std::string_view low, std::size_t at) {
  for (const Marker& marker :
       {word_marker(shown, low, at), roman_marker(shown, low, at), number_marker(shown, low, at),
        letter_marker(shown, low, at), enclosed_marker(shown, low, at), bullet_marker(shown, at)}) {
    if (marker.kind != MarkerKind::none) {
      return marker;
    }
  }
  return {};
}

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
    const std::string_view gap = std::string_view(source.shown()).substr(line.end, next.begin - line.end);
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
         !ends_sentence(source.shown(line.content));
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

/// The cells of "| a | b |"; true where the line was a row.
bool add_text_row(const Source& source, Range range, int table, int row, std::vector<Line>& lines) {
  const std::string_view text = source.shown(range);
  if (is_text_table_rule(text)) {
    return false;
  }
  int column = 0;
  std::size_t begin = text.front() == '|' ? 1 : 0;
  while (begin < text.size()) {
    const std::size_t bar = std::min(text.find('|', begin), text.size());
    Line cell = line_of(source, {range.begin + begin, range.begin + bar});
    cell.cell = doc_model::CellPlace{table, row, column++, 1, 1};
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
    row_ += add_text_row(source, range, table_, row_, lines) ? 1 : 0;
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
  bool rows_ = false;  // was the line before a row?
};

/// «4», «- 4 -», «Trang 4» at the head of a page: no line of the document.
bool is_page_number(const Source& source, Range range) {
  const std::string_view shown = source.shown(range);
  const std::size_t first = shown.find_first_of("0123456789");
  const bool digits =
      first != nowhere && shown.size() <= 12 && shown.find_first_not_of("0123456789-–/. ", first) == nowhere;
  const bool bare = first != nowhere && shown.substr(0, first).find_first_not_of("-– ") == nowhere;
  const bool named = phrase_at(source.low(), range.begin, "trang") != nowhere;
  return digits && (bare || named) && source.follows_page_break(range);
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

/// `before`: the physical line above.
void add_line(const Source& source, const doc_model::Paragraph& paragraph, Range range, const WrapWidth& width,
              Range before, std::vector<Line>& lines) {
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
  } else if (!lines.empty() &&
             continues(source, lines.back(), line, !before.empty() && width.filled(source, before, range))) {
    lines.back().full.end = line.full.end;
    lines.back().content.end = line.content.end;
  } else if (!line.full.empty()) {
    lines.push_back(std::move(line));
  }
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
  for (const auto& paragraph : document.paragraphs) {
    const Range whole = source.range_of(paragraph.span);
    for (std::size_t begin = whole.begin; begin < whole.end;) {
      const std::size_t newline = source.shown().find('\n', begin);
      const Range range = source.trimmed({begin, std::min(newline, whole.end)});
      if (!range.empty() && is_page_number(source, range)) {
        begin = newline >= whole.end ? whole.end : newline + 1;
        continue;
      }
      const SpaceTables::Row* row = range.empty() || paragraph.cell ? nullptr : spaced.row_of(range);
      if (row != nullptr) {
        add_spaced_row(source, *row, lines);
      } else if (!range.empty() && !tables.take(source, range, lines)) {
        add_line(source, paragraph, range, width, before, lines);
      }
      before = range;
      begin = newline >= whole.end ? whole.end : newline + 1;
    }
  }
  return lines;
}

}  // namespace thidua::reading
