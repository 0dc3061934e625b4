#include "platform/attachment_layout.h"
#include "platform/audit.h"
#include "platform/backup.h"
#include "platform/dialect.h"
#include "system/sha256.h"

namespace thidua::platform {
namespace {

constexpr std::int64_t faults_told_an_invariant = 20;

void check_chains(Connection& db, std::vector<std::string>& faults) {
  std::vector<core::AgencyId> agencies;
  db.query("SELECT agency_id FROM platform_audit_head UNION SELECT agency_id FROM platform_audit ORDER BY agency_id",
           {}, [&](const Row& row) { agencies.push_back(core::AgencyId{row.integer(0)}); });
  for (const auto agency : agencies) {
    if (auto broken = broken_audit_link(db, agency)) faults.push_back(std::move(*broken));
  }
}

// In pieces, so that a large file does not have to fit into memory.
void check_attachment(const AttachmentFolder& files, const std::string& sha256, const std::string& name,
                      std::vector<std::string>& faults) {
  if (!is_sha256_hex(sha256)) {
    faults.push_back("Tệp đính kèm “" + name + "” có mã băm không hợp lệ trong cơ sở dữ liệu.");
    return;
  }
  const auto path = files.path_of(sha256);
  if (!std::filesystem::exists(path)) {
    faults.push_back("Thiếu tệp đính kèm “" + name + "” (" + path.string() + ").");
  } else if (system::sha256_hex_of_file(path) != sha256) {
    faults.push_back("Tệp đính kèm “" + name + "” đã bị thay đổi (" + path.string() + ").");
  }
}

void check_attachments(Connection& db, const AttachmentFolder& files, std::vector<std::string>& faults) {
  db.query("SELECT sha256, min(name) FROM platform_attachment GROUP BY sha256 ORDER BY sha256", {},
           [&](const Row& row) { check_attachment(files, row.text(0), row.text(1), faults); });
}

void check_invariant(Connection& db, const Invariant& invariant, std::vector<std::string>& faults) {
  std::int64_t found = 0;
  db.query(invariant.sql, {}, [&](const Row& row) {
    if (++found <= faults_told_an_invariant) faults.push_back(invariant.name + ": " + row.text(0));
  });
  if (found > faults_told_an_invariant) {
    faults.push_back(invariant.name + ": và " + std::to_string(found - faults_told_an_invariant) + " chỗ khác nữa.");
  }
}

}  // namespace

std::vector<std::string> verify(Database& database, const AttachmentFolder& files,
                                const std::vector<Invariant>& invariants) {
  std::vector<std::string> faults;
  database.read([&](Connection& db) {
    lift_time_limit(db);
    faults = file_faults(db);
    if (!faults.empty()) return;  // what a broken file answers means nothing
    check_chains(db, faults);
    check_attachments(db, files, faults);
    for (const auto& invariant : invariants) check_invariant(db, invariant, faults);
  });
  return faults;
}

}  // namespace thidua::platform
