#include "eligibility/own_rules.h"

#include <algorithm>

#include "core/text.h"

namespace thidua::eligibility {
namespace {

constexpr int percent_max = 100;
constexpr std::size_t text_max = 500;

core::Refusal own_rule_refusal(const std::string& field, std::string message) {
  return {"own_rule." + field, std::move(message), field, {}};
}

std::string whole_name(const law::Law& law, const std::string& code) {
  const law::Award* award = law.award(code);
  return award == nullptr ? code : award->name;
}

bool meets(const core::Validity& a, const core::Validity& b) {
  return (!a.to || b.from <= *a.to) && (!b.to || a.from <= *b.to);
}

void add_requirement_faults(const law::Law& law, const law::LocalRule& rule, core::Refusals& faults) {
  if (law.award(rule.required_award) == nullptr)
    faults.push_back(own_rule_refusal("required_award", "Hãy chọn danh hiệu, hình thức khen thưởng phải có."));
  else if (rule.required_award == rule.award && rule.required_holder != "own_unit")
    faults.push_back(
        own_rule_refusal("required_award", "Một khen thưởng không thể đòi chính nó; hãy chọn khen thưởng khác."));
  if (rule.required_holder != "person" && rule.required_holder != "own_unit")
    faults.push_back(
        own_rule_refusal("required_holder", "Hãy chọn ai phải có: bản thân, hay đơn vị do mình đứng đầu."));
  if (rule.required_holder == "own_unit" && rule.applies_to != "heads")
    faults.push_back(own_rule_refusal(
        "applies_to", "Chỉ người đứng đầu mới có “đơn vị do mình đứng đầu”; hãy chọn áp dụng cho người đứng đầu."));
}

void add_share_faults(const law::Law& law, const OwnRule& own, core::Refusals& faults) {
  const law::LocalRule& rule = own.rule;
  if (!rule.max_pct || *rule.max_pct < 1 || *rule.max_pct > percent_max)
    faults.push_back(own_rule_refusal("max_pct", "Tỷ lệ phải là số nguyên từ 1 đến 100."));
  if (rule.of != "staff" && law.award(rule.of) == nullptr)
    faults.push_back(own_rule_refusal(
        "of", "Hãy chọn tỷ lệ tính trên số người nào: tổng số cán bộ hay số người đạt một danh hiệu."));
  const law::GeneralRule* none = law.rule("G12");
  if (none != nullptr && meets(none->validity, own.validity))
    faults.push_back(
        {"own_rule.no_ratio",
         "Từ ngày " + none->validity.from.to_vi() + " không đặt tỷ lệ được nữa: " + none->text +
             " (Căn cứ: " + none->grounds.cite +
             ".) Hãy chọn loại “chỉ tiêu tự đặt” nếu đây là mức phấn đấu, hoặc ghi ngày hết hiệu lực trước "
             "ngày ấy nếu là quy định cũ.",
         "kind",
         {}});
}

}  // namespace

std::string_view own_rule_kind_words(std::string_view kind) {
  if (kind == "requires") return "điều kiện thêm";
  return kind == "quota" ? "tỷ lệ" : "chỉ tiêu tự đặt";
}

std::string citation_of(const OwnRule& own) {
  return (own.article.empty() ? "" : own.article + " ") + own.document + " ngày " + own.document_day.to_vi();
}

std::string sentence_of(const law::Law& law, const OwnRule& own) {
  const law::LocalRule& rule = own.rule;
  if (rule.kind == "requires")
    return "Muốn được xét " + whole_name(law, rule.award) + ", " +
           (rule.applies_to == "heads" ? "người đứng đầu đơn vị" : "mỗi người") + " phải có " +
           whole_name(law, rule.required_award) + (rule.required_holder == "own_unit" ? " của đơn vị mình" : "") +
           " cùng năm.";
  if (rule.kind == "quota")
    return whole_name(law, rule.award) + ": nhiều nhất " + std::to_string(rule.max_pct.value_or(0)) + "% " +
           (rule.of == "staff" ? "tổng số cán bộ, công chức, viên chức, người lao động"
                               : "số người đạt " + whole_name(law, rule.of)) +
           ".";
  return whole_name(law, rule.award) + ": " + rule.text + " (chỉ tiêu tự đặt, không phải điều kiện xét).";
}

core::Refusals own_rule_faults(const law::Law& law, const OwnRule& own) {
  const law::LocalRule& rule = own.rule;
  core::Refusals faults;
  if (law.award(rule.award) == nullptr)
    faults.push_back(own_rule_refusal("award", "Hãy chọn danh hiệu, hình thức khen thưởng mà quy định nói tới."));
  if (rule.applies_to != "everyone" && rule.applies_to != "heads")
    faults.push_back(own_rule_refusal("applies_to", "Hãy chọn áp dụng cho mọi người hay cho người đứng đầu."));
  if (rule.kind == "requires")
    add_requirement_faults(law, rule, faults);
  else if (rule.kind == "quota")
    add_share_faults(law, own, faults);
  else if (rule.kind != "target")
    faults.push_back(own_rule_refusal("kind", "Hãy chọn loại quy định: điều kiện thêm, tỷ lệ, hay chỉ tiêu tự đặt."));
  if (rule.kind == "target" && rule.text.empty())
    faults.push_back(own_rule_refusal("text", "Hãy ghi chỉ tiêu, ví dụ “10–15% cá nhân”."));
  if (core::code_points(rule.text) > text_max || core::code_points(own.document) > text_max ||
      core::code_points(own.article) > text_max)
    faults.push_back(own_rule_refusal("text", "Mỗi ô chữ dài nhất 500 ký tự; hãy viết gọn lại."));
  if (own.document.empty())
    faults.push_back(own_rule_refusal(
        "document", "Hãy ghi số, ký hiệu và người ký của văn bản, ví dụ “Quyết định số 45/QĐ-SNNMT của Giám đốc Sở”."));
  if (own.validity.from < own.document_day)
    faults.push_back(
        own_rule_refusal("from", "Quy định không có hiệu lực trước ngày ký văn bản " + own.document_day.to_vi() + "."));
  if (own.validity.to && *own.validity.to < own.validity.from)
    faults.push_back(own_rule_refusal("to", "Ngày hết hiệu lực không được trước ngày có hiệu lực."));
  return faults;
}

std::vector<law::LocalRule> rules_on(const std::vector<OwnRule>& all, core::Date day) {
  std::vector<law::LocalRule> found;
  for (const OwnRule& own : all) {
    if (!own.validity.covers(day)) continue;
    found.push_back(own.rule);
    found.back().id = "QR" + std::to_string(own.id);
    found.back().document = citation_of(own);
  }
  return found;
}

}  // namespace thidua::eligibility
