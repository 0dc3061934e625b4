#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "eligibility/own_rules.h"
#include "platform/db.h"
#include "platform/described.h"
#include "platform/jobs.h"

/// Whom a rule would touch: everybody in post asked twice, without it and with it.
namespace thidua::eligibility {

struct TouchedPerson {
  std::string person;  // id
  std::string name, unit;
  std::string before, after;  // "đủ điều kiện", "cần người quyết định"
};
BOOST_DESCRIBE_STRUCT(TouchedPerson, (), (person, name, unit, before, after))

struct OwnRulePreview {
  std::int64_t asked = 0;            // people in post on the day
  std::int64_t touched = 0;          // whose answer becomes another one
  std::vector<TouchedPerson> first;  // at most two hundred of them, by unit and name
};
BOOST_DESCRIBE_STRUCT(OwnRulePreview, (), (asked, touched, first))

/// `own` stands in for the kept rule of its id (0: it is new). Dossiers received on `day`, for the usual year of it;
/// where the day has no text, the last known text is asked. Returns nothing where the run was cancelled.
std::optional<OwnRulePreview> previewed(platform::Connection& db, core::AgencyId agency, const law::Law& law,
                                        const OwnRule& own, core::Date day, platform::JobRun& run);

}  // namespace thidua::eligibility
