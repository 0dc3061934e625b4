#include "reading/group_parts.h"

#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& group_turns = words("splitting", "group_turns");
const WordList& of_everybody = words("splitting", "of_everybody");
/// «thợ máy»: who of them, before what is done for them.
constexpr std::size_t group_words_max = 6;

/// Where the group is named: behind the first comma with such a word, before a verb.
std::size_t turn_in(const Source& source, Range range) {
  const std::string_view low = source.low();
  for (std::size_t comma = first_sign(low, ",", range); comma < range.end;
       comma = first_sign(low, ",", {comma + 1, range.end})) {
    const std::size_t next = skip_blanks(low, comma + 1);
    const std::size_t turn = any_at(low, next, group_turns);
    const auto verb = turn == nowhere || turn >= range.end
                          ? std::nullopt
                          : find_any(low, words("splitting", "group_verbs"), turn, range.end);
    if (verb && word_count(low.substr(turn, verb->begin - turn)) <= group_words_max) {
      return comma;
    }
  }
  return nowhere;
}

}  // namespace

void part_groups(const Source& source, SplitItem& split) {
  const std::string_view low = source.low();
  for (std::size_t index = 0; index < split.parts.size(); ++index) {
    const Part part = split.parts[index];
    const std::size_t comma = part.promise || part.result ? nowhere : turn_in(source, part.range);
    if (comma == nowhere) {
      continue;
    }
    const auto before = quantities_in(source, {part.range.begin, comma});
    const auto behind = quantities_in(source, {comma, part.range.end});
    const bool all = !before.empty() || find_any(low, of_everybody, part.range.begin, comma);
    if (!all || behind.size() > 1) {
      continue;
    }
    Part second = part;
    second.range.begin = skip_blanks(low, comma + 1);
    second.quantity = behind.empty() ? std::nullopt : std::optional(behind.front());
    split.parts[index].range.end = source.trimmed({part.range.begin, comma}).end;
    split.parts[index].quantity = before.empty() ? std::nullopt : std::optional(before.front());
    split.parts.insert(split.parts.begin() + static_cast<std::ptrdiff_t>(index) + 1, second);
    ++index;
  }
}

}  // namespace thidua::reading
