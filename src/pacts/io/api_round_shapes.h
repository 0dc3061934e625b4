#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "pacts/io/api_shapes.h"

/// What the interface sends and takes about rounds, next year's pact and the director's page.
namespace thidua::pacts::api {

// ---- rounds

struct RemindedShown {
  int times = 0;
  core::Instant at;
  std::string by;
};
BOOST_DESCRIBE_STRUCT(RemindedShown, (), (times, at, by))

struct SubmissionShown {
  core::UnitId unit;
  std::string unit_name;
  std::string state, state_label;
  std::string reason;
  std::optional<core::Instant> at;
  std::optional<std::string> by;
  int targets = 0, filled = 0;
  std::optional<RemindedShown> reminded;  // the last time
  std::string notice;                     // what the unit would be told now; empty where there is nothing to remind of
};
BOOST_DESCRIBE_STRUCT(SubmissionShown, (),
                      (unit, unit_name, state, state_label, reason, at, by, targets, filled, reminded, notice))

struct RoundShown : RoundBrief {
  int year = 0;
  std::vector<SubmissionShown> submissions;
  std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(RoundShown, (RoundBrief), (year, submissions, may))

struct RoundsShown {
  std::vector<RoundShown> rounds;
};
BOOST_DESCRIBE_STRUCT(RoundsShown, (), (rounds))

struct OpenRound {
  std::string name;
  std::string kind;
  core::Date from, to, due;
};
BOOST_DESCRIBE_STRUCT(OpenRound, (), (name, kind, from, to, due))

struct EntryTarget {
  core::TargetId id;
  std::string code;
  std::string text;
  std::string bound;
  std::string unit, unit_label;
  std::string denominator;
  std::string section;
  std::string rule;
  std::optional<core::Date> due;
};
BOOST_DESCRIBE_STRUCT(EntryTarget, (), (id, code, text, bound, unit, unit_label, denominator, section, rule, due))

/// `entry`: share (part and whole, or a bare percent), count (a number with its parts), value (another number), stage.
struct EntryRow {
  EntryTarget target;
  std::string entry;
  std::optional<core::Decimal> value, part, whole;
  bool complement = false;
  std::vector<CountedPart> counted;
  std::string stage;
  std::string explanation, source;
  std::vector<Evidence> evidence;
  int version = 0;  // 0: nothing entered yet
  std::optional<std::string> by;
  std::optional<core::Instant> at;
  std::optional<std::string> returned;
  std::optional<std::string> fault;  // what is wrong with the figures as they stand
};
BOOST_DESCRIBE_STRUCT(EntryRow, (),
                      (target, entry, value, part, whole, complement, counted, stage, explanation, source, evidence,
                       version, by, at, returned, fault))

struct Previous {
  core::TargetId target;
  std::string actual;
};
BOOST_DESCRIBE_STRUCT(Previous, (), (target, actual))

struct EntriesShown {
  RoundBrief round;
  int year = 0;
  UnitRef unit;
  std::string state, state_label;
  std::string reason;
  int version = 0;
  bool may_enter = false;
  std::vector<EntryRow> rows;
  std::vector<Previous> previous;
};
BOOST_DESCRIBE_STRUCT(EntriesShown, (),
                      (round, year, unit, state, state_label, reason, version, may_enter, rows, previous))

/// One row whole: what is left out is empty. Evidence is sent apart.
struct EntrySaved {
  core::TargetId target;
  int version = 0;
  std::optional<core::Decimal> value, part, whole;
  std::optional<bool> complement;
  std::optional<std::vector<CountedPart>> counted;
  std::optional<std::string> stage, explanation, source;
};
BOOST_DESCRIBE_STRUCT(EntrySaved, (),
                      (target, version, value, part, whole, complement, counted, stage, explanation, source))

struct EntriesSaved {
  std::vector<EntrySaved> rows;
};
BOOST_DESCRIBE_STRUCT(EntriesSaved, (), (rows))

struct GiveBack {
  std::string reason;
  std::vector<core::TargetId> targets;
  std::optional<std::vector<std::string>> reasons;  // one for each target, in their order
};
BOOST_DESCRIBE_STRUCT(GiveBack, (), (reason, targets, reasons))

struct Remind {
  std::vector<core::UnitId> units;
};
BOOST_DESCRIBE_STRUCT(Remind, (), (units))

struct Letter {
  UnitRef unit;
  std::string href;
};
BOOST_DESCRIBE_STRUCT(Letter, (), (unit, href))

struct Letters {
  std::vector<Letter> letters;
};
BOOST_DESCRIBE_STRUCT(Letters, (), (letters))

struct Locked {
  std::vector<UnitRef> missing;
};
BOOST_DESCRIBE_STRUCT(Locked, (), (missing))

struct Judged {
  Counts counts;
  std::string sentence;
};
BOOST_DESCRIBE_STRUCT(Judged, (), (counts, sentence))

struct JobStarted {
  std::string job;
};
BOOST_DESCRIBE_STRUCT(JobStarted, (), (job))

// ---- next year

struct NextLineShown {
  TargetShown target;
  std::string actual, verdict, verdict_label;
  std::string choice;
  bool needs_choice = true;
  TermsShown proposed;
  std::string reason;
  std::vector<std::string> hints;
  std::vector<std::string> leftovers;
  std::string chosen_by;
  int version = 0;
};
BOOST_DESCRIBE_STRUCT(NextLineShown, (),
                      (target, actual, verdict, verdict_label, choice, needs_choice, proposed, reason, hints, leftovers,
                       chosen_by, version))

struct AddedShown {
  TermsShown proposed;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(AddedShown, (), (proposed, reason))

struct NextSummary {
  int keep = 0, raise = 0, lower = 0, drop = 0, edit = 0, added = 0, undecided = 0;
};
BOOST_DESCRIBE_STRUCT(NextSummary, (), (keep, raise, lower, drop, edit, added, undecided))

struct NextShown {
  int year = 0, next_year = 0;
  std::vector<NextLineShown> lines;
  std::vector<AddedShown> added;
  NextSummary summary;
  bool created = false;
  std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(NextShown, (), (year, next_year, lines, added, summary, created, may))

struct ChooseNext {
  int version = 0;
  std::string choice;
  std::optional<platform::Json> fields;
  std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(ChooseNext, (), (version, choice, fields, reason))

struct AddNext {
  platform::Json fields;
  std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(AddNext, (), (fields, reason))

struct PactYear {
  int year = 0;
};
BOOST_DESCRIBE_STRUCT(PactYear, (), (year))

// ---- director and home

struct RingPart {
  std::string verdict, label;
  int count = 0;
};
BOOST_DESCRIBE_STRUCT(RingPart, (), (verdict, label, count))

struct LateUnit {
  UnitRef unit;
  core::RoundId round;
  std::string round_name;
  core::Date due;
  int days_late = 0;
};
BOOST_DESCRIBE_STRUCT(LateUnit, (), (unit, round, round_name, due, days_late))

struct Link {
  std::string label, href;
};
BOOST_DESCRIBE_STRUCT(Link, (), (label, href))

struct DirectorShown {
  int year = 0;
  Counts counts;
  std::string sentence;
  std::vector<RingPart> ring;
  std::vector<TargetShown> danger;
  std::vector<LateUnit> late;
  std::vector<Section> by_section;
  std::vector<Link> waiting;
  int comments_open = 0;
};
BOOST_DESCRIBE_STRUCT(DirectorShown, (),
                      (year, counts, sentence, ring, danger, late, by_section, waiting, comments_open))

}  // namespace thidua::pacts::api
