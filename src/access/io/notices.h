#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.h"
#include "access/permission.h"
#include "people/people.h"
#include "platform/command.h"
#include "platform/db.h"

/// The bell of the page: sentences for users; and what somebody has typed and not yet sent.
namespace thidua::access {

struct Notice {
  std::int64_t id = 0;
  std::string text;
  std::string href;  // path of the page
  core::Instant at;
  bool read = false;
};
void add_notice(platform::Command& command, core::UserId user, std::string_view text, std::string_view href);
/// Newest first; `before` 0 = from the newest.
std::vector<Notice> notices(platform::Connection& db, core::AgencyId agency, core::UserId user, std::int64_t before,
                            int count);
struct NoticeCounts {
  std::int64_t all = 0;
  std::int64_t unread = 0;
};
NoticeCounts notice_counts(platform::Connection& db, core::AgencyId agency, core::UserId user);
/// Notices of others and ones that do not exist are passed over.
void read_notices(platform::Command& command, core::UserId user, const std::vector<std::int64_t>& ids);

/// Users whom the permission holds for with a role on that unit or above it, the whole agency left aside: whom a
/// reminder for the unit goes to.
std::vector<core::UserId> users_of_unit(platform::Connection& db, core::AgencyId agency, const Permission& permission,
                                        core::UnitId unit, core::Date day);

struct Draft {
  std::string value;  // JSON
  core::Instant saved_at;
};
std::optional<Draft> draft_of(platform::Connection& db, core::AgencyId agency, core::UserId user,
                              const std::string& key);
void keep_draft(platform::Connection& db, core::AgencyId agency, core::UserId user, const std::string& key,
                const std::string& value, core::Instant now);
void drop_draft(platform::Connection& db, core::AgencyId agency, core::UserId user, const std::string& key);
std::int64_t draft_count(platform::Connection& db, core::AgencyId agency, core::UserId user);

}  // namespace thidua::access
