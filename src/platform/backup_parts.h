#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/outcome.h"
#include "platform/db.h"

/// What backup and restore share. For platform only.
namespace thidua::platform {

inline constexpr const char* backup_format = "thidua-backup/1";
inline constexpr const char* manifest_name = "manifest.json";
inline constexpr const char* database_name = "database";
inline constexpr const char* files_prefix = "files/";

struct BackupEntry {
  std::string name;
  std::int64_t bytes = 0;
  std::string sha256;
};

struct BackupManifest {
  std::string format;
  std::string program;  // version of the program that made it
  std::string made_at;  // UTC
  std::string dialect;  // "sqlite", "postgres"
  std::int64_t schema = 0;
  std::vector<BackupEntry> entries;  // everything in the zip but the manifest
};

std::string manifest_text(const BackupManifest& manifest);
core::Outcome<BackupManifest> manifest_of(std::string_view text, const std::filesystem::path& source);
core::Refusal backup_damaged(const std::filesystem::path& source);
std::string dialect_code(Dialect dialect);

/// "files/ab/…" of an attachment's hash, and back: empty for every other name.
std::string backup_name_of(std::string_view sha256);
std::string sha256_of_backup_name(std::string_view name);

/// A folder that only we may enter, beside `neighbour`; removed at the end with all that is in it.
class StagingFolder {
 public:
  explicit StagingFolder(const std::filesystem::path& neighbour);
  ~StagingFolder();
  StagingFolder(const StagingFolder&) = delete;
  StagingFolder& operator=(const StagingFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// pg_dump and pg_restore as child processes; the password goes through the environment.
core::Outcome<int> dump_postgres(const std::string& address, const std::filesystem::path& target);
core::Outcome<int> restore_postgres(const std::string& address, const std::filesystem::path& source);

}  // namespace thidua::platform
