#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/ids.h"
#include "platform/described.h"

/// What the routes of initiatives take and answer. Shares are text: "40%", "1/3".
namespace thidua::initiatives {

struct AuthorItem {
  std::optional<std::string> person;
  std::string name;
  std::optional<std::string> unit;
  std::string unit_name;
  std::string share;
};
BOOST_DESCRIBE_STRUCT(AuthorItem, (), (person, name, unit, unit_name, share))

struct InitiativeItem {
  std::string id;
  std::string title;
  int year = 0;
  std::string field;
  std::vector<AuthorItem> authors;
  std::string state;
  std::string state_label;
  std::optional<std::string> scope;
  std::string scope_label;
};
BOOST_DESCRIBE_STRUCT(InitiativeItem, (), (id, title, year, field, authors, state, state_label, scope, scope_label))

struct StepItem {
  std::string state;
  std::string label;
  std::optional<core::Date> day;
  std::optional<int> votes_for;
  std::optional<int> votes_total;
  std::string note;
  std::string by;
  core::Instant at;
};
BOOST_DESCRIBE_STRUCT(StepItem, (), (state, label, day, votes_for, votes_total, note, by, at))

struct RecognitionItem {
  std::string id;
  std::string scope;
  std::string scope_label;
  std::string number;
  std::optional<std::string> day;
  std::string authority;
  std::string by;
  core::Instant at;
};
BOOST_DESCRIBE_STRUCT(RecognitionItem, (), (id, scope, scope_label, number, day, authority, by, at))

struct UseItem {
  std::string id;
  std::optional<std::string> award;
  std::string award_label;  // "Chiến sĩ thi đua cơ sở năm 2024, Lò Thị Thử"
  std::optional<std::string> person;
  std::string what;
  std::optional<core::Date> day;
  std::string note;
  std::string by;
  core::Instant at;
};
BOOST_DESCRIBE_STRUCT(UseItem, (), (id, award, award_label, person, what, day, note, by, at))

struct InitiativeMore {
  std::string summary;
  std::string note;
  std::int64_t version = 0;
  std::vector<StepItem> steps;
  std::vector<RecognitionItem> recognitions;
  std::vector<UseItem> uses;
  std::vector<std::string> may;  // change, recognise
};
BOOST_DESCRIBE_STRUCT(InitiativeMore, (), (summary, note, version, steps, recognitions, uses, may))

struct AuthorBody {
  std::optional<core::PersonId> person;
  std::optional<std::string> name;
  std::optional<core::UnitId> unit;
  std::optional<std::string> unit_name;
  std::optional<std::string> share;  // none at all: every author the same
};
BOOST_DESCRIBE_STRUCT(AuthorBody, (), (person, name, unit, unit_name, share))

struct InitiativeBody {
  std::string title;
  int year = 0;
  std::optional<std::string> field;
  std::optional<std::string> summary;
  std::optional<std::string> note;
  std::vector<AuthorBody> authors;
  std::optional<std::int64_t> version;  // of the one that is changed
  std::optional<std::string> ground;
};
BOOST_DESCRIBE_STRUCT(InitiativeBody, (), (title, year, field, summary, note, authors, version, ground))

struct StepBody {
  std::string state;
  std::optional<core::Date> day;
  std::optional<int> votes_for;
  std::optional<int> votes_total;
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(StepBody, (), (state, day, votes_for, votes_total, note))

struct RecogniseBody {
  std::string scope;
  std::string number;
  std::optional<std::string> day;  // "2024-12-20" or "2024"
  std::optional<std::string> authority;
};
BOOST_DESCRIBE_STRUCT(RecogniseBody, (), (scope, number, day, authority))

struct UseBody {
  std::optional<std::string> award;
  std::optional<core::PersonId> person;
  std::optional<std::string> what;
  std::optional<core::Date> day;
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(UseBody, (), (award, person, what, day, note))

struct CloseBody {
  std::string ground;
};
BOOST_DESCRIBE_STRUCT(CloseBody, (), (ground))

}  // namespace thidua::initiatives
