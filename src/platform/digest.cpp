#include "platform/digest.h"

#include <sodium.h>

#include <algorithm>
#include <cstddef>

namespace thidua::platform {
namespace {

using HashState = crypto_hash_sha256_state;
static_assert(sizeof(HashState) <= 128 && alignof(HashState) <= 8);

HashState* hash_state(std::array<unsigned char, 128>& bytes) {
  return static_cast<HashState*>(static_cast<void*>(bytes.data()));
}

}  // namespace

Sha256::Sha256() : state_{} {
  crypto_hash_sha256_init(hash_state(state_));
}

void Sha256::update(std::string_view bytes) {
  const auto* data = static_cast<const unsigned char*>(static_cast<const void*>(bytes.data()));
  crypto_hash_sha256_update(hash_state(state_), data, bytes.size());
}

std::string Sha256::hex() {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256_final(hash_state(state_), hash.data());
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(2 * hash.size());
  for (const auto byte : hash) {
    text.push_back(digits[byte >> 4]);
    text.push_back(digits[byte & 15]);
  }
  return text;
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 hash;
  hash.update(bytes);
  return hash.hex();
}

bool is_sha256_hex(std::string_view text) {
  const auto digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return text.size() == 64 && std::all_of(text.begin(), text.end(), digit);
}

}  // namespace thidua::platform
