#include "eligibility/io/screen.h"

#include <set>

#include "eligibility/io/history.h"
#include "people/io/store.h"

namespace thidua::eligibility {

std::size_t screen(platform::Connection& db, core::AgencyId agency, const law::Law& law, int year,
                   core::Date received_on, const std::string& award, const std::function<void(const Screened&)>& each) {
  const std::vector<people::OrgUnit> units = people::units(db, agency);
  const law::Award* only = award.empty() ? nullptr : law.award(award);
  std::set<core::PersonId> asked;
  for (const people::PersonInPost& one : people::people_in_post(db, agency, received_on)) {
    if (!asked.insert(one.person.id).second) continue;
    const auto history = history_of(db, agency, one.person.id, received_on);
    if (!history) continue;
    const Assembled facts = assembled(*history, received_on);
    Screened screened{one.person, people::unit_name(units, one.posting.unit, received_on), facts.names, {}};
    if (only != nullptr) {
      screened.answers.push_back(ask(law, *only, facts, year));
    } else {
      screened.answers = ask_all(law, facts, year);
    }
    each(screened);
  }
  return asked.size();
}

}  // namespace thidua::eligibility
