#include <algorithm>
#include <map>

#include "access/io/routes.h"
#include "people/io/details.h"
#include "people/io/people_list.h"
#include "people/io/store.h"
#include "people/io/successions.h"
#include "personnel/io/messages.h"
#include "personnel/io/person_view.h"
#include "personnel/io/routes.h"
#include "personnel/policy.h"
#include "platform/list_request.h"

namespace thidua::personnel {
namespace {

using access::ApiCall;
using platform::Command;
using platform::Connection;
using platform::HttpResponse;
using platform::Method;

core::Refusal unknown_unit_asked() {
  return {"people.unit.unknown", "Không có đơn vị này trong cơ quan.", "unit", ""};
}

UnitNamed named_on(const std::vector<people::OrgUnit>& units, core::UnitId unit, core::Date day) {
  return {unit, people::unit_name(units, unit, day)};
}
std::vector<UnitNamed> named_all(const std::vector<people::OrgUnit>& units, const std::vector<core::UnitId>& ids,
                                 core::Date day) {
  std::vector<UnitNamed> named;
  named.reserve(ids.size());
  for (const core::UnitId id : ids) named.push_back(named_on(units, id, day));
  return named;
}

HttpResponse unit_tree(const ApiCall& call) {
  const auto day = day_asked(call);
  if (!day) return access::refused(day.error());
  const auto heads = call.read([&](Connection& db) { return people::post_counts(db, call.agency, *day); });
  UnitTree tree;
  tree.day = *day;
  for (const people::OrgUnit* unit : people::tree_on(call.units(), *day)) {
    const people::UnitFact& fact = *unit->on(*day);
    const auto counted = heads.find(unit->id);
    const people::PostCount own = counted == heads.end() ? people::PostCount() : counted->second;
    tree.units.push_back({unit->id, unit->code, fact.name, std::string(people::code(fact.kind)),
                          std::string(people::label_vi(fact.kind)), fact.parent, fact.validity.from, fact.validity.to,
                          own.people, own.leads});
  }
  return access::answer_json(tree);
}

SuccessionShown succession_shown(const std::vector<people::OrgUnit>& units, const people::OrgSuccession& one) {
  return {std::to_string(one.id),
          std::string(code(one.kind)),
          std::string(label_vi(one.kind)),
          one.day,
          one.decision_number,
          one.decision_day,
          one.authority,
          one.note,
          named_all(units, one.before, one.day.plus_days(-1)),
          named_all(units, one.after, one.day),
          one.undone_at.has_value(),
          one.undone_ground};
}

UnitShown unit_shown(const ApiCall& call, Connection& db, const people::OrgUnit& unit, core::Date day) {
  UnitShown shown;
  const people::UnitFact* fact = unit.on(day);
  const people::UnitFact& last = fact != nullptr ? *fact : unit.facts.back();
  shown.id = unit.id;
  shown.code = unit.code;
  shown.name = last.name;
  shown.kind = people::code(last.kind);
  shown.kind_label = people::label_vi(last.kind);
  shown.day = day;
  shown.stands = fact != nullptr;
  for (const people::UnitFact& each : unit.facts)
    shown.facts.push_back(
        {each.name, std::string(people::code(each.kind)), std::string(people::label_vi(each.kind)),
         each.parent ? std::optional(named_on(call.units(), *each.parent, each.validity.from)) : std::nullopt,
         each.validity.from, each.validity.to});
  for (const people::OrgSuccession& one : people::successions(db, call.agency, unit.id)) {
    shown.successions.push_back(succession_shown(call.units(), one));
    if (one.undone_at) continue;
    const bool came_from = std::ranges::count(one.after, unit.id) != 0;
    const auto& others = came_from ? one.before : one.after;
    for (const core::UnitId other : others)
      if (other != unit.id) (came_from ? shown.before : shown.after).push_back(named_on(call.units(), other, one.day));
  }
  for (const people::TaskRating& rating : people::ratings_of(db, call.agency, {std::nullopt, unit.id}))
    shown.ratings.push_back(rating_shown(rating));
  const auto heads = people::post_counts(db, call.agency, day);
  if (const auto own = heads.find(unit.id); own != heads.end()) shown.people = own->second.people;
  for (const access::Permission* permission : {&change_ratings, &change_units})
    if (call.allows(*permission)) shown.may.emplace_back(permission->code);
  return shown;
}

const people::OrgUnit* unit_asked(const ApiCall& call) {
  const core::UnitId id{path_number(call, "unit")};
  const auto found = std::ranges::find(call.units(), id, &people::OrgUnit::id);
  return found == call.units().end() ? nullptr : &*found;
}

HttpResponse one_unit(const ApiCall& call) {
  const auto day = day_asked(call);
  if (!day) return access::refused(day.error());
  const people::OrgUnit* unit = unit_asked(call);
  if (unit == nullptr) return access::refused(unknown_unit_asked());
  return access::answer_json(call.read([&](Connection& db) { return unit_shown(call, db, *unit, *day); }));
}

HttpResponse timeline_of_unit(const ApiCall& call, const PersonnelPorts& ports) {
  const auto day = day_asked(call);
  if (!day) return access::refused(day.error());
  const people::OrgUnit* unit = unit_asked(call);
  if (unit == nullptr) return access::refused(unknown_unit_asked());
  return access::answer_json(call.read([&](Connection& db) { return unit_timeline(call, db, ports, unit->id, *day); }));
}

/// A result of a collective: written down, made final, or corrected; the one that stood is closed and kept.
HttpResponse new_unit_rating(const ApiCall& call) {
  auto body = call.body<RatingBody>();
  if (!body) return body.error();
  const people::OrgUnit* unit = unit_asked(call);
  if (unit == nullptr) return access::refused(unknown_unit_asked());
  return call.command("people.unit_rating", [&](Command& command) -> core::Outcome<std::string> {
    const auto rating = rating_of(*body);
    if (!rating) return rating.error();
    std::optional<people::TaskRating> before;
    for (people::TaskRating& one : people::ratings_of(command.db, call.agency, {std::nullopt, unit->id}))
      if (one.year == rating->year) before = std::move(one);
    const std::string ground = body->ground.value_or("");
    if (auto fault = people::rating_change_fault(before, *rating, ground)) return *fault;
    const auto set = people::set_rating(command, {std::nullopt, unit->id}, *rating, ground);
    if (!set) return set.error();
    return to_text(platform::write_json(unit_shown(call, command.db, *unit, call.today())));
  });
}

HttpResponse all_successions(const ApiCall& call) {
  SuccessionsShown shown;
  for (const people::OrgSuccession& one :
       call.read([&](Connection& db) { return people::successions(db, call.agency); }))
    shown.items.push_back(succession_shown(call.units(), one));
  return access::answer_json(shown);
}

core::Outcome<people::Successor> successor_of(const SuccessorBody& body) {
  people::Successor into;
  into.unit = body.unit;
  into.code = body.code.value_or("");
  into.name = body.name.value_or("");
  into.parent = body.parent;
  into.people = body.people.value_or(std::vector<core::PersonId>());
  if (body.unit_kind) {
    const auto kind = people::unit_kind_of(*body.unit_kind);
    if (!kind) return core::Refusal{"people.choice", "Không có loại đơn vị này. Hãy chọn trong danh sách.", "into", ""};
    into.kind = *kind;
  }
  return into;
}

core::Outcome<people::SuccessionOrder> order_of(const SuccessionBody& body) {
  people::SuccessionOrder order;
  const auto kind = people::succession_kind_of(body.kind);
  if (!kind) return core::Refusal{"people.choice", "Không có cách sắp xếp này. Hãy chọn trong danh sách.", "kind", ""};
  order.kind = *kind;
  order.day = body.day;
  order.sources = body.sources;
  order.source_stays = body.source_stays.value_or(false);
  order.decision_number = body.decision_number;
  order.decision_day = body.decision_day;
  order.authority = body.authority.value_or("");
  order.note = body.note.value_or("");
  std::vector<SuccessorBody> parts = body.parts.value_or(std::vector<SuccessorBody>());
  if (body.into) parts.push_back(*body.into);
  for (const SuccessorBody& part : parts) {
    auto into = successor_of(part);
    if (!into) return into.error();
    order.successors.push_back(*std::move(into));
  }
  return order;
}

SuccessionAnswer answer_of(Connection& db, core::AgencyId agency, const people::SuccessionOrder& order,
                           const people::SuccessionDone& done) {
  const auto units = people::units(db, agency);
  const core::Date before = order.day.plus_days(-1);
  return {std::to_string(done.id),
          named_all(units, done.closed, before),
          named_all(units, done.opened, order.day),
          named_all(units, done.changed, order.day),
          named_all(units, done.moved_below, order.day),
          done.people,
          false};
}

/// Thrown to roll back what was only tried.
struct OnlyTried {
  SuccessionAnswer answer;
};

HttpResponse new_succession(const ApiCall& call) {
  auto body = call.body<SuccessionBody>();
  if (!body) return body.error();
  const auto order = order_of(*body);
  if (!order) return access::refused(order.error());
  try {
    return call.command("people.succession", [&](Command& command) -> core::Outcome<std::string> {
      const auto done = people::carry_out(command, *order);
      if (!done) return done.error();
      SuccessionAnswer answer = answer_of(command.db, call.agency, *order, *done);
      if (!body->dry_run.value_or(false)) return to_text(platform::write_json(answer));
      answer.dry_run = true;
      answer.succession.clear();
      throw OnlyTried{std::move(answer)};
    });
  } catch (const OnlyTried& tried) {
    return access::answer_json(tried.answer);
  }
}

HttpResponse undo_succession(const ApiCall& call) {
  auto body = call.body<GroundBody>();
  if (!body) return body.error();
  return call.command("people.succession_undo", [&](Command& command) -> core::Outcome<std::string> {
    const auto done = people::take_back(command, path_number(call, "id"), body->ground);
    if (!done) return done.error();
    return to_text(platform::write_json(Changed{}));
  });
}

}  // namespace

std::vector<access::ApiRoute> unit_routes(const PersonnelPorts& ports) {
  std::vector<access::ApiRoute> all;
  all.push_back(shown<UnitTree>("/units/tree", "Sơ đồ đơn vị tính đến ngày ?day=", nullptr, unit_tree));
  all.back().errors = {"list.day"};
  all.push_back(shown<SuccessionsShown>("/units/successions", "Các lần sáp nhập, chia tách, đổi tên, giải thể", nullptr,
                                        all_successions));
  all.push_back(changing<SuccessionBody, SuccessionAnswer>(Method::post, "/units/successions",
                                                           "Sắp xếp đơn vị theo một quyết định; dry_run: chỉ xem trước",
                                                           change_units, new_succession));
  all.back().errors = {"people.succession.sources", "people.succession.day", "people.succession.people",
                       "people.succession.decision", "people.unit.code_taken"};
  all.push_back(changing<GroundBody, Changed>(Method::post, "/units/successions/{id}/undo",
                                              "Bỏ một lần sắp xếp ghi nhầm", change_units, undo_succession));
  all.back().errors = {"people.succession.unknown", "people.succession.used", "people.succession.ground"};
  all.push_back(shown<UnitShown>("/units/{unit}", "Một đơn vị, tính đến ngày ?day=", nullptr, one_unit));
  all.back().errors = {"people.unit.unknown", "list.day"};
  all.push_back(changing<RatingBody, UnitShown>(Method::post, "/units/{unit}/ratings",
                                                "Ghi, đính chính kết quả đánh giá, xếp loại một năm của một tập thể",
                                                change_ratings, new_unit_rating));
  all.back().errors = {"people.unit.unknown",  "people.rating.decision", "people.rating.final_stands",
                       "people.rating.ground", "people.rating.same",     "people.rating.unit_then"};
  all.push_back(shown<TimelineShown>("/units/{unit}/timeline", "Dòng thời gian của một đơn vị", nullptr,
                                     [&ports](const ApiCall& call) { return timeline_of_unit(call, ports); }));
  all.back().errors = {"people.unit.unknown", "list.day"};
  return all;
}

std::vector<access::ApiRoute> personnel_routes(const PersonnelPorts& ports) {
  std::vector<access::ApiRoute> all;
  for (auto&& routes :
       {people_routes(ports), change_routes(), transfer_routes(), unit_routes(ports), import_routes(ports)})
    all.insert(all.end(), routes.begin(), routes.end());
  return all;
}

void plug_personnel(access::Ports& ports) {
  ports.today.emplace_back(transfer_cards);
  ports.search.emplace_back([](const ApiCall& call, const std::vector<std::string>& words, std::size_t count_max) {
    access::SearchGroup group{"person", "Người", {}};
    if (!call.allows(read_people)) return group;
    people::PeopleQuery query;
    query.words = words;
    query.day = call.today();
    query.state = people::PeopleState::all;
    query.limit = static_cast<int>(count_max);
    query.count_max = 0;
    if (const auto roots = access::scope_of(call.user, read_people, call.today())) {
      query.units.emplace();
      for (const core::UnitId root : *roots)
        for (const core::UnitId unit : people::subtree_on(call.units(), root, call.today()))
          query.units->push_back(unit);
    }
    const auto page = call.read(
        [&](Connection& db) { return people::list_people(db, call.agency, query, {}, call.names(db).get()); });
    if (!page) return group;
    for (const people::PersonRow& row : page->rows) {
      const std::string unit =
          row.posting ? people::unit_name(call.units(), row.posting->unit, call.today()) : "đã thôi công tác";
      group.items.push_back(
          {row.name, row.posting ? row.posting->position + ", " + unit : unit, "/nhan-su/" + core::to_text(row.id)});
    }
    return group;
  });
  ports.search.emplace_back([](const ApiCall& call, const std::vector<std::string>& words, std::size_t count_max) {
    access::SearchGroup group{"unit", "Đơn vị", {}};
    for (const people::OrgUnit& unit : call.units()) {
      if (group.items.size() == count_max) break;
      const auto named = std::ranges::find_if(unit.facts, [&](const people::UnitFact& fact) {
        return platform::has_words(fact.name + " " + unit.code, words);
      });
      if (named == unit.facts.end()) continue;
      const bool stands = unit.on(call.today()) != nullptr;
      std::string detail(people::label_vi(named->kind));
      if (!stands || unit.on(call.today())->name != named->name)
        detail += named->validity.to ? ", tên đến hết " + named->validity.to->to_vi() : "";
      group.items.push_back({named->name, detail, "/don-vi/" + core::to_text(unit.id)});
    }
    return group;
  });
}

}  // namespace thidua::personnel
