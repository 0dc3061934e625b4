#pragma once
#include <cstddef>
#include <string_view>

namespace thidua::reading {

/// The end of the digits that hang together at `at`: «1.234,5», «24/7», «15-20»; a run of many is a list or a code.
std::size_t digit_run_end(std::string_view text, std::size_t at);

}  // namespace thidua::reading
