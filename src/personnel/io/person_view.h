#pragma once
#include <string>

#include "people/io/people_list.h"
#include "personnel/io/messages.h"
#include "personnel/io/routes.h"

/// A person as the pages show them: what the caller may see, as of a day.
namespace thidua::personnel {

core::Refusal unknown_person();
PersonItem person_item(const access::ApiCall& call, const people::PersonRow& row, core::Date day);
PersonItem brief_person(const access::ApiCall& call, platform::Connection& db, core::PersonId person, core::Date day);
/// Everything known under any of the human's records. Sensitive fields are masked; they are told by /reveal, which
/// logs who looked.
PersonShown person_shown(const access::ApiCall& call, platform::Connection& db, core::PersonId person, core::Date day);
/// Newest first.
TimelineShown person_timeline(const access::ApiCall& call, platform::Connection& db, const PersonnelPorts& ports,
                              core::PersonId person, core::Date day);
TimelineShown unit_timeline(const access::ApiCall& call, platform::Connection& db, const PersonnelPorts& ports,
                            core::UnitId unit, core::Date day);
/// The page to be printed.
std::string person_page(const PersonShown& person, const TimelineShown& timeline);
RatingShown rating_shown(const people::TaskRating& rating);

}  // namespace thidua::personnel
