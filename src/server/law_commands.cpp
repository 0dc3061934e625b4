#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>

#include "eligibility/io/law_effect.h"
#include "law/check.h"
#include "law/compare.h"
#include "law/io/answer_json.h"
#include "law/io/case_file.h"
#include "law/io/law_cases.h"
#include "law/io/law_files.h"
#include "law/judge.h"
#include "law/shown.h"
#include "platform/json.h"
#include "server/commands.h"
#include "server/law_folder.h"
#include "server/terminal.h"
#include "system/files.h"

namespace thidua::server {
namespace {

namespace disk = std::filesystem;
using platform::Json;

constexpr std::uint64_t case_bytes_max = 4'000'000;

core::Outcome<law::CaseFile, core::Refusals> cases_of(const disk::path& path, const law::Law& law, bool expected) {
  const auto text = system::read_file(path, case_bytes_max);
  if (!text) return core::Refusals{text.error()};
  return law::read_cases(*text, system::display_name(path), law, expected);
}

/// One file, or every .yaml of a folder by name.
std::vector<disk::path> case_files(const std::string& where) {
  std::vector<disk::path> files;
  if (!disk::is_directory(where)) return {disk::path(where)};
  for (const auto& entry : disk::directory_iterator(where))
    if (entry.is_regular_file() && entry.path().extension() == ".yaml") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

void say_answer(const law::Case& one, const law::Answer& answer) {
  say(one.id + "  " + std::string(law::to_label(answer.verdict)) + (answer.hold ? " (tạm dừng)" : "") + "  " +
      one.title);
  for (const law::Reason& reason : answer.reasons)
    if (reason.decides) say("    " + reason.text + " [" + reason.citation + "]");
}

/// Every case of the files; refusals of all of them together.
core::Outcome<std::vector<law::Case>, core::Refusals> all_cases(const std::string& where, const law::Law& law) {
  std::vector<law::LawFile> files;
  core::Refusals unread;
  for (const disk::path& path : case_files(where)) {
    auto text = system::read_file(path, case_bytes_max);
    if (!text) {
      unread.push_back(text.error());
      continue;
    }
    files.push_back({system::display_name(path), *std::move(text)});
  }
  auto cases = law::read_all_cases(files, law);
  if (!cases) unread.insert(unread.end(), cases.error().begin(), cases.error().end());
  if (unread.empty() && cases->empty())
    unread.push_back({"law.no_cases", "Không có tệp .yaml nào chứa vụ để xét. Hãy chọn thư mục law/cases.", {}, where});
  if (!unread.empty()) return unread;
  return cases;
}

std::string default_cases(const LawOptions& options) {
  if (!options.where.empty()) return options.where;
  if (!options.law.empty() && disk::is_directory(disk::path(options.law) / "cases"))
    return (disk::path(options.law) / "cases").string();
  return "law/cases";
}

void say_findings(const std::vector<law::Finding>& findings) {
  for (const law::Finding& finding : findings)
    say("law/" + finding.place.file + ", dòng " + std::to_string(finding.place.line) + ": " + finding.message);
}

}  // namespace

core::Outcome<law::Law, core::Refusals> law_of(const std::string& folder) {
  if (folder.empty()) return law::built_in_law();
  auto files = law::read_law_folder(folder);
  if (!files) return core::Refusals{files.error()};
  return law::load_law(*files);
}

std::optional<core::Refusals> use_law_of(const std::string& folder) {
  if (folder.empty()) return std::nullopt;
  auto files = law::read_law_folder(folder);
  if (!files) return core::Refusals{files.error()};
  auto cases = law::read_case_files(folder);
  if (!cases) return core::Refusals{cases.error()};
  auto law = law::load_law(*files);
  if (!law) return law.error();
  law::use_law(*std::move(law), {*std::move(files), *std::move(cases), disk::absolute(folder).lexically_normal()});
  return std::nullopt;
}

int eligible_command(const CommonOptions& common, const LawOptions& options) {
  const auto law = law_of(options.law);
  if (!law) return refuse(law.error());
  const auto file = cases_of(options.where, *law, false);
  if (!file) return refuse(file.error());
  std::vector<std::pair<std::string, law::Answer>> answers;
  for (const law::Case& one : file->cases) answers.emplace_back(one.id, law::judge(*law, one));
  if (common.json) {
    say(law::answers_json(answers, "thidua " THIDUA_VERSION));
    return exit_done;
  }
  for (std::size_t at = 0; at < answers.size(); ++at) say_answer(file->cases[at], answers[at].second);
  return exit_done;
}

int law_cases(const CommonOptions& common, const LawOptions& options) {
  const auto law = law_of(options.law);
  if (!law) return refuse(law.error());
  const auto cases = all_cases(default_cases(options), *law);
  if (!cases) return refuse(cases.error());
  std::size_t agreed = 0, asked = 0;
  Json wrong = Json::array();
  const auto start = std::chrono::steady_clock::now();
  for (const law::Case& one : *cases) {
    if (!one.expected) continue;
    ++asked;
    const law::Answer answer = law::judge(*law, one);
    const std::vector<std::string> differences = law::differences(*one.expected, answer);
    if (differences.empty()) {
      ++agreed;
      continue;
    }
    Json texts = Json::array();
    for (const std::string& text : differences) texts.push(text);
    wrong.push(Json::object().set("id", one.id).set("title", one.title).set("differences", std::move(texts)));
    if (common.json) continue;
    say(one.id + "  " + one.title);
    for (const std::string& text : differences) say("    " + text);
    for (const law::Reason& reason : answer.reasons)
      if (reason.decides)
        say("    - " + reason.condition + " " + std::string(law::to_code(reason.satisfied)) + ": " + reason.text +
            " [" + reason.citation + "]");
  }
  const auto spent = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
  if (common.json) {
    say(platform::to_indented_text(Json::object()
                                       .set("cases", static_cast<std::int64_t>(asked))
                                       .set("agreed", static_cast<std::int64_t>(agreed))
                                       .set("microseconds", static_cast<std::int64_t>(spent.count()))
                                       .set("differ", std::move(wrong))));
  } else {
    say(std::to_string(asked) + " vụ, " + std::to_string(agreed) + " đúng như đã ghi, " +
        std::to_string(asked - agreed) + " khác.");
  }
  return agreed == asked ? exit_done : exit_refused;
}

int law_check(const CommonOptions& common, const LawOptions& options) {
  const auto law = law_of(options.law);
  if (!law) return refuse(law.error());
  const auto since = core::Date::parse_iso(options.since.empty() ? law::usual_since().to_iso() : options.since);
  if (!since) return refuse(core::Refusal{"law.since", "Ngày viết theo dạng NNNN-TT-NN.", "since", options.since});
  const auto findings = law::doubtful(*law, *since);
  if (common.json) {
    Json list = Json::array();
    for (const law::Finding& finding : findings)
      list.push(Json::object()
                    .set("file", "law/" + finding.place.file)
                    .set("line", finding.place.line)
                    .set("message", finding.message));
    say(platform::to_indented_text(list));
    return exit_done;
  }
  say_findings(findings);
  say(std::to_string(law->awards.size()) + " loại khen thưởng, không có lỗi; " + std::to_string(findings.size()) +
      " điều nên xem lại.");
  return exit_done;
}

int law_show(const CommonOptions&, const LawOptions& options) {
  const auto law = law_of(options.law);
  if (!law) return refuse(law.error());
  const law::Award* award = law->award(options.award);
  if (award == nullptr) {
    std::string codes;
    for (const auto& [code, each] : law->awards) codes += (codes.empty() ? "" : ", ") + code;
    return refuse(
        core::Refusal{"law.award_unknown", "Không có mã này. Chọn một trong: " + codes + ".", "AWARD", options.award});
  }
  const auto day = core::Date::parse_iso(options.on);
  if (!day)
    return refuse(core::Refusal{"law.day", "Ngày viết theo dạng NNNN-TT-NN, ví dụ 2025-12-31.", "on", options.on});
  for (const std::string& line : law::shown(*law, *award, *day)) say(line);
  return exit_done;
}

int law_coverage(const CommonOptions& common, const LawOptions& options) {
  const auto law = law_of(options.law);
  if (!law) return refuse(law.error());
  std::vector<std::vector<std::string>> rows;
  Json list = Json::array();
  law::Coverage sum{"Cộng", 0, 0, 0, 0, {}};
  for (const law::Coverage& one : law::coverage(*law)) {
    std::string without;
    for (const std::string& id : one.regimes_without) without += (without.empty() ? "" : ", ") + id;
    rows.push_back({one.award, std::to_string(one.confirmed), std::to_string(one.secondary), std::to_string(one.local),
                    std::to_string(one.recalled), without});
    list.push(Json::object()
                  .set("award", one.award)
                  .set("confirmed", one.confirmed)
                  .set("confirmed_secondary", one.secondary)
                  .set("local_example", one.local)
                  .set("recalled", one.recalled)
                  .set("regimes_without", without));
    sum.confirmed += one.confirmed;
    sum.secondary += one.secondary;
    sum.local += one.local;
    sum.recalled += one.recalled;
  }
  if (common.json) {
    say(platform::to_indented_text(list));
    return exit_done;
  }
  rows.push_back({sum.award, std::to_string(sum.confirmed), std::to_string(sum.secondary), std::to_string(sum.local),
                  std::to_string(sum.recalled), ""});
  say_table({"Mã", "Đã đọc văn bản", "Nguồn gián tiếp", "Địa phương", "Theo trí nhớ", "Thời kỳ chưa có"}, rows);
  return exit_done;
}

namespace {

int cases_changed(const law::Law& before, const law::Law& after, const std::string& where) {
  const auto cases = all_cases(where, after);
  if (!cases) return refuse(cases.error());
  std::size_t changed = 0;
  for (const law::Case& one : *cases) {
    const law::CaseBoth both = law::judged_by_both(before, after, one);
    if (!both.changed()) continue;
    ++changed;
    say(one.id + ": " + std::string(law::to_label(both.before.verdict)) + " -> " +
        std::string(law::to_label(both.after.verdict)) + "  " + one.title);
    for (const law::Reason& reason : both.after.reasons)
      if (reason.decides) say("    " + reason.text + " [" + reason.citation + "]");
  }
  say(std::to_string(cases->size()) + " vụ trong " + where + ", " + std::to_string(changed) + " vụ đổi kết luận.");
  return exit_done;
}

void say_effect(const eligibility::LawEffect& one) {
  const eligibility::AwardAnswer& told = one.after.code.empty() ? one.before : one.after;
  say(one.person.code + "  " + one.person.full_name + ", " + one.unit_name + ". " + told.short_name + ": " +
      eligibility::told_verdict(one.before) + " -> " + eligibility::told_verdict(one.after));
  for (const law::Reason& reason : one.after.answer.reasons)
    if (reason.decides) say("    " + eligibility::with_names(reason.text, one.names) + " [" + reason.citation + "]");
}

int people_changed(const CommonOptions& common, const LawOptions& options, const law::Law& before,
                   const law::Law& after) {
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  const auto day = day_received(options.received_on);
  if (!day) return refuse(day.error());
  const int year = options.year == 0 ? eligibility::usual_year(*day) : options.year;
  std::set<core::PersonId> changed;
  std::size_t lines = 0;
  const std::size_t asked = read(**context, [&](platform::Connection& db) {
    return eligibility::law_effects(db, (*context)->agency, before, after, year, *day,
                                    [&](const eligibility::LawEffect& one) {
                                      changed.insert(one.person.id);
                                      ++lines;
                                      say_effect(one);
                                    });
  });
  say(std::to_string(asked) + " người, hồ sơ nhận ngày " + day->to_vi() + ", năm xét " + std::to_string(year) + ": " +
      std::to_string(changed.size()) + " người đổi kết luận, " + std::to_string(lines) + " khen thưởng.");
  return exit_done;
}

}  // namespace

int law_diff(const CommonOptions& common, const LawOptions& options) {
  const auto before = law_of(options.folders.size() == 2 ? options.folders.front() : std::string());
  if (!before) return refuse(before.error());
  const auto after = law_of(options.folders.back());
  if (!after) return refuse(after.error());
  const std::vector<std::string> lines = law::changes(*before, *after);
  for (const std::string& line : lines) say(line);
  if (lines.empty()) say("Hai bộ quy định giống nhau.");
  LawOptions with = options;
  with.law = options.folders.back();
  const std::string where = default_cases(with);
  if (disk::exists(where))
    if (const int code = cases_changed(*before, *after, where); code != exit_done) return code;
  return options.people ? people_changed(common, options, *before, *after) : exit_done;
}

}  // namespace thidua::server
