#pragma once
#include <array>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "access/trail_kinds.h"
#include "core/ids.h"
#include "platform/audit.h"
#include "platform/db.h"

namespace thidua::access {

/// What an answer rests on.
struct RestsOn {
  RestsOn(std::initializer_list<Matter> which, std::vector<std::string> words = {})
      : matters(which), people_words(std::move(words)) {}
  std::vector<Matter> matters;
  /// Of people only those of whom each of these begins a word, of a name ever held or of the staff number; folded.
  /// None: everybody.
  std::vector<std::string> people_words;
};

/// When what lists rest on was changed last, told by the agency's audit trail: every command says there, in its own
/// transaction, what kind of thing it changed. So changes by other programs and on other machines are seen too. The
/// entries that are new are read once. From any thread.
class Changes {
 public:
  /// The number of the last entry of the trail that may have changed any of it, in the view of this transaction; it
  /// never goes back. 0: there is no telling (nothing recorded yet, or the view is an older one), so nothing may be
  /// kept.
  std::int64_t last_of(platform::Connection& db, core::AgencyId agency, const RestsOn& rests_on);

  /// Who was changed behind the entry `since`, perhaps more than once, up to the view of this transaction or later;
  /// nullopt: more than single people, or there is no telling.
  std::optional<std::vector<core::PersonId>> people_since(platform::Connection& db, core::AgencyId agency,
                                                          std::int64_t since);

 private:
  struct PersonChange {
    std::int64_t sequence = 0;
    core::PersonId person;
    std::vector<std::string> words;
  };
  struct Seen {
    std::int64_t sequence = 0;                        // up to here the trail was looked through
    std::array<std::int64_t, matters.size()> last{};  // by matter, without what `people` tells
    std::vector<PersonChange> people;                 // changes of one person each, the last ones in order

    void look_at(platform::Connection& db, core::AgencyId agency, const platform::AuditEntry& entry, bool by_person);
    std::int64_t last_of(const RestsOn& rests_on) const;
  };
  std::shared_ptr<const Seen> seen_up_to(platform::Connection& db, core::AgencyId agency, std::int64_t sequence);
  std::mutex mutex_;
  std::map<core::AgencyId, std::shared_ptr<const Seen>> seen_;
};

}  // namespace thidua::access
