#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/outcome.h"
#include "eligibility/facts.h"
#include "law/answer.h"
#include "law/carried_on.h"

/// Looking ahead («lộ trình»): the first year an award can be reached, if the coming years go as is assumed. The years
/// are played forward through the engine itself; there is no second set of rules. Pure.
namespace thidua::eligibility {

/// What the coming years are assumed to bring. Ranks are places in the scales of law/codes.h.
struct RouteWishes {
  std::optional<int> rating = 3;  // of every coming year; none: as the last year known
  std::optional<int> initiative;  // scope of the one initiative of every year; none: no further initiative
  int years = 15;                 // how far ahead, at most 30
};

/// The wishes in codes: `rating` one of law::ratings() or "last", `initiative` one of law::scopes() or "none"; empty:
/// the usual ones. Errors  `eligibility.route.rating`, `eligibility.route.initiative`.
core::Outcome<RouteWishes> route_wishes(std::string& rating, std::string& initiative);

/// An award that has to be won on the way; the last step of a route is the award itself.
struct RouteStep {
  int year = 0;  // the year it is for
  core::Date received_on;
  std::string award, short_name;
  std::vector<std::string> texts;       // what it rests on, in the words of the trail
  std::vector<std::string> citations;   // each once
  std::vector<std::string> judgements;  // what was taken as satisfied because nobody has recorded otherwise
  std::vector<std::string> marks;       // how conditions are known that were not read: "theo trí nhớ"
};

/// How looking ahead ends for an award: from the best to the worst.
enum class RouteEnd { reached, judgement, facts_missing, not_within };
std::string_view to_code(RouteEnd end);
std::string_view to_label(RouteEnd end);

struct AwardRoute {
  std::string award, name, short_name;
  RouteEnd end = RouteEnd::not_within;
  int year =
      0;  // reached: the first year; judgement: the first in which only people's judgement is open; else the last
  core::Date received_on;
  std::vector<RouteStep> steps;   // where reached
  std::vector<std::string> open;  // else what stands in the way, in the words of the trail
  std::vector<std::string> citations;
};

struct Route {
  int first_year = 0, last_year = 0;
  std::optional<core::Date> by_text_until;  // the law of later days is not loaded: by the last text that was read
  std::vector<std::string> assumptions;
  std::vector<std::string> blocked;  // discipline and proceedings, with the first day that counts again
  std::vector<Named> names;          // of the initiatives that are assumed
  std::string stopped;               // why there is no route at all
  std::vector<AwardRoute> items;     // reached by year, then the others; inside from the lowest award to the highest
};

/// `award` "": every award a person can hold. `person` as of today.
Route route_ahead(const law::CarriedOn& law, const Assembled& person, const RouteWishes& wishes,
                  const std::string& award = "");

}  // namespace thidua::eligibility
