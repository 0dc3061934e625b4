#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/decimal.h"
#include "core/ids.h"
#include "core/measure.h"
#include "pacts/target.h"

namespace thidua::pacts {

/// Where a thing stands that is done or not («tình trạng»). Codes: done, not_done, proposed, in_progress, stopped,
/// not_arisen (the condition of the target never came about).
enum class Stage { not_said, done, not_done, proposed, in_progress, stopped, not_arisen };
std::string_view code(Stage stage);
std::optional<Stage> stage_of(std::string_view code);
std::string_view label_vi(Stage stage);

/// One kind of thing counted inside a mixed subject («tập thể, cá nhân»): 2 collectives, 11 persons.
struct Counted {
  std::string what;
  core::Decimal count;
  bool operator==(const Counted&) const = default;
};

/// What one unit reports for one target in one round.
struct UnitResult {
  core::UnitId unit;
  std::optional<core::Decimal> value;  // a count, an amount, or a bare percent
  std::optional<core::Decimal> part;   // numerator …
  std::optional<core::Decimal> whole;  // … and denominator of a share
  bool complement = false;             // the figure counts the opposite: late files against "on time"
  std::vector<Counted> counted;        // parts of a mixed subject; their sum is the value
  Stage stage = Stage::not_said;
  std::string explanation;
  bool locked = false;  // «đã chốt»; verdicts use locked figures only
};

/// The figures of all units put together.
struct Actual {
  std::optional<core::Decimal> value;
  std::optional<core::Ratio> ratio;
  std::vector<Counted> counted;
  Stage stage = Stage::not_said;
  std::vector<core::UnitId> missing;  // asked, not locked
  bool from_complement = false;
  std::string explanation;  // what the units wrote, joined
  std::string fault;        // why the figures cannot be put together, Vietnamese; or empty
};

/// Puts locked results together by the target's roll-up. `asked` are the units whose figures count (lead and
/// contributing). A complement is turned round before: (whole - part) / whole, 100 - percent.
Actual rolled_up(const TargetTerms& terms, const std::vector<UnitResult>& results,
                 const std::vector<core::UnitId>& asked);

enum class DecidedBy { numbers, person, nobody };
std::string_view code(DecidedBy by);

enum class Pace { none, ahead, on_track, behind };
std::string_view code(Pace pace);
std::string_view label_vi(Pace pace);

/// The verdict on one target at one cut-off, and why.
///
/// Shape   decided_by `nobody`: the numbers do not settle it; `question` says what a person has to decide, and
///         `verdict` is the most that can be said without him (not_assessed, proposed, in_progress).
struct Judgement {
  core::Verdict verdict = core::Verdict::not_assessed;
  DecidedBy decided_by = DecidedBy::nobody;
  Pace pace = Pace::none;
  std::string actual_vi;           // "98,61% (4.254/4.314 hồ sơ)", or empty
  std::vector<std::string> trail;  // sentences, in the order in which the rules were asked
  std::string question;
};

struct JudgeAt {
  core::Date cut_off;     // figures up to and including this day
  core::DayRange period;  // of the pact
  bool interim = false;   // half-year review: what is not reached yet is under way, not missed
};

/// Judges by the numbers where they decide:
///  - a band includes both ends; under it is not met; over it a person decides (it is no "vượt" by itself);
///  - «trên», «dưới» exclude the bound, «trở lên», «không quá» include it; keeping a bound is met, never exceeded;
///  - a fixed number done in full is met, more (where more is better) exceeded;
///  - one case breaks a zero target, however few units have reported; it is kept only when all have;
///  - a count that can only grow is met as soon as it is reached;
///  - a share with its parts is compared by cross-multiplication; a bare percent as it stands;
///  - a target due after the cut-off is not assessed yet, unless it is reached already; one whose own deadline has come
///    is judged for good, at a half-year too;
///  - a state, an event or a title follows its stage; qualitative targets, comparisons and levels are a person's.
Judgement judge(const TargetTerms& terms, const Actual& actual, const JudgeAt& at);

/// The target as it stands at the cut-off: dropped by a version is dropped, with its ground; one that no unit was given
/// asks a person; all else by the terms in force.
Judgement judge(const Target& target, const Actual& actual, const JudgeAt& at);

/// A verdict a person gave, over the numbers or where they are silent. A reason is required.
struct Override {
  core::Verdict verdict = core::Verdict::not_stated;
  std::string reason;
};
Judgement overridden(Judgement by_numbers, const Override& override_by_person);

/// Inside a share («trong đó»): the inner part may not be larger than the outer one. Sentence, or empty.
std::string share_inside_share_fault(const Actual& outer, const Actual& inner);

/// Verdicts counted, each kind apart; "proposed" is never added to "met".
struct VerdictCounts {
  int total = 0;
  int met = 0, not_met = 0, exceeded = 0, partly = 0, not_assessed = 0, proposed = 0, in_progress = 0, dropped = 0,
      not_stated = 0;
  void add(core::Verdict verdict);
  bool operator==(const VerdictCounts&) const = default;
};
/// "đạt 38 chỉ tiêu, vượt 02 chỉ tiêu, không đạt 09 chỉ tiêu": kinds with zero are left out; under ten with a zero.
std::string sentence_vi(const VerdictCounts& counts);

}  // namespace thidua::pacts
