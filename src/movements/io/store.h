#pragma once
#include <vector>

#include "core/outcome.h"
#include "movements/movement.h"
#include "platform/command.h"
#include "platform/db.h"

/// Storage of movements. Rows are added, never changed: the newest revision and the last state count.
namespace thidua::movements {

/// A draft, with the movements it answers to; `movement.id` and `movement.state` are not read.
/// Errors  everything wrong with it at once (`faults`); `movement.exists` where one of that kind, title and first day
/// is
///         there already.
core::Outcome<core::MovementId, core::Refusals> add_movement(platform::Command& command, const Movement& movement);
/// A new revision of a draft; what it answers to stays.
core::Outcome<int, core::Refusals> change_movement(platform::Command& command, core::MovementId id,
                                                   const Movement& movement);
/// Any time before it is closed; the same issuer and title again is refused (`movement.answer.exists`).
core::Outcome<int> answer_to(platform::Command& command, core::MovementId id, const HigherMovement& higher);
/// Launched or closed on the day.
core::Outcome<int> step_movement(platform::Command& command, core::MovementId id, MovementState to, core::Date day);

/// Newest period first, then by title.
std::vector<Movement> movements(platform::Connection& db, core::AgencyId agency);
core::Outcome<Movement> load_movement(platform::Connection& db, core::AgencyId agency, core::MovementId id);

}  // namespace thidua::movements
