#include <algorithm>

#include "law/bulk.h"
#include "law/judging.h"

/// From the conditions of the day to steps over columns. Follows judge.cpp and judge_*.cpp line by line.
namespace thidua::law {
namespace {

using Ask = BulkStep::Ask;

BulkStep step_of(Ask ask) {
  BulkStep step;
  step.ask = ask;
  return step;
}

class Compiler {
 public:
  Compiler(const Columns& columns, const BulkQuestion& question) : columns_(columns), years_(columns.years()) {
    case_.subject.kind = "person";
    case_.question.award = question.award;
    case_.question.for_year = question.for_year;
    case_.question.received_on = columns.day();
    case_.question.route = question.route;
  }

  BulkStep program() {
    const Law& law = columns_.law();
    const Award* award = law.award(case_.question.award);
    if (award == nullptr || case_.question.route == "service" || columns_.place(award->code) == Columns::max_awards)
      return step_of(Ask::row_engine);
    Asked asked{law,
                case_,
                *award,
                award->on(columns_.day()),
                award->code,
                columns_.day(),
                case_.question.for_year.value_or(0),
                {},
                false,
                case_.question.route != "movement" && case_.question.route != "sudden",
                {},
                std::nullopt};
    BulkStep root = step_of(Ask::all);
    const Regime* regime = law.regime(columns_.day());
    if (asked.version == nullptr || (regime != nullptr && !regime->loaded)) {
      root.parts.push_back(step_of(Ask::unknown));
      add_general(asked, nullptr, root.parts);
      return root;
    }
    const Condition* branch = branch_for(asked);
    add_article(asked, branch, root.parts);
    add_general(asked, branch, root.parts);
    return root;
  }

 private:
  static const Condition* branch_for(const Asked& asked) {
    const auto subject = asked.version->branches.find("person");
    if (subject == asked.version->branches.end()) return nullptr;
    const auto route = subject->second.find(asked.question.question.route);
    return route == subject->second.end() ? nullptr : &route->second;
  }

  void add_article(Asked& asked, const Condition* branch, std::vector<BulkStep>& parts) const {
    if (branch == nullptr) {
      parts.push_back(step_of(Ask::unknown));
      return;
    }
    const int years = years_counted(asked.law, *branch);
    if (asked.for_year != 0 && years > 0) asked.window = last_years(asked.for_year, years);
    asked.one_year = years <= 1;
    parts.push_back(text_read(*asked.version, *branch) ? group(asked, *branch) : step_of(Ask::unknown));
  }

  bool restart_on(const Asked& asked) const { return asked.law.rule_on("G4", asked.received) != nullptr; }

  /// What every step on awards needs to know.
  void common(const Asked& asked, const Condition& condition, BulkStep& step) const {
    const bool passed = condition.to && *condition.to < asked.received;
    step.sure = condition.grounds.confidence == Confidence::confirmed && !passed;
    step.restart = restart_on(asked) && !asked.one_year;
    step.off_track_no = asked.merit && asked.law.rule_on("G2", asked.received) != nullptr;
    step.year = asked.for_year;
    step.rank = condition.rank;
    step.count = condition.count;
    step.months = condition.months;
    add_awards(condition.codes, step.awards, step.award_bits);
  }

  void add_awards(const std::vector<std::string>& codes, std::vector<std::uint8_t>& places, std::uint64_t& bits) const {
    for (const std::string& code : codes)
      if (const std::size_t at = columns_.place(code); at < Columns::max_awards) {
        places.push_back(static_cast<std::uint8_t>(at));
        bits |= 1ULL << at;
      }
  }

  /// False where a year lies outside the word.
  bool window_of(int last, int count, BulkStep& step) const {
    step.first_year = last - count + 1;
    step.last_year = last;
    step.window = years_.range(step.first_year, step.last_year);
    return count > 0 && years_.hold(step.first_year) && years_.hold(step.last_year);
  }

  BulkStep group(const Asked& asked, const Condition& condition) const {
    if (condition.kind == Kind::meets_standard) return standard(asked, condition);
    if (condition.kind != Kind::all && condition.kind != Kind::any) return leaf(asked, condition);
    BulkStep step = step_of(condition.kind == Kind::all ? Ask::all : Ask::any);
    for (const Condition& part : condition.parts) step.parts.push_back(group(asked, part));
    // Works cost the most: last, so that they are looked at for the fewest.
    std::stable_partition(step.parts.begin(), step.parts.end(),
                          [](const BulkStep& part) { return part.ask != Ask::works; });
    return step;
  }

  BulkStep standard(const Asked& asked, const Condition& condition) const {
    const Award* other = asked.law.award(condition.codes.front());
    const AwardVersion* version = other == nullptr ? nullptr : other->on(asked.received);
    if (version == nullptr || version->grounds.confidence != Confidence::confirmed) return step_of(Ask::unknown);
    const auto subject = version->branches.find("person");
    if (subject == version->branches.end()) return step_of(Ask::unknown);
    const auto merit = subject->second.find("merit");
    if (merit == subject->second.end()) return step_of(Ask::unknown);
    const Asked about{asked.law,      asked.question, *other,         version,
                      other->code,    asked.received, asked.for_year, asked.window,
                      asked.one_year, asked.merit,    asked.article,  asked.leave_out_before};
    return group(about, merit->second);
  }

  BulkStep leaf(const Asked& asked, const Condition& condition) const {
    BulkStep step;
    common(asked, condition, step);
    return fill(asked, condition, step) ? step : step_of(Ask::row_engine);
  }

  bool fill(const Asked& asked, const Condition& condition, BulkStep& step) const {
    switch (condition.kind) {
      case Kind::rating_at_least:
        step.ask = Ask::rating_at_least;
        return window_of(asked.for_year, 1, step);
      case Kind::rating_streak:
        step.ask = Ask::rating_streak;
        return fill_streak(asked, condition, step);
      case Kind::rating_years:
        step.ask = Ask::rating_years;
        return window_of(asked.for_year, condition.years, step);
      case Kind::award:
        return fill_award(asked, condition, step);
      case Kind::once_only:
        step.ask = Ask::once_only;
        add_awards(condition.unsure_after, step.others, step.other_bits);
        return step.awards.size() == condition.codes.size() && step.others.size() == condition.unsure_after.size();
      case Kind::cycle:
        step.ask = Ask::cycle;
        return fill_cycle(asked, step);
      case Kind::initiative:
      case Kind::science_work:
        step.ask = Ask::works;
        return fill_works(asked, condition, step);
      case Kind::discipline:
        step.ask = condition.at_proposal ? Ask::discipline_now : Ask::discipline_in_year;
        return condition.at_proposal || window_of(asked.for_year, 1, step);
      default:
        return fill_person(asked, condition, step);
    }
  }

  bool fill_streak(const Asked& asked, const Condition& condition, BulkStep& step) const {
    if (!window_of(asked.for_year, condition.years, step)) return false;
    add_awards(condition.after, step.others, step.other_bits);
    return condition.after.empty() || step.other_bits != 0;
  }

  bool fill_award(const Asked& asked, const Condition& condition, BulkStep& step) const {
    if (step.awards.size() != condition.codes.size()) return false;
    const int year = asked.for_year;
    switch (condition.need) {
      case Need::held:
        step.ask = Ask::held;
        return true;
      case Need::before_window:
        step.ask = Ask::after;
        step.first_year = year - condition.years + 1;
        return year != 0;
      case Need::this_year:
        step.ask = Ask::of_year;
        return window_of(year, 1, step);
      case Need::year_before:
        step.ask = Ask::of_year;
        return window_of(year - 1, 1, step);
      case Need::in_window:
        step.ask = Ask::in_window;
        return window_of(year, condition.years, step);
      case Need::in_row:
        break;
    }
    const Award* title = asked.law.award(condition.codes.front());
    step.covers = title == nullptr ? 1 : title->covers_years;
    add_awards(condition.after, step.others, step.other_bits);
    if (!condition.after.empty() && step.other_bits == 0) return false;
    step.ask = step.covers > 1 ? Ask::long_row : Ask::in_row;
    for (int at = 0; at < condition.count; ++at) {
      if (!years_.hold(year - at * step.covers)) return false;
      step.row_years.push_back(years_.bit(year - at * step.covers));
    }
    return window_of(year, condition.count, step);
  }

  bool fill_cycle(const Asked& asked, BulkStep& step) const {
    constexpr int years_of_a_cycle = 3;
    for (const auto& [code, award] : asked.law.awards)
      if (award.covers_years >= 2) {
        const std::size_t at = columns_.place(code);
        if (at == Columns::max_awards) return false;
        step.awards.push_back(static_cast<std::uint8_t>(at));
        step.award_bits |= 1ULL << at;
        step.row_years.push_back(
            years_.range(asked.for_year - years_of_a_cycle + 1, asked.for_year + award.covers_years - 1));
      }
    return years_.hold(asked.for_year - years_of_a_cycle + 1) && years_.hold(asked.for_year);
  }

  bool fill_works(const Asked& asked, const Condition& condition, BulkStep& step) const {
    step.award_bits = 0;
    step.awards = {static_cast<std::uint8_t>(columns_.place(asked.award.code))};
    step.award_is_title = asked.award.is_title();
    step.with_initiatives = condition.kind == Kind::initiative;
    step.with_science = condition.kind == Kind::science_work || condition.science != Science::none;
    step.applied = condition.applied;
    step.science_applied = condition.science == Science::accepted_and_applied;
    step.outside_unknown = condition.outside_unknown;
    step.replicable = condition.replicable;
    step.item = rank_in(judgement_items(), "replicable").value_or(0);
    const GeneralRule* once = asked.law.rule("G8");
    step.uses_asked = once != nullptr && once->validity.covers(asked.received);
    step.decides = step.uses_asked && (!once->decides_from || *once->decides_from <= asked.received);
    return window_of(asked.for_year, condition.years, step);
  }

  bool fill_person(const Asked& asked, const Condition& condition, BulkStep& step) const {
    switch (condition.kind) {
      case Kind::employed_months:
        step.ask = Ask::employed_months;
        step.contract_counts = condition.contract_counts;
        return asked.for_year != 0;
      case Kind::absence_days:
        step.ask = Ask::no_leave;
        return true;
      case Kind::study_result:
        step.ask = Ask::no_study;
        return true;
      case Kind::transfer_opinion:
        step.ask = Ask::no_transfer;
        return true;
      case Kind::service_years:
        step.ask = Ask::service;
        step.service = Columns::service_at(condition.sector, condition.location);
        step.male = condition.male;
        step.female = condition.female;
        step.less_discipline = condition.less_discipline;
        return true;
      case Kind::employer:
        step.ask = Ask::employer;
        step.employers.assign(agency_kinds().size() + 1, false);
        for (std::size_t at = 0; at < agency_kinds().size(); ++at)
          step.employers[at + 1] = contains(condition.agency_kinds, agency_kinds()[at]);
        return true;
      case Kind::sex:
        step.ask = Ask::sex;
        step.male = condition.sex == "male" ? 1 : 0;
        return true;
      case Kind::living:
        step.ask = Ask::living;
        return true;
      case Kind::judgement: {
        const auto item = rank_in(judgement_items(), condition.item);
        step.ask = item ? Ask::judgement : Ask::unknown;
        step.item = item.value_or(0);
        step.alone = condition.alone;
        return item || condition.item.empty();
      }
      default:
        return false;
    }
  }

  void add_general(const Asked& asked, const Condition* branch, std::vector<BulkStep>& parts) const {
    BulkStep freeze = step_of(Ask::freeze);
    freeze.decides = asked.law.rule_on("G3", asked.received) != nullptr;
    parts.push_back(freeze);
    add_discipline_rule(asked, branch, parts);
    if (!asked.window.empty()) parts.push_back(same_achievement(asked));
    if (asked.award.of_union()) {
      BulkStep member = step_of(Ask::union_member);
      member.decides = asked.law.rule_on("G18", asked.received) != nullptr;
      parts.push_back(member);
    }
    if (asked.award.kind != AwardClass::medal && asked.law.rule_on("G9", asked.received) != nullptr) {
      BulkStep led = step_of(Ask::unit_led);
      led.item = rank_in(judgement_items(), "unit_led").value_or(0);
      parts.push_back(led);
    }
    BulkStep local = step_of(Ask::local_rule);
    local.award_bits = 1ULL << columns_.place(asked.award.code);
    parts.push_back(local);
  }

  void add_discipline_rule(const Asked& asked, const Condition* branch, std::vector<BulkStep>& parts) const {
    if (asked.for_year == 0) return;
    BulkStep step = step_of(Ask::row_engine);
    if (restart_on(asked)) {
      if (!asked.one_year && !asked.window.empty()) return;
      step.ask = Ask::restart_of_year;
      step.year = asked.for_year;
      step.first_year = core::first_day_of_year(asked.for_year).days();
      step.last_year = core::last_day_of_year(asked.for_year).days();
      step.counted = !asked.window.empty() && !asked.award.of_union();
      parts.push_back(step);
      return;
    }
    if (branch != nullptr && treats_discipline(asked, *branch)) return;
    const int first = asked.window.empty() ? asked.for_year : asked.window.front();
    if (window_of(asked.for_year, asked.for_year - first + 1, step)) step.ask = Ask::discipline_untreated;
    parts.push_back(step);
  }

  BulkStep same_achievement(const Asked& asked) const {
    BulkStep step = step_of(Ask::same_achievement);
    step.awards = {static_cast<std::uint8_t>(columns_.place(asked.award.code))};
    step.award_bits = 1ULL << step.awards.front();
    step.covers = asked.award.covers_years;
    if (!window_of(asked.window.back(), static_cast<int>(asked.window.size()), step)) step.ask = Ask::row_engine;
    return step;
  }

  const Columns& columns_;
  const Years& years_;
  Case case_;
};

}  // namespace

std::vector<BulkProgram> compiled(const Columns& columns, const std::vector<BulkQuestion>& questions) {
  std::vector<BulkProgram> programs;
  for (const BulkQuestion& question : questions) programs.push_back({question, Compiler(columns, question).program()});
  return programs;
}

}  // namespace thidua::law
