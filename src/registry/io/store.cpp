#include "registry/io/store.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "core/text.h"
#include "people/io/details.h"
#include "people/io/store.h"
#include "people/io/stored.h"
#include "platform/dialect.h"
#include "platform/id_lists.h"
#include "platform/json.h"
#include "registry/io/rows.h"

namespace thidua::registry {
namespace {

using rows::Recorded;

/// Not of a batch that may still be taken back: what is written by hand may not rest on it. One parameter: the agency.
constexpr std::string_view published =
    " batch_id NOT IN (SELECT batch_id FROM registry_batch WHERE agency_id = ? AND published_at IS NULL)";

Recorded recorded_by(const platform::Command& command) {
  return {command.agency(), command.request.now, command.request.user};
}

core::Refusal unknown_award() {
  return {"registry.award.unknown", "Không có khen thưởng này trong sổ. Hãy tải lại danh sách.", "award", ""};
}

std::int64_t decision_of(platform::Command& command, const AwardRecord& record) {
  const auto found = command.db.one_integer(
      "SELECT MIN(decision_id) FROM registry_decision WHERE agency_id = ? AND number_folded = ? AND number = ?"
      " AND day = ? AND authority = ? AND level = ? AND track = ? AND" +
          std::string(published),
      {command.agency().value, core::folded(record.number), record.number,
       record.day ? record.day->to_text() : std::string(), record.authority, std::string(code(record.level)),
       std::string(code(record.track)), command.agency().value});
  if (found) return *found;
  const std::int64_t id = command.new_id();
  command.db.execute(rows::insert_sql("registry_decision", rows::decision_insert),
                     rows::decision_values(recorded_by(command), id, 0, record));
  return id;
}

void insert_words(platform::Command& command, std::int64_t holder, std::string_view name) {
  for (const std::string& word : rows::words_of(name))
    command.db.execute("INSERT INTO registry_holder_word (agency_id, word, holder_id) VALUES (?, ?, ?)",
                       {command.agency().value, word, holder});
}

std::int64_t holder_of(platform::Command& command, const Holder& holder) {
  std::optional<std::int64_t> found;
  command.db.query(
      "SELECT holder_id, kind, person_id, unit_id, name, birth FROM registry_holder"
      " WHERE agency_id = ? AND name_folded = ? AND" +
          std::string(published),
      {command.agency().value, core::folded(holder.name), command.agency().value}, [&](const platform::Row& row) {
        const Holder known{holder_kind_of(row.text(1)).value_or(HolderKind::person),
                           people::stored_optional_id<core::OfPerson>(row, 2),
                           people::stored_optional_id<core::OfUnit>(row, 3),
                           row.text(4),
                           row.text(5),
                           {},
                           {}};
        if (rows::holder_key(known) == rows::holder_key(holder)) found = row.integer(0);
      });
  if (found) return *found;
  const std::int64_t id = command.new_id();
  command.db.execute(rows::insert_sql("registry_holder", rows::holder_insert),
                     rows::holder_values(recorded_by(command), id, 0, holder));
  insert_words(command, id, holder.name);
  return id;
}

core::Refusals holder_faults(platform::Command& command, const Holder& holder) {
  core::Refusals all;
  if (holder.person && !people::person(command.db, command.agency(), *holder.person))
    all.push_back(
        {"registry.award.person", "Không có người này trong cơ quan; hãy chọn lại người được khen.", "person", ""});
  if (holder.unit) {
    const auto units = people::units(command.db, command.agency());
    if (std::ranges::find(units, *holder.unit, &people::OrgUnit::id) == units.end())
      all.push_back({"registry.award.unit", "Không có đơn vị này trong cơ quan; hãy chọn lại đơn vị.", "unit", ""});
  }
  return all;
}

void insert_award(platform::Command& command, AwardId id, std::int64_t revision, std::int64_t batch,
                  const AwardRecord& record, Status status) {
  const std::int64_t holder = holder_of(command, record.holder);
  const std::int64_t decision = decision_of(command, record);
  command.db.execute(rows::insert_sql("registry_award", rows::award_insert),
                     rows::award_values(recorded_by(command), id, revision, batch, record, status, holder, decision));
}

/// What the asked-for values change of the record: fields that stay as they are are left out.
core::Outcome<std::vector<FieldChange>> real_changes(const AwardRecord& now, const std::vector<FieldChange>& asked) {
  Fields wanted;
  for (const FieldChange& one : asked) wanted[one.field] = core::single_spaced(core::nfc(one.after));
  const auto next = with_fields(now, wanted);
  if (!next) return next.error();
  const Fields before = fields_of(now);
  const Fields after = fields_of(*next);
  std::vector<FieldChange> changes;
  for (const auto& [field, value] : after)
    if (before.at(field) != value) changes.push_back({field, before.at(field), value});
  return changes;
}

AwardChange stored_change(const platform::Row& row, int at) {
  AwardChange change;
  change.kind = change_kind_of(row.text(at)).value_or(ChangeKind::correct);
  change.day = people::stored_day(row, at + 1);
  change.ground = row.text(at + 2);
  change.paper = row.text(at + 3);
  if (const auto json = platform::parse_json(row.text(at + 4))) change.fields = rows::changes_from(*json);
  change.at = {row.integer(at + 5)};
  change.by = core::UserId{row.integer(at + 6)};
  return change;
}

/// First records and changes of the awards that a condition on `a` names.
std::vector<AwardWithChanges> with_changes(platform::Connection& db, core::AgencyId agency,
                                           const std::string& condition, const std::vector<platform::Value>& values) {
  const std::string which =
      " (SELECT a.award_id FROM registry_award a WHERE a.agency_id = ? AND a.batch_id NOT IN"
      " (SELECT batch_id FROM registry_batch WHERE agency_id = ? AND published_at IS NULL) AND " +
      condition + ")";
  std::vector<platform::Value> all{agency.value, agency.value, agency.value};
  all.insert(all.end(), values.begin(), values.end());
  std::map<AwardId, AwardWithChanges> found;
  db.query("SELECT " + std::string(rows::award_columns) + std::string(rows::award_tables) +
               " WHERE a.agency_id = ? AND a.revision = 1 AND a.award_id IN" + which,
           all, [&](const platform::Row& row) {
             StoredAward award = rows::stored_award(row);
             found[award.id] = {award.id, std::move(award.record), {}};
           });
  db.query(
      "SELECT award_id, kind, day, ground, paper, fields, recorded_at, recorded_by FROM registry_change"
      " WHERE agency_id = ? AND award_id IN" +
          which + " ORDER BY change_id",
      all, [&](const platform::Row& row) { found[AwardId{row.integer(0)}].changes.push_back(stored_change(row, 1)); });
  std::vector<AwardWithChanges> awards;
  for (auto& [id, award] : found) awards.push_back(std::move(award));
  return awards;
}

}  // namespace

core::Outcome<AwardId, core::Refusals> add_award(platform::Command& command, const AwardRecord& record) {
  core::Refusals wrong = faults(record, command.today());
  for (core::Refusal& one : holder_faults(command, record.holder)) wrong.push_back(std::move(one));
  if (!wrong.empty()) return wrong;
  const auto id = command.new_id_of<OfAward>();
  insert_award(command, id, 1, 0, record, Status::standing);
  platform::Json detail;
  detail.set("name", record.holder.name).set("award", record.award_text).set("number", record.number);
  if (record.years) detail.set("years", record.years->to_text());
  command.record("award:" + core::to_text(id), to_text(detail));
  return id;
}

core::Outcome<int> change_award(platform::Command& command, AwardId id, AwardChange change) {
  const auto now = find_award(command.db, command.agency(), id);
  if (!now) return unknown_award();
  auto fields = real_changes(now->record, change.fields);
  if (!fields) return fields.error();
  change.fields = *std::move(fields);
  change.ground = core::single_spaced(core::nfc(change.ground));
  change.paper = core::single_spaced(core::nfc(change.paper));
  change.at = command.request.now;
  change.by = command.request.user;
  if (auto fault = change_fault({now->record, now->status}, change, command.today())) return *fault;
  std::vector<AwardChange> all = changes_of(command.db, command.agency(), id);
  all.push_back(change);
  const Standing next = newest(*first_record(command.db, command.agency(), id), all);
  core::Refusals wrong = faults(next.record, command.today());
  for (core::Refusal& one : holder_faults(command, next.record.holder)) wrong.push_back(std::move(one));
  if (!wrong.empty()) return wrong.front();
  command.db.execute(
      "UPDATE registry_award SET closed_at = ?, closed_by = ? WHERE agency_id = ? AND award_id = ? AND closed_at IS"
      " NULL",
      {command.request.now.milliseconds, command.request.user.value, command.agency().value, id.value});
  insert_award(command, id, now->revision + 1, now->batch, next.record, next.status);
  command.db.execute(rows::insert_sql("registry_change", rows::change_insert),
                     rows::change_values(recorded_by(command), command.new_id(), id, change));
  platform::Json detail;
  detail.set("kind", code(change.kind)).set("day", change.day.to_iso()).set("ground", change.ground);
  detail.set("fields", rows::changes_json(change.fields));
  command.record("award:" + core::to_text(id), to_text(detail));
  return 1;
}

std::optional<StoredAward> find_award(platform::Connection& db, core::AgencyId agency, AwardId id) {
  std::optional<StoredAward> found;
  db.query("SELECT " + std::string(rows::award_columns) + std::string(rows::award_tables) +
               " WHERE a.agency_id = ? AND a.award_id = ? AND" + std::string(rows::seen),
           {agency.value, id.value, agency.value}, [&](const platform::Row& row) { found = rows::stored_award(row); });
  return found;
}

std::vector<AwardChange> changes_of(platform::Connection& db, core::AgencyId agency, AwardId id) {
  std::vector<AwardChange> changes;
  db.query(
      "SELECT kind, day, ground, paper, fields, recorded_at, recorded_by FROM registry_change"
      " WHERE agency_id = ? AND award_id = ? ORDER BY change_id",
      {agency.value, id.value}, [&](const platform::Row& row) { changes.push_back(stored_change(row, 0)); });
  return changes;
}

std::map<AwardId, std::vector<AwardChange>> all_changes(platform::Connection& db, core::AgencyId agency) {
  std::map<AwardId, std::vector<AwardChange>> changes;
  db.query(
      "SELECT award_id, kind, day, ground, paper, fields, recorded_at, recorded_by FROM registry_change"
      " WHERE agency_id = ? ORDER BY change_id",
      {agency.value},
      [&](const platform::Row& row) { changes[AwardId{row.integer(0)}].push_back(stored_change(row, 1)); });
  return changes;
}

std::optional<AwardRecord> first_record(platform::Connection& db, core::AgencyId agency, AwardId id) {
  std::optional<AwardRecord> found;
  db.query("SELECT " + std::string(rows::award_columns) + std::string(rows::award_tables) +
               " WHERE a.agency_id = ? AND a.award_id = ? AND a.revision = 1",
           {agency.value, id.value}, [&](const platform::Row& row) { found = rows::stored_award(row).record; });
  return found;
}

std::map<core::PersonId, std::vector<AwardWithChanges>> awards_of_records(platform::Connection& db,
                                                                          core::AgencyId agency,
                                                                          const std::vector<core::PersonId>& records) {
  const std::set<core::PersonId> asked(records.begin(), records.end());
  std::map<core::PersonId, std::vector<AwardWithChanges>> found;
  std::set<AwardId> taken;  // one that was ever written down for two of them is told twice
  platform::for_ids(records, [&](const std::string& marks, const std::vector<platform::Value>& values) {
    for (AwardWithChanges& award : with_changes(db, agency, "a.person_id IN (" + marks + ")", values)) {
      const auto now = newest(award.first, award.changes).record.holder.person;
      if (now && asked.contains(*now) && taken.insert(award.id).second) found[*now].push_back(std::move(award));
    }
  });
  return found;
}

std::vector<AwardWithChanges> awards_of_person(platform::Connection& db, core::AgencyId agency, core::PersonId person) {
  std::vector<AwardWithChanges> found;
  for (auto& [record, awards] : awards_of_records(db, agency, people::records_of(db, agency, person)))
    std::ranges::move(awards, std::back_inserter(found));
  std::ranges::sort(found, {}, &AwardWithChanges::id);
  return found;
}

std::optional<std::vector<core::PersonId>> persons_of(platform::Connection& db, core::AgencyId agency, AwardId award) {
  std::vector<core::PersonId> found;
  bool others = false;
  db.query("SELECT DISTINCT person_id FROM registry_award WHERE agency_id = ? AND award_id = ?",
           {agency.value, award.value}, [&](const platform::Row& row) {
             if (const auto person = people::stored_optional_id<core::OfPerson>(row, 0))
               found.push_back(*person);
             else
               others = true;
           });
  return others ? std::nullopt : std::optional(found);
}

std::vector<AwardWithChanges> awards_of_unit(platform::Connection& db, core::AgencyId agency, core::UnitId unit) {
  auto found = with_changes(db, agency, "a.unit_id = ? AND a.holder_kind = 'unit'", {unit.value});
  std::erase_if(found, [&](const AwardWithChanges& award) {
    const Holder now = newest(award.first, award.changes).record.holder;
    return now.kind != HolderKind::unit || now.unit != unit;
  });
  return found;
}

void each_award(platform::Connection& db, core::AgencyId agency, const std::function<void(const StoredAward&)>& each) {
  db.query("SELECT " + std::string(rows::award_columns) + std::string(rows::award_tables) +
               " WHERE a.agency_id = ? AND" + std::string(rows::seen) + " ORDER BY a.award_id",
           {agency.value, agency.value}, [&](const platform::Row& row) { each(rows::stored_award(row)); });
}

// ---- many rows at once

void open_batch(platform::Command& command, std::int64_t batch, std::string_view file_name) {
  const auto known = command.db.one_integer("SELECT batch_id FROM registry_batch WHERE agency_id = ? AND batch_id = ?",
                                            {command.agency().value, batch});
  if (known) return;
  command.db.execute(
      "INSERT INTO registry_batch (agency_id, batch_id, file_name, made_at, made_by) VALUES (?, ?, ?, ?, ?)",
      {command.agency().value, batch, std::string(file_name), command.request.now.milliseconds,
       command.request.user.value});
}

void keep_change(platform::Command& command, std::int64_t batch, AwardId award, const AwardChange& change) {
  command.db.execute(
      "INSERT INTO registry_waiting_change (agency_id, batch_id, change_id, award_id, day, ground, fields)"
      " VALUES (?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, batch, command.new_id(), award.value, change.day.to_iso(), change.ground,
       to_text(rows::changes_json(change.fields))});
}

core::Outcome<int> publish_batch(platform::Command& command, std::int64_t batch) {
  const auto published = command.db.execute(
      "UPDATE registry_batch SET published_at = ?, published_by = ?"
      " WHERE agency_id = ? AND batch_id = ? AND published_at IS NULL",
      {command.request.now.milliseconds, command.request.user.value, command.agency().value, batch});
  if (published == 0) return 0;
  std::vector<std::pair<AwardId, AwardChange>> waiting;
  command.db.query(
      "SELECT award_id, day, ground, fields FROM registry_waiting_change"
      " WHERE agency_id = ? AND batch_id = ? ORDER BY change_id",
      {command.agency().value, batch}, [&](const platform::Row& row) {
        AwardChange change{ChangeKind::correct, people::stored_day(row, 1), row.text(2), {}, {}, {}, {}};
        if (const auto json = platform::parse_json(row.text(3))) change.fields = rows::changes_from(*json);
        waiting.emplace_back(AwardId{row.integer(0)}, std::move(change));
      });
  for (const auto& [award, change] : waiting) {
    const auto changed = change_award(command, award, change);
    // Somebody wrote the same meanwhile: then nothing is left to change.
    if (!changed && changed.error().code != "registry.change.nothing") return changed.error();
  }
  command.db.execute("DELETE FROM registry_waiting_change WHERE agency_id = ? AND batch_id = ?",
                     {command.agency().value, batch});
  for (const char* table : {"registry_award", "registry_holder", "registry_holder_word", "registry_decision"})
    platform::refresh_statistics(command.db, table);
  command.record("award-batch:" + std::to_string(batch), R"({"published":true})");
  return static_cast<int>(waiting.size());
}

void forget_batch(platform::Connection& db, core::AgencyId agency, std::int64_t batch) {
  const std::vector<platform::Value> which{agency.value, batch};
  const auto unpublished = db.one_integer(
      "SELECT batch_id FROM registry_batch WHERE agency_id = ? AND batch_id = ? AND published_at IS NULL", which);
  if (!unpublished) return;
  db.execute(
      "DELETE FROM registry_change WHERE agency_id = ? AND award_id IN"
      " (SELECT award_id FROM registry_award WHERE agency_id = ? AND batch_id = ?)",
      {agency.value, agency.value, batch});
  db.execute("DELETE FROM registry_award WHERE agency_id = ? AND batch_id = ?", which);
  db.execute("DELETE FROM registry_decision WHERE agency_id = ? AND batch_id = ?", which);
  db.execute(
      "DELETE FROM registry_holder_word WHERE agency_id = ? AND holder_id IN"
      " (SELECT holder_id FROM registry_holder WHERE agency_id = ? AND batch_id = ?)",
      {agency.value, agency.value, batch});
  db.execute("DELETE FROM registry_holder WHERE agency_id = ? AND batch_id = ?", which);
  db.execute("DELETE FROM registry_waiting_change WHERE agency_id = ? AND batch_id = ?", which);
  db.execute("DELETE FROM registry_batch WHERE agency_id = ? AND batch_id = ?", which);
}

AwardWriter::AwardWriter(platform::Connection& db, core::AgencyId agency) {
  db.query("SELECT decision_id, number, day, authority, level, track FROM registry_decision WHERE agency_id = ? AND" +
               std::string(published),
           {agency.value, agency.value}, [&](const platform::Row& row) {
             AwardRecord record;
             record.number = row.text(1);
             record.day = PartlyDay::parse(row.text(2));
             record.authority = row.text(3);
             record.level = award_level_of(row.text(4)).value_or(AwardLevel::base);
             record.track = track_of(row.text(5)).value_or(Track::government);
             decisions_.try_emplace(rows::decision_key(record), row.integer(0));
           });
  db.query("SELECT holder_id, kind, person_id, unit_id, name, birth FROM registry_holder WHERE agency_id = ? AND" +
               std::string(published),
           {agency.value, agency.value}, [&](const platform::Row& row) {
             Holder holder;
             holder.kind = holder_kind_of(row.text(1)).value_or(HolderKind::person);
             holder.person = people::stored_optional_id<core::OfPerson>(row, 2);
             holder.unit = people::stored_optional_id<core::OfUnit>(row, 3);
             holder.name = row.text(4);
             holder.birth = row.text(5);
             holders_.try_emplace(rows::holder_key(holder), row.integer(0));
           });
}

AwardId AwardWriter::add(platform::Command& command, const AwardRecord& record, const std::vector<AwardChange>& changes,
                         Status status) {
  const auto id = command.new_id_of<OfAward>();
  awards_.push_back({id, record, changes, status});
  return id;
}

void AwardWriter::flush(platform::Command& command, std::int64_t batch) {
  if (awards_.empty()) return;
  const Recorded recorded = recorded_by(command);
  std::vector<std::vector<platform::Value>> decisions, holders, words, awards, changes;
  const auto decision = [&](const AwardRecord& record) {
    const auto [at, fresh] = decisions_.try_emplace(rows::decision_key(record), 0);
    if (fresh) {
      at->second = command.new_id();
      decisions.push_back(rows::decision_values(recorded, at->second, batch, record));
    }
    return at->second;
  };
  const auto holder = [&](const Holder& one) {
    const auto [at, fresh] = holders_.try_emplace(rows::holder_key(one), 0);
    if (fresh) {
      at->second = command.new_id();
      holders.push_back(rows::holder_values(recorded, at->second, batch, one));
      for (std::string& word : rows::words_of(one.name))
        words.push_back({recorded.agency.value, std::move(word), at->second});
    }
    return at->second;
  };
  for (const Waiting& one : awards_) {
    if (one.changes.empty()) {
      awards.push_back(rows::award_values(recorded, one.id, 1, batch, one.record, one.status, holder(one.record.holder),
                                          decision(one.record)));
      continue;
    }
    // The chain from the first record to this one; all but the last revision are closed at once.
    const auto first = first_of(one.record, one.changes);
    std::vector<AwardChange> so_far;
    for (std::size_t i = 0; i <= one.changes.size(); ++i) {
      const Standing state = newest(*first, so_far);
      awards.push_back(rows::award_values(recorded, one.id, static_cast<std::int64_t>(i) + 1, batch, state.record,
                                          state.status, holder(state.record.holder), decision(state.record)));
      if (i == one.changes.size()) break;
      so_far.push_back(one.changes[i]);
      changes.push_back(rows::change_values(recorded, command.new_id(), one.id, one.changes[i]));
    }
  }
  const auto insert = [&](std::string_view table, const std::vector<std::string>& columns,
                          std::vector<std::vector<platform::Value>>& values) {
    std::size_t next = 0;
    command.db.insert_many(table, columns, [&](std::vector<platform::Value>& row) {
      if (next == values.size()) return false;
      row = std::move(values[next++]);
      return true;
    });
  };
  insert("registry_decision", rows::decision_insert, decisions);
  insert("registry_holder", rows::holder_insert, holders);
  insert("registry_holder_word", {"agency_id", "word", "holder_id"}, words);
  std::vector<std::string> with_closing = rows::award_insert;
  with_closing.insert(with_closing.end(), {"closed_at", "closed_by"});
  for (std::size_t i = 0; i < awards.size(); ++i) {
    const bool followed = i + 1 < awards.size() && awards[i + 1][1] == awards[i][1];
    awards[i].emplace_back(followed ? platform::Value(recorded.at.milliseconds) : platform::Value(nullptr));
    awards[i].emplace_back(followed ? platform::Value(recorded.by.value) : platform::Value(nullptr));
  }
  insert("registry_award", with_closing, awards);
  insert("registry_change", rows::change_insert, changes);
  platform::Json detail;
  detail.set("rows", static_cast<std::int64_t>(awards_.size()));
  command.record("award-batch:" + std::to_string(batch), to_text(detail));
  awards_.clear();
}

// ---- filters a user keeps

core::Outcome<std::int64_t> save_filter(platform::Command& command, std::string_view name, std::string_view filter) {
  const std::string shown = core::single_spaced(core::nfc(name));
  if (shown.empty() || core::code_points(shown) > 100)
    return core::Refusal{"registry.filter.name", "Hãy đặt tên cho bộ lọc, không quá 100 chữ.", "name", ""};
  if (filter.size() > 2000)
    return core::Refusal{"registry.filter.filter", "Bộ lọc quá dài; hãy bớt điều kiện rồi lưu lại.", "filter", ""};
  const std::int64_t id = command.new_id();
  command.db.execute(
      "INSERT INTO registry_filter (agency_id, filter_id, user_id, name, filter, recorded_at)"
      " VALUES (?, ?, ?, ?, ?, ?)",
      {command.agency().value, id, command.request.user.value, shown, std::string(filter),
       command.request.now.milliseconds});
  platform::Json detail;
  detail.set("name", shown);
  command.record("filter:" + std::to_string(id), to_text(detail));
  return id;
}

core::Outcome<int> drop_filter(platform::Command& command, std::int64_t id) {
  const auto dropped = command.db.execute(
      "UPDATE registry_filter SET closed_at = ? WHERE agency_id = ? AND filter_id = ? AND user_id = ?"
      " AND closed_at IS NULL",
      {command.request.now.milliseconds, command.agency().value, id, command.request.user.value});
  if (dropped == 0)
    return core::Refusal{"registry.filter.unknown", "Không có bộ lọc này. Hãy tải lại danh sách.", "filter", ""};
  command.record("filter:" + std::to_string(id), R"({"dropped":true})");
  return 1;
}

std::vector<SavedFilter> filters_of(platform::Connection& db, core::AgencyId agency, core::UserId user) {
  std::vector<SavedFilter> filters;
  db.query(
      "SELECT filter_id, name, filter FROM registry_filter"
      " WHERE agency_id = ? AND user_id = ? AND closed_at IS NULL ORDER BY filter_id",
      {agency.value, user.value}, [&](const platform::Row& row) {
        filters.push_back({row.integer(0), row.text(1), row.text(2)});
      });
  return filters;
}

}  // namespace thidua::registry
