#include "papers/paper.h"

#include <array>

#include "core/text.h"

namespace thidua::papers {
namespace {

struct KindRow {
  PaperKind kind;
  std::string_view code;
  std::string_view label;
  std::string_view type;
};
constexpr std::array<KindRow, 6> kind_rows = {{
    {PaperKind::pact, "pact", "Giao ước thi đua", ""},
    {PaperKind::year_end_agency, "year_end_agency", "Báo cáo tổng kết của cơ quan", "BC"},
    {PaperKind::year_end_union, "year_end_union", "Báo cáo tổng kết của Công đoàn", "BC"},
    {PaperKind::half_year, "half_year", "Báo cáo sơ kết 6 tháng", "BC"},
    {PaperKind::notice, "notice", "Thông báo kết quả thực hiện Giao ước thi đua", "TB"},
    {PaperKind::next_pact, "next_pact", "Dự thảo Giao ước thi đua năm sau", ""},
}};

const KindRow& row_of(PaperKind kind) {
  for (const auto& row : kind_rows)
    if (row.kind == kind) return row;
  return kind_rows.front();
}

struct StateRow {
  PaperState state;
  std::string_view code;
  std::string_view label;
};
constexpr std::array<StateRow, 3> state_rows = {{
    {PaperState::draft, "draft", "dự thảo"},
    {PaperState::issued, "issued", "đã phát hành"},
    {PaperState::official, "official", "đã có bản chính"},
}};

void write_model(const PaperModel& model, const std::string& indent, std::string& text) {
  for (const auto& [name, value] : model.fields) {
    std::string shown;
    for (const char sign : value) shown += sign == '\n' ? "\\n" : std::string(1, sign);
    text += indent + name + ": " + shown + "\n";
  }
  for (const auto& [name, value] : model.flags) text += indent + name + "? " + (value ? "có" : "không") + "\n";
  for (const auto& [name, items] : model.lists) {
    text += indent + name + " [" + std::to_string(items.size()) + "]\n";
    for (const auto& item : items) {
      text += indent + "  *\n";
      write_model(item, indent + "    ", text);
    }
  }
}

bool starts_with_academic_title(std::string_view name) {
  for (const std::string_view title : {"TS. ", "ThS. ", "PGS", "GS. ", "GS.", "TS.", "ThS.", "KS. ", "CN. ", "BS. "})
    if (name.starts_with(title)) return true;
  return false;
}

}  // namespace

std::string_view code(Side side) {
  return side == Side::agency ? "agency" : "union";
}

std::optional<Side> side_of(std::string_view code) {
  if (code == "agency") return Side::agency;
  if (code == "union") return Side::union_side;
  return std::nullopt;
}

std::string_view code(PaperKind kind) {
  return row_of(kind).code;
}
std::string_view label_vi(PaperKind kind) {
  return row_of(kind).label;
}
std::string_view type_abbreviation(PaperKind kind) {
  return row_of(kind).type;
}

std::optional<PaperKind> paper_kind_of(std::string_view code) {
  for (const auto& row : kind_rows)
    if (row.code == code) return row.kind;
  return std::nullopt;
}

std::string_view code(PaperState state) {
  for (const auto& row : state_rows)
    if (row.state == state) return row.code;
  return {};
}

std::optional<PaperState> paper_state_of(std::string_view code) {
  for (const auto& row : state_rows)
    if (row.code == code) return row.state;
  return std::nullopt;
}

std::string_view label_vi(PaperState state) {
  for (const auto& row : state_rows)
    if (row.state == state) return row.label;
  return {};
}

std::string model_text(const PaperModel& model) {
  std::string text;
  write_model(model, "", text);
  return text;
}

std::string symbol_of(std::string_view type, std::string_view agency_symbol) {
  if (type.empty()) return std::string(agency_symbol);
  if (agency_symbol.empty()) return std::string(type);
  return std::string(type) + "-" + std::string(agency_symbol);
}

std::string number_vi(std::optional<int> number, std::string_view symbol) {
  if (!number) return "      /" + std::string(symbol);
  const std::string figure = std::to_string(*number);
  return (*number < 10 ? "0" + figure : figure) + "/" + std::string(symbol);
}

const Letterhead* letterhead_on(const std::vector<Letterhead>& letterheads, Side side, core::Date day) {
  const Letterhead* found = nullptr;
  for (const auto& letterhead : letterheads)
    if (letterhead.side == side && letterhead.validity.covers(day)) found = &letterhead;
  return found;
}

const Signer* signer_on(const std::vector<Signer>& signers, Side side, core::Date day) {
  const Signer* found = nullptr;
  for (const auto& signer : signers)
    if (signer.side == side && signer.validity.covers(day)) found = &signer;
  return found;
}

std::string signer_fault(const Signer& signer) {
  const auto name = core::trimmed(signer.name);
  if (name.empty()) return "Chưa có họ và tên người ký; hãy ghi đủ họ, tên đệm và tên.";
  if (starts_with_academic_title(name))
    return "Không ghi học hàm, học vị trước họ tên người ký “" + std::string(name) +
           "” (Nghị định số 30/2020/NĐ-CP); hãy bỏ phần đó.";
  if (core::trimmed(signer.title).empty())
    return "Chưa có chức vụ của người ký “" + std::string(name) + "”; hãy ghi chức vụ, ví dụ “GIÁM ĐỐC”.";
  if (signer.validity.to && *signer.validity.to < signer.validity.from)
    return "Ngày thôi ký của “" + std::string(name) + "” (" + signer.validity.to->to_vi() + ") trước ngày bắt đầu (" +
           signer.validity.from.to_vi() + "); hãy sửa lại thời gian.";
  if (signer.authority.empty()) return {};
  for (const std::string_view form : {"TM. ", "KT. ", "TL. ", "TUQ. ", "Q. "})
    if (signer.authority.starts_with(form) && signer.authority.size() > form.size()) return {};
  return "Quyền hạn ký “" + signer.authority +
         "” không đúng thể thức; hãy ghi TM., KT., TL., TUQ. hoặc Q. và tên tập thể hoặc chức vụ được ký thay, ví dụ "
         "“KT. GIÁM ĐỐC”.";
}

}  // namespace thidua::papers
