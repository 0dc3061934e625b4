#include <algorithm>

#include "law/counting.h"
#include "law/judging.h"

/// Rules across articles: freeze, discipline, one achievement, union, local rules, collectives that followed others
/// (L27 to L34). A rule that has nothing to say about the case leaves no trail.
namespace thidua::law {
namespace {

std::string_view proceeding_words(std::string_view kind) {
  if (kind == "discipline_considered") return "xem xét kỷ luật";
  if (kind == "investigation") return "điều tra";
  if (kind == "inspection") return "thanh tra, kiểm tra";
  if (kind == "complaint") return "xác minh khiếu nại";
  if (kind == "denunciation") return "xác minh tố cáo";
  return "xác minh vụ việc báo chí nêu";
}

void add_freeze(const Asked& asked, std::vector<Found>& found) {
  const bool decides = asked.law.rule_on("G3", asked.received) != nullptr;
  const auto& list = asked.facts().proceedings;
  for (std::size_t at = 0; at < list.size(); ++at) {
    const Proceeding& one = list[at];
    if (one.opened > asked.received) continue;
    const std::string words = std::string(proceeding_words(one.kind)) + " từ ngày " + one.opened.to_vi();
    const std::string fact = fact_at("proceedings", at);
    if (!one.closed || *one.closed > asked.received) {
      found.push_back(
          general_found(asked, Kind::freeze, "G3", decides ? Truth::no : Truth::unknown, Because::open_question,
                        "Đang " + words + ", chưa kết luận" +
                            (decides ? ": tạm dừng, chưa xét, chưa đề nghị; có kết luận thì xem lại."
                                     : "; quy định tạm dừng chỉ xác nhận được từ 01/7/2025, phải có người quyết định."),
                        {fact}));
      continue;
    }
    if (one.conclusion != "wrongdoing") continue;
    const bool disciplined = std::any_of(
        asked.facts().discipline.begin(), asked.facts().discipline.end(),
        [&](const Discipline& handled) { return handled.decided >= one.opened && handled.decided <= asked.received; });
    if (!disciplined)
      found.push_back(general_found(asked, Kind::freeze, "G3", Truth::unknown, Because::open_question,
                                    "Việc " + words +
                                        " đã kết luận có vi phạm nhưng chưa có quyết định kỷ luật; phải có "
                                        "người xem xét.",
                                    {fact}));
  }
}

std::string discipline_said(const Discipline& one) {
  return "Kỷ luật " + std::string(form_words(one.form)) + " quyết định " + one.decided.to_vi() + ", hết thời hạn " +
         one.ends.to_vi();
}

/// Does any counted year meet the span of the discipline?
bool touches(const Asked& asked, const Discipline& one) {
  return std::any_of(asked.window.begin(), asked.window.end(), [&](int year) {
    return one.decided <= core::last_day_of_year(year) && one.ends > core::first_day_of_year(year);
  });
}

/// From R4 on, for an award of one year or of none: the year as a whole (L27).
void add_restart_of_year(const Asked& asked, const Discipline& one, const std::string& fact,
                         std::vector<Found>& found) {
  if (asked.for_year == 0 || one.ends <= core::first_day_of_year(asked.for_year)) return;
  const bool after_year = one.ends > core::last_day_of_year(asked.for_year);
  const bool counted = !asked.window.empty();
  const bool union_text = asked.award.of_union();  // governed by the union's own text
  const Truth value = after_year && counted && !union_text ? Truth::no : Truth::unknown;
  found.push_back(general_found(
      asked, Kind::discipline_restart, "G4", value, Because::open_question,
      discipline_said(one) + ": chỉ thành tích sau thời hạn kỷ luật mới được tính" +
          (value == Truth::no ? ", nên năm " + std::to_string(asked.for_year) + " chưa có thành tích được tính."
                              : "; phải có người xem thành tích đạt được khi nào."),
      {fact}));
}

void add_discipline(const Asked& asked, const Condition* branch, std::vector<Found>& found) {
  const bool restart = asked.law.rule_on("G4", asked.received) != nullptr;
  const bool treated = branch != nullptr && treats_discipline(asked, *branch);
  const auto& list = asked.facts().discipline;
  for (std::size_t at = 0; at < list.size(); ++at) {
    const Discipline& one = list[at];
    if (one.decided > asked.received) continue;
    const std::string fact = fact_at("discipline", at);
    if (restart) {
      if (asked.one_year || asked.window.empty()) add_restart_of_year(asked, one, fact, found);
      continue;
    }
    const bool during = asked.window.empty() && asked.for_year != 0 &&
                        one.decided <= core::last_day_of_year(asked.for_year) &&
                        one.ends > core::first_day_of_year(asked.for_year);
    if (treated || !(touches(asked, one) || during)) continue;
    found.push_back(general_found(asked, Kind::discipline, "", Truth::unknown, Because::no_rule,
                                  discipline_said(one) +
                                      ", chạm vào năm được tính; văn bản vào ngày này không nói cách xử lý nên phải có "
                                      "người quyết định.",
                                  {fact}));
  }
}

void add_members_discipline(const Asked& asked, const Condition* branch, std::vector<Found>& found) {
  const bool treated =
      branch != nullptr && std::any_of(branch->parts.begin(), branch->parts.end(), [](const auto& part) {
        return part.kind == Kind::members_discipline && part.grounds.confidence == Confidence::confirmed;
      });
  const auto& list = asked.facts().member_discipline;
  for (std::size_t at = 0; at < list.size(); ++at) {
    const MemberDiscipline& one = list[at];
    if (one.form < 1 || one.count == 0 || (one.decided && *one.decided > asked.received)) continue;
    const bool counted = std::find(asked.window.begin(), asked.window.end(), one.year) != asked.window.end() ||
                         (asked.window.empty() && one.year == asked.for_year);
    if (!counted || (treated && one.year == asked.for_year)) continue;
    found.push_back(general_found(asked, Kind::members_discipline, "", Truth::unknown, Because::no_rule,
                                  "Năm " + std::to_string(one.year) + " có " + two_digits(one.count) +
                                      " cá nhân bị kỷ luật " + std::string(form_words(one.form)) +
                                      "; văn bản không nói cách xử lý với tập thể nên phải có người quyết định.",
                                  {fact_at("member_discipline", at)}));
  }
}

void add_same_achievement(const Asked& asked, std::vector<Found>& found) {
  const std::string& achievement = asked.question.question.achievement;
  const bool decides = asked.law.rule_on("G7", asked.received) != nullptr;
  const auto& list = asked.facts().awards;
  for (std::size_t at = 0; at < list.size(); ++at) {
    const AwardHeld& held = list[at];
    const bool gone = held.gone_on(asked.received);
    if (gone || (held.decision_date && *held.decision_date > asked.received)) continue;
    const std::string name = asked.law.short_name(held.code);
    if (!achievement.empty() && held.achievement == achievement)
      found.push_back(general_found(asked, Kind::same_achievement, "G7", decides ? Truth::no : Truth::unknown,
                                    Because::open_question,
                                    "Thành tích này đã được tặng " + name +
                                        (decides ? "; một thành tích chỉ được khen một lần."
                                                 : "; quy định chỉ khen một lần xác nhận được từ 01/01/2024."),
                                    {"question.achievement", fact_at("awards", at)}));
    if (held.code != asked.award.code || asked.window.empty()) continue;
    std::vector<int> years = held.years();
    if (years.size() == 1) years = last_years(years.back(), asked.award.covers_years);
    std::vector<int> shared;
    for (const int year : years)
      if (year >= asked.window.front() && year <= asked.window.back()) shared.push_back(year);
    const bool undated = years.empty() && (!held.decision_date || held.decision_date->year() >= asked.window.front());
    if (shared.empty() && !undated) continue;
    found.push_back(
        general_found(asked, Kind::same_achievement, "G7", Truth::unknown, Because::open_question,
                      undated ? "Đã được " + name + " nhưng chưa rõ cho những năm nào; có thể trùng năm đang xét."
                              : "Đã được " + name + " cho năm " + years_listed(shared) +
                                    ", trùng năm đang xét; có thể khen lại cùng thành tích, phải có người quyết định.",
                      {fact_at("awards", at)}));
  }
}

void add_union(const Asked& asked, std::vector<Found>& found) {
  if (!asked.award.of_union()) return;
  const auto& facts = asked.facts().union_facts;
  const auto say = [&](Truth value, Because because, std::string text) {
    found.push_back(general_found(asked, Kind::union_member, "G18", value, because, std::move(text), {"facts.union"}));
    if (value == Truth::no && asked.version != nullptr)
      found.back().reasons.front().citation += "; " + asked.version->grounds.cite;
  };
  if (!facts) return say(Truth::unknown, Because::missing_fact, "Chưa rõ có còn là đoàn viên công đoàn không.");
  const bool ended = asked.law.rule_on("G18", asked.received) != nullptr;
  if (facts->base_union == "none")
    return say(Truth::no, Because::nothing, "Không có công đoàn cơ sở nên không xét khen thưởng của công đoàn.");
  if (facts->base_union == "dissolved" && *facts->dissolved_on <= asked.received)
    return say(Truth::no, Because::nothing,
               "Công đoàn cơ sở đã kết thúc ngày " + facts->dissolved_on->to_vi() +
                   " nên không xét khen thưởng mới của công đoàn.");
  if (facts->member && !*facts->member) return say(Truth::no, Because::nothing, "Không phải đoàn viên công đoàn.");
  if (ended && facts->funding == "full_state")
    return say(Truth::no, Because::nothing,
               "Cơ quan do ngân sách bảo đảm 100% không còn tổ chức công đoàn từ 15/6/2025.");
  if ((asked.is_person() && !facts->member) || (ended && facts->funding.empty()))
    return say(Truth::unknown, Because::missing_fact,
               "Chưa rõ tư cách đoàn viên hoặc mức tự bảo đảm chi thường xuyên của đơn vị.");
  say(Truth::yes, Because::nothing, "Công đoàn cơ sở đang hoạt động, còn là đoàn viên công đoàn.");
}

bool requirement_met(const Asked& asked, const LocalRule& rule) {
  const auto& awards = rule.required_holder == "own_unit" ? asked.facts().unit_awards : asked.facts().awards;
  return std::any_of(awards.begin(), awards.end(), [&](const AwardHeld& held) {
    const std::vector<int> years = held.years();
    const bool of_year = std::find(years.begin(), years.end(), asked.for_year) != years.end();
    const bool valid = !(held.gone_on(asked.received)) && !(held.decision_date && *held.decision_date > asked.received);
    return held.code == rule.required_award && of_year && valid;
  });
}

void add_local_rules(const Asked& asked, std::vector<Found>& found) {
  const auto& list = asked.facts().local_rules;
  for (std::size_t at = 0; at < list.size(); ++at) {
    const LocalRule& rule = list[at];
    if (rule.kind != "requires" || rule.award != asked.award.code) continue;
    if (rule.applies_to == "heads" && !asked.question.subject.is_head) continue;
    const bool met = requirement_met(asked, rule);
    const std::string whose = rule.required_holder == "own_unit" ? "đơn vị do mình đứng đầu" : "bản thân";
    Found one =
        general_found(asked, Kind::local_rule, "", met ? Truth::yes : Truth::unknown, Because::not_confirmed,
                      "Quy định của địa phương: " + whose + " phải có " + asked.law.short_name(rule.required_award) +
                          " cùng năm" + (met ? "; đã có." : "; chưa có, phải có người quyết định."),
                      {fact_at("local_rules", at)});
    one.reasons.front().condition += "." + rule.id;
    one.reasons.front().citation = rule.document + (met || asked.article.empty() ? "" : "; " + asked.article);
    one.reasons.front().confidence = Confidence::local_example;
    found.push_back(std::move(one));
  }
}

void add_unit_led(const Asked& asked, std::vector<Found>& found) {
  const bool asks = asked.question.subject.is_head && asked.is_person() && asked.award.kind != AwardClass::medal;
  if (!asks || asked.law.rule_on("G9", asked.received) == nullptr) return;
  Recorded led = recorded(asked, "unit_led", false, "");
  Found one =
      general_found(asked, Kind::judgement, "G9", led.value, Because::judgement_open,
                    std::string("Khen người đứng đầu phải căn cứ thành tích của tập thể do người ấy lãnh đạo: ") +
                        (led.value == Truth::yes  ? "không có ghi nhận trái lại."
                         : led.value == Truth::no ? "đã được ghi nhận là không đạt."
                                                  : "chưa có ý kiến ghi nhận."),
                    std::move(led.facts));
  one.reasons.front().condition += ".unit_led";
  found.push_back(std::move(one));
}

void add_dissolved(const Asked& asked, std::vector<Found>& found) {
  if (asked.is_person() || asked.law.rule_on("G16", asked.received) == nullptr) return;
  const auto& list = asked.facts().successions;
  for (std::size_t at = 0; at < list.size(); ++at)
    if (list[at].kind == "dissolve" && list[at].effective_on <= asked.received)
      found.push_back(general_found(asked, Kind::succession, "G16", Truth::unknown, Because::not_confirmed,
                                    "Tập thể đã giải thể ngày " + list[at].effective_on.to_vi() +
                                        "; quy định không khen tập thể đã giải thể mới có nguồn gián tiếp.",
                                    {fact_at("successions", at)}));
}

/// A window that reaches behind a merge or a split (L32), unless the branch is met without those years.
void add_succession(const Asked& asked, const Condition* branch, std::vector<Found>& found) {
  if (asked.is_person() || branch == nullptr || asked.window.empty() || asked.leave_out_before) return;
  const auto& list = asked.facts().successions;
  for (std::size_t at = 0; at < list.size(); ++at) {
    const Succession& one = list[at];
    const bool joined = one.kind == "merge" || one.kind == "split";
    if (!joined || one.effective_on > asked.received || asked.window.front() >= one.effective_on.year()) continue;
    Asked without = asked;
    without.leave_out_before = one.effective_on;
    if (judged(without, *branch).value == Truth::yes) continue;
    found.push_back(general_found(
        asked, Kind::succession, "G17", Truth::unknown, Because::open_question,
        "Các năm xét có năm trước khi tập thể " + std::string(one.kind == "merge" ? "sáp nhập" : "chia tách") + " (" +
            one.effective_on.to_vi() +
            "); chưa có văn bản nói thành tích trước đó được tính cho ai, phải có người quyết "
            "định.",
        {fact_at("successions", at)}));
  }
}

}  // namespace

std::vector<Found> general_rules(const Asked& asked, const Condition* branch) {
  std::vector<Found> found;
  add_freeze(asked, found);
  if (asked.question.question.route != "service") add_discipline(asked, branch, found);
  if (!asked.is_person()) add_members_discipline(asked, branch, found);
  add_same_achievement(asked, found);
  add_union(asked, found);
  add_unit_led(asked, found);
  add_local_rules(asked, found);
  add_dissolved(asked, found);
  add_succession(asked, branch, found);
  return found;
}

}  // namespace thidua::law
