#include <algorithm>

#include "access/io/notices.h"
#include "access/io/routes.h"
#include "access/io/store.h"
#include "people/io/details.h"
#include "people/io/store.h"
#include "personnel/io/messages.h"
#include "personnel/io/person_view.h"
#include "personnel/io/routes.h"
#include "personnel/io/transfers.h"
#include "personnel/policy.h"

namespace thidua::personnel {

/// What to look at before a transfer is proposed.
struct TransferWarnings {
  std::vector<std::string> warnings;
};
BOOST_DESCRIBE_STRUCT(TransferWarnings, (), (warnings))

namespace {

using access::ApiCall;
using platform::Command;
using platform::Connection;
using platform::HttpResponse;
using platform::Method;

bool looks_after_everybody(const ApiCall& call) {
  return std::ranges::any_of(call.user.grants, [&](const access::RoleGrant& grant) {
    return !grant.unit && !grant.delegated_by && grant.validity.covers(call.today()) &&
           (grant.role == access::Role::administrator || grant.role == access::Role::emulation_officer);
  });
}

TransferParty party_of(const ApiCall& call, Connection& db, const Transfer& transfer) {
  TransferParty party;
  party.user = call.user.id;
  party.gives = call.allows(transfer_people, transfer.from);
  // Who proposed it does not answer it through somebody they handed their right to.
  access::User answering = call.user;
  std::erase_if(answering.grants,
                [&](const access::RoleGrant& grant) { return grant.delegated_by == transfer.proposed_by; });
  party.receives = access::may(answering, transfer_people, transfer.next.unit, call.today(),
                               [&](core::UnitId unit, core::UnitId root) { return call.is_within(unit, root); });
  party.whole_agency = looks_after_everybody(call);
  if (call.user.person) {
    const auto records = people::records_of(db, call.agency, transfer.next.person);
    party.is_the_person = std::ranges::count(records, *call.user.person) != 0;
  }
  return party;
}

std::vector<std::string> may_with(const Transfer& transfer, const TransferParty& party) {
  std::vector<std::string> may;
  if (!confirm_fault(transfer, party)) may.emplace_back("confirm");
  if (!refuse_fault(transfer, party, "?")) may.emplace_back("refuse");
  if (!withdraw_fault(transfer, party)) may.emplace_back("withdraw");
  return may;
}

TransferShown transfer_shown(const ApiCall& call, Connection& db, const Transfer& transfer, core::Date day) {
  const auto named = [&](core::UnitId unit, core::Date on) {
    return UnitNamed{unit, people::unit_name(call.units(), unit, on)};
  };
  const people::Posting& next = transfer.next;
  const TransferState state = transfer.state_on(day);
  TransferShown shown;
  shown.id = std::to_string(transfer.id);
  shown.leaving = named(transfer.from, next.validity.from.plus_days(-1));
  shown.unit = named(next.unit, next.validity.from);
  shown.position = next.position;
  shown.staff_kind = code(next.staff_kind);
  shown.staff_kind_label = label_vi(next.staff_kind);
  shown.leads = next.leads;
  shown.heads_unit = next.heads_unit;
  shown.from = next.validity.from;
  shown.contract_until = next.contract_until;
  shown.ground = transfer.ground;
  shown.state = code(state);
  shown.state_label = label_vi(state);
  shown.proposed_by = access::shown_name(db, call.agency, transfer.proposed_by);
  shown.proposed_at = transfer.proposed_at;
  if (state == transfer.state && transfer.decided_by) {
    shown.decided_by = access::shown_name(db, call.agency, *transfer.decided_by);
    shown.decided_at = transfer.decided_at;
    shown.reason = transfer.reason;
  }
  if (transfer.state != TransferState::pending) return shown;
  shown.warnings = transfer_warnings(transfer, closed_years(db, call.agency, transfer));
  shown.may = may_with(transfer, party_of(call, db, transfer));
  return shown;
}

// ---- whom the bell tells

/// Heads of the unit; where it has none, who looks after the whole agency.
std::vector<core::UserId> who_answers_for(const ApiCall& call, Connection& db, core::UnitId unit) {
  auto found = access::users_of_unit(db, call.agency, transfer_people, unit, call.today());
  if (!found.empty()) return found;
  for (const access::User& user : access::users(db, call.agency))
    if (access::has_role_on(user, access::Role::emulation_officer, call.today()) &&
        !access::scope_of(user, transfer_people, call.today()))
      found.push_back(user.id);
  return found;
}

std::string page_of(core::PersonId person) {
  return "/nhan-su/" + core::to_text(person) + "?the=cong-tac";
}

std::string said_of(const ApiCall& call, Connection& db, const Transfer& transfer) {
  const auto person = people::person(db, call.agency, transfer.next.person);
  const core::Date day = transfer.next.validity.from;
  return (person ? person->full_name : "một người") + " từ " +
         people::unit_name(call.units(), transfer.from, day.plus_days(-1)) + " sang " +
         people::unit_name(call.units(), transfer.next.unit, day) + " từ ngày " + day.to_vi();
}

void tell(const ApiCall& call, Command& command, std::vector<core::UserId> users, const Transfer& transfer,
          const std::string& text) {
  std::ranges::sort(users);
  users.erase(std::ranges::unique(users).begin(), users.end());
  for (const core::UserId user : users)
    if (user != call.user.id) access::add_notice(command, user, text, page_of(transfer.next.person));
}

/// What both sides should look at, asked while the proposal is being filled in: ?leaving=&unit=&from=.
HttpResponse warnings_before(const ApiCall& call) {
  const core::PersonId person{path_number(call, "person")};
  Transfer transfer;
  transfer.from = core::UnitId{query_number(call, "leaving")};
  transfer.next.person = person;
  transfer.next.unit = core::UnitId{query_number(call, "unit")};
  const auto day = core::Date::parse_iso(call.request.query_value("from").value_or(""));
  if (!day) return access::answer_json(TransferWarnings{});
  transfer.next.validity.from = *day;
  call.units();
  const auto found = call.read([&](Connection& db) -> std::optional<TransferWarnings> {
    if (!people::person(db, call.agency, person) || !may_see(call, db, person) ||
        !call.allows(transfer_people, transfer.from))
      return std::nullopt;
    return TransferWarnings{transfer_warnings(transfer, closed_years(db, call.agency, transfer))};
  });
  return found ? access::answer_json(*found) : access::refused(unknown_person());
}

// ---- changes

HttpResponse propose(const ApiCall& call) {
  auto body = call.body<TransferBody>();
  if (!body) return body.error();
  const core::PersonId person{path_number(call, "person")};
  call.units();  // before the transaction: they are read on a connection of their own
  return call.command("people.transfer", [&](Command& command) -> core::Outcome<std::string> {
    if (!people::person(command.db, call.agency, person) || !may_see(call, command.db, person)) return unknown_person();
    if (!call.allows(transfer_people, body->leaving))
      return core::Refusal{"access.denied", "Chỉ người phụ trách đơn vị chuyển đi mới đề nghị điều động được.", "", ""};
    auto posting = posting_of(person, *body);
    if (!posting) return posting.error();
    Transfer transfer;
    transfer.from = body->leaving;
    transfer.next = *std::move(posting);
    transfer.ground = body->ground;
    const auto id = propose_transfer(command, transfer);
    if (!id) return id.error();
    tell(call, command, who_answers_for(call, command.db, transfer.next.unit), transfer,
         "Chờ anh/chị xác nhận điều động: " + said_of(call, command.db, transfer));
    return to_text(platform::write_json(person_shown(call, command.db, person, call.today())));
  });
}

using Asked = std::optional<core::Refusal> (*)(const Transfer&, const TransferParty&, std::string_view);

/// One answer to a transfer; the rule `fault` says who may give it.
HttpResponse decide(const ApiCall& call, std::string_view action, TransferState state, const std::string& reason,
                    Asked fault, const std::string& told) {
  const core::PersonId person{path_number(call, "person")};
  call.units();
  return call.command(action, [&](Command& command) -> core::Outcome<std::string> {
    const auto transfer = find_transfer(command.db, call.agency, path_number(call, "id"));
    // The receiving side sees the person only while it waits; that it waits no longer is for it to know.
    const bool known = transfer && transfer->next.person == person &&
                       (call.allows(transfer_people, transfer->next.unit) || may_see(call, command.db, person));
    if (!known)
      return core::Refusal{"people.transfer.unknown", "Không có đề nghị điều động này; hãy tải lại trang.", "id", ""};
    const TransferParty party = party_of(call, command.db, *transfer);
    if (auto refusal = fault(*transfer, party, reason))
      return refusal->code == "people.transfer.state" ? answered_before(command.db, call.agency, *transfer) : *refusal;
    const auto done = decide_transfer(command, *transfer, state, reason);
    if (!done) return done.error();
    std::vector<core::UserId> users = who_answers_for(call, command.db, transfer->from);
    users.push_back(transfer->proposed_by);
    for (const core::UserId user : who_answers_for(call, command.db, transfer->next.unit)) users.push_back(user);
    tell(call, command, std::move(users), *transfer,
         told + ": " + said_of(call, command.db, *transfer) + (reason.empty() ? "" : ". Lý do: " + reason));
    return to_text(platform::write_json(Changed{}));
  });
}

HttpResponse confirm(const ApiCall& call) {
  return decide(
      call, "people.transfer_confirm", TransferState::confirmed, "",
      [](const Transfer& transfer, const TransferParty& party, std::string_view) {
        return confirm_fault(transfer, party);
      },
      "Đã xác nhận điều động");
}

HttpResponse refuse(const ApiCall& call) {
  auto body = call.body<ReasonBody>();
  if (!body) return body.error();
  return decide(call, "people.transfer_refuse", TransferState::refused, body->reason, refuse_fault,
                "Không tiếp nhận điều động");
}

HttpResponse withdraw(const ApiCall& call) {
  auto body = call.body<ReasonBody>();
  if (!body) return body.error();
  return decide(
      call, "people.transfer_withdraw", TransferState::withdrawn, body->reason,
      [](const Transfer& transfer, const TransferParty& party, std::string_view) {
        return withdraw_fault(transfer, party);
      },
      "Đã rút đề nghị điều động");
}

access::TodayCard card_of(const ApiCall& call, Connection& db, const Transfer& transfer, const TransferParty& party) {
  const core::Date day = transfer.next.validity.from;
  const bool answers = !refuse_fault(transfer, party, "?");
  access::TodayCard card;
  card.id = "transfer-" + std::to_string(transfer.id);
  card.text = (answers ? "Đề nghị điều động chờ trả lời: " : "Đề nghị điều động đang chờ bên tiếp nhận: ") +
              said_of(call, db, transfer);
  card.due = day;
  card.days_late = std::max(0, call.today().days() - day.days());
  const int week = 7;
  card.urgency = !answers                                   ? access::Urgency::later
                 : day <= call.today()                      ? access::Urgency::today
                 : day.days() - call.today().days() <= week ? access::Urgency::week
                                                            : access::Urgency::later;
  card.label = answers ? "Xem và trả lời" : "Xem đề nghị";
  card.href = page_of(transfer.next.person);
  return card;
}

}  // namespace

std::vector<TransferShown> transfers_shown(const ApiCall& call, Connection& db,
                                           const std::vector<core::PersonId>& records, core::Date day) {
  std::vector<TransferShown> shown;
  for (const core::PersonId record : records)
    for (const Transfer& transfer : transfers_of(db, call.agency, record))
      if (transfer.proposed_at.day_in_vietnam() <= day) shown.push_back(transfer_shown(call, db, transfer, day));
  return shown;
}

bool is_offered(const ApiCall& call, Connection& db, const std::vector<core::PersonId>& records) {
  return std::ranges::any_of(records, [&](core::PersonId record) {
    return std::ranges::any_of(transfers_of(db, call.agency, record), [&](const Transfer& transfer) {
      return transfer.state == TransferState::pending && call.allows(transfer_people, transfer.next.unit);
    });
  });
}

std::vector<access::TodayCard> transfer_cards(const ApiCall& call, int year) {
  if (!call.allows(transfer_people) || year != call.today().year()) return {};
  call.units();
  return call.read([&](Connection& db) {
    std::vector<access::TodayCard> cards;
    for (const Transfer& transfer : pending_transfers(db, call.agency)) {
      const TransferParty party = party_of(call, db, transfer);
      if (party.gives || party.receives) cards.push_back(card_of(call, db, transfer, party));
    }
    return cards;
  });
}

std::vector<access::ApiRoute> transfer_routes() {
  std::vector<access::ApiRoute> all;
  all.push_back(shown<TransferWarnings>(
      "/people/{person}/transfers/warnings",
      "Cần lưu ý gì trước khi đề nghị điều động: ?leaving=&unit=&from=", &transfer_people, warnings_before));
  all.back().errors = {"people.person.unknown"};
  all.push_back(changing<TransferBody, PersonShown>(Method::post, "/people/{person}/transfers",
                                                    "Đề nghị điều động một người sang đơn vị khác", transfer_people,
                                                    propose));
  all.back().errors = {"people.person.unknown",   "access.denied",          "people.transfer.same_unit",
                       "people.transfer.pending", "people.transfer.ground", "people.posting.none_that_day"};
  access::ApiRoute route =
      shown<Changed>("/people/{person}/transfers/{id}/confirm",
                     "Xác nhận tiếp nhận: vị trí cũ kết thúc, vị trí mới bắt đầu", &transfer_people, confirm);
  route.method = Method::post;
  route.errors = {"people.transfer.unknown", "access.denied", "people.transfer.state", "people.transfer.own",
                  "people.transfer.own_record"};
  all.push_back(std::move(route));
  all.push_back(changing<ReasonBody, Changed>(Method::post, "/people/{person}/transfers/{id}/refuse",
                                              "Không tiếp nhận, có lý do", transfer_people, refuse));
  all.back().errors = {"people.transfer.unknown", "access.denied", "people.transfer.state", "people.transfer.reason"};
  all.push_back(changing<ReasonBody, Changed>(Method::post, "/people/{person}/transfers/{id}/withdraw",
                                              "Người đề nghị rút đề nghị điều động", transfer_people, withdraw));
  all.back().errors = {"people.transfer.unknown", "people.transfer.state", "people.transfer.not_yours"};
  return all;
}

}  // namespace thidua::personnel
