#include "personnel/io/import_kind.h"

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

core::Outcome<int> ImportKind::publish(platform::Command&, std::int64_t) const {
  return 0;
}

void ImportKind::forget(platform::Connection&, core::AgencyId, std::int64_t) const {}

}  // namespace thidua::personnel
