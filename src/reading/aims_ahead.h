#pragma once

#include <optional>

#include "reading/items.h"

// What a report sets for the time to come: it has no result yet.

namespace thidua::reading {

/// Does the heading, or one above it, name the year behind the one reported on?
bool stands_ahead(const Context& context, int section);

/// «PHẦN B. ĐĂNG KÝ NĂM 2026» of the report on 2025: whatever stands below is promised for the next year.
bool registers_ahead(const Context& context, int section);

/// What a report sets for the time to come and tells nothing of is not to be assessed yet.
void assess_ahead(const Context& context, std::vector<Target>& targets);

/// «VI. PHƯƠNG HƯỚNG: 1. Giữ tỷ lệ chuyên cần từ 90% trở lên» of a report: a bound for the next year, given to nobody
/// by name; or a line that is registered for it.
bool aims_ahead(const Context& context, const Item& item);

/// Such a line, or of a paragraph there what stands behind its colon: «Xã dự kiến đăng ký với Khối: thu ngân sách tăng
/// từ 8%; kết nạp 40 đảng viên»; none of other lines.
std::optional<Item> item_ahead(const Context& context, const Item& item);

/// «Năm 2026, …» of the report on 2025: nothing below tells a result.
bool opens_next_year(const Context& context, const Item& item);

/// «Sang năm 2025, xã sẽ trồng mới 40 ha quế, hạ tỷ lệ hộ nghèo xuống dưới 30%.» in the report on 2024: what is
/// promised there, without the year and who promises; nothing where it promises nothing.
std::optional<Range> promised_for_next_year(const Context& context, const Item& item);

/// «Năm 2026 xã xin đăng ký với Cụm:» above a list in the report on 2025; «Năm tới, Khoa đặt ra ba con số: ít nhất 88%
/// …; dưới 7% …»: what stands behind the colon, empty where the list stands below; nothing where no list is announced.
std::optional<Range> list_ahead(const Context& context, const Item& item);

}  // namespace thidua::reading
