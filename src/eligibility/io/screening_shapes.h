#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/ids.h"
#include "platform/described.h"

/// What the routes of a screening take and answer.
namespace thidua::eligibility {

/// `awards` empty: every award a person can hold. `unit` empty: all the user may see.
struct ScreeningAsked {
  std::optional<int> year;
  std::optional<core::Date> received_on;
  std::vector<std::string> awards;
  std::optional<core::UnitId> unit;
  std::optional<std::string> after;  // a screening of the same question, still kept: only who changed since is asked
};
BOOST_DESCRIBE_STRUCT(ScreeningAsked, (), (year, received_on, awards, unit, after))

/// One person and one award. `state`: eligible, close, needs_human_judgement, not_eligible. `last_state`: the same by
/// the last text that is loaded, for reference; "" where the text of the day is loaded.
struct ScreeningRow {
  core::PersonId person;
  std::string code;
  std::string name;
  core::UnitId unit;
  std::string unit_name;
  std::string award;
  std::string award_name;
  std::string state;
  std::string state_label;
  bool hold = false;
  std::string last_state;
  std::string last_label;
  std::string missing;   // what is missing or open, in words
  std::string citation;  // of the first condition the verdict rests on
};
BOOST_DESCRIBE_STRUCT(ScreeningRow, (),
                      (person, code, name, unit, unit_name, award, award_name, state, state_label, hold, last_state,
                       last_label, missing, citation))

struct ScreeningCount {
  std::string award;
  std::string name;
  std::int64_t eligible = 0;
  std::int64_t close = 0;
  std::int64_t needs_human_judgement = 0;
  std::int64_t not_eligible = 0;
  std::int64_t last_eligible = 0;  // for reference, by the last text that is loaded
  std::int64_t last_close = 0;
};
BOOST_DESCRIBE_STRUCT(ScreeningCount, (),
                      (award, name, eligible, close, needs_human_judgement, not_eligible, last_eligible, last_close))

struct ScreeningShown {
  int year = 0;
  core::Date received_on;
  std::string regime;
  bool regime_loaded = true;
  std::optional<core::Date> last_day;  // the last day whose text is loaded, where that of the day is not
  std::string unit_name;               // "" = all the user may see
  std::int64_t people = 0;
  std::optional<std::int64_t> asked_again;  // people asked in this run, where the others stand as they were before
  std::vector<ScreeningCount> counts;
};
BOOST_DESCRIBE_STRUCT(ScreeningShown, (),
                      (year, received_on, regime, regime_loaded, last_day, unit_name, people, asked_again, counts))

/// What a screening answered and on what it rests: the same question may be asked again of who changed since.
struct ScreeningQuestion {
  std::vector<std::string> awards;
  std::vector<core::UnitId> within;
  bool discipline_of_all = true;
  std::vector<core::UnitId> discipline_for;  // sorted; where not of all
  std::string law_sha256;
  bool operator==(const ScreeningQuestion&) const = default;
};
BOOST_DESCRIBE_STRUCT(ScreeningQuestion, (), (awards, within, discipline_of_all, discipline_for, law_sha256))

/// As it is kept in the folder of the job.
struct ScreeningKept {
  ScreeningShown head;
  ScreeningQuestion question;
  std::int64_t trail = 0;  // the last entry of the agency's trail that it knew of
  std::vector<ScreeningRow> rows;
};
BOOST_DESCRIBE_STRUCT(ScreeningKept, (), (head, question, trail, rows))

struct ScreeningStarted {
  std::string job;
};
BOOST_DESCRIBE_STRUCT(ScreeningStarted, (), (job))

/// People chosen for an award.
struct RatioQuestion {
  std::string award;
  int year = 0;
  core::Date received_on;
  std::vector<core::PersonId> people;
  std::optional<core::UnitId> unit;  // counted against the people of this unit and below; none: of all the user may see
};
BOOST_DESCRIBE_STRUCT(RatioQuestion, (), (award, year, received_on, people, unit))

struct RatioShown {
  std::string state;  // within, over, no_cap, no_rule, not_counted
  int part = 0;
  std::optional<int> whole;
  std::string of;
  std::string of_words;
  std::string percent;
  std::optional<int> cap_pct;
  std::optional<int> cap_people;
  std::optional<int> over_by;
  std::string citation;
  std::string confidence;
  bool warns_only = true;
  std::string text;
  std::string own_text;
  std::optional<int> own_over_by;
};
BOOST_DESCRIBE_STRUCT(RatioShown, (),
                      (state, part, whole, of, of_words, percent, cap_pct, cap_people, over_by, citation, confidence,
                       warns_only, text, own_text, own_over_by))

}  // namespace thidua::eligibility
