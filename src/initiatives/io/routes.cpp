#include "initiatives/io/routes.h"

#include <algorithm>

#include "access/io/store.h"
#include "core/text.h"
#include "initiatives/io/api_shapes.h"
#include "initiatives/io/store.h"
#include "initiatives/policy.h"
#include "people/io/store.h"
#include "registry/io/route_parts.h"
#include "registry/io/store.h"

namespace thidua::initiatives {
namespace {

using access::ApiCall;
using platform::HttpResponse;
using platform::Json;
using platform::Method;
using registry::change_route;
using registry::number_in_path;
using registry::number_of;

InitiativeItem item_of(const StoredInitiative& stored) {
  const Initiative& one = stored.initiative;
  InitiativeItem item{core::to_text(stored.id),
                      one.title,
                      one.year,
                      one.field,
                      {},
                      std::string(code(stored.state)),
                      std::string(label_vi(stored.state)),
                      std::nullopt,
                      ""};
  for (const Author& author : one.authors) {
    AuthorItem shown{std::nullopt, author.name, std::nullopt, author.unit_name, share_text(author.share)};
    if (author.person) shown.person = core::to_text(*author.person);
    if (author.unit) shown.unit = core::to_text(*author.unit);
    item.authors.push_back(std::move(shown));
  }
  if (stored.scope) {
    item.scope = code(*stored.scope);
    item.scope_label = label_vi(*stored.scope);
  }
  return item;
}

// ---- the list

core::Refusal bad_filter(const char* name) {
  return {"initiatives.filter",
          "Điều kiện lọc “" + std::string(name) + "” không hiểu được; hãy bỏ điều kiện ấy rồi lọc lại.", name, ""};
}

}  // namespace

core::Outcome<InitiativeFilter> initiative_filter_asked(const ApiCall& call) {
  InitiativeFilter filter;
  const auto asked = [&](const char* name) { return call.request.query_value(name).value_or(""); };
  if (const std::string year = asked("year"); !year.empty()) {
    const auto number = number_of(year);
    if (!number || *number > 9999) return bad_filter("year");
    filter.year = static_cast<int>(*number);
  }
  if (const std::string scope = asked("scope"); !scope.empty()) {
    filter.scope = scope_of(scope);
    if (!filter.scope) return bad_filter("scope");
  }
  if (const std::string state = asked("state"); !state.empty()) {
    filter.state = state_of(state);
    if (!filter.state) return bad_filter("state");
  }
  return filter;
}

namespace {

HttpResponse list_initiatives(const ApiCall& call) {
  const auto asked = platform::list_request(call.request, {"-year", "title"});
  if (!asked) return access::refused(asked.error());
  const auto filter = initiative_filter_asked(call);
  if (!filter) return access::refused(filter.error());
  const auto page =
      call.read([&](platform::Connection& db) { return initiative_page(db, call.agency, *filter, *asked); });
  if (!page) return access::refused(page.error());
  Json items = Json::array();
  for (const StoredInitiative& one : page->initiatives) items.push(platform::write_json(item_of(one)));
  return platform::json_response(platform::list_answer(std::move(items), page->total, page->next));
}

// ---- one

std::string award_label(platform::Connection& db, core::AgencyId agency, registry::AwardId id) {
  const auto award = registry::find_award(db, agency, id);
  if (!award) return {};
  const registry::AwardRecord& record = award->record;
  return record.award_text + (record.years ? " năm " + record.years->to_text() : "") + ", " + record.holder.name;
}

Json initiative_json(const ApiCall& call, platform::Connection& db, const WholeInitiative& whole) {
  InitiativeMore more;
  more.summary = whole.stored.initiative.summary;
  more.note = whole.stored.initiative.note;
  more.version = whole.stored.revision;
  const auto by = [&](core::UserId user) { return access::shown_name(db, call.agency, user); };
  for (const auto& step : whole.steps)
    more.steps.push_back({std::string(code(step.fact.state)), std::string(label_vi(step.fact.state)), step.fact.day,
                          step.fact.votes_for, step.fact.votes_total, step.fact.note, by(step.by), step.at});
  for (const auto& one : whole.recognitions) {
    RecognitionItem item{std::to_string(one.id),
                         std::string(code(one.fact.scope)),
                         std::string(label_vi(one.fact.scope)),
                         one.fact.number,
                         std::nullopt,
                         one.fact.authority,
                         by(one.by),
                         one.at};
    if (one.fact.day) item.day = one.fact.day->to_text();
    more.recognitions.push_back(std::move(item));
  }
  for (const auto& use : whole.uses) {
    UseItem item{std::to_string(use.id), std::nullopt,  "",         std::nullopt, use.fact.what,
                 use.fact.day,           use.fact.note, by(use.by), use.at};
    if (use.fact.award) {
      item.award = core::to_text(*use.fact.award);
      item.award_label = award_label(db, call.agency, *use.fact.award);
    }
    if (use.fact.person) item.person = core::to_text(*use.fact.person);
    more.uses.push_back(std::move(item));
  }
  if (call.allows(change_initiatives)) more.may.emplace_back("change");
  if (call.allows(recognise_initiatives)) more.may.emplace_back("recognise");
  return registry::joined(platform::write_json(item_of(whole.stored)), platform::write_json(more));
}

InitiativeId initiative_asked(const ApiCall& call) {
  return InitiativeId{number_in_path(call, "initiative")};
}

core::Outcome<Json> shown_initiative(const ApiCall& call, platform::Connection& db, InitiativeId id) {
  const auto whole = find_initiative(db, call.agency, id);
  if (!whole)
    return core::Refusal{"initiatives.unknown", "Không có sáng kiến này. Hãy tải lại danh sách.", "initiative", ""};
  return initiative_json(call, db, *whole);
}

HttpResponse show_initiative(const ApiCall& call) {
  const auto answer =
      call.read([&](platform::Connection& db) { return shown_initiative(call, db, initiative_asked(call)); });
  return answer ? platform::json_response(*answer) : access::refused(answer.error());
}

/// A command on the initiative of the path; answers how it stands then.
template <class Work>
HttpResponse changed(const ApiCall& call, std::string_view action, Work work) {
  return call.command(action, [&](platform::Command& command) -> core::Outcome<std::string> {
    const auto done = work(command, initiative_asked(call));
    if (!done) return done.error();
    const auto shown = shown_initiative(call, command.db, initiative_asked(call));
    if (!shown) return shown.error();
    return to_text(*shown);
  });
}

// ---- writing

core::Outcome<Initiative> initiative_of(const ApiCall& call, platform::Connection& db, const InitiativeBody& body) {
  Initiative one{body.title, body.year, body.field.value_or(""), body.summary.value_or(""), {}, body.note.value_or("")};
  bool any_share = false;
  const bool sound_year = body.year >= 1 && body.year <= 9999;
  const core::Date day = sound_year ? core::last_day_of_year(body.year) : call.today();
  for (const AuthorBody& asked : body.authors) {
    Author author;
    author.person = asked.person;
    author.unit = asked.unit;
    author.name = asked.name.value_or("");
    author.unit_name = asked.unit_name.value_or("");
    if (author.name.empty() && asked.person)
      if (const auto person = people::person(db, call.agency, *asked.person)) author.name = person->full_name;
    if (author.unit_name.empty() && asked.unit) author.unit_name = people::unit_name(call.units(), *asked.unit, day);
    if (asked.share) {
      const auto share = written_share(*asked.share);
      if (!share) return core::Refusal{"initiatives.shares", share.error(), "authors", ""};
      author.share = *share;
      any_share = true;
    }
    one.authors.push_back(std::move(author));
  }
  if (!any_share) share_equally(one.authors);
  return one;
}

HttpResponse add_initiative_answer(const ApiCall& call) {
  const auto body = call.body<InitiativeBody>();
  if (!body) return body.error();
  call.units();
  const auto one = call.read([&](platform::Connection& db) { return initiative_of(call, db, *body); });
  if (!one) return access::refused(one.error());
  if (const auto wrong = faults(*one, call.today()); !wrong.empty()) return access::refused(wrong);
  return call.command("initiatives.add", [&](platform::Command& command) -> core::Outcome<std::string> {
    const auto id = add_initiative(command, *one);
    if (!id) return id.error().front();
    return to_text(*shown_initiative(call, command.db, *id));
  });
}

HttpResponse change_initiative_answer(const ApiCall& call) {
  const auto body = call.body<InitiativeBody>();
  if (!body) return body.error();
  call.units();
  const auto one = call.read([&](platform::Connection& db) { return initiative_of(call, db, *body); });
  if (!one) return access::refused(one.error());
  return changed(call, "initiatives.change", [&](platform::Command& command, InitiativeId id) {
    return change_initiative(command, id, body->version.value_or(0), *one, body->ground.value_or(""));
  });
}

HttpResponse add_step_answer(const ApiCall& call) {
  const auto body = call.body<StepBody>();
  if (!body) return body.error();
  const auto state = state_of(body->state);
  if (!state)
    return access::refused(core::Refusal{"initiatives.step", "Không có bước này; hãy chọn lại.", "state", ""});
  const Step step{*state, body->day, body->votes_for, body->votes_total, body->note.value_or("")};
  return changed(call, "initiatives.step",
                 [&](platform::Command& command, InitiativeId id) { return add_step(command, id, step); });
}

HttpResponse recognise_answer(const ApiCall& call) {
  const auto body = call.body<RecogniseBody>();
  if (!body) return body.error();
  const auto scope = scope_of(body->scope);
  if (!scope)
    return access::refused(
        core::Refusal{"initiatives.scope", "Phạm vi phải là cơ sở, tỉnh, bộ hoặc toàn quốc.", "scope", ""});
  Recognition recognition{*scope, body->number, std::nullopt, body->authority.value_or("")};
  if (body->day && !body->day->empty()) {
    recognition.day = registry::PartlyDay::parse(*body->day);
    if (!recognition.day)
      return access::refused(core::Refusal{"initiatives.recognition",
                                           "Ngày ký phải viết theo dạng 2025-06-15, hoặc chỉ năm 2025.", "day", ""});
  }
  return changed(call, "initiatives.recognise",
                 [&](platform::Command& command, InitiativeId id) { return recognise(command, id, recognition); });
}

HttpResponse close_recognition_answer(const ApiCall& call) {
  const auto body = call.body<CloseBody>();
  if (!body) return body.error();
  return changed(call, "initiatives.recognition_close", [&](platform::Command& command, InitiativeId id) {
    return close_recognition(command, id, number_in_path(call, "fact"), body->ground);
  });
}

HttpResponse add_use_answer(const ApiCall& call) {
  const auto body = call.body<UseBody>();
  if (!body) return body.error();
  Use use{std::nullopt, body->person, body->what.value_or(""), body->day, body->note.value_or("")};
  if (body->award) use.award = registry::AwardId{number_of(*body->award).value_or(0)};
  return changed(call, "initiatives.use",
                 [&](platform::Command& command, InitiativeId id) { return add_use(command, id, use); });
}

HttpResponse close_use_answer(const ApiCall& call) {
  const auto body = call.body<CloseBody>();
  if (!body) return body.error();
  return changed(call, "initiatives.use_close", [&](platform::Command& command, InitiativeId id) {
    return close_use(command, id, number_in_path(call, "fact"), body->ground);
  });
}

}  // namespace

std::vector<access::ApiRoute> initiative_routes() {
  std::vector<access::ApiRoute> all;
  const Json whole = registry::joined_schema<InitiativeItem, InitiativeMore>();
  all.push_back(registry::get_route<Json>("/initiatives", "Sáng kiến (?q=&year=&scope=&state=&sort=year|title)",
                                          read_initiatives, list_initiatives));
  all.back().out = platform::list_schema(platform::json_schema<InitiativeItem>());
  all.back().errors = {"list.sort", "list.after", "initiatives.filter"};
  const auto add = [&](access::ApiRoute route) {
    route.out = whole;
    all.push_back(std::move(route));
  };
  add(registry::get_route<Json>("/initiatives/{initiative}", "Một sáng kiến với các bước, công nhận, sử dụng",
                                read_initiatives, show_initiative));
  add(change_route<InitiativeBody, Json>(Method::post, "/initiatives", "Ghi một sáng kiến", change_initiatives,
                                         add_initiative_answer,
                                         {"initiatives.title", "initiatives.authors", "initiatives.shares"}));
  add(change_route<InitiativeBody, Json>(Method::put, "/initiatives/{initiative}", "Sửa một sáng kiến",
                                         change_initiatives, change_initiative_answer,
                                         {"initiatives.unknown", "initiatives.ground", "conflict"}));
  add(change_route<StepBody, Json>(Method::post, "/initiatives/{initiative}/steps",
                                   "Ghi một bước xét sáng kiến (nộp đơn, thẩm định, chấm điểm, họp, rút)",
                                   change_initiatives, add_step_answer, {"initiatives.step", "initiatives.votes"}));
  add(change_route<RecogniseBody, Json>(Method::post, "/initiatives/{initiative}/recognise",
                                        "Ghi quyết định công nhận sáng kiến", recognise_initiatives, recognise_answer,
                                        {"initiatives.recognition", "initiatives.scope"}));
  add(change_route<CloseBody, Json>(
      Method::post, "/initiatives/{initiative}/recognitions/{fact}/close", "Bỏ một quyết định công nhận ghi sai",
      recognise_initiatives, close_recognition_answer, {"initiatives.fact_unknown", "initiatives.recognition_used"}));
  add(change_route<UseBody, Json>(Method::post, "/initiatives/{initiative}/uses",
                                  "Ghi sáng kiến đã dùng cho khen thưởng nào", change_initiatives, add_use_answer,
                                  {"initiatives.use"}));
  add(change_route<CloseBody, Json>(Method::post, "/initiatives/{initiative}/uses/{fact}/close",
                                    "Bỏ một lần sử dụng ghi sai", change_initiatives, close_use_answer,
                                    {"initiatives.fact_unknown"}));
  return all;
}

}  // namespace thidua::initiatives
