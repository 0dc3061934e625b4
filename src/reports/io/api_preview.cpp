#include <memory>

#include "documents/pdf_pictures.h"
#include "pacts/io/api_routes.h"
#include "pacts/io/board.h"
#include "pacts/io/round_view.h"
#include "reports/io/api.h"
#include "reports/io/api_papers.h"
#include "reports/io/api_shapes.h"
#include "reports/policy.h"
#include "system/files.h"
#include "system/sha256.h"

namespace thidua::reports::api {
namespace {

using access::ApiCall;
using platform::HttpResponse;
using platform::Json;
using platform::Method;

/// What drawing a paper needs, away from the request.
struct PreviewTask {
  access::Installation installation;
  core::AgencyId agency;
  ReportRequest request;
  PaperAsked asked;
};

core::Refusal cancelled_preview() {
  return {"job.cancelled", "Đã dừng lập bản xem trước.", {}, {}};
}

core::Outcome<MadePaper> made_paper(const PreviewTask& task) {
  std::optional<core::Outcome<MadePaper, core::Refusals>> made;
  task.installation.database->read([&](platform::Connection& db) {
    made.emplace(make_report(db, task.agency, as_issued(db, task.agency, task.request, task.asked)));
  });
  if (!*made) return made->error().front();
  if ((*made)->pdf.empty()) return core::Refusal{"paper.no_pdf", (*made)->pdf_note, {}, {}};
  return **std::move(made);
}

core::Outcome<int> drawn_pages(const std::filesystem::path& folder, platform::JobRun& run) {
  auto pages = documents::pages_of_pdf(folder / "paper.pdf");
  if (!pages) return pages.error();
  for (int page = 1; page <= *pages; ++page) {
    if (run.cancelled()) return cancelled_preview();
    run.tell({page, *pages + 1, "Đang vẽ trang " + std::to_string(page) + "/" + std::to_string(*pages)});
    auto picture = documents::page_picture(folder / "paper.pdf", page);
    if (!picture) return picture.error();
    system::write_file_atomically(folder / ("page-" + std::to_string(page) + ".png"), *picture);
  }
  return *pages;
}

FindingShown finding_shown(const papers::Finding& finding) {
  const bool error = finding.severity == papers::Severity::error;
  const std::string words = finding.words.empty() ? "" : "“" + finding.words + "”: ";
  return {error ? "error" : "warning", finding.code, words + finding.advice,
          finding.line > 0 ? "Dòng " + std::to_string(finding.line) : ""};
}

core::Outcome<platform::JobOutcome> preview(const PreviewTask& task, platform::JobRun& run) {
  run.tell({0, 0, "Đang lập văn bản"});
  auto made = made_paper(task);
  if (!made) return made.error();
  if (run.cancelled()) return cancelled_preview();
  const std::filesystem::path folder = run.folder();
  system::write_file_atomically(folder / "paper.pdf", made->pdf);
  auto pages = drawn_pages(folder, run);
  if (!pages) return pages.error();
  Preview result;
  result.pages = *pages;
  for (const papers::Finding& finding : made->findings) result.lint.push_back(finding_shown(finding));
  result.model_hash = system::sha256_hex(papers::model_text(made->model));
  return platform::JobOutcome{platform::write_json(result), folder / "paper.pdf", made->stem + ".pdf",
                              "application/pdf"};
}

HttpResponse start_preview(const ApiCall& call) {
  const auto asked = paper_asked(call, call.request.parameter("kind"));
  if (!asked) return pacts::api::no_such("paper.unknown", "Không có loại văn bản này.");
  auto task =
      std::make_shared<PreviewTask>(PreviewTask{call.installation, call.agency, request_for(call, *asked), *asked});
  task->request.pdf = true;
  return access::started(call.installation.jobs->start(call.agency, call.user.id, "reports.preview",
                                                       [task](platform::JobRun& run) { return preview(*task, run); }));
}

HttpResponse preview_page(const ApiCall& call) {
  const auto id = pacts::api::number_in_path(call, "id");
  const auto page = pacts::api::number_before(call.request.parameter("page"), ".png");
  const auto job = id ? call.installation.jobs->find(call.agency, call.user.id, *id) : std::nullopt;
  std::error_code missing;
  const auto file = job && page ? job->folder / ("page-" + std::to_string(*page) + ".png") : std::filesystem::path();
  if (file.empty() || !std::filesystem::exists(file, missing))
    return pacts::api::no_such("job.page.unknown", "Không còn trang này. Hãy lập lại bản xem trước.");
  return platform::file_response(file, "image/png");
}

}  // namespace

std::vector<access::ApiRoute> preview_routes() {
  std::vector<access::ApiRoute> all;
  all.push_back(pacts::api::route<pacts::api::JobStarted>(Method::post, "/reports/{year}/{kind}/preview",
                                                          "Lập bản xem trước từng trang, kèm soát lỗi",
                                                          policy::reports_read, start_preview));
  access::ApiRoute page = pacts::api::get_route<Json>("/jobs/{id}/pages/{page}", "Một trang của bản xem trước, ảnh PNG",
                                                      policy::reports_read, preview_page);
  page.out = Json();
  all.push_back(std::move(page));
  return all;
}

}  // namespace thidua::reports::api
