#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/outcome.h"
#include "platform/db.h"

namespace thidua::platform {

/// One step of db/migrations, embedded at build: "0001_platform.sql". The same list for both databases; lines between
/// `-- sqlite:` / `-- postgres:` and `-- end` run on that database only.
struct Migration {
  int number = 0;
  std::string_view name;
  std::string_view sql;
};
const std::vector<Migration>& embedded_migrations();

/// Brings the database to the newest schema: each step in a transaction of its own under a lock (several nodes may
/// start at once), after a copy of an existing SQLite file to "<file>.truoc-<number>". Says how many steps ran.
///
/// Errors  `database.newer`: the database was made by a newer program; `database.changed`: a step that ran has another
///         checksum now; `database.collation`: PostgreSQL whose text does not sort by its bytes.
core::Outcome<int> migrate(Database& database, const std::vector<Migration>& migrations, core::Instant now);

}  // namespace thidua::platform
