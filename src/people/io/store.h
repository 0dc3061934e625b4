#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/outcome.h"
#include "people/people.h"
#include "platform/command.h"
#include "platform/db.h"

/// Storage of people. Facts are added, never changed; a later fact closes the one before it.
namespace thidua::people {

core::Outcome<core::AgencyId> add_agency(platform::Connection& db, std::string_view code, const AgencyName& name);
/// Every agency of the installation, by code.
std::vector<Agency> agencies(platform::Connection& db);
std::optional<Agency> agency_by_code(platform::Connection& db, std::string_view code);
Agency agency(platform::Connection& db, core::AgencyId id);
/// From `name.validity.from` on; closes the name before the day before. Refused where the day is not after it.
core::Outcome<int> rename_agency(platform::Command& command, const AgencyName& name);

core::Outcome<core::UnitId> add_unit(platform::Command& command, std::string_view code, const UnitFact& fact);
core::Outcome<int> change_unit(platform::Command& command, core::UnitId unit, const UnitFact& fact);
/// Last day it stands, included.
core::Outcome<int> close_unit(platform::Command& command, core::UnitId unit, core::Date last_day,
                              std::string_view ground);
std::vector<OrgUnit> units(platform::Connection& db, core::AgencyId agency);
/// Why units ended, where somebody said it: by unit and first day of the fact that ended.
std::map<std::pair<core::UnitId, core::Date>, std::string> end_grounds(platform::Connection& db, core::AgencyId agency);
/// By code, or by name standing on the day (diacritics, case and word spacing ignored). Refusal lists the near ones.
core::Outcome<core::UnitId> find_unit(platform::Connection& db, core::AgencyId agency, std::string_view code_or_name,
                                      core::Date day);

core::Outcome<core::PersonId> add_person(platform::Command& command, std::string_view code, std::string_view full_name);
/// A corrected or changed name, from the day on. Papers made for an earlier day keep the earlier one.
core::Outcome<int> rename_person(platform::Command& command, core::PersonId person, std::string_view full_name,
                                 core::Date from);
/// What becomes of the other posts when a new one begins: they end the day before, or go on beside it («kiêm nhiệm»).
enum class OtherPosts { end, go_on };
/// A post held from its first day. `end`: posts begun earlier that are still open end the day before; posts begun the
/// same day in other units stand beside it. Answers how many ended.
core::Outcome<int> add_posting(platform::Command& command, const Posting& posting, OtherPosts others = OtherPosts::end);
/// The post in `from` ends the day before `next` begins, on this ground; posts in other units go on.
/// `people.posting.none_that_day` where no open post is held in `from` until then; else as add_posting.
core::Outcome<int> move_posting(platform::Command& command, core::UnitId from, const Posting& next,
                                std::string_view ground);
/// What would stand in the way of move_posting, and nothing is written.
std::optional<core::Refusal> move_fault(platform::Connection& db, core::AgencyId agency, core::UnitId from,
                                        const Posting& next);
/// A post that was written down wrongly, put right from its first day on; what stood before is kept in the audit trail.
/// `people.posting.correct` where the two do not begin on the same day.
core::Outcome<int> correct_posting(platform::Command& command, const Posting& before, const Posting& after,
                                   std::string_view ground);
/// Ends a post without a next one (retired, left): last day in it, included.
core::Outcome<int> end_posting(platform::Command& command, core::PersonId person, core::UnitId unit,
                               core::Date last_day, std::string_view ground);
/// With the newest name; nullopt where the agency has no such person.
std::optional<Person> person(platform::Connection& db, core::AgencyId agency, core::PersonId id);
std::optional<Person> person_by_code(platform::Connection& db, core::AgencyId agency, std::string_view code);
struct PersonInPost {
  Person person;
  Posting posting;
};
/// Postings covering the day; ordered by unit, heads first, then name (Vietnamese order).
std::vector<PersonInPost> people_in_post(platform::Connection& db, core::AgencyId agency, core::Date day);

}  // namespace thidua::people
