#include <unicode/coll.h>
#include <unicode/uchar.h>
#include <unicode/uversion.h>

#include <array>
#include <memory>
#include <stdexcept>
#include <vector>

#include "core/text.h"

namespace thidua::core {

namespace {

/// The data of the Vietnamese order stand inside ICU; without them the installation is broken.
std::unique_ptr<icu::Collator> vietnamese_collator(icu::Collator::ECollationStrength strength) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("vi", "VN"), status));
  if (U_FAILURE(status) || !collator) {
    throw std::runtime_error("ICU không có dữ liệu sắp xếp tiếng Việt; hãy cài lại gói libicu.");
  }
  collator->setStrength(strength);
  return collator;
}

/// One collator a strength, made once; ICU promises that its const functions may be called from several threads.
const icu::Collator& letters_and_tones() {
  static const auto collator = vietnamese_collator(icu::Collator::SECONDARY);
  return *collator;
}

const icu::Collator& whole_order() {
  static const auto collator = vietnamese_collator(icu::Collator::TERTIARY);
  return *collator;
}

void append_key(std::string& key, const icu::Collator& collator, std::string_view text) {
  const auto unicode =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  std::vector<std::uint8_t> bytes(128);
  auto length = collator.getSortKey(unicode, bytes.data(), static_cast<std::int32_t>(bytes.size()));
  if (static_cast<std::size_t>(length) > bytes.size()) {
    bytes.resize(static_cast<std::size_t>(length));
    length = collator.getSortKey(unicode, bytes.data(), length);
  }
  // ICU ends a key with a zero byte and has none inside: joined keys compare part by part.
  key.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

}  // namespace

std::string name_sort_key(std::string_view full_name) {
  const std::string name = single_spaced(full_name);
  const std::string_view view = name;
  const auto last_space = view.rfind(' ');
  const auto first_space = view.find(' ');
  std::string_view given = view;
  std::string_view family;
  std::string_view middle;
  if (last_space != std::string_view::npos) {
    given = view.substr(last_space + 1);
    family = view.substr(0, first_space);
    middle =
        first_space == last_space ? std::string_view() : view.substr(first_space + 1, last_space - first_space - 1);
  }
  std::string key;
  append_key(key, letters_and_tones(), given);
  append_key(key, letters_and_tones(), family);
  append_key(key, letters_and_tones(), middle);
  append_key(key, whole_order(), view);  // capitals decide last
  return key;
}

std::string text_sort_key(std::string_view text) {
  std::string key;
  append_key(key, whole_order(), text);
  return key;
}

std::string collation_version() {
  std::array<std::uint8_t, U_MAX_VERSION_LENGTH> version{};
  std::array<char, U_MAX_VERSION_STRING_LENGTH> printed{};
  whole_order().getVersion(version.data());
  u_versionToString(version.data(), printed.data());
  return std::string("icu-") + U_ICU_VERSION + "-vi-" + printed.data();
}

}  // namespace thidua::core
