#pragma once
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "eligibility/eligible.h"
#include "platform/db.h"

/// A whole agency asked for a year: who can be proposed, who is close.
namespace thidua::eligibility {

struct ScreenAsked {
  int year = 0;
  core::Date received_on;
  std::vector<std::string> awards;                 // empty: every award a person can hold
  std::vector<core::UnitId> within;                // these units and what lies below them; empty: the whole agency
  bool by_rows = false;                            // everybody through the row engine, as before there were columns
  bool tell_judgement = false;                     // say why also where a person has to judge
  const std::set<core::PersonId>* only = nullptr;  // of those in post; none: everybody
};

/// One award for one person. `answer` is there for those eligible or close, for those the columns left open, and, where
/// asked, for those that need judgement.
struct ScreenedAward {
  std::string code;
  law::Verdict verdict = law::Verdict::not_eligible;
  std::optional<law::Verdict> last_known;  // by the last text that is loaded; never a verdict
  std::optional<AwardAnswer> answer;

  bool close() const;
  bool last_close() const;
};

struct Screened {
  people::Person person;
  core::UnitId unit;
  std::string unit_name;
  std::vector<Named> names;  // of what ids in the texts stand for
  std::vector<ScreenedAward> awards;
};

struct ScreenSums {
  std::size_t people = 0;
  std::size_t asked = 0;           // people times awards
  std::size_t by_row_engine = 0;   // of those: the columns left it open
  std::int64_t loading_us = 0;     // reading the histories and making columns of them
  std::int64_t screening_us = 0;   // columns
  std::int64_t explaining_us = 0;  // row engine, with trail
};

/// Everybody in post on the day the dossiers are received, by unit and name.
/// Shape   `each` may not use the connection. `go_on(done, total)` is asked now and then; false ends it early.
ScreenSums screen(platform::Connection& db, core::AgencyId agency, const law::Law& law, const ScreenAsked& asked,
                  const std::function<void(const Screened&)>& each,
                  const std::function<bool(std::size_t, std::size_t)>& go_on = {});

}  // namespace thidua::eligibility
