#include "reports/facts.h"

namespace thidua::reports {

core::Date results_day(const ReportFacts& facts) {
  return facts.results_until.value_or(facts.cut_off);
}

const pacts::PactParty* party_of(const pacts::Pact& pact, pacts::PartyKind kind) {
  for (const auto& party : pact.parties)
    if (party.kind == kind) return &party;
  return nullptr;
}

std::string unit_name(const ReportFacts& facts, core::UnitId unit) {
  for (const auto& known : facts.units)
    if (known.unit == unit) return known.name;
  return {};
}

pacts::VerdictCounts counts_of(const std::vector<JudgedTarget>& targets) {
  pacts::VerdictCounts counts;
  for (const auto& judged : targets) counts.add(judged.judgement.verdict);
  return counts;
}

int reached(const pacts::VerdictCounts& counts) {
  return counts.met + counts.exceeded;
}

}  // namespace thidua::reports
