#include "reports/io/facts.h"

#include "people/io/store.h"
#include "reports/io/sentences.h"
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

/// The union's last day where it ended before the day and the paper is the union's.
std::optional<core::Date> union_end(const ReportRequest& request, const pacts::Pact& pact, core::Date day) {
  const auto* party = party_of(pact, pacts::PartyKind::union_executive);
  if (request.kind != PaperKind::year_end_union || party == nullptr || !party->ended_on || *party->ended_on >= day)
    return std::nullopt;
  return party->ended_on;
}

/// Of the judged rounds the one that ends nearest to the union's last day: the earliest that reaches it, else the last.
std::optional<pacts::Round> round_near(Connection& db, core::AgencyId agency, core::PactId pact, core::Date last_day) {
  std::optional<pacts::Round> best;
  for (const auto& round : pacts::rounds(db, agency, pact)) {
    if (pacts::judgements(db, agency, round.id).empty()) continue;
    const bool reaches = round.period.to >= last_day;
    const bool best_reaches = best && best->period.to >= last_day;
    const bool nearer = !best || (reaches && !best_reaches) || (reaches && round.period.to < best->period.to) ||
                        (!reaches && !best_reaches && round.period.to > best->period.to);
    if (nearer) best = round;
  }
  return best;
}

/// The round of the kind; next year's pact may also start from a year that is still running, and the report of a union
/// that ended inside the year takes the round nearest to its end.
core::Outcome<pacts::Round> round_for(Connection& db, core::AgencyId agency, const ReportRequest& request,
                                      const pacts::Pact& pact) {
  if (const auto last_day = union_end(request, pact, pact.period.to))
    if (auto round = round_near(db, agency, pact.id, *last_day)) return *std::move(round);
  auto round = pacts::round_of(db, agency, request.year, round_kind(request.kind));
  if (!round && request.kind == PaperKind::next_pact)
    round = pacts::round_of(db, agency, request.year, pacts::RoundKind::interim);
  return round;
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
  const auto own = sentences(db, agency, round.id);
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
    if (const auto said = own.find(target.id); said != own.end()) judged.own_sentence = said->second.sentence;
    // What was dropped by the cut-off is dropped, even where the round was judged before; what still stood on the
    // union's last day was never judged.
    if (target.dropped_on(facts.cut_off)) {
      judged.judgement.verdict = core::Verdict::dropped;
    } else if (judged.judgement.verdict == core::Verdict::dropped) {
      judged.judgement.verdict = core::Verdict::not_assessed;
      judged.explanation = "Công đoàn kết thúc hoạt động trước khi hết kỳ đánh giá";
    }
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
          "Đợt báo cáo “" + round.name +
              "” chưa được đánh giá nên chưa có kết quả để lập báo cáo; hãy chốt số liệu và đánh giá đợt này trước.",
          "round",
          {}};
}

core::Outcome<int> put_results(Connection& db, core::AgencyId agency, const pacts::Round& round, ReportFacts& facts) {
  if (pacts::judgements(db, agency, round.id).empty()) return nothing_judged(round);
  put_targets(db, agency, round, facts);
  put_duties(db, agency, round, facts);
  return 1;
}

core::Outcome<int> put_round(Connection& db, core::AgencyId agency, const ReportRequest& request, ReportFacts& facts) {
  const auto round = round_for(db, agency, request, facts.pact);
  if (!round) return round.error();
  facts.cut_off = request.as_of.value_or(round->period.to);
  const auto last_day = union_end(request, facts.pact, facts.cut_off);
  if (last_day) {
    facts.results_until = facts.cut_off;
    facts.cut_off = *last_day;
  }
  if (auto put = put_results(db, agency, *round, facts); !put) return put.error();
  if (facts.kind != PaperKind::half_year && !last_day) facts.last_year = counts_of_year(db, agency, request.year - 1);
  return 1;
}

}  // namespace

core::Outcome<ReportFacts> round_facts(Connection& db, core::AgencyId agency, core::RoundId id) {
  auto round = pacts::load_round(db, agency, id);
  if (!round) return round.error();
  auto pact = pacts::load_pact(db, agency, round->pact);
  if (!pact) return pact.error();
  ReportFacts facts;
  facts.kind = round->kind == pacts::RoundKind::interim ? PaperKind::half_year : PaperKind::year_end_agency;
  facts.year = pact->year;
  facts.pact = *std::move(pact);
  facts.cut_off = facts.day = round->period.to;
  facts.agency = people::agency(db, agency).name_on(facts.day);
  if (auto put = put_results(db, agency, *round, facts); !put) return put.error();
  return facts;
}

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
