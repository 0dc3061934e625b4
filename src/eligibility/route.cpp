#include "eligibility/route.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/coded.h"
#include "eligibility/eligible.h"
#include "eligibility/year_ahead.h"
#include "law/counting.h"

namespace thidua::eligibility {
namespace {

constexpr std::array<core::Coded<RouteEnd>, 4> end_table{{
    {RouteEnd::reached, "reached", "Đạt được"},
    {RouteEnd::judgement, "judgement", "Phải có người quyết định"},
    {RouteEnd::facts_missing, "facts_missing", "Thiếu dữ liệu"},
    {RouteEnd::not_within, "not_within", "Chưa đạt trong thời gian xem"},
}};
constexpr int years_max = 30;
constexpr std::string_view as_last_year = "last";
constexpr std::string_view no_initiative = "none";

void add_once(std::vector<std::string>& list, const std::string& text) {
  if (!text.empty() && std::ranges::find(list, text) == list.end()) list.push_back(text);
}

/// The title and the day of the text say nothing of what has to be done.
bool tells_a_need(const law::Reason& reason) {
  return reason.kind != law::Kind::version && !reason.condition.starts_with("general.");
}

bool was_silent(const law::Reason& reason) {
  return reason.kind == law::Kind::judgement && reason.facts_used.empty();
}

RouteStep step_of(const law::Law& law, const Won& won) {
  RouteStep step;
  step.year = won.year;
  step.received_on = won.received_on;
  step.award = won.award;
  step.short_name = law.short_name(won.award);
  for (const law::Reason& reason : won.answer.reasons) {
    if (reason.satisfied != law::Truth::yes || !reason.decides || !tells_a_need(reason)) continue;
    add_once(was_silent(reason) ? step.judgements : step.texts, reason.text);
    add_once(step.citations, reason.citation);
    if (reason.confidence != law::Confidence::confirmed)
      add_once(step.marks, std::string(law::to_label(reason.confidence)));
  }
  return step;
}

/// What is left where an answer is no "yes", in the words of the trail.
void tell_open(const law::Answer& answer, AwardRoute& route) {
  route.open.clear();
  route.citations.clear();
  for (const law::Reason& reason : answer.reasons) {
    if (!reason.decides || reason.satisfied == law::Truth::yes) continue;
    add_once(route.open, reason.text);
    add_once(route.citations, reason.citation);
  }
}

/// Only people can close what is open: no fact that the coming years may bring is missing.
bool is_left_to_people(const law::Answer& answer) {
  return std::ranges::none_of(answer.reasons, [](const law::Reason& reason) {
    return reason.decides && reason.satisfied == law::Truth::unknown &&
           (reason.because == law::Because::missing_fact || reason.because == law::Because::missing_paper);
  });
}

/// A text that was not read stays unread however many years go by.
bool is_not_read(const law::Answer& answer) {
  return std::ranges::any_of(answer.reasons, [](const law::Reason& reason) {
    return reason.decides && reason.kind == law::Kind::version && reason.because == law::Because::not_confirmed;
  });
}

/// Takes one answer about the award itself; true where looking further ahead changes nothing.
bool take_answer(const law::Law& law, const YearsAhead& years, const Won& asked, AwardRoute& route) {
  if (asked.answer.verdict == law::Verdict::eligible) {
    route.end = RouteEnd::reached;
    route.year = asked.year;
    route.received_on = asked.received_on;
    route.open.clear();
    route.citations.clear();
    for (const Won& won : years.chain_to(asked)) route.steps.push_back(step_of(law, won));
    return true;
  }
  if (route.end == RouteEnd::judgement) return false;  // the first such year is told, a later "yes" still counts
  const bool open = asked.answer.verdict == law::Verdict::needs_human_judgement;
  route.end = !open                             ? RouteEnd::not_within
              : is_left_to_people(asked.answer) ? RouteEnd::judgement
                                                : RouteEnd::facts_missing;
  route.year = asked.year;
  route.received_on = asked.received_on;
  tell_open(asked.answer, route);
  return is_not_read(asked.answer);
}

AwardRoute route_to(const law::Law& law, const law::Award& award, const Assembled& person, const RouteWishes& wishes,
                    const Route& span) {
  AwardRoute route;
  route.award = award.code;
  route.name = award.name;
  route.short_name = award.short_name;
  YearsAhead years(law, person, award, wishes);
  for (int year = span.first_year; year <= span.last_year; ++year)
    if (take_answer(law, years, years.play(year), route)) break;
  return route;
}

std::string years_words(const Route& route) {
  return "Từ năm " + std::to_string(route.first_year);
}

void say_assumptions(const Assembled& person, const RouteWishes& wishes, Route& route) {
  const auto rating = rating_ahead(person.facts, wishes);
  if (!rating) {
    route.assumptions.emplace_back("Chưa có xếp loại năm nào nên không đoán xếp loại các năm tới.");
  } else {
    route.assumptions.push_back(years_words(route) + ", mỗi năm chưa có kết quả được xếp loại " +
                                std::string(law::rating_words(*rating)) +
                                (wishes.rating ? "." : ", như năm gần nhất đã có."));
  }
  route.assumptions.push_back(wishes.initiative ? years_words(route) +
                                                      ", mỗi năm chưa có sáng kiến nào thì thêm 01 sáng kiến được "
                                                      "công nhận " +
                                                      std::string(law::scope_words(*wishes.initiative)) +
                                                      ", đã áp dụng, có khả năng nhân rộng."
                                                : "Không có thêm sáng kiến, đề tài khoa học nào.");
  route.assumptions.emplace_back(
      "Được đề nghị và được tặng từng danh hiệu, hình thức cần làm bước trước ngay năm đủ điều kiện: cấp cơ sở nhận hồ "
      "sơ ngày 15/12, quyết định ngày 20/12 của năm xét; cấp tỉnh, cấp bộ nhận ngày 15/02, quyết định ngày 15/03 năm "
      "sau; cấp nhà nước nhận ngày 31/05, quyết định ngày 31/08 năm sau.");
  route.assumptions.emplace_back(
      "Tiếp tục công tác tại cơ quan; không bị kỷ luật, không có việc đang xem xét, xác minh. Điều do người nhận xét "
      "được coi là đạt khi chưa ai ghi nhận trái lại.");
}

void say_blocked(const Assembled& person, Route& route) {
  for (const law::Discipline& one : person.facts.discipline) {
    if (one.ends <= person.received_on) continue;
    const bool whole_year = one.ends == core::first_day_of_year(one.ends.year());
    route.blocked.push_back("Kỷ luật " + std::string(law::form_words(one.form)) + " ngày " + one.decided.to_vi() +
                            ": hết thời hạn vào ngày " + one.ends.plus_days(-1).to_vi() +
                            "; thành tích được tính lại từ ngày " + one.ends.to_vi() + ", năm trọn vẹn đầu tiên là " +
                            std::to_string(one.ends.year() + (whole_year ? 0 : 1)) + ".");
  }
  for (const law::Proceeding& one : person.facts.proceedings)
    if (!one.closed)
      route.blocked.push_back("Đang có việc xem xét kỷ luật hoặc xác minh từ ngày " + one.opened.to_vi() +
                              ", chưa rõ ngày xong: hiện phải tạm dừng. Lộ trình chỉ đúng khi việc này kết thúc với "
                              "kết luận không vi phạm.");
}

std::string why_stopped(const Assembled& person) {
  if (person.facts.died_on) return "Đã từ trần ngày " + person.facts.died_on->to_vi() + " nên không có lộ trình.";
  const auto& work = person.facts.employment;
  if (work.empty())
    return "Chưa ghi quá trình công tác tại cơ quan nên chưa lập được lộ trình; hãy ghi ngày vào cơ quan.";
  const bool left =
      std::ranges::all_of(work, [&](const law::Employment& one) { return one.to && *one.to < person.received_on; });
  return left ? "Đã thôi công tác tại cơ quan từ ngày " + work.back().to->plus_days(1).to_vi() +
                    " nên không có lộ trình."
              : "";
}

}  // namespace

std::string_view to_code(RouteEnd end) {
  return core::code_in(end_table, end);
}
std::string_view to_label(RouteEnd end) {
  return core::label_in(end_table, end);
}

core::Outcome<RouteWishes> route_wishes(std::string& rating, std::string& initiative) {
  if (rating.empty()) rating = law::ratings().back();
  if (initiative.empty()) initiative = law::scopes().front();
  RouteWishes wishes;
  wishes.rating = law::rank_in(law::ratings(), rating);
  if (!wishes.rating && rating != as_last_year)
    return core::Refusal{"eligibility.route.rating",
                         "Mức xếp loại giả định phải là một trong: last, " + law::listed(law::ratings()) + ".",
                         "rating", rating};
  wishes.initiative = law::rank_in(law::scopes(), initiative);
  if (!wishes.initiative && initiative != no_initiative)
    return core::Refusal{"eligibility.route.initiative",
                         "Phạm vi sáng kiến giả định phải là một trong: none, " + law::listed(law::scopes()) + ".",
                         "initiative", initiative};
  return wishes;
}

Route route_ahead(const law::CarriedOn& law, const Assembled& person, const RouteWishes& wishes,
                  const std::string& award) {
  Route route;
  route.first_year = usual_year(person.received_on);
  route.last_year = route.first_year + std::clamp(wishes.years, 1, years_max) - 1;
  const core::Date ends = core::last_day_of_year(route.last_year);
  if (law.last_day && *law.last_day < ends) route.by_text_until = law.last_day;
  route.stopped = why_stopped(person);
  if (!route.stopped.empty()) return route;
  say_assumptions(person, wishes, route);
  say_blocked(person, route);
  route.names = person.names;
  for (int year = route.first_year; year <= route.last_year; ++year)
    route.names.push_back({assumed_initiative(year), "sáng kiến dự kiến năm " + std::to_string(year)});
  for (const auto& [code, one] : law.law.awards)
    if (is_held_by(one, person.subject.kind) && (award.empty() || code == award))
      route.items.push_back(route_to(law.law, one, person, wishes, route));
  std::ranges::stable_sort(route.items, {}, [](const AwardRoute& one) {
    return std::tuple(one.end, one.end == RouteEnd::reached ? one.year : 0, catalogue_order(one.award));
  });
  return route;
}

}  // namespace thidua::eligibility
