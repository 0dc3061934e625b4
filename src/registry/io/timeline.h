#pragma once
#include "access/io/ports.h"
#include "personnel/io/timeline.h"

namespace thidua::registry {

/// Titles and commendations of a person and of a unit as a collective, with what was cancelled by the day struck out.
personnel::TimelineSource award_timeline();

/// Awards by the name of the holder or the number of the decision, for the box that finds everything.
access::SearchGroup search_awards(const access::ApiCall& call, const std::vector<std::string>& folded_words,
                                  std::size_t count_max);

}  // namespace thidua::registry
