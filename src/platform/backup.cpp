#include "platform/backup.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <system_error>

#include "platform/backup_parts.h"
#include "platform/clock.h"
#include "platform/dialect.h"
#include "platform/engine.h"
#include "platform/zip_file.h"
#include "system/files.h"
#include "system/sha256.h"

namespace thidua::platform {
namespace {

namespace fs = std::filesystem;

core::Refusal backup_refusal(std::string code, std::string message, const fs::path& at) {
  return {"backup." + std::move(code), std::move(message), {}, system::display_name(at)};
}

std::optional<core::Refusal> why_no_backup(const DatabaseOptions& options, const fs::path& target) {
  const auto folder = fs::absolute(target).parent_path();
  if (fs::exists(target)) {
    return backup_refusal(
        "exists",
        "Tệp “" + system::display_name(target) + "” đã có sẵn. Hãy đặt tên khác để không ghi đè bản sao lưu cũ.",
        target);
  }
  if (!fs::is_directory(folder)) {
    return backup_refusal(
        "no_folder",
        "Không có thư mục “" + folder.string() + "”. Hãy tạo thư mục hoặc chọn nơi khác để lưu bản sao lưu.", target);
  }
  if (dialect_of(options.address) == Dialect::sqlite && !fs::exists(options.address)) {
    return backup_refusal(
        "no_database", "Không tìm thấy cơ sở dữ liệu “" + options.address + "”. Hãy kiểm tra lại đường dẫn sau --db.",
        options.address);
  }
  return std::nullopt;
}

std::int64_t schema_of(Database& database) {
  std::int64_t schema = 0;
  database.read([&](Connection& db) {
    const auto* tables = db.dialect() == Dialect::sqlite
                             ? "SELECT count(*) FROM sqlite_master WHERE name = 'platform_migration'"
                             : "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() "
                               "AND table_name = 'platform_migration'";
    if (db.one_integer(tables) == 1) schema = db.one_integer("SELECT max(number) FROM platform_migration").value_or(0);
  });
  return schema;
}

core::Outcome<std::int64_t> copy_database(const DatabaseOptions& options, const fs::path& copy) {
  if (dialect_of(options.address) == Dialect::sqlite) {
    copy_sqlite_file(options.address, copy.string());
    return schema_of(*Database::open({copy.string()}));
  }
  const auto schema = schema_of(*Database::open(options));
  const auto dumped = dump_postgres(options.address, copy);
  if (!dumped) return dumped.error();
  return schema;
}

BackupEntry entry_of_file(std::string name, const fs::path& file) {
  return {std::move(name), static_cast<std::int64_t>(fs::file_size(file)), system::sha256_hex_of_file(file)};
}

// Attachments by their name in the backup; whatever else lies in the folder is not ours.
std::vector<std::pair<std::string, fs::path>> attachments_in(const AttachmentFolder& files) {
  std::vector<std::pair<std::string, fs::path>> found;
  std::error_code none;
  for (const auto& file : fs::recursive_directory_iterator(files.root(), none)) {
    const auto name = files_prefix + fs::relative(file.path(), files.root()).generic_string();
    if (file.is_regular_file() && !sha256_of_backup_name(name).empty()) found.emplace_back(name, file.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

void bring_to_disk(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0 || ::fsync(descriptor) != 0) {
    const int why = errno;
    if (descriptor >= 0) ::close(descriptor);
    throw std::system_error(why, std::generic_category(), "ghi " + path.string());
  }
  ::close(descriptor);
}

void write_zip(const fs::path& zip, const fs::path& database, BackupManifest manifest, const AttachmentFolder& files) {
  ZipWriter writer(zip);
  manifest.entries.push_back(entry_of_file(database_name, database));
  writer.add_file(database_name, database, true);
  for (const auto& [name, file] : attachments_in(files)) {
    manifest.entries.push_back(entry_of_file(name, file));
    writer.add_file(name, file, false);
  }
  writer.add_text(manifest_name, manifest_text(manifest));
  writer.close();
  fs::permissions(zip, fs::perms::owner_read | fs::perms::owner_write);
  bring_to_disk(zip);
}

}  // namespace

core::Outcome<fs::path> backup(const DatabaseOptions& options, const AttachmentFolder& files, const fs::path& target) {
  if (auto refusal = why_no_backup(options, target)) return std::move(*refusal);
  const auto whole = fs::absolute(target);
  const StagingFolder staging(whole);
  BackupManifest manifest;
  manifest.format = backup_format;
  manifest.program = THIDUA_VERSION;
  manifest.made_at = now().to_iso();
  manifest.dialect = dialect_code(dialect_of(options.address));
  // The database first: every file it knows of was stored before it was registered.
  const auto schema = copy_database(options, staging.path() / database_name);
  if (!schema) return schema.error();
  manifest.schema = *schema;
  write_zip(staging.path() / "zip", staging.path() / database_name, std::move(manifest), files);
  fs::rename(staging.path() / "zip", whole);
  bring_to_disk(whole.parent_path());
  return whole;
}

}  // namespace thidua::platform
