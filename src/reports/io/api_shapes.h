#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "pacts/io/api_round_shapes.h"

/// What the interface sends and takes about review and reports.
namespace thidua::reports::api {

using pacts::api::Comment;
using pacts::api::EntryShown;
using pacts::api::RoundShown;
using pacts::api::TargetShown;

struct ByNumbers {
  std::string verdict, label, decided_by, actual;
  std::vector<std::string> trail;
  std::string question;
};
BOOST_DESCRIBE_STRUCT(ByNumbers, (), (verdict, label, decided_by, actual, trail, question))

struct OverrideShown {
  std::string verdict, label, reason, by;
  core::Instant at;
};
BOOST_DESCRIBE_STRUCT(OverrideShown, (), (verdict, label, reason, by, at))

/// `confirmed`: a person agreed, decided otherwise or found that there is not enough, and figures and verdict are still
/// those he saw. `sentence` is what the report says; `sentence_own` a person's words for it.
struct ReviewItem {
  TargetShown target;
  std::string actual;
  ByNumbers by_numbers;
  std::string verdict, verdict_label;
  bool confirmed = false;
  std::string decision, decision_label;  // the newest; or empty
  std::optional<OverrideShown> override_;
  std::string sentence;
  std::optional<std::string> sentence_own;
  int version = 0;
  std::vector<EntryShown> entries;
  std::vector<Comment> comments;
};

struct ReviewShown {
  RoundShown round;
  int left = 0, total = 0;
  std::vector<ReviewItem> items;
};

struct ReviewDecided {
  int version = 0;
  std::optional<std::string> decision, verdict, reason, sentence;
};
BOOST_DESCRIBE_STRUCT(ReviewDecided, (), (version, decision, verdict, reason, sentence))

struct PastDecision {
  std::string decision, decision_label;
  std::string verdict, verdict_label;
  std::string actual, reason, by;
  core::Instant at;
};
BOOST_DESCRIBE_STRUCT(PastDecision, (), (decision, decision_label, verdict, verdict_label, actual, reason, by, at))

struct PastDecisions {
  std::vector<PastDecision> items;
};
BOOST_DESCRIBE_STRUCT(PastDecisions, (), (items))

// ---- papers

struct SignedShown {
  std::optional<int> number;
  std::string symbol;
  std::string number_shown;  // "05/BC-SNNMT"
  core::Date day;
  std::string file;  // where to fetch it
};
BOOST_DESCRIBE_STRUCT(SignedShown, (), (number, symbol, number_shown, day, file))

struct PaperShown {
  std::string kind, label;
  bool ready = false;
  std::optional<std::string> why_not;
  std::optional<pacts::api::Link> fix;  // what to do about it, and where
  std::optional<SignedShown> signed_;
  int comments_open = 0;
};

struct PapersShown {
  std::vector<PaperShown> papers;
  std::vector<std::string> may;
};

struct FindingShown {
  std::string severity, code, message, place;
};
BOOST_DESCRIBE_STRUCT(FindingShown, (), (severity, code, message, place))

struct Preview {
  int pages = 0;
  std::vector<FindingShown> lint;
  std::string model_hash;
};
BOOST_DESCRIBE_STRUCT(Preview, (), (pages, lint, model_hash))

struct PaperComment {
  std::string id;
  std::string text, by;
  core::Instant at;
  std::string place;
  bool resolved = false;
};
BOOST_DESCRIBE_STRUCT(PaperComment, (), (id, text, by, at, place, resolved))

struct PaperComments {
  std::vector<PaperComment> items;
};
BOOST_DESCRIBE_STRUCT(PaperComments, (), (items))

struct NewPaperComment {
  std::optional<std::string> place;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(NewPaperComment, (), (place, text))

struct SignedTaken {
  std::string paper;
};
BOOST_DESCRIBE_STRUCT(SignedTaken, (), (paper))

}  // namespace thidua::reports::api

namespace thidua::platform {

/// Members that are words of C++ ("override", "signed") or whole structs; written by hand.
template <>
struct JsonForm<reports::api::ReviewItem> {
  static Json write(const reports::api::ReviewItem& item);
  static Json schema();
};
template <>
struct JsonForm<reports::api::ReviewShown> {
  static Json write(const reports::api::ReviewShown& shown);
  static Json schema();
};
template <>
struct JsonForm<reports::api::PaperShown> {
  static Json write(const reports::api::PaperShown& paper);
  static Json schema();
};
template <>
struct JsonForm<reports::api::PapersShown> {
  static Json write(const reports::api::PapersShown& papers);
  static Json schema();
};

}  // namespace thidua::platform
