#pragma once
#include <string>
#include <string_view>

#include "reading/extract.h"
#include "reading/vocabulary.h"

/// Codes and values as an officer says them.
namespace thidua::reading {

/// "chỉ tiêu", "tổ chức thực hiện"; empty for `plain`.
std::string_view role_vi(SectionRole role);
/// "trước ngày 30/06/2025", "chậm nhất ngày 15/11/2025", "định kỳ 6 tháng".
std::string deadline_vi(const Deadline& deadline);
/// "2025-06-30; 2025-12-31" -> "30/06/2025; 31/12/2025".
std::string days_vi(std::string_view iso_days);
/// "từ 95% hồ sơ trở lên", also for levels and comparisons without a number.
std::string quantity_vi(const Target& target);
std::string target_vi(const Target& target);
/// "đánh giá: đạt"
std::string judgement_vi(const Judgement& judgement);
/// How the verdict was come by.
std::string_view scope_vi(VerdictScope scope);
std::string task_vi(const Task& task);
std::string citation_vi(const Citation& citation);
std::string award_count_vi(const AwardCount& award);
std::string award_form_vi(const AwardForm& form);
std::string award_row_vi(const AwardRow& row);
std::string dossier_vi(const DossierPart& part);
std::string scoring_vi(const ScoringRule& rule);
std::string fund_vi(const Fund& fund);
std::string figure_vi(const Figure& figure);

/// What an entry means: its meaning in words, else for what its group is there.
/// `notion`: the file's name without «.txt».
std::string meaning_vi(std::string_view notion, const WordList* group, std::string_view meaning);

}  // namespace thidua::reading
