#include "access/io/notices.h"

#include <algorithm>
#include <limits>

#include "access/io/store.h"
#include "people/io/store.h"

namespace thidua::access {

void add_notice(platform::Command& command, core::UserId user, std::string_view text, std::string_view href) {
  command.db.execute(
      "INSERT INTO access_notice (agency_id, notice_id, user_id, text, href, at) VALUES (?, ?, ?, ?, ?, ?)",
      {command.agency().value, command.new_id(), user.value, std::string(text), std::string(href),
       command.request.now.milliseconds});
}

std::vector<Notice> notices(platform::Connection& db, core::AgencyId agency, core::UserId user, std::int64_t before,
                            int count) {
  std::vector<Notice> found;
  const std::int64_t below = before > 0 ? before : std::numeric_limits<std::int64_t>::max();
  db.query(
      "SELECT notice_id, text, href, at, read_at FROM access_notice"
      " WHERE agency_id = ? AND user_id = ? AND notice_id < ? ORDER BY notice_id DESC LIMIT ?",
      {agency.value, user.value, below, std::int64_t{count}}, [&](const platform::Row& row) {
        found.push_back({row.integer(0), row.text(1), row.text(2), {row.integer(3)}, !row.is_null(4)});
      });
  return found;
}

NoticeCounts notice_counts(platform::Connection& db, core::AgencyId agency, core::UserId user) {
  NoticeCounts counts;
  db.query("SELECT count(*), count(read_at) FROM access_notice WHERE agency_id = ? AND user_id = ?",
           {agency.value, user.value}, [&](const platform::Row& row) {
             counts = {row.integer(0), row.integer(0) - row.integer(1)};
           });
  return counts;
}

void read_notices(platform::Command& command, core::UserId user, const std::vector<std::int64_t>& ids) {
  for (const std::int64_t id : ids)
    command.db.execute(
        "UPDATE access_notice SET read_at = ? WHERE agency_id = ? AND notice_id = ? AND user_id = ? AND read_at IS "
        "NULL",
        {command.request.now.milliseconds, command.agency().value, id, user.value});
}

std::vector<core::UserId> users_of_unit(platform::Connection& db, core::AgencyId agency, const Permission& permission,
                                        core::UnitId unit, core::Date day) {
  std::vector<core::UserId> found;
  const auto units = people::units(db, agency);
  const auto within = [&](core::UnitId below, core::UnitId root) {
    const auto all = people::subtree_on(units, root, day);
    return std::ranges::find(all, below) != all.end();
  };
  for (User user : users(db, agency)) {
    std::erase_if(user.grants, [](const RoleGrant& grant) { return !grant.unit; });
    if (may(user, permission, unit, day, within)) found.push_back(user.id);
  }
  return found;
}

std::optional<Draft> draft_of(platform::Connection& db, core::AgencyId agency, core::UserId user,
                              const std::string& key) {
  std::optional<Draft> draft;
  db.query("SELECT value, saved_at FROM access_draft WHERE agency_id = ? AND user_id = ? AND key = ?",
           {agency.value, user.value, key}, [&](const platform::Row& row) {
             draft = Draft{row.text(0), {row.integer(1)}};
           });
  return draft;
}

void keep_draft(platform::Connection& db, core::AgencyId agency, core::UserId user, const std::string& key,
                const std::string& value, core::Instant now) {
  db.execute(
      "INSERT INTO access_draft (agency_id, user_id, key, value, saved_at) VALUES (?, ?, ?, ?, ?)"
      " ON CONFLICT (agency_id, user_id, key) DO UPDATE SET value = excluded.value, saved_at = excluded.saved_at",
      {agency.value, user.value, key, value, now.milliseconds});
}

void drop_draft(platform::Connection& db, core::AgencyId agency, core::UserId user, const std::string& key) {
  db.execute("DELETE FROM access_draft WHERE agency_id = ? AND user_id = ? AND key = ?",
             {agency.value, user.value, key});
}

std::int64_t draft_count(platform::Connection& db, core::AgencyId agency, core::UserId user) {
  return db
      .one_integer("SELECT count(*) FROM access_draft WHERE agency_id = ? AND user_id = ?", {agency.value, user.value})
      .value_or(0);
}

}  // namespace thidua::access
