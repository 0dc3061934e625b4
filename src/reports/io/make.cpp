#include "reports/io/make.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "documents/docx_template.h"
#include "documents/to_pdf.h"
#include "papers/io/fill.h"
#include "papers/io/templates.h"
#include "people/io/store.h"
#include "reports/head.h"
#include "reports/io/facts.h"
#include "reports/pact_papers.h"
#include "reports/year_papers.h"

namespace thidua::reports {
namespace {

using papers::PaperKind;
using platform::Connection;

std::string stem_of(const ReportFacts& facts) {
  const auto year = std::to_string(facts.year);
  switch (facts.kind) {
    case PaperKind::pact:
      return "giao-uoc-thi-dua-" + year;
    case PaperKind::year_end_agency:
      return "bao-cao-tong-ket-" + year + "-co-quan";
    case PaperKind::year_end_union:
      return "bao-cao-tong-ket-" + year + "-cong-doan";
    case PaperKind::half_year:
      return "bao-cao-so-ket-6-thang-" + year;
    case PaperKind::notice:
      return "thong-bao-ket-qua-" + year;
    case PaperKind::next_pact:
      break;
  }
  return "du-thao-giao-uoc-" + std::to_string(facts.year + 1);
}

core::Outcome<papers::PaperModel> model_of(Connection& db, core::AgencyId agency, const ReportFacts& facts) {
  switch (facts.kind) {
    case PaperKind::pact:
      return pact_model(facts);
    case PaperKind::half_year:
      return half_year_model(facts);
    case PaperKind::notice:
      return notice_model(facts);
    case PaperKind::next_pact: {
      const auto lines = pacts::next_lines(db, agency, facts.year);
      if (!lines) return lines.error();
      return next_pact_model(facts, *lines);
    }
    default:
      return year_end_model(facts);
  }
}

/// The request's, the agency's own in force, or the built-in one.
core::Outcome<std::string> template_for(Connection& db, core::AgencyId agency, const ReportRequest& request) {
  if (request.template_docx) return *request.template_docx;
  if (request.files != nullptr)
    if (const auto own = papers::template_on(db, agency, request.kind, request.day)) return request.files->read(*own);
  return std::string(papers::built_in_template(request.kind));
}

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string abstract_of(const ReportFacts& facts, const papers::PaperModel& model) {
  const auto found = model.fields.find("trích yếu");
  const auto abstract = found == model.fields.end() ? std::string{} : one_line(found->second);
  const bool pact = facts.kind == PaperKind::pact || facts.kind == PaperKind::next_pact;
  return pact ? "Giao ước thi đua " + abstract : abstract;
}

/// Names the agency bore before and no longer bears on the day.
std::vector<std::string> old_names(Connection& db, core::AgencyId agency, core::Date day) {
  const auto all = people::agency(db, agency);
  const auto& current = all.name_on(day).name;
  std::vector<std::string> names;
  for (const auto& name : all.names)
    if (name.name != current && name.validity.from < day && current.find(name.name) == std::string::npos)
      names.push_back(name.name);
  return names;
}

std::vector<papers::Finding> findings_of(Connection& db, core::AgencyId agency, const ReportFacts& facts,
                                         const MadePaper& made) {
  papers::LintAgainst against;
  against.year = facts.kind == PaperKind::next_pact ? facts.year + 1 : facts.year;
  against.day = facts.day;
  against.looks_ahead = facts.kind == PaperKind::next_pact || facts.kind == PaperKind::pact;
  for (const auto& unit : facts.units)
    if (!unit.name.empty()) against.names.push_back(unit.name);
  for (const auto& in_post : people::people_in_post(db, agency, facts.day))
    against.names.push_back(in_post.person.full_name);
  against.figures = {papers::model_text(made.model)};
  against.old_words = old_names(db, agency, facts.day);
  auto text = documents::plain_text_of_docx(made.docx);
  // The comparison of next year's draft shows the old year on purpose.
  if (facts.kind == PaperKind::next_pact) text = text.substr(0, text.find("\nPhụ lục\n"));
  auto findings = papers::lint(text, against);
  if (facts.kind == PaperKind::year_end_agency || facts.kind == PaperKind::year_end_union)
    for (const auto& missing : missing_figures(facts))
      findings.push_back({"figure.missing", 0, "số liệu nhập thêm", missing, papers::Severity::warning});
  return findings;
}

void add_pdf(MadePaper& made) {
  auto pdf = documents::docx_to_pdf(made.docx);
  if (pdf)
    made.pdf = *std::move(pdf);
  else
    made.pdf_note = core::to_text(pdf.error());
}

std::string bytes_in(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A name that is free, or whose file holds the same bytes: nobody's edits are overwritten.
std::filesystem::path free_path(const std::filesystem::path& folder, const std::string& stem, const std::string& ending,
                                const std::string& bytes) {
  for (int copy = 1;; ++copy) {
    const auto path = folder / (copy == 1 ? stem + ending : stem + " (" + std::to_string(copy) + ")" + ending);
    if (!std::filesystem::exists(path) || bytes_in(path) == bytes) return path;
  }
}

core::Refusal cannot_write(const std::filesystem::path& path) {
  return {
      "report.write",
      "Không ghi được vào “" + path.string() + "”; hãy kiểm tra quyền ghi và dung lượng ổ đĩa, hoặc chọn thư mục khác.",
      "out",
      {}};
}

}  // namespace

papers::PaperKind year_end_kind(papers::Side side) {
  return side == papers::Side::agency ? PaperKind::year_end_agency : PaperKind::year_end_union;
}

core::Outcome<MadePaper, core::Refusals> make_report(Connection& db, core::AgencyId agency,
                                                     const ReportRequest& request) {
  auto facts = load_facts(db, agency, request);
  if (!facts) return core::Refusals{facts.error()};
  auto model = model_of(db, agency, *facts);
  if (!model) return core::Refusals{model.error()};
  const auto paper_template = template_for(db, agency, request);
  if (!paper_template) return core::Refusals{paper_template.error()};
  auto docx = documents::fill_template(*paper_template, papers::template_model(*model));
  if (!docx) return docx.error();
  MadePaper made;
  made.kind = request.kind;
  made.year = request.kind == PaperKind::next_pact ? request.year + 1 : request.year;
  made.stem = stem_of(*facts);
  made.symbol = symbol_of(*facts);
  made.abstract = abstract_of(*facts, *model);
  made.model = *std::move(model);
  made.docx = *std::move(docx);
  made.findings = findings_of(db, agency, *facts, made);
  if (request.pdf) add_pdf(made);
  return made;
}

core::Outcome<std::vector<std::filesystem::path>> write_paper(const MadePaper& paper,
                                                              const std::filesystem::path& folder) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed && !std::filesystem::is_directory(folder)) return cannot_write(folder);
  std::vector<std::filesystem::path> written;
  for (const auto& [ending, bytes] : {std::pair<std::string, const std::string&>{".docx", paper.docx},
                                      std::pair<std::string, const std::string&>{".pdf", paper.pdf}}) {
    if (bytes.empty()) continue;
    const auto path = free_path(folder, paper.stem, ending, bytes);
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) return cannot_write(path);
    written.push_back(path);
  }
  return written;
}

core::Outcome<core::PaperId> keep_paper(platform::Command& command, const platform::AttachmentFolder& files,
                                        const MadePaper& paper) {
  return papers::save_draft(command, files, paper.kind, paper.year,
                            {paper.abstract, paper.model, paper.docx, paper.pdf, ""});
}

}  // namespace thidua::reports
