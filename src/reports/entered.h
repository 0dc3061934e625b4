#pragma once
#include <string>
#include <vector>

#include "reports/facts.h"
#include "reports/section.h"

/// What was entered with source and day, put into sentences and tables: awards, funds, inspections, complaints.
namespace thidua::reports {

/// One award of one stage with its parts added up.
struct AwardLine {
  papers::Side side = papers::Side::agency;
  AwardStage stage = AwardStage::awarded;
  std::string name;
  AwardSubject subject = AwardSubject::person;
  std::string authority;
  std::int64_t count = 0;
  std::vector<std::string> parts;      // "09 phòng, đơn vị thuộc Sở"
  std::vector<std::string> decisions;  // each once
};
std::vector<AwardLine> award_lines(const std::vector<Figure>& figures);

/// The side's awards: recognised, awarded, proposed, each apart.
Subsection commendations(const ReportFacts& facts, papers::Side side, const std::string& title);
/// Funds with their sum, then inspection, supervision, welfare and complaints of the side.
std::vector<Subsection> activities(const ReportFacts& facts, papers::Side side);
/// Sentences entered under a topic.
std::vector<Line> lines_about(const ReportFacts& facts, Topic topic, papers::Side side);

/// Lists "biểu khen thưởng" and "biểu số liệu" of the annex.
void put_award_table(const ReportFacts& facts, papers::PaperModel& model);
void put_figure_table(const ReportFacts& facts, papers::PaperModel& model);

}  // namespace thidua::reports
