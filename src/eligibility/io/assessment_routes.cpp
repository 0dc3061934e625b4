#include "eligibility/io/assessment_routes.h"

#include <algorithm>
#include <map>

#include "access/io/routes.h"
#include "core/text.h"
#include "eligibility/assessments.h"
#include "eligibility/io/assessment_shapes.h"
#include "eligibility/io/assessments_store.h"
#include "eligibility/io/history.h"
#include "eligibility/io/subject_asked.h"
#include "eligibility/io/view.h"
#include "eligibility/policy.h"
#include "law/io/law_files.h"
#include "platform/list_request.h"

namespace thidua::eligibility {
namespace {

using access::ApiCall;
using platform::HttpResponse;
using platform::Json;

/// Answers of the awards that something was said of, each asked once.
class AnswersOf {
 public:
  AnswersOf(const law::Law& law, const SubjectAsked& subject) : law_(law), subject_(subject) {}

  const AwardAnswer& of(const std::string& award) {
    const auto [found, is_new] = answers_.try_emplace(award);
    if (is_new)
      if (const law::Award* asked = law_.award(award))
        found->second = ask(law_, *asked, subject_.facts, subject_.on.year);
    return found->second;
  }

 private:
  const law::Law& law_;
  const SubjectAsked& subject_;
  std::map<std::string, AwardAnswer> answers_;
};

AssessmentShown assessment_shown(const law::Law& law, const RecordedAssessment& one, AssessmentUse use) {
  const std::string award = award_of_key(one.condition);
  return {std::to_string(one.id),
          award,
          law.short_name(award),
          one.condition,
          one.label,
          one.year,
          one.said,
          std::string(said_words(one.said)),
          one.reason,
          one.ground,
          one.by_name,
          one.at.to_vi(),
          std::string(to_code(use)),
          std::string(to_label(use))};
}

/// Those of the year asked, the newest first; of medals also those said for the year of the day.
std::vector<AssessmentShown> assessments_shown(const SubjectAsked& subject) {
  const law::Law& law = law::law_in_use();
  AnswersOf answers(law, subject);
  std::vector<AssessmentShown> shown;
  std::map<std::pair<std::string, int>, bool> later;
  const auto& all = subject.facts.assessments;
  for (auto one = all.rbegin(); one != all.rend(); ++one) {
    const bool newest = later.try_emplace({one->condition, one->year}, true).second;
    const std::string award = award_of_key(one->condition);
    const law::Award* known = law.award(award);
    if (one->year != subject.on.year && (known == nullptr || !known->is_medal())) continue;
    shown.push_back(assessment_shown(law, *one, use_of(*one, newest, answers.of(award))));
    for (std::string* text : {&shown.back().reason, &shown.back().ground}) *text = seen_text(subject, *text, {});
  }
  return shown;
}

HttpResponse list_assessments(const ApiCall& call) {
  const auto asked = platform::list_request(call.request, {"-at"});
  if (!asked) return access::refused(asked.error());
  const auto on = asked_in(call);
  if (!on) return access::refused(on.error());
  const auto subject = subject_asked(call, *on);
  if (!subject) return access::refused(subject.error());
  const auto all = assessments_shown(*subject);
  const auto page = platform::list_page(all, *asked, [](const AssessmentShown& one) { return one.id; });
  if (!page) return access::refused(page.error());
  Json items = Json::array();
  for (const AssessmentShown& one : page->rows) items.push(platform::write_json(one));
  return platform::json_response(
      platform::list_answer(std::move(items), static_cast<std::int64_t>(all.size()), page->next));
}

/// The facts as they stand inside the command.
std::optional<Assembled> facts_now(platform::Command& command, const SubjectAsked& subject) {
  const core::Date day = subject.on.received_on;
  if (subject.unit) {
    const auto unit = unit_history_of(command.db, command.agency(), *subject.unit, subject.on.year, day);
    return unit ? std::optional(assembled(*unit, day)) : std::nullopt;
  }
  const auto person = history_of(command.db, command.agency(), *subject.person, day);
  return person ? std::optional(assembled(*person, day)) : std::nullopt;
}

const RecordedAssessment* newest_of(const Assembled& facts, const std::string& condition, std::optional<int> year) {
  const RecordedAssessment* found = nullptr;
  for (const RecordedAssessment& one : facts.assessments)
    if (one.condition == condition && (!year || one.year == *year)) found = &one;
  return found;
}

core::Refusal seen_another(const RecordedAssessment& newest) {
  return {"eligibility.assessment.conflict",
          newest.by_name + " vừa ghi nhận định “" + std::string(said_words(newest.said)) + "” lúc " +
              newest.at.to_vi() + ". Hãy tải lại trang, xem rồi ghi tiếp nếu cần.",
          "condition", ""};
}

/// What is to be written, where it may be: only where the records leave the condition open. What stands can be
/// withdrawn even after its condition has gone.
core::Outcome<RecordedAssessment> to_be_said(const Assembled& facts, const SubjectAsked& subject,
                                             const AssessmentBody& body, RecordedAssessment said) {
  const law::Law& law = law::law_in_use();
  const law::Award* award = law.award(body.award);
  if (award == nullptr || !is_held_by(*award, facts.subject.kind))
    return core::Refusal{"eligibility.award.unknown", "Không có loại khen thưởng này cho đối tượng đang xét.", "award",
                         body.award};
  const auto open = open_reason(ask(law, *award, facts, subject.on.year), subject.on.received_on, body.condition);
  said.year = assessed_year(*award, subject.on.year, open ? open->day : subject.on.received_on);
  const RecordedAssessment* newest = newest_of(facts, said.condition, said.year);
  const RecordedAssessment* of_any_year = newest_of(facts, said.condition, std::nullopt);
  const bool stands = newest != nullptr && newest->said != said_withdrawn;
  // The list tells those of other years too, where the award is a medal.
  if (newest != nullptr && body.seen != std::to_string(newest->id) && body.seen != std::to_string(of_any_year->id))
    return seen_another(*newest);
  if (said.said == said_withdrawn && !stands)
    return core::Refusal{"eligibility.assessment.said", "Chưa có nhận định nào để rút lại.", "said", ""};
  if (!open && said.said != said_withdrawn) return open.error();
  said.label = open ? std::string(law::kind_words(open->reason.kind)) : newest->label;
  return said;
}

HttpResponse assess(const ApiCall& call) {
  const auto body = call.body<AssessmentBody>();
  if (!body) return body.error();
  const auto on = asked_in(call, body->received_on, body->year);
  if (!on) return access::refused(on.error());
  const auto subject = subject_asked(call, *on);
  if (!subject) return access::refused(subject.error());
  if (!subject->may_assess) return access::denied(assess_eligibility);
  RecordedAssessment said;
  said.condition = body->condition;
  said.received_on = on->received_on;
  said.said = body->said;
  said.reason = core::single_spaced(core::nfc(body->reason));
  said.ground = core::single_spaced(core::nfc(body->ground));
  if (const auto faults = assessment_faults(said); !faults.empty()) return access::refused(faults);
  return call.command("eligibility.assess", [&](platform::Command& command) -> core::Outcome<std::string> {
    const auto facts = facts_now(command, *subject);
    if (!facts) return core::Refusal{"people.person.unknown", "Không còn đối tượng này.", "person", ""};
    const auto written = to_be_said(*facts, *subject, *body, said);
    if (!written) return written.error();
    const std::int64_t id = add_assessment(command, {subject->person, subject->unit}, *written);
    return to_text(platform::write_json(AssessmentKept{std::to_string(id)}));
  });
}

access::ApiRoute listing(std::string pattern, std::string summary) {
  access::ApiRoute made;
  made.pattern = std::move(pattern);
  made.summary = std::move(summary);
  made.permission = &read_eligibility;
  made.out = platform::list_schema(platform::json_schema<AssessmentShown>());
  made.errors = {
      "people.person.unknown", "eligibility.received_on", "eligibility.year", "list.sort", "list.limit", "list.after"};
  made.handler = list_assessments;
  return made;
}

access::ApiRoute assessing(std::string pattern, std::string summary) {
  access::ApiRoute made;
  made.method = platform::Method::post;
  made.pattern = std::move(pattern);
  made.summary = std::move(summary);
  made.permission = &assess_eligibility;
  made.in = platform::json_schema<AssessmentBody>();
  made.out = platform::json_schema<AssessmentKept>();
  made.errors = {"people.person.unknown",
                 "eligibility.received_on",
                 "eligibility.year",
                 "eligibility.award.unknown",
                 "eligibility.assessment.decided",
                 "eligibility.assessment.condition",
                 "eligibility.assessment.conflict",
                 "eligibility.assessment.said",
                 "eligibility.assessment.reason",
                 "eligibility.assessment.ground",
                 "access.denied"};
  made.handler = assess;
  return made;
}

}  // namespace

std::vector<access::ApiRoute> assessment_routes() {
  std::vector<access::ApiRoute> all{
      listing("/people/{person}/eligibility/assessments",
              "Những nhận định đã ghi về điều kiện của một người: ?year=&received_on="),
      assessing("/people/{person}/eligibility/assessments",
                "Ghi nhận định về một điều kiện mà dữ liệu chưa quyết định được, có lý do và căn cứ"),
      listing("/units/{unit}/eligibility/assessments",
              "Những nhận định đã ghi về điều kiện của một đơn vị: ?year=&received_on="),
      assessing("/units/{unit}/eligibility/assessments",
                "Ghi nhận định về một điều kiện của đơn vị mà dữ liệu chưa quyết định được, có lý do và căn cứ")};
  for (const std::size_t at : {2U, 3U}) {
    all[at].pool = platform::Pool::slow;
    all[at].errors.front() = "people.unit.unknown";
  }
  return all;
}

}  // namespace thidua::eligibility
