#pragma once
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "access/io/changes.h"
#include "core/ids.h"
#include "people/name_index.h"
#include "platform/db.h"

namespace thidua::access {

/// The names of large agencies in memory, kept as the audit trail tells of changes: single people are read again, and
/// after larger changes everybody is, in a thread of its own, while the database answers. Small agencies are left to
/// the database, which is quick enough. From any thread.
class NamesKept {
 public:
  struct Limits {
    std::int64_t people_min = 5'000;      // of an agency
    std::int64_t people_max = 3'000'000;  // of all that are kept
    std::size_t changed_max = 300;        // single people kept beside the rest
  };
  NamesKept() : NamesKept(Limits{}) {}
  explicit NamesKept(const Limits& limits) : limits_(limits) {}
  NamesKept(const NamesKept&) = delete;
  NamesKept& operator=(const NamesKept&) = delete;
  ~NamesKept();  // waits for who reads: `database` is still there; `changes` live as long as they are read with

  using ToAsk = std::shared_ptr<const people::Names>;
  /// As in the view of this transaction; nullptr: ask the database.
  ToAsk names(platform::Database& database, platform::Connection& db, core::AgencyId agency,
              const std::shared_ptr<Changes>& changes);

  /// Begins to read those of all agencies, as far as they are kept, so that the first search finds them read.
  void read_ahead(platform::Database& database, std::shared_ptr<Changes> changes);

  /// Until nobody reads.
  void wait();

 private:
  struct Kept {
    std::int64_t sequence = 0;                         // of the trail, up to which it is known
    ToAsk names;                                       // nullptr: too few people, or too many
    std::chrono::steady_clock::time_point read_again;  // not before
    std::int64_t used = 0;
  };
  ToAsk with_changed(platform::Connection& db, core::AgencyId agency, std::int64_t sequence, const ToAsk& before,
                     std::vector<core::PersonId> changed);
  void start_reading(platform::Database& database, core::AgencyId agency, std::shared_ptr<Changes> changes);
  void start(std::function<void()> work);  // with mutex_ held, while nobody reads
  void read(platform::Database& database, core::AgencyId agency, Changes& changes);
  void make_room(core::AgencyId without);
  std::int64_t people_kept() const;

  const Limits limits_;
  std::mutex mutex_;
  std::condition_variable read_done_;
  std::map<core::AgencyId, Kept> kept_;
  std::int64_t uses_ = 0;
  bool reading_ = false;
  std::thread reader_;
};

}  // namespace thidua::access
