#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "people/career.h"
#include "people/details.h"
#include "people/people.h"
#include "platform/command.h"
#include "platform/db.h"

/// Storage of what is known of a person besides name and post. Facts are added; a wrong one is closed with a ground.
namespace thidua::people {

struct StoredDetail {
  PersonDetail detail;
  std::int64_t revision = 0;  // 0: nothing was ever said
};
StoredDetail detail_of(platform::Connection& db, core::AgencyId agency, core::PersonId person);
/// A new revision. `conflict` where `revision` is not the newest; `people.detail.*`;
/// `people.detail.id_number_taken` names the other person. Answers the new revision.
core::Outcome<std::int64_t> set_detail(platform::Command& command, core::PersonId person, const PersonDetail& detail,
                                       std::int64_t revision, std::string_view ground);

std::vector<PersonNameHeld> names_of(platform::Connection& db, core::AgencyId agency, core::PersonId person);
std::vector<PostingHeld> postings_held(platform::Connection& db, core::AgencyId agency, core::PersonId person);

std::vector<Absence> absences_of(platform::Connection& db, core::AgencyId agency, core::PersonId person);
/// One that ends work ends every post the day before. `people.absence.*`.
core::Outcome<std::int64_t> add_absence(platform::Command& command, core::PersonId person, const Absence& absence);
/// Taken back, because it was wrong; posts that it ended stay ended.
core::Outcome<int> close_absence(platform::Command& command, core::PersonId person, std::int64_t absence,
                                 std::string_view ground);

/// Whose rating it is: one of the two.
struct Rated {
  std::optional<core::PersonId> person;
  std::optional<core::UnitId> unit;
};
/// Standing ones, newest year first.
std::vector<TaskRating> ratings_of(platform::Connection& db, core::AgencyId agency, const Rated& holder);
/// Every standing rating of the agency, by year.
struct RatingHeld {
  Rated holder;
  TaskRating rating;
};
std::vector<RatingHeld> all_ratings(platform::Connection& db, core::AgencyId agency);
/// Closes the one that stood for the year. `people.rating.*`: a final one is not replaced by a provisional one; a unit
/// must have stood in the year.
core::Outcome<std::int64_t> set_rating(platform::Command& command, const Rated& holder, const TaskRating& rating,
                                       std::string_view ground);
/// Persons rated in the year, counted in the agency and by the unit at the top (group of like duties) they were in on
/// the last day of the year.
struct RatingCount {
  std::optional<core::UnitId> group;  // nothing: the whole agency
  RatingCap cap;
};
std::vector<RatingCount> rating_counts(platform::Connection& db, core::AgencyId agency, int year);

struct Discipline {
  std::int64_t id = 0;
  DisciplineForm form = DisciplineForm::pending;
  core::Date day;
  std::optional<core::Date> until;
  std::string decision_number;
  std::string authority;
  std::string note;
};
std::vector<Discipline> discipline_of(platform::Connection& db, core::AgencyId agency, core::PersonId person);
core::Outcome<std::int64_t> add_discipline(platform::Command& command, core::PersonId person, const Discipline& fact);
core::Outcome<int> close_discipline(platform::Command& command, core::PersonId person, std::int64_t discipline,
                                    std::string_view ground);

/// Posts held on the day, by unit; those of leaders among them.
struct PostCount {
  std::int64_t people = 0, leads = 0;
};
std::map<core::UnitId, PostCount> post_counts(platform::Connection& db, core::AgencyId agency, core::Date day);

/// The record that stands for this human now: itself, or the one it was found to be the same as.
core::PersonId standing_record(platform::Connection& db, core::AgencyId agency, core::PersonId person);
/// All records of this human, the standing one first.
std::vector<core::PersonId> records_of(platform::Connection& db, core::AgencyId agency, core::PersonId person);
/// From now on `person` leads to `into`. Nothing is moved: what is known of either shows under both.
core::Outcome<int> say_same(platform::Command& command, core::PersonId person, core::PersonId into,
                            std::string_view ground);
/// Everybody whose record stands, for likely_same.
std::vector<KnownPerson> known_people(platform::Connection& db, core::AgencyId agency);

}  // namespace thidua::people
