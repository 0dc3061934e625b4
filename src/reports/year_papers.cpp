#include "reports/year_papers.h"

#include <algorithm>

#include "reports/annex.h"
#include "reports/assessment.h"
#include "reports/entered.h"
#include "reports/head.h"
#include "reports/section.h"
#include "reports/target_lines.h"
#include "reports/words.h"

namespace thidua::reports {
namespace {

std::string general_words(const ReportFacts& facts) {
  const auto counts = counts_of(facts.targets);
  std::string text =
      facts.pact.title + " có " + count_vi(counts.total) + " chỉ tiêu. Kết quả: " + pacts::sentence_vi(counts) + ".";
  const auto striven = std::ranges::count_if(facts.targets, [&](const JudgedTarget& judged) {
    return judged.judgement.verdict == core::Verdict::not_met && terms_on(*judged.target, facts.cut_off).stretch;
  });
  if (striven > 0)
    text += " Trong số không đạt có " + count_vi(striven) + " mức phấn đấu, cao hơn mức phải đạt của giao ước.";
  const int standing = counts.total - counts.dropped;
  if (standing > 0 && reached(counts) > 0)
    text += " Số chỉ tiêu đạt và vượt là " + share_vi(reached(counts), standing, "chỉ tiêu") +
            (counts.dropped > 0 ? ", không tính chỉ tiêu dừng thực hiện." : ".");
  return text;
}

std::string comparison_words(const ReportFacts& facts) {
  if (!facts.last_year) return {};
  const auto before = *facts.last_year;
  const auto now = counts_of(facts.targets);
  const int standing_before = before.total - before.dropped;
  const int standing_now = now.total - now.dropped;
  if (standing_before <= 0 || standing_now <= 0) return {};
  return "So với năm " + std::to_string(facts.year - 1) + " (đạt và vượt " +
         share_vi(reached(before), standing_before, "chỉ tiêu") + "), năm " + std::to_string(facts.year) +
         " đạt và vượt " + share_vi(reached(now), standing_now, "chỉ tiêu") + ".";
}

/// "; Quyết định số 27/QĐ-CĐVC ngày 10/6/2025": the paper by which the party's targets were dropped; or empty.
std::string paper_of_end(const ReportFacts& facts, const pacts::PactParty& party) {
  for (const auto& judged : facts.targets) {
    const auto& now = judged.target->in_force(facts.cut_off);
    if (now.kind == pacts::VersionKind::drop && now.ground == party.ended_ground && !now.paper.empty())
      return "; " + phrase(now.paper);
  }
  return {};
}

/// What the end of the union inside the year means for the targets; empty where it stands.
std::string union_end_words(const ReportFacts& facts) {
  const auto* party = party_of(facts.pact, pacts::PartyKind::union_executive);
  if (party == nullptr || !party->ended_on || *party->ended_on > facts.cut_off) return {};
  const auto counts = counts_of(facts.targets);
  std::string text = party->name + " kết thúc hoạt động; ngày hoạt động cuối cùng là " + party->ended_on->to_vi();
  if (!party->ended_ground.empty()) text += " (" + phrase(party->ended_ground) + paper_of_end(facts, *party) + ")";
  if (counts.dropped > 0)
    text += ". Từ ngày " + party->ended_on->plus_days(1).to_vi() + ", " + count_vi(counts.dropped) +
            " chỉ tiêu dừng thực hiện và không tính vào số chỉ tiêu không đạt";
  return text + ".";
}

/// Both sides' awards, one's own first.
Section commendation_section(const ReportFacts& facts) {
  const bool of_union = facts.side == papers::Side::union_side;
  auto agency = commendations(facts, papers::Side::agency, "Về phía chính quyền");
  auto of_unions = commendations(facts, papers::Side::union_side, "Về phía Công đoàn");
  Section section{"phần khen thưởng", {}};
  section.subsections.push_back(of_union ? of_unions : agency);
  section.subsections.push_back(of_union ? agency : of_unions);
  return section;
}

Section leadership_section(const ReportFacts& facts) {
  Section section{"phần lãnh đạo", {}};
  auto lines = lines_about(facts, Topic::leadership, facts.side);
  if (!lines.empty()) section.subsections.push_back({"", "", {{"", std::move(lines)}}});
  return section;
}

void put_common(const ReportFacts& facts, papers::PaperModel& model) {
  put_head(facts, model);
  put_bases(facts, model);
  put_annex(facts, model);
  model.fields["tổng quát"] = general_words(facts);
  model.fields["so sánh"] = comparison_words(facts);
  model.fields["công đoàn kết thúc"] = union_end_words(facts);
}

void put_opening(const ReportFacts& facts, const std::string& abstract, papers::PaperModel& model) {
  model.fields["trích yếu"] = abstract;
  model.fields["mở đầu"] = issuer_words(facts) + " báo cáo " +
                           "kết quả thực hiện Giao ước thi đua và công tác thi đua, khen thưởng " +
                           (facts.kind == papers::PaperKind::half_year ? "6 tháng đầu năm " : "năm ") +
                           std::to_string(facts.year) + " như sau (" + cut_off_words(facts) + "):";
  model.fields["kết thúc"] =
      "Trên đây là " + std::string("báo cáo ") +
      (facts.kind == papers::PaperKind::half_year ? "sơ kết 6 tháng đầu năm " : "tổng kết năm ") +
      std::to_string(facts.year) + " của " + issuer_words(facts);
}

std::string shortfall(const JudgedTarget& judged, const ReportFacts& facts) {
  using core::Verdict;
  const auto verdict = judged.judgement.verdict;
  std::string text = standing_words(*judged.target, facts) + " (" + result_words(judged) + ").";
  if (judged.explanation.empty()) return text;
  const bool short_of_it =
      verdict == Verdict::not_met || verdict == Verdict::partly || verdict == Verdict::not_assessed;
  return text +
         (short_of_it ? " Lý do: " + continued(phrase(judged.explanation)) + "." : " " + sentence(judged.explanation));
}

Section notice_targets(const ReportFacts& facts, std::string name, const std::vector<core::Verdict>& verdicts) {
  Section section{std::move(name), {}};
  std::vector<Line> lines;
  for (const auto& judged : facts.targets)
    if (std::find(verdicts.begin(), verdicts.end(), judged.judgement.verdict) != verdicts.end())
      lines.push_back({shortfall(judged, facts), {}});
  if (!lines.empty()) section.subsections.push_back({"", "", {{"", std::move(lines)}}});
  return section;
}

bool has_kind(const ReportFacts& facts, FigureKind kind) {
  return std::any_of(facts.figures.begin(), facts.figures.end(),
                     [&](const Figure& figure) { return figure.kind == kind; });
}

bool has_topic(const ReportFacts& facts, Topic topic) {
  return std::any_of(facts.figures.begin(), facts.figures.end(), [&](const Figure& figure) {
    return figure.kind == FigureKind::activity && figure.topic == topic;
  });
}

}  // namespace

papers::PaperModel year_end_model(const ReportFacts& facts) {
  papers::PaperModel model;
  put_common(facts, model);
  put_opening(facts,
              "Tổng kết thực hiện Giao ước thi đua\nvà công tác thi đua, khen thưởng năm " + std::to_string(facts.year),
              model);
  put_sections({leadership_section(facts),
                {"phần kết quả", results_by_field(facts)},
                {"phần giao ước chung", joint_pact(facts)},
                {"phần trách nhiệm", duties_of_sides(facts)},
                commendation_section(facts),
                {"phần công đoàn", activities(facts, papers::Side::union_side)},
                {"phần thanh tra", activities(facts, papers::Side::agency)},
                {"phần đánh giá", assessment(facts)},
                {"phần phương hướng", directions(facts)}},
               model);
  return model;
}

papers::PaperModel half_year_model(const ReportFacts& facts) {
  papers::PaperModel model;
  put_common(facts, model);
  put_opening(facts, "Sơ kết thực hiện Giao ước thi đua 6 tháng đầu năm " + std::to_string(facts.year), model);
  put_sections({leadership_section(facts),
                {"phần kết quả", results_by_field(facts)},
                {"phần giao ước chung", joint_pact(facts)},
                {"phần trách nhiệm", duties_of_sides(facts)},
                commendation_section(facts),
                {"phần đánh giá", assessment(facts)},
                {"phần phương hướng", directions(facts)}},
               model);
  return model;
}

papers::PaperModel notice_model(const ReportFacts& facts) {
  using core::Verdict;
  papers::PaperModel model;
  put_common(facts, model);
  model.fields["trích yếu"] = "Kết quả thực hiện Giao ước thi đua năm " + std::to_string(facts.year);
  model.fields["mở đầu"] = issuer_words(facts) +
                           " thông báo đến toàn thể công chức, viên chức, người lao động kết quả thực hiện " +
                           facts.pact.title + " như sau (" + cut_off_words(facts) + "):";
  model.fields["kết thúc"] =
      "Đề nghị các phòng, đơn vị phổ biến thông báo này đến toàn thể công chức, viên chức, người lao động được biết, "
      "phát huy kết quả đã đạt được và khắc phục những chỉ tiêu chưa đạt";
  put_sections({notice_targets(facts, "phần vượt", {Verdict::exceeded}),
                notice_targets(facts, "phần chưa đạt", {Verdict::not_met, Verdict::partly}),
                notice_targets(facts, "phần chưa đánh giá",
                               {Verdict::not_assessed, Verdict::not_stated, Verdict::in_progress, Verdict::proposed}),
                commendation_section(facts)},
               model);
  return model;
}

std::optional<core::Refusal> refusal_of_side(const pacts::Pact& pact, papers::Side side) {
  if (side == papers::Side::agency || party_of(pact, pacts::PartyKind::union_executive) != nullptr) return std::nullopt;
  return core::Refusal{"report.no_union",
                       pact.title +
                           " không có bên ký là Ban Chấp hành Công đoàn nên không lập được báo cáo của Công đoàn; hãy "
                           "lập báo cáo của cơ quan, hoặc bổ sung bên ký nếu giao ước có Công đoàn.",
                       "side",
                       {}};
}

std::vector<std::string> missing_figures(const ReportFacts& facts) {
  std::vector<std::string> missing;
  if (!has_kind(facts, FigureKind::award))
    missing.push_back("Chưa nhập số liệu khen thưởng (danh hiệu, số lượng, quyết định) nên báo cáo không có phần này.");
  const bool with_union = party_of(facts.pact, pacts::PartyKind::union_executive) != nullptr;
  if (with_union && !has_kind(facts, FigureKind::fund))
    missing.push_back("Chưa nhập số liệu các quỹ của Công đoàn nên báo cáo không có phần này.");
  if (!has_topic(facts, Topic::inspection) && !has_topic(facts, Topic::supervision))
    missing.push_back("Chưa nhập số liệu kiểm tra, giám sát nên báo cáo không có phần này.");
  if (!has_topic(facts, Topic::complaint))
    missing.push_back("Chưa nhập số liệu khiếu nại, tố cáo; nếu không phát sinh, hãy nhập số 0 kèm nguồn.");
  return missing;
}

}  // namespace thidua::reports
