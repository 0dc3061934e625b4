#include "eligibility/io/screening_routes.h"

#include <algorithm>

#include "access/io/routes.h"
#include "documents/xlsx_write.h"
#include "eligibility/eligible.h"
#include "eligibility/io/own_rules_store.h"
#include "eligibility/io/screening.h"
#include "eligibility/io/units_seen.h"
#include "eligibility/policy.h"
#include "law/io/law_files.h"
#include "law/ratio.h"
#include "people/io/store.h"
#include "personnel/policy.h"
#include "platform/list_request.h"
#include "registry/io/route_parts.h"
#include "registry/io/store.h"

namespace thidua::eligibility {
namespace {

using access::ApiCall;
using platform::HttpResponse;

constexpr int year_first = 1990, year_last = 2100;

core::Refusal unknown_unit() {
  return {"people.unit.unknown", "Không có đơn vị này, hoặc anh/chị không được xem người của đơn vị.", "unit", ""};
}

// ---- start

core::Outcome<std::shared_ptr<ScreeningTask>> task_for(const ApiCall& call, const ScreeningAsked& asked) {
  auto task = std::make_shared<ScreeningTask>();
  task->database = call.installation.database;
  task->agency = call.agency;
  task->law = &law::law_in_use();
  task->received_on = asked.received_on.value_or(call.today());
  task->year = asked.year.value_or(usual_year(task->received_on));
  if (task->year < year_first || task->year > year_last)
    return core::Refusal{"eligibility.year", "Năm xét phải viết bằng bốn chữ số, ví dụ 2025.", "year", ""};
  for (const std::string& award : asked.awards)
    if (std::ranges::none_of(awards_for_persons(*task->law), [&](const law::Award* one) { return one->code == award; }))
      return core::Refusal{"law.award.unknown", "Không có khen thưởng nào cho cá nhân mang mã này trong dữ liệu luật.",
                           "awards", award};
  task->awards = asked.awards;
  if (asked.unit) {
    if (!has(units_of(call, read_eligibility, task->received_on), *asked.unit)) return unknown_unit();
    task->within = {*asked.unit};
    task->unit_name = people::unit_name(call.units(), *asked.unit, task->received_on);
  } else if (const auto roots = access::scope_of(call.user, read_eligibility, call.today())) {
    task->within = *roots;
  }
  task->discipline_for = units_of(call, personnel::read_discipline, task->received_on);
  return task;
}

// ---- kept

using Kept = std::shared_ptr<ScreeningsKept>;

ScreeningsKept::Loaded loaded(const ApiCall& call, const Kept& kept, std::int64_t id) {
  const auto job = call.installation.jobs->find(call.agency, call.user.id, id);
  if (!job || job->kind != "eligibility.screening" || job->state != platform::JobState::done) return nullptr;
  return kept->at(screening_file(job->folder));
}

ScreeningsKept::Loaded loaded(const ApiCall& call, const Kept& kept) {
  return loaded(call, kept, registry::number_in_path(call, "id"));
}

// ---- start again, or for the first time

HttpResponse start(const ApiCall& call, const Kept& kept) {
  const auto asked = call.body<ScreeningAsked>();
  if (!asked) return asked.error();
  const auto task = task_for(call, *asked);
  if (!task) return access::refused(task.error());
  if (asked->after) (*task)->before = loaded(call, kept, registry::number_of(*asked->after).value_or(0));
  return access::started(
      call.installation.jobs->start(call.agency, call.user.id, "eligibility.screening",
                                    [task = *task](platform::JobRun& run) { return run_screening(*task, run); }));
}

// ---- read

HttpResponse gone() {
  return access::refused(core::Refusal{"screening.unknown",
                                       "Không còn kết quả rà soát này (được giữ một ngày). Hãy rà soát lại.", "", ""});
}

/// Rows the user may still see, that fit, in the order asked for.
std::vector<std::size_t> screened_rows(const ApiCall& call, const LoadedScreening& all,
                                       const platform::ListRequest& asked) {
  const std::string state = call.request.query_value("state").value_or("");
  const std::string last = call.request.query_value("last").value_or("");
  const UnitSet seen = units_of(call, read_eligibility, all.kept.head.received_on);
  return rows_found(
      call, all, asked,
      [&](const ScreeningRow& row) {
        return (state.empty() || row.state == state) && (last.empty() || row.last_state == last) && has(seen, row.unit);
      },
      [](const ScreeningRow& row) {
        return row.state == "eligible" ? 0 : row.state == "close" ? 1 : row.state == "needs_human_judgement" ? 2 : 3;
      });
}

HttpResponse rows(const ApiCall& call, const Kept& kept) {
  const auto asked = request_of_rows(call, "state");
  if (!asked) return access::refused(asked.error());
  const auto all = loaded(call, kept);
  return all ? page_of_rows(*all, *asked, screened_rows(call, *all, *asked)) : gone();
}

std::string workbook(const ScreeningKept& kept, const std::vector<std::size_t>& found, core::Instant now) {
  const ScreeningShown& head = kept.head;
  documents::WorkbookWriter book({"Rà soát điều kiện khen thưởng", "Thi Đua", now});
  documents::SheetLayout sheet;
  sheet.name = "Rà soát " + std::to_string(head.year);
  sheet.title_lines = {"Rà soát điều kiện khen thưởng năm " + std::to_string(head.year),
                       "Hồ sơ nhận ngày " + head.received_on.to_vi() + "; " + head.regime};
  if (head.last_day)
    sheet.title_lines.push_back("Văn bản của ngày này chưa nạp; cột tham khảo theo quy định đến " +
                                head.last_day->to_vi() + ", không phải kết luận");
  sheet.columns = {{"Mã số", 12},    {"Họ và tên", 26}, {"Đơn vị", 28},    {"Khen thưởng", 24},
                   {"Kết luận", 20}, {"Tham khảo", 20}, {"Còn thiếu", 60}, {"Căn cứ", 50}};
  sheet.autofilter = true;
  book.begin_sheet(sheet);
  for (const std::size_t at : found) {
    const ScreeningRow& row = kept.rows[at];
    book.add_row({row.code, row.name, row.unit_name, row.award_name, row.state_label + (row.hold ? " (tạm dừng)" : ""),
                  row.last_label, row.missing, row.citation});
  }
  return book.finish();
}

HttpResponse sheet(const ApiCall& call, const Kept& kept) {
  const auto asked = request_of_rows(call, "state");
  if (!asked) return access::refused(asked.error());
  const auto all = loaded(call, kept);
  if (!all) return gone();
  return platform::download_response(workbook(all->kept, screened_rows(call, *all, *asked), call.now),
                                     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                     "Rà soát điều kiện " + std::to_string(all->kept.head.year) + ".xlsx");
}

// ---- ratio

std::set<core::PersonId> people_in(platform::Connection& db, const ApiCall& call, const RatioQuestion& asked,
                                   const UnitSet& seen) {
  UnitSet inside;
  if (asked.unit) {
    const auto below = people::subtree_on(call.units(), *asked.unit, asked.received_on);
    inside.emplace(below.begin(), below.end());
  }
  std::set<core::PersonId> all;
  for (const people::PersonInPost& one : people::people_in_post(db, call.agency, asked.received_on))
    if (has(seen, one.posting.unit) && has(inside, one.posting.unit)) all.insert(one.person.id);
  return all;
}

/// How many of them hold the award for the year, by a decision that stands.
int holders(platform::Connection& db, core::AgencyId agency, const std::set<core::PersonId>& people,
            const std::string& award, int year) {
  std::set<core::PersonId> found;
  registry::each_award(db, agency, [&](const registry::StoredAward& one) {
    const registry::AwardRecord& record = one.record;
    const bool of_year = record.years && record.years->first <= year && year <= record.years->last;
    if (one.status != registry::Status::cancelled && record.award_code == award && of_year && record.holder.person &&
        people.contains(*record.holder.person))
      found.insert(*record.holder.person);
  });
  return static_cast<int>(found.size());
}

/// The newest share or wish the agency has written down for the award.
std::optional<law::OwnTarget> own_target(platform::Connection& db, core::AgencyId agency, const RatioQuestion& asked) {
  std::optional<law::OwnTarget> found;
  for (const law::LocalRule& rule : rules_on(own_rules_known(db, agency), asked.received_on))
    if (rule.award == asked.award && rule.kind != "requires" && rule.max_pct)
      found = law::OwnTarget{*rule.max_pct, rule.of.empty() ? "staff" : rule.of, rule.document};
  return found;
}

core::Outcome<law::RatioAsked> counted(platform::Connection& db, const ApiCall& call, const RatioQuestion& asked,
                                       const UnitSet& seen) {
  const std::set<core::PersonId> all = people_in(db, call, asked, seen);
  const std::set<core::PersonId> chosen(asked.people.begin(), asked.people.end());
  if (!std::ranges::includes(all, chosen))
    return core::Refusal{"screening.ratio.people",
                         "Trong danh sách có người không giữ vị trí nào vào ngày xét, hoặc ngoài phạm vi anh/chị xem.",
                         "people", ""};
  const law::Law& law = law::law_in_use();
  law::RatioAsked ratio{asked.award, asked.received_on, static_cast<int>(chosen.size()), {}, std::nullopt};
  ratio.own = own_target(db, call.agency, asked);
  ratio.bases["staff"] = static_cast<int>(all.size());
  for (const std::string& of : {law::ratio_base(law, asked.award), ratio.own ? ratio.own->of : std::string("staff")})
    if (of != "staff") ratio.bases[of] = holders(db, call.agency, all, of, asked.year);
  return ratio;
}

RatioShown told(const law::RatioSaid& said) {
  RatioShown shown;
  shown.state = law::to_code(said.state);
  shown.part = said.share.part;
  shown.whole = said.share.whole;
  shown.of = said.share.of;
  shown.of_words = said.share.of_words;
  shown.percent = said.share.percent;
  shown.cap_pct = said.share.pct;
  shown.cap_people = said.share.most;
  shown.over_by = said.share.over_by;
  shown.citation = said.citation;
  shown.confidence = law::to_code(said.confidence);
  shown.warns_only = said.warns_only;
  shown.text = said.text;
  shown.own_text = said.own_text;
  if (said.own) shown.own_over_by = said.own->over_by;
  return shown;
}

HttpResponse ratio_of(const ApiCall& call) {
  const auto asked = call.body<RatioQuestion>();
  if (!asked) return asked.error();
  if (law::law_in_use().award(asked->award) == nullptr)
    return access::refused(core::Refusal{
        "law.award.unknown", "Không có khen thưởng nào mang mã này trong dữ liệu luật.", "award", asked->award});
  const UnitSet seen = units_of(call, read_eligibility, asked->received_on);
  if (asked->unit && !has(seen, *asked->unit)) return access::refused(unknown_unit());
  call.units();
  const auto ratio = call.read([&](platform::Connection& db) { return counted(db, call, *asked, seen); });
  if (!ratio) return access::refused(ratio.error());
  return access::answer_json(told(law::ratio(law::law_in_use(), *ratio)));
}

access::ApiRoute line(platform::Method method, std::string pattern, std::string summary, platform::Json out,
                      std::vector<std::string> errors, std::function<HttpResponse(const ApiCall&)> handler) {
  access::ApiRoute made;
  made.method = method;
  made.pattern = std::move(pattern);
  made.summary = std::move(summary);
  made.permission = &read_eligibility;
  made.out = std::move(out);
  made.errors = std::move(errors);
  made.handler = std::move(handler);
  made.pool = platform::Pool::slow;
  return made;
}

}  // namespace

std::vector<access::ApiRoute> screening_routes() {
  using platform::Method;
  const auto kept = std::make_shared<ScreeningsKept>();
  std::vector<access::ApiRoute> all;
  all.push_back(line(Method::post, "/screenings",
                     "Rà soát điều kiện khen thưởng của những người được xem; trả lời bằng một việc đang chạy",
                     platform::json_schema<ScreeningStarted>(),
                     {"eligibility.year", "law.award.unknown", "people.unit.unknown", "http.busy"},
                     [kept](const ApiCall& call) { return start(call, kept); }));
  all.back().in = platform::json_schema<ScreeningAsked>();
  all.push_back(line(Method::get, "/screenings/{id}", "Kết quả một lần rà soát: số người theo từng khen thưởng",
                     platform::json_schema<ScreeningShown>(), {"screening.unknown"}, [kept](const ApiCall& call) {
                       const auto found = loaded(call, kept);
                       return found ? access::answer_json(found->kept.head) : gone();
                     }));
  all.push_back(line(Method::get, "/screenings/{id}/rows",
                     "Từng người, từng khen thưởng của một lần rà soát: ?award=&state=&last=&unit=&q=",
                     platform::list_schema(platform::json_schema<ScreeningRow>()),
                     {"screening.unknown", "list.sort", "list.limit", "list.after"},
                     [kept](const ApiCall& call) { return rows(call, kept); }));
  all.push_back(line(Method::get, "/screenings/{id}/rows.xlsx", "Danh sách ấy thành tệp Excel, cùng bộ lọc", {},
                     {"screening.unknown", "list.sort", "list.limit"},
                     [kept](const ApiCall& call) { return sheet(call, kept); }));
  all.push_back(line(Method::post, "/screenings/ratio",
                     "Tỷ lệ của những người được chọn cho một khen thưởng, bên cạnh trần của luật và chỉ tiêu tự đặt",
                     platform::json_schema<RatioShown>(),
                     {"law.award.unknown", "people.unit.unknown", "screening.ratio.people"}, ratio_of));
  all.back().in = platform::json_schema<RatioQuestion>();
  return all;
}

}  // namespace thidua::eligibility
