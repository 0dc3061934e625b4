#include <algorithm>
#include <boost/json.hpp>
#include <map>

#include "core/text.h"
#include "pacts/io/reported.h"
#include "pacts/io/rows.h"
#include "pacts/io/store.h"

namespace thidua::pacts {
namespace {

namespace json = boost::json;
using platform::Command;
using platform::Connection;
using platform::Row;
using platform::Value;

std::string trail_json(const std::vector<std::string>& trail) {
  json::array array;
  for (const std::string& sentence : trail) array.emplace_back(sentence);
  return json::serialize(array);
}

std::vector<std::string> trail_of(const std::string& text) {
  std::vector<std::string> trail;
  const json::value parsed = json::parse(text);  // outlives the loop
  for (const json::value& sentence : parsed.as_array()) trail.emplace_back(sentence.as_string());
  return trail;
}

std::optional<DecidedBy> decided_by_of(std::string_view text) {
  for (const auto by : {DecidedBy::numbers, DecidedBy::person, DecidedBy::nobody})
    if (code(by) == text) return by;
  return std::nullopt;
}

std::optional<Pace> pace_of_code(std::string_view text) {
  for (const auto pace : {Pace::none, Pace::ahead, Pace::on_track, Pace::behind})
    if (code(pace) == text) return pace;
  return std::nullopt;
}

constexpr std::string_view judgement_columns =
    "SELECT j.target_id, j.verdict, j.decided_by, j.pace, j.actual, j.trail, j.question, j.override_verdict, "
    "j.override_reason, j.revision, j.recorded_at, j.recorded_by FROM pacts_judgement j ";

/// The row as the numbers left it; the override, where there is one, apart.
StoredJudgement judgement_from(const Row& row) {
  StoredJudgement stored;
  stored.target = core::TargetId{row.integer(0)};
  stored.judgement.verdict = stored_code(core::verdict_of(row.text(1)), "verdict");
  stored.judgement.decided_by = stored_code(decided_by_of(row.text(2)), "decided_by");
  stored.judgement.pace = stored_code(pace_of_code(row.text(3)), "pace");
  stored.judgement.actual_vi = row.text(4);
  stored.judgement.trail = trail_of(row.text(5));
  stored.judgement.question = row.text(6);
  if (!row.is_null(7))
    stored.override_by_person = Override{stored_code(core::verdict_of(row.text(7)), "override_verdict"), row.text(8)};
  stored.revision = static_cast<int>(row.integer(9));
  stored.at = core::Instant{row.integer(10)};
  stored.by = core::UserId{row.integer(11)};
  return stored;
}

StoredJudgement with_override(StoredJudgement stored) {
  stored.by_numbers = stored.judgement;
  if (stored.override_by_person) stored.judgement = overridden(std::move(stored.judgement), *stored.override_by_person);
  return stored;
}

std::vector<StoredJudgement> newest(Connection& db, core::AgencyId agency, core::RoundId round, AsOf as_of) {
  std::vector<StoredJudgement> found;
  db.query(
      std::string(judgement_columns) +
          "JOIN pacts_target t ON t.agency_id = j.agency_id AND t.target_id = j.target_id "
          "WHERE j.agency_id = ? AND j.round_id = ? AND j.revision = (SELECT MAX(n.revision) FROM pacts_judgement n "
          "WHERE n.agency_id = j.agency_id AND n.round_id = j.round_id AND n.target_id = j.target_id AND "
          "n.recorded_at <= ?) ORDER BY t.ordinal",
      {agency.value, round.value, moment(as_of)}, [&](const Row& row) { found.push_back(judgement_from(row)); });
  return found;
}

void insert_judgement(Command& command, core::RoundId round, core::TargetId target, const Judgement& by_numbers,
                      const std::optional<Override>& by_person) {
  const auto revision = next_revision(
      command.db, "SELECT MAX(revision) FROM pacts_judgement WHERE agency_id = ? AND round_id = ? AND target_id = ?",
      {command.agency().value, round.value, target.value});
  const Value override_verdict = by_person ? Value{std::string(core::code(by_person->verdict))} : Value{nullptr};
  const Value override_reason = by_person ? Value{by_person->reason} : Value{nullptr};
  command.db.execute(
      "INSERT INTO pacts_judgement (agency_id, round_id, target_id, revision, verdict, decided_by, pace, actual, "
      "trail, "
      "question, override_verdict, override_reason, recorded_at, recorded_by) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, round.value, target.value, revision, std::string(core::code(by_numbers.verdict)),
       std::string(code(by_numbers.decided_by)), std::string(code(by_numbers.pace)), by_numbers.actual_vi,
       trail_json(by_numbers.trail), by_numbers.question, override_verdict, override_reason,
       command.request.now.milliseconds, command.request.user.value});
}

std::vector<core::UnitId> asked_units(const Target& target) {
  std::vector<core::UnitId> asked;
  if (target.lead_unit) asked.push_back(*target.lead_unit);
  for (const core::UnitId unit : target.contributing_units) asked.push_back(unit);
  return asked;
}

/// Figures of shares inside shares are looked at together.
std::string inner_share_fault(const Pact& pact, const Target& target, core::Date day,
                              const std::map<core::TargetId, Actual>& actuals) {
  const TargetTerms& terms = target.in_force(day).terms;
  if (!terms.relation || terms.relation->type != RelationType::in_which) return {};
  const auto outer = actuals.find(terms.relation->to), inner = actuals.find(target.id);
  if (outer == actuals.end() || inner == actuals.end()) return {};
  const auto outer_target = std::ranges::find(pact.targets, terms.relation->to, &Target::id);
  if (outer_target == pact.targets.end()) return {};
  return share_inside_share_fault(outer->second, inner->second);
}

/// A round that a report stands for: its word for the targets it speaks of, a question for all others.
Judgement judged_in_report(const Target& target, const std::vector<Reported>& said, const JudgeAt& at) {
  if (target.dropped_on(at.cut_off)) return judge(target, Actual{}, at);
  const auto found = std::ranges::find(said, target.id, &Reported::target);
  return found == said.end() ? not_in_report() : judged_by_report(target.in_force(at.cut_off).terms, *found, at);
}

}  // namespace

core::Outcome<VerdictCounts> judge_round(Command& command, core::RoundId round_id) {
  auto round = load_round(command.db, command.agency(), round_id);
  if (!round) return round.error();
  auto pact = load_pact(command.db, command.agency(), round->pact);
  if (!pact) return pact.error();
  const JudgeAt at{round->period.to, pact->period, round->kind == RoundKind::interim};

  std::map<core::TargetId, std::vector<UnitResult>> by_target;
  for (ResultRow& row : results(command.db, command.agency(), round_id))
    by_target[row.target].push_back(std::move(row.result));
  std::map<core::TargetId, Actual> actuals;
  for (const Target& target : pact->targets)
    actuals[target.id] = rolled_up(target.in_force(at.cut_off).terms, by_target[target.id], asked_units(target));
  for (const Target& target : pact->targets)
    if (std::string fault = inner_share_fault(*pact, target, at.cut_off, actuals); !fault.empty())
      actuals[target.id].fault = std::move(fault);

  std::map<core::TargetId, StoredJudgement> before;
  for (StoredJudgement& stored : newest(command.db, command.agency(), round_id, {}))
    before[stored.target] = std::move(stored);
  const std::vector<Reported> said = reported(command.db, command.agency(), round_id);
  VerdictCounts counts;
  for (const Target& target : pact->targets) {
    const auto earlier = before.find(target.id);
    const auto by_person = earlier == before.end() ? std::nullopt : earlier->second.override_by_person;
    const Judgement judgement =
        said.empty() ? judge(target, actuals[target.id], at) : judged_in_report(target, said, at);
    insert_judgement(command, round_id, target.id, judgement, by_person);
    counts.add(by_person ? by_person->verdict : judgement.verdict);
  }
  command.record(
      "round:" + core::to_text(round_id),
      json::serialize(json::object{{"judged", counts.total}, {"met", counts.met}, {"not_met", counts.not_met}}));
  return counts;
}

core::Outcome<int> override_verdict(Command& command, core::RoundId round, core::TargetId target,
                                    const Override& by_person) {
  if (core::trimmed(by_person.reason).empty())
    return refused("override.reason", "Hãy ghi lý do thay kết luận; lý do sẽ hiện trong lịch sử đánh giá.", "reason");
  const auto all = newest(command.db, command.agency(), round, {});
  const auto current = std::ranges::find(all, target, &StoredJudgement::target);
  if (current == all.end())
    return refused("override.not_judged", "Chỉ tiêu chưa được đánh giá trong đợt này. Hãy đánh giá đợt trước.",
                   "target");
  insert_judgement(command, round, target, current->judgement, by_person);
  command.record("target:" + core::to_text(target),
                 json::serialize(json::object{{"override", core::code(by_person.verdict)},
                                              {"by_numbers", core::code(current->judgement.verdict)},
                                              {"reason", by_person.reason}}));
  return 1;
}

std::vector<StoredJudgement> judgements(Connection& db, core::AgencyId agency, core::RoundId round, AsOf as_of) {
  std::vector<StoredJudgement> found;
  for (StoredJudgement& stored : newest(db, agency, round, as_of)) found.push_back(with_override(std::move(stored)));
  return found;
}

std::vector<StoredJudgement> judgement_history(Connection& db, core::AgencyId agency, core::RoundId round,
                                               core::TargetId target) {
  std::vector<StoredJudgement> found;
  db.query(std::string(judgement_columns) +
               "WHERE j.agency_id = ? AND j.round_id = ? AND j.target_id = ? ORDER BY j.revision",
           {agency.value, round.value, target.value},
           [&](const Row& row) { found.push_back(with_override(judgement_from(row))); });
  return found;
}

core::Outcome<int> judge_duty(Command& command, core::RoundId round_id, std::int64_t duty, core::Verdict verdict,
                              std::string_view explanation) {
  auto round = load_round(command.db, command.agency(), round_id);
  if (!round) return round.error();
  if (!command.db.one_integer("SELECT duty_id FROM pacts_duty WHERE agency_id = ? AND duty_id = ? AND pact_id = ?",
                              {command.agency().value, duty, round->pact.value}))
    return refused("duty.unknown", "Giao ước không có trách nhiệm này.", "duty");
  const auto revision = next_revision(
      command.db, "SELECT MAX(revision) FROM pacts_duty_judgement WHERE agency_id = ? AND round_id = ? AND duty_id = ?",
      {command.agency().value, round_id.value, duty});
  command.db.execute(
      "INSERT INTO pacts_duty_judgement (agency_id, round_id, duty_id, revision, verdict, explanation, "
      "recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, round_id.value, duty, revision, std::string(core::code(verdict)),
       std::string(explanation), command.request.now.milliseconds, command.request.user.value});
  command.record("duty:" + std::to_string(duty), json::serialize(json::object{{"verdict", core::code(verdict)}}));
  return 1;
}

std::vector<JudgedDuty> duties(Connection& db, core::AgencyId agency, core::RoundId round_id, AsOf as_of) {
  auto round = load_round(db, agency, round_id);
  if (!round) return {};
  std::vector<JudgedDuty> found;
  db.query(
      "SELECT d.duty_id, d.party, d.body, j.verdict, j.explanation FROM pacts_duty d "
      "LEFT JOIN pacts_duty_judgement j ON j.agency_id = d.agency_id AND j.duty_id = d.duty_id AND j.round_id = ? "
      "AND j.revision = (SELECT MAX(n.revision) FROM pacts_duty_judgement n WHERE n.agency_id = d.agency_id AND "
      "n.round_id = ? AND n.duty_id = d.duty_id AND n.recorded_at <= ?) "
      "WHERE d.agency_id = ? AND d.pact_id = ? ORDER BY d.ordinal",
      {round_id.value, round_id.value, moment(as_of), agency.value, round->pact.value}, [&](const Row& row) {
        JudgedDuty judged_duty;
        judged_duty.duty = {row.integer(0), stored_code(party_kind_of(row.text(1)), "party"), row.text(2)};
        if (!row.is_null(3)) judged_duty.verdict = stored_code(core::verdict_of(row.text(3)), "verdict");
        judged_duty.explanation = row.text(4);
        found.push_back(std::move(judged_duty));
      });
  return found;
}

}  // namespace thidua::pacts
