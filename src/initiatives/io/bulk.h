#pragma once
#include <optional>
#include <vector>

#include "initiatives/initiative.h"
#include "platform/command.h"

/// Many initiatives at once. Nothing is recorded in the audit trail here: whoever writes in bulk says it once.
namespace thidua::initiatives {

/// One that was filed and recognised, and what it was used for.
struct RecognisedInitiative {
  Initiative initiative;
  Step filed;
  Recognition recognition;
  std::vector<Use> uses;
};
/// Checked by the caller: sound by itself (`faults`), authors and awards there. Their ids in order.
std::vector<InitiativeId> insert_recognised(platform::Command& command, const std::vector<RecognisedInitiative>& all);
/// After many rows: the database learns how the tables are filled now.
void refresh_statistics(platform::Connection& db);

}  // namespace thidua::initiatives
