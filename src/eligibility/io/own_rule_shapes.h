#pragma once
#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "core/date.h"
#include "platform/described.h"

/// What the routes of an agency's own rules take and answer.
namespace thidua::eligibility {

struct OwnRuleBody {
  std::int64_t revision = 0;  // the one that was seen; 0: a new rule
  std::string kind, award, applies_to;
  std::string required_award, required_holder;  // of `requires`
  std::optional<int> max_pct;                   // of `quota`
  std::string of;                               // of `quota`: staff, or the code of an award
  std::string text;
  std::string document, article;
  core::Date document_day, from;
  std::optional<core::Date> to;
  std::string ground;  // of a change
};
BOOST_DESCRIBE_STRUCT(OwnRuleBody, (),
                      (revision, kind, award, applies_to, required_award, required_holder, max_pct, of, text, document,
                       article, document_day, from, to, ground))

struct OwnRuleShown {
  std::string id;
  std::int64_t revision = 0;
  std::string kind, kind_label, award, award_name, applies_to, required_award, required_holder;
  std::optional<int> max_pct;
  std::string of, text;
  std::string sentence;  // the rule in words
  std::string document, article, cite;
  core::Date document_day, from;
  std::optional<core::Date> to;
  bool in_force = false;  // today
  core::Instant recorded_at;
  std::string recorded_by;
};
BOOST_DESCRIBE_STRUCT(OwnRuleShown, (),
                      (id, revision, kind, kind_label, award, award_name, applies_to, required_award, required_holder,
                       max_pct, of, text, sentence, document, article, cite, document_day, from, to, in_force,
                       recorded_at, recorded_by))

struct OwnRuleKept {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(OwnRuleKept, (), (id))

struct OwnRuleWithdrawal {
  std::int64_t revision = 0;
  std::string ground;
};
BOOST_DESCRIBE_STRUCT(OwnRuleWithdrawal, (), (revision, ground))

struct OwnRulePreviewBody {
  std::optional<std::int64_t> id;  // the kept rule that this one would replace
  OwnRuleBody rule;
  std::optional<core::Date> received_on;
};
BOOST_DESCRIBE_STRUCT(OwnRulePreviewBody, (), (id, rule, received_on))

struct OwnRuleJob {
  std::string job;
};
BOOST_DESCRIBE_STRUCT(OwnRuleJob, (), (job))

}  // namespace thidua::eligibility
