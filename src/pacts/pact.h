#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/ids.h"
#include "core/outcome.h"
#include "pacts/target.h"

namespace thidua::pacts {

/// Who signs («bên ký giao ước»). Data, not code: since 2025 many state offices have no union, and staff elect a
/// representative. Codes: head, union_executive, staff_representative, block_member.
enum class PartyKind { head, union_executive, staff_representative, block_member };
std::string_view code(PartyKind kind);
std::optional<PartyKind> party_kind_of(std::string_view code);
std::string_view label_vi(PartyKind kind);

struct PactParty {
  PartyKind kind = PartyKind::head;
  std::string name;          // "Ban Chấp hành Công đoàn cơ sở Sở …"
  std::string signer_title;  // "GIÁM ĐỐC", "CHỦ TỊCH"
  std::string signer_name;
  std::optional<core::Date> ended_on;  // last day the party existed, included
  std::string ended_ground;
};

/// draft -> signed -> closed; a signed pact never becomes a draft again.
/// Withdrawn: a draft that was made by mistake; its year is free again.
enum class PactState { draft, signed_, closed, withdrawn };
std::string_view code(PactState state);
std::optional<PactState> pact_state_of(std::string_view code);
std::string_view label_vi(PactState state);

/// Duties of each side («trách nhiệm các bên»), judged apart from targets.
struct Duty {
  std::int64_t id = 0;
  PartyKind party = PartyKind::head;
  std::string text;
};

struct Pact {
  core::PactId id;
  int year = 0;
  std::string title;  // "Giao ước thi đua năm 2025"
  PactState state = PactState::draft;
  std::optional<core::Date> signed_on;
  std::string place;
  std::optional<core::Date> dated;  // the day the document itself names
  core::DayRange period;
  std::string source_sha256;  // the document it was read from, or empty
  std::vector<PactParty> parties;
  std::vector<Target> targets;  // by ordinal
  std::vector<Duty> duties;
};

/// Is a change of this kind allowed in this state? A signed target changes only by amendment or drop, with a ground.
std::optional<core::Refusal> refusal_of_change(PactState state, VersionKind kind, std::string_view ground);

/// The dropping versions that follow when a party ends on `last_day`: every target of its group that is still in force
/// after that day, dropped from the next day, with the ground. Union targets follow the union executive.
struct Dropping {
  core::TargetId target;
  TargetVersion version;
};
std::vector<Dropping> droppings_when_party_ends(const Pact& pact, PartyKind party, core::Date last_day,
                                                std::string_view ground, std::string_view paper);

/// Splits told by `paragraph` put back together: the targets of each paragraph in order.
std::vector<std::vector<const Target*>> paragraphs(const Pact& pact);

}  // namespace thidua::pacts
