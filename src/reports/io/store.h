#pragma once
#include <vector>

#include "core/outcome.h"
#include "platform/command.h"
#include "platform/db.h"
#include "reports/figure.h"

/// Storage of entered figures: added, corrected by a later one, never changed.
namespace thidua::reports {

core::Outcome<std::int64_t> add_figure(platform::Command& command, const Figure& figure);
/// All of them at once or none; the refusal names the line by its number in the list, from 1.
core::Outcome<int> add_figures(platform::Command& command, const std::vector<Figure>& figures);
/// Takes a wrong figure out of the count, with the reason as its source.
core::Outcome<std::int64_t> withdraw_figure(platform::Command& command, std::int64_t figure, std::string_view reason);
/// Those of the year that count as of the day; `all_figures` with every correction.
std::vector<Figure> figures(platform::Connection& db, core::AgencyId agency, int year, core::Date as_of);
std::vector<Figure> all_figures(platform::Connection& db, core::AgencyId agency, int year);

}  // namespace thidua::reports
