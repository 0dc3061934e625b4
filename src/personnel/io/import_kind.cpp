#include "personnel/io/import_kind.h"

#include <algorithm>

#include "access/io/api.h"

namespace thidua::personnel {

bool any_asked(const access::ApiCall& call, std::initializer_list<const char*> names) {
  return std::ranges::any_of(names,
                             [&](const char* name) { return !call.request.query_value(name).value_or("").empty(); });
}

void RowJudge::unreadable(std::int64_t, const RowCells&) {}

std::map<std::int64_t, JudgedRow> RowJudge::settled() {
  return {};
}

core::Outcome<int> ImportKind::publish(platform::Command&, std::int64_t) const {
  return 0;
}

void ImportKind::forget(platform::Connection&, core::AgencyId, std::int64_t) const {}

}  // namespace thidua::personnel
