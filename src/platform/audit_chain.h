#pragma once
#include <cstdint>
#include <string>

#include "platform/audit.h"

/// How an agency's audit trail is chained. For platform only.
namespace thidua::platform {

struct ChainHead {
  std::int64_t sequence = 0;  // of the last entry; 0 = none yet
  std::string hash;
};

/// The end of the chain, held until the transaction ends: commands of one agency follow one another.
ChainHead lock_chain_head(Connection& db, core::AgencyId agency);
/// Gives the entry its number and hash and writes it behind `head`, which moves on.
void append_entry(Connection& db, core::AgencyId agency, ChainHead& head, AuditEntry entry);
void keep_chain_head(Connection& db, core::AgencyId agency, const ChainHead& head);
std::string entry_hash(core::AgencyId agency, const AuditEntry& entry, std::string_view hash_before);

}  // namespace thidua::platform
