#include <algorithm>
#include <array>

#include "reading/outline.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// The first entry whose words stand in the heading decides.
const WordList& titles_of_merit = words("headings", "titles_of_merit");
const WordList& registered = words("headings", "registered");
const WordList& no_register = words("headings", "no_register");
const WordList& roles = words("headings", "roles");
constexpr std::array<std::pair<std::string_view, SectionRole>, 16> role_codes{
    {{"plain", SectionRole::plain},
     {"targets", SectionRole::targets},
     {"duties", SectionRole::duties},
     {"solutions", SectionRole::solutions},
     {"assignment", SectionRole::assignment},
     {"content", SectionRole::content},
     {"purpose", SectionRole::purpose},
     {"requirement", SectionRole::requirement},
     {"criteria", SectionRole::criteria},
     {"quotas", SectionRole::quotas},
     {"awards", SectionRole::awards},
     {"award_forms", SectionRole::award_forms},
     {"dossier", SectionRole::dossier},
     {"scoring", SectionRole::scoring},
     {"funding", SectionRole::funding},
     {"apart", SectionRole::apart}}};

SectionRole role_of_code(std::string_view code) {
  const auto found =
      std::find_if(role_codes.begin(), role_codes.end(), [code](const auto& row) { return row.first == code; });
  return found == role_codes.end() ? SectionRole::plain : found->second;
}

const WordList& whole_roles = words("headings", "whole_roles");
const WordList& words_of_praise = words("headings", "praise");
const WordList& praise_starts = words("headings", "praise_starts");
const WordList& no_praise = words("headings", "no_praise");
const WordList& introductions = words("headings", "introductions");
const WordList& allotting = words("headings", "allotting");
const WordList& choosing = words("headings", "choosing");
const WordList& titles_judged = words("headings", "titles_judged");
const WordList& judging = words("headings", "judging");
const WordList& promised_awards = words("headings", "promised_awards");
const WordList& outlook = words("headings", "outlook");
const WordList& outlook_starts = words("headings", "outlook_starts");
const WordList& not_outlook = words("headings", "not_outlook");
const WordList& closings = words("headings", "closings");
const WordList& agreed = words("headings", "agreed");

/// What a heading of this kind of document means where the word alone leaves it open.
SectionRole fitted(SectionRole role, DocType doc_type, std::string_view low) {
  if (role == SectionRole::apart && doc_type != DocType::report && has_phrase(low, "nhiệm vụ trọng tâm")) {
    role = has_phrase(low, "nội dung") ? SectionRole::content : role;
    role = role == SectionRole::apart && doc_type == DocType::plan ? SectionRole::solutions : role;
  }
  if (role == SectionRole::targets && doc_type == DocType::guideline && low.starts_with("đăng ký") &&
      !has_phrase(low, "chỉ tiêu")) {
    return SectionRole::apart;  // «1. Đăng ký thi đua» of a guideline: how it is done
  }
  if (role == SectionRole::content && doc_type == DocType::pact) {
    return SectionRole::targets;
  }
  if (role == SectionRole::content && doc_type == DocType::report && has_any(low, agreed)) {
    return SectionRole::targets;  // «NHỮNG NỘI DUNG CẢ HAI BÊN CÙNG GIAO ƯỚC»
  }
  if (role == SectionRole::content && doc_type == DocType::report && !has_phrase(low, "giao")) {
    return SectionRole::plain;  // «Khoản 1. Nội dung tác phẩm» is a field of work
  }
  if (role == SectionRole::awards && doc_type == DocType::pact) {
    return SectionRole::plain;  // a pact registers awards, which are targets
  }
  if (role == SectionRole::award_forms && doc_type == DocType::pact &&
      (has_phrase(low, "đăng ký") || has_phrase(low, "danh hiệu"))) {
    return SectionRole::targets;  // «Danh hiệu, hình thức khen thưởng đăng ký»
  }
  const bool counts = role == SectionRole::quotas && (doc_type == DocType::pact || doc_type == DocType::report);
  if (counts && low.starts_with("tỷ lệ") && !has_any(low, judging) && word_count(low) > 3) {
    return SectionRole::plain;  // «3. Tỷ lệ bản án bị hủy, bị sửa:» measures the work
  }
  if (role == SectionRole::criteria && doc_type == DocType::report && !has_any(low, judging)) {
    return SectionRole::plain;  // «tiêu chí 15 - y tế» is a field of work
  }
  if ((role == SectionRole::quotas || role == SectionRole::award_forms) && doc_type == DocType::registration &&
      !low.starts_with("tỷ lệ")) {
    return SectionRole::targets;  // how many are registered; «Tỷ lệ» says how many may be
  }
  if (role == SectionRole::quotas && doc_type == DocType::pact && has_any(low, promised_awards)) {
    return SectionRole::targets;  // what a pact says of awards is what it wants to reach
  }
  const bool tasks = doc_type == DocType::plan && role == SectionRole::plain && has_phrase(low, "nhiệm vụ");
  return tasks ? SectionRole::solutions : role;
}

/// «Hồ sơ (02 bộ) gồm» without what only explains or introduces.
std::string_view bare(std::string_view low) {
  low = low.substr(0, low.find('('));
  for (const std::string_view end : {std::string_view(":"), std::string_view("gồm"), std::string_view("bao"),
                                     std::string_view("gồm có"), std::string_view(".")}) {
    low = low.substr(0, skip_blanks_back(low, low.size()));
    low = low.ends_with(end) ? low.substr(0, low.size() - end.size()) : low;
  }
  return low.substr(0, skip_blanks_back(low, low.size()));
}

}  // namespace

SectionRole role_of_title(std::string_view low_title, DocType doc_type) {
  const std::string_view words = bare(low_title);
  if (doc_type == DocType::report && words_of_praise.contains(words)) {
    return SectionRole::awards;
  }
  const auto whole = std::find_if(whole_roles.entries().begin(), whole_roles.entries().end(),
                                  [words](const Entry& one) { return one.phrase == words; });
  if (whole != whole_roles.entries().end()) {
    return fitted(role_of_code(whole->meaning), doc_type, low_title);
  }
  if (doc_type == DocType::report && any_at(low_title, 0, praise_starts) != nowhere &&
      has_phrase(low_title, "khen thưởng") && !has_any(low_title, no_praise)) {
    return SectionRole::awards;  // «KẾT QUẢ XÉT KHEN THƯỞNG», «Về khen thưởng trong đợt»
  }
  if (doc_type == DocType::report && any_at(low_title, 0, introductions) != nowhere) {
    return SectionRole::apart;  // «VÀI NÉT VỀ NHÀ TRƯỜNG»
  }
  if (doc_type == DocType::report && any_at(low_title, 0, outlook_starts) != nowhere &&
      !has_any(low_title, not_outlook) && has_any(low_title, outlook)) {
    return SectionRole::solutions;  // what a report says is to be done next
  }
  if (doc_type == DocType::guideline && any_at(low_title, 0, titles_judged) != nowhere) {
    return SectionRole::criteria;
  }
  if (doc_type == DocType::report && has_any(low_title, titles_of_merit) && has_any(low_title, registered) &&
      !has_any(low_title, no_register)) {
    return SectionRole::targets;  // «DANH HIỆU VÀ CÔNG TRÌNH ĐĂNG KÝ»
  }
  const Entry* entry = roles.first_in(low_title);
  const bool allots = (doc_type == DocType::guideline && any_at(low_title, 0, allotting) != nowhere) ||
                      (doc_type == DocType::pact && any_at(low_title, 0, choosing) != nowhere);
  if (entry == nullptr && allots) {
    return SectionRole::quotas;
  }
  return entry == nullptr ? SectionRole::plain : fitted(role_of_code(entry->meaning), doc_type, low_title);
}

bool is_closing(std::string_view low) {
  const auto found = find_any(low, closings);
  // «kêu gọi», «kính báo cáo» stand behind a long subject; the other words open their paragraph.
  const std::string_view said = found ? low.substr(found->begin, found->end - found->begin) : std::string_view();
  return found && (found->begin < 40 || said == "kêu gọi" || said == "kính báo cáo" ||
                   (said == "trân trọng báo cáo" && word_count(low) <= 16));
}

}  // namespace thidua::reading
