#include <algorithm>
#include <map>

#include "core/text.h"
#include "people/io/store.h"
#include "personnel/io/import_cells.h"
#include "personnel/io/import_kinds.h"
#include "personnel/io/routes.h"
#include "personnel/io/unit_finder.h"
#include "personnel/policy.h"
#include "platform/list_request.h"

namespace thidua::personnel {
namespace {

using people::UnitFact;

const std::vector<documents::ListColumn>& unit_columns() {
  static const std::vector<documents::ListColumn> all{
      {"code", "Mã đơn vị", {"Mã", "Mã số", "Ký hiệu"}},
      {"name", "Tên đơn vị", {"Đơn vị", "Phòng", "Phòng ban", "Tên phòng", "Phòng, đơn vị", "Tên"}, true},
      {"kind", "Loại đơn vị", {"Loại", "Loại hình"}},
      {"parent", "Đơn vị cấp trên", {"Trực thuộc", "Thuộc đơn vị", "Cấp trên", "Đơn vị chủ quản"}},
      {"ordinal", "Thứ tự", {"Thứ tự hiển thị", "Số thứ tự hiển thị"}},
      {"from", "Từ ngày", {"Ngày thành lập", "Thành lập ngày", "Có từ ngày"}},
      {"until", "Đến hết ngày", {"Đến ngày", "Ngày kết thúc", "Ngày giải thể"}}};
  return all;
}

ParsedRow parse_unit(const documents::TableRow& row) {
  ParsedRow parsed;
  CellReader cells(row, parsed);
  cells.text("code", 40);
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
  cells.text("ordinal", 6);
  const std::string ordinal = cell_text(parsed.cells, "ordinal");
  if (ordinal.find_first_not_of("0123456789") != std::string::npos)
    cells.fault("ordinal", "Thứ tự phải là số nguyên. Hãy sửa lại.");
  cells.day("from");
  cells.day("until");
  return parsed;
}

/// A unit of the list that is not known yet.
struct NewUnit {
  RowCells cells;
  UnitFact fact;
};

class UnitsJudge : public RowJudge {
 public:
  UnitsJudge(platform::Connection& db, core::AgencyId agency, const ImportOptions& options)
      : options_(options),
        units_(people::units(db, agency)),
        since_(people::agency(db, agency).names.front().validity.from) {}

  JudgedRow judge(std::int64_t row, const RowCells& cells, const std::string&) override {
    cells_ = cells;
    judged_ = JudgedRow{};
    judged_.summary = cell_text(cells, "name");
    known_ = find_known();
    fact_ = fact_of(known_ == nullptr ? UnitFact() : known_->facts.back());
    for (const char* key : {"code", "name"}) check_double(row, key);
    check_parent();
    const auto until = cell_day(cells, "until");
    if (until && *until < fact_.validity.from)
      bad("until", "Ngày kết thúc đứng trước ngày đầu. Hãy kiểm tra hai ngày.");
    if (judged_.state == RowState::bad) return judged_;
    judged_.state = known_ == nullptr ? RowState::added : is_changed() ? RowState::changed : RowState::same;
    if (known_ != nullptr && until && !known_->facts.back().validity.to)
      bad("until", "Đơn vị đang còn. Hãy ghi việc giải thể, sáp nhập ở màn hình Đơn vị để người và lịch sử đi theo.");
    return judged_;
  }

  core::Outcome<int> apply(platform::Command& command, std::int64_t) override {
    if (known_ == nullptr) {
      new_units_.push_back({cells_, fact_});
      return 1;
    }
    fact_.parent = parent_of(cells_, options_.day);
    fact_.validity.from = std::max(options_.day, known_->facts.back().validity.from.plus_days(1));
    return people::change_unit(command, known_->id, fact_);
  }

  /// Parents first, wherever they stand in the file.
  core::Outcome<int> finish(platform::Command& command) override {
    int made = 0;
    while (!new_units_.empty()) {
      const auto ready = std::ranges::find_if(new_units_, [&](const NewUnit& unit) { return !waits(unit); });
      if (ready == new_units_.end())
        return core::Refusal{"import.parents",
                             "Các đơn vị “" + cell_text(new_units_[0].cells, "name") +
                                 "”… là cấp trên lẫn nhau. Hãy sửa cột Đơn vị cấp trên.",
                             "parent", ""};
      NewUnit unit = std::move(*ready);
      new_units_.erase(ready);
      const std::string parent = cell_text(unit.cells, "parent");
      unit.fact.parent = parent_of(unit.cells, unit.fact.validity.from);
      if (!parent.empty() && !unit.fact.parent)
        return core::Refusal{
            "import.parent_unknown",
            "“" + cell_text(unit.cells, "name") + "”: " + units_.find(parent, unit.fact.validity.from).message,
            "parent", ""};
      const auto added = units_.add(command, cell_text(unit.cells, "code"), unit.fact);
      if (!added) return added.error();
      ++made;
    }
    return made;
  }

 private:
  void bad(std::string column, std::string message) {
    judged_.state = RowState::bad;
    judged_.notes.push_back({std::move(column), std::move(message), {}});
  }

  const people::OrgUnit* find_known() const {
    const std::string code = cell_text(cells_, "code");
    const std::string wanted = code.empty() ? cell_text(cells_, "name") : code;
    for (const people::OrgUnit& unit : units_.all()) {
      if (!code.empty() && core::folded(unit.code) == core::folded(code)) return &unit;
      if (code.empty() && core::folded(unit.facts.back().name) == core::folded(wanted)) return &unit;
    }
    return nullptr;
  }

  UnitFact fact_of(const UnitFact& known) const {
    UnitFact fact = known;
    fact.name = cell_text(cells_, "name");
    if (const auto kind = people::unit_kind_of(cell_text(cells_, "kind"))) fact.kind = *kind;
    if (const std::string ordinal = cell_text(cells_, "ordinal"); !ordinal.empty()) fact.ordinal = std::stoi(ordinal);
    if (known_ == nullptr) {
      fact.validity.from = cell_day(cells_, "from").value_or(since_);
      fact.validity.to = cell_day(cells_, "until");
    }
    return fact;
  }

  void check_double(std::int64_t row, const char* key) {
    const std::string text = core::folded(cell_text(cells_, key));
    // Two units may share a name where their codes tell them apart.
    if (text.empty() || (std::string_view(key) == "name" && !cell_text(cells_, "code").empty())) return;
    const auto [at, fresh] = rows_[key].emplace(text, row);
    if (!fresh && at->second != row) bad(key, "Trùng với dòng " + std::to_string(at->second) + ". Hãy bỏ một dòng.");
  }

  /// A parent that nobody knows is only told when the list is applied: it may stand further down in the file.
  void check_parent() {
    const std::string parent = core::folded(cell_text(cells_, "parent"));
    if (!parent.empty() &&
        (parent == core::folded(cell_text(cells_, "code")) || (parent == core::folded(cell_text(cells_, "name")))))
      bad("parent", "Đơn vị không thể là cấp trên của chính nó. Hãy sửa ô này.");
  }

  bool is_changed() const {
    const UnitFact& last = known_->facts.back();
    const std::string parent = cell_text(cells_, "parent");
    const bool moved = !parent.empty() && units_.find(parent, options_.day).unit != last.parent;
    return last.name != fact_.name || last.kind != fact_.kind || last.ordinal != fact_.ordinal || moved;
  }

  std::optional<core::UnitId> parent_of(const RowCells& cells, core::Date day) const {
    const std::string parent = cell_text(cells, "parent");
    return parent.empty() ? std::nullopt : units_.find(parent, day).unit;
  }
  /// Its parent is still to be made.
  bool waits(const NewUnit& unit) const {
    const std::string parent = core::folded(cell_text(unit.cells, "parent"));
    return !parent.empty() && std::ranges::any_of(new_units_, [&](const NewUnit& other) {
      return &other != &unit && (core::folded(cell_text(other.cells, "code")) == parent ||
                                 core::folded(cell_text(other.cells, "name")) == parent);
    });
  }

  ImportOptions options_;
  UnitFinder units_;
  core::Date since_;
  RowCells cells_;
  JudgedRow judged_;
  const people::OrgUnit* known_ = nullptr;
  UnitFact fact_;
  std::map<std::string, std::map<std::string, std::int64_t>> rows_;
  std::vector<NewUnit> new_units_;
};

class UnitsKind : public ImportKind {
 public:
  std::string code() const override { return "units"; }
  std::string label() const override { return "Danh sách đơn vị"; }
  const access::Permission& importing() const override { return change_units; }
  const access::Permission& exporting() const override { return read_people; }
  const std::vector<documents::ListColumn>& columns() const override { return unit_columns(); }
  ParsedRow parse(const documents::TableRow& row, const ImportOptions&) const override { return parse_unit(row); }
  std::unique_ptr<RowJudge> judge(platform::Connection& db, core::AgencyId agency,
                                  const ImportOptions& options) const override {
    return std::make_unique<UnitsJudge>(db, agency, options);
  }
  core::Outcome<ExportAsked> asked(const access::ApiCall& call) const override {
    const auto day = day_asked(call);
    if (!day) return day.error();
    ExportAsked asked(*day);
    const auto words = platform::folded_words(call.request.query_value("q").value_or(""));
    if (words.empty()) return asked;
    asked.chosen.emplace();
    for (const people::OrgUnit* unit : people::tree_on(call.units(), *day))
      if (platform::has_words(unit->on(*day)->name + " " + unit->code, words)) asked.chosen->insert(unit->id.value);
    return asked;
  }
  void write(platform::Connection& db, core::AgencyId agency, const ExportAsked& asked,
             const std::function<void(const std::vector<documents::Cell>&)>& row) const override {
    const UnitFinder finder(people::units(db, agency));
    for (const people::OrgUnit* unit : people::tree_on(finder.all(), asked.day)) {
      if (!asked.has(unit->id.value)) continue;
      const UnitFact& fact = *unit->on(asked.day);
      row({text_cell(unit->code), text_cell(fact.name), text_cell(label_vi(fact.kind)),
           text_cell(fact.parent ? finder.code(*fact.parent) : ""), documents::Cell(core::Decimal(fact.ordinal)),
           day_cell(unit->facts.front().validity.from), day_cell(fact.validity.to)});
    }
  }
};

}  // namespace

std::unique_ptr<ImportKind> units_kind() {
  return std::make_unique<UnitsKind>();
}

}  // namespace thidua::personnel
