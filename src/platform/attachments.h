#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/outcome.h"
#include "platform/command.h"

namespace thidua::platform {

/// A stored file, known by its content. Shape: sha256 is lower-case hex; name is what the user called it.
struct Attachment {
  std::string sha256;
  std::int64_t bytes = 0;
  std::string name;
  std::string media_type;
};

/// The folder of attachments: <root>/ab/cdef…; a file is written whole (temporary name, fsync, rename) or not at all,
/// and the same content is kept once.
class AttachmentFolder {
 public:
  explicit AttachmentFolder(std::filesystem::path root);
  const std::filesystem::path& root() const { return root_; }
  /// Stores the bytes. Refused over `bytes_max`.
  core::Outcome<Attachment> keep(std::string_view bytes, std::string name, std::string media_type,
                                 std::int64_t bytes_max = 100'000'000) const;
  core::Outcome<Attachment> keep_file(const std::filesystem::path& file, std::string name, std::string media_type,
                                      std::int64_t bytes_max = 100'000'000) const;
  std::filesystem::path path_of(std::string_view sha256) const;
  /// Reads back and checks the hash. `attachment.missing`, `attachment.changed`.
  core::Outcome<std::string> read(std::string_view sha256) const;

 private:
  std::filesystem::path root_;
};

/// Registers the file in platform_attachment (agency, hash, name, type, size); features refer to it by hash.
void register_attachment(Command& command, const Attachment& attachment);

}  // namespace thidua::platform
