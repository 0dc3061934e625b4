#pragma once
#include <optional>

#include "reading/items.h"
#include "reading/split.h"

namespace thidua::reading {

/// The paragraph of promises right above a line.
struct Above {
  const Item& before;
  bool open = false;        // nothing is said of its promises yet
  bool in_targets = false;  // under a heading of targets
};

/// The line below a promise tells what came of it: «Đã kiểm tra 27 cuộc, có 05 cuộc tại trụ sở doanh nghiệp».
std::optional<VerdictPlace> told_on_next_line(const Source& source, const Above& above, const Item& item);

/// «4. Thực hiện tối thiểu 45 cuộc kiểm tra: 51 cuộc» behind «3. …»: the next of the list, whatever its first word.
bool goes_on_listing(const Source& source, const Item& before, const Item& item);

}  // namespace thidua::reading
