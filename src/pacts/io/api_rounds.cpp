#include <algorithm>

#include "access/io/notices.h"
#include "core/text.h"
#include "pacts/io/api_routes.h"
#include "pacts/io/round_view.h"
#include "pacts/policy.h"
#include "people/io/store.h"

namespace thidua::pacts::api {
namespace {

using access::ApiCall;
using platform::HttpResponse;
using platform::Method;

core::RoundId round_id(const ApiCall& call) {
  return core::RoundId{number_in_path(call, "id").value_or(0)};
}

HttpResponse list_rounds(const ApiCall& call) {
  const ResultScope scope = result_scope(call);
  auto shown = call.read([&](platform::Connection& db) -> core::Outcome<RoundsShown> {
    auto board = load_board(db, call.agency, static_cast<int>(number_in_path(call, "year").value_or(0)), call.today());
    if (!board) return board.error();
    OpenedRound opened;
    opened.pact = board->pact;
    opened.units = board->units;
    RoundsShown rounds;
    for (RoundData& data : board->rounds) {
      opened.data = std::move(data);
      rounds.rounds.push_back(round_shown(call, db, opened, scope));
    }
    return rounds;
  });
  if (!shown) return access::refused(shown.error());
  return platform::json_response(platform::write_json(*shown));
}

HttpResponse show_round(const ApiCall& call, core::RoundId id) {
  const ResultScope scope = result_scope(call);
  auto shown = call.read([&](platform::Connection& db) -> core::Outcome<RoundShown> {
    auto opened = open_round_view(db, call.agency, id);
    if (!opened) return opened.error();
    return round_shown(call, db, *opened, scope);
  });
  if (!shown) return access::refused(shown.error());
  return platform::json_response(platform::write_json(*shown));
}

HttpResponse open_new_round(const ApiCall& call) {
  auto body = call.body<OpenRound>();
  if (!body) return body.error();
  const auto kind = round_kind_of(body->kind);
  if (!kind)
    return platform::problem_response(
        422, {"round.kind", "Loại đợt phải là “interim” (sơ kết) hoặc “final” (tổng kết).", "kind", {}});
  if (core::trimmed(body->name).empty())
    return platform::problem_response(422, {"round.name", "Hãy đặt tên đợt báo cáo.", "name", {}});
  core::RoundId made;
  HttpResponse response =
      call.command("pacts.round_open", [&](platform::Command& command) -> core::Outcome<std::string> {
        auto pact = pact_of_year(command.db, call.agency, static_cast<int>(number_in_path(call, "year").value_or(0)));
        if (!pact) return pact.error();
        auto id = open_round(command, pact->id,
                             {std::string(core::trimmed(body->name)), *kind, {body->from, body->to}, body->due});
        if (!id) return id.error();
        return "{\"id\":\"" + core::to_text(*id) + "\"}";
      });
  if (response.status != 200) return response;
  const auto answer = platform::parse_json(response.body);
  if (const platform::Json* id = answer ? answer->find("id") : nullptr; id && id->text())
    made.value = std::stoll(*id->text());
  return show_round(call, made);
}

/// One step of the round; then the round as it stands.
HttpResponse stepped(const ApiCall& call, std::string_view action,
                     const std::function<core::Outcome<int>(platform::Command&)>& step) {
  HttpResponse response = call.command(action, [&](platform::Command& command) -> core::Outcome<std::string> {
    auto done = step(command);
    if (!done) return done.error();
    return std::string("{}");
  });
  return response.status == 200 ? show_round(call, round_id(call)) : response;
}

HttpResponse send(const ApiCall& call) {
  auto asked = row_asked(call, policy::results_enter);
  if (!asked) return asked.error();
  auto faults = call.read([&](platform::Connection& db) -> core::Refusals {
    auto opened = open_round_view(db, call.agency, asked->round);
    if (!opened) return {opened.error()};
    return send_faults(*opened, asked->unit);
  });
  if (!faults.empty()) return access::refused(faults);
  return stepped(call, "pacts.send", [&](platform::Command& command) {
    return step_submission(command, asked->round, asked->unit, SubmissionStep::send, {});
  });
}

HttpResponse give_back(const ApiCall& call) {
  auto asked = row_asked(call, policy::results_read);
  if (!asked) return asked.error();
  auto body = call.body<GiveBack>();
  if (!body) return body.error();
  return stepped(call, "pacts.return", [&](platform::Command& command) -> core::Outcome<int> {
    auto done = step_submission(command, asked->round, asked->unit, SubmissionStep::give_back, body->reason);
    if (!done) return done.error();
    std::vector<ReturnedTarget> targets;
    for (std::size_t i = 0; i < body->targets.size(); ++i) {
      const bool own = body->reasons && i < body->reasons->size() && !core::trimmed((*body->reasons)[i]).empty();
      targets.push_back({asked->unit, body->targets[i], own ? (*body->reasons)[i] : body->reason});
    }
    if (auto marked = mark_returned(command, asked->round, asked->unit, targets); !marked) return marked.error();
    auto opened = open_round_view(command.db, call.agency, asked->round);
    if (!opened) return opened.error();
    const std::string href = "/" + std::to_string(opened->pact.year) + "/dot/" + core::to_text(asked->round) +
                             "/nhap/" + core::to_text(asked->unit);
    for (const core::UserId user :
         access::users_of_unit(command.db, call.agency, policy::results_enter, asked->unit, call.today()))
      access::add_notice(command, user, "Kết quả đợt “" + opened->data.round.name + "” bị trả lại: " + body->reason,
                         href);
    return 1;
  });
}

HttpResponse lock(const ApiCall& call) {
  std::vector<core::UnitId> missing;
  HttpResponse response = call.command("pacts.lock", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto locked = lock_round(command, round_id(call));
    if (!locked) return locked.error();
    Locked shown;
    for (const core::UnitId unit : *locked)
      shown.missing.push_back({unit, people::unit_name(call.units(), unit, call.today())});
    return platform::to_text(platform::write_json(shown));
  });
  return response;
}

HttpResponse judge_all(const ApiCall& call) {
  return call.command("pacts.judge", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto counts = judge_round(command, round_id(call));
    if (!counts) return counts.error();
    return platform::to_text(platform::write_json(Judged{counts_shown(*counts), sentence_vi(*counts)}));
  });
}

/// The bell of everybody who enters for the unit.
void tell_unit(platform::Command& command, const OpenedRound& opened, const Submission& submission) {
  const Round& round = opened.data.round;
  const core::UnitId unit = submission.unit;
  UserNames names(command.db, command.agency());
  const std::string text =
      reminder_notice(opened, submission, command.today()) + " Người nhắc: " + names.of(command.request.user) + ".";
  const std::string href =
      "/" + std::to_string(opened.pact.year) + "/dot/" + core::to_text(round.id) + "/nhap/" + core::to_text(unit);
  for (const core::UserId user :
       access::users_of_unit(command.db, command.agency(), policy::results_enter, unit, command.today()))
    access::add_notice(command, user, text, href);
}

HttpResponse remind(const ApiCall& call) {
  auto body = call.body<Remind>();
  if (!body) return body.error();
  if (body->units.empty())
    return platform::problem_response(422, {"remind.units", "Hãy chọn ít nhất một đơn vị để nhắc.", "units", {}});
  return call.command("pacts.remind", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto opened = open_round_view(command.db, call.agency, round_id(call));
    if (!opened) return opened.error();
    Letters letters;
    for (const core::UnitId unit : body->units) {
      const Submission* submission = opened->submission(unit);
      if (!submission)
        return core::Refusal{"remind.unit", "Có đơn vị không có chỉ tiêu trong đợt báo cáo.", "units", {}};
      if (submission->state == SubmissionState::sent || submission->state == SubmissionState::locked)
        return core::Refusal{
            "remind.sent", opened->unit_name(unit) + " đã gửi kết quả nên không cần nhắc.", "units", {}};
      const std::string round = core::to_text(opened->data.round.id);
      letters.letters.push_back(
          {{unit, opened->unit_name(unit)}, "/api/v1/rounds/" + round + "/letters/" + core::to_text(unit) + ".docx"});
      tell_unit(command, *opened, *submission);
      keep_reminder(command, opened->data.round.id, unit);
    }
    return platform::to_text(platform::write_json(letters));
  });
}

}  // namespace

std::vector<access::ApiRoute> round_routes() {
  std::vector<access::ApiRoute> all;
  all.push_back(
      get_route<RoundsShown>("/pacts/{year}/rounds", "Các đợt báo cáo của giao ước", policy::pacts_read, list_rounds));
  all.push_back(change_route<OpenRound, RoundShown>(Method::post, "/pacts/{year}/rounds", "Mở đợt báo cáo",
                                                    policy::rounds_manage, open_new_round,
                                                    {"round.pact", "round.period", "round.no_unit"}));
  all.push_back(get_route<RoundShown>("/rounds/{id}", "Một đợt báo cáo", policy::pacts_read,
                                      [](const ApiCall& call) { return show_round(call, round_id(call)); }));
  all.push_back(route<RoundShown>(Method::post, "/rounds/{id}/submissions/{unit}/send", "Gửi kết quả của đơn vị",
                                  policy::results_enter, send));
  all.back().errors = {"submission.missing", "submission.locked", "round.locked"};
  all.push_back(change_route<GiveBack, RoundShown>(Method::post, "/rounds/{id}/submissions/{unit}/return",
                                                   "Trả lại kết quả của đơn vị, có lý do", policy::rounds_manage,
                                                   give_back, {"submission.not_sent", "submission.reason.missing"}));
  all.push_back(change_route<Remind, Letters>(Method::post, "/rounds/{id}/remind", "Nhắc các đơn vị chưa gửi",
                                              policy::rounds_manage, remind, {"remind.unit", "remind.sent"}));
  all.push_back(route<Locked>(Method::post, "/rounds/{id}/lock", "Chốt số liệu của đợt", policy::rounds_manage, lock));
  all.push_back(route<Judged>(Method::post, "/rounds/{id}/judge", "Đánh giá mọi chỉ tiêu theo số liệu đã chốt",
                              policy::review_judge, judge_all));
  return all;
}

}  // namespace thidua::pacts::api
