#pragma once
#include <string>

#include "core/outcome.h"
#include "reports/facts.h"

/// The papers about a year that has a judged round.
namespace thidua::reports {

/// Year-end report of the agency or of the union (facts.side): sections "phần lãnh đạo", "phần kết quả", "phần giao ước
/// chung", "phần trách nhiệm", "phần khen thưởng", "phần công đoàn", "phần đánh giá", "phần phương hướng" (section.h),
/// the annex (annex.h), the head (head.h), fields "trích yếu", "mở đầu", "tổng quát", "so sánh", "công đoàn kết thúc",
/// "kết thúc".
papers::PaperModel year_end_model(const ReportFacts& facts);
/// The same for the first six months, with pace and what to go on with.
papers::PaperModel half_year_model(const ReportFacts& facts);
/// The results told to all staff.
papers::PaperModel notice_model(const ReportFacts& facts);

/// The union's report cannot be made: there is no union in the pact.
std::optional<core::Refusal> refusal_of_side(const pacts::Pact& pact, papers::Side side);
/// Figures a report should have and that were not entered: sentences that say what and how.
std::vector<std::string> missing_figures(const ReportFacts& facts);

}  // namespace thidua::reports
