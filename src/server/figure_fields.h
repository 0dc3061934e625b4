#pragma once
#include <string_view>

#include "core/outcome.h"
#include "reports/figure.h"

namespace thidua::server {

/// One "FIELD=VALUE" of a figure, by the names of the command line: kind, side, day, source, name, stage, subject,
/// authority, part, decision, count, counted, amount, spent. `figure.field` names those that exist.
core::Outcome<reports::Figure> with_figure_field(reports::Figure figure, std::string_view field,
                                                 std::string_view value);

}  // namespace thidua::server
