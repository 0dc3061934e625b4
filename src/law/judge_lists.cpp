#include <algorithm>

#include "law/counting.h"
#include "law/judging.h"

/// A vote of a council, and a list handed in (L24, L25).
namespace thidua::law {
namespace {

Found general_leaf(const Asked& asked, Kind kind, const Grounds& grounds, Leaf leaf) {
  Condition condition;
  condition.kind = kind;
  condition.grounds = grounds;
  return concluded(asked, condition, std::move(leaf));
}

/// The article of the award, and the rule on lists.
Grounds with_article(const Asked& asked, Grounds grounds) {
  if (asked.version != nullptr) grounds.cite = asked.version->grounds.cite + "; " + grounds.cite;
  return grounds;
}

Grounds grounds_of_day(const Asked& asked) {
  if (const Regime* regime = asked.law.regime(asked.received)) return regime->grounds;
  return {"không có quy định", Confidence::recalled, {}};
}

const VoteRule* latest_vote(const Asked& asked, bool on_the_day) {
  const VoteRule* found = nullptr;
  for (const VoteRule& rule : asked.law.votes) {
    if (!contains(rule.awards, asked.award.code)) continue;
    if (on_the_day ? !rule.validity.covers(asked.received) : rule.validity.from > asked.received) continue;
    if (found == nullptr || found->validity.from < rule.validity.from) found = &rule;
  }
  return found;
}

/// How many of a list are counted against: people with a title, or staff.
std::optional<int> base_of(const ProposedList& list, const std::string& of) {
  if (of == "staff") return list.staff;
  const auto found = list.people_with.find(of);
  return found == list.people_with.end() ? std::nullopt : std::optional<int>(found->second);
}

struct CapSaid {
  Truth value = Truth::yes;
  std::string text;
};

CapSaid against_cap(int proposed, std::optional<int> base, int pct, const std::string& whose) {
  if (!base) return {Truth::unknown, whose + ": chưa có số người để tính tỷ lệ."};
  const int cap = percent_floor(*base, pct);
  std::string text = whose + ": " + std::to_string(pct) + "% của " + std::to_string(*base) + " là " +
                     std::to_string(cap) + " (làm tròn xuống); danh sách " + std::to_string(proposed) + " người";
  if (proposed <= cap) return {Truth::yes, text + ", không vượt."};
  return {Truth::no, text + ", vượt " + std::to_string(proposed - cap) + " người."};
}

Found local_reason(const Asked& asked, const LocalRule& rule, std::size_t at, Truth value, std::string text) {
  Found one = general_found(asked, Kind::local_rule, "", value, Because::not_confirmed, std::move(text),
                            {fact_at("local_rules", at)});
  one.reasons.front().condition += "." + rule.id;
  one.reasons.front().citation = rule.document;
  one.reasons.front().confidence = Confidence::local_example;
  return one;
}

Found capped_list(const Asked& asked, const QuotaRule& rule) {
  Leaf leaf;
  const auto& list = asked.facts().list;
  const auto proposed = list ? list->proposed.find(asked.award.code) : std::map<std::string, int>::const_iterator();
  if (!list || proposed == list->proposed.end()) {
    leaf.say(Truth::unknown, Because::missing_fact, "Chưa có số người đề nghị trong danh sách.");
    return general_leaf(asked, Kind::quota, rule.grounds, std::move(leaf));
  }
  leaf.facts = {"facts.list.proposed." + asked.award.code, "facts.list.people_with." + rule.of};
  CapSaid said = against_cap(proposed->second, base_of(*list, rule.of), rule.max_pct, "Mức tối đa theo luật");
  std::vector<Found> local;
  const auto& rules = asked.facts().local_rules;
  for (std::size_t at = 0; at < rules.size(); ++at) {
    const LocalRule& own = rules[at];
    if (own.kind != "quota" || own.award != asked.award.code || !rule.local_lower || !own.max_pct) continue;
    const CapSaid lower = against_cap(proposed->second, base_of(*list, own.of), *own.max_pct, "Mức của địa phương");
    leaf.facts.push_back(fact_at("local_rules", at));
    said.text += " " + lower.text;
    said.value = std::min(said.value, lower.value);
    local.push_back(local_reason(asked, own, at, lower.value == Truth::yes ? Truth::yes : Truth::unknown, lower.text));
  }
  leaf.say(said.value, Because::missing_fact, said.text);
  Found found = general_leaf(asked, Kind::quota, rule.grounds, std::move(leaf));
  for (Found& one : local) found.reasons.push_back(std::move(one.reasons.front()));
  return found;
}

Found uncapped_list(const Asked& asked, const QuotaRule& rule) {
  Leaf leaf;
  leaf.text = "Luật và nghị định không quy định tỷ lệ, không cho bộ, tỉnh, đơn vị đặt thêm";
  const auto& rules = asked.facts().local_rules;
  std::vector<Found> local;
  for (std::size_t at = 0; at < rules.size(); ++at)
    if (rules[at].kind == "quota" && rules[at].award == asked.award.code)
      local.push_back(local_reason(asked, rules[at], at, Truth::yes,
                                   "Tỷ lệ do địa phương tự đặt từ năm 2024 không có hiệu lực; chỉ coi là chỉ tiêu."));
  leaf.text += local.empty() ? "." : "; tỷ lệ do địa phương tự đặt không có hiệu lực.";
  Found found = general_leaf(asked, Kind::quota, with_article(asked, rule.grounds), std::move(leaf));
  for (Found& one : local) found.reasons.push_back(std::move(one.reasons.front()));
  return found;
}

}  // namespace

Found judge_vote(const Asked& asked) {
  Leaf leaf;
  const auto& votes = asked.facts().council;
  const VoteRule* rule = latest_vote(asked, true);
  const VoteRule* last = rule != nullptr ? rule : latest_vote(asked, false);
  if (!votes || votes->appointed == 0) {
    leaf.say(Truth::unknown, Because::missing_fact, "Chưa có kết quả bỏ phiếu.");
    return general_leaf(asked, Kind::vote, last == nullptr ? grounds_of_day(asked) : last->grounds, std::move(leaf));
  }
  leaf.facts = {"facts.council"};
  const int in_favour = votes->votes_for + votes->written_for;
  const std::string count = std::to_string(votes->votes_for) + " phiếu tại phiên họp và " +
                            std::to_string(votes->written_for) + " ý kiến bằng văn bản là " +
                            std::to_string(in_favour) + " trên " + std::to_string(votes->appointed) + " thành viên (" +
                            percent_vi(in_favour, votes->appointed) + ")";
  if (rule == nullptr) {
    Grounds grounds = grounds_of_day(asked);
    if (last != nullptr) {
      grounds.cite = last->grounds.cite + "; " + grounds.cite;
      leaf.say(Truth::unknown, Because::text_not_loaded,
               count + "; mức " + std::to_string(last->min_pct) + "% chỉ xác nhận được đến " +
                   (last->validity.to ? last->validity.to->to_vi() : std::string("nay")) +
                   ", mức áp dụng ngày này chưa đọc được văn bản.");
    } else {
      leaf.say(Truth::unknown, Because::no_rule,
               count + "; không có quy định về tỷ lệ phiếu cho " + asked.law.short_name(asked.award.code) +
                   " vào ngày này.");
    }
    grounds.confidence = Confidence::recalled;
    return general_leaf(asked, Kind::vote, grounds, std::move(leaf));
  }
  const std::string need = "; cần ít nhất " + std::to_string(rule->min_pct) + "% tổng số thành viên.";
  if (at_least_percent(in_favour, votes->appointed, rule->min_pct)) {
    leaf.text = count + need;
  } else {
    leaf.say(Truth::no, Because::nothing, count + need);
  }
  return general_leaf(asked, Kind::vote, rule->grounds, std::move(leaf));
}

Found judge_quota(const Asked& asked) {
  for (const QuotaRule& rule : asked.law.quotas) {
    if (!rule.validity.covers(asked.received)) continue;
    if (rule.award.empty()) return uncapped_list(asked, rule);
    if (rule.award == asked.award.code) return capped_list(asked, rule);
  }
  Leaf leaf;
  leaf.say(Truth::unknown, Because::no_rule,
           "Chưa có quy định đã xác nhận về tỷ lệ cho " + asked.law.short_name(asked.award.code) +
               " vào ngày nộp danh sách; phải có người quyết định.");
  return general_leaf(asked, Kind::quota, with_article(asked, grounds_of_day(asked)), std::move(leaf));
}

}  // namespace thidua::law
