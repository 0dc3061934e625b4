#pragma once
#include <functional>
#include <string>
#include <vector>

#include "eligibility/eligible.h"
#include "platform/db.h"

/// A whole agency asked for a year: who can be proposed, who is close.
namespace thidua::eligibility {

struct Screened {
  people::Person person;
  std::string unit_name;
  std::vector<Named> names;  // of what ids in the texts stand for
  std::vector<AwardAnswer> answers;
};

/// Everybody in post on the day the dossiers are received, by unit and name, one by one through the engine.
/// Shape   `award` "": every award for persons; `each` may not use the connection.
/// Returns how many people were asked about.
std::size_t screen(platform::Connection& db, core::AgencyId agency, const law::Law& law, int year,
                   core::Date received_on, const std::string& award, const std::function<void(const Screened&)>& each);

}  // namespace thidua::eligibility
