#include "reading/award_parts.h"

#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& names_of_awards = words("awards", "names");
const WordList& registering_verbs = words("awards", "registering_verbs");
const WordList& joining_words = words("awards", "joining");
/// «danh hiệu», «cho tập thể»: between the verb and the name of the award.
constexpr std::size_t before_award_words_max = 4;
/// «Về danh hiệu tập thể, đầu năm Hạt» before the verb.
constexpr std::size_t registrant_words_max = 14;

/// Where the awards named behind the verb begin; empty where too much stands before the first.
std::vector<std::size_t> awards_behind(const Source& source, std::size_t verb_end, std::size_t end) {
  const std::string_view low = source.low();
  std::vector<std::size_t> begins;
  Range place;
  for (std::size_t at = verb_end; names_of_awards.find(low, at, end, place) != nullptr; at = place.end) {
    begins.push_back(place.begin);
  }
  const bool near =
      !begins.empty() && word_count(low.substr(verb_end, begins.front() - verb_end)) <= before_award_words_max;
  return near ? begins : std::vector<std::size_t>();
}

/// The joint («và», «, ») right before the second award, with the words that belong to it; nowhere where there is none.
std::size_t joint_before(const Source& source, std::size_t from, std::size_t award) {
  const std::string_view low = source.low();
  std::size_t joint = nowhere;
  for (auto found = find_any(low, joining_words, from, award); found;
       found = find_any(low, joining_words, found->end, award)) {
    joint = found->begin;
  }
  const bool near = joint != nowhere && word_count(low.substr(joint, award - joint)) <= before_award_words_max;
  return near ? joint : nowhere;
}

}  // namespace

void part_registered_awards(const Source& source, SplitItem& split) {
  const std::string_view low = source.low();
  for (std::size_t index = 0; index < split.parts.size(); ++index) {
    const Part part = split.parts[index];
    const auto verb = part.quantity ? std::nullopt : find_any(low, registering_verbs, part.range.begin, part.range.end);
    const bool registers =
        verb && word_count(low.substr(part.range.begin, verb->begin - part.range.begin)) <= registrant_words_max;
    const auto awards = registers ? awards_behind(source, verb->end, part.range.end) : std::vector<std::size_t>();
    if (awards.empty()) {
      continue;
    }
    split.parts[index].range.begin = skip_blanks(low, verb->end);
    for (std::size_t award = 1; award < awards.size(); ++award) {
      const std::size_t joint = joint_before(source, awards[award - 1], awards[award]);
      const std::size_t next = joint == nowhere ? nowhere : skip_blanks(low, any_at(low, joint, joining_words));
      if (next == nowhere || next > awards[award]) {
        continue;  // «Bằng khen của Bộ trưởng Bộ Tài chính» names one, however many words are known
      }
      Part second = split.parts[index];
      split.parts[index].range.end = source.trimmed({split.parts[index].range.begin, joint}).end;
      second.range.begin = next;
      second.joined = true;
      split.parts.insert(split.parts.begin() + static_cast<std::ptrdiff_t>(index) + 1, second);
      ++index;
    }
  }
}

}  // namespace thidua::reading
