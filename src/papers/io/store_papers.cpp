#include "papers/io/rows.h"
#include "papers/io/store.h"

namespace thidua::papers {
namespace {

using platform::AttachmentFolder;
using platform::Command;
using platform::Connection;
using platform::Row;

constexpr std::string_view word_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
constexpr std::string_view pdf_type = "application/pdf";

PaperRevision revision_in(const Row& row) {
  PaperRevision revision;
  revision.revision = static_cast<int>(row.integer(0));
  revision.state = known_code(paper_state_of(row.text(1)));
  if (const auto number = row.optional_integer(2)) revision.number = static_cast<int>(*number);
  revision.symbol = row.text(3);
  revision.day = optional_day_in(row, 4);
  revision.abstract = row.text(5);
  revision.model_json = row.text(6);
  revision.docx_sha256 = row.text(7);
  revision.pdf_sha256 = row.text(8);
  revision.note = row.text(9);
  revision.at.milliseconds = row.integer(10);
  revision.by.value = row.integer(11);
  return revision;
}

std::vector<PaperRevision> revisions_of(Connection& db, core::AgencyId agency, core::PaperId paper) {
  std::vector<PaperRevision> revisions;
  db.query(
      "SELECT revision, state, number, symbol, day, abstract, model, docx_sha256, pdf_sha256, note, recorded_at, "
      "recorded_by FROM papers_revision WHERE agency_id = ? AND paper_id = ? ORDER BY revision",
      {agency.value, paper.value}, [&](const Row& row) { revisions.push_back(revision_in(row)); });
  return revisions;
}

/// A further revision; number and day may be missing. The row key refuses a second one of the same number.
int add_revision(Command& command, core::PaperId paper, PaperRevision revision) {
  revision.revision =
      static_cast<int>(
          command.db
              .one_integer("SELECT MAX(revision) FROM papers_revision WHERE agency_id = ? AND paper_id = ?",
                           {command.agency().value, paper.value})
              .value_or(0)) +
      1;
  const auto optional_number = [](std::optional<std::int64_t> number) -> platform::Value {
    if (!number) return nullptr;
    return *number;
  };
  command.db.execute(
      "INSERT INTO papers_revision (agency_id, paper_id, revision, state, number, symbol, day, series_year, abstract, "
      "model, docx_sha256, pdf_sha256, note, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
      "?, ?)",
      {command.agency().value, paper.value, std::int64_t{revision.revision}, std::string(code(revision.state)),
       optional_number(revision.number), revision.symbol, day_out(revision.day),
       optional_number(revision.day ? std::optional<std::int64_t>(revision.day->year()) : std::nullopt),
       revision.abstract, revision.model_json, revision.docx_sha256, revision.pdf_sha256, revision.note,
       command.request.now.milliseconds, command.request.user.value});
  command.record("paper:" + core::to_text(paper), detail({{"state", std::string(code(revision.state))},
                                                          {"revision", std::to_string(revision.revision)},
                                                          {"docx", revision.docx_sha256},
                                                          {"pdf", revision.pdf_sha256}}));
  return revision.revision;
}

/// Keeps the bytes; the hash, or "" for no bytes.
core::Outcome<std::string> keep_bytes(Command& command, const AttachmentFolder& files, std::string_view bytes,
                                      std::string name, std::string_view type) {
  if (bytes.empty()) return std::string();
  auto kept = files.keep(bytes, std::move(name), std::string(type));
  if (!kept) return kept.error();
  platform::register_attachment(command, *kept);
  return kept->sha256;
}

core::Outcome<PaperRevision> kept_files(Command& command, const AttachmentFolder& files, PaperKind kind, int year,
                                        const NewRevision& wanted) {
  const auto stem = std::string(code(kind)) + "-" + std::to_string(year);
  auto docx = keep_bytes(command, files, wanted.docx, stem + ".docx", word_type);
  if (!docx) return docx.error();
  auto pdf = keep_bytes(command, files, wanted.pdf, stem + ".pdf", pdf_type);
  if (!pdf) return pdf.error();
  PaperRevision revision;
  revision.abstract = wanted.abstract;
  revision.model_json = to_json(wanted.model);
  revision.docx_sha256 = *docx;
  revision.pdf_sha256 = *pdf;
  revision.note = wanted.note;
  return revision;
}

std::vector<Paper> papers_where(Connection& db, core::AgencyId agency, const std::string& condition,
                                const platform::Value& value) {
  std::vector<Paper> papers;
  db.query(
      "SELECT paper_id, kind, year FROM papers_paper WHERE agency_id = ? AND " + condition + " ORDER BY paper_id DESC",
      {agency.value, value}, [&](const Row& row) {
        Paper paper;
        paper.id.value = row.integer(0);
        paper.kind = known_code(paper_kind_of(row.text(1)));
        paper.year = static_cast<int>(row.integer(2));
        papers.push_back(std::move(paper));
      });
  for (auto& paper : papers) paper.revisions = revisions_of(db, agency, paper.id);
  return papers;
}

bool number_registered(Connection& db, core::AgencyId agency, int year, std::string_view symbol, int number) {
  return db
      .one_integer("SELECT number FROM papers_number WHERE agency_id = ? AND year = ? AND symbol = ? AND number = ?",
                   {agency.value, std::int64_t{year}, std::string(symbol), std::int64_t{number}})
      .has_value();
}

std::optional<core::Refusal> number_used_elsewhere(Connection& db, core::AgencyId agency, core::PaperId paper, int year,
                                                   std::string_view symbol, int number) {
  const auto other = db.one_integer(
      "SELECT MIN(paper_id) FROM papers_revision WHERE agency_id = ? AND series_year = ? AND symbol = ? AND number = ? "
      "AND paper_id <> ?",
      {agency.value, std::int64_t{year}, std::string(symbol), std::int64_t{number}, paper.value});
  if (!other) return std::nullopt;
  return refusal("papers.number.taken",
                 "Số " + number_vi(number, symbol) + " năm " + std::to_string(year) +
                     " đã dùng cho văn bản khác; hãy lấy số khác trong sổ đăng ký văn bản đi.",
                 "number");
}

core::Refusal already_official(const Paper& paper) {
  return refusal("papers.paper.official",
                 std::string(label_vi(paper.kind)) + " năm " + std::to_string(paper.year) +
                     " đã có bản chính được lưu; muốn thay đổi, hãy ban hành văn bản mới điều chỉnh.",
                 "paper");
}

/// "Còn 02 lỗi phải sửa trước khi phát hành: Dòng 12: …"
core::Refusal stopped_by_lint(const std::vector<Finding>& findings) {
  std::string message;
  int count = 0;
  for (const auto& finding : findings) {
    if (finding.severity != Severity::error) continue;
    ++count;
    if (count <= 3) message += " " + to_text(finding);
  }
  return refusal("papers.lint", "Còn " + std::to_string(count) + " lỗi phải sửa trước khi phát hành." + message,
                 "paper");
}

}  // namespace

core::Outcome<core::PaperId> save_draft(Command& command, const AttachmentFolder& files, PaperKind kind, int year,
                                        const NewRevision& revision) {
  auto kept = kept_files(command, files, kind, year, revision);
  if (!kept) return kept.error();
  core::PaperId id;
  for (const auto& paper : papers_where(command.db, command.agency(), "year = ?", std::int64_t{year}))
    if (!id && paper.kind == kind && paper.newest().state == PaperState::draft) id = paper.id;
  if (!id) {
    id = command.new_id_of<core::OfPaper>();
    command.db.execute("INSERT INTO papers_paper (agency_id, paper_id, kind, year, recorded_at) VALUES (?, ?, ?, ?, ?)",
                       {command.agency().value, id.value, std::string(code(kind)), std::int64_t{year},
                        command.request.now.milliseconds});
  }
  add_revision(command, id, *std::move(kept));
  return id;
}

core::Outcome<int> add_edited(Command& command, const AttachmentFolder& files, core::PaperId paper,
                              std::string_view docx, std::string_view file_name) {
  const auto loaded = load_paper(command.db, command.agency(), paper);
  if (!loaded) return loaded.error();
  if (loaded->newest().state == PaperState::official) return already_official(*loaded);
  auto hash = keep_bytes(command, files, docx, std::string(file_name), word_type);
  if (!hash) return hash.error();
  PaperRevision revision = loaded->newest();
  revision.docx_sha256 = *hash;
  revision.pdf_sha256.clear();
  revision.note = "Bản sửa trong Word: " + std::string(file_name);
  return add_revision(command, paper, std::move(revision));
}

core::Outcome<int> issue_paper(Command& command, const AttachmentFolder& files, core::PaperId paper, int number,
                               std::string_view symbol, core::Date day, const NewRevision& wanted,
                               const std::vector<Finding>& findings) {
  const auto loaded = load_paper(command.db, command.agency(), paper);
  if (!loaded) return loaded.error();
  if (loaded->newest().state == PaperState::official) return already_official(*loaded);
  if (stops_issue(findings)) return stopped_by_lint(findings);
  if (!number_registered(command.db, command.agency(), day.year(), symbol, number))
    return refusal("papers.number.unknown",
                   "Số " + number_vi(number, symbol) + " chưa được cấp trong sổ năm " + std::to_string(day.year()) +
                       "; hãy lấy số trước khi phát hành.",
                   "number");
  if (auto used = number_used_elsewhere(command.db, command.agency(), paper, day.year(), symbol, number)) return *used;
  auto revision = kept_files(command, files, loaded->kind, loaded->year, wanted);
  if (!revision) return revision.error();
  revision->state = PaperState::issued;
  revision->number = number;
  revision->symbol = std::string(symbol);
  revision->day = day;
  return add_revision(command, paper, *std::move(revision));
}

core::Outcome<int> take_original(Command& command, const AttachmentFolder& files, core::PaperId paper, int number,
                                 std::string_view symbol, core::Date day, std::string_view pdf,
                                 std::string_view file_name) {
  const auto loaded = load_paper(command.db, command.agency(), paper);
  if (!loaded) return loaded.error();
  if (loaded->newest().state == PaperState::official) return already_official(*loaded);
  if (!pdf.starts_with("%PDF-"))
    return refusal(
        "papers.original.not_pdf",
        "Tệp “" + std::string(file_name) + "” không phải là tệp PDF; hãy quét hoặc xuất bản ký ra PDF rồi gửi lại.",
        "file");
  if (auto used = number_used_elsewhere(command.db, command.agency(), paper, day.year(), symbol, number)) return *used;
  if (!symbol.empty() && !number_registered(command.db, command.agency(), day.year(), symbol, number))
    if (auto registered = register_number(command, day.year(), symbol, number); !registered) return registered.error();
  auto hash = keep_bytes(command, files, pdf, std::string(file_name), pdf_type);
  if (!hash) return hash.error();
  PaperRevision revision = loaded->newest();
  revision.state = PaperState::official;
  revision.number = number;
  revision.symbol = std::string(symbol);
  revision.day = day;
  revision.pdf_sha256 = *hash;
  revision.note = "Bản chính đã ký: " + std::string(file_name);
  return add_revision(command, paper, std::move(revision));
}

core::Outcome<Paper> load_paper(Connection& db, core::AgencyId agency, core::PaperId id) {
  auto found = papers_where(db, agency, "paper_id = ?", id.value);
  if (found.empty() || found.front().revisions.empty())
    return refusal("papers.paper.unknown",
                   "Không có văn bản mang mã " + core::to_text(id) + "; hãy xem lại danh sách văn bản.", "paper");
  return std::move(found.front());
}

std::vector<Paper> papers_of_year(Connection& db, core::AgencyId agency, int year) {
  return papers_where(db, agency, "year = ?", std::int64_t{year});
}

}  // namespace thidua::papers
