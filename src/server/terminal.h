#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"

/// What the command line says, and how it ends: 0 done, 1 refused with reasons on stderr, 2 wrong usage.
namespace thidua::server {

constexpr int exit_done = 0;
constexpr int exit_refused = 1;

void say(std::string_view line);
int refuse(const core::Refusal& refusal);
int refuse(const core::Refusals& refusals);
/// Columns as wide as their longest text, long texts cut at `widest` characters with "…".
void say_table(const std::vector<std::string>& headings, const std::vector<std::vector<std::string>>& rows,
               std::size_t widest = 70);

}  // namespace thidua::server
