#include "registry/io/rows.h"

#include <algorithm>

#include "core/text.h"
#include "people/io/stored.h"
#include "platform/list_request.h"

namespace thidua::registry::rows {

StoredAward stored_award(const platform::Row& row, int at) {
  StoredAward award;
  award.id = AwardId{row.integer(at)};
  award.revision = row.integer(at + 1);
  award.batch = row.integer(at + 2);
  AwardRecord& record = award.record;
  record.holder.kind = holder_kind_of(row.text(at + 3)).value_or(HolderKind::person);
  record.holder.person = people::stored_optional_id<core::OfPerson>(row, at + 4);
  record.holder.unit = people::stored_optional_id<core::OfUnit>(row, at + 5);
  record.holder.name = row.text(at + 6);
  record.holder.birth = row.text(at + 7);
  record.holder.position = row.text(at + 8);
  record.holder.unit_name = row.text(at + 9);
  record.award_code = row.text(at + 10);
  record.award_text = row.text(at + 11);
  record.kind = award_kind_of(row.text(at + 12)).value_or(AwardKind::form);
  if (const auto last = row.integer(at + 14); last != 0)
    record.years = Years{static_cast<int>(row.integer(at + 13)), static_cast<int>(last)};
  record.number = row.text(at + 15);
  record.day = PartlyDay::parse(row.text(at + 16));
  record.authority = row.text(at + 17);
  record.level = award_level_of(row.text(at + 18)).value_or(AwardLevel::base);
  record.track = track_of(row.text(at + 19)).value_or(Track::government);
  record.basis = row.text(at + 20);
  record.initiative = row.text(at + 21);
  record.note = row.text(at + 22);
  award.status = status_of(row.text(at + 23)).value_or(Status::standing);
  award.recorded_at = {row.integer(at + 24)};
  award.recorded_by = core::UserId{row.integer(at + 25)};
  return award;
}

std::string decision_key(const AwardRecord& record) {
  std::string key = record.number;
  for (const std::string& part : {record.day ? record.day->to_text() : std::string(), record.authority,
                                  std::string(code(record.level)), std::string(code(record.track))})
    key.append("\n").append(part);
  return key;
}

std::string holder_key(const Holder& holder) {
  std::string key(code(holder.kind));
  key.append("\n").append(holder.person ? core::to_text(*holder.person) : "");
  // A person's unit then belongs to the award, not to who he is.
  key.append("\n").append(holder.kind == HolderKind::unit && holder.unit ? core::to_text(*holder.unit) : "");
  return key.append("\n").append(holder.name).append("\n").append(holder.birth);
}

std::vector<platform::Value> decision_values(const Recorded& recorded, std::int64_t id, std::int64_t batch,
                                             const AwardRecord& record) {
  return {recorded.agency.value,
          id,
          batch,
          record.number,
          core::folded(record.number),
          record.day ? record.day->to_text() : std::string(),
          record.authority,
          core::folded(record.authority),
          std::string(code(record.level)),
          std::string(code(record.track)),
          recorded.at.milliseconds,
          recorded.by.value};
}

std::vector<platform::Value> holder_values(const Recorded& recorded, std::int64_t id, std::int64_t batch,
                                           const Holder& holder) {
  const auto unit = holder.kind == HolderKind::unit ? holder.unit : std::nullopt;
  const std::string key =
      holder.kind == HolderKind::person ? core::name_sort_key(holder.name) : core::text_sort_key(holder.name);
  return {recorded.agency.value,
          id,
          std::string(code(holder.kind)),
          people::id_value(holder.person),
          people::id_value(unit),
          holder.name,
          core::folded(holder.name),
          people::key_text(key),
          core::collation_version(),
          holder.birth,
          batch};
}

std::vector<platform::Value> award_values(const Recorded& recorded, AwardId id, std::int64_t revision,
                                          std::int64_t batch, const AwardRecord& record, Status status,
                                          std::int64_t holder, std::int64_t decision) {
  const auto day = ordering_day(record);
  return {recorded.agency.value,
          id.value,
          revision,
          batch,
          holder,
          std::string(code(record.holder.kind)),
          people::id_value(record.holder.person),
          people::id_value(record.holder.unit),
          record.holder.position,
          record.holder.unit_name,
          record.award_code,
          record.award_text,
          core::folded(record.award_text),
          std::string(code(record.kind)),
          std::int64_t{record.years ? record.years->first : 0},
          std::int64_t{record.years ? record.years->last : 0},
          decision,
          day ? day->to_iso() : std::string(),
          record.basis,
          record.initiative,
          record.note,
          std::string(code(status)),
          recorded.at.milliseconds,
          recorded.by.value};
}

std::vector<platform::Value> change_values(const Recorded& recorded, std::int64_t id, AwardId award,
                                           const AwardChange& change) {
  return {recorded.agency.value,
          id,
          award.value,
          std::string(code(change.kind)),
          change.day.to_iso(),
          change.ground,
          change.paper,
          to_text(changes_json(change.fields)),
          recorded.at.milliseconds,
          recorded.by.value};
}

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words = platform::folded_words(name);
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
  return words;
}

platform::Json changes_json(const std::vector<FieldChange>& fields) {
  platform::Json list = platform::Json::array();
  for (const FieldChange& one : fields) {
    platform::Json json;
    json.set("field", one.field).set("before", one.before).set("after", one.after);
    list.push(std::move(json));
  }
  return list;
}

std::vector<FieldChange> changes_from(const platform::Json& json) {
  std::vector<FieldChange> fields;
  if (json.values() == nullptr) return fields;
  const auto text = [](const platform::Json& one, std::string_view name) {
    const platform::Json* found = one.find(name);
    return found != nullptr && found->text() != nullptr ? *found->text() : std::string();
  };
  for (const platform::Json& one : *json.values())
    fields.push_back({text(one, "field"), text(one, "before"), text(one, "after")});
  return fields;
}

std::string insert_sql(std::string_view table, const std::vector<std::string>& columns) {
  std::string names;
  std::string marks;
  for (const std::string& column : columns) {
    names.append(names.empty() ? "" : ", ").append(column);
    marks.append(marks.empty() ? "?" : ", ?");
  }
  return "INSERT INTO " + std::string(table) + " (" + names + ") VALUES (" + marks + ")";
}

}  // namespace thidua::registry::rows
