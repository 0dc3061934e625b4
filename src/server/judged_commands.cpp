#include <algorithm>
#include <filesystem>

#include "core/text.h"
#include "documents/read_document.h"
#include "people/io/store.h"
#include "platform/json.h"
#include "server/commands.h"
#include "server/document_use.h"
#include "server/import_pact.h"
#include "server/judged_report.h"
#include "server/shared.h"
#include "server/terminal.h"

namespace thidua::server {
namespace {

using pacts::Grade;
using platform::Json;

std::string verdict_vi(const reading::Target& target) {
  if (!target.judgement) return std::string(label_vi(core::Verdict::not_stated));
  const bool computed = target.judgement->scope == reading::VerdictScope::computed;
  return std::string(label_vi(target.judgement->verdict)) + (computed ? " (tính từ số)" : "");
}

const pacts::TargetTerms& terms_at(const JudgedReport& judged, const pacts::Target& target) {
  return target.in_force(judged.at.cut_off).terms;
}

std::string words_of(const JudgedReport& judged, std::size_t place) {
  return judged.in_report[place].terms.text;
}

/// Report targets that need a person: paired with doubt, or alone though something is near.
bool asks_person(const pacts::Match& match) {
  return !match.by_person && (match.grade == Grade::doubtful || (match.grade == Grade::none && !match.near.empty()));
}

void say_doubtful(const JudgedReport& judged) {
  const auto count = std::ranges::count_if(judged.matches, asks_person);
  if (count == 0) return;
  say("CẦN NGƯỜI GHÉP: " + std::to_string(count) + " chỉ tiêu của báo cáo (chưa lưu kết quả)");
  for (std::size_t i = 0; i < judged.matches.size(); ++i) {
    const pacts::Match& match = judged.matches[i];
    if (!asks_person(match)) continue;
    const std::string& id = judged.extract->targets[i].id;
    say("  " + id + "  " + verdict_vi(judged.extract->targets[i]) + "  “" + words_of(judged, i) + "”");
    for (const pacts::Pair& near : match.near) {
      const pacts::Target& target = *judged.targets[near.pact];
      say("      giống " + std::to_string(near.score / 10) + "/100: --match " + id + "=" + target.code + "  “" +
          terms_at(judged, target).text + "”");
    }
    say("      không có trong giao ước: --match " + id + "=none");
  }
}

void say_sure(const JudgedReport& judged) {
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < judged.matches.size(); ++i) {
    if (judged.matches[i].grade != Grade::sure) continue;
    const reading::Target& read = judged.extract->targets[i];
    const pacts::Target& target = *judged.matched_target(i);
    rows.push_back({read.id, target.code, verdict_vi(read),
                    judged.matches[i].by_person ? "người ghép" : std::to_string(judged.matches[i].score / 10),
                    words_of(judged, i), terms_at(judged, target).text});
  }
  if (rows.empty()) return;
  say("ĐÃ GHÉP: " + std::to_string(rows.size()) + " chỉ tiêu");
  say_table({"Báo cáo", "Giao ước", "Đánh giá", "Giống", "Trong báo cáo", "Trong giao ước"}, rows, 44);
}

/// "CT05 (T09): giao ước: 80%; báo cáo: 90%" and verdicts that their own figures contradict.
std::vector<std::string> differences(const JudgedReport& judged, const pacts::ReportedYear& year) {
  std::vector<std::string> found;
  for (const pacts::Reported& one : year.targets) {
    const auto target = std::ranges::find(judged.pact->targets, one.target, &pacts::Target::id);
    const pacts::TargetTerms& terms = terms_at(judged, *target);
    const auto place = std::ranges::find(judged.extract->targets, one.report_target, &reading::Target::id) -
                       judged.extract->targets.begin();
    const std::string promise =
        pacts::promise_difference_vi(terms, judged.in_report[static_cast<std::size_t>(place)].terms);
    const std::string verdict = pacts::verdict_difference_vi(terms, one, judged.at);
    if (!promise.empty()) found.push_back(target->code + " (" + one.report_target + "): mức phải đạt – " + promise);
    if (!verdict.empty()) found.push_back(target->code + " (" + one.report_target + "): đánh giá – " + verdict);
  }
  return found;
}

void say_rest(const JudgedReport& judged, const pacts::ReportedYear& year) {
  if (const auto found = differences(judged, year); !found.empty()) {
    say("KHÁC NHAU GIỮA GIAO ƯỚC VÀ BÁO CÁO");
    for (const std::string& line : found) say("  " + line);
  }
  if (const auto left = judged.without_result(); !left.empty()) {
    say("CHỈ TIÊU CỦA GIAO ƯỚC CHƯA CÓ KẾT QUẢ TRONG BÁO CÁO: " + std::to_string(left.size()));
    for (const pacts::Target* target : left) say("  " + target->code + "  “" + terms_at(judged, *target).text + "”");
  }
  std::vector<std::string> alone;
  for (std::size_t i = 0; i < judged.matches.size(); ++i)
    if (judged.matches[i].grade == Grade::none && !asks_person(judged.matches[i]))
      alone.push_back("  " + judged.extract->targets[i].id + "  " + verdict_vi(judged.extract->targets[i]) + "  “" +
                      words_of(judged, i) + "”");
  if (alone.empty()) return;
  say("CHỈ CÓ TRONG BÁO CÁO: " + std::to_string(alone.size()));
  for (const std::string& line : alone) say(line);
}

void say_judged_json(const JudgedReport& judged, const pacts::ReportedYear& year, bool stored) {
  Json json = Json::object(), matches = Json::array(), left = Json::array(), different = Json::array();
  for (std::size_t i = 0; i < judged.matches.size(); ++i) {
    const pacts::Match& match = judged.matches[i];
    const reading::Target& read = judged.extract->targets[i];
    Json one = Json::object(), near = Json::array();
    for (const pacts::Pair& pair : match.near) {
      Json candidate = Json::object();
      candidate.set("pact", judged.targets[pair.pact]->code).set("score", pair.score);
      near.push(std::move(candidate));
    }
    const pacts::Target* target = judged.matched_target(i);
    one.set("report", read.id).set("pact", target ? Json(target->code) : Json()).set("grade", code(match.grade));
    one.set("score", match.score).set("by_person", match.by_person).set("text", words_of(judged, i));
    one.set("verdict", core::code(read.judgement ? read.judgement->verdict : core::Verdict::not_stated));
    one.set("near", std::move(near));
    matches.push(std::move(one));
  }
  for (const pacts::Target* target : judged.without_result()) left.push(target->code);
  for (std::string& line : differences(judged, year)) different.push(std::move(line));
  json.set("year", judged.pact->year).set("kind", code(judged.kind)).set("stored", stored);
  json.set("matches", std::move(matches)).set("without_result", std::move(left));
  json.set("differences", std::move(different));
  say(platform::to_indented_text(json));
}

void say_all(const JudgedReport& judged, const pacts::ReportedYear& year) {
  say(std::string(judged.kind == pacts::RoundKind::interim ? "Báo cáo sơ kết" : "Báo cáo tổng kết") + " năm " +
      std::to_string(judged.pact->year) + " có " + std::to_string(judged.extract->targets.size()) +
      " chỉ tiêu; giao ước có " + std::to_string(judged.targets.size()) + ".");
  say_doubtful(judged);
  say_sure(judged);
  say_rest(judged, year);
}

/// Every target of a founded pact is the report's own.
std::vector<std::string> matched_with_itself(const reading::Extract& extract, const pacts::Pact& pact) {
  std::vector<std::string> typed;
  for (std::size_t i = 0; i < extract.targets.size(); ++i)
    typed.push_back(extract.targets[i].id + "=" + pact.targets[i].code);
  return typed;
}

void say_stored(const JudgedReport& judged, const pacts::ReportedYear& year, const pacts::ReportedOutcome& outcome) {
  say("Đã lưu kết quả của " + std::to_string(year.targets.size()) + " chỉ tiêu (" + std::to_string(outcome.added) +
      " mới hoặc thay đổi" +
      (outcome.withdrawn > 0 ? ", rút " + std::to_string(outcome.withdrawn) + " kết quả ghép trước đây" : "") +
      "). Kết quả năm: " + pacts::sentence_vi(outcome.counts) + ".");
  const auto asked = std::ranges::count_if(judged.matches, asks_person);
  if (asked > 0)
    say("Còn " + std::to_string(asked) +
        " chỉ tiêu của báo cáo cần người ghép: chạy lại lệnh này với --match, ví dụ --match T07=CT12.");
  say("Xem: thidua pact show --questions --year " + std::to_string(judged.pact->year) +
      "; thay một kết luận: thidua pact override; chốt: thidua pact round lock --kind " +
      std::string(code(judged.kind)) + ".");
}

int keep(Context& context, const JudgedReport& judged, const JudgedOptions& options, bool as_json) {
  const pacts::ReportedYear year = reported_year(judged);
  if (!as_json) say_all(judged, year);
  if (options.dry_run) {
    if (as_json)
      say_judged_json(judged, year, false);
    else
      say("Chạy thử: chưa lưu. Bỏ --dry-run để lưu kết quả của các chỉ tiêu đã ghép.");
    return exit_done;
  }
  if (year.targets.empty())
    return refuse(core::Refusal{"judged.no_match",
                                "Chưa ghép được chỉ tiêu nào nên không có gì để lưu. Hãy kiểm tra đúng báo cáo của "
                                "giao ước này, hoặc ghép bằng --match T01=CT01.",
                                {},
                                judged.extract->file});
  pacts::ReportedOutcome outcome;
  auto stored = run(context, "pacts.reported", [&](platform::Command& command) -> core::Outcome<std::string> {
    if (auto kept = keep_source(command, context, options.file); !kept) return kept.error();
    auto done = pacts::keep_reported(command, judged.pact->id, year);
    if (!done) return done.error();
    outcome = *std::move(done);
    return std::string("{}");
  });
  if (!stored) return refuse(stored.error());
  if (as_json)
    say_judged_json(judged, year, true);
  else
    say_stored(judged, year, outcome);
  return exit_done;
}

void say_founded(const reading::Extract& extract, const FoundedPact& founded, bool as_json) {
  if (as_json) {
    Json json = Json::object(), targets = Json::array();
    for (const reading::Target& target : extract.targets) {
      Json one = Json::object();
      one.set("report", target.id).set("required", core::to_vi(target.quantity, target.unit_label));
      one.set("verdict", core::code(target.judgement ? target.judgement->verdict : core::Verdict::not_stated));
      one.set("text", core::single_spaced(target.quote.text));
      targets.push(std::move(one));
    }
    json.set("year", founded.draft.year).set("founded", true).set("stored", false);
    json.set("signed_on", founded.signed_on.to_iso()).set("targets", std::move(targets));
    say(platform::to_indented_text(json));
    return;
  }
  say("Năm " + std::to_string(founded.draft.year) + " chưa có giao ước. Báo cáo sẽ lập giao ước gồm " +
      std::to_string(founded.draft.targets.size()) + " chỉ tiêu, ký ngày " + founded.signed_on.to_vi() + ":");
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < extract.targets.size(); ++i) {
    const pacts::TargetTerms& terms = founded.draft.targets[i].terms;
    rows.push_back({extract.targets[i].id, core::to_vi(terms.quantity, terms.unit_label),
                    verdict_vi(extract.targets[i]), terms.text});
  }
  say_table({"Mã", "Mức phải đạt", "Đánh giá", "Nội dung"}, rows);
  say("Chạy thử: chưa lưu. Bỏ --dry-run để lưu.");
}

/// The pact and its results come into being together, or not at all.
int found_and_keep(Context& context, const reading::Extract& extract, const JudgedOptions& options, bool as_json) {
  std::optional<core::Date> signed_on;
  if (!options.signed_on.empty()) {
    auto day = day_of(options.signed_on, "--signed");
    if (!day) return refuse(day.error());
    signed_on = *day;
  }
  auto founded = founded_pact(extract, options.year, signed_on);
  if (!founded) return refuse(founded.error());
  if (options.dry_run) {
    say_founded(extract, *founded, as_json);
    return exit_done;
  }
  std::optional<pacts::Pact> pact;
  std::optional<JudgedReport> judged;
  pacts::ReportedOutcome outcome;
  auto stored = run(context, "pacts.found", [&](platform::Command& command) -> core::Outcome<std::string> {
    if (auto kept = keep_source(command, context, options.file); !kept) return kept.error();
    auto id = pacts::create_pact(command, founded->draft);
    if (!id) return id.error();
    if (auto done = pacts::sign_pact(command, *id, founded->signed_on, {}); !done) return done.error();
    auto loaded = pacts::load_pact(command.db, command.agency(), *id);
    if (!loaded) return loaded.error();
    pact = *std::move(loaded);
    auto compared = judged_report(extract, *pact, matched_with_itself(extract, *pact));
    if (!compared) return compared.error().front();
    judged = *std::move(compared);
    auto done = pacts::keep_reported(command, *id, reported_year(*judged));
    if (!done) return done.error();
    outcome = *std::move(done);
    return core::to_text(*id);
  });
  if (!stored) return refuse(stored.error());
  if (as_json) {
    say_judged_json(*judged, reported_year(*judged), true);
    return exit_done;
  }
  say("Đã lập giao ước năm " + std::to_string(options.year) + " theo báo cáo: " + std::to_string(pact->targets.size()) +
      " chỉ tiêu, ký ngày " + founded->signed_on.to_vi() + ".");
  say_rest(*judged, reported_year(*judged));
  say_stored(*judged, reported_year(*judged), outcome);
  return exit_done;
}

}  // namespace

int pact_judged(const CommonOptions& common, const JudgedOptions& options) {
  auto document = documents::read_document(std::filesystem::path(options.file));
  if (!document) return refuse(document.error());
  const reading::Extract extract = reading::read(*document);
  // the document is looked at before the database: a plan is refused as a plan, whatever stands there
  if (auto wrong = wrong_document(extract, DocumentUse::judged_year)) return refuse(*wrong);
  if (auto year = year_of(extract, options.year); !year) return refuse(year.error());
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  Context& installation = **context;
  if (!common.json)
    for (const std::string& note : document->notes) say("Lưu ý: " + note);
  const people::Agency agency =
      read(installation, [&](platform::Connection& db) { return people::agency(db, installation.agency); });
  if (!options.other_name)
    if (auto other = other_agency(extract, agency)) return refuse(*other);
  auto pact = read(installation, [&](platform::Connection& db) {
    return pacts::pact_of_year(db, installation.agency, options.year);
  });
  if (pact) {
    if (options.found_pact && !common.json)
      say("Lưu ý: năm " + std::to_string(options.year) + " đã có giao ước nên bỏ qua --found-pact.");
    const auto before = read(installation, [&](platform::Connection& db) {
      return pacts::pairings(db, installation.agency, pact->id, kind_of_report(extract), extract.sha256);
    });
    auto judged = judged_report(extract, *pact, options.matches, before);
    if (!judged) return refuse(judged.error());
    return keep(installation, *judged, options, common.json);
  }
  if (options.found_pact) return found_and_keep(installation, extract, options, common.json);
  core::Refusal none = pact.error();
  none.message += " Không còn giao ước thì lập từ chính báo cáo này: thêm --found-pact.";
  return refuse(none);
}

}  // namespace thidua::server
