#include "people/name_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace thidua::people {
namespace {

core::Date index_day(int year) {
  return core::Date::of(year, 6, 1).value();
}

/// What everybody is found by, gone through one by one.
struct Everybody {
  std::vector<IndexedPerson> people;
  std::vector<IndexedWord> words;
  std::vector<IndexedPost> posts;

  bool has(core::PersonId id, const std::string& begin) const {
    return std::ranges::any_of(words,
                               [&](const IndexedWord& one) { return one.person == id && one.word.starts_with(begin); });
  }
  bool posted(core::PersonId id, const PeopleQuery& query, bool narrow) const {
    return std::ranges::any_of(posts, [&](const IndexedPost& post) {
      if (post.person != id || !post.validity.covers(query.day)) return false;
      return !narrow || ((!query.units || std::ranges::count(*query.units, post.unit) > 0) &&
                         (!query.staff_kind || post.staff_kind == *query.staff_kind) && (!query.leads || post.leads));
    });
  }
  std::vector<PlaceInList> found(const PeopleQuery& query) const {
    std::vector<PlaceInList> all;
    for (const IndexedPerson& person : people) {
      bool fits =
          person.stands && std::ranges::all_of(query.words, [&](const auto& one) { return has(person.id, one); });
      if (query.narrow())
        fits = fits && posted(person.id, query, true);
      else if (query.state != PeopleState::all)
        fits = fits && posted(person.id, query, false) == (query.state == PeopleState::in_post);
      if (fits) all.push_back({query.order == PeopleOrder::name ? person.name_key : person.code_key, person.id});
    }
    std::ranges::sort(all);
    if (query.descending) std::ranges::reverse(all);
    return all;
  }
  std::shared_ptr<const NameIndex> index() const { return std::make_shared<const NameIndex>(people, words, posts); }
};

class RandomPeople {
 public:
  explicit RandomPeople(unsigned seed) : random_(seed) {}
  int upto(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most + 1)); }
  std::string word() { return std::string(1, "abc"[upto(2)]) + std::string(1, "xyz"[upto(2)]); }

  void add(Everybody& to, int id) {
    const core::PersonId person{id};
    to.people.push_back({person, word(), "m" + std::to_string(100 - id), upto(9) > 0});
    for (int i = upto(3); i >= 0; --i) {
      const std::string one = word();
      if (!to.has(person, one)) to.words.push_back({one, person});
    }
    for (int i = upto(2); i > 0; --i) {
      const core::Date from = index_day(2018 + upto(6));
      const auto last = upto(1) > 0 ? std::optional(from.plus_days(upto(900))) : std::nullopt;
      to.posts.push_back({person,
                          {from, last},
                          core::UnitId{1 + upto(3)},
                          upto(1) > 0 ? StaffKind::civil_servant : StaffKind::labourer,
                          upto(2) == 0});
    }
  }
  PeopleQuery query() {
    PeopleQuery asked;
    for (int i = upto(2); i > 0; --i) asked.words.push_back(word().substr(0, static_cast<std::size_t>(1 + upto(1))));
    asked.day = index_day(2018 + upto(8));
    asked.state =
        std::array{PeopleState::in_post, PeopleState::left, PeopleState::all}[static_cast<std::size_t>(upto(2))];
    if (upto(3) == 0) asked.units = {core::UnitId{3}, core::UnitId{1}};
    if (upto(3) == 0) asked.staff_kind = StaffKind::labourer;
    asked.leads = upto(4) == 0;
    asked.order = upto(1) > 0 ? PeopleOrder::name : PeopleOrder::code;
    asked.descending = upto(1) > 0;
    asked.limit = 1 + upto(6);
    asked.count_max = upto(3) == 0 ? 3 : 1000;
    return asked;
  }

 private:
  std::mt19937 random_;
};

/// Page by page, and counted on each.
std::vector<PlaceInList> paged(const Names& names, const PeopleQuery& query, std::int64_t count) {
  std::vector<PlaceInList> all;
  std::optional<PlaceInList> after;
  for (bool more = true; more;) {
    const NamePage page = names.find(query, after);
    EXPECT_EQ(page.count, std::min(count, query.count_max + 1));
    EXPECT_LE(page.rows.size(), static_cast<std::size_t>(query.limit));
    all.insert(all.end(), page.rows.begin(), page.rows.end());
    more = page.more && !page.rows.empty();
    if (more) after = page.rows.back();
  }
  return all;
}

TEST(NameIndex, FindsWhomGoingThroughEverybodyFinds) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    RandomPeople random(seed);
    Everybody everybody;
    for (int id = 1; id <= 3 * static_cast<int>(seed); ++id) random.add(everybody, id);
    const Names names(everybody.index());
    for (int i = 0; i < 20; ++i) {
      const PeopleQuery query = random.query();
      const auto expected = everybody.found(query);
      EXPECT_EQ(paged(names, query, static_cast<std::int64_t>(expected.size())) == expected, true) << "seed " << seed;
    }
  }
}

TEST(NameIndex, FindsThoseWhoWereChangedAsTheyAreNow) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    RandomPeople random(1000 + seed);
    Everybody before, now, newer;
    for (int id = 1; id <= 90; ++id) {
      const bool is_new = id > 80, changed = random.upto(9) == 0 || is_new;
      Everybody one;
      random.add(one, id);
      Everybody then;
      random.add(then, id);
      const auto put = [](Everybody& into, const Everybody& from) {
        into.people.insert(into.people.end(), from.people.begin(), from.people.end());
        into.words.insert(into.words.end(), from.words.begin(), from.words.end());
        into.posts.insert(into.posts.end(), from.posts.begin(), from.posts.end());
      };
      if (!is_new) put(before, changed ? then : one);
      put(now, one);
      if (changed) put(newer, one);
    }
    const Names names(before.index(), newer.index());
    EXPECT_EQ(names.changed().size(), newer.people.size());
    for (int i = 0; i < 20; ++i) {
      const PeopleQuery query = random.query();
      const auto expected = now.found(query);
      EXPECT_EQ(paged(names, query, static_cast<std::int64_t>(expected.size())) == expected, true) << "seed " << seed;
    }
  }
}

TEST(NameIndex, CountsNobodyWhereNoCountIsAsked) {
  RandomPeople random(7);
  Everybody everybody;
  for (int id = 1; id <= 50; ++id) random.add(everybody, id);
  PeopleQuery query;
  query.state = PeopleState::all;
  query.count_max = 0;
  query.limit = 20;
  const NamePage page = Names(everybody.index()).find(query, std::nullopt);
  EXPECT_EQ(page.count, 0);
  EXPECT_EQ(page.rows.size(), 20U);
  EXPECT_TRUE(page.more);
}

TEST(NameIndex, PassesOverWordsAndPostsOfStrangers) {
  const NameIndex index({{core::PersonId{1}, "a", "m1", true}}, {{"an", core::PersonId{1}}, {"an", core::PersonId{9}}},
                        {{core::PersonId{9}, {index_day(2020), std::nullopt}, core::UnitId{1}}});
  EXPECT_EQ(index.size(), 1U);
  PeopleQuery query;
  query.words = {"a"};
  query.state = PeopleState::all;
  EXPECT_EQ(index.find(query, std::nullopt, {}).count, 1);
}

}  // namespace
}  // namespace thidua::people
