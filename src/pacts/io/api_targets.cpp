#include <algorithm>
#include <charconv>

#include "core/text.h"
#include "pacts/io/api_routes.h"
#include "pacts/io/board.h"
#include "pacts/io/changes.h"
#include "pacts/io/origins.h"
#include "pacts/io/remarks.h"
#include "pacts/policy.h"
#include "pacts/shown.h"
#include "people/io/store.h"

namespace thidua::pacts::api {
namespace {

using access::ApiCall;
using platform::HttpResponse;
using platform::Json;
using platform::Method;

// ---- the list

struct TargetFilter {
  std::string words;  // folded
  std::optional<core::UnitId> unit;
  std::optional<std::string> section, state;
  bool late = false, unassigned = false;
};

bool is_on(const ApiCall& call, std::string_view name) {
  const auto value = call.request.query_value(name);
  return value && *value != "0" && !value->empty();
}

TargetFilter filter_of(const ApiCall& call) {
  TargetFilter filter;
  filter.words = core::folded(core::nfc(call.request.query_value("q").value_or("")));
  if (const auto unit = call.request.query_value("unit")) {
    core::UnitId id;
    std::from_chars(unit->data(), unit->data() + unit->size(), id.value);
    if (id) filter.unit = id;
  }
  filter.section = call.request.query_value("section");
  filter.state = call.request.query_value("state");
  if (filter.section && filter.section->empty()) filter.section.reset();
  if (filter.state && filter.state->empty()) filter.state.reset();
  filter.late = is_on(call, "late");
  filter.unassigned = is_on(call, "unassigned");
  return filter;
}

bool is_of_unit(const Target& target, core::UnitId unit) {
  return target.lead_unit == unit ||
         std::ranges::find(target.contributing_units, unit) != target.contributing_units.end();
}

/// Every word asked for stands in the code, the words or the unit's name.
bool holds(const Board& board, const Target& target, const TargetTerms& terms, const std::string& words) {
  if (words.empty()) return true;
  std::string text = target.code + " " + terms.text + " " + terms.field + " " + terms.measure;
  if (target.lead_unit) text += " " + board.unit_name(*target.lead_unit);
  const std::string folded = core::folded(core::nfc(text));
  std::string_view rest = words;
  while (!rest.empty()) {
    const auto stop = rest.find(' ');
    if (folded.find(rest.substr(0, stop)) == std::string::npos) return false;
    if (stop == std::string_view::npos) break;
    rest.remove_prefix(stop + 1);
  }
  return true;
}

/// What of a target is filtered and sorted by; results only where they may be seen.
struct Candidate {
  const Target* target = nullptr;
  core::Verdict verdict = core::Verdict::not_stated;
  int late = -1;
  std::string name_key;
};

bool passes(const Board& board, const Candidate& candidate, const TargetFilter& filter) {
  const Target& target = *candidate.target;
  const TargetTerms& terms = target.in_force(board.day).terms;
  if (filter.unit && !is_of_unit(target, *filter.unit)) return false;
  if (filter.section && terms.section != *filter.section) return false;
  if (filter.state && core::code(candidate.verdict) != *filter.state) return false;
  if (filter.late && candidate.late < 0) return false;
  if (filter.unassigned && (target.lead_unit || target.dropped_on(board.day))) return false;
  return holds(board, target, terms, filter.words);
}

void sort_candidates(std::vector<Candidate>& all, const Board& board, std::string by) {
  const bool backwards = by.starts_with('-');
  if (backwards) by.erase(0, 1);
  const auto sort = [&](auto key) {
    std::ranges::stable_sort(
        all, [&](const Candidate& a, const Candidate& b) { return backwards ? key(b) < key(a) : key(a) < key(b); });
  };
  if (by == "verdict")
    sort([](const Candidate& one) { return static_cast<int>(one.verdict); });
  else if (by == "days_late" || by == "late")
    sort([](const Candidate& one) { return one.late; });
  else if (by == "text" || by == "name")
    sort([](const Candidate& one) -> const std::string& { return one.name_key; });
  else if (by == "due")
    sort([&](const Candidate& one) {
      return one.target->in_force(board.day).terms.due.value_or(board.pact.period.to.plus_days(1));
    });
  else if (by == "unit" || by == "lead_unit")
    sort([&](const Candidate& one) {
      return one.target->lead_unit ? core::text_sort_key(board.unit_name(*one.target->lead_unit)) : std::string();
    });
  else
    sort([](const Candidate& one) { return one.target->ordinal; });
}

std::vector<Candidate> candidates(const Board& board, const TargetFilter& filter, const ResultScope& scope,
                                  const std::string& sort) {
  std::vector<Candidate> all;
  const bool by_name = sort.ends_with("text") || sort.ends_with("name");
  for (const Target& target : board.pact.targets) {
    Candidate candidate;
    candidate.target = &target;
    const TargetTerms& terms = target.in_force(board.day).terms;
    if (scope.sees(target)) {
      candidate.verdict = board.verdict_of(target);
      candidate.late = board.days_late_of(target).value_or(-1);
    }
    if (by_name) candidate.name_key = core::text_sort_key(terms.text);
    if (passes(board, candidate, filter)) all.push_back(std::move(candidate));
  }
  sort_candidates(all, board, sort);
  return all;
}

HttpResponse list_targets(const ApiCall& call) {
  const auto year = number_in_path(call, "year");
  auto board = call.read([&](platform::Connection& db) {
    return load_board(db, call.agency, static_cast<int>(year.value_or(0)), call.today());
  });
  if (!board) return access::refused(board.error());
  const ResultScope scope = verdict_scope(call, *board);
  const auto all = candidates(*board, filter_of(call), scope, call.request.query_value("sort").value_or("ordinal"));
  std::vector<std::string> ids;
  for (const Candidate& one : all) ids.push_back(core::to_text(one.target->id));
  const Window window = window_of(call, ids);
  Page<TargetShown> page;
  page.total.count = static_cast<std::int64_t>(all.size());
  for (std::size_t i = window.begin; i < window.end; ++i)
    page.items.push_back(target_shown(*board, *all[i].target, scope));
  if (window.more) page.next = ids[window.end - 1];
  return platform::json_response(platform::write_json(page));
}

// ---- one target

core::Outcome<int> year_of_target(platform::Connection& db, core::AgencyId agency, core::TargetId target) {
  const auto year = db.one_integer(
      "SELECT p.year FROM pacts_target t JOIN pacts_pact p ON p.agency_id = t.agency_id AND p.pact_id = t.pact_id "
      "WHERE t.agency_id = ? AND t.target_id = ? AND p.year > 0",  // not of a withdrawn draft
      {agency.value, target.value});
  if (!year) return core::Refusal{"pact.target.unknown", "Không có chỉ tiêu này.", "target", {}};
  return static_cast<int>(*year);
}

void add_history(const ApiCall& call, platform::Connection& db, const Board& board, const Target& target,
                 const ResultScope& scope, TargetWhole& whole) {
  UserNames names(db, call.agency);
  for (const RoundData& data : board.rounds) {
    for (const ResultRow& row : data.results)
      if (row.target == target.id && scope.sees(row.result.unit))
        whole.entries.push_back(
            entry_shown(*call.installation.files, board.unit_name(row.result.unit), data.round, row, names));
    if (!scope.sees(target)) continue;
    for (const StoredJudgement& stored : judgement_history(db, call.agency, data.round.id, target.id))
      whole.judgements.push_back(judgement_shown(data.round, stored, names));
  }
  for (const Remark& remark : remarks(db, call.agency, target.id))
    whole.comments.push_back({std::to_string(remark.id), remark.text, names.of(remark.by), remark.at, std::nullopt});
}

void add_origin(const ApiCall& call, platform::Connection& db, const Board& board, const Target& target,
                TargetWhole& whole) {
  const auto places = origins(db, call.agency, board.pact.id);
  if (const auto place = places.find(target.id); place != places.end())
    whole.origin = OriginShown{place->second.file_name, place->second.quote, place->second.confidence};
  for (const TargetDoubts& asked : doubts(db, call.agency, board.pact.id)) {
    if (asked.ordinal != target.ordinal) continue;
    for (const Doubt& doubt : asked.doubts) {
      DoubtShown shown{doubt.number, doubt.code, doubt.question, {}, doubt.chosen};
      for (const DoubtAnswer& answer : doubt.answers) shown.answers.push_back({answer.label});
      whole.doubts.push_back(std::move(shown));
    }
  }
}

core::Outcome<TargetWhole> whole_target(const ApiCall& call, platform::Connection& db, core::TargetId id) {
  auto year = year_of_target(db, call.agency, id);
  if (!year) return year.error();
  auto board = load_board(db, call.agency, *year, call.today());
  if (!board) return board.error();
  const Target& target = *std::ranges::find(board->pact.targets, id, &Target::id);
  const ResultScope scope = result_scope(call);
  TargetWhole whole;
  static_cast<TargetShown&>(whole) = target_shown(*board, target, verdict_scope(call, *board));
  whole.year = *year;
  whole.pact_state = code(board->pact.state);
  whole.may = may_of(call, {&policy::pacts_edit, &policy::pacts_assign, &policy::pacts_comment});
  for (const TargetVersion& version : target.versions)
    whole.versions.push_back({version.number, std::string(code(version.kind)), std::string(label_vi(version.kind)),
                              version.in_force_from, version.ground, version.paper, terms_shown(version.terms)});
  add_history(call, db, *board, target, scope, whole);
  add_origin(call, db, *board, target, whole);
  return whole;
}

HttpResponse show_target(const ApiCall& call) {
  const core::TargetId id{number_in_path(call, "id").value_or(0)};
  auto whole = call.read([&](platform::Connection& db) { return whole_target(call, db, id); });
  if (!whole) return access::refused(whole.error());
  return platform::json_response(platform::write_json(*whole));
}

// ---- changes

/// What a command found changed by somebody else, told after it has rolled back.
struct Conflict {
  std::string detail;
  Json changes = Json::array();
  std::string by;
  core::Instant at;
};

core::Refusal conflict_refusal(const Conflict& conflict) {
  return {"pact.target.conflict", conflict.detail, "version", {}};
}

Conflict conflict_of(const ApiCall& call, platform::Connection& db, const Target& target, int seen) {
  const auto units = people::units(db, call.agency);
  const ChangedSince since = target_changes(db, call.agency, target, seen, units, call.today());
  UserNames names(db, call.agency);
  Conflict conflict;
  conflict.by = names.of(since.by);
  conflict.at = since.at;
  conflict.changes = platform::write_json(since.changes);
  conflict.detail = target.code + " vừa được " + conflict.by + " sửa lúc " + since.at.to_vi() +
                    ". Hãy xem chỗ khác nhau rồi sửa lại trên bản mới.";
  return conflict;
}

/// A target under an optimistic lock: refused where somebody else has changed it since `seen`.
core::Outcome<std::pair<Pact, const Target*>> locked_target(const ApiCall& call, platform::Command& command,
                                                            core::TargetId id, int seen,
                                                            std::optional<Conflict>& conflict) {
  auto year = year_of_target(command.db, call.agency, id);
  if (!year) return year.error();
  auto pact = pact_of_year(command.db, call.agency, *year);
  if (!pact) return pact.error();
  std::pair<Pact, const Target*> found{*std::move(pact), nullptr};
  found.second = &*std::ranges::find(found.first.targets, id, &Target::id);
  if (found.second->change_number() != seen) {
    conflict = conflict_of(call, command.db, *found.second, seen);
    return conflict_refusal(*conflict);
  }
  return found;
}

HttpResponse answered(HttpResponse response, const std::optional<Conflict>& conflict) {
  if (!conflict) return response;
  return conflict_response(conflict->detail, conflict->changes, conflict->by, conflict->at);
}

HttpResponse target_again(const ApiCall& call, HttpResponse response, core::TargetId id) {
  if (response.status != 200) return response;
  auto whole = call.read([&](platform::Connection& db) { return whole_target(call, db, id); });
  if (!whole) return access::refused(whole.error());
  return platform::json_response(platform::write_json(*whole));
}

core::Outcome<int> store_change(platform::Command& command, const Pact& pact, const Target& target,
                                const ChangeTarget& change, const TargetTerms& terms) {
  const bool draft = pact.state == PactState::draft;
  const VersionKind kind = draft ? VersionKind::correction : VersionKind::amendment;
  const core::Date from =
      change.from.value_or(draft ? pact.period.from : std::clamp(command.today(), pact.period.from, pact.period.to));
  return change_target(command, target.id, kind, terms, std::max(from, target.versions.back().in_force_from),
                       change.ground.value_or(draft ? "Sửa khi còn dự thảo" : ""), change.paper.value_or(""));
}

HttpResponse change(const ApiCall& call) {
  auto body = call.body<ChangeTarget>();
  if (!body) return body.error();
  const core::TargetId id{number_in_path(call, "id").value_or(0)};
  std::optional<Conflict> conflict;
  core::Refusals faults;
  HttpResponse response = call.command("pacts.set", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto found = locked_target(call, command, id, body->version, conflict);
    if (!found) return found.error();
    const Target& target = *found->second;
    auto terms = with_json_fields(target.versions.back().terms, body->fields);
    if (!terms) {
      faults = terms.error();
      return faults.front();
    }
    if (*terms == target.versions.back().terms)
      return core::Refusal{"pact.target.unchanged", "Chưa có gì thay đổi so với bản đang có.", "fields", {}};
    if (auto stored = store_change(command, found->first, target, *body, *terms); !stored) return stored.error();
    return std::string("{}");
  });
  if (!faults.empty()) return platform::problem_response(422, faults);
  return target_again(call, answered(std::move(response), conflict), id);
}

HttpResponse drop(const ApiCall& call) {
  auto body = call.body<DropTarget>();
  if (!body) return body.error();
  const core::TargetId id{number_in_path(call, "id").value_or(0)};
  std::optional<Conflict> conflict;
  HttpResponse response = call.command("pacts.drop", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto found = locked_target(call, command, id, body->version, conflict);
    if (!found) return found.error();
    auto stored = change_target(command, id, VersionKind::drop, found->second->versions.back().terms, body->from,
                                body->ground, body->paper.value_or(""));
    if (!stored) return stored.error();
    return std::string("{}");
  });
  return target_again(call, answered(std::move(response), conflict), id);
}

core::Outcome<int> assign_one(const ApiCall& call, platform::Command& command, const Pact& pact,
                              const Assignment& wanted, std::optional<Conflict>& conflict) {
  const auto target = std::ranges::find(pact.targets, wanted.target, &Target::id);
  if (target == pact.targets.end())
    return core::Refusal{"pact.target.unknown", "Giao ước không có chỉ tiêu này.", "target", {}};
  if (target->change_number() != wanted.version) {
    conflict = conflict_of(call, command.db, *target, wanted.version);
    return conflict_refusal(*conflict);
  }
  std::vector<core::UnitId> named = wanted.contributing;
  if (wanted.lead_unit) named.push_back(*wanted.lead_unit);
  for (const core::UnitId unit : named)
    if (std::ranges::find(call.units(), unit, &people::OrgUnit::id) == call.units().end())
      return core::Refusal{"pact.assign.unit", "Không có đơn vị này trong cơ quan. Hãy chọn lại đơn vị.", "lead_unit",
                           target->code};
  if (!wanted.lead_unit && !wanted.contributing.empty())
    return core::Refusal{"pact.assign.lead", "Hãy chọn đơn vị chủ trì trước khi chọn đơn vị phối hợp.", "lead_unit",
                         target->code};
  return assign_target(command, target->id, wanted.lead_unit, wanted.contributing);
}

HttpResponse assign(const ApiCall& call) {
  auto body = call.body<Assignments>();
  if (!body) return body.error();
  std::optional<Conflict> conflict;
  const auto year = number_in_path(call, "year");
  HttpResponse response = call.command("pacts.assign", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto pact = pact_of_year(command.db, call.agency, static_cast<int>(year.value_or(0)));
    if (!pact) return pact.error();
    for (const Assignment& wanted : body->items)
      if (auto stored = assign_one(call, command, *pact, wanted, conflict); !stored) return stored.error();
    return std::string("{}");
  });
  response = answered(std::move(response), conflict);
  if (response.status != 200) return response;
  auto board = call.read(
      [&](platform::Connection& db) { return load_board(db, call.agency, static_cast<int>(*year), call.today()); });
  if (!board) return access::refused(board.error());
  const ResultScope scope = result_scope(call);
  Page<TargetShown> page;
  for (const Target& target : board->pact.targets)
    if (std::ranges::find(body->items, target.id, &Assignment::target) != body->items.end())
      page.items.push_back(target_shown(*board, target, scope));
  page.total.count = static_cast<std::int64_t>(page.items.size());
  return platform::json_response(platform::write_json(page));
}

HttpResponse comment(const ApiCall& call) {
  auto body = call.body<NewComment>();
  if (!body) return body.error();
  const core::TargetId id{number_in_path(call, "id").value_or(0)};
  return call.command("pacts.comment", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto stored = add_remark(command, id, body->text);
    if (!stored) return stored.error();
    UserNames names(command.db, call.agency);
    const Comment shown{std::to_string(*stored), body->text, names.of(call.user.id), call.now, std::nullopt};
    return platform::to_text(platform::write_json(shown));
  });
}

}  // namespace

std::vector<access::ApiRoute> target_routes() {
  std::vector<access::ApiRoute> all;
  all.push_back(get_route<Page<TargetShown>>("/pacts/{year}/targets",
                                             "Chỉ tiêu của giao ước: tìm, lọc, xếp thứ tự và chia trang",
                                             policy::pacts_read, list_targets));
  all.push_back(get_route<TargetWhole>("/targets/{id}", "Một chỉ tiêu với lịch sử, kết quả và góp ý",
                                       policy::pacts_read, show_target));
  all.push_back(change_route<ChangeTarget, TargetWhole>(
      Method::put, "/targets/{id}", "Sửa chỉ tiêu của dự thảo, hoặc điều chỉnh chỉ tiêu đã ký", policy::pacts_edit,
      change, {"conflict", "pact.change.ground", "pact.field.value", "pact.target.unchanged"}));
  all.push_back(change_route<DropTarget, TargetWhole>(Method::post, "/targets/{id}/drop",
                                                      "Dừng thực hiện một chỉ tiêu từ một ngày", policy::pacts_edit,
                                                      drop, {"conflict"}));
  all.push_back(change_route<Assignments, Page<TargetShown>>(Method::put, "/pacts/{year}/assignments",
                                                             "Giao nhiều chỉ tiêu cho đơn vị cùng lúc",
                                                             policy::pacts_assign, assign, {"conflict"}));
  all.push_back(change_route<NewComment, Comment>(Method::post, "/targets/{id}/comments", "Góp ý về một chỉ tiêu",
                                                  policy::pacts_comment, comment));
  return all;
}

}  // namespace thidua::pacts::api
