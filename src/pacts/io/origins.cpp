#include "pacts/io/origins.h"

#include <algorithm>

#include "core/text.h"
#include "pacts/io/rows.h"
#include "platform/json.h"

namespace thidua::pacts {
namespace {

using platform::Command;
using platform::Connection;
using platform::Json;
using platform::Row;

std::string answers_json(const std::vector<DoubtAnswer>& answers) {
  Json all = Json::array();
  for (const DoubtAnswer& answer : answers) {
    Json one = Json::object();
    one.set("label", answer.label).set("patch", answer.patch);
    all.push(std::move(one));
  }
  return to_text(all);
}

std::vector<DoubtAnswer> answers_of(const std::string& text) {
  const auto json = platform::parse_json(text);
  if (!json || !json->values()) throw platform::DatabaseError("stored answers of a question cannot be read");
  std::vector<DoubtAnswer> answers;
  for (const Json& one : *json->values()) {
    const Json *label = one.find("label"), *patch = one.find("patch");
    if (!label || !label->text() || !patch || !patch->text())
      throw platform::DatabaseError("stored answers of a question cannot be read");
    answers.push_back({*label->text(), *patch->text()});
  }
  return answers;
}

TargetDoubts& of_ordinal(std::vector<TargetDoubts>& all, int ordinal) {
  if (all.empty() || all.back().ordinal != ordinal) all.push_back({ordinal, {}});
  return all.back();
}

core::Refusal unknown_doubt() {
  return refused("answer.unknown", "Giao ước không có câu hỏi này. Xem các câu hỏi: thidua pact doubts.", "answer");
}

void insert_answer(Command& command, core::TargetId target, const ChosenAnswer& answer) {
  const auto revision = next_revision(
      command.db, "SELECT MAX(revision) FROM pacts_doubt_answer WHERE agency_id = ? AND target_id = ? AND number = ?",
      {command.agency().value, target.value, std::int64_t{answer.doubt}});
  command.db.execute(
      "INSERT INTO pacts_doubt_answer (agency_id, target_id, number, revision, answer, recorded_at, recorded_by) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, target.value, std::int64_t{answer.doubt}, revision, std::int64_t{answer.answer},
       command.request.now.milliseconds, command.request.user.value});
  Json detail = Json::object();
  detail.set("question", answer.doubt).set("answer", answer.answer);
  command.record("target:" + core::to_text(target), to_text(detail));
}

}  // namespace

std::map<core::TargetId, Origin> origins(Connection& db, core::AgencyId agency, core::PactId pact, AsOf as_of) {
  std::map<core::TargetId, Origin> found;
  db.query(
      "SELECT o.target_id, o.file_name, o.sha256, o.span_begin, o.span_end, o.quote, o.confidence FROM pacts_origin o "
      "JOIN pacts_target t ON t.agency_id = o.agency_id AND t.target_id = o.target_id "
      "WHERE o.agency_id = ? AND t.pact_id = ? AND o.recorded_at <= ?",
      {agency.value, pact.value, moment(as_of)}, [&](const Row& row) {
        found[core::TargetId{row.integer(0)}] = {row.text(1),    row.text(2), row.integer(3),
                                                 row.integer(4), row.text(5), static_cast<int>(row.integer(6))};
      });
  return found;
}

std::vector<TargetDoubts> doubts(Connection& db, core::AgencyId agency, core::PactId pact, AsOf as_of) {
  std::vector<TargetDoubts> found;
  db.query(
      "SELECT t.ordinal, d.number, d.code, d.question, d.answers, (SELECT a.answer FROM pacts_doubt_answer a "
      "WHERE a.agency_id = d.agency_id AND a.target_id = d.target_id AND a.number = d.number AND a.recorded_at <= ? "
      "ORDER BY a.revision DESC LIMIT 1) "
      "FROM pacts_doubt d JOIN pacts_target t ON t.agency_id = d.agency_id AND t.target_id = d.target_id "
      "WHERE d.agency_id = ? AND t.pact_id = ? AND d.recorded_at <= ? ORDER BY t.ordinal, d.number",
      {moment(as_of), agency.value, pact.value, moment(as_of)}, [&](const Row& row) {
        Doubt doubt;
        doubt.number = static_cast<int>(row.integer(1));
        doubt.code = row.text(2);
        doubt.question = row.text(3);
        doubt.answers = answers_of(row.text(4));
        doubt.chosen = static_cast<int>(row.optional_integer(5).value_or(0));
        of_ordinal(found, static_cast<int>(row.integer(0))).doubts.push_back(std::move(doubt));
      });
  return found;
}

std::vector<Anomaly> anomalies(Connection& db, core::AgencyId agency, core::PactId pact, AsOf as_of) {
  std::vector<Anomaly> found;
  db.query(
      "SELECT n.number, n.code, n.note, n.quote, n.span_begin, n.span_end, (SELECT d.reason FROM "
      "pacts_anomaly_dismissal d WHERE d.agency_id = n.agency_id AND d.pact_id = n.pact_id AND d.number = n.number AND "
      "d.recorded_at <= ? ORDER BY d.revision DESC LIMIT 1) "
      "FROM pacts_anomaly n WHERE n.agency_id = ? AND n.pact_id = ? AND n.recorded_at <= ? ORDER BY n.number",
      {moment(as_of), agency.value, pact.value, moment(as_of)}, [&](const Row& row) {
        found.push_back({static_cast<int>(row.integer(0)), row.text(1), row.text(2), row.text(3), row.integer(4),
                         row.integer(5), row.optional_text(6)});
      });
  return found;
}

core::Outcome<int> answer_doubts(Command& command, core::PactId pact_id, const std::vector<ChosenAnswer>& answers) {
  auto pact = load_pact(command.db, command.agency(), pact_id);
  if (!pact) return pact.error();
  const std::vector<TargetDoubts> asked = doubts(command.db, command.agency(), pact_id);
  std::map<core::TargetId, TargetTerms> latest;  // a target may have two questions
  int changed = 0;
  for (const ChosenAnswer& answer : answers) {
    const auto of_target = std::ranges::find(asked, answer.ordinal, &TargetDoubts::ordinal);
    if (of_target == asked.end()) return unknown_doubt();
    const auto doubt = std::ranges::find(of_target->doubts, answer.doubt, &Doubt::number);
    if (doubt == of_target->doubts.end() || answer.answer < 1 ||
        answer.answer > static_cast<int>(doubt->answers.size()))
      return unknown_doubt();
    const Target& target = *std::ranges::find(pact->targets, answer.ordinal, &Target::ordinal);
    const DoubtAnswer& chosen = doubt->answers[static_cast<std::size_t>(answer.answer) - 1];
    auto patch = patch_of_json(chosen.patch);
    if (!patch) return patch.error();
    const auto before = latest.try_emplace(target.id, target.versions.back().terms).first;
    auto terms = patched(before->second, *patch);
    if (!terms) return terms.error();
    insert_answer(command, target.id, answer);
    if (*terms == before->second) continue;
    if (pact->state != PactState::draft)
      return refused("answer.signed",
                     "Giao ước đã ký nên câu trả lời này (làm thay đổi " + target.code +
                         ") phải là một điều chỉnh có căn cứ. Hãy dùng: thidua pact set " + target.code +
                         " … --ground \"…\".",
                     "answer");
    auto stored = change_target(command, target.id, VersionKind::correction, *terms,
                                target.versions.back().in_force_from, doubt->question + " → " + chosen.label, {});
    if (!stored) return stored.error();
    before->second = *std::move(terms);
    ++changed;
  }
  return changed;
}

core::Outcome<int> dismiss_anomaly(Command& command, core::PactId pact, int number, std::string_view reason) {
  if (core::trimmed(reason).empty())
    return refused("anomaly.reason", "Hãy ghi lý do bỏ qua điểm bất thường này; lý do được lưu cùng giao ước.",
                   "reason");
  if (!command.db.one_integer("SELECT number FROM pacts_anomaly WHERE agency_id = ? AND pact_id = ? AND number = ?",
                              {command.agency().value, pact.value, std::int64_t{number}}))
    return refused("anomaly.unknown", "Giao ước không có điểm bất thường này. Xem: thidua pact doubts.", "anomaly");
  const auto revision = next_revision(
      command.db,
      "SELECT MAX(revision) FROM pacts_anomaly_dismissal WHERE agency_id = ? AND pact_id = ? AND number = ?",
      {command.agency().value, pact.value, std::int64_t{number}});
  command.db.execute(
      "INSERT INTO pacts_anomaly_dismissal (agency_id, pact_id, number, revision, reason, recorded_at, recorded_by) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, pact.value, std::int64_t{number}, revision, std::string(core::trimmed(reason)),
       command.request.now.milliseconds, command.request.user.value});
  Json detail = Json::object();
  detail.set("anomaly", number).set("dismissed", core::trimmed(reason));
  command.record("pact:" + core::to_text(pact), to_text(detail));
  return 1;
}

void insert_origin(Command& command, core::TargetId target, const Origin& origin, const std::vector<Doubt>& all) {
  command.db.execute(
      "INSERT INTO pacts_origin (agency_id, target_id, file_name, sha256, span_begin, span_end, quote, confidence, "
      "recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, target.value, origin.file_name, origin.sha256, origin.begin, origin.end, origin.quote,
       std::int64_t{origin.confidence}, command.request.now.milliseconds, command.request.user.value});
  for (const Doubt& doubt : all)
    command.db.execute(
        "INSERT INTO pacts_doubt (agency_id, target_id, number, code, question, answers, recorded_at, recorded_by) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        {command.agency().value, target.value, std::int64_t{doubt.number}, doubt.code, doubt.question,
         answers_json(doubt.answers), command.request.now.milliseconds, command.request.user.value});
}

void insert_anomalies(Command& command, core::PactId pact, const std::vector<Anomaly>& all) {
  for (const Anomaly& one : all)
    command.db.execute(
        "INSERT INTO pacts_anomaly (agency_id, pact_id, number, code, note, quote, span_begin, span_end, recorded_at, "
        "recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {command.agency().value, pact.value, std::int64_t{one.number}, one.code, one.note, one.quote, one.begin,
         one.end, command.request.now.milliseconds, command.request.user.value});
}

}  // namespace thidua::pacts
