#pragma once
#include "reports/facts.h"

namespace thidua::reports {

/// Tables of the annex: lists "biểu nhóm" (counts by field), "biểu chỉ tiêu" (every target with required value, actual,
/// verdict, unit), "biểu khen thưởng", "biểu số liệu", and fields "số biểu nhóm" … that number those which are there.
void put_annex(const ReportFacts& facts, papers::PaperModel& model);

/// "từ 10% đến 15%", "không có", or the words where there is nothing to measure.
std::string required_vi(const pacts::TargetTerms& terms);

}  // namespace thidua::reports
