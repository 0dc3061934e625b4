#include "personnel/io/import_kind.h"

#include <algorithm>

#include "access/io/api.h"

namespace thidua::personnel {

std::string_view code(RowState state) {
  switch (state) {
    case RowState::added:
      return "added";
    case RowState::changed:
      return "changed";
    case RowState::same:
      return "same";
    case RowState::doubtful:
      return "doubtful";
    case RowState::bad:
      return "bad";
  }
  return "";
}

std::string_view label_vi(RowState state) {
  switch (state) {
    case RowState::added:
      return "thêm mới";
    case RowState::changed:
      return "thay đổi";
    case RowState::same:
      return "đã có";
    case RowState::doubtful:
      return "cần chọn";
    case RowState::bad:
      return "có lỗi";
  }
  return "";
}

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
