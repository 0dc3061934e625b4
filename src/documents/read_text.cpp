#include <algorithm>
#include <vector>

#include "core/text.h"
#include "core/utf8.h"
#include "documents/read_parts.h"
#include "system/files.h"

namespace thidua::documents {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Walks a text by lines and knows at which code point each stands. A line ends with \n, \r\n or \r.
struct Line {
  std::string_view text;
  std::size_t begin = 0;  // code points
};

std::vector<Line> text_lines_of(std::string_view text) {
  std::vector<Line> lines;
  std::size_t position = 0;
  std::size_t line_begin = 0;
  std::size_t line_position = 0;
  for (std::size_t at = 0; at < text.size(); ++position) {
    const std::size_t before = at;
    const char32_t code_point = core::next_code_point(text, at);
    if (code_point == '\n' || code_point == '\r') {
      const bool pair = code_point == '\r' && at < text.size() && text[at] == '\n';
      lines.push_back({text.substr(line_begin, before - line_begin), line_position});
      at += pair ? 1 : 0;
      position += pair ? 1 : 0;
      line_begin = at;
      line_position = position + 1;
    }
  }
  lines.push_back({text.substr(line_begin), line_position});
  return lines;
}

/// The parts of a line, one behind the other, as paragraphs; outer white space left out of their spans. Code points are
/// counted on from part to part: a line may have a million of them.
class LineParts {
 public:
  explicit LineParts(const Line& line) : line_(line), position_(line.begin) {}

  /// The bytes [begin, end); `begin` never steps back.
  doc_model::Paragraph part(std::size_t begin, std::size_t end) {
    const std::string_view trimmed = core::trimmed(line_.text.substr(begin, end - begin));
    const std::size_t start = trimmed.empty() ? begin : static_cast<std::size_t>(trimmed.data() - line_.text.data());
    position_ += core::code_points(line_.text.substr(counted_, start - counted_));
    counted_ = start;
    doc_model::Paragraph paragraph;
    paragraph.text = std::string(trimmed);
    paragraph.span.begin = position_;
    paragraph.span.end = position_ + core::code_points(trimmed);
    return paragraph;
  }

 private:
  const Line& line_;
  std::size_t counted_ = 0;  // bytes
  std::size_t position_;     // code points
};

doc_model::Paragraph whole_line(const Line& line) {
  return LineParts(line).part(0, line.text.size());
}

/// "## Tiêu đề" claims level 2.
int heading_level_of(std::string_view text) {
  const auto signs = std::min(text.find_first_not_of('#'), text.size());
  return signs >= 1 && signs <= 6 && signs < text.size() && text[signs] == ' ' ? static_cast<int>(signs) : 0;
}

bool is_wrapped_in(std::string_view text, std::string_view sign) {
  return text.size() > 2 * sign.size() && text.substr(0, sign.size()) == sign &&
         text.substr(text.size() - sign.size()) == sign;
}

void mark_from_signs(doc_model::Paragraph& paragraph) {
  paragraph.heading_level = heading_level_of(paragraph.text);
  std::string_view body = paragraph.text;
  if (paragraph.heading_level > 0) {
    body = core::trimmed(body.substr(static_cast<std::size_t>(paragraph.heading_level)));
  }
  paragraph.bold = is_wrapped_in(body, "**") || is_wrapped_in(body, "__");
  paragraph.struck = is_wrapped_in(body, "~~");
  paragraph.italic = !paragraph.bold && is_wrapped_in(body, "*");
}

bool is_table_row(std::string_view text) {
  return text.size() > 2 && text.front() == '|' && text.back() == '|';
}

/// "|---|:--:|": the line under the head of a Markdown table.
bool is_table_rule(std::string_view text) {
  return is_table_row(text) && text.find_first_not_of("|-: ") == std::string_view::npos &&
         text.find('-') != std::string_view::npos;
}

/// Where the cells of "| a | b |" begin and end inside the line; "\|" is a sign of the text.
std::vector<std::pair<std::size_t, std::size_t>> cells_of(const Line& line) {
  std::vector<std::pair<std::size_t, std::size_t>> cells;
  const auto first = line.text.find('|');
  for (std::size_t begin = first + 1, at = begin; at < line.text.size(); ++at) {
    if (line.text[at] == '|' && line.text[at - 1] != '\\') {
      cells.emplace_back(begin, at);
      begin = at + 1;
    }
  }
  return cells;
}

/// One tab ends a cell, or several that line the columns up by hand.
enum class Tabs { single, runs };

/// Where the cells of "a\tb\tc" begin and end.
std::vector<std::pair<std::size_t, std::size_t>> tabbed_cells_of(const Line& line, Tabs tabs = Tabs::single) {
  std::vector<std::pair<std::size_t, std::size_t>> cells;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= line.text.size(); ++at) {
    if (at < line.text.size() && line.text[at] != '\t') {
      continue;
    }
    const bool empty = at == begin && begin > 0;
    if (tabs == Tabs::single || !empty) {
      cells.emplace_back(begin, at);
    }
    begin = at + 1;
  }
  return cells;
}

bool fills_every_cell(const Line& line, Tabs tabs) {
  const auto cells = tabbed_cells_of(line, tabs);
  return std::all_of(cells.begin(), cells.end(), [&line](const auto& cell) {
    return !core::trimmed(std::string_view(line.text).substr(cell.first, cell.second - cell.first)).empty();
  });
}

class TextReader {
 public:
  TextReader(std::vector<Line> lines, std::size_t limit) : lines_(std::move(lines)), limit_(limit) {}

  /// False when there are too many.
  bool read(std::vector<doc_model::Paragraph>& paragraphs) {
    for (std::size_t index = 0; index < lines_.size(); ++index) {
      if (begins_table(index)) {
        index = read_table(index, paragraphs);
      } else if (const std::size_t end = end_of_tabbed(index); end > index) {
        read_tabbed(index, end, paragraphs);
        index = end - 1;
      } else if (auto paragraph = whole_line(lines_[index]); !paragraph.text.empty()) {
        mark_from_signs(paragraph);
        paragraphs.push_back(std::move(paragraph));
      }
      if (paragraphs.size() > limit_) {
        return false;
      }
    }
    return true;
  }

 private:
  /// A row of bars with a rule below it.
  bool begins_table(std::size_t index) const {
    return is_table_row(core::trimmed(lines_[index].text)) && index + 1 < lines_.size() &&
           is_table_rule(core::trimmed(lines_[index + 1].text));
  }
  std::size_t read_table(std::size_t index, std::vector<doc_model::Paragraph>& paragraphs) {
    std::size_t last = index;
    int row = 0;
    for (; index < lines_.size() && is_table_row(core::trimmed(lines_[index].text)); ++index) {
      last = index;
      if (is_table_rule(core::trimmed(lines_[index].text))) {
        continue;
      }
      int column = 0;
      LineParts parts(lines_[index]);
      for (const auto& [begin, end] : cells_of(lines_[index])) {
        auto paragraph = parts.part(begin, end);
        paragraph.cell = doc_model::CellPlace{table_, row, column++, 1, 1};
        if (!paragraph.text.empty()) {
          mark_from_signs(paragraph);
          paragraphs.push_back(std::move(paragraph));
        }
      }
      ++row;
    }
    ++table_;
    return last;
  }

  /// Behind the last row of a table whose cells are parted by tabs, as a spreadsheet copies them: at least three
  /// columns, three rows, a head without gaps. Two columns are a head of a letter as often as a table. `index` where
  /// none begins.
  std::size_t end_of_tabbed(std::size_t index) const {
    constexpr std::size_t columns_min = 3, rows_min = 3;
    const Tabs tabs = tabs_of(index);
    const std::size_t columns = tabbed_cells_of(lines_[index], tabs).size() + (numbers_unnamed(index, tabs) ? 1U : 0U);
    if (columns < columns_min || !fills_every_cell(lines_[index], tabs)) {
      return index;
    }
    std::size_t full = index + 1;  // behind the last row with every cell
    std::size_t rows = 1;
    for (std::size_t end = full; end < lines_.size(); ++end) {
      if (is_blank(end) && end + 1 < lines_.size() && goes_on_behind_blank(end + 1, tabs, columns)) {
        continue;
      }
      const bool whole = tabbed_cells_of(lines_[end], tabs).size() == columns &&
                         (tabs == Tabs::single || fills_every_cell(lines_[end], tabs));
      if (!whole && !is_short_row(end, tabs, columns) && !names_group(end, tabs, columns)) {
        break;
      }
      rows += whole ? 1U : 0U;
      full = whole || tabbed_cells_of(lines_[end], tabs).size() + 1 == columns ? end + 1 : full;
    }
    return rows >= rows_min ? full : index;
  }
  /// «Nội dung<tab>Mức<tab>Kết quả» above rows that begin with «1», «2»: the column of their numbers has no name.
  bool numbers_unnamed(std::size_t head, Tabs tabs) const {
    const std::size_t named = tabbed_cells_of(lines_[head], tabs).size();
    bool counted = named > 1 && head + 2 < lines_.size();
    for (std::size_t row = 1; counted && row <= 2; ++row) {
      const Line& line = lines_[head + row];
      const std::string_view first = std::string_view(line.text).substr(0, line.text.find('\t'));
      counted = tabbed_cells_of(line, tabs).size() == named + 1 && core::trimmed(first) == std::to_string(row);
    }
    return counted;
  }
  bool is_blank(std::size_t index) const { return core::trimmed(lines_[index].text).empty(); }
  bool starts_with_number(std::size_t index) const {
    const std::string_view line = lines_[index].text;
    return line.substr(0, line.find('\t')).find_first_of("0123456789") != std::string_view::npos;
  }
  /// An empty line parts the head or a group from its rows; what begins with a number or names a group is no new head.
  bool goes_on_behind_blank(std::size_t index, Tabs tabs, std::size_t columns) const {
    const auto cells = tabbed_cells_of(lines_[index], tabs);
    const std::string_view line = lines_[index].text;
    const auto text = [&line](const auto& cell) {
      return core::trimmed(line.substr(cell.first, cell.second - cell.first));
    };
    const bool counted = starts_with_number(index);
    const bool alone = !text(cells.front()).empty() && std::all_of(std::next(cells.begin()), cells.end(),
                                                                   [&](const auto& c) { return text(c).empty(); });
    const bool row = cells.size() == columns && (counted || alone);
    const bool group = names_group(index, tabs, columns) && starts_with_number(index + 1);
    return row || (counted && is_short_row(index, tabs, columns)) || group;
  }
  /// «A<tab>Chuyên môn»: a row that names a group, or one whose last cells are empty; a mark of the order stands first.
  bool is_short_row(std::size_t index, Tabs tabs, std::size_t columns) const {
    constexpr std::size_t mark_bytes_max = 5;
    const auto cells = tabbed_cells_of(lines_[index], tabs);
    const std::string_view first = core::trimmed(
        std::string_view(lines_[index].text).substr(cells.front().first, cells.front().second - cells.front().first));
    return cells.size() >= 2 && cells.size() < columns && !first.empty() && first.size() <= mark_bytes_max;
  }
  /// «A. Thu và phát triển người tham gia» alone on its line, a whole row behind it.
  bool names_group(std::size_t index, Tabs tabs, std::size_t columns) const {
    constexpr std::size_t name_bytes_max = 120;
    const std::string_view name = core::trimmed(lines_[index].text);
    return index + 1 < lines_.size() && !name.empty() && name.size() <= name_bytes_max &&
           name.find('\t') == std::string_view::npos &&
           std::string_view(".:;").find(name.back()) == std::string_view::npos &&
           tabbed_cells_of(lines_[index + 1], tabs).size() == columns;
  }
  /// A head with gaps is one whose columns were lined up with several tabs.
  Tabs tabs_of(std::size_t head) const {
    return fills_every_cell(lines_[head], Tabs::single) ? Tabs::single : Tabs::runs;
  }
  void read_tabbed(std::size_t index, std::size_t end, std::vector<doc_model::Paragraph>& paragraphs) {
    const Tabs tabs = tabs_of(index);
    for (std::size_t row = index; row < end; ++row) {
      LineParts parts(lines_[row]);
      int column = row == index && numbers_unnamed(index, tabs) ? 1 : 0;
      for (const auto& [first, last] : tabbed_cells_of(lines_[row], tabs)) {
        auto paragraph = parts.part(first, last);
        paragraph.cell = doc_model::CellPlace{table_, static_cast<int>(row - index), column++, 1, 1};
        if (!paragraph.text.empty()) {
          paragraphs.push_back(std::move(paragraph));
        }
      }
    }
    ++table_;
  }

  std::vector<Line> lines_;
  std::size_t limit_;
  int table_ = 0;
};

std::string_view encoding_name(core::Encoding encoding) {
  switch (encoding) {
    case core::Encoding::tcvn3:
      return "TCVN3 (ABC)";
    case core::Encoding::vni:
      return "VNI";
    case core::Encoding::windows_1258:
      return "Windows-1258";
    case core::Encoding::utf16_le:
    case core::Encoding::utf16_be:
      return "UTF-16";
    default:
      return "UTF-8";
  }
}

/// The file's own text: a byte-order mark stays, so that offsets count it.
std::string whole_text(std::string_view bytes, core::Decoded decoded) {
  if (decoded.encoding != core::Encoding::utf8) {
    return std::move(decoded.text);
  }
  const bool marked = bytes.substr(0, 3) == byte_order_mark;
  std::string text = marked ? std::string(byte_order_mark) : std::string();
  if (core::is_valid_utf8(decoded.text)) {
    return text + decoded.text;
  }
  for (std::size_t at = 0; at < decoded.text.size();) {
    core::append_utf8(text, core::next_code_point(decoded.text, at));
  }
  return text;
}

bool names_markdown(const std::string& file_name) {
  const std::string name = core::lower(file_name);
  const auto dot = name.rfind('.');
  const std::string ending = dot == std::string::npos ? std::string() : name.substr(dot);
  return ending == ".md" || ending == ".markdown";
}

}  // namespace

core::Outcome<doc_model::Document> read_text(std::string_view bytes, const std::string& file_name,
                                             const ReadLimits& limits) {
  if (bytes.size() > limits.text_file_bytes) {
    return document_refusal("file.too_large",
                            "Tệp “" + file_name + "” có dung lượng " + system::size_to_vi(bytes.size()) +
                                ", vượt mức cho phép " + system::size_to_vi(limits.text_file_bytes) +
                                " đối với tệp văn bản thuần. Hãy tách tệp rồi thử lại.",
                            file_name);
  }
  core::Decoded decoded = core::decoded(bytes);
  if (decoded.encoding == core::Encoding::unknown) {
    return document_refusal("document.unknown_encoding",
                            "Không nhận ra bảng mã chữ Việt của tệp “" + file_name +
                                "”. Hãy mở tệp, chọn “Lưu thành” với bảng mã UTF-8 rồi thử lại.",
                            file_name);
  }
  doc_model::Document document;
  document.format = names_markdown(file_name) ? doc_model::Format::markdown : doc_model::Format::txt;
  if (decoded.encoding != core::Encoding::utf8) {
    document.notes.push_back("Tệp dùng bảng mã " + std::string(encoding_name(decoded.encoding)) +
                             ", đã chuyển sang Unicode" +
                             (decoded.certain ? "." : "; hãy kiểm tra lại chữ đã chuyển."));
  }
  document.text = whole_text(bytes, std::move(decoded));
  document.code_points = core::code_points(document.text);
  if (!TextReader(text_lines_of(document.text), limits.paragraphs).read(document.paragraphs)) {
    return too_many_paragraphs(file_name, limits);
  }
  if (document.paragraphs.empty()) {
    return document_refusal("document.empty", "Tệp “" + file_name + "” không có chữ nào. Hãy kiểm tra lại tệp đã chọn.",
                            file_name);
  }
  return document;
}

}  // namespace thidua::documents
