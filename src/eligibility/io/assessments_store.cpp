#include "eligibility/io/assessments_store.h"

#include "access/io/store.h"
#include "eligibility/assessments.h"
#include "law/io/law_files.h"
#include "people/io/stored.h"
#include "platform/id_lists.h"
#include "platform/json.h"

namespace thidua::eligibility {
namespace {

constexpr std::string_view assessment_columns =
    "SELECT person_id, assessment_id, condition, label, for_year, received_on, said, reason, ground, recorded_at,"
    " recorded_by FROM eligibility_assessment WHERE agency_id = ? AND ";

/// Rows as read; names of users come after, because a statement is still open.
struct AssessmentRow {
  std::optional<core::PersonId> person;
  RecordedAssessment said;
  core::UserId by;
};

AssessmentRow assessment_in(const platform::Row& row) {
  AssessmentRow one;
  one.person = people::stored_optional_id<core::OfPerson>(row, 0);
  one.said.id = row.integer(1);
  one.said.condition = row.text(2);
  one.said.label = row.text(3);
  one.said.year = static_cast<int>(row.integer(4));
  one.said.received_on = people::stored_day(row, 5);
  one.said.said = row.text(6);
  one.said.reason = row.text(7);
  one.said.ground = row.text(8);
  one.said.at = core::Instant{row.integer(9)};
  one.by = core::UserId{row.integer(10)};
  return one;
}

/// Few users ever say something: each name is asked for once.
void put_names(platform::Connection& db, core::AgencyId agency, std::vector<AssessmentRow>& rows) {
  std::map<core::UserId, std::string> names;
  for (AssessmentRow& row : rows) {
    const auto [name, is_new] = names.try_emplace(row.by);
    if (is_new) name->second = access::shown_name(db, agency, row.by);
    row.said.by_name = name->second;
  }
}

}  // namespace

std::map<core::PersonId, std::vector<RecordedAssessment>> assessments_of_records(
    platform::Connection& db, core::AgencyId agency, const std::vector<core::PersonId>& records) {
  std::vector<AssessmentRow> rows;
  platform::for_ids(records, [&](const std::string& marks, std::vector<platform::Value> values) {
    values.insert(values.begin(), agency.value);
    db.query(std::string(assessment_columns) + "person_id IN (" + marks + ") ORDER BY person_id, assessment_id", values,
             [&](const platform::Row& row) { rows.push_back(assessment_in(row)); });
  });
  put_names(db, agency, rows);
  std::map<core::PersonId, std::vector<RecordedAssessment>> all;
  for (AssessmentRow& row : rows)
    if (row.person) all[*row.person].push_back(std::move(row.said));
  return all;
}

std::vector<RecordedAssessment> assessments_of_unit(platform::Connection& db, core::AgencyId agency,
                                                    core::UnitId unit) {
  std::vector<AssessmentRow> rows;
  db.query(std::string(assessment_columns) + "unit_id = ? ORDER BY assessment_id", {agency.value, unit.value},
           [&](const platform::Row& row) { rows.push_back(assessment_in(row)); });
  put_names(db, agency, rows);
  std::vector<RecordedAssessment> all;
  for (AssessmentRow& row : rows) all.push_back(std::move(row.said));
  return all;
}

std::int64_t add_assessment(platform::Command& command, const AssessmentOf& whose, const RecordedAssessment& said) {
  const std::int64_t id = command.new_id();
  const std::string& law_now = law::law_in_use().version.sha256;
  command.db.execute(
      "INSERT INTO eligibility_assessment (agency_id, assessment_id, person_id, unit_id, condition, label, for_year,"
      " received_on, said, reason, ground, law_sha256, recorded_at, recorded_by)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, id, people::id_value(whose.person), people::id_value(whose.unit), said.condition,
       said.label, std::int64_t{said.year}, said.received_on.to_iso(), said.said, said.reason, said.ground, law_now,
       command.request.now.milliseconds, command.request.user.value});
  command.record(whose.person ? "person:" + core::to_text(*whose.person) : "unit:" + core::to_text(*whose.unit),
                 to_text(platform::Json::object()
                             .set("assessment", id)
                             .set("condition", said.condition)
                             .set("label", said.label)
                             .set("year", said.year)
                             .set("said", std::string(said_words(said.said)))
                             .set("reason", said.reason)
                             .set("ground", said.ground)));
  return id;
}

}  // namespace thidua::eligibility
