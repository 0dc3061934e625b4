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
  std::optional<core::Date> dated;  // the day the document itself names
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
                      (id, year, title, state, state_label, signed_on, place, dated, period, parties, duties, targets,
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
  std::string verdict, verdict_label, decided_by, question, pace;
  std::optional<int> days_late;
  std::optional<LastEntry> last_entry;
  int comments = 0;
  bool results_hidden = false;
};
BOOST_DESCRIBE_STRUCT(TargetShown, (TermsShown),
                      (id, code, ordinal, paragraph, part, parts_total, lead_unit, contributing, version, dropped,
                       change, actual, progress, verdict, verdict_label, decided_by, question, pace, days_late,
                       last_entry, comments, results_hidden))

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
        .set("title", std::string(described::type_name<Item>()) + "Page")
        .set("properties", std::move(properties))
        .set("required", std::move(required))
        .set("additionalProperties", false);
  }
};

}  // namespace thidua::platform
