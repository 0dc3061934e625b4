#pragma once
#include <string>
#include <vector>

#include "reports/facts.h"

/// What every paper has: the head, the signature, the recipients (Decree 30/2020/NĐ-CP, Phụ lục I).
namespace thidua::reports {

/// Fields "cơ quan chủ quản", "cơ quan ban hành", "số ký hiệu", "địa danh ngày tháng", "tên cơ quan", "năm", "năm sau",
/// "ngày số liệu", "chức danh ký" (one or two lines), "người ký", "kèm theo"; list "nơi nhận" with field "dòng".
void put_head(const ReportFacts& facts, papers::PaperModel& model);
/// "BC-SNNMT", "BC-CĐCS".
std::string symbol_of(const ReportFacts& facts);
/// The issuing side in running text: the agency's name, or "Ban Chấp hành Công đoàn cơ sở …".
std::string issuer_words(const ReportFacts& facts);
/// List "căn cứ" with field "câu": the law, the pact, what was entered; ";" behind each, "." behind the last.
void put_bases(const ReportFacts& facts, papers::PaperModel& model);
/// "số liệu tính đến hết ngày 30 tháng 11 năm 2025".
std::string cut_off_words(const ReportFacts& facts);
/// "giữa Giám đốc Sở … và Ban Chấp hành Công đoàn cơ sở …"; empty where the parties have no names.
std::string between_parties(const pacts::Pact& pact);

}  // namespace thidua::reports
