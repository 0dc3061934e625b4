#include <algorithm>

#include "documents/pdf_pictures.h"
#include "pacts/io/api_routes.h"
#include "pacts/io/evidence_file.h"
#include "pacts/io/round_view.h"
#include "pacts/policy.h"
#include "platform/attachments.h"
#include "system/files.h"

namespace thidua::pacts::api {
namespace {

using access::ApiCall;
using platform::HttpResponse;
using platform::Json;
using platform::Method;

/// How a file is shown in the page. Pages count from 1; 0 where it can only be downloaded.
struct EvidencePages {
  int pages = 0;
  std::string kind;  // image, pdf, other
};
BOOST_DESCRIBE_STRUCT(EvidencePages, (), (pages, kind))

constexpr std::size_t evidence_count_max = 20;

/// The row of a unit that new evidence belongs to; one without figures where nothing is entered yet.
core::Outcome<ResultRow> row_for_evidence(const OpenedRound& opened, const RowAsked& asked, core::TargetId target) {
  const auto own = opened.targets_of(asked.unit);
  if (std::ranges::find(own, target, &Target::id) == own.end())
    return core::Refusal{"result.target.unknown", "Chỉ tiêu này không giao cho đơn vị.", "target", {}};
  if (auto closed = closed_for_entry(opened, asked.unit)) return *closed;
  const ResultRow* stored = opened.row(asked.unit, target);
  if (stored) return *stored;
  ResultRow row;
  row.target = target;
  row.result.unit = asked.unit;
  return row;
}

core::Outcome<platform::Attachment> kept_evidence(const ApiCall& call) {
  const std::string name = call.request.query_value("name").value_or("");
  auto bytes = system::read_file(call.request.upload, static_cast<std::uint64_t>(evidence_bytes_max));
  if (!bytes) return bytes.error();
  auto type = evidence_type(name, *bytes);
  if (!type) return type.error();
  return call.installation.files->keep(*bytes, name, *type, evidence_bytes_max);
}

HttpResponse add_evidence(const ApiCall& call) {
  auto asked = row_asked(call, policy::results_enter);
  if (!asked) return asked.error();
  auto kept = kept_evidence(call);
  if (!kept) return access::refused(kept.error());
  const core::TargetId target{number_in_path(call, "target").value_or(0)};
  return call.command("pacts.evidence", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto opened = open_round_view(command.db, call.agency, asked->round);
    if (!opened) return opened.error();
    auto row = row_for_evidence(*opened, *asked, target);
    if (!row) return row.error();
    if (row->evidence.size() >= evidence_count_max)
      return core::Refusal{"evidence.many", "Mỗi chỉ tiêu nhận tối đa 20 tệp minh chứng. Hãy gộp bớt tệp.", "file", {}};
    platform::register_attachment(command, *kept);
    if (std::ranges::find(row->evidence, kept->sha256, &pacts::Evidence::sha256) == row->evidence.end()) {
      row->evidence.push_back({kept->sha256, kept->name});
      if (auto stored = save_results(command, asked->round, asked->unit, {*row}); !stored) return stored.error();
    }
    return platform::to_text(platform::write_json(Evidence{kept->sha256, kept->name, kept->bytes}));
  });
}

HttpResponse remove_evidence(const ApiCall& call) {
  auto asked = row_asked(call, policy::results_enter);
  if (!asked) return asked.error();
  const core::TargetId target{number_in_path(call, "target").value_or(0)};
  const std::string id = call.request.parameter("evidence");
  return call.command("pacts.evidence_remove", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto opened = open_round_view(command.db, call.agency, asked->round);
    if (!opened) return opened.error();
    auto row = row_for_evidence(*opened, *asked, target);
    if (!row) return row.error();
    if (std::erase_if(row->evidence, [&](const pacts::Evidence& one) { return one.sha256 == id; }) == 0)
      return core::Refusal{"evidence.unknown", "Không có tệp minh chứng này.", "evidence", {}};
    if (auto stored = save_results(command, asked->round, asked->unit, {*row}); !stored) return stored.error();
    return platform::to_text(platform::write_json(Done{}));
  });
}

/// The file as the row of ?round=&unit=&target= holds it, for somebody who may see that row. Anybody else, and any file
/// the row does not hold, gets the same answer.
struct FoundEvidence {
  std::string name;
  std::string media_type;
  std::filesystem::path path;
};
core::Outcome<FoundEvidence, HttpResponse> found_evidence(const ApiCall& call) {
  const auto number = [&](std::string_view name) {
    return number_before(call.request.query_value(name).value_or(""), "").value_or(0);
  };
  const core::RoundId round{number("round")};
  const core::UnitId unit{number("unit")};
  const core::TargetId target{number("target")};
  const std::string id = call.request.parameter("id");
  if (!call.allows(policy::results_read, unit)) return access::denied(policy::results_read);
  const auto history =
      call.read([&](platform::Connection& db) { return result_history(db, call.agency, round, unit, target); });
  for (const ResultRow& row : history)
    for (const pacts::Evidence& one : row.evidence) {
      if (one.sha256.empty() || one.sha256 != id) continue;
      auto bytes = call.installation.files->read(id);
      if (!bytes) return access::refused(bytes.error());
      auto type = evidence_type(one.name, *bytes);
      return FoundEvidence{one.name, type ? *type : "application/octet-stream", call.installation.files->path_of(id)};
    }
  return no_such("evidence.unknown", "Không có tệp minh chứng này ở chỉ tiêu của đơn vị.");
}

HttpResponse get_evidence(const ApiCall& call) {
  auto found = found_evidence(call);
  if (!found) return found.error();
  return platform::file_response(found->path, found->media_type, found->name);
}

HttpResponse evidence_pages(const ApiCall& call) {
  auto found = found_evidence(call);
  if (!found) return found.error();
  EvidencePages shown{0, "other"};
  if (found->media_type.starts_with("image/")) shown = {1, "image"};
  if (found->media_type == "application/pdf") {
    auto pages = documents::pages_of_pdf(found->path);
    if (!pages) return access::refused(pages.error());
    shown = {*pages, "pdf"};
  }
  return platform::json_response(platform::write_json(shown));
}

HttpResponse evidence_page(const ApiCall& call) {
  auto found = found_evidence(call);
  if (!found) return found.error();
  const auto page = number_before(call.request.parameter("page"), ".png");
  if (!page || *page > 10'000) return no_such("evidence.page", "Không có trang này.");
  if (found->media_type.starts_with("image/") && *page == 1)
    return platform::file_response(found->path, found->media_type);
  if (found->media_type != "application/pdf") return no_such("evidence.page", "Tệp này chỉ tải về được.");
  auto picture = documents::page_picture(found->path, static_cast<int>(*page));
  if (!picture) return access::refused(picture.error());
  HttpResponse response;
  response.content_type = "image/png";
  response.body = *std::move(picture);
  return response;
}

access::ApiRoute slow(access::ApiRoute route) {
  route.pool = platform::Pool::slow;
  return route;
}

}  // namespace

std::vector<access::ApiRoute> evidence_routes() {
  std::vector<access::ApiRoute> all;
  access::ApiRoute upload = route<Evidence>(Method::put, "/rounds/{id}/evidence/{unit}/{target}",
                                            "Nộp tệp minh chứng: PDF, Word, Excel, PNG, JPG, tối đa 25 MB",
                                            policy::results_enter, add_evidence);
  upload.upload = true;
  upload.body_bytes_max = evidence_bytes_max;
  upload.errors = {"evidence.kind", "evidence.macros", "evidence.name", "submission.sent", "submission.locked"};
  all.push_back(slow(std::move(upload)));
  all.push_back(route<Done>(Method::remove, "/rounds/{id}/evidence/{unit}/{target}/{evidence}", "Bỏ tệp minh chứng",
                            policy::results_enter, remove_evidence));
  access::ApiRoute file = get_route<Json>("/evidence/{id}", "Tải tệp minh chứng (?round=&unit=&target=)",
                                          policy::results_read, get_evidence);
  file.out = Json();
  all.push_back(slow(std::move(file)));
  all.push_back(slow(get_route<EvidencePages>("/evidence/{id}/pages", "Tệp minh chứng có mấy trang xem được",
                                              policy::results_read, evidence_pages)));
  access::ApiRoute page = get_route<Json>("/evidence/{id}/pages/{page}", "Một trang của tệp minh chứng, ảnh PNG",
                                          policy::results_read, evidence_page);
  page.out = Json();
  all.push_back(slow(std::move(page)));
  return all;
}

}  // namespace thidua::pacts::api
