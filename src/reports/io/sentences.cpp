#include "reports/io/sentences.h"

#include <algorithm>

#include "core/text.h"
#include "papers/io/rows.h"
#include "reports/locked_numbers.h"

namespace thidua::reports {
namespace {

constexpr std::size_t words_max = 2000;

}  // namespace

std::map<core::TargetId, OwnSentence> sentences(platform::Connection& db, core::AgencyId agency, core::RoundId round) {
  std::map<core::TargetId, OwnSentence> found;
  // revisions in order: the newest stays
  db.query(
      "SELECT target_id, revision, sentence, recorded_at, recorded_by FROM reports_sentence "
      "WHERE agency_id = ? AND round_id = ? ORDER BY target_id, revision",
      {agency.value, round.value}, [&](const platform::Row& row) {
        const core::TargetId target{row.integer(0)};
        found[target] = {target, static_cast<int>(row.integer(1)), row.text(2), core::Instant{row.integer(3)},
                         core::UserId{row.integer(4)}};
      });
  std::erase_if(found, [](const auto& one) { return one.second.sentence.empty(); });
  return found;
}

std::map<core::TargetId, int> sentence_revisions(platform::Connection& db, core::AgencyId agency, core::RoundId round) {
  std::map<core::TargetId, int> revisions;
  db.query(
      "SELECT target_id, MAX(revision) FROM reports_sentence WHERE agency_id = ? AND round_id = ? GROUP BY target_id",
      {agency.value, round.value},
      [&](const platform::Row& row) { revisions[core::TargetId{row.integer(0)}] = static_cast<int>(row.integer(1)); });
  return revisions;
}

std::vector<OwnSentence> sentence_history(platform::Connection& db, core::AgencyId agency, core::RoundId round,
                                          core::TargetId target) {
  std::vector<OwnSentence> found;
  db.query(
      "SELECT revision, sentence, recorded_at, recorded_by FROM reports_sentence WHERE agency_id = ? AND round_id = ? "
      "AND target_id = ? ORDER BY revision",
      {agency.value, round.value, target.value}, [&](const platform::Row& row) {
        found.push_back({target, static_cast<int>(row.integer(0)), row.text(1), core::Instant{row.integer(2)},
                         core::UserId{row.integer(3)}});
      });
  return found;
}

core::Outcome<int> set_sentence(platform::Command& command, core::RoundId round, core::TargetId target,
                                std::string_view sentence, std::string_view made) {
  const std::string words = core::single_spaced(core::nfc(sentence));
  if (core::code_points(words) > words_max)
    return papers::refusal("report.sentence.long", "Câu dài quá 2.000 ký tự. Hãy rút gọn.", "sentence");
  if (!words.empty())
    if (auto fault = number_fault(made, words)) return *fault;
  const std::int64_t revision = sentence_revisions(command.db, command.agency(), round)[target] + 1;
  command.db.execute(
      "INSERT INTO reports_sentence (agency_id, round_id, target_id, revision, sentence, made_from, recorded_at, "
      "recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, round.value, target.value, revision, words, std::string(made),
       command.request.now.milliseconds, command.request.user.value});
  command.record("target:" + core::to_text(target), papers::detail({{"sentence", words}}));
  return static_cast<int>(revision);
}

core::Outcome<std::int64_t> add_paper_remark(platform::Command& command, int year, std::string_view kind,
                                             std::string_view place, std::string_view text) {
  const std::string body{core::trimmed(core::nfc(text))};
  if (body.empty()) return papers::refusal("remark.empty", "Hãy ghi nội dung góp ý.", "text");
  if (core::code_points(body) > words_max)
    return papers::refusal("remark.long", "Góp ý dài quá 2.000 ký tự. Hãy rút gọn hoặc chia thành nhiều góp ý.",
                           "text");
  const std::int64_t id = command.new_id();
  command.db.execute(
      "INSERT INTO reports_comment (agency_id, comment_id, year, kind, place, body, recorded_at, recorded_by) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, id, std::int64_t{year}, std::string(kind), core::nfc(place), body,
       command.request.now.milliseconds, command.request.user.value});
  command.record("paper:" + std::to_string(year) + "/" + std::string(kind),
                 papers::detail({{"comment", std::to_string(id)}}));
  return id;
}

core::Outcome<int> resolve_paper_remark(platform::Command& command, int year, std::string_view kind, std::int64_t id) {
  const auto all = paper_remarks(command.db, command.agency(), year, kind);
  const auto found = std::ranges::find(all, id, &PaperRemark::id);
  if (found == all.end()) return papers::refusal("remark.unknown", "Không có góp ý này.", "id");
  if (found->resolved) return 0;
  command.db.execute(
      "INSERT INTO reports_comment_resolved (agency_id, comment_id, recorded_at, recorded_by) VALUES (?, ?, ?, ?)",
      {command.agency().value, id, command.request.now.milliseconds, command.request.user.value});
  command.record("paper:" + std::to_string(year) + "/" + std::string(kind),
                 papers::detail({{"resolved", std::to_string(id)}}));
  return 1;
}

std::vector<PaperRemark> paper_remarks(platform::Connection& db, core::AgencyId agency, int year,
                                       std::string_view kind) {
  std::vector<PaperRemark> found;
  db.query(
      "SELECT c.comment_id, c.place, c.body, c.recorded_at, c.recorded_by, r.comment_id FROM reports_comment c "
      "LEFT JOIN reports_comment_resolved r ON r.agency_id = c.agency_id AND r.comment_id = c.comment_id "
      "WHERE c.agency_id = ? AND c.year = ? AND c.kind = ? ORDER BY c.comment_id",
      {agency.value, std::int64_t{year}, std::string(kind)}, [&](const platform::Row& row) {
        found.push_back({row.integer(0), row.text(1), row.text(2), core::Instant{row.integer(3)},
                         core::UserId{row.integer(4)}, !row.is_null(5)});
      });
  return found;
}

int open_paper_remarks(platform::Connection& db, core::AgencyId agency, int year) {
  return static_cast<int>(
      db.one_integer("SELECT COUNT(*) FROM reports_comment c LEFT JOIN reports_comment_resolved r ON r.agency_id = "
                     "c.agency_id AND r.comment_id = c.comment_id WHERE c.agency_id = ? AND c.year = ? AND "
                     "r.comment_id IS NULL",
                     {agency.value, std::int64_t{year}})
          .value_or(0));
}

}  // namespace thidua::reports
