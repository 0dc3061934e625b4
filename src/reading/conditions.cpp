#include "reading/conditions.h"

#include <algorithm>

#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& condition_ends = words("criteria", "condition_ends");
const WordList& condition_subjects = words("criteria", "condition_subjects");
/// A longer introduction is a sentence of its own.
constexpr std::size_t intro_bytes_max = 260;

}  // namespace

std::size_t behind_condition_intro(const Source& source, Range line) {
  const std::string_view low = source.low().substr(0, line.end);
  const std::size_t limit = std::min(line.end, line.begin + intro_bytes_max);
  const std::size_t colon = low.substr(0, limit).find(':', line.begin);
  if (colon == nowhere) {
    return nowhere;
  }
  const std::size_t end = skip_blanks_back(low, colon);
  const bool conditions = any_before(low, end, condition_ends) != nowhere;
  const bool awards = find_any(low, condition_subjects, line.begin, colon).has_value();
  return conditions && awards ? colon + 1 : nowhere;
}

bool ConditionsBelow::take(const Item& item) {
  if (const std::size_t behind = behind_condition_intro(source_, item.content); behind != nowhere) {
    open_ = source_.trimmed({behind, item.content.end}).empty();
    section_ = item.section;
    above_ = item.kind;
    return false;
  }
  open_ = open_ && item.section == section_ && item.kind != above_ && item.kind != MarkerKind::none;
  return open_;
}

}  // namespace thidua::reading
