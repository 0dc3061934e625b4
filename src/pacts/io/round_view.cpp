#include "pacts/io/round_view.h"

#include <algorithm>
#include <charconv>

#include "core/text.h"
#include "pacts/policy.h"
#include "pacts/shown.h"
#include "pacts/workbook_rules.h"
#include "people/io/store.h"

namespace thidua::pacts::api {
namespace {

const ResultRow* row_in(const std::vector<ResultRow>& rows, core::UnitId unit, core::TargetId target) {
  const auto found =
      std::ranges::find_if(rows, [&](const ResultRow& row) { return row.target == target && row.result.unit == unit; });
  return found == rows.end() ? nullptr : &*found;
}

std::string entry_kind(const TargetTerms& terms) {
  if (asks_for(terms, WorkbookColumn::part)) return "share";
  if (!asks_for(terms, WorkbookColumn::value)) return "stage";
  return terms.quantity.unit == core::Unit::count ? "count" : "value";
}

EntryTarget entry_target(const Target& target, const TargetTerms& terms) {
  EntryTarget shown;
  shown.id = target.id;
  shown.code = target.code;
  shown.text = terms.text;
  shown.bound = bound_vi(terms);
  shown.unit = core::code(terms.quantity.unit);
  shown.unit_label = terms.unit_label;
  shown.denominator = terms.denominator;
  shown.section = terms.section;
  shown.rule = rule_vi(terms);
  shown.due = terms.due;
  return shown;
}

EntryRow entry_row(const access::ApiCall& call, const Target& target, const TargetTerms& terms, const ResultRow* stored,
                   UserNames& names) {
  EntryRow row;
  row.target = entry_target(target, terms);
  row.entry = entry_kind(terms);
  row.stage = code(Stage::not_said);
  if (!stored) return row;
  row.value = stored->result.value;
  row.part = stored->result.part;
  row.whole = stored->result.whole;
  row.complement = stored->result.complement;
  row.counted = counted_shown(stored->result.counted);
  row.stage = code(stored->result.stage);
  row.explanation = stored->result.explanation;
  row.source = stored->source;
  row.evidence = evidence_shown(stored->evidence, *call.installation.files);
  row.version = stored->revision;
  row.by = names.of(stored->by);
  row.at = stored->at;
  if (const auto faults = result_faults(terms, stored->result); !faults.empty()) row.fault = faults.front().message;
  return row;
}

/// What the unit said in the round before this one.
std::vector<Previous> previous_of(platform::Connection& db, const access::ApiCall& call, const OpenedRound& opened,
                                  core::UnitId unit) {
  const Round* before = nullptr;
  const std::vector<Round> all = rounds(db, call.agency, opened.pact.id);
  for (const Round& round : all)
    if (round.period.to < opened.data.round.period.to) before = &round;
  std::vector<Previous> previous;
  if (!before) return previous;
  for (const ResultRow& row : results(db, call.agency, before->id)) {
    if (row.result.unit != unit) continue;
    const auto target = std::ranges::find(opened.pact.targets, row.target, &Target::id);
    if (target == opened.pact.targets.end()) continue;
    std::string words = figure_vi(target->in_force(before->period.to).terms, row.result);
    if (!words.empty()) previous.push_back({row.target, std::move(words)});
  }
  return previous;
}

bool owes(const Submission& one) {
  return one.state == SubmissionState::not_sent || one.state == SubmissionState::returned;
}

SubmissionShown submission_shown(const OpenedRound& opened, const Submission& one, core::Date today, UserNames& names) {
  SubmissionShown shown;
  shown.unit = one.unit;
  shown.unit_name = opened.unit_name(one.unit);
  shown.state = code(one.state);
  shown.state_label = label_vi(one.state);
  shown.reason = one.reason;
  if (one.state != SubmissionState::not_sent) {
    shown.at = one.at;
    shown.by = names.of(one.by);
  }
  for (const Target* target : opened.targets_of(one.unit)) {
    ++shown.targets;
    const ResultRow* row = opened.row(one.unit, target->id);
    if (row && is_filled(*row)) ++shown.filled;
  }
  if (owes(one) && !opened.data.round.locked) shown.notice = reminder_notice(opened, one, today);
  return shown;
}

}  // namespace

std::string reminder_notice(const OpenedRound& opened, const Submission& submission, core::Date today) {
  const Round& round = opened.data.round;
  std::string text =
      opened.unit_name(submission.unit) +
      (submission.state == SubmissionState::returned ? " chưa gửi lại kết quả đợt “" : " chưa gửi kết quả đợt “") +
      round.name + "”, hạn " + round.due.to_vi();
  if (round.due < today) text += " (quá hạn " + std::to_string(today.days() - round.due.days()) + " ngày)";
  return text + ". Đề nghị nhập đủ số liệu, minh chứng và gửi kết quả.";
}

std::string OpenedRound::unit_name(core::UnitId unit) const {
  return people::unit_name(units, unit, last_day());
}

const ResultRow* OpenedRound::row(core::UnitId unit, core::TargetId target) const {
  return row_in(data.results, unit, target);
}

const Submission* OpenedRound::submission(core::UnitId unit) const {
  const auto found = std::ranges::find(data.submissions, unit, &Submission::unit);
  return found == data.submissions.end() ? nullptr : &*found;
}

core::Outcome<OpenedRound> open_round_view(platform::Connection& db, core::AgencyId agency, core::RoundId id) {
  auto round = load_round(db, agency, id);
  if (!round) return round.error();
  auto pact = load_pact(db, agency, round->pact);
  if (!pact) return pact.error();
  OpenedRound opened;
  opened.data.round = *std::move(round);
  opened.data.submissions = submissions(db, agency, id);
  opened.data.results = results(db, agency, id);
  opened.data.judgements = judgements(db, agency, id);
  opened.pact = *std::move(pact);
  opened.units = people::units(db, agency);
  return opened;
}

bool is_filled(const ResultRow& row) {
  const UnitResult& result = row.result;
  return result.value || result.part || !result.counted.empty() || result.stage != Stage::not_said ||
         !core::trimmed(result.explanation).empty();
}

RoundShown round_shown(const access::ApiCall& call, platform::Connection& db, const OpenedRound& opened,
                       const ResultScope& scope) {
  RoundShown shown;
  static_cast<RoundBrief&>(shown) = round_brief(opened.data, call.today());
  shown.year = opened.pact.year;
  UserNames names(db, call.agency);
  const auto reminded = reminders(db, call.agency, opened.data.round.id);
  for (const Submission& one : opened.data.submissions) {
    if (!scope.sees(one.unit)) continue;
    shown.submissions.push_back(submission_shown(opened, one, call.today(), names));
    if (const auto last = reminded.find(one.unit); last != reminded.end())
      shown.submissions.back().reminded = RemindedShown{last->second.times, last->second.at, names.of(last->second.by)};
  }
  std::ranges::stable_sort(shown.submissions, {},
                           [](const SubmissionShown& one) { return core::text_sort_key(one.unit_name); });
  shown.may =
      may_of(call, {&policy::rounds_manage, &policy::results_enter, &policy::results_read, &policy::review_judge});
  return shown;
}

EntriesShown entries_shown(const access::ApiCall& call, platform::Connection& db, const OpenedRound& opened,
                           core::UnitId unit) {
  EntriesShown shown;
  shown.round = round_brief(opened.data, call.today());
  shown.year = opened.pact.year;
  shown.unit = {unit, opened.unit_name(unit)};
  const Submission& submission = *opened.submission(unit);
  shown.state = code(submission.state);
  shown.state_label = label_vi(submission.state);
  shown.reason = submission.reason;
  shown.version = submission.revision;
  shown.may_enter = !refusal_of_entry(submission.state, opened.data.round.locked).has_value() &&
                    call.allows(policy::results_enter, unit);
  UserNames names(db, call.agency);
  const auto returned = returned_targets(db, call.agency, opened.data.round.id);
  for (const Target* target : opened.targets_of(unit)) {
    EntryRow row =
        entry_row(call, *target, target->in_force(opened.last_day()).terms, opened.row(unit, target->id), names);
    for (const ReturnedTarget& one : returned)
      if (one.unit == unit && one.target == target->id) row.returned = one.reason;
    shown.rows.push_back(std::move(row));
  }
  shown.previous = previous_of(db, call, opened, unit);
  return shown;
}

core::Outcome<RowAsked, platform::HttpResponse> row_asked(const access::ApiCall& call,
                                                          const access::Permission& permission) {
  RowAsked asked{core::RoundId{number_in_path(call, "id").value_or(0)},
                 core::UnitId{number_in_path(call, "unit").value_or(0)}};
  // the right first: who may not see the unit is not told whether it takes part
  if (!call.allows(permission, asked.unit)) return access::denied(permission);
  const bool there = call.read([&](platform::Connection& db) {
    return db
        .one_integer("SELECT 1 FROM pacts_submission WHERE agency_id = ? AND round_id = ? AND unit_id = ? LIMIT 1",
                     {call.agency.value, asked.round.value, asked.unit.value})
        .has_value();
  });
  if (!there) return no_such("submission.unknown", "Đơn vị này không có chỉ tiêu trong đợt báo cáo.");
  return asked;
}

std::optional<core::Refusal> closed_for_entry(const OpenedRound& opened, core::UnitId unit) {
  const Submission* submission = opened.submission(unit);
  return refusal_of_entry(submission ? submission->state : SubmissionState::locked, opened.data.round.locked);
}

std::optional<std::int64_t> number_before(std::string_view text, std::string_view ending) {
  if (!text.ends_with(ending)) return std::nullopt;
  text.remove_suffix(ending.size());
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < 1) return std::nullopt;
  return number;
}

core::Refusals send_faults(const OpenedRound& opened, core::UnitId unit) {
  core::Refusals faults;
  for (const Target* target : opened.targets_of(unit)) {
    const ResultRow* row = opened.row(unit, target->id);
    const std::string field = "target:" + core::to_text(target->id);
    if (!row || !is_filled(*row)) {
      faults.push_back({"submission.missing",
                        target->code + " chưa có kết quả. " +
                            (entry_kind(target->in_force(opened.last_day()).terms) == "stage"
                                 ? "Hãy chọn ở cột Tình trạng hoặc ghi giải trình."
                                 : "Hãy nhập số liệu hoặc ghi giải trình."),
                        field, target->code});
      continue;
    }
    for (const ResultFault& fault : result_faults(target->in_force(opened.last_day()).terms, row->result))
      faults.push_back({"result." + fault.code, target->code + ": " + fault.message, field, target->code});
  }
  return faults;
}

}  // namespace thidua::pacts::api
