#include "movements/io/store.h"

#include <algorithm>
#include <map>

#include "core/text.h"
#include "people/io/stored.h"
#include "platform/json.h"

namespace thidua::movements {
namespace {

std::string kept(std::string_view text) {
  return core::nfc(core::trimmed(text));
}

core::Refusal unknown_movement(core::MovementId id) {
  return {
      "movement.unknown",
      "Không có phong trào thi đua số " + core::to_text(id) + " trong cơ quan này; hãy xem lại danh sách phong trào.",
      "movement",
      {}};
}

void insert_content(platform::Command& command, core::MovementId id, int revision, int ordinal,
                    std::string_view subject, std::string_view text) {
  command.db.execute(
      "INSERT INTO movements_content (agency_id, movement_id, revision, ordinal, subject, text)"
      " VALUES (?, ?, ?, ?, ?, ?)",
      {command.agency().value, id.value, std::int64_t{revision}, std::int64_t{ordinal}, std::string(subject),
       kept(text)});
}

void insert_revision(platform::Command& command, core::MovementId id, int revision, const Movement& movement) {
  command.db.execute(
      "INSERT INTO movements_revision (agency_id, movement_id, revision, kind, title, title_folded, theme, occasion,"
      " first_day, last_day, scope, source_sha256, recorded_at, recorded_by)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, id.value, std::int64_t{revision}, std::string(code(movement.kind)), kept(movement.title),
       core::folded(core::single_spaced(movement.title)), kept(movement.theme), kept(movement.occasion),
       people::day_value(movement.period.from), people::day_value(movement.period.to), kept(movement.scope),
       movement.source_sha256, command.request.now.milliseconds, command.request.user.value});
  int ordinal = 0;
  for (const std::string& content : movement.contents) insert_content(command, id, revision, ++ordinal, "", content);
  for (const Criterion& criterion : movement.criteria)
    insert_content(command, id, revision, ++ordinal, code(criterion.subject), criterion.text);
}

void insert_answer(platform::Command& command, core::MovementId id, int ordinal, const HigherMovement& higher) {
  command.db.execute(
      "INSERT INTO movements_answer (agency_id, movement_id, ordinal, issuer, title, theme, recorded_at, recorded_by)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, id.value, std::int64_t{ordinal}, kept(higher.issuer), kept(higher.title),
       kept(higher.theme), command.request.now.milliseconds, command.request.user.value});
}

void insert_state(platform::Command& command, core::MovementId id, MovementState state, core::Date day) {
  command.db.execute(
      "INSERT INTO movements_state (agency_id, movement_id, step, state, day, recorded_at, recorded_by)"
      " VALUES (?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, id.value, static_cast<std::int64_t>(state), std::string(code(state)),
       people::day_value(day), command.request.now.milliseconds, command.request.user.value});
}

void record_movement(platform::Command& command, core::MovementId id, const platform::Json& detail) {
  command.record("movement:" + core::to_text(id), to_text(detail));
}

platform::Json movement_detail(const Movement& movement, int revision) {
  platform::Json detail;
  detail.set("revision", revision).set("kind", code(movement.kind)).set("title", movement.title);
  detail.set("from", movement.period.from.to_iso()).set("to", movement.period.to.to_iso());
  return detail;
}

using ById = std::map<std::int64_t, Movement>;

/// Rows of another agency's or an older revision's movement find nothing to be put into.
Movement* among(ById& found, std::int64_t id) {
  const auto place = found.find(id);
  return place == found.end() ? nullptr : &place->second;
}

ById newest_revisions(platform::Connection& db, core::AgencyId agency) {
  ById found;
  db.query(
      "SELECT r.movement_id, r.kind, r.title, r.theme, r.occasion, r.first_day, r.last_day, r.scope, r.source_sha256"
      " FROM movements_revision r WHERE r.agency_id = ? AND r.revision = (SELECT MAX(n.revision)"
      " FROM movements_revision n WHERE n.agency_id = r.agency_id AND n.movement_id = r.movement_id)",
      {agency.value}, [&](const platform::Row& row) {
        Movement movement;
        movement.id = core::MovementId{row.integer(0)};
        movement.kind = movement_kind_of(row.text(1)).value_or(MovementKind::annual);
        movement.title = row.text(2);
        movement.theme = row.text(3);
        movement.occasion = row.text(4);
        movement.period = {people::stored_day(row, 5), people::stored_day(row, 6)};
        movement.scope = row.text(7);
        movement.source_sha256 = row.text(8);
        found.emplace(movement.id.value, std::move(movement));
      });
  return found;
}

void add_contents(platform::Connection& db, core::AgencyId agency, ById& found) {
  db.query(
      "SELECT c.movement_id, c.subject, c.text FROM movements_content c WHERE c.agency_id = ? AND c.revision ="
      " (SELECT MAX(n.revision) FROM movements_revision n WHERE n.agency_id = c.agency_id"
      " AND n.movement_id = c.movement_id) ORDER BY c.movement_id, c.ordinal",
      {agency.value}, [&](const platform::Row& row) {
        Movement* movement = among(found, row.integer(0));
        if (!movement) return;
        if (const auto subject = criterion_subject_of(row.text(1)))
          movement->criteria.push_back({*subject, row.text(2)});
        else
          movement->contents.push_back(row.text(2));
      });
}

void add_answers(platform::Connection& db, core::AgencyId agency, ById& found) {
  db.query(
      "SELECT movement_id, issuer, title, theme FROM movements_answer WHERE agency_id = ?"
      " ORDER BY movement_id, ordinal",
      {agency.value}, [&](const platform::Row& row) {
        if (Movement* movement = among(found, row.integer(0)))
          movement->answers_to.push_back({row.text(1), row.text(2), row.text(3)});
      });
}

void add_states(platform::Connection& db, core::AgencyId agency, ById& found) {
  db.query("SELECT movement_id, state FROM movements_state WHERE agency_id = ? ORDER BY movement_id, step",
           {agency.value}, [&](const platform::Row& row) {
             const auto state = movement_state_of(row.text(1));
             if (Movement* movement = among(found, row.integer(0)); movement && state) movement->state = *state;
           });
}

ById all_movements(platform::Connection& db, core::AgencyId agency) {
  ById found = newest_revisions(db, agency);
  add_contents(db, agency, found);
  add_answers(db, agency, found);
  add_states(db, agency, found);
  return found;
}

std::optional<core::Refusal> same_movement_fault(const ById& all, const Movement& movement, core::MovementId self) {
  const std::string title = core::folded(core::single_spaced(movement.title));
  for (const auto& [id, other] : all) {
    if (id == self.value || other.kind != movement.kind || other.period.from != movement.period.from) continue;
    if (core::folded(core::single_spaced(other.title)) != title) continue;
    return core::Refusal{"movement.exists",
                         "Đã có phong trào “" + other.title + "” bắt đầu ngày " + other.period.from.to_vi() +
                             "; hãy sửa phong trào ấy hoặc đặt tên khác.",
                         "title",
                         {}};
  }
  return std::nullopt;
}

bool same_higher(const HigherMovement& a, const HigherMovement& b) {
  const auto key = [](const std::string& text) { return core::folded(core::single_spaced(text)); };
  return key(a.issuer) == key(b.issuer) && key(a.title) == key(b.title);
}

}  // namespace

core::Outcome<core::MovementId, core::Refusals> add_movement(platform::Command& command, const Movement& movement) {
  core::Refusals found = faults(movement);
  if (auto fault = same_movement_fault(all_movements(command.db, command.agency()), movement, {}))
    found.push_back(*fault);
  if (!found.empty()) return found;
  const auto id = command.new_id_of<core::OfMovement>();
  command.db.execute(
      "INSERT INTO movements_movement (agency_id, movement_id, recorded_at, recorded_by) VALUES (?, ?, ?, ?)",
      {command.agency().value, id.value, command.request.now.milliseconds, command.request.user.value});
  insert_revision(command, id, 1, movement);
  int ordinal = 0;
  for (const HigherMovement& higher : movement.answers_to) insert_answer(command, id, ++ordinal, higher);
  insert_state(command, id, MovementState::draft, command.today());
  record_movement(command, id, movement_detail(movement, 1));
  return id;
}

core::Outcome<int, core::Refusals> change_movement(platform::Command& command, core::MovementId id,
                                                   const Movement& movement) {
  const ById all = all_movements(command.db, command.agency());
  const auto before = all.find(id.value);
  if (before == all.end()) return core::Refusals{unknown_movement(id)};
  core::Refusals found = faults(movement);
  if (before->second.state != MovementState::draft)
    found.push_back({"movement.not_draft",
                     "Phong trào “" + before->second.title + "” " + std::string(label_vi(before->second.state)) +
                         " nên không sửa nội dung được nữa.",
                     "state",
                     {}});
  if (auto fault = same_movement_fault(all, movement, id)) found.push_back(*fault);
  if (!found.empty()) return found;
  const auto last =
      command.db.one_integer("SELECT MAX(revision) FROM movements_revision WHERE agency_id = ? AND movement_id = ?",
                             {command.agency().value, id.value});
  const int revision = static_cast<int>(last.value_or(0)) + 1;
  insert_revision(command, id, revision, movement);
  record_movement(command, id, movement_detail(movement, revision));
  return revision;
}

core::Outcome<int> answer_to(platform::Command& command, core::MovementId id, const HigherMovement& higher) {
  const auto loaded = load_movement(command.db, command.agency(), id);
  if (!loaded) return loaded.error();
  Movement movement = *loaded;
  if (movement.state == MovementState::closed)
    return core::Refusal{
        "movement.closed",
        "Phong trào “" + movement.title + "” đã tổng kết nên không thêm phong trào hưởng ứng được nữa.",
        "state",
        {}};
  for (const HigherMovement& other : movement.answers_to)
    if (same_higher(other, higher))
      return core::Refusal{
          "movement.answer.exists",
          "Đã ghi hưởng ứng phong trào “" + other.title + "” do " + other.issuer + " phát động; không cần ghi lại.",
          "answers_to",
          {}};
  movement.answers_to = {higher};
  for (const core::Refusal& fault : faults(movement))
    if (fault.field == "answers_to") return fault;
  const int ordinal = static_cast<int>(loaded->answers_to.size()) + 1;
  insert_answer(command, id, ordinal, higher);
  platform::Json detail;
  detail.set("answers_to", higher.title).set("issuer", higher.issuer);
  record_movement(command, id, detail);
  return ordinal;
}

core::Outcome<int> step_movement(platform::Command& command, core::MovementId id, MovementState to, core::Date day) {
  const auto movement = load_movement(command.db, command.agency(), id);
  if (!movement) return movement.error();
  if (auto fault = refusal_of_step(movement->state, to)) return *fault;
  insert_state(command, id, to, day);
  platform::Json detail;
  detail.set("state", code(to)).set("day", day.to_iso());
  record_movement(command, id, detail);
  return 1;
}

std::vector<Movement> movements(platform::Connection& db, core::AgencyId agency) {
  std::vector<Movement> listed;
  for (auto& [id, movement] : all_movements(db, agency)) listed.push_back(std::move(movement));
  std::ranges::sort(listed, [](const Movement& a, const Movement& b) {
    if (a.period.from != b.period.from) return a.period.from > b.period.from;
    return core::text_sort_key(a.title) < core::text_sort_key(b.title);
  });
  return listed;
}

core::Outcome<Movement> load_movement(platform::Connection& db, core::AgencyId agency, core::MovementId id) {
  ById all = all_movements(db, agency);
  Movement* found = among(all, id.value);
  if (!found) return unknown_movement(id);
  return std::move(*found);
}

}  // namespace thidua::movements
