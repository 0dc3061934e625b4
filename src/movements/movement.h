#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/ids.h"
#include "core/outcome.h"

/// Phong trào thi đua: what an agency calls its people to, for how long and by what it will be judged.
namespace thidua::movements {

/// Codes: annual («phong trào thi đua năm»), thematic («theo chuyên đề», often many years), campaign («đợt thi đua đặc
/// biệt», tied to an anniversary or an event).
enum class MovementKind { annual, thematic, campaign };
std::string_view code(MovementKind kind);
std::optional<MovementKind> movement_kind_of(std::string_view code);
std::string_view label_vi(MovementKind kind);

/// draft -> launched («đã phát động») -> closed («đã tổng kết»); no way back.
enum class MovementState { draft, launched, closed };
std::string_view code(MovementState state);
std::optional<MovementState> movement_state_of(std::string_view code);
std::string_view label_vi(MovementState state);

/// Whose achievement a criterion is about («tiêu chuẩn đối với tập thể, cá nhân»).
enum class CriterionSubject { collective, individual };
std::string_view code(CriterionSubject subject);
std::optional<CriterionSubject> criterion_subject_of(std::string_view code);
std::string_view label_vi(CriterionSubject subject);

struct Criterion {
  CriterionSubject subject = CriterionSubject::collective;
  std::string text;
  bool operator==(const Criterion&) const = default;
};

/// A movement of a higher level that this one answers to («hưởng ứng»).
struct HigherMovement {
  std::string issuer;  // "Thủ tướng Chính phủ", "Bộ trưởng …", "UBND tỉnh Lam Giang"
  std::string title;
  std::string theme;  // may be empty
  bool operator==(const HigherMovement&) const = default;
};

struct Movement {
  core::MovementId id;
  MovementKind kind = MovementKind::annual;
  std::string title;     // "Phong trào thi đua năm 2025"
  std::string theme;     // slogan, without quotation marks; may be empty
  std::string occasion;  // of a campaign: the anniversary or event it is tied to
  core::DayRange period;
  std::string scope;  // who takes part
  std::vector<std::string> contents;
  std::vector<Criterion> criteria;
  std::vector<HigherMovement> answers_to;
  MovementState state = MovementState::draft;
  std::string source_sha256;  // the document it was taken from, or empty
};

/// Everything that keeps it from being recorded: no title, a period the wrong way round, an annual movement longer
/// than a year, a campaign without its occasion, empty contents or criteria.
core::Refusals faults(const Movement& movement);

/// The state after launching or closing; refused where it does not follow from the present one.
std::optional<core::Refusal> refusal_of_step(MovementState from, MovementState to);

/// A line of the movement as users see it: "Chủ đề" and the theme. Fields without content are left out; several
/// contents and criteria are one line each.
struct ShownLine {
  std::string label;
  std::string text;
  bool operator==(const ShownLine&) const = default;
};
std::vector<ShownLine> shown_vi(const Movement& movement);

}  // namespace thidua::movements
