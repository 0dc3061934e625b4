#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace thidua::test {

/// A fresh folder of its own, removed at the end of the block.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const std::filesystem::path& parent, const std::string& prefix);
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

std::string file_text(const std::filesystem::path& file);
void write_file(const std::filesystem::path& file, std::string_view bytes);

}  // namespace thidua::test
