#include "generate/io/write.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "generate/awards.h"
#include "generate/careers.h"
#include "generate/io/years.h"
#include "initiatives/io/bulk.h"
#include "people/io/bulk.h"
#include "people/io/successions.h"
#include "platform/command.h"
#include "platform/json.h"

namespace thidua::generate {
namespace {

using platform::Command;

// A whole number of groups, so that authors of one initiative are written in one step.
constexpr std::int64_t people_of_step = 500 * group_people;
constexpr std::int64_t units_of_step = 1'000;

core::Refusal generate_refusal(std::string code, std::string message, std::string field = {}) {
  return {"generate." + std::move(code), std::move(message), std::move(field), {}};
}

people::SuccessionOrder order_of(const MadeMerger& merger, const Organisation& made,
                                 const std::vector<core::UnitId>& ids) {
  people::SuccessionOrder order;
  order.kind = people::SuccessionKind::merge;
  order.day = merger.day;
  for (const int source : merger.sources) order.sources.push_back(ids[static_cast<std::size_t>(source)]);
  const MadeUnit& into = made.units[static_cast<std::size_t>(merger.into)];
  people::Successor successor;
  successor.code = into.code;
  successor.name = into.name;
  successor.kind = into.kind;
  if (into.parent >= 0) successor.parent = ids[static_cast<std::size_t>(into.parent)];
  order.successors.push_back(std::move(successor));
  order.decision_number = merger.decision_number;
  order.decision_day = merger.day.plus_days(-8);
  order.authority = merger.authority;
  return order;
}

class Writing {
 public:
  Writing(const WritePlace& place, const Scheme& scheme, const WriteWatch& watch)
      : place_(place), watch_(watch), made_(made_organisation(scheme)), careers_(scheme, made_), request_{place.agency,
                                                                                                          place.user,
                                                                                                          "generate",
                                                                                                          place.now,
                                                                                                          {},
                                                                                                          {}} {}

  core::Outcome<Written> run() {
    step([&](Command& command) { write_units(command); });
    for (const MadeMerger& merger : made_.mergers)
      step([&](Command& command) {
        const auto done = people::carry_out(command, order_of(merger, made_, units_));
        // What is made here is sound: a refusal is our own mistake.
        if (!done) throw platform::DatabaseError(done.error().message);
        units_.push_back(done->opened.front());
        ++written_.units;
      });
    step([&](Command& command) { begin_years(command); });
    const std::int64_t people = careers_.scheme().people;
    for (std::int64_t first = 0; first < people; first += people_of_step) {
      if (watch_.cancelled()) return cancelled();
      step([&](Command& command) { write_people(command, first, std::min(first + people_of_step, people)); });
      watch_.progress(written_.people);
    }
    const auto units = static_cast<std::int64_t>(made_.units.size());
    for (std::int64_t first = 0; first < units; first += units_of_step) {
      if (watch_.cancelled()) return cancelled();
      step([&](Command& command) { write_unit_years(command, first, std::min(first + units_of_step, units)); });
    }
    return finish();
  }

 private:
  /// One transaction; what the stores would say of each row is left out of the audit trail.
  template <class Work>
  void step(Work work) {
    place_.database->write([&](platform::Connection& db) {
      Command quiet(db, request_);
      work(quiet);
    });
    platform::make_way(*place_.database);
  }
  core::UnitId unit_id(int unit) const { return units_[static_cast<std::size_t>(unit)]; }
  const MadeUnit& unit(int at) const { return made_.units[static_cast<std::size_t>(at)]; }

  void write_units(Command& command) {
    std::vector<people::NewUnit> units;
    for (const MadeUnit& made : made_.units) {
      if (std::ranges::any_of(made_.mergers, [&](const MadeMerger& merger) { return &unit(merger.into) == &made; }))
        break;  // those that mergers open come last, and later
      people::NewUnit one;
      one.code = made.code;
      one.fact = {{made.from, std::nullopt}, made.name, made.kind, std::nullopt, made.ordinal};
      if (made.parent >= 0) one.above = made.parent;
      units.push_back(std::move(one));
    }
    units_ = people::insert_units(command, units);
    written_.units = static_cast<std::int64_t>(units_.size());
  }

  void begin_years(Command& command) {
    YearsPlaces places;
    places.unit = [this](int unit, int) { return unit_id(unit); };
    places.unit_name = [this](int at, int) { return unit(at).name; };
    places.person = [this](std::int64_t number) { return id_of(number); };
    years_.emplace(command, place_.agency, std::move(places));
  }

  void write_people(Command& command, std::int64_t first, std::int64_t behind) {
    std::vector<MadePerson> made;
    std::vector<people::NewPerson> persons;
    for (std::int64_t number = first; number < behind; ++number) {
      made.push_back(careers_.person(number));
      persons.push_back({made.back().code, made.back().name, made.back().detail, std::nullopt});
    }
    ids_ = people::insert_people(command, persons);
    first_ = first;
    std::vector<people::PostingHeld> postings;
    std::vector<people::AbsenceOf> absences;
    for (const MadePerson& person : made) {
      const core::PersonId id = id_of(person.number);
      for (const MadePosting& one : person.postings)
        postings.push_back(
            {{id, unit_id(one.unit), one.position, person.staff_kind, one.heads, one.validity, one.leads, {}},
             one.ground});
      for (const MadeAbsence& one : person.absences)
        absences.push_back({id, {0, one.kind, one.day, one.until, one.note}});
      years_->add_person(command, id, years_of(careers_, person));
    }
    people::insert_postings_held(command, postings);
    people::insert_absences(command, absences);
    years_->flush(command);
    written_.people += behind - first;
    written_.postings += static_cast<std::int64_t>(postings.size());
  }
  core::PersonId id_of(std::int64_t number) const { return ids_[static_cast<std::size_t>(number - first_)]; }

  void write_unit_years(Command& command, std::int64_t first, std::int64_t behind) {
    for (auto at = static_cast<int>(first); at < behind; ++at)
      years_->add_unit(command, unit_id(at), years_of_unit(careers_, at));
    years_->flush(command);
  }

  core::Outcome<Written> finish() {
    const auto done =
        platform::run_command(*place_.database, request_, [&](Command& command) -> core::Outcome<std::string> {
          Command quiet(command.db, request_);
          if (auto published = years_->publish(quiet); !published) return published.error();
          people::refresh_statistics(command.db);
          initiatives::refresh_statistics(command.db);
          const Scheme& scheme = careers_.scheme();
          platform::Json told = platform::Json::object();
          told.set("people", std::to_string(scheme.people)).set("seed", std::to_string(scheme.seed));
          told.set("years", std::to_string(scheme.years)).set("last_year", std::to_string(scheme.last_year));
          command.record("agency:" + core::to_text(place_.agency), to_text(told));
          return std::string("{}");
        });
    if (!done) return done.error();
    written_.ratings = years_->ratings();
    written_.initiatives = years_->initiatives();
    written_.awards = years_->awards();
    return written_;
  }

  core::Refusal cancelled() const {
    return generate_refusal("cancelled", "Đã dừng theo yêu cầu: đã ghi " + std::to_string(written_.people) +
                                             " người, khen thưởng chưa hiện. Hãy xóa tệp dữ liệu này, hoặc tạo lại vào "
                                             "cơ quan khác.");
  }

  const WritePlace& place_;
  const WriteWatch& watch_;
  Organisation made_;
  Careers careers_;
  platform::CommandRequest request_;
  std::vector<core::UnitId> units_;  // of every made unit
  std::optional<YearsWriter> years_;
  std::vector<core::PersonId> ids_;  // of the people of this step, from number first_
  std::int64_t first_ = 0;
  Written written_;
};

}  // namespace

std::optional<core::Refusal> scheme_fault(const Scheme& scheme, core::Date today) {
  if (scheme.people < 1 || scheme.people > people_max)
    return generate_refusal("people", "Số người phải từ 1 đến " + std::to_string(people_max) + ".", "people");
  if (scheme.years < 1 || scheme.years > years_max)
    return generate_refusal("years", "Số năm phải từ 1 đến " + std::to_string(years_max) + ".", "years");
  if (scheme.last_year >= today.year() || scheme.last_year - scheme.years < 1990)
    return generate_refusal(
        "last_year", "Năm cuối phải là một năm đã kết thúc, và năm đầu không trước 1990; hãy chọn lại.", "last_year");
  return std::nullopt;
}

core::Outcome<Written> write_made(const WritePlace& place, const Scheme& scheme, const WriteWatch& watch) {
  if (auto fault = scheme_fault(scheme, place.now.day_in_vietnam())) return *fault;
  bool filled = false;
  place.database->read([&](platform::Connection& db) { filled = people::has_anybody(db, place.agency); });
  if (filled)
    return generate_refusal("not_empty",
                            "Cơ quan này đã có đơn vị hoặc người; dữ liệu tạo ra chỉ ghi vào cơ quan trống. Hãy chọn "
                            "tệp khác bằng --db hoặc mã cơ quan mới bằng --agency.",
                            "agency");
  return Writing(place, scheme, watch).run();
}

}  // namespace thidua::generate
