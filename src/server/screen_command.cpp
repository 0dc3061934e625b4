#include <filesystem>
#include <map>
#include <optional>
#include <system_error>

#include "core/text.h"
#include "documents/xlsx_write.h"
#include "eligibility/io/screen.h"
#include "people/io/store.h"
#include "platform/clock.h"
#include "platform/json.h"
#include "server/commands.h"
#include "server/law_folder.h"
#include "server/terminal.h"
#include "system/files.h"

/// thidua screen: everybody in post asked for a year.
namespace thidua::server {
namespace {

using platform::Json;

/// Counts of one award over all people.
struct AwardCounts {
  std::string name;
  std::int64_t eligible = 0, judgement = 0, not_eligible = 0, close = 0, last_eligible = 0;
};

void count(const eligibility::ScreenedAward& one, AwardCounts& counts) {
  counts.eligible += one.verdict == law::Verdict::eligible;
  counts.judgement += one.verdict == law::Verdict::needs_human_judgement;
  counts.not_eligible += one.verdict == law::Verdict::not_eligible;
  counts.close += one.close() || one.last_close();
  counts.last_eligible += one.last_known == law::Verdict::eligible;
}

bool is_listed(const eligibility::ScreenedAward& one) {
  return one.verdict == law::Verdict::eligible || one.last_known == law::Verdict::eligible || one.close() ||
         one.last_close();
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

/// What the screening found, as far as it is told.
struct Screening {
  std::map<std::string, AwardCounts> counts;
  std::vector<ScreenRow> rows;
  eligibility::ScreenSums sums;
};

void add(const eligibility::ScreenSums& part, eligibility::ScreenSums& sums) {
  sums.people += part.people;
  sums.asked += part.asked;
  sums.by_row_engine += part.by_row_engine;
  sums.loading_us += part.loading_us;
  sums.screening_us += part.screening_us;
  sums.explaining_us += part.explaining_us;
}

Screening screened(Context& context, const law::Law& law, const EligibilityOptions& options, core::Date day) {
  eligibility::ScreenAsked asked{options.year, day, {}, {}, options.by_rows, false};
  if (!options.award.empty()) asked.awards.push_back(options.award);
  Screening found;
  context.database->read([&](platform::Connection& db) {
    std::vector<core::AgencyId> agencies{context.agency};
    if (options.every_agency) {
      agencies.clear();
      for (const people::Agency& agency : people::agencies(db)) agencies.push_back(agency.id);
    }
    for (const core::AgencyId agency : agencies)
      add(eligibility::screen(db, agency, law, asked,
                              [&](const eligibility::Screened& who) {
                                for (const eligibility::ScreenedAward& one : who.awards) {
                                  AwardCounts& counts = found.counts[one.code];
                                  counts.name = law.short_name(one.code);
                                  count(one, counts);
                                  if (one.answer && is_listed(one)) found.rows.push_back(row_of(who, *one.answer));
                                }
                              }),
          found.sums);
  });
  return found;
}

std::string xlsx_of(const std::vector<ScreenRow>& rows, int year, core::Date day) {
  documents::WorkbookWriter book({"Rà soát điều kiện khen thưởng", "Thi Đua", platform::now()});
  documents::SheetLayout sheet;
  sheet.name = "Rà soát " + std::to_string(year);
  sheet.title_lines = {"Rà soát điều kiện khen thưởng năm " + std::to_string(year),
                       "Hồ sơ nhận ngày " + day.to_vi() + "; người đủ và gần đủ điều kiện"};
  sheet.columns = {{"Mã số", 12},       {"Họ và tên", 26}, {"Đơn vị", 28},
                   {"Khen thưởng", 24}, {"Kết luận", 24},  {"Tham khảo theo quy định trước", 24},
                   {"Còn thiếu", 60},   {"Căn cứ", 50}};
  sheet.autofilter = true;
  book.begin_sheet(sheet);
  for (const ScreenRow& row : rows)
    book.add_row(
        {row.code, row.name, row.unit, row.award_name, row.verdict, row.last_known, row.missing, row.citation});
  return book.finish();
}

std::string file_of(const Screening& found, const EligibilityOptions& options, core::Date day) {
  const std::string kind = core::lower(std::filesystem::path(options.out).extension().string());
  if (kind == ".xlsx") return xlsx_of(found.rows, options.year, day);
  if (kind == ".json") return platform::to_indented_text(json_of(found.counts, found.rows));
  return csv_of(found.rows);
}

/// Asked before the agency is read: a slip of the hand must cost neither the minutes nor another file.
std::optional<core::Refusal> out_fault(const std::string& out) {
  const std::string kind = core::lower(std::filesystem::path(out).extension().string());
  if (out.empty() || kind == ".xlsx" || kind == ".csv" || kind == ".json") return std::nullopt;
  return core::Refusal{"screen.out_name", "Tên tệp sau --out phải kết thúc bằng .xlsx, .csv hoặc .json.", "out", out};
}

std::optional<core::Refusal> write_fault(const std::string& out, const std::string& content) {
  try {
    system::write_file_atomically(out, content);
    return std::nullopt;
  } catch (const std::system_error&) {
    return core::Refusal{"screen.out_write", "Không ghi được tệp này. Hãy chọn thư mục khác hoặc xem lại quyền ghi.",
                         "out", out};
  }
}

std::string milliseconds(std::int64_t microseconds) {
  constexpr std::int64_t in_one = 1000;
  return std::to_string(microseconds / in_one) + " ms";
}

}  // namespace

int screen_command(const CommonOptions& common, const EligibilityOptions& options) {
  auto context = options.every_agency ? open_installation(common) : open_context(common);
  if (!context) return refuse(context.error());
  const auto day = day_received(options.received_on);
  if (!day) return refuse(day.error());
  const auto law = law_of(options.law);
  if (!law) return refuse(law.error());
  if (!options.award.empty() && law->award(options.award) == nullptr)
    return refuse(core::Refusal{"law.award_unknown",
                                "Không có mã khen thưởng này; xem các mã bằng thidua law coverage.", "award",
                                options.award});
  if (const auto fault = out_fault(options.out)) return refuse(*fault);
  const Screening found = screened(**context, *law, options, *day);
  if (!options.out.empty())
    if (const auto fault = write_fault(options.out, file_of(found, options, *day))) return refuse(*fault);
  if (common.json) {
    say(platform::to_indented_text(json_of(found.counts, found.rows)));
    return exit_done;
  }
  say_counts(found.counts);
  say(std::to_string(found.sums.people) + " người, hồ sơ nhận ngày " + day->to_vi() + ": " +
      std::to_string(found.rows.size()) + " dòng đủ hoặc gần đủ" +
      (options.out.empty() ? "; ghi danh sách bằng --out TỆP.xlsx" : ", ghi vào " + options.out) + ".");
  say("Đọc dữ liệu " + milliseconds(found.sums.loading_us) + ", xét " + milliseconds(found.sums.screening_us) +
      ", giải thích " + milliseconds(found.sums.explaining_us) + "; " + std::to_string(found.sums.by_row_engine) +
      " trên " + std::to_string(found.sums.asked) + " câu phải xét riêng từng người.");
  return exit_done;
}

}  // namespace thidua::server
