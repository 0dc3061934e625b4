#include "reports/io/facts.h"

#include <algorithm>

#include "people/io/store.h"
#include "reports/io/store.h"
#include "reports/year_papers.h"

namespace thidua::reports {
namespace {

using papers::PaperKind;
using platform::Connection;

bool needs_round(PaperKind kind) {
  return kind != PaperKind::pact;
}

pacts::RoundKind round_kind(PaperKind kind) {
  return kind == PaperKind::half_year ? pacts::RoundKind::interim : pacts::RoundKind::final_;
}

papers::Side side_of_paper(PaperKind kind) {
  return kind == PaperKind::year_end_union ? papers::Side::union_side : papers::Side::agency;
}

/// The round of the kind; next year's pact may also start from a year that is still running.
core::Outcome<pacts::Round> round_for(Connection& db, core::AgencyId agency, const ReportRequest& request) {
  auto round = pacts::round_of(db, agency, request.year, round_kind(request.kind));
  if (!round && request.kind == PaperKind::next_pact)
    round = pacts::round_of(db, agency, request.year, pacts::RoundKind::interim);
  return round;
}

/// The union reports up to its last day only.
core::Date cut_off_of(const ReportRequest& request, const pacts::Round& round, const pacts::Pact& pact) {
  auto day = request.as_of.value_or(round.period.to);
  const auto* party = party_of(pact, pacts::PartyKind::union_executive);
  if (request.kind == PaperKind::year_end_union && party != nullptr && party->ended_on)
    day = std::min(day, *party->ended_on);
  return day;
}

std::string joined_explanations(const std::vector<pacts::ResultRow>& rows, core::TargetId target) {
  std::string text;
  for (const auto& row : rows) {
    if (row.target != target || row.result.explanation.empty()) continue;
    if (text.find(row.result.explanation) != std::string::npos) continue;
    text += (text.empty() ? "" : "; ") + row.result.explanation;
  }
  return text;
}

void put_targets(Connection& db, core::AgencyId agency, const pacts::Round& round, ReportFacts& facts) {
  const auto judgements = pacts::judgements(db, agency, round.id);
  const auto rows = pacts::results(db, agency, round.id);
  for (const auto& target : facts.pact.targets) {
    JudgedTarget judged;
    judged.target = &target;
    judged.judgement.verdict = core::Verdict::not_assessed;
    judged.explanation = joined_explanations(rows, target.id);
    for (const auto& stored : judgements) {
      if (stored.target != target.id) continue;
      judged.judgement = stored.judgement;
      if (stored.override_by_person) judged.reason = stored.override_by_person->reason;
    }
    // What was dropped by the cut-off is dropped, even where the round was judged before.
    if (target.dropped_on(facts.cut_off)) judged.judgement.verdict = core::Verdict::dropped;
    facts.targets.push_back(std::move(judged));
  }
}

void put_duties(Connection& db, core::AgencyId agency, const pacts::Round& round, ReportFacts& facts) {
  for (const auto& judged : pacts::duties(db, agency, round.id))
    facts.duties.push_back({judged.duty, judged.verdict, judged.explanation});
}

std::optional<pacts::VerdictCounts> counts_of_year(Connection& db, core::AgencyId agency, int year) {
  const auto round = pacts::round_of(db, agency, year, pacts::RoundKind::final_);
  if (!round) return std::nullopt;
  pacts::VerdictCounts counts;
  for (const auto& stored : pacts::judgements(db, agency, round->id)) counts.add(stored.judgement.verdict);
  if (counts.total == 0) return std::nullopt;
  return counts;
}

core::Outcome<int> put_signer(Connection& db, core::AgencyId agency, ReportFacts& facts) {
  const auto letterheads = papers::letterheads(db, agency);
  if (const auto* letterhead = papers::letterhead_on(letterheads, facts.side, facts.day))
    facts.letterhead = *letterhead;
  const auto signers = papers::signers(db, agency);
  if (const auto* signer = papers::signer_on(signers, facts.side, facts.day)) facts.signer = *signer;
  // Without a registered signer the party's own signer of the pact stands in, as he signed the pact.
  const auto kind = facts.side == papers::Side::agency ? pacts::PartyKind::head : pacts::PartyKind::union_executive;
  const auto* party = party_of(facts.pact, kind);
  if (!facts.signer && party != nullptr && !party->signer_name.empty())
    facts.signer = papers::Signer{0,
                                  facts.side,
                                  {facts.pact.period.from, {}},
                                  facts.side == papers::Side::agency ? "" : "TM. BAN CHẤP HÀNH",
                                  party->signer_title,
                                  party->signer_name};
  if (facts.signer) return 1;
  return core::Refusal{"report.no_signer",
                       "Chưa có người ký " +
                           std::string(facts.side == papers::Side::agency ? "của cơ quan" : "của Công đoàn") + " vào " +
                           facts.day.to_vi_long() + "; hãy khai báo người ký (chức vụ, họ tên, ngày bắt đầu).",
                       "signer",
                       {}};
}

core::Refusal nothing_judged(const pacts::Round& round) {
  return {"report.not_judged",
          "Đợt báo cáo «" + round.name +
              "» chưa được đánh giá nên chưa có kết quả để lập báo cáo; hãy chốt số liệu và đánh giá đợt này trước.",
          "round",
          {}};
}

core::Outcome<int> put_round(Connection& db, core::AgencyId agency, const ReportRequest& request, ReportFacts& facts) {
  const auto round = round_for(db, agency, request);
  if (!round) return round.error();
  facts.cut_off = cut_off_of(request, *round, facts.pact);
  if (pacts::judgements(db, agency, round->id).empty()) return nothing_judged(*round);
  put_targets(db, agency, *round, facts);
  put_duties(db, agency, *round, facts);
  if (facts.kind != PaperKind::half_year) facts.last_year = counts_of_year(db, agency, request.year - 1);
  return 1;
}

}  // namespace

core::Outcome<ReportFacts> load_facts(Connection& db, core::AgencyId agency, const ReportRequest& request) {
  auto pact = pacts::pact_of_year(db, agency, request.year);
  if (!pact) return pact.error();
  ReportFacts facts;
  facts.kind = request.kind;
  facts.side = side_of_paper(request.kind);
  facts.year = request.year;
  // A signed pact carries the day and the names of its signing.
  facts.day = request.kind == PaperKind::pact ? pact->signed_on.value_or(request.day) : request.day;
  facts.number = request.number;
  if (auto refused = refusal_of_side(*pact, facts.side)) return *refused;
  facts.pact = *std::move(pact);
  facts.cut_off = request.as_of.value_or(facts.pact.period.to);
  if (needs_round(request.kind))
    if (auto put = put_round(db, agency, request, facts); !put) return put.error();
  facts.agency = people::agency(db, agency).name_on(facts.day);
  if (request.kind != PaperKind::pact && request.kind != PaperKind::next_pact)
    if (auto put = put_signer(db, agency, facts); !put) return put.error();
  facts.recipients = papers::recipients(db, agency, request.kind, request.day);
  facts.figures = figures(db, agency, request.year, facts.cut_off);
  const auto units = people::units(db, agency);
  for (const auto& unit : units) facts.units.push_back({unit.id, people::unit_name(units, unit.id, facts.cut_off)});
  return facts;
}

}  // namespace thidua::reports
