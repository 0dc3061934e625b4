#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "people/details.h"
#include "people/people.h"

/// What became of a person in the course of time: posts, absences, names.
namespace thidua::people {

struct PersonNameHeld {
  core::Validity validity;  // the first name's first day is 0001-01-01: nobody knows since when
  std::string name;
};

struct PostingHeld {
  Posting posting;
  std::string ground;  // why it ended
};

struct Absence {
  std::int64_t id = 0;
  AbsenceKind kind = AbsenceKind::leave;
  core::Date day;
  std::optional<core::Date> until;
  std::string note;
};

/// All of one human, whatever records there are of him. Each by its days.
struct Career {
  core::PersonId person;  // the record that stands
  std::vector<PostingHeld> posts;
  std::vector<Absence> absences;
  std::vector<PersonNameHeld> names;  // of the record that stands
};

}  // namespace thidua::people
