#include "eligibility/io/touched.h"

#include <algorithm>
#include <charconv>

#include "access/trail_kinds.h"
#include "initiatives/io/store.h"
#include "people/io/facts_of_many.h"
#include "platform/audit.h"
#include "registry/io/store.h"

namespace thidua::eligibility {
namespace {

constexpr std::size_t subjects_max = 2000;

class Touched {
 public:
  Touched(platform::Connection& db, core::AgencyId agency) : db_(db), agency_(agency) {}

  /// False: it may be anybody.
  bool add(const std::string& subject) {
    const std::size_t colon = std::min(subject.find(':'), subject.size());
    const std::string_view kind = std::string_view(subject).substr(0, colon);
    if (access::written_by(subject).empty()) return true;
    std::int64_t id = 0;
    const char* end = subject.data() + subject.size();
    const char* first = subject.data() + std::min(colon + 1, subject.size());
    if (const auto read = std::from_chars(first, end, id); read.ec != std::errc{} || read.ptr != end) return false;
    if (kind == "person") return add_all({core::PersonId{id}});
    if (kind == "initiative") return add_all(initiatives::authors_ever(db_, agency_, initiatives::InitiativeId{id}));
    return kind == "award" && add_award(registry::AwardId{id});
  }

  std::set<core::PersonId> all_records() const {
    std::set<core::PersonId> found;
    const people::Records asked(persons_.begin(), persons_.end());
    for (const auto& [person, records] : people::records_of_each(db_, agency_, asked)) {
      found.insert(person);
      found.insert(records.begin(), records.end());
    }
    return found;
  }

 private:
  bool add_all(const people::Records& persons) {
    persons_.insert(persons.begin(), persons.end());
    return true;
  }
  /// Its holders, and whoever shares an initiative that was used for it. One of a unit may be a head's own unit's.
  bool add_award(registry::AwardId award) {
    const auto holders = registry::persons_of(db_, agency_, award);
    if (!holders || holders->empty()) return false;
    for (const initiatives::InitiativeId used : initiatives::initiatives_used_for(db_, agency_, award))
      add_all(initiatives::authors_ever(db_, agency_, used));
    return add_all(*holders);
  }

  platform::Connection& db_;
  core::AgencyId agency_;
  std::set<core::PersonId> persons_;
};

}  // namespace

std::optional<std::set<core::PersonId>> touched_since(platform::Connection& db, core::AgencyId agency,
                                                      std::int64_t sequence) {
  const auto subjects = platform::audit_subjects(db, agency, sequence, subjects_max + 1);
  if (subjects.size() > subjects_max) return std::nullopt;
  Touched touched(db, agency);
  for (const std::string& subject : subjects)
    if (!touched.add(subject)) return std::nullopt;
  return touched.all_records();
}

}  // namespace thidua::eligibility
