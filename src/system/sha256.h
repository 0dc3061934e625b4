#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace thidua::system {

/// SHA-256, fed piece by piece. Hex is lower case, 64 letters.
class Sha256 {
 public:
  Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  ~Sha256();

  void add(std::string_view bytes);
  /// Ends the sum; start a new one for more.
  std::string hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string sha256_hex(std::string_view bytes);

/// Reads the file in pieces. Errors: std::system_error.
std::string sha256_hex_of_file(const std::filesystem::path& path);

}  // namespace thidua::system
