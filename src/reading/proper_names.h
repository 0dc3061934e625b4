#pragma once
#include <string>
#include <string_view>

namespace thidua::reading {

/// The name of a body written in capitals, as running text writes it: «SỞ Y TẾ TỈNH LAM GIANG» -> «Sở Y tế tỉnh
/// Lam Giang». Known words as vocabulary/proper_names.txt has them, all others as proper names.
/// A text with small letters comes back unchanged.
std::string proper_name(std::string_view shouted);

}  // namespace thidua::reading
