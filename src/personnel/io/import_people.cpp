#include <algorithm>
#include <map>
#include <tuple>

#include "core/text.h"
#include "people/io/bulk.h"
#include "people/io/details.h"
#include "people/io/store.h"
#include "personnel/io/import_cells.h"
#include "personnel/io/import_kinds.h"
#include "personnel/io/person_view.h"
#include "personnel/io/staff_columns.h"
#include "personnel/policy.h"
#include "personnel/staff_row.h"
#include "personnel/unit_finder.h"

namespace thidua::personnel {
namespace {

using people::KnownFully;
using people::NewPerson;
using people::PersonDetail;
using people::Posting;

ParsedRow parse_person(const documents::TableRow& row) {
  ParsedRow parsed;
  CellReader cells(row, parsed);
  cells.text("code", 80);
  cells.required_text("name", "họ và tên");
  cells.day("birth", true);
  for (const auto& [key, gender] : {std::pair("birth_male", "male"), std::pair("birth_female", "female")}) {
    if (!cells.has(key)) continue;
    cells.day(key, true);
    cells.put("birth", cell_text(parsed.cells, key));
    cells.put("gender", gender);
    parsed.cells.erase(key);
  }
  cells.choice("gender", {{"nam", "male"}, {"nam gioi", "male"}, {"nu", "female"}, {"nu gioi", "female"}},
               "Hãy ghi “Nam” hoặc “Nữ”.");
  cells.text("ethnicity", 60);
  cells.text("id_number", 40);
  if (const auto* cell = row.cell("id_number"); cell != nullptr && parsed.cells.count("id_number") != 0) {
    std::string digits;
    for (const char letter : parsed.cells["id_number"])
      if (letter != ' ' && letter != '\'' && letter != '.') digits += letter;
    // A number in Excel loses the zero it begins with.
    const bool lost_zero =
        cell->kind == documents::SheetCellKind::number && (digits.size() == 11 || digits.size() == 8);
    cells.put("id_number", (lost_zero ? "0" : "") + digits);
  }
  cells.text("unit");
  if (!cells.has("unit") && !row.group().empty()) cells.put("unit", row.group());
  cells.text("position");
  read_staff_kind(cells);
  cells.yes("heads_unit");
  cells.yes("leads");
  for (const char* key : {"from", "contract_until", "joined_day", "party_day", "union_day"}) cells.day(key);
  cells.yes("concurrent");
  cells.choice("status",
               {{"dang cong tac", "in_post"},
                {"dang lam viec", "in_post"},
                {"da nghi huu", "left"},
                {"nghi huu", "left"},
                {"da thoi viec", "left"},
                {"thoi viec", "left"},
                {"da chuyen cong tac", "left"},
                {"chuyen cong tac", "left"},
                {"da thoi cong tac", "left"}},
               "Hãy ghi “đang công tác”, “nghỉ hưu”, “thôi việc” hoặc “chuyển công tác”.");
  return parsed;
}

std::optional<bool> marked_or_silent(const RowCells& cells, std::string_view key) {
  if (!says(cells, key)) return std::nullopt;
  return cell_text(cells, key) == "x";
}

StaffRow staff_row(const RowCells& cells) {
  StaffRow row;
  row.code = cell_text(cells, "code");
  row.name = cell_text(cells, "name");
  row.detail.birth = people::parse_partial_day(cell_text(cells, "birth"));
  row.detail.gender = people::gender_of(cell_text(cells, "gender")).value_or(people::Gender::unknown);
  row.detail.ethnicity = cell_text(cells, "ethnicity");
  row.detail.id_number = cell_text(cells, "id_number");
  row.detail.joined_day = cell_day(cells, "joined_day");
  row.detail.party_day = cell_day(cells, "party_day");
  row.detail.union_day = cell_day(cells, "union_day");
  row.position = cell_text(cells, "position");
  row.staff_kind = people::staff_kind_of(cell_text(cells, "staff_kind"));
  row.heads_unit = marked_or_silent(cells, "heads_unit");
  row.leads = marked_or_silent(cells, "leads");
  row.contract_until = cell_day(cells, "contract_until");
  row.concurrent = cell_text(cells, "concurrent") == "x";
  return row;
}

class PeopleJudge : public RowJudge {
 public:
  PeopleJudge(platform::Connection& db, core::AgencyId agency, const ImportOptions& options)
      : options_(options),
        known_(people::people_fully(db, agency, options.day)),
        units_(people::units(db, agency)),
        since_(people::agency(db, agency).names.front().validity.from) {}

  JudgedRow judge(std::int64_t row, const RowCells& cells, const std::string& choice) override {
    now_ = Now{};
    now_.cells = &cells;
    now_.row = staff_row(cells);
    judged_ = JudgedRow{};
    judged_.summary = cell_text(cells, "name");
    find_person(choice);
    if (judged_.state != RowState::added) return judged_;
    now_.detail = detail_with(now_.known ? now_.known->detail : PersonDetail(), now_.row.detail);
    find_unit();
    check_doubles(row);
    check_detail();
    if (judged_.state == RowState::bad) return judged_;
    compare();
    return judged_;
  }

  core::Outcome<int> apply(platform::Command& command, std::int64_t) override {
    if (!now_.unit && !now_.new_unit.empty()) {
      auto made = unit_made(command);
      if (!made) return made.error();
      now_.unit = *made;
    }
    if (now_.unit) now_.posting.unit = *now_.unit;
    if (!now_.known) return add(command);
    return change(command);
  }

  core::Outcome<int> finish(platform::Command& command) override {
    const auto ids = people::insert_people(command, new_people_);
    std::vector<Posting> beside;
    for (auto& [code, posting] : beside_) {
      const auto found =
          std::ranges::find(new_people_, code, [](const NewPerson& one) { return core::folded(one.code); });
      if (found == new_people_.end()) continue;
      posting.person = ids[static_cast<std::size_t>(found - new_people_.begin())];
      beside.push_back(posting);
    }
    people::insert_postings(command, beside);
    const int count = static_cast<int>(ids.size());
    new_people_.clear();
    beside_.clear();
    return count;
  }

 private:
  /// The unit that the row is the first to name, with a code made of its initials.
  core::Outcome<core::UnitId> unit_made(platform::Command& command) {
    if (const auto standing = units_.standing_once_called(now_.new_unit, since_)) return *standing;
    const people::UnitFact fact = unit_called(now_.new_unit, since_);
    const std::string code = units_.free_code(now_.new_unit);
    auto made = people::add_unit(command, code, fact);
    if (made) units_.include({*made, code, {fact}});
    return made;
  }

  /// The row in hand.
  struct Now {
    const RowCells* cells = nullptr;
    StaffRow row;
    const KnownFully* known = nullptr;
    PersonDetail detail;
    std::optional<core::UnitId> unit;
    std::string new_unit;
    Posting posting;
    StaffChange change;
    bool has_posting = false;
  };

  void bad(std::string column, std::string message) {
    judged_.state = RowState::bad;
    judged_.notes.push_back({std::move(column), std::move(message), {}});
  }
  void note(std::string column, std::string message) {
    judged_.notes.push_back({std::move(column), std::move(message), {}});
  }

  void find_person(const std::string& choice) {
    if (choice == "new") return;
    if (choice.starts_with("person:")) {
      now_.known = known_.by_id(core::PersonId{std::stoll(choice.substr(7))});
      return;
    }
    const StaffMatch match = match_staff(known_, now_.row);
    now_.known = match.person;
    if (match.contradicts)
      bad("code",
          "Mã số này là của " + shown_person(*match.person) + ", khác cả họ tên lẫn ngày sinh. Hãy kiểm tra lại.");
    if (match.by == StaffMatch::By::id_number)
      note("id_number", "Nhận ra theo số định danh: " + shown_person(*match.person) + ".");
    if (match.by == StaffMatch::By::name_and_birth)
      note("name", "Nhận ra theo họ tên và ngày sinh: " + shown_person(*match.person) + ".");
    if (match.person == nullptr && !match.maybe.empty()) ask_who(match.maybe);
  }

  /// The same name alone is a question.
  void ask_who(const std::vector<const KnownFully*>& maybe) {
    judged_.state = RowState::doubtful;
    note("name", "Có " + std::to_string(maybe.size()) +
                     " người cùng họ tên đã có trong danh sách. Hãy chọn là người nào, hoặc là người mới.");
    for (const KnownFully* person : maybe)
      judged_.choices.push_back({"person:" + core::to_text(person->id), shown_person(*person)});
    judged_.choices.push_back({"new", "Người mới"});
  }

  /// The day the post is held from: said, or the day of joining where the unit stood by then, or today.
  core::Date first_day() const {
    if (const auto day = cell_day(*now_.cells, "from")) return *day;
    if (!now_.known && now_.detail.joined_day && *now_.detail.joined_day <= options_.day)
      return *now_.detail.joined_day;
    return options_.day;
  }

  void find_unit() {
    const std::string wanted = cell_text(*now_.cells, "unit");
    if (wanted.empty()) {
      if (!now_.known && cell_text(*now_.cells, "status") != "left")
        bad("unit", "Chưa ghi đơn vị. Hãy ghi tên hoặc mã của đơn vị.");
      return;
    }
    core::Date day = first_day();
    const bool day_said = !cell_text(*now_.cells, "from").empty();
    auto found = units_.find(wanted, day_said ? day : options_.day);
    if (!found.unit && !found.ambiguous && options_.create_units) {
      now_.new_unit = wanted;
      now_.posting.validity.from = std::max(day, since_);
      return;
    }
    if (!found.unit) {
      bad("unit", found.message);
      return;
    }
    now_.unit = found.unit;
    if (!day_said) day = std::max(day, units_.first_day(*found.unit));
    now_.posting.validity.from = day;
  }

  void check_doubles(std::int64_t row) {
    const bool beside = now_.row.concurrent;
    if (now_.known && !beside) {
      const auto [at, fresh] = rows_of_known_.emplace(now_.known->id, row);
      if (!fresh && at->second != row)
        bad("name", "Người này đã có ở dòng " + std::to_string(at->second) +
                        ". Hãy bỏ một dòng, hoặc đánh dấu “Kiêm nhiệm” cho dòng thứ hai.");
    }
    const auto once = [&](std::map<std::string, std::int64_t>& rows, std::string key, const char* column,
                          const char* what) {
      if (key.empty()) return;
      const auto [at, fresh] = rows.emplace(std::move(key), row);
      if (!fresh && at->second != row)
        bad(column, std::string(what) + " trùng với dòng " + std::to_string(at->second) +
                        ". Hãy sửa hoặc bỏ một dòng; người giữ hai vị trí thì đánh dấu “Kiêm nhiệm”.");
    };
    if (beside) return;
    once(row_of_code_, core::folded(cell_text(*now_.cells, "code")), "code", "Mã số");
    once(row_of_id_number_, cell_text(*now_.cells, "id_number"), "id_number", "Số định danh");
  }

  void check_detail() {
    for (const core::Refusal& fault : people::detail_faults(now_.detail, options_.day)) bad(fault.field, fault.message);
    const std::string code = cell_text(*now_.cells, "code");
    if (code.find(' ') != std::string::npos) bad("code", "Mã số không được có khoảng trắng. Hãy viết liền.");
    const KnownFully* owner = known_.by_id_number(now_.detail.id_number);
    if (owner != nullptr && now_.known != owner)
      bad("id_number", "Số định danh này đã ghi cho " + shown_person(*owner) + ". Hãy kiểm tra số và mã số.");
    if (now_.posting.validity.from > options_.day)
      bad("from", "Ngày giữ vị trí " + now_.posting.validity.from.to_vi() + " chưa tới. Hãy kiểm tra lại.");
    const bool in_post = now_.known && !now_.known->postings.empty();
    if (!in_post || cell_text(*now_.cells, "status") != "left") return;
    // A list of another agency, which the person has left for this one.
    if (!code.empty() && core::folded(code) != core::folded(now_.known->code))
      note("status", "Người này còn giữ vị trí ở đây; dòng này không làm vị trí ấy kết thúc.");
    else
      bad("status", "Người này còn giữ vị trí trong hệ thống. Hãy ghi ngày thôi việc ở trang của người ấy.");
  }

  void compare() {
    now_.has_posting = now_.unit || !now_.new_unit.empty();
    const core::Date from = now_.posting.validity.from;
    now_.posting = posting_with(now_.known, now_.row);
    now_.posting.validity.from = from;
    if (now_.unit) now_.posting.unit = *now_.unit;
    const std::string unit = now_.unit ? units_.name(*now_.unit, options_.day) : now_.new_unit;
    if (!unit.empty()) judged_.summary += " – " + unit;
    if (!now_.new_unit.empty()) note("unit", "Sẽ lập đơn vị “" + now_.new_unit + "”.");
    if (!now_.known) {
      judged_.state = RowState::added;
      return;
    }
    now_.change = compare_staff(*now_.known, now_.row, now_.detail,
                                now_.has_posting ? std::optional(now_.posting) : std::nullopt, now_.unit.has_value());
    if (now_.change.any()) judged_.summary += ": " + now_.change.text_vi(*now_.known);
    judged_.state = now_.change.any() ? RowState::changed : RowState::same;
  }

  core::Outcome<int> add(platform::Command& command) {
    const std::string code = cell_text(*now_.cells, "code");
    if (now_.row.concurrent) {
      beside_.emplace_back(core::folded(code), now_.posting);
      return 1;
    }
    NewPerson person{code.empty() ? free_code() : code, cell_text(*now_.cells, "name"), now_.detail, std::nullopt};
    if (now_.has_posting) person.posting = now_.posting;
    new_people_.push_back(std::move(person));
    static_cast<void>(command);
    return 1;
  }

  core::Outcome<int> change(platform::Command& command) {
    const KnownFully& known = *now_.known;
    if (now_.change.renamed)
      if (auto done = people::rename_person(command, known.id, cell_text(*now_.cells, "name"), options_.day); !done)
        return done;
    if (now_.change.detailed)
      if (auto done = people::set_detail(command, known.id, now_.detail, known.detail_revision,
                                         "Nhập từ tệp " + options_.file_name);
          !done)
        return done.error();
    if (!now_.change.posted) return 1;
    now_.posting.person = known.id;
    if (now_.row.concurrent) {
      people::insert_postings(command, {now_.posting});
      return 1;
    }
    // Begun this very day and said otherwise since: put right, not followed by another.
    if (!known.postings.empty() && known.postings.front().person == known.id &&
        known.postings.front().validity.from == now_.posting.validity.from)
      return people::correct_posting(command, known.postings.front(), now_.posting,
                                     "Nhập từ tệp " + options_.file_name);
    return people::add_posting(command, now_.posting);
  }

  /// "NS000017": the next that nobody has.
  std::string free_code() {
    for (;;) {
      std::string number = std::to_string(++last_code_);
      std::string code = "NS" + std::string(number.size() < 6 ? 6 - number.size() : 0, '0') + number;
      if (known_.by_code(code) == nullptr && row_of_code_.count(core::folded(code)) == 0) return code;
    }
  }

  ImportOptions options_;
  PersonFinder known_;
  UnitFinder units_;
  core::Date since_;  // of the agency: units that are made stand from then on
  std::map<std::string, std::int64_t> row_of_code_, row_of_id_number_;
  std::map<core::PersonId, std::int64_t> rows_of_known_;
  Now now_;
  JudgedRow judged_;
  std::vector<NewPerson> new_people_;
  std::vector<std::pair<std::string, Posting>> beside_;
  std::int64_t last_code_ = 0;
};

class PeopleKind : public ImportKind {
 public:
  std::string code() const override { return "people"; }
  std::string label() const override { return "Danh sách người"; }
  const access::Permission& importing() const override { return change_people; }
  const access::Permission& exporting() const override { return read_sensitive; }
  const std::vector<documents::ListColumn>& columns() const override { return staff_columns(); }
  ParsedRow parse(const documents::TableRow& row, const ImportOptions&) const override { return parse_person(row); }
  std::unique_ptr<RowJudge> judge(platform::Connection& db, core::AgencyId agency,
                                  const ImportOptions& options) const override {
    return std::make_unique<PeopleJudge>(db, agency, options);
  }
  core::Outcome<ExportAsked> asked(const access::ApiCall& call) const override { return people_asked(call); }
  void write(platform::Connection& db, core::AgencyId agency, const ExportAsked& asked,
             const std::function<void(const std::vector<documents::Cell>&)>& row) const override;
};

std::vector<documents::Cell> person_cells(const KnownFully& person, const Posting* posting, const UnitFinder& units) {
  const PersonDetail& detail = person.detail;
  const bool first = posting == nullptr || posting == &person.postings.front();
  const auto marked = [](bool is) { return text_cell(is ? "x" : ""); };
  const auto of_posting = [&](auto make) { return posting == nullptr ? text_cell("") : make(*posting); };
  return {text_cell(person.code),
          text_cell(person.name),
          text_cell(detail.birth ? to_vi(*detail.birth) : ""),
          text_cell(""),
          text_cell(""),
          text_cell(label_vi(detail.gender)),
          text_cell(detail.ethnicity),
          text_cell(detail.id_number),
          of_posting([&](const Posting& held) { return text_cell(units.code(held.unit)); }),
          of_posting([&](const Posting& held) { return text_cell(held.position); }),
          of_posting([&](const Posting& held) { return text_cell(label_vi(held.staff_kind)); }),
          of_posting([&](const Posting& held) { return marked(held.heads_unit); }),
          of_posting([&](const Posting& held) { return marked(held.leads || held.heads_unit); }),
          of_posting([&](const Posting& held) { return day_cell(held.validity.from); }),
          of_posting([&](const Posting& held) { return day_cell(held.contract_until); }),
          day_cell(detail.joined_day),
          day_cell(detail.party_day),
          day_cell(detail.union_day),
          marked(!first),
          text_cell(posting == nullptr ? "đã thôi công tác" : "đang công tác")};
}

/// Always the same order, whatever the numbers of units are; where two records of one human tell the same post, the
/// one that goes on longest.
void put_in_order(KnownFully& person, const UnitFinder& units) {
  const auto which = [](const Posting& held) { return std::pair(held.unit, held.validity.from); };
  std::ranges::sort(person.postings, {}, [&](const Posting& held) {
    const auto& last = held.validity.to;
    return std::tuple(which(held), last.has_value(), last ? -last->days() : 0, held.person != person.id, held.person);
  });
  person.postings.erase(std::ranges::unique(person.postings, {}, which).begin(), person.postings.end());
  std::ranges::sort(person.postings, {}, [&](const Posting& held) {
    return std::tuple(!held.heads_unit, held.validity.from, units.code(held.unit));
  });
}

void PeopleKind::write(platform::Connection& db, core::AgencyId agency, const ExportAsked& asked,
                       const std::function<void(const std::vector<documents::Cell>&)>& row) const {
  const UnitFinder units(people::units(db, agency));
  for (KnownFully& person : people::people_fully(db, agency, asked.day)) {
    if (!asked.has(person.id.value)) continue;
    put_in_order(person, units);
    if (person.postings.empty()) row(person_cells(person, nullptr, units));
    for (const Posting& posting : person.postings) row(person_cells(person, &posting, units));
  }
}

}  // namespace

core::Outcome<ExportAsked> people_asked(const access::ApiCall& call) {
  ExportAsked asked(call.today());
  if (!any_asked(call, {"q", "unit", "state", "kind", "leads", "day"})) return asked;
  const auto query = people_query(call);
  if (!query) return query.error();
  asked.day = query->day;
  asked.past = query->day < call.today();
  asked.chosen.emplace();
  for (const core::PersonId person :
       call.read([&](platform::Connection& db) { return people::people_found(db, call.agency, *query); }))
    asked.chosen->insert(person.value);
  return asked;
}

std::unique_ptr<ImportKind> people_kind() {
  return std::make_unique<PeopleKind>();
}

}  // namespace thidua::personnel
