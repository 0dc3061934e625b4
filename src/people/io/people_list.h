#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/outcome.h"
#include "people/details.h"
#include "people/io/counts_kept.h"
#include "people/name_index.h"
#include "people/people.h"
#include "people/people_query.h"
#include "platform/db.h"

/// Lists of people, page by page out of the database: quick among a million.
namespace thidua::people {

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
/// counted before. `names`: of everybody, as in the view of this transaction; those who have the words are found there
/// then, and only the page is read.
core::Outcome<PeoplePage> list_people(platform::Connection& db, core::AgencyId agency, const PeopleQuery& query,
                                      const CountsAsOf& kept = {}, const Names* names = nullptr);

/// Everybody the query finds, whatever its page; in no order.
std::vector<core::PersonId> people_found(platform::Connection& db, core::AgencyId agency, const PeopleQuery& query);

/// The words a person is found by: of every name ever held and of the staff number, folded. None is ever taken away.
std::vector<std::string> words_of(platform::Connection& db, core::AgencyId agency, core::PersonId person);

/// Were people recorded before there were words to find them by?
bool words_missing(platform::Connection& db);
/// Makes the words of people recorded before there were any. Returns how many.
std::int64_t fill_words(platform::Connection& db);

}  // namespace thidua::people
