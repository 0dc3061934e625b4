#include "documents/xlsx_formats.h"

#include <xlsxwriter.h>

#include <string>

namespace thidua::documents {

namespace {

constexpr lxw_color_t input_ground = 0xFFF9DB;
constexpr lxw_color_t group_ground = 0xE8EEF7;
constexpr lxw_color_t heading_ground = 0xD6E0F0;

lxw_format* new_sheet_format(lxw_workbook* workbook, double size) {
  lxw_format* format = workbook_add_format(workbook);
  format_set_font_name(format, "Times New Roman");
  format_set_font_size(format, size);
  return format;
}

void set_look(lxw_format* format, CellLook look) {
  if (look == CellLook::untouched) return;
  format_set_text_wrap(format);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  if (look == CellLook::note) return format_set_italic(format);
  format_set_border(format, LXW_BORDER_THIN);
  if (look == CellLook::group || look == CellLook::strong) format_set_bold(format);
  if (look == CellLook::group) format_set_bg_color(format, group_ground);
  if (look == CellLook::input) {
    format_set_bg_color(format, input_ground);
    format_set_unlocked(format);
  }
}

}  // namespace

lxw_format* CellFormats::of(CellLook look, CellShape shape, int places) {
  lxw_format*& format = made_[{look, shape, places}];
  if (format != nullptr) return format;
  format = new_sheet_format(workbook_, 12);
  set_look(format, look);
  if (shape == CellShape::day) format_set_num_format(format, "dd/mm/yyyy");
  if (shape == CellShape::number) {
    const std::string decimals = places == 0 ? std::string() : "." + std::string(static_cast<std::size_t>(places), '0');
    format_set_num_format(format, ("#,##0" + decimals).c_str());
  }
  return format;
}

lxw_format* CellFormats::heading() {
  if (heading_ != nullptr) return heading_;
  heading_ = new_sheet_format(workbook_, 12);
  format_set_bold(heading_);
  format_set_text_wrap(heading_);
  format_set_align(heading_, LXW_ALIGN_CENTER);
  format_set_align(heading_, LXW_ALIGN_VERTICAL_CENTER);
  format_set_border(heading_, LXW_BORDER_THIN);
  format_set_bg_color(heading_, heading_ground);
  return heading_;
}

lxw_format* CellFormats::title(bool first) {
  lxw_format*& format = titles_[first ? 0 : 1];
  if (format != nullptr) return format;
  format = new_sheet_format(workbook_, first ? 14 : 12);
  if (first) format_set_bold(format);
  format_set_text_wrap(format);
  format_set_align(format, LXW_ALIGN_CENTER);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  return format;
}

}  // namespace thidua::documents
