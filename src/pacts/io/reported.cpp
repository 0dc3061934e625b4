#include "pacts/io/reported.h"

#include <algorithm>

#include "pacts/io/rows.h"
#include "platform/json.h"

namespace thidua::pacts {
namespace {

using platform::Command;
using platform::Connection;
using platform::Json;
using platform::Row;

std::string figures_json(const std::vector<ReportedFigure>& figures) {
  Json all = Json::array();
  for (const ReportedFigure& figure : figures) {
    Json one = Json::object();
    one.set("what", figure.what).set("value", figure.value.to_plain()).set("unit", core::code(figure.unit));
    all.push(std::move(one));
  }
  return to_text(all);
}

[[noreturn]] void unreadable() {
  throw platform::DatabaseError("a stored result of a report cannot be read");
}

std::string text_at(const Json& json, std::string_view key) {
  const Json* found = json.find(key);
  if (!found || !found->text()) unreadable();
  return *found->text();
}

core::Decimal number_of(const std::string& plain) {
  const auto number = core::Decimal::parse(plain);
  if (!number) unreadable();
  return *number;
}

std::vector<ReportedFigure> figures_of(const std::string& text) {
  const auto json = platform::parse_json(text);
  if (!json || !json->values()) unreadable();
  std::vector<ReportedFigure> figures;
  for (const Json& one : *json->values())
    figures.push_back({text_at(one, "what"), number_of(text_at(one, "value")),
                       stored_code(core::unit_of(text_at(one, "unit")), "figures")});
  return figures;
}

std::string promised_json(const core::Quantity& quantity) {
  Json one = Json::object(), values = Json::array();
  for (const core::Decimal& value : quantity.values) values.push(value.to_plain());
  one.set("comparator", core::code(quantity.comparator)).set("unit", core::code(quantity.unit));
  one.set("values", std::move(values));
  return to_text(one);
}

core::Quantity promised_of(const std::string& text) {
  const auto json = platform::parse_json(text);
  const Json* values = json ? json->find("values") : nullptr;
  if (!values || !values->values()) unreadable();
  core::Quantity quantity;
  quantity.comparator = stored_code(core::comparator_of(text_at(*json, "comparator")), "promised");
  quantity.unit = stored_code(core::unit_of(text_at(*json, "unit")), "promised");
  for (const Json& value : *values->values()) {
    if (!value.text()) unreadable();
    quantity.values.push_back(number_of(*value.text()));
  }
  return quantity;
}

void insert_reported(Command& command, core::RoundId round, const Reported& one, bool withdrawn) {
  const auto revision = next_revision(
      command.db, "SELECT MAX(revision) FROM pacts_reported WHERE agency_id = ? AND round_id = ? AND target_id = ?",
      {command.agency().value, round.value, one.target.value});
  command.db.execute(
      "INSERT INTO pacts_reported (agency_id, round_id, target_id, revision, report_target, verdict, figures, "
      "explanation, promised, quote, verdict_quote, file_name, sha256, span_begin, span_end, score, by_person, "
      "withdrawn, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value,
       round.value,
       one.target.value,
       revision,
       one.report_target,
       std::string(core::code(one.verdict)),
       figures_json(one.figures),
       one.explanation,
       promised_json(one.promised),
       one.quote,
       one.verdict_quote,
       one.file_name,
       one.sha256,
       one.begin,
       one.end,
       std::int64_t{one.score},
       std::int64_t{one.by_person ? 1 : 0},
       std::int64_t{withdrawn ? 1 : 0},
       command.request.now.milliseconds,
       command.request.user.value});
}

core::RoundId insert_round(Command& command, const Pact& pact, const ReportedYear& year) {
  const auto id = command.new_id_of<core::OfRound>();
  command.db.execute(
      "INSERT INTO pacts_round (agency_id, round_id, pact_id, name, kind, period_from, period_to, due, locked_at, "
      "recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, id.value, pact.id.value, "Theo văn bản đã có: " + year.title,
       std::string(code(year.kind)), year.period.from.to_iso(), year.period.to.to_iso(), year.period.to.to_iso(),
       nullptr, command.request.now.milliseconds, command.request.user.value});
  return id;
}

std::vector<Pairing> pairings_in(Connection& db, core::AgencyId agency, core::RoundId round, std::string_view sha256) {
  std::vector<Pairing> found;
  db.query(
      "SELECT p.report_target, p.target_id FROM pacts_pairing p WHERE p.agency_id = ? AND p.round_id = ? AND "
      "p.sha256 = ? AND p.revision = (SELECT MAX(n.revision) FROM pacts_pairing n WHERE n.agency_id = p.agency_id AND "
      "n.round_id = p.round_id AND n.sha256 = p.sha256 AND n.report_target = p.report_target) ORDER BY p.report_target",
      {agency.value, round.value, std::string(sha256)}, [&](const Row& row) {
        Pairing one{row.text(0), std::nullopt};
        if (const auto target = row.optional_integer(1)) one.target = core::TargetId{*target};
        found.push_back(std::move(one));
      });
  return found;
}

/// How many were new.
int insert_pairings(Command& command, core::RoundId round, const ReportedYear& year) {
  const std::vector<Pairing> before = pairings_in(command.db, command.agency(), round, year.sha256);
  int added = 0;
  for (const Pairing& one : year.pairings) {
    if (std::ranges::find(before, one) != before.end()) continue;
    const auto revision = next_revision(command.db,
                                        "SELECT MAX(revision) FROM pacts_pairing WHERE agency_id = ? AND round_id = ? "
                                        "AND sha256 = ? AND report_target = ?",
                                        {command.agency().value, round.value, year.sha256, one.report_target});
    command.db.execute(
        "INSERT INTO pacts_pairing (agency_id, round_id, sha256, report_target, revision, target_id, recorded_at, "
        "recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        {command.agency().value, round.value, year.sha256, one.report_target, revision,
         one.target ? platform::Value{one.target->value} : platform::Value{nullptr}, command.request.now.milliseconds,
         command.request.user.value});
    ++added;
  }
  return added;
}

std::optional<core::Refusal> refusal_of_state(const Pact& pact) {
  const std::string year = std::to_string(pact.year);
  if (pact.state == PactState::draft)
    return refused("reported.draft",
                   "Giao ước năm " + year +
                       " còn là dự thảo nên chưa ghi kết quả được. Hãy ghi ngày ký trước: thidua "
                       "pact sign --day NGÀY --year " +
                       year + ".",
                   "pact");
  if (pact.state == PactState::closed)
    return refused(
        "reported.closed",
        "Giao ước năm " + year + " đã tổng kết nên không ghi thêm kết quả. Xem: thidua pact show --year " + year + ".",
        "pact");
  return std::nullopt;
}

/// The round of that kind the report may write into; 0 where there is none yet.
core::Outcome<core::RoundId> open_to_the_report(Command& command, const Pact& pact, RoundKind kind) {
  core::RoundId found;
  const std::string year = std::to_string(pact.year);
  for (const Round& round : rounds(command.db, command.agency(), pact.id)) {
    if (round.kind != kind) continue;
    if (round.locked)
      return refused("reported.locked",
                     "Đợt báo cáo “" + round.name +
                         "” đã chốt nên không ghi đè. Xem kết quả: thidua pact show --year " + year +
                         "; thay một kết luận có lý do: thidua pact override MÃ KẾT-LUẬN --reason \"…\".",
                     "round");
    if (!submissions(command.db, command.agency(), round.id).empty())
      return refused(
          "reported.units",
          "Đợt báo cáo “" + round.name +
              "” đang thu số liệu của các đơn vị; văn bản không thay số liệu ấy. Hãy thu và chốt đợt (thidua "
              "pact round lock), rồi thay từng kết luận nếu cần: thidua pact override.",
          "round");
    found = round.id;
  }
  return found;
}

}  // namespace

core::Outcome<ReportedOutcome> keep_reported(Command& command, core::PactId pact_id, const ReportedYear& year) {
  auto pact = load_pact(command.db, command.agency(), pact_id);
  if (!pact) return pact.error();
  if (auto refusal = refusal_of_state(*pact)) return *refusal;
  if (year.period.to < year.period.from || !pact->period.contains(year.period.to))
    return refused("reported.period", "Kỳ của báo cáo không nằm trong năm của giao ước. Hãy kiểm tra lại tệp.",
                   "period");
  auto round = open_to_the_report(command, *pact, year.kind);
  if (!round) return round.error();
  ReportedOutcome outcome;
  outcome.round = *round ? *round : insert_round(command, *pact, year);
  const std::vector<Reported> before = reported(command.db, command.agency(), outcome.round);
  for (const Reported& one : year.targets) {
    if (std::ranges::find(pact->targets, one.target, &Target::id) == pact->targets.end())
      return refused("reported.target", "Có chỉ tiêu không thuộc giao ước này.", "target");
    const auto same = std::ranges::find(before, one.target, &Reported::target);
    if (same != before.end() && *same == one) continue;
    insert_reported(command, outcome.round, one, false);
    ++outcome.added;
  }
  for (const Reported& old : before) {
    const bool again = std::ranges::find(year.targets, old.target, &Reported::target) != year.targets.end();
    if (again || old.sha256 != year.sha256) continue;
    insert_reported(command, outcome.round, old, true);
    ++outcome.withdrawn;
  }
  const int said = insert_pairings(command, outcome.round, year);
  if (*round && outcome.added == 0 && outcome.withdrawn == 0 && said == 0) {
    for (const StoredJudgement& stored : judgements(command.db, command.agency(), outcome.round))
      outcome.counts.add(stored.judgement.verdict);
    return outcome;
  }
  auto counts = judge_round(command, outcome.round);
  if (!counts) return counts.error();
  outcome.counts = *counts;
  Json detail = Json::object();
  detail.set("report", year.sha256).set("results", outcome.added).set("withdrawn", outcome.withdrawn);
  detail.set("said", said);
  command.record("round:" + core::to_text(outcome.round), to_text(detail));
  return outcome;
}

std::vector<Pairing> pairings(Connection& db, core::AgencyId agency, core::PactId pact, RoundKind kind,
                              std::string_view sha256) {
  core::RoundId newest;
  for (const Round& round : rounds(db, agency, pact))
    if (round.kind == kind) newest = round.id;
  return newest ? pairings_in(db, agency, newest, sha256) : std::vector<Pairing>{};
}

std::vector<Reported> reported(Connection& db, core::AgencyId agency, core::RoundId round, AsOf as_of) {
  std::vector<Reported> found;
  db.query(
      "SELECT r.target_id, r.report_target, r.verdict, r.figures, r.explanation, r.promised, r.quote, r.verdict_quote, "
      "r.file_name, r.sha256, r.span_begin, r.span_end, r.score, r.by_person, r.withdrawn FROM pacts_reported r "
      "JOIN pacts_target t ON t.agency_id = r.agency_id AND t.target_id = r.target_id "
      "WHERE r.agency_id = ? AND r.round_id = ? AND r.revision = (SELECT MAX(n.revision) FROM pacts_reported n "
      "WHERE n.agency_id = r.agency_id AND n.round_id = r.round_id AND n.target_id = r.target_id AND "
      "n.recorded_at <= ?) ORDER BY t.ordinal",
      {agency.value, round.value, moment(as_of)}, [&](const Row& row) {
        if (row.integer(14) != 0) return;
        Reported one;
        one.target = core::TargetId{row.integer(0)};
        one.report_target = row.text(1);
        one.verdict = stored_code(core::verdict_of(row.text(2)), "verdict");
        one.figures = figures_of(row.text(3));
        one.explanation = row.text(4);
        one.promised = promised_of(row.text(5));
        one.quote = row.text(6);
        one.verdict_quote = row.text(7);
        one.file_name = row.text(8);
        one.sha256 = row.text(9);
        one.begin = row.integer(10);
        one.end = row.integer(11);
        one.score = static_cast<int>(row.integer(12));
        one.by_person = row.integer(13) != 0;
        found.push_back(std::move(one));
      });
  return found;
}

}  // namespace thidua::pacts
