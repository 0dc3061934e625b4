#pragma once
#include <vector>

#include "access/io/ports.h"

namespace thidua::server {

/// Entries of the trail in words: names beside ids, labels in place of codes. What cannot be said stays as it is kept.
std::vector<access::AuditSaid> audit_words(platform::Connection& db, core::AgencyId agency,
                                           const std::vector<platform::AuditEntry>& entries);

}  // namespace thidua::server
