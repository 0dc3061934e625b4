#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "eligibility/own_rules.h"
#include "initiatives/initiative.h"
#include "law/case.h"
#include "people/details.h"
#include "people/people.h"
#include "registry/award_record.h"

/// What the agency has written down about a person, as facts the law can be asked with.
namespace thidua::eligibility {

struct KnownAward {
  registry::AwardId id;
  registry::AwardRecord record;  // as it stood on the day
  std::optional<core::Date> cancelled_on;
};
struct KnownInitiative {
  initiatives::InitiativeId id;
  initiatives::Initiative initiative;
  std::vector<initiatives::Recognition> recognitions;
  std::vector<initiatives::Use> uses;
};
struct KnownPosting {
  people::Posting posting;
  std::string unit_name;
};
struct KnownAbsence {
  people::AbsenceKind kind = people::AbsenceKind::leave;
  core::Date day;
  std::optional<core::Date> until;
  std::string note;
};
struct KnownDiscipline {
  people::DisciplineForm form = people::DisciplineForm::pending;
  core::Date day;
  std::optional<core::Date> until;  // of proceedings: the day they ended
};

/// What a person said of a condition that the records leave open.
struct RecordedAssessment {
  std::int64_t id = 0;
  std::string condition;  // law::Reason::open_key
  std::string label;      // the kind of condition, in words
  int year = 0;
  core::Date received_on;  // that was asked about when it was said
  std::string said;        // met, not_met, withdrawn
  std::string reason, ground, by_name;
  core::Instant at;
};

/// Everything known of all records of one human. Awards stand as of the day that is asked about; all else is cut to
/// that day by `assembled`.
struct History {
  people::Person person;
  people::PersonDetail detail;
  std::vector<core::PersonId> records;
  std::vector<people::AgencyName> agency_names;
  std::vector<KnownPosting> postings;
  std::vector<KnownAbsence> absences;
  std::vector<people::TaskRating> ratings;
  std::vector<KnownDiscipline> discipline;
  std::vector<KnownAward> awards;
  std::vector<KnownInitiative> initiatives;
  std::vector<KnownAward> unit_awards;          // of the unit the person heads on the day
  std::vector<OwnRule> own_rules;               // of the agency
  std::vector<RecordedAssessment> assessments;  // oldest first
};

/// What an id in a case stands for: "SK12" -> "“Cải tiến sổ theo dõi”".
struct Named {
  std::string id, words;
};

struct Assembled {
  core::Date received_on;
  law::Subject subject;
  law::Facts facts;
  std::vector<Named> names;
  std::vector<RecordedAssessment> assessments;  // oldest first, withdrawn ones too
  std::vector<std::string> assumed;             // sentences: what was taken to be so because nobody wrote it down
};

/// The facts of the history as they stood on the day.
/// Shape   a fact that nobody wrote down stays absent, so that the law answers "unknown"; where the law reads absence
///         as "none" and the records cannot tell, `assumed` says so.
Assembled assembled(const History& history, core::Date received_on);
/// One award of the registry as the law reads it; the initiative it rests on is not looked for.
law::AwardHeld held_award(const KnownAward& known);

}  // namespace thidua::eligibility
