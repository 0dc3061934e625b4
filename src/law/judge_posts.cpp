#include <algorithm>

#include "law/counting.h"
#include "law/judging.h"

/// Length of service in leading posts: the route to an order by the table of CONGHIEN (L26).
namespace thidua::law {
namespace {

using core::DayRange;

std::vector<DayRange> time_in(const Asked& asked, const std::string& post) {
  std::vector<DayRange> ranges;
  for (const PostHeld& one : asked.facts().postings)
    if (one.post_code == post && one.from <= asked.received)
      ranges.push_back({one.from, std::min(one.to.value_or(asked.received), asked.received)});
  return merged(std::move(ranges));
}

int less_for_women(const WomenLess& women, int years) {
  return women.one_third ? years * 12 * 2 / 3 : std::max(0, (years - 3) * 12);
}

Truth within(int months, int least, std::optional<int> below) {
  return months >= least && (!below || months < *below) ? Truth::yes : Truth::no;
}

/// A post that ended with a reorganisation may run on to the end of its term: nobody has said how long.
bool ended_by_reorganisation(const Asked& asked, const std::string& post) {
  for (const PostHeld& one : asked.facts().postings)
    for (const Succession& change : asked.facts().successions)
      if (one.post_code == post && one.to && change.kind != "rename" && change.effective_on >= *one.to &&
          change.effective_on <= one.to->plus_days(1))
        return true;
  return false;
}

int months_in_other_listed_posts(const Asked& asked, const std::string& post) {
  int months = 0;
  for (const PostRow& row : asked.version->posts)
    if (row.post != post && row.gives == asked.award.code)
      months = std::max(months, full_months(time_in(asked, row.post)));
  return months;
}

struct Limits {
  int least = 0;
  std::optional<int> below;
};
Limits limits_of(const PostRow& row, const WomenLess* women) {
  const auto months = [women](int years) { return women == nullptr ? years * 12 : less_for_women(*women, years); };
  return {months(row.years_min), row.years_below ? std::optional<int>(months(*row.years_below)) : std::nullopt};
}

Leaf judge_row(const Asked& asked, const PostRow& row) {
  Leaf leaf;
  leaf.detail = row.post;
  for (std::size_t at = 0; at < asked.facts().postings.size(); ++at)
    if (asked.facts().postings[at].post_code == row.post) leaf.facts.push_back(fact_at("postings", at));
  const int months = full_months(time_in(asked, row.post));
  const auto& women = asked.version->women;
  const bool less = women && (!women->from || *women->from <= asked.received);
  const Limits men = limits_of(row, nullptr);
  const Limits hers = less ? limits_of(row, &*women) : men;
  const std::string& sex = asked.question.subject.sex;
  const Limits& limits = sex == "female" ? hers : men;
  Truth value = within(months, limits.least, limits.below);
  std::string text = "Giữ chức " + std::string(post_words(row.post)) + " " + years_and_months(months) + "; cần từ " +
                     years_and_months(limits.least) +
                     (limits.below ? " đến dưới " + years_and_months(*limits.below) : " trở lên") +
                     (sex == "female" && less ? " (nữ được giảm thời gian)" : "") + ".";
  if (sex.empty() && value != within(months, hers.least, hers.below)) {
    leaf.say(Truth::unknown, Because::missing_fact, text + " Chưa ghi giới tính.");
  } else if (value == Truth::yes) {
    leaf.text = text;
  } else if (months < limits.least && months + months_in_other_listed_posts(asked, row.post) >= limits.least) {
    leaf.say(Truth::unknown, Because::open_question,
             text + " Cộng thời gian ở chức vụ khác trong bảng thì đủ; phải có người xem cách cộng.");
  } else if (months < limits.least && ended_by_reorganisation(asked, row.post)) {
    leaf.say(Truth::unknown, Because::open_question,
             text + " Chức vụ thôi do sắp xếp tổ chức, thời gian có thể được tính đến hết nhiệm kỳ.");
  } else {
    if (months < limits.least) text += " Còn thiếu " + years_and_months(limits.least - months) + ".";
    leaf.say(Truth::no, Because::nothing, text);
  }
  return leaf;
}

Found row_found(const Asked& asked, const PostRow& row) {
  Condition condition;
  condition.kind = Kind::post_years;
  condition.grounds = row.grounds;
  Found found = concluded(asked, condition, judge_row(asked, row));
  if (asked.version->women && asked.question.subject.sex == "female")
    found.reasons.front().citation += "; " + asked.version->women->grounds.cite;
  return found;
}

void add_discipline_in_post(const Asked& asked, const std::vector<std::string>& posts, std::vector<Found>& found) {
  const auto& list = asked.facts().discipline;
  for (std::size_t at = 0; at < list.size(); ++at) {
    const Discipline& one = list[at];
    if (one.decided > asked.received) continue;
    const bool in_post = std::any_of(posts.begin(), posts.end(), [&](const std::string& post) {
      const std::vector<DayRange> times = time_in(asked, post);
      return std::any_of(times.begin(), times.end(),
                         [&](const DayRange& time) { return one.decided <= time.to && one.ends > time.from; });
    });
    if (!in_post) continue;
    Leaf leaf;
    leaf.facts = {fact_at("discipline", at)};
    const bool rule = asked.version->discipline_in_post.has_value();
    leaf.say(rule ? Truth::no : Truth::unknown, Because::no_rule,
             "Bị kỷ luật " + std::string(form_words(one.form)) + " (quyết định " + one.decided.to_vi() +
                 ") trong thời gian giữ chức vụ xét cống hiến" +
                 (rule ? "; không xét khen thưởng quá trình cống hiến."
                       : "; văn bản không nói cách xử lý, phải có người quyết định."));
    Condition condition;
    condition.kind = Kind::discipline;
    condition.grounds = rule ? *asked.version->discipline_in_post : asked.version->grounds;
    found.push_back(concluded(asked, condition, std::move(leaf)));
  }
}

Found no_row(const Asked& asked, Kind kind, const std::string& text) {
  Condition condition;
  condition.kind = kind;
  condition.grounds = asked.version->grounds;
  Leaf leaf;
  leaf.say(Truth::unknown, Because::no_rule, text);
  return concluded(asked, condition, std::move(leaf));
}

}  // namespace

std::vector<Found> judge_posts(const Asked& asked) {
  std::vector<Found> found;
  std::vector<std::string> posts;
  std::vector<const PostRow*> sure, unsure;
  for (const PostRow& row : asked.version->posts) {
    if (row.gives != asked.award.code || time_in(asked, row.post).empty()) continue;
    posts.push_back(row.post);
    (row.grounds.confidence == Confidence::confirmed ? sure : unsure).push_back(&row);
  }
  Found rows;
  rows.any = true;
  rows.value = Truth::no;
  for (const PostRow* row : sure) {
    rows.parts.push_back(row_found(asked, *row));
    rows.value = std::max(rows.value, rows.parts.back().value);
  }
  if (!sure.empty() && (rows.value != Truth::no || unsure.empty())) {
    found.push_back(std::move(rows));
  } else if (!unsure.empty()) {
    Found listed = row_found(asked, *unsure.front());  // L6: the row was not read, so that it decides nothing
    found.push_back(no_row(asked, Kind::version,
                           "Dòng của bảng cống hiến cho chức vụ " + std::string(post_words(unsure.front()->post)) +
                               " mới ghi theo trí nhớ; phải đối chiếu văn bản. " + listed.reasons.front().text));
    found.push_back(no_row(asked, Kind::post_years, listed.reasons.front().text));
  } else {
    const std::string text = "Bảng cống hiến đã nạp không có dòng cho " + asked.law.short_name(asked.award.code) +
                             " với chức vụ đã giữ; phải có người đối chiếu văn bản.";
    found.push_back(no_row(asked, Kind::version, text));
    found.push_back(no_row(asked, Kind::post_years, text));
  }
  if (posts.empty())
    for (const PostHeld& one : asked.facts().postings)
      if (!one.post_code.empty()) posts.push_back(one.post_code);
  add_discipline_in_post(asked, posts, found);
  return found;
}

}  // namespace thidua::law
