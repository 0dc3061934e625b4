#include "reading/ahead_parts.h"

#include <algorithm>
#include <string>

#include "core/text.h"
#include "reading/phrases.h"
#include "reading/task_parties.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& year_names = words("headings", "year_names");
const WordList& coming_parts = words("headings", "coming_parts");
const WordList& coming_promises = words("targets", "registering_heads");
const WordList& coming_tasks = words("headings", "coming_tasks");

/// «năm 2027», «năm học 2026 - 2027», «năm công tác 2026».
bool names_year(std::string_view low_title, const std::string& year) {
  for (auto found = find_any(low_title, year_names); found;
       found = find_any(low_title, year_names, found->end, low_title.size())) {
    if (phrase_at(low_title, skip_blanks(low_title, found->end), year) != nowhere) {
      return true;
    }
  }
  return false;
}

bool is_open(SectionRole role) {
  return role == SectionRole::plain || role == SectionRole::apart || role == SectionRole::targets;
}

/// How many of its own lines name who does them, and how many lines it has.
struct Orders {
  std::size_t named = 0;
  std::size_t lines = 0;
};
Orders orders_in(const Source& source, const Outline& outline, std::size_t section) {
  Orders orders;
  for (const Item& item : outline.items) {
    if (item.section == static_cast<int>(section) && !is_closing(source.low(item.content))) {
      ++orders.lines;
      orders.named += actor_in(source, item.content) ? 1U : 0U;
    }
  }
  return orders;
}

/// Does one of its lines say by when or how often?
bool sets_a_day(const Source& source, const Outline& outline, std::size_t section) {
  static const WordList& days = words("headings", "coming_days");
  return std::any_of(outline.items.begin(), outline.items.end(), [&](const Item& item) {
    return item.section == static_cast<int>(section) &&
           find_any(source.low(), days, item.content.begin, item.content.end).has_value();
  });
}

}  // namespace

bool names_year_ahead(std::string_view low_title, int year) {
  if (year == 0) {
    return false;
  }
  // a school year is called by its first: that of 2025 - 2026 is 2026 when the next one begins
  const std::string school = "năm học " + std::to_string(year);
  return names_year(low_title, std::to_string(year + 1)) || has_phrase(low_title, school);
}

void settle_parts_ahead(const Source& source, int year, Outline& outline) {
  std::vector<bool> ahead(outline.sections.size(), false);
  bool behind_awards = false;
  for (std::size_t index = 0; index < outline.sections.size(); ++index) {
    Section& section = outline.sections[index];
    const int parent = outline.parents[index];
    const bool inside = parent >= 0 && ahead[static_cast<std::size_t>(parent)];
    const std::string title = core::lower(section.title);
    const bool last_tasks = behind_awards && section.level == 1 && section.role == SectionRole::plain &&
                            any_at(title, 0, coming_tasks) != nowhere && sets_a_day(source, outline, index);
    ahead[index] = inside || last_tasks || names_year_ahead(title, year) || any_at(title, 0, coming_parts) != nowhere;
    behind_awards = behind_awards || section.role == SectionRole::awards;
    if (!ahead[index] || !is_open(section.role)) {
      continue;
    }
    const Orders orders = orders_in(source, outline, index);
    const bool promised = any_at(title, 0, coming_promises) != nowhere;
    const bool called = !promised && any_at(title, 0, coming_tasks) != nowhere && orders.lines > 0;
    if (called || orders.named >= 2) {
      section.role = SectionRole::solutions;
    }
  }
}

}  // namespace thidua::reading
