#include "registry/io/known_people.h"

#include <algorithm>

#include "core/text.h"
#include "people/io/store.h"
#include "people/io/stored.h"
#include "registry/catalogue.h"

namespace thidua::registry {
namespace {

/// "1985-06-05" as much of it as is known.
std::string birth_text(const std::string& day, const std::string& known) {
  if (known == "year") return day.substr(0, 4);
  if (known == "month") return day.substr(0, 7);
  return known == "day" ? day : std::string();
}

}  // namespace

KnownPeople::KnownPeople(platform::Connection& db, core::AgencyId agency) {
  load_names(db, agency);
  load_posts(db, agency);
}

void KnownPeople::load_names(platform::Connection& db, core::AgencyId agency) {
  db.query(
      "SELECT person_id, code, code_folded, full_name, full_name_folded, name_last_day, birth_day, birth_known,"
      " id_number, same_as FROM people_known_person WHERE agency_id = ?",
      {agency.value}, [&](const platform::Row& row) {
        const auto [at, fresh] = ids_.try_emplace(row.integer(0), static_cast<std::uint32_t>(people_.size()));
        if (fresh) {
          Human human;
          human.id = core::PersonId{row.integer(0)};
          human.code = row.text(1);
          human.birth = birth_text(row.text(6), row.text(7));
          human.id_number = row.text(8);
          human.same_as = people::stored_optional_id<core::OfPerson>(row, 9);
          codes_.try_emplace(row.text(2), at->second);
          if (!human.id_number.empty() && !human.same_as) id_numbers_.emplace(human.id_number, at->second);
          people_.push_back(std::move(human));
        }
        Human& human = people_[at->second];
        if (row.is_null(5)) {
          human.name = row.text(3);
        } else {
          human.other_names.push_back(plain_words(row.text(4)));
        }
        if (!human.same_as) names_.emplace(plain_words(row.text(4)), at->second);
      });
}

void KnownPeople::load_posts(platform::Connection& db, core::AgencyId agency) {
  std::unordered_map<std::string, std::uint32_t> known;
  db.query(
      "SELECT person_id, unit_id, first_day, last_day, position FROM people_known_posting"
      " WHERE agency_id = ? ORDER BY person_id, first_day",
      {agency.value}, [&](const platform::Row& row) {
        const auto [at, fresh] = known.try_emplace(row.text(4), static_cast<std::uint32_t>(positions_.size()));
        if (fresh) positions_.push_back(row.text(4));
        posts_.push_back({row.integer(0), row.integer(1), people::stored_validity(row, 2), at->second});
      });
}

std::vector<const KnownPeople::Human*> KnownPeople::found_in(
    const std::unordered_multimap<std::string, std::uint32_t>& index, const std::string& key) const {
  std::vector<const Human*> found;
  const auto [begin, end] = index.equal_range(key);
  for (auto at = begin; at != end; ++at) {
    const Human* human = &people_[at->second];
    if (std::ranges::find(found, human) == found.end()) found.push_back(human);
  }
  std::ranges::sort(found, {}, [](const Human* human) { return human->id; });
  return found;
}

const KnownPeople::Human* KnownPeople::by_id(core::PersonId id) const {
  const auto found = ids_.find(id.value);
  return found == ids_.end() ? nullptr : &people_[found->second];
}

const KnownPeople::Human* KnownPeople::by_code(std::string_view code) const {
  const auto found = codes_.find(core::folded(code));
  if (found == codes_.end()) return nullptr;
  const Human* human = &people_[found->second];
  return human->same_as ? by_id(*human->same_as) : human;
}

std::vector<const KnownPeople::Human*> KnownPeople::by_id_number(std::string_view number) const {
  return found_in(id_numbers_, std::string(number));
}

std::vector<const KnownPeople::Human*> KnownPeople::by_name(std::string_view name) const {
  return found_in(names_, plain_words(name));
}

std::vector<KnownPeople::Post> KnownPeople::posts_of(core::PersonId person) const {
  std::vector<Post> posts;
  auto at = std::ranges::lower_bound(posts_, person.value, {}, &StoredPost::person);
  for (; at != posts_.end() && at->person == person.value; ++at)
    posts.push_back({core::UnitId{at->unit}, at->validity, positions_[at->position]});
  return posts;
}

std::optional<KnownPeople::Post> KnownPeople::post_on(core::PersonId person, core::Date day) const {
  std::optional<Post> found;
  for (const Post& post : posts_of(person))
    if (post.validity.covers(day)) found = post;
  return found;
}

bool births_fit(std::string_view a, std::string_view b) {
  return a.starts_with(b) || b.starts_with(a);
}

KnownUnits::KnownUnits(platform::Connection& db, core::AgencyId agency) : units_(people::units(db, agency)) {
  for (std::size_t i = 0; i < units_.size(); ++i) {
    ids_.emplace(units_[i].id.value, i);
    codes_.emplace(core::folded(units_[i].code), i);
    for (const people::UnitFact& fact : units_[i].facts) names_.emplace(plain_words(fact.name), i);
  }
}

const people::OrgUnit* KnownUnits::by_id(core::UnitId id) const {
  const auto found = ids_.find(id.value);
  return found == ids_.end() ? nullptr : &units_[found->second];
}

const people::OrgUnit* KnownUnits::by_code(std::string_view code) const {
  const auto found = codes_.find(core::folded(code));
  return found == codes_.end() ? nullptr : &units_[found->second];
}

KnownUnits::Named KnownUnits::by_name(std::string_view name, core::Date day) const {
  Named named;
  const std::string wanted = plain_words(name);
  const auto [begin, end] = names_.equal_range(wanted);
  for (auto at = begin; at != end; ++at) {
    const people::OrgUnit& unit = units_[at->second];
    const people::UnitFact* fact = unit.on(day);
    if (fact == nullptr || plain_words(fact->name) != wanted) {
      named.other = &unit;
    } else if (named.unit != nullptr && named.unit != &unit) {
      named.several = true;
    } else {
      named.unit = &unit;
    }
  }
  if (named.several) named.unit = nullptr;
  if (named.unit != nullptr || named.several) named.other = nullptr;
  return named;
}

std::string KnownUnits::name_on(core::UnitId id, core::Date day) const {
  return people::unit_name(units_, id, day);
}

bool KnownUnits::is_within(core::UnitId unit, core::UnitId root, core::Date day) const {
  // No tree is deeper than this; a circle would be somebody else's mistake.
  for (int step = 0; step < 50; ++step) {
    if (unit == root) return true;
    const people::OrgUnit* found = by_id(unit);
    const people::UnitFact* fact = found == nullptr ? nullptr : found->on(day);
    if (fact == nullptr || !fact->parent) return false;
    unit = *fact->parent;
  }
  return false;
}

}  // namespace thidua::registry
