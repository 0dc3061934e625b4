#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/measure.h"
#include "doc_model/document.h"

/// What the reader understood of a pact, plan or report, as in the shared shape tdkt-extract/1.
namespace thidua::reading {

/// A piece of the document: `text` is exactly Document::text at `span` (code points, half-open), never changed.
struct Quote {
  doc_model::Span span;
  std::string text;
};

enum class DocType { pact, report, plan, guideline, decision, registration, unknown };
enum class Subtype { annual, half_year, thematic, campaign };

/// Days as ISO text; a month without its day is "2025-01".
struct Period {
  std::string from;
  std::string to;
  std::string label;  // "năm 2025"
  /// False where the document names a school year without its days: `from` and `to` are the usual ones then, for the
  /// pact or movement made of it, and are not told as read.
  bool days_told = true;
};

/// The signature block: «TM. BAN CHẤP HÀNH», «CHỦ TỊCH», the name without degrees; what is absent is empty.
struct Signer {
  std::string authority;
  std::string title;
  std::string name;
};

/// Empty text = not found in the document. Normal form C, single spaces, no markdown signs.
struct Meta {
  DocType doc_type = DocType::unknown;
  std::optional<Subtype> subtype;
  std::string kind_label;
  std::string subject_line;
  std::string title;
  std::string agency;
  std::string agency_parent;
  std::string province;
  std::string number;
  std::string number_suffix;
  std::string date;
  std::string place;
  std::optional<Period> period;
  std::string theme;
  std::vector<std::string> parties;
  std::vector<Signer> signers;
};

/// What a section is about, taken from its heading or inherited from the section above.
enum class SectionRole {
  plain,  // nothing known
  targets,
  duties,
  solutions,
  assignment,
  content,
  purpose,
  requirement,
  criteria,
  quotas,
  awards,
  award_forms,
  dossier,
  scoring,
  funding,
  apart  // subjects, time, shortcomings, outlook: no list of its own
};

struct Section {
  std::string id;  // "S01"
  int level = 1;   // from 1, by sense
  std::string marker;
  std::string title;
  std::string parent;  // id, or empty
  Quote quote;         // marker and title
  SectionRole role = SectionRole::plain;
  bool lists_promises = false;  // known by its lines, not by its heading
  bool tells_results = false;   // of promises in a part before it; known by its words, not by its heading
};

enum class VerdictScope { own, bullet, section, implied, computed, none };

struct SectionVerdict {
  std::string section;
  Quote quote;
  core::Verdict verdict = core::Verdict::not_stated;
  std::optional<int> met;      // "Đạt 03 chỉ tiêu"
  std::optional<int> not_met;  // "không đạt 01 chỉ tiêu"
  bool of_each = false;        // "NHỮNG VIỆC LÀM DỞ DANG": said of each below it, not of their sum
};

enum class RelationType { in_which, stretch_of, exception_of, milestone_of };
struct Relation {
  RelationType type = RelationType::in_which;
  std::string to;  // id of the same list
};

/// A reported number.
struct Actual {
  std::string what;
  core::Decimal value;
  core::Unit unit = core::Unit::count;
  std::optional<core::Decimal> whole;  // of a ratio: the 58 of «55/58 đoàn viên»
  bool difference = false;  // «vượt 3,2 điểm %»: how far from what was promised, not what was reached
};

/// The result a report gives to a target or a task.
struct Judgement {
  core::Verdict verdict = core::Verdict::not_stated;
  VerdictScope scope = VerdictScope::none;
  std::optional<Quote> quote;
  std::vector<Actual> actuals;
  std::string explanation;     // empty = none given
  bool short_of_plan = false;  // less than the plan's share is reached; at half a year no more than that
  bool learned = false;        // the learned model took it from the words told
  bool supposed = false;       // no word judges: a hint, or what stands behind a promise that is complete
  std::string pace;            // "ahead", "on_track", "behind", or empty
};

/// A question to the officer about something the text leaves open, with the answers to choose from.
/// Shape   `patch` is a JSON object of the keys to change, as in the shared shape: {"comparator":">"}; {} keeps all.
struct Answer {
  std::string label;
  std::string patch;
};
struct Doubt {
  std::string code;  // permanent: "band_and_open_bound", "strict_and_loose_bound", "drafters_note", "old_year", …
  std::string question_vi;
  std::vector<Answer> answers;
};

/// How sure the reader is: 0 to 100, and what it asks where it is not.
/// Source  calibrated against documents of known content; from `sure_from` on, at least 98 in 100 are right.
constexpr int sure_from = 90;
struct Certainty {
  int confidence = 100;
  std::vector<Doubt> doubts;
};

/// A target (or criterion or quota: the same shape). `group` is the id of the first item split from the same paragraph.
struct Target {
  std::string id;
  std::string mark;  // what its document calls it by: "2.3", "c", "5"; or empty
  std::string group;
  int part = 1;
  int parts_total = 1;
  std::string section;
  std::vector<std::string> section_path;
  Quote quote;
  std::string subject;
  std::string measure;
  core::Quantity quantity;
  std::string per;
  core::Direction direction = core::Direction::none;
  std::string unit_label;
  std::string reference;
  std::string change;  // "increase", "decrease", or empty
  std::string baseline;
  std::string condition;
  std::string lead;
  std::string award;
  std::string due;     // ISO days joined by "; "
  std::string period;  // year
  bool stretch = false;
  std::optional<Relation> relation;
  std::string scope;   // "head_of_unit", or empty
  std::string effect;  // "exclude", or empty (criteria)
  std::string note;
  std::optional<core::Decimal> points;  // criteria with points: the most that can be had
  std::string scoring;                  // how points are given or taken, as written
  std::string every;
  std::vector<core::Quantity> accept;  // readings as right as `quantity`
  std::optional<Judgement> judgement;  // reports only
  bool learned = false;                // the learned model found it in running text
  bool unmarked = false;               // stands in a paragraph that is no item of a list
  bool plan_behind = false;            // the promise stands behind its result, in a bracket or a clause of its own
  int confidence = 100;                // 0 to 100
  std::vector<Doubt> doubts;
};

struct Task {
  std::string id;
  std::string section;
  std::vector<std::string> section_path;
  Quote quote;
  std::string kind;  // "content", "solution", "assignment", "duty", "procedure"
  std::string party;
  std::vector<std::string> co_parties;
  std::string due;
  std::string every;
  std::optional<Judgement> judgement;
  Certainty certainty;
};

struct Citation {  // legal_bases, references
  std::string id;
  Quote quote;
  std::string doc_type;
  std::string number;
  std::string date;
  std::string issuer;
  std::string role;  // references only
  Certainty certainty;
};

struct Objective {
  std::string id;
  std::string section;
  Quote quote;
  std::string kind;  // "purpose", "requirement"
  Certainty certainty;
};

struct Deadline {
  std::string id;
  std::string section;
  Quote quote;
  std::string what;
  std::string due;
  std::string mode;  // "before", "by", "in", "on", "recurring", "after_event", "before_event"
  std::string every;
  std::string party;
  Certainty certainty;
};

struct AwardCount {
  std::string id;
  std::string section;
  Quote quote;
  std::string award;
  core::Decimal count;
  std::string recipient;  // "individual", "collective", "household"
  std::string authority;
  std::string stage;  // "proposed", "recognised", "awarded"
  std::string decision;
  Certainty certainty;
};

struct Fund {
  std::string id;
  std::string section;
  Quote quote;
  std::string name;
  std::optional<core::Decimal> amount_vnd;
  std::optional<core::Decimal> beneficiaries;
  std::optional<core::Decimal> per_unit_vnd;
  std::optional<core::Decimal> target_vnd;
  std::optional<core::Decimal> rate_percent;
  std::string kind;  // "collected", "spent", "budget", "reward_rate"
  bool derived = false;
  Certainty certainty;
};

/// Which award comes from which authority, without a count.
struct AwardForm {
  std::string id;
  std::string section;
  Quote quote;
  std::string award;
  std::string authority;
  std::string recipient;  // "individual", "collective", "household", or empty
  Certainty certainty;
};

/// A paper to be filed.
struct DossierPart {
  std::string id;
  std::string section;
  Quote quote;
  std::string what;
  std::optional<core::Decimal> copies;
  Certainty certainty;
};

/// Points given or taken.
struct ScoringRule {
  std::string id;
  std::string section;
  Quote quote;
  std::string kind;  // "bonus", "penalty", "tier", "cap"
  std::optional<core::Decimal> points;
  Certainty certainty;
};

/// A reported number that is neither a target's result nor money nor an award.
struct Figure {
  std::string id;
  std::string section;
  Quote quote;
  std::string what;
  core::Decimal value;
  core::Unit unit = core::Unit::count;
  Certainty certainty;
};

/// One holder in the list of a decision, or one registration, for the registry.
/// Shape   `name` is a person's or a collective's; what the list does not say is empty.
struct AwardRow {
  std::string id;
  std::string section;
  Quote quote;
  std::string name;
  std::string position;
  std::string unit;
  std::string award;
  std::string recipient;  // "individual", "collective", "household"
  Certainty certainty;
};

/// An entry of the vocabulary that decided something at this place.
struct Mark {
  Quote quote;
  std::string origin;  // "comparators.txt:12"
  std::string phrase;
  std::string meaning;
};

struct Recipient {
  std::string id;
  Quote quote;
};

/// Something wrong in the document itself.
struct Anomaly {
  std::string id;
  Quote quote;
  std::string code;
  std::string note;
};

struct Extract {
  std::string file;
  std::string sha256;
  std::size_t bytes = 0;
  std::size_t chars = 0;
  Meta meta;
  std::vector<Section> sections;
  std::vector<SectionVerdict> section_verdicts;
  std::vector<Citation> legal_bases;
  std::vector<Citation> references;
  std::vector<Objective> objectives;
  std::vector<Target> targets;
  std::vector<Target> criteria;
  std::vector<Target> quotas;
  std::vector<Task> tasks;
  std::vector<Deadline> deadlines;
  std::vector<AwardForm> award_forms;
  std::vector<AwardCount> award_counts;
  std::vector<DossierPart> dossier;
  std::vector<ScoringRule> scoring_rules;
  std::vector<Fund> funds;
  std::vector<Figure> figures;
  std::vector<Recipient> recipients;
  std::vector<Anomaly> anomalies;
  std::vector<AwardRow> award_rows;
  std::vector<Mark> marks;  // in the order of the text
};

std::string_view code(DocType type);
std::string_view code(Subtype subtype);
std::string_view code(VerdictScope scope);
std::string_view code(RelationType type);

/// Asked before every paragraph and every list: true ends the reading at once.
using StopAsked = std::function<bool()>;

/// Reads a document. Never fails: what is not understood is absent, what is doubtful carries its doubts.
/// Shape   after `stop` said yes the extract is unfinished: to be thrown away.
/// Cost    linear in the length of the document.
Extract read(const doc_model::Document& document, const StopAsked& stop = {});

}  // namespace thidua::reading
