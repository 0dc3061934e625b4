#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "people/people.h"

/// The agency that is made up: a tree of units with seats, and mergers of 1 March 2025.
namespace thidua::generate {

/// What is asked for; everything made follows from it and from nothing else.
struct Scheme {
  std::int64_t people = 450;
  std::uint64_t seed = 1;
  int years = 5;         // of ratings and awards
  int last_year = 2025;  // the last of them
  bool turnover = true;  // else seat n is held by person n all the time, who came some years before the first
  int first_year() const { return last_year - years + 1; }
};
constexpr std::int64_t people_max = 2'000'000;
constexpr int years_max = 30;

/// Five seats for six people: in each five one has been handed over to a successor.
constexpr std::int64_t group_seats = 5, group_people = 6;

/// How somebody leads: the words before and behind the unit.
struct MadeUnit {
  std::string code;
  std::string name;
  people::UnitKind kind = people::UnitKind::division;
  int parent = -1;      // place in the list, -1: at the top
  int department = -1;  // the unit whose head decides awards of the first level
  int ordinal = 0;
  std::int64_t first_seat = 0;
  int seats = 0;
  std::string head, deputy;  // "Trưởng phòng", "Phó Trưởng phòng"
  bool deputies = true;      // the second and the third seat lead too
  std::string authority;     // of a department: "Giám đốc Sở Xây dựng"
  std::string symbol;        // of a department: "SXD"
  core::Date from;
  std::optional<core::Date> last_day;  // of one that was merged
  int merged_into = -1;
};

struct MadeMerger {
  std::vector<int> sources;  // places in the list
  int into = 0;              // opened by the merger
  core::Date day;
  std::string decision_number, authority, ground;
};

struct Organisation {
  std::string agency_name, short_name, parent_name, symbol, place;
  std::string province_chair;   // "Chủ tịch UBND tỉnh Hồng Lam"
  std::vector<MadeUnit> units;  // parents before children; those opened by mergers at the end
  std::vector<MadeMerger> mergers;
  /// The unit a seat was first made in.
  int unit_of_seat(std::int64_t seat) const;
  /// The unit that stood for it on the day.
  int standing(int unit, core::Date day) const;
};
std::int64_t seat_count(std::int64_t people);
Organisation made_organisation(const Scheme& scheme);

}  // namespace thidua::generate
