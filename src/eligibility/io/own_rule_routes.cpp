#include "eligibility/io/own_rule_routes.h"

#include <algorithm>
#include <memory>

#include "access/io/routes.h"
#include "access/io/store.h"
#include "core/text.h"
#include "eligibility/io/own_rule_shapes.h"
#include "eligibility/io/own_rules_preview.h"
#include "eligibility/io/own_rules_store.h"
#include "eligibility/policy.h"
#include "law/io/law_files.h"
#include "platform/list_request.h"
#include "registry/io/route_parts.h"

namespace thidua::eligibility {
namespace {

using access::ApiCall;
using platform::HttpResponse;
using platform::Method;

std::string tidy(const std::string& text) {
  return core::single_spaced(core::nfc(text));
}

OwnRule own_rule_of(const OwnRuleBody& body, std::int64_t id) {
  OwnRule own;
  own.id = id;
  own.revision = body.revision;
  own.rule.kind = body.kind;
  own.rule.award = body.award;
  own.rule.applies_to = body.applies_to;
  if (body.kind == "requires") {
    own.rule.required_award = body.required_award;
    own.rule.required_holder = body.required_holder;
  }
  if (body.kind == "quota") {
    own.rule.max_pct = body.max_pct;
    own.rule.of = body.of;
  }
  own.rule.text = tidy(body.text);
  own.document = tidy(body.document);
  own.article = tidy(body.article);
  own.document_day = body.document_day;
  own.validity = {body.from, body.to};
  return own;
}

OwnRuleShown own_rule_shown(const law::Law& law, const StoredOwnRule& stored, core::Date today) {
  const OwnRule& own = stored.own;
  OwnRuleShown shown;
  shown.id = std::to_string(own.id);
  shown.revision = own.revision;
  shown.kind = own.rule.kind;
  shown.kind_label = own_rule_kind_words(own.rule.kind);
  shown.award = own.rule.award;
  shown.award_name = law.short_name(own.rule.award);
  shown.applies_to = own.rule.applies_to;
  shown.required_award = own.rule.required_award;
  shown.required_holder = own.rule.required_holder;
  shown.max_pct = own.rule.max_pct;
  shown.of = own.rule.of;
  shown.text = own.rule.text;
  shown.sentence = sentence_of(law, own);
  shown.document = own.document;
  shown.article = own.article;
  shown.document_day = own.document_day;
  shown.from = own.validity.from;
  shown.to = own.validity.to;
  shown.cite = citation_of(own);
  shown.in_force = own.validity.covers(today);
  shown.recorded_at = stored.recorded_at;
  return shown;
}

HttpResponse list_own_rules(const ApiCall& call) {
  const auto asked = platform::list_request(call.request, {"award", "from"});
  if (!asked) return access::refused(asked.error());
  const law::Law& law = law::law_in_use();
  std::vector<OwnRuleShown> rows = call.read([&](platform::Connection& db) {
    std::vector<OwnRuleShown> all;
    for (const StoredOwnRule& one : own_rules(db, call.agency)) {
      all.push_back(own_rule_shown(law, one, call.today()));
      all.back().recorded_by = access::shown_name(db, call.agency, one.recorded_by);
    }
    return all;
  });
  std::erase_if(rows, [&](const OwnRuleShown& one) {
    return !platform::has_words(one.sentence + " " + one.cite + " " + one.award_name, asked->words);
  });
  if (asked->sort == "from") std::ranges::stable_sort(rows, {}, &OwnRuleShown::from);
  if (asked->descending) std::ranges::reverse(rows);
  auto page = platform::list_page(rows, *asked, [](const OwnRuleShown& one) { return one.id; });
  if (!page) return access::refused(page.error());
  platform::Json items = platform::Json::array();
  for (const OwnRuleShown& one : page->rows) items.push(platform::write_json(one));
  return platform::json_response(platform::whole_list_answer(std::move(items), rows.size(), page->next));
}

/// `id` 0: a new one.
HttpResponse keep(const ApiCall& call, std::int64_t id) {
  auto body = call.body<OwnRuleBody>();
  if (!body) return body.error();
  const OwnRule own = own_rule_of(*body, id);
  if (const auto faults = own_rule_faults(law::law_in_use(), own); !faults.empty()) return access::refused(faults);
  return call.command("eligibility.own_rule", [&](platform::Command& command) -> core::Outcome<std::string> {
    const auto kept = keep_own_rule(command, own, body->ground);
    if (!kept) return kept.error();
    return to_text(platform::write_json(OwnRuleKept{std::to_string(*kept)}));
  });
}

/// Where the path names no rule, nothing new is written.
HttpResponse change_rule(const ApiCall& call) {
  const std::int64_t id = registry::number_in_path(call, "id");
  if (id <= 0) return access::refused(unknown_own_rule());
  return keep(call, id);
}

HttpResponse withdraw_rule(const ApiCall& call) {
  auto body = call.body<OwnRuleWithdrawal>();
  if (!body) return body.error();
  return call.command("eligibility.own_rule_withdraw", [&](platform::Command& command) -> core::Outcome<std::string> {
    const auto done = withdraw_own_rule(command, registry::number_in_path(call, "id"), body->revision, body->ground);
    if (!done) return done.error();
    return to_text(platform::write_json(OwnRuleKept{call.request.parameter("id")}));
  });
}

/// What the work needs, away from the request.
struct PreviewTask {
  access::Installation installation;
  core::AgencyId agency;
  OwnRule own;
  core::Date day;
};

core::Outcome<platform::JobOutcome> preview_run(const PreviewTask& task, platform::JobRun& run) {
  std::optional<OwnRulePreview> found;
  task.installation.database->read([&](platform::Connection& db) {
    found = previewed(db, task.agency, law::law_in_use(), task.own, task.day, run);
  });
  if (!found) return core::Refusal{"job.cancelled", "Đã dừng xem trước theo yêu cầu.", {}, {}};
  platform::JobOutcome outcome;
  outcome.result = platform::write_json(*found);
  return outcome;
}

HttpResponse preview(const ApiCall& call) {
  auto body = call.body<OwnRulePreviewBody>();
  if (!body) return body.error();
  const OwnRule own = own_rule_of(body->rule, body->id ? *body->id : 0);
  if (const auto faults = own_rule_faults(law::law_in_use(), own); !faults.empty()) return access::refused(faults);
  auto task = std::make_shared<PreviewTask>(
      PreviewTask{call.installation, call.agency, own, body->received_on.value_or(call.today())});
  return access::started(
      call.installation.jobs->start(call.agency, call.user.id, "eligibility.own_rule_preview",
                                    [task](platform::JobRun& run) { return preview_run(*task, run); }));
}

template <class In, class Out>
access::ApiRoute changing_rules(Method method, std::string pattern, std::string summary,
                                std::function<HttpResponse(const ApiCall&)> handler, std::vector<std::string> errors) {
  access::ApiRoute made;
  made.method = method;
  made.pattern = std::move(pattern);
  made.summary = std::move(summary);
  made.permission = &change_own_rules;
  made.in = platform::json_schema<In>();
  made.out = platform::json_schema<Out>();
  made.errors = std::move(errors);
  made.handler = std::move(handler);
  return made;
}

}  // namespace

std::vector<access::ApiRoute> own_rule_routes() {
  const std::vector<std::string> faults{"own_rule.kind",     "own_rule.award",    "own_rule.no_ratio",
                                        "own_rule.document", "own_rule.conflict", "own_rule.unknown"};
  std::vector<access::ApiRoute> all(1);
  all[0].pattern = "/local-rules";
  all[0].summary = "Quy định riêng của cơ quan về khen thưởng: ?q=";
  all[0].out = platform::list_schema(platform::json_schema<OwnRuleShown>());
  all[0].errors = {"list.sort", "list.limit", "list.after"};
  all[0].handler = list_own_rules;
  all.push_back(changing_rules<OwnRuleBody, OwnRuleKept>(
      Method::post, "/local-rules", "Ghi một quy định riêng", [](const ApiCall& call) { return keep(call, 0); },
      faults));
  all.push_back(changing_rules<OwnRuleBody, OwnRuleKept>(Method::put, "/local-rules/{id}",
                                                         "Sửa một quy định riêng, có lý do", change_rule, faults));
  all.push_back(changing_rules<OwnRuleWithdrawal, OwnRuleKept>(
      Method::post, "/local-rules/{id}/withdraw", "Bỏ một quy định ghi nhầm, có lý do", withdraw_rule,
      {"own_rule.unknown", "own_rule.conflict", "own_rule.ground"}));
  all.push_back(changing_rules<OwnRulePreviewBody, OwnRuleJob>(
      Method::post, "/local-rules/preview",
      "Xem trước quy định này làm đổi kết quả của ai; trả lời bằng một việc đang chạy", preview,
      {"own_rule.kind", "own_rule.award", "own_rule.no_ratio", "own_rule.document"}));
  return all;
}

}  // namespace thidua::eligibility
