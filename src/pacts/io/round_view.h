#pragma once
#include <string>
#include <vector>

#include "pacts/io/board.h"

/// A round and a unit's sheet of it, for the interface.
namespace thidua::pacts::api {

/// The round of a path with its pact; read at once.
struct OpenedRound {
  RoundData data;
  Pact pact;
  std::vector<people::OrgUnit> units;

  std::string unit_name(core::UnitId unit) const;
  std::vector<const Target*> targets_of(core::UnitId unit) const { return targets_of_unit(pact, unit, last_day()); }
  const ResultRow* row(core::UnitId unit, core::TargetId target) const;
  const Submission* submission(core::UnitId unit) const;
  core::Date last_day() const { return data.round.period.to; }
};
/// `round.unknown`.
core::Outcome<OpenedRound> open_round_view(platform::Connection& db, core::AgencyId agency, core::RoundId round);

/// Has the unit said anything about the target?
/// What the bell tells a unit that has not sent: "Văn phòng chưa gửi kết quả đợt “…”, hạn 10/12/2025 (quá hạn 3 ngày)."
std::string reminder_notice(const OpenedRound& opened, const Submission& submission, core::Date today);
bool is_filled(const ResultRow& row);
RoundShown round_shown(const access::ApiCall& call, platform::Connection& db, const OpenedRound& opened,
                       const ResultScope& scope);
EntriesShown entries_shown(const access::ApiCall& call, platform::Connection& db, const OpenedRound& opened,
                           core::UnitId unit);

/// {id} and {unit} of the path; the submission has to be there and `permission` has to hold for the unit. Else what to
/// answer: 404, or 403 naming who may.
struct RowAsked {
  core::RoundId round;
  core::UnitId unit;
};
core::Outcome<RowAsked, platform::HttpResponse> row_asked(const access::ApiCall& call,
                                                          const access::Permission& permission);
/// "17" of "17.xlsx"; nullopt where the ending is another.
std::optional<std::int64_t> number_before(std::string_view text, std::string_view ending);

/// See refusal_of_entry; a unit without a submission is closed.
std::optional<core::Refusal> closed_for_entry(const OpenedRound& opened, core::UnitId unit);

/// What keeps a unit from sending: targets it has said nothing of, figures that cannot be.
core::Refusals send_faults(const OpenedRound& opened, core::UnitId unit);

}  // namespace thidua::pacts::api
