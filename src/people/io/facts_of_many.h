#pragma once
#include <functional>
#include <map>
#include <vector>

#include "people/io/details.h"
#include "people/people.h"
#include "platform/db.h"

/// What is known of many records in few statements. Facts of one person come in the order in which the functions of
/// details.h tell them, those of different persons in any order; `each` may not use the connection.
namespace thidua::people {

using Records = std::vector<core::PersonId>;

/// With the names they bear now.
void each_person(platform::Connection& db, core::AgencyId agency, const Records& records,
                 const std::function<void(Person)>& each);
/// The newest revision comes last.
void each_detail(platform::Connection& db, core::AgencyId agency, const Records& records,
                 const std::function<void(core::PersonId, StoredDetail)>& each);
void each_posting(platform::Connection& db, core::AgencyId agency, const Records& records,
                  const std::function<void(PostingHeld)>& each);
void each_absence(platform::Connection& db, core::AgencyId agency, const Records& records,
                  const std::function<void(core::PersonId, Absence)>& each);
void each_rating(platform::Connection& db, core::AgencyId agency, const Records& records,
                 const std::function<void(core::PersonId, TaskRating)>& each);
void each_discipline(platform::Connection& db, core::AgencyId agency, const Records& records,
                     const std::function<void(core::PersonId, Discipline)>& each);

/// Of each of them, all records of the human, the standing one first.
std::map<core::PersonId, Records> records_of_each(platform::Connection& db, core::AgencyId agency,
                                                  const Records& persons);

}  // namespace thidua::people
