#include <algorithm>
#include <set>

#include "core/text.h"
#include "people/io/rows.h"
#include "people/io/store.h"
#include "people/io/stored.h"
#include "people/io/successions.h"
#include "platform/json.h"

namespace thidua::people {
namespace {

using platform::Json;

core::Refusal undo_refusal(std::string code, std::string message, std::string field) {
  return {"people.succession." + std::move(code), std::move(message), std::move(field), {}};
}

std::string succession_ground(const SuccessionOrder& order) {
  std::string ground(label_vi(order.kind));
  if (!order.decision_number.empty()) ground += " theo Quyết định số " + order.decision_number;
  return ground;
}

/// A row of people_unit_fact or people_posting, by its key.
struct Touched {
  std::int64_t person = 0;  // 0: of a unit
  std::int64_t unit = 0;
  std::string first_day;
};

Json json_of(const std::vector<Touched>& rows) {
  Json all = Json::array();
  for (const Touched& row : rows)
    all.push(Json::object()
                 .set("person", std::to_string(row.person))
                 .set("unit", std::to_string(row.unit))
                 .set("first_day", row.first_day));
  return all;
}
std::vector<Touched> touched_of(const Json& json, std::string_view name) {
  std::vector<Touched> rows;
  const Json* all = json.find(name);
  if (all == nullptr || all->values() == nullptr) return rows;
  for (const Json& one : *all->values())
    rows.push_back({std::stoll(*one.find("person")->text()), std::stoll(*one.find("unit")->text()),
                    *one.find("first_day")->text()});
  return rows;
}

/// With its units; `after` and `before` as they are.
void insert_succession(platform::Command& command, const OrgSuccession& one, const Json& undo) {
  const auto cleaned = [](const std::string& text) { return core::single_spaced(core::nfc(text)); };
  const auto agency = command.agency().value;
  command.db.execute(
      "INSERT INTO people_succession (agency_id, succession_id, kind, day, decision_number, decision_day, authority,"
      " note, undo, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {agency, one.id, std::string(code(one.kind)), day_value(one.day), cleaned(one.decision_number),
       day_value(one.decision_day), cleaned(one.authority), cleaned(one.note), to_text(undo),
       command.request.now.milliseconds, command.request.user.value});
  for (const auto& [side, side_units] : {std::pair("before", &one.before), std::pair("after", &one.after)})
    for (const core::UnitId each : *side_units)
      command.db.execute(
          "INSERT INTO people_succession_unit (agency_id, succession_id, unit_id, side) VALUES (?, ?, ?, ?)"
          " ON CONFLICT DO NOTHING",
          {agency, one.id, each.value, std::string(side)});
}

void mark_undone(platform::Command& command, std::int64_t succession, core::Instant at, std::string_view ground) {
  command.db.execute(
      "UPDATE people_succession SET undone_at = ?, undone_by = ?, undone_ground = ? WHERE agency_id = ?"
      " AND succession_id = ?",
      {at.milliseconds, command.request.user.value, std::string(ground), command.agency().value, succession});
}

std::vector<Touched> touched_of(const std::vector<FactKey>& facts) {
  std::vector<Touched> rows;
  rows.reserve(facts.size());
  for (const FactKey& fact : facts) rows.push_back({0, fact.unit.value, fact.from.to_iso()});
  return rows;
}

Json undo_json(const std::vector<Touched>& closed_facts, const std::vector<Touched>& opened_facts,
               const std::vector<core::UnitId>& made) {
  Json units_made = Json::array();
  for (const core::UnitId unit : made) units_made.push(core::to_text(unit));
  return Json::object()
      .set("closed_facts", json_of(closed_facts))
      .set("opened_facts", json_of(opened_facts))
      .set("made", std::move(units_made));
}

/// Writes a plan, keeping what it touches.
class Carrier {
 public:
  Carrier(platform::Command& command, const SuccessionOrder& order)
      : command_(command), order_(order), ground_(succession_ground(order)) {}

  core::Outcome<SuccessionDone> run() {
    const auto plan = plan_succession(units(command_.db, command_.agency()), held(), order_);
    if (!plan) return plan.error();
    for (const PlannedUnit& made : plan->made) {
      const auto added = add_unit(command_, made.code, made.fact);
      if (!added) return added.error();
      done_.opened.push_back(*added);
    }
    for (const PlannedChange& change : plan->changes)
      if (auto done = write(change); !done) return done.error();
    for (const PlannedMove& move : plan->moves) write(move);
    for (const core::UnitId source : plan->closed)
      if (auto done = close(source); !done) return done.error();
    keep();
    return done_;
  }

 private:
  core::Date last_day() const { return order_.day.plus_days(-1); }
  core::UnitId unit_at(const PlannedPlace& place) const { return place.unit ? *place.unit : done_.opened[place.made]; }

  /// Posts that reach the day, of everybody who holds one in a source.
  std::vector<Posting> held() const {
    std::string marks;
    const platform::Value day = day_value(order_.day);
    std::vector<platform::Value> values{command_.agency().value, day, command_.agency().value, day};
    for (const core::UnitId source : order_.sources) {
      marks += marks.empty() ? "?" : ", ?";
      values.emplace_back(source.value);
    }
    std::vector<Posting> found;
    if (marks.empty()) return found;
    command_.db.query(
        "SELECT person_id, unit_id, position, staff_kind, heads_unit, first_day, last_day, leads, contract_until"
        " FROM people_posting WHERE agency_id = ? AND (last_day IS NULL OR last_day >= ?) AND person_id IN"
        " (SELECT g.person_id FROM people_posting g WHERE g.agency_id = ? AND (g.last_day IS NULL OR g.last_day >= ?)"
        " AND g.unit_id IN (" +
            marks + ")) ORDER BY person_id, first_day, unit_id",
        values, [&](const platform::Row& row) {
          found.push_back({core::PersonId{row.integer(0)}, core::UnitId{row.integer(1)}, row.text(2),
                           staff_kind_of(row.text(3)).value_or(StaffKind::civil_servant), row.integer(4) != 0,
                           stored_validity(row, 5), row.integer(7) != 0, stored_optional_day(row, 8)});
        });
    return found;
  }

  core::Outcome<int> write(const PlannedChange& change) {
    UnitFact fact = change.fact;
    if (change.parent) fact.parent = unit_at(*change.parent);
    auto done = change_unit(command_, change.unit, fact);
    if (!done) return done;
    closed_facts_.push_back({0, change.unit.value, change.before.to_iso()});
    opened_facts_.push_back({0, change.unit.value, order_.day.to_iso()});
    done_.changed.push_back(change.unit);
    if (change.below) done_.moved_below.push_back(change.unit);
    return 1;
  }

  void write(const PlannedMove& move) {
    const Posting& held = move.held;
    command_.db.execute(
        "UPDATE people_posting SET last_day = ?, closed_at = ?, closed_by = ?, closed_ground = ? WHERE agency_id = ?"
        " AND person_id = ? AND unit_id = ? AND first_day = ?",
        {day_value(last_day()), command_.request.now.milliseconds, command_.request.user.value, ground_,
         command_.agency().value, held.person.value, held.unit.value, day_value(held.validity.from)});
    closed_postings_.push_back({held.person.value, held.unit.value, held.validity.from.to_iso()});
    ends_.push_back(held.validity.to ? held.validity.to->to_iso() : "");
    ++done_.people;
    if (move.there_already) return;
    Posting after = held;
    after.unit = unit_at(move.to);
    after.validity.from = order_.day;
    after.leads = held.leads || held.heads_unit;
    after.heads_unit = false;  // who heads the new unit is for a decision of its own
    insert_row(command_.db, "people_posting", posting_columns(), posting_row(stamp_of(command_), after));
    opened_postings_.push_back({held.person.value, after.unit.value, order_.day.to_iso()});
  }

  core::Outcome<int> close(core::UnitId source) {
    const auto all = units(command_.db, command_.agency());
    const auto unit = std::ranges::find(all, source, &OrgUnit::id);
    const std::string first_day = unit->facts.back().validity.from.to_iso();
    auto closed = close_unit(command_, source, last_day(), ground_);
    if (!closed) return closed;
    closed_facts_.push_back({0, source.value, first_day});
    done_.closed.push_back(source);
    return closed;
  }

  void keep() {
    done_.id = command_.new_id();
    Json ends = Json::array();
    for (const std::string& end : ends_) ends.push(end);
    const Json undo = undo_json(closed_facts_, opened_facts_, done_.opened)
                          .set("closed_postings", json_of(closed_postings_))
                          .set("ends", std::move(ends))
                          .set("opened_postings", json_of(opened_postings_));
    std::vector<core::UnitId> after = done_.opened;
    for (const Successor& into : order_.successors)
      if (into.unit && std::ranges::count(after, *into.unit) == 0) after.push_back(*into.unit);
    if (order_.kind == SuccessionKind::rename || order_.kind == SuccessionKind::move) after = order_.sources;
    OrgSuccession kept;
    kept.id = done_.id;
    kept.kind = order_.kind;
    kept.day = order_.day;
    kept.decision_number = order_.decision_number;
    kept.decision_day = order_.decision_day;
    kept.authority = order_.authority;
    kept.note = order_.note;
    kept.before = order_.sources;
    kept.after = std::move(after);
    insert_succession(command_, kept, undo);
    command_.record("succession:" + std::to_string(done_.id),
                    to_text(Json::object()
                                .set("kind", code(order_.kind))
                                .set("day", order_.day.to_iso())
                                .set("decision", order_.decision_number)
                                .set("people", std::to_string(done_.people))));
  }

  platform::Command& command_;
  const SuccessionOrder& order_;
  std::string ground_;
  SuccessionDone done_;
  std::vector<Touched> closed_facts_, opened_facts_, closed_postings_, opened_postings_;
  std::vector<std::string> ends_;
};

/// Puts back what a succession closed and removes what it opened.
void undo_rows(platform::Command& command, const Json& undo) {
  const auto agency = command.agency().value;
  for (const Touched& row : touched_of(undo, "opened_postings"))
    command.db.execute(
        "DELETE FROM people_posting WHERE agency_id = ? AND person_id = ? AND unit_id = ? AND first_day = ?",
        {agency, row.person, row.unit, row.first_day});
  const Json* ends = undo.find("ends");
  std::size_t at = 0;
  for (const Touched& row : touched_of(undo, "closed_postings")) {
    const std::string end = *(*ends->values())[at++].text();
    command.db.execute(
        "UPDATE people_posting SET last_day = ?, closed_at = NULL, closed_by = NULL, closed_ground = NULL"
        " WHERE agency_id = ? AND person_id = ? AND unit_id = ? AND first_day = ?",
        {end.empty() ? platform::Value(nullptr) : platform::Value(end), agency, row.person, row.unit, row.first_day});
  }
  for (const Touched& row : touched_of(undo, "opened_facts"))
    command.db.execute("DELETE FROM people_unit_fact WHERE agency_id = ? AND unit_id = ? AND first_day = ?",
                       {agency, row.unit, row.first_day});
  for (const Touched& row : touched_of(undo, "closed_facts"))
    command.db.execute(
        "UPDATE people_unit_fact SET last_day = NULL, closed_at = NULL, closed_by = NULL, closed_ground = NULL"
        " WHERE agency_id = ? AND unit_id = ? AND first_day = ?",
        {agency, row.unit, row.first_day});
}

/// Of one that a list told: who went over is not known, so anybody who holds a post there keeps it.
bool has_people_there(platform::Command& command, std::int64_t succession) {
  return command.db
             .one_integer(
                 "SELECT COUNT(*) FROM people_posting p JOIN people_succession_unit u"
                 " ON u.agency_id = p.agency_id AND u.unit_id = p.unit_id"
                 " WHERE u.agency_id = ? AND u.succession_id = ? AND p.last_day IS NULL",
                 {command.agency().value, succession})
             .value_or(0) > 0;
}

/// What was done since to the units that took over.
std::string what_rests_on(platform::Command& command, const Json& undo, std::int64_t succession) {
  const auto agency = command.agency().value;
  if (undo.find("told") != nullptr && has_people_there(command, succession))
    return "lần sắp xếp này nhập từ tệp, tệp không cho biết ai chuyển từ đơn vị nào, mà các đơn vị ấy đang có người";
  for (const Touched& row : touched_of(undo, "opened_postings")) {
    const auto same = command.db.one_integer(
        "SELECT COUNT(*) FROM people_posting WHERE agency_id = ? AND person_id = ? AND unit_id = ? AND first_day = ?"
        " AND last_day IS NULL AND closed_at IS NULL",
        {agency, row.person, row.unit, row.first_day});
    if (same != 1) return "đã có người đổi vị trí ở đơn vị mới";
  }
  for (const Touched& row : touched_of(undo, "opened_facts"))
    if (command.db
            .one_integer("SELECT COUNT(*) FROM people_unit_fact WHERE agency_id = ? AND unit_id = ?"
                         " AND (first_day > ? OR (first_day = ? AND closed_at IS NOT NULL))",
                         {agency, row.unit, row.first_day, row.first_day})
            .value_or(0) > 0)
      return "đơn vị đã có thay đổi khác sau đó";
  for (const Json& made : *undo.find("made")->values()) {
    const std::int64_t unit = std::stoll(*made.text());
    std::int64_t ours = 0;
    for (const Touched& row : touched_of(undo, "opened_postings")) ours += row.unit == unit ? 1 : 0;
    if (command.db
            .one_integer("SELECT COUNT(*) FROM people_posting WHERE agency_id = ? AND unit_id = ?", {agency, unit})
            .value_or(0) != ours)
      return "đã có người nhận vị trí ở đơn vị mới";
    if (command.db
            .one_integer("SELECT COUNT(*) FROM people_unit_fact WHERE agency_id = ? AND unit_id = ?", {agency, unit})
            .value_or(0) != 1)
      return "đơn vị mới đã có thay đổi khác";
  }
  return "";
}

}  // namespace

void insert_successions(platform::Command& command, const std::vector<OrgSuccession>& told) {
  const auto all = units(command.db, command.agency());
  std::set<core::UnitId> made;
  for (OrgSuccession one : told) {
    one.id = command.new_id();
    if (one.undone_at) {
      insert_succession(command, one, Json::object());
      mark_undone(command, one.id, *one.undone_at, one.undone_ground);
      continue;
    }
    const SuccessionTraces traces = traces_of(one, all, made);
    const Json undo = undo_json(touched_of(traces.closed), touched_of(traces.opened), traces.made).set("told", true);
    insert_succession(command, one, undo);
  }
}

core::Outcome<SuccessionDone> carry_out(platform::Command& command, const SuccessionOrder& order) {
  return Carrier(command, order).run();
}

std::vector<OrgSuccession> successions(platform::Connection& db, core::AgencyId agency,
                                       std::optional<core::UnitId> unit) {
  std::vector<OrgSuccession> found;
  std::vector<platform::Value> values{agency.value};
  if (unit) values.emplace_back(unit->value);
  db.query(
      "SELECT s.succession_id, s.kind, s.day, s.decision_number, s.decision_day, s.authority, s.note, s.undone_at,"
      " COALESCE(s.undone_ground, '') FROM people_succession s WHERE s.agency_id = ?" +
          std::string(unit ? " AND EXISTS (SELECT 1 FROM people_succession_unit u WHERE u.agency_id = s.agency_id"
                             " AND u.succession_id = s.succession_id AND u.unit_id = ?)"
                           : "") +
          " ORDER BY s.day DESC, s.succession_id DESC",
      values, [&](const platform::Row& row) {
        OrgSuccession& one = found.emplace_back();
        one.id = row.integer(0);
        one.kind = succession_kind_of(row.text(1)).value_or(SuccessionKind::merge);
        one.day = stored_day(row, 2);
        one.decision_number = row.text(3);
        one.decision_day = stored_optional_day(row, 4);
        one.authority = row.text(5);
        one.note = row.text(6);
        if (!row.is_null(7)) one.undone_at = core::Instant{row.integer(7)};
        one.undone_ground = row.text(8);
      });
  for (OrgSuccession& one : found)
    db.query(
        "SELECT unit_id, side FROM people_succession_unit WHERE agency_id = ? AND succession_id = ? ORDER BY unit_id",
        {agency.value, one.id}, [&](const platform::Row& row) {
          (row.text(1) == "before" ? one.before : one.after).emplace_back(core::UnitId{row.integer(0)});
        });
  return found;
}

core::Outcome<int> take_back(platform::Command& command, std::int64_t succession, std::string_view ground) {
  if (core::trimmed(ground).empty()) return undo_refusal("ground", "Chưa ghi lý do bỏ; hãy ghi lý do.", "ground");
  std::optional<Json> undo;
  command.db.query("SELECT undo FROM people_succession WHERE agency_id = ? AND succession_id = ? AND undone_at IS NULL",
                   {command.agency().value, succession}, [&](const platform::Row& row) {
                     auto parsed = platform::parse_json(row.text(0), {50'000'000, 16});
                     if (parsed) undo = *std::move(parsed);
                   });
  if (!undo) return undo_refusal("unknown", "Không có lần sắp xếp này, hoặc đã bỏ.", "id");
  if (const std::string rests = what_rests_on(command, *undo, succession); !rests.empty())
    return undo_refusal("used", "Không bỏ được vì " + rests + ". Hãy sửa các việc ấy trước.", "id");
  undo_rows(command, *undo);
  try {
    for (const Json& made : *undo->find("made")->values())
      for (const char* table : {"people_unit_fact", "people_succession_unit", "people_unit"})
        command.db.execute("DELETE FROM " + std::string(table) + " WHERE agency_id = ? AND unit_id = ?",
                           {command.agency().value, std::stoll(*made.text())});
  } catch (const platform::ConstraintError&) {
    return undo_refusal("used", "Không bỏ được vì đơn vị mới đã có chỉ tiêu, kết quả hoặc khen thưởng.", "id");
  }
  mark_undone(command, succession, command.request.now, ground);
  command.record("succession:" + std::to_string(succession),
                 to_text(Json::object().set("state", "undone").set("ground", ground)));
  return 1;
}

}  // namespace thidua::people
