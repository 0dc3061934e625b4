#include "access/io/search_sources.h"

#include <algorithm>

#include "access/io/notices.h"
#include "access/io/store.h"
#include "access/policy.h"
#include "people/io/store.h"
#include "platform/list_request.h"

namespace thidua::access {
namespace {

SearchGroup found_units(const ApiCall& call, const std::vector<std::string>& words, std::size_t count_max) {
  SearchGroup group{"unit", "Đơn vị", {}};
  const std::string year = std::to_string(call.today().year());
  for (const people::OrgUnit* unit : people::tree_on(call.units(), call.today())) {
    if (group.items.size() == count_max) break;
    const people::UnitFact& fact = *unit->on(call.today());
    if (platform::has_words(fact.name + " " + unit->code, words))
      group.items.push_back({fact.name, std::string(people::label_vi(fact.kind)),
                             "/" + year + "/giao-uoc/chi-tieu?don-vi=" + core::to_text(unit->id)});
  }
  return group;
}

/// Names of people are for those who work with accounts.
SearchGroup found_people(const ApiCall& call, const std::vector<std::string>& words, std::size_t count_max) {
  SearchGroup group{"person", "Người", {}};
  if (!call.allows(read_users)) return group;
  const auto [posted, all] = call.read([&](platform::Connection& db) {
    return std::pair(people::people_in_post(db, call.agency, call.today()), users(db, call.agency));
  });
  for (const people::PersonInPost& one : posted) {
    if (group.items.size() == count_max) break;
    if (!platform::has_words(one.person.full_name + " " + one.person.code, words)) continue;
    const auto user = std::ranges::find(all, std::optional(one.person.id), &User::person);
    group.items.push_back(
        {one.person.full_name,
         one.posting.position + ", " + people::unit_name(call.units(), one.posting.unit, call.today()),
         user == all.end() ? "/nguoi-dung?q=" + one.person.code : "/nguoi-dung?mo=" + core::to_text(user->id)});
  }
  return group;
}

SearchGroup found_users(const ApiCall& call, const std::vector<std::string>& words, std::size_t count_max) {
  SearchGroup group{"user", "Tài khoản", {}};
  if (!call.allows(read_users)) return group;
  for (const User& user : call.read([&](platform::Connection& db) { return users(db, call.agency); })) {
    if (group.items.size() == count_max) break;
    if (!platform::has_words(user.login + " " + user.name, words)) continue;
    std::string roles;
    for (const RoleGrant& grant : user.grants)
      if (grant.validity.covers(call.today())) roles += (roles.empty() ? "" : ", ") + std::string(label_vi(grant.role));
    group.items.push_back({user.login, roles, "/nguoi-dung?mo=" + core::to_text(user.id)});
  }
  return group;
}

}  // namespace

void plug_access(Ports& ports) {
  ports.search.emplace_back(found_units);
  ports.search.emplace_back(found_people);
  ports.search.emplace_back(found_users);
  ports.menu_counts.emplace_back("notices", [](const ApiCall& call) {
    return call.read([&](platform::Connection& db) { return notice_counts(db, call.agency, call.user.id).unread; });
  });
  ports.menu_counts.emplace_back("home", [&ports](const ApiCall& call) {
    std::int64_t count = 0;
    for (const TodaySource& source : ports.today)
      for (const TodayCard& card : source(call, call.today().year())) count += card.urgency == Urgency::today ? 1 : 0;
    return count;
  });
}

}  // namespace thidua::access
