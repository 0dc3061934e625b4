#include <algorithm>

#include "pacts/io/api.h"
#include "pacts/io/api_routes.h"
#include "pacts/io/board.h"
#include "pacts/io/origins.h"
#include "pacts/policy.h"
#include "pacts/shown.h"

namespace thidua::pacts {

std::vector<access::ApiRoute> api_routes(const access::Installation&, const OpenPaperRemarks& open_paper_remarks) {
  std::vector<access::ApiRoute> all;
  for (auto part : {&api::pact_routes, &api::target_routes, &api::round_routes, &api::entry_routes,
                    &api::evidence_routes, &api::workbook_routes, &api::next_routes})
    for (access::ApiRoute& route : part()) all.push_back(std::move(route));
  for (access::ApiRoute& route : api::director_routes(open_paper_remarks)) all.push_back(std::move(route));
  return all;
}

}  // namespace thidua::pacts

namespace thidua::pacts::api {
namespace {

using access::ApiCall;
using platform::HttpResponse;
using platform::Method;

const std::vector<const access::Permission*> pact_permissions{
    &policy::pacts_edit,    &policy::pacts_assign,  &policy::pacts_comment,
    &policy::rounds_manage, &policy::results_enter, &policy::results_read,
    &policy::review_judge,  &policy::next_read,     &policy::next_choose};

/// Counts of verdicts are the agency's results: only for those who may see all of them, until the pact is closed.
bool sees_counts(const ApiCall& call, const Board& board) {
  return verdict_scope(call, board).everything;
}

PactBrief brief_of(const Board& board, bool with_counts) {
  PactBrief brief;
  const Pact& pact = board.pact;
  brief.year = pact.year;
  brief.title = pact.title;
  brief.state = code(pact.state);
  brief.state_label = label_vi(pact.state);
  brief.signed_on = pact.signed_on;
  brief.targets = static_cast<int>(pact.targets.size());
  if (!with_counts) return brief;
  brief.counts = counts_shown(board.counts());
  if (!board.judgements.empty()) brief.sentence = sentence_vi(board.counts());
  return brief;
}

HttpResponse list_pacts(const ApiCall& call) {
  Page<PactBrief> page;
  page.items = call.read([&](platform::Connection& db) {
    std::vector<PactBrief> briefs;
    for (const Pact& pact : pacts::pacts(db, call.agency))
      if (const auto board = load_board(db, call.agency, pact.year, call.today()))
        briefs.push_back(brief_of(*board, sees_counts(call, *board)));
    return briefs;
  });
  page.total.count = static_cast<std::int64_t>(page.items.size());
  return platform::json_response(platform::write_json(page));
}

std::vector<Party> parties_of(const Pact& pact) {
  std::vector<Party> parties;
  for (const PactParty& party : pact.parties)
    parties.push_back({std::string(code(party.kind)), std::string(label_vi(party.kind)), party.name, party.signer_title,
                       party.signer_name, party.ended_on, party.ended_ground});
  return parties;
}

int open_doubts_in(const std::vector<TargetDoubts>& all) {
  int open = 0;
  for (const TargetDoubts& target : all) open += static_cast<int>(std::ranges::count(target.doubts, 0, &Doubt::chosen));
  return open;
}

std::optional<SourceFile> source_of(const std::map<core::TargetId, Origin>& places) {
  if (places.empty()) return std::nullopt;
  return SourceFile{places.begin()->second.file_name};
}

PactShown pact_shown(const ApiCall& call, platform::Connection& db, const Board& board) {
  const Pact& pact = board.pact;
  const bool with_counts = sees_counts(call, board);
  PactShown shown;
  shown.id = pact.id;
  const PactBrief brief = brief_of(board, with_counts);
  shown.year = brief.year;
  shown.title = brief.title;
  shown.state = brief.state;
  shown.state_label = brief.state_label;
  shown.signed_on = brief.signed_on;
  shown.targets = brief.targets;
  shown.counts = brief.counts;
  shown.sentence = brief.sentence;
  shown.place = pact.place;
  shown.dated = pact.dated;
  shown.period = pact.period;
  shown.parties = parties_of(pact);
  for (const Duty& duty : pact.duties)
    shown.duties.push_back(
        {std::to_string(duty.id), std::string(code(duty.party)), std::string(label_vi(duty.party)), duty.text});
  for (const Target& target : pact.targets) {
    if (!target.lead_unit && !target.dropped_on(board.day)) ++shown.unassigned;
    if (with_counts && board.days_late_of(target)) ++shown.late;
  }
  shown.open_doubts = open_doubts_in(doubts(db, call.agency, pact.id));
  shown.sections = sections_of(board);
  if (!with_counts)
    for (Section& section : shown.sections) section.counts = {};
  for (const RoundData& data : board.rounds) shown.rounds.push_back(round_brief(data, board.today));
  shown.may = may_of(call, pact_permissions);
  shown.source = source_of(origins(db, call.agency, pact.id));
  return shown;
}

HttpResponse show_pact(const ApiCall& call) {
  const auto year = number_in_path(call, "year");
  if (!year) return no_such("pact.year.unknown", "Năm phải là số có bốn chữ số.");
  auto shown = call.read([&](platform::Connection& db) -> core::Outcome<PactShown> {
    auto board = load_board(db, call.agency, static_cast<int>(*year), call.today());
    if (!board) return board.error();
    return pact_shown(call, db, *board);
  });
  if (!shown) return access::refused(shown.error());
  return platform::json_response(platform::write_json(*shown));
}

/// The pact of {year} inside a command.
core::Outcome<Pact> pact_in_path(const ApiCall& call, platform::Connection& db) {
  const auto year = number_in_path(call, "year");
  return pact_of_year(db, call.agency, static_cast<int>(year.value_or(0)));
}

std::string done_json() {
  return platform::to_text(platform::write_json(Done{}));
}

HttpResponse sign(const ApiCall& call) {
  auto body = call.body<SignPact>();
  if (!body) return body.error();
  return call.command("pacts.sign", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto pact = pact_in_path(call, command.db);
    if (!pact) return pact.error();
    if (auto stored = sign_pact(command, pact->id, body->day, body->place); !stored) return stored.error();
    return done_json();
  });
}

HttpResponse withdraw(const ApiCall& call) {
  return call.command("pacts.withdraw", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto pact = pact_in_path(call, command.db);
    if (!pact) return pact.error();
    if (auto stored = withdraw_pact(command, pact->id); !stored) return stored.error();
    return done_json();
  });
}

HttpResponse close(const ApiCall& call) {
  return call.command("pacts.close", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto pact = pact_in_path(call, command.db);
    if (!pact) return pact.error();
    if (auto stored = close_pact(command, pact->id); !stored) return stored.error();
    return done_json();
  });
}

}  // namespace

std::vector<access::ApiRoute> pact_routes() {
  std::vector<access::ApiRoute> all;
  all.push_back(
      get_route<Page<PactBrief>>("/pacts", "Các giao ước, năm mới nhất trước", policy::pacts_read, list_pacts));
  all.push_back(get_route<PactShown>("/pacts/{year}", "Một giao ước", policy::pacts_read, show_pact));
  all.push_back(change_route<SignPact, Done>(Method::post, "/pacts/{year}/sign", "Ghi giao ước đã ký",
                                             policy::pacts_edit, sign, {"pact.signed", "pact.empty"}));
  all.push_back(route<Done>(Method::post, "/pacts/{year}/withdraw", "Bỏ dự thảo giao ước lập nhầm, chưa ký",
                            policy::pacts_edit, withdraw));
  all.back().errors = {"pact.signed", "pact.has_rounds"};
  all.push_back(route<Done>(Method::post, "/pacts/{year}/close", "Tổng kết giao ước", policy::pacts_edit, close));
  return all;
}

}  // namespace thidua::pacts::api
