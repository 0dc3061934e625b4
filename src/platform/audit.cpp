#include "platform/audit.h"

#include "platform/audit_chain.h"
#include "platform/dialect.h"
#include "system/sha256.h"

namespace thidua::platform {
namespace {

constexpr std::string_view entry_columns = "sequence, at, user_id, action, subject, detail, hash";

AuditEntry entry_of(const Row& row) {
  AuditEntry entry;
  entry.sequence = row.integer(0);
  entry.at = core::Instant{row.integer(1)};
  entry.user = core::UserId{row.integer(2)};
  entry.action = row.text(3);
  entry.subject = row.text(4);
  entry.detail_json = row.text(5);
  entry.hash = row.text(6);
  return entry;
}

// Each field with its length before it: no two different entries give the same bytes.
void add_field(system::Sha256& hash, std::string_view field) {
  hash.add(std::to_string(field.size()));
  hash.add(":");
  hash.add(field);
}

ChainHead read_chain_head(Connection& db, core::AgencyId agency, std::string_view lock) {
  ChainHead head;
  head.sequence = -1;
  const std::string sql = "SELECT sequence, hash FROM platform_audit_head WHERE agency_id = ?" + std::string(lock);
  db.query(sql, {agency.value}, [&](const Row& row) { head = {row.integer(0), row.text(1)}; });
  return head;
}

/// Values are bound in the order in which the conditions stand.
struct AuditConditions {
  std::string sql = " FROM platform_audit WHERE agency_id = ?";
  std::vector<Value> values;
  void add(std::string_view condition, Value value) {
    sql += " AND " + std::string(condition);
    values.push_back(std::move(value));
  }
};

/// All texts that begin with these: from them up to the same with the last byte one higher.
std::string behind_all_that_begin_with(std::string text) {
  ++text.back();
  return text;
}

AuditConditions conditions_of(core::AgencyId agency, const AuditFilter& filter) {
  AuditConditions conditions;
  conditions.values.emplace_back(agency.value);
  const auto begins_with = [&](std::string_view column, const std::string& begin) {
    conditions.add(std::string(column) + " >= ?", begin);
    conditions.add(std::string(column) + " < ?", behind_all_that_begin_with(begin));
  };
  if (filter.user) conditions.add("user_id = ?", filter.user->value);
  if (filter.action.ends_with('.'))
    begins_with("action", filter.action);
  else if (!filter.action.empty())
    conditions.add("action = ?", filter.action);
  if (!filter.subject.empty() && filter.subject.find(':') == std::string::npos)
    begins_with("subject", filter.subject + ":");
  else if (!filter.subject.empty())
    conditions.add("subject = ?", filter.subject);
  if (filter.from) conditions.add("at >= ?", filter.from->milliseconds);
  if (filter.until) conditions.add("at < ?", filter.until->milliseconds);
  return conditions;
}

std::string trail_of(core::AgencyId agency) {
  return "Sổ nhật ký của cơ quan số " + std::to_string(agency.value);
}

std::string place_of(const AuditEntry& entry) {
  return "mục số " + std::to_string(entry.sequence) + " (" + entry.at.to_vi() + ", “" + entry.action + "”)";
}

}  // namespace

std::string entry_hash(core::AgencyId agency, const AuditEntry& entry, std::string_view hash_before) {
  system::Sha256 hash;
  add_field(hash, "thidua-audit-1");
  add_field(hash, std::to_string(agency.value));
  add_field(hash, std::to_string(entry.sequence));
  add_field(hash, std::to_string(entry.at.milliseconds));
  add_field(hash, std::to_string(entry.user.value));
  add_field(hash, entry.action);
  add_field(hash, entry.subject);
  add_field(hash, entry.detail_json);
  add_field(hash, hash_before);
  return hash.hex();
}

ChainHead lock_chain_head(Connection& db, core::AgencyId agency) {
  const auto lock = for_update(db.dialect());
  auto head = read_chain_head(db, agency, lock);
  if (head.sequence >= 0) return head;
  db.execute("INSERT INTO platform_audit_head (agency_id, sequence, hash) VALUES (?, 0, '') ON CONFLICT DO NOTHING",
             {agency.value});
  return read_chain_head(db, agency, lock);
}

void append_entry(Connection& db, core::AgencyId agency, ChainHead& head, AuditEntry entry) {
  entry.sequence = head.sequence + 1;
  entry.hash = entry_hash(agency, entry, head.hash);
  db.execute(
      "INSERT INTO platform_audit (agency_id, sequence, at, user_id, action, subject, detail, hash) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      {agency.value, entry.sequence, entry.at.milliseconds, entry.user.value, entry.action, entry.subject,
       entry.detail_json, entry.hash});
  head = {entry.sequence, entry.hash};
}

void keep_chain_head(Connection& db, core::AgencyId agency, const ChainHead& head) {
  db.execute("UPDATE platform_audit_head SET sequence = ?, hash = ? WHERE agency_id = ?",
             {head.sequence, head.hash, agency.value});
}

std::vector<AuditEntry> audit_entries(Connection& db, core::AgencyId agency, std::int64_t after, int count,
                                      bool newest_first) {
  std::vector<AuditEntry> entries;
  const std::string order = newest_first ? " DESC" : "";
  const std::string sql = "SELECT " + std::string(entry_columns) +
                          " FROM platform_audit WHERE agency_id = ? AND sequence > ? ORDER BY sequence" + order +
                          " LIMIT ?";
  db.query(sql, {agency.value, after, std::int64_t{count}}, [&](const Row& row) { entries.push_back(entry_of(row)); });
  return entries;
}

AuditPage audit_page(Connection& db, core::AgencyId agency, const AuditFilter& filter, bool newest_first,
                     std::int64_t after, int limit, std::int64_t count_max) {
  AuditPage page;
  AuditConditions conditions = conditions_of(agency, filter);
  auto counted = conditions.values;
  counted.emplace_back(count_max);
  page.count =
      db.one_integer("SELECT count(*) FROM (SELECT 1" + conditions.sql + " LIMIT ?) AS found", counted).value_or(0);
  if (after > 0) conditions.add(newest_first ? "sequence < ?" : "sequence > ?", after);
  conditions.values.emplace_back(std::int64_t{limit});
  db.query("SELECT " + std::string(entry_columns) + conditions.sql + " ORDER BY sequence" +
               (newest_first ? " DESC" : "") + " LIMIT ?",
           conditions.values, [&](const Row& row) { page.entries.push_back(entry_of(row)); });
  return page;
}

std::int64_t audit_sequence(Connection& db, core::AgencyId agency) {
  return db.one_integer("SELECT sequence FROM platform_audit_head WHERE agency_id = ?", {agency.value}).value_or(0);
}

std::vector<std::string> audit_subjects(Connection& db, core::AgencyId agency, std::int64_t after, std::size_t most) {
  std::vector<std::string> subjects;
  db.query(
      "SELECT DISTINCT subject FROM platform_audit WHERE agency_id = ? AND sequence > ? LIMIT " + std::to_string(most),
      {agency.value, after}, [&](const Row& row) { subjects.push_back(row.text(0)); });
  return subjects;
}

std::optional<std::string> broken_audit_link(Connection& db, core::AgencyId agency) {
  std::optional<std::string> broken;
  ChainHead head;
  const std::string sql =
      "SELECT " + std::string(entry_columns) + " FROM platform_audit WHERE agency_id = ? ORDER BY sequence";
  db.query(sql, {agency.value}, [&](const Row& row) {
    if (broken) return;
    const auto entry = entry_of(row);
    if (entry.sequence != head.sequence + 1) {
      broken = trail_of(agency) + " thiếu mục số " + std::to_string(head.sequence + 1) + ", ngay trước " +
               place_of(entry) + ".";
    } else if (entry.hash != entry_hash(agency, entry, head.hash)) {
      broken = trail_of(agency) + " bị đứt ở " + place_of(entry) + ": nội dung đã bị sửa sau khi ghi.";
    }
    head = {entry.sequence, entry.hash};
  });
  if (broken) return broken;
  const auto kept = read_chain_head(db, agency, "");
  if (kept.sequence > head.sequence) {
    return trail_of(agency) + " thiếu phần cuối: từ mục số " + std::to_string(head.sequence + 1) + " đến mục số " +
           std::to_string(kept.sequence) + " không còn.";
  }
  if (head.sequence > 0 && (kept.sequence != head.sequence || kept.hash != head.hash)) {
    return trail_of(agency) + " có mục số " + std::to_string(head.sequence) +
           " ở cuối sổ không khớp với dấu cuối sổ đã lưu.";
  }
  return std::nullopt;
}

}  // namespace thidua::platform
