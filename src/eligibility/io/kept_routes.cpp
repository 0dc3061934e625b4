#include "eligibility/io/kept_routes.h"

#include <algorithm>

#include "access/io/routes.h"
#include "access/io/store.h"
#include "eligibility/io/kept.h"
#include "eligibility/io/kept_shapes.h"
#include "eligibility/io/view.h"
#include "eligibility/policy.h"
#include "law/io/law_files.h"
#include "people/io/details.h"
#include "platform/list_request.h"
#include "registry/io/route_parts.h"

namespace thidua::eligibility {
namespace {

using access::ApiCall;
using platform::HttpResponse;
using platform::Json;

KeptItem item_of(const ApiCall& call, platform::Connection& db, const Kept& one) {
  const law::Award* award = law::law_in_use().award(one.award);
  return {std::to_string(one.id),
          one.award,
          award == nullptr ? one.award : award->name,
          one.year,
          one.received_on,
          std::string(law::to_code(one.verdict)),
          std::string(law::to_label(one.verdict)),
          one.at.to_vi(),
          access::shown_name(db, call.agency, one.by),
          one.note,
          one.law_checked_on,
          one.law_sha256 == law::law_in_use().version.sha256};
}

KeptOf whose(const SubjectAsked& subject) {
  return {subject.person, subject.unit};
}

HttpResponse list_kept(const ApiCall& call) {
  const auto asked = platform::list_request(call.request, {"-kept_at"});
  if (!asked) return access::refused(asked.error());
  const auto subject = subject_asked(call, {call.today(), 0});
  if (!subject) return access::refused(subject.error());
  return call.read([&](platform::Connection& db) -> HttpResponse {
    const auto all = kept_of(db, call.agency, whose(*subject));
    const auto page = platform::list_page(all, *asked, [](const Kept& one) { return std::to_string(one.id); });
    if (!page) return access::refused(page.error());
    Json items = Json::array();
    for (const Kept& one : page->rows) items.push(platform::write_json(item_of(call, db, one)));
    return platform::json_response(
        platform::list_answer(std::move(items), static_cast<std::int64_t>(all.size()), page->next));
  });
}

/// Does the kept answer belong to the subject, under whichever of his records it was kept?
bool is_of(platform::Connection& db, core::AgencyId agency, const Kept& kept, const SubjectAsked& subject) {
  if (subject.unit) return kept.unit == subject.unit;
  if (!kept.person || !subject.person) return false;
  const auto records = people::records_of(db, agency, *subject.person);
  return std::ranges::find(records, *kept.person) != records.end();
}

HttpResponse one_kept(const ApiCall& call) {
  const core::Refusal unknown{"eligibility.kept.unknown", "Không có kết quả xét đã lưu này. Hãy tải lại danh sách.",
                              "kept", ""};
  const auto kept = call.read(
      [&](platform::Connection& db) { return find_kept(db, call.agency, registry::number_in_path(call, "kept")); });
  // Facts are compared as they are known today for the day that was asked about then.
  const auto subject = subject_asked(call, {kept ? kept->received_on : call.today(), kept ? kept->year : 0});
  if (!subject) return access::refused(subject.error());
  const bool its = kept && call.read([&](platform::Connection& db) { return is_of(db, call.agency, *kept, *subject); });
  if (!its) return access::refused(unknown);
  const auto again = replayed(*kept, &subject->facts);
  if (!again) return access::refused(again.error());
  KeptShown shown;
  shown.kept = call.read([&](platform::Connection& db) { return item_of(call, db, *kept); });
  SubjectAsked then = *subject;
  then.facts.names = again->names;
  shown.reasons = reasons_shown(then, again->then);
  shown.verdict_now = law::to_code(again->now.verdict);
  shown.verdict_now_label = law::to_label(again->now.verdict);
  shown.same = again->same();
  shown.law_changes = seen_texts(*subject, again->law_changes, again->names);
  shown.fact_changes = seen_texts(*subject, again->fact_changes, again->names);
  return access::answer_json(shown);
}

HttpResponse keep_answer(const ApiCall& call) {
  const auto body = call.body<KeepBody>();
  if (!body) return body.error();
  const auto asked = asked_in(call, body->received_on, body->year);
  if (!asked) return access::refused(asked.error());
  const auto subject = subject_asked(call, *asked);
  if (!subject) return access::refused(subject.error());
  if (!subject->may_keep) return access::denied(keep_eligibility);
  return call.command("eligibility.keep", [&](platform::Command& command) -> core::Outcome<std::string> {
    const auto id = keep(command, whose(*subject), subject->facts, asked->year, body->award, body->note);
    if (!id) return id.error();
    return to_text(platform::write_json(item_of(call, command.db, *find_kept(command.db, call.agency, *id))));
  });
}

access::ApiRoute made_route(std::string pattern, std::string summary, const access::Permission* permission,
                            std::function<HttpResponse(const ApiCall&)> handler) {
  access::ApiRoute made;
  made.pattern = std::move(pattern);
  made.summary = std::move(summary);
  made.permission = permission;
  made.handler = std::move(handler);
  made.errors = {"people.person.unknown"};
  return made;
}

}  // namespace

std::vector<access::ApiRoute> kept_routes() {
  const Json list = platform::list_schema(platform::json_schema<KeptItem>());
  const Json one = platform::json_schema<KeptShown>();
  std::vector<access::ApiRoute> all{
      made_route("/people/{person}/eligibility/kept", "Những kết quả xét đã lưu của một người", &read_eligibility,
                 list_kept),
      made_route("/people/{person}/eligibility/kept/{kept}",
                 "Một kết quả xét đã lưu, xét lại trên dữ kiện cũ: giống hay khác, vì sao", &read_eligibility,
                 one_kept),
      made_route("/me/record/eligibility/kept", "Những kết quả xét đã lưu của chính mình", nullptr, list_kept),
      made_route("/me/record/eligibility/kept/{kept}", "Một kết quả xét đã lưu của chính mình, xét lại", nullptr,
                 one_kept),
      made_route("/people/{person}/eligibility/kept", "Lưu kết quả xét một khen thưởng, cùng dữ kiện và bản luật",
                 &keep_eligibility, keep_answer),
      made_route("/units/{unit}/eligibility/kept", "Những kết quả xét đã lưu của một đơn vị", &read_eligibility,
                 list_kept),
      made_route("/units/{unit}/eligibility/kept/{kept}", "Một kết quả xét đã lưu của một đơn vị, xét lại",
                 &read_eligibility, one_kept),
      made_route("/units/{unit}/eligibility/kept", "Lưu kết quả xét một khen thưởng của đơn vị", &keep_eligibility,
                 keep_answer)};
  for (const std::size_t at : {0U, 2U, 5U}) {
    all[at].out = list;
    all[at].errors = {"people.person.unknown", "list.sort", "list.limit", "list.after"};
  }
  for (const std::size_t at : {1U, 3U, 6U}) {
    all[at].out = one;
    all[at].errors = {"people.person.unknown", "eligibility.kept.unknown"};
  }
  for (const std::size_t at : {4U, 7U}) {
    all[at].method = platform::Method::post;
    all[at].in = platform::json_schema<KeepBody>();
    all[at].out = platform::json_schema<KeptItem>();
    all[at].errors = {"people.person.unknown",     "eligibility.received_on", "eligibility.year",
                      "eligibility.award.unknown", "eligibility.note",        "access.denied"};
  }
  for (const std::size_t at : {5U, 6U, 7U}) {
    all[at].pool = platform::Pool::slow;
    all[at].errors.front() = "people.unit.unknown";
  }
  return all;
}

}  // namespace thidua::eligibility
