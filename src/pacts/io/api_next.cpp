#include <algorithm>
#include <array>
#include <charconv>

#include "core/coded.h"
#include "pacts/io/api_routes.h"
#include "pacts/io/board.h"
#include "pacts/io/changes.h"
#include "pacts/policy.h"
#include "pacts/terms_edit.h"

namespace thidua::pacts::api {
namespace {

using access::ApiCall;
using platform::HttpResponse;
using platform::Json;
using platform::Method;

/// The words of the interface for the choices of the domain.
constexpr std::array choice_words{
    core::Coded<NextChoice>{NextChoice::undecided, "undecided", ""},
    core::Coded<NextChoice>{NextChoice::kept, "keep", ""},
    core::Coded<NextChoice>{NextChoice::tightened, "raise", ""},
    core::Coded<NextChoice>{NextChoice::lowered, "lower", ""},
    core::Coded<NextChoice>{NextChoice::dropped, "drop", ""},
    core::Coded<NextChoice>{NextChoice::reworded, "edit", ""},
    core::Coded<NextChoice>{NextChoice::new_, "new", ""},
};

void count_choice(NextSummary& summary, NextChoice choice) {
  switch (choice) {
    case NextChoice::undecided:
      ++summary.undecided;
      return;
    case NextChoice::kept:
      ++summary.keep;
      return;
    case NextChoice::tightened:
      ++summary.raise;
      return;
    case NextChoice::lowered:
      ++summary.lower;
      return;
    case NextChoice::dropped:
      ++summary.drop;
      return;
    case NextChoice::reworded:
      ++summary.edit;
      return;
    case NextChoice::new_:
      ++summary.added;
      return;
  }
}

std::string chooser_of(const NextLine& line, UserNames& names) {
  core::UserId user;
  std::from_chars(line.chosen_by.data(), line.chosen_by.data() + line.chosen_by.size(), user.value);
  return line.chosen_by.empty() ? "" : names.of(user);
}

NextLineShown line_shown(const Board& board, const Target& target, const NextLine& line, const ResultScope& scope,
                         UserNames& names) {
  NextLineShown shown;
  shown.target = target_shown(board, target, scope);
  shown.actual = line.actual_vi;
  shown.verdict = core::code(line.verdict);
  shown.verdict_label = core::label_vi(line.verdict);
  shown.choice = core::code_in(choice_words, line.choice);
  shown.needs_choice = line.choice == NextChoice::undecided;
  shown.proposed = terms_shown(line.proposed);
  shown.reason = line.reason;
  shown.hints = line.hints;
  for (const Leftover& leftover : line.leftovers)
    shown.leftovers.push_back("“" + leftover.words + "”: " + leftover.advice);
  shown.chosen_by = chooser_of(line, names);
  shown.version = line.version;
  return shown;
}

bool has_pact(platform::Connection& db, core::AgencyId agency, int year) {
  return db.one_integer("SELECT 1 FROM pacts_pact WHERE agency_id = ? AND year = ?", {agency.value, std::int64_t{year}})
      .has_value();
}

core::Outcome<NextShown> next_shown(const ApiCall& call, platform::Connection& db, int year) {
  auto board = load_board(db, call.agency, year, call.today());
  if (!board) return board.error();
  auto lines = next_lines(db, call.agency, year);
  if (!lines) return lines.error();
  const ResultScope scope = result_scope(call);
  UserNames names(db, call.agency);
  NextShown shown;
  shown.year = year;
  shown.next_year = year + 1;
  shown.created = has_pact(db, call.agency, year + 1);
  shown.may = may_of(call, {&policy::next_choose});
  for (const NextLine& line : *lines) {
    count_choice(shown.summary, line.choice);
    const auto target = std::ranges::find(board->pact.targets, line.last, &Target::id);
    if (target == board->pact.targets.end())
      shown.added.push_back({terms_shown(line.proposed), line.reason});
    else
      shown.lines.push_back(line_shown(*board, *target, line, scope, names));
  }
  return shown;
}

int year_in_path(const ApiCall& call) {
  return static_cast<int>(number_in_path(call, "year").value_or(0));
}

HttpResponse shown_next(const ApiCall& call) {
  auto shown = call.read([&](platform::Connection& db) { return next_shown(call, db, year_in_path(call)); });
  if (!shown) return access::refused(shown.error());
  return platform::json_response(platform::write_json(*shown));
}

/// What somebody else chose meanwhile, against what stood when it was `seen`.
core::Outcome<ChangedSince> next_changes(platform::Connection& db, core::AgencyId agency, int year, core::TargetId last,
                                         int seen) {
  const auto history = next_history(db, agency, year, last);
  if (!history) return history.error();
  const auto was = std::ranges::find(*history, seen, &NextChosen::version);
  const NextChosen& before = was == history->end() ? history->front() : *was;
  const NextChosen& after = history->back();
  ChangedSince found;
  if (before.choice != after.choice)
    found.changes.push_back(
        {"choice", "Lựa chọn", std::string(label_vi(before.choice)), std::string(label_vi(after.choice))});
  if (before.reason != after.reason) found.changes.push_back({"reason", "Lý do", before.reason, after.reason});
  for (Change& change : terms_changes(before.proposed, after.proposed)) {
    change.label += " năm sau";
    found.changes.push_back(std::move(change));
  }
  found.by = after.by;
  found.at = after.at;
  return found;
}

HttpResponse choose_line(const ApiCall& call) {
  auto body = call.body<ChooseNext>();
  if (!body) return body.error();
  const auto choice = core::value_in(choice_words, std::string_view(body->choice));
  if (!choice || *choice == NextChoice::new_)
    return platform::problem_response(
        422, {"next.choice", "Hãy chọn giữ nguyên, nâng mức, hạ mức, sửa nội dung, bỏ hoặc chưa chọn.", "choice", {}});
  const core::TargetId id{number_in_path(call, "target").value_or(0)};
  std::optional<ChangedSince> conflict;
  std::string code_shown, by;
  core::Refusals faults;
  HttpResponse response =
      call.command("pacts.next_choose", [&](platform::Command& command) -> core::Outcome<std::string> {
        auto pact = pact_of_year(command.db, call.agency, year_in_path(call));
        if (!pact) return pact.error();
        auto lines = next_lines(command.db, call.agency, pact->year);
        if (!lines) return lines.error();
        const auto line = std::ranges::find(*lines, id, &NextLine::last);
        if (!id || line == lines->end())
          return core::Refusal{"pact.target.unknown", "Giao ước không có chỉ tiêu này.", "target", {}};
        if (line->version != body->version) {
          const auto target = std::ranges::find(pact->targets, id, &Target::id);
          auto changes = next_changes(command.db, call.agency, pact->year, id, body->version);
          if (!changes) return changes.error();
          conflict = *std::move(changes);
          code_shown = target->code;
          by = UserNames(command.db, call.agency).of(conflict->by);
          return core::Refusal{"next.conflict", "Chỉ tiêu này vừa được người khác chọn.", "version", {}};
        }
        TargetTerms terms = line->proposed;
        if (*choice == NextChoice::kept && !body->fields) {  // as put forward, whatever was chosen before
          auto history = next_history(command.db, call.agency, pact->year, id);
          if (!history) return history.error();
          terms = history->front().proposed;
        }
        if (body->fields && *choice != NextChoice::dropped) {
          auto changed = with_json_fields(terms, *body->fields);
          if (!changed) {
            faults = changed.error();
            return faults.front();
          }
          terms = *std::move(changed);
        }
        auto stored = choose_next(command, pact->id, id, *choice, terms, body->reason.value_or(""));
        if (!stored) return stored.error();
        return std::string("{}");
      });
  if (conflict)
    return conflict_response(code_shown + " vừa được " + by + " chọn lúc " + conflict->at.to_vi() +
                                 ". Hãy xem lựa chọn đó rồi quyết định lại.",
                             platform::write_json(conflict->changes), by, conflict->at);
  if (!faults.empty()) return platform::problem_response(422, faults);
  return response.status == 200 ? shown_next(call) : response;
}

HttpResponse add_line(const ApiCall& call) {
  auto body = call.body<AddNext>();
  if (!body) return body.error();
  auto terms = with_json_fields({}, body->fields);
  if (!terms) return platform::problem_response(422, terms.error());
  TargetTerms made = *std::move(terms);
  made.direction = usual_direction(made.quantity.comparator, made.direction);
  if (!body->fields.find("roll_up")) made.roll_up = usual_roll_up(made);
  HttpResponse response = call.command("pacts.next_add", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto pact = pact_of_year(command.db, call.agency, year_in_path(call));
    if (!pact) return pact.error();
    auto stored = add_next(command, pact->id, made, body->reason.value_or(""));
    if (!stored) return stored.error();
    return std::string("{}");
  });
  return response.status == 200 ? shown_next(call) : response;
}

HttpResponse confirm_next(const ApiCall& call) {
  return call.command("pacts.next_create", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto pact = pact_of_year(command.db, call.agency, year_in_path(call));
    if (!pact) return pact.error();
    auto made = create_next_pact(command, pact->id);
    if (!made) return made.error();
    return platform::to_text(platform::write_json(PactYear{pact->year + 1}));
  });
}

}  // namespace

std::vector<access::ApiRoute> next_routes() {
  std::vector<access::ApiRoute> all;
  all.push_back(
      get_route<NextShown>("/pacts/{year}/next", "So sánh với giao ước năm sau", policy::next_read, shown_next));
  all.push_back(change_route<ChooseNext, NextShown>(
      Method::put, "/pacts/{year}/next/{target}", "Chọn việc làm với một chỉ tiêu cho năm sau", policy::next_choose,
      choose_line, {"conflict", "next.choice.differs", "next.reason", "next.not_chosen"}));
  all.push_back(change_route<AddNext, NextShown>(Method::post, "/pacts/{year}/next/added",
                                                 "Thêm chỉ tiêu mới cho năm sau", policy::next_choose, add_line));
  all.push_back(route<PactYear>(Method::post, "/pacts/{year}/next/confirm", "Lập dự thảo giao ước năm sau",
                                policy::next_choose, confirm_next));
  all.back().errors = {"next.undecided", "pact.year.taken"};
  return all;
}

}  // namespace thidua::pacts::api
