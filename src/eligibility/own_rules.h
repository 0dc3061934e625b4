#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/outcome.h"
#include "law/case.h"
#include "law/law.h"

/// Rules an agency has of its own (quy định riêng), beside the law: they only ask for more, never for less.
/// Source  cases.md L25, L34: what is asked for and not there leaves the decision to a person; a share set after 2023
/// has
///         no force (law/general/G12); a target is a wish and decides nothing.
namespace thidua::eligibility {

/// Codes: requires (another award of the same year), quota (at most a share), target (what the agency hopes for).
struct OwnRule {
  std::int64_t id = 0;
  std::int64_t revision = 0;  // 0: not kept yet
  law::LocalRule rule;        // `id` and `document` are made from what stands here
  std::string document;       // "Quyết định số 45/QĐ-SNNMT của Giám đốc Sở"
  std::string article;        // "khoản 2 Điều 5", or empty
  core::Date document_day;
  core::Validity validity;  // days on which dossiers are received; both ends included
};

/// "điều kiện thêm", "tỷ lệ", "chỉ tiêu tự đặt".
std::string_view own_rule_kind_words(std::string_view kind);

/// "khoản 2 Điều 5 Quyết định số 45/QĐ-SNNMT của Giám đốc Sở ngày 12/03/2025"
std::string citation_of(const OwnRule& own);

/// "Muốn xét CSTĐCS, người đứng đầu phải có Tập thể LĐXS của đơn vị mình cùng năm."
std::string sentence_of(const law::Law& law, const OwnRule& own);

/// Everything that is wrong with it by itself and beside the law.
/// Errors  own_rule.kind, .award, .applies_to, .requires, .max_pct, .of, .text, .document, .document_day, .from, .to;
///         own_rule.no_ratio: a share in days when the law allows none, with the law's own words and source.
core::Refusals own_rule_faults(const law::Law& law, const OwnRule& own);

/// Those in force on the day, as the law is asked with them.
std::vector<law::LocalRule> rules_on(const std::vector<OwnRule>& all, core::Date day);

}  // namespace thidua::eligibility
