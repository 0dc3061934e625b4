#include "server/demo_past.h"

#include <algorithm>
#include <optional>

#include "generate/io/years.h"
#include "generate/random.h"
#include "people/io/details.h"
#include "platform/json.h"
#include "server/demo.h"

namespace thidua::server {
namespace {

constexpr std::uint64_t sample_seed = 2025;
constexpr int yearly_turn = 31'000;
// Who gets a Giấy khen: not the very first, who were given more.
constexpr int first_praised = 10;

generate::Scheme scheme_of(const DemoData& data, const std::vector<DemoPerson>& people) {
  generate::Scheme scheme;
  scheme.people = static_cast<std::int64_t>(people.size());
  scheme.seed = sample_seed;
  scheme.turnover = false;
  const auto [first, last] = std::ranges::minmax(data.past.years, {}, &DemoPastYear::year);
  scheme.last_year = last.year;
  scheme.years = last.year - first.year + 1;
  return scheme;
}

const DemoGiven* given_of(const DemoPastYear& year, std::string_view award) {
  const auto found = std::ranges::find(year.awards, award, &DemoGiven::award);
  return found == year.awards.end() ? nullptr : &*found;
}

int count_of(const DemoPastYear& year, std::string_view award) {
  const DemoGiven* given = given_of(year, award);
  return given == nullptr ? 0 : given->count;
}

generate::MadeUnit department_unit(const DemoDepartment& department, core::Date from) {
  generate::MadeUnit made;
  made.code = department.symbol;
  made.name = department.name;
  made.authority = "Giám đốc " + department.name;
  made.symbol = department.symbol;
  made.from = from;
  made.last_day = department.to;
  return made;
}

}  // namespace

generate::Organisation demo_organisation(const DemoData& data) {
  generate::Organisation made;
  made.agency_name = data.names.back().name;
  made.place = data.names.back().place;
  made.province_chair = "Chủ tịch UBND tỉnh " + data.names.back().province;
  const auto& departments = data.past.departments;
  const std::size_t old = departments.size() - 1;
  generate::MadeMerger merger;
  merger.day = departments.front().to->plus_days(1);
  merger.into = static_cast<int>(old + data.units.size());
  for (std::size_t at = 0; at < old; ++at) {
    made.units.push_back(department_unit(departments[at], data.units.front().from));
    made.units.back().merged_into = merger.into;
    merger.sources.push_back(static_cast<int>(at));
  }
  std::int64_t seat = 0;
  for (const DemoUnit& unit : data.units) {
    generate::MadeUnit one;
    one.code = unit.code;
    one.name = unit.renamed.empty() ? unit.name : unit.renamed;
    one.kind = people::unit_kind_of(unit.kind).value_or(people::UnitKind::other);
    // Who came with the merger came from the other department.
    one.department = unit.from >= merger.day ? 1 : 0;
    one.first_seat = seat;
    one.seats = unit.staff;
    one.head = unit.position;
    one.deputy = std::string(position_of_staff);
    one.from = data.units.front().from;
    seat += unit.staff;
    made.units.push_back(std::move(one));
  }
  made.units.push_back(department_unit(departments.back(), merger.day));
  made.mergers.push_back(std::move(merger));
  return made;
}

DemoCareers::DemoCareers(const DemoData& data, const std::vector<DemoPerson>& people,
                         const generate::Organisation& organisation)
    : Careers(scheme_of(data, people), organisation), data_(data), people_(people) {
  for (const DemoPastYear& year : data.past.years) rank(year);
}

int DemoCareers::place_of(std::size_t demo_unit, const DemoData& data) {
  return static_cast<int>(demo_unit + data.past.departments.size() - 1);
}

const DemoUnit& DemoCareers::demo_unit(int unit) const {
  return data_.units[static_cast<std::size_t>(unit - place_of(0, data_))];
}

int DemoCareers::department_of(int unit, int year) const {
  return organisation().standing(organisation().units[static_cast<std::size_t>(unit)].department,
                                 core::last_day_of_year(year));
}

const DemoPastYear* DemoCareers::past_of(int unit, int year) const {
  const std::string& symbol = organisation().units[static_cast<std::size_t>(department_of(unit, year))].symbol;
  const auto found = std::ranges::find_if(
      data_.past.years, [&](const DemoPastYear& one) { return one.year == year && one.of == symbol; });
  return found == data_.past.years.end() ? nullptr : &*found;
}

void DemoCareers::rank(const DemoPastYear& year) {
  const std::uint64_t turn =
      sample_seed + static_cast<std::uint64_t>(year.year) * yearly_turn * generate::whole_turn_of_million;
  std::vector<std::int64_t> numbers;
  for (std::size_t n = 0; n < people_.size(); ++n)
    if (past_of(place_of(people_[n].unit, data_), year.year) == &year) numbers.push_back(static_cast<std::int64_t>(n));
  std::ranges::sort(numbers, {}, [&](std::int64_t number) { return generate::spread(number, turn); });
  for (std::size_t at = 0; at < numbers.size(); ++at) ranks_[{year.year, numbers[at]}] = static_cast<int>(at);
  std::vector<int> units;
  for (std::size_t n = 0; n < data_.units.size(); ++n)
    if (past_of(place_of(n, data_), year.year) == &year) units.push_back(place_of(n, data_));
  std::ranges::sort(units, {}, [&](int unit) { return generate::spread(unit, turn); });
  for (std::size_t at = 0; at < units.size(); ++at) unit_ranks_[{year.year, units[at]}] = static_cast<int>(at);
}

std::string DemoCareers::name_of(std::int64_t number) const {
  return people_[static_cast<std::size_t>(number)].name;
}

generate::MadePerson DemoCareers::person(std::int64_t number) const {
  generate::MadePerson made = Careers::person(number);
  const DemoPerson& person = people_[static_cast<std::size_t>(number)];
  const int place = place_of(person.unit, data_);
  generate::MadePosting posting;
  posting.unit = place;
  posting.position = person.heads ? demo_unit(place).position : std::string(position_of_staff);
  posting.heads = posting.leads = person.heads;
  posting.validity.from = organisation().units[static_cast<std::size_t>(place)].from;
  made.postings = {posting};
  made.absences.clear();
  // The union of the sample had everybody among its members.
  if (!made.detail.union_day) made.detail.union_day = made.detail.joined_day;
  return made;
}

generate::PersonYear DemoCareers::year_of(std::int64_t number, int year) const {
  generate::PersonYear result;
  const DemoPastYear* past = past_of(place_of(people_[static_cast<std::size_t>(number)].unit, data_), year);
  if (past == nullptr) return result;
  const int rank = ranks_.at({year, number});
  result.rated = true;
  result.level = rank < past->excellent                                  ? people::RatingLevel::excellent
                 : rank < past->excellent + past->good                   ? people::RatingLevel::good
                 : rank < past->excellent + past->good + past->completed ? people::RatingLevel::completed
                                                                         : people::RatingLevel::not_completed;
  result.advanced = rank < count_of(*past, "LDTT");
  result.fighter = rank < count_of(*past, "CSTDCS");
  if (const DemoGiven* praise = given_of(*past, "GK_GDS"))
    result.praised = rank >= first_praised && rank < first_praised + praise->count;
  if (const DemoGiven* of_union = given_of(*past, "DVCDXS")) result.union_praised = rank < of_union->count;
  return result;
}

generate::UnitYear DemoCareers::year_of_unit(int unit, int year) const {
  generate::UnitYear result;
  const DemoPastYear* past = past_of(unit, year);
  if (past == nullptr) return result;
  const int rank = unit_ranks_.at({year, unit});
  result.advanced = rank < count_of(*past, "TTLDTT");
  result.excellent = rank < count_of(*past, "TTLDXS");
  result.level = result.excellent  ? people::RatingLevel::excellent
                 : result.advanced ? people::RatingLevel::good
                                   : people::RatingLevel::completed;
  return result;
}

generate::MadeYears DemoCareers::with_decisions(generate::MadeYears years, int unit) const {
  for (people::TaskRating& rating : years.ratings)
    if (const DemoPastYear* past = past_of(unit, rating.year)) {
      rating.decision_number = past->rated.number;
      rating.decision_day = past->rated.day;
    }
  const auto last_of = [](const generate::MadeAward& made) { return made.record.years->last; };
  for (generate::MadeAward& made : years.awards) {
    const DemoPastYear* past = past_of(made.unit, last_of(made));
    const DemoGiven* given = past == nullptr ? nullptr : given_of(*past, made.record.award_code);
    if (given == nullptr) continue;
    made.record.number = given->number;
    made.record.day = registry::PartlyDay{given->day, false};
  }
  return years;
}

bool DemoCareers::was_elsewhere(int unit, int year) const {
  return core::last_day_of_year(year) < demo_unit(unit).from;
}

std::string DemoCareers::unit_name(int unit, int year) const {
  const DemoUnit& demo = demo_unit(unit);
  if (was_elsewhere(unit, year))
    return demo.name + ", " + organisation().units[static_cast<std::size_t>(department_of(unit, year))].name;
  return demo.renamed_from && core::last_day_of_year(year) >= *demo.renamed_from ? demo.renamed : demo.name;
}

core::Outcome<int> DemoBuilder::past() {
  const generate::Organisation organisation = demo_organisation(data_);
  const DemoCareers careers(data_, staff_list_, organisation);
  auto done = at(data_.past.recorded, "generate", [&](platform::Command& command) -> core::Outcome<std::string> {
    // What the stores would say of each row is left out of the audit trail, as for any list.
    platform::Command quiet(command.db, command.request);
    generate::YearsPlaces places;
    places.unit = [&](int unit, int year) {
      return careers.was_elsewhere(unit, year)
                 ? std::nullopt
                 : std::optional(units_.at(organisation.units[static_cast<std::size_t>(unit)].code));
    };
    places.unit_name = [&](int unit, int year) { return careers.unit_name(unit, year); };
    places.person = [&](std::int64_t number) { return staff_list_[static_cast<std::size_t>(number)].id; };
    generate::YearsWriter writer(quiet, context_.agency, std::move(places));
    for (std::size_t n = 0; n < staff_list_.size(); ++n) {
      const generate::MadePerson made = careers.person(static_cast<std::int64_t>(n));
      if (auto set = people::set_detail(quiet, staff_list_[n].id, made.detail, 0, "Hồ sơ cán bộ"); !set)
        return set.error();
      const int unit = made.postings.front().unit;
      writer.add_person(quiet, staff_list_[n].id, careers.with_decisions(generate::years_of(careers, made), unit));
    }
    for (std::size_t n = 0; n < data_.units.size(); ++n) {
      const int unit = DemoCareers::place_of(n, data_);
      writer.add_unit(quiet, units_.at(data_.units[n].code),
                      careers.with_decisions(generate::years_of_unit(careers, unit), unit));
    }
    writer.flush(quiet);
    if (auto published = writer.publish(quiet); !published) return published.error();
    platform::Json told = platform::Json::object();
    told.set("ratings", std::to_string(writer.ratings())).set("awards", std::to_string(writer.awards()));
    told.set("initiatives", std::to_string(writer.initiatives()));
    command.record("agency:" + core::to_text(context_.agency), to_text(told));
    return std::string("{}");
  });
  if (!done) return done.error();
  return 1;
}

}  // namespace thidua::server
