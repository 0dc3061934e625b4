#pragma once
#include <string_view>

#include "reading/outline.h"

namespace thidua::reading {

/// Does the heading name the year behind the one reported on: «NĂM 2027», «CHỈ TIÊU NĂM CÔNG TÁC 2026», «Năm học
/// 2026 - 2027» of the report on 2025 - 2026? `year`: the one reported on; 0 = not known, nothing is ahead of it.
bool names_year_ahead(std::string_view low_title, int year);

/// In the part of a report on the time to come, sections that name who does what are orders, whatever their heading
/// is called: «VI. ĐĂNG KÝ THI ĐUA NĂM 2026: 1. Chỉ tiêu …; 2. Nhiệm vụ của các khoa, phòng …».
void settle_parts_ahead(const Source& source, int year, Outline& outline);

}  // namespace thidua::reading
