#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <system_error>

#include "platform/backup.h"
#include "platform/backup_parts.h"
#include "platform/dialect.h"
#include "platform/engine.h"
#include "platform/migrate.h"
#include "platform/zip_file.h"
#include "system/files.h"
#include "system/sha256.h"

namespace thidua::platform {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t manifest_bytes_max = 256'000'000;

struct RestoreRefused {
  core::Refusal refusal;
};

[[noreturn]] void refuse_restore(const char* code, std::string message, const fs::path& at) {
  throw RestoreRefused{{std::string("backup.") + code, std::move(message), {}, system::display_name(at)}};
}

// A backup whose every name and hash has been checked; the place of each entry in the zip.
class CheckedBackup {
 public:
  explicit CheckedBackup(const fs::path& source) : source_(source), zip_(source) {
    for (std::size_t i = 0; i < zip_.entries().size(); ++i) {
      if (!places_.emplace(zip_.entries()[i].name, i).second) damaged();
    }
    read_manifest();
    check_names();
    for (const auto& entry : manifest_.entries) check_entry(entry);
  }
  const BackupManifest& manifest() const { return manifest_; }
  void extract(const BackupEntry& entry, const fs::path& target) const {
    std::ofstream file(target, std::ios::binary | std::ios::trunc);
    zip_.read(places_.at(entry.name),
              [&](std::string_view piece) { file.write(piece.data(), static_cast<std::streamsize>(piece.size())); });
    file.close();
    if (!file) throw std::system_error(errno, std::generic_category(), "ghi " + target.string());
  }

 private:
  [[noreturn]] void damaged() const { throw RestoreRefused{backup_damaged(source_)}; }

  void read_manifest() {
    const auto found = places_.find(manifest_name);
    if (found == places_.end() || zip_.entries()[found->second].bytes > manifest_bytes_max) damaged();
    std::string text;
    zip_.read(found->second, [&](std::string_view piece) { text.append(piece); });
    auto manifest = manifest_of(text, source_);
    if (!manifest) throw RestoreRefused{manifest.error()};
    manifest_ = std::move(manifest).value();
  }

  // Only names that we write ourselves: none can lead out of the folder. Nothing missing, nothing more.
  void check_names() const {
    std::set<std::string> names{manifest_name};
    for (const auto& entry : manifest_.entries) {
      if (entry.name != database_name && sha256_of_backup_name(entry.name).empty()) damaged();
      if (!places_.contains(entry.name) || !names.insert(entry.name).second) damaged();
    }
    if (names.size() != places_.size() || !names.contains(database_name)) damaged();
  }

  void check_entry(const BackupEntry& entry) const {
    const auto place = places_.at(entry.name);
    if (static_cast<std::int64_t>(zip_.entries()[place].bytes) != entry.bytes) damaged();
    system::Sha256 hash;
    zip_.read(place, [&](std::string_view piece) { hash.add(piece); });
    if (hash.hex() != entry.sha256) damaged();
  }

  fs::path source_;
  ZipReader zip_;
  std::map<std::string, std::size_t> places_;
  BackupManifest manifest_;
};

void expect_fitting(const BackupManifest& manifest, const DatabaseOptions& options, const fs::path& source) {
  int newest = 0;
  for (const auto& step : embedded_migrations()) newest = std::max(newest, step.number);
  if (manifest.schema > newest) {
    refuse_restore("newer",
                   "Bản sao lưu này do Thi Đua phiên bản " + manifest.program +
                       " mới hơn tạo ra. Hãy cài phiên bản đó (hoặc mới hơn) rồi phục hồi.",
                   source);
  }
  if (manifest.dialect != dialect_code(dialect_of(options.address))) {
    const bool from_postgres = manifest.dialect == "postgres";
    refuse_restore("other_database",
                   std::string("Bản sao lưu này của ") + (from_postgres ? "PostgreSQL" : "SQLite") +
                       ", không phục hồi được vào cơ sở dữ liệu loại khác. Hãy cho --db một " +
                       (from_postgres ? "địa chỉ postgresql://…" : "tên tệp SQLite") + ".",
                   source);
  }
}

void expect_empty(const DatabaseOptions& options, const AttachmentFolder& files) {
  const bool sqlite = dialect_of(options.address) == Dialect::sqlite;
  if (!sqlite || fs::exists(options.address)) {
    const auto database = Database::open(options);
    std::int64_t tables = 0;
    database->read([&](Connection& db) { tables = table_count(db); });
    if (tables > 0) {
      refuse_restore("not_empty",
                     "Cơ sở dữ liệu " + database->shown_address() +
                         " đã có dữ liệu. Hãy phục hồi vào một cơ sở dữ liệu trống hoặc tệp chưa có.",
                     sqlite ? fs::path(options.address) : fs::path());
    }
  }
  if (fs::exists(files.root()) && !fs::is_empty(files.root())) {
    refuse_restore("not_empty",
                   "Thư mục tệp đính kèm “" + files.root().string() +
                       "” không trống. Hãy chọn một thư mục trống hoặc chưa có sau --files.",
                   files.root());
  }
}

int extract_files(const CheckedBackup& backup, const fs::path& folder) {
  int count = 0;
  const AttachmentFolder target(folder);
  for (const auto& entry : backup.manifest().entries) {
    const auto hash = sha256_of_backup_name(entry.name);
    if (hash.empty()) continue;
    const auto path = target.path_of(hash);
    fs::create_directories(path.parent_path());
    backup.extract(entry, path);
    ++count;
  }
  return count;
}

void put_database_back(const DatabaseOptions& options, const fs::path& copy, const fs::path& source) {
  if (dialect_of(options.address) == Dialect::postgres) {
    const auto restored = restore_postgres(options.address, copy);
    if (!restored) throw RestoreRefused{restored.error()};
    return;
  }
  std::vector<std::string> faults;
  Database::open({copy.string()})->read([&](Connection& db) { faults = file_faults(db); });
  if (!faults.empty()) throw RestoreRefused{backup_damaged(source)};
  copy_sqlite_into(copy.string(), options.address);
}

int restore_checked(const fs::path& source, const DatabaseOptions& options, const AttachmentFolder& files) {
  const CheckedBackup backup(source);
  expect_fitting(backup.manifest(), options, source);
  expect_empty(options, files);
  const auto root = fs::absolute(files.root());
  fs::create_directories(root.parent_path());
  const StagingFolder staging(root);
  const auto folder = staging.path() / "files";
  fs::create_directory(folder);
  const int count = extract_files(backup, folder);
  const auto& entries = backup.manifest().entries;
  const auto database = std::find_if(entries.begin(), entries.end(),
                                     [](const BackupEntry& entry) { return entry.name == database_name; });
  backup.extract(*database, staging.path() / database_name);
  // The files first: a database that names files which are not there yet would be worse than the reverse.
  fs::rename(folder, root);
  try {
    put_database_back(options, staging.path() / database_name, source);
  } catch (...) {
    std::error_code ignored;
    fs::rename(root, folder, ignored);  // goes with the staging folder: the next try finds the target empty again
    throw;
  }
  return count;
}

}  // namespace

core::Outcome<int> restore(const fs::path& source, const DatabaseOptions& options, const AttachmentFolder& files) {
  if (!fs::is_regular_file(source)) {
    return core::Refusal{"backup.missing",
                         "Không tìm thấy bản sao lưu “" + source.string() + "”. Hãy kiểm tra lại đường dẫn.",
                         {},
                         system::display_name(source)};
  }
  try {
    return restore_checked(source, options, files);
  } catch (const RestoreRefused& refused) {
    return refused.refusal;
  } catch (const ZipDamaged&) {
    return backup_damaged(source);
  }
}

}  // namespace thidua::platform
