#include "access/io/changes.h"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/audit.h"

namespace thidua::access {
namespace {

/// More new entries than these are not looked through: then everything may have changed.
constexpr int entries_max = 500;

/// What a command writes that names this kind of subject ("person:17") in the trail. SQL may name a feature's
/// own tables only, and each store records what it writes; so a kind of another feature leaves people, units and awards
/// as they are. Kinds that are not here may have changed everything: "import" and "agency" stand for whole lists.
const std::vector<Matter>& written_by(const platform::AuditEntry& entry) {
  static const std::vector<Matter> everything{Matter::people, Matter::units, Matter::awards};
  static const std::map<std::string, std::vector<Matter>, std::less<>> kinds{
      {"person", {Matter::people}},
      {"unit", {Matter::units}},
      {"succession", {Matter::people, Matter::units}},
      {"award", {Matter::awards}},
      {"award-batch", {Matter::awards}},
      {"award-links", {Matter::awards}},
      {"filter", {}},
      {"export", {}},
      {"user", {}},
      {"own_rule", {}},
      {"initiative", {}},
      {"movement", {}},
      {"draft", {}},
      {"pact", {}},
      {"target", {}},
      {"duty", {}},
      {"round", {}},
      {"figure", {}},
      {"paper", {}},
      {"paper_number", {}},
      {"paper_series", {}},
      {"signer", {}},
      {"letterhead", {}},
      {"recipients", {}},
      {"template", {}},
  };
  const auto known = kinds.find(std::string_view(entry.subject).substr(0, entry.subject.find(':')));
  return known == kinds.end() ? everything : known->second;
}

}  // namespace

std::int64_t Changes::last_of(platform::Connection& db, core::AgencyId agency, std::initializer_list<Matter> matters) {
  const std::int64_t sequence = platform::audit_sequence(db, agency);
  const Seen seen = seen_up_to(db, agency, sequence);
  if (seen.sequence != sequence) return 0;
  std::int64_t last = 0;
  for (const Matter matter : matters) last = std::max(last, seen.last[static_cast<std::size_t>(matter)]);
  return last;
}

Changes::Seen Changes::seen_up_to(platform::Connection& db, core::AgencyId agency, std::int64_t sequence) {
  Seen seen;
  {
    const std::lock_guard lock(mutex_);
    seen = seen_[agency];
  }
  if (seen.sequence >= sequence) return seen;
  const auto entries = seen.sequence == 0 ? std::vector<platform::AuditEntry>()
                                          : platform::audit_entries(db, agency, seen.sequence, entries_max);
  // At first, and behind more than were read, everything is as new as the last entry.
  if (entries.empty() || entries.back().sequence != sequence) seen.last.fill(sequence);
  for (const platform::AuditEntry& entry : entries)
    for (const Matter matter : written_by(entry)) {
      std::int64_t& last = seen.last[static_cast<std::size_t>(matter)];
      last = std::max(last, entry.sequence);
    }
  seen.sequence = sequence;
  const std::lock_guard lock(mutex_);
  Seen& kept = seen_[agency];
  if (kept.sequence < sequence) kept = seen;
  return seen;
}

}  // namespace thidua::access
