#include "access/io/store.h"
#include "eligibility/io/kept.h"
#include "movements/io/items.h"
#include "pacts/io/invariants.h"
#include "platform/audit.h"
#include "platform/backup.h"
#include "platform/clock.h"
#include "platform/migrate.h"
#include "server/commands.h"
#include "server/terminal.h"

namespace thidua::server {
namespace {

platform::DatabaseOptions address_of(const CommonOptions& common) {
  platform::DatabaseOptions options;
  options.address = common.db;
  return options;
}

}  // namespace

int backup_command(const CommonOptions& common, const UpkeepOptions& options) {
  if (auto context = open_installation(common); !context) return refuse(context.error());
  auto written = platform::backup(address_of(common), platform::AttachmentFolder(common.files), options.file);
  if (!written) return refuse(written.error());
  say("Đã sao lưu vào " + written->string() + ".");
  return exit_done;
}

int restore_command(const CommonOptions& common, const UpkeepOptions& options) {
  auto done = platform::restore(options.file, address_of(common), platform::AttachmentFolder(common.files));
  if (!done) return refuse(done.error());
  say("Đã phục hồi từ " + options.file + " vào " + common.db + ".");
  return exit_done;
}

int verify_command(const CommonOptions& common) {
  auto context = open_installation(common);
  if (!context) return refuse(context.error());
  std::vector<platform::Invariant> rules = pacts::invariants();
  for (platform::Invariant& rule : movements::invariants()) rules.push_back(std::move(rule));
  auto faults = platform::verify(*(*context)->database, (*context)->files, rules);
  if (faults.empty())  // what a broken file answers means nothing
    (*context)->database->read([&](platform::Connection& db) { faults = eligibility::broken_kept(db); });
  for (const std::string& fault : faults) refuse(core::Refusal{"verify.fault", fault, {}, {}});
  if (!faults.empty()) return exit_refused;
  say("Dữ liệu nguyên vẹn: chuỗi nhật ký, tệp đính kèm và các ràng buộc, kết quả xét đã lưu đều đúng.");
  return exit_done;
}

int migrate_command(const CommonOptions& common) {
  if (auto context = open_installation(common); !context) return refuse(context.error());
  say("Cơ sở dữ liệu đã ở phiên bản mới nhất.");
  return exit_done;
}

int audit_command(const CommonOptions& common, const UpkeepOptions& options) {
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  Context& installation = **context;
  const auto entries = read(installation, [&](platform::Connection& db) {
    return platform::audit_entries(db, installation.agency, 0, options.count, true);
  });
  std::vector<std::vector<std::string>> rows;
  for (const platform::AuditEntry& entry : entries) {
    const std::string name = read(installation, [&](platform::Connection& db) {
      return access::shown_name(db, installation.agency, entry.user);
    });
    rows.push_back(
        {std::to_string(entry.sequence), entry.at.to_vi(), name, entry.action, entry.subject, entry.detail_json});
  }
  say_table({"Số", "Lúc", "Ai", "Việc", "Đối tượng", "Chi tiết"}, rows);
  return exit_done;
}

}  // namespace thidua::server
