#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/decimal.h"
#include "core/ids.h"
#include "core/outcome.h"
#include "registry/award_record.h"

/// Initiatives (sáng kiến) with topics and solutions that count like them: who made them with which share, what the
/// council said, where they were recognised, and what they were used for. Facts are added; a wrong one is closed.
namespace thidua::initiatives {

using InitiativeId = core::Id<struct OfInitiative>;

/// How far it has influence, by the recognition that stands. Codes: base, province, ministry, nation; in this order.
/// `ministry` and `province` are of one rank in the law.
enum class Scope { base, province, ministry, nation };
/// Codes: draft, filed, checked, scored, voted, recognised, rejected, withdrawn.
enum class State { draft, filed, checked, scored, voted, recognised, rejected, withdrawn };

std::string_view code(Scope scope);
std::string_view code(State state);
std::string_view label_vi(Scope scope);
std::string_view label_vi(State state);
std::optional<Scope> scope_of(std::string_view code);
std::optional<State> state_of(std::string_view code);

inline constexpr int percent_whole = 100;
inline const core::Ratio whole_share{core::Decimal(percent_whole), core::Decimal(percent_whole)};

/// Part in the making. The shares of all authors are exactly one whole.
struct Author {
  std::optional<core::PersonId> person;  // none: not in the list of people
  std::string name;
  std::optional<core::UnitId> unit;
  std::string unit_name;  // as of then
  core::Ratio share = whole_share;
  bool operator==(const Author&) const = default;
};

struct Initiative {
  std::string title;
  int year = 0;
  std::string field;  // "Cải cách hành chính"
  std::string summary;
  std::vector<Author> authors;
  std::string note;
  bool operator==(const Initiative&) const = default;
};

/// A step of its way, on a day; votes where a council voted.
struct Step {
  State state = State::filed;
  std::optional<core::Date> day;
  std::optional<int> votes_for;
  std::optional<int> votes_total;
  std::string note;
  bool operator==(const Step&) const = default;
};

struct Recognition {
  Scope scope = Scope::base;
  std::string number;
  std::optional<registry::PartlyDay> day;
  std::string authority;
  bool operator==(const Recognition&) const = default;
};

/// One use: an award somebody has received, or a nomination, told in words.
struct Use {
  std::optional<registry::AwardId> award;
  std::optional<core::PersonId> person;  // the author who used it
  std::string what;                      // "Chiến sĩ thi đua cơ sở năm 2024"
  std::optional<core::Date> day;
  std::string note;
  bool operator==(const Use&) const = default;
};

/// «40%», «40», «1/3», «0,5»: as a share of one whole. Errors  a sentence.
core::Outcome<core::Ratio, std::string> written_share(std::string_view text);
/// "40%", "1/3".
std::string share_text(const core::Ratio& share);
/// Every author the same.
void share_equally(std::vector<Author>& authors);
/// Do they add up to exactly one?
bool shares_are_whole(const std::vector<Author>& authors);

core::Refusals faults(const Initiative& initiative, core::Date today);
core::Refusals faults(const Recognition& recognition, core::Date today);
/// Why this step may not follow the state it is in.
std::optional<core::Refusal> step_fault(State now, const Step& step, core::Date today);
/// The state after all steps; a recognition that stands says more than steps do.
State state_after(const std::vector<Step>& steps, const std::vector<Recognition>& recognitions);
/// The widest recognition of the day; nothing where none was given by then.
std::optional<Scope> scope_on(const std::vector<Recognition>& recognitions, core::Date day);

/// Used by the same author before: told, for a person to decide; the law leaves it open between titles.
std::vector<Use> earlier_uses(const std::vector<Use>& uses, const Use& use);
std::optional<core::Refusal> use_fault(State state, const std::vector<Use>& uses, const Use& use);

/// "Sáng kiến cấp cơ sở, QĐ số 12/QĐ-SXD ngày 20/12/2024 của Giám đốc Sở".
std::string recognition_vi(const Recognition& recognition);

}  // namespace thidua::initiatives
