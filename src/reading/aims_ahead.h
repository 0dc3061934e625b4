#pragma once

#include "reading/items.h"

// What a report sets for the time to come: it has no result yet.

namespace thidua::reading {

/// «PHẦN B. ĐĂNG KÝ NĂM 2026» of the report on 2025: whatever stands below is promised for the next year.
bool registers_ahead(const Context& context, int section);

/// What a report sets for the time to come and tells nothing of is not to be assessed yet.
void assess_ahead(const Context& context, std::vector<Target>& targets);

/// «VI. PHƯƠNG HƯỚNG: 1. Giữ tỷ lệ chuyên cần từ 90% trở lên» of a report: a bound for the next year, given to nobody
/// by name; or a line that is registered for it.
bool aims_ahead(const Context& context, const Item& item);

}  // namespace thidua::reading
