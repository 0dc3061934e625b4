#include <filesystem>

#include "documents/docx_template.h"
#include "papers/io/store.h"
#include "platform/clock.h"
#include "reports/io/make.h"
#include "reports/io/store.h"
#include "server/commands.h"
#include "server/figure_fields.h"
#include "server/shared.h"
#include "server/terminal.h"

namespace thidua::server {
namespace {

/// The words of the command line for a kind of paper; a year-end report has two sides.
std::optional<papers::PaperKind> paper_kind(const ReportOptions& options) {
  if (options.kind == "year-end") {
    const auto side = papers::side_of(options.side);
    return side ? std::optional(reports::year_end_kind(*side)) : std::nullopt;
  }
  if (options.kind == "half-year") return papers::PaperKind::half_year;
  if (options.kind == "notice") return papers::PaperKind::notice;
  if (options.kind == "pact") return papers::PaperKind::pact;
  if (options.kind == "next-pact") return papers::PaperKind::next_pact;
  return std::nullopt;
}

core::Refusal unknown_kind() {
  return {"report.kind",
          "Loại báo cáo phải là year-end, half-year, notice, pact hoặc next-pact; --side là agency hoặc union.",
          "kind",
          {}};
}

core::Outcome<reports::ReportRequest> request_of(const Context& context, const ReportOptions& options) {
  const auto kind = paper_kind(options);
  if (!kind) return unknown_kind();
  reports::ReportRequest request;
  request.kind = *kind;
  request.year = options.year;
  request.pdf = options.pdf;
  request.files = &context.files;
  request.day = platform::now().day_in_vietnam();
  if (options.number > 0) request.number = options.number;
  if (!options.day.empty()) {
    auto day = day_of(options.day, "--day");
    if (!day) return day.error();
    request.day = *day;
  }
  if (!options.as_of.empty()) {
    auto as_of = day_of(options.as_of, "--as-of");
    if (!as_of) return as_of.error();
    request.as_of = *as_of;
  }
  if (!options.template_file.empty()) {
    auto bytes = read_file_bytes(options.template_file);
    if (!bytes) return bytes.error();
    request.template_docx = *std::move(bytes);
  }
  return request;
}

void say_findings(const std::vector<papers::Finding>& findings) {
  for (const papers::Finding& finding : findings) say("  Soát lỗi: " + papers::to_text(finding));
}

/// Takes a number, makes the paper once more with it, and keeps it as issued; all or nothing.
int issue(Context& context, reports::ReportRequest request) {
  core::Refusals refusals;
  std::string line;
  auto done = run(context, "papers.issue", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto draft = reports::make_report(command.db, context.agency, request);
    if (!draft) {
      refusals = draft.error();
      return refusals.front();
    }
    if (!request.number) {
      auto number = papers::take_number(command, request.day.year(), draft->symbol);
      if (!number) return number.error();
      request.number = *number;
    } else if (auto taken = papers::register_number(command, request.day.year(), draft->symbol, *request.number);
               !taken) {
      return taken.error();
    }
    auto made = reports::make_report(command.db, context.agency, request);
    if (!made) {
      refusals = made.error();
      return refusals.front();
    }
    auto paper = reports::keep_paper(command, context.files, *made);
    if (!paper) return paper.error();
    const papers::NewRevision revision{made->abstract, made->model, made->docx, made->pdf, {}};
    auto issued = papers::issue_paper(command, context.files, *paper, *request.number, made->symbol, request.day,
                                      revision, made->findings);
    if (!issued) {
      say_findings(made->findings);
      return issued.error();
    }
    line = "Đã phát hành văn bản số " + papers::number_vi(request.number, made->symbol) + " ngày " +
           request.day.to_vi() + " (văn bản " + core::to_text(*paper) + ").";
    return core::to_text(*paper);
  });
  if (!refusals.empty()) return refuse(refusals);
  if (!done) return refuse(done.error());
  say(line);
  return exit_done;
}

}  // namespace

int report_command(const CommonOptions& common, const ReportOptions& options) {
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  auto request = request_of(**context, options);
  if (!request) return refuse(request.error());
  if (options.issue) return issue(**context, *std::move(request));
  auto made =
      read(**context, [&](platform::Connection& db) { return reports::make_report(db, (*context)->agency, *request); });
  if (!made) return refuse(made.error());
  auto written = reports::write_paper(*made, options.out);
  if (!written) return refuse(written.error());
  for (const std::filesystem::path& file : *written) say("Đã ghi: " + file.string());
  if (!made->pdf_note.empty()) say("Lưu ý: " + made->pdf_note);
  say_findings(made->findings);
  return exit_done;
}

int paper_list(const CommonOptions& common, const ReportOptions& options) {
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  std::vector<std::vector<std::string>> rows;
  for (const papers::Paper& paper : read(**context, [&](platform::Connection& db) {
         return papers::papers_of_year(db, (*context)->agency, options.year);
       })) {
    const papers::PaperRevision& newest = paper.newest();
    rows.push_back({core::to_text(paper.id), std::string(papers::label_vi(paper.kind)),
                    papers::number_vi(newest.number, newest.symbol), newest.day ? newest.day->to_vi() : "",
                    std::string(papers::label_vi(newest.state)), newest.abstract});
  }
  say_table({"Văn bản", "Loại", "Số, ký hiệu", "Ngày", "Trạng thái", "Trích yếu"}, rows);
  return exit_done;
}

int paper_original(const CommonOptions& common, const ReportOptions& options) {
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  auto bytes = read_file_bytes(options.file);
  if (!bytes) return refuse(bytes.error());
  auto day = day_of(options.day, "--day");
  if (!day) return refuse(day.error());
  auto done = run(**context, "papers.original", [&](platform::Command& command) -> core::Outcome<std::string> {
    const core::PaperId id{options.paper};
    auto paper = papers::load_paper(command.db, command.agency(), id);
    if (!paper) return paper.error();
    auto taken = papers::take_original(command, (*context)->files, id, options.number, paper->newest().symbol, *day,
                                       *bytes, std::filesystem::path(options.file).filename().string());
    if (!taken) return taken.error();
    return std::string("{}");
  });
  if (!done) return refuse(done.error());
  say("Đã lưu bản ký chính thức của văn bản " + std::to_string(options.paper) + ".");
  return exit_done;
}

int template_set(const CommonOptions& common, const ReportOptions& options) {
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  auto request = request_of(**context, options);
  if (!request) return refuse(request.error());
  auto bytes = read_file_bytes(options.file);
  if (!bytes) return refuse(bytes.error());
  // the fields a template may use are those of the paper as it stands now
  auto made =
      read(**context, [&](platform::Connection& db) { return reports::make_report(db, (*context)->agency, *request); });
  if (!made) return refuse(made.error());
  core::Refusals refusals;
  auto done = run(**context, "papers.template", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto added = papers::add_template(command, (*context)->files, request->kind, request->day, *bytes,
                                      std::filesystem::path(options.file).filename().string(), made->model);
    if (!added) {
      refusals = added.error();
      return refusals.front();
    }
    return std::string("{}");
  });
  if (!refusals.empty()) return refuse(refusals);
  if (!done) return refuse(done.error());
  say("Đã thay mẫu “" + std::string(papers::label_vi(request->kind)) + "” từ ngày " + request->day.to_vi() + ".");
  return exit_done;
}

int figure_add(const CommonOptions& common, const FigureOptions& options) {
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  reports::Figure figure;
  figure.year = options.year;
  figure.day = platform::now().day_in_vietnam();
  for (const std::string& assignment : options.assignments) {
    const auto equal = assignment.find('=');
    if (equal == std::string::npos)
      return refuse(
          core::Refusal{"figure.form", "Hãy ghi theo dạng TRƯỜNG=GIÁ TRỊ: “" + assignment + "”.", "assignment", {}});
    auto next = with_figure_field(figure, std::string_view(assignment).substr(0, equal),
                                  std::string_view(assignment).substr(equal + 1));
    if (!next) return refuse(next.error());
    figure = *std::move(next);
  }
  auto done = run(**context, "reports.figure", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto added = reports::add_figure(command, figure);
    if (!added) return added.error();
    return std::to_string(*added);
  });
  if (!done) return refuse(done.error());
  say("Đã ghi số liệu " + *done + ".");
  return exit_done;
}

int figure_list(const CommonOptions& common, const FigureOptions& options) {
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  std::vector<std::vector<std::string>> rows;
  const core::Date today = platform::now().day_in_vietnam();
  for (const reports::Figure& figure : read(**context, [&](platform::Connection& db) {
         return reports::figures(db, (*context)->agency, options.year, today);
       }))
    rows.push_back(
        {std::to_string(figure.id), std::string(reports::code(figure.kind)), std::string(papers::code(figure.side)),
         figure.count ? std::to_string(*figure.count) : (figure.amount.dong != 0 ? figure.amount.to_vi() : ""),
         figure.day.to_vi(), figure.source, figure.name});
  say_table({"Số", "Loại", "Bên", "Số lượng", "Đến ngày", "Nguồn", "Nội dung"}, rows, 50);
  return exit_done;
}

int figure_withdraw(const CommonOptions& common, const FigureOptions& options) {
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  auto done = run(**context, "reports.figure_withdraw", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto withdrawn = reports::withdraw_figure(command, options.id, options.reason);
    if (!withdrawn) return withdrawn.error();
    return std::string("{}");
  });
  if (!done) return refuse(done.error());
  say("Đã rút số liệu " + std::to_string(options.id) + ".");
  return exit_done;
}

}  // namespace thidua::server
