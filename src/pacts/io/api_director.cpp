#include <algorithm>

#include "pacts/io/api.h"
#include "pacts/io/api_routes.h"
#include "pacts/io/board.h"
#include "pacts/io/drafts.h"
#include "pacts/io/remarks.h"
#include "pacts/io/round_view.h"
#include "pacts/policy.h"
#include "pacts/shown.h"

namespace thidua::pacts::api {
namespace {

using access::ApiCall;
using core::Verdict;
using platform::HttpResponse;

constexpr std::size_t danger_max = 5;

int danger_of(const Board& board, const Target& target) {
  const Verdict verdict = board.verdict_of(target);
  const auto judged = board.judgements.find(target.id);
  return danger(verdict, judged == board.judgements.end() ? Pace::none : judged->second.judgement.pace,
                board.days_late_of(target).value_or(0));
}

std::vector<TargetShown> danger_shown(const Board& board, const ResultScope& scope) {
  std::vector<std::pair<int, const Target*>> ranked;
  for (const Target& target : board.pact.targets)
    if (const int rank = danger_of(board, target); rank > 0) ranked.push_back({rank, &target});
  std::ranges::stable_sort(ranked, [](const auto& a, const auto& b) { return a.first > b.first; });
  if (ranked.size() > danger_max) ranked.resize(danger_max);
  std::vector<TargetShown> shown;
  for (const auto& [rank, target] : ranked) shown.push_back(target_shown(board, *target, scope));
  return shown;
}

bool has_not_sent(const Submission& submission) {
  return is_owed(submission.state);
}

std::vector<LateUnit> late_units(const Board& board) {
  std::vector<LateUnit> late;
  for (const RoundData& data : board.rounds) {
    if (data.round.locked || board.today <= data.round.due) continue;
    for (const Submission& one : data.submissions)
      if (has_not_sent(one))
        late.push_back({{one.unit, board.unit_name(one.unit)},
                        data.round.id,
                        data.round.name,
                        data.round.due,
                        board.today.days() - data.round.due.days()});
  }
  return late;
}

std::vector<RingPart> ring_of(const Board& board) {
  std::vector<RingPart> ring;
  for (const Verdict verdict :
       {Verdict::met, Verdict::exceeded, Verdict::partly, Verdict::not_met, Verdict::in_progress, Verdict::proposed,
        Verdict::not_assessed, Verdict::dropped, Verdict::not_stated}) {
    const auto count = std::ranges::count_if(board.pact.targets,
                                             [&](const Target& target) { return board.verdict_of(target) == verdict; });
    if (count > 0)
      ring.push_back({std::string(core::code(verdict)), std::string(core::label_vi(verdict)), static_cast<int>(count)});
  }
  return ring;
}

/// Judged targets that nobody has confirmed or decided yet.
int unreviewed(platform::Connection& db, core::AgencyId agency, const RoundData& data) {
  const auto said = reviews(db, agency, data.round.id);
  int left = 0;
  for (const StoredJudgement& stored : data.judgements) {
    const auto review = said.find(stored.target);
    if (!is_settled(stored.judgement, stored.override_by_person.has_value(),
                    review == said.end() ? nullptr : &review->second))
      ++left;
  }
  return left;
}

/// Targets whose last remark is somebody else's.
int open_remarks(platform::Connection& db, core::AgencyId agency, core::PactId pact, core::UserId user) {
  return static_cast<int>(
      db.one_integer("SELECT COUNT(*) FROM pacts_comment c JOIN pacts_target t ON t.agency_id = c.agency_id AND "
                     "t.target_id = c.target_id WHERE c.agency_id = ? AND t.pact_id = ? AND c.recorded_by <> ? AND "
                     "c.comment_id = (SELECT MAX(n.comment_id) FROM pacts_comment n WHERE n.agency_id = c.agency_id "
                     "AND n.target_id = c.target_id)",
                     {agency.value, pact.value, user.value})
          .value_or(0));
}

std::string year_path(int year) {
  return "/" + std::to_string(year);
}

std::vector<Link> waiting_links(platform::Connection& db, core::AgencyId agency, const Board& board) {
  std::vector<Link> waiting;
  const std::string base = year_path(board.pact.year);
  if (board.pact.state == PactState::draft)
    waiting.push_back({"Giao ước còn là dự thảo, chưa ký", base + "/giao-uoc/chi-tieu"});
  for (const RoundData& data : board.rounds) {
    const std::string round = base + "/dot/" + core::to_text(data.round.id);
    if (data.round.locked && data.judgements.empty())
      waiting.push_back({"Đợt “" + data.round.name + "” đã chốt, chưa đánh giá", round + "/ra-soat"});
    if (const int left = unreviewed(db, agency, data); left > 0)
      waiting.push_back(
          {std::to_string(left) + " kết quả của đợt “" + data.round.name + "” chờ kết luận", round + "/ra-soat"});
  }
  return waiting;
}

HttpResponse director(const ApiCall& call, const OpenPaperRemarks& open_paper_remarks) {
  const int year = static_cast<int>(number_before(call.request.query_value("year").value_or(""), "").value_or(0));
  auto shown = call.read([&](platform::Connection& db) -> core::Outcome<DirectorShown> {
    auto board = load_board(db, call.agency, year, call.today());
    if (!board) return board.error();
    DirectorShown page;
    page.year = year;
    page.counts = counts_shown(board->counts());
    if (!board->judgements.empty()) page.sentence = sentence_vi(board->counts());
    page.ring = ring_of(*board);
    page.danger = danger_shown(*board, result_scope(call));
    page.late = late_units(*board);
    page.by_section = sections_of(*board);
    page.waiting = waiting_links(db, call.agency, *board);
    page.comments_open = open_remarks(db, call.agency, board->pact.id, call.user.id);
    if (open_paper_remarks) page.comments_open += open_paper_remarks(db, call.agency, year);
    return page;
  });
  if (!shown) return access::refused(shown.error());
  return platform::json_response(platform::write_json(*shown));
}

// ---- home

using access::TodayCard;
using access::Urgency;

Urgency urgency_of(core::Date due, core::Date today) {
  constexpr int week = 7;
  if (due <= today) return Urgency::today;
  return due.days() - today.days() <= week ? Urgency::week : Urgency::later;
}

std::int64_t late_by(core::Date due, core::Date today) {
  return std::max(0, today.days() - due.days());
}

/// For who reminds, and for who is only to know: those when it is late.
void add_missing_units(const Board& board, bool reminds, std::vector<TodayCard>& cards) {
  for (const RoundData& data : board.rounds) {
    const auto missing = std::ranges::count_if(data.submissions, has_not_sent);
    if (data.round.locked || missing == 0 || (!reminds && board.today <= data.round.due)) continue;
    std::string names;
    int named = 0;
    for (const Submission& one : data.submissions)
      if (has_not_sent(one) && named++ < 3) names += (names.empty() ? "" : ", ") + board.unit_name(one.unit);
    if (missing > 3) names += " …";
    TodayCard card;
    card.id = "round-" + core::to_text(data.round.id) + "-missing";
    card.urgency = urgency_of(data.round.due, board.today);
    card.text = std::to_string(missing) + " đơn vị chưa gửi kết quả đợt “" + data.round.name + "”: " + names;
    card.for_whom = reminds ? "Cán bộ thi đua" : "Để chỉ đạo; cán bộ thi đua nhắc các đơn vị";
    card.due = data.round.due;
    card.days_late = late_by(data.round.due, board.today);
    card.label = reminds ? "Xem và nhắc" : "Xem các đơn vị";
    card.href = year_path(board.pact.year) + "/dot/" + core::to_text(data.round.id);
    cards.push_back(std::move(card));
  }
}

void add_own_entries(const ApiCall& call, const Board& board, std::vector<TodayCard>& cards) {
  const auto roots = access::scope_of(call.user, policy::results_enter, call.today());
  if (!roots) return;  // an officer of the whole agency enters for nobody in particular
  for (const RoundData& data : board.rounds) {
    if (data.round.locked) continue;
    for (const Submission& one : data.submissions) {
      if (!has_not_sent(one) || !call.allows(policy::results_enter, one.unit)) continue;
      const bool returned = one.state == SubmissionState::returned;
      TodayCard card;
      card.id = "round-" + core::to_text(data.round.id) + "-unit-" + core::to_text(one.unit) +
                (returned ? "-returned" : "-entry");
      card.urgency = returned ? Urgency::today : urgency_of(data.round.due, board.today);
      card.text = returned ? "Kết quả đợt “" + data.round.name + "” bị trả lại: " + one.reason
                           : "Nhập kết quả đợt “" + data.round.name + "” của " + board.unit_name(one.unit);
      card.for_whom = board.unit_name(one.unit);
      card.due = data.round.due;
      card.days_late = late_by(data.round.due, board.today);
      card.label = returned ? "Sửa và gửi lại" : "Nhập kết quả";
      card.href =
          year_path(board.pact.year) + "/dot/" + core::to_text(data.round.id) + "/nhap/" + core::to_text(one.unit);
      cards.push_back(std::move(card));
    }
  }
}

void add_drafts(const ApiCall& call, platform::Connection& db, int year, std::vector<TodayCard>& cards) {
  for (const DraftBrief& draft : drafts(db, call.agency)) {
    if (draft.year != 0 && draft.year != year) continue;
    TodayCard card;
    card.id = "draft-" + std::to_string(draft.id);
    card.urgency = Urgency::week;
    card.text = draft.open_doubts > 0
                    ? "Còn " + std::to_string(draft.open_doubts) + " câu hỏi khi đọc “" + draft.file_name + "”"
                    : "Đã đọc “" + draft.file_name + "”, chờ xác nhận";
    card.for_whom = "Cán bộ thi đua";
    card.label = draft.open_doubts > 0 ? "Trả lời" : "Kiểm tra và xác nhận";
    card.href = year_path(year) + "/giao-uoc/doc/" + std::to_string(draft.id);
    cards.push_back(std::move(card));
  }
}

void add_unassigned(const Board& board, std::vector<TodayCard>& cards) {
  if (board.pact.state == PactState::closed) return;
  const auto count = std::ranges::count_if(
      board.pact.targets, [&](const Target& target) { return !target.lead_unit && !target.dropped_on(board.day); });
  if (count == 0) return;
  TodayCard card;
  card.id = "pact-" + core::to_text(board.pact.id) + "-unassigned";
  card.urgency = Urgency::week;
  card.text = std::to_string(count) + " chỉ tiêu chưa giao cho đơn vị nào";
  card.for_whom = "Cán bộ thi đua";
  card.label = "Giao chỉ tiêu";
  card.href = year_path(board.pact.year) + "/giao-uoc/chi-tieu?chua-giao=1";
  cards.push_back(std::move(card));
}

void add_reviews(platform::Connection& db, core::AgencyId agency, const Board& board, std::vector<TodayCard>& cards) {
  if (board.pact.state == PactState::closed) return;
  for (const RoundData& data : board.rounds) {
    const bool to_judge = data.round.locked && data.judgements.empty();
    const int left = unreviewed(db, agency, data);
    if (!to_judge && left == 0) continue;
    TodayCard card;
    card.id = "round-" + core::to_text(data.round.id) + "-review";
    card.urgency = Urgency::week;
    card.text = to_judge ? "Đợt “" + data.round.name + "” đã chốt số liệu, chưa đánh giá"
                         : std::to_string(left) + " kết quả của đợt “" + data.round.name + "” chờ kết luận";
    card.for_whom = "Cán bộ thi đua";
    card.label = to_judge ? "Đánh giá" : "Kết luận";
    card.href = year_path(board.pact.year) + "/dot/" + core::to_text(data.round.id) + "/ra-soat";
    cards.push_back(std::move(card));
  }
}

void add_next_year(platform::Connection& db, core::AgencyId agency, const Board& board, std::vector<TodayCard>& cards) {
  const bool final_judged = std::ranges::any_of(board.rounds, [](const RoundData& data) {
    return data.round.kind == RoundKind::final_ && !data.judgements.empty();
  });
  const bool made = db.one_integer("SELECT 1 FROM pacts_pact WHERE agency_id = ? AND year = ?",
                                   {agency.value, std::int64_t{board.pact.year} + 1})
                        .has_value();
  if (!final_judged || made) return;
  const auto lines = next_lines(db, agency, board.pact.year);
  if (!lines) return;
  const auto undecided = std::ranges::count(*lines, NextChoice::undecided, &NextLine::choice);
  TodayCard card;
  card.id = "pact-" + core::to_text(board.pact.id) + "-next";
  card.urgency = Urgency::later;
  const std::string next_year = std::to_string(board.pact.year + 1);
  card.text = undecided > 0 ? std::to_string(undecided) + " chỉ tiêu chưa chọn cho giao ước năm " + next_year
                            : "Đã chọn xong chỉ tiêu, chờ lập dự thảo giao ước năm " + next_year;
  card.for_whom = "Cán bộ thi đua";
  card.label = undecided > 0 ? "Chọn chỉ tiêu" : "Lập dự thảo";
  card.href = year_path(board.pact.year) + "/giao-uoc/nam-sau";
  cards.push_back(std::move(card));
}

}  // namespace

std::vector<access::ApiRoute> director_routes(const OpenPaperRemarks& open_paper_remarks) {
  std::vector<access::ApiRoute> all;
  all.push_back(get_route<DirectorShown>(
      "/director", "Trang của người đứng đầu (?year=)", policy::director_read,
      [open_paper_remarks](const ApiCall& call) { return director(call, open_paper_remarks); }));
  return all;
}

}  // namespace thidua::pacts::api

namespace thidua::pacts {

std::vector<access::TodayCard> today_cards(const access::ApiCall& call, int year) {
  return call.read([&](platform::Connection& db) {
    std::vector<access::TodayCard> cards;
    if (call.allows(policy::pacts_import)) api::add_drafts(call, db, year, cards);
    const auto board = api::load_board(db, call.agency, year, call.today());
    if (!board) return cards;
    api::add_own_entries(call, *board, cards);
    if (const bool reminds = call.allows(policy::rounds_manage); reminds || call.allows(policy::director_read))
      api::add_missing_units(*board, reminds, cards);
    if (call.allows(policy::pacts_assign)) api::add_unassigned(*board, cards);
    if (call.allows(policy::review_judge)) api::add_reviews(db, call.agency, *board, cards);
    if (call.allows(policy::next_choose)) api::add_next_year(db, call.agency, *board, cards);
    return cards;
  });
}

std::vector<access::Milestone> milestones(const access::ApiCall& call, int year) {
  return call.read([&](platform::Connection& db) {
    std::vector<access::Milestone> all;
    auto pact = pact_of_year(db, call.agency, year);
    if (!pact) return all;
    all.push_back({pact->signed_on ? "Ký giao ước" : "Ký giao ước (chưa ký)", pact->signed_on});
    for (const Round& round : rounds(db, call.agency, pact->id))
      all.push_back({"Hạn gửi kết quả: " + round.name, round.due});
    all.push_back({"Hết kỳ giao ước", pact->period.to});
    return all;
  });
}

std::vector<int> pact_years(const access::ApiCall& call) {
  return call.read([&](platform::Connection& db) {
    std::vector<int> years;
    if (!call.allows(policy::pacts_read)) return years;
    for (const Pact& pact : pacts(db, call.agency)) years.push_back(pact.year);
    return years;
  });
}

}  // namespace thidua::pacts
