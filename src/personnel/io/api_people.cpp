#include <algorithm>
#include <charconv>

#include "access/io/routes.h"
#include "core/text.h"
#include "people/io/details.h"
#include "people/io/people_list.h"
#include "people/io/store.h"
#include "people/io/successions.h"
#include "personnel/io/messages.h"
#include "personnel/io/person_view.h"
#include "personnel/io/routes.h"
#include "personnel/policy.h"
#include "platform/html.h"
#include "platform/list_request.h"

namespace thidua::personnel {
namespace {

using access::ApiCall;
using access::Matter;
using platform::Connection;
using platform::HttpResponse;
using platform::Json;

/// The units whose people the caller may see; nothing: everybody's.
std::optional<std::vector<core::UnitId>> units_seen(const ApiCall& call, core::Date day) {
  const auto roots = access::scope_of(call.user, read_people, call.today());
  if (!roots) return std::nullopt;
  std::vector<core::UnitId> all;
  for (const core::UnitId root : *roots)
    for (const core::UnitId unit : people::subtree_on(call.units(), root, day)) all.push_back(unit);
  return all;
}

}  // namespace

std::optional<std::vector<core::UnitId>> units_asked(const ApiCall& call, core::Date day) {
  const auto unit = call.request.query_value("unit");
  if (!unit || unit->empty()) return std::nullopt;
  core::UnitId root;
  std::from_chars(unit->data(), unit->data() + unit->size(), root.value);
  call.units();  // before the connection is taken
  return call.read([&](Connection& db) {
    return people::standing_for(call.units(), people::successions(db, call.agency), root, day);
  });
}

core::Outcome<people::PeopleQuery> people_query(const ApiCall& call) {
  const auto asked = platform::list_request(call.request, {"name", "code"});
  if (!asked) return asked.error();
  const auto day = day_asked(call);
  if (!day) return day.error();
  people::PeopleQuery query;
  query.words = asked->words;
  query.day = *day;
  query.order = asked->sort == "code" ? people::PeopleOrder::code : people::PeopleOrder::name;
  query.descending = asked->descending;
  query.limit = asked->limit;
  query.after = asked->after;
  query.count_max = platform::list_total_max;
  const std::string state = call.request.query_value("state").value_or("in_post");
  query.state = state == "left"  ? people::PeopleState::left
                : state == "all" ? people::PeopleState::all
                                 : people::PeopleState::in_post;
  if (const auto kind = call.request.query_value("kind")) query.staff_kind = people::staff_kind_of(*kind);
  query.leads = call.request.query_value("leads").value_or("") == "1";
  query.units = units_seen(call, *day);
  if (auto below = units_asked(call, *day)) {
    if (query.units)
      std::erase_if(*below, [&](core::UnitId one) { return std::ranges::count(*query.units, one) == 0; });
    query.units = std::move(below);
  }
  return query;
}

namespace {

HttpResponse page_of_people(const ApiCall& call) {
  const auto query = people_query(call);
  if (!query) return access::refused(query.error());
  const auto page = call.read([&](Connection& db) {
    const auto changed = call.installation.changes->last_of(db, call.agency, {{Matter::people}, query->words});
    const auto names = query->words.empty() ? nullptr : call.names(db);
    return people::list_people(db, call.agency, *query, {call.installation.people_counts.get(), changed}, names.get());
  });
  if (!page) return access::refused(page.error());
  Json items = Json::array();
  for (const people::PersonRow& row : page->rows) items.push(platform::write_json(person_item(call, row, query->day)));
  return platform::json_response(platform::list_answer(std::move(items), page->count, page->next));
}

HttpResponse list_of_people(const ApiCall& call) {
  const auto asked = platform::list_request(call.request, {"name", "code"});
  return access::kept_answer(call, read_people,
                             {{Matter::people, Matter::units}, asked ? asked->words : std::vector<std::string>()},
                             [&] { return page_of_people(call); });
}

HttpResponse one_person(const ApiCall& call, core::PersonId asked) {
  const auto day = day_asked(call);
  if (!day) return access::refused(day.error());
  const auto found = call.read([&](Connection& db) -> std::optional<PersonShown> {
    if (!people::person(db, call.agency, asked) || !may_see(call, db, asked)) return std::nullopt;
    return person_shown(call, db, asked, *day);
  });
  return found ? access::answer_json(*found) : access::refused(unknown_person());
}

HttpResponse timeline_of(const ApiCall& call, const PersonnelPorts& ports, core::PersonId person) {
  const auto day = day_asked(call);
  if (!day) return access::refused(day.error());
  const auto found = call.read([&](Connection& db) -> std::optional<TimelineShown> {
    if (!people::person(db, call.agency, person) || !may_see(call, db, person)) return std::nullopt;
    return person_timeline(call, db, ports, person, *day);
  });
  return found ? access::answer_json(*found) : access::refused(unknown_person());
}

core::PersonId person_asked(const ApiCall& call) {
  return core::PersonId{path_number(call, "person")};
}
core::PersonId own_person(const ApiCall& call) {
  return call.user.person.value_or(core::PersonId{});
}

/// A page to be printed: head, then the line of time.
HttpResponse printed_person(const ApiCall& call, const PersonnelPorts& ports) {
  const core::PersonId person = person_asked(call);
  const auto day = day_asked(call);
  if (!day) return access::refused(day.error());
  const auto page = call.read([&](Connection& db) -> std::optional<std::string> {
    if (!people::person(db, call.agency, person) || !may_see(call, db, person)) return std::nullopt;
    return person_page(person_shown(call, db, person, *day), person_timeline(call, db, ports, person, *day));
  });
  return page ? platform::html_response(*page) : access::refused(unknown_person());
}

// ---- doubles, the cap

HttpResponse list_doubles(const ApiCall& call) {
  const auto asked = platform::list_request(call.request, {"reason"});
  if (!asked) return access::refused(asked.error());
  return call.read([&](Connection& db) -> HttpResponse {
    const auto all = people::likely_same(people::known_people(db, call.agency));
    const auto page = platform::list_page(all, *asked, [](const people::LikelySame& pair) {
      return core::to_text(pair.first) + "-" + core::to_text(pair.second);
    });
    if (!page) return access::refused(page.error());
    Json items = Json::array();
    for (const people::LikelySame& pair : page->rows) {
      LikelySameShown shown_pair{std::string(code(pair.reason)), std::string(label_vi(pair.reason)), {}};
      for (const core::PersonId id : {pair.first, pair.second})
        shown_pair.people.push_back(brief_person(call, db, id, call.today()));
      items.push(platform::write_json(shown_pair));
    }
    return platform::json_response(platform::whole_list_answer(std::move(items), all.size(), page->next));
  });
}

CapShown cap_shown(std::string label, const people::RatingCap& cap) {
  return {std::move(label), cap.excellent, cap.good, cap.allowed(), cap.is_over()};
}

HttpResponse rating_cap(const ApiCall& call) {
  CapsShown caps;
  caps.year = static_cast<int>(path_number(call, "year"));
  if (caps.year < 1990 || caps.year > 2100)
    return access::refused(core::Refusal{"people.rating.year", "Năm không hợp lệ.", "year", ""});
  const auto counts = call.read([&](Connection& db) { return people::rating_counts(db, call.agency, caps.year); });
  caps.whole = cap_shown("Toàn cơ quan", counts[0].cap);
  for (const people::RatingCount& count : counts)
    if (count.group)
      caps.groups.push_back(
          cap_shown(people::unit_name(call.units(), *count.group, core::last_day_of_year(caps.year)), count.cap));
  caps.note =
      "Số người xếp loại hoàn thành xuất sắc nhiệm vụ không quá 20% số người xếp loại hoàn thành tốt nhiệm vụ trong "
      "cùng "
      "cơ quan và trong từng nhóm nhiệm vụ tương đồng; được cao hơn khi đơn vị có thành tích nổi trội. Đây là nhắc "
      "nhở, "
      "không chặn việc ghi kết quả.";
  return access::answer_json(caps);
}

}  // namespace

std::vector<access::ApiRoute> people_routes(const PersonnelPorts& ports) {
  std::vector<access::ApiRoute> all;
  all.push_back(
      shown<Json>("/people", "Danh sách người: ?q=&unit=&state=&kind=&leads=&day=", &read_people, list_of_people));
  all.back().out = platform::list_schema(platform::json_schema<PersonItem>());
  all.back().errors = {"list.sort", "list.limit", "list.after", "list.day"};
  all.push_back(shown<PersonShown>("/people/{person}", "Một người, tính đến ngày ?day=", &read_people,
                                   [](const ApiCall& call) { return one_person(call, person_asked(call)); }));
  all.back().errors = {"people.person.unknown", "list.day"};
  all.push_back(
      shown<TimelineShown>("/people/{person}/timeline", "Dòng thời gian của một người", &read_people,
                           [&ports](const ApiCall& call) { return timeline_of(call, ports, person_asked(call)); }));
  all.back().errors = {"people.person.unknown", "list.day"};
  all.push_back(shown<PersonShown>("/me/record", "Hồ sơ của chính mình", nullptr,
                                   [](const ApiCall& call) { return one_person(call, own_person(call)); }));
  all.push_back(
      shown<TimelineShown>("/me/record/timeline", "Dòng thời gian của chính mình", nullptr,
                           [&ports](const ApiCall& call) { return timeline_of(call, ports, own_person(call)); }));
  all.push_back(shown<Json>("/in/nguoi/{person}", "Bản in quá trình và khen thưởng của một người", &read_people,
                            [&ports](const ApiCall& call) { return printed_person(call, ports); }));
  all.back().out = Json();
  all.push_back(shown<Json>("/people/duplicates", "Những hồ sơ có thể là một người", &change_people, list_doubles));
  all.back().out = platform::list_schema(platform::json_schema<LikelySameShown>());
  all.back().pool = platform::Pool::slow;
  all.push_back(
      shown<CapsShown>("/ratings/{year}/cap", "Tỷ lệ xếp loại xuất sắc so với loại tốt", &change_ratings, rating_cap));
  return all;
}

}  // namespace thidua::personnel
