#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "pacts/io/rows.h"
#include "pacts/io/store.h"

namespace thidua::pacts {
namespace {

namespace json = boost::json;
using platform::Command;
using platform::Connection;
using platform::Row;
using platform::Value;

constexpr std::string_view round_columns =
    "SELECT round_id, pact_id, name, kind, period_from, period_to, due, locked_at FROM pacts_round WHERE agency_id = ?";

Round round_from(const Row& row) {
  Round round;
  round.id = core::RoundId{row.integer(0)};
  round.pact = core::PactId{row.integer(1)};
  round.name = row.text(2);
  round.kind = stored_code(round_kind_of(row.text(3)), "kind");
  round.period = {stored_day(row, 4), stored_day(row, 5)};
  round.due = stored_day(row, 6);
  round.locked = !row.is_null(7);
  return round;
}

Value decimal_value(const std::optional<core::Decimal>& number) {
  return number ? Value{number->to_plain()} : Value{nullptr};
}

std::optional<core::Decimal> stored_decimal(const Row& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  const auto number = core::Decimal::parse(row.text(column));
  if (!number) throw platform::DatabaseError("no number in column " + std::to_string(column));
  return number;
}

std::string counted_json(const std::vector<Counted>& counted) {
  json::array array;
  for (const Counted& one : counted) array.push_back({{"what", one.what}, {"count", one.count.to_plain()}});
  return json::serialize(array);
}

std::vector<Counted> counted_of(const std::string& text) {
  std::vector<Counted> counted;
  const json::value parsed = json::parse(text);  // outlives the loop
  for (const json::value& one : parsed.as_array())
    counted.push_back({std::string(one.at("what").as_string()),
                       core::Decimal::parse(one.at("count").as_string()).value_or(core::Decimal{})});
  return counted;
}

std::string evidence_json(const std::vector<Evidence>& evidence) {
  json::array array;
  for (const Evidence& one : evidence) array.push_back({{"sha256", one.sha256}, {"name", one.name}});
  return json::serialize(array);
}

std::vector<Evidence> evidence_of(const std::string& text) {
  std::vector<Evidence> evidence;
  const json::value parsed = json::parse(text);  // outlives the loop
  for (const json::value& one : parsed.as_array())
    evidence.push_back({std::string(one.at("sha256").as_string()), std::string(one.at("name").as_string())});
  return evidence;
}

constexpr std::string_view result_columns =
    "SELECT r.unit_id, r.target_id, r.value, r.part, r.whole, r.complement, r.counted, r.stage, r.explanation, "
    "r.source, r.evidence, r.revision, r.recorded_at, r.recorded_by FROM pacts_result r "
    "WHERE r.agency_id = ? AND r.round_id = ? AND ";

ResultRow result_from(const Row& row) {
  ResultRow result;
  result.result.unit = core::UnitId{row.integer(0)};
  result.target = core::TargetId{row.integer(1)};
  result.result.value = stored_decimal(row, 2);
  result.result.part = stored_decimal(row, 3);
  result.result.whole = stored_decimal(row, 4);
  result.result.complement = row.integer(5) != 0;
  result.result.counted = counted_of(row.text(6));
  result.result.stage = stored_code(stage_of(row.text(7)), "stage");
  result.result.explanation = row.text(8);
  result.source = row.text(9);
  result.evidence = evidence_of(row.text(10));
  result.revision = static_cast<int>(row.integer(11));
  result.at = core::Instant{row.integer(12)};
  result.by = core::UserId{row.integer(13)};
  return result;
}

std::set<core::UnitId> units_of(const Pact& pact, core::Date day) {
  std::set<core::UnitId> units;
  for (const Target& target : pact.targets) {
    if (target.dropped_on(day)) continue;
    if (target.lead_unit) units.insert(*target.lead_unit);
    units.insert(target.contributing_units.begin(), target.contributing_units.end());
  }
  return units;
}

void add_submission(Command& command, core::RoundId round, core::UnitId unit, SubmissionState state,
                    std::string_view reason) {
  const auto revision = next_revision(
      command.db, "SELECT MAX(revision) FROM pacts_submission WHERE agency_id = ? AND round_id = ? AND unit_id = ?",
      {command.agency().value, round.value, unit.value});
  command.db.execute(
      "INSERT INTO pacts_submission (agency_id, round_id, unit_id, revision, state, reason, recorded_at, "
      "recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, round.value, unit.value, revision, std::string(code(state)), std::string(reason),
       command.request.now.milliseconds, command.request.user.value});
}

std::string subject_of(core::RoundId round, core::UnitId unit) {
  return "round:" + core::to_text(round) + "/unit:" + core::to_text(unit);
}

/// Sentence about the first number that cannot be; or empty.
std::string result_fault(const UnitResult& result) {
  const auto negative = [](const std::optional<core::Decimal>& number) { return number && *number < core::Decimal{}; };
  if (negative(result.value) || negative(result.part) || negative(result.whole)) return "Số liệu không được âm.";
  if (result.part.has_value() != result.whole.has_value()) return "Tỷ lệ phải có cả tử số và mẫu số.";
  if (result.part && *result.part > *result.whole)
    return "Tử số (" + result.part->to_vi() + ") lớn hơn mẫu số (" + result.whole->to_vi() + ").";
  return {};
}

void insert_result(Command& command, core::RoundId round, core::UnitId unit, const ResultRow& row) {
  const UnitResult& result = row.result;
  const auto revision = next_revision(command.db,
                                      "SELECT MAX(revision) FROM pacts_result WHERE agency_id = ? AND round_id = ? AND "
                                      "unit_id = ? AND target_id = ?",
                                      {command.agency().value, round.value, unit.value, row.target.value});
  command.db.execute(
      "INSERT INTO pacts_result (agency_id, round_id, unit_id, target_id, revision, value, part, whole, complement, "
      "counted, stage, explanation, source, evidence, recorded_at, recorded_by) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, round.value, unit.value, row.target.value, revision, decimal_value(result.value),
       decimal_value(result.part), decimal_value(result.whole), std::int64_t{result.complement ? 1 : 0},
       counted_json(result.counted), std::string(code(result.stage)), result.explanation, row.source,
       evidence_json(row.evidence), command.request.now.milliseconds, command.request.user.value});
}

}  // namespace

core::Outcome<core::RoundId> open_round(Command& command, core::PactId pact_id, const NewRound& round) {
  auto pact = load_pact(command.db, command.agency(), pact_id);
  if (!pact) return pact.error();
  if (pact->state != PactState::signed_)
    return refused("round.pact", "Chỉ mở đợt báo cáo cho giao ước đã ký và chưa tổng kết.", "pact");
  if (round.period.to < round.period.from || !pact->period.contains(round.period.from) ||
      !pact->period.contains(round.period.to))
    return refused("round.period", "Kỳ báo cáo phải nằm trong năm của giao ước, ngày đầu không sau ngày cuối.",
                   "period");
  const auto units = units_of(*pact, round.period.to);
  if (units.empty())
    return refused("round.no_unit",
                   "Chưa có chỉ tiêu nào được giao cho đơn vị. Hãy giao chỉ tiêu trước khi mở đợt báo cáo.", "pact");
  const auto id = command.new_id_of<core::OfRound>();
  command.db.execute(
      "INSERT INTO pacts_round (agency_id, round_id, pact_id, name, kind, period_from, period_to, due, "
      "locked_at, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, id.value, pact_id.value, round.name, std::string(code(round.kind)),
       round.period.from.to_iso(), round.period.to.to_iso(), round.due.to_iso(), nullptr,
       command.request.now.milliseconds, command.request.user.value});
  for (const core::UnitId unit : units) add_submission(command, id, unit, SubmissionState::not_sent, {});
  command.record("round:" + core::to_text(id),
                 json::serialize(json::object{{"opened", round.name}, {"units", units.size()}}));
  return id;
}

std::vector<Round> rounds(Connection& db, core::AgencyId agency, core::PactId pact) {
  std::vector<Round> found;
  db.query(std::string(round_columns) + " AND pact_id = ? ORDER BY period_to, round_id", {agency.value, pact.value},
           [&](const Row& row) { found.push_back(round_from(row)); });
  return found;
}

core::Outcome<Round> load_round(Connection& db, core::AgencyId agency, core::RoundId id) {
  std::optional<Round> found;
  db.query(std::string(round_columns) + " AND round_id = ?", {agency.value, id.value},
           [&](const Row& row) { found = round_from(row); });
  if (!found) return refused("round.unknown", "Không tìm thấy đợt báo cáo này.", "round");
  return *std::move(found);
}

core::Outcome<Round> round_of(Connection& db, core::AgencyId agency, int year, RoundKind kind) {
  auto pact = pact_of_year(db, agency, year);
  if (!pact) return pact.error();
  std::optional<Round> newest;
  for (Round& round : rounds(db, agency, pact->id))
    if (round.kind == kind) newest = std::move(round);
  if (!newest)
    return refused("round.none",
                   std::string("Chưa mở đợt báo cáo ") + (kind == RoundKind::interim ? "sơ kết 6 tháng" : "tổng kết") +
                       " năm " + std::to_string(year) +
                       ". Hãy mở đợt ở trang “Đợt báo cáo” (hoặc bằng lệnh: thidua pact round open).",
                   "round");
  return *std::move(newest);
}

std::vector<Submission> submissions(Connection& db, core::AgencyId agency, core::RoundId round) {
  std::vector<Submission> found;
  db.query(
      "SELECT s.unit_id, s.state, s.reason, s.recorded_at, s.recorded_by, s.revision FROM pacts_submission s "
      "WHERE s.agency_id = ? AND s.round_id = ? AND s.revision = (SELECT MAX(n.revision) FROM pacts_submission n "
      "WHERE n.agency_id = s.agency_id AND n.round_id = s.round_id AND n.unit_id = s.unit_id) ORDER BY s.unit_id",
      {agency.value, round.value}, [&](const Row& row) {
        found.push_back({core::UnitId{row.integer(0)}, stored_code(submission_state_of(row.text(1)), "state"),
                         row.text(2), core::Instant{row.integer(3)}, core::UserId{row.integer(4)},
                         static_cast<int>(row.integer(5))});
      });
  return found;
}

core::Outcome<int> step_submission(Command& command, core::RoundId round_id, core::UnitId unit, SubmissionStep step,
                                   std::string_view reason) {
  auto round = load_round(command.db, command.agency(), round_id);
  if (!round) return round.error();
  if (round->locked) return refused("round.locked", "Đợt báo cáo đã chốt.", "round");
  const auto all = submissions(command.db, command.agency(), round_id);
  const auto current = std::ranges::find(all, unit, &Submission::unit);
  if (current == all.end())
    return refused("submission.unit", "Đơn vị này không có chỉ tiêu trong đợt báo cáo.", "unit");
  auto next = after(current->state, step, reason);
  if (!next) return next.error();
  add_submission(command, round_id, unit, *next, reason);
  command.record(subject_of(round_id, unit),
                 json::serialize(json::object{{"state", code(*next)}, {"reason", std::string(reason)}}));
  return 1;
}

core::Outcome<std::vector<core::UnitId>> lock_round(Command& command, core::RoundId round_id) {
  auto round = load_round(command.db, command.agency(), round_id);
  if (!round) return round.error();
  if (round->locked) return refused("round.locked", "Đợt báo cáo đã chốt.", "round");
  std::vector<core::UnitId> missing;
  for (const Submission& submission : submissions(command.db, command.agency(), round_id)) {
    if (submission.state == SubmissionState::sent)
      add_submission(command, round_id, submission.unit, SubmissionState::locked, {});
    else if (submission.state != SubmissionState::locked)
      missing.push_back(submission.unit);
  }
  command.db.execute("UPDATE pacts_round SET locked_at = ? WHERE agency_id = ? AND round_id = ?",
                     {command.request.now.milliseconds, command.agency().value, round_id.value});
  command.record("round:" + core::to_text(round_id),
                 json::serialize(json::object{{"locked", true}, {"missing_units", missing.size()}}));
  return missing;
}

std::vector<const Target*> targets_of_unit(const Pact& pact, core::UnitId unit, core::Date day) {
  std::vector<const Target*> found;
  for (const Target& target : pact.targets) {
    const bool contributes = std::ranges::find(target.contributing_units, unit) != target.contributing_units.end();
    if (!target.dropped_on(day) && (contributes || target.lead_unit == unit)) found.push_back(&target);
  }
  return found;
}

core::Outcome<int> save_results(Command& command, core::RoundId round_id, core::UnitId unit,
                                const std::vector<ResultRow>& rows) {
  auto round = load_round(command.db, command.agency(), round_id);
  if (!round) return round.error();
  const auto all = submissions(command.db, command.agency(), round_id);
  const auto current = std::ranges::find(all, unit, &Submission::unit);
  if (current == all.end())
    return refused("submission.unit", "Đơn vị này không có chỉ tiêu trong đợt báo cáo.", "unit");
  if (round->locked || current->state == SubmissionState::locked)
    return refused("submission.locked", "Số liệu đã chốt nên không sửa được.", "unit");
  auto pact = load_pact(command.db, command.agency(), round->pact);
  if (!pact) return pact.error();
  const auto own = targets_of_unit(*pact, unit, round->period.to);
  for (const ResultRow& row : rows) {
    const auto target = std::ranges::find(own, row.target, &Target::id);
    if (target == own.end()) return refused("result.target", "Có chỉ tiêu không giao cho đơn vị này.", "target");
    if (std::string fault = result_fault(row.result); !fault.empty())
      return core::Refusal{"result.number", fault + " Hãy sửa số liệu rồi gửi lại.", "value", (*target)->code};
    insert_result(command, round_id, unit, row);
  }
  command.record(subject_of(round_id, unit), json::serialize(json::object{{"results", rows.size()}}));
  return static_cast<int>(rows.size());
}

std::vector<ResultRow> results(Connection& db, core::AgencyId agency, core::RoundId round, AsOf as_of) {
  std::set<core::UnitId> locked;
  for (const Submission& submission : submissions(db, agency, round))
    if (submission.state == SubmissionState::locked) locked.insert(submission.unit);
  std::vector<ResultRow> found;
  db.query(std::string(result_columns) +
               "r.revision = (SELECT MAX(n.revision) FROM pacts_result n WHERE n.agency_id = r.agency_id AND "
               "n.round_id = r.round_id AND n.unit_id = r.unit_id AND n.target_id = r.target_id AND "
               "n.recorded_at <= ?) ORDER BY r.unit_id, r.target_id",
           {agency.value, round.value, moment(as_of)}, [&](const Row& row) {
             ResultRow result = result_from(row);
             result.result.locked = locked.contains(result.result.unit);
             found.push_back(std::move(result));
           });
  return found;
}

std::vector<ResultRow> result_history(Connection& db, core::AgencyId agency, core::RoundId round, core::UnitId unit,
                                      core::TargetId target) {
  std::vector<ResultRow> found;
  db.query(std::string(result_columns) + "r.unit_id = ? AND r.target_id = ? ORDER BY r.revision",
           {agency.value, round.value, unit.value, target.value},
           [&](const Row& row) { found.push_back(result_from(row)); });
  return found;
}

core::Outcome<int> mark_returned(Command& command, core::RoundId round, core::UnitId unit,
                                 const std::vector<ReturnedTarget>& targets) {
  const auto all = submissions(command.db, command.agency(), round);
  const auto current = std::ranges::find(all, unit, &Submission::unit);
  if (current == all.end() || current->state != SubmissionState::returned)
    return refused("submission.unit", "Đơn vị này không có kết quả đang bị trả lại.", "unit");
  for (const ReturnedTarget& one : targets)
    command.db.execute(
        "INSERT INTO pacts_returned_target (agency_id, round_id, unit_id, revision, target_id, reason) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        {command.agency().value, round.value, unit.value, std::int64_t{current->revision}, one.target.value,
         one.reason});
  return static_cast<int>(targets.size());
}

void keep_reminder(Command& command, core::RoundId round, core::UnitId unit) {
  const auto ordinal = next_revision(
      command.db, "SELECT MAX(ordinal) FROM pacts_reminder WHERE agency_id = ? AND round_id = ? AND unit_id = ?",
      {command.agency().value, round.value, unit.value});
  command.db.execute(
      "INSERT INTO pacts_reminder (agency_id, round_id, unit_id, ordinal, recorded_at, recorded_by) "
      "VALUES (?, ?, ?, ?, ?, ?)",
      {command.agency().value, round.value, unit.value, ordinal, command.request.now.milliseconds,
       command.request.user.value});
  command.record("round:" + core::to_text(round) + "/unit:" + core::to_text(unit), "{\"reminded\":true}");
}

std::map<core::UnitId, Reminded> reminders(Connection& db, core::AgencyId agency, core::RoundId round) {
  std::map<core::UnitId, Reminded> found;
  // in order: the last of each unit stays
  db.query(
      "SELECT unit_id, ordinal, recorded_at, recorded_by FROM pacts_reminder WHERE agency_id = ? AND round_id = ? "
      "ORDER BY unit_id, ordinal",
      {agency.value, round.value}, [&](const Row& row) {
        found[core::UnitId{row.integer(0)}] = {static_cast<int>(row.integer(1)), core::Instant{row.integer(2)},
                                               core::UserId{row.integer(3)}};
      });
  return found;
}

std::vector<ReturnedTarget> returned_targets(Connection& db, core::AgencyId agency, core::RoundId round) {
  std::vector<ReturnedTarget> found;
  db.query(
      "SELECT t.unit_id, t.target_id, t.reason FROM pacts_returned_target t WHERE t.agency_id = ? AND t.round_id = ? "
      "AND t.revision = (SELECT MAX(s.revision) FROM pacts_submission s WHERE s.agency_id = t.agency_id AND "
      "s.round_id = t.round_id AND s.unit_id = t.unit_id) ORDER BY t.unit_id, t.target_id",
      {agency.value, round.value}, [&](const Row& row) {
        found.push_back({core::UnitId{row.integer(0)}, core::TargetId{row.integer(1)}, row.text(2)});
      });
  return found;
}

}  // namespace thidua::pacts
