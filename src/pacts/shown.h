#pragma once
#include <optional>
#include <string>

#include "core/decimal.h"
#include "pacts/judge.h"
#include "pacts/target.h"

/// A target as the board shows it.
namespace thidua::pacts {

/// "≥ 99%", "10% – 15%", "> 12 văn bản", "0 vụ", "có", "định tính": short, for a column.
std::string bound_vi(const TargetTerms& terms);

/// When the target is met, in one sentence made of its terms:
/// "Đạt khi tỷ lệ ≥ 99% số hồ sơ đã giải quyết; mẫu số: tổng số hồ sơ đã giải quyết". It says the same as `judge`.
std::string rule_vi(const TargetTerms& terms);

/// What one unit gave, in words: "98,61% (4.254/4.314)", "07 văn bản", "đã thực hiện". Where the opposite was counted
/// the share that was reached comes first: "99,39% (phần chưa đạt: 2/330)".
std::string figure_vi(const TargetTerms& terms, const UnitResult& result);

enum class ProgressKind { at_least, at_most, between, equal };
std::string_view code(ProgressKind kind);

/// A value against its bound on a scale from 0 to `scale_max`; exact.
struct Progress {
  core::Decimal value;
  core::Decimal bound;
  std::optional<core::Decimal> bound_to;  // upper end of a band
  core::Decimal scale_max;
  ProgressKind kind = ProgressKind::at_least;
  bool operator==(const Progress&) const = default;
};
/// nullopt where there is no number, or the target asks for none. A share is rounded to two places: for drawing only.
std::optional<Progress> progress(const TargetTerms& terms, const Actual& actual);

/// How many days a target's own deadline has passed; nullopt where it has not, or where the target is reached or
/// dropped.
std::optional<int> days_late(const TargetTerms& terms, core::Verdict verdict, core::Date today);

/// How much a target is in danger of not being met; 0: it is not. Missed before partly met before behind its pace, and
/// among equals the longest overdue first.
int danger(core::Verdict verdict, Pace pace, int days_late);

}  // namespace thidua::pacts
