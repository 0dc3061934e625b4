#include <algorithm>

#include "access/io/store.h"
#include "core/text.h"
#include "people/io/store.h"
#include "registry/catalogue.h"
#include "registry/io/api_shapes.h"
#include "registry/io/award_list.h"
#include "registry/io/route_parts.h"
#include "registry/io/routes.h"
#include "registry/io/scope.h"
#include "registry/policy.h"

namespace thidua::registry {
namespace {

using access::ApiCall;
using platform::HttpResponse;
using platform::Json;
using platform::Method;

AwardItem item_of(const StoredAward& award) {
  const AwardRecord& record = award.record;
  AwardItem item;
  item.id = core::to_text(award.id);
  item.holder_kind = code(record.holder.kind);
  item.holder_kind_label = label_vi(record.holder.kind);
  if (record.holder.person) item.person = core::to_text(*record.holder.person);
  if (record.holder.unit) item.unit = core::to_text(*record.holder.unit);
  item.name = record.holder.name;
  item.position = record.holder.position;
  item.unit_name = record.holder.unit_name;
  item.award = record.award_code;
  item.award_label = record.award_text;
  item.award_kind = code(record.kind);
  item.award_kind_label = label_vi(record.kind);
  if (record.years) {
    item.years = record.years->to_text();
    item.first_year = record.years->first;
    item.last_year = record.years->last;
  }
  item.number = record.number;
  if (record.day) item.day = record.day->to_text();
  item.authority = record.authority;
  item.level = code(record.level);
  item.level_label = label_vi(record.level);
  item.track = code(record.track);
  item.track_label = label_vi(record.track);
  item.status = code(award.status);
  item.status_label = label_vi(award.status);
  return item;
}

// ---- the list

HttpResponse page_of_awards(const ApiCall& call) {
  const auto asked = platform::list_request(call.request, {"-day", "name", "award"});
  if (!asked) return access::refused(asked.error());
  const auto filter = filter_asked(call);
  if (!filter) return access::refused(filter.error());
  const auto page = call.read([&](platform::Connection& db) { return award_page(db, call.agency, *filter, *asked); });
  if (!page) return access::refused(page.error());
  Json items = Json::array();
  for (const StoredAward& award : page->awards) items.push(platform::write_json(item_of(award)));
  return platform::json_response(platform::list_answer(std::move(items), page->total, page->next));
}

HttpResponse list_awards(const ApiCall& call) {
  // Names and units of holders stand with the award as they were then; units tell whose are seen or asked for.
  return access::kept_answer(call, read_awards, {access::Matter::awards, access::Matter::units},
                             [&] { return page_of_awards(call); });
}

// ---- one award

core::Refusal no_award() {
  return {"registry.award.unknown", "Không có khen thưởng này trong sổ. Hãy tải lại danh sách.", "award", ""};
}

bool may_see(const ApiCall& call, platform::Connection& db, const AwardRecord& record) {
  if (call.user.person && record.holder.person == call.user.person) return true;
  const auto scope = seen_units(call, db);
  if (!scope) return true;
  return record.holder.unit && std::ranges::find(*scope, *record.holder.unit) != scope->end();
}

std::vector<std::string> may_of(const ApiCall& call, const StoredAward& award) {
  std::vector<std::string> may;
  if (call.allows(change_awards)) may.emplace_back("correct");
  if (call.allows(cancel_awards)) may.emplace_back(award.status == Status::cancelled ? "restore" : "cancel");
  return may;
}

/// Numbers of persons and units as their names.
std::string shown_field(const ApiCall& call, platform::Connection& db, const std::string& field,
                        const std::string& value) {
  const auto number = number_of(value);
  if (field == "unit" && number) return people::unit_name(call.units(), core::UnitId{*number}, call.today());
  if (field == "person" && number) {
    const auto person = people::person(db, call.agency, core::PersonId{*number});
    return person ? person->full_name + " (" + person->code + ")" : value;
  }
  return shown_value(field, value);
}

Json award_json(const ApiCall& call, platform::Connection& db, const StoredAward& award) {
  AwardMore more;
  more.birth = award.record.holder.birth;
  more.basis = award.record.basis;
  more.initiative = award.record.initiative;
  more.note = award.record.note;
  if (award.batch != 0) more.batch = std::to_string(award.batch);
  more.recorded_at = award.recorded_at;
  for (const AwardChange& change : changes_of(db, call.agency, award.id)) {
    ChangeMessage message{std::string(code(change.kind)),
                          std::string(label_vi(change.kind)),
                          change.day,
                          change.ground,
                          change.paper,
                          access::shown_name(db, call.agency, change.by),
                          change.at,
                          {}};
    for (const FieldChange& one : change.fields)
      message.fields.push_back({one.field, std::string(field_label_vi(one.field)),
                                shown_field(call, db, one.field, one.before),
                                shown_field(call, db, one.field, one.after)});
    more.changes.push_back(std::move(message));
  }
  more.may = may_of(call, award);
  return joined(platform::write_json(item_of(award)), platform::write_json(more));
}

AwardId award_asked(const ApiCall& call) {
  return AwardId{number_in_path(call, "award")};
}

HttpResponse show_award(const ApiCall& call) {
  call.units();  // before the connection is taken
  const auto answer = call.read([&](platform::Connection& db) -> core::Outcome<Json> {
    const auto award = find_award(db, call.agency, award_asked(call));
    if (!award || !may_see(call, db, award->record)) return no_award();
    return award_json(call, db, *award);
  });
  return answer ? platform::json_response(*answer) : access::refused(answer.error());
}

// ---- writing one down

core::Refusals put_asked(const NewAwardBody& body, AwardRecord& record) {
  Fields fields;
  const auto put = [&](const char* field, const std::optional<std::string>& value) {
    if (value) fields[field] = core::single_spaced(core::nfc(*value));
  };
  put("holder_kind", body.holder_kind);
  put("name", body.name);
  put("position", body.position);
  put("unit_name", body.unit_name);
  put("award", body.award_text);
  put("years", body.years);
  put("number", body.number);
  put("day", body.day);
  put("authority", body.authority);
  put("kind", body.kind);
  put("level", body.level);
  put("track", body.track);
  put("basis", body.basis);
  put("initiative", body.initiative);
  put("note", body.note);
  core::Refusals wrong;
  for (const auto& [field, value] : fields) {
    auto next = with_fields(record, {{field, value}});
    if (next) {
      record = *std::move(next);
    } else {
      wrong.push_back(next.error());
    }
  }
  return wrong;
}

/// What the catalogue, the person and the unit say, before what was asked for is put over it.
AwardRecord usual_record(const ApiCall& call, platform::Connection& db, const NewAwardBody& body) {
  AwardRecord record;
  const CatalogueAward* award = catalogue_award(body.award);
  record.award_text = award != nullptr ? award->label : core::single_spaced(core::nfc(body.award));
  if (award == nullptr) award = named_award(record.award_text, body.authority.value_or(""));
  if (award != nullptr) {
    record.award_code = award->code;
    record.kind = award->kind;
    record.level = award->level;
    record.track = award->track;
  } else {
    record.kind = kind_by_words(record.award_text);
    if (const auto says = level_by_authority(body.authority.value_or(""))) {
      record.level = says->level;
      record.track = says->track;
    }
  }
  Holder& holder = record.holder;
  holder.person = body.person;
  holder.unit = body.unit;
  const std::optional<core::Date> signed_day = body.day ? core::Date::parse_iso(*body.day) : std::nullopt;
  const core::Date day = signed_day.value_or(call.today());
  const std::string unit = body.unit ? people::unit_name(call.units(), *body.unit, day) : std::string();
  if (body.person) {
    if (const auto person = people::person(db, call.agency, *body.person)) holder.name = person->full_name;
    holder.unit_name = unit;
  } else if (body.unit) {
    holder.kind = HolderKind::unit;
    holder.name = unit;
  }
  return record;
}

HttpResponse add_award_answer(const ApiCall& call) {
  const auto body = call.body<NewAwardBody>();
  if (!body) return body.error();
  call.units();
  AwardRecord record = call.read([&](platform::Connection& db) { return usual_record(call, db, *body); });
  core::Refusals wrong = put_asked(*body, record);
  for (core::Refusal& one : faults(record, call.today())) wrong.push_back(std::move(one));
  if (!wrong.empty()) return access::refused(wrong);
  return call.command("registry.add", [&](platform::Command& command) -> core::Outcome<std::string> {
    const auto id = add_award(command, record);
    if (!id) return id.error().front();
    return to_text(award_json(call, command.db, *find_award(command.db, call.agency, *id)));
  });
}

HttpResponse changed(const ApiCall& call, std::string_view action, const AwardChange& change) {
  call.units();
  return call.command(action, [&](platform::Command& command) -> core::Outcome<std::string> {
    const auto done = change_award(command, award_asked(call), change);
    if (!done) return done.error();
    return to_text(award_json(call, command.db, *find_award(command.db, call.agency, award_asked(call))));
  });
}

HttpResponse correct_award(const ApiCall& call) {
  const auto body = call.body<CorrectBody>();
  if (!body) return body.error();
  AwardChange change{body->amends.value_or(false) ? ChangeKind::amend : ChangeKind::correct,
                     body->day,
                     body->ground,
                     body->paper.value_or(""),
                     {},
                     {},
                     {}};
  for (const FieldBody& one : body->fields) change.fields.push_back({one.field, {}, one.value});
  return changed(call, "registry.correct", change);
}

HttpResponse cancel_award(const ApiCall& call) {
  const auto body = call.body<StandingBody>();
  if (!body) return body.error();
  return changed(call, "registry.cancel",
                 {ChangeKind::cancel, body->day, body->ground, body->paper.value_or(""), {}, {}, {}});
}

HttpResponse restore_award(const ApiCall& call) {
  const auto body = call.body<StandingBody>();
  if (!body) return body.error();
  return changed(call, "registry.restore",
                 {ChangeKind::restore, body->day, body->ground, body->paper.value_or(""), {}, {}, {}});
}

HttpResponse show_catalogue(const ApiCall&) {
  CatalogueMessage message;
  for (const CatalogueAward& award : catalogue()) {
    CatalogueItem item{award.code,
                       award.label,
                       award.short_label,
                       {},
                       std::string(code(award.kind)),
                       std::string(label_vi(award.kind)),
                       std::string(code(award.level)),
                       std::string(label_vi(award.level)),
                       std::string(code(award.track)),
                       std::string(label_vi(award.track))};
    for (const HolderKind holder : award.holders) item.holders.emplace_back(code(holder));
    message.awards.push_back(std::move(item));
  }
  return platform::json_response(platform::write_json(message));
}

}  // namespace

std::vector<access::ApiRoute> award_routes() {
  std::vector<access::ApiRoute> all;
  all.push_back(get_route<Json>(
      "/awards",
      "Sổ khen thưởng "
      "(?q=&holder=&award=&year=&authority=&level=&track=&kind=&status=&unit=&person=&sort=day|name|award)",
      read_awards, list_awards));
  all.back().out = platform::list_schema(platform::json_schema<AwardItem>());
  all.back().errors = {"list.sort", "list.after", "registry.filter.value"};
  all.push_back(get_route<CatalogueMessage>("/awards/catalogue", "Danh mục danh hiệu, hình thức khen thưởng",
                                            read_awards, show_catalogue));
  all.push_back(get_route<Json>("/awards/{award}", "Một khen thưởng với diễn biến", read_awards, show_award));
  const auto changing = [&](access::ApiRoute route) {
    route.out = joined_schema<AwardItem, AwardMore>();
    all.push_back(std::move(route));
  };
  all.back().out = joined_schema<AwardItem, AwardMore>();
  all.back().errors = {"registry.award.unknown"};
  changing(change_route<NewAwardBody, Json>(Method::post, "/awards", "Ghi một khen thưởng", change_awards,
                                            add_award_answer, {"registry.award.name", "registry.award.award"}));
  changing(change_route<CorrectBody, Json>(Method::post, "/awards/{award}/correct",
                                           "Đính chính, điều chỉnh một khen thưởng", change_awards, correct_award,
                                           {"registry.award.unknown", "registry.change.nothing"}));
  changing(change_route<StandingBody, Json>(Method::post, "/awards/{award}/cancel", "Hủy bỏ một khen thưởng",
                                            cancel_awards, cancel_award,
                                            {"registry.award.unknown", "registry.change.cancelled"}));
  changing(change_route<StandingBody, Json>(Method::post, "/awards/{award}/restore",
                                            "Khôi phục một khen thưởng đã hủy bỏ", cancel_awards, restore_award,
                                            {"registry.award.unknown", "registry.change.standing"}));
  return all;
}

}  // namespace thidua::registry
