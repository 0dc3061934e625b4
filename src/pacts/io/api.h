#pragma once
#include <vector>

#include "access/io/api.h"
#include "access/io/ports.h"

/// The interface of pacts: boards, rounds, entries, next year, the director's page; and what pacts put into home,
/// search and menu.
namespace thidua::pacts {

std::vector<access::ApiRoute> api_routes(const access::Installation& installation);

/// What the user has to do about the pacts of the year; only what he may do.
std::vector<access::TodayCard> today_cards(const access::ApiCall& call, int year);
/// Where the year stands: signed, rounds, verdicts, next pact.
std::vector<access::Milestone> milestones(const access::ApiCall& call, int year);
access::SearchGroup search_pacts(const access::ApiCall& call, const std::vector<std::string>& folded_words,
                                 std::size_t count_max);
access::SearchGroup search_targets(const access::ApiCall& call, const std::vector<std::string>& folded_words,
                                   std::size_t count_max);
/// Years that have a pact, newest first.
std::vector<int> pact_years(const access::ApiCall& call);

}  // namespace thidua::pacts
