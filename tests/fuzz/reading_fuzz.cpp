// Any text as a pact or a report: whatever is understood points into the text.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/text.h"
#include "fuzz/check.h"
#include "reading/extract.h"
#include "reading/testing.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (!thidua::core::is_valid_utf8(bytes)) return 0;
  const auto document = thidua::reading::testing::document_of(bytes);
  const auto extract = thidua::reading::read(document);
  for (const auto& target : extract.targets) {
    must_hold(target.quote.span.begin <= target.quote.span.end && target.quote.span.end <= document.code_points,
              "a target stands in the text");
    must_hold(target.confidence >= 0 && target.confidence <= 100, "confidence is a percentage");
  }
  return 0;
}
