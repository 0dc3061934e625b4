#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/ids.h"
#include "eligibility/eligible.h"
#include "platform/command.h"
#include "platform/db.h"

/// Answers that an officer kept: facts, law version and answer together, so that they can be asked again. Append-only.
namespace thidua::eligibility {

struct Kept {
  std::int64_t id = 0;
  std::optional<core::PersonId> person;  // one of both
  std::optional<core::UnitId> unit;
  std::string award;
  int year = 0;
  core::Date received_on;
  law::Verdict verdict = law::Verdict::needs_human_judgement;
  std::string case_text, answer_text;  // JSON
  std::string law_sha256;
  core::Date law_checked_on;
  std::string note;
  core::Instant at;
  core::UserId by;
};

/// Whose answers.
struct KeptOf {
  std::optional<core::PersonId> person;
  std::optional<core::UnitId> unit;
};

/// Asks the built-in law for one award and writes case and answer down.
/// Errors  `eligibility.award.unknown`; `eligibility.note` over 1000 letters.
core::Outcome<std::int64_t> keep(platform::Command& command, const KeptOf& whose, const Assembled& facts, int year,
                                 const std::string& award, const std::string& note);

/// Newest first, of all records of the same human.
std::vector<Kept> kept_of(platform::Connection& db, core::AgencyId agency, const KeptOf& whose);
std::optional<Kept> find_kept(platform::Connection& db, core::AgencyId agency, std::int64_t id);

/// An answer asked again: by the law of today on the facts kept, and on the facts as they are known now for that day.
struct Replayed {
  law::Answer then, now;
  bool same_law = false;                  // the law's files are the same to the letter
  std::vector<std::string> law_changes;   // what the law of today answers otherwise, on the kept facts
  std::vector<std::string> fact_changes;  // which facts are recorded otherwise now; empty too where nobody compared
  std::vector<Named> names;
  bool same() const { return law_changes.empty() && fact_changes.empty(); }
};
/// `facts_now`: as assembled today for the same day, where they can be.
/// Errors  `law.case_text`, `law.answer_text`, `law.case`: the row cannot be read back.
core::Outcome<Replayed> replayed(const Kept& kept, const Assembled* facts_now);

/// Sentences on rows whose hash does not fit their content, in every agency; for `thidua verify`.
std::vector<std::string> broken_kept(platform::Connection& db);

}  // namespace thidua::eligibility
