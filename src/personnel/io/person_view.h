#pragma once
#include <string>

#include "people/io/people_list.h"
#include "personnel/io/messages.h"
#include "personnel/io/routes.h"

/// A person as the pages show them: what the caller may see, as of a day.
namespace thidua::personnel {

core::Refusal unknown_person();
/// ?unit= as it stood on the day with all below it: under the name of a unit that is no more those who took over, under
/// a new one those it came from. Nothing where none is asked for.
std::optional<std::vector<core::UnitId>> units_asked(const access::ApiCall& call, core::Date day);
/// What the query of a list of people asks for, within what the caller may see.
core::Outcome<people::PeopleQuery> people_query(const access::ApiCall& call);
PersonItem person_item(const access::ApiCall& call, const people::PersonRow& row, core::Date day);
PersonItem brief_person(const access::ApiCall& call, platform::Connection& db, core::PersonId person, core::Date day);
/// Everything known under any of the human's records. Sensitive fields are masked; they are told by /reveal, which
/// logs who looked.
PersonShown person_shown(const access::ApiCall& call, platform::Connection& db, core::PersonId person, core::Date day);
/// Newest first.
TimelineShown person_timeline(const access::ApiCall& call, platform::Connection& db, const PersonnelPorts& ports,
                              core::PersonId person, core::Date day);
TimelineShown unit_timeline(const access::ApiCall& call, platform::Connection& db, const PersonnelPorts& ports,
                            core::UnitId unit, core::Date day);
/// Transfers of these records as known on the day, with what the caller may do about each.
std::vector<TransferShown> transfers_shown(const access::ApiCall& call, platform::Connection& db,
                                           const std::vector<core::PersonId>& records, core::Date day);
/// Is one of these records proposed to a unit of the caller, and waits?
bool is_offered(const access::ApiCall& call, platform::Connection& db, const std::vector<core::PersonId>& records);
/// A post as a body gives it (the unit a transfer leaves aside). `people.choice`.
template <class Body>
core::Outcome<people::Posting> posting_of(core::PersonId person, const Body& body) {
  const auto kind = people::staff_kind_of(body.staff_kind);
  if (!kind)
    return core::Refusal{"people.choice", "Không có lựa chọn “" + body.staff_kind + "”. Hãy chọn trong danh sách.",
                         "staff_kind", ""};
  people::Posting posting;
  posting.person = person;
  posting.unit = body.unit;
  posting.position = body.position;
  posting.staff_kind = *kind;
  posting.heads_unit = body.heads_unit.value_or(false);
  posting.leads = posting.heads_unit || body.leads.value_or(false);
  posting.validity.from = body.from;
  posting.contract_until = body.contract_until;
  return posting;
}
/// A rating as a body gives it. `people.choice`.
core::Outcome<people::TaskRating> rating_of(const RatingBody& body);
/// The page to be printed.
std::string person_page(const PersonShown& person, const TimelineShown& timeline);
RatingShown rating_shown(const people::TaskRating& rating);

}  // namespace thidua::personnel
