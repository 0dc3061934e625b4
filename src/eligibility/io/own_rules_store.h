#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "eligibility/own_rules.h"
#include "platform/command.h"

/// Storage of an agency's own rules. A change adds a revision; what was kept before stays.
namespace thidua::eligibility {

struct StoredOwnRule {
  OwnRule own;
  core::Instant recorded_at;
  core::UserId recorded_by;
};

/// `own_rule.unknown`: none of that number stands.
core::Refusal unknown_own_rule();

/// Those that stand, by award and first day. `as_of`: as they were known at that moment.
std::vector<StoredOwnRule> own_rules(platform::Connection& db, core::AgencyId agency,
                                     std::optional<core::Instant> as_of = std::nullopt);
/// The same, bare.
std::vector<OwnRule> own_rules_known(platform::Connection& db, core::AgencyId agency);

/// A new one (id 0), or the next revision of one that stands. Checked by the caller (`own_rule_faults`).
/// Errors  own_rule.unknown; own_rule.conflict where `revision` is not the newest; own_rule.ground: a change has a
/// reason.
core::Outcome<std::int64_t> keep_own_rule(platform::Command& command, const OwnRule& own, std::string_view ground);
/// Written down by mistake: from now on it never was. Errors as above.
core::Outcome<int> withdraw_own_rule(platform::Command& command, std::int64_t id, std::int64_t revision,
                                     std::string_view ground);

}  // namespace thidua::eligibility
