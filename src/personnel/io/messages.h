#pragma once
#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/ids.h"
#include "platform/json.h"

/// What the routes of personnel take and answer; from these come reader, writer and schema.
namespace thidua::personnel {

struct UnitNamed {
  core::UnitId id;
  std::string name;
};
struct PersonNamed {
  core::PersonId id;
  std::string name;
};

struct PersonItem {
  core::PersonId id;
  std::string code;
  std::string name;
  std::optional<UnitNamed> unit;
  std::string position;
  std::string staff_kind;
  std::string staff_kind_label;
  bool leads = false;
  std::optional<core::Date> since;
  std::optional<int> birth_year;
};
struct NameHeld {
  std::string name;
  std::optional<core::Date> from;  // none: nobody knows since when
  std::optional<core::Date> to;
};
/// Days as far as they are known: "1985-06-05", "1985-06", "1985". What may not be seen is "•••" and named in `masked`.
struct DetailShown {
  std::string birth;
  std::string gender;
  std::string gender_label;
  std::string ethnicity;
  std::string id_number;
  std::optional<core::Date> joined_day;
  std::string party_day;
  std::optional<core::Date> union_day;
};
struct PostingShown {
  core::UnitId unit;
  std::string unit_name;
  std::string position;
  std::string staff_kind;
  std::string staff_kind_label;
  bool leads = false;
  bool heads_unit = false;
  core::Date from;
  std::optional<core::Date> to;
  std::optional<core::Date> contract_until;
  std::string ground;
};
struct AbsenceShown {
  std::string id;
  std::string kind;
  std::string kind_label;
  core::Date day;
  std::optional<core::Date> until;
  std::string note;
};
struct RatingShown {
  std::string id;
  int year = 0;
  std::string level;
  std::string label;
  bool provisional = false;
  std::string decision_number;
  std::optional<core::Date> decision_day;
  std::string authority;
};
struct DisciplineShown {
  std::string id;
  std::string form;
  std::string label;
  core::Date day;
  std::optional<core::Date> until;
  std::string decision_number;
  std::string authority;
  std::string note;
};
struct TimelineEntry {
  std::string kind;
  core::Date day;
  std::optional<int> year;
  std::string text;
  std::string detail;
  std::string href;
  bool cancelled = false, corrected = false;
};
struct TimelineShown {
  std::vector<TimelineEntry> items;
};
/// A transfer as it stood on the day that is asked about.
struct TransferShown {
  std::string id;
  UnitNamed leaving;
  UnitNamed unit;
  std::string position;
  std::string staff_kind;
  std::string staff_kind_label;
  bool leads = false;
  bool heads_unit = false;
  core::Date from;
  std::optional<core::Date> contract_until;
  std::string ground;
  std::string state;
  std::string state_label;
  std::string proposed_by;
  core::Instant proposed_at;
  std::string decided_by;
  std::optional<core::Instant> decided_at;
  std::string reason;
  std::vector<std::string> warnings;
  std::vector<std::string> may;  // confirm, refuse, withdraw
};
struct PersonShown {
  core::PersonId id;
  std::string code;
  std::string name;
  std::optional<UnitNamed> unit;
  std::string position;
  std::string staff_kind;
  std::string staff_kind_label;
  bool leads = false;
  std::optional<core::Date> since;
  core::Date day;
  std::vector<NameHeld> names;
  DetailShown detail;
  std::vector<std::string> masked;
  std::vector<PostingShown> postings;
  std::vector<AbsenceShown> absences;
  std::vector<RatingShown> ratings;
  std::vector<TransferShown> transfers;                    // newest first
  std::optional<std::vector<DisciplineShown>> discipline;  // only for those who may see it
  std::int64_t version = 0;                                // of the detail
  std::optional<PersonNamed> same_as;
  std::vector<std::string> may;
};

struct NewPersonBody {
  std::string code;
  std::string name;
  std::optional<std::string> birth, gender, ethnicity, id_number;
  std::optional<core::Date> joined_day, party_day, union_day;
  core::UnitId unit;
  std::string position;
  std::string staff_kind;
  std::optional<bool> leads, heads_unit;
  core::Date from;
  std::optional<core::Date> contract_until;
};
/// What is absent stays; a day that is null is emptied.
struct DetailBody {
  std::int64_t version = 0;
  std::optional<std::string> birth, gender, ethnicity, id_number;
  std::optional<core::Date> joined_day, party_day, union_day;
  std::string ground;
};
struct NameBody {
  std::string name;
  core::Date from;
};
struct PostingBody {
  core::UnitId unit;
  std::string position;
  std::string staff_kind;
  std::optional<bool> leads, heads_unit;
  core::Date from;
  std::optional<core::Date> contract_until;
  std::optional<bool> beside;  // «kiêm nhiệm»: the other posts go on
};
struct TransferBody {
  core::UnitId leaving;
  core::UnitId unit;
  std::string position;
  std::string staff_kind;
  std::optional<bool> leads, heads_unit;
  core::Date from;
  std::optional<core::Date> contract_until;
  std::string ground;
};
struct ReasonBody {
  std::string reason;
};
struct PostingEndBody {
  core::UnitId unit;
  core::Date last_day;
  std::string ground;
};
struct AbsenceBody {
  std::string kind;
  core::Date day;
  std::optional<core::Date> until;
  std::optional<std::string> note;
};
struct GroundBody {
  std::string ground;
};
struct RatingBody {
  int year = 0;
  std::string level;
  std::optional<bool> provisional;
  std::optional<std::string> decision_number;
  std::optional<core::Date> decision_day;
  std::optional<std::string> authority;
  std::optional<std::string> ground;
};
struct DisciplineBody {
  std::string form;
  core::Date day;
  std::optional<core::Date> until;
  std::optional<std::string> decision_number, authority, note;
};
struct RevealBody {
  std::vector<std::string> fields;
  std::string reason;
};
struct RevealedShown {
  std::optional<std::string> ethnicity, id_number;
  std::optional<core::Date> party_day;
};
struct SameBody {
  core::PersonId into;
  std::string ground;
};
struct LikelySameShown {
  std::string reason;
  std::string label;
  std::vector<PersonItem> people;
};
struct CapShown {
  std::string label;
  std::int64_t top = 0, good = 0, allowed = 0;
  bool over = false;
};
struct CapsShown {
  int year = 0;
  CapShown whole;
  std::vector<CapShown> groups;
  std::string note;
};
struct Changed {
  bool done = true;
};

// ---- units

struct UnitNode {
  core::UnitId id;
  std::string code;
  std::string name;
  std::string kind;
  std::string kind_label;
  std::optional<core::UnitId> parent;
  core::Date from;
  std::optional<core::Date> to;
  std::int64_t people = 0;
  std::int64_t leads = 0;
};
struct UnitTree {
  core::Date day;
  std::vector<UnitNode> units;
};
struct UnitFactShown {
  std::string name;
  std::string kind;
  std::string kind_label;
  std::optional<UnitNamed> parent;
  core::Date from;
  std::optional<core::Date> to;
};
struct SuccessionShown {
  std::string id;
  std::string kind;
  std::string label;
  core::Date day;
  std::string decision_number;
  std::optional<core::Date> decision_day;
  std::string authority;
  std::string note;
  std::vector<UnitNamed> before, after;
  bool undone = false;
  std::string undone_ground;
};
struct UnitShown {
  core::UnitId id;
  std::string code;
  std::string name;
  std::string kind;
  std::string kind_label;
  core::Date day;
  bool stands = false;
  std::vector<UnitFactShown> facts;
  std::vector<UnitNamed> before, after;
  std::vector<SuccessionShown> successions;
  std::vector<RatingShown> ratings;
  std::int64_t people = 0;
  std::vector<std::string> may;
};
struct SuccessorBody {
  std::optional<core::UnitId> unit;
  std::optional<std::string> code, name, unit_kind;
  std::optional<core::UnitId> parent;
  std::optional<std::vector<core::PersonId>> people;
};
struct SuccessionBody {
  std::string kind;
  core::Date day;
  std::vector<core::UnitId> sources;
  std::optional<SuccessorBody> into;
  std::optional<std::vector<SuccessorBody>> parts;
  std::optional<bool> source_stays, dry_run;
  std::string decision_number;
  std::optional<core::Date> decision_day;
  std::optional<std::string> authority, note;
};
struct SuccessionAnswer {
  std::string succession;
  std::vector<UnitNamed> closed, opened, changed, moved_below;
  std::int64_t people = 0;
  bool dry_run = false;
};
struct SuccessionsShown {
  std::vector<SuccessionShown> items;
};

// ---- imports

struct ImportColumnShown {
  std::string key;
  std::string title;
  bool required = false;
  std::vector<std::string> also;
};
struct ImportKindShown {
  std::string kind;
  std::string label;
  std::vector<ImportColumnShown> columns;
  bool may_import = false, may_export = false;
};
struct ImportKindsShown {
  std::vector<ImportKindShown> kinds;
};
struct ImportCountsShown {
  std::int64_t added = 0, changed = 0, same = 0, doubtful = 0, bad = 0;
};
struct ImportItem {
  std::string id;
  std::string kind;
  std::string label;
  std::string file_name;
  std::string state;
  std::string state_label;
  core::Instant at;
  std::string by;
  ImportCountsShown counts;
  std::optional<core::Instant> same_file_at;  // this very file was applied then
};
struct FoundColumn {
  std::string key;
  std::string title;
  std::string column;  // "C"
};
struct IgnoredColumn {
  std::string column;
  std::string heading;
};
struct ImportFound {
  std::string sheet;
  std::int64_t row = 0;  // of the headings, as Excel counts
  std::vector<FoundColumn> columns;
  std::vector<IgnoredColumn> ignored;
};
struct ImportShown : ImportItem {
  ImportFound found;
  bool may_apply = false;
  bool stopped = false;        // its program stopped while it was applied: it may begin anew, or be dropped
  std::int64_t undecided = 0;  // doubtful rows that nobody has chosen for yet
  std::string under;           // units of another agency: code of ours that they come below
};
struct RowNoteShown {
  std::string column;
  std::string place;
  std::string message;
};
struct RowChoiceShown {
  std::string code;
  std::string label;
};
struct ImportRowShown {
  std::int64_t row = 0;
  std::string state;
  std::string state_label;
  std::string summary;
  platform::Json cells;
  std::vector<RowNoteShown> notes;
  std::vector<RowChoiceShown> choices;
  std::string choice;
};
struct ChoiceBody {
  std::string choice;
};
struct ColumnsBody {
  platform::Json columns;  // {"name": "C"}
};
struct WorkStarted {
  std::string job;
};

BOOST_DESCRIBE_STRUCT(UnitNamed, (), (id, name))
BOOST_DESCRIBE_STRUCT(PersonNamed, (), (id, name))
BOOST_DESCRIBE_STRUCT(PersonItem, (),
                      (id, code, name, unit, position, staff_kind, staff_kind_label, leads, since, birth_year))
BOOST_DESCRIBE_STRUCT(NameHeld, (), (name, from, to))
BOOST_DESCRIBE_STRUCT(DetailShown, (),
                      (birth, gender, gender_label, ethnicity, id_number, joined_day, party_day, union_day))
BOOST_DESCRIBE_STRUCT(PostingShown, (),
                      (unit, unit_name, position, staff_kind, staff_kind_label, leads, heads_unit, from, to,
                       contract_until, ground))
BOOST_DESCRIBE_STRUCT(AbsenceShown, (), (id, kind, kind_label, day, until, note))
BOOST_DESCRIBE_STRUCT(RatingShown, (), (id, year, level, label, provisional, decision_number, decision_day, authority))
BOOST_DESCRIBE_STRUCT(DisciplineShown, (), (id, form, label, day, until, decision_number, authority, note))
BOOST_DESCRIBE_STRUCT(TimelineEntry, (), (kind, day, year, text, detail, href, cancelled, corrected))
BOOST_DESCRIBE_STRUCT(TimelineShown, (), (items))
BOOST_DESCRIBE_STRUCT(TransferShown, (),
                      (id, leaving, unit, position, staff_kind, staff_kind_label, leads, heads_unit, from,
                       contract_until, ground, state, state_label, proposed_by, proposed_at, decided_by, decided_at,
                       reason, warnings, may))
BOOST_DESCRIBE_STRUCT(PersonShown, (),
                      (id, code, name, unit, position, staff_kind, staff_kind_label, leads, since, day, names, detail,
                       masked, postings, absences, ratings, transfers, discipline, version, same_as, may))
BOOST_DESCRIBE_STRUCT(NewPersonBody, (),
                      (code, name, birth, gender, ethnicity, id_number, joined_day, party_day, union_day, unit,
                       position, staff_kind, leads, heads_unit, from, contract_until))
BOOST_DESCRIBE_STRUCT(DetailBody, (),
                      (version, birth, gender, ethnicity, id_number, joined_day, party_day, union_day, ground))
BOOST_DESCRIBE_STRUCT(NameBody, (), (name, from))
BOOST_DESCRIBE_STRUCT(PostingBody, (), (unit, position, staff_kind, leads, heads_unit, from, contract_until, beside))
BOOST_DESCRIBE_STRUCT(TransferBody, (),
                      (leaving, unit, position, staff_kind, leads, heads_unit, from, contract_until, ground))
BOOST_DESCRIBE_STRUCT(ReasonBody, (), (reason))
BOOST_DESCRIBE_STRUCT(PostingEndBody, (), (unit, last_day, ground))
BOOST_DESCRIBE_STRUCT(AbsenceBody, (), (kind, day, until, note))
BOOST_DESCRIBE_STRUCT(GroundBody, (), (ground))
BOOST_DESCRIBE_STRUCT(RatingBody, (), (year, level, provisional, decision_number, decision_day, authority, ground))
BOOST_DESCRIBE_STRUCT(DisciplineBody, (), (form, day, until, decision_number, authority, note))
BOOST_DESCRIBE_STRUCT(RevealBody, (), (fields, reason))
BOOST_DESCRIBE_STRUCT(RevealedShown, (), (ethnicity, id_number, party_day))
BOOST_DESCRIBE_STRUCT(SameBody, (), (into, ground))
BOOST_DESCRIBE_STRUCT(LikelySameShown, (), (reason, label, people))
BOOST_DESCRIBE_STRUCT(CapShown, (), (label, top, good, allowed, over))
BOOST_DESCRIBE_STRUCT(CapsShown, (), (year, whole, groups, note))
BOOST_DESCRIBE_STRUCT(Changed, (), (done))
BOOST_DESCRIBE_STRUCT(UnitNode, (), (id, code, name, kind, kind_label, parent, from, to, people, leads))
BOOST_DESCRIBE_STRUCT(UnitTree, (), (day, units))
BOOST_DESCRIBE_STRUCT(UnitFactShown, (), (name, kind, kind_label, parent, from, to))
BOOST_DESCRIBE_STRUCT(SuccessionShown, (),
                      (id, kind, label, day, decision_number, decision_day, authority, note, before, after, undone,
                       undone_ground))
BOOST_DESCRIBE_STRUCT(UnitShown, (),
                      (id, code, name, kind, kind_label, day, stands, facts, before, after, successions, ratings,
                       people, may))
BOOST_DESCRIBE_STRUCT(SuccessorBody, (), (unit, code, name, unit_kind, parent, people))
BOOST_DESCRIBE_STRUCT(SuccessionBody, (),
                      (kind, day, sources, into, parts, source_stays, dry_run, decision_number, decision_day, authority,
                       note))
BOOST_DESCRIBE_STRUCT(SuccessionAnswer, (), (succession, closed, opened, changed, moved_below, people, dry_run))
BOOST_DESCRIBE_STRUCT(SuccessionsShown, (), (items))
BOOST_DESCRIBE_STRUCT(ImportColumnShown, (), (key, title, required, also))
BOOST_DESCRIBE_STRUCT(ImportKindShown, (), (kind, label, columns, may_import, may_export))
BOOST_DESCRIBE_STRUCT(ImportKindsShown, (), (kinds))
BOOST_DESCRIBE_STRUCT(ImportCountsShown, (), (added, changed, same, doubtful, bad))
BOOST_DESCRIBE_STRUCT(ImportItem, (), (id, kind, label, file_name, state, state_label, at, by, counts, same_file_at))
BOOST_DESCRIBE_STRUCT(FoundColumn, (), (key, title, column))
BOOST_DESCRIBE_STRUCT(IgnoredColumn, (), (column, heading))
BOOST_DESCRIBE_STRUCT(ImportFound, (), (sheet, row, columns, ignored))
BOOST_DESCRIBE_STRUCT(ImportShown, (ImportItem), (found, may_apply, stopped, undecided, under))
BOOST_DESCRIBE_STRUCT(RowNoteShown, (), (column, place, message))
BOOST_DESCRIBE_STRUCT(RowChoiceShown, (), (code, label))
BOOST_DESCRIBE_STRUCT(ImportRowShown, (), (row, state, state_label, summary, cells, notes, choices, choice))
BOOST_DESCRIBE_STRUCT(ChoiceBody, (), (choice))
BOOST_DESCRIBE_STRUCT(ColumnsBody, (), (columns))
BOOST_DESCRIBE_STRUCT(WorkStarted, (), (job))

}  // namespace thidua::personnel
