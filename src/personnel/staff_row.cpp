#include "personnel/staff_row.h"

#include <algorithm>

#include "core/text.h"

namespace thidua::personnel {
namespace {

using people::KnownFully;
using people::PersonDetail;
using people::Posting;

bool same_name(const StaffRow& row, const KnownFully& person) {
  return core::folded(core::single_spaced(core::nfc(row.name))) == core::folded(person.name);
}

/// Of another name, and born on another day: then the number is wrong.
bool contradicts(const StaffRow& row, const KnownFully& person) {
  return !same_name(row, person) && row.detail.birth && person.detail.birth &&
         !agree(*row.detail.birth, *person.detail.birth);
}

bool whole(const std::optional<people::PartialDay>& day) {
  return day && day->known == people::PartialDay::Known::day;
}

void match_name(const PersonFinder& known, const StaffRow& row, StaffMatch& match) {
  const bool has_number = !row.code.empty() || !row.detail.id_number.empty();
  for (const KnownFully* person : known.by_name(row.name)) {
    if (!row.detail.birth || !person->detail.birth) {
      if (!has_number) match.maybe.push_back(person);
      continue;
    }
    if (!agree(*row.detail.birth, *person->detail.birth)) continue;
    if (whole(row.detail.birth) && whole(person->detail.birth) && !has_number && match.maybe.empty()) {
      match.person = person;
      match.by = StaffMatch::By::name_and_birth;
      return;
    }
    match.maybe.push_back(person);
  }
}

}  // namespace

StaffMatch match_staff(const PersonFinder& known, const StaffRow& row) {
  StaffMatch match;
  if (const KnownFully* person = known.by_code(row.code)) {
    match.person = person;
    match.by = StaffMatch::By::code;
    match.contradicts = contradicts(row, *person);
    return match;
  }
  // A staff number of its own, or another name: the number is taken, which is a fault and no match.
  const KnownFully* owner = known.by_id_number(row.detail.id_number);
  if (owner != nullptr && row.code.empty() && same_name(row, *owner)) {
    match.person = owner;
    match.by = StaffMatch::By::id_number;
    return match;
  }
  match_name(known, row, match);
  return match;
}

PersonDetail detail_with(const PersonDetail& known, const PersonDetail& said) {
  PersonDetail detail = known;
  if (said.birth) {
    const bool less = known.birth && agree(*known.birth, *said.birth) && known.birth->known < said.birth->known;
    if (!less) detail.birth = said.birth;
  }
  if (said.gender != people::Gender::unknown) detail.gender = said.gender;
  if (!said.ethnicity.empty()) detail.ethnicity = said.ethnicity;
  if (!said.id_number.empty()) detail.id_number = said.id_number;
  if (said.joined_day) detail.joined_day = said.joined_day;
  if (said.party_day) detail.party_day = said.party_day;
  if (said.union_day) detail.union_day = said.union_day;
  return detail;
}

Posting posting_with(const KnownFully* known, const StaffRow& row) {
  const Posting* before = known != nullptr && !known->postings.empty() ? &known->postings.front() : nullptr;
  Posting posting;
  posting.position = row.position;
  if (posting.position.empty()) posting.position = before != nullptr ? before->position : "Chuyên viên";
  posting.staff_kind =
      row.staff_kind.value_or(before != nullptr ? before->staff_kind : people::StaffKind::civil_servant);
  posting.heads_unit = row.heads_unit.value_or(before != nullptr && before->heads_unit);
  posting.leads = posting.heads_unit || row.leads.value_or(before != nullptr && before->leads);
  posting.contract_until = row.contract_until;
  return posting;
}

std::string StaffChange::text_vi(const KnownFully& known) const {
  std::string text;
  const auto say = [&](bool is, const std::string& what) {
    if (is) text += (text.empty() ? "" : ", ") + what;
  };
  say(renamed, "đổi tên từ " + known.name);
  say(detailed, "thông tin cá nhân");
  say(posted, "vị trí công tác");
  return text;
}

StaffChange compare_staff(const KnownFully& known, const StaffRow& row, const PersonDetail& detail,
                          const std::optional<Posting>& posting, bool unit_stands) {
  StaffChange change;
  change.renamed = core::single_spaced(core::nfc(row.name)) != known.name && !row.concurrent;
  change.detailed = !(detail == known.detail) && !row.concurrent;
  const auto is_it = [&](const Posting& held) {
    return unit_stands && held.unit == posting->unit && held.position == posting->position &&
           held.staff_kind == posting->staff_kind && held.heads_unit == posting->heads_unit &&
           (held.leads || held.heads_unit) == posting->leads;
  };
  change.posted = posting && std::ranges::none_of(known.postings, is_it);
  return change;
}

}  // namespace thidua::personnel
