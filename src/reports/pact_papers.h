#pragma once
#include <vector>

#include "pacts/next_pact.h"
#include "reports/facts.h"

/// The pact itself, and the draft of next year's with what became of each target.
namespace thidua::reports {

/// Sections "phần chỉ tiêu chung", "phần chỉ tiêu cụ thể", "phần trách nhiệm"; list "bên" (parties), list "hàng ký"
/// (two signers a row), fields "mở đầu", "trích yếu", "kết thúc". Only targets in force on the cut-off day.
papers::PaperModel pact_model(const ReportFacts& facts);

/// The draft for the year after `facts.year`: the pact's sections from the lines that are kept, changed or new; list
/// "biểu so sánh" (last target, result, proposed, choice, reason) and list "điểm cần rà soát".
papers::PaperModel next_pact_model(const ReportFacts& facts, const std::vector<pacts::NextLine>& lines);

}  // namespace thidua::reports
