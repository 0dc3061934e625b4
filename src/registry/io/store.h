#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "platform/command.h"
#include "platform/db.h"
#include "registry/award_record.h"

/// Storage of the registry. Awards are added; a change closes the revision before it and stands beside it.
namespace thidua::registry {

struct StoredAward {
  AwardId id;
  std::int64_t revision = 1;
  std::int64_t batch = 0;  // the import it came with; 0: written by hand
  AwardRecord record;      // as it stands now
  Status status = Status::standing;
  core::Instant recorded_at;
  core::UserId recorded_by;
};

/// Errors  everything that is wrong with the record (faults), and persons or units the agency does not have.
core::Outcome<AwardId, core::Refusals> add_award(platform::Command& command, const AwardRecord& record);
/// The change is made on the newest state; `fields` says what is to be (`before` is filled in here).
/// Errors  `registry.award.unknown`, change_fault, faults of the record it would become.
core::Outcome<int> change_award(platform::Command& command, AwardId id, AwardChange change);

/// Nothing where the agency has no such award, or its batch is not published.
std::optional<StoredAward> find_award(platform::Connection& db, core::AgencyId agency, AwardId id);
/// In the order they were recorded.
std::vector<AwardChange> changes_of(platform::Connection& db, core::AgencyId agency, AwardId id);
/// Changes of every award that has any.
std::map<AwardId, std::vector<AwardChange>> all_changes(platform::Connection& db, core::AgencyId agency);
/// As it was first written down.
std::optional<AwardRecord> first_record(platform::Connection& db, core::AgencyId agency, AwardId id);

struct AwardWithChanges {
  AwardId id;
  AwardRecord first;
  std::vector<AwardChange> changes;
};
/// Awards that were ever written down for the person (or one merged into him) or the unit as a collective.
std::vector<AwardWithChanges> awards_of_person(platform::Connection& db, core::AgencyId agency, core::PersonId person);
/// The same for many records at once, by the record they stand for now.
std::map<core::PersonId, std::vector<AwardWithChanges>> awards_of_records(platform::Connection& db,
                                                                          core::AgencyId agency,
                                                                          const std::vector<core::PersonId>& records);
/// Persons for whom the award was ever written down; nothing where it ever was for a unit or somebody outside.
std::optional<std::vector<core::PersonId>> persons_of(platform::Connection& db, core::AgencyId agency, AwardId award);
std::vector<AwardWithChanges> awards_of_unit(platform::Connection& db, core::AgencyId agency, core::UnitId unit);

/// Every award as it stands, in the order of their numbers; `each` may not use the connection.
void each_award(platform::Connection& db, core::AgencyId agency, const std::function<void(const StoredAward&)>& each);

// ---- many rows at once

/// Opens the batch where it is new; its rows stay unseen until `publish_batch`.
void open_batch(platform::Command& command, std::int64_t batch, std::string_view file_name);
/// A correction that the batch tells; made when it is published.
void keep_change(platform::Command& command, std::int64_t batch, AwardId award, const AwardChange& change);
core::Outcome<int> publish_batch(platform::Command& command, std::int64_t batch);
/// Takes away the rows of a batch that was never published: nobody has seen them.
void forget_batch(platform::Connection& db, core::AgencyId agency, std::int64_t batch);

/// Writes awards of one batch; holders and decisions that are known already are used again. The records are sound.
class AwardWriter {
 public:
  /// Loads what is known of holders and decisions.
  AwardWriter(platform::Connection& db, core::AgencyId agency);
  /// Kept until `flush`. `changes` lead from the first record to this one.
  AwardId add(platform::Command& command, const AwardRecord& record, const std::vector<AwardChange>& changes,
              Status status);
  /// Writes what was gathered. After the last row of each transaction.
  void flush(platform::Command& command, std::int64_t batch);
  std::size_t waiting() const { return awards_.size(); }
  /// Those who come later are others than those who came so far: nobody need be remembered.
  void forget_holders() { holders_.clear(); }

 private:
  struct Waiting {
    AwardId id;
    AwardRecord record;
    std::vector<AwardChange> changes;
    Status status = Status::standing;
  };
  std::unordered_map<std::string, std::int64_t> decisions_, holders_;
  std::vector<Waiting> awards_;
};

// ---- filters a user keeps

struct SavedFilter {
  std::int64_t id = 0;
  std::string name;
  std::string filter;  // "award=LDTT&year=2024"
};
core::Outcome<std::int64_t> save_filter(platform::Command& command, std::string_view name, std::string_view filter);
core::Outcome<int> drop_filter(platform::Command& command, std::int64_t id);
std::vector<SavedFilter> filters_of(platform::Connection& db, core::AgencyId agency, core::UserId user);

}  // namespace thidua::registry
