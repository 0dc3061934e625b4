#pragma once
#include <array>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <mutex>

#include "core/ids.h"
#include "platform/db.h"

namespace thidua::access {

/// What long lists rest on: people with their names and posts; units with their names and what became of them; awards.
enum class Matter { people, units, awards };

/// When what lists rest on was changed last, told by the agency's audit trail: every command says there, in its own
/// transaction, what kind of thing it changed. So changes by other programs and on other machines are seen too. The
/// entries that are new are read once. From any thread.
class Changes {
 public:
  /// The number of the last entry of the trail that may have changed one of these, in the view of this transaction.
  /// 0: there is no telling (nothing recorded yet, or the view is an older one), so nothing may be kept for it.
  std::int64_t last_of(platform::Connection& db, core::AgencyId agency, std::initializer_list<Matter> matters);

 private:
  struct Seen {
    std::int64_t sequence = 0;           // up to here the trail was looked through
    std::array<std::int64_t, 3> last{};  // by matter
  };
  Seen seen_up_to(platform::Connection& db, core::AgencyId agency, std::int64_t sequence);
  std::mutex mutex_;
  std::map<core::AgencyId, Seen> seen_;
};

}  // namespace thidua::access
