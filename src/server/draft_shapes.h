#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "pacts/io/api_shapes.h"

/// What the interface sends and takes about documents being checked. Offsets are UTF-16 code units of `text`, as a
/// browser counts them.
namespace thidua::server::draft_api {

using pacts::api::DoubtShown;
using pacts::api::TermsShown;

struct DraftBriefShown {
  std::string id;
  std::string file_name;
  int year = 0;
  std::string title;
  core::Instant at;
  std::string by;
  core::Instant changed_at;
  std::string changed_by;
  int targets = 0, open_doubts = 0;
};
BOOST_DESCRIBE_STRUCT(DraftBriefShown, (),
                      (id, file_name, year, title, at, by, changed_at, changed_by, targets, open_doubts))

struct DraftsShown {
  std::vector<DraftBriefShown> items;
};
BOOST_DESCRIBE_STRUCT(DraftsShown, (), (items))

struct DraftSectionShown {
  std::string id;
  int level = 1;
  std::string marker, title, path;
  std::int64_t begin = 0, end = 0;
};
BOOST_DESCRIBE_STRUCT(DraftSectionShown, (), (id, level, marker, title, path, begin, end))

struct RelationShown {
  std::string type, to;
};
BOOST_DESCRIBE_STRUCT(RelationShown, (), (type, to))

struct LeadShown {
  std::string id, name;
};
BOOST_DESCRIBE_STRUCT(LeadShown, (), (id, name))

struct DraftItemShown : TermsShown {
  std::string key;
  bool included = true, accepted = false;
  bool sure = false;  // may be accepted in bulk
  int confidence = 100;
  std::int64_t begin = 0, end = 0;
  std::optional<RelationShown> relation;
  std::optional<LeadShown> lead;
  std::vector<DoubtShown> doubts;
};
BOOST_DESCRIBE_STRUCT(DraftItemShown, (TermsShown),
                      (key, included, accepted, sure, confidence, begin, end, relation, lead, doubts))

struct AnomalyShown {
  int number = 1;
  std::string code, note, quote;
  std::int64_t begin = 0, end = 0;
  std::optional<std::string> dismissed;
};
BOOST_DESCRIBE_STRUCT(AnomalyShown, (), (number, code, note, quote, begin, end, dismissed))

struct DraftPartyShown {
  std::string kind, kind_label, name;
};
BOOST_DESCRIBE_STRUCT(DraftPartyShown, (), (kind, kind_label, name))

struct DraftDutyShown {
  std::string party, text;
};
BOOST_DESCRIBE_STRUCT(DraftDutyShown, (), (party, text))

struct DraftShown {
  std::string id;
  std::int64_t version = 1;
  std::string file_name;
  int year = 0;
  std::string title, place;
  std::optional<core::Date> dated;
  std::string text;
  std::vector<DraftSectionShown> sections;
  std::vector<DraftItemShown> items;
  std::vector<AnomalyShown> anomalies;
  std::vector<DraftPartyShown> parties;
  std::vector<DraftDutyShown> duties;
  int targets = 0, open_doubts = 0;
  std::string changed_by;
  core::Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(DraftShown, (),
                      (id, version, file_name, year, title, place, dated, text, sections, items, anomalies, parties,
                       duties, targets, open_doubts, changed_by, changed_at))

/// Which members an op needs follows from `op`: accept, reject, reopen {key | number}, edit {key, fields; among them
/// `lead`: id of a unit, or ""}, answer {key, doubt, answer}, add {begin, end}, split {key, at}, join {key, with},
/// accept_sure, dismiss {number, reason}.
struct DraftOp {
  std::string op;
  std::optional<std::string> key;
  std::optional<platform::Json> fields;
  std::optional<int> doubt, answer;
  std::optional<std::int64_t> begin, end, at;
  std::optional<std::string> with;
  std::optional<int> number;
  std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(DraftOp, (), (op, key, fields, doubt, answer, begin, end, at, with, number, reason))

struct DraftPatch {
  std::int64_t version = 0;
  std::vector<DraftOp> ops;
  std::optional<int> year;
  std::optional<std::string> title;
};
BOOST_DESCRIBE_STRUCT(DraftPatch, (), (version, ops, year, title))

struct DraftVersion {
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(DraftVersion, (), (version))

}  // namespace thidua::server::draft_api
