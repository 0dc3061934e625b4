#pragma once
#include "reading/lines.h"
#include "reading/source.h"

namespace thidua::reading {

constexpr std::size_t title_bytes_max = 240;

/// Where the title ends and what stands behind it on the same line.
struct Title {
  Range title;
  Range rest;
  bool colon = false;
};

/// «Nhóm A. Các chỉ tiêu vượt», «Một là, về hoạt động văn hóa.» above what belongs to it: the words promise nothing and
/// are no sentence.
bool names_a_group(const Source& source, const Line& line, const Title& title);

/// A line that is no heading although its number is one: what comes next judges it; «Điều 15: Công đoàn đã trình cấp
/// trên, chưa có thông báo.» tells in a whole sentence of what was promised there; nothing stands between «Điều 17.
/// Công ty đạt danh hiệu Tập thể lao động xuất sắc.» and the next article.
bool stands_alone(const Source& source, const Line& line, const Line* next);

/// Parts a line into its title and what stands behind a colon, or behind a dash or stop before a verdict.
Title title_in(const Source& source, Range content);
/// Is the next line a bullet such as «- Kết quả: …»? What stands above it is a promise, whatever its words.
bool announces_result(const Source& source, const Line* next);
/// «Chỉ tiêu 1. Giao ước: …» above «- Kết quả: …», «- Tự xếp: …»: the label counts as a marker would.
MarkerKind kind_as_item(const Source& source, const Line& line, const Line* next, bool told_below);
/// «Chỉ tiêu 1. …», then a line that tells what came of it, then «Chỉ tiêu 2. …»: so it is with nearly all labels.
bool told_below_labels(const Source& source, const std::vector<Line>& lines);

/// «Các đơn vị gửi hồ sơ về Sở trước ngày 20/11/2026. Hồ sơ gồm»: an order, and behind it what introduces a list.
bool closes_with_introduction(const Source& source, Range title);

/// Is something promised in numbers? «24 chỉ tiêu» only says how many follow.
bool has_promise(const Source& source, Range range);
/// «Tỷ lệ học sinh lên lớp: 98%»: a label with its value, not a heading with text behind it.
bool is_label_with_value(const Source& source, const Title& title);

/// «từ 98% trở lên; …»: the value of the measure before the colon.
bool opens_with_value(const Source& source, Range rest);
/// «a) …; b) …» behind a title.
bool begins_with_letter(const Source& source, Range rest);

/// The place of a mark in its own order: "3." 3, "2.4." 4, "c)" 3; 0 = not known.
int ordinal_of_marker(std::string_view marker);

/// «1. Đạt: 99,2% hồ sơ đúng hạn»: the words before the colon only judge what stands behind it.
bool judges_what_follows(const Source& source, const Title& title);

/// «Chỉ tiêu không hoàn thành», «Những chỉ tiêu phải chờ»: the title itself is the verdict of all below it.
bool judges_those_below(const Source& source, Range title);

}  // namespace thidua::reading
