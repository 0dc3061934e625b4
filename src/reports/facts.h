#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/ids.h"
#include "pacts/judge.h"
#include "pacts/next_pact.h"
#include "pacts/pact.h"
#include "pacts/round.h"
#include "papers/paper.h"
#include "people/people.h"
#include "reports/figure.h"

/// What a paper is built from: plain facts as of one day, read from the stores by reports/io.
namespace thidua::reports {

struct JudgedTarget {
  const pacts::Target* target = nullptr;
  pacts::Judgement judgement;
  std::string explanation;  // what the units wrote
  std::string reason;       // of a person's verdict over the numbers; or empty
  /// The sentence in a person's words; taken while its figures are still those of the results.
  std::string own_sentence = {};
};

struct DutyResult {
  pacts::Duty duty;
  core::Verdict verdict = core::Verdict::not_stated;
  std::string explanation;
};

struct UnitName {
  core::UnitId unit;
  std::string name;
};

struct ReportFacts {
  papers::PaperKind kind = papers::PaperKind::year_end_agency;
  papers::Side side = papers::Side::agency;
  int year = 0;        // of the pact
  core::Date cut_off;  // terms and entered figures hold on this day, included
  /// Last day of the round the results come from, where it is not `cut_off`: a union that ended inside the period.
  std::optional<core::Date> results_until;
  core::Date day;  // of the paper
  std::optional<int> number;
  people::AgencyName agency;
  std::optional<papers::Letterhead> letterhead;
  std::optional<papers::Signer> signer;
  std::vector<std::string> recipients;  // empty = the usual ones
  pacts::Pact pact;
  std::vector<JudgedTarget> targets;  // in the order of the pact; `target` points into pact.targets
  std::vector<DutyResult> duties;
  std::vector<Figure> figures;  // those that count on the cut-off day
  std::vector<UnitName> units;
  std::optional<pacts::VerdictCounts> last_year;
};

/// The day told as that of the results.
core::Date results_day(const ReportFacts& facts);
/// The party of the kind in the pact, or nullptr.
const pacts::PactParty* party_of(const pacts::Pact& pact, pacts::PartyKind kind);
std::string unit_name(const ReportFacts& facts, core::UnitId unit);
pacts::VerdictCounts counts_of(const std::vector<JudgedTarget>& targets);
/// Met and exceeded together: what has been done.
int reached(const pacts::VerdictCounts& counts);

}  // namespace thidua::reports
