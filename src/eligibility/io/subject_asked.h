#pragma once
#include <optional>
#include <string>

#include "access/io/api.h"
#include "eligibility/facts.h"

/// Who is asked about, on which day, and what the asker may see: shared by the routes of eligibility.
namespace thidua::eligibility {

struct AskedOn {
  core::Date received_on;
  int year = 0;
};

/// A person or a unit with its facts on the day.
struct SubjectAsked {
  std::optional<core::PersonId> person;
  std::optional<core::UnitId> unit;
  std::string name;
  Assembled facts;
  AskedOn on;
  bool shows_discipline = false;
  bool may_keep = false;    // write an answer down
  bool may_assess = false;  // say yes or no where the records leave it open; nobody of himself
};

/// ?year= and ?received_on=; today and its usual year where they are left out.
/// Errors  `eligibility.received_on`, `eligibility.year`.
core::Outcome<AskedOn> asked_in(const access::ApiCall& call, const std::optional<std::string>& received_on,
                                const std::optional<std::string>& year);
core::Outcome<AskedOn> asked_in(const access::ApiCall& call);

/// The subject of a route: {person} or {unit} of the path, else the asker himself. Somebody else's needs the right to
/// read eligibility of his unit.
/// Errors  `people.person.unknown`, `people.unit.unknown`: also where the asker may not know.
core::Outcome<SubjectAsked> subject_asked(const access::ApiCall& call, AskedOn on);

}  // namespace thidua::eligibility
