#include <algorithm>
#include <map>
#include <stdexcept>

#include "documents/docx_template.h"
#include "documents/zip_writer.h"
#include "pacts/io/api_routes.h"
#include "pacts/io/board.h"
#include "pacts/io/round_view.h"
#include "pacts/policy.h"
#include "papers/io/fill.h"
#include "papers/io/store.h"
#include "papers/io/templates.h"
#include "people/io/store.h"
#include "reports/io/api.h"
#include "reports/reminder.h"

namespace thidua::reports::api {
namespace {

using access::ApiCall;
using platform::HttpResponse;
using platform::Json;

std::string_view reminder_template() {
  for (const papers::EmbeddedFile& file : papers::template_files())
    if (file.name == "reminder.docx") return file.bytes;
  throw std::runtime_error("the program was built without the template reminder.docx");
}

ReminderFacts reminder_of(const pacts::api::OpenedRound& opened, core::UnitId unit) {
  ReminderFacts reminder;
  reminder.unit_name = opened.unit_name(unit);
  reminder.round_name = opened.data.round.name;
  reminder.period = opened.data.round.period;
  reminder.due = opened.data.round.due;
  const pacts::Submission* submission = opened.submission(unit);
  reminder.returned = submission->state == pacts::SubmissionState::returned;
  reminder.reason = submission->reason;
  for (const pacts::Target* target : opened.targets_of(unit)) {
    const pacts::ResultRow* row = opened.row(unit, target->id);
    if (!row || !pacts::api::is_filled(*row))
      reminder.missing.push_back(missing_target(target->code, target->in_force(opened.last_day()).terms.text));
  }
  return reminder;
}

ReportFacts letter_facts(platform::Connection& db, const ApiCall& call, const pacts::Pact& pact) {
  ReportFacts facts;
  facts.kind = papers::PaperKind::notice;
  facts.year = pact.year;
  facts.day = call.today();
  facts.cut_off = call.today();
  facts.agency = people::agency(db, call.agency).name_on(facts.day);
  facts.pact = pact;
  const auto letterheads = papers::letterheads(db, call.agency);
  if (const auto* letterhead = papers::letterhead_on(letterheads, papers::Side::agency, facts.day))
    facts.letterhead = *letterhead;
  const auto signers = papers::signers(db, call.agency);
  if (const auto* signer = papers::signer_on(signers, papers::Side::agency, facts.day)) facts.signer = *signer;
  return facts;
}

std::string letter_of(platform::Connection& db, const ApiCall& call, const pacts::api::OpenedRound& opened,
                      core::UnitId unit) {
  const papers::PaperModel model = reminder_model(letter_facts(db, call, opened.pact), reminder_of(opened, unit));
  auto docx = documents::fill_template(std::string(reminder_template()), papers::template_model(model));
  if (!docx) throw std::runtime_error("the template of the reminder does not fit its model");
  return *std::move(docx);
}

/// The letters to all who have not sent, in one file.
HttpResponse get_all_letters(const ApiCall& call) {
  std::string name;
  auto archive = call.read([&](platform::Connection& db) -> core::Outcome<std::string> {
    auto opened =
        pacts::api::open_round_view(db, call.agency, core::RoundId{pacts::api::number_in_path(call, "id").value_or(0)});
    if (!opened) return opened.error();
    name = "don-doc-" + std::to_string(opened->pact.year) + ".zip";
    std::map<std::string, std::string> letters;
    for (const pacts::Submission& one : opened->data.submissions) {
      const bool owes = one.state == pacts::SubmissionState::not_sent || one.state == pacts::SubmissionState::returned;
      if (!owes || !call.allows(pacts::policy::results_read, one.unit)) continue;
      std::string file = letter_file_name(opened->pact.year, opened->unit_name(one.unit));
      if (letters.contains(file))
        file.insert(file.size() - std::string_view(".docx").size(), "-" + core::to_text(one.unit));
      letters[file] = letter_of(db, call, *opened, one.unit);
    }
    if (letters.empty())
      return core::Refusal{"letters.none", "Mọi đơn vị đã gửi kết quả, không có công văn đôn đốc nào.", "round", {}};
    std::vector<documents::ZipEntry> entries;
    for (auto& [file, bytes] : letters) entries.push_back({file, std::move(bytes)});
    return documents::zip_archive(entries);
  });
  if (!archive) return access::refused(archive.error());
  return platform::download_response(*std::move(archive), "application/zip", name);
}

HttpResponse get_letter(const ApiCall& call) {
  if (call.request.parameter("file") == "tat-ca.zip") return get_all_letters(call);
  const core::UnitId unit{pacts::api::number_before(call.request.parameter("file"), ".docx").value_or(0)};
  if (!call.allows(pacts::policy::results_read, unit)) return access::denied(pacts::policy::results_read);
  std::string name;
  auto docx = call.read([&](platform::Connection& db) -> core::Outcome<std::string, core::Refusals> {
    auto opened =
        pacts::api::open_round_view(db, call.agency, core::RoundId{pacts::api::number_in_path(call, "id").value_or(0)});
    if (!opened) return core::Refusals{opened.error()};
    if (!opened->submission(unit))
      return core::Refusals{{"submission.unknown", "Đơn vị này không có chỉ tiêu trong đợt báo cáo.", "unit", {}}};
    name = letter_file_name(opened->pact.year, opened->unit_name(unit));
    return letter_of(db, call, *opened, unit);
  });
  if (!docx) return access::refused(docx.error());
  return platform::download_response(*docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                                     name);
}

}  // namespace

std::vector<access::ApiRoute> letter_routes() {
  access::ApiRoute letter = pacts::api::get_route<Json>(
      "/rounds/{id}/letters/{file}", "Công văn đôn đốc một đơn vị: {unit}.docx; mọi đơn vị chưa gửi: tat-ca.zip",
      pacts::policy::results_read, get_letter);
  letter.out = Json();
  letter.pool = platform::Pool::slow;
  return {std::move(letter)};
}

}  // namespace thidua::reports::api
