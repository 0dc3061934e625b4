#include <algorithm>

#include "access/io/routes.h"
#include "people/io/details.h"
#include "people/io/store.h"
#include "personnel/io/messages.h"
#include "personnel/io/person_view.h"
#include "personnel/io/routes.h"
#include "personnel/policy.h"

namespace thidua::personnel {
namespace {

using access::ApiCall;
using platform::Command;
using platform::HttpResponse;
using platform::Method;

core::PersonId changed_person(const ApiCall& call) {
  return core::PersonId{path_number(call, "person")};
}

core::Refusal wrong_choice(std::string field, const std::string& text) {
  return {"people.choice", "Không có lựa chọn “" + text + "”. Hãy chọn trong danh sách.", std::move(field), ""};
}

/// One change of one person; answers the person as then known.
HttpResponse change_person(const ApiCall& call, std::string_view action,
                           const std::function<core::Outcome<int>(Command&, core::PersonId)>& change) {
  const core::PersonId person = changed_person(call);
  call.units();  // before the transaction: they are read on a connection of their own
  return call.command(action, [&](Command& command) -> core::Outcome<std::string> {
    if (!people::person(command.db, call.agency, person)) return unknown_person();
    const auto done = change(command, person);
    if (!done) return done.error();
    return to_text(platform::write_json(person_shown(call, command.db, person, call.today())));
  });
}

core::Outcome<int> as_done(const core::Outcome<std::int64_t>& outcome) {
  if (!outcome) return outcome.error();
  return 1;
}

// ---- details

core::Outcome<people::PersonDetail> detail_with_body(people::PersonDetail detail, const auto& body) {
  if (body.birth) {
    detail.birth = people::parse_partial_day(*body.birth);
    if (!detail.birth && !body.birth->empty())
      return core::Refusal{"people.detail.birth", "Ngày sinh phải là ngày, tháng hoặc năm có thật.", "birth", ""};
  }
  if (body.gender) {
    const auto gender = people::gender_of(*body.gender);
    if (!gender) return wrong_choice("gender", *body.gender);
    detail.gender = *gender;
  }
  if (body.ethnicity) detail.ethnicity = *body.ethnicity;
  if (body.id_number) detail.id_number = *body.id_number;
  if (body.joined_day) detail.joined_day = body.joined_day;
  if (body.party_day) detail.party_day = body.party_day;
  if (body.union_day) detail.union_day = body.union_day;
  return detail;
}

/// Members that are there and null: what was known of them is wrong, and nothing stands in its place.
void empty_days(const ApiCall& call, people::PersonDetail& detail) {
  const auto json = platform::parse_json(call.request.body);
  if (!json) return;
  const auto emptied = [&](std::string_view name) {
    const platform::Json* member = json->find(name);
    return member != nullptr && member->is_null();
  };
  if (emptied("joined_day")) detail.joined_day.reset();
  if (emptied("party_day")) detail.party_day.reset();
  if (emptied("union_day")) detail.union_day.reset();
}

HttpResponse set_details(const ApiCall& call) {
  auto body = call.body<DetailBody>();
  if (!body) return body.error();
  return change_person(call, "people.detail", [&](Command& command, core::PersonId person) -> core::Outcome<int> {
    const auto known = people::detail_of(command.db, call.agency, person);
    auto detail = detail_with_body(known.detail, *body);
    if (!detail) return detail.error();
    empty_days(call, *detail);
    return as_done(people::set_detail(command, person, *detail, body->version, body->ground));
  });
}

// ---- posts

HttpResponse new_person(const ApiCall& call) {
  auto body = call.body<NewPersonBody>();
  if (!body) return body.error();
  call.units();
  return call.command("people.add", [&](Command& command) -> core::Outcome<std::string> {
    const auto person = people::add_person(command, body->code, body->name);
    if (!person) return person.error();
    const auto detail = detail_with_body({}, *body);
    if (!detail) return detail.error();
    if (auto set = people::set_detail(command, *person, *detail, 0, ""); !set) return set.error();
    const auto posting = posting_of(*person, *body);
    if (!posting) return posting.error();
    if (auto added = people::add_posting(command, *posting); !added) return added.error();
    return to_text(platform::write_json(person_shown(call, command.db, *person, call.today())));
  });
}

HttpResponse new_name(const ApiCall& call) {
  auto body = call.body<NameBody>();
  if (!body) return body.error();
  return change_person(call, "people.rename", [&](Command& command, core::PersonId person) {
    return people::rename_person(command, person, body->name, body->from);
  });
}

HttpResponse new_posting(const ApiCall& call) {
  auto body = call.body<PostingBody>();
  if (!body) return body.error();
  return change_person(call, "people.posting", [&](Command& command, core::PersonId person) -> core::Outcome<int> {
    const auto posting = posting_of(person, *body);
    if (!posting) return posting.error();
    return people::add_posting(command, *posting,
                               body->beside.value_or(false) ? people::OtherPosts::go_on : people::OtherPosts::end);
  });
}

HttpResponse end_one_posting(const ApiCall& call) {
  auto body = call.body<PostingEndBody>();
  if (!body) return body.error();
  return change_person(call, "people.posting_end", [&](Command& command, core::PersonId person) {
    return people::end_posting(command, person, body->unit, body->last_day, body->ground);
  });
}

// ---- absences, ratings, discipline

HttpResponse new_absence(const ApiCall& call) {
  auto body = call.body<AbsenceBody>();
  if (!body) return body.error();
  return change_person(call, "people.absence", [&](Command& command, core::PersonId person) -> core::Outcome<int> {
    const auto kind = people::absence_kind_of(body->kind);
    if (!kind) return wrong_choice("kind", body->kind);
    return as_done(people::add_absence(command, person, {0, *kind, body->day, body->until, body->note.value_or("")}));
  });
}

HttpResponse end_absence(const ApiCall& call) {
  auto body = call.body<GroundBody>();
  if (!body) return body.error();
  return change_person(call, "people.absence_close", [&](Command& command, core::PersonId person) {
    return people::close_absence(command, person, path_number(call, "id"), body->ground);
  });
}

HttpResponse new_rating(const ApiCall& call) {
  auto body = call.body<RatingBody>();
  if (!body) return body.error();
  return change_person(call, "people.rating", [&](Command& command, core::PersonId person) -> core::Outcome<int> {
    const auto rating = rating_of(*body);
    if (!rating) return rating.error();
    return as_done(people::set_rating(command, {person, std::nullopt}, *rating, body->ground.value_or("")));
  });
}

HttpResponse new_discipline(const ApiCall& call) {
  auto body = call.body<DisciplineBody>();
  if (!body) return body.error();
  return change_person(call, "people.discipline", [&](Command& command, core::PersonId person) -> core::Outcome<int> {
    const auto form = people::discipline_form_of(body->form);
    if (!form) return wrong_choice("form", body->form);
    return as_done(people::add_discipline(command, person,
                                          {0, *form, body->day, body->until, body->decision_number.value_or(""),
                                           body->authority.value_or(""), body->note.value_or("")}));
  });
}

HttpResponse end_discipline(const ApiCall& call) {
  auto body = call.body<GroundBody>();
  if (!body) return body.error();
  return change_person(call, "people.discipline_close", [&](Command& command, core::PersonId person) {
    return people::close_discipline(command, person, path_number(call, "id"), body->ground);
  });
}

// ---- sensitive fields, doubles

/// Who looked at what, and why, goes to the audit trail before it is told.
HttpResponse reveal(const ApiCall& call) {
  auto body = call.body<RevealBody>();
  if (!body) return body.error();
  const core::PersonId person = changed_person(call);
  call.units();  // before the transaction: they are read on a connection of their own
  return call.secret_command("people.reveal", [&](Command& command) -> core::Outcome<std::string> {
    if (!people::person(command.db, call.agency, person)) return unknown_person();
    const auto postings = people::postings_held(command.db, call.agency, person);
    const bool allowed = std::ranges::any_of(
        postings, [&](const people::PostingHeld& held) { return call.allows(read_sensitive, held.posting.unit); });
    if (!allowed && !(postings.empty() && call.allows(read_sensitive)))
      return core::Refusal{"access.denied", "Anh/chị không có quyền xem thông tin này.", "", ""};
    if (body->reason.empty())
      return core::Refusal{"people.reveal.reason", "Hãy ghi lý do cần xem; lý do được lưu vào nhật ký.", "reason", ""};
    const auto detail = people::detail_of(command.db, call.agency, person).detail;
    RevealedShown told;
    std::string fields;
    for (const std::string& field : body->fields) {
      if (field == "ethnicity") told.ethnicity = detail.ethnicity;
      if (field == "id_number") told.id_number = detail.id_number;
      if (field == "party_day") told.party_day = detail.party_day;
      fields += (fields.empty() ? "" : ", ") + field;
    }
    command.record("person:" + core::to_text(person),
                   to_text(platform::Json::object().set("fields", fields).set("reason", body->reason)));
    return to_text(platform::write_json(told));
  });
}

HttpResponse merge_records(const ApiCall& call) {
  auto body = call.body<SameBody>();
  if (!body) return body.error();
  return change_person(call, "people.same", [&](Command& command, core::PersonId person) {
    return people::say_same(command, person, body->into, body->ground);
  });
}

template <class Body>
access::ApiRoute person_change(std::string path, std::string summary, const access::Permission& permission,
                               HttpResponse (*handler)(const ApiCall&), std::vector<std::string> errors) {
  access::ApiRoute route =
      changing<Body, PersonShown>(Method::post, std::move(path), std::move(summary), permission, handler);
  route.errors = std::move(errors);
  route.errors.emplace_back("people.person.unknown");
  return route;
}

}  // namespace

std::vector<access::ApiRoute> change_routes() {
  std::vector<access::ApiRoute> all;
  all.push_back(person_change<NewPersonBody>(
      "/people", "Thêm một người", change_people, new_person,
      {"people.person.code_taken", "people.detail.id_number", "people.posting.unit_unknown"}));
  all.push_back(person_change<DetailBody>("/people/{person}/detail",
                                          "Sửa thông tin cá nhân; ngày là null thì bỏ ngày đã ghi", change_people,
                                          set_details, {"conflict", "people.detail.id_number_taken"}));
  all.back().method = Method::patch;
  all.push_back(person_change<NameBody>("/people/{person}/names", "Ghi họ tên mới từ một ngày", change_people, new_name,
                                        {"people.person.rename_day"}));
  all.push_back(person_change<PostingBody>("/people/{person}/postings",
                                           "Ghi vị trí mới từ một ngày; beside: kiêm nhiệm", change_people, new_posting,
                                           {"people.posting.later_exists", "people.posting.unit_not_standing"}));
  all.push_back(person_change<PostingEndBody>("/people/{person}/postings/end", "Ghi thôi giữ một vị trí", change_people,
                                              end_one_posting, {"people.posting.none_that_day"}));
  all.push_back(person_change<AbsenceBody>("/people/{person}/absences", "Ghi nghỉ, đi học, biệt phái, nghỉ hưu …",
                                           change_people, new_absence, {"people.absence.days"}));
  all.push_back(person_change<GroundBody>("/people/{person}/absences/{id}/close", "Bỏ một mục ghi nhầm", change_people,
                                          end_absence, {"people.fact.unknown", "people.ground"}));
  all.push_back(person_change<RatingBody>("/people/{person}/ratings", "Ghi kết quả đánh giá, xếp loại của một năm",
                                          change_ratings, new_rating, {"people.rating.final_stands"}));
  all.push_back(person_change<DisciplineBody>("/people/{person}/discipline", "Ghi kỷ luật hoặc việc đang xem xét",
                                              change_discipline, new_discipline, {"people.discipline.decision"}));
  all.push_back(person_change<GroundBody>("/people/{person}/discipline/{id}/close", "Bỏ một mục ghi nhầm",
                                          change_discipline, end_discipline, {"people.fact.unknown"}));
  all.push_back(person_change<SameBody>("/people/{person}/merge", "Ghi hai hồ sơ là một người", change_people,
                                        merge_records, {"people.same.already", "people.ground"}));
  access::ApiRoute look =
      changing<RevealBody, RevealedShown>(Method::post, "/people/{person}/reveal",
                                          "Xem thông tin nhạy cảm; lần xem được ghi nhật ký", read_sensitive, reveal);
  look.errors = {"people.person.unknown", "people.reveal.reason", "access.denied"};
  all.push_back(std::move(look));
  return all;
}

}  // namespace thidua::personnel
