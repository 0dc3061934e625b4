#pragma once
#include <string>
#include <string_view>

#include "platform/db.h"

/// The few differences between the two databases. SQL that is not the same on both stands here and nowhere else.
namespace thidua::platform {

/// To be put behind a SELECT inside a write: the rows stay as they are until the transaction ends.
std::string_view for_update(Dialect dialect);

/// Only one transaction at a time gets past this; others wait until it ends. On SQLite every writer is alone already.
void lock_migrations(Connection& db);

/// No limit of time for the statements of this transaction.
void lift_time_limit(Connection& db);

/// After many rows were written: tells the planner of queries how the table is filled now, from a sample.
void refresh_statistics(Connection& db, std::string_view table);

/// Does text sort by its bytes? Otherwise lists would come in another order than on SQLite.
bool sorts_by_bytes(Connection& db);

/// The number of tables there are.
std::int64_t table_count(Connection& db);

/// The lines of a migration meant for this dialect: lines between `-- sqlite:` or `-- postgres:` and `-- end` belong to
/// that one. Throws DatabaseError where a mark is missing.
std::string script_for(Dialect dialect, std::string_view sql);

/// What the database itself finds wrong with its file, as sentences; nothing on PostgreSQL, which checks by itself.
std::vector<std::string> file_faults(Connection& db);

}  // namespace thidua::platform
