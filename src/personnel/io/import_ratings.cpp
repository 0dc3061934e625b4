#include <algorithm>
#include <map>

#include "core/text.h"
#include "people/io/bulk.h"
#include "people/io/details.h"
#include "people/io/store.h"
#include "personnel/io/import_cells.h"
#include "personnel/io/import_kinds.h"
#include "personnel/io/person_view.h"
#include "personnel/person_finder.h"
#include "personnel/policy.h"
#include "personnel/unit_finder.h"
#include "platform/list_request.h"

namespace thidua::personnel {
namespace {

using people::TaskRating;

const std::vector<documents::ListColumn>& rating_columns() {
  static const std::vector<documents::ListColumn> all{
      {"holder", "Cá nhân/tập thể", {"Đối tượng", "Loại"}},
      {"code", "Mã số", {"Mã cán bộ", "Mã nhân viên", "Mã công chức", "Số hiệu"}},
      {"name", "Họ và tên", {"Họ tên", "Tên", "Cá nhân, tập thể", "Họ và tên/tên đơn vị", "Tên tập thể"}, true},
      {"birth", "Ngày sinh", {"Ngày tháng năm sinh", "Năm sinh"}},
      {"id_number", "Số định danh", {"Số CCCD", "CCCD", "Số căn cước"}},
      {"unit", "Đơn vị", {"Phòng ban", "Phòng", "Đơn vị công tác", "Phòng, đơn vị"}},
      {"year", "Năm", {"Năm đánh giá", "Năm xếp loại"}, true},
      {"level",
       "Kết quả xếp loại",
       {"Xếp loại", "Mức xếp loại", "Kết quả đánh giá", "Mức độ hoàn thành", "Kết quả"},
       true},
      {"provisional", "Tạm thời", {"Kết quả tạm thời", "Dự kiến"}},
      {"decision_number", "Số quyết định", {"Quyết định số", "Số văn bản"}},
      {"decision_day", "Ngày quyết định", {"Ngày ký", "Ngày ban hành"}},
      {"authority", "Cấp quyết định", {"Cơ quan quyết định", "Cơ quan ban hành"}}};
  return all;
}

ParsedRow parse_rating(const documents::TableRow& row) {
  ParsedRow parsed;
  CellReader cells(row, parsed);
  cells.choice("holder", {{"ca nhan", "person"}, {"tap the", "unit"}, {"don vi", "unit"}, {"nguoi", "person"}},
               "Hãy ghi “cá nhân” hoặc “tập thể”.");
  cells.text("code", 80);
  cells.required_text("name", "họ và tên (hoặc tên tập thể)");
  cells.day("birth", true);
  cells.text("id_number", 40);
  cells.text("unit");
  if (!cells.has("unit") && !row.group().empty()) cells.put("unit", row.group());
  cells.year("year");
  if (!cells.has("year")) cells.fault("year", "Chưa ghi năm đánh giá. Hãy ghi vào ô này.");
  cells.required_text("level", "kết quả xếp loại");
  if (const auto level = people::read_rating_level(row.text("level")))
    cells.put("level", std::string(code(*level)));
  else if (cells.has("level"))
    cells.fault("level", "“" + row.text("level") +
                             "” không phải mức xếp loại. Hãy ghi một trong bốn mức, như “Hoàn thành tốt nhiệm vụ”.");
  cells.yes("provisional");
  cells.text("decision_number", 100);
  cells.day("decision_day");
  cells.text("authority");
  return parsed;
}

class RatingsJudge : public RowJudge {
 public:
  RatingsJudge(platform::Connection& db, core::AgencyId agency, const ImportOptions& options)
      : options_(options), people_(people::people_fully(db, agency)), units_(people::units(db, agency)) {
    for (const people::RatingHeld& held : people::all_ratings(db, agency))
      known_[{held.holder.person.value_or(core::PersonId{}).value, held.holder.unit.value_or(core::UnitId{}).value,
              held.rating.year}] = held.rating;
  }

  JudgedRow judge(std::int64_t row, const RowCells& cells, const std::string& choice) override {
    judged_ = JudgedRow{};
    holder_ = people::Rated{};
    judged_.summary = cell_text(cells, "name");
    if (cell_text(cells, "holder") == "unit")
      find_unit(cells);
    else
      find_person(cells, choice);
    if (judged_.state == RowState::bad || judged_.state == RowState::doubtful) return judged_;
    fill(cells);
    compare(row);
    return judged_;
  }
  core::Outcome<int> apply(platform::Command& command, std::int64_t) override {
    const auto set = people::set_rating(command, holder_, rating_, "Nhập từ tệp " + options_.file_name);
    if (!set) return set.error();
    return 1;
  }
  core::Outcome<int> finish(platform::Command&) override { return 0; }

 private:
  using Key = std::tuple<std::int64_t, std::int64_t, std::int64_t>;
  Key key() const {
    return {holder_.person ? holder_.person->value : 0, holder_.unit ? holder_.unit->value : 0, rating_.year};
  }
  void note(RowState state, std::string column, std::string message) {
    judged_.state = state;
    judged_.notes.push_back({std::move(column), std::move(message), {}});
  }

  void find_unit(const RowCells& cells) {
    const int year = std::stoi(cell_text(cells, "year"));
    const std::string code = cell_text(cells, "code");
    const std::string wanted = code.empty() ? cell_text(cells, "name") : code;
    const auto found = units_.find(wanted, std::min(core::last_day_of_year(year), options_.day));
    holder_.unit = found.unit;
    // One that ended in the course of the year is rated for it, too.
    if (!found.unit && !found.ambiguous) holder_.unit = units_.find(wanted, core::first_day_of_year(year)).unit;
    if (!holder_.unit && units_.stood_in(units_.with_code(code), year)) holder_.unit = units_.with_code(code);
    if (!holder_.unit) note(RowState::bad, "name", found.message);
  }

  void find_person(const RowCells& cells, const std::string& choice) {
    if (choice.starts_with("person:")) {
      holder_.person = core::PersonId{std::stoll(choice.substr(7))};
      return;
    }
    PersonWanted wanted{cell_text(cells, "code"), cell_text(cells, "id_number"), cell_text(cells, "name"),
                        people::parse_partial_day(cell_text(cells, "birth")), std::nullopt};
    if (const std::string unit = cell_text(cells, "unit"); !unit.empty())
      wanted.unit = units_.find(unit, options_.day).unit;
    const auto found = people_.find(wanted);
    if (found.people.empty()) {
      note(RowState::bad, "name",
           "Không có ai tên này trong danh sách người. Hãy kiểm tra tên và ngày sinh, hoặc thêm người trước.");
    } else if (found.sure) {
      holder_.person = found.people.front()->id;
    } else {
      note(RowState::doubtful, "name", "Chưa rõ là người nào. Hãy chọn.");
      for (const auto* person : found.people)
        judged_.choices.push_back({"person:" + core::to_text(person->id), shown_person(*person)});
    }
  }

  void fill(const RowCells& cells) {
    rating_ = TaskRating{};
    rating_.year = std::stoi(cell_text(cells, "year"));
    rating_.level = people::rating_level_of(cell_text(cells, "level")).value_or(people::RatingLevel::completed);
    rating_.provisional = cell_text(cells, "provisional") == "x";
    rating_.decision_number = cell_text(cells, "decision_number");
    rating_.decision_day = cell_day(cells, "decision_day");
    rating_.authority = cell_text(cells, "authority");
  }

  void compare(std::int64_t row) {
    judged_.summary += " – " + std::to_string(rating_.year) + ": " + std::string(label_vi(rating_.level));
    if (rating_.year > options_.day.year()) note(RowState::bad, "year", "Năm này chưa tới. Hãy sửa lại.");
    const auto [at, fresh] = rows_.emplace(key(), row);
    if (!fresh && at->second != row)
      note(RowState::bad, "name",
           "Đã có kết quả của năm này ở dòng " + std::to_string(at->second) + ". Hãy bỏ một dòng.");
    if (judged_.state == RowState::bad) return;
    const auto known = known_.find(key());
    if (known == known_.end()) return;
    const TaskRating& before = known->second;
    const bool same = before.level == rating_.level && before.provisional == rating_.provisional &&
                      before.decision_number == rating_.decision_number &&
                      before.decision_day == rating_.decision_day && before.authority == rating_.authority;
    judged_.state = same ? RowState::same : RowState::changed;
    if (!before.provisional && rating_.provisional)
      note(RowState::bad, "provisional", "Năm này đã có kết quả chính thức. Hãy bỏ dấu “Tạm thời”.");
    else if (!same && before.level != rating_.level)
      judged_.notes.push_back({"level", "Kết quả đang ghi là “" + std::string(label_vi(before.level)) + "”.", {}});
  }

  ImportOptions options_;
  PersonFinder people_;
  UnitFinder units_;
  std::map<Key, TaskRating> known_;
  std::map<Key, std::int64_t> rows_;
  people::Rated holder_;
  TaskRating rating_;
  JudgedRow judged_;
};

class RatingsKind : public ImportKind {
 public:
  std::string code() const override { return "ratings"; }
  std::string label() const override { return "Kết quả đánh giá, xếp loại"; }
  const access::Permission& importing() const override { return change_ratings; }
  const access::Permission& exporting() const override { return change_ratings; }
  const std::vector<documents::ListColumn>& columns() const override { return rating_columns(); }
  ParsedRow parse(const documents::TableRow& row, const ImportOptions&) const override { return parse_rating(row); }
  std::unique_ptr<RowJudge> judge(platform::Connection& db, core::AgencyId agency,
                                  const ImportOptions& options) const override {
    return std::make_unique<RatingsJudge>(db, agency, options);
  }
  core::Outcome<ExportAsked> asked(const access::ApiCall& call) const override;
  void write(platform::Connection& db, core::AgencyId agency, const ExportAsked& asked,
             const std::function<void(const std::vector<documents::Cell>&)>& row) const override;
};

/// ?year=&unit=&q=: of a year; of a unit as it was at the end of it, with its people; of those with these words.
core::Outcome<ExportAsked> RatingsKind::asked(const access::ApiCall& call) const {
  ExportAsked asked(call.today());
  if (!any_asked(call, {"q", "unit", "year"})) return asked;
  auto query = people_query(call);
  if (!query) return query.error();
  const std::string year = call.request.query_value("year").value_or("");
  query->state = people::PeopleState::all;
  if (const auto end = core::Date::parse_iso(year + "-12-31"); end && *end < call.today()) query->day = *end;
  query->units = units_asked(call, query->day);
  const bool any_unit = query->units.has_value();
  call.units();
  asked.chosen.emplace();
  call.read([&](platform::Connection& db) {
    std::unordered_set<std::int64_t> people;
    for (const core::PersonId one : people::people_found(db, call.agency, *query)) people.insert(one.value);
    const auto is_of = [&](const people::Rated& holder) {
      if (holder.person) return people.count(holder.person->value) != 0;
      const bool in_unit = !any_unit || std::ranges::count(*query->units, *holder.unit) != 0;
      return in_unit && platform::has_words(people::unit_name(call.units(), *holder.unit, query->day), query->words);
    };
    for (const auto& [holder, rating] : people::all_ratings(db, call.agency))
      if ((year.empty() || std::to_string(rating.year) == year) && is_of(holder)) asked.chosen->insert(rating.id);
    return 0;
  });
  return asked;
}

void RatingsKind::write(platform::Connection& db, core::AgencyId agency, const ExportAsked& asked,
                        const std::function<void(const std::vector<documents::Cell>&)>& row) const {
  const UnitFinder units(people::units(db, agency));
  std::map<core::PersonId, std::pair<std::string, std::string>> names;
  for (const people::KnownFully& person : people::people_fully(db, agency))
    names[person.id] = {person.code, person.name};
  for (const auto& [holder, rating] : people::all_ratings(db, agency)) {
    const auto person = holder.person ? names.find(*holder.person) : names.end();
    if (!asked.has(rating.id)) continue;
    if (!holder.unit && person == names.end()) continue;  // of a record that leads to another one
    row({text_cell(holder.unit ? "tập thể" : "cá nhân"),
         text_cell(holder.unit ? units.code(*holder.unit) : person->second.first),
         text_cell(holder.unit ? units.name(*holder.unit, asked.day) : person->second.second), text_cell(""),
         text_cell(""), text_cell(""), documents::Cell(core::Decimal(rating.year)), text_cell(label_vi(rating.level)),
         text_cell(rating.provisional ? "x" : ""), text_cell(rating.decision_number), day_cell(rating.decision_day),
         text_cell(rating.authority)});
  }
}

}  // namespace

std::unique_ptr<ImportKind> ratings_kind() {
  return std::make_unique<RatingsKind>();
}

}  // namespace thidua::personnel
