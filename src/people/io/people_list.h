#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/outcome.h"
#include "people/details.h"
#include "people/io/counts_kept.h"
#include "people/people.h"
#include "platform/db.h"

/// Lists of people, page by page out of the database: quick among a million.
namespace thidua::people {

enum class PeopleState { in_post, left, all };
enum class PeopleOrder { name, code };

struct PeopleQuery {
  std::vector<std::string> words;  // folded; each begins a word of a name ever held or of the staff number
  core::Date day;                  // posts as of this day
  PeopleState state = PeopleState::in_post;
  std::optional<std::vector<core::UnitId>> units;  // in post in one of these; none: wherever
  std::optional<StaffKind> staff_kind;
  bool leads = false;  // only those who lead
  PeopleOrder order = PeopleOrder::name;
  bool descending = false;
  int limit = 50;
  std::string after;                // where the page before ended
  std::int64_t count_max = 10'000;  // counted up to here; 0: not at all
};

struct PersonRow {
  core::PersonId id;
  std::string code;
  std::string name;
  std::optional<Posting> posting;  // of the day; heads first, then the oldest
  std::optional<PartialDay> birth;
};
struct PeoplePage {
  std::vector<PersonRow> rows;
  std::int64_t count = 0;
  std::optional<std::string> next;
};
/// `list.after` where `after` is none of ours. Records that lead to another one are left out. `kept`: what was
/// counted before.
core::Outcome<PeoplePage> list_people(platform::Connection& db, core::AgencyId agency, const PeopleQuery& query,
                                      const CountsAsOf& kept = {});

/// Everybody the query finds, whatever its page; in no order.
std::vector<core::PersonId> people_found(platform::Connection& db, core::AgencyId agency, const PeopleQuery& query);

/// The words a person is found by: of every name ever held and of the staff number, folded. None is ever taken away.
std::vector<std::string> words_of(platform::Connection& db, core::AgencyId agency, core::PersonId person);

/// Were people recorded before there were words to find them by?
bool words_missing(platform::Connection& db);
/// Makes the words of people recorded before there were any. Returns how many.
std::int64_t fill_words(platform::Connection& db);

}  // namespace thidua::people
