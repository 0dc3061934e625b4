#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace thidua::platform {

/// SHA-256 taken in pieces.
class Sha256 {
 public:
  Sha256();
  void update(std::string_view bytes);
  /// Lower-case hex of all that was given; ends the object's life.
  std::string hex();

 private:
  alignas(8) std::array<unsigned char, 128> state_;
};

std::string sha256_hex(std::string_view bytes);

/// 64 lower-case hex digits?
bool is_sha256_hex(std::string_view text);

}  // namespace thidua::platform
