#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "personnel/transfer.h"
#include "platform/command.h"
#include "platform/db.h"

/// Storage of transfers. A transfer is added once and closed once.
namespace thidua::personnel {

/// Checked against the rules and against what stands: `people.transfer.*`, `people.posting.*`. Answers its number.
core::Outcome<std::int64_t> propose_transfer(platform::Command& command, const Transfer& transfer);
/// Confirmed: the post in the giving unit ends the day before and the new one begins, in the same transaction. Whether
/// the user may is asked before. `people.transfer.state` where somebody was quicker.
core::Outcome<int> decide_transfer(platform::Command& command, const Transfer& transfer, TransferState state,
                                   std::string_view reason);

/// `people.transfer.state`, naming who answered it or took it back, and when.
core::Refusal answered_before(platform::Connection& db, core::AgencyId agency, const Transfer& transfer);

std::optional<Transfer> find_transfer(platform::Connection& db, core::AgencyId agency, std::int64_t id);
/// Newest first.
std::vector<Transfer> transfers_of(platform::Connection& db, core::AgencyId agency, core::PersonId person);
/// All that wait for an answer, oldest first.
std::vector<Transfer> pending_transfers(platform::Connection& db, core::AgencyId agency);
/// Final ratings of the year the transfer falls into, of the person and of both units.
std::vector<ClosedYear> closed_years(platform::Connection& db, core::AgencyId agency, const Transfer& transfer);

}  // namespace thidua::personnel
