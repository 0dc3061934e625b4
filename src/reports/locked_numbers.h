#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"

namespace thidua::reports {

/// Every figure of a sentence, in order: "98,61%", "4.254/4.314", "06", "15/12/2025".
std::vector<std::string> figures_in(std::string_view sentence);

/// The words of a sentence are a person's, its figures are not: each must stand in the edited one as often as in the
/// one made from the results; they may change places. `report.sentence.numbers` names what is missing or too much.
std::optional<core::Refusal> number_fault(std::string_view made, std::string_view edited);

}  // namespace thidua::reports
