#include <algorithm>
#include <boost/json.hpp>
#include <map>

#include "core/text.h"
#include "pacts/io/origins.h"
#include "pacts/io/rows.h"
#include "pacts/io/store.h"

namespace thidua::pacts {
namespace {

using platform::Command;
using platform::Connection;
using platform::Row;

std::string target_code(int number) {
  std::string digits = std::to_string(number);
  return "CT" + (digits.size() < 2 ? "0" + digits : digits);
}

void add_state(Command& command, core::PactId pact, PactState state, core::Date day) {
  const auto revision =
      next_revision(command.db, "SELECT MAX(revision) FROM pacts_state WHERE agency_id = ? AND pact_id = ?",
                    {command.agency().value, pact.value});
  command.db.execute(
      "INSERT INTO pacts_state (agency_id, pact_id, revision, state, day, recorded_at, recorded_by) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, pact.value, revision, std::string(code(state)), day.to_iso(),
       command.request.now.milliseconds, command.request.user.value});
}

void insert_target(Command& command, core::PactId pact, core::TargetId id, int ordinal, const NewTarget& target,
                   const std::string& paragraph) {
  command.db.execute(
      "INSERT INTO pacts_target (agency_id, target_id, pact_id, code, ordinal, part, parts_total, "
      "paragraph, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, id.value, pact.value, target_code(ordinal), std::int64_t{ordinal},
       std::int64_t{target.part}, std::int64_t{target.parts_total}, paragraph, command.request.now.milliseconds});
}

void insert_version(Command& command, core::TargetId target, const TargetVersion& version) {
  command.db.execute(
      "INSERT INTO pacts_target_version (agency_id, target_id, version, kind, in_force_from, ground, paper, terms, "
      "recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, target.value, std::int64_t{version.number}, std::string(code(version.kind)),
       version.in_force_from.to_iso(), version.ground, version.paper, to_json(version.terms),
       command.request.now.milliseconds, command.request.user.value});
}

void insert_parties(Command& command, core::PactId pact, const std::vector<PactParty>& parties) {
  std::int64_t ordinal = 0;
  for (const PactParty& party : parties)
    command.db.execute(
        "INSERT INTO pacts_party (agency_id, pact_id, ordinal, kind, name, signer_title, signer_name) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        {command.agency().value, pact.value, ++ordinal, std::string(code(party.kind)), party.name, party.signer_title,
         party.signer_name});
}

void insert_duties(Command& command, core::PactId pact, const std::vector<Duty>& duties) {
  std::int64_t ordinal = 0;
  for (const Duty& duty : duties)
    command.db.execute(
        "INSERT INTO pacts_duty (agency_id, duty_id, pact_id, ordinal, party, body) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        {command.agency().value, command.new_id(), pact.value, ++ordinal, std::string(code(duty.party)), duty.text});
}

std::optional<core::Refusal> faulty(const TargetTerms& terms, std::string_view place) {
  if (core::trimmed(terms.text).empty())
    return core::Refusal{"pact.target.text", "Chỉ tiêu chưa có nội dung.", "text", std::string(place)};
  if (!core::well_formed(terms.quantity))
    return core::Refusal{
        "pact.target.quantity",
        "Mức phải đạt không khớp với cách so sánh (ví dụ: khoảng phải có hai số, số sau lớn hơn số trước). "
        "Hãy sửa comparator, values và unit cho khớp.",
        "values", std::string(place)};
  return std::nullopt;
}

std::string detail(std::initializer_list<std::pair<std::string_view, std::string>> parts) {
  boost::json::object object;
  for (const auto& [key, value] : parts) object[key] = value;
  return boost::json::serialize(object);
}

/// The pact a target belongs to, with the target; a refusal where there is none.
core::Outcome<Pact> pact_of_target(Connection& db, core::AgencyId agency, core::TargetId target) {
  const auto pact = db.one_integer("SELECT pact_id FROM pacts_target WHERE agency_id = ? AND target_id = ?",
                                   {agency.value, target.value});
  if (!pact) return refused("pact.target.unknown", "Không có chỉ tiêu này.", "target");
  return load_pact(db, agency, core::PactId{*pact});
}

const Target& target_in(const Pact& pact, core::TargetId id) {
  return *std::ranges::find(pact.targets, id, &Target::id);
}

void load_targets(Connection& db, core::AgencyId agency, Pact& pact, AsOf as_of) {
  std::map<std::int64_t, std::size_t> place;
  db.query(
      "SELECT target_id, code, ordinal, part, parts_total, paragraph FROM pacts_target "
      "WHERE agency_id = ? AND pact_id = ? AND recorded_at <= ? ORDER BY ordinal",
      {agency.value, pact.id.value, moment(as_of)}, [&](const Row& row) {
        Target target;
        target.id = core::TargetId{row.integer(0)};
        target.pact = pact.id;
        target.code = row.text(1);
        target.ordinal = static_cast<int>(row.integer(2));
        target.part = static_cast<int>(row.integer(3));
        target.parts_total = static_cast<int>(row.integer(4));
        target.paragraph = row.text(5);
        place[target.id.value] = pact.targets.size();
        pact.targets.push_back(std::move(target));
      });
  db.query(
      "SELECT v.target_id, v.version, v.kind, v.in_force_from, v.ground, v.paper, v.terms "
      "FROM pacts_target_version v JOIN pacts_target t ON t.agency_id = v.agency_id AND t.target_id = v.target_id "
      "WHERE v.agency_id = ? AND t.pact_id = ? AND v.recorded_at <= ? ORDER BY v.target_id, v.version",
      {agency.value, pact.id.value, moment(as_of)}, [&](const Row& row) {
        const auto at = place.find(row.integer(0));
        if (at == place.end()) return;
        auto terms = terms_of_json(row.text(6));
        if (!terms) throw platform::DatabaseError("stored terms of a target cannot be read");
        pact.targets[at->second].versions.push_back({static_cast<int>(row.integer(1)),
                                                     stored_code(version_kind_of(row.text(2)), "kind"),
                                                     stored_day(row, 3), row.text(4), row.text(5), *std::move(terms)});
      });
  db.query(
      "SELECT a.target_id, a.unit_id, a.leads, a.revision FROM pacts_assignment a "
      "JOIN pacts_target t ON t.agency_id = a.agency_id AND t.target_id = a.target_id "
      "WHERE a.agency_id = ? AND t.pact_id = ? AND a.revision = (SELECT MAX(b.revision) FROM pacts_assignment b "
      "WHERE b.agency_id = a.agency_id AND b.target_id = a.target_id AND b.recorded_at <= ?) "
      "ORDER BY a.target_id, a.ordinal",
      {agency.value, pact.id.value, moment(as_of)}, [&](const Row& row) {
        const auto at = place.find(row.integer(0));
        if (at == place.end()) return;
        const core::UnitId unit{row.integer(1)};
        Target& target = pact.targets[at->second];
        target.assignment_revision = static_cast<int>(row.integer(3));
        if (unit.value == 0) return;  // a revision that clears the assignment
        if (row.integer(2) != 0)
          target.lead_unit = unit;
        else
          target.contributing_units.push_back(unit);
      });
}

void load_parties(Connection& db, core::AgencyId agency, Pact& pact, AsOf as_of) {
  db.query(
      "SELECT kind, name, signer_title, signer_name FROM pacts_party WHERE agency_id = ? AND pact_id = ? "
      "ORDER BY ordinal",
      {agency.value, pact.id.value}, [&](const Row& row) {
        pact.parties.push_back(
            {stored_code(party_kind_of(row.text(0)), "kind"), row.text(1), row.text(2), row.text(3), std::nullopt, {}});
      });
  db.query(
      "SELECT kind, last_day, ground FROM pacts_party_end WHERE agency_id = ? AND pact_id = ? AND recorded_at <= ?",
      {agency.value, pact.id.value, moment(as_of)}, [&](const Row& row) {
        const auto kind = party_kind_of(row.text(0));
        for (PactParty& party : pact.parties)
          if (kind && party.kind == *kind) {
            party.ended_on = stored_day(row, 1);
            party.ended_ground = row.text(2);
          }
      });
  db.query("SELECT duty_id, party, body FROM pacts_duty WHERE agency_id = ? AND pact_id = ? ORDER BY ordinal",
           {agency.value, pact.id.value}, [&](const Row& row) {
             pact.duties.push_back({row.integer(0), stored_code(party_kind_of(row.text(1)), "party"), row.text(2)});
           });
}

constexpr std::string_view pact_columns =
    "SELECT p.pact_id, p.year, p.title, p.place, p.period_from, p.period_to, p.source_sha256, p.dated, "
    "(SELECT s.state FROM pacts_state s WHERE s.agency_id = p.agency_id AND s.pact_id = p.pact_id AND s.recorded_at <= "
    "? "
    "ORDER BY s.revision DESC LIMIT 1), "
    "(SELECT MIN(s.day) FROM pacts_state s WHERE s.agency_id = p.agency_id AND s.pact_id = p.pact_id AND "
    "s.state = 'signed' AND s.recorded_at <= ?) "
    "FROM pacts_pact p WHERE p.agency_id = ?";

Pact pact_from(const Row& row) {
  Pact pact;
  pact.id = core::PactId{row.integer(0)};
  pact.year = static_cast<int>(row.integer(1));
  pact.title = row.text(2);
  pact.place = row.text(3);
  pact.period = {stored_day(row, 4), stored_day(row, 5)};
  pact.source_sha256 = row.text(6);
  if (pact.year < 0) pact.year = pact.period.from.year();  // withdrawn
  if (!row.is_null(7)) pact.dated = stored_day(row, 7);
  pact.state = stored_code(pact_state_of(row.is_null(8) ? "draft" : row.text(8)), "state");
  if (!row.is_null(9)) pact.signed_on = stored_day(row, 9);
  return pact;
}

/// The state of the pact a target belongs to, without loading the pact: many targets are given to units at once.
core::Outcome<PactState> state_of_target(Connection& db, core::AgencyId agency, core::TargetId target) {
  const auto pact = db.one_integer("SELECT pact_id FROM pacts_target WHERE agency_id = ? AND target_id = ?",
                                   {agency.value, target.value});
  if (!pact) return refused("pact.target.unknown", "Không có chỉ tiêu này.", "target");
  PactState state = PactState::draft;
  db.query(std::string(pact_columns) + " AND p.pact_id = ?", {moment({}), moment({}), agency.value, *pact},
           [&](const Row& row) { state = pact_from(row).state; });
  return state;
}

/// Stretch values and inner shares point at other targets; their numbers exist only now.
void resolve_relation(TargetTerms& terms, const NewTarget& target, const std::vector<core::TargetId>& ids) {
  if (!terms.relation) return;
  const auto index = static_cast<std::size_t>(target.relation_index);
  if (target.relation_index >= 0 && index < ids.size()) terms.relation->to = ids[index];
  if (!terms.relation->to) terms.relation.reset();
}

}  // namespace

core::Outcome<core::PactId> create_pact(Command& command, const NewPact& draft) {
  if (draft.year < 1990 || draft.year > 2100)
    return refused("pact.year", "Năm của giao ước không hợp lệ. Hãy ghi năm bằng bốn chữ số, ví dụ 2025.", "year");
  if (command.db.one_integer("SELECT pact_id FROM pacts_pact WHERE agency_id = ? AND year = ?",
                             {command.agency().value, std::int64_t{draft.year}}))
    return refused(
        "pact.year.taken",
        "Năm " + std::to_string(draft.year) +
            " đã có giao ước. Hãy mở giao ước đó để sửa; nếu đó là dự thảo lập nhầm thì bỏ dự thảo rồi làm lại.",
        "year");
  for (std::size_t i = 0; i < draft.targets.size(); ++i)
    if (auto fault = faulty(draft.targets[i].terms, "chỉ tiêu thứ " + std::to_string(i + 1))) return *fault;

  const auto pact = command.new_id_of<core::OfPact>();
  const core::DayRange period{core::first_day_of_year(draft.year), core::last_day_of_year(draft.year)};
  command.db.execute(
      "INSERT INTO pacts_pact (agency_id, pact_id, year, title, place, dated, period_from, period_to, source_sha256, "
      "recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, pact.value, std::int64_t{draft.year}, draft.title, draft.place,
       draft.dated ? platform::Value{draft.dated->to_iso()} : platform::Value{nullptr}, period.from.to_iso(),
       period.to.to_iso(), draft.source_sha256, command.request.now.milliseconds, command.request.user.value});
  add_state(command, pact, PactState::draft, command.today());
  insert_parties(command, pact, draft.parties);
  insert_duties(command, pact, draft.duties);

  std::vector<core::TargetId> ids;
  for (std::size_t i = 0; i < draft.targets.size(); ++i) ids.push_back(command.new_id_of<core::OfTarget>());
  for (std::size_t i = 0; i < draft.targets.size(); ++i) {
    const NewTarget& target = draft.targets[i];
    const int first = target.paragraph_part_one >= 0 ? target.paragraph_part_one : static_cast<int>(i);
    insert_target(command, pact, ids[i], static_cast<int>(i) + 1, target, target_code(first + 1));
    TargetTerms terms = target.terms;
    resolve_relation(terms, target, ids);
    insert_version(command, ids[i], {1, VersionKind::read, period.from, {}, {}, std::move(terms)});
    if (target.origin) insert_origin(command, ids[i], *target.origin, target.doubts);
  }
  insert_anomalies(command, pact, draft.anomalies);
  command.record("pact:" + core::to_text(pact),
                 detail({{"year", std::to_string(draft.year)}, {"targets", std::to_string(draft.targets.size())}}));
  return pact;
}

core::Outcome<core::TargetId> add_target(Command& command, core::PactId pact_id, const NewTarget& target) {
  auto pact = load_pact(command.db, command.agency(), pact_id);
  if (!pact) return pact.error();
  if (pact->state != PactState::draft)
    return refused("pact.signed", "Giao ước đã ký nên không thêm được chỉ tiêu. Hãy đưa vào giao ước năm sau.", "pact");
  if (auto fault = faulty(target.terms, {})) return *fault;
  const int ordinal = pact->targets.empty() ? 1 : pact->targets.back().ordinal + 1;
  const auto id = command.new_id_of<core::OfTarget>();
  insert_target(command, pact_id, id, ordinal, target, target_code(ordinal));
  insert_version(command, id, {1, VersionKind::read, pact->period.from, {}, {}, target.terms});
  if (target.origin) insert_origin(command, id, *target.origin, target.doubts);
  command.record("target:" + core::to_text(id), detail({{"text", target.terms.text}}));
  return id;
}

core::Outcome<int> change_target(Command& command, core::TargetId id, VersionKind kind, const TargetTerms& terms,
                                 core::Date from, std::string_view ground, std::string_view paper) {
  auto pact = pact_of_target(command.db, command.agency(), id);
  if (!pact) return pact.error();
  if (auto refusal = refusal_of_change(pact->state, kind, ground)) return *refusal;
  const Target& target = target_in(*pact, id);
  if (auto fault = faulty(terms, target.code)) return *fault;
  const TargetVersion& last = target.versions.back();
  if (from < last.in_force_from)
    return refused("pact.change.day",
                   "Ngày áp dụng phải từ ngày " + last.in_force_from.to_vi() + " (ngày của lần thay đổi trước) trở đi.",
                   "from");
  if (!pact->period.contains(from))
    return refused("pact.change.day", "Ngày áp dụng phải nằm trong năm của giao ước.", "from");
  insert_version(command, id, {last.number + 1, kind, from, std::string(ground), std::string(paper), terms});
  command.record("target:" + core::to_text(id), detail({{"change", std::string(code(kind))},
                                                        {"from", from.to_iso()},
                                                        {"ground", std::string(ground)},
                                                        {"before", to_json(last.terms)},
                                                        {"after", to_json(terms)}}));
  return last.number + 1;
}

core::Outcome<int> assign_target(Command& command, core::TargetId id, std::optional<core::UnitId> lead,
                                 const std::vector<core::UnitId>& contributing) {
  const auto state = state_of_target(command.db, command.agency(), id);
  if (!state) return state.error();
  if (*state == PactState::closed)
    return refused("pact.closed", "Giao ước đã tổng kết nên không giao lại chỉ tiêu được.", "target");
  const auto revision =
      next_revision(command.db, "SELECT MAX(revision) FROM pacts_assignment WHERE agency_id = ? AND target_id = ?",
                    {command.agency().value, id.value});
  std::int64_t ordinal = 0;
  const auto insert = [&](core::UnitId unit, bool leads) {
    command.db.execute(
        "INSERT INTO pacts_assignment (agency_id, target_id, revision, ordinal, unit_id, leads, "
        "recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        {command.agency().value, id.value, revision, ++ordinal, unit.value, std::int64_t{leads ? 1 : 0},
         command.request.now.milliseconds, command.request.user.value});
  };
  if (lead) insert(*lead, true);
  for (const core::UnitId unit : contributing)
    if (!lead || unit != *lead) insert(unit, false);
  if (ordinal == 0) insert(core::UnitId{0}, false);
  command.record("target:" + core::to_text(id), detail({{"lead", lead ? core::to_text(*lead) : ""},
                                                        {"contributing", std::to_string(contributing.size())}}));
  return static_cast<int>(ordinal);
}

core::Outcome<int> sign_pact(Command& command, core::PactId id, core::Date day, std::string_view place) {
  auto pact = load_pact(command.db, command.agency(), id);
  if (!pact) return pact.error();
  if (pact->state != PactState::draft) return refused("pact.signed", "Giao ước này đã ký.", "pact");
  if (pact->targets.empty())
    return refused("pact.empty", "Giao ước chưa có chỉ tiêu nào nên chưa ký được. Hãy nhập chỉ tiêu trước.", "pact");
  add_state(command, id, PactState::signed_, day);
  command.record("pact:" + core::to_text(id), detail({{"signed", day.to_iso()}, {"place", std::string(place)}}));
  return 1;
}

core::Outcome<int> withdraw_pact(Command& command, core::PactId id) {
  auto pact = load_pact(command.db, command.agency(), id);
  if (!pact) return pact.error();
  if (pact->state != PactState::draft)
    return refused("pact.signed", "Giao ước đã ký không bỏ được; thay đổi bằng điều chỉnh có ngày và căn cứ.", "pact");
  if (!rounds(command.db, command.agency(), id).empty())
    return refused("pact.has_rounds", "Giao ước đã có đợt báo cáo, kết quả nên không bỏ được.", "pact");
  add_state(command, id, PactState::withdrawn, command.today());
  // the year is a key: it is freed, all else stays as it was
  command.db.execute("UPDATE pacts_pact SET year = ? WHERE agency_id = ? AND pact_id = ?",
                     {-id.value, command.agency().value, id.value});
  command.record("pact:" + core::to_text(id), detail({{"withdrawn", std::to_string(pact->year)}}));
  return 1;
}

core::Outcome<int> close_pact(Command& command, core::PactId id) {
  auto pact = load_pact(command.db, command.agency(), id);
  if (!pact) return pact.error();
  if (pact->state != PactState::signed_)
    return refused("pact.not_signed", "Chỉ tổng kết được giao ước đã ký và chưa tổng kết.", "pact");
  add_state(command, id, PactState::closed, command.today());
  command.record("pact:" + core::to_text(id), detail({{"closed", command.today().to_iso()}}));
  return 1;
}

core::Outcome<int> end_party(Command& command, core::PactId id, PartyKind kind, core::Date last_day,
                             std::string_view ground, std::string_view paper) {
  auto pact = load_pact(command.db, command.agency(), id);
  if (!pact) return pact.error();
  const auto party = std::ranges::find(pact->parties, kind, &PactParty::kind);
  if (party == pact->parties.end())
    return refused("pact.party.unknown", "Giao ước không có bên ký này: " + std::string(label_vi(kind)) + ".", "party");
  if (party->ended_on)
    return refused("pact.party.ended", "Đã ghi bên này kết thúc từ ngày " + party->ended_on->to_vi() + ".", "party");
  if (auto refusal = refusal_of_change(pact->state, VersionKind::drop, ground)) return *refusal;
  if (!pact->period.contains(last_day))
    return refused("pact.party.day", "Ngày kết thúc phải nằm trong năm của giao ước.", "last_day");
  command.db.execute(
      "INSERT INTO pacts_party_end (agency_id, pact_id, kind, last_day, ground, paper, recorded_at, "
      "recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, id.value, std::string(code(kind)), last_day.to_iso(), std::string(ground),
       std::string(paper), command.request.now.milliseconds, command.request.user.value});
  const auto droppings = droppings_when_party_ends(*pact, kind, last_day, ground, paper);
  for (const Dropping& dropping : droppings) insert_version(command, dropping.target, dropping.version);
  command.record("pact:" + core::to_text(id), detail({{"party_ended", std::string(code(kind))},
                                                      {"last_day", last_day.to_iso()},
                                                      {"dropped", std::to_string(droppings.size())}}));
  return static_cast<int>(droppings.size());
}

std::vector<Pact> pacts(Connection& db, core::AgencyId agency) {
  std::vector<Pact> found;
  db.query(std::string(pact_columns) + " AND p.year > 0 ORDER BY p.year DESC", {moment({}), moment({}), agency.value},
           [&](const Row& row) { found.push_back(pact_from(row)); });
  return found;
}

core::Outcome<Pact> load_pact(Connection& db, core::AgencyId agency, core::PactId id, AsOf as_of) {
  std::optional<Pact> pact;
  db.query(std::string(pact_columns) + " AND p.pact_id = ? AND p.recorded_at <= ?",
           {moment(as_of), moment(as_of), agency.value, id.value, moment(as_of)},
           [&](const Row& row) { pact = pact_from(row); });
  if (!pact) return refused("pact.unknown", "Không tìm thấy giao ước này.", "pact");
  load_parties(db, agency, *pact, as_of);
  load_targets(db, agency, *pact, as_of);
  return *std::move(pact);
}

core::Outcome<Pact> pact_of_year(Connection& db, core::AgencyId agency, int year, AsOf as_of) {
  const auto id = db.one_integer("SELECT pact_id FROM pacts_pact WHERE agency_id = ? AND year = ?",
                                 {agency.value, std::int64_t{year}});
  if (!id)
    return refused("pact.year.unknown",
                   "Chưa có giao ước năm " + std::to_string(year) +
                       ". Hãy đọc văn bản giao ước ở trang “Giao ước” (hoặc bằng lệnh: thidua pact import TỆP --year " +
                       std::to_string(year) + ").",
                   "year");
  return load_pact(db, agency, core::PactId{*id}, as_of);
}

std::optional<TargetName> target_name(Connection& db, core::AgencyId agency, core::TargetId id) {
  std::optional<TargetName> name;
  db.query(
      "SELECT t.code, p.year FROM pacts_target t JOIN pacts_pact p ON p.agency_id = t.agency_id AND p.pact_id = "
      "t.pact_id "
      "WHERE t.agency_id = ? AND t.target_id = ?",
      {agency.value, id.value}, [&](const Row& row) {
        name = TargetName{row.text(0), static_cast<int>(row.integer(1))};
      });
  return name;
}

core::Outcome<core::TargetId> find_target(const Pact& pact, std::string_view asked) {
  const std::string wanted = core::upper(core::trimmed(asked));
  for (const Target& target : pact.targets)
    if (target.code == wanted || core::to_text(target.id) == wanted) return target.id;
  const std::string last = pact.targets.empty() ? "" : " đến " + pact.targets.back().code;
  return refused("pact.target.unknown",
                 "Giao ước năm " + std::to_string(pact.year) + " không có chỉ tiêu “" + std::string(asked) +
                     "”. Mã chỉ tiêu từ CT01" + last + ".",
                 "target");
}

}  // namespace thidua::pacts
