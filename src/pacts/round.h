#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "core/ids.h"
#include "core/outcome.h"

namespace thidua::pacts {

/// A reporting round («đợt báo cáo»): what period, by when. Interim = half-year review, final = the year.
enum class RoundKind { interim, final_ };
std::string_view code(RoundKind kind);
std::optional<RoundKind> round_kind_of(std::string_view code);

struct Round {
  core::RoundId id;
  core::PactId pact;
  std::string name;  // "Sơ kết 6 tháng đầu năm 2025"
  RoundKind kind = RoundKind::final_;
  core::DayRange period;  // both ends included; its last day is the cut-off of the figures
  core::Date due;         // units send by this day, included
  bool locked = false;
};

/// chưa gửi -> đã gửi -> trả lại (with a reason) -> đã gửi -> … -> đã chốt. Codes: not_sent, sent, returned, locked.
enum class SubmissionState { not_sent, sent, returned, locked };
std::string_view code(SubmissionState state);
std::optional<SubmissionState> submission_state_of(std::string_view code);
std::string_view label_vi(SubmissionState state);

/// Does the unit still owe its figures: never sent, or given back?
bool is_owed(SubmissionState state);
/// Why the unit's figures and evidence cannot be entered now; nullopt: they can.
std::optional<core::Refusal> refusal_of_entry(SubmissionState state, bool round_locked);

enum class SubmissionStep { send, give_back, lock };
/// The state after the step, or why it cannot be taken now. Giving back needs a reason.
core::Outcome<SubmissionState> after(SubmissionState state, SubmissionStep step, std::string_view reason);

}  // namespace thidua::pacts
