#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "eligibility/collective.h"
#include "eligibility/facts.h"
#include "people/io/store.h"
#include "platform/db.h"

namespace thidua::eligibility {

/// Reads everything known of one human through the stores of the features that own it. Awards as they stood on the
/// day, those cancelled by then among them. Nothing where the agency has no such person.
std::optional<History> history_of(platform::Connection& db, core::AgencyId agency, core::PersonId person,
                                  core::Date day);

/// The same of many in few statements, in the order asked; those the agency does not have are left out.
std::vector<History> histories_of(platform::Connection& db, core::AgencyId agency,
                                  const std::vector<core::PersonId>& persons, core::Date day);

/// Somebody in post on the day that is asked about, in the first of the posts held.
struct InPost {
  people::PersonInPost post;
  std::string unit_name;
  History history;
};
struct InPostAsked {
  core::Date day;
  std::vector<core::UnitId> within;                // these units and what lies below them; empty: the whole agency
  const std::set<core::PersonId>* only = nullptr;  // none: everybody
};
/// Everybody in post on the day, each once, by unit and name; histories are read many at a time.
/// Shape   `each` may not use the connection. `go_on(done, total)` is asked now and then; false ends it early.
void each_in_post(platform::Connection& db, core::AgencyId agency, const InPostAsked& asked,
                  const std::function<void(InPost)>& each,
                  const std::function<bool(std::size_t, std::size_t)>& go_on = {});

/// The same of a unit; its members as they stood at the end of the year, one by one up to 2000 of them.
std::optional<UnitHistory> unit_history_of(platform::Connection& db, core::AgencyId agency, core::UnitId unit, int year,
                                           core::Date day);

}  // namespace thidua::eligibility
