#include <algorithm>
#include <charconv>
#include <filesystem>

#include "core/text.h"
#include "documents/pdf_pictures.h"
#include "pacts/io/api_routes.h"
#include "pacts/io/board.h"
#include "reports/io/api.h"
#include "reports/io/api_papers.h"
#include "reports/io/api_shapes.h"
#include "reports/io/facts.h"
#include "reports/io/sentences.h"
#include "reports/policy.h"
#include "system/files.h"

namespace thidua::reports::api {
namespace {

using access::ApiCall;
using pacts::api::UserNames;
using papers::PaperKind;
using platform::HttpResponse;
using platform::Json;
using platform::Method;

constexpr std::int64_t signed_bytes_max = 50'000'000;
constexpr std::string_view word_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Papers of the year after are kept under that year.
int year_of_paper(const PaperAsked& asked) {
  return asked.kind == PaperKind::next_pact ? asked.year + 1 : asked.year;
}

/// The newest paper of the kind whose signed original has come back.
std::optional<papers::Paper> signed_paper(platform::Connection& db, core::AgencyId agency, const PaperAsked& asked) {
  for (papers::Paper& paper : papers::papers_of_year(db, agency, year_of_paper(asked)))
    if (paper.kind == asked.kind && paper.newest().state == papers::PaperState::official) return std::move(paper);
  return std::nullopt;
}

std::optional<SignedShown> signed_shown(platform::Connection& db, core::AgencyId agency, const PaperAsked& asked) {
  const auto paper = signed_paper(db, agency, asked);
  if (!paper) return std::nullopt;
  const papers::PaperRevision& newest = paper->newest();
  SignedShown shown;
  if (newest.number.value_or(0) > 0) shown.number = newest.number;
  shown.symbol = newest.symbol;
  shown.number_shown = shown.number ? papers::number_vi(shown.number, newest.symbol) : "";
  shown.day = newest.day.value_or(core::Date{});
  shown.file =
      "/api/v1/reports/" + std::to_string(asked.year) + "/" + std::string(papers::code(asked.kind)) + "/signed";
  return shown;
}

/// What keeps a paper from being made, and where in the page that is mended.
struct PaperObstacle {
  std::string why;
  std::optional<pacts::api::Link> fix;
};

PaperObstacle obstacle_of(platform::Connection& db, core::AgencyId agency, const PaperAsked& asked,
                          const core::Refusal& refusal) {
  const std::string base = "/" + std::to_string(asked.year), year = std::to_string(asked.year);
  if (refusal.code == "pact.year.unknown")
    return {"Chưa có giao ước năm " + year + ". Hãy nạp văn bản giao ước.",
            pacts::api::Link{"Đọc văn bản giao ước", base + "/giao-uoc/doc"}};
  const auto kind = asked.kind == PaperKind::half_year ? pacts::RoundKind::interim : pacts::RoundKind::final_;
  if (refusal.code == "round.none")
    return {std::string("Chưa mở đợt báo cáo ") + (kind == pacts::RoundKind::interim ? "sơ kết 6 tháng" : "tổng kết") +
                " năm " + year + ". Hãy mở đợt để các đơn vị nhập kết quả.",
            pacts::api::Link{"Mở đợt báo cáo", base + "/dot"}};
  if (refusal.code == "report.not_judged")
    if (const auto round = pacts::round_of(db, agency, asked.year, kind)) {
      const std::string path = base + "/dot/" + core::to_text(round->id);
      if (round->locked)
        return {"Đợt “" + round->name + "” đã chốt nhưng chưa đánh giá. Hãy đánh giá theo số liệu rồi rà soát.",
                pacts::api::Link{"Đánh giá đợt này", path + "/ra-soat"}};
      return {"Đợt “" + round->name + "” chưa chốt số liệu. Hãy chốt đợt rồi đánh giá.",
              pacts::api::Link{"Xem và chốt đợt", path}};
    }
  if (refusal.code == "report.no_signer")
    return {refusal.message, pacts::api::Link{"Khai người ký", base + "/cai-dat"}};
  return {refusal.message, std::nullopt};
}

PaperShown paper_shown(const ApiCall& call, platform::Connection& db, const PaperAsked& asked) {
  PaperShown shown;
  shown.kind = papers::code(asked.kind);
  shown.label = papers::label_vi(asked.kind);
  const auto facts = load_facts(db, call.agency, as_issued(db, call.agency, request_for(call, asked), asked));
  shown.ready = facts.ok();
  if (!facts) {
    PaperObstacle obstacle = obstacle_of(db, call.agency, asked, facts.error());
    shown.why_not = std::move(obstacle.why);
    shown.fix = std::move(obstacle.fix);
  }
  shown.signed_ = signed_shown(db, call.agency, asked);
  for (const PaperRemark& remark : paper_remarks(db, call.agency, asked.year, shown.kind))
    if (!remark.resolved) ++shown.comments_open;
  return shown;
}

HttpResponse list_papers(const ApiCall& call) {
  const int year = static_cast<int>(pacts::api::number_in_path(call, "year").value_or(0));
  const PapersShown shown = call.read([&](platform::Connection& db) {
    PapersShown all;
    for (const PaperKind kind : {PaperKind::pact, PaperKind::half_year, PaperKind::year_end_agency,
                                 PaperKind::year_end_union, PaperKind::notice, PaperKind::next_pact})
      all.papers.push_back(paper_shown(call, db, {year, kind}));
    return all;
  });
  PapersShown answer = shown;
  answer.may = pacts::api::may_of(call, permissions());
  return platform::json_response(platform::write_json(answer));
}

HttpResponse get_paper(const ApiCall& call) {
  const std::string file = call.request.parameter("file");
  const auto dot = file.rfind('.');
  const std::string ending = dot == std::string::npos ? "" : file.substr(dot);
  const auto asked = paper_asked(call, file.substr(0, dot));
  if (!asked || (ending != ".docx" && ending != ".pdf"))
    return pacts::api::no_such("paper.unknown", "Không có văn bản này.");
  ReportRequest request = request_for(call, *asked);
  request.pdf = ending == ".pdf";
  const auto made = call.read([&](platform::Connection& db) {
    return make_report(db, call.agency, as_issued(db, call.agency, request, *asked));
  });
  if (!made) return access::refused(made.error());
  if (request.pdf && made->pdf.empty())
    return platform::problem_response(503, {"paper.no_pdf", made->pdf_note, {}, {}});
  return request.pdf ? platform::download_response(made->pdf, "application/pdf", made->stem + ".pdf")
                     : platform::download_response(made->docx, std::string(word_type), made->stem + ".docx");
}

// ---- remarks

PaperComment comment_shown(const PaperRemark& remark, UserNames& names) {
  return {std::to_string(remark.id), remark.text, names.of(remark.by), remark.at, remark.place, remark.resolved};
}

HttpResponse unknown_paper() {
  return pacts::api::no_such("paper.unknown", "Không có loại văn bản này.");
}

HttpResponse list_comments(const ApiCall& call) {
  const auto asked = paper_asked(call, call.request.parameter("kind"));
  if (!asked) return unknown_paper();
  const PaperComments shown = call.read([&](platform::Connection& db) {
    UserNames names(db, call.agency);
    PaperComments all;
    for (const PaperRemark& remark : paper_remarks(db, call.agency, asked->year, papers::code(asked->kind)))
      all.items.push_back(comment_shown(remark, names));
    return all;
  });
  return platform::json_response(platform::write_json(shown));
}

HttpResponse add_comment(const ApiCall& call) {
  const auto asked = paper_asked(call, call.request.parameter("kind"));
  if (!asked) return unknown_paper();
  auto body = call.body<NewPaperComment>();
  if (!body) return body.error();
  return call.command("reports.comment", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto id = add_paper_remark(command, asked->year, papers::code(asked->kind), body->place.value_or(""), body->text);
    if (!id) return id.error();
    UserNames names(command.db, call.agency);
    const PaperRemark remark{*id, body->place.value_or(""), body->text, call.now, call.user.id, false};
    return platform::to_text(platform::write_json(comment_shown(remark, names)));
  });
}

HttpResponse resolve_comment(const ApiCall& call) {
  const auto asked = paper_asked(call, call.request.parameter("kind"));
  if (!asked) return unknown_paper();
  return call.command("reports.comment_resolve", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto done = resolve_paper_remark(command, asked->year, papers::code(asked->kind),
                                     pacts::api::number_in_path(call, "id").value_or(0));
    if (!done) return done.error();
    return platform::to_text(platform::write_json(pacts::api::Done{}));
  });
}

// ---- the signed original

struct SignedUpload {
  int number = 0;
  core::Date day;
  std::string name;
  std::string bytes;
};

core::Outcome<SignedUpload> signed_upload(const ApiCall& call, const PaperAsked& asked) {
  SignedUpload upload;
  const std::string number = call.request.query_value("number").value_or("");
  const bool numbered = !papers::type_abbreviation(asked.kind).empty();
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), upload.number);
  const bool is_number = error == std::errc{} && end == number.data() + number.size() && upload.number > 0;
  if (numbered && !is_number) return core::Refusal{"paper.number", "Hãy ghi số của văn bản, ví dụ 125.", "number", {}};
  const auto day = core::Date::parse_iso(call.request.query_value("day").value_or(""));
  if (!day) return core::Refusal{"paper.day", "Hãy ghi ngày ký của văn bản.", "day", {}};
  upload.day = *day;
  upload.name =
      std::filesystem::path(core::nfc(call.request.query_value("name").value_or("ban-chinh.pdf"))).filename().string();
  if (!is_number) upload.number = 0;
  auto bytes = system::read_file(call.request.upload, static_cast<std::uint64_t>(signed_bytes_max));
  if (!bytes) return bytes.error();
  upload.bytes = *std::move(bytes);
  if (!upload.bytes.starts_with("%PDF-"))
    return core::Refusal{
        "papers.original.not_pdf",
        "Tệp “" + upload.name + "” không phải là tệp PDF; hãy quét hoặc xuất bản ký ra PDF rồi gửi lại.",
        "file",
        {}};
  // a file that begins like a PDF and is none is told now, not when somebody opens it
  const auto pages = documents::pages_of_pdf(call.request.upload);
  if (!pages && pages.error().code == "documents.picture.damaged") return pages.error();
  return upload;
}

HttpResponse take_signed(const ApiCall& call) {
  const auto asked = paper_asked(call, call.request.parameter("kind"));
  if (!asked) return unknown_paper();
  auto upload = signed_upload(call, *asked);
  if (!upload) return access::refused(upload.error());
  core::Refusals refusals;
  HttpResponse response =
      call.command("papers.original", [&](platform::Command& command) -> core::Outcome<std::string> {
        auto made = make_report(command.db, call.agency, request_for(call, *asked));
        if (!made) {
          refusals = made.error();
          return refusals.front();
        }
        core::PaperId paper;
        for (const papers::Paper& one : papers::papers_of_year(command.db, call.agency, year_of_paper(*asked)))
          if (!paper && one.kind == asked->kind) paper = one.id;
        if (!paper) {
          auto kept = keep_paper(command, *call.installation.files, *made);
          if (!kept) return kept.error();
          paper = *kept;
        }
        auto taken = papers::take_original(command, *call.installation.files, paper, upload->number, made->symbol,
                                           upload->day, upload->bytes, upload->name);
        if (!taken) return taken.error();
        return platform::to_text(platform::write_json(SignedTaken{core::to_text(paper)}));
      });
  if (!refusals.empty()) return access::refused(refusals);
  return response;
}

HttpResponse get_signed(const ApiCall& call) {
  const auto asked = paper_asked(call, call.request.parameter("kind"));
  if (!asked) return unknown_paper();
  const auto paper = call.read([&](platform::Connection& db) { return signed_paper(db, call.agency, *asked); });
  if (!paper) return pacts::api::no_such("paper.unknown", "Chưa có bản đã ký của văn bản này.");
  const auto file = call.installation.files->path_of(paper->newest().pdf_sha256);
  return platform::file_response(
      file, "application/pdf",
      std::string(papers::code(asked->kind)) + "-" + std::to_string(asked->year) + "-ban-chinh.pdf");
}

access::ApiRoute in_slow_pool(access::ApiRoute route) {
  route.pool = platform::Pool::slow;
  return route;
}

access::ApiRoute file_route(std::string pattern, std::string summary, pacts::api::Handler handler) {
  access::ApiRoute route =
      pacts::api::get_route<Json>(std::move(pattern), std::move(summary), policy::reports_read, std::move(handler));
  route.out = Json();
  return in_slow_pool(std::move(route));
}

}  // namespace

std::optional<PaperAsked> paper_asked(const ApiCall& call, const std::string& kind) {
  const auto year = pacts::api::number_in_path(call, "year");
  const auto known = papers::paper_kind_of(kind);
  if (!year || *year > 9999 || !known) return std::nullopt;
  return PaperAsked{static_cast<int>(*year), *known};
}

ReportRequest request_for(const ApiCall& call, const PaperAsked& asked) {
  ReportRequest request;
  request.kind = asked.kind;
  request.year = asked.year;
  request.day = call.today();
  request.files = call.installation.files;
  return request;
}

ReportRequest as_issued(platform::Connection& db, core::AgencyId agency, ReportRequest request,
                        const PaperAsked& asked) {
  for (const papers::Paper& paper : papers::papers_of_year(db, agency, year_of_paper(asked))) {
    const papers::PaperRevision& newest = paper.newest();
    if (paper.kind != asked.kind || newest.state == papers::PaperState::draft || !newest.day) continue;
    request.day = *newest.day;
    request.number = newest.number;
  }
  return request;
}

std::vector<access::ApiRoute> paper_routes() {
  std::vector<access::ApiRoute> all;
  all.push_back(in_slow_pool(
      pacts::api::get_route<PapersShown>("/reports/{year}", "Các văn bản của năm", policy::reports_read, list_papers)));
  all.push_back(file_route("/reports/{year}/{file}", "Tải văn bản: {kind}.docx hoặc {kind}.pdf", get_paper));
  all.push_back(pacts::api::get_route<PaperComments>("/reports/{year}/{kind}/comments", "Góp ý vào văn bản",
                                                     policy::reports_read, list_comments));
  all.push_back(pacts::api::change_route<NewPaperComment, PaperComment>(Method::post, "/reports/{year}/{kind}/comments",
                                                                        "Góp ý vào một chỗ của văn bản",
                                                                        policy::reports_comment, add_comment));
  all.push_back(pacts::api::route<pacts::api::Done>(Method::post, "/reports/{year}/{kind}/comments/{id}/resolve",
                                                    "Ghi góp ý đã xử lý", policy::reports_comment, resolve_comment));
  access::ApiRoute upload = pacts::api::route<SignedTaken>(Method::put, "/reports/{year}/{kind}/signed",
                                                           "Nộp bản đã ký, tệp PDF (?number=&day=&name=)",
                                                           policy::reports_sign_upload, take_signed);
  upload.upload = true;
  upload.body_bytes_max = signed_bytes_max;
  upload.errors = {"papers.original.not_pdf", "papers.paper.official", "papers.number.taken"};
  all.push_back(in_slow_pool(std::move(upload)));
  all.push_back(file_route("/reports/{year}/{kind}/signed", "Tải bản đã ký", get_signed));
  return all;
}

}  // namespace thidua::reports::api
