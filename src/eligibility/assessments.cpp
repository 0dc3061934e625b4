#include "eligibility/assessments.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/text.h"

namespace thidua::eligibility {
namespace {

constexpr std::size_t assessment_letters_max = 1000;

/// Of a verdict's trail and of the last known text's.
std::vector<const law::Reason*> all_reasons(const AwardAnswer& answer) {
  std::vector<const law::Reason*> all;
  for (const law::Reason& reason : answer.answer.reasons) all.push_back(&reason);
  if (answer.last_known)
    for (const law::Reason& reason : answer.last_known->answer.reasons) all.push_back(&reason);
  return all;
}

/// "CSTDT|CSTDT.award@2024-01-01#1f2e3d4c" -> "CSTDT.award"
std::string_view condition_of_key(std::string_view key) {
  const std::size_t from = std::min(key.find('|'), key.size() - 1) + 1;
  return key.substr(from, key.find('@', from) - from);
}

/// Nothing: the text has no such condition.
const law::Reason* reason_under(const AwardAnswer& answer, std::string_view key) {
  for (const law::Reason* reason : all_reasons(answer))
    if (reason->open_key == key) return reason;
  return nullptr;
}

bool asks_the_same(const AwardAnswer& answer, std::string_view key) {
  return std::ranges::any_of(all_reasons(answer), [&](const law::Reason* reason) {
    return reason->open_key.empty() && reason->condition == condition_of_key(key);
  });
}

core::Refusal lacking(std::string_view field, std::string message) {
  return {"eligibility.assessment." + std::string(field), std::move(message), std::string(field), {}};
}

void check_words(std::string_view field, std::string_view name, const std::string& text, core::Refusals& faults) {
  if (core::trimmed(text).empty()) faults.push_back(lacking(field, "Hãy ghi " + std::string(name) + "."));
  if (core::code_points(text) > assessment_letters_max)
    faults.push_back(lacking(field, "Phần " + std::string(name) + " dài quá 1000 chữ; hãy viết ngắn lại."));
}

}  // namespace

std::string_view said_words(std::string_view said) {
  if (said == said_met) return "đạt";
  if (said == said_not_met) return "không đạt";
  return said == said_withdrawn ? "rút lại" : "";
}

std::string award_of_key(std::string_view key) {
  return std::string(key.substr(0, key.find('|')));
}

std::vector<law::Assessment> standing(const std::vector<RecordedAssessment>& all) {
  std::map<std::pair<std::string, int>, const RecordedAssessment*> newest;
  for (const RecordedAssessment& one : all) newest[{one.condition, one.year}] = &one;
  std::vector<law::Assessment> found;
  for (const auto& [key, one] : newest)
    if (one->said != said_withdrawn)
      found.push_back({one->condition, one->year, one->said == said_met, one->by_name, one->ground, one->reason,
                       one->at.day_in_vietnam()});
  return found;
}

std::string_view to_code(AssessmentUse use) {
  switch (use) {
    case AssessmentUse::used:
      return "used";
    case AssessmentUse::replaced:
      return "replaced";
    case AssessmentUse::withdrawn:
      return "withdrawn";
    case AssessmentUse::decided_by_records:
      return "decided_by_records";
    case AssessmentUse::not_in_text:
      return "not_in_text";
  }
  return "";
}

std::string_view to_label(AssessmentUse use) {
  switch (use) {
    case AssessmentUse::used:
      return "đang được dùng";
    case AssessmentUse::replaced:
      return "đã có nhận định sau thay thế";
    case AssessmentUse::withdrawn:
      return "đã rút lại";
    case AssessmentUse::decided_by_records:
      return "không dùng: dữ liệu nay đã quyết định điều kiện này";
    case AssessmentUse::not_in_text:
      return "không dùng: quy định hoặc dữ liệu của điều kiện này nay đã khác lúc ghi";
  }
  return "";
}

AssessmentUse use_of(const RecordedAssessment& one, bool newest, const AwardAnswer& answer) {
  if (!newest) return AssessmentUse::replaced;
  if (one.said == said_withdrawn) return AssessmentUse::withdrawn;
  const law::Reason* reason = reason_under(answer, one.condition);
  if (reason != nullptr && reason->assessed) return AssessmentUse::used;
  return reason != nullptr || asks_the_same(answer, one.condition) ? AssessmentUse::decided_by_records
                                                                   : AssessmentUse::not_in_text;
}

int assessed_year(const law::Award& award, int year, core::Date day) {
  return award.is_medal() ? day.year() : year;
}

std::vector<std::string> not_used(const law::Law& law, const AwardAnswer& answer, const Assembled& subject, int year) {
  std::vector<std::string> sentences;
  const law::Award* award = law.award(answer.code);
  if (award == nullptr) return sentences;
  const core::Date last_day = answer.last_known ? answer.last_known->day : subject.received_on;
  for (const law::Assessment& stands : subject.facts.assessments) {
    const bool of_year = stands.year == assessed_year(*award, year, subject.received_on) ||
                         stands.year == assessed_year(*award, year, last_day);
    if (!of_year || award_of_key(stands.condition) != answer.code) continue;
    const auto said = std::ranges::find_if(
        subject.assessments.rbegin(), subject.assessments.rend(),
        [&](const auto& one) { return one.condition == stands.condition && one.year == stands.year; });
    const AssessmentUse use = use_of(*said, true, answer);
    if (use == AssessmentUse::decided_by_records || use == AssessmentUse::not_in_text)
      sentences.push_back("Nhận định “" + std::string(said_words(said->said)) + "” về " + said->label + " của " +
                          said->by_name + ", ngày " + stands.on.to_vi() + ": " + std::string(to_label(use)) + ".");
  }
  return sentences;
}

core::Outcome<OpenReason> open_reason(const AwardAnswer& answer, core::Date day, const std::string& key) {
  if (const law::Reason* found = reason_under(answer, key)) {
    const auto& today = answer.answer.reasons;
    const bool of_today = std::ranges::any_of(today, [&](const law::Reason& one) { return one.open_key == key; });
    return OpenReason{*found, of_today ? day : answer.last_known->day};
  }
  if (asks_the_same(answer, key))
    return core::Refusal{"eligibility.assessment.decided",
                         "Điều kiện này dữ liệu trong phần mềm đã quyết định, không ghi nhận định được. Nếu dữ liệu "
                         "sai, hãy sửa ở hồ sơ rồi xét lại.",
                         "condition", ""};
  return core::Refusal{"eligibility.assessment.condition",
                       "Quy định áp dụng cho ngày xét không có điều kiện này. Hãy tải lại trang rồi chọn lại.",
                       "condition", ""};
}

core::Refusals assessment_faults(const RecordedAssessment& one) {
  core::Refusals faults;
  if (said_words(one.said).empty()) faults.push_back(lacking("said", "Hãy chọn Đạt, Không đạt hoặc Rút lại."));
  check_words("reason", "lý do", one.reason, faults);
  if (one.said != said_withdrawn || !one.ground.empty())
    check_words("ground", "văn bản làm căn cứ (số, ngày)", one.ground, faults);
  return faults;
}

std::string no_field_words(const law::Reason& reason) {
  if (reason.open_key.empty() || reason.because != law::Because::missing_fact) return {};
  std::string_view what;
  switch (reason.kind) {
    case law::Kind::study_result:
      what = "kết quả học tập";
      break;
    case law::Kind::rank_in_group:
      what = "xếp hạng trong cụm, khối thi đua";
      break;
    case law::Kind::union_member:
      what = "tình trạng công đoàn cơ sở và nguồn kinh phí của cơ quan";
      break;
    default:
      return {};
  }
  return "Phần mềm chưa có mục ghi " + std::string(what) + "; hãy ghi nhận định.";
}

}  // namespace thidua::eligibility
