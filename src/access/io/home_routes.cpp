#include <algorithm>
#include <charconv>

#include "access/io/messages.h"
#include "access/io/routes.h"
#include "platform/list_request.h"

namespace thidua::access {
namespace {

using platform::HttpResponse;

constexpr std::size_t found_of_a_kind_max = 8;

int year_asked(const ApiCall& call) {
  const std::string text = call.request.query_value("year").value_or("");
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  const bool good = error == std::errc{} && end == text.data() + text.size() && year > 1900 && year < 10'000;
  return good ? year : call.today().year();
}

/// What is late or due first comes first.
bool sooner(const TodayCard& a, const TodayCard& b) {
  if (a.urgency != b.urgency) return a.urgency < b.urgency;
  if (a.days_late != b.days_late) return a.days_late > b.days_late;
  if (a.due != b.due) return a.due && (!b.due || *a.due < *b.due);
  return a.id < b.id;
}

std::vector<CardMessage> cards_of(const ApiCall& call, const Ports& ports, int year) {
  std::vector<TodayCard> cards;
  for (const TodaySource& source : ports.today)
    for (TodayCard& card : source(call, year)) cards.push_back(std::move(card));
  std::ranges::stable_sort(cards, sooner);
  std::vector<CardMessage> messages;
  for (const TodayCard& card : cards)
    messages.push_back({card.id,
                        card.urgency,
                        card.text,
                        card.for_whom,
                        card.due,
                        card.days_late > 0 ? std::optional(card.days_late) : std::nullopt,
                        {card.label, card.href}});
  return messages;
}

/// The first that is still to come is where the year stands now.
std::vector<MilestoneMessage> timeline_of(const ApiCall& call, const Ports& ports, int year) {
  std::vector<Milestone> all;
  for (const MilestoneSource& source : ports.milestones)
    for (Milestone& one : source(call, year)) all.push_back(std::move(one));
  std::ranges::stable_sort(all, [](const Milestone& a, const Milestone& b) {
    return a.day && (!b.day || *a.day < *b.day);  // without a day: last
  });
  std::vector<MilestoneMessage> messages;
  bool now_said = false;
  for (const Milestone& one : all) {
    const bool past = one.day && *one.day < call.today();
    messages.push_back({one.label, one.day, past ? "past" : now_said ? "future" : "now"});
    now_said = now_said || !past;
  }
  return messages;
}

HttpResponse home(const ApiCall& call, const Ports& ports) {
  const int year = year_asked(call);
  return answer_json(HomeMessage{cards_of(call, ports, year), timeline_of(call, ports, year)});
}

HttpResponse search(const ApiCall& call, const Ports& ports) {
  SearchMessage message;
  const auto words = platform::folded_words(call.request.query_value("q").value_or("").substr(0, 200));
  if (!words.empty())
    for (const SearchSource& source : ports.search) {
      SearchGroup group = source(call, words, found_of_a_kind_max);
      if (!group.items.empty()) message.groups.push_back(std::move(group));
    }
  return answer_json(message);
}

}  // namespace

std::vector<ApiRoute> home_routes(const Ports& ports) {
  using platform::json_schema;
  std::vector<ApiRoute> all;
  all.push_back({.pattern = "/home",
                 .summary = "Việc hôm nay và các mốc của năm",
                 .out = json_schema<HomeMessage>(),
                 .handler = [&ports](const ApiCall& call) { return home(call, ports); }});
  all.push_back({.pattern = "/search",
                 .summary = "Tìm giao ước, chỉ tiêu, đơn vị, người; không cần gõ dấu",
                 .out = json_schema<SearchMessage>(),
                 .handler = [&ports](const ApiCall& call) { return search(call, ports); }});
  return all;
}

std::vector<ApiRoute> access_routes(const Ports& ports) {
  std::vector<ApiRoute> all;
  for (auto routes : {session_routes(ports), own_routes(), delegation_routes(), user_routes(), organisation_routes(),
                      audit_routes(ports), job_routes(), home_routes(ports)})
    for (ApiRoute& route : routes) all.push_back(std::move(route));
  return all;
}

}  // namespace thidua::access
