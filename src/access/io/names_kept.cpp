#include "access/io/names_kept.h"

#include <algorithm>
#include <exception>
#include <utility>
#include <vector>

#include "people/io/name_index_read.h"
#include "people/io/store.h"
#include "platform/audit.h"

namespace thidua::access {
namespace {

using Clock = std::chrono::steady_clock;
/// At most a fifth of the time is spent on reading everybody, however often an import changes everything.
constexpr int pause_by_reading = 4;
constexpr std::chrono::seconds pause_after_failure{10};

}  // namespace

NamesKept::~NamesKept() {
  if (reader_.joinable()) reader_.join();
}

void NamesKept::wait() {
  std::unique_lock lock(mutex_);
  read_done_.wait(lock, [this] { return !reading_; });
}

NamesKept::ToAsk NamesKept::names(platform::Database& database, platform::Connection& db, core::AgencyId agency,
                                  const std::shared_ptr<Changes>& changes) {
  const std::int64_t sequence = platform::audit_sequence(db, agency);
  std::int64_t since = 0;
  ToAsk before;
  {
    const std::lock_guard lock(mutex_);
    Kept& kept = kept_[agency];
    kept.used = ++uses_;
    since = kept.sequence;
    before = kept.names;
  }
  if (sequence == 0 || sequence < since) return nullptr;
  if (sequence == since) return before;
  auto changed = since == 0 ? std::nullopt : changes->people_since(db, agency, since);
  if (!changed || (before && before->changed().size() + changed->size() > limits_.changed_max))
    start_reading(database, agency, changes);
  if (!changed || !before) return nullptr;
  return with_changed(db, agency, sequence, before, *std::move(changed));
}

NamesKept::ToAsk NamesKept::with_changed(platform::Connection& db, core::AgencyId agency, std::int64_t sequence,
                                         const ToAsk& before, std::vector<core::PersonId> changed) {
  ToAsk now = before;
  if (!changed.empty()) {
    for (const core::PersonId person : before->changed()) changed.push_back(person);
    std::ranges::sort(changed);
    changed.erase(std::ranges::unique(changed).begin(), changed.end());
    now = std::make_shared<const people::Names>(before->all(), people::read_names_of(db, agency, changed));
  }
  const std::lock_guard lock(mutex_);
  Kept& kept = kept_[agency];
  if (sequence > kept.sequence && kept.names && kept.names->all() == before->all()) {
    kept.sequence = sequence;
    kept.names = now;
  }
  return now;
}

void NamesKept::start_reading(platform::Database& database, core::AgencyId agency, std::shared_ptr<Changes> changes) {
  const std::lock_guard lock(mutex_);
  if (reading_ || Clock::now() < kept_[agency].read_again) return;
  start([this, &database, agency, changes = std::move(changes)] {
    const auto begun = Clock::now();
    auto pause = std::chrono::duration_cast<Clock::duration>(pause_after_failure);
    try {
      read(database, agency, *changes);
      pause = (Clock::now() - begun) * pause_by_reading;
    } catch (const std::exception&) {
      // The database is away or shuts down: it answers the searches, or says so itself.
    }
    const std::lock_guard done(mutex_);
    kept_[agency].read_again = Clock::now() + pause;
  });
}

void NamesKept::read_ahead(platform::Database& database, std::shared_ptr<Changes> changes) {
  const std::lock_guard lock(mutex_);
  if (reading_) return;
  start([this, &database, changes = std::move(changes)] {
    try {
      std::vector<people::Agency> all;
      database.read([&](platform::Connection& db) { all = people::agencies(db); });
      for (const people::Agency& agency : all) {
        read(database, agency.id, *changes);
        const std::lock_guard kept(mutex_);
        if (people_kept() >= limits_.people_max) return;
      }
    } catch (const std::exception&) {
      // As above: the first search tries again.
    }
  });
}

void NamesKept::start(std::function<void()> work) {
  if (reader_.joinable()) reader_.join();  // it is done
  reading_ = true;
  reader_ = std::thread([this, doing = std::move(work)] {
    doing();
    const std::lock_guard done(mutex_);
    reading_ = false;
    read_done_.notify_all();
  });
}

void NamesKept::read(platform::Database& database, core::AgencyId agency, Changes& changes) {
  database.read([&](platform::Connection& db) {
    const std::int64_t sequence = platform::audit_sequence(db, agency);
    changes.last_of(db, agency, {Matter::people});  // changes from here on are told apart
    ToAsk names;
    const std::int64_t count = people::people_count(db, agency, limits_.people_max + 1);
    if (count >= limits_.people_min && count <= limits_.people_max)
      names = std::make_shared<const people::Names>(people::read_names(db, agency));
    const std::lock_guard lock(mutex_);
    Kept& kept = kept_[agency];
    kept.sequence = sequence;
    kept.names = std::move(names);
    make_room(agency);
  });
}

std::int64_t NamesKept::people_kept() const {
  std::int64_t all = 0;
  for (const auto& [agency, kept] : kept_)
    all += kept.names ? static_cast<std::int64_t>(kept.names->all()->size()) : std::int64_t{0};
  return all;
}

/// Drops those used longest ago, of other agencies.
void NamesKept::make_room(core::AgencyId without) {
  while (people_kept() > limits_.people_max) {
    Kept* oldest = nullptr;
    for (auto& [agency, kept] : kept_)
      if (agency != without && kept.names && (oldest == nullptr || kept.used < oldest->used)) oldest = &kept;
    if (oldest == nullptr) return;
    oldest->names = nullptr;
    oldest->sequence = 0;
  }
}

}  // namespace thidua::access
