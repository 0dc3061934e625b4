#pragma once
#include <functional>
#include <string>

#include "core/ids.h"
#include "eligibility/eligible.h"
#include "people/people.h"
#include "platform/db.h"

/// Whom another text of the law touches: everybody in post asked by both.
namespace thidua::eligibility {

struct LawEffect {
  people::Person person;
  core::UnitId unit;
  std::string unit_name;
  AwardAnswer before, after;  // an award that one of the laws has not: an answer without a code
  std::vector<Named> names;   // of what ids in the texts stand for
};

/// "đủ điều kiện", "cần người quyết định (tham khảo quy định trước: đủ điều kiện)", "không có khen thưởng này".
std::string told_verdict(const AwardAnswer& one);

/// Each award of each person whose verdict, or what the last known text says, differs between the laws; by unit and
/// name. Shape   dossiers received on the day, for the year. `each` may not use the connection. `go_on(done, total)` is
/// asked now and then; false ends it early. Returns how many people were asked about.
std::size_t law_effects(platform::Connection& db, core::AgencyId agency, const law::Law& before, const law::Law& after,
                        int year, core::Date received_on, const std::function<void(const LawEffect&)>& each,
                        const std::function<bool(std::size_t, std::size_t)>& go_on = {});

}  // namespace thidua::eligibility
