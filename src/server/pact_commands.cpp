#include <algorithm>
#include <filesystem>

#include "core/text.h"
#include "pacts/io/origins.h"
#include "pacts/io/target_sheet.h"
#include "pacts/terms_edit.h"
#include "people/io/store.h"
#include "platform/clock.h"
#include "platform/json.h"
#include "server/commands.h"
#include "server/shared.h"
#include "server/terminal.h"

namespace thidua::server {
namespace {

std::string joined_names(const std::vector<people::OrgUnit>& units, const std::vector<core::UnitId>& ids,
                         core::Date day) {
  std::string text;
  for (const core::UnitId id : ids) text += (text.empty() ? "" : ", ") + people::unit_name(units, id, day);
  return text;
}

core::Outcome<core::Date> amendment_day(const pacts::Pact& pact, const PactOptions& options) {
  if (options.from.empty())
    return pact.state == pacts::PactState::draft ? pact.period.from : platform::now().day_in_vietnam();
  return day_of(options.from, "--from");
}

/// Signed with questions left open: nothing is lost, but the officer is told.
void say_open_doubts(Context& context, const pacts::Pact& pact) {
  std::int64_t open = 0;
  for (const pacts::TargetDoubts& target :
       read(context, [&](platform::Connection& db) { return pacts::doubts(db, context.agency, pact.id); }))
    open += std::ranges::count(target.doubts, 0, &pacts::Doubt::chosen);
  if (open > 0)
    say("Lưu ý: còn " + std::to_string(open) +
        " câu hỏi khi đọc văn bản chưa trả lời. Xem: thidua pact doubts --year " + std::to_string(pact.year) + ".");
}

/// The versions of a target after a change of kind correction or amendment, whichever the state of the pact asks for.
core::Outcome<std::string> change(Context& context, const pacts::Pact& pact, core::TargetId id,
                                  const pacts::TargetTerms& terms, core::Date from, const PactOptions& options) {
  const auto kind =
      pact.state == pacts::PactState::draft ? pacts::VersionKind::correction : pacts::VersionKind::amendment;
  return run(context, "pacts.change", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto changed = pacts::change_target(command, id, kind, terms, from, options.ground, options.paper);
    if (!changed) return changed.error();
    return std::to_string(*changed);
  });
}

}  // namespace

int pact_list(const CommonOptions& common) {
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  std::vector<std::vector<std::string>> rows;
  for (const pacts::Pact& pact :
       read(**context, [&](platform::Connection& db) { return pacts::pacts(db, (*context)->agency); }))
    rows.push_back({std::to_string(pact.year), pact.title, std::string(pacts::label_vi(pact.state)),
                    pact.signed_on ? pact.signed_on->to_vi() : ""});
  if (rows.empty()) {
    say("Chưa có giao ước nào. Nhập bằng: thidua pact import TỆP --year NĂM.");
    return exit_done;
  }
  say_table({"Năm", "Giao ước", "Trạng thái", "Ngày ký"}, rows);
  return exit_done;
}

int pact_show(const CommonOptions& common, const PactOptions& options) {
  auto opened = open_pact(common, options.year);
  if (!opened) return refuse(opened.error());
  auto& [context, pact] = *opened;
  const auto verdicts =
      read(*context, [&](platform::Connection& db) { return newest_judgements(db, context->agency, pact); });
  const auto units = read(*context, [&](platform::Connection& db) { return people::units(db, context->agency); });
  if (common.json) {
    say(platform::to_indented_text(pact_json(pact, verdicts, units)));
    return exit_done;
  }
  const core::Date day = pact.period.to;
  say(pact.title + " – " + std::string(pacts::label_vi(pact.state)) +
      (pact.signed_on ? ", ký ngày " + pact.signed_on->to_vi() : ""));
  for (const pacts::PactParty& party : pact.parties)
    say("  Bên ký: " + party.name +
        (party.ended_on ? " (kết thúc ngày " + party.ended_on->to_vi() + ": " + party.ended_ground + ")" : ""));
  std::vector<std::vector<std::string>> rows;
  pacts::VerdictCounts counts;
  for (const pacts::Target& target : pact.targets) {
    const pacts::TargetTerms& terms = target.in_force(day).terms;
    const auto found = verdicts.find(target.id);
    std::string verdict, actual;
    if (found != verdicts.end()) {
      counts.add(found->second.judgement.verdict);
      verdict = std::string(core::label_vi(found->second.judgement.verdict));
      if (found->second.judgement.decided_by == pacts::DecidedBy::nobody) verdict += " (?)";
      actual = found->second.judgement.actual_vi;
    }
    const std::string lead = target.lead_unit ? people::unit_name(units, *target.lead_unit, day) : "chưa giao";
    rows.push_back({target.code, core::to_vi(terms.quantity, terms.unit_label), actual, verdict, lead, terms.text});
  }
  say_table({"Mã", "Mức phải đạt", "Kết quả", "Đánh giá", "Chủ trì", "Nội dung"}, rows, 44);
  if (counts.total > 0) say("Kết quả: " + pacts::sentence_vi(counts) + ".");
  if (!options.questions) return exit_done;
  for (const pacts::Target& target : pact.targets) {
    const auto found = verdicts.find(target.id);
    if (found == verdicts.end() || found->second.judgement.question.empty()) continue;
    say("  ? " + target.code + ": " + found->second.judgement.question);
  }
  return exit_done;
}

int pact_set(const CommonOptions& common, const PactOptions& options) {
  auto opened = open_pact(common, options.year);
  if (!opened) return refuse(opened.error());
  auto& [context, pact] = *opened;
  auto id = pacts::find_target(pact, options.target);
  if (!id) return refuse(id.error());
  auto from = amendment_day(pact, options);
  if (!from) return refuse(from.error());
  const auto target = std::ranges::find(pact.targets, *id, &pacts::Target::id);
  auto terms = pacts::with_assignments(target->versions.back().terms, options.assignments);
  if (!terms) return refuse(terms.error());
  if (auto changed = change(*context, pact, *id, *terms, *from, options); !changed) return refuse(changed.error());
  say("Đã sửa " + target->code + ": " + core::to_vi(terms->quantity, terms->unit_label) + " – " + terms->text);
  return exit_done;
}

int pact_drop(const CommonOptions& common, const PactOptions& options) {
  auto opened = open_pact(common, options.year);
  if (!opened) return refuse(opened.error());
  auto& [context, pact] = *opened;
  auto id = pacts::find_target(pact, options.target);
  if (!id) return refuse(id.error());
  auto from = day_of(options.from, "--from");
  if (!from) return refuse(from.error());
  const auto target = std::ranges::find(pact.targets, *id, &pacts::Target::id);
  auto dropped = run(*context, "pacts.drop", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto changed = pacts::change_target(command, *id, pacts::VersionKind::drop, target->versions.back().terms, *from,
                                        options.ground, options.paper);
    if (!changed) return changed.error();
    return std::to_string(*changed);
  });
  if (!dropped) return refuse(dropped.error());
  say("Đã dừng " + target->code + " từ ngày " + from->to_vi() + ".");
  return exit_done;
}

int pact_sheet(const CommonOptions& common, const PactOptions& options) {
  auto opened = open_pact(common, options.year);
  if (!opened) return refuse(opened.error());
  auto& [context, pact] = *opened;
  const auto units = read(*context, [&](platform::Connection& db) { return people::units(db, context->agency); });
  if (!options.out.empty()) {
    const std::string bytes = pacts::target_sheet(pact, units);
    if (auto written = write_new_file(options.out, bytes); !written) return refuse(written.error());
    say("Đã ghi bảng chỉ tiêu: " + options.out + ". Sửa trong Excel rồi nạp lại: thidua pact sheet --year " +
        std::to_string(pact.year) + " --in TỆP.");
    return exit_done;
  }
  auto bytes = read_file_bytes(options.file);
  if (!bytes) return refuse(bytes.error());
  auto changes = pacts::read_target_sheet(*bytes, std::filesystem::path(options.file).filename().string(), pact, units);
  if (!changes) return refuse(changes.error());
  auto from = amendment_day(pact, options);
  if (!from) return refuse(from.error());
  const auto kind =
      pact.state == pacts::PactState::draft ? pacts::VersionKind::correction : pacts::VersionKind::amendment;
  auto stored = run(*context, "pacts.sheet", [&](platform::Command& command) -> core::Outcome<std::string> {
    for (const pacts::SheetChange& one : *changes) {
      if (one.terms_changed) {
        auto changed = pacts::change_target(command, one.target, kind, one.terms, *from, options.ground, options.paper);
        if (!changed) return changed.error();
      }
      if (one.assignment_changed) {
        auto assigned = pacts::assign_target(command, one.target, one.lead, one.contributing);
        if (!assigned) return assigned.error();
      }
    }
    if (changes->empty()) return core::Refusal{"sheet.unchanged", "Bảng không có thay đổi nào.", {}, options.file};
    return std::to_string(changes->size());
  });
  if (!stored) return refuse(stored.error());
  say("Đã cập nhật " + *stored + " chỉ tiêu từ bảng.");
  return exit_done;
}

int pact_assign(const CommonOptions& common, const PactOptions& options) {
  auto opened = open_pact(common, options.year);
  if (!opened) return refuse(opened.error());
  auto& [context, pact] = *opened;
  auto id = pacts::find_target(pact, options.target);
  if (!id) return refuse(id.error());
  const core::Date day = pact.period.from;
  const auto find = [&](const std::string& name) {
    return read(*context, [&](platform::Connection& db) { return people::find_unit(db, context->agency, name, day); });
  };
  std::optional<core::UnitId> lead;
  if (!options.lead.empty()) {
    auto unit = find(options.lead);
    if (!unit) return refuse(unit.error());
    lead = *unit;
  }
  std::vector<core::UnitId> contributing;
  for (const std::string& name : options.with) {
    auto unit = find(name);
    if (!unit) return refuse(unit.error());
    contributing.push_back(*unit);
  }
  auto assigned = run(*context, "pacts.assign", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto done = pacts::assign_target(command, *id, lead, contributing);
    if (!done) return done.error();
    return std::to_string(*done);
  });
  if (!assigned) return refuse(assigned.error());
  const auto units = read(*context, [&](platform::Connection& db) { return people::units(db, context->agency); });
  say("Đã giao " + options.target + ": chủ trì " + (lead ? people::unit_name(units, *lead, day) : "(không)") +
      (contributing.empty() ? "" : "; phối hợp " + joined_names(units, contributing, day)) + ".");
  return exit_done;
}

int pact_sign(const CommonOptions& common, const PactOptions& options) {
  auto opened = open_pact(common, options.year);
  if (!opened) return refuse(opened.error());
  auto& [context, pact] = *opened;
  auto day = day_of(options.day, "--day");
  if (!day) return refuse(day.error());
  auto done = run(*context, "pacts.sign", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto signed_now = pacts::sign_pact(command, pact.id, *day, options.place);
    if (!signed_now) return signed_now.error();
    return std::string("{}");
  });
  if (!done) return refuse(done.error());
  say("Đã ghi giao ước năm " + std::to_string(options.year) + " ký ngày " + day->to_vi() +
      ". Từ nay chỉ tiêu chỉ thay đổi bằng điều chỉnh có căn cứ.");
  say_open_doubts(*context, pact);
  return exit_done;
}

int pact_close(const CommonOptions& common, const PactOptions& options) {
  auto opened = open_pact(common, options.year);
  if (!opened) return refuse(opened.error());
  auto& [context, pact] = *opened;
  auto done = run(*context, "pacts.close", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto closed = pacts::close_pact(command, pact.id);
    if (!closed) return closed.error();
    return std::string("{}");
  });
  if (!done) return refuse(done.error());
  say("Đã tổng kết giao ước năm " + std::to_string(options.year) + ".");
  return exit_done;
}

int pact_end_party(const CommonOptions& common, const PactOptions& options) {
  auto opened = open_pact(common, options.year);
  if (!opened) return refuse(opened.error());
  auto& [context, pact] = *opened;
  const auto kind = pacts::party_kind_of(options.party);
  if (!kind)
    return refuse(core::Refusal{"pact.party.kind",
                                "Loại bên ký phải là head, union_executive, staff_representative hoặc block_member.",
                                "party",
                                {}});
  auto day = day_of(options.day, "--day");
  if (!day) return refuse(day.error());
  auto done = run(*context, "pacts.end_party", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto dropped = pacts::end_party(command, pact.id, *kind, *day, options.ground, options.paper);
    if (!dropped) return dropped.error();
    return std::to_string(*dropped);
  });
  if (!done) return refuse(done.error());
  say("Đã ghi " + std::string(pacts::label_vi(*kind)) + " kết thúc ngày " + day->to_vi() + "; dừng " + *done +
      " chỉ tiêu của bên này.");
  return exit_done;
}

}  // namespace thidua::server
