#include <algorithm>

#include "core/text.h"
#include "documents/read_document.h"
#include "pacts/io/workbook.h"
#include "pacts/terms_edit.h"
#include "people/io/store.h"
#include "reading/extract.h"
#include "reports/io/store.h"
#include "server/demo.h"
#include "server/figure_fields.h"
#include "server/import_pact.h"
#include "server/samples.h"

namespace thidua::server {
namespace {

core::Refusal sample_fault(const std::string& what) {
  return {"demo.sample", "Tệp mẫu samples/don-vi-mau.yaml: " + what, {}, {}};
}

const pacts::Target* target_by_code(const pacts::Pact& pact, const std::string& code) {
  const auto found = std::ranges::find(pact.targets, code, &pacts::Target::code);
  return found == pact.targets.end() ? nullptr : &*found;
}

std::vector<std::string> pieces(std::string_view text, char separator) {
  std::vector<std::string> list;
  while (!text.empty()) {
    const auto stop = text.find(separator);
    const std::string_view piece = core::trimmed(text.substr(0, stop));
    if (!piece.empty()) list.emplace_back(piece);
    if (stop == std::string_view::npos) break;
    text.remove_prefix(stop + 1);
  }
  return list;
}

core::Decimal number_of(std::string_view text) {
  return core::typed_number(text).value_or(core::Decimal{});
}

void set_signers(pacts::NewPact& draft, const std::map<std::string, std::string>& names) {
  for (pacts::PactParty& party : draft.parties) {
    const auto found = names.find(std::string(pacts::code(party.kind)));
    if (found == names.end()) continue;
    const auto parts = pieces(found->second, '|');
    party.signer_title = parts.at(0);
    party.signer_name = parts.at(1);
  }
}

}  // namespace

core::Outcome<pacts::Pact> DemoBuilder::load(int year) {
  return read(context_, [&](platform::Connection& db) { return pacts::pact_of_year(db, context_.agency, year); });
}

core::Outcome<int> DemoBuilder::pact(const DemoYear& year) {
  const auto& files = sample_files();
  const auto file = std::ranges::find(files, year.file, &EmbeddedFile::name);
  if (file == files.end()) return sample_fault("không có tệp " + year.file);
  auto document = documents::read_document(file->bytes, year.file);
  if (!document) return document.error();
  auto draft = draft_of(reading::read(*document), year.year);
  if (!draft) return draft.error();
  set_signers(*draft, year.party_names);
  auto kept = context_.files.keep(file->bytes, year.file, "text/plain");
  if (!kept) return kept.error();
  auto created = at(year.imported, "pacts.import", [&](platform::Command& command) -> core::Outcome<std::string> {
    platform::register_attachment(command, *kept);
    auto id = pacts::create_pact(command, *draft);
    if (!id) return id.error();
    return core::to_text(*id);
  });
  if (!created) return created.error();
  auto loaded = load(year.year);
  if (!loaded) return loaded.error();
  for (const auto& [code, assignments] : year.corrections) {
    const pacts::Target* target = target_by_code(*loaded, code);
    if (!target) return sample_fault("không có chỉ tiêu " + code);
    auto terms = pacts::with_assignments(target->versions.back().terms, assignments);
    if (!terms) return terms.error();
    auto changed = at(year.imported, "pacts.change", [&](platform::Command& command) -> core::Outcome<std::string> {
      auto done = pacts::change_target(command, target->id, pacts::VersionKind::correction, *terms, loaded->period.from,
                                       "Soát lại khi nhập", {});
      if (!done) return done.error();
      return std::string("{}");
    });
    if (!changed) return changed.error();
  }
  auto signed_now = at(year.imported, "pacts.sign", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto done = pacts::sign_pact(command, loaded->id, year.signed_on, loaded->place);
    if (!done) return done.error();
    return std::string("{}");
  });
  if (!signed_now) return signed_now.error();
  return 1;
}

core::Outcome<int> DemoBuilder::assign(const DemoYear& year) {
  auto loaded = load(year.year);
  if (!loaded) return loaded.error();
  const auto all_units = read(context_, [&](platform::Connection& db) { return people::units(db, context_.agency); });
  for (const auto& [code, words] : year.assign) {
    const pacts::Target* target = target_by_code(*loaded, code);
    if (!target) return sample_fault("không có chỉ tiêu " + code);
    const auto sides = pieces(words, '+');
    const core::UnitId lead = units_.at(sides.at(0));
    std::vector<core::UnitId> contributing;
    for (const std::string& unit : sides.size() > 1 ? pieces(sides[1], ',') : std::vector<std::string>{}) {
      if (unit != "*") {
        contributing.push_back(units_.at(unit));
        continue;
      }
      for (const people::OrgUnit& one : all_units)
        if (one.id != lead && one.on(loaded->period.to)) contributing.push_back(one.id);
    }
    auto assigned = at(year.imported, "pacts.assign", [&](platform::Command& command) -> core::Outcome<std::string> {
      auto done = pacts::assign_target(command, target->id, lead, contributing);
      if (!done) return done.error();
      return std::string("{}");
    });
    if (!assigned) return assigned.error();
  }
  return 1;
}

core::Outcome<int> DemoBuilder::amend(const DemoYear& year) {
  auto loaded = load(year.year);
  if (!loaded) return loaded.error();
  if (year.party_end) {
    auto ended =
        at(year.party_end->from, "pacts.end_party", [&](platform::Command& command) -> core::Outcome<std::string> {
          auto done = pacts::end_party(command, loaded->id, pacts::party_kind_of(year.party_end->target).value(),
                                       year.party_end->from, year.party_end->ground, year.party_end->paper);
          if (!done) return done.error();
          return std::string("{}");
        });
    if (!ended) return ended.error();
  }
  for (const DemoAmendment& amendment : year.amendments) {
    const pacts::Target* target = target_by_code(*loaded, amendment.target);
    if (!target) return sample_fault("không có chỉ tiêu " + amendment.target);
    auto terms = pacts::with_assignments(target->versions.back().terms, amendment.set);
    if (!terms) return terms.error();
    auto changed = at(amendment.from, "pacts.amend", [&](platform::Command& command) -> core::Outcome<std::string> {
      auto done = pacts::change_target(command, target->id,
                                       amendment.drop ? pacts::VersionKind::drop : pacts::VersionKind::amendment,
                                       *terms, amendment.from, amendment.ground, amendment.paper);
      if (!done) return done.error();
      return std::string("{}");
    });
    if (!changed) return changed.error();
  }
  return 1;
}

pacts::UnitResult DemoBuilder::result_of(const DemoResult& written, core::UnitId unit) const {
  pacts::UnitResult result;
  result.unit = unit;
  result.complement = written.complement;
  result.explanation = written.note;
  if (written.share == "đủ") {
    result.part = result.whole = core::Decimal{staff_.at(unit)};
  } else if (!written.share.empty()) {
    const auto parts = pieces(written.share, '/');
    result.part = number_of(parts.at(0));
    result.whole = number_of(parts.at(1));
  }
  if (!written.value.empty()) result.value = number_of(written.value);
  if (!written.stage.empty()) result.stage = pacts::stage_of(written.stage).value();
  for (const auto& [what, count] : written.counted) result.counted.push_back({what, number_of(count)});
  return result;
}

std::vector<pacts::ResultRow> DemoBuilder::rows_of(const pacts::Pact& pact, core::UnitId unit,
                                                   const DemoRound& written) const {
  std::vector<pacts::ResultRow> rows;
  for (const DemoResult& one : written.results) {
    const pacts::Target* target = target_by_code(pact, one.target);
    if (!target) continue;
    const bool asked = target->lead_unit == unit ||
                       std::ranges::find(target->contributing_units, unit) != target->contributing_units.end();
    const bool named = one.unit == "*" || (units_.contains(one.unit) && units_.at(one.unit) == unit);
    if (!asked || !named) continue;
    // a later line about the same target and unit says it more closely
    std::erase_if(rows, [&](const pacts::ResultRow& row) { return row.target == target->id; });
    rows.push_back({target->id, result_of(one, unit), one.source, {}});
  }
  return rows;
}

core::Outcome<int> DemoBuilder::collect(const pacts::Pact& pact, const pacts::Round& round, const DemoRound& written) {
  const auto units = read(context_, [&](platform::Connection& db) { return people::units(db, context_.agency); });
  const std::string agency = read(context_, [&](platform::Connection& db) {
    return people::agency(db, context_.agency).name_on(round.period.to).name;
  });
  for (const pacts::Submission& submission :
       read(context_, [&](platform::Connection& db) { return pacts::submissions(db, context_.agency, round.id); })) {
    pacts::WorkbookFor workbook;
    workbook.agency_name = agency;
    workbook.unit = submission.unit;
    workbook.unit_name = people::unit_name(units, submission.unit, round.period.to);
    workbook.pact = &pact;
    workbook.round = &round;
    workbook.saved = rows_of(pact, submission.unit, written);
    if (workbook.saved.empty()) continue;  // a unit that never sent
    auto sheet = pacts::result_workbook(workbook);
    if (!sheet) return sheet.error();
    auto rows = pacts::read_result_workbook(*sheet, "ket-qua.xlsx", workbook);
    if (!rows) return rows.error().front();
    auto sent = at(written.due, "pacts.collect", [&](platform::Command& command) -> core::Outcome<std::string> {
      if (auto saved = pacts::save_results(command, round.id, submission.unit, *rows); !saved) return saved.error();
      auto stepped = pacts::step_submission(command, round.id, submission.unit, pacts::SubmissionStep::send, {});
      if (!stepped) return stepped.error();
      return std::string("{}");
    });
    if (!sent) return sent.error();
  }
  return 1;
}

core::Outcome<int> DemoBuilder::round(const DemoYear& year, const DemoRound& written) {
  auto loaded = load(year.year);
  if (!loaded) return loaded.error();
  const auto kind = pacts::round_kind_of(written.kind).value();
  const bool interim = kind == pacts::RoundKind::interim;
  pacts::NewRound wanted;
  wanted.kind = kind;
  wanted.name = (interim ? "Sơ kết 6 tháng đầu năm " : "Tổng kết năm ") + std::to_string(year.year);
  wanted.period = {loaded->period.from,
                   written.until.value_or(interim ? *core::Date::of(year.year, 6, 30) : loaded->period.to)};
  wanted.due = written.due;
  core::RoundId id;
  auto opened = at(written.opened, "pacts.round_open", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto made = pacts::open_round(command, loaded->id, wanted);
    if (!made) return made.error();
    id = *made;
    return std::string("{}");
  });
  if (!opened) return opened.error();
  auto opened_round =
      read(context_, [&](platform::Connection& db) { return pacts::load_round(db, context_.agency, id); });
  if (!opened_round) return opened_round.error();
  if (auto collected = collect(*loaded, *opened_round, written); !collected) return collected.error();
  auto judged = at(written.judged, "pacts.judge", [&](platform::Command& command) -> core::Outcome<std::string> {
    if (auto locked = pacts::lock_round(command, id); !locked) return locked.error();
    if (auto counts = pacts::judge_round(command, id); !counts) return counts.error();
    for (const DemoVerdict& verdict : written.verdicts) {
      const pacts::Target* target = target_by_code(*loaded, verdict.target);
      if (!target) return sample_fault("không có chỉ tiêu " + verdict.target);
      auto done =
          pacts::override_verdict(command, id, target->id, {core::verdict_of(verdict.verdict).value(), verdict.reason});
      if (!done) return done.error();
    }
    for (const pacts::Duty& duty : written.duties ? loaded->duties : std::vector<pacts::Duty>{}) {
      auto done = pacts::judge_duty(command, id, duty.id, core::Verdict::met, "Có thực hiện");
      if (!done) return done.error();
    }
    return std::string("{}");
  });
  if (!judged) return judged.error();
  return 1;
}

core::Outcome<int> DemoBuilder::figures(const DemoYear& year) {
  std::vector<reports::Figure> all;
  for (const auto& assignments : year.figures) {
    reports::Figure figure;
    figure.year = year.year;
    for (const std::string& assignment : assignments) {
      const auto equal = assignment.find('=');
      auto next = with_figure_field(figure, assignment.substr(0, equal), assignment.substr(equal + 1));
      if (!next) return next.error();
      figure = *std::move(next);
    }
    all.push_back(std::move(figure));
  }
  if (all.empty()) return 0;
  auto added =
      at(year.rounds.back().judged, "reports.figures", [&](platform::Command& command) -> core::Outcome<std::string> {
        auto done = reports::add_figures(command, all);
        if (!done) return done.error();
        return std::string("{}");
      });
  if (!added) return added.error();
  return static_cast<int>(all.size());
}

core::Outcome<int> DemoBuilder::choices(const DemoYear& year) {
  auto loaded = load(year.year);
  if (!loaded) return loaded.error();
  auto lines =
      read(context_, [&](platform::Connection& db) { return pacts::next_lines(db, context_.agency, year.year); });
  if (!lines) return lines.error();
  for (const DemoChoice& choice : year.choices) {
    const pacts::Target* target = target_by_code(*loaded, choice.target);
    if (!target) return sample_fault("không có chỉ tiêu " + choice.target);
    const auto line = std::ranges::find(*lines, target->id, &pacts::NextLine::last);
    auto terms = pacts::with_assignments(line->proposed, choice.set);
    if (!terms) return terms.error();
    auto chosen = at(
        year.rounds.back().judged, "pacts.next_choose", [&](platform::Command& command) -> core::Outcome<std::string> {
          auto done = pacts::choose_next(command, loaded->id, target->id, pacts::next_choice_of(choice.choice).value(),
                                         *terms, choice.reason);
          if (!done) return done.error();
          return std::string("{}");
        });
    if (!chosen) return chosen.error();
  }
  return 1;
}

core::Outcome<int> DemoBuilder::year(const DemoYear& one) {
  for (const auto step : {&DemoBuilder::pact, &DemoBuilder::assign})
    if (auto done = (this->*step)(one); !done) return done.error();
  bool amended = false;
  for (const DemoRound& written : one.rounds) {
    // what changed before the judging is in force when the round is judged
    const bool now =
        !amended && (!one.party_end || one.party_end->from <= written.judged) &&
        std::ranges::all_of(one.amendments, [&](const DemoAmendment& a) { return a.from <= written.judged; });
    if (now) {
      if (auto done = amend(one); !done) return done.error();
      amended = true;
    }
    if (auto done = round(one, written); !done) return done.error();
  }
  for (const auto step : {&DemoBuilder::figures, &DemoBuilder::choices})
    if (auto done = (this->*step)(one); !done) return done.error();
  if (!one.closed) return 1;
  auto loaded = load(one.year);
  if (!loaded) return loaded.error();
  auto closed =
      at(one.rounds.back().judged, "pacts.close", [&](platform::Command& command) -> core::Outcome<std::string> {
        auto done = pacts::close_pact(command, loaded->id);
        if (!done) return done.error();
        return std::string("{}");
      });
  if (!closed) return closed.error();
  return 1;
}

}  // namespace thidua::server
