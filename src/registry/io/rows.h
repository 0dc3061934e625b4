#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "platform/db.h"
#include "platform/json.h"
#include "registry/io/store.h"

/// How awards stand in columns.
namespace thidua::registry::rows {

/// Columns of `stored_award`, from the tables below.
inline constexpr std::string_view award_columns =
    "a.award_id, a.revision, a.batch_id, h.kind, a.person_id, a.unit_id, h.name, h.birth, a.position, a.unit_name,"
    " a.award_code, a.award_text, a.kind, a.first_year, a.last_year, d.number, d.day, d.authority, d.level, d.track,"
    " a.basis, a.initiative, a.note, a.status, a.recorded_at, a.recorded_by";
inline constexpr std::string_view award_tables =
    " FROM registry_award a"
    " JOIN registry_holder h ON h.agency_id = a.agency_id AND h.holder_id = a.holder_id"
    " JOIN registry_decision d ON d.agency_id = a.agency_id AND d.decision_id = a.decision_id";
/// What every query of awards says: how it stands now, and nothing of a batch that is not out yet. One parameter: the
/// agency.
inline constexpr std::string_view seen =
    " a.closed_at IS NULL AND a.batch_id NOT IN"
    " (SELECT batch_id FROM registry_batch WHERE agency_id = ? AND published_at IS NULL)";

StoredAward stored_award(const platform::Row& row, int first_column = 0);

/// What identifies a decision and a holder.
std::string decision_key(const AwardRecord& record);
std::string holder_key(const Holder& holder);
inline const std::vector<std::string> decision_insert{"agency_id",     "decision_id", "batch_id",    "number",
                                                      "number_folded", "day",         "authority",   "authority_folded",
                                                      "level",         "track",       "recorded_at", "recorded_by"};
inline const std::vector<std::string> holder_insert{"agency_id",         "holder_id", "kind",        "person_id",
                                                    "unit_id",           "name",      "name_folded", "name_sort_key",
                                                    "collation_version", "birth",     "batch_id"};
inline const std::vector<std::string> award_insert{
    "agency_id",    "award_id",   "revision",   "batch_id",  "holder_id",   "holder_kind",
    "person_id",    "unit_id",    "position",   "unit_name", "award_code",  "award_text",
    "award_folded", "kind",       "first_year", "last_year", "decision_id", "sort_day",
    "basis",        "initiative", "note",       "status",    "recorded_at", "recorded_by"};
inline const std::vector<std::string> change_insert{"agency_id", "change_id", "award_id", "kind",        "day",
                                                    "ground",    "paper",     "fields",   "recorded_at", "recorded_by"};

struct Recorded {
  core::AgencyId agency;
  core::Instant at;
  core::UserId by;
};
std::vector<platform::Value> decision_values(const Recorded& recorded, std::int64_t id, std::int64_t batch,
                                             const AwardRecord& record);
std::vector<platform::Value> holder_values(const Recorded& recorded, std::int64_t id, std::int64_t batch,
                                           const Holder& holder);
std::vector<platform::Value> award_values(const Recorded& recorded, AwardId id, std::int64_t revision,
                                          std::int64_t batch, const AwardRecord& record, Status status,
                                          std::int64_t holder, std::int64_t decision);
std::vector<platform::Value> change_values(const Recorded& recorded, std::int64_t id, AwardId award,
                                           const AwardChange& change);
/// Folded words of a name, each once.
std::vector<std::string> words_of(std::string_view name);

platform::Json changes_json(const std::vector<FieldChange>& fields);
std::vector<FieldChange> changes_from(const platform::Json& json);

/// "INSERT INTO t (a, b) VALUES (?, ?)"
std::string insert_sql(std::string_view table, const std::vector<std::string>& columns);

}  // namespace thidua::registry::rows
