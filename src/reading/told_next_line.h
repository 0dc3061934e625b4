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

}  // namespace thidua::reading
