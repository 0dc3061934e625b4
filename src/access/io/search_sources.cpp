#include "access/io/search_sources.h"

#include <algorithm>

#include "access/io/notices.h"
#include "access/io/store.h"
#include "access/policy.h"
#include "platform/list_request.h"

namespace thidua::access {
namespace {

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
