#include <algorithm>
#include <map>
#include <span>

#include "pacts/io/api_routes.h"
#include "pacts/io/board.h"
#include "pacts/io/changes.h"
#include "pacts/io/remarks.h"
#include "pacts/io/round_view.h"
#include "pacts/policy.h"
#include "reports/io/api.h"
#include "reports/io/api_shapes.h"
#include "reports/io/facts.h"
#include "reports/io/sentences.h"
#include "reports/locked_numbers.h"
#include "reports/target_lines.h"

namespace thidua::reports {

std::vector<access::ApiRoute> api_routes(const access::Installation&) {
  std::vector<access::ApiRoute> all;
  for (auto part : {&api::review_routes, &api::paper_routes, &api::preview_routes, &api::letter_routes})
    for (access::ApiRoute& route : part()) all.push_back(std::move(route));
  return all;
}

}  // namespace thidua::reports

namespace thidua::reports::api {
namespace {

using access::ApiCall;
using pacts::ReviewDecision;
using pacts::StoredJudgement;
using pacts::api::number_in_path;
using pacts::api::ResultScope;
using pacts::api::UserNames;
using platform::HttpResponse;
using platform::Json;
using platform::Method;

/// Everything the review of a round shows, read at once.
struct ReviewData {
  pacts::api::OpenedRound opened;
  pacts::api::Board board;
  ReportFacts facts;
  std::map<core::TargetId, pacts::Review> said;
  std::map<core::TargetId, OwnSentence> own;
  std::map<core::TargetId, int> sentence_revisions;
  std::map<core::TargetId, std::vector<pacts::Remark>> remarks;
};

core::Outcome<ReviewData> review_data(const ApiCall& call, platform::Connection& db, core::RoundId round) {
  auto opened = pacts::api::open_round_view(db, call.agency, round);
  if (!opened) return opened.error();
  auto board = pacts::api::load_board(db, call.agency, opened->pact.year, call.today());
  if (!board) return board.error();
  ReviewData data;
  data.opened = *std::move(opened);
  data.board = *std::move(board);
  if (!data.opened.data.judgements.empty()) {
    auto facts = round_facts(db, call.agency, round);
    if (!facts) return facts.error();
    data.facts = *std::move(facts);
  }
  data.said = pacts::reviews(db, call.agency, round);
  data.own = sentences(db, call.agency, round);
  data.sentence_revisions = sentence_revisions(db, call.agency, round);
  for (pacts::Remark& remark : pacts::remarks_of_pact(db, call.agency, data.opened.pact.id))
    data.remarks[remark.target].push_back(std::move(remark));
  return data;
}

/// Grows with every judgement, decision and sentence.
int version_of(const ReviewData& data, const StoredJudgement& stored) {
  int version = stored.revision;
  if (const auto said = data.said.find(stored.target); said != data.said.end()) version += said->second.revision;
  if (const auto own = data.sentence_revisions.find(stored.target); own != data.sentence_revisions.end())
    version += own->second;
  return version;
}

bool is_confirmed(const ReviewData& data, const StoredJudgement& stored) {
  const auto said = data.said.find(stored.target);
  return pacts::is_settled(stored.judgement, stored.override_by_person.has_value(),
                           said == data.said.end() ? nullptr : &said->second);
}

void put_sentence(const ReviewData& data, core::TargetId target, ReviewItem& item) {
  const auto judged =
      std::ranges::find_if(data.facts.targets, [&](const JudgedTarget& one) { return one.target->id == target; });
  if (judged == data.facts.targets.end()) return;
  item.sentence = made_sentence(*judged, data.facts);
  if (!judged->own_sentence.empty() && !number_fault(item.sentence, judged->own_sentence))
    item.sentence_own = judged->own_sentence;
}

ByNumbers numbers_shown(const pacts::Judgement& judgement) {
  return {std::string(core::code(judgement.verdict)),
          std::string(core::label_vi(judgement.verdict)),
          std::string(pacts::code(judgement.decided_by)),
          judgement.actual_vi,
          judgement.trail,
          judgement.question};
}

ReviewItem item_of(const ApiCall& call, const ReviewData& data, const StoredJudgement& stored,
                   const pacts::Target& target, const ResultScope& scope, UserNames& names) {
  ReviewItem item;
  item.target = pacts::api::target_shown(data.board, target, scope);
  item.actual = stored.judgement.actual_vi;
  item.by_numbers = numbers_shown(stored.by_numbers);
  item.verdict = core::code(stored.judgement.verdict);
  item.verdict_label = core::label_vi(stored.judgement.verdict);
  item.confirmed = is_confirmed(data, stored);
  if (const auto said = data.said.find(target.id); said != data.said.end()) {
    item.decision = pacts::code(said->second.decision);
    item.decision_label = pacts::label_vi(said->second.decision, stored.judgement.decided_by);
  }
  if (stored.override_by_person)
    item.override_ = OverrideShown{std::string(core::code(stored.override_by_person->verdict)),
                                   std::string(core::label_vi(stored.override_by_person->verdict)),
                                   stored.override_by_person->reason, names.of(stored.by), stored.at};
  put_sentence(data, target.id, item);
  item.version = version_of(data, stored);
  for (const pacts::ResultRow& row : data.opened.data.results)
    if (row.target == target.id && scope.sees(row.result.unit))
      item.entries.push_back(pacts::api::entry_shown(*call.installation.files, data.opened.unit_name(row.result.unit),
                                                     data.opened.data.round, row, names));
  if (const auto said = data.remarks.find(target.id); said != data.remarks.end())
    for (const pacts::Remark& remark : said->second)
      item.comments.push_back({std::to_string(remark.id), remark.text, names.of(remark.by), remark.at, std::nullopt});
  return item;
}

core::RoundId round_asked(const ApiCall& call) {
  return core::RoundId{number_in_path(call, "id").value_or(0)};
}

core::Outcome<ReviewShown> review_of(const ApiCall& call, platform::Connection& db) {
  auto data = review_data(call, db, round_asked(call));
  if (!data) return data.error();
  const ResultScope scope = pacts::api::result_scope(call);
  UserNames names(db, call.agency);
  ReviewShown shown;
  shown.round = pacts::api::round_shown(call, db, data->opened, scope);
  for (const StoredJudgement& stored : data->opened.data.judgements) {
    const auto target = std::ranges::find(data->opened.pact.targets, stored.target, &pacts::Target::id);
    if (target == data->opened.pact.targets.end() || !scope.sees(*target)) continue;
    shown.items.push_back(item_of(call, *data, stored, *target, scope, names));
    if (!shown.items.back().confirmed) ++shown.left;
  }
  shown.total = static_cast<int>(shown.items.size());
  return shown;
}

HttpResponse show_review(const ApiCall& call) {
  auto shown = call.read([&](platform::Connection& db) { return review_of(call, db); });
  if (!shown) return access::refused(shown.error());
  return platform::json_response(platform::write_json(*shown));
}

/// One item again, after a decision.
HttpResponse show_item(const ApiCall& call, core::TargetId target) {
  auto shown = call.read([&](platform::Connection& db) { return review_of(call, db); });
  if (!shown) return access::refused(shown.error());
  const auto item = std::ranges::find_if(shown->items, [&](const ReviewItem& one) { return one.target.id == target; });
  if (item == shown->items.end()) return pacts::api::no_such("review.unknown", "Không có chỉ tiêu này trong đợt.");
  return platform::json_response(platform::write_json(*item));
}

/// One judgement, decision or sentence about a target: a step of its version.
struct ReviewStep {
  core::Instant at;
  core::UserId by;
  std::optional<std::string> verdict, decision, reason, sentence;
};

std::vector<ReviewStep> review_steps(platform::Connection& db, core::AgencyId agency, core::RoundId round,
                                     core::TargetId target) {
  std::vector<ReviewStep> steps;
  for (const StoredJudgement& stored : pacts::judgement_history(db, agency, round, target))
    steps.push_back({stored.at, stored.by, std::string(core::label_vi(stored.judgement.verdict)), std::nullopt,
                     stored.override_by_person ? stored.override_by_person->reason : std::string(), std::nullopt});
  for (const pacts::Review& said : pacts::review_history(db, agency, round, target))
    steps.push_back(
        {said.at, said.by, std::nullopt, std::string(pacts::label_vi(said.decision)), said.reason, std::nullopt});
  for (const OwnSentence& own : sentence_history(db, agency, round, target))
    steps.push_back({own.at, own.by, std::nullopt, std::nullopt, std::nullopt,
                     own.sentence.empty() ? "câu soạn sẵn" : own.sentence});
  std::ranges::stable_sort(steps, {}, &ReviewStep::at);
  return steps;
}

/// What the first `count` steps left, one beside the other.
ReviewStep standing_after(const std::vector<ReviewStep>& steps, std::size_t count) {
  ReviewStep standing;
  for (const ReviewStep& step : std::span(steps).first(std::min(count, steps.size()))) {
    standing.at = step.at;
    standing.by = step.by;
    for (const auto part : {&ReviewStep::verdict, &ReviewStep::decision, &ReviewStep::reason, &ReviewStep::sentence})
      if (step.*part) standing.*part = step.*part;
  }
  return standing;
}

/// What others said of a target since its version was `seen`.
pacts::api::ChangedSince review_changes(platform::Connection& db, core::AgencyId agency, core::RoundId round,
                                        core::TargetId target, int seen) {
  const auto steps = review_steps(db, agency, round, target);
  const ReviewStep before = standing_after(steps, static_cast<std::size_t>(std::max(seen, 0)));
  const ReviewStep after = standing_after(steps, steps.size());
  pacts::api::ChangedSince found;
  const auto compare = [&](std::string field, std::string label, std::optional<std::string> ReviewStep::*part) {
    if (before.*part != after.*part)
      found.changes.push_back(
          {std::move(field), std::move(label), (before.*part).value_or(""), (after.*part).value_or("")});
  };
  compare("verdict", "Kết luận", &ReviewStep::verdict);
  compare("decision", "Quyết định", &ReviewStep::decision);
  compare("reason", "Lý do", &ReviewStep::reason);
  compare("sentence", "Câu trong báo cáo", &ReviewStep::sentence);
  found.by = after.by;
  found.at = after.at;
  return found;
}

core::Outcome<int> store_decision(platform::Command& command, core::RoundId round, core::TargetId target,
                                  const ReviewDecided& decided) {
  if (!decided.decision) return 0;
  const auto decision = pacts::review_decision_of(*decided.decision);
  if (!decision)
    return core::Refusal{"review.decision", "Hãy chọn: đồng ý, kết luận khác, hoặc chưa đủ căn cứ.", "decision", {}};
  pacts::NewReview review{*decision, std::nullopt, decided.reason.value_or("")};
  if (decided.verdict) {
    review.verdict = core::verdict_of(*decided.verdict);
    if (!review.verdict)
      return core::Refusal{"override.verdict", "Kết luận không hợp lệ. Hãy chọn lại.", "verdict", {}};
  }
  return pacts::review_target(command, round, target, review);
}

core::Outcome<int> store_sentence(platform::Command& command, const ReviewData& data, core::RoundId round,
                                  core::TargetId target, const ReviewDecided& decided) {
  if (!decided.sentence) return 0;
  ReviewItem made;
  // after the decision of this very request, where there is one: the verdict stands in the sentence
  auto facts = round_facts(command.db, command.agency(), round);
  if (!facts) return facts.error();
  ReviewData now;
  now.facts = *std::move(facts);
  put_sentence(now, target, made);
  if (made.sentence.empty())
    return core::Refusal{"review.not_judged", "Chỉ tiêu chưa được đánh giá trong đợt này.", "target", {}};
  const bool as_made = *decided.sentence == made.sentence;
  if (as_made && !data.own.contains(target)) return 0;
  return set_sentence(command, round, target, as_made ? "" : *decided.sentence, made.sentence);
}

HttpResponse decide(const ApiCall& call) {
  auto body = call.body<ReviewDecided>();
  if (!body) return body.error();
  const core::RoundId round = round_asked(call);
  const core::TargetId target{number_in_path(call, "target").value_or(0)};
  std::optional<pacts::api::ChangedSince> conflict;
  std::string code, by;
  HttpResponse response = call.command("pacts.review", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto data = review_data(call, command.db, round);
    if (!data) return data.error();
    const auto& judged = data->opened.data.judgements;
    const auto stored = std::ranges::find(judged, target, &StoredJudgement::target);
    if (stored == judged.end())
      return core::Refusal{
          "review.unknown", "Chỉ tiêu chưa được đánh giá trong đợt này. Hãy đánh giá đợt trước.", "target", {}};
    if (version_of(*data, *stored) != body->version) {
      conflict = review_changes(command.db, call.agency, round, target, body->version);
      by = UserNames(command.db, call.agency).of(conflict->by);
      const auto shown = std::ranges::find(data->opened.pact.targets, target, &pacts::Target::id);
      code = shown == data->opened.pact.targets.end() ? "Chỉ tiêu" : shown->code;
      return core::Refusal{"review.conflict", "Chỉ tiêu vừa được người khác kết luận.", "version", {}};
    }
    if (auto done = store_decision(command, round, target, *body); !done) return done.error();
    if (auto done = store_sentence(command, *data, round, target, *body); !done) return done.error();
    return std::string("{}");
  });
  if (conflict)
    return pacts::api::conflict_response(
        code + " vừa được " + by + " kết luận lúc " + conflict->at.to_vi() + ". Hãy xem quyết định đó rồi làm lại.",
        platform::write_json(conflict->changes), by, conflict->at);
  return response.status == 200 ? show_item(call, target) : response;
}

PastDecision past_of(const StoredJudgement& stored, UserNames& names) {
  const bool by_person = stored.override_by_person.has_value();
  return {by_person ? "override" : "numbers",
          by_person ? "kết luận của người có trách nhiệm" : "theo số liệu",
          std::string(core::code(stored.judgement.verdict)),
          std::string(core::label_vi(stored.judgement.verdict)),
          stored.judgement.actual_vi,
          by_person ? stored.override_by_person->reason : "",
          names.of(stored.by),
          stored.at};
}

/// Whose verdict stood at that moment. Rows of earlier versions of the program can agree with a person's.
pacts::DecidedBy decided_by_at(const std::vector<StoredJudgement>& judged, core::Instant at) {
  pacts::DecidedBy by = pacts::DecidedBy::numbers;
  for (const StoredJudgement& stored : judged)
    if (stored.at <= at) by = stored.judgement.decided_by;
  return by;
}

PastDecision past_of(const pacts::Review& said, pacts::DecidedBy verdict_by, UserNames& names) {
  return {std::string(pacts::code(said.decision)),
          std::string(pacts::label_vi(said.decision, verdict_by)),
          std::string(core::code(said.verdict)),
          std::string(core::label_vi(said.verdict)),
          said.actual,
          said.reason,
          names.of(said.by),
          said.at};
}

HttpResponse review_past(const ApiCall& call) {
  const core::RoundId round = round_asked(call);
  const core::TargetId id{number_in_path(call, "target").value_or(0)};
  const ResultScope scope = pacts::api::result_scope(call);
  auto shown = call.read([&](platform::Connection& db) -> core::Outcome<PastDecisions> {
    auto opened = pacts::api::open_round_view(db, call.agency, round);
    if (!opened) return opened.error();
    const auto target = std::ranges::find(opened->pact.targets, id, &pacts::Target::id);
    if (target == opened->pact.targets.end() || !scope.sees(*target))
      return core::Refusal{"review.unknown", "Không có chỉ tiêu này trong đợt.", "target", {}};
    UserNames names(db, call.agency);
    const auto judged = pacts::judgement_history(db, call.agency, round, id);
    PastDecisions past;
    for (const StoredJudgement& stored : judged) past.items.push_back(past_of(stored, names));
    for (const pacts::Review& said : pacts::review_history(db, call.agency, round, id))
      if (said.decision != ReviewDecision::override_)  // those stand among the judgements
        past.items.push_back(past_of(said, decided_by_at(judged, said.at), names));
    std::ranges::stable_sort(past.items, {}, &PastDecision::at);
    return past;
  });
  if (!shown) return access::refused(shown.error());
  return platform::json_response(platform::write_json(*shown));
}

}  // namespace

std::vector<access::ApiRoute> review_routes() {
  std::vector<access::ApiRoute> all;
  all.push_back(pacts::api::get_route<ReviewShown>("/rounds/{id}/review", "Kết quả và kết luận từng chỉ tiêu của đợt",
                                                   pacts::policy::results_read, show_review));
  all.push_back(pacts::api::change_route<ReviewDecided, ReviewItem>(
      Method::post, "/rounds/{id}/review/{target}",
      "Đồng ý, kết luận khác có lý do, hoặc chưa đủ căn cứ; sửa lời câu trong báo cáo", pacts::policy::review_judge,
      decide, {"conflict", "review.nothing_to_agree", "review.decided", "override.reason", "report.sentence.numbers"}));
  all.push_back(pacts::api::get_route<PastDecisions>("/rounds/{id}/review/{target}/history",
                                                     "Các lần đánh giá và quyết định về một chỉ tiêu",
                                                     pacts::policy::results_read, review_past));
  return all;
}

}  // namespace thidua::reports::api
