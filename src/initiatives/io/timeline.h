#pragma once
#include "access/io/ports.h"
#include "personnel/io/timeline.h"

namespace thidua::initiatives {

/// Initiatives of a person, by the day of their recognition; nothing for units.
personnel::TimelineSource initiative_timeline();

/// By words of the title or an author's name, for the box that finds everything.
access::SearchGroup search_initiatives(const access::ApiCall& call, const std::vector<std::string>& folded_words,
                                       std::size_t count_max);

}  // namespace thidua::initiatives
