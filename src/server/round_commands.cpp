#include <algorithm>
#include <filesystem>
#include <set>

#include "core/text.h"
#include "pacts/io/workbook.h"
#include "people/io/store.h"
#include "platform/clock.h"
#include "server/commands.h"
#include "server/shared.h"
#include "server/terminal.h"

namespace thidua::server {
namespace {

/// What every command about a round needs.
struct OpenRound {
  std::unique_ptr<Context> context;
  pacts::Pact pact;
  pacts::Round round;
  std::vector<people::OrgUnit> units;
  std::string agency_name;
};

core::Outcome<pacts::RoundKind> kind_of(const std::string& text) {
  if (const auto kind = pacts::round_kind_of(text)) return *kind;
  return core::Refusal{
      "round.kind", "Loại đợt phải là interim (sơ kết 6 tháng) hoặc final (tổng kết năm).", "kind", {}};
}

core::Outcome<OpenRound> open_round_context(const CommonOptions& common, const RoundOptions& options) {
  auto context = open_context(common);
  if (!context) return context.error();
  auto kind = kind_of(options.kind);
  if (!kind) return kind.error();
  OpenRound opened;
  opened.context = *std::move(context);
  Context& installation = *opened.context;
  auto round = read(installation, [&](platform::Connection& db) {
    return pacts::round_of(db, installation.agency, options.year, *kind);
  });
  if (!round) return round.error();
  opened.round = *std::move(round);
  auto pact = read(installation, [&](platform::Connection& db) {
    return pacts::load_pact(db, installation.agency, opened.round.pact);
  });
  if (!pact) return pact.error();
  opened.pact = *std::move(pact);
  opened.units = read(installation, [&](platform::Connection& db) { return people::units(db, installation.agency); });
  opened.agency_name = read(installation, [&](platform::Connection& db) {
    return people::agency(db, installation.agency).name_on(opened.round.period.to).name;
  });
  return opened;
}

core::Outcome<core::UnitId> unit_in(OpenRound& opened, const std::string& name) {
  return read(*opened.context, [&](platform::Connection& db) {
    return people::find_unit(db, opened.context->agency, name, opened.round.period.to);
  });
}

std::string file_name_for(const OpenRound& opened, core::UnitId unit) {
  const auto found = std::ranges::find(opened.units, unit, &people::OrgUnit::id);
  const std::string code = found == opened.units.end() ? core::to_text(unit) : found->code;
  return "ket-qua-" + std::to_string(opened.pact.year) + "-" + std::string(pacts::code(opened.round.kind)) + "-" +
         code + ".xlsx";
}

pacts::WorkbookFor workbook_for(const OpenRound& opened, core::UnitId unit, const std::vector<pacts::ResultRow>& all) {
  pacts::WorkbookFor wanted;
  wanted.agency_name = opened.agency_name;
  wanted.unit = unit;
  wanted.unit_name = people::unit_name(opened.units, unit, opened.round.period.to);
  wanted.pact = &opened.pact;
  wanted.round = &opened.round;
  for (const pacts::ResultRow& row : all)
    if (row.result.unit == unit) wanted.saved.push_back(row);
  return wanted;
}

std::vector<pacts::ResultRow> all_results(OpenRound& opened) {
  return read(*opened.context,
              [&](platform::Connection& db) { return pacts::results(db, opened.context->agency, opened.round.id); });
}

std::vector<pacts::Submission> all_submissions(OpenRound& opened) {
  return read(*opened.context, [&](platform::Connection& db) {
    return pacts::submissions(db, opened.context->agency, opened.round.id);
  });
}

/// Files named in the workbook are looked for beside it (or in --evidence) and kept; a missing one is refused.
core::Outcome<int> keep_evidence(platform::Command& command, const Context& context,
                                 std::vector<pacts::ResultRow>& rows, const std::filesystem::path& folder,
                                 const std::string& workbook) {
  int kept_count = 0;
  for (pacts::ResultRow& row : rows) {
    for (pacts::Evidence& evidence : row.evidence) {
      if (!evidence.sha256.empty()) continue;
      const std::filesystem::path name = std::filesystem::path(evidence.name).filename();
      auto kept = context.files.keep_file(folder / name, evidence.name, "application/octet-stream");
      if (!kept)
        return core::Refusal{"result.evidence",
                             "Không đọc được tệp minh chứng “" + evidence.name + "” trong thư mục “" + folder.string() +
                                 "”. Hãy đặt tệp cạnh biểu kết quả, hoặc chỉ thư mục bằng --evidence.",
                             "evidence", "tệp " + workbook};
      platform::register_attachment(command, *kept);
      evidence.sha256 = kept->sha256;
      ++kept_count;
    }
  }
  return kept_count;
}

/// The unit a returned workbook is from: the one whose key fits. All faults of the nearest are told.
struct Collected {
  core::UnitId unit;
  std::vector<pacts::ResultRow> rows;
};
core::Outcome<Collected, core::Refusals> collected(OpenRound& opened, const std::string& bytes, const std::string& name,
                                                   const std::vector<pacts::ResultRow>& saved) {
  const auto unit = pacts::unit_of_workbook(bytes);
  const auto all = all_submissions(opened);
  if (!unit || std::ranges::find(all, *unit, &pacts::Submission::unit) == all.end()) {
    // no key of ours: read against the first unit, so that the refusal says what the file is
    if (all.empty()) return core::Refusals{{"round.no_unit", "Đợt báo cáo không có đơn vị nào.", "unit", {}}};
    const auto read_rows = pacts::read_result_workbook(bytes, name, workbook_for(opened, all.front().unit, saved));
    if (!read_rows) return read_rows.error();
    return core::Refusals{{"workbook.unit", "Biểu của đơn vị không có trong đợt báo cáo này.", "unit", "tệp " + name}};
  }
  auto rows = pacts::read_result_workbook(bytes, name, workbook_for(opened, *unit, saved));
  if (!rows) return rows.error();
  if (rows->empty())
    return core::Refusals{
        {"workbook.empty", "Biểu chưa ghi số liệu nào. Hãy điền kết quả rồi gửi lại.", "file", "tệp " + name}};
  return Collected{*unit, *std::move(rows)};
}

}  // namespace

int round_open(const CommonOptions& common, const RoundOptions& options) {
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  auto kind = kind_of(options.kind);
  if (!kind) return refuse(kind.error());
  auto pact = read(**context,
                   [&](platform::Connection& db) { return pacts::pact_of_year(db, (*context)->agency, options.year); });
  if (!pact) return refuse(pact.error());
  pacts::NewRound round;
  round.kind = *kind;
  const bool interim = *kind == pacts::RoundKind::interim;
  round.period = {pact->period.from, interim ? *core::Date::of(options.year, 6, 30) : pact->period.to};
  if (!options.until.empty()) {
    auto until = day_of(options.until, "--until");
    if (!until) return refuse(until.error());
    round.period.to = *until;
  }
  auto due = options.due.empty() ? core::Outcome<core::Date>(round.period.to) : day_of(options.due, "--due");
  if (!due) return refuse(due.error());
  round.due = *due;
  round.name = !options.name.empty()
                   ? options.name
                   : (interim ? "Sơ kết 6 tháng đầu năm " : "Tổng kết năm ") + std::to_string(options.year);
  auto opened = run(**context, "pacts.round_open", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto id = pacts::open_round(command, pact->id, round);
    if (!id) return id.error();
    return core::to_text(*id);
  });
  if (!opened) return refuse(opened.error());
  say("Đã mở đợt báo cáo “" + round.name + "”, số liệu đến hết ngày " + round.period.to.to_vi() + ", hạn gửi " +
      round.due.to_vi() + ".");
  return exit_done;
}

int round_status(const CommonOptions& common, const RoundOptions& options) {
  auto opened = open_round_context(common, options);
  if (!opened) return refuse(opened.error());
  std::vector<std::vector<std::string>> rows;
  const core::Date today = platform::now().day_in_vietnam();
  int waiting = 0;
  for (const pacts::Submission& submission : all_submissions(*opened)) {
    std::string state{pacts::label_vi(submission.state)};
    const bool open = pacts::is_owed(submission.state);
    if (open) ++waiting;
    if (open && opened->round.due < today && !opened->round.locked)
      state += ", quá hạn " + std::to_string(today.days() - opened->round.due.days()) + " ngày";
    rows.push_back({people::unit_name(opened->units, submission.unit, opened->round.period.to), state,
                    submission.reason, submission.at.to_vi()});
  }
  say(opened->round.name + (opened->round.locked ? " (đã chốt)" : "") + ", hạn gửi " + opened->round.due.to_vi());
  say_table({"Đơn vị", "Tình trạng", "Lý do trả lại", "Lúc"}, rows);
  if (waiting > 0) say("Còn " + std::to_string(waiting) + " đơn vị chưa gửi.");
  return exit_done;
}

int round_workbook(const CommonOptions& common, const RoundOptions& options) {
  auto opened = open_round_context(common, options);
  if (!opened) return refuse(opened.error());
  const auto saved = all_results(*opened);
  int written_count = 0;
  for (const pacts::Submission& submission : all_submissions(*opened)) {
    if (!options.unit.empty()) {
      auto only = unit_in(*opened, options.unit);
      if (!only) return refuse(only.error());
      if (*only != submission.unit) continue;
    }
    auto bytes = pacts::result_workbook(workbook_for(*opened, submission.unit, saved));
    if (!bytes) return refuse(bytes.error());
    const std::filesystem::path file = std::filesystem::path(options.out) / file_name_for(*opened, submission.unit);
    if (auto written = write_new_file(file, *bytes); !written) return refuse(written.error());
    ++written_count;
  }
  if (written_count == 0)
    return refuse(core::Refusal{"submission.unit", "Đơn vị này không có chỉ tiêu trong đợt báo cáo.", "unit", {}});
  say("Đã ghi " + std::to_string(written_count) + " biểu kết quả vào " + options.out + ". Gửi mỗi đơn vị một tệp.");
  return exit_done;
}

int round_collect(const CommonOptions& common, const RoundOptions& options) {
  auto opened = open_round_context(common, options);
  if (!opened) return refuse(opened.error());
  const auto saved = all_results(*opened);
  std::vector<Collected> all;
  std::vector<std::filesystem::path> folders;
  core::Refusals refusals;
  std::set<core::UnitId> seen;
  for (const std::string& file : options.files) {
    const std::string name = std::filesystem::path(file).filename().string();
    auto bytes = read_file_bytes(file);
    if (!bytes) {
      refusals.push_back(bytes.error());
      continue;
    }
    auto one = collected(*opened, *bytes, name, saved);
    if (!one) {
      refusals.insert(refusals.end(), one.error().begin(), one.error().end());
      continue;
    }
    if (!seen.insert(one->unit).second) {
      refusals.push_back({"workbook.twice", "Đơn vị này có hai tệp trong một lần thu. Hãy giữ lại một tệp đúng.",
                          "file", "tệp " + name});
      continue;
    }
    all.push_back(*std::move(one));
    folders.push_back(options.evidence.empty() ? std::filesystem::path(file).parent_path()
                                               : std::filesystem::path(options.evidence));
  }
  if (!refusals.empty()) {
    refuse(refusals);
    say("Chưa lưu tệp nào. Hãy sửa các lỗi trên rồi thu lại.");
    return exit_refused;
  }
  Context& context = *opened->context;
  auto stored = run(context, "pacts.collect", [&](platform::Command& command) -> core::Outcome<std::string> {
    for (std::size_t i = 0; i < all.size(); ++i) {
      auto evidence = keep_evidence(command, context, all[i].rows, folders[i], options.files[i]);
      if (!evidence) return evidence.error();
      if (auto kept = pacts::save_results(command, opened->round.id, all[i].unit, all[i].rows); !kept)
        return kept.error();
      auto sent = pacts::step_submission(command, opened->round.id, all[i].unit, pacts::SubmissionStep::send, {});
      if (!sent) return sent.error();
    }
    return std::to_string(all.size());
  });
  if (!stored) return refuse(stored.error());
  for (const Collected& one : all)
    say("Đã nhận kết quả của " + people::unit_name(opened->units, one.unit, opened->round.period.to) + ": " +
        std::to_string(one.rows.size()) + " chỉ tiêu.");
  return exit_done;
}

int round_return(const CommonOptions& common, const RoundOptions& options) {
  auto opened = open_round_context(common, options);
  if (!opened) return refuse(opened.error());
  auto unit = unit_in(*opened, options.unit);
  if (!unit) return refuse(unit.error());
  auto done = run(*opened->context, "pacts.return", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto stepped =
        pacts::step_submission(command, opened->round.id, *unit, pacts::SubmissionStep::give_back, options.reason);
    if (!stepped) return stepped.error();
    return std::string("{}");
  });
  if (!done) return refuse(done.error());
  say("Đã trả lại kết quả của " + people::unit_name(opened->units, *unit, opened->round.period.to) +
      ". Lý do: " + options.reason);
  return exit_done;
}

int round_lock(const CommonOptions& common, const RoundOptions& options) {
  auto opened = open_round_context(common, options);
  if (!opened) return refuse(opened.error());
  std::vector<core::UnitId> missing;
  auto done = run(*opened->context, "pacts.lock", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto locked = pacts::lock_round(command, opened->round.id);
    if (!locked) return locked.error();
    missing = *std::move(locked);
    return std::string("{}");
  });
  if (!done) return refuse(done.error());
  say("Đã chốt số liệu đợt “" + opened->round.name + "”.");
  for (const core::UnitId unit : missing)
    say("  Chưa có số liệu của: " + people::unit_name(opened->units, unit, opened->round.period.to));
  return exit_done;
}

int pact_judge(const CommonOptions& common, const RoundOptions& options) {
  auto opened = open_round_context(common, options);
  if (!opened) return refuse(opened.error());
  std::string sentence;
  auto done = run(*opened->context, "pacts.judge", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto counts = pacts::judge_round(command, opened->round.id);
    if (!counts) return counts.error();
    sentence = pacts::sentence_vi(*counts);
    return std::string("{}");
  });
  if (!done) return refuse(done.error());
  say("Đã đánh giá: " + sentence + ".");
  const auto judged = read(*opened->context, [&](platform::Connection& db) {
    return pacts::judgements(db, opened->context->agency, opened->round.id);
  });
  for (const pacts::StoredJudgement& stored : judged) {
    if (stored.judgement.question.empty()) continue;
    const auto target = std::ranges::find(opened->pact.targets, stored.target, &pacts::Target::id);
    say("  ? " + target->code + ": " + stored.judgement.question);
  }
  return exit_done;
}

int pact_override(const CommonOptions& common, const RoundOptions& options) {
  auto opened = open_round_context(common, options);
  if (!opened) return refuse(opened.error());
  auto target = pacts::find_target(opened->pact, options.target);
  if (!target) return refuse(target.error());
  const auto verdict = core::verdict_of(options.verdict);
  if (!verdict)
    return refuse(core::Refusal{"override.verdict",
                                "Kết luận phải là một trong: met, not_met, exceeded, partly, not_assessed, proposed, "
                                "in_progress, dropped.",
                                "verdict",
                                {}});
  auto done = run(*opened->context, "pacts.override", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto stored = pacts::override_verdict(command, opened->round.id, *target, {*verdict, options.reason});
    if (!stored) return stored.error();
    return std::string("{}");
  });
  if (!done) return refuse(done.error());
  say("Đã kết luận " + options.target + ": " + std::string(core::label_vi(*verdict)) + ". Lý do: " + options.reason);
  return exit_done;
}

int pact_history(const CommonOptions& common, const RoundOptions& options) {
  auto opened = open_round_context(common, options);
  if (!opened) return refuse(opened.error());
  auto id = pacts::find_target(opened->pact, options.target);
  if (!id) return refuse(id.error());
  const auto target = std::ranges::find(opened->pact.targets, *id, &pacts::Target::id);
  for (const pacts::TargetVersion& version : target->versions)
    say("Bản " + std::to_string(version.number) + " (" + std::string(pacts::code(version.kind)) + "), từ ngày " +
        version.in_force_from.to_vi() + ": " + core::to_vi(version.terms.quantity, version.terms.unit_label) +
        (version.ground.empty() ? "" : " – " + version.ground) +
        (version.paper.empty() ? "" : " (" + version.paper + ")"));
  const auto history = read(*opened->context, [&](platform::Connection& db) {
    return pacts::judgement_history(db, opened->context->agency, opened->round.id, *id);
  });
  for (const pacts::StoredJudgement& stored : history) {
    say("Đánh giá lần " + std::to_string(stored.revision) + ", " + stored.at.to_vi() + ": " +
        std::string(core::label_vi(stored.judgement.verdict)) + " – " + stored.judgement.actual_vi);
    for (const std::string& sentence : stored.judgement.trail) say("    " + sentence);
  }
  return exit_done;
}

int duty_list(const CommonOptions& common, const RoundOptions& options) {
  auto opened = open_round_context(common, options);
  if (!opened) return refuse(opened.error());
  std::vector<std::vector<std::string>> rows;
  const auto all = read(*opened->context, [&](platform::Connection& db) {
    return pacts::duties(db, opened->context->agency, opened->round.id);
  });
  for (const pacts::JudgedDuty& duty : all)
    rows.push_back({std::to_string(duty.duty.id), std::string(pacts::label_vi(duty.duty.party)),
                    std::string(core::label_vi(duty.verdict)), duty.duty.text});
  say_table({"Số", "Bên", "Đánh giá", "Trách nhiệm"}, rows);
  return exit_done;
}

int duty_judge(const CommonOptions& common, const RoundOptions& options) {
  auto opened = open_round_context(common, options);
  if (!opened) return refuse(opened.error());
  const auto verdict = core::verdict_of(options.verdict);
  if (!verdict)
    return refuse(core::Refusal{"override.verdict", "Kết luận phải là met, not_met, partly …", "verdict", {}});
  auto done = run(*opened->context, "pacts.judge_duty", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto stored = pacts::judge_duty(command, opened->round.id, options.duty, *verdict, options.explanation);
    if (!stored) return stored.error();
    return std::string("{}");
  });
  if (!done) return refuse(done.error());
  say("Đã đánh giá trách nhiệm " + std::to_string(options.duty) + ".");
  return exit_done;
}

}  // namespace thidua::server
