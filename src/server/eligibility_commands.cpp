#include <chrono>
#include <map>

#include "eligibility/io/history.h"
#include "eligibility/io/screen.h"
#include "eligibility/io/view.h"
#include "law/io/law_files.h"
#include "people/io/store.h"
#include "platform/clock.h"
#include "platform/json.h"
#include "server/commands.h"
#include "server/terminal.h"
#include "system/files.h"

namespace thidua::server {
namespace {

using platform::Json;

core::Outcome<core::Date> day_received(const std::string& written) {
  if (written.empty()) return platform::now().day_in_vietnam();
  if (const auto day = core::Date::parse_iso(written)) return *day;
  if (const auto day = core::Date::parse_vi(written)) return *day;
  return core::Refusal{"eligibility.received_on", "Ngày nhận hồ sơ viết theo dạng 15/12/2025 hoặc 2025-12-15.",
                       "received-on", written};
}

std::string mark(law::Truth satisfied) {
  return satisfied == law::Truth::yes  ? "  đạt        "
         : satisfied == law::Truth::no ? "  không đạt  "
                                       : "  chưa rõ    ";
}

void say_award(const eligibility::AwardAnswer& one, const std::vector<eligibility::Named>& names) {
  const law::Answer& told = one.last_known ? one.last_known->answer : one.answer;
  say(one.short_name + ": " + std::string(law::to_label(one.answer.verdict)) + (one.answer.hold ? " (tạm dừng)" : ""));
  if (one.last_known)
    say("  tham khảo, theo quy định đến " + one.last_known->day.to_vi() + ": " +
        std::string(law::to_label(told.verdict)));
  for (const law::Reason& reason : told.reasons)
    if (reason.decides)
      say(mark(reason.satisfied) + eligibility::with_names(reason.text, names) + " [" + reason.citation + "]");
}

/// Counts of one award over all people.
struct AwardCounts {
  std::string name;
  int eligible = 0, judgement = 0, not_eligible = 0, close = 0, last_eligible = 0;
};

void count(const eligibility::AwardAnswer& one, AwardCounts& counts) {
  counts.name = one.short_name;
  counts.eligible += one.answer.verdict == law::Verdict::eligible;
  counts.judgement += one.answer.verdict == law::Verdict::needs_human_judgement;
  counts.not_eligible += one.answer.verdict == law::Verdict::not_eligible;
  counts.close += one.close || (one.last_known && eligibility::is_close(one.last_known->answer));
  counts.last_eligible += one.last_known && one.last_known->answer.verdict == law::Verdict::eligible;
}

bool is_listed(const eligibility::AwardAnswer& one) {
  if (one.answer.verdict == law::Verdict::eligible || one.close) return true;
  return one.last_known &&
         (one.last_known->answer.verdict == law::Verdict::eligible || eligibility::is_close(one.last_known->answer));
}

/// A line of the list of those who can be proposed or are close.
struct ScreenRow {
  std::string code, name, unit, award, award_name, verdict, last_known, missing, citation;
};

ScreenRow row_of(const eligibility::Screened& who, const eligibility::AwardAnswer& one) {
  const law::Answer& told = one.last_known ? one.last_known->answer : one.answer;
  ScreenRow row{who.person.code,
                who.person.full_name,
                who.unit_name,
                one.code,
                one.short_name,
                std::string(law::to_label(one.answer.verdict)),
                one.last_known ? std::string(law::to_label(told.verdict)) : "",
                "",
                ""};
  for (const std::string& text : eligibility::missing(told))
    row.missing += (row.missing.empty() ? "" : " ") + eligibility::with_names(text, who.names);
  for (const law::Reason& reason : told.reasons)
    if (reason.decides && row.citation.empty()) row.citation = reason.citation;
  return row;
}

std::string csv_cell(const std::string& text) {
  std::string cell = "\"";
  for (const char one : text) cell += one == '"' ? std::string("\"\"") : std::string(1, one);
  return cell + "\"";
}

/// With the mark that lets Excel read it as UTF-8.
std::string csv_of(const std::vector<ScreenRow>& rows) {
  std::string text =
      "\xEF\xBB\xBF"
      "Mã số,Họ và tên,Đơn vị,Mã khen thưởng,Khen thưởng,Kết luận,Tham khảo theo quy định trước,Còn thiếu,Căn cứ\r\n";
  for (const ScreenRow& row : rows) {
    std::string line;
    for (const std::string& cell : {row.code, row.name, row.unit, row.award, row.award_name, row.verdict,
                                    row.last_known, row.missing, row.citation})
      line += (line.empty() ? "" : ",") + csv_cell(cell);
    text += line + "\r\n";
  }
  return text;
}

Json json_of(const std::map<std::string, AwardCounts>& counts, const std::vector<ScreenRow>& rows) {
  Json awards = Json::array(), list = Json::array();
  for (const auto& [code, one] : counts)
    awards.push(Json::object()
                    .set("award", code)
                    .set("name", one.name)
                    .set("eligible", one.eligible)
                    .set("needs_human_judgement", one.judgement)
                    .set("not_eligible", one.not_eligible)
                    .set("close", one.close)
                    .set("last_known_eligible", one.last_eligible));
  for (const ScreenRow& row : rows)
    list.push(Json::object()
                  .set("person", row.code)
                  .set("name", row.name)
                  .set("unit", row.unit)
                  .set("award", row.award)
                  .set("verdict", row.verdict)
                  .set("last_known", row.last_known)
                  .set("missing", row.missing)
                  .set("citation", row.citation));
  return Json::object().set("awards", std::move(awards)).set("people", std::move(list));
}

void say_counts(const std::map<std::string, AwardCounts>& counts) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& [code, one] : counts)
    rows.push_back({code, one.name, std::to_string(one.eligible), std::to_string(one.judgement),
                    std::to_string(one.not_eligible), std::to_string(one.close), std::to_string(one.last_eligible)});
  say_table({"Mã", "Khen thưởng", "Đủ", "Cần người quyết định", "Chưa đủ", "Gần đủ", "Đủ (tham khảo)"}, rows);
}

}  // namespace

int eligible_person(const CommonOptions& common, const EligibilityOptions& options) {
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  const auto day = day_received(options.received_on);
  if (!day) return refuse(day.error());
  const auto history = read(**context, [&](platform::Connection& db) -> std::optional<eligibility::History> {
    const auto person = people::person_by_code(db, (*context)->agency, options.person);
    if (!person) return std::nullopt;
    return eligibility::history_of(db, (*context)->agency, person->id, *day);
  });
  if (!history)
    return refuse(
        core::Refusal{"people.person.unknown", "Không có người nào mang mã số này.", "person", options.person});
  const law::Law& law = law::built_in_law();
  const int year = options.year == 0 ? eligibility::usual_year(*day) : options.year;
  const eligibility::Assembled facts = eligibility::assembled(*history, *day);
  const auto answers = eligibility::ask_all(law, facts, year);
  if (common.json) {
    say(platform::to_indented_text(
        platform::write_json(eligibility::shown(law, *history, facts, answers, year, true))));
    return exit_done;
  }
  say(history->person.full_name + ", năm " + std::to_string(year) + ", hồ sơ nhận ngày " + day->to_vi());
  for (const eligibility::AwardAnswer& one : answers) say_award(one, facts.names);
  for (const std::string& text : facts.assumed) say("Lưu ý: " + text);
  return exit_done;
}

int screen_command(const CommonOptions& common, const EligibilityOptions& options) {
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  const auto day = day_received(options.received_on);
  if (!day) return refuse(day.error());
  const law::Law& law = law::built_in_law();
  if (!options.award.empty() && law.award(options.award) == nullptr)
    return refuse(core::Refusal{"law.award_unknown",
                                "Không có mã khen thưởng này; xem các mã bằng thidua law coverage.", "award",
                                options.award});
  std::map<std::string, AwardCounts> counts;
  std::vector<ScreenRow> rows;
  const auto start = std::chrono::steady_clock::now();
  const std::size_t people = read(**context, [&](platform::Connection& db) {
    return eligibility::screen(db, (*context)->agency, law, options.year, *day, options.award,
                               [&](const eligibility::Screened& who) {
                                 for (const eligibility::AwardAnswer& one : who.answers) {
                                   count(one, counts[one.code]);
                                   if (is_listed(one)) rows.push_back(row_of(who, one));
                                 }
                               });
  });
  const auto spent = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
  if (!options.out.empty()) {
    const bool json = options.out.ends_with(".json");
    system::write_file_atomically(options.out, json ? platform::to_indented_text(json_of(counts, rows)) : csv_of(rows));
  }
  if (common.json) {
    say(platform::to_indented_text(json_of(counts, rows)));
    return exit_done;
  }
  say_counts(counts);
  say(std::to_string(people) + " người, hồ sơ nhận ngày " + day->to_vi() + ": " + std::to_string(rows.size()) +
      " dòng đủ hoặc gần đủ" +
      (options.out.empty() ? "; ghi danh sách bằng --out TỆP.csv" : ", ghi vào " + options.out) + " (" +
      std::to_string(spent.count()) + " ms).");
  return exit_done;
}

}  // namespace thidua::server
