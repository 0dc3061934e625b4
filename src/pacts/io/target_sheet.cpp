#include "pacts/io/target_sheet.h"

#include <algorithm>
#include <set>

#include "core/text.h"
#include "documents/xlsx_read.h"
#include "documents/xlsx_write.h"
#include "pacts/terms_edit.h"

namespace thidua::pacts {
namespace {

using documents::Cell;
using documents::CellLook;

constexpr std::string_view sheet_name = "Chỉ tiêu";
constexpr std::string_view code_heading = "Mã chỉ tiêu";
constexpr std::string_view lead_heading = "Đơn vị chủ trì (mã)";
constexpr std::string_view with_heading = "Đơn vị phối hợp (các mã, cách nhau bằng dấu phẩy)";

/// "quantity" says in words what three other columns say exactly; it is shown and not read back.
bool shown_only(std::string_view field) {
  return field == "quantity";
}

std::string unit_code(const std::vector<people::OrgUnit>& units, core::UnitId id) {
  const auto found = std::ranges::find(units, id, &people::OrgUnit::id);
  return found == units.end() ? std::string() : found->code;
}

std::string unit_codes(const std::vector<people::OrgUnit>& units, const std::vector<core::UnitId>& ids) {
  std::string text;
  for (const core::UnitId id : ids) text += (text.empty() ? "" : ", ") + unit_code(units, id);
  return text;
}

/// Where each heading of ours stands in the sheet that came back.
struct Headings {
  std::uint32_t row = 0;
  std::map<std::string, std::uint32_t> columns;  // heading -> column
};

std::optional<Headings> headings_in(const documents::Sheet& sheet) {
  for (const documents::SheetRow& row : sheet.rows) {
    Headings found{row.row, {}};
    for (const documents::SheetCell& cell : row.cells)
      found.columns[core::single_spaced(core::nfc(cell.text))] = cell.column;
    if (found.columns.contains(std::string(code_heading))) return found;
  }
  return std::nullopt;
}

/// Reads one returned sheet against the pact; faults are collected, each with its row and column.
class SheetReading {
 public:
  SheetReading(const Pact& pact, const std::vector<people::OrgUnit>& units, std::string file)
      : pact_(pact), units_(units), file_(std::move(file)) {}

  void read(const documents::Sheet& sheet, const Headings& headings) {
    for (const documents::SheetRow& row : sheet.rows)
      if (row.row > headings.row) read_row(row, headings);
  }
  core::Outcome<std::vector<SheetChange>, core::Refusals> result() && {
    if (!faults_.empty()) return std::move(faults_);
    std::ranges::sort(changes_, {}, [&](const SheetChange& change) {
      return std::ranges::find(pact_.targets, change.target, &Target::id)->ordinal;
    });
    return std::move(changes_);
  }

 private:
  std::string cell_text(const documents::SheetRow& row, const Headings& headings, std::string_view heading) const {
    const auto column = headings.columns.find(std::string(heading));
    const documents::SheetCell* cell = column == headings.columns.end() ? nullptr : row.at(column->second);
    if (!cell) return {};
    if (cell->day) return cell->day->to_vi();
    if (cell->number) return cell->number->to_vi();
    return core::single_spaced(core::nfc(cell->text));
  }

  void fault(std::uint32_t row, std::string_view heading, std::string code, std::string message) {
    faults_.push_back({std::move(code), std::move(message), std::string(heading),
                       "tệp " + file_ + ", dòng " + std::to_string(row + 1) + ", cột “" + std::string(heading) + "”"});
  }

  void read_row(const documents::SheetRow& row, const Headings& headings) {
    const std::string code = cell_text(row, headings, code_heading);
    if (code.empty()) return;
    const auto target = std::ranges::find(pact_.targets, core::upper(code), &Target::code);
    if (target == pact_.targets.end())
      return fault(
          row.row, code_heading, "sheet.target",
          "Giao ước năm " + std::to_string(pact_.year) + " không có chỉ tiêu “" + code + "”. Hãy giữ nguyên cột mã.");
    if (!seen_.insert(target->code).second)
      return fault(row.row, code_heading, "sheet.twice", "Chỉ tiêu “" + code + "” có hai dòng. Hãy giữ lại một dòng.");
    SheetChange change;
    change.target = target->id;
    const TargetTerms& before = target->versions.back().terms;
    change.terms = terms_of_row(row, headings, before);
    change.terms_changed = change.terms != before;
    read_units(row, headings, *target, change);
    if (change.terms_changed || change.assignment_changed) changes_.push_back(std::move(change));
  }

  TargetTerms terms_of_row(const documents::SheetRow& row, const Headings& headings, const TargetTerms& before) {
    TargetTerms terms = before;
    for (const EditableField& field : editable_fields()) {
      if (shown_only(field.name) || !headings.columns.contains(std::string(field.label))) continue;
      const std::string typed = cell_text(row, headings, field.label);
      if (typed == core::single_spaced(field_text(before, field.name))) continue;
      const auto set = with_field(terms, field.name, typed);
      if (set)
        terms = *set;
      else
        fault(row.row, field.label, set.error().code, set.error().message);
    }
    if (!core::well_formed(terms.quantity))
      fault(row.row, "Số phải đạt", "pact.target.quantity",
            "Số phải đạt không khớp với cách so sánh và đơn vị đo. Hãy sửa ba cột này cho khớp nhau.");
    return terms;
  }

  std::optional<core::UnitId> unit_of(std::uint32_t row, std::string_view heading, const std::string& code) {
    const auto found = std::ranges::find_if(
        units_, [&](const people::OrgUnit& unit) { return core::folded(unit.code) == core::folded(code); });
    if (found != units_.end()) return found->id;
    fault(row, heading, "sheet.unit", "Không có đơn vị mã “" + code + "”. Xem mã đơn vị ở trang “Đơn vị” của tệp.");
    return std::nullopt;
  }

  void read_units(const documents::SheetRow& row, const Headings& headings, const Target& target, SheetChange& change) {
    if (!headings.columns.contains(std::string(lead_heading))) return;
    if (const std::string lead = cell_text(row, headings, lead_heading); !lead.empty())
      change.lead = unit_of(row.row, lead_heading, lead);
    const std::string with = cell_text(row, headings, with_heading);
    for (std::string_view rest = with; !rest.empty();) {
      const auto comma = rest.find(',');
      const std::string code{core::trimmed(rest.substr(0, comma))};
      if (!code.empty())
        if (const auto unit = unit_of(row.row, with_heading, code)) change.contributing.push_back(*unit);
      if (comma == std::string_view::npos) break;
      rest.remove_prefix(comma + 1);
    }
    change.assignment_changed = change.lead != target.lead_unit || change.contributing != target.contributing_units;
  }

  const Pact& pact_;
  const std::vector<people::OrgUnit>& units_;
  std::string file_;
  std::set<std::string> seen_;
  std::vector<SheetChange> changes_;
  core::Refusals faults_;
};

}  // namespace

std::string target_sheet(const Pact& pact, const std::vector<people::OrgUnit>& units) {
  const core::Instant created{std::int64_t{pact.period.from.days()} * 86'400'000};
  documents::WorkbookWriter writer({pact.title, "Thi Đua", created});
  documents::SheetLayout layout;
  layout.name = std::string(sheet_name);
  layout.title_lines = {"Bảng chỉ tiêu – " + pact.title,
                        "Sửa các ô có màu. Giữ nguyên cột mã. Dòng không sửa thì để nguyên."};
  layout.columns.push_back({std::string(code_heading), 11, false});
  for (const EditableField& field : editable_fields())
    layout.columns.push_back({std::string(field.label), field.name == "text" ? 60.0 : 18.0, false});
  layout.columns.push_back({std::string(lead_heading), 14, false});
  layout.columns.push_back({std::string(with_heading), 26, false});
  layout.protected_cells = true;
  layout.autofilter = true;
  layout.freeze_columns = 2;
  writer.begin_sheet(layout);
  for (const Target& target : pact.targets) {
    const TargetTerms& terms = target.versions.back().terms;
    std::vector<Cell> cells{Cell(target.code)};
    for (const EditableField& field : editable_fields())
      cells.emplace_back(field_text(terms, field.name), shown_only(field.name) ? CellLook::plain : CellLook::input);
    cells.emplace_back(target.lead_unit ? unit_code(units, *target.lead_unit) : std::string(), CellLook::input);
    cells.emplace_back(unit_codes(units, target.contributing_units), CellLook::input);
    writer.add_row(cells);
  }
  documents::SheetLayout unit_layout;
  unit_layout.name = "Đơn vị";
  unit_layout.columns = {{"Mã", 12, false}, {"Tên đơn vị", 60, false}};
  writer.begin_sheet(unit_layout);
  for (const people::OrgUnit* unit : people::tree_on(units, pact.period.to))
    writer.add_row({Cell(unit->code), Cell(unit->on(pact.period.to)->name)});
  writer.set_property("thidua_nam", std::to_string(pact.year));
  return writer.finish();
}

core::Outcome<std::vector<SheetChange>, core::Refusals> read_target_sheet(std::string_view xlsx,
                                                                          std::string_view file_name, const Pact& pact,
                                                                          const std::vector<people::OrgUnit>& units) {
  const std::string file{file_name};
  const std::string place = "tệp " + file;
  auto workbook = documents::read_workbook(xlsx, file);
  if (!workbook) return core::Refusals{workbook.error()};
  if (workbook->flags.macros || workbook->flags.external_links)
    return core::Refusals{{"sheet.unsafe",
                           "Tệp có macro hoặc liên kết tới tệp khác. Hãy lưu lại thành .xlsx chỉ có giá trị.", "file",
                           place}};
  const auto year = workbook->properties.find("thidua_nam");
  if (year != workbook->properties.end() && year->second != std::to_string(pact.year))
    return core::Refusals{
        {"sheet.year",
         "Bảng này của giao ước năm " + year->second + ", không phải năm " + std::to_string(pact.year) + ".", "file",
         place}};
  const documents::Sheet* sheet = workbook->sheet(sheet_name);
  const auto headings = sheet ? headings_in(*sheet) : std::nullopt;
  if (!headings)
    return core::Refusals{
        {"sheet.shape",
         "Không thấy trang “Chỉ tiêu” với cột “Mã chỉ tiêu”. Hãy lấy lại bảng bằng: thidua pact sheet --out TỆP.",
         "file", place}};
  SheetReading reading(pact, units, file);
  reading.read(*sheet, *headings);
  return std::move(reading).result();
}

}  // namespace thidua::pacts
