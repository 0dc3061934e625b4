#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/ids.h"
#include "generate/awards.h"
#include "generate/careers.h"
#include "server/demo_data.h"

namespace thidua::server {

constexpr std::string_view position_of_staff = "Chuyên viên";

struct DemoPerson {
  core::PersonId id;
  std::string name;
  std::size_t unit = 0;  // its place among the units of the sample
  bool heads = false;
};

/// The sample's units as an organisation of made-up careers: the departments that were merged come first, the one they
/// became last, the units between.
generate::Organisation demo_organisation(const DemoData& data);

/// Years of the sample's own people, told by the rules of made-up careers, with as many of each award as the sample
/// says. Nobody moved: who is in a unit now was in it all the time.
class DemoCareers : public generate::Careers {
 public:
  DemoCareers(const DemoData& data, const std::vector<DemoPerson>& people, const generate::Organisation& organisation);
  generate::MadePerson person(std::int64_t number) const override;
  generate::PersonYear year_of(std::int64_t number, int year) const override;
  generate::UnitYear year_of_unit(int unit, int year) const override;

  /// Numbers and days of the decisions as the sample has them; `unit`: the holder, or where the holder is.
  generate::MadeYears with_decisions(generate::MadeYears years, int unit) const;
  /// A unit that came with another department had no place of its own here before.
  bool was_elsewhere(int unit, int year) const;
  std::string unit_name(int unit, int year) const;
  /// Of the organisation's list.
  static int place_of(std::size_t demo_unit, const DemoData& data);

 protected:
  std::string name_of(std::int64_t number) const override;

 private:
  const DemoUnit& demo_unit(int unit) const;
  int department_of(int unit, int year) const;
  const DemoPastYear* past_of(int unit, int year) const;
  void rank(const DemoPastYear& year);

  const DemoData& data_;
  const std::vector<DemoPerson>& people_;
  std::map<std::pair<int, std::int64_t>, int> ranks_;  // of year and person in his department, the best first
  std::map<std::pair<int, int>, int> unit_ranks_;      // of year and unit
};

}  // namespace thidua::server
