#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// One zip file with large entries, written and read in pieces. For platform only.
namespace thidua::platform {

/// The zip cannot be read: truncated, damaged, or no zip. The message is for logs.
struct ZipDamaged : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Writes on `close`; without it no file appears.
class ZipWriter {
 public:
  explicit ZipWriter(const std::filesystem::path& target);
  ~ZipWriter();
  ZipWriter(const ZipWriter&) = delete;
  ZipWriter& operator=(const ZipWriter&) = delete;
  /// The file must stay as it is until `close`. `compress`: papers are compressed already.
  void add_file(const std::string& name, const std::filesystem::path& file, bool compress);
  void add_text(const std::string& name, std::string text);
  /// Throws std::runtime_error where the disk fails.
  void close();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

class ZipReader {
 public:
  struct Entry {
    std::string name;
    std::uint64_t bytes = 0;
  };
  /// Throws ZipDamaged.
  explicit ZipReader(const std::filesystem::path& source);
  ~ZipReader();
  ZipReader(const ZipReader&) = delete;
  ZipReader& operator=(const ZipReader&) = delete;
  const std::vector<Entry>& entries() const { return entries_; }
  /// The n-th entry in pieces; never more than it announces. Throws ZipDamaged.
  void read(std::size_t index, const std::function<void(std::string_view)>& piece) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
  std::vector<Entry> entries_;
};

}  // namespace thidua::platform
