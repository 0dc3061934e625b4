#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "pacts/doubt.h"
#include "pacts/judge.h"
#include "pacts/next_pact.h"
#include "pacts/pact.h"
#include "pacts/round.h"
#include "platform/command.h"
#include "platform/db.h"

/// Storage of pacts. Rows are added, never changed: the newest by revision counts, and every loader can be asked as of
/// an earlier moment (`as_of`: only what was recorded up to then).
namespace thidua::pacts {

using AsOf = std::optional<core::Instant>;

struct NewTarget {
  int part = 1, parts_total = 1;
  int paragraph_part_one = -1;  // index in the list of the first target of its paragraph; -1 = itself
  int relation_index = -1;      // index in the list of the target terms.relation is about; -1 = none
  TargetTerms terms;
  std::optional<Origin> origin;  // of a target read from a document
  std::vector<Doubt> doubts;     // not answered yet; `number` as they stand
};
struct NewPact {
  int year = 0;
  std::string title;
  std::string place;
  std::optional<core::Date> dated;  // day written in the document
  std::string source_sha256;
  std::vector<PactParty> parties;
  std::vector<NewTarget> targets;
  std::vector<Duty> duties;
  std::vector<Anomaly> anomalies;  // of the document
};

/// A draft. Refused where the year has a pact already (`pact.year.taken`).
core::Outcome<core::PactId> create_pact(platform::Command& command, const NewPact& draft);
core::Outcome<core::TargetId> add_target(platform::Command& command, core::PactId pact, const NewTarget& target);
/// A new version of a target: correction while a draft, amendment or drop once signed (ground required).
core::Outcome<int> change_target(platform::Command& command, core::TargetId target, VersionKind kind,
                                 const TargetTerms& terms, core::Date from, std::string_view ground,
                                 std::string_view paper);
core::Outcome<int> assign_target(platform::Command& command, core::TargetId target, std::optional<core::UnitId> lead,
                                 const std::vector<core::UnitId>& contributing);
core::Outcome<int> sign_pact(platform::Command& command, core::PactId pact, core::Date day, std::string_view place);
/// A draft that was made by mistake, e.g. of the wrong file: it is found no more under its year, which another may
/// take. Refused where the pact is signed (`pact.signed`) or has rounds (`pact.has_rounds`).
core::Outcome<int> withdraw_pact(platform::Command& command, core::PactId pact);
core::Outcome<int> close_pact(platform::Command& command, core::PactId pact);
/// Ends a party on its last day and drops the targets that go with it. Returns how many were dropped.
core::Outcome<int> end_party(platform::Command& command, core::PactId pact, PartyKind party, core::Date last_day,
                             std::string_view ground, std::string_view paper);

std::vector<Pact> pacts(platform::Connection& db, core::AgencyId agency);  // without targets, newest year first
core::Outcome<Pact> pact_of_year(platform::Connection& db, core::AgencyId agency, int year, AsOf as_of = {});
core::Outcome<Pact> load_pact(platform::Connection& db, core::AgencyId agency, core::PactId id, AsOf as_of = {});
/// By code "CT07" in the pact (case ignored), or by its number.
/// What a target is called: "CT05" of a year's pact.
struct TargetName {
  std::string code;
  int year = 0;
};
std::optional<TargetName> target_name(platform::Connection& db, core::AgencyId agency, core::TargetId id);
core::Outcome<core::TargetId> find_target(const Pact& pact, std::string_view code);

// ---- reporting rounds

struct NewRound {
  std::string name;
  RoundKind kind = RoundKind::final_;
  core::DayRange period;
  core::Date due;
};
core::Outcome<core::RoundId> open_round(platform::Command& command, core::PactId pact, const NewRound& round);
std::vector<Round> rounds(platform::Connection& db, core::AgencyId agency, core::PactId pact);
core::Outcome<Round> load_round(platform::Connection& db, core::AgencyId agency, core::RoundId id);
/// The newest round of the kind in the pact of the year.
core::Outcome<Round> round_of(platform::Connection& db, core::AgencyId agency, int year, RoundKind kind);

struct Submission {
  core::UnitId unit;
  SubmissionState state = SubmissionState::not_sent;
  std::string reason;  // of the last return
  core::Instant at;
  core::UserId by;
  int revision = 0;
};
/// One for every unit that has a target in the round.
std::vector<Submission> submissions(platform::Connection& db, core::AgencyId agency, core::RoundId round);
core::Outcome<int> step_submission(platform::Command& command, core::RoundId round, core::UnitId unit,
                                   SubmissionStep step, std::string_view reason);
/// A target to be mended, in a submission given back.
struct ReturnedTarget {
  core::UnitId unit;
  core::TargetId target;
  std::string reason;
};
/// Says of the newest step of the submission, which has to be a return, which targets are to be mended.
core::Outcome<int> mark_returned(platform::Command& command, core::RoundId round, core::UnitId unit,
                                 const std::vector<ReturnedTarget>& targets);
/// Those of submissions that stand returned now.
std::vector<ReturnedTarget> returned_targets(platform::Connection& db, core::AgencyId agency, core::RoundId round);
/// A unit was reminded to send; told in the round as long as it stands.
struct Reminded {
  int times = 0;
  core::Instant at;  // the last time
  core::UserId by;
};
void keep_reminder(platform::Command& command, core::RoundId round, core::UnitId unit);
std::map<core::UnitId, Reminded> reminders(platform::Connection& db, core::AgencyId agency, core::RoundId round);
/// Locks every sent submission and the round; units that have not sent stay missing and are named in the answer.
core::Outcome<std::vector<core::UnitId>> lock_round(platform::Command& command, core::RoundId round);

struct Evidence {
  std::string sha256;
  std::string name;
};
struct ResultRow {
  core::TargetId target;
  UnitResult result;
  std::string source;  // «nguồn số liệu»
  std::vector<Evidence> evidence;
  int revision = 0;  // of what is stored; 0 = not stored yet
  core::Instant at = {};
  core::UserId by = {};
};
/// New revisions for one unit in one round; refused where the submission is locked or a target is not the unit's.
core::Outcome<int> save_results(platform::Command& command, core::RoundId round, core::UnitId unit,
                                const std::vector<ResultRow>& rows);
std::vector<ResultRow> results(platform::Connection& db, core::AgencyId agency, core::RoundId round, AsOf as_of = {});
/// What a unit gave for one target, every revision, oldest first.
std::vector<ResultRow> result_history(platform::Connection& db, core::AgencyId agency, core::RoundId round,
                                      core::UnitId unit, core::TargetId target);
/// The targets a unit reports on: leads or contributes to, in force on the round's last day.
std::vector<const Target*> targets_of_unit(const Pact& pact, core::UnitId unit, core::Date day);

// ---- judgement

struct StoredJudgement {
  core::TargetId target;
  Judgement judgement;  // after an override, where there is one
  std::optional<Override> override_by_person;
  int revision = 0;
  core::Instant at;
  core::UserId by;
  Judgement by_numbers = {};  // before an override
};
/// Judges every target of the round's pact by its locked figures and keeps the outcome; overrides given before stay.
core::Outcome<VerdictCounts> judge_round(platform::Command& command, core::RoundId round);
core::Outcome<int> override_verdict(platform::Command& command, core::RoundId round, core::TargetId target,
                                    const Override& override_by_person);
/// The newest for each target, in the order of the pact.
std::vector<StoredJudgement> judgements(platform::Connection& db, core::AgencyId agency, core::RoundId round,
                                        AsOf as_of = {});
/// Every revision of one target's judgement in the round, oldest first.
std::vector<StoredJudgement> judgement_history(platform::Connection& db, core::AgencyId agency, core::RoundId round,
                                               core::TargetId target);
/// Duties judged by a person.
struct JudgedDuty {
  Duty duty;
  core::Verdict verdict = core::Verdict::not_stated;
  std::string explanation;
};
core::Outcome<int> judge_duty(platform::Command& command, core::RoundId round, std::int64_t duty, core::Verdict verdict,
                              std::string_view explanation);
std::vector<JudgedDuty> duties(platform::Connection& db, core::AgencyId agency, core::RoundId round, AsOf as_of = {});

// ---- next year's pact

/// Starts (or reads again) the comparison for the year after the pact; choices made before are kept.
core::Outcome<std::vector<NextLine>> next_lines(platform::Connection& db, core::AgencyId agency, int year);
/// What was chosen for a line until now, oldest first. The first one, of version 0, is what was put forward.
struct NextChosen {
  int version = 0;
  NextChoice choice = NextChoice::undecided;
  TargetTerms proposed;
  std::string reason;
  core::UserId by;
  core::Instant at;
};
core::Outcome<std::vector<NextChosen>> next_history(platform::Connection& db, core::AgencyId agency, int year,
                                                    core::TargetId last);
/// `undecided` takes the choice back: what was put forward stands again, the choices made before stay in the history.
core::Outcome<int> choose_next(platform::Command& command, core::PactId pact, core::TargetId last, NextChoice choice,
                               const TargetTerms& proposed, std::string_view reason);
core::Outcome<int> add_next(platform::Command& command, core::PactId pact, const TargetTerms& proposed,
                            std::string_view reason);
/// The draft pact of the next year from the chosen lines. Refused while a line is undecided, naming how many.
core::Outcome<core::PactId> create_next_pact(platform::Command& command, core::PactId pact);

/// TargetTerms as JSON text and back; the shape is kept for good (unknown keys ignored, missing keys at their default).
std::string to_json(const TargetTerms& terms);
core::Outcome<TargetTerms> terms_of_json(std::string_view json);

}  // namespace thidua::pacts
