#include "reports/entered.h"

#include <algorithm>

#include "reports/words.h"

namespace thidua::reports {
namespace {

void add_once(std::vector<std::string>& list, const std::string& text) {
  if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end()) list.push_back(text);
}

std::string counted_award(const AwardLine& line) {
  return count_vi(line.count) + " " + std::string(label_vi(line.subject));
}

/// "Giám đốc Sở công nhận", "đề nghị Chủ tịch UBND tỉnh xét, công nhận".
std::string authority_words(const AwardLine& line) {
  switch (line.stage) {
    case AwardStage::recognised:
      return line.authority + " công nhận";
    case AwardStage::awarded:
      return line.authority + " tặng";
    case AwardStage::proposed:
      return "đề nghị " + line.authority + " xét, quyết định";
  }
  return {};
}

Line award_sentence(const AwardLine& line) {
  std::string text = capitalised(line.name) + ": " + counted_award(line);
  if (line.parts.size() > 1) text += ", gồm: " + joined_vi(line.parts);
  text += " (" + authority_words(line);
  if (!line.decisions.empty()) text += "; " + joined_vi(line.decisions);
  return {text + ").", {}};
}

Point award_point(const std::vector<AwardLine>& lines, papers::Side side, AwardStage stage, std::string title) {
  Point point{std::move(title), {}};
  for (const auto& line : lines)
    if (line.side == side && line.stage == stage) point.lines.push_back(award_sentence(line));
  return point;
}

/// "(số liệu đến ngày 30/09/2025)" where it is not that of the whole report.
std::string own_day(const Figure& figure, const ReportFacts& facts) {
  return figure.day == facts.cut_off ? std::string{} : " (số liệu đến ngày " + figure.day.to_vi() + ")";
}

std::string fund_words(const Figure& figure, bool with_count) {
  std::string text = figure.name + " " + figure.amount.to_vi();
  if (with_count && figure.count) text += " (" + count_vi(*figure.count) + " " + figure.counted + ")";
  return text;
}

Line fund_line(const ReportFacts& facts, papers::Side side, bool spent) {
  core::Money sum;
  std::vector<std::string> parts;
  for (const auto& figure : facts.figures) {
    if (figure.kind != FigureKind::fund || figure.side != side || figure.spent != spent) continue;
    sum = sum + figure.amount;
    parts.push_back(fund_words(figure, true));
  }
  if (parts.empty()) return {};
  const std::string lead = spent ? "Chi thăm hỏi, hỗ trợ" : "Vận động đóng góp các quỹ";
  if (parts.size() == 1) return {lead + ": " + parts.front() + ".", {}};
  std::string list;
  for (const auto& part : parts) list += (list.empty() ? "" : "; ") + part;
  return {lead + " tổng số " + sum.to_vi() + ", gồm: " + list + ".", {}};
}

Subsection fund_subsection(const ReportFacts& facts, papers::Side side) {
  Subsection subsection{"Các quỹ và hoạt động chăm lo đời sống", "", {}};
  auto& lines = subsection.points.emplace_back().lines;
  for (const bool spent : {false, true})
    if (auto line = fund_line(facts, side, spent); !line.text.empty()) lines.push_back(std::move(line));
  for (auto& line : lines_about(facts, Topic::welfare, side)) lines.push_back(std::move(line));
  return subsection;
}

Subsection topic_subsection(const ReportFacts& facts, papers::Side side, std::string title,
                            const std::vector<Topic>& topics) {
  Subsection subsection{std::move(title), "", {}};
  auto& lines = subsection.points.emplace_back().lines;
  for (const auto topic : topics)
    for (auto& line : lines_about(facts, topic, side)) lines.push_back(std::move(line));
  return subsection;
}

std::string activity_sentence(const Figure& figure, const ReportFacts& facts) {
  const bool none = figure.count && *figure.count == 0;
  if (figure.topic == Topic::complaint && figure.name.empty())
    return none ? "Trong kỳ không phát sinh đơn thư khiếu nại, tố cáo" + own_day(figure, facts) + "."
                : "Tiếp nhận " + count_vi(figure.count.value_or(0)) + " đơn thư khiếu nại, tố cáo" +
                      own_day(figure, facts) + ".";
  std::string text = phrase(figure.name);
  if (figure.count && !none) text += ": " + count_vi(*figure.count) + " " + figure.counted;
  return capitalised(phrase(text)) + own_day(figure, facts) + ".";
}

std::string shown_value(const Figure& figure) {
  if (figure.kind == FigureKind::fund) return figure.amount.to_vi();
  if (figure.count && *figure.count == 0) return "Không phát sinh";
  if (figure.count) return count_vi(*figure.count) + (figure.counted.empty() ? "" : " " + figure.counted);
  return "-";
}

std::string table_name(const Figure& figure) {
  if (figure.kind == FigureKind::fund) return capitalised(figure.name) + (figure.spent ? " (chi)" : " (thu)");
  if (figure.name.empty()) return "Đơn thư khiếu nại, tố cáo";
  return capitalised(phrase(figure.name));
}

}  // namespace

std::vector<AwardLine> award_lines(const std::vector<Figure>& figures) {
  std::vector<AwardLine> lines;
  for (const auto& figure : figures) {
    if (figure.kind != FigureKind::award) continue;
    auto found = std::find_if(lines.begin(), lines.end(), [&](const AwardLine& line) {
      return line.side == figure.side && line.stage == figure.stage && line.name == figure.name &&
             line.subject == figure.subject && line.authority == figure.authority;
    });
    if (found == lines.end())
      found = lines.insert(
          lines.end(), AwardLine{figure.side, figure.stage, figure.name, figure.subject, figure.authority, 0, {}, {}});
    found->count += figure.count.value_or(0);
    if (!figure.part.empty()) found->parts.push_back(count_vi(figure.count.value_or(0)) + " " + figure.part);
    add_once(found->decisions, figure.decision);
  }
  return lines;
}

Subsection commendations(const ReportFacts& facts, papers::Side side, const std::string& title) {
  const auto lines = award_lines(facts.figures);
  Subsection subsection{title, "", {}};
  subsection.points.push_back(award_point(lines, side, AwardStage::recognised, "Danh hiệu thi đua đã được công nhận"));
  subsection.points.push_back(award_point(lines, side, AwardStage::awarded, "Hình thức khen thưởng đã được tặng"));
  subsection.points.push_back(award_point(lines, side, AwardStage::proposed,
                                          "Đang đề nghị cấp có thẩm quyền (không tính vào số đã công nhận, đã tặng)"));
  return subsection;
}

std::vector<Subsection> activities(const ReportFacts& facts, papers::Side side) {
  std::vector<Subsection> subsections;
  subsections.push_back(fund_subsection(facts, side));
  subsections.push_back(
      topic_subsection(facts, side, "Công tác kiểm tra, giám sát", {Topic::inspection, Topic::supervision}));
  subsections.push_back(topic_subsection(facts, side, "Giải quyết khiếu nại, tố cáo", {Topic::complaint}));
  std::erase_if(subsections, [](const Subsection& subsection) { return is_empty(subsection); });
  if (subsections.size() == 1) subsections.front().title.clear();  // no "1." without a "2."
  return subsections;
}

std::vector<Line> lines_about(const ReportFacts& facts, Topic topic, papers::Side side) {
  std::vector<Line> lines;
  for (const auto& figure : facts.figures)
    if (figure.kind == FigureKind::activity && figure.topic == topic && figure.side == side)
      lines.push_back({activity_sentence(figure, facts), {}});
  return lines;
}

void put_award_table(const ReportFacts& facts, papers::PaperModel& model) {
  auto& rows = model.lists["biểu khen thưởng"];
  for (const auto& line : award_lines(facts.figures)) {
    papers::PaperModel row;
    const bool proposed = line.stage == AwardStage::proposed;
    row.fields["danh hiệu"] = capitalised(line.name);
    row.fields["cấp quyết định"] = line.authority;
    row.fields["đối tượng"] = std::string(label_vi(line.subject));
    row.fields["đề nghị"] = proposed ? count_vi(line.count) : "";
    row.fields["đã quyết định"] = proposed ? "" : count_vi(line.count);
    row.fields["quyết định"] = joined_vi(line.decisions);
    rows.push_back(std::move(row));
  }
}

void put_figure_table(const ReportFacts& facts, papers::PaperModel& model) {
  auto& rows = model.lists["biểu số liệu"];
  for (const auto& figure : facts.figures) {
    const bool counted = figure.kind == FigureKind::fund || (figure.kind == FigureKind::activity && figure.count);
    if (!counted) continue;
    papers::PaperModel row;
    row.fields["nội dung"] = table_name(figure);
    row.fields["số liệu"] = shown_value(figure);
    row.fields["nguồn"] = figure.source;
    row.fields["ngày"] = figure.day.to_vi();
    rows.push_back(std::move(row));
  }
}

}  // namespace thidua::reports
