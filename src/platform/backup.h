#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/ids.h"
#include "core/outcome.h"
#include "platform/attachments.h"
#include "platform/db.h"

namespace thidua::platform {

/// Writes database and attachments into one file: a zip with `database` (SQLite: online copy; PostgreSQL: pg_dump
/// custom format), `files/…` and `manifest.json` (program version, schema, hashes). Written whole or not at all.
core::Outcome<std::filesystem::path> backup(const DatabaseOptions& options, const AttachmentFolder& files,
                                            const std::filesystem::path& target);
/// Puts a backup back into an empty (or missing) database and folder; refuses a target that holds data, a damaged
/// file, or a backup made by a newer program. Every hash is checked before anything is written.
core::Outcome<int> restore(const std::filesystem::path& source, const DatabaseOptions& options,
                           const AttachmentFolder& files);

/// What `thidua verify` found: sentences, empty = all is well. Checks the audit chain of every agency, that every
/// registered attachment is there with its hash, and the invariants that features registered.
struct Invariant {
  std::string name;
  std::string sql;  // each row found is a fault; its first column says where, in Vietnamese
};
std::vector<std::string> verify(Database& database, const AttachmentFolder& files,
                                const std::vector<Invariant>& invariants);

}  // namespace thidua::platform
