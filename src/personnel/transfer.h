#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/ids.h"
#include "core/outcome.h"
#include "people/details.h"
#include "people/people.h"

/// A person goes to another unit: the giving side proposes, the receiving side confirms or refuses. Until it is
/// confirmed nobody has moved.
namespace thidua::personnel {

/// Codes: pending, confirmed, refused, withdrawn.
enum class TransferState { pending, confirmed, refused, withdrawn };
std::string_view code(TransferState state);
std::optional<TransferState> transfer_state_of(std::string_view code);
std::string_view label_vi(TransferState state);

struct Transfer {
  std::int64_t id = 0;
  core::UnitId from;
  people::Posting next;  // who, where to, as what, from which day
  std::string ground;    // "Quyết định số 15/QĐ-SNNMT ngày 10/02/2025"
  core::UserId proposed_by;
  core::Instant proposed_at;
  TransferState state = TransferState::pending;
  std::optional<core::UserId> decided_by;
  std::optional<core::Instant> decided_at;
  std::string reason;  // why it was refused or withdrawn
  /// As was known on the day: what was decided later was still pending.
  TransferState state_on(core::Date day) const;
};

/// What is wrong with a proposal: `people.transfer.same_unit`, `people.transfer.ground`, `people.transfer.pending`
/// (`another`: one of the same person from the same unit waits already).
std::optional<core::Refusal> proposal_fault(const Transfer& transfer, bool another);

/// Who acts on a transfer.
struct TransferParty {
  core::UserId user;
  bool gives = false;         // holds the right in the giving unit
  bool receives = false;      // and in the receiving one
  bool whole_agency = false;  // emulation officer or administrator of the whole agency
  bool is_the_person = false;
};
/// Nobody confirms what they proposed themselves, unless they look after both sides as emulation officer or
/// administrator of the whole agency; and nobody confirms their own. `access.denied`, `people.transfer.state`,
/// `people.transfer.own`, `people.transfer.own_record`.
std::optional<core::Refusal> confirm_fault(const Transfer& transfer, const TransferParty& party);
/// Also `people.transfer.reason`.
std::optional<core::Refusal> refuse_fault(const Transfer& transfer, const TransferParty& party,
                                          std::string_view reason);
/// Only who proposed it takes it back: `people.transfer.not_yours`.
std::optional<core::Refusal> withdraw_fault(const Transfer& transfer, const TransferParty& party);

/// Years whose final ratings are known, with whose they are: "người này", "Văn phòng".
struct ClosedYear {
  int year = 0;
  std::string whose;
};
/// What both sides should look at, one sentence each: a day inside a year that has been rated already.
std::vector<std::string> transfer_warnings(const Transfer& transfer, const std::vector<ClosedYear>& closed);

}  // namespace thidua::personnel
