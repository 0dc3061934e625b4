#include "personnel/career_list.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "personnel/unit_finder.h"

namespace thidua::personnel {
namespace {

using people::Absence;
using people::Posting;
using people::PostingHeld;
using State = CareerVerdict::State;

std::string row_vi(std::int64_t row) {
  return "dòng " + std::to_string(row);
}

void career_fault(CareerVerdict& verdict, std::string column, std::string message) {
  verdict.state = State::bad;
  verdict.notes.push_back({std::move(column), std::move(message)});
}
void career_note(CareerVerdict& verdict, std::string column, std::string message) {
  verdict.notes.push_back({std::move(column), std::move(message)});
}

/// Days on which somebody is away, as far as they are known.
core::Validity days_away(const Absence& absence) {
  return {absence.day, absence.until.value_or(absence.day)};
}

bool is_led(const Posting& posting) {
  return posting.leads || posting.heads_unit;
}

}  // namespace

std::string_view label_vi(CareerEvent event) {
  switch (event) {
    case CareerEvent::post:
      return "giữ vị trí";
    case CareerEvent::absence:
      return "vắng";
    case CareerEvent::rename:
      return "đổi họ tên";
  }
  return "";
}

std::vector<bool> held_beside(const std::vector<PostingHeld>& posts, core::Date today) {
  std::vector<std::size_t> order(posts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t at) {
    const Posting& one = posts[at].posting;
    const bool is_held = one.validity.covers(today);
    return std::tuple(!is_held, is_held && !one.heads_unit, one.validity.from);
  });
  std::vector<bool> beside(posts.size());
  std::vector<core::Validity> main;
  for (const std::size_t at : order) {
    const core::Validity& days = posts[at].posting.validity;
    beside[at] = std::ranges::any_of(main, [&](const core::Validity& other) { return people::overlap(days, other); });
    if (!beside[at]) main.push_back(days);
  }
  return beside;
}

CareerOfPerson::CareerOfPerson(people::Career known, std::optional<people::PartialDay> birth, core::Date today)
    : birth_(birth), today_(today), absences_(std::move(known.absences)), names_(std::move(known.names)) {
  const std::vector<bool> beside = held_beside(known.posts, today);
  for (std::size_t i = 0; i < known.posts.size(); ++i) posts_.push_back({std::move(known.posts[i]), beside[i], false});
}

CareerVerdict CareerOfPerson::judge(const CareerRow& row) {
  CareerVerdict verdict;
  check_days(row, verdict);
  if (verdict.state == State::bad) return verdict;
  switch (row.event) {
    case CareerEvent::post:
      judge_post(row, verdict);
      break;
    case CareerEvent::absence:
      judge_absence(row, verdict);
      break;
    case CareerEvent::rename:
      judge_rename(row, verdict);
      break;
  }
  return verdict;
}

void CareerOfPerson::check_days(const CareerRow& row, CareerVerdict& verdict) const {
  if (row.days.to && *row.days.to < row.days.from)
    career_fault(verdict, "until",
                 "Ngày cuối " + row.days.to->to_vi() + " đứng trước ngày đầu " + row.days.from.to_vi() +
                     ". Hãy kiểm tra hai ngày.");
  if (birth_ && row.days.from <= birth_->day)
    career_fault(verdict, "from",
                 "Ngày " + row.days.from.to_vi() + " không đứng sau ngày sinh " + to_vi(*birth_) +
                     " của người này. Hãy kiểm tra hai ngày.");
}

// ---- posts

Posting CareerOfPerson::posting_of(const CareerRow& row) {
  Posting posting;
  posting.unit = row.unit;
  posting.position = row.position;
  posting.staff_kind = row.staff_kind.value_or(people::StaffKind::civil_servant);
  posting.heads_unit = row.heads_unit.value_or(false);
  posting.leads = posting.heads_unit || row.leads.value_or(false);
  posting.validity = row.days;
  posting.contract_until = row.contract_until;
  return posting;
}

void CareerOfPerson::judge_post(const CareerRow& row, CareerVerdict& verdict) {
  for (const ToldPost& told : told_)
    if (told.unit == row.unit && told.days.from == row.days.from)
      return career_fault(verdict, "from",
                          "Trùng với " + row_vi(told.row) +
                              ": cùng người, cùng đơn vị, cùng ngày đầu. Hãy bỏ một dòng, hoặc sửa ngày.");
  const auto known = std::ranges::find_if(posts_, [&](const KnownPost& one) {
    return one.held.posting.unit == row.unit && one.held.posting.validity.from == row.days.from;
  });
  if (known != posts_.end()) {
    known->is_told = true;
    compare_post(row, *known, verdict);
  } else {
    const bool ends = row.unit_last && (!row.days.to || *row.days.to > *row.unit_last);
    if (ends)
      career_fault(verdict, "until",
                   "Đơn vị “" + row.unit_name + "” chỉ có đến hết ngày " + row.unit_last->to_vi() +
                       ". Hãy ghi ngày cuối của vị trí không muộn hơn ngày ấy.");
    check_beside(row, verdict);
    verdict.post = {posting_of(row), row.days.to ? row.end_ground : std::string()};
    if (row.days.from > today_ && verdict.state != State::bad)
      career_note(verdict, "from", "Ngày " + row.days.from.to_vi() + " chưa tới. Hãy kiểm tra lại.");
  }
  if (verdict.state == State::bad) return;
  const bool is_open = known != posts_.end() && !row.says_until;
  told_.push_back(
      {row.number, row.unit, is_open ? known->held.posting.validity : row.days, row.position, row.concurrent});
}

/// The post begins on the day and in the unit of one that is known.
void CareerOfPerson::compare_post(const CareerRow& row, KnownPost& known, CareerVerdict& verdict) const {
  const Posting& held = known.held.posting;
  const auto differs = [&](const char* column, const std::string& is) {
    career_fault(verdict, column,
                 "Vị trí từ ngày này ở đơn vị ấy đã có trong hệ thống và ghi khác: " + is +
                     ". Hãy sửa ô này cho đúng, hoặc sửa ở trang của người ấy.");
  };
  if (held.position != row.position) differs("position", "chức vụ “" + held.position + "”");
  if (row.staff_kind && held.staff_kind != *row.staff_kind)
    differs("staff_kind", "đối tượng “" + std::string(label_vi(held.staff_kind)) + "”");
  if (row.heads_unit && held.heads_unit != *row.heads_unit)
    differs("heads_unit", held.heads_unit ? "đứng đầu đơn vị" : "không đứng đầu đơn vị");
  const bool leads = row.heads_unit.value_or(false) || row.leads.value_or(false);
  if (row.leads && is_led(held) != leads) differs("leads", is_led(held) ? "lãnh đạo, quản lý" : "không lãnh đạo");
  if (row.says_contract && held.contract_until != row.contract_until)
    differs("contract_until",
            held.contract_until ? "hợp đồng đến " + held.contract_until->to_vi() : "không có hợp đồng");
  if (!row.says_until || verdict.state == State::bad) {
    if (verdict.state != State::bad) verdict.state = State::same;
    return;
  }
  if (!held.validity.to && row.days.to) {
    verdict.state = State::changed;
    verdict.post = known.held;
    verdict.post.posting.validity.to = row.days.to;
    verdict.post.ground = row.end_ground;
    return;
  }
  if (held.validity.to != row.days.to)
    return differs("until", held.validity.to ? "đến hết " + held.validity.to->to_vi() : "chưa kết thúc");
  if (row.says_ground && held.validity.to && known.held.ground != row.end_ground)
    return differs("end_ground", known.held.ground.empty() ? "không có căn cứ" : "“" + known.held.ground + "”");
  verdict.state = State::same;
}

/// Two posts at a time only where one is said to be held beside the other.
void CareerOfPerson::check_beside(const CareerRow& row, CareerVerdict& verdict) const {
  if (row.concurrent) return;
  constexpr std::string_view advice = " Hãy sửa ngày, hoặc đánh dấu “Kiêm nhiệm” nếu giữ cùng lúc.";
  for (const ToldPost& told : told_)
    if (!told.concurrent && people::overlap(told.days, row.days))
      return career_fault(verdict, "from",
                          "Chồng thời gian với " + row_vi(told.row) + " (“" + told.position + "”, " +
                              days_vi(told.days) + ")." + std::string(advice));
  for (const KnownPost& known : posts_)
    if (!known.is_told && !known.concurrent && people::overlap(known.held.posting.validity, row.days))
      return career_fault(verdict, "from",
                          "Chồng thời gian với vị trí “" + known.held.posting.position + "” đã có trong hệ thống (" +
                              days_vi(known.held.posting.validity) +
                              "). Hãy sửa ngày; vị trí ấy đã thôi thì ghi ngày cuối của nó ở một dòng đứng trước; giữ "
                              "cùng lúc thì đánh dấu “Kiêm nhiệm”.");
}

std::vector<PostingHeld> CareerOfPerson::ended() const {
  std::vector<PostingHeld> all;
  if (!gone_) return all;
  const core::Date last = gone_->day.plus_days(-1);
  for (const KnownPost& known : posts_) {
    if (known.is_told || known.held.posting.validity.to || known.held.posting.validity.from > last) continue;
    all.push_back({known.held.posting, std::string(label_vi(gone_->kind))});
    all.back().posting.validity.to = last;
  }
  return all;
}

// ---- absences

void CareerOfPerson::judge_absence(const CareerRow& row, CareerVerdict& verdict) {
  Absence absence{0, row.absence, row.days.from, row.days.to, row.note};
  const auto is_it = [&](const Absence& other) {
    return other.kind == absence.kind && other.day == absence.day &&
           (!row.says_until || other.until == absence.until) && (!row.says_note || other.note == absence.note);
  };
  for (const auto& [number, told] : told_absences_)
    if (is_it(told)) return career_fault(verdict, "from", "Trùng với " + row_vi(number) + ". Hãy bỏ một dòng.");
  told_absences_.emplace_back(row.number, absence);
  if (std::ranges::any_of(absences_, is_it)) {
    verdict.state = State::same;
    return;
  }
  for (const Absence& known : absences_) {
    if (known.kind != absence.kind) continue;
    const bool is_told = std::ranges::any_of(told_absences_, [&](const auto& told) {
      return told.second.kind == known.kind && told.second.day == known.day && told.second.until == known.until;
    });
    const bool is_death = absence.kind == people::AbsenceKind::died;
    if (is_told || (!is_death && !people::overlap(days_away(known), days_away(absence)))) continue;
    told_absences_.pop_back();
    return career_fault(verdict, known.day == absence.day ? "until" : "from",
                        "Đã ghi " + std::string(label_vi(known.kind)) + " " + days_vi({known.day, known.until}) +
                            ". Nếu là cùng một lần, hãy sửa ở trang của người ấy.");
  }
  if (!ends_work(absence.kind) || row.elsewhere) return;
  note_posts_after(row, verdict);
  if (!gone_ || absence.day < gone_->day) gone_ = absence;
}

/// Posts that go on although the person is gone.
void CareerOfPerson::note_posts_after(const CareerRow& row, CareerVerdict& verdict) const {
  const core::Date last = row.days.from.plus_days(-1);
  const bool ends_some = std::ranges::any_of(posts_, [&](const KnownPost& known) {
    return !known.is_told && !known.held.posting.validity.to && known.held.posting.validity.from <= last;
  });
  if (ends_some)
    career_note(verdict, "from",
                "Vị trí còn giữ mà danh sách không có dòng riêng sẽ kết thúc ngày " + last.to_vi() + ".");
  for (const ToldPost& told : told_)
    if (told.days.from <= last && !told.days.to)
      career_note(verdict, "from",
                  "Ở " + row_vi(told.row) + ", vị trí “" + told.position + "” chưa kết thúc. Hãy kiểm tra lại.");
}

// ---- names

void CareerOfPerson::judge_rename(const CareerRow& row, CareerVerdict& verdict) {
  const core::Date day = row.days.from;
  const auto begun = std::ranges::find_if(names_, [&](const auto& one) { return one.validity.from == day; });
  if (begun != names_.end()) {
    const std::string before = begun == names_.begin() ? std::string() : std::prev(begun)->name;
    verdict.state = State::same;
    if (before != row.former_name)
      career_fault(verdict, "former_name",
                   "Ngày này đã ghi đổi tên, tên trước đó là “" + before + "”. Hãy kiểm tra lại.");
    return;
  }
  const auto cut = std::ranges::find_if(names_, [&](const auto& one) { return one.validity.covers(day); });
  if (cut == names_.end()) return career_fault(verdict, "from", "Không rõ tên của người này vào ngày ấy.");
  if (cut->name == row.former_name)
    career_note(verdict, "former_name", "Tên trước và sau khi đổi giống nhau. Hãy kiểm tra lại.");
  const auto later = cut->validity.to;
  cut->validity.to = day.plus_days(-1);
  const std::string name = std::exchange(cut->name, row.former_name);
  names_.insert(std::next(cut), people::PersonNameHeld{{day, later}, name});
}

}  // namespace thidua::personnel
