#include "papers/io/fill.h"
#include "papers/io/rows.h"
#include "papers/io/store.h"

namespace thidua::papers {
namespace {

using platform::Command;
using platform::Connection;
using platform::Row;

constexpr std::string_view docx_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

std::string lines_joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += (text.empty() ? "" : "\n") + line;
  return text;
}

std::vector<std::string> lines_apart(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

}  // namespace

core::Outcome<std::int64_t> add_signer(Command& command, const Signer& signer) {
  if (const auto fault = signer_fault(signer); !fault.empty()) return refusal("papers.signer", fault, "signer");
  const auto id = command.new_id();
  command.db.execute(
      "INSERT INTO papers_signer (agency_id, signer_id, side, first_day, last_day, authority, title, name, "
      "recorded_at, "
      "recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, id, std::string(code(signer.side)), signer.validity.from.to_iso(),
       day_out(signer.validity.to), signer.authority, signer.title, signer.name, command.request.now.milliseconds,
       command.request.user.value});
  command.record("signer:" + std::to_string(id), detail({{"title", signer.title}, {"name", signer.name}}));
  return id;
}

std::vector<Signer> signers(Connection& db, core::AgencyId agency) {
  std::vector<Signer> list;
  db.query(
      "SELECT signer_id, side, first_day, last_day, authority, title, name FROM papers_signer WHERE agency_id = ? "
      "ORDER BY signer_id",
      {agency.value}, [&](const Row& row) {
        list.push_back({row.integer(0), known_code(side_of(row.text(1))), validity_in(row, 2), row.text(4), row.text(5),
                        row.text(6)});
      });
  return list;
}

core::Outcome<int> set_letterhead(Command& command, const Letterhead& letterhead) {
  if (letterhead.issuing_body.empty())
    return refusal("papers.letterhead", "Chưa ghi tên cơ quan, tổ chức ban hành văn bản; hãy ghi tên đầy đủ.",
                   "issuing_body");
  const auto id = command.new_id();
  command.db.execute(
      "INSERT INTO papers_letterhead (agency_id, letterhead_id, side, first_day, last_day, governing_body, "
      "issuing_body, "
      "symbol, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, id, std::string(code(letterhead.side)), letterhead.validity.from.to_iso(),
       day_out(letterhead.validity.to), letterhead.governing_body, letterhead.issuing_body, letterhead.symbol,
       command.request.now.milliseconds, command.request.user.value});
  command.record("letterhead:" + std::to_string(id), detail({{"issuing_body", letterhead.issuing_body}}));
  return 1;
}

std::vector<Letterhead> letterheads(Connection& db, core::AgencyId agency) {
  std::vector<Letterhead> list;
  db.query(
      "SELECT side, first_day, last_day, governing_body, issuing_body, symbol FROM papers_letterhead "
      "WHERE agency_id = ? ORDER BY letterhead_id",
      {agency.value}, [&](const Row& row) {
        list.push_back({known_code(side_of(row.text(0))), validity_in(row, 1), row.text(3), row.text(4), row.text(5)});
      });
  return list;
}

core::Outcome<int> set_recipients(Command& command, PaperKind kind, core::Date from,
                                  const std::vector<std::string>& lines) {
  for (const auto& line : lines)
    if (line.empty() || line.find('\n') != std::string::npos)
      return refusal("papers.recipients", "Mỗi nơi nhận phải ghi trên một dòng và không để trống.", "recipients");
  const auto id = command.new_id();
  command.db.execute(
      "INSERT INTO papers_recipients (agency_id, recipients_id, kind, first_day, lines, recorded_at, recorded_by) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, id, std::string(code(kind)), from.to_iso(), lines_joined(lines),
       command.request.now.milliseconds, command.request.user.value});
  command.record("recipients:" + std::to_string(id), detail({{"kind", std::string(code(kind))}}));
  return static_cast<int>(lines.size());
}

std::vector<std::string> recipients(Connection& db, core::AgencyId agency, PaperKind kind, core::Date day) {
  const auto lines = db.one_text(
      "SELECT lines FROM papers_recipients WHERE agency_id = ? AND kind = ? AND first_day <= ? "
      "ORDER BY first_day DESC, recipients_id DESC LIMIT 1",
      {agency.value, std::string(code(kind)), day.to_iso()});
  return lines_apart(lines.value_or(""));
}

core::Outcome<platform::Attachment, core::Refusals> add_template(Command& command,
                                                                 const platform::AttachmentFolder& files,
                                                                 PaperKind kind, core::Date from, std::string_view docx,
                                                                 std::string_view file_name, const PaperModel& known) {
  auto faults = template_faults(docx, kind, known);
  for (auto& fault : faults) fault.place = std::string(file_name) + (fault.place.empty() ? "" : ", " + fault.place);
  if (!faults.empty()) return faults;
  auto kept = files.keep(docx, std::string(file_name), std::string(docx_type));
  if (!kept) return core::Refusals{kept.error()};
  platform::register_attachment(command, *kept);
  const auto id = command.new_id();
  command.db.execute(
      "INSERT INTO papers_template (agency_id, template_id, kind, first_day, sha256, file_name, recorded_at, "
      "recorded_by) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, id, std::string(code(kind)), from.to_iso(), kept->sha256, std::string(file_name),
       command.request.now.milliseconds, command.request.user.value});
  command.record("template:" + std::to_string(id),
                 detail({{"kind", std::string(code(kind))}, {"sha256", kept->sha256}}));
  return *kept;
}

core::Outcome<int> drop_template(Command& command, PaperKind kind, core::Date from) {
  if (!own_template_on(command.db, command.agency(), kind, from))
    return refusal("papers.template.none", "Loại văn bản này đang dùng mẫu có sẵn của chương trình.", "kind");
  const auto id = command.new_id();
  command.db.execute(
      "INSERT INTO papers_template (agency_id, template_id, kind, first_day, sha256, file_name, recorded_at, "
      "recorded_by) VALUES (?, ?, ?, ?, '', '', ?, ?)",
      {command.agency().value, id, std::string(code(kind)), from.to_iso(), command.request.now.milliseconds,
       command.request.user.value});
  command.record("template:" + std::to_string(id), detail({{"kind", std::string(code(kind))}, {"sha256", ""}}));
  return 1;
}

std::optional<OwnTemplate> own_template_on(Connection& db, core::AgencyId agency, PaperKind kind, core::Date day) {
  std::optional<OwnTemplate> found;
  db.query(
      "SELECT sha256, file_name, first_day, recorded_by FROM papers_template WHERE agency_id = ? AND kind = ? AND "
      "first_day <= ? ORDER BY first_day DESC, template_id DESC LIMIT 1",
      {agency.value, std::string(code(kind)), day.to_iso()}, [&](const Row& row) {
        if (row.text(0).empty()) return;  // went back to the program's own
        found = OwnTemplate{row.text(0), row.text(1), core::Date::parse_iso(row.text(2)).value_or(day),
                            core::UserId{row.integer(3)}};
      });
  return found;
}

std::optional<std::string> template_on(Connection& db, core::AgencyId agency, PaperKind kind, core::Date day) {
  auto own = own_template_on(db, agency, kind, day);
  return own ? std::optional(std::move(own->sha256)) : std::nullopt;
}

}  // namespace thidua::papers
