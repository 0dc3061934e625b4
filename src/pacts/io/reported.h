#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "pacts/io/store.h"
#include "pacts/reported.h"

/// Storage of a year judged by a report that exists already.
namespace thidua::pacts {

/// What a person said of a target of the report: the one of the pact that it is, or none.
struct Pairing {
  std::string report_target;  // "T07"
  std::optional<core::TargetId> target;
  bool operator==(const Pairing&) const = default;
};

struct ReportedYear {
  RoundKind kind = RoundKind::final_;
  core::DayRange period;  // up to the day the report speaks of
  std::string title;      // of the report: the round is named after it
  std::string file_name;
  std::string sha256;
  std::vector<Reported> targets;
  std::vector<Pairing> pairings;  // said this time
};

/// What was kept, for the answer to the user.
struct ReportedOutcome {
  core::RoundId round;
  int added = 0;      // results that are new or other than before
  int withdrawn = 0;  // results of an earlier run over the same report that no longer stand
  VerdictCounts counts;
};

/// Keeps the results as a reporting round of their own, which no unit was asked for, and judges the pact by them. The
/// same report again adds only what is different; what a person decided since then stays.
/// Errors  `reported.draft` (the pact is not signed), `reported.closed`, `reported.locked` (a locked round is never
///         written over), `reported.units` (units are reporting in the round of that kind), `reported.target`.
core::Outcome<ReportedOutcome> keep_reported(platform::Command& command, core::PactId pact, const ReportedYear& year);

/// What was said so far of this report in the newest round of the kind, by target of the report.
std::vector<Pairing> pairings(platform::Connection& db, core::AgencyId agency, core::PactId pact, RoundKind kind,
                              std::string_view sha256);

/// The newest for each target, in the order of the pact.
std::vector<Reported> reported(platform::Connection& db, core::AgencyId agency, core::RoundId round, AsOf as_of = {});

}  // namespace thidua::pacts
