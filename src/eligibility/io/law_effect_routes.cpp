#include "eligibility/io/law_effect_routes.h"

#include "access/io/routes.h"
#include "documents/xlsx_write.h"
#include "eligibility/eligible.h"
#include "eligibility/io/law_draft_routes.h"
#include "eligibility/io/law_effect_job.h"
#include "eligibility/policy.h"
#include "personnel/policy.h"
#include "platform/list_request.h"
#include "registry/io/route_parts.h"

namespace thidua::eligibility {
namespace {

using access::ApiCall;
using platform::HttpResponse;
using platform::Method;

constexpr int effect_year_first = 1990, effect_year_last = 2100;
constexpr std::string_view job_kind = "eligibility.law_effects";
using Results = std::shared_ptr<LawEffectsRead>;
using Result = LoadedResult<LawEffectsKept>;

core::Outcome<std::shared_ptr<LawEffectTask>> effect_task(const ApiCall& call, DraftsRead& drafts,
                                                          const LawEffectsAsked& body) {
  auto asked = draft_asked(call, drafts);
  if (!asked) return asked.error();
  if (const auto refusal = refusal_to_compare(*asked)) return *refusal;
  auto task = std::make_shared<LawEffectTask>();
  task->database = call.installation.database;
  task->agency = call.agency;
  task->before = &law::law_in_use();
  task->after = asked->read;
  LawEffectsShown& head = task->head;
  head.draft = std::to_string(asked->draft.id);
  head.title = asked->draft.title;
  head.revision = asked->draft.revision;
  head.received_on = body.received_on.value_or(call.today());
  head.year = body.year.value_or(usual_year(head.received_on));
  if (head.year < effect_year_first || head.year > effect_year_last)
    return core::Refusal{"eligibility.year", "Năm xét phải viết bằng bốn chữ số, ví dụ 2025.", "year", ""};
  task->discipline_for = units_of(call, personnel::read_discipline, head.received_on);
  return task;
}

HttpResponse start_effects(const ApiCall& call, DraftsRead& drafts) {
  const auto body = call.body<LawEffectsAsked>();
  if (!body) return body.error();
  const auto task = effect_task(call, drafts, *body);
  if (!task) return access::refused(task.error());
  return access::started(
      call.installation.jobs->start(call.agency, call.user.id, std::string(job_kind),
                                    [task = *task](platform::JobRun& run) { return run_law_effects(*task, run); }));
}

std::shared_ptr<const Result> result_asked(const ApiCall& call, const Results& results) {
  const auto job = call.installation.jobs->find(call.agency, call.user.id, registry::number_in_path(call, "id"));
  if (!job || job->kind != job_kind || job->state != platform::JobState::done) return nullptr;
  return results->at(law_effects_file(job->folder));
}

HttpResponse no_effects() {
  return access::refused(core::Refusal{
      "law.effects.unknown", "Không còn kết quả này (được giữ một ngày). Hãy xem lại ai bị ảnh hưởng.", "", ""});
}

HttpResponse head_of_effects(const ApiCall& call, const Results& results) {
  const auto found = result_asked(call, results);
  return found ? access::answer_json(found->kept.head) : no_effects();
}

std::vector<std::size_t> effects_asked(const ApiCall& call, const Result& all, const platform::ListRequest& asked) {
  const std::string effect = call.request.query_value("effect").value_or("");
  return rows_found(
      call, all, asked, [&](const LawEffectRow& row) { return effect.empty() || row.effect == effect; },
      [](const LawEffectRow& row) { return row.effect == "gained" ? 0
                                           : row.effect == "lost" ? 1
                                                                  : 2; });
}

HttpResponse list_effects(const ApiCall& call, const Results& results) {
  const auto asked = request_of_rows(call, "effect");
  if (!asked) return access::refused(asked.error());
  const auto all = result_asked(call, results);
  return all ? page_of_rows(*all, *asked, effects_asked(call, *all, *asked)) : no_effects();
}

std::string effects_workbook(const LawEffectsKept& kept, const std::vector<std::size_t>& found, core::Instant now) {
  const LawEffectsShown& head = kept.head;
  documents::WorkbookWriter book({"Người đổi kết luận theo dự thảo bộ luật", "Thi Đua", now});
  documents::SheetLayout sheet;
  sheet.name = "Người bị ảnh hưởng";
  sheet.title_lines = {
      "Người đổi kết luận nếu áp dụng: " + head.title + " (bản nạp lần " + std::to_string(head.revision) + ")",
      "Hồ sơ nhận ngày " + head.received_on.to_vi() + ", năm xét " + std::to_string(head.year) +
          "; dự thảo, chưa đưa vào sử dụng"};
  sheet.columns = {
      {"Mã số", 12},        {"Họ và tên", 26}, {"Đơn vị", 28}, {"Khen thưởng", 24}, {"Theo luật đang dùng", 28},
      {"Theo dự thảo", 28}, {"Ảnh hưởng", 22}, {"Vì sao", 60}, {"Căn cứ", 50}};
  sheet.autofilter = true;
  book.begin_sheet(sheet);
  for (const std::size_t at : found) {
    const LawEffectRow& row = kept.rows[at];
    book.add_row({row.code, row.name, row.unit_name, row.award_name, row.before, row.after, row.effect_label,
                  row.reason, row.citation});
  }
  return book.finish();
}

HttpResponse sheet_of_effects(const ApiCall& call, const Results& results) {
  const auto asked = request_of_rows(call, "effect");
  if (!asked) return access::refused(asked.error());
  const auto all = result_asked(call, results);
  if (!all) return no_effects();
  return platform::download_response(effects_workbook(all->kept, effects_asked(call, *all, *asked), call.now),
                                     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                     "Người bị ảnh hưởng " + std::to_string(all->kept.head.year) + ".xlsx");
}

struct LawEffectsStarted {
  std::string job;
};
BOOST_DESCRIBE_STRUCT(LawEffectsStarted, (), (job))

}  // namespace

std::vector<access::ApiRoute> law_effect_routes() {
  const auto drafts = std::make_shared<DraftsRead>();
  const auto results = std::make_shared<LawEffectsRead>();
  const auto with = [results](HttpResponse (*handler)(const ApiCall&, const Results&)) {
    return [results, handler](const ApiCall& call) { return handler(call, results); };
  };
  const auto reading = [&](const std::string& below, const std::string& summary, auto handler) {
    access::ApiRoute made =
        registry::plain_route(Method::get, "/law/effects/{id}" + below, summary, propose_law, with(handler));
    made.pool = platform::Pool::slow;
    made.errors = {"law.effects.unknown"};
    if (!below.empty()) made.errors.insert(made.errors.end(), {"list.sort", "list.limit", "list.after"});
    return made;
  };
  std::vector<access::ApiRoute> all{
      registry::change_route<LawEffectsAsked, LawEffectsStarted>(
          Method::post, "/law/drafts/{id}/effects",
          "Xét mọi người theo bộ luật đang dùng và theo dự thảo, ai đổi kết luận; trả lời bằng một việc đang chạy",
          propose_law, [drafts](const ApiCall& call) { return start_effects(call, *drafts); },
          {"law.draft.unknown", "law.draft.faults", "eligibility.year", "http.busy"}),
      reading("", "Kết quả một lần xem ai bị ảnh hưởng: số người theo từng khen thưởng", head_of_effects),
      reading("/rows", "Từng người, từng khen thưởng đổi kết luận: ?award=&effect=&unit=&q=", list_effects),
      reading("/rows.xlsx", "Danh sách ấy thành tệp Excel, cùng bộ lọc", sheet_of_effects)};
  all[0].pool = platform::Pool::slow;
  all[1].out = platform::json_schema<LawEffectsShown>();
  all[2].out = platform::list_schema(platform::json_schema<LawEffectRow>());
  return all;
}

}  // namespace thidua::eligibility
