#include <algorithm>

#include "core/text.h"
#include "reading/clause.h"
#include "reading/conditions.h"
#include "reading/outline.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/split.h"
#include "reading/vocabulary.h"

// Roles of sections that only the whole document tells.

namespace thidua::reading {

namespace {

/// Who may stand alone in a heading of duties.
const WordList& side_heads = words("headings", "side_heads");
const WordList& measure_names = words("headings", "measure_heads");
/// Fewer bounds than these make no list of targets.
constexpr std::size_t measured_min = 4;

bool sets_bound(const Source& source, Range content) {
  const auto found = quantities_in(source, content);
  return std::any_of(found.begin(), found.end(), [](const FoundQuantity& one) {
    return one.has_comparator || one.quantity.unit == core::Unit::percent || one.quantity.unit == core::Unit::ratio;
  });
}

/// «ĐIỀU CAM KẾT CỦA CÁC KHOA, PHÒNG» of a pact, most of it bounds and shares: these are its targets.
void find_measured_duties(const Source& source, Outline& outline) {
  for (std::size_t top = 0; top < outline.sections.size(); ++top) {
    if (outline.sections[top].level != 1 || outline.sections[top].role != SectionRole::duties) {
      continue;
    }
    std::size_t end = top + 1;
    while (end < outline.sections.size() && outline.sections[end].level > 1) {
      ++end;
    }
    std::size_t all = 0;
    std::size_t measured = 0;
    for (const Item& item : outline.items) {
      const bool inside = item.section >= static_cast<int>(top) && item.section < static_cast<int>(end);
      all += inside ? 1U : 0U;
      measured += inside && sets_bound(source, item.content) ? 1U : 0U;
    }
    for (std::size_t index = top; measured >= measured_min && 2 * measured > all && index < end; ++index) {
      SectionRole& role = outline.sections[index].role;
      role = role == SectionRole::duties ? SectionRole::targets : role;
    }
  }
}

/// «3.1. Phần việc của Giám đốc», «3.2. Phần việc của Công đoàn» of a report: where most of their lines set bounds,
/// these are its targets.
void find_measured_parts(const Source& source, Outline& outline) {
  std::size_t all = 0;
  std::size_t measured = 0;
  const auto is_duty = [&outline](const Item& item) {
    return item.section >= 0 && outline.sections[static_cast<std::size_t>(item.section)].role == SectionRole::duties;
  };
  for (const Item& item : outline.items) {
    all += is_duty(item) ? 1U : 0U;
    measured += is_duty(item) && sets_bound(source, item.content) ? 1U : 0U;
  }
  for (Section& section : outline.sections) {
    const bool counted = measured >= measured_min && 2 * measured >= all;
    section.role = counted && section.role == SectionRole::duties ? SectionRole::targets : section.role;
  }
}

/// Most of its lines tell by when something is to be done.
bool sets_days(const Source& source, const Outline& outline, std::size_t top, std::size_t end) {
  static const WordList& coming_days = words("headings", "coming_days");
  std::size_t all = 0;
  std::size_t dated = 0;
  for (const Item& item : outline.items) {
    if (item.section >= static_cast<int>(top) && item.section < static_cast<int>(end)) {
      ++all;
      dated += find_any(source.low(), coming_days, item.content.begin, item.content.end) ? 1U : 0U;
    }
  }
  return dated >= 2 && 2 * dated > all;
}

/// «NHIỆM VỤ NĂM 2027», «C- NĂM 2026» of a report: what is to be done, not what was; so is its last part where most
/// lines set a day that is to come.
void close_with_tasks(const Source& source, Outline& outline) {
  std::vector<Section>& sections = outline.sections;
  bool behind_results = false;
  for (std::size_t top = 0; top < sections.size(); ++top) {
    if (sections[top].level != 1) {
      continue;
    }
    std::size_t end = top + 1;
    while (end < sections.size() && sections[end].level > 1) {
      ++end;
    }
    const std::string title = core::lower(sections[top].title);
    const bool last = std::all_of(sections.begin() + static_cast<std::ptrdiff_t>(end), sections.end(),
                                  [](const Section& one) { return one.role == SectionRole::apart; });
    const bool named = any_at(title, 0, words("headings", "tasks_of_a_year")) != nowhere;
    const bool year = any_at(title, 0, words("headings", "bare_years")) != nowhere && word_count(title) <= 5;
    const bool next = sections[top].role == SectionRole::plain && top > 0 &&
                      ((named && last) || ((named || year) && behind_results) ||
                       (last && behind_results && sets_days(source, outline, top, end)));
    behind_results = behind_results || sections[top].role == SectionRole::awards ||
                     (sections[top].role == SectionRole::apart && top > 0);
    for (std::size_t index = top; next && index < end; ++index) {
      sections[index].role = sections[index].role == SectionRole::plain ? SectionRole::solutions : sections[index].role;
    }
  }
}

/// «I. CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC PHONG TRÀO», «Phần 1. TÌNH HÌNH» before the part that is called by the targets: it
/// introduces and promises nothing.
void set_introduction_apart(Outline& outline) {
  const auto& sections = outline.sections;
  const bool targets_follow =
      sections.size() > 1 && std::any_of(sections.begin() + 1, sections.end(), [](const Section& one) {
        return one.level == 1 && one.role == SectionRole::targets;
      });
  const bool alone = sections.size() > 1 && sections[1].level == 1;
  if (targets_follow && alone && sections.front().role == SectionRole::plain &&
      any_at(core::lower(sections.front().title), 0, words("headings", "openings")) != nowhere) {
    outline.sections.front().role = SectionRole::apart;
  }
}

/// «1/ Giám đốc Bưu điện khu vực», «2/ Tổ Công đoàn», «Bên A»: nothing but who.
bool names_a_side(const Source& source, Range title) {
  const std::string_view low = source.low();
  return any_at(low, title.begin, side_heads) != nowhere && word_count(source.low(title)) <= 12 &&
         !has_verb(low, title) && quantities_in(source, title).empty();
}

/// «1. DANH HIỆU THI ĐUA: 1.1. Lao động tiên tiến: …» of a guideline: below the name stands who may have it.
bool names_award(const Source& source, const HeadingPlace& heading, SectionRole above) {
  const bool open = above == SectionRole::plain || above == SectionRole::awards || above == SectionRole::apart;
  return heading.doc_type == DocType::guideline && open && heading.title.rest.empty() &&
         word_count(source.low(heading.title.title)) <= 9 && !award_in(source, heading.title.title).empty();
}

/// What the words of the heading say, where those above it do not matter.
SectionRole role_by_words(const Source& source, const HeadingPlace& heading) {
  const Range title = heading.title.title;
  const SectionRole role = role_of_title(source.low(title), heading.doc_type);
  const bool measures = role == SectionRole::apart && heading.doc_type == DocType::pact &&
                        any_at(source.low(), title.begin, measure_names) != nowhere;
  return measures ? SectionRole::plain : role;  // «Tỷ lệ bản án bị sửa do nguyên nhân chủ quan» measures
}

}  // namespace

SectionRole role_below(const Source& source, const HeadingPlace& heading) {
  const Range title = heading.title.title;
  const bool pact = heading.doc_type == DocType::pact;
  const bool report = heading.doc_type == DocType::report;
  SectionRole role = role_by_words(source, heading);
  const SectionRole above = heading.parent == nullptr ? SectionRole::plain : heading.parent->role;
  const bool awarding =
      heading.parent != nullptr && has_any(core::lower(heading.parent->title), words("quotas", "awarding_headings"));
  if (role == SectionRole::quotas && above == SectionRole::targets && pact && !awarding) {
    role = above;  // «I. Số lượng, chuyên cần» under «A. CHỈ TIÊU» speaks of pupils
  }
  if (role == SectionRole::plain && above != SectionRole::targets && pact && names_a_side(source, title)) {
    role = SectionRole::duties;  // «2/ Tổ Công đoàn»: what this side does
  }
  if (!report && heading.title.rest.empty() && behind_condition_intro(source, heading.content) != nowhere) {
    role = SectionRole::criteria;
  }
  const bool awards = role == SectionRole::awards || role == SectionRole::award_forms;
  const bool group = phrase_at(source.low(), title.begin, "nhóm") != nowhere;
  if (awards && report && has_phrase(source.low(title), "danh hiệu") && (above == SectionRole::targets || group)) {
    role = above;  // «III. Danh hiệu thi đua, hình thức khen thưởng» among the targets: those registered
  }
  if (role == SectionRole::apart && report && heading.judged_beside && judges_those_below(source, title)) {
    role = above;  // «B. Những việc chưa làm được» behind «A. Những việc làm được»: the promises not kept
  }
  if (role == SectionRole::plain && heading.parent != nullptr) {
    role = names_award(source, heading, above) ? SectionRole::criteria : above;
  }
  const bool run_in =
      report && !heading.title.colon && !heading.title.rest.empty() && !only_verdicts(source, heading.title.rest);
  if (run_in && (role == SectionRole::awards || role == SectionRole::award_forms || role == SectionRole::apart)) {
    role = above;  // «5. Thi đua, khen thưởng. Giao ước đề ra …»: a field of the pact, whatever it is called
  }
  if (role == SectionRole::plain && report && only_verdicts(source, heading.title.rest)) {
    role = SectionRole::targets;  // «B. NGHIÊN CỨU KHOA HỌC (bốn chỉ tiêu dưới đây đều hoàn thành)»
  }
  return role;
}

void settle_roles(const Source& source, DocType doc_type, Outline& outline) {
  if (doc_type == DocType::report) {
    find_measured_parts(source, outline);
    set_introduction_apart(outline);
    close_with_tasks(source, outline);
  } else if (doc_type == DocType::pact) {
    find_measured_duties(source, outline);
  }
}

}  // namespace thidua::reading
