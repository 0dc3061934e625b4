#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/ids.h"
#include "people/people.h"

/// What a list of people is asked for.
namespace thidua::people {

enum class PeopleState { in_post, left, all };
enum class PeopleOrder { name, code };

struct PeopleQuery {
  std::vector<std::string> words;  // folded; each begins a word of a name ever held or of the staff number
  core::Date day;                  // posts as of this day
  PeopleState state = PeopleState::in_post;
  std::optional<std::vector<core::UnitId>> units;  // in post in one of these; none: wherever
  std::optional<StaffKind> staff_kind;
  bool leads = false;  // only those who lead
  PeopleOrder order = PeopleOrder::name;
  bool descending = false;
  int limit = 50;
  std::string after;                // where the page before ended
  std::int64_t count_max = 10'000;  // counted up to here; 0: not at all

  /// Asks for posts of a certain sort.
  bool narrow() const { return units || staff_kind || leads; }
};

}  // namespace thidua::people
