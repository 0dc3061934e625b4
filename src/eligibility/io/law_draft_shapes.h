#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/ids.h"
#include "platform/described.h"

/// Messages of /law/drafts and /law/effects.
namespace thidua::eligibility {

struct LawDraftItem {
  std::string id;
  std::int64_t revision = 0;
  std::string title, ground;
  std::string state;  // open, withdrawn
  std::string state_label;
  std::string recorded_by;
  core::Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(LawDraftItem, (), (id, revision, title, ground, state, state_label, recorded_by, recorded_at))

struct LawFileShown {
  std::string name;
  std::string state;  // added, changed, removed
  std::string state_label;
};
BOOST_DESCRIBE_STRUCT(LawFileShown, (), (name, state, state_label))

/// Something wrong or doubtful in a file. `line` 0: of the whole file.
struct LawFaultShown {
  std::string file;
  int line = 0;
  std::string message;
  bool fresh = true;  // not so in the law in use
};
BOOST_DESCRIBE_STRUCT(LawFaultShown, (), (file, line, message, fresh))

/// The lists hold the first 200; the counts say how many there are.
struct LawDraftShown {
  LawDraftItem draft;
  std::vector<LawDraftItem> history;
  std::vector<LawFileShown> files;  // beside the law in use
  bool readable = false;            // no faults: changes, cases and people can be looked at
  bool in_use = false;              // the program asks by this very law
  bool base_changed = false;        // another law is in use since the draft was begun
  std::vector<LawFaultShown> faults, case_faults, findings;
  int faults_count = 0, case_faults_count = 0, findings_count = 0;
  int awards = 0;
  int changes = 0;                      // things that change
  std::optional<core::Date> first_day;  // of what is new
  int cases = 0, cases_changed = 0, cases_differ = 0;
  std::string served_folder;  // the folder of --law; "": the built-in law is in use
};
BOOST_DESCRIBE_STRUCT(LawDraftShown, (),
                      (draft, history, files, readable, in_use, base_changed, faults, case_faults, findings,
                       faults_count, case_faults_count, findings_count, awards, changes, first_day, cases,
                       cases_changed, cases_differ, served_folder))

struct LawDraftLeft {
  LawDraftItem draft;
  std::vector<std::string> left_out;  // sent, but nothing of a law
};
BOOST_DESCRIBE_STRUCT(LawDraftLeft, (), (draft, left_out))

struct LawDraftWithdrawal {
  std::int64_t revision = 0;
  std::string ground;
};
BOOST_DESCRIBE_STRUCT(LawDraftWithdrawal, (), (revision, ground))

/// One thing of the law: what only the law in use says of it, and what only the draft says.
struct LawChangeRow {
  std::string what;  // code of an award or a rule, "phiếu LDTT" …
  std::string name;
  std::string kind, kind_label;
  std::optional<core::Date> from;  // first day of what is new; none: only taken away
  std::vector<std::string> before, after;
};
BOOST_DESCRIBE_STRUCT(LawChangeRow, (), (what, name, kind, kind_label, from, before, after))

struct LawCaseRow {
  std::string row;  // place in the list of all
  std::string id, title;
  std::string before, after;  // verdicts, in words
  bool changed = false;
  bool agrees = true;  // with what the case expects of the draft
  std::string expected;
  std::vector<std::string> differs;
  std::string reason, citation;
};
BOOST_DESCRIBE_STRUCT(LawCaseRow, (),
                      (row, id, title, before, after, changed, agrees, expected, differs, reason, citation))

struct LawEffectsAsked {
  std::optional<int> year;
  std::optional<core::Date> received_on;
};
BOOST_DESCRIBE_STRUCT(LawEffectsAsked, (), (year, received_on))

/// One award of one person whose answer becomes another one. `effect`: gained (becomes eligible), lost, other.
struct LawEffectRow {
  core::PersonId person;
  std::string code, name;
  core::UnitId unit;
  std::string unit_name;
  std::string award, award_name;
  std::string before, after;  // in words
  std::string effect, effect_label;
  std::string reason, citation;
};
BOOST_DESCRIBE_STRUCT(LawEffectRow, (),
                      (person, code, name, unit, unit_name, award, award_name, before, after, effect, effect_label,
                       reason, citation))

struct LawEffectCount {
  std::string award, name;
  std::int64_t gained = 0, lost = 0, other = 0;
};
BOOST_DESCRIBE_STRUCT(LawEffectCount, (), (award, name, gained, lost, other))

struct LawEffectsShown {
  std::string draft, title;
  std::int64_t revision = 0;
  int year = 0;
  core::Date received_on;
  std::int64_t people = 0;   // asked about
  std::int64_t touched = 0;  // of those, with another answer
  std::vector<LawEffectCount> counts;
};
BOOST_DESCRIBE_STRUCT(LawEffectsShown, (), (draft, title, revision, year, received_on, people, touched, counts))

/// As it is kept in the folder of the job.
struct LawEffectsKept {
  LawEffectsShown head;
  std::vector<LawEffectRow> rows;
};
BOOST_DESCRIBE_STRUCT(LawEffectsKept, (), (head, rows))

}  // namespace thidua::eligibility
