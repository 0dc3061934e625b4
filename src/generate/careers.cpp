#include "generate/careers.h"

#include <algorithm>

#include "generate/names.h"
#include "generate/random.h"

namespace thidua::generate {
namespace {

constexpr std::uint64_t for_span = 2, for_person = 3, for_year = 4, for_absence = 5, for_unit = 7;
constexpr int million = 1'000'000;
// Shares of a million. Excellent ones stay below 20 in 100 of the good ones; fighters below 15 in 100 of the advanced.
constexpr int excellent_below = 130'000, good_below = 905'000, completed_below = 995'000;
constexpr int fighters_below = 850'000;
// How far everybody moves on from year to year: who is excellent stays so for about four years.
constexpr int turn_of_year = 31'000;
// Without turnover: how long before the first year the last of them came.
constexpr int settled_years = 4;

core::Date in_year(int year, int day_of_year) {
  return core::first_day_of_year(year).plus_days(day_of_year);
}

std::string numbered(std::int64_t number, std::size_t digits) {
  std::string text = std::to_string(number);
  return std::string(digits > text.size() ? digits - text.size() : 0, '0') + text;
}

/// Twelve digits as an identity card has them, of a province that there is none of: 097 to 099.
std::string id_number(std::int64_t number, people::Gender gender, int birth_year) {
  const bool man = gender == people::Gender::male;
  const int sex_and_century = (birth_year >= 2000 ? 2 : 0) + (man ? 0 : 1);
  return "0" + std::to_string(99 - number / million) + std::to_string(sex_and_century) + numbered(birth_year % 100, 2) +
         numbered(number % million, 6);
}

}  // namespace

/// When somebody came, sat where, and went.
struct Careers::Span {
  std::int64_t seat = 0;
  core::Date joined;                        // the agency's pay
  core::Date seated;                        // this seat
  std::optional<std::int64_t> seat_before;  // where he was until then
  std::optional<core::Date> left;           // the last day
  people::AbsenceKind why = people::AbsenceKind::retired;
  int birth_year = 1980;
};

Careers::Span Careers::span_of(std::int64_t number) const {
  const std::int64_t group = number / group_people, place = number % group_people;
  const bool whole_group = (group + 1) * group_people <= scheme_.people;
  const std::int64_t handed_over = group % group_seats;
  // The day the seat of this group was handed over, the same for both.
  Random of_group(scheme_.seed, for_span, static_cast<std::uint64_t>(group) * 2);
  const core::Date hand_over = in_year(of_group.between(scheme_.first_year(), scheme_.last_year), of_group.below(330));
  Random random(scheme_.seed, for_span, static_cast<std::uint64_t>(number) * 2 + 1);
  Span span;
  if (!scheme_.turnover) {
    span.seat = number;
    const int joined_year = scheme_.first_year() - settled_years - random.below(22);
    span.joined = span.seated = in_year(joined_year, random.below(330));
    span.birth_year = joined_year - random.between(22, 30);
    return span;
  }
  if (place == group_seats) {  // who handed it over
    span.seat = group * group_seats + handed_over;
    span.left = hand_over;
    const int why = random.below(100);
    span.why = why < 62   ? people::AbsenceKind::retired
               : why < 82 ? people::AbsenceKind::transferred
               : why < 93 ? people::AbsenceKind::resigned
               : why < 97 ? people::AbsenceKind::died
                          : people::AbsenceKind::dismissed;
    const int age = span.why == people::AbsenceKind::retired ? random.between(57, 61) : random.between(30, 55);
    span.birth_year = hand_over.year() - age;
    span.joined = in_year(span.birth_year + random.between(22, 27), random.below(330));
    span.seated = span.joined;
    return span;
  }
  span.seat = group * group_seats + place;
  // Most of those who are here came before the years that are told.
  const int joined_year = random.chance(880) ? scheme_.first_year() - 1 - random.below(24)
                                             : random.between(scheme_.first_year(), scheme_.last_year);
  span.joined = in_year(joined_year, random.below(330));
  span.birth_year = joined_year - random.between(22, 30);
  span.seated = span.joined;
  const auto moved_on = [&](core::Date day) {
    if (span.joined >= day) {
      span.joined = span.seated = day;
      return;
    }
    span.seated = day;
    // Before that somewhere near, where there is another seat near.
    const std::int64_t near = span.seat >= 40 ? span.seat - 40 + random.below(20) : span.seat + 1 + random.below(3);
    if (near < seat_count(scheme_.people)) span.seat_before = near;
  };
  if (whole_group && place == handed_over)
    moved_on(hand_over.plus_days(1));
  else if (random.chance(220))
    moved_on(in_year(random.between(scheme_.first_year(), scheme_.last_year), random.below(330)));
  return span;
}

void Careers::place(MadePerson& person, std::int64_t seat, bool leading, core::Date from, std::optional<core::Date> to,
                    const std::string& ground) const {
  const int first_unit = organisation_.unit_of_seat(seat);
  const MadeUnit& made = organisation_.units[static_cast<std::size_t>(first_unit)];
  const std::int64_t within = seat - made.first_seat;
  from = std::max(from, made.from);
  if (to && *to < from) return;
  const auto add = [&](int unit, core::Date first, std::optional<core::Date> last, bool heads, std::string why) {
    const MadeUnit& of = organisation_.units[static_cast<std::size_t>(unit)];
    MadePosting posting;
    posting.unit = unit;
    posting.heads = heads;
    posting.leads = leading && (within == 0 || (within < 3 && made.seats > 8) || made.authority.size() > 0);
    posting.position = heads            ? of.head
                       : posting.leads  ? of.deputy
                       : made.seats < 4 ? of.deputy
                                        : std::string(person.staff_kind == people::StaffKind::labourer ? "Nhân viên"
                                                      : made.name.starts_with("Trường")                ? "Giáo viên"
                                                      : within % 9 == 8 ? "Chuyên viên chính"
                                                                        : "Chuyên viên");
    posting.validity = {first, last};
    posting.ground = std::move(why);
    person.postings.push_back(std::move(posting));
  };
  const bool heads = leading && within == 0;
  if (made.merged_into < 0 || (to && *to <= *made.last_day)) {
    add(first_unit, from, to, heads, to ? ground : "");
    return;
  }
  const auto merger = std::ranges::find(organisation_.mergers, made.merged_into, &MadeMerger::into);
  if (from <= *made.last_day) add(first_unit, from, made.last_day, heads, merger->ground);
  // Of two heads the first goes on; the other becomes a deputy.
  const bool goes_on = heads && merger->sources.front() == first_unit;
  add(made.merged_into, std::max(from, merger->day), to, goes_on, to ? ground : "");
}

void Careers::add_postings(MadePerson& person, const Span& span) const {
  if (span.seat_before)
    place(person, *span.seat_before, false, span.joined, span.seated.plus_days(-1), "Điều động, bổ nhiệm");
  place(person, span.seat, true, span.seated, span.left,
        span.left ? std::string(people::label_vi(span.why)) : std::string());
}

void Careers::add_details(MadePerson& person, const Span& span) const {
  Random random(scheme_.seed, for_person, static_cast<std::uint64_t>(person.number));
  person.code = "CB" + numbered(person.number + 1, 7);
  person.detail.gender = random.chance(480) ? people::Gender::female : people::Gender::male;
  person.name = name_of(person.number);
  if (const auto told = gender_of(person.name)) person.detail.gender = *told;
  MadeName name = made_name(random, person.detail.gender);
  if (person.name.empty()) person.name = std::move(name.full_name);
  person.detail.ethnicity = std::move(name.ethnicity);
  const core::Date birth = in_year(span.birth_year, random.below(365));
  person.detail.birth = people::PartialDay{birth, people::PartialDay::Known::day};
  if (random.chance(15))
    person.detail.birth = people::PartialDay{in_year(span.birth_year, 0), people::PartialDay::Known::year};
  person.detail.id_number = id_number(person.number, person.detail.gender, span.birth_year);
  person.detail.joined_day = span.joined;
  const core::Date into_union = span.joined.plus_days(180);
  if (random.chance(970) && into_union.year() <= scheme_.last_year) person.detail.union_day = into_union;
  const int party_year = span.joined.year() + random.between(2, 9);
  if (random.chance(560) && party_year <= scheme_.last_year)
    person.detail.party_day = in_year(party_year, random.below(360));
  const MadeUnit& unit = organisation_.units[static_cast<std::size_t>(organisation_.unit_of_seat(span.seat))];
  const bool service = unit.kind == people::UnitKind::service_unit;
  const bool labourer = span.seat - unit.first_seat > 4 && random.chance(60);
  person.staff_kind = labourer  ? people::StaffKind::labourer
                      : service ? people::StaffKind::public_employee
                                : people::StaffKind::civil_servant;
}

void Careers::add_absences(MadePerson& person, const Span& span) const {
  if (span.left) person.absences.push_back({span.why, span.left->plus_days(1), std::nullopt, ""});
  Random random(scheme_.seed, for_absence, static_cast<std::uint64_t>(person.number));
  if (span.left || !random.chance(60)) return;
  const int year = random.between(scheme_.first_year(), scheme_.last_year);
  const core::Date day = in_year(year, random.between(5, 150));
  if (!person.on(day)) return;
  const bool mother = person.detail.gender == people::Gender::female && year - span.birth_year < 42;
  const bool study = !mother && random.chance(600);
  person.absences.push_back({study ? people::AbsenceKind::study : people::AbsenceKind::leave, day,
                             day.plus_days(mother ? 181 : 89),
                             study    ? "Học lớp cao cấp lý luận chính trị"
                             : mother ? "Nghỉ thai sản"
                                      : "Nghỉ không hưởng lương"});
}

MadePerson Careers::person(std::int64_t number) const {
  const Span span = span_of(number);
  MadePerson person;
  person.number = number;
  add_details(person, span);
  add_postings(person, span);
  add_absences(person, span);
  return person;
}

PersonYear Careers::year_of(std::int64_t number, int year) const {
  const Span span = span_of(number);
  PersonYear result;
  const core::Date last = core::last_day_of_year(year);
  result.rated = span.joined <= in_year(year, 181) && (!span.left || *span.left >= last);
  if (!result.rated) return result;
  const std::uint64_t turn =
      mixed(scheme_.seed, for_year, 0) + static_cast<std::uint64_t>(year) * turn_of_year * whole_turn_of_million;
  const int stands = spread(number, turn);
  result.level = stands < excellent_below   ? people::RatingLevel::excellent
                 : stands < good_below      ? people::RatingLevel::good
                 : stands < completed_below ? people::RatingLevel::completed
                                            : people::RatingLevel::not_completed;
  Random random(scheme_.seed, for_year,
                static_cast<std::uint64_t>(number) * 64 + static_cast<std::uint64_t>(year % 64));
  result.advanced = result.level >= people::RatingLevel::good && random.chance(965);
  result.fighter =
      result.advanced && result.level == people::RatingLevel::excellent && random.below(million) < fighters_below;
  return result;
}

std::int64_t Careers::holder_on(std::int64_t seat, core::Date day) const {
  const std::int64_t group = seat / group_seats, place = seat % group_seats;
  const std::int64_t now = group * group_people + place;
  if (span_of(now).seated <= day) return now;
  const std::int64_t before = group * group_people + group_seats;
  const bool handed_over = place == group % group_seats && before < scheme_.people;
  if (!handed_over) return -1;
  const Span span = span_of(before);
  return span.seated <= day && span.left >= day ? before : -1;
}

std::vector<std::int64_t> Careers::members(int unit, core::Date day) const {
  std::vector<std::int64_t> all;
  for (std::size_t at = 0; at < organisation_.units.size(); ++at) {
    if (organisation_.standing(static_cast<int>(at), day) != unit) continue;
    const MadeUnit& made = organisation_.units[at];
    for (std::int64_t seat = made.first_seat; seat < made.first_seat + made.seats; ++seat)
      if (const std::int64_t number = holder_on(seat, day); number >= 0) all.push_back(number);
  }
  return all;
}

bool Careers::may_be_excellent(int unit, int year) const {
  int all = 0, advanced = 0, fighters = 0, failed = 0;
  for (const std::int64_t number : members(unit, core::last_day_of_year(year))) {
    const PersonYear one = year_of(number, year);
    if (!one.rated) continue;
    ++all;
    advanced += one.advanced ? 1 : 0;
    fighters += one.fighter ? 1 : 0;
    failed += one.level == people::RatingLevel::not_completed ? 1 : 0;
  }
  return failed == 0 && fighters > 0 && advanced * 100 >= all * 70;
}

UnitYear Careers::year_of_unit(int unit, int year) const {
  const std::uint64_t turn =
      mixed(scheme_.seed, for_unit, 0) + static_cast<std::uint64_t>(year) * 60'000U * whole_turn_of_million;
  const int stands = spread(unit, turn);
  UnitYear result;
  result.level = stands < 140'000   ? people::RatingLevel::excellent
                 : stands < 930'000 ? people::RatingLevel::good
                                    : people::RatingLevel::completed;
  if (result.level < people::RatingLevel::good) return result;
  Random random(scheme_.seed, for_unit, static_cast<std::uint64_t>(unit) * 64 + static_cast<std::uint64_t>(year % 64));
  result.advanced = random.chance(850);
  result.excellent = result.advanced && result.level == people::RatingLevel::excellent && may_be_excellent(unit, year);
  result.flag = result.excellent && random.chance(150);
  return result;
}

const MadePosting* MadePerson::on(core::Date day) const {
  const auto found = std::ranges::find_if(postings, [&](const MadePosting& one) { return one.validity.covers(day); });
  return found == postings.end() ? nullptr : &*found;
}

}  // namespace thidua::generate
