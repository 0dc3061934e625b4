#pragma once
#include <optional>

#include "core/measure.h"
#include "reading/source.h"

namespace thidua::reading {

/// A result held against what was promised, whatever words name the one and the other.
struct PlanCompared {
  core::Verdict verdict = core::Verdict::not_stated;
  std::size_t end = 0;
  bool weak = false;  // may also be part of a promise: «đúng kế hoạch»
};

/// «cao hơn hẳn mức đã đăng ký», «chưa bằng con số đã hứa», «đúng như cam kết», «vượt cả mong đợi» at the place.
std::optional<PlanCompared> compared_with_plan(const Source& source, std::size_t at, std::size_t limit);

}  // namespace thidua::reading
