#include <algorithm>
#include <map>

#include "core/text.h"
#include "people/io/careers.h"
#include "people/io/people_list.h"
#include "people/io/store.h"
#include "personnel/career_list.h"
#include "personnel/io/import_cells.h"
#include "personnel/io/import_kinds.h"
#include "personnel/io/person_view.h"
#include "personnel/io/staff_columns.h"
#include "personnel/policy.h"
#include "personnel/staff_row.h"
#include "personnel/unit_finder.h"

namespace thidua::personnel {
namespace {

using people::AbsenceKind;
using people::Career;
using people::KnownFully;
using people::PostingHeld;

const std::vector<documents::ListColumn>& career_columns() {
  static const std::vector<documents::ListColumn> all{
      staff_column("code"),
      staff_column("name"),
      staff_column("birth"),
      {"event",
       "Diễn biến",
       {"Nội dung", "Loại diễn biến", "Biến động", "Loại biến động", "Nội dung biến động", "Việc"}},
      staff_column("unit"),
      staff_column("position"),
      staff_column("staff_kind"),
      staff_column("heads_unit"),
      staff_column("leads"),
      {"concurrent", "Kiêm nhiệm", {"Là kiêm nhiệm"}},
      {"from",
       "Từ ngày",
       {"Từ ngày, tháng, năm", "Từ tháng, năm", "Từ tháng năm", "Từ", "Ngày bắt đầu", "Giữ vị trí từ ngày",
        "Ngày bổ nhiệm", "Ngày nhận chức vụ", "Ngày giữ chức vụ"},
       true},
      {"until",
       "Đến hết ngày",
       {"Đến ngày", "Đến ngày, tháng, năm", "Đến tháng, năm", "Đến tháng năm", "Đến", "Ngày kết thúc",
        "Ngày thôi giữ chức vụ"}},
      staff_column("contract_until"),
      {"end_ground", "Căn cứ kết thúc", {"Lý do kết thúc", "Căn cứ thôi giữ vị trí", "Lý do thôi giữ vị trí"}},
      {"former_name", "Họ tên trước đây", {"Họ tên cũ", "Tên cũ", "Họ và tên trước đây"}},
      {"note", "Ghi chú", {"Lý do", "Căn cứ"}}};
  return all;
}

constexpr std::string_view post_code = "post", rename_code = "rename";

// ---- the cells of a row

/// A month is its first day where something begins, and its last where it ends; "nay" is no end.
void parse_bound(CellReader& cells, const documents::TableRow& row, ParsedRow& parsed, const char* key, bool is_end) {
  const std::string written = core::folded(row.text(key));
  if (is_end && (written == "nay" || written == "den nay" || written == "hien nay" || written == "hien tai"))
    return cells.put(key, "");
  cells.day(key, true);
  const auto day = people::parse_partial_day(cell_text(parsed.cells, key));
  if (!day || day->known == people::PartialDay::Known::day) return;
  const bool is_month = day->known == people::PartialDay::Known::month;
  const core::Date last =
      is_month ? core::last_day_of_month(day->day.year(), day->day.month()) : core::last_day_of_year(day->day.year());
  cells.put(key, (is_end ? last : day->day).to_iso());
}

void parse_event(CellReader& cells) {
  cells.choice("event", {{"giu vi tri", post_code},     {"giu chuc vu", post_code},
                         {"cong tac", post_code},       {"bo nhiem", post_code},
                         {"dieu dong", post_code},      {"nghi dai ngay", "leave"},
                         {"nghi khong luong", "leave"}, {"nghi thai san", "leave"},
                         {"nghi om", "leave"},          {"di hoc tap trung", "study"},
                         {"di hoc", "study"},           {"biet phai", "secondment"},
                         {"nghi huu", "retired"},       {"chuyen cong tac", "transferred"},
                         {"thoi viec", "resigned"},     {"buoc thoi viec", "dismissed"},
                         {"tu tran", "died"},           {"da mat", "died"},
                         {"doi ho ten", rename_code},   {"doi ten", rename_code}},
               "Hãy ghi: giữ vị trí, nghỉ dài ngày, đi học tập trung, biệt phái, nghỉ hưu, chuyển công tác, thôi việc, "
               "buộc thôi việc, từ trần hoặc đổi họ tên.");
}

void parse_post(CellReader& cells) {
  cells.text("unit");
  if (!cells.has("unit")) cells.fault("unit", "Chưa ghi đơn vị. Hãy ghi mã hoặc tên đơn vị khi ấy.");
  cells.required_text("position", "chức vụ, vị trí");
  read_staff_kind(cells);
  cells.yes("heads_unit");
  cells.yes("leads");
  cells.yes("concurrent");
  cells.day("contract_until");
  cells.text("end_ground", 4'000);
}

ParsedRow parse_career(const documents::TableRow& row) {
  ParsedRow parsed;
  CellReader cells(row, parsed);
  cells.text("code", 80);
  cells.text("name");
  if (!cells.has("code") && !cells.has("name"))
    cells.fault("name", "Chưa ghi là ai. Hãy ghi mã số, hoặc họ tên và ngày sinh.");
  cells.day("birth", true);
  parse_event(cells);
  parse_bound(cells, row, parsed, "from", false);
  if (!cells.has("from")) cells.fault("from", "Chưa ghi ngày đầu. Hãy ghi vào ô này.");
  parse_bound(cells, row, parsed, "until", true);
  const std::string event = cell_text(parsed.cells, "event");
  if (event == rename_code)
    cells.required_text("former_name", "họ tên trước khi đổi");
  else if (event.empty() || event == post_code)
    parse_post(cells);
  else
    cells.text("note", 8'000);
  return parsed;
}

std::optional<bool> yes_or_silent(const RowCells& cells, std::string_view key) {
  if (!says(cells, key)) return std::nullopt;
  return cell_text(cells, key) == "x";
}

/// What the cells say, but for the unit.
CareerRow career_row(std::int64_t number, const RowCells& cells) {
  CareerRow row;
  row.number = number;
  row.days = {cell_day(cells, "from").value_or(core::Date()), cell_day(cells, "until")};
  row.says_until = says(cells, "until");
  const std::string event = cell_text(cells, "event");
  if (const auto kind = people::absence_kind_of(event)) {
    row.event = CareerEvent::absence;
    row.absence = *kind;
    row.note = cell_text(cells, "note");
    row.says_note = says(cells, "note");
    return row;
  }
  if (event == rename_code) {
    row.event = CareerEvent::rename;
    row.former_name = cell_text(cells, "former_name");
    return row;
  }
  row.position = cell_text(cells, "position");
  row.staff_kind = people::staff_kind_of(cell_text(cells, "staff_kind"));
  row.heads_unit = yes_or_silent(cells, "heads_unit");
  row.leads = yes_or_silent(cells, "leads");
  row.concurrent = cell_text(cells, "concurrent") == "x";
  row.contract_until = cell_day(cells, "contract_until");
  row.says_contract = says(cells, "contract_until");
  row.end_ground = cell_text(cells, "end_ground");
  row.says_ground = says(cells, "end_ground");
  return row;
}

// ---- compared with what is known

class CareersJudge : public RowJudge {
 public:
  CareersJudge(platform::Connection& db, core::AgencyId agency, const ImportOptions& options)
      : today_(options.day),
        known_(people::people_fully(db, agency)),
        units_(people::units(db, agency)),
        careers_(people::careers(db, agency)) {}

  JudgedRow judge(std::int64_t number, const RowCells& cells, const std::string& choice) override {
    judged_ = JudgedRow{};
    judged_.summary = cell_text(cells, "name");
    person_ = nullptr;
    find_person(cells, choice);
    if (judged_.state != RowState::added) return judged_;
    row_ = career_row(number, cells);
    if (row_.event == CareerEvent::post) find_unit(cell_text(cells, "unit"));
    judged_.summary = summary();
    if (judged_.state != RowState::added) return judged_;
    verdict_ = career_of(*person_).judge(row_);
    using State = CareerVerdict::State;
    judged_.state = verdict_.state == State::bad       ? RowState::bad
                    : verdict_.state == State::same    ? RowState::same
                    : verdict_.state == State::changed ? RowState::changed
                                                       : RowState::added;
    for (const CareerFault& note : verdict_.notes) judged_.notes.push_back({note.column, note.message, {}});
    return judged_;
  }

  core::Outcome<int> apply(platform::Command&, std::int64_t) override {
    const core::PersonId person = person_->id;
    if (row_.event == CareerEvent::absence) {
      absences_.push_back({person, {0, row_.absence, row_.days.from, row_.days.to, row_.note}});
    } else if (row_.event == CareerEvent::rename) {
      names_.push_back({person, row_.days.from, row_.former_name});
    } else if (verdict_.state == CareerVerdict::State::changed) {
      ended_.push_back(verdict_.post);
    } else {
      verdict_.post.posting.person = person;
      posts_.push_back(verdict_.post);
    }
    return 1;
  }

  core::Outcome<int> finish(platform::Command& command) override {
    for (const auto& [_, career] : told_)
      for (PostingHeld& held : career.ended()) ended_.push_back(std::move(held));
    people::end_postings(command, ended_);
    people::insert_postings_held(command, posts_);
    people::insert_absences(command, absences_);
    people::insert_former_names(command, names_);
    return static_cast<int>(posts_.size() + absences_.size());
  }

 private:
  void bad(std::string column, std::string message) {
    judged_.state = RowState::bad;
    judged_.notes.push_back({std::move(column), std::move(message), {}});
  }

  void find_person(const RowCells& cells, const std::string& choice) {
    if (choice.starts_with("person:")) {
      person_ = known_.by_id(core::PersonId{std::stoll(choice.substr(7))});
      if (person_ == nullptr) bad("name", "Người đã chọn không còn. Hãy đọc lại tệp.");
      return;
    }
    StaffRow wanted;
    wanted.code = cell_text(cells, "code");
    wanted.name = cell_text(cells, "name");
    wanted.detail.birth = people::parse_partial_day(cell_text(cells, "birth"));
    const StaffMatch match = match_staff(known_, wanted);
    person_ = match.person;
    if (person_ != nullptr) return check_person(wanted, match);
    if (!wanted.code.empty())
      return bad("code", "Chưa có người mang mã số “" + wanted.code + "”. Hãy nhập danh sách người trước.");
    if (match.maybe.empty())
      return bad("name", "Chưa có “" + wanted.name +
                             "” trong danh sách người, hoặc ngày sinh khác. Hãy nhập danh sách người "
                             "trước, hoặc ghi mã số.");
    judged_.state = RowState::doubtful;
    judged_.notes.push_back({"name",
                             "Có " + std::to_string(match.maybe.size()) +
                                 " người cùng họ tên. Hãy chọn là người nào, hoặc ghi mã số vào tệp.",
                             {}});
    for (const KnownFully* one : match.maybe)
      judged_.choices.push_back({"person:" + core::to_text(one->id), shown_person(*one)});
  }

  /// A staff number that is somebody else's would give him a past that is not his.
  void check_person(const StaffRow& wanted, const StaffMatch& match) {
    const std::string name = core::folded(core::single_spaced(core::nfc(wanted.name)));
    const auto& names = careers_[person_->id].names;
    const bool was_called =
        name.empty() || core::folded(person_->name) == name ||
        std::ranges::any_of(names, [&](const people::PersonNameHeld& held) { return core::folded(held.name) == name; });
    const auto& birth = person_->detail.birth;
    const bool born_then = !wanted.detail.birth || !birth || agree(*wanted.detail.birth, *birth);
    if (!was_called || (match.contradicts && !name.empty()))
      bad("code", "Mã số này là của " + shown_person(*person_) + ". Hãy kiểm tra mã số và họ tên.");
    else if (!born_then)
      bad("birth", "Ngày sinh khác với hồ sơ của " + shown_person(*person_) + ". Hãy kiểm tra mã số và ngày sinh.");
  }

  void find_unit(const std::string& wanted) {
    const auto found = units_.find(wanted, row_.days.from);
    if (!found.unit) return bad("unit", found.message);
    row_.unit = *found.unit;
    row_.unit_name = units_.name(*found.unit, row_.days.from);
    row_.unit_last = units_.with(*found.unit)->facts.back().validity.to;
  }

  std::string summary() const {
    std::string what;
    if (row_.event == CareerEvent::absence)
      what = std::string(label_vi(row_.absence));
    else if (row_.event == CareerEvent::rename)
      what = std::string(label_vi(row_.event));
    else
      what = row_.position + (row_.unit_name.empty() ? "" : ", " + row_.unit_name);
    return person_->name + " – " + what + " " + days_vi(row_.days);
  }

  CareerOfPerson& career_of(const KnownFully& person) {
    const auto found = told_.find(person.id);
    if (found != told_.end()) return found->second;
    return told_.emplace(person.id, CareerOfPerson(careers_[person.id], person.detail.birth, today_)).first->second;
  }

  core::Date today_;
  PersonFinder known_;
  UnitFinder units_;
  std::map<core::PersonId, Career> careers_;
  std::map<core::PersonId, CareerOfPerson> told_;
  // the row in hand
  JudgedRow judged_;
  const KnownFully* person_ = nullptr;
  CareerRow row_;
  CareerVerdict verdict_;
  // gathered
  std::vector<PostingHeld> posts_, ended_;
  std::vector<people::AbsenceOf> absences_;
  std::vector<people::FormerName> names_;
};

// ---- written out

using RowTaker = std::function<void(const std::vector<documents::Cell>&)>;

/// A row of the list without the person, and what puts it in its place among the others.
struct CareerLine {
  core::Date day;
  int rank = 0;
  std::vector<documents::Cell> cells;
};

documents::Cell mark_cell(bool is) {
  return text_cell(is ? "x" : "");
}

CareerLine line_of(const PostingHeld& held, bool beside, const UnitFinder& units) {
  const people::Posting& one = held.posting;
  return {one.validity.from,
          0,
          {text_cell(label_vi(CareerEvent::post)), text_cell(units.code(one.unit)), text_cell(one.position),
           text_cell(label_vi(one.staff_kind)), mark_cell(one.heads_unit), mark_cell(one.leads || one.heads_unit),
           mark_cell(beside), day_cell(one.validity.from), day_cell(one.validity.to), day_cell(one.contract_until),
           text_cell(one.validity.to ? held.ground : ""), text_cell(""), text_cell("")}};
}

/// A row that tells no post.
CareerLine line_of(std::string_view event, const core::Validity& days, std::string_view former_name,
                   std::string_view note) {
  std::vector<documents::Cell> cells(13, text_cell(""));
  cells[0] = text_cell(event);
  cells[7] = day_cell(days.from);
  cells[8] = day_cell(days.to);
  cells[11] = text_cell(former_name);
  cells[12] = text_cell(note);
  return {days.from, 1, std::move(cells)};
}

std::vector<CareerLine> lines_of(const Career& career, const UnitFinder& units, core::Date today) {
  std::vector<CareerLine> lines;
  const std::vector<bool> beside = held_beside(career.posts, today);
  for (std::size_t i = 0; i < career.posts.size(); ++i) lines.push_back(line_of(career.posts[i], beside[i], units));
  for (std::size_t i = 1; i < career.names.size(); ++i)
    lines.push_back(line_of(label_vi(CareerEvent::rename), {career.names[i].validity.from, std::nullopt},
                            career.names[i - 1].name, ""));
  for (const people::Absence& one : career.absences)
    lines.push_back(line_of(label_vi(one.kind), {one.day, one.until}, "", one.note));
  std::ranges::stable_sort(lines, {}, [](const CareerLine& line) { return std::pair(line.day, line.rank); });
  return lines;
}

class CareersKind : public ImportKind {
 public:
  std::string code() const override { return "careers"; }
  std::string label() const override { return "Quá trình công tác"; }
  const access::Permission& importing() const override { return change_people; }
  const access::Permission& exporting() const override { return read_people; }
  const std::vector<documents::ListColumn>& columns() const override { return career_columns(); }
  ParsedRow parse(const documents::TableRow& row, const ImportOptions&) const override { return parse_career(row); }
  std::unique_ptr<RowJudge> judge(platform::Connection& db, core::AgencyId agency,
                                  const ImportOptions& options) const override {
    return std::make_unique<CareersJudge>(db, agency, options);
  }
  /// The whole careers of those whom the page shows.
  core::Outcome<ExportAsked> asked(const access::ApiCall& call) const override {
    auto asked = people_asked(call);
    if (asked) asked->day = call.today();
    return asked;
  }
  void write(platform::Connection& db, core::AgencyId agency, const ExportAsked& asked,
             const RowTaker& row) const override {
    const UnitFinder units(people::units(db, agency));
    const auto careers = people::careers(db, agency);
    for (const KnownFully& person : people::people_fully(db, agency)) {
      const auto career = careers.find(person.id);
      if (!asked.has(person.id.value) || career == careers.end()) continue;
      for (const CareerLine& line : lines_of(career->second, units, asked.day)) {
        std::vector<documents::Cell> cells{text_cell(person.code), text_cell(person.name),
                                           text_cell(person.detail.birth ? to_vi(*person.detail.birth) : "")};
        cells.insert(cells.end(), line.cells.begin(), line.cells.end());
        row(cells);
      }
    }
  }
};

}  // namespace

std::unique_ptr<ImportKind> careers_kind() {
  return std::make_unique<CareersKind>();
}

}  // namespace thidua::personnel
