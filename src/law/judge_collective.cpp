#include <algorithm>

#include "law/counting.h"
#include "law/judging.h"

/// What is asked of a collective: its people, its place in the group, its age (L24, L26, L28).
namespace thidua::law {
namespace {

struct OfYear {
  const Members* members = nullptr;
  std::string fact;
};

OfYear members_of(const Asked& asked) {
  const auto& list = asked.facts().members;
  const bool left_out = asked.leave_out_before && asked.for_year < asked.leave_out_before->year();
  if (left_out) return {};
  for (std::size_t at = 0; at < list.size(); ++at)
    if (list[at].year == asked.for_year) return {&list[at], fact_at("members", at)};
  return {};
}

void say_missing(const Asked& asked, Leaf& leaf, const std::string& what) {
  leaf.say(Truth::unknown, Because::missing_fact,
           "Chưa có số liệu năm " + std::to_string(asked.for_year) + ": " + what + ".");
}

}  // namespace

Leaf judge_members_with_award(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  leaf.detail = condition.codes.front();
  const std::string title = asked.law.short_name(condition.codes.front());
  const OfYear found = members_of(asked);
  const int* with = nullptr;
  if (found.members != nullptr) {
    leaf.facts.push_back(found.fact);
    const auto entry = found.members->with_award.find(condition.codes.front());
    if (entry != found.members->with_award.end()) with = &entry->second;
  }
  if (with == nullptr || (condition.at_least == 0 && found.members->total == 0)) {
    say_missing(asked, leaf, "số cá nhân đạt " + title);
    return leaf;
  }
  if (condition.at_least > 0) {
    const std::string text =
        "Có " + two_digits(*with) + " cá nhân đạt " + title + "; cần ít nhất " + two_digits(condition.at_least);
    if (*with >= condition.at_least) {
      leaf.text = text + ".";
    } else {
      leaf.say(Truth::no, Because::nothing, text + ". Còn thiếu " + two_digits(condition.at_least - *with) + ".");
    }
    return leaf;
  }
  const int total = found.members->total;
  const bool more = condition.more_than_pct >= 0;
  const bool enough = more ? more_than_percent(*with, total, condition.more_than_pct)
                           : at_least_percent(*with, total, condition.at_least_pct);
  const std::string text =
      std::to_string(*with) + " trên " + std::to_string(total) + " cá nhân đạt " + title + " (" +
      percent_vi(*with, total) + "); cần " +
      (more ? "trên " + std::to_string(condition.more_than_pct) : "ít nhất " + std::to_string(condition.at_least_pct)) +
      "%.";
  if (enough) {
    leaf.text = text;
  } else {
    leaf.say(Truth::no, Because::nothing, text);
  }
  return leaf;
}

Leaf judge_members_rated(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  const OfYear found = members_of(asked);
  if (found.members != nullptr) leaf.facts.push_back(found.fact);
  if (found.members == nullptr || !found.members->completed_tasks || found.members->total == 0) {
    say_missing(asked, leaf, "số cá nhân hoàn thành nhiệm vụ");
    return leaf;
  }
  const int done = *found.members->completed_tasks, total = found.members->total;
  const std::string text = std::to_string(done) + " trên " + std::to_string(total) +
                           " cá nhân hoàn thành nhiệm vụ; cần " + std::to_string(condition.at_least_pct) + "%.";
  if (at_least_percent(done, total, condition.at_least_pct)) {
    leaf.text = text;
  } else {
    leaf.say(Truth::no, Because::nothing, text);
  }
  return leaf;
}

Leaf judge_members_discipline(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  const std::string form(form_words(condition.rank));
  leaf.text = "Không có cá nhân bị kỷ luật từ " + form + " trở lên.";
  const auto& list = asked.facts().member_discipline;
  for (std::size_t at = 0; at < list.size(); ++at) {
    const MemberDiscipline& one = list[at];
    if (one.year != asked.for_year || one.form < condition.rank || one.count == 0) continue;
    if (one.decided && *one.decided > asked.received) continue;
    leaf.facts.push_back(fact_at("member_discipline", at));
    leaf.say(Truth::no, Because::nothing,
             "Năm " + std::to_string(one.year) + " có " + two_digits(one.count) + " cá nhân bị kỷ luật " +
                 std::string(form_words(one.form)) + "; không được có cá nhân bị kỷ luật từ " + form + " trở lên.");
  }
  return leaf;
}

Leaf judge_rank_in_group(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  const auto& list = asked.facts().group_ranks;
  bool ranked = false;
  int best = 0;
  for (std::size_t at = 0; at < list.size(); ++at) {
    const GroupRank& one = list[at];
    if (one.year != asked.for_year || !contains(condition.levels, one.level)) continue;
    leaf.facts.push_back(fact_at("group_ranks", at));
    best = ranked ? std::min(best, one.position) : one.position;
    ranked = true;
  }
  if (!ranked) {
    leaf.say(Truth::unknown, Because::missing_fact,
             "Chưa có kết quả xếp hạng cụm, khối năm " + std::to_string(asked.for_year) + ".");
  } else if (best == 1) {
    leaf.text = "Dẫn đầu cụm, khối thi đua năm " + std::to_string(asked.for_year) + ".";
  } else {
    leaf.say(Truth::no, Because::nothing,
             "Chỉ xét tập thể dẫn đầu cụm, khối thi đua; năm " + std::to_string(asked.for_year) + " xếp thứ " +
                 std::to_string(best) + ".");
  }
  return leaf;
}

Leaf judge_unit_age(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  const auto& organisation = asked.facts().organisation;
  const auto& successions = asked.facts().successions;
  for (std::size_t at = 0; at < successions.size(); ++at)
    if (successions[at].kind != "rename" && successions[at].effective_on <= asked.received) {
      leaf.facts.push_back(fact_at("successions", at));
      leaf.say(Truth::unknown, Because::open_question,
               "Tập thể đã qua sáp nhập, chia tách; chưa có quy định tính thời gian thành lập từ ngày nào.");
      return leaf;
    }
  if (!organisation || !organisation->set_up_on) {
    leaf.say(Truth::unknown, Because::missing_fact, "Chưa ghi ngày thành lập tập thể.");
    return leaf;
  }
  leaf.facts.push_back("facts.organisation.set_up_on");
  const int months = full_months(*organisation->set_up_on, asked.received);
  const std::string text = "Thành lập ngày " + organisation->set_up_on->to_vi() + ", đến khi đề nghị được " +
                           years_and_months(months) + "; cần đủ " + std::to_string(condition.count) + " năm";
  if (months >= 12 * condition.count) {
    leaf.text = text + ".";
  } else {
    leaf.say(Truth::no, Because::nothing,
             text + ". Còn thiếu " + years_and_months(12 * condition.count - months) + ".");
  }
  return leaf;
}

}  // namespace thidua::law
