#include "registry/io/known_awards.h"

#include <algorithm>
#include <functional>

#include "core/text.h"
#include "registry/catalogue.h"
#include "registry/io/rows.h"

namespace thidua::registry {
namespace {

std::uint64_t hash_of(std::string_view text) {
  // FNV-1a: the same in every program, unlike std::hash.
  std::uint64_t hash = 1469598103934665603ULL;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ULL;
  }
  return hash;
}

std::uint32_t digest_of(std::string_view text) {
  if (text.empty()) return 0;
  const std::uint64_t hash = hash_of(text);
  const auto digest = static_cast<std::uint32_t>(hash ^ (hash >> 32U));
  return digest == 0 ? 1 : digest;
}

/// Numbers of decisions differ in spaces and marks: "45 /QĐ-SXD" is "45/QĐ-SXD".
std::string plain_number(std::string_view number) {
  std::string plain;
  for (const char c : core::folded(number))
    if (c != ' ') plain += c;
  return plain;
}

std::uint64_t holder_and_award(const AwardRecord& record) {
  const Holder& holder = record.holder;
  std::string key;
  if (holder.person) {
    key = "p" + core::to_text(*holder.person);
  } else if (holder.kind == HolderKind::unit && holder.unit) {
    key = "u" + core::to_text(*holder.unit);
  } else {
    key = std::string(code(holder.kind)) + plain_words(holder.name) + "|" + holder.birth + "|" +
          plain_words(holder.unit_name);
  }
  return hash_of(key + "\n" + (record.award_code.empty() ? "=" + plain_words(record.award_text) : record.award_code));
}

std::string decision_of_year(const AwardRecord& record) {
  // A number without the agency's sign is anybody's.
  const std::string number = plain_number(record.number);
  const bool signed_number = number.find('/') != std::string::npos;
  return number + "|" + (signed_number ? std::string() : plain_words(record.authority)) + "|" +
         std::to_string(record.day->day.year());
}

}  // namespace

std::string comparable(std::string_view field, std::string_view value) {
  if (field == "number") return plain_number(value);
  for (const std::string_view exact : {"day", "level", "track", "unit"})
    if (field == exact) return std::string(value);
  return plain_words(value);
}

KnownAwards::KnownAwards(platform::Connection& db, core::AgencyId agency) {
  each_award(db, agency, [&](const StoredAward& award) { add(award.record, award.id); });
}

std::vector<const KnownAwards::Known*> KnownAwards::of(const AwardRecord& record) const {
  std::vector<const Known*> found;
  const auto [begin, end] = index_.equal_range(holder_and_award(record));
  for (auto at = begin; at != end; ++at) found.push_back(&awards_[at->second]);
  // The newest last, whatever order the table keeps.
  std::ranges::sort(found);
  return found;
}

void KnownAwards::add(const AwardRecord& record, AwardId id, std::int64_t row) {
  Known known;
  known.id = id;
  known.row = row;
  if (record.years) known.years = *record.years;
  if (!record.number.empty()) known.number = hash_of(plain_number(record.number));
  known.kind = record.kind;
  const Fields fields = fields_of(record);
  for (std::size_t i = 0; i < compared_fields.size(); ++i)
    known.digests[i] = digest_of(comparable(compared_fields[i], fields.at(std::string(compared_fields[i]))));
  index_.emplace(holder_and_award(record), static_cast<std::uint32_t>(awards_.size()));
  awards_.push_back(known);
}

Likeness likeness(const KnownAwards::Known& known, const AwardRecord& record) {
  const bool years_known = known.years.last != 0 && record.years;
  const bool numbers_known = known.number != 0 && !record.number.empty();
  const bool same_number = numbers_known && known.number == hash_of(plain_number(record.number));
  if (years_known && known.years != *record.years) return Likeness::other;
  if (same_number) return Likeness::same;
  if (!years_known) return Likeness::other;
  if (!numbers_known) return Likeness::same;
  // A title is given once a year; commendations may be many.
  return known.kind == AwardKind::title ? Likeness::other_decision : Likeness::other;
}

std::vector<std::string_view> differing(const KnownAwards::Known& known, const AwardRecord& record,
                                        const Fields& told) {
  std::vector<std::string_view> fields;
  const Fields values = fields_of(record);
  for (std::size_t i = 0; i < compared_fields.size(); ++i) {
    const std::string field(compared_fields[i]);
    if (!told.contains(field)) continue;
    if (digest_of(comparable(field, values.at(field))) != known.digests[i]) fields.push_back(compared_fields[i]);
  }
  return fields;
}

KnownDecisions::KnownDecisions(platform::Connection& db, core::AgencyId agency) {
  db.query(
      "SELECT number, day, authority FROM registry_decision WHERE agency_id = ? AND number <> ''"
      " AND batch_id NOT IN (SELECT batch_id FROM registry_batch WHERE agency_id = ? AND published_at IS NULL)"
      " AND EXISTS (SELECT 1 FROM registry_award a WHERE a.agency_id = registry_decision.agency_id"
      " AND a.decision_id = registry_decision.decision_id AND a.closed_at IS NULL) ORDER BY decision_id",
      {agency.value, agency.value}, [&](const platform::Row& row) {
        AwardRecord record;
        record.number = row.text(0);
        record.day = PartlyDay::parse(row.text(1));
        record.authority = row.text(2);
        add(record);
      });
}

std::optional<core::Date> KnownDecisions::other_day(const AwardRecord& record) const {
  if (record.number.empty() || !record.day || record.day->year_only) return std::nullopt;
  const auto found = days_.find(decision_of_year(record));
  if (found == days_.end() || found->second == record.day->day) return std::nullopt;
  return found->second;
}

void KnownDecisions::add(const AwardRecord& record) {
  if (record.number.empty() || !record.day || record.day->year_only) return;
  days_.try_emplace(decision_of_year(record), record.day->day);
}

}  // namespace thidua::registry
