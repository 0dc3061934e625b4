#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/ids.h"
#include "core/outcome.h"
#include "eligibility/eligible.h"

/// What persons said of conditions that the records leave open (nhận định): added, never rewritten. Pure.
namespace thidua::eligibility {

/// Codes of `RecordedAssessment::said`.
inline constexpr std::string_view said_met = "met", said_not_met = "not_met", said_withdrawn = "withdrawn";

/// "đạt", "không đạt", "rút lại"; "" for a code that is none.
std::string_view said_words(std::string_view said);
/// The award that the key of a condition belongs to.
std::string award_of_key(std::string_view key);

/// Those that stand, as the law is asked with them: the newest of each condition and year, unless it was withdrawn.
/// `all`: oldest first.
std::vector<law::Assessment> standing(const std::vector<RecordedAssessment>& all);

/// What became of one in the answer to the year and day asked.
enum class AssessmentUse { used, replaced, withdrawn, decided_by_records, not_in_text };
std::string_view to_code(AssessmentUse use);
std::string_view to_label(AssessmentUse use);
/// `newest`: no later one of its condition and year. `answer`: of the award it belongs to.
AssessmentUse use_of(const RecordedAssessment& one, bool newest, const AwardAnswer& answer);

/// The year something said on that day is for: the one asked; of a medal, which has none, the day's.
int assessed_year(const law::Award& award, int year, core::Date day);

/// Sentences on those that stand for the award and year but did not decide: the condition is no longer in the text, or
/// the records decide it now.
std::vector<std::string> not_used(const law::Law& law, const AwardAnswer& answer, const Assembled& subject, int year);

/// A reason under which a person may say yes or no, and the day its text was asked for.
struct OpenReason {
  law::Reason reason;
  core::Date day;
};
/// Errors  eligibility.assessment.decided (the records decide), eligibility.assessment.condition (no such condition in
///         the text of the day).
core::Outcome<OpenReason> open_reason(const AwardAnswer& answer, core::Date day, const std::string& key);

/// Errors  `said`, `reason`, `ground`: missing, or over 1000 letters.
core::Refusals assessment_faults(const RecordedAssessment& one);

/// "Phần mềm chưa có mục ghi kết quả học tập; …" where no field exists for what the condition asks; else "".
std::string no_field_words(const law::Reason& reason);

}  // namespace thidua::eligibility
