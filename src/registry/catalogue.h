#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "registry/award_record.h"

/// The awards there are, as data: law/catalogue/awards.yaml.
namespace thidua::registry {

struct EmbeddedFile {
  std::string_view name;
  std::string_view bytes;
};
/// What the build put into the program.
const std::vector<EmbeddedFile>& catalogue_files();

struct CatalogueAward {
  std::string code;  // "CSTDCS", permanent
  std::string label;
  std::string short_label;
  std::vector<std::string> names, by, except;  // folded words with single spaces
  std::vector<HolderKind> holders;
  AwardKind kind = AwardKind::title;
  AwardLevel level = AwardLevel::base;
  Track track = Track::government;
};
/// From the lowest to the highest of each track. Throws std::runtime_error where the embedded file is broken.
const std::vector<CatalogueAward>& catalogue();
const CatalogueAward* catalogue_award(std::string_view code);

/// The award that a text names («CSTĐ cơ sở», «Bằng khen» with «Thủ tướng Chính phủ» as authority), or null where the
/// catalogue has none or several fit equally well.
const CatalogueAward* named_award(std::string_view text, std::string_view authority);
/// A title or a form, by the first words; for awards that the catalogue has not.
AwardKind kind_by_words(std::string_view text);

struct LevelAndTrack {
  AwardLevel level = AwardLevel::base;
  Track track = Track::government;
};
/// By who decided; nothing where the words say nothing.
std::optional<LevelAndTrack> level_by_authority(std::string_view authority);

/// "Huân chương Lao động (hạng III)" -> "huan chuong lao dong hang iii": folded words with single spaces.
std::string plain_words(std::string_view text);

}  // namespace thidua::registry
