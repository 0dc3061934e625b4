#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/decimal.h"
#include "core/ids.h"
#include "pacts/io/store.h"
#include "platform/described.h"

/// What the interface sends and takes about pacts. Codes are those of the domain; labels are Vietnamese for people.
namespace thidua::pacts::api {

struct Total {
  std::int64_t count = 0;
  bool exact = true;
};
BOOST_DESCRIBE_STRUCT(Total, (), (count, exact))

template <class Item>
struct Page {
  std::vector<Item> items;
  Total total;
  std::optional<std::string> next;
};

struct UnitRef {
  core::UnitId id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(UnitRef, (), (id, name))

struct Counts {
  int total = 0, met = 0, not_met = 0, exceeded = 0, partly = 0, not_assessed = 0, proposed = 0, in_progress = 0,
      dropped = 0, not_stated = 0;
};
BOOST_DESCRIBE_STRUCT(Counts, (),
                      (total, met, not_met, exceeded, partly, not_assessed, proposed, in_progress, dropped, not_stated))

struct Evidence {
  std::string id;
  std::string name;
  std::int64_t bytes = 0;
};
BOOST_DESCRIBE_STRUCT(Evidence, (), (id, name, bytes))

struct Comment {
  std::string id;
  std::string text;
  std::string by;
  core::Instant at;
  std::optional<std::string> place;
};
BOOST_DESCRIBE_STRUCT(Comment, (), (id, text, by, at, place))

struct CountedPart {
  std::string what;
  core::Decimal count;
};
BOOST_DESCRIBE_STRUCT(CountedPart, (), (what, count))

// ---- pacts

struct PactBrief {
  int year = 0;
  std::string title;
  std::string state, state_label;
  std::optional<core::Date> signed_on;
  int targets = 0;
  Counts counts;
  std::string sentence;
};
BOOST_DESCRIBE_STRUCT(PactBrief, (), (year, title, state, state_label, signed_on, targets, counts, sentence))

struct Party {
  std::string kind, kind_label;
  std::string name;
  std::string signer_title, signer_name;
  std::optional<core::Date> ended_on;
  std::string ended_ground;
};
BOOST_DESCRIBE_STRUCT(Party, (), (kind, kind_label, name, signer_title, signer_name, ended_on, ended_ground))

/// A heading with the targets under it.
struct Section {
  std::string path;  // "II. CHỈ TIÊU CỤ THỂ / 1. Chỉ tiêu của cơ quan": also the value of the filter `section`
  std::string title;  // the last part of the path
  int level = 1;      // parts of the path
  int targets = 0;
  Counts counts;
};
BOOST_DESCRIBE_STRUCT(Section, (), (path, title, level, targets, counts))

struct RoundBrief {
  core::RoundId id;
  std::string name;
  std::string kind, kind_label;
  core::Date from, to, due;
  std::optional<int> days_late;
  bool locked = false;
  bool judged = false;
  int sent = 0, total = 0;
};
BOOST_DESCRIBE_STRUCT(RoundBrief, (),
                      (id, name, kind, kind_label, from, to, due, days_late, locked, judged, sent, total))

struct SourceFile {
  std::string name;
};
BOOST_DESCRIBE_STRUCT(SourceFile, (), (name))

struct DutyShown {
  std::string id;
  std::string party, party_label;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(DutyShown, (), (id, party, party_label, text))

struct PactShown {
  core::PactId id;
  int year = 0;
  std::string title;
  std::string state, state_label;
  std::optional<core::Date> signed_on;
  std::string place;
  core::DayRange period;
  std::vector<Party> parties;
  std::vector<DutyShown> duties;
  int targets = 0, unassigned = 0, late = 0, open_doubts = 0;
  Counts counts;
  std::string sentence;
  std::vector<Section> sections;
  std::vector<RoundBrief> rounds;
  std::vector<std::string> may;  // permissions the one who asks has for this pact
  std::optional<SourceFile> source;
};
BOOST_DESCRIBE_STRUCT(PactShown, (),
                      (id, year, title, state, state_label, signed_on, place, period, parties, duties, targets,
                       unassigned, late, open_doubts, counts, sentence, sections, rounds, may, source))

struct SignPact {
  core::Date day;
  std::string place;
};
BOOST_DESCRIBE_STRUCT(SignPact, (), (day, place))

struct Done {
  bool done = true;
};
BOOST_DESCRIBE_STRUCT(Done, (), (done))

// ---- targets

struct ProgressShown {
  core::Decimal value, bound;
  std::optional<core::Decimal> bound_to;
  core::Decimal scale_max;
  std::string kind;
};
BOOST_DESCRIBE_STRUCT(ProgressShown, (), (value, bound, bound_to, scale_max, kind))

struct LastEntry {
  UnitRef unit;
  std::string by;
  core::Instant at;
};
BOOST_DESCRIBE_STRUCT(LastEntry, (), (unit, by, at))

/// The terms as they are in force, in codes and in words.
struct TermsShown {
  std::string text;
  std::string group, group_label;
  std::string section, field, subject, measure;
  std::string comparator;
  std::vector<core::Decimal> values;
  std::string unit, unit_label, per, direction;
  std::string bound;
  std::string denominator, condition, reference, award;
  std::optional<core::Date> due;
  bool stretch = false;
  std::string roll_up, roll_up_label;
  std::string rule;
};
BOOST_DESCRIBE_STRUCT(TermsShown, (),
                      (text, group, group_label, section, field, subject, measure, comparator, values, unit, unit_label,
                       per, direction, bound, denominator, condition, reference, award, due, stretch, roll_up,
                       roll_up_label, rule))

/// What is known of a target beside its terms. `actual`, `progress`, `verdict`, `question`, `last_entry` stay empty for
/// somebody who may not see the results of any of its units (`results_hidden`).
struct TargetShown : TermsShown {
  core::TargetId id;
  std::string code;
  int ordinal = 0;
  std::string paragraph;
  int part = 1, parts_total = 1;
  std::optional<UnitRef> lead_unit;
  std::vector<UnitRef> contributing;
  int version = 0;
  bool dropped = false;
  std::string change;
  std::string actual;
  std::optional<ProgressShown> progress;
  std::string verdict, verdict_label, decided_by, question;
  std::optional<int> days_late;
  std::optional<LastEntry> last_entry;
  int comments = 0;
  bool results_hidden = false;
};
BOOST_DESCRIBE_STRUCT(TargetShown, (TermsShown),
                      (id, code, ordinal, paragraph, part, parts_total, lead_unit, contributing, version, dropped,
                       change, actual, progress, verdict, verdict_label, decided_by, question, days_late, last_entry,
                       comments, results_hidden))

struct VersionShown {
  int number = 1;
  std::string kind, kind_label;
  core::Date from;
  std::string ground, paper;
  TermsShown terms;
};
BOOST_DESCRIBE_STRUCT(VersionShown, (), (number, kind, kind_label, from, ground, paper, terms))

struct EntryShown {
  core::RoundId round;
  std::string round_name;
  core::UnitId unit;
  std::string unit_name;
  std::optional<core::Decimal> value, part, whole;
  bool complement = false;
  std::vector<CountedPart> counted;
  std::string stage, stage_label;
  std::string explanation, source;
  std::vector<Evidence> evidence;
  std::string by;
  core::Instant at;
  int revision = 0;
};
BOOST_DESCRIBE_STRUCT(EntryShown, (),
                      (round, round_name, unit, unit_name, value, part, whole, complement, counted, stage, stage_label,
                       explanation, source, evidence, by, at, revision))

struct JudgementShown {
  core::RoundId round;
  std::string round_name;
  std::string verdict, label, decided_by;
  std::string actual;
  std::vector<std::string> trail;
  std::string question;
  std::string reason;
  std::string by;
  core::Instant at;
  int revision = 0;
};
BOOST_DESCRIBE_STRUCT(JudgementShown, (),
                      (round, round_name, verdict, label, decided_by, actual, trail, question, reason, by, at,
                       revision))

struct OriginShown {
  std::string file;
  std::string quote;
  int confidence = 100;
};
BOOST_DESCRIBE_STRUCT(OriginShown, (), (file, quote, confidence))

struct AnswerShown {
  std::string label;
};
BOOST_DESCRIBE_STRUCT(AnswerShown, (), (label))

struct DoubtShown {
  int number = 1;
  std::string code;
  std::string question;
  std::vector<AnswerShown> answers;
  int chosen = 0;
};
BOOST_DESCRIBE_STRUCT(DoubtShown, (), (number, code, question, answers, chosen))

struct TargetWhole : TargetShown {
  int year = 0;
  std::string pact_state;
  std::vector<std::string> may;
  std::vector<VersionShown> versions;
  std::vector<EntryShown> entries;
  std::vector<JudgementShown> judgements;
  std::vector<Comment> comments;  // instead of their number
  std::optional<OriginShown> origin;
  std::vector<DoubtShown> doubts;
};
BOOST_DESCRIBE_STRUCT(TargetWhole, (TargetShown),
                      (year, pact_state, may, versions, entries, judgements, comments, origin, doubts))

/// `fields`: an object of pacts::editable_fields(), each as text that with_field takes ("comparator": "≥"; "quantity":
/// ">= 90%"); a list of numbers is taken for `values`, true and false for `stretch`.
struct ChangeTarget {
  int version = 0;
  platform::Json fields;
  std::optional<core::Date> from;
  std::optional<std::string> ground, paper;
};
BOOST_DESCRIBE_STRUCT(ChangeTarget, (), (version, fields, from, ground, paper))

struct DropTarget {
  int version = 0;
  core::Date from;
  std::string ground;
  std::optional<std::string> paper;
};
BOOST_DESCRIBE_STRUCT(DropTarget, (), (version, from, ground, paper))

struct Assignment {
  core::TargetId target;
  int version = 0;
  std::optional<core::UnitId> lead_unit;
  std::vector<core::UnitId> contributing;
};
BOOST_DESCRIBE_STRUCT(Assignment, (), (target, version, lead_unit, contributing))

struct Assignments {
  std::vector<Assignment> items;
};
BOOST_DESCRIBE_STRUCT(Assignments, (), (items))

struct NewComment {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(NewComment, (), (text))

/// What another has changed since the version that was sent.
struct Change {
  std::string field, label, before, after;
};
BOOST_DESCRIBE_STRUCT(Change, (), (field, label, before, after))

// ---- rounds

struct SubmissionShown {
  core::UnitId unit;
  std::string unit_name;
  std::string state, state_label;
  std::string reason;
  std::optional<core::Instant> at;
  std::optional<std::string> by;
  int targets = 0, filled = 0;
};
BOOST_DESCRIBE_STRUCT(SubmissionShown, (), (unit, unit_name, state, state_label, reason, at, by, targets, filled))

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

namespace thidua::platform {

/// A page of a list is described by its item.
template <class Item>
struct JsonForm<pacts::api::Page<Item>> {
  static Json write(const pacts::api::Page<Item>& page) {
    Json json = Json::object();
    json.set("items", write_json(page.items)).set("total", write_json(page.total)).set("next", write_json(page.next));
    return json;
  }
  static Json schema() {
    Json properties = Json::object(), required = Json::array();
    properties.set("items", json_schema<std::vector<Item>>()).set("total", json_schema<pacts::api::Total>());
    properties.set("next", json_schema<std::optional<std::string>>());
    required.push("items").push("total").push("next");
    return described::schema_of("object")
        .set("properties", std::move(properties))
        .set("required", std::move(required))
        .set("additionalProperties", false);
  }
};

}  // namespace thidua::platform
