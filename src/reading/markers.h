#pragma once
#include "reading/lines.h"

namespace thidua::reading {

/// The mark a line begins with, and where it ends; kind none where it begins with none.
struct Marker {
  MarkerKind kind = MarkerKind::none;
  std::size_t end = 0;
};

Marker marker_at(std::string_view shown, std::string_view low, std::size_t at);

}  // namespace thidua::reading
