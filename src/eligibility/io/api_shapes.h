#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/ids.h"
#include "platform/described.h"

/// What the routes of eligibility answer.
namespace thidua::eligibility {

/// One condition that was asked. `satisfied`: yes, no, unknown.
struct ReasonShown {
  std::string condition;  // "BK_UBT.initiative"
  std::string label;      // "Sáng kiến"
  std::string satisfied;
  bool decides = false;
  std::string text;
  std::string citation;
  std::string confidence;
  std::string confidence_label;
  std::string unknown_because;  // a code, or ""
  std::vector<std::string> facts_used;
  std::string open_key;   // a person may say yes or no under this key; "": the records decide
  bool assessed = false;  // a person's word made it so
  std::string no_field;   // a sentence where the program has no field for the fact
};
BOOST_DESCRIBE_STRUCT(ReasonShown, (),
                      (condition, label, satisfied, decides, text, citation, confidence, confidence_label,
                       unknown_because, facts_used, open_key, assessed, no_field))

/// What the text in force until `day` would say: for reference, never a verdict.
struct LastKnownShown {
  core::Date day;
  std::string verdict;
  std::string verdict_label;
  bool hold = false;
  std::vector<ReasonShown> reasons;
  std::vector<std::string> missing;
};
BOOST_DESCRIBE_STRUCT(LastKnownShown, (), (day, verdict, verdict_label, hold, reasons, missing))

/// `verdict`: eligible, needs_human_judgement, not_eligible. `version_from`: first day of the text it was judged by.
struct EligibleAwardShown {
  std::string award;
  std::string name;
  std::string short_name;
  std::string verdict;
  std::string verdict_label;
  bool hold = false;
  bool close = false;  // one condition alone stands in the way
  std::string route;
  std::string route_label;
  std::vector<std::string> other_routes;
  std::optional<core::Date> version_from;
  std::optional<core::Date> version_to;
  std::vector<ReasonShown> reasons;
  std::vector<std::string> missing;
  std::optional<LastKnownShown> last_known;
  std::vector<std::string> not_used;  // on assessments that stand but did not decide
};
BOOST_DESCRIBE_STRUCT(EligibleAwardShown, (),
                      (award, name, short_name, verdict, verdict_label, hold, close, route, route_label, other_routes,
                       version_from, version_to, reasons, missing, last_known, not_used))

/// In the order of the page: eligible, needs judgement, not eligible.
struct EligibilityShown {
  std::optional<core::PersonId> person;  // a person or a unit
  std::optional<core::UnitId> unit;
  std::string name;
  int year = 0;
  core::Date received_on;
  std::string regime;  // the law of that day, in words
  bool regime_loaded = true;
  std::vector<std::string> assumed;
  bool discipline_hidden = false;
  bool may_keep = false;
  bool may_assess = false;
  std::vector<EligibleAwardShown> items;
};
BOOST_DESCRIBE_STRUCT(EligibilityShown, (),
                      (person, unit, name, year, received_on, regime, regime_loaded, assumed, discipline_hidden,
                       may_keep, may_assess, items))

}  // namespace thidua::eligibility
