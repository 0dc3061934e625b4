// Any bytes as JSON: what is accepted is written and read back the same.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/check.h"
#include "platform/json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto read = thidua::platform::parse_json(bytes);
  if (!read) return 0;
  const auto again = thidua::platform::parse_json(thidua::platform::to_text(*read));
  must_hold(static_cast<bool>(again), "what we write can be read");
  must_hold(*again == *read, "what we write is what we read");
  return 0;
}
