#pragma once
#include <string>
#include <vector>

#include "core/outcome.h"
#include "pacts/io/reported.h"
#include "pacts/match.h"
#include "people/people.h"
#include "reading/extract.h"

/// A report held against the pact of its year: which target is which, what differs.
namespace thidua::server {

/// The report and the pact put together. Points into both, which outlive it.
struct JudgedReport {
  const reading::Extract* extract = nullptr;
  const pacts::Pact* pact = nullptr;
  pacts::RoundKind kind = pacts::RoundKind::final_;
  pacts::JudgeAt at;
  std::vector<pacts::Comparable> in_report;
  std::vector<pacts::Pairing> pairings;       // said this time
  std::vector<pacts::Match> matches;          // one for each target of the report
  std::vector<const pacts::Target*> targets;  // of the pact, in force at the cut-off; what a match points at
  /// Targets of the pact that no sure match speaks of.
  std::vector<const pacts::Target*> without_result() const;
  const pacts::Target* matched_target(std::size_t report_target) const;
};

/// `before`: what was said of the same report in earlier runs; what is typed now goes before it.
/// Errors  `judged.not_report`, `judged.no_target`, `judged.too_many`, `import.year`, `judged.period`; `match.*` for
///         what was typed ("T07=CT12", "T07=none").
core::Outcome<JudgedReport, core::Refusals> judged_report(const reading::Extract& extract, const pacts::Pact& pact,
                                                          const std::vector<std::string>& typed,
                                                          const std::vector<pacts::Pairing>& before = {});
/// The round a report of this kind speaks for.
pacts::RoundKind kind_of_report(const reading::Extract& extract);

/// What is kept: the sure matches, with their places in the report.
pacts::ReportedYear reported_year(const JudgedReport& judged);

/// Refused where the report names another agency (`judged.agency`); one whose name cannot be read is let through.
std::optional<core::Refusal> other_agency(const reading::Extract& extract, const people::Agency& agency);

/// The pact as its report repeats it, for a year whose pact is not there. `signed_on` is what the officer says; else
/// the day the report itself names. Errors  `judged.found.day` where neither says a day.
struct FoundedPact {
  pacts::NewPact draft;
  core::Date signed_on;
};
core::Outcome<FoundedPact> founded_pact(const reading::Extract& extract, int year, std::optional<core::Date> signed_on);

}  // namespace thidua::server
