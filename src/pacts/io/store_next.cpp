#include <algorithm>
#include <boost/json.hpp>
#include <map>

#include "core/text.h"
#include "pacts/io/rows.h"
#include "pacts/io/store.h"

namespace thidua::pacts {
namespace {

namespace json = boost::json;
using platform::Command;
using platform::Connection;
using platform::Row;

struct Chosen {
  std::int64_t line = 0;
  core::TargetId last;
  NextChoice choice = NextChoice::undecided;
  TargetTerms terms;
  std::string reason;
  std::int64_t by = 0;
  std::int64_t revision = 0;
};

std::vector<Chosen> chosen_lines(Connection& db, core::AgencyId agency, core::PactId pact) {
  std::vector<Chosen> found;
  db.query(
      "SELECT c.line_id, c.last_target_id, c.choice, c.terms, c.reason, c.recorded_by, c.revision FROM "
      "pacts_next_choice c "
      "WHERE c.agency_id = ? AND c.pact_id = ? AND c.revision = (SELECT MAX(n.revision) FROM pacts_next_choice n "
      "WHERE n.agency_id = c.agency_id AND n.pact_id = c.pact_id AND n.line_id = c.line_id) ORDER BY c.line_id",
      {agency.value, pact.value}, [&](const Row& row) {
        auto terms = terms_of_json(row.text(3));
        if (!terms) throw platform::DatabaseError("stored terms of a choice cannot be read");
        found.push_back({row.integer(0), core::TargetId{row.integer(1)},
                         stored_code(next_choice_of(row.text(2)), "choice"), *std::move(terms), row.text(4),
                         row.integer(5), row.integer(6)});
      });
  return found;
}

void insert_choice(Command& command, core::PactId pact, std::int64_t line, core::TargetId last, NextChoice choice,
                   const TargetTerms& terms, std::string_view reason) {
  const auto revision = next_revision(
      command.db, "SELECT MAX(revision) FROM pacts_next_choice WHERE agency_id = ? AND pact_id = ? AND line_id = ?",
      {command.agency().value, pact.value, line});
  command.db.execute(
      "INSERT INTO pacts_next_choice (agency_id, pact_id, line_id, revision, last_target_id, choice, "
      "terms, reason, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, pact.value, line, revision, last.value, std::string(code(choice)), to_json(terms),
       std::string(reason), command.request.now.milliseconds, command.request.user.value});
  command.record(
      "pact:" + core::to_text(pact),
      json::serialize(json::object{{"next", code(choice)}, {"line", line}, {"reason", std::string(reason)}}));
}

/// The final round where it is judged, else the newest judged one.
std::vector<JudgedTarget> judged_targets(Connection& db, core::AgencyId agency, const Pact& pact) {
  std::map<core::TargetId, Judgement> by_target;
  for (const Round& round : rounds(db, agency, pact.id))
    for (StoredJudgement& stored : judgements(db, agency, round.id))
      by_target[stored.target] = std::move(stored.judgement);
  std::vector<JudgedTarget> judged;
  for (const Target& target : pact.targets) {
    const auto found = by_target.find(target.id);
    Judgement judgement;
    judgement.verdict = core::Verdict::not_stated;
    judged.push_back({&target, found == by_target.end() ? judgement : found->second});
  }
  return judged;
}

std::vector<NextLine> lines_of(Connection& db, core::AgencyId agency, const Pact& pact) {
  std::vector<NextLine> lines = proposal(pact, judged_targets(db, agency, pact), pact.year + 1);
  for (const Chosen& chosen : chosen_lines(db, agency, pact.id)) {
    auto line = std::ranges::find(lines, chosen.last, &NextLine::last);
    if (!chosen.last || line == lines.end()) line = lines.insert(lines.end(), NextLine{});
    if (chosen.choice != NextChoice::undecided) line->proposed = chosen.terms;
    line->choice = chosen.choice;
    line->reason = chosen.reason;
    line->chosen_by = std::to_string(chosen.by);
    line->version = static_cast<int>(chosen.revision);
    line->leftovers = leftovers(line->proposed.text, pact.year + 1, pact.parties);
  }
  return lines;
}

/// The terms put forward for a target before anybody chose.
TargetTerms put_forward(Connection& db, core::AgencyId agency, const Pact& pact, core::TargetId last) {
  for (NextLine& line : proposal(pact, judged_targets(db, agency, pact), pact.year + 1))
    if (line.last == last) return std::move(line.proposed);
  return {};
}

bool was_chosen(Connection& db, core::AgencyId agency, core::PactId pact, core::TargetId last) {
  const auto chosen = chosen_lines(db, agency, pact);
  const auto line = std::ranges::find(chosen, last, &Chosen::last);
  return line != chosen.end() && line->choice != NextChoice::undecided;
}

}  // namespace

core::Outcome<std::vector<NextChosen>> next_history(Connection& db, core::AgencyId agency, int year,
                                                    core::TargetId last) {
  auto pact = pact_of_year(db, agency, year);
  if (!pact) return pact.error();
  std::vector<NextChosen> found;
  found.emplace_back().proposed = put_forward(db, agency, *pact, last);
  db.query(
      "SELECT revision, choice, terms, reason, recorded_by, recorded_at FROM pacts_next_choice "
      "WHERE agency_id = ? AND pact_id = ? AND line_id = ? ORDER BY revision",
      {agency.value, pact->id.value, last.value}, [&](const Row& row) {
        auto terms = terms_of_json(row.text(2));
        if (!terms) throw platform::DatabaseError("stored terms of a choice cannot be read");
        found.push_back({static_cast<int>(row.integer(0)), stored_code(next_choice_of(row.text(1)), "choice"),
                         *std::move(terms), row.text(3), core::UserId{row.integer(4)}, core::Instant{row.integer(5)}});
      });
  return found;
}

core::Outcome<std::vector<NextLine>> next_lines(Connection& db, core::AgencyId agency, int year) {
  auto pact = pact_of_year(db, agency, year);
  if (!pact) return pact.error();
  return lines_of(db, agency, *pact);
}

core::Outcome<int> choose_next(Command& command, core::PactId pact_id, core::TargetId last, NextChoice choice,
                               const TargetTerms& proposed, std::string_view reason) {
  auto pact = load_pact(command.db, command.agency(), pact_id);
  if (!pact) return pact.error();
  const auto target = std::ranges::find(pact->targets, last, &Target::id);
  if (target == pact->targets.end()) return refused("pact.target.unknown", "Giao ước không có chỉ tiêu này.", "target");
  if (choice == NextChoice::undecided) {
    if (!was_chosen(command.db, command.agency(), pact_id, last))
      return refused("next.not_chosen", "Chỉ tiêu này chưa có lựa chọn nào để bỏ. Hãy tải lại trang.", "choice");
    insert_choice(command, pact_id, last.value, last, choice, put_forward(command.db, command.agency(), *pact, last),
                  reason);
    return 1;
  }
  if (auto refusal = refusal_of_choice(target->in_force(pact->period.to).terms, choice, proposed, reason))
    return *refusal;
  insert_choice(command, pact_id, last.value, last, choice, proposed, reason);
  return 1;
}

core::Outcome<int> add_next(Command& command, core::PactId pact, const TargetTerms& proposed, std::string_view reason) {
  auto known = load_pact(command.db, command.agency(), pact);
  if (!known) return known.error();
  if (core::trimmed(proposed.text).empty() || !core::well_formed(proposed.quantity))
    return refused("pact.target.quantity", "Chỉ tiêu mới phải có nội dung và mức phải đạt hợp lệ.", "values");
  insert_choice(command, pact, command.new_id(), core::TargetId{}, NextChoice::new_, proposed, reason);
  return 1;
}

core::Outcome<core::PactId> create_next_pact(Command& command, core::PactId pact_id) {
  auto pact = load_pact(command.db, command.agency(), pact_id);
  if (!pact) return pact.error();
  const auto lines = lines_of(command.db, command.agency(), *pact);
  const auto undecided = std::ranges::count(lines, NextChoice::undecided, &NextLine::choice);
  if (undecided > 0)
    return refused("next.undecided",
                   "Còn " + std::to_string(undecided) +
                       " chỉ tiêu chưa chọn. Mỗi chỉ tiêu phải do người có thẩm quyền "
                       "chọn giữ, nâng, hạ, sửa hoặc bỏ.",
                   "choice");
  NewPact draft;
  draft.year = pact->year + 1;
  draft.title = "Giao ước thi đua năm " + std::to_string(draft.year);
  draft.place = pact->place;
  for (const PactParty& party : pact->parties)
    if (!party.ended_on) draft.parties.push_back(party);
  draft.duties = pact->duties;
  std::map<core::TargetId, int> place;
  std::vector<std::optional<Relation>> relations;
  for (const NextLine& line : lines) {
    if (line.choice == NextChoice::dropped) continue;
    NewTarget target;
    target.terms = line.proposed;
    target.terms.relation.reset();
    if (line.last) place[line.last] = static_cast<int>(draft.targets.size());
    relations.push_back(line.last ? line.last_terms.relation : std::nullopt);
    draft.targets.push_back(std::move(target));
  }
  for (std::size_t i = 0; i < draft.targets.size(); ++i) {
    const auto to = relations[i] ? place.find(relations[i]->to) : place.end();
    if (to == place.end()) continue;
    draft.targets[i].terms.relation = Relation{relations[i]->type, {}};
    draft.targets[i].relation_index = to->second;
  }
  return create_pact(command, draft);
}

}  // namespace thidua::pacts
