#include "pacts/io/changes.h"

#include <algorithm>

#include "pacts/terms_edit.h"
#include "pacts/workbook_rules.h"
#include "people/io/store.h"

namespace thidua::pacts::api {
namespace {

/// One change of a target: a version of its terms or of its units.
struct Event {
  core::Instant at;
  bool of_units = false;
  int number = 0;
  core::UserId by;
};

std::vector<Event> events_of(platform::Connection& db, core::AgencyId agency, core::TargetId target) {
  std::vector<Event> events;
  const auto read = [&](std::string_view sql, bool of_units) {
    db.query(sql, {agency.value, target.value}, [&](const platform::Row& row) {
      events.push_back(
          {core::Instant{row.integer(1)}, of_units, static_cast<int>(row.integer(0)), core::UserId{row.integer(2)}});
    });
  };
  read("SELECT version, recorded_at, recorded_by FROM pacts_target_version WHERE agency_id = ? AND target_id = ?",
       false);
  read("SELECT DISTINCT revision, recorded_at, recorded_by FROM pacts_assignment WHERE agency_id = ? AND target_id = ?",
       true);
  std::ranges::sort(events, [](const Event& a, const Event& b) {
    return std::tuple(a.at, a.of_units, a.number) < std::tuple(b.at, b.of_units, b.number);
  });
  return events;
}

struct Assigned {
  std::string lead;
  std::string contributing;
};

Assigned assigned_at(platform::Connection& db, core::AgencyId agency, core::TargetId target, int revision,
                     const std::vector<people::OrgUnit>& units, core::Date day) {
  Assigned assigned;
  db.query(
      "SELECT unit_id, leads FROM pacts_assignment WHERE agency_id = ? AND target_id = ? AND revision = ? "
      "ORDER BY ordinal",
      {agency.value, target.value, std::int64_t{revision}}, [&](const platform::Row& row) {
        if (row.integer(0) == 0) return;
        std::string& names = row.integer(1) != 0 ? assigned.lead : assigned.contributing;
        names += (names.empty() ? "" : ", ") + people::unit_name(units, core::UnitId{row.integer(0)}, day);
      });
  return assigned;
}

std::string shown_number(const std::optional<core::Decimal>& number) {
  return number ? number->to_vi() : "";
}

void compare(std::vector<Change>& changes, std::string_view field, std::string_view label, std::string before,
             std::string after) {
  if (before != after) changes.push_back({std::string(field), std::string(label), std::move(before), std::move(after)});
}

std::string evidence_names(const std::vector<pacts::Evidence>& evidence) {
  std::string names;
  for (const pacts::Evidence& one : evidence) names += (names.empty() ? "" : ", ") + one.name;
  return names;
}

}  // namespace

std::vector<Change> terms_changes(const TargetTerms& before, const TargetTerms& after) {
  std::vector<Change> changes;
  for (const EditableField& field : editable_fields())
    if (field.name != "comparator" && field.name != "values" && field.name != "unit")  // said by "quantity"
      compare(changes, field.name, field.label, field_text(before, field.name), field_text(after, field.name));
  return changes;
}

ChangedSince target_changes(platform::Connection& db, core::AgencyId agency, const Target& target, int seen,
                            const std::vector<people::OrgUnit>& units, core::Date day) {
  ChangedSince found;
  const std::vector<Event> events = events_of(db, agency, target.id);
  if (events.empty()) return found;
  int terms_seen = 1, units_seen = 0;
  for (std::size_t i = 0; i < events.size() && static_cast<int>(i) < seen; ++i)
    (events[i].of_units ? units_seen : terms_seen) = events[i].number;
  const auto version = std::ranges::find(target.versions, terms_seen, &TargetVersion::number);
  const TargetTerms& before = (version == target.versions.end() ? target.versions.front() : *version).terms;
  const TargetTerms& after = target.versions.back().terms;
  found.changes = terms_changes(before, after);
  if (target.versions.back().kind == VersionKind::drop && terms_seen != target.versions.back().number)
    found.changes.push_back({"dropped", "Tình trạng", "đang thực hiện", "dừng thực hiện"});
  const Assigned had = assigned_at(db, agency, target.id, units_seen, units, day);
  const Assigned has = assigned_at(db, agency, target.id, target.assignment_revision, units, day);
  compare(found.changes, "lead_unit", "Đơn vị chủ trì", had.lead, has.lead);
  compare(found.changes, "contributing", "Đơn vị phối hợp", had.contributing, has.contributing);
  found.by = events.back().by;
  found.at = events.back().at;
  return found;
}

ChangedSince row_changes(const std::vector<ResultRow>& history, int seen) {
  ChangedSince found;
  if (history.empty()) return found;
  const auto was = std::ranges::find(history, seen, &ResultRow::revision);
  const ResultRow nothing;
  const ResultRow& before = was == history.end() ? nothing : *was;
  const ResultRow& after = history.back();
  compare(found.changes, "value", "Kết quả", shown_number(before.result.value), shown_number(after.result.value));
  compare(found.changes, "part", "Tử số", shown_number(before.result.part), shown_number(after.result.part));
  compare(found.changes, "whole", "Mẫu số", shown_number(before.result.whole), shown_number(after.result.whole));
  compare(found.changes, "complement", "Số liệu ghi ngược", before.result.complement ? "có" : "không",
          after.result.complement ? "có" : "không");
  compare(found.changes, "counted", "Chi tiết từng loại", counted_vi(before.result.counted),
          counted_vi(after.result.counted));
  compare(found.changes, "stage", "Tình trạng", std::string(label_vi(before.result.stage)),
          std::string(label_vi(after.result.stage)));
  compare(found.changes, "explanation", "Giải trình", before.result.explanation, after.result.explanation);
  compare(found.changes, "source", "Nguồn số liệu", before.source, after.source);
  compare(found.changes, "evidence", "Minh chứng", evidence_names(before.evidence), evidence_names(after.evidence));
  found.by = after.by;
  found.at = after.at;
  return found;
}

}  // namespace thidua::pacts::api
