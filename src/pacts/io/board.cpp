#include "pacts/io/board.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "access/io/store.h"
#include "core/text.h"
#include "pacts/io/remarks.h"
#include "pacts/io/reported.h"
#include "pacts/policy.h"
#include "pacts/shown.h"
#include "pacts/terms_edit.h"
#include "people/io/store.h"

namespace thidua::pacts::api {
namespace {

using platform::Json;

core::Date day_of_pact(const Pact& pact, core::Date today) {
  return std::clamp(today, pact.period.from, pact.period.to);
}

RoundData round_data(platform::Connection& db, core::AgencyId agency, Round round) {
  RoundData data;
  data.submissions = submissions(db, agency, round.id);
  data.results = results(db, agency, round.id);
  data.judgements = judgements(db, agency, round.id);
  data.round = std::move(round);
  return data;
}

std::vector<core::UnitId> units_asked(const Target& target) {
  std::vector<core::UnitId> asked;
  if (target.lead_unit) asked.push_back(*target.lead_unit);
  asked.insert(asked.end(), target.contributing_units.begin(), target.contributing_units.end());
  return asked;
}

/// Figures of the newest round that is judged; where none is, those of the newest round with figures as they stand.
const RoundData* round_to_show(const Board& board) {
  const RoundData* shown = nullptr;
  for (const RoundData& data : board.rounds)
    if (!data.judgements.empty()) shown = &data;
  if (shown) return shown;
  for (const RoundData& data : board.rounds)
    if (!data.results.empty()) shown = &data;
  return shown;
}

void put_figures_together(platform::Connection& db, core::AgencyId agency, Board& board) {
  const RoundData* data = round_to_show(board);
  if (!data) return;
  const bool judged = !data->judgements.empty();
  std::map<core::TargetId, std::vector<UnitResult>> by_target;
  for (const ResultRow& row : data->results) {
    by_target[row.target].push_back(row.result);
    if (!judged) by_target[row.target].back().locked = true;  // not locked yet: shown as they stand
  }
  for (const Target& target : board.pact.targets)
    board.actuals[target.id] =
        rolled_up(target.in_force(data->round.period.to).terms, by_target[target.id], units_asked(target));
  for (const Reported& said : reported(db, agency, data->round.id)) {
    const auto target = std::ranges::find(board.pact.targets, said.target, &Target::id);
    if (target != board.pact.targets.end())
      board.actuals[said.target] = actual_of(target->in_force(data->round.period.to).terms, said);
  }
}

void find_newest(platform::Connection& db, core::AgencyId agency, Board& board) {
  UserNames names(db, agency);
  for (const RoundData& data : board.rounds) {
    for (const StoredJudgement& stored : data.judgements) board.judgements[stored.target] = stored;
    for (const ResultRow& row : data.results) {
      const auto known = board.last_rows.find(row.target);
      if (known == board.last_rows.end() || known->second.at < row.at) board.last_rows[row.target] = row;
    }
  }
  for (const auto& [target, row] : board.last_rows) board.names[row.by] = names.of(row.by);
}

std::optional<std::string> text_of_field(const Json& value) {
  if (value.is_null()) return std::string();
  if (value.text()) return *value.text();
  if (value.boolean()) return std::string(*value.boolean() ? "x" : "");
  if (value.number()) return value.number()->to_vi();
  if (!value.values()) return std::nullopt;
  std::string joined;
  for (const Json& one : *value.values()) {
    const auto number = one.text() ? core::Decimal::parse(*one.text()) : std::nullopt;
    if (!number && !one.number()) return std::nullopt;
    joined += (joined.empty() ? "" : "; ") + (number ? *number : *one.number()).to_vi();
  }
  return joined;
}

}  // namespace

const std::string& UserNames::of(core::UserId user) {
  const auto known = known_.find(user);
  if (known != known_.end()) return known->second;
  return known_[user] = access::shown_name(*db_, agency_, user);
}

bool ResultScope::sees(core::UnitId unit) const {
  return everything || std::ranges::find(units, unit) != units.end();
}

bool ResultScope::sees(const Target& target) const {
  if (everything) return true;
  if (target.lead_unit && sees(*target.lead_unit)) return true;
  return std::ranges::any_of(target.contributing_units, [&](core::UnitId unit) { return sees(unit); });
}

ResultScope result_scope(const access::ApiCall& call) {
  ResultScope scope;
  const auto roots = access::scope_of(call.user, policy::results_read, call.today());
  scope.everything = !roots;
  if (!roots) return scope;
  for (const people::OrgUnit& unit : call.units())
    if (std::ranges::any_of(*roots, [&](core::UnitId root) { return call.is_within(unit.id, root); }))
      scope.units.push_back(unit.id);
  return scope;
}

ResultScope verdict_scope(const access::ApiCall& call, const Board& board) {
  ResultScope scope = result_scope(call);
  if (board.pact.state == PactState::closed) scope.everything = true;
  return scope;
}

std::optional<int> Board::days_late_of(const Target& target) const {
  if (pact.state == PactState::draft) return std::nullopt;
  const TargetTerms& terms = target.in_force(day).terms;
  const core::Verdict verdict = verdict_of(target);
  const auto late = days_late(terms, verdict, today);
  const bool open = verdict == core::Verdict::not_stated || verdict == core::Verdict::in_progress;
  const auto actual = actuals.find(target.id);
  if (!late || !open || actual == actuals.end()) return late;
  const core::Verdict by_figures = judge(terms, actual->second, {today, pact.period, false}).verdict;
  const bool reached = by_figures == core::Verdict::met || by_figures == core::Verdict::exceeded;
  return reached ? std::nullopt : late;
}

core::Verdict Board::verdict_of(const Target& target) const {
  const auto found = judgements.find(target.id);
  if (found != judgements.end()) return found->second.judgement.verdict;
  return target.dropped_on(day) ? core::Verdict::dropped : core::Verdict::not_stated;
}

VerdictCounts Board::counts() const {
  VerdictCounts counts;
  for (const Target& target : pact.targets) counts.add(verdict_of(target));
  return counts;
}

std::string Board::unit_name(core::UnitId unit) const {
  return people::unit_name(units, unit, day);
}

core::Outcome<Board> load_board(platform::Connection& db, core::AgencyId agency, int year, core::Date today) {
  auto pact = pact_of_year(db, agency, year);
  if (!pact) return pact.error();
  Board board;
  board.pact = *std::move(pact);
  board.today = today;
  board.day = day_of_pact(board.pact, today);
  board.units = people::units(db, agency);
  for (Round& round : rounds(db, agency, board.pact.id))
    board.rounds.push_back(round_data(db, agency, std::move(round)));
  board.comments = remark_counts(db, agency, board.pact.id);
  find_newest(db, agency, board);
  put_figures_together(db, agency, board);
  return board;
}

TermsShown terms_shown(const TargetTerms& terms) {
  TermsShown shown;
  shown.text = terms.text;
  shown.group = code(terms.group);
  shown.group_label = heading_vi(terms.group);
  shown.section = terms.section;
  shown.field = terms.field;
  shown.subject = terms.subject;
  shown.measure = terms.measure;
  shown.comparator = core::code(terms.quantity.comparator);
  shown.values = terms.quantity.values;
  shown.unit = core::code(terms.quantity.unit);
  shown.unit_label = terms.unit_label;
  shown.per = terms.per;
  shown.direction = core::code(terms.direction);
  shown.bound = bound_vi(terms);
  shown.denominator = terms.denominator;
  shown.condition = terms.condition;
  shown.reference = terms.reference;
  shown.award = terms.award;
  shown.due = terms.due;
  shown.stretch = terms.stretch;
  shown.roll_up = code(terms.roll_up);
  shown.roll_up_label = label_vi(terms.roll_up);
  shown.rule = rule_vi(terms);
  return shown;
}

TargetShown target_shown(const Board& board, const Target& target, const ResultScope& scope) {
  TargetShown shown;
  const TargetVersion& version = target.in_force(board.day);
  static_cast<TermsShown&>(shown) = terms_shown(version.terms);
  shown.id = target.id;
  shown.code = target.code;
  shown.ordinal = target.ordinal;
  shown.paragraph = target.paragraph;
  shown.part = target.part;
  shown.parts_total = target.parts_total;
  if (target.lead_unit) shown.lead_unit = UnitRef{*target.lead_unit, board.unit_name(*target.lead_unit)};
  for (const core::UnitId unit : target.contributing_units) shown.contributing.push_back({unit, board.unit_name(unit)});
  shown.version = target.change_number();
  shown.dropped = target.dropped_on(board.day);
  shown.change = change_vi(target, board.pact.period.from, board.day);
  if (const auto counted = board.comments.find(target.id); counted != board.comments.end())
    shown.comments = counted->second;
  const core::Verdict verdict = board.verdict_of(target);
  shown.results_hidden = !scope.sees(target);
  if (shown.results_hidden) {
    shown.verdict = core::code(core::Verdict::not_stated);
    shown.decided_by = code(DecidedBy::nobody);
    return shown;
  }
  shown.verdict = core::code(verdict);
  shown.verdict_label = core::label_vi(verdict);
  shown.decided_by = code(DecidedBy::nobody);
  if (const auto judged = board.judgements.find(target.id); judged != board.judgements.end()) {
    shown.actual = judged->second.judgement.actual_vi;
    shown.decided_by = code(judged->second.judgement.decided_by);
    shown.question = judged->second.judgement.question;
    shown.pace = code(judged->second.judgement.pace);
  }
  if (const auto actual = board.actuals.find(target.id); actual != board.actuals.end())
    if (const auto made = pacts::progress(version.terms, actual->second))
      shown.progress =
          ProgressShown{made->value, made->bound, made->bound_to, made->scale_max, std::string(code(made->kind))};
  shown.days_late = board.days_late_of(target);
  if (const auto row = board.last_rows.find(target.id); row != board.last_rows.end())
    if (scope.sees(row->second.result.unit))
      shown.last_entry = LastEntry{{row->second.result.unit, board.unit_name(row->second.result.unit)},
                                   board.names.at(row->second.by),
                                   row->second.at};
  return shown;
}

std::string round_kind_label(RoundKind kind) {
  return kind == RoundKind::interim ? "sơ kết" : "tổng kết";
}

RoundBrief round_brief(const RoundData& data, core::Date today) {
  RoundBrief brief;
  const Round& round = data.round;
  brief.id = round.id;
  brief.name = round.name;
  brief.kind = code(round.kind);
  brief.kind_label = round_kind_label(round.kind);
  brief.from = round.period.from;
  brief.to = round.period.to;
  brief.due = round.due;
  brief.locked = round.locked;
  brief.judged = !data.judgements.empty();
  brief.total = static_cast<int>(data.submissions.size());
  for (const Submission& one : data.submissions)
    if (one.state == SubmissionState::sent || one.state == SubmissionState::locked) ++brief.sent;
  if (!round.locked && brief.sent < brief.total && round.due < today) brief.days_late = today.days() - round.due.days();
  return brief;
}

std::vector<Section> sections_of(const Board& board) {
  std::vector<Section> sections;
  std::vector<VerdictCounts> counts;
  for (const Target& target : board.pact.targets) {
    const std::string& path = target.in_force(board.day).terms.section;
    auto found = std::ranges::find(sections, path, &Section::path);
    if (found == sections.end()) {
      Section section;
      section.path = path;
      const auto cut = path.rfind(" / ");
      section.title = cut == std::string::npos ? path : path.substr(cut + 3);
      for (auto at = path.find(" / "); at != std::string::npos; at = path.find(" / ", at + 3)) ++section.level;
      sections.push_back(std::move(section));
      counts.emplace_back();
      found = sections.end() - 1;
    }
    ++found->targets;
    counts[static_cast<std::size_t>(found - sections.begin())].add(board.verdict_of(target));
  }
  for (std::size_t i = 0; i < sections.size(); ++i) sections[i].counts = counts_shown(counts[i]);
  return sections;
}

Counts counts_shown(const VerdictCounts& counts) {
  return {counts.total,        counts.met,      counts.not_met,     counts.exceeded, counts.partly,
          counts.not_assessed, counts.proposed, counts.in_progress, counts.dropped,  counts.not_stated};
}

std::vector<Evidence> evidence_shown(const std::vector<pacts::Evidence>& evidence,
                                     const platform::AttachmentFolder& files) {
  std::vector<Evidence> shown;
  for (const pacts::Evidence& one : evidence) {
    std::error_code missing;
    const auto bytes = one.sha256.empty() ? 0 : std::filesystem::file_size(files.path_of(one.sha256), missing);
    shown.push_back({one.sha256, one.name, missing ? 0 : static_cast<std::int64_t>(bytes)});
  }
  return shown;
}

EntryShown entry_shown(const platform::AttachmentFolder& files, const std::string& unit_name, const Round& round,
                       const ResultRow& row, UserNames& names) {
  EntryShown shown;
  shown.round = round.id;
  shown.round_name = round.name;
  shown.unit = row.result.unit;
  shown.unit_name = unit_name;
  shown.value = row.result.value;
  shown.part = row.result.part;
  shown.whole = row.result.whole;
  shown.complement = row.result.complement;
  shown.counted = counted_shown(row.result.counted);
  shown.stage = code(row.result.stage);
  shown.stage_label = label_vi(row.result.stage);
  shown.explanation = row.result.explanation;
  shown.source = row.source;
  shown.evidence = evidence_shown(row.evidence, files);
  shown.by = names.of(row.by);
  shown.at = row.at;
  shown.revision = row.revision;
  return shown;
}

JudgementShown judgement_shown(const Round& round, const StoredJudgement& stored, UserNames& names) {
  JudgementShown shown;
  shown.round = round.id;
  shown.round_name = round.name;
  shown.verdict = core::code(stored.judgement.verdict);
  shown.label = core::label_vi(stored.judgement.verdict);
  shown.decided_by = code(stored.judgement.decided_by);
  shown.actual = stored.judgement.actual_vi;
  shown.trail = stored.judgement.trail;
  shown.question = stored.judgement.question;
  if (stored.override_by_person) shown.reason = stored.override_by_person->reason;
  shown.by = names.of(stored.by);
  shown.at = stored.at;
  shown.revision = stored.revision;
  return shown;
}

std::vector<CountedPart> counted_shown(const std::vector<Counted>& counted) {
  std::vector<CountedPart> shown;
  shown.reserve(counted.size());
  for (const Counted& one : counted) shown.push_back({one.what, one.count});
  return shown;
}

std::vector<std::string> may_of(const access::ApiCall& call, const std::vector<const access::Permission*>& asked) {
  std::vector<std::string> may;
  for (const access::Permission* permission : asked)
    if (call.allows(*permission)) may.emplace_back(permission->code);
  return may;
}

platform::HttpResponse conflict_response(std::string detail, Json changes, const std::string& by, core::Instant at) {
  platform::HttpResponse response = platform::problem_response(409, {"conflict", std::move(detail), {}, {}});
  auto body = platform::parse_json(response.body);
  body->set("changes", std::move(changes)).set("changed_by", by).set("changed_at", at.to_iso());
  response.body = platform::to_text(*body) + "\n";
  return response;
}

std::optional<std::int64_t> number_in_path(const access::ApiCall& call, std::string_view name) {
  const std::string text = call.request.parameter(name);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < 1) return std::nullopt;
  return number;
}

platform::HttpResponse no_such(std::string_view code, std::string message) {
  return platform::problem_response(404, {std::string(code), std::move(message), {}, {}});
}

core::Outcome<TargetTerms, core::Refusals> with_json_fields(const TargetTerms& terms, const Json& fields) {
  if (!fields.members()) return core::Refusals{{"json.kind", "“fields” phải là một nhóm trường { … }.", "fields", {}}};
  core::Refusals refusals;
  TargetTerms made = terms;
  const auto apply = [&](std::string_view name, const Json& value) {
    const auto text = text_of_field(value);
    auto next = text ? with_field(made, name, *text)
                     : core::Outcome<TargetTerms>(
                           core::Refusal{"pact.field.value", "Giá trị không đúng dạng.", std::string(name), {}});
    if (next)
      made = *std::move(next);
    else
      refusals.push_back(next.error());
  };
  // in the order of the sheet: the comparator goes before its values
  for (const EditableField& field : editable_fields())
    if (const Json* value = fields.find(field.name)) apply(field.name, *value);
  for (const platform::JsonMember& member : *fields.members())
    if (std::ranges::find(editable_fields(), member.name, &EditableField::name) == editable_fields().end())
      apply(member.name, member.value);
  if (refusals.empty() && !core::well_formed(made.quantity))
    refusals.push_back({"pact.target.quantity",
                        "Mức phải đạt không khớp với cách so sánh (ví dụ: khoảng phải có hai số, số sau lớn hơn số "
                        "trước). Hãy sửa cho khớp.",
                        "values",
                        {}});
  if (!refusals.empty()) return refusals;
  if (made.quantity != terms.quantity) {
    if (!fields.find("direction")) made.direction = usual_direction(made.quantity.comparator, made.direction);
    if (!fields.find("roll_up") && made.quantity.unit != terms.quantity.unit) made.roll_up = usual_roll_up(made);
  }
  return made;
}

Window window_of(const access::ApiCall& call, const std::vector<std::string>& ids) {
  constexpr std::int64_t usual = 50, most = 200;
  std::int64_t limit = usual;
  if (const auto asked = call.request.query_value("limit"))
    std::from_chars(asked->data(), asked->data() + asked->size(), limit);
  limit = std::clamp<std::int64_t>(limit, 1, most);
  Window window;
  if (const auto after = call.request.query_value("after"))
    if (const auto found = std::ranges::find(ids, *after); found != ids.end())
      window.begin = static_cast<std::size_t>(found - ids.begin()) + 1;
  window.end = std::min(ids.size(), window.begin + static_cast<std::size_t>(limit));
  window.more = window.end < ids.size();
  return window;
}

}  // namespace thidua::pacts::api
