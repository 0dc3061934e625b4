// Any bytes as text: normal form with its way back, folding, numbers, old encodings.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/text.h"
#include "fuzz/check.h"

using thidua::core::NormalisedText;

static void way_back_is_whole(std::string_view bytes) {
  const NormalisedText normal = thidua::core::normalised(bytes);
  must_hold(normal.original.size() == normal.text.size() + 1, "one offset for each byte and one for the end");
  for (std::size_t i = 1; i < normal.original.size(); ++i) {
    must_hold(normal.original[i - 1] <= normal.original[i], "offsets never step back");
  }
  must_hold(thidua::core::is_valid_utf8(normal.text), "normal text is UTF-8");
  must_hold(thidua::core::nfc(normal.text) == normal.text, "normal text stays as it is");
}

static void numbers_lie_in_the_text(std::string_view text) {
  for (std::size_t at = 0; at < text.size() && at < 200; ++at) {
    for (const auto& number : {thidua::core::number_at(text, at), thidua::core::spelled_number_at(text, at)}) {
      if (!number) continue;
      must_hold(number->begin == at && number->begin < number->end && number->end <= text.size(),
                "a number stands where it was looked for");
    }
  }
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  way_back_is_whole(bytes);
  const std::string normal = thidua::core::nfc(bytes);
  const std::string folded = thidua::core::folded(bytes);
  must_hold(thidua::core::folded(folded) == folded, "folding twice changes nothing");
  numbers_lie_in_the_text(normal);
  static_cast<void>(thidua::core::typed_number(bytes));
  // What claims to be UTF-8 may end in the middle of a letter; what is converted is whole.
  const thidua::core::Decoded decoded = thidua::core::decoded(bytes);
  must_hold(decoded.encoding == thidua::core::Encoding::utf8 || thidua::core::is_valid_utf8(decoded.text),
            "converted text is UTF-8");
  static_cast<void>(thidua::core::recognise_legacy(normal));
  static_cast<void>(thidua::core::from_tcvn3(normal));
  static_cast<void>(thidua::core::from_vni(normal));
  static_cast<void>(thidua::core::name_sort_key(normal));
  return 0;
}
