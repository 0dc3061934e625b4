#include "documents/xlsx_write.h"

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "core/text.h"
#include "documents/xlsx_formats.h"

namespace thidua::documents {

namespace {

constexpr double points_a_line = 16.5;
constexpr std::int64_t exact_in_excel = 1'000'000'000'000'000;  // 15 digits

/// A file in memory that libxlsxwriter can open by name.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(memfd_create("workbook", MFD_CLOEXEC)) {
    if (descriptor_ < 0) throw std::system_error(errno, std::generic_category(), "memfd_create");
  }
  ~MemoryFile() { close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }
  std::string bytes() const {
    std::string all;
    char piece[65536];
    ssize_t read_now = 0;
    while ((read_now = pread(descriptor_, piece, sizeof piece, static_cast<off_t>(all.size()))) > 0)
      all.append(piece, static_cast<std::size_t>(read_now));
    if (read_now < 0) throw std::system_error(errno, std::generic_category(), "workbook");
    return all;
  }

 private:
  int descriptor_;
};

void check_sheet(lxw_error error) {
  if (error == LXW_NO_ERROR) return;
  const std::string what = std::string("Không ghi được bảng tính: ") + lxw_strerror(error);
  if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED || error == LXW_ERROR_255_STRING_LENGTH_EXCEEDED ||
      error == LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED || error == LXW_ERROR_32_STRING_LENGTH_EXCEEDED ||
      error == LXW_ERROR_128_STRING_LENGTH_EXCEEDED)
    throw std::length_error(what);
  throw std::runtime_error(what);
}

/// Control characters have no place in a sheet; line breaks and tabs have.
std::string sheet_text(std::string_view text) {
  std::string kept;
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x20U || c == '\n' || c == '\t') kept += c;
  return kept;
}

double for_excel(const core::Decimal& number) {
  return std::strtod(number.to_plain().c_str(), nullptr);
}

lxw_datetime for_excel(const core::Date& day) {
  return {day.year(), day.month(), day.day(), 0, 0, 0};
}

}  // namespace

struct WorkbookWriter::State {
  MemoryFile file;
  lxw_workbook* workbook = nullptr;
  std::unique_ptr<CellFormats> formats;
  lxw_worksheet* sheet = nullptr;
  SheetLayout layout;
  std::uint32_t row = 0;
  std::uint32_t heading_row = 0;
  std::uint16_t first_visible = 0, last_visible = 0;

  ~State() {
    if (workbook != nullptr) workbook_close(workbook);
  }

  void end_sheet() {
    if (sheet == nullptr || !layout.autofilter || row <= heading_row + 1) return;
    check_sheet(
        worksheet_autofilter(sheet, heading_row, 0, row - 1, static_cast<lxw_col_t>(layout.columns.size() - 1)));
  }

  void set_up_columns() {
    bool any = false;
    for (std::uint16_t column = 0; column < layout.columns.size(); ++column) {
      const SheetColumn& order = layout.columns[column];
      lxw_row_col_options options{};
      options.hidden = order.hidden ? 1 : 0;
      worksheet_set_column_opt(sheet, column, column, order.width, nullptr, &options);
      if (order.hidden) continue;
      if (!any) first_visible = column;
      last_visible = column;
      any = true;
    }
  }

  void set_up_page() {
    if (layout.landscape) worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);  // A4
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_margins(sheet, 0.6, 0.6, 0.75, 0.75);
    worksheet_center_horizontally(sheet);
    worksheet_set_footer(sheet, "&C&\"Times New Roman,Regular\"&11Trang &P/&N");
    if (layout.hidden) worksheet_hide(sheet);
    if (!layout.protected_cells) return;
    lxw_protection allowed{};
    allowed.format_rows = 1;  // a unit may make a row higher to read a long text; hidden columns stay hidden
    allowed.autofilter = layout.autofilter ? 1 : 0;
    worksheet_protect(sheet, nullptr, &allowed);
  }

  /// Lines a text needs over the visible columns; Excel does not find that out itself for merged cells.
  double height_of(std::string_view text, double letters_wide) const {
    double width = 0;
    for (const SheetColumn& column : layout.columns)
      if (!column.hidden) width += column.width;
    std::size_t lines = 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    const double needed = static_cast<double>(core::code_points(text)) * letters_wide / std::max(width, 1.0);
    lines = std::max(lines, static_cast<std::size_t>(std::ceil(needed)));
    return points_a_line * letters_wide * static_cast<double>(lines);
  }

  /// Lines a text needs in a column, each of its own lines for itself.
  static std::size_t lines_in(std::string_view text, double width) {
    std::size_t lines = 0;
    for (bool more = true; more;) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const double needed = static_cast<double>(core::code_points(text.substr(0, end))) * 1.1 / std::max(width, 1.0);
      lines += std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(needed)));
      more = end < text.size();
      text.remove_prefix(more ? end + 1 : end);
    }
    return lines;
  }

  /// As high as its longest text: Excel would find that out itself, LibreOffice and printing from it do not.
  void fit_row(const std::function<std::string_view(std::size_t)>& text_of) {
    std::size_t lines = 1;
    for (std::size_t column = 0; column < layout.columns.size(); ++column)
      if (!layout.columns[column].hidden)
        lines = std::max(lines, lines_in(text_of(column), layout.columns[column].width));
    if (lines == 1) return;
    constexpr double excel_row_max = 409;
    const double height = std::min(points_a_line * static_cast<double>(lines), excel_row_max);
    check_sheet(worksheet_set_row(sheet, row, height, nullptr));
  }

  void write_wide(const std::string& text, lxw_format* format, double letters_wide) {
    const std::string kept = sheet_text(text);
    check_sheet(worksheet_set_row(sheet, row, height_of(kept, letters_wide), nullptr));
    if (first_visible == last_visible)
      check_sheet(worksheet_write_string(sheet, row, first_visible, kept.c_str(), format));
    else
      check_sheet(worksheet_merge_range(sheet, row, first_visible, row, last_visible, kept.c_str(), format));
    ++row;
  }

  void write_headings() {
    heading_row = row;
    const bool has = std::any_of(layout.columns.begin(), layout.columns.end(),
                                 [](const SheetColumn& column) { return !column.heading.empty(); });
    if (!has) return;
    fit_row([&](std::size_t column) -> std::string_view { return layout.columns[column].heading; });
    for (std::uint16_t column = 0; column < layout.columns.size(); ++column)
      check_sheet(worksheet_write_string(sheet, row, column, sheet_text(layout.columns[column].heading).c_str(),
                                         formats->heading()));
    worksheet_repeat_rows(sheet, row, row);
    ++row;
    if (layout.freeze_headings) worksheet_freeze_panes(sheet, row, layout.freeze_columns);
  }

  void write_cell(std::uint16_t column, const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell.value)) {
      write_text(column, *text, cell.look);
    } else if (const auto* number = std::get_if<core::Decimal>(&cell.value)) {
      if (std::abs(number->units()) >= exact_in_excel) return write_text(column, number->to_vi(), cell.look);
      check_sheet(worksheet_write_number(sheet, row, column, for_excel(*number),
                                         formats->of(cell.look, CellShape::number, number->scale())));
    } else if (const auto* day = std::get_if<core::Date>(&cell.value)) {
      lxw_datetime when = for_excel(*day);
      if (day->year() < 1901) return write_text(column, day->to_vi(), cell.look);  // Excel counts from 1900, wrongly
      check_sheet(worksheet_write_datetime(sheet, row, column, &when, formats->of(cell.look, CellShape::day, 0)));
    } else {
      check_sheet(worksheet_write_blank(sheet, row, column, formats->of(cell.look, CellShape::text, 0)));
    }
  }

  void write_text(std::uint16_t column, const std::string& text, CellLook look) {
    check_sheet(
        worksheet_write_string(sheet, row, column, sheet_text(text).c_str(), formats->of(look, CellShape::text, 0)));
  }
};

WorkbookWriter::WorkbookWriter(const WorkbookProperties& properties) : state_(std::make_unique<State>()) {
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  state_->workbook = workbook_new_opt(state_->file.path().c_str(), &options);
  if (state_->workbook == nullptr) throw std::runtime_error("Không tạo được bảng tính.");
  state_->formats = std::make_unique<CellFormats>(state_->workbook);
  lxw_doc_properties said{};
  std::string title = sheet_text(properties.title);
  std::string author = sheet_text(properties.author);
  said.title = title.data();
  said.author = author.data();
  said.created = std::max<time_t>(1, properties.created.milliseconds / 1000);  // 0 would mean the clock's time
  check_sheet(workbook_set_properties(state_->workbook, &said));
}

WorkbookWriter::~WorkbookWriter() = default;

void WorkbookWriter::begin_sheet(const SheetLayout& layout) {
  state_->end_sheet();
  check_sheet(workbook_validate_sheet_name(state_->workbook, layout.name.c_str()));
  state_->layout = layout;
  state_->row = 0;
  state_->sheet = workbook_add_worksheet(state_->workbook, layout.name.c_str());
  if (state_->sheet == nullptr) throw std::runtime_error("Không tạo được trang tính " + layout.name + ".");
  state_->set_up_columns();
  state_->set_up_page();
  bool first = true;
  for (const std::string& line : layout.title_lines) {
    state_->write_wide(line, state_->formats->title(first), first ? 1.2 : 1.0);
    first = false;
  }
  state_->write_headings();
}

std::uint32_t WorkbookWriter::next_row() const {
  return state_->row;
}

void WorkbookWriter::add_row(const std::vector<Cell>& cells) {
  assert(state_->sheet != nullptr);
  state_->fit_row([&](std::size_t column) -> std::string_view {
    const auto* text = column < cells.size() ? std::get_if<std::string>(&cells[column].value) : nullptr;
    return text != nullptr && cells[column].look != CellLook::untouched ? std::string_view(*text) : std::string_view();
  });
  for (std::size_t column = 0; column < cells.size(); ++column)
    state_->write_cell(static_cast<std::uint16_t>(column), cells[column]);
  ++state_->row;
}

void WorkbookWriter::add_wide_row(const Cell& cell) {
  assert(state_->sheet != nullptr);
  const auto* text = std::get_if<std::string>(&cell.value);
  assert(text != nullptr);
  state_->write_wide(*text, state_->formats->of(cell.look, CellShape::text, 0), 1.0);
}

void WorkbookWriter::add_rule(const InputRule& rule) {
  lxw_data_validation order{};
  std::vector<std::string> choices = rule.choices;
  std::vector<char*> list;
  for (std::string& choice : choices) list.push_back(choice.data());
  list.push_back(nullptr);
  order.ignore_blank = LXW_VALIDATION_ON;
  if (rule.kind == InputRule::Kind::one_of) {
    order.validate = LXW_VALIDATION_TYPE_LIST;
    order.value_list = list.data();
  } else if (rule.kind == InputRule::Kind::length_at_most) {
    order.validate = LXW_VALIDATION_TYPE_LENGTH;
    order.criteria = LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO;
    order.value_number = rule.length_most;
  } else {
    order.validate = LXW_VALIDATION_TYPE_DECIMAL;
    order.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    order.minimum_number = rule.least ? for_excel(*rule.least) : -999'999'999'999.0;
    order.maximum_number = rule.most ? for_excel(*rule.most) : 999'999'999'999'999.0;
  }
  std::string prompt = rule.prompt;
  std::string message = rule.message;
  std::string title = "Chưa đúng";
  if (!prompt.empty()) order.input_message = prompt.data();
  if (!message.empty()) {
    order.error_title = title.data();
    order.error_message = message.data();
  }
  check_sheet(worksheet_data_validation_range(state_->sheet, rule.first_row, rule.first_column, rule.last_row,
                                              rule.last_column, &order));
}

void WorkbookWriter::define_name(std::string_view name, std::uint32_t first_row, std::uint16_t first_column,
                                 std::uint32_t last_row, std::uint16_t last_column) {
  char first[LXW_MAX_CELL_NAME_LENGTH];
  char last[LXW_MAX_CELL_NAME_LENGTH];
  lxw_rowcol_to_cell_abs(first, first_row, first_column, 1, 1);
  lxw_rowcol_to_cell_abs(last, last_row, last_column, 1, 1);
  std::string quoted;
  for (const char c : state_->layout.name) quoted += c == '\'' ? std::string("''") : std::string(1, c);
  const std::string range = "='" + quoted + "'!" + first + ":" + last;
  check_sheet(workbook_define_name(state_->workbook, std::string(name).c_str(), range.c_str()));
}

void WorkbookWriter::set_property(std::string_view name, std::string_view text) {
  check_sheet(
      workbook_set_custom_property_string(state_->workbook, std::string(name).c_str(), sheet_text(text).c_str()));
}

std::string WorkbookWriter::finish() {
  state_->end_sheet();
  lxw_workbook* workbook = std::exchange(state_->workbook, nullptr);  // closing frees it, whatever becomes of it
  check_sheet(workbook_close(workbook));
  return state_->file.bytes();
}

}  // namespace thidua::documents
