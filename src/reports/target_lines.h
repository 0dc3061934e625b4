#pragma once
#include <string>
#include <vector>

#include "reports/facts.h"
#include "reports/section.h"

/// Judged targets as an officer writes them.
namespace thidua::reports {

/// "đạt chỉ tiêu", "đang đề nghị".
std::string verdict_words(core::Verdict verdict);
/// What stands behind the target's words: "đạt chỉ tiêu: 98,61%, tức 4.254/4.314 hồ sơ".
std::string result_words(const JudgedTarget& judged);
/// "99,4% …" as in the pact, without the signs around it.
std::string target_words(const pacts::TargetTerms& terms);
/// The target in few words.
std::string short_words(const pacts::TargetTerms& terms);
/// The same where it stands alone in a list: a part that leans on the one before it («trong đó …», «phấn đấu …», «tại
/// khu vực …») says on which.
std::string standing_words(const pacts::Target& target, const ReportFacts& facts);
/// The terms the report judges by: in force on the cut-off day; of a dropped target those before it was dropped.
const pacts::TargetTerms& terms_on(const pacts::Target& target, core::Date day);

/// What the report says of one target: "100% hồ sơ trả đúng hạn (không đạt chỉ tiêu: 98,61%, tức 4.254/4.314 hồ sơ). Lý
/// do: …". `made_sentence` from the results alone; `target_sentence` in a person's words where there are such.
std::string made_sentence(const JudgedTarget& judged, const ReportFacts& facts);
std::string target_sentence(const JudgedTarget& judged, const ReportFacts& facts);

/// One paragraph of the pact with its results; targets split from one paragraph stand together again.
Line paragraph_line(const std::vector<const JudgedTarget*>& paragraph, const ReportFacts& facts);

/// The targets of the report's first section by field, each field with its counts; and the joint pact («giao ước
/// chung»): what agency and union themselves are to be recognised as.
std::vector<Subsection> results_by_field(const ReportFacts& facts);
std::vector<Subsection> joint_pact(const ReportFacts& facts);
bool is_joint(const pacts::TargetTerms& terms);
/// Where a target belongs: its field, else the heading of its group.
std::string field_of(const pacts::TargetTerms& terms);

}  // namespace thidua::reports
