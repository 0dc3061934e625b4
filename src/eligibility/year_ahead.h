#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "eligibility/facts.h"
#include "eligibility/route.h"
#include "law/answer.h"
#include "law/case.h"
#include "law/law.h"

/// Years played forward towards one award: part of route.cpp, used by nobody else.
namespace thidua::eligibility {

/// The level every coming year is rated at; none where nothing is assumed.
std::optional<int> rating_ahead(const law::Facts& facts, const RouteWishes& wishes);

/// The id of the initiative that a coming year is assumed to bring.
std::string assumed_initiative(int year);

/// An award asked for in a year that is played, and what the engine said.
struct Won {
  std::string award;
  int year = 0;
  core::Date received_on;
  law::Answer answer;
  std::vector<std::size_t> rests_on;  // places in the list of what was won before
};

class YearsAhead {
 public:
  YearsAhead(const law::Law& law, const Assembled& person, const law::Award& goal, const RouteWishes& wishes);

  /// Adds what the year is assumed to bring, wins the steps that the goal needs and can be won, then asks for the goal.
  Won play(int year);
  /// What had to be won for it, the oldest first, itself last.
  std::vector<Won> chain_to(const Won& goal) const;

 private:
  /// How many of an award the way to the goal needs within how many years (0: ever).
  struct NeedOf {
    int count = 1;
    int years = 0;
  };
  void need(const law::Condition& condition, core::Date day);
  void need_award(const std::string& code, NeedOf how, core::Date day);
  void bring(int year);
  Won ask(const law::Award& award, int year);
  bool is_worth_winning(const law::Award& award, int year) const;
  void win(const law::Award& award, Won won);
  void spend(const law::Award& award, const Won& won, law::AwardHeld& held);

  const law::Law& law_;
  const law::Award& goal_;
  core::Date today_;
  std::optional<int> rating_, scope_;
  law::Case case_;  // subject and facts as they grow; the question changes
  std::map<std::string, NeedOf> needs_;
  std::vector<const law::Award*> order_;  // steps, the lowest first
  std::size_t known_awards_ = 0;          // those that are no assumption
  std::vector<Won> won_;                  // the award at known_awards_ + i
};

}  // namespace thidua::eligibility
