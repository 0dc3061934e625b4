#pragma once
#include <functional>
#include <vector>

#include "access/io/api.h"
#include "access/io/ports.h"

/// The interface of pacts: boards, rounds, entries, next year, the director's page; and what pacts put into home,
/// search and menu.
namespace thidua::pacts {

/// How many remarks on papers of the year wait for an answer; papers are told by a later feature.
using OpenPaperRemarks = std::function<int(platform::Connection& db, core::AgencyId agency, int year)>;

std::vector<access::ApiRoute> api_routes(const access::Installation& installation,
                                         const OpenPaperRemarks& open_paper_remarks = {});

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
