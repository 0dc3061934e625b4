#include "reports/assessment.h"

#include <algorithm>

#include "core/text.h"
#include "reports/entered.h"
#include "reports/target_lines.h"
#include "reports/words.h"

namespace thidua::reports {
namespace {

using core::Verdict;

std::vector<const JudgedTarget*> with_verdict(const ReportFacts& facts, const std::vector<Verdict>& verdicts) {
  std::vector<const JudgedTarget*> found;
  for (const auto& judged : facts.targets)
    if (std::find(verdicts.begin(), verdicts.end(), judged.judgement.verdict) != verdicts.end())
      found.push_back(&judged);
  return found;
}

/// "Tỷ lệ hồ sơ … (không đạt chỉ tiêu: 98,61%, …)."
std::string named_with_result(const JudgedTarget& judged, const ReportFacts& facts) {
  return standing_words(*judged.target, facts) + " (" + result_words(judged) + ").";
}

/// "Tỷ lệ hồ sơ … (chủ trì: Trung tâm …)."
std::string named_with_unit(const JudgedTarget& judged, const ReportFacts& facts) {
  const auto unit = judged.target->lead_unit ? unit_name(facts, *judged.target->lead_unit) : std::string{};
  return standing_words(*judged.target, facts) + (unit.empty() ? "." : " (chủ trì: " + unit + ").");
}

/// A level that is striven for is no promise: what stays under it is told, but not as a target that was missed.
std::vector<const JudgedTarget*> of_promises(std::vector<const JudgedTarget*> targets, const ReportFacts& facts,
                                             bool promised = true) {
  std::erase_if(targets, [&](const JudgedTarget* judged) {
    return terms_on(*judged->target, facts.cut_off).stretch == promised;
  });
  return targets;
}

Line named_list(std::string lead, const std::vector<const JudgedTarget*>& targets, const ReportFacts& facts) {
  Line line{std::move(lead), {}};
  for (const auto* judged : targets) line.subs.push_back(named_with_result(*judged, facts));
  return line;
}

Subsection strengths(const ReportFacts& facts) {
  Subsection subsection{"Ưu điểm", "", {}};
  auto& lines = subsection.points.emplace_back().lines;
  const auto counts = counts_of(facts.targets);
  const int standing = counts.total - counts.dropped;
  if (standing > 0 && reached(counts) > 0)
    lines.push_back({"Các bên ký giao ước đã thực hiện đạt và vượt " + share_vi(reached(counts), standing, "chỉ tiêu") +
                         (counts.dropped > 0 ? ", không tính chỉ tiêu dừng thực hiện." : "."),
                     {}});
  const auto exceeded = with_verdict(facts, {Verdict::exceeded});
  if (!exceeded.empty())
    lines.push_back(named_list(
        "Có " + count_vi(static_cast<std::int64_t>(exceeded.size())) + " chỉ tiêu vượt mức giao ước:", exceeded,
        facts));
  const auto done = std::count_if(facts.duties.begin(), facts.duties.end(),
                                  [](const DutyResult& duty) { return duty.verdict == Verdict::met; });
  if (done > 0)
    lines.push_back(
        {"Thực hiện tốt " +
             share_vi(done, static_cast<std::int64_t>(facts.duties.size()), "nội dung trách nhiệm của các bên") + ".",
         {}});
  for (auto& line : lines_about(facts, Topic::movement, facts.side)) lines.push_back(std::move(line));
  return subsection;
}

Subsection limits(const ReportFacts& facts) {
  Subsection subsection{"Hạn chế", "", {}};
  auto& lines = subsection.points.emplace_back().lines;
  const auto add = [&](const std::vector<Verdict>& verdicts, const std::string& words) {
    const auto targets = of_promises(with_verdict(facts, verdicts), facts);
    if (!targets.empty())
      lines.push_back(named_list(
          "Còn " + count_vi(static_cast<std::int64_t>(targets.size())) + " chỉ tiêu " + words + ":", targets, facts));
  };
  add({Verdict::not_met}, "không đạt");
  add({Verdict::partly}, "chỉ đạt một phần");
  const auto striven = of_promises(with_verdict(facts, {Verdict::not_met, Verdict::partly}), facts, false);
  if (!striven.empty())
    lines.push_back(named_list("Chưa đạt mức phấn đấu (cao hơn mức phải đạt) của " +
                                   count_vi(static_cast<std::int64_t>(striven.size())) + " chỉ tiêu:",
                               striven, facts));
  std::vector<const JudgedTarget*> behind;
  for (const auto* judged : with_verdict(facts, {Verdict::in_progress}))
    if (judged->judgement.pace == pacts::Pace::behind) behind.push_back(judged);
  if (!behind.empty())
    lines.push_back(named_list(
        "Còn " + count_vi(static_cast<std::int64_t>(behind.size())) + " chỉ tiêu chậm tiến độ:", behind, facts));
  add({Verdict::not_assessed, Verdict::not_stated}, "chưa đánh giá được");
  return subsection;
}

Subsection causes(const ReportFacts& facts) {
  Subsection subsection{"Nguyên nhân", "", {}};
  auto& lines = subsection.points.emplace_back().lines;
  for (auto& line : lines_about(facts, Topic::cause, facts.side)) lines.push_back(std::move(line));
  Line own{"Nguyên nhân cụ thể của từng chỉ tiêu:", {}};
  for (const auto* judged :
       of_promises(with_verdict(facts, {Verdict::not_met, Verdict::partly, Verdict::in_progress}), facts))
    if (!judged->explanation.empty() &&
        (judged->judgement.verdict != Verdict::in_progress || judged->judgement.pace == pacts::Pace::behind))
      own.subs.push_back(standing_words(*judged->target, facts) + ": " + continued(phrase(judged->explanation)) + ".");
  if (!own.subs.empty()) lines.push_back(std::move(own));
  return subsection;
}

std::string party_heading(const ReportFacts& facts, pacts::PartyKind kind) {
  switch (kind) {
    case pacts::PartyKind::head:
      return "Trách nhiệm của Thủ trưởng cơ quan";
    case pacts::PartyKind::union_executive:
      return "Trách nhiệm của Ban Chấp hành Công đoàn";
    case pacts::PartyKind::staff_representative:
      return "Trách nhiệm của đại diện công chức, viên chức, người lao động";
    case pacts::PartyKind::block_member:
      break;
  }
  const auto* party = party_of(facts.pact, kind);
  return "Trách nhiệm của " + (party == nullptr ? std::string("thành viên khối thi đua") : party->name);
}

std::string duty_verdict(Verdict verdict) {
  switch (verdict) {
    case Verdict::met:
      return "đã thực hiện, đạt yêu cầu";
    case Verdict::not_met:
      return "chưa thực hiện được";
    case Verdict::partly:
      return "thực hiện một phần";
    default:
      return std::string(core::label_vi(verdict));
  }
}

/// "Có thực hiện." behind "(đã thực hiện, đạt yêu cầu)" says the same again.
bool repeats_verdict(const DutyResult& result) {
  const std::string said = core::folded(phrase(result.explanation));
  for (const std::string_view same : {"co", "co thuc hien", "da thuc hien", "da thuc hien tot", "thuc hien tot", "dat"})
    if (result.verdict == Verdict::met && said == same) return true;
  return false;
}

std::string duty_sentence(const DutyResult& result) {
  std::string text = capitalised(phrase(result.duty.text)) + " (" + duty_verdict(result.verdict) + ").";
  if (!result.explanation.empty() && !repeats_verdict(result)) text += " " + sentence(result.explanation);
  return text;
}

/// What is still open, to be gone on with; `later` says by when.
std::vector<Line> open_work(const ReportFacts& facts, bool half_year) {
  std::vector<Line> lines;
  const auto add = [&](const std::vector<const JudgedTarget*>& targets, std::string words) {
    if (targets.empty()) return;
    Line line{std::move(words), {}};
    for (const auto* judged : targets) line.subs.push_back(named_with_unit(*judged, facts));
    lines.push_back(std::move(line));
  };
  std::vector<const JudgedTarget*> behind, in_time;
  for (const auto* judged : with_verdict(facts, {Verdict::in_progress, Verdict::not_assessed}))
    (judged->judgement.pace == pacts::Pace::behind ? behind : in_time).push_back(judged);
  if (half_year) {
    add(with_verdict(facts, {Verdict::not_met, Verdict::partly}),
        "Khắc phục ngay những chỉ tiêu không đạt hoặc mới đạt một phần:");
    add(behind, "Tập trung đẩy nhanh những chỉ tiêu đang chậm tiến độ:");
    add(in_time, "Tiếp tục thực hiện để hoàn thành trong năm:");
  } else {
    // they are last year's words: said so, or their "Quý III" would seem to be next year's
    const std::string year = std::to_string(facts.year);
    add(of_promises(with_verdict(facts, {Verdict::not_met, Verdict::partly}), facts),
        "Giao các đơn vị chủ trì có giải pháp khắc phục những chỉ tiêu của năm " + year + " chưa đạt:");
    add(with_verdict(facts, {Verdict::in_progress, Verdict::not_assessed, Verdict::not_stated}),
        "Hoàn thành số liệu để đánh giá những chỉ tiêu còn lại của năm " + year + ":");
  }
  add(with_verdict(facts, {Verdict::proposed}), "Theo dõi kết quả những nội dung đang đề nghị cấp có thẩm quyền:");
  return lines;
}

}  // namespace

std::vector<Subsection> assessment(const ReportFacts& facts) {
  return {strengths(facts), limits(facts), causes(facts)};
}

std::vector<Subsection> directions(const ReportFacts& facts) {
  const bool half_year = facts.kind == papers::PaperKind::half_year;
  Subsection subsection;
  auto& lines = subsection.points.emplace_back().lines;
  for (auto& line : lines_about(facts, Topic::direction, facts.side)) lines.push_back(std::move(line));
  for (auto& line : open_work(facts, half_year)) lines.push_back(std::move(line));
  if (!half_year)
    lines.push_back({"Xây dựng, ký kết Giao ước thi đua năm " + std::to_string(facts.year + 1) +
                         " với các chỉ tiêu có mức đo, đơn vị chủ trì và thời hạn cụ thể.",
                     {}});
  return {subsection};
}

std::vector<Subsection> duties_of_sides(const ReportFacts& facts) {
  std::vector<Subsection> subsections;
  for (const auto kind : {pacts::PartyKind::head, pacts::PartyKind::union_executive,
                          pacts::PartyKind::staff_representative, pacts::PartyKind::block_member}) {
    Subsection subsection{party_heading(facts, kind), "", {}};
    auto& lines = subsection.points.emplace_back().lines;
    int done = 0;
    for (const auto& result : facts.duties) {
      if (result.duty.party != kind) continue;
      done += result.verdict == Verdict::met ? 1 : 0;
      lines.push_back({duty_sentence(result), {}});
    }
    if (lines.empty()) continue;
    const auto* party = party_of(facts.pact, kind);
    subsection.title +=
        ": thực hiện đạt " + count_vi(done) + "/" + count_vi(static_cast<std::int64_t>(lines.size())) + " nội dung";
    if (party != nullptr && party->ended_on && *party->ended_on <= facts.cut_off)
      subsection.lead = "Tính đến hết ngày " + party->ended_on->to_vi() + " (" + phrase(party->ended_ground) + ").";
    subsections.push_back(std::move(subsection));
  }
  return subsections;
}

}  // namespace thidua::reports
