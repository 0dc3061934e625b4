#pragma once
#include <string>
#include <vector>

#include "eligibility/facts.h"
#include "people/people.h"
#include "people/succession.h"

/// What the agency has written down about a unit and those in it, as facts the law can be asked with. Pure.
namespace thidua::eligibility {

/// Somebody in the unit on the last day of the year.
struct KnownMember {
  std::optional<people::TaskRating> rating;  // of the year
  std::vector<KnownAward> awards;
  std::vector<KnownDiscipline> discipline;
};

struct UnitHistory {
  core::UnitId id;
  std::string name;  // on the day
  std::string agency_name;
  std::vector<people::TaskRating> ratings;
  std::vector<KnownAward> awards;                  // of the unit and of those it came from
  std::vector<people::OrgSuccession> successions;  // that the unit took part in, undone ones not
  std::vector<people::OrgUnit> units;              // for names
  int year = 0;                                    // the members are of
  bool members_known = true;                       // false: too many to be looked at one by one
  std::vector<KnownMember> members;
  std::vector<RecordedAssessment> assessments;  // oldest first
};

/// Shape   what nobody wrote down stays absent: the day the unit was set up, its rank in a block, a count of titles of
/// a
///         year of which no title is written down yet, the count of those rated while somebody is not.
Assembled assembled(const UnitHistory& history, core::Date received_on);

}  // namespace thidua::eligibility
