#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/ids.h"
#include "platform/db.h"

namespace thidua::platform {

/// One entry of an agency's audit trail. Append-only; each holds the hash of the one before it.
struct AuditEntry {
  std::int64_t sequence = 0;  // from 1, without gaps
  core::Instant at;
  core::UserId user;
  std::string action;
  std::string subject;
  std::string detail_json;
  std::string hash;  // SHA-256 over all of the above and the hash before, lower-case hex
};

/// Entries in order; `newest_first` for screens.
std::vector<AuditEntry> audit_entries(Connection& db, core::AgencyId agency, std::int64_t after, int count,
                                      bool newest_first = false);

/// What of the trail is asked for. Empty fields ask for everything; a subject "target" is every "target:…".
struct AuditFilter {
  std::optional<core::UserId> user;
  std::string action;   // "pacts.judge", or "pacts." for all that begin so
  std::string subject;  // "target:17", or "target"
  std::optional<core::Instant> from, until;
};
struct AuditPage {
  std::vector<AuditEntry> entries;
  std::int64_t count = 0;  // of all that fit, counted up to `count_max`
};
/// `after`: the sequence the page before ended with, 0 at first.
AuditPage audit_page(Connection& db, core::AgencyId agency, const AuditFilter& filter, bool newest_first,
                     std::int64_t after, int limit, std::int64_t count_max);

/// What the entries after this one were about, each once, at most so many.
std::vector<std::string> audit_subjects(Connection& db, core::AgencyId agency, std::int64_t after, std::size_t most);

/// The number of the last entry; 0: none yet. It moves on with every command that changes something.
std::int64_t audit_sequence(Connection& db, core::AgencyId agency);

/// The first thing found wrong, as a Vietnamese sentence that names the link; nullopt = the chain holds.
std::optional<std::string> broken_audit_link(Connection& db, core::AgencyId agency);

}  // namespace thidua::platform
