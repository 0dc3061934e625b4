#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "generate/awards.h"
#include "initiatives/io/bulk.h"
#include "people/io/bulk.h"
#include "platform/command.h"
#include "registry/io/store.h"

namespace thidua::generate {

/// What the made-up numbers stand for in the database. `year`: the one that is told; a unit may have had another name
/// then, or not have been of the agency yet (none).
struct YearsPlaces {
  std::function<std::optional<core::UnitId>(int unit, int year)> unit;
  std::function<std::string(int unit, int year)> unit_name;
  std::function<core::PersonId(std::int64_t number)> person;
};

/// Writes what the years brought, holder by holder, through the stores of the features. Nothing goes into the audit
/// trail; awards are seen by nobody until `publish`.
class YearsWriter {
 public:
  YearsWriter(platform::Command& command, core::AgencyId agency, YearsPlaces places);
  void add_person(platform::Command& command, core::PersonId id, const MadeYears& years);
  void add_unit(platform::Command& command, core::UnitId id, const MadeYears& years);
  /// Writes what was gathered: at the end of each transaction. Authors of one initiative are added in one step.
  void flush(platform::Command& command);
  core::Outcome<int> publish(platform::Command& command) { return registry::publish_batch(command, batch_); }

  std::int64_t ratings() const { return rating_count_; }
  std::int64_t initiatives() const { return initiative_count_; }
  std::int64_t awards() const { return award_count_; }

 private:
  initiatives::RecognisedInitiative recognised(const MadeInitiative& made) const;
  registry::AwardId add_award(platform::Command& command, const MadeAward& made, std::optional<core::PersonId> person);

  YearsPlaces places_;
  std::int64_t batch_;
  registry::AwardWriter writer_;
  std::vector<people::RatingHeld> ratings_;
  std::vector<initiatives::RecognisedInitiative> initiatives_;
  std::int64_t rating_count_ = 0, initiative_count_ = 0, award_count_ = 0;
};

}  // namespace thidua::generate
