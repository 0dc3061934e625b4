#pragma once
#include <functional>
#include <string>

#include "eligibility/eligible.h"
#include "people/people.h"
#include "platform/db.h"

/// Whom another text of the law touches: everybody in post asked by both.
namespace thidua::eligibility {

struct LawEffect {
  people::Person person;
  std::string unit_name;
  AwardAnswer before, after;  // an award that one of the laws has not: an answer without a code
  std::vector<Named> names;   // of what ids in the texts stand for
};

/// Each award of each person whose verdict, or what the last known text says, differs between the laws; by unit and
/// name. Shape   dossiers received on the day, for the year. `each` may not use the connection. Returns how many people
/// were asked about.
std::size_t law_effects(platform::Connection& db, core::AgencyId agency, const law::Law& before, const law::Law& after,
                        int year, core::Date received_on, const std::function<void(const LawEffect&)>& each);

}  // namespace thidua::eligibility
