#include "law/judging.h"

#include <algorithm>
#include <iterator>

#include "law/counting.h"
#include "law/shown.h"

namespace thidua::law {
namespace {

Truth any_of(const std::vector<Truth>& values) {
  Truth best = Truth::no;
  for (const Truth one : values) best = std::max(best, one);
  return best;
}

std::vector<Truth> values_of(const std::vector<Found>& parts) {
  std::vector<Truth> values;
  for (const Found& part : parts) values.push_back(part.value);
  return values;
}

Leaf judge_judgement(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  leaf.detail = condition.item;
  if (condition.item.empty()) {
    leaf.say(Truth::unknown, Because::judgement_open, condition.text + ". Phải có người xem xét, quyết định.");
    return leaf;
  }
  Recorded found = recorded(asked, condition.item, condition.alone, asked.question.question.achievement);
  leaf.facts = std::move(found.facts);
  const bool silent = leaf.facts.empty();
  if (found.value == Truth::yes) {
    leaf.text = condition.text + (silent ? ": không có ghi nhận trái lại." : ": đã được ghi nhận là đạt.");
  } else if (found.value == Truth::no) {
    leaf.say(Truth::no, Because::nothing, condition.text + ": đã được ghi nhận là không đạt.");
  } else {
    leaf.say(Truth::unknown, Because::judgement_open,
             condition.text + ": chưa có ý kiến ghi nhận của người có trách nhiệm; cần ghi vào hồ sơ.");
  }
  return leaf;
}

Leaf leaf_of(const Asked& asked, const Condition& condition) {
  switch (condition.kind) {
    case Kind::rating_at_least:
      return judge_rating_at_least(asked, condition);
    case Kind::rating_streak:
      return judge_rating_streak(asked, condition);
    case Kind::rating_years:
      return judge_rating_years(asked, condition);
    case Kind::award:
      return judge_award(asked, condition);
    case Kind::once_only:
      return judge_once_only(asked, condition);
    case Kind::cycle:
      return judge_cycle(asked, condition);
    case Kind::initiative:
    case Kind::science_work:
      return judge_works(asked, condition);
    case Kind::employed_months:
      return judge_employed_months(asked, condition);
    case Kind::absence_days:
      return judge_absence_days(asked, condition);
    case Kind::study_result:
      return judge_study_result(asked, condition);
    case Kind::transfer_opinion:
      return judge_transfer_opinion(asked, condition);
    case Kind::discipline:
      return judge_discipline(asked, condition);
    case Kind::service_years:
      return judge_service_years(asked, condition);
    case Kind::employer:
      return judge_employer(asked, condition);
    case Kind::sex:
      return judge_sex(asked, condition);
    case Kind::living:
      return judge_living(asked, condition);
    case Kind::members_with_award:
      return judge_members_with_award(asked, condition);
    case Kind::members_rated:
      return judge_members_rated(asked, condition);
    case Kind::members_discipline:
      return judge_members_discipline(asked, condition);
    case Kind::rank_in_group:
      return judge_rank_in_group(asked, condition);
    case Kind::unit_age:
      return judge_unit_age(asked, condition);
    case Kind::judgement:
      return judge_judgement(asked, condition);
    default: {
      Leaf leaf;
      leaf.say(Truth::unknown, Because::no_rule,
               "Chương trình chưa tính được điều kiện này; phải có người quyết định.");
      return leaf;
    }
  }
}

/// What of this the verdict rests on.
void mark(Found& found, Truth verdict) {
  if (found.value != verdict) return;
  for (Reason& reason : found.reasons)
    if (reason.satisfied == verdict) reason.decides = true;
  for (Found& part : found.parts) mark(part, verdict);
}

void collect(const Found& found, std::vector<Reason>& reasons) {
  for (const Reason& reason : found.reasons) {
    const bool said = std::any_of(reasons.begin(), reasons.end(), [&](const Reason& one) {
      return one.condition == reason.condition && one.text == reason.text && one.satisfied == reason.satisfied &&
             one.decides == reason.decides;
    });
    if (!said) reasons.push_back(reason);
  }
  for (const Found& part : found.parts) collect(part, reasons);
}

}  // namespace

Truth all_of(const std::vector<Truth>& values) {
  Truth worst = Truth::yes;
  for (const Truth one : values) worst = std::min(worst, one);
  return worst;
}

Found all_of(std::vector<Found> parts) {
  Found found;
  found.value = all_of(values_of(parts));
  found.parts = std::move(parts);
  return found;
}

Found concluded(const Asked& asked, const Condition& condition, Leaf leaf) {
  Reason reason;
  reason.condition = asked.owner + "." + std::string(to_code(condition.kind));
  if (!leaf.detail.empty()) reason.condition += "." + leaf.detail;
  reason.kind = condition.kind;
  reason.satisfied = leaf.value;
  reason.because = leaf.because;
  reason.citation = condition.grounds.cite;
  reason.confidence = condition.grounds.confidence;
  reason.facts_used = std::move(leaf.facts);
  reason.text = std::move(leaf.text);
  assess(asked, condition_words(asked.law, condition) + unworded_parameters(condition), reason);
  const bool passed = condition.to && *condition.to < asked.received;
  const bool sure = condition.grounds.confidence == Confidence::confirmed && !passed;
  if (reason.satisfied == Truth::no && !sure) {
    reason.satisfied = Truth::unknown;
    reason.because = passed ? Because::text_not_loaded : Because::not_confirmed;
    reason.text +=
        passed ? " Quy định này chỉ xác nhận được đến " + condition.to->to_vi() + " nên không kết luận là không đạt."
               : " Quy định này " + std::string(to_label(condition.grounds.confidence)) +
                     " nên không kết luận là không đạt.";
  }
  Found found;
  found.value = reason.satisfied;
  found.reasons.push_back(std::move(reason));
  for (Reason& companion : leaf.companions) found.reasons.push_back(std::move(companion));
  return found;
}

Found judged(const Asked& asked, const Condition& condition) {
  if (condition.kind == Kind::meets_standard) return judge_meets_standard(asked, condition);
  if (condition.kind != Kind::all && condition.kind != Kind::any)
    return concluded(asked, condition, leaf_of(asked, condition));
  Found found;
  found.any = condition.kind == Kind::any;
  for (const Condition& part : condition.parts) found.parts.push_back(judged(asked, part));
  found.value = found.any ? any_of(values_of(found.parts)) : all_of(values_of(found.parts));
  return found;
}

Reason general_reason(const Asked& asked, Kind kind, std::string_view rule, Truth value, Because because,
                      std::string text, std::vector<std::string> facts) {
  Reason reason;
  reason.condition = "general." + std::string(to_code(kind));
  reason.kind = kind;
  reason.satisfied = value;
  reason.because = value == Truth::unknown ? because : Because::nothing;
  if (const GeneralRule* found = asked.law.rule(rule)) {
    reason.citation = found->grounds.cite;
    reason.confidence = found->grounds.confidence;
  } else if (asked.version != nullptr) {
    reason.citation = asked.version->grounds.cite;
    reason.confidence = asked.version->grounds.confidence;
  } else {
    reason.citation = "không có quy định";
    reason.confidence = Confidence::recalled;
  }
  if (value == Truth::unknown && !asked.article.empty() && asked.article != reason.citation)
    reason.citation =
        asked.article + "; " + reason.citation;  // the rule leaves it open: the article asked is named too
  reason.facts_used = std::move(facts);
  reason.text = std::move(text);
  return reason;
}

Found general_found(const Asked& asked, Kind kind, std::string_view rule, Truth value, Because because,
                    std::string text, std::vector<std::string> facts) {
  Found found;
  found.reasons.push_back(general_reason(asked, kind, rule, value, because, std::move(text), std::move(facts)));
  assess(asked, rule, found.reasons.front());
  found.value = found.reasons.front().satisfied;
  return found;
}

std::vector<Reason> gathered(const Found& root) {
  Found marked = root;
  mark(marked, root.value);
  std::vector<Reason> reasons;
  collect(marked, reasons);
  std::stable_partition(reasons.begin(), reasons.end(), [](const Reason& reason) { return reason.decides; });
  return reasons;
}

std::string fact_at(std::string_view list, std::size_t index) {
  return "facts." + std::string(list) + "[" + std::to_string(index) + "]";
}

std::vector<int> last_years(int last, int count) {
  std::vector<int> years;
  for (int year = last - count + 1; year <= last; ++year) years.push_back(year);
  return years;
}

std::string award_words(const Asked& asked, const std::vector<std::string>& codes) {
  std::string words;
  for (const std::string& code : codes) words += (words.empty() ? "" : " hoặc ") + asked.law.short_name(code);
  return words;
}

bool contains(const std::vector<std::string>& list, std::string_view code) {
  return std::find(list.begin(), list.end(), code) != list.end();
}

bool year_counts(const Asked& asked, int year) {
  if (asked.one_year || asked.law.rule_on("G4", asked.received) == nullptr) return true;
  for (const Discipline& one : asked.facts().discipline)
    if (one.decided <= asked.received && core::first_day_of_year(year) < one.ends) return false;
  return true;
}

bool treats_discipline(const Asked& asked, const Condition& condition) {
  if (condition.kind == Kind::discipline) return condition.grounds.confidence == Confidence::confirmed;
  if (condition.kind == Kind::meets_standard) {
    const Award* other = asked.law.award(condition.codes.front());
    const AwardVersion* version = other == nullptr ? nullptr : other->on(asked.received);
    if (version == nullptr) return false;
    const auto subject = version->branches.find(asked.question.subject.kind);
    if (subject == version->branches.end()) return false;
    const auto merit = subject->second.find("merit");
    return merit != subject->second.end() && treats_discipline(asked, merit->second);
  }
  return std::any_of(condition.parts.begin(), condition.parts.end(),
                     [&](const Condition& part) { return treats_discipline(asked, part); });
}

int years_counted(const Law& law, const Condition& condition) {
  int years = condition.years;
  switch (condition.kind) {
    case Kind::all:
    case Kind::any:
      for (const Condition& part : condition.parts) years = std::max(years, years_counted(law, part));
      return years;
    case Kind::award:
      if (condition.need == Need::this_year) return 1;
      if (condition.need == Need::year_before) return 2;
      if (condition.need == Need::in_row) {
        const Award* title = law.award(condition.codes.front());
        return condition.count * (title == nullptr ? 1 : title->covers_years);
      }
      return years;
    case Kind::rating_at_least:
    case Kind::meets_standard:
    case Kind::members_with_award:
    case Kind::members_rated:
    case Kind::rank_in_group:
      return 1;
    default:
      return years;
  }
}

Recorded recorded(const Asked& asked, std::string_view item, bool alone, std::string_view about) {
  Recorded found{alone ? Truth::unknown : Truth::yes, {}};
  bool seen = false;
  const auto& judgements = asked.facts().judgements;
  for (std::size_t at = 0; at < judgements.size(); ++at) {
    const Judgement& one = judgements[at];
    if (one.item != item) continue;
    if (!one.about.empty() && !about.empty() && one.about != about) continue;
    const Truth value = one.value == "satisfied"       ? Truth::yes
                        : one.value == "not_satisfied" ? Truth::no
                                                       : Truth::unknown;
    found.value = seen ? std::min(found.value, value) : value;
    seen = true;
    found.facts.push_back(fact_at("judgements", at));
  }
  return found;
}

}  // namespace thidua::law
