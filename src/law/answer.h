#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "law/codes.h"

/// What the law says of a question, with every condition asked: the trail.
namespace thidua::law {

struct Reason {
  std::string condition;  // "BK_UBT.award.CSTDCS", "general.freeze"
  Kind kind = Kind::version;
  Truth satisfied = Truth::unknown;
  bool decides = false;
  Because because = Because::nothing;
  std::string citation;
  Confidence confidence = Confidence::confirmed;
  std::vector<std::string> facts_used;  // key paths inside the case: "facts.ratings.2024"
  std::string text;                     // Vietnamese: what was found, what is missing
  std::string open_key;   // a person may say yes or no under this key (case.h Assessment); empty: the records decide
  bool assessed = false;  // a person's word made it so
};

struct RuleVersion {
  std::string award;
  std::string regime;  // R1 to R5 by the day, or "union"; empty where the day is before the first regime
  core::Date valid_from;
  std::optional<core::Date> valid_to;
};

/// `reasons`: those the verdict rests on come first; there is at least one of them.
struct Answer {
  Verdict verdict = Verdict::needs_human_judgement;
  bool hold = false;  // the freeze is the only "no": wait
  std::optional<RuleVersion> rule_version;
  std::vector<Reason> reasons;
};

}  // namespace thidua::law
