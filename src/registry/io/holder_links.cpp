#include "registry/io/holder_links.h"

#include <algorithm>
#include <map>

#include "platform/json.h"
#include "registry/catalogue.h"
#include "registry/io/known_people.h"
#include "registry/io/rows.h"
#include "registry/io/store.h"

namespace thidua::registry {
namespace {

constexpr std::string_view link_ground = "Nối với hồ sơ nhân sự";

/// Awards that stand under names of persons who are nobody yet, by the name's number.
std::map<std::int64_t, std::vector<StoredAward>> unlinked_awards(platform::Connection& db, core::AgencyId agency) {
  std::map<std::int64_t, std::vector<StoredAward>> found;
  db.query("SELECT " + std::string(rows::award_columns) + ", a.holder_id" + std::string(rows::award_tables) +
               " WHERE a.agency_id = ? AND a.holder_kind = 'person' AND a.person_id IS NULL"
               " AND a.status <> 'cancelled' AND" +
               std::string(rows::seen) + " ORDER BY a.holder_id, a.award_id",
           {agency.value, agency.value}, [&](const platform::Row& row) {
             StoredAward award = rows::stored_award(row);
             found[row.integer(26)].push_back(std::move(award));
           });
  return found;
}

/// Did the person hold a post in the unit that the award names, on its day?
bool was_there(const KnownPeople& people, const KnownUnits& units, core::PersonId person, const AwardRecord& record) {
  const auto day = ordering_day(record);
  if (!day) return false;
  const std::string named = plain_words(record.holder.unit_name);
  return std::ranges::any_of(people.posts_of(person), [&](const KnownPeople::Post& post) {
    if (!post.validity.covers(*day)) return false;
    return record.holder.unit == post.unit || (!named.empty() && plain_words(units.name_on(post.unit, *day)) == named);
  });
}

std::string shown_candidate(const KnownPeople& people, const KnownUnits& units, const KnownPeople::Human& human) {
  std::string text = human.name;
  if (!human.birth.empty()) text += ", sinh " + human.birth.substr(0, 4);
  text += ", mã " + human.code;
  const auto posts = people.posts_of(human.id);
  if (!posts.empty()) text += ", " + units.name_on(posts.back().unit, posts.back().validity.from);
  return text;
}

HolderToLink judged_holder(const KnownPeople& people, const KnownUnits& units, std::int64_t holder,
                           const std::vector<StoredAward>& awards,
                           const std::vector<const KnownPeople::Human*>& named) {
  HolderToLink one;
  one.holder = holder;
  one.name = awards.front().record.holder.name;
  one.birth = awards.front().record.holder.birth;
  one.awards = static_cast<std::int64_t>(awards.size());
  for (const StoredAward& award : awards) {
    const std::string& unit = award.record.holder.unit_name;
    if (!unit.empty() && std::ranges::find(one.units, unit) == one.units.end()) one.units.push_back(unit);
  }
  std::vector<LinkCandidate> candidates;
  for (const KnownPeople::Human* human : named)
    candidates.push_back({human->id, human->birth, std::ranges::any_of(awards, [&](const StoredAward& award) {
                            return was_there(people, units, human->id, award.record);
                          })});
  one.judged = judge_link(one.birth, candidates);
  for (const core::PersonId person : one.judged.candidates)
    one.candidates.push_back({person, shown_candidate(people, units, *people.by_id(person))});
  return one;
}

core::Refusal links_changed(const std::string& name) {
  return {"registry.link.changed",
          "“" + name + "” đã được nối hoặc đã thay đổi sau khi xem; chưa có gì được ghi. Hãy xem lại danh sách.",
          "links", ""};
}

}  // namespace

std::vector<HolderToLink> holders_to_link(platform::Connection& db, core::AgencyId agency, std::size_t count_max) {
  const auto awards = unlinked_awards(db, agency);
  if (awards.empty()) return {};
  const KnownPeople people(db, agency);
  const KnownUnits units(db, agency);
  std::vector<HolderToLink> found;
  for (const auto& [holder, own] : awards) {
    const auto named = people.by_name(own.front().record.holder.name);
    if (!named.empty()) found.push_back(judged_holder(people, units, holder, own, named));
  }
  std::ranges::stable_sort(found, {}, [](const HolderToLink& one) { return one.judged.confidence; });
  if (found.size() > count_max) found.resize(count_max);
  return found;
}

core::Outcome<int> link_holders(platform::Command& command, const std::vector<HolderLink>& links) {
  if (links.empty())
    return core::Refusal{"registry.link.nothing", "Chưa chọn tên nào để nối; hãy đánh dấu ít nhất một tên.", "links",
                         ""};
  const auto awards = unlinked_awards(command.db, command.agency());
  const KnownPeople people(command.db, command.agency());
  int changed = 0;
  for (const HolderLink& link : links) {
    const auto own = awards.find(link.holder);
    if (own == awards.end()) return links_changed("Tên số " + std::to_string(link.holder));
    const Holder& holder = own->second.front().record.holder;
    const auto named = people.by_name(holder.name);
    const auto chosen = std::ranges::find(named, link.person, &KnownPeople::Human::id);
    if (chosen == named.end() || !births_fit(holder.birth, (*chosen)->birth)) return links_changed(holder.name);
    for (const StoredAward& award : own->second) {
      AwardChange change;
      change.kind = ChangeKind::correct;
      change.day = command.today();
      change.ground = link_ground;
      change.fields = {{"person", "", core::to_text(link.person)}};
      if (auto done = change_award(command, award.id, std::move(change)); !done) return done.error();
      ++changed;
    }
  }
  command.record("award-links:" + std::to_string(command.new_id()),
                 to_text(platform::Json::object()
                             .set("links", static_cast<std::int64_t>(links.size()))
                             .set("rows", static_cast<std::int64_t>(changed))));
  return changed;
}

}  // namespace thidua::registry
