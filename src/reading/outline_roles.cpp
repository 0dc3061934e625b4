#include <algorithm>

#include "core/text.h"
#include "reading/outline.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/vocabulary.h"

// Roles of sections that only the whole document tells.

namespace thidua::reading {

namespace {

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

/// «NHIỆM VỤ NĂM 2027» as the last part of a report: what is to be done, not what was.
void close_with_tasks(Outline& outline) {
  std::size_t last = outline.sections.size();
  for (std::size_t index = outline.sections.size(); index-- > 1 && last == outline.sections.size();) {
    const SectionRole role = outline.sections[index].role;
    if (outline.sections[index].level == 1 && role != SectionRole::apart) {
      last = index;
    }
  }
  if (last == outline.sections.size() || outline.sections[last].role != SectionRole::plain ||
      any_at(core::lower(outline.sections[last].title), 0, words("headings", "tasks_of_a_year")) == nowhere) {
    return;
  }
  for (std::size_t index = last; index < outline.sections.size(); ++index) {
    SectionRole& role = outline.sections[index].role;
    role = role == SectionRole::plain ? SectionRole::solutions : role;
  }
}

}  // namespace

void settle_roles(const Source& source, DocType doc_type, Outline& outline) {
  if (doc_type == DocType::report) {
    close_with_tasks(outline);
  } else if (doc_type == DocType::pact) {
    find_measured_duties(source, outline);
  }
}

}  // namespace thidua::reading
