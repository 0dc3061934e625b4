#include "personnel/io/transfers.h"

#include <algorithm>

#include "access/io/store.h"
#include "core/text.h"
#include "people/io/details.h"
#include "people/io/store.h"
#include "people/io/stored.h"
#include "platform/json.h"

namespace thidua::personnel {
namespace {

constexpr std::string_view transfer_columns =
    "SELECT transfer_id, person_id, from_unit, to_unit, day, position, staff_kind, heads_unit, leads, contract_until,"
    " ground, proposed_at, proposed_by, state, decided_at, decided_by, reason FROM personnel_transfer"
    " WHERE agency_id = ?";

Transfer stored_transfer(const platform::Row& row) {
  Transfer one;
  one.id = row.integer(0);
  one.next.person = core::PersonId{row.integer(1)};
  one.from = core::UnitId{row.integer(2)};
  one.next.unit = core::UnitId{row.integer(3)};
  one.next.validity.from = people::stored_day(row, 4);
  one.next.position = row.text(5);
  one.next.staff_kind = people::staff_kind_of(row.text(6)).value_or(people::StaffKind::civil_servant);
  one.next.heads_unit = row.integer(7) != 0;
  one.next.leads = row.integer(8) != 0;
  one.next.contract_until = people::stored_optional_day(row, 9);
  one.ground = row.text(10);
  one.proposed_at = {row.integer(11)};
  one.proposed_by = core::UserId{row.integer(12)};
  one.state = transfer_state_of(row.text(13)).value_or(TransferState::pending);
  if (!row.is_null(14)) one.decided_at = core::Instant{row.integer(14)};
  if (!row.is_null(15)) one.decided_by = core::UserId{row.integer(15)};
  one.reason = row.text(16);
  return one;
}

std::vector<Transfer> transfers_where(platform::Connection& db, const std::string& condition,
                                      const std::vector<platform::Value>& values) {
  std::vector<Transfer> found;
  db.query(std::string(transfer_columns) + condition, values,
           [&](const platform::Row& row) { found.push_back(stored_transfer(row)); });
  return found;
}

std::string spaced_text(std::string_view text) {
  return core::single_spaced(core::nfc(text));
}

}  // namespace

core::Outcome<std::int64_t> propose_transfer(platform::Command& command, const Transfer& transfer) {
  const people::Posting& next = transfer.next;
  const auto known = transfers_of(command.db, command.agency(), next.person);
  const auto another = std::ranges::find_if(
      known, [&](const Transfer& one) { return one.state == TransferState::pending && one.from == transfer.from; });
  if (auto fault = proposal_fault(transfer, another != known.end())) {
    if (another != known.end() && fault->code == "people.transfer.pending")
      fault->message = access::shown_name(command.db, command.agency(), another->proposed_by) +
                       " đã đề nghị điều động người này lúc " + another->proposed_at.to_vi() +
                       ", đang chờ xác nhận; đề nghị ấy phải được trả lời hoặc rút trước.";
    return *fault;
  }
  if (auto fault = people::move_fault(command.db, command.agency(), transfer.from, next)) return *fault;
  const std::int64_t id = command.new_id();
  command.db.execute(
      "INSERT INTO personnel_transfer (agency_id, transfer_id, person_id, from_unit, to_unit, day, position,"
      " staff_kind, heads_unit, leads, contract_until, ground, proposed_at, proposed_by, state, reason)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
      {command.agency().value, id, next.person.value, transfer.from.value, next.unit.value,
       people::day_value(next.validity.from), spaced_text(next.position), std::string(code(next.staff_kind)),
       std::int64_t{next.heads_unit}, std::int64_t{next.leads || next.heads_unit},
       people::day_value(next.contract_until), spaced_text(transfer.ground), command.request.now.milliseconds,
       command.request.user.value, std::string(code(TransferState::pending))});
  command.record("person:" + core::to_text(next.person), to_text(platform::Json::object()
                                                                     .set("transfer", std::to_string(id))
                                                                     .set("unit", core::to_text(next.unit))
                                                                     .set("from", next.validity.from.to_iso())
                                                                     .set("ground", spaced_text(transfer.ground))));
  return id;
}

core::Refusal answered_before(platform::Connection& db, core::AgencyId agency, const Transfer& transfer) {
  const std::string what = transfer.state == TransferState::confirmed ? " đã xác nhận tiếp nhận theo đề nghị này"
                           : transfer.state == TransferState::refused ? " đã trả lời không tiếp nhận theo đề nghị này"
                                                                      : " đã rút đề nghị này";
  return {"people.transfer.state",
          (transfer.decided_by ? access::shown_name(db, agency, *transfer.decided_by) : std::string("Người khác")) +
              what + (transfer.decided_at ? " lúc " + transfer.decided_at->to_vi() : "") +
              "; hãy tải lại trang để xem.",
          "", ""};
}

core::Outcome<int> decide_transfer(platform::Command& command, const Transfer& transfer, TransferState state,
                                   std::string_view reason) {
  const auto changed = command.db.execute(
      "UPDATE personnel_transfer SET state = ?, decided_at = ?, decided_by = ?, reason = ? WHERE agency_id = ?"
      " AND transfer_id = ? AND state = 'pending'",
      {std::string(code(state)), command.request.now.milliseconds, command.request.user.value, spaced_text(reason),
       command.agency().value, transfer.id});
  if (changed == 0) {
    const auto now = find_transfer(command.db, command.agency(), transfer.id);
    return answered_before(command.db, command.agency(), now ? *now : transfer);
  }
  if (state == TransferState::confirmed)
    if (auto moved = people::move_posting(command, transfer.from, transfer.next, transfer.ground); !moved) return moved;
  command.record("person:" + core::to_text(transfer.next.person),
                 to_text(platform::Json::object()
                             .set("transfer", std::to_string(transfer.id))
                             .set("state", code(state))
                             .set("reason", spaced_text(reason))));
  return 1;
}

std::optional<Transfer> find_transfer(platform::Connection& db, core::AgencyId agency, std::int64_t id) {
  auto found = transfers_where(db, " AND transfer_id = ?", {agency.value, id});
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Transfer> transfers_of(platform::Connection& db, core::AgencyId agency, core::PersonId person) {
  return transfers_where(db, " AND person_id = ? ORDER BY transfer_id DESC", {agency.value, person.value});
}

std::vector<Transfer> pending_transfers(platform::Connection& db, core::AgencyId agency) {
  return transfers_where(db, " AND state = 'pending' ORDER BY transfer_id", {agency.value});
}

std::vector<ClosedYear> closed_years(platform::Connection& db, core::AgencyId agency, const Transfer& transfer) {
  std::vector<ClosedYear> closed;
  const auto take = [&](const people::Rated& holder, const std::string& whose) {
    for (const people::TaskRating& rating : people::ratings_of(db, agency, holder))
      if (!rating.provisional) closed.push_back({rating.year, whose});
  };
  take({transfer.next.person, std::nullopt}, "người này");
  const auto units = people::units(db, agency);
  for (const core::UnitId unit : {transfer.from, transfer.next.unit})
    take({std::nullopt, unit}, people::unit_name(units, unit, transfer.next.validity.from));
  return closed;
}

}  // namespace thidua::personnel
