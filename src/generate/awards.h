#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "generate/careers.h"
#include "initiatives/initiative.h"
#include "people/details.h"
#include "registry/award_record.h"

/// What the years brought: ratings, initiatives, awards under the rules of the law in force then.
namespace thidua::generate {

struct MadeAuthor {
  std::int64_t number = 0;  // of the person
  int unit = 0;
  std::string name;
  int percent = 100;
};
struct MadeInitiative {
  initiatives::Initiative initiative;  // without its authors
  std::vector<MadeAuthor> authors;     // the person whose years are told comes first
  initiatives::Recognition recognition;
  core::Date filed;
};
struct MadeAward {
  registry::AwardRecord record;   // without person and unit
  int unit = 0;                   // the collective, or the person's unit then
  std::vector<std::size_t> uses;  // initiatives, by their place in the years told
};
struct MadeYears {
  std::vector<people::TaskRating> ratings;
  std::vector<MadeInitiative> initiatives;
  std::vector<MadeAward> awards;
};

/// A person's years. LĐTT: rated good at least. CSTĐCS: LĐTT, and rated excellent (from 2024) or with an initiative of
/// that year. Bằng khen of the province: two years of CSTĐCS or the top rating on end, and two initiatives beside those
/// that CSTĐCS rest on. CSTĐ of the province: three years of CSTĐCS on end and an initiative of its influence.
MadeYears years_of(const Careers& careers, const MadePerson& person);

/// A unit's years. Tập thể LĐTT: rated good at least. Tập thể LĐXS: rated excellent, 70 in 100 of the members LĐTT, one
/// of them CSTĐCS, nobody without the duties done.
MadeYears years_of_unit(const Careers& careers, int unit);

}  // namespace thidua::generate
