#include "access/io/changes.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "people/io/people_list.h"
#include "platform/audit.h"

namespace thidua::access {
namespace {

/// More new entries than these are not looked through: then everything may have changed.
constexpr int entries_max = 500;

/// Changes of single persons that are told apart; of more than these the older half counts as a change of everybody.
constexpr std::size_t person_changes_max = 200;
/// So many new ones are told apart at once: each asks for the words of its person.
constexpr std::ptrdiff_t new_persons_max = 20;

std::optional<core::PersonId> one_person(const platform::AuditEntry& entry) {
  constexpr std::string_view kind = "person:";
  if (!entry.subject.starts_with(kind)) return std::nullopt;
  core::PersonId person;
  const char* end = entry.subject.data() + entry.subject.size();
  const auto read = std::from_chars(entry.subject.data() + kind.size(), end, person.value);
  return read.ec == std::errc() && read.ptr == end ? std::optional(person) : std::nullopt;
}

bool has_all(const std::vector<std::string>& words, const std::vector<std::string>& asked) {
  return std::ranges::all_of(asked, [&](const std::string& begin) {
    return std::ranges::any_of(words, [&](const std::string& word) { return word.starts_with(begin); });
  });
}

}  // namespace

void Changes::Seen::look_at(platform::Connection& db, core::AgencyId agency, const platform::AuditEntry& entry,
                            bool by_person) {
  // Words are never taken from a person: who has not all of a question's words now had them not before.
  if (const auto person = by_person ? one_person(entry) : std::nullopt) {
    people.push_back({entry.sequence, *person, people::words_of(db, agency, *person)});
    return;
  }
  for (const Matter matter : written_by(entry.subject)) {
    std::int64_t& newest = last[static_cast<std::size_t>(matter)];
    newest = std::max(newest, entry.sequence);
  }
}

std::int64_t Changes::Seen::last_of(const RestsOn& rests_on) const {
  std::int64_t newest = 0;
  for (const Matter matter : rests_on.matters) {
    newest = std::max(newest, last[static_cast<std::size_t>(matter)]);
    if (matter != Matter::people) continue;
    for (const PersonChange& change : people)
      if (has_all(change.words, rests_on.people_words)) newest = std::max(newest, change.sequence);
  }
  return newest;
}

std::int64_t Changes::last_of(platform::Connection& db, core::AgencyId agency, const RestsOn& rests_on) {
  const std::int64_t sequence = platform::audit_sequence(db, agency);
  if (sequence == 0) return 0;
  const auto seen = seen_up_to(db, agency, sequence);
  return seen->sequence == sequence ? seen->last_of(rests_on) : 0;
}

std::optional<std::vector<core::PersonId>> Changes::people_since(platform::Connection& db, core::AgencyId agency,
                                                                 std::int64_t since) {
  const std::int64_t sequence = platform::audit_sequence(db, agency);
  if (sequence == 0) return std::nullopt;
  const auto seen = seen_up_to(db, agency, sequence);
  if (seen->last[static_cast<std::size_t>(Matter::people)] > since) return std::nullopt;
  std::vector<core::PersonId> changed;
  for (const PersonChange& change : seen->people)
    if (change.sequence > since) changed.push_back(change.person);
  return changed;
}

std::shared_ptr<const Changes::Seen> Changes::seen_up_to(platform::Connection& db, core::AgencyId agency,
                                                         std::int64_t sequence) {
  std::shared_ptr<const Seen> before;
  {
    const std::lock_guard lock(mutex_);
    before = seen_[agency];
  }
  if (before && before->sequence >= sequence) return before;
  auto seen = before ? std::make_shared<Seen>(*before) : std::make_shared<Seen>();
  const auto entries =
      before ? platform::audit_entries(db, agency, before->sequence, entries_max) : std::vector<platform::AuditEntry>();
  // At first, and behind more than were read, everything is as new as the last entry.
  const bool all_read = !entries.empty() && entries.back().sequence == sequence;
  if (!all_read) {
    seen->last.fill(sequence);
    seen->people.clear();
  } else {
    const bool few =
        std::ranges::count_if(entries, [](const auto& one) { return one_person(one).has_value(); }) <= new_persons_max;
    for (const platform::AuditEntry& entry : entries) seen->look_at(db, agency, entry, few);
  }
  if (seen->people.size() > person_changes_max) {
    const auto middle = seen->people.begin() + person_changes_max / 2;
    std::int64_t& everybody = seen->last[static_cast<std::size_t>(Matter::people)];
    everybody = std::max(everybody, std::prev(middle)->sequence);
    seen->people.erase(seen->people.begin(), middle);
  }
  seen->sequence = sequence;
  const std::lock_guard lock(mutex_);
  std::shared_ptr<const Seen>& kept = seen_[agency];
  if (!kept || kept->sequence < sequence) kept = seen;
  return seen;
}

}  // namespace thidua::access
