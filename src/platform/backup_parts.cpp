#include "platform/backup_parts.h"

#include <unistd.h>

#include <system_error>

#include "platform/attachment_layout.h"
#include "platform/described.h"
#include "system/files.h"

namespace thidua::platform {

BOOST_DESCRIBE_STRUCT(BackupEntry, (), (name, bytes, sha256))
BOOST_DESCRIBE_STRUCT(BackupManifest, (), (format, program, made_at, dialect, schema, entries))

std::string manifest_text(const BackupManifest& manifest) {
  return to_indented_text(write_json(manifest));
}

core::Refusal backup_damaged(const std::filesystem::path& source) {
  const auto name = system::display_name(source);
  return {"backup.damaged",
          "Tệp “" + name +
              "” không phải bản sao lưu của Thi Đua, hoặc đã hỏng hay bị cắt ngắn, nên không có gì được phục hồi. Hãy "
              "dùng một bản sao lưu khác.",
          {},
          name};
}

core::Outcome<BackupManifest> manifest_of(std::string_view text, const std::filesystem::path& source) {
  const auto json = parse_json(text, {256'000'000, 8});
  if (!json) return backup_damaged(source);
  const auto* format = json->find("format");
  if (format == nullptr || format->text() == nullptr || !format->text()->starts_with("thidua-backup/")) {
    return backup_damaged(source);
  }
  if (*format->text() != backup_format) {
    return core::Refusal{"backup.newer",
                         "Bản sao lưu “" + system::display_name(source) +
                             "” do một phiên bản Thi Đua mới hơn tạo ra. Hãy cài phiên bản mới rồi phục hồi.",
                         {},
                         system::display_name(source)};
  }
  auto manifest = read_json<BackupManifest>(*json);
  if (!manifest) return backup_damaged(source);
  return std::move(manifest).value();
}

std::string dialect_code(Dialect dialect) {
  return dialect == Dialect::sqlite ? "sqlite" : "postgres";
}

std::string backup_name_of(std::string_view sha256) {
  return files_prefix + std::string(sha256.substr(0, 2)) + "/" + std::string(sha256.substr(2));
}

std::string sha256_of_backup_name(std::string_view name) {
  const std::string_view prefix = files_prefix;
  if (!name.starts_with(prefix)) return {};
  std::string hash(name.substr(prefix.size()));
  if (hash.size() != 65 || hash[2] != '/') return {};
  hash.erase(2, 1);
  return is_sha256_hex(hash) ? hash : std::string();
}

StagingFolder::StagingFolder(const std::filesystem::path& neighbour) {
  std::string name = neighbour.string() + ".dang-lam-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) {
    throw std::system_error(errno, std::generic_category(), "tạo thư mục tạm " + name);
  }
  path_ = name;
}

StagingFolder::~StagingFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace thidua::platform
