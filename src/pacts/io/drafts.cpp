#include "pacts/io/drafts.h"

#include <algorithm>

#include "pacts/io/rows.h"
#include "platform/audit.h"

namespace thidua::pacts {
namespace {

using platform::Json;

constexpr std::string_view brief_columns =
    "SELECT draft_id, version, file_name, sha256, year, title, targets, open_doubts, recorded_at, recorded_by, "
    "changed_at, changed_by";

DraftBrief draft_brief(const platform::Row& row) {
  DraftBrief brief;
  brief.id = row.integer(0);
  brief.version = row.integer(1);
  brief.file_name = row.text(2);
  brief.sha256 = row.text(3);
  brief.year = static_cast<int>(row.integer(4));
  brief.title = row.text(5);
  brief.targets = static_cast<int>(row.integer(6));
  brief.open_doubts = static_cast<int>(row.integer(7));
  brief.at = core::Instant{row.integer(8)};
  brief.by = core::UserId{row.integer(9)};
  brief.changed_at = core::Instant{row.integer(10)};
  brief.changed_by = core::UserId{row.integer(11)};
  return brief;
}

std::string draft_subject(std::int64_t id) {
  return "draft:" + std::to_string(id);
}

void record_draft(platform::Command& command, std::int64_t id, std::string_view what, const std::string& value) {
  Json detail = Json::object();
  detail.set(what, value);
  command.record(draft_subject(id), platform::to_text(detail));
}

constexpr platform::JsonLimits body_limits{40'000'000, 32};

}  // namespace

std::int64_t add_draft(platform::Command& command, const Draft& draft) {
  const std::int64_t id = command.new_id();
  const auto now = command.request.now.milliseconds;
  const auto user = command.request.user.value;
  command.db.execute(
      "INSERT INTO pacts_draft (agency_id, draft_id, version, state, file_name, sha256, document_text, year, title, "
      "targets, open_doubts, body, recorded_at, recorded_by, changed_at, changed_by) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, id, std::int64_t{1}, std::string("open"), draft.file_name, draft.sha256, draft.text,
       std::int64_t{draft.year}, draft.title, std::int64_t{draft.targets}, std::int64_t{draft.open_doubts},
       platform::to_text(draft.body), now, user, now, user});
  record_draft(command, id, "file", draft.file_name);
  return id;
}

std::string draft_file_name(platform::Connection& db, core::AgencyId agency, std::int64_t id) {
  return db.one_text("SELECT file_name FROM pacts_draft WHERE agency_id = ? AND draft_id = ?", {agency.value, id})
      .value_or("");
}

std::vector<DraftBrief> drafts(platform::Connection& db, core::AgencyId agency) {
  std::vector<DraftBrief> found;
  db.query(std::string(brief_columns) + " FROM pacts_draft WHERE agency_id = ? AND state = ? ORDER BY draft_id DESC",
           {agency.value, std::string("open")}, [&](const platform::Row& row) { found.push_back(draft_brief(row)); });
  return found;
}

core::Outcome<Draft> load_draft(platform::Connection& db, core::AgencyId agency, std::int64_t id) {
  std::optional<Draft> found;
  std::string body;
  db.query(std::string(brief_columns) +
               ", document_text, body FROM pacts_draft WHERE agency_id = ? AND draft_id = ? AND state = ?",
           {agency.value, id, std::string("open")}, [&](const platform::Row& row) {
             found.emplace();
             static_cast<DraftBrief&>(*found) = draft_brief(row);
             found->text = row.text(12);
             body = row.text(13);
           });
  if (!found)
    return refused("draft.unknown", "Không có bản đọc này; có thể đã được xác nhận hoặc xóa. Hãy xem lại danh sách.",
                   "draft");
  auto json = platform::parse_json(body, body_limits);
  if (!json) throw platform::DatabaseError("the body of a draft cannot be read");
  found->body = *std::move(json);
  return *std::move(found);
}

core::Outcome<std::int64_t> save_draft(platform::Command& command, const Draft& draft,
                                       const std::vector<api::Change>& changes) {
  const auto changed = command.db.execute(
      "UPDATE pacts_draft SET version = version + 1, year = ?, title = ?, targets = ?, open_doubts = ?, body = ?, "
      "changed_at = ?, changed_by = ? WHERE agency_id = ? AND draft_id = ? AND version = ? AND state = ?",
      {std::int64_t{draft.year}, draft.title, std::int64_t{draft.targets}, std::int64_t{draft.open_doubts},
       platform::to_text(draft.body), command.request.now.milliseconds, command.request.user.value,
       command.agency().value, draft.id, draft.version, std::string("open")});
  if (changed != 1)
    return refused("draft.conflict", "Bản đọc vừa được người khác sửa. Hãy mở lại bản mới rồi sửa tiếp.", "version");
  Json detail = Json::object();
  detail.set("version", std::to_string(draft.version + 1)).set("changes", platform::write_json(changes));
  command.record(draft_subject(draft.id), platform::to_text(detail));
  return draft.version + 1;
}

api::ChangedSince draft_changes_since(platform::Connection& db, core::AgencyId agency, std::int64_t id,
                                      std::int64_t version) {
  constexpr int edits_max = 200;  // older ones than that are told by the draft itself
  platform::AuditFilter filter;
  filter.action = "pacts.draft_edit";
  filter.subject = draft_subject(id);
  auto page = platform::audit_page(db, agency, filter, true, 0, edits_max, edits_max);
  std::ranges::reverse(page.entries);
  api::ChangedSince found;
  for (const platform::AuditEntry& entry : page.entries) {
    const auto detail = platform::parse_json(entry.detail_json, body_limits);
    const Json* number = detail ? detail->find("version") : nullptr;
    if (number == nullptr || number->text() == nullptr || std::stoll(*number->text()) <= version) continue;
    found.by = entry.user;
    found.at = entry.at;
    const auto changes = platform::read_json<std::vector<api::Change>>(
        detail->find("changes") == nullptr ? Json::array() : *detail->find("changes"));
    if (!changes) continue;
    for (const api::Change& change : *changes) {
      const auto known = std::ranges::find(found.changes, change.field, &api::Change::field);
      if (known == found.changes.end())
        found.changes.push_back(change);
      else
        known->after = change.after;
    }
  }
  std::erase_if(found.changes, [](const api::Change& change) { return change.before == change.after; });
  return found;
}

core::Outcome<int> end_draft(platform::Command& command, std::int64_t id, DraftEnd end) {
  const std::string state = end == DraftEnd::confirmed ? "confirmed" : "deleted";
  const auto changed = command.db.execute(
      "UPDATE pacts_draft SET state = ?, version = version + 1, changed_at = ?, changed_by = ? "
      "WHERE agency_id = ? AND draft_id = ? AND state = ?",
      {state, command.request.now.milliseconds, command.request.user.value, command.agency().value, id,
       std::string("open")});
  if (changed != 1) return refused("draft.unknown", "Không có bản đọc này.", "draft");
  record_draft(command, id, "state", state);
  return 1;
}

}  // namespace thidua::pacts
