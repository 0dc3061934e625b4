#include "pacts/io/remarks.h"

#include <algorithm>
#include <array>

#include "core/coded.h"
#include "core/text.h"
#include "pacts/io/rows.h"
#include "platform/json.h"

namespace thidua::pacts {
namespace {

constexpr std::string_view review_columns =
    "SELECT v.target_id, v.revision, v.decision, v.verdict, v.actual, v.reason, v.recorded_at, v.recorded_by "
    "FROM pacts_review v WHERE v.agency_id = ? AND v.round_id = ?";

Review review_from(const platform::Row& row) {
  Review review;
  review.target = core::TargetId{row.integer(0)};
  review.revision = static_cast<int>(row.integer(1));
  review.decision = stored_code(review_decision_of(row.text(2)), "decision");
  review.verdict = stored_code(core::verdict_of(row.text(3)), "verdict");
  review.actual = row.text(4);
  review.reason = row.text(5);
  review.at = core::Instant{row.integer(6)};
  review.by = core::UserId{row.integer(7)};
  return review;
}

Remark remark_from(const platform::Row& row) {
  return {row.integer(0), core::TargetId{row.integer(1)}, row.text(2), core::Instant{row.integer(3)},
          core::UserId{row.integer(4)}};
}

std::string json_of(std::initializer_list<std::pair<std::string_view, std::string_view>> members) {
  platform::Json json = platform::Json::object();
  for (const auto& [name, value] : members) json.set(name, value);
  return platform::to_text(json);
}

void insert_review(platform::Command& command, core::RoundId round, core::TargetId target, const NewReview& review,
                   core::Verdict verdict, const std::string& actual) {
  const auto revision = next_revision(
      command.db, "SELECT MAX(revision) FROM pacts_review WHERE agency_id = ? AND round_id = ? AND target_id = ?",
      {command.agency().value, round.value, target.value});
  command.db.execute(
      "INSERT INTO pacts_review (agency_id, round_id, target_id, revision, decision, verdict, actual, reason, "
      "recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, round.value, target.value, revision, std::string(code(review.decision)),
       std::string(core::code(verdict)), actual, review.reason, command.request.now.milliseconds,
       command.request.user.value});
  command.record(
      "target:" + core::to_text(target),
      json_of({{"review", code(review.decision)}, {"verdict", core::code(verdict)}, {"reason", review.reason}}));
}

}  // namespace

core::Outcome<std::int64_t> add_remark(platform::Command& command, core::TargetId target, std::string_view text) {
  constexpr std::size_t longest = 2000;
  const std::string body{core::trimmed(core::nfc(text))};
  if (body.empty()) return refused("remark.empty", "Hãy ghi nội dung góp ý.", "text");
  if (core::code_points(body) > longest)
    return refused("remark.long", "Góp ý dài quá 2.000 ký tự. Hãy rút gọn hoặc gửi thành nhiều góp ý.", "text");
  if (!command.db.one_integer("SELECT 1 FROM pacts_target WHERE agency_id = ? AND target_id = ?",
                              {command.agency().value, target.value}))
    return refused("pact.target.unknown", "Không có chỉ tiêu này.", "target");
  const std::int64_t id = command.new_id();
  command.db.execute(
      "INSERT INTO pacts_comment (agency_id, comment_id, target_id, body, recorded_at, recorded_by) "
      "VALUES (?, ?, ?, ?, ?, ?)",
      {command.agency().value, id, target.value, body, command.request.now.milliseconds, command.request.user.value});
  command.record("target:" + core::to_text(target), json_of({{"comment", std::to_string(id)}}));
  return id;
}

std::vector<Remark> remarks(platform::Connection& db, core::AgencyId agency, core::TargetId target) {
  std::vector<Remark> found;
  db.query(
      "SELECT comment_id, target_id, body, recorded_at, recorded_by FROM pacts_comment "
      "WHERE agency_id = ? AND target_id = ? ORDER BY comment_id",
      {agency.value, target.value}, [&](const platform::Row& row) { found.push_back(remark_from(row)); });
  return found;
}

std::vector<Remark> remarks_of_pact(platform::Connection& db, core::AgencyId agency, core::PactId pact) {
  std::vector<Remark> found;
  db.query(
      "SELECT c.comment_id, c.target_id, c.body, c.recorded_at, c.recorded_by FROM pacts_comment c "
      "JOIN pacts_target t ON t.agency_id = c.agency_id AND t.target_id = c.target_id "
      "WHERE c.agency_id = ? AND t.pact_id = ? ORDER BY c.comment_id",
      {agency.value, pact.value}, [&](const platform::Row& row) { found.push_back(remark_from(row)); });
  return found;
}

std::map<core::TargetId, int> remark_counts(platform::Connection& db, core::AgencyId agency, core::PactId pact) {
  std::map<core::TargetId, int> counts;
  db.query(
      "SELECT c.target_id, COUNT(*) FROM pacts_comment c "
      "JOIN pacts_target t ON t.agency_id = c.agency_id AND t.target_id = c.target_id "
      "WHERE c.agency_id = ? AND t.pact_id = ? GROUP BY c.target_id",
      {agency.value, pact.value},
      [&](const platform::Row& row) { counts[core::TargetId{row.integer(0)}] = static_cast<int>(row.integer(1)); });
  return counts;
}

std::map<core::TargetId, Review> reviews(platform::Connection& db, core::AgencyId agency, core::RoundId round) {
  std::map<core::TargetId, Review> found;
  // revisions in order: the newest of each target stays
  db.query(std::string(review_columns) + " ORDER BY v.target_id, v.revision", {agency.value, round.value},
           [&](const platform::Row& row) {
             Review review = review_from(row);
             found[review.target] = std::move(review);
           });
  return found;
}

std::vector<Review> review_history(platform::Connection& db, core::AgencyId agency, core::RoundId round,
                                   core::TargetId target) {
  std::vector<Review> found;
  db.query(std::string(review_columns) + " AND v.target_id = ? ORDER BY v.revision",
           {agency.value, round.value, target.value},
           [&](const platform::Row& row) { found.push_back(review_from(row)); });
  return found;
}

core::Outcome<int> review_target(platform::Command& command, core::RoundId round, core::TargetId target,
                                 const NewReview& review) {
  const auto all = judgements(command.db, command.agency(), round);
  const auto current = std::ranges::find(all, target, &StoredJudgement::target);
  if (current == all.end())
    return refused("review.not_judged", "Chỉ tiêu chưa được đánh giá trong đợt này. Hãy đánh giá đợt trước.", "target");
  const std::string actual = current->judgement.actual_vi;
  if (review.decision == ReviewDecision::agree) {
    if (current->judgement.decided_by == DecidedBy::nobody)
      return refused("review.nothing_to_agree",
                     "Số liệu chưa đủ để tự kết luận nên không có gì để đồng ý. Hãy chọn kết luận và ghi lý do.",
                     "decision");
    const auto earlier = reviews(command.db, command.agency(), round);
    const auto said = earlier.find(target);
    if (said != earlier.end() && said->second.decision != ReviewDecision::agree &&
        stands(said->second, current->judgement))
      return refused("review.decided",
                     "Chỉ tiêu đã có kết luận “" + std::string(core::label_vi(said->second.verdict)) +
                         "” kèm lý do, không cần đồng ý lần nữa. Muốn đổi, hãy sửa kết luận.",
                     "decision");
    insert_review(command, round, target, review, current->judgement.verdict, actual);
    return 1;
  }
  if (review.decision == ReviewDecision::override_ && !review.verdict)
    return refused("override.verdict", "Hãy chọn kết luận mới: đạt, không đạt, vượt, đạt một phần …", "verdict");
  const core::Verdict verdict =
      review.decision == ReviewDecision::not_enough ? core::Verdict::not_assessed : *review.verdict;
  if (auto stored = override_verdict(command, round, target, {verdict, review.reason}); !stored) return stored.error();
  insert_review(command, round, target, review, verdict, actual);
  return 1;
}

}  // namespace thidua::pacts
