#include <algorithm>
#include <map>

#include "core/text.h"
#include "people/io/details.h"
#include "people/io/facts_of_many.h"
#include "people/io/rows.h"
#include "people/io/store.h"
#include "people/io/stored.h"
#include "platform/json.h"

namespace thidua::people {
namespace {

using platform::Json;

core::Refusal fact_refusal(std::string code, std::string message, std::string field) {
  return {"people." + std::move(code), std::move(message), std::move(field), {}};
}

std::optional<core::Refusal> ground_fault(std::string_view ground) {
  if (!core::trimmed(ground).empty()) return std::nullopt;
  return fact_refusal("ground", "Chưa ghi căn cứ; hãy ghi số, ngày văn bản hoặc lý do.", "ground");
}

std::optional<core::Refusal> person_fault(platform::Command& command, core::PersonId id) {
  if (person(command.db, command.agency(), id)) return std::nullopt;
  return fact_refusal("person.unknown", "Không có người mang số " + core::to_text(id) + " trong cơ quan này.",
                      "person");
}

std::string spaced(std::string_view text) {
  return core::single_spaced(core::nfc(text));
}

void record_person(platform::Command& command, core::PersonId person, const Json& detail) {
  command.record("person:" + core::to_text(person), to_text(detail));
}

std::optional<core::Refusal> id_number_fault(platform::Command& command, core::PersonId id,
                                             const PersonDetail& detail) {
  if (detail.id_number.empty()) return std::nullopt;
  const auto all = records_of(command.db, command.agency(), id);
  std::optional<core::PersonId> other;
  command.db.query(
      "SELECT d.person_id FROM people_detail d WHERE d.agency_id = ? AND d.id_number = ? AND d.revision ="
      " (SELECT MAX(m.revision) FROM people_detail m WHERE m.agency_id = d.agency_id AND m.person_id = d.person_id)",
      {command.agency().value, detail.id_number}, [&](const platform::Row& row) {
        const core::PersonId found{row.integer(0)};
        if (std::ranges::count(all, found) == 0) other = found;
      });
  if (!other) return std::nullopt;
  const auto who = person(command.db, command.agency(), *other);
  return fact_refusal("detail.id_number_taken",
                      "Số định danh này đã ghi cho " + (who ? who->full_name + " (" + who->code + ")" : "người khác") +
                          ". Hãy kiểm tra số, hoặc gộp hai hồ sơ nếu là một người.",
                      "id_number");
}

/// A fact of a person with an id of its own, closed instead of removed.
core::Outcome<int> close_fact(platform::Command& command, core::PersonId person, std::string_view table,
                              std::string_view key, std::int64_t id, std::string_view ground) {
  if (auto fault = ground_fault(ground)) return *fault;
  const auto changed = command.db.execute("UPDATE " + std::string(table) +
                                              " SET closed_at = ?, closed_by = ?, closed_ground = ? WHERE agency_id = ?"
                                              " AND person_id = ? AND " +
                                              std::string(key) + " = ? AND closed_at IS NULL",
                                          {command.request.now.milliseconds, command.request.user.value,
                                           std::string(ground), command.agency().value, person.value, id});
  if (changed == 0) return fact_refusal("fact.unknown", "Mục này không còn; hãy tải lại trang.", "id");
  record_person(command, person, Json::object().set(key, std::to_string(id)).set("ground", ground));
  return 1;
}

}  // namespace

// ---- birth and the rest

StoredDetail detail_of(platform::Connection& db, core::AgencyId agency, core::PersonId person) {
  StoredDetail found;
  each_detail(db, agency, {person}, [&](core::PersonId, StoredDetail one) { found = std::move(one); });
  return found;
}

core::Outcome<std::int64_t> set_detail(platform::Command& command, core::PersonId id, const PersonDetail& detail,
                                       std::int64_t revision, std::string_view ground) {
  if (auto fault = person_fault(command, id)) return *fault;
  if (const auto faults = detail_faults(detail, command.today()); !faults.empty()) return faults.front();
  if (auto fault = id_number_fault(command, id, detail)) return *fault;
  if (detail_of(command.db, command.agency(), id).revision != revision)
    return core::Refusal{"conflict", "Thông tin của người này vừa được người khác sửa. Hãy xem lại rồi lưu.", "", ""};
  insert_row(command.db, "people_detail", detail_columns(),
             detail_row(stamp_of(command), id, revision + 1, detail, ground));
  // What is sensitive is not repeated in the trail.
  record_person(command, id, Json::object().set("revision", std::to_string(revision + 1)).set("ground", ground));
  return revision + 1;
}

std::vector<PersonNameHeld> names_of(platform::Connection& db, core::AgencyId agency, core::PersonId person) {
  std::vector<PersonNameHeld> found;
  db.query(
      "SELECT first_day, last_day, full_name FROM people_person_name WHERE agency_id = ? AND person_id = ?"
      " ORDER BY first_day",
      {agency.value, person.value}, [&](const platform::Row& row) {
        found.push_back({stored_validity(row, 0), row.text(2)});
      });
  return found;
}

std::vector<PostingHeld> postings_held(platform::Connection& db, core::AgencyId agency, core::PersonId person) {
  std::vector<PostingHeld> found;
  each_posting(db, agency, {person}, [&](PostingHeld one) { found.push_back(std::move(one)); });
  return found;
}

// ---- absences

std::vector<Absence> absences_of(platform::Connection& db, core::AgencyId agency, core::PersonId person) {
  std::vector<Absence> found;
  each_absence(db, agency, {person}, [&](core::PersonId, Absence one) { found.push_back(std::move(one)); });
  return found;
}

core::Outcome<std::int64_t> add_absence(platform::Command& command, core::PersonId id, const Absence& absence) {
  if (auto fault = person_fault(command, id)) return *fault;
  if (absence.until && *absence.until < absence.day)
    return fact_refusal("absence.days",
                        "Ngày cuối " + absence.until->to_vi() + " đứng trước ngày đầu " + absence.day.to_vi() +
                            ". Hãy kiểm tra hai ngày.",
                        "until");
  if (ends_work(absence.kind))
    for (const PostingHeld& held : postings_held(command.db, command.agency(), id)) {
      const core::Date last = absence.day.plus_days(-1);
      if (held.posting.validity.to || held.posting.validity.from > last) continue;
      if (auto ended = end_posting(command, id, held.posting.unit, last, label_vi(absence.kind)); !ended)
        return ended.error();
    }
  const std::int64_t number = command.new_id();
  command.db.execute(
      "INSERT INTO people_absence (agency_id, absence_id, person_id, kind, day, until, note, recorded_at, recorded_by)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, number, id.value, std::string(code(absence.kind)), day_value(absence.day),
       day_value(absence.until), spaced(absence.note), command.request.now.milliseconds, command.request.user.value});
  record_person(command, id, Json::object().set("absence", code(absence.kind)).set("from", absence.day.to_iso()));
  return number;
}

core::Outcome<int> close_absence(platform::Command& command, core::PersonId person, std::int64_t absence,
                                 std::string_view ground) {
  return close_fact(command, person, "people_absence", "absence_id", absence, ground);
}

// ---- ratings

std::vector<TaskRating> ratings_of(platform::Connection& db, core::AgencyId agency, const Rated& holder) {
  std::vector<TaskRating> found;
  if (holder.person)
    each_rating(db, agency, {*holder.person}, [&](core::PersonId, TaskRating one) { found.push_back(std::move(one)); });
  else
    db.query("SELECT " + std::string(rating_column_list) +
                 " FROM people_rating WHERE agency_id = ? AND unit_id = ? AND closed_at IS NULL ORDER BY year DESC",
             {agency.value, holder.unit->value},
             [&](const platform::Row& row) { found.push_back(stored_rating(row, 0)); });
  return found;
}

namespace {
std::optional<core::Refusal> rated_unit_fault(platform::Command& command, core::UnitId id, int year) {
  const auto all = units(command.db, command.agency());
  const auto unit = std::ranges::find(all, id, &OrgUnit::id);
  if (unit == all.end())
    return core::Refusal{"people.unit.unknown", "Không có đơn vị số " + core::to_text(id) + " trong cơ quan này.",
                         "unit", ""};
  const core::Validity whole_year{core::first_day_of_year(year), core::last_day_of_year(year)};
  if (std::ranges::any_of(unit->facts, [&](const UnitFact& fact) { return overlap(fact.validity, whole_year); }))
    return std::nullopt;
  return fact_refusal("rating.unit_then",
                      "Năm " + std::to_string(year) + " chưa có hoặc không còn đơn vị “" + unit->facts.back().name +
                          "”. Hãy kiểm tra năm, hoặc ghi cho đơn vị có trong năm ấy.",
                      "year");
}
}  // namespace

std::vector<RatingHeld> all_ratings(platform::Connection& db, core::AgencyId agency) {
  std::vector<RatingHeld> found;
  db.query("SELECT person_id, unit_id, " + std::string(rating_column_list) +
               " FROM people_rating WHERE agency_id = ? AND closed_at IS NULL ORDER BY year, rating_id",
           {agency.value}, [&](const platform::Row& row) {
             found.push_back({{stored_optional_id<core::OfPerson>(row, 0), stored_optional_id<core::OfUnit>(row, 1)},
                              stored_rating(row, 2)});
           });
  return found;
}

core::Outcome<std::int64_t> set_rating(platform::Command& command, const Rated& holder, const TaskRating& rating,
                                       std::string_view ground) {
  if (holder.person)
    if (auto fault = person_fault(command, *holder.person)) return *fault;
  if (holder.unit)
    if (auto fault = rated_unit_fault(command, *holder.unit, rating.year)) return *fault;
  if (rating.year < 1990 || rating.year > command.today().year())
    return fact_refusal("rating.year",
                        "Năm " + std::to_string(rating.year) + " chưa tới hoặc quá xa. Hãy ghi năm được đánh giá.",
                        "year");
  for (const TaskRating& before : ratings_of(command.db, command.agency(), holder)) {
    if (before.year != rating.year) continue;
    if (!before.provisional && rating.provisional)
      return fact_refusal("rating.final_stands",
                          "Năm " + std::to_string(rating.year) +
                              " đã có kết quả chính thức; kết quả tạm không thay được. Hãy ghi là chính thức.",
                          "provisional");
    command.db.execute(
        "UPDATE people_rating SET closed_at = ?, closed_by = ?, closed_ground = ? WHERE agency_id = ? AND rating_id = "
        "?",
        {command.request.now.milliseconds, command.request.user.value,
         std::string(ground.empty() ? "có kết quả mới" : ground), command.agency().value, before.id});
  }
  const std::int64_t id = command.new_id();
  command.db.execute(
      "INSERT INTO people_rating (agency_id, rating_id, person_id, unit_id, year, level, provisional, decision_number,"
      " decision_day, authority, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, id, id_value(holder.person), id_value(holder.unit), std::int64_t{rating.year},
       std::string(code(rating.level)), std::int64_t{rating.provisional}, spaced(rating.decision_number),
       day_value(rating.decision_day), spaced(rating.authority), command.request.now.milliseconds,
       command.request.user.value});
  command.record(holder.person ? "person:" + core::to_text(*holder.person) : "unit:" + core::to_text(*holder.unit),
                 to_text(Json::object().set("year", std::to_string(rating.year)).set("rating", code(rating.level))));
  return id;
}

std::vector<RatingCount> rating_counts(platform::Connection& db, core::AgencyId agency, int year) {
  const core::Date day = core::last_day_of_year(year);
  const auto all = units(db, agency);
  std::map<core::UnitId, core::UnitId> top;  // of each unit that day
  for (const OrgUnit* unit : tree_on(all, day)) {
    const auto parent = unit->on(day)->parent;
    const auto above = parent ? top.find(*parent) : top.end();
    top[unit->id] = above == top.end() ? unit->id : above->second;
  }
  RatingCount whole;
  std::map<core::UnitId, RatingCap> groups;
  const std::string on = day.to_iso();
  db.query(
      "SELECT r.level, (SELECT MIN(g.unit_id) FROM people_posting g WHERE g.agency_id = r.agency_id"
      " AND g.person_id = r.person_id AND g.first_day <= ? AND (g.last_day IS NULL OR g.last_day >= ?))"
      " FROM people_rating r WHERE r.agency_id = ? AND r.year = ? AND r.person_id IS NOT NULL AND r.closed_at IS NULL",
      {on, on, agency.value, std::int64_t{year}}, [&](const platform::Row& row) {
        const auto level = rating_level_of(row.text(0));
        const auto count = [&](RatingCap& cap) {
          if (level == RatingLevel::excellent) ++cap.excellent;
          if (level == RatingLevel::good) ++cap.good;
        };
        count(whole.cap);
        if (const auto unit = stored_optional_id<core::OfUnit>(row, 1); unit && top.count(*unit) != 0)
          count(groups[top.at(*unit)]);
      });
  std::vector<RatingCount> found{whole};
  for (const OrgUnit* unit : tree_on(all, day))
    if (const auto group = groups.find(unit->id); group != groups.end()) found.push_back({unit->id, group->second});
  return found;
}

// ---- discipline

std::vector<Discipline> discipline_of(platform::Connection& db, core::AgencyId agency, core::PersonId person) {
  std::vector<Discipline> found;
  each_discipline(db, agency, {person}, [&](core::PersonId, Discipline one) { found.push_back(std::move(one)); });
  return found;
}

core::Outcome<std::int64_t> add_discipline(platform::Command& command, core::PersonId id, const Discipline& fact) {
  if (auto fault = person_fault(command, id)) return *fault;
  if (fact.form != DisciplineForm::pending && core::trimmed(fact.decision_number).empty())
    return fact_refusal("discipline.decision", "Chưa ghi số quyết định kỷ luật; hãy ghi số ghi trên quyết định.",
                        "decision_number");
  if (fact.until && *fact.until < fact.day)
    return fact_refusal("discipline.days", "Ngày hết hạn đứng trước ngày quyết định. Hãy kiểm tra hai ngày.", "until");
  const std::int64_t number = command.new_id();
  command.db.execute(
      "INSERT INTO people_discipline (agency_id, discipline_id, person_id, form, day, until, decision_number, "
      "authority,"
      " note, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, number, id.value, std::string(code(fact.form)), day_value(fact.day),
       day_value(fact.until), spaced(fact.decision_number), spaced(fact.authority), spaced(fact.note),
       command.request.now.milliseconds, command.request.user.value});
  record_person(command, id, Json::object().set("discipline", std::to_string(number)));
  return number;
}

core::Outcome<int> close_discipline(platform::Command& command, core::PersonId person, std::int64_t discipline,
                                    std::string_view ground) {
  return close_fact(command, person, "people_discipline", "discipline_id", discipline, ground);
}

// ---- two records of one human

std::map<core::UnitId, PostCount> post_counts(platform::Connection& db, core::AgencyId agency, core::Date day) {
  std::map<core::UnitId, PostCount> counts;
  const std::string on = day.to_iso();
  db.query(
      "SELECT unit_id, COUNT(*), SUM(leads) FROM people_posting WHERE agency_id = ? AND first_day <= ?"
      " AND (last_day IS NULL OR last_day >= ?) GROUP BY unit_id",
      {agency.value, on, on}, [&](const platform::Row& row) {
        counts[core::UnitId{row.integer(0)}] = {row.integer(1), row.integer(2)};
      });
  return counts;
}

core::PersonId standing_record(platform::Connection& db, core::AgencyId agency, core::PersonId person) {
  const auto same = db.one_integer("SELECT same_as FROM people_same_person WHERE agency_id = ? AND person_id = ?",
                                   {agency.value, person.value});
  return same ? core::PersonId{*same} : person;
}

std::vector<core::PersonId> records_of(platform::Connection& db, core::AgencyId agency, core::PersonId person) {
  return std::move(records_of_each(db, agency, {person})[person]);
}

core::Outcome<int> say_same(platform::Command& command, core::PersonId id, core::PersonId into,
                            std::string_view ground) {
  if (auto fault = ground_fault(ground)) return *fault;
  for (const core::PersonId each : {id, into})
    if (auto fault = person_fault(command, each)) return *fault;
  if (standing_record(command.db, command.agency(), id) == standing_record(command.db, command.agency(), into))
    return fact_refusal("same.already", "Hai hồ sơ này đã được gộp.", "into");
  const core::PersonId stands = standing_record(command.db, command.agency(), into);
  // Those that led to this one lead on to the one that stands: a chain is never longer than one step.
  for (const core::PersonId record : records_of(command.db, command.agency(), id)) {
    command.db.execute("DELETE FROM people_same_person WHERE agency_id = ? AND person_id = ?",
                       {command.agency().value, record.value});
    command.db.execute(
        "INSERT INTO people_same_person (agency_id, person_id, same_as, recorded_at, recorded_by, ground)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        {command.agency().value, record.value, stands.value, command.request.now.milliseconds,
         command.request.user.value, std::string(ground)});
    if (record != id)  // who goes along is named too: others find out from the trail whom it concerns
      record_person(command, record, Json::object().set("same_as", core::to_text(stands)).set("ground", ground));
  }
  record_person(command, id, Json::object().set("same_as", core::to_text(stands)).set("ground", ground));
  return 1;
}

std::vector<KnownPerson> known_people(platform::Connection& db, core::AgencyId agency) {
  std::vector<KnownPerson> found;
  db.query("SELECT p.person_id, n.full_name_folded, d.birth_day, d.birth_known, d.id_number" +
               std::string(from_standing_people),
           {agency.value}, [&](const platform::Row& row) {
             found.push_back({core::PersonId{row.integer(0)}, row.text(1), stored_birth(row, 2), row.text(4)});
           });
  return found;
}

}  // namespace thidua::people
