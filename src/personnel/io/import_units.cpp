#include <algorithm>

#include "core/text.h"
#include "people/io/bulk.h"
#include "people/io/store.h"
#include "people/io/successions.h"
#include "personnel/io/import_cells.h"
#include "personnel/io/import_kinds.h"
#include "personnel/io/routes.h"
#include "personnel/policy.h"
#include "personnel/unit_list.h"
#include "personnel/units_under.h"
#include "platform/list_request.h"

namespace thidua::personnel {
namespace {

using people::UnitFact;

/// Of a unit what offices keep; then what only a list of its whole past needs.
const std::vector<documents::ListColumn>& unit_columns() {
  static const std::vector<documents::ListColumn> all{
      {"code", "Mã đơn vị", {"Mã", "Mã số", "Ký hiệu"}},
      {"name", "Tên đơn vị", {"Đơn vị", "Phòng", "Phòng ban", "Tên phòng", "Phòng, đơn vị", "Tên"}, true},
      {"kind", "Loại đơn vị", {"Loại", "Loại hình"}},
      {"parent", "Đơn vị cấp trên", {"Trực thuộc", "Thuộc đơn vị", "Cấp trên", "Đơn vị chủ quản"}},
      {"ordinal", "Thứ tự", {"Thứ tự hiển thị", "Số thứ tự hiển thị"}},
      {"from", "Từ ngày", {"Ngày thành lập", "Thành lập ngày", "Có từ ngày"}},
      {"until", "Đến hết ngày", {"Đến ngày", "Ngày kết thúc", "Ngày giải thể"}},
      {"end_ground", "Căn cứ kết thúc", {"Lý do kết thúc", "Căn cứ giải thể"}},
      {"succession", "Việc sắp xếp", {"Hình thức sắp xếp", "Sắp xếp đơn vị"}},
      {"before", "Đơn vị trước sắp xếp", {"Trước sắp xếp", "Đơn vị trước khi sắp xếp", "Từ các đơn vị"}},
      {"after", "Đơn vị sau sắp xếp", {"Sau sắp xếp", "Đơn vị sau khi sắp xếp", "Thành các đơn vị"}},
      {"decision_number", "Số quyết định sắp xếp", {"Số quyết định", "Quyết định số"}},
      {"decision_day", "Ngày quyết định sắp xếp", {"Ngày quyết định", "Ngày ký quyết định"}},
      {"authority", "Cơ quan quyết định", {"Cấp quyết định", "Cơ quan ban hành"}},
      {"note", "Ghi chú sắp xếp", {"Ghi chú"}},
      {"undone", "Bỏ sắp xếp ngày", {}},
      {"undone_ground", "Lý do bỏ sắp xếp", {}}};
  return all;
}

void parse_unit_itself(CellReader& cells, ParsedRow& parsed) {
  cells.required_text("name", "tên đơn vị");
  cells.choice("kind",
               {{"phong", "division"},
                {"don vi su nghiep", "service_unit"},
                {"trung tam", "service_unit"},
                {"van phong", "office"},
                {"chi cuc", "sub_division"},
                {"to chuc cong doan", "union_body"},
                {"chi bo", "party_cell"},
                {"don vi khac", "other"},
                {"khac", "other"}},
               "Hãy ghi: phòng, văn phòng, chi cục, đơn vị sự nghiệp, tổ chức công đoàn, chi bộ hoặc đơn vị khác.");
  cells.text("parent");
  cells.text("ordinal", 9);
  const std::string ordinal = cell_text(parsed.cells, "ordinal");
  if (ordinal.find_first_not_of("0123456789", ordinal.starts_with('-') ? 1 : 0) != std::string::npos || ordinal == "-")
    cells.fault("ordinal", "Thứ tự phải là số nguyên. Hãy sửa lại.");
  cells.day("from");
  cells.day("until");
  cells.text("end_ground", 4'000);
}

void parse_succession(CellReader& cells, ParsedRow& parsed) {
  for (const char* key : {"code", "name"})
    if (cells.has(key))
      cells.fault(
          key,
          "Dòng ghi việc sắp xếp không ghi mã, tên đơn vị ở đây. Hãy để trống, và ghi các đơn vị ở hai cột Đơn vị "
          "trước, sau sắp xếp.");
  cells.choice("succession",
               {{"sap nhap, hop nhat", "merge"},
                {"sap nhap", "merge"},
                {"hop nhat", "merge"},
                {"chia, tach", "split"},
                {"chia tach", "split"},
                {"chia", "split"},
                {"tach", "split"},
                {"doi ten", "rename"},
                {"giai the", "dissolve"},
                {"chuyen don vi cap tren", "move"},
                {"doi don vi cap tren", "move"}},
               "Hãy ghi: sáp nhập, chia tách, đổi tên, giải thể hoặc chuyển đơn vị cấp trên.");
  cells.day("from");
  if (!cells.has("from")) cells.fault("from", "Chưa ghi ngày đầu sau khi sắp xếp. Hãy ghi vào ô này.");
  for (const char* key : {"before", "after"}) cells.text(key, 20'000);
  if (!cells.has("before"))
    cells.fault("before", "Chưa ghi đơn vị trước khi sắp xếp. Hãy ghi mã, cách nhau bằng dấu “;”.");
  cells.text("decision_number");
  if (!cells.has("decision_number")) cells.fault("decision_number", "Chưa ghi số quyết định. Hãy ghi vào ô này.");
  cells.day("decision_day");
  cells.text("authority");
  cells.text("note", 8'000);
  cells.day("undone");
  cells.text("undone_ground", 4'000);
  if (!cell_text(parsed.cells, "undone").empty() && !cells.has("undone_ground"))
    cells.fault("undone_ground", "Lần sắp xếp đã bỏ thì phải có lý do. Hãy ghi vào ô này.");
}

ParsedRow parse_unit(const documents::TableRow& row) {
  ParsedRow parsed;
  CellReader cells(row, parsed);
  if (cells.has("succession")) {
    parse_succession(cells, parsed);
  } else {
    cells.text("code", 160);
    parse_unit_itself(cells, parsed);
  }
  return parsed;
}

class UnitsJudge : public RowJudge {
 public:
  UnitsJudge(platform::Connection& db, core::AgencyId agency, const ImportOptions& options)
      : list_({people::units(db, agency), people::successions(db, agency),
               people::agency(db, agency).names.front().validity.from, options.day}) {
    if (!options.under.empty()) under_.emplace(people::units(db, agency), options.under);
  }

  JudgedRow judge(std::int64_t row, const RowCells& cells, const std::string&) override {
    if (under_)
      under_->add(row, cells);
    else
      list_.add(row, cells);
    return {};
  }
  void unreadable(std::int64_t row, const RowCells& cells) override { list_.add_unreadable(row, cells); }
  std::map<std::int64_t, JudgedRow> settled() override {
    if (!under_) return list_.judged();
    if (settled_.empty()) {
      settled_ = under_->clashes();
      for (const auto& [row, cells] : under_->below()) list_.add(row, cells);
      settled_.insert(list_.judged().begin(), list_.judged().end());
    }
    return settled_;
  }
  core::Outcome<int> apply(platform::Command&, std::int64_t) override { return 1; }

  core::Outcome<int> finish(platform::Command& command) override {
    const auto ids = people::insert_histories(command, list_.made());
    const auto real = [&](core::UnitId unit) {
      const auto place = list_.place_made(unit);
      return place ? ids[*place] : unit;
    };
    for (UnitList::Change change : list_.changes()) {
      if (change.fact.parent) change.fact.parent = real(*change.fact.parent);
      if (auto done = people::change_unit(command, change.unit, change.fact); !done) {
        core::Refusal refusal = done.error();
        refusal.place = "dòng " + std::to_string(change.row);
        return refusal;
      }
    }
    std::vector<people::OrgSuccession> told = list_.successions();
    for (people::OrgSuccession& one : told)
      for (auto* side : {&one.before, &one.after})
        for (core::UnitId& unit : *side) unit = real(unit);
    people::insert_successions(command, told);
    return static_cast<int>(ids.size());
  }

 private:
  UnitList list_;
  std::optional<UnitsUnder> under_;
  std::map<std::int64_t, JudgedRow> settled_;
};

// ---- written out

using RowTaker = std::function<void(const std::vector<documents::Cell>&)>;

/// Cells of a unit's row, without those of successions.
std::vector<documents::Cell> unit_cells(const people::OrgUnit& unit, const UnitFact& fact, core::Date from,
                                        std::string_view end_ground, const UnitFinder& finder) {
  return {text_cell(unit.code),
          text_cell(fact.name),
          text_cell(label_vi(fact.kind)),
          text_cell(fact.parent ? finder.code(*fact.parent) : ""),
          documents::Cell(core::Decimal(fact.ordinal)),
          day_cell(from),
          day_cell(fact.validity.to),
          text_cell(core::single_spaced(core::nfc(end_ground)))};
}

/// Those that stand in the order of the tree, then those that do not, as they began.
std::vector<const people::OrgUnit*> all_in_order(const std::vector<people::OrgUnit>& units, core::Date today) {
  std::vector<const people::OrgUnit*> ordered = people::tree_on(units, today), others;
  for (const people::OrgUnit& unit : units)
    if (unit.on(today) == nullptr) others.push_back(&unit);
  std::ranges::sort(
      others, {}, [](const people::OrgUnit* unit) { return std::pair(unit->facts.front().validity.from, unit->code); });
  ordered.insert(ordered.end(), others.begin(), others.end());
  return ordered;
}

std::vector<documents::Cell> succession_cells(const people::OrgSuccession& one, const UnitFinder& finder) {
  const auto codes = [&](const std::vector<core::UnitId>& some) {
    std::vector<std::string> codes_of_side;
    codes_of_side.reserve(some.size());
    for (const core::UnitId unit : some) codes_of_side.push_back(finder.code(unit));
    std::ranges::sort(codes_of_side);
    return text_cell(together(codes_of_side));
  };
  std::vector<documents::Cell> cells(8, text_cell(""));
  cells[5] = day_cell(one.day);
  std::optional<core::Date> undone;
  if (one.undone_at) undone = one.undone_at->day_in_vietnam();
  for (documents::Cell& cell :
       std::vector{text_cell(label_vi(one.kind)), codes(one.before), codes(one.after), text_cell(one.decision_number),
                   day_cell(one.decision_day), text_cell(one.authority), text_cell(one.note), day_cell(undone),
                   text_cell(core::single_spaced(core::nfc(one.undone_ground)))})
    cells.push_back(std::move(cell));
  return cells;
}

/// Each unit with all that ever held of it, and how units followed one another.
void write_histories(platform::Connection& db, core::AgencyId agency, core::Date today, const RowTaker& row) {
  const UnitFinder finder(people::units(db, agency));
  const auto grounds = people::end_grounds(db, agency);
  for (const people::OrgUnit* unit : all_in_order(finder.all(), today))
    for (const UnitFact& fact : unit->facts) {
      const auto ground = grounds.find({unit->id, fact.validity.from});
      row(unit_cells(*unit, fact, fact.validity.from, ground == grounds.end() ? "" : ground->second, finder));
    }
  auto successions = people::successions(db, agency);
  std::ranges::reverse(successions);  // the oldest first
  for (const people::OrgSuccession& one : successions) row(succession_cells(one, finder));
}

class UnitsKind : public ImportKind {
 public:
  std::string code() const override { return "units"; }
  std::string label() const override { return "Danh sách đơn vị"; }
  const access::Permission& importing() const override { return change_units; }
  const access::Permission& exporting() const override { return read_people; }
  const std::vector<documents::ListColumn>& columns() const override { return unit_columns(); }
  bool rows_together() const override { return true; }
  bool comes_under() const override { return true; }
  ParsedRow parse(const documents::TableRow& row, const ImportOptions&) const override { return parse_unit(row); }
  std::unique_ptr<RowJudge> judge(platform::Connection& db, core::AgencyId agency,
                                  const ImportOptions& options) const override {
    return std::make_unique<UnitsJudge>(db, agency, options);
  }
  core::Outcome<ExportAsked> asked(const access::ApiCall& call) const override {
    const auto day = day_asked(call);
    if (!day) return day.error();
    ExportAsked asked(*day);
    asked.past = *day != call.today();  // of another day: as the tree was or will be then
    const auto words = platform::folded_words(call.request.query_value("q").value_or(""));
    if (words.empty()) return asked;
    asked.chosen.emplace();
    for (const people::OrgUnit* unit : people::tree_on(call.units(), *day))
      if (platform::has_words(unit->on(*day)->name + " " + unit->code, words)) asked.chosen->insert(unit->id.value);
    return asked;
  }
  void write(platform::Connection& db, core::AgencyId agency, const ExportAsked& asked,
             const std::function<void(const std::vector<documents::Cell>&)>& row) const override {
    if (!asked.chosen && !asked.past) return write_histories(db, agency, asked.day, row);
    const UnitFinder finder(people::units(db, agency));
    for (const people::OrgUnit* unit : people::tree_on(finder.all(), asked.day))
      if (asked.has(unit->id.value))
        row(unit_cells(*unit, *unit->on(asked.day), unit->facts.front().validity.from, "", finder));
  }
};

}  // namespace

std::unique_ptr<ImportKind> units_kind() {
  return std::make_unique<UnitsKind>();
}

}  // namespace thidua::personnel
