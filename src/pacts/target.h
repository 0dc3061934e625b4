#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/ids.h"
#include "core/measure.h"

/// Giao ước thi đua: targets two or more parties sign for a year, and what became of them.
namespace thidua::pacts {

/// Whose target it is («chỉ tiêu chung», «chỉ tiêu của cơ quan», «chỉ tiêu Công đoàn»).
enum class GroupOwner { general, agency, union_side };
/// Who is to reach it («đối với cá nhân», «đối với tập thể», «đối với cơ quan / Công đoàn cơ sở»).
enum class GroupSubject { none, individual, collective, body };

/// TargetGroup, in a code kept for good: "general", "agency.individual", … "union.body".
struct TargetGroup {
  GroupOwner owner = GroupOwner::general;
  GroupSubject subject = GroupSubject::none;
  auto operator<=>(const TargetGroup&) const = default;
};
std::string code(TargetGroup group);
std::optional<TargetGroup> target_group_of(std::string_view code);
/// "Chỉ tiêu của cơ quan đối với cá nhân".
std::string heading_vi(TargetGroup group);

/// How the figures of several units become one («cách tổng hợp»). Codes: sum, latest, ratio_of_sums, worst_unit, event.
enum class RollUp { sum, latest, ratio_of_sums, worst_unit, event };
std::string_view code(RollUp roll_up);
std::optional<RollUp> roll_up_of(std::string_view code);
std::string_view label_vi(RollUp roll_up);

/// Ties a target to another: a share inside a share («trong đó»), the stretch value («phấn đấu») of a required one …
enum class RelationType { in_which, stretch_of, exception_of, milestone_of };
struct Relation {
  RelationType type = RelationType::in_which;
  core::TargetId to;
  bool operator==(const Relation&) const = default;
};
std::string_view code(RelationType type);
std::optional<RelationType> relation_type_of(std::string_view code);

/// What exactly is promised. Changed only by a new TargetVersion.
struct TargetTerms {
  std::string text;  // the words of the pact
  TargetGroup group;
  std::string section;  // heading path, "II. CHỈ TIÊU CỤ THỂ / 1. Chỉ tiêu của cơ quan"
  std::string field;    // «lĩnh vực»: "Cải cách hành chính"; the lead-in of the paragraph, or empty
  std::string subject;  // who or what
  std::string measure;  // what is measured
  core::Quantity quantity;
  std::string unit_label;  // noun counted: "văn bản", "tập thể, cá nhân"
  std::string per;         // "year", "month", "hộ" …, or empty
  core::Direction direction = core::Direction::none;
  std::string denominator;        // what 100% is: "tổng số hồ sơ đã giải quyết"; or empty
  std::string condition;          // «khi có …», «theo chỉ tiêu phân bổ»; or empty
  std::string reference;          // what a level or a comparison refers to; or empty
  std::string award;              // title or commendation aimed at; or empty
  std::optional<core::Date> due;  // own deadline inside (or after) the year; that day included
  bool stretch = false;           // «phấn đấu»
  std::optional<Relation> relation;
  RollUp roll_up = RollUp::latest;
  bool operator==(const TargetTerms&) const = default;
};

/// The roll-up an officer would choose from the terms alone: ratio_of_sums for percents of countable things, sum for
/// counts and money, event for what is there or not, worst_unit for zero targets' bounds, latest otherwise.
RollUp usual_roll_up(const TargetTerms& terms);

/// Why a version came: as read, a correction before signing, an amendment of a signed target, or its end.
enum class VersionKind { read, correction, amendment, drop };
std::string_view code(VersionKind kind);
std::string_view label_vi(VersionKind kind);
std::optional<VersionKind> version_kind_of(std::string_view code);

/// One state of a target. Never changed; a later version supersedes it from its day.
struct TargetVersion {
  int number = 1;  // from 1
  VersionKind kind = VersionKind::read;
  core::Date in_force_from;  // that day included
  std::string ground;        // «căn cứ, lý do»; required for amendment and drop
  std::string paper;         // number and day of the paper it rests on; may be empty
  TargetTerms terms;
};

struct Target {
  core::TargetId id;
  core::PactId pact;
  std::string code;  // "CT01", stable inside the pact
  int ordinal = 0;   // order in the pact
  int part = 1;      // of the paragraph it was split from
  int parts_total = 1;
  std::string paragraph;                // code of the first target of its paragraph; parts are put together again by it
  std::vector<TargetVersion> versions;  // by number
  std::optional<core::UnitId> lead_unit;
  std::vector<core::UnitId> contributing_units;
  int assignment_revision = 0;  // 0: never given to a unit

  /// Grows with every change of terms or units; what an optimistic lock compares.
  int change_number() const { return static_cast<int>(versions.size()) + assignment_revision; }
  /// The version in force on the day: the newest by number with in_force_from <= day; before the first, the first.
  const TargetVersion& in_force(core::Date day) const;
  bool dropped_on(core::Date day) const { return in_force(day).kind == VersionKind::drop; }
};

/// What changed in force between two days, for the report ("được điều chỉnh từ … thành … theo …"); empty = nothing.
std::string change_vi(const Target& target, core::Date from, core::Date to);

}  // namespace thidua::pacts
