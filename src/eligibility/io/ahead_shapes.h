#pragma once
#include "eligibility/io/api_shapes.h"

/// What looking ahead and supposing take and answer.
namespace thidua::eligibility {

struct RouteStepShown {
  int year = 0;
  core::Date received_on;
  std::string award;
  std::string short_name;
  std::vector<std::string> texts;
  std::vector<std::string> citations;
  std::vector<std::string> judgements;  // taken as satisfied because nobody has recorded otherwise
  std::vector<std::string> marks;       // how conditions are known that were not read
};
BOOST_DESCRIBE_STRUCT(RouteStepShown, (), (year, received_on, award, short_name, texts, citations, judgements, marks))

/// `end`: reached, judgement, facts_missing, not_within.
struct AwardRouteShown {
  std::string award;
  std::string name;
  std::string short_name;
  std::string end;
  std::string end_label;
  int year = 0;
  core::Date received_on;
  std::vector<RouteStepShown> steps;  // where reached
  std::vector<std::string> open;      // else what stands in the way
  std::vector<std::string> citations;
};
BOOST_DESCRIBE_STRUCT(AwardRouteShown, (),
                      (award, name, short_name, end, end_label, year, received_on, steps, open, citations))

/// `rating`: the code assumed, or "last"; `initiative`: the scope assumed, or "none". `by_text_until`: the law of later
/// days is not loaded, so that nothing is promised.
struct RouteShown {
  std::string name;
  int first_year = 0;
  int last_year = 0;
  std::string rating;
  std::string initiative;
  std::optional<core::Date> by_text_until;
  std::vector<std::string> assumptions;
  std::vector<std::string> blocked;
  std::string stopped;
  std::vector<AwardRouteShown> items;
};
BOOST_DESCRIBE_STRUCT(RouteShown, (),
                      (name, first_year, last_year, rating, initiative, by_text_until, assumptions, blocked, stopped,
                       items))

struct SupposedRatingBody {
  int year = 0;
  std::string level;  // hoan_thanh_tot
};
BOOST_DESCRIBE_STRUCT(SupposedRatingBody, (), (year, level))
struct SupposedInitiativeBody {
  int year = 0;
  std::string scope;  // co_so, tinh_bo, toan_quoc
};
BOOST_DESCRIBE_STRUCT(SupposedInitiativeBody, (), (year, scope))
struct SupposedAwardBody {
  std::string award;
  int year = 0;
};
BOOST_DESCRIBE_STRUCT(SupposedAwardBody, (), (award, year))

/// What is supposed, for the year and day asked.
struct SupposedBody {
  std::string year;         // "" for the usual one
  std::string received_on;  // "" for today
  std::vector<SupposedRatingBody> ratings;
  std::vector<SupposedInitiativeBody> initiatives;
  std::vector<SupposedAwardBody> without;
  std::vector<SupposedAwardBody> with;
};
BOOST_DESCRIBE_STRUCT(SupposedBody, (), (year, received_on, ratings, initiatives, without, with))

/// An award of which the verdict, or what is missing, would be another one.
struct WhatIfItem {
  bool verdict_differs = false;
  EligibleAwardShown before;
  EligibleAwardShown after;
};
BOOST_DESCRIBE_STRUCT(WhatIfItem, (), (verdict_differs, before, after))
struct WhatIfShown {
  int year = 0;
  core::Date received_on;
  std::vector<WhatIfItem> items;
};
BOOST_DESCRIBE_STRUCT(WhatIfShown, (), (year, received_on, items))

}  // namespace thidua::eligibility
