#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "core/outcome.h"

namespace thidua::pacts {

constexpr std::int64_t evidence_bytes_max = 25'000'000;

/// The media type of a file that may be evidence: PDF, Word, Excel, PNG or JPEG, told by its content; its name has to
/// end accordingly, and it may hold no macros.
/// Errors  `evidence.name` (no name, or a path in it), `evidence.empty`, `evidence.kind`, `evidence.macros`.
core::Outcome<std::string> evidence_type(std::string_view name, std::string_view bytes);

}  // namespace thidua::pacts
