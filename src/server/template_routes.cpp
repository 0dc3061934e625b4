#include "server/template_routes.h"

#include <boost/describe.hpp>
#include <charconv>
#include <filesystem>

#include "access/io/store.h"
#include "documents/docx_template.h"
#include "documents/pdf_pictures.h"
#include "documents/to_pdf.h"
#include "pacts/io/store.h"
#include "papers/io/fill.h"
#include "papers/io/store.h"
#include "papers/io/templates.h"
#include "papers/policy.h"
#include "reports/io/make.h"
#include "system/files.h"
#include "system/temporary.h"

namespace thidua::server {
namespace {

using access::ApiCall;
using papers::PaperKind;
using platform::HttpResponse;
using platform::Json;

constexpr std::int64_t template_bytes_max = 8'000'000;
constexpr std::string_view docx_media = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
constexpr std::array paper_kinds{PaperKind::pact,      PaperKind::year_end_agency, PaperKind::year_end_union,
                                 PaperKind::half_year, PaperKind::notice,          PaperKind::next_pact};

core::Refusal no_kind() {
  return {"papers.kind.unknown", "Không có loại văn bản này. Hãy chọn một loại trong danh sách mẫu.", "kind", ""};
}

/// The paper as it would be made of the newest year that has what it needs; nullopt where none has.
std::optional<reports::MadePaper> newest_paper(platform::Connection& db, const ApiCall& call, PaperKind kind) {
  for (const pacts::Pact& pact : pacts::pacts(db, call.agency)) {
    reports::ReportRequest request;
    request.kind = kind;
    request.year = pact.year;
    request.day = call.today();
    request.files = call.installation.files;
    if (auto made = reports::make_report(db, call.agency, request)) return *std::move(made);
  }
  return std::nullopt;
}

struct TemplateShown {
  std::string kind, label;
  bool own = false;
  std::optional<std::string> file_name;  // of the agency's own
  std::optional<core::Date> since;
  std::optional<std::string> by;
};
BOOST_DESCRIBE_STRUCT(TemplateShown, (), (kind, label, own, file_name, since, by))

struct TemplatesShown {
  std::vector<TemplateShown> items;
};
BOOST_DESCRIBE_STRUCT(TemplatesShown, (), (items))

struct TemplateProblem {
  std::string message, place;
};
BOOST_DESCRIBE_STRUCT(TemplateProblem, (), (message, place))

/// Fields a template uses, and what is wrong with it; both may be empty.
struct TemplateChecked {
  std::vector<std::string> fields;
  std::vector<TemplateProblem> problems;
};
BOOST_DESCRIBE_STRUCT(TemplateChecked, (), (fields, problems))

TemplateShown template_shown(platform::Connection& db, const ApiCall& call, PaperKind kind) {
  const auto own = papers::own_template_on(db, call.agency, kind, call.today());
  TemplateShown shown{
      std::string(papers::code(kind)), std::string(papers::label_vi(kind)), own.has_value(), {}, {}, {}};
  if (own) {
    shown.file_name = own->file_name;
    shown.since = own->since;
    shown.by = access::shown_name(db, call.agency, own->by);
  }
  return shown;
}

HttpResponse list_templates(const ApiCall& call) {
  return platform::json_response(platform::write_json(call.read([&](platform::Connection& db) {
    TemplatesShown all;
    for (const PaperKind kind : paper_kinds) all.items.push_back(template_shown(db, call, kind));
    return all;
  })));
}

// ---- replacing

struct Checked {
  std::vector<std::string> fields;
  core::Refusals faults;
};

Checked checked(std::string_view docx, PaperKind kind, const papers::PaperModel& known) {
  Checked found;
  found.faults = papers::template_faults(docx, kind, known);
  if (const auto info = documents::inspect_template(docx))
    found.fields.assign(info->fields.begin(), info->fields.end());
  return found;
}

HttpResponse check_answer(const Checked& found) {
  TemplateChecked answer{found.fields, {}};
  for (const core::Refusal& fault : found.faults) answer.problems.push_back({fault.message, fault.place});
  return platform::json_response(platform::write_json(answer));
}

std::string file_name_asked(const ApiCall& call, PaperKind kind) {
  const std::string name = call.request.query_value("name").value_or("");
  return name.empty() ? std::string(papers::code(kind)) + ".docx" : name.substr(name.find_last_of("/\\") + 1);
}

HttpResponse replace_template(const ApiCall& call) {
  const auto kind = papers::paper_kind_of(call.request.parameter("kind"));
  if (!kind) return access::refused(no_kind());
  core::Date from = call.today();
  if (const auto asked = call.request.query_value("from"); asked && !asked->empty()) {
    const auto day = core::Date::parse_iso(*asked);
    if (!day) return access::refused(core::Refusal{"list.day", "Ngày phải viết theo dạng 2025-06-15.", "from", ""});
    from = *day;
  }
  const auto docx = system::read_file(call.request.upload, template_bytes_max);
  if (!docx) return access::refused(docx.error());
  const auto made = call.read([&](platform::Connection& db) { return newest_paper(db, call, *kind); });
  const papers::PaperModel known = made ? made->model : papers::PaperModel{};
  const Checked found = checked(*docx, *kind, known);
  if (call.request.query_value("check").value_or("") == "1") return check_answer(found);
  if (!found.faults.empty()) return access::refused(found.faults);
  HttpResponse response =
      call.command("papers.template", [&](platform::Command& command) -> core::Outcome<std::string> {
        const auto added = papers::add_template(command, *call.installation.files, *kind, from, *docx,
                                                file_name_asked(call, *kind), known);
        if (!added) return added.error().front();
        return std::string("{}");
      });
  return response.status == 200 ? check_answer(found) : response;
}

HttpResponse drop_own_template(const ApiCall& call) {
  const auto kind = papers::paper_kind_of(call.request.parameter("kind"));
  if (!kind) return access::refused(no_kind());
  return call.command("papers.template", [&](platform::Command& command) -> core::Outcome<std::string> {
    const auto dropped = papers::drop_template(command, *kind, call.today());
    if (!dropped) return dropped.error();
    return to_text(platform::write_json(template_shown(command.db, call, *kind)));
  });
}

// ---- looking

HttpResponse template_file(const ApiCall& call) {
  const auto kind = papers::paper_kind_of(call.request.parameter("kind"));
  if (!kind) return access::refused(no_kind());
  const auto own = call.read(
      [&](platform::Connection& db) { return papers::own_template_on(db, call.agency, *kind, call.today()); });
  if (!own)
    return platform::download_response(std::string(papers::built_in_template(*kind)), std::string(docx_media),
                                       std::string(papers::code(*kind)) + ".docx");
  return platform::file_response(call.installation.files->path_of(own->sha256), std::string(docx_media),
                                 own->file_name);
}

int page_asked(const ApiCall& call) {
  const std::string text = call.request.query_value("page").value_or("1");
  int page = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), page);
  return error == std::errc{} && end == text.data() + text.size() ? page : 0;
}

HttpResponse template_picture(const ApiCall& call) {
  const auto kind = papers::paper_kind_of(call.request.parameter("kind"));
  if (!kind) return access::refused(no_kind());
  const auto made = call.read([&](platform::Connection& db) { return newest_paper(db, call, *kind); });
  if (!made)
    return access::refused(core::Refusal{
        "papers.preview.unknown", "Chưa có năm nào đủ số liệu để xem trước mẫu này; mẫu vẫn dùng được.", "kind", ""});
  const auto pdf = documents::docx_to_pdf(made->docx);
  if (!pdf) return access::refused(pdf.error());
  const system::TemporaryFolder folder;
  const auto file = folder.path() / "mau.pdf";
  system::write_file_atomically(file, *pdf);
  const auto pages = documents::pages_of_pdf(file);
  if (!pages) return access::refused(pages.error());
  auto picture = documents::page_picture(file, page_asked(call));
  if (!picture) return access::refused(picture.error());
  return {200, "image/png", *std::move(picture), {}, {{"X-Pages", std::to_string(*pages)}}};
}

access::ApiRoute template_route(platform::Method method, std::string pattern, std::string summary,
                                const access::Permission& permission, HttpResponse (*handler)(const ApiCall&),
                                std::vector<std::string> errors) {
  return {.method = method,
          .pattern = std::move(pattern),
          .summary = std::move(summary),
          .permission = &permission,
          .errors = std::move(errors),
          .handler = handler,
          .pool = platform::Pool::slow};
}

}  // namespace

std::vector<access::ApiRoute> template_routes() {
  using platform::Method;
  std::vector<access::ApiRoute> all;
  const auto add = [&](Method method, std::string below, std::string summary, const access::Permission& permission,
                       HttpResponse (*handler)(const ApiCall&), std::vector<std::string> errors) {
    all.push_back(template_route(method, "/settings/templates" + below, std::move(summary), permission, handler,
                                 std::move(errors)));
  };
  add(Method::get, "", "Mẫu của từng loại văn bản", papers::read_paper_settings, list_templates, {});
  all.back().pool = platform::Pool::fast;
  all.back().out = platform::json_schema<TemplatesShown>();
  add(Method::put, "/{kind}", "Thay mẫu bằng tệp Word của cơ quan; check=1: chỉ soát", papers::change_paper_settings,
      replace_template, {"papers.kind.unknown", "list.day", "documents.template.unknown_field"});
  all.back().upload = true;
  all.back().body_bytes_max = template_bytes_max;
  all.back().out = platform::json_schema<TemplateChecked>();
  add(Method::remove, "/{kind}", "Trở về mẫu có sẵn của chương trình", papers::change_paper_settings, drop_own_template,
      {"papers.kind.unknown", "papers.template.none"});
  all.back().out = platform::json_schema<TemplateShown>();
  add(Method::get, "/{kind}/file", "Tệp Word của mẫu đang dùng", papers::read_paper_settings, template_file,
      {"papers.kind.unknown"});
  add(Method::get, "/{kind}/preview", "Một trang xem trước của mẫu, với số liệu mới nhất", papers::read_paper_settings,
      template_picture, {"papers.kind.unknown", "papers.preview.unknown", "documents.picture.page"});
  return all;
}

}  // namespace thidua::server
