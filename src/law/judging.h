#pragma once
#include <string>
#include <vector>

#include "law/answer.h"
#include "law/case.h"
#include "law/judge.h"
#include "law/law.h"

/// How a question is judged: shared by the files judge_*.cpp, used by nobody else.
namespace thidua::law {

/// What was found for a condition, or for a group of them.
struct Found {
  Truth value = Truth::yes;
  std::vector<Reason> reasons;  // of a condition
  std::vector<Found> parts;     // of a group
  bool any = false;
};

/// One judgement under way.
struct Asked {
  const Law& law;
  const Case& question;
  const Award& award;
  const AwardVersion* version = nullptr;
  std::string owner;  // the award whose article asks
  Date received;
  int for_year = 0;         // 0: none was given
  std::vector<int> window;  // the years the branch counts
  bool one_year = false;    // an award of one year: G4 judges the year as a whole, not condition by condition
  bool merit = true;        // a request on the merit track
  std::string article;      // what the branch taken cites
  Day leave_out_before;     // years and decisions before a merge, when it is tried whether they matter

  const Facts& facts() const { return question.facts; }
  bool is_person() const { return question.subject.kind == "person"; }
};

/// The outcome of one condition before its confidence is looked at.
struct Leaf {
  Truth value = Truth::yes;
  Because because = Because::nothing;
  std::string text;
  std::vector<std::string> facts;
  std::string detail;
  std::vector<Reason> companions;  // general rules that made it so

  void say(Truth truth, Because why, std::string words) {
    value = truth;
    because = truth == Truth::unknown ? why : Because::nothing;
    text = std::move(words);
  }
};

/// Where the condition is a matter of judgement or its facts are missing: names the key under which a person may say
/// yes or no, and takes over what was said of it for the year. `words`: what the condition asks, so that another text
/// has another key.
void assess(const Asked& asked, std::string_view words, Reason& reason);
/// Applies L5 and L7 and names the condition.
Found concluded(const Asked& asked, const Condition& condition, Leaf leaf);
/// One condition or a whole group.
Found judged(const Asked& asked, const Condition& condition);
Found all_of(std::vector<Found> parts);
Truth all_of(const std::vector<Truth>& values);
/// A condition that every article shares, grounded on a rule of law/general.
Found general_found(const Asked& asked, Kind kind, std::string_view rule, Truth value, Because because,
                    std::string text, std::vector<std::string> facts = {});
Reason general_reason(const Asked& asked, Kind kind, std::string_view rule, Truth value, Because because,
                      std::string text, std::vector<std::string> facts = {});
/// Marks what the verdict rests on and gathers the reasons, those first.
std::vector<Reason> gathered(const Found& root);

/// "facts.awards[2]"
std::string fact_at(std::string_view list, std::size_t index);
std::vector<int> last_years(int last, int count);
/// "BK_UBT, BK_BT" -> "Bằng khen UBND tỉnh hoặc Bằng khen Bộ"
std::string award_words(const Asked& asked, const std::vector<std::string>& codes);
bool contains(const std::vector<std::string>& list, std::string_view code);
/// Does the year count after discipline (G4)? Always, where the rule does not hold or the award is of one year.
bool year_counts(const Asked& asked, int year);
/// Does the branch treat discipline itself, by a confirmed text?
bool treats_discipline(const Asked& asked, const Condition& condition);
/// Was the text of the branch read, so that it may decide (L6)?
bool text_read(const AwardVersion& version, const Condition& branch);

/// An award that is looked at as a step, or as one of several.
struct Counted {
  Truth value = Truth::yes;
  Because because = Because::nothing;
  std::string why;  // why it does not count, or may not
  std::vector<Reason> companions;
};
Counted counted(const Asked& asked, const AwardHeld& held, std::size_t index, bool by_years);

/// A judgement a person recorded. `alone`: it must have been recorded; else silence is consent.
struct Recorded {
  Truth value = Truth::yes;
  std::vector<std::string> facts;
};
Recorded recorded(const Asked& asked, std::string_view item, bool alone, std::string_view about);

// ---- conditions of articles
Leaf judge_rating_at_least(const Asked& asked, const Condition& condition);
Leaf judge_rating_streak(const Asked& asked, const Condition& condition);
Leaf judge_rating_years(const Asked& asked, const Condition& condition);
Leaf judge_award(const Asked& asked, const Condition& condition);
Leaf judge_once_only(const Asked& asked, const Condition& condition);
Leaf judge_cycle(const Asked& asked, const Condition& condition);
/// Every year of the window lies after the decision of one of these awards (L20).
Leaf after_award(const Asked& asked, const std::vector<std::string>& codes, int first_year);
Leaf judge_works(const Asked& asked, const Condition& condition);
Leaf judge_employed_months(const Asked& asked, const Condition& condition);
Leaf judge_absence_days(const Asked& asked, const Condition& condition);
Leaf judge_study_result(const Asked& asked, const Condition& condition);
Leaf judge_transfer_opinion(const Asked& asked, const Condition& condition);
Leaf judge_discipline(const Asked& asked, const Condition& condition);
Leaf judge_service_years(const Asked& asked, const Condition& condition);
Leaf judge_employer(const Asked& asked, const Condition& condition);
Leaf judge_sex(const Asked& asked, const Condition& condition);
Leaf judge_living(const Asked& asked, const Condition& condition);
Leaf judge_members_with_award(const Asked& asked, const Condition& condition);
Leaf judge_members_rated(const Asked& asked, const Condition& condition);
Leaf judge_members_discipline(const Asked& asked, const Condition& condition);
Leaf judge_rank_in_group(const Asked& asked, const Condition& condition);
Leaf judge_unit_age(const Asked& asked, const Condition& condition);
Found judge_meets_standard(const Asked& asked, const Condition& condition);

// ---- rules across articles
std::vector<Found> general_rules(const Asked& asked, const Condition* branch);
/// Time in leading posts (the route `service`), by the version of CONGHIEN.
std::vector<Found> judge_posts(const Asked& asked);
Found judge_vote(const Asked& asked);
Found judge_quota(const Asked& asked);

}  // namespace thidua::law
