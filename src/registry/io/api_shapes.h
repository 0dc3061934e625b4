#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/ids.h"
#include "platform/described.h"

/// What the routes of the registry take and answer.
namespace thidua::registry {

/// One line of the registry. `day` is "2024-12-20", or "2024" where only the year is known.
struct AwardItem {
  std::string id;
  std::string holder_kind;
  std::string holder_kind_label;
  std::optional<std::string> person;
  std::optional<std::string> unit;
  std::string name;
  std::string position;
  std::string unit_name;
  std::string award;  // code of the catalogue, or ""
  std::string award_label;
  std::string award_kind;
  std::string award_kind_label;
  std::string years;
  std::optional<int> first_year;
  std::optional<int> last_year;
  std::string number;
  std::optional<std::string> day;
  std::string authority;
  std::string level;
  std::string level_label;
  std::string track;
  std::string track_label;
  std::string status;
  std::string status_label;
};
BOOST_DESCRIBE_STRUCT(AwardItem, (),
                      (id, holder_kind, holder_kind_label, person, unit, name, position, unit_name, award, award_label,
                       award_kind, award_kind_label, years, first_year, last_year, number, day, authority, level,
                       level_label, track, track_label, status, status_label))

struct ChangedField {
  std::string field;
  std::string label;
  std::string before;
  std::string after;
};
BOOST_DESCRIBE_STRUCT(ChangedField, (), (field, label, before, after))

struct ChangeMessage {
  std::string kind;
  std::string label;
  core::Date day;
  std::string ground;
  std::string paper;
  std::string by;
  core::Instant at;
  std::vector<ChangedField> fields;
};
BOOST_DESCRIBE_STRUCT(ChangeMessage, (), (kind, label, day, ground, paper, by, at, fields))

/// What a page of one award shows besides.
struct AwardMore {
  std::string birth;
  std::string basis;
  std::string initiative;
  std::string note;
  std::optional<std::string> batch;  // the import it came with
  core::Instant recorded_at;
  std::vector<ChangeMessage> changes;
  std::vector<std::string> may;  // correct, cancel, restore
};
BOOST_DESCRIBE_STRUCT(AwardMore, (), (birth, basis, initiative, note, batch, recorded_at, changes, may))

/// What is not said is taken from the catalogue (kind, level, track), the person or the unit (name).
struct NewAwardBody {
  std::string award;  // code of the catalogue, or the name
  std::optional<std::string> award_text;
  std::optional<std::string> holder_kind;
  std::optional<core::PersonId> person;
  std::optional<core::UnitId> unit;
  std::optional<std::string> name;
  std::optional<std::string> position;
  std::optional<std::string> unit_name;
  std::optional<std::string> years;
  std::optional<std::string> number;
  std::optional<std::string> day;
  std::optional<std::string> authority;
  std::optional<std::string> kind;
  std::optional<std::string> level;
  std::optional<std::string> track;
  std::optional<std::string> basis;
  std::optional<std::string> initiative;
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(NewAwardBody, (),
                      (award, award_text, holder_kind, person, unit, name, position, unit_name, years, number, day,
                       authority, kind, level, track, basis, initiative, note))

struct FieldBody {
  std::string field;
  std::string value;
};
BOOST_DESCRIBE_STRUCT(FieldBody, (), (field, value))

struct CorrectBody {
  core::Date day;
  std::string ground;
  std::optional<std::string> paper;
  std::vector<FieldBody> fields;
  std::optional<bool> amends;  // changed by a later decision, not written down wrongly
};
BOOST_DESCRIBE_STRUCT(CorrectBody, (), (day, ground, paper, fields, amends))

struct StandingBody {
  core::Date day;
  std::string ground;
  std::optional<std::string> paper;
};
BOOST_DESCRIBE_STRUCT(StandingBody, (), (day, ground, paper))

struct CatalogueItem {
  std::string code;
  std::string label;
  std::string short_label;
  std::vector<std::string> holders;
  std::string kind;
  std::string kind_label;
  std::string level;
  std::string level_label;
  std::string track;
  std::string track_label;
};
BOOST_DESCRIBE_STRUCT(CatalogueItem, (),
                      (code, label, short_label, holders, kind, kind_label, level, level_label, track, track_label))
struct CatalogueMessage {
  std::vector<CatalogueItem> awards;
};
BOOST_DESCRIBE_STRUCT(CatalogueMessage, (), (awards))

struct FilterItem {
  std::string id;
  std::string name;
  std::string filter;
};
BOOST_DESCRIBE_STRUCT(FilterItem, (), (id, name, filter))
struct FiltersMessage {
  std::vector<FilterItem> filters;
};
BOOST_DESCRIBE_STRUCT(FiltersMessage, (), (filters))
struct FilterBody {
  std::string name;
  std::string filter;
};
BOOST_DESCRIBE_STRUCT(FilterBody, (), (name, filter))

struct LinkCandidateItem {
  std::string person;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(LinkCandidateItem, (), (person, text))
/// A name of the registry that leads to nobody yet.
struct LinkItem {
  std::string holder;
  std::string name;
  std::string birth;
  std::vector<std::string> units;
  std::int64_t awards = 0;
  std::string confidence;
  std::string confidence_label;
  std::string reason;
  std::optional<std::string> person;  // who is proposed
  std::vector<LinkCandidateItem> candidates;
};
BOOST_DESCRIBE_STRUCT(LinkItem, (),
                      (holder, name, birth, units, awards, confidence, confidence_label, reason, person, candidates))
struct LinksMessage {
  bool dry_run = false;
  std::vector<LinkItem> items;  // of a trial
  std::int64_t awards = 0;      // linked
};
BOOST_DESCRIBE_STRUCT(LinksMessage, (), (dry_run, items, awards))
struct LinkBody {
  std::string holder;
  core::PersonId person;
};
BOOST_DESCRIBE_STRUCT(LinkBody, (), (holder, person))
struct LinksBody {
  bool dry_run = false;
  std::optional<std::vector<LinkBody>> links;
};
BOOST_DESCRIBE_STRUCT(LinksBody, (), (dry_run, links))

struct NewIdMessage {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(NewIdMessage, (), (id))
struct StartedMessage {
  std::string job;
};
BOOST_DESCRIBE_STRUCT(StartedMessage, (), (job))

}  // namespace thidua::registry
