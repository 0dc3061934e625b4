#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "generate/random.h"
#include "people/details.h"

/// Names as they are met: the share of family, middle and given names by sex, and those of some ethnic minorities.
namespace thidua::generate {

struct MadeName {
  std::string full_name;
  std::string ethnicity;
};
MadeName made_name(Random& random, people::Gender gender);

/// By the word that tells it: Thị; Văn, Đình, Hữu, Đức, Quốc. Nothing where none does.
std::optional<people::Gender> gender_of(std::string_view full_name);

/// "An Phú", "Tân Sơn": places that are made up.
std::string made_place(Random& random);

}  // namespace thidua::generate
