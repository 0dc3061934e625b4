#include "reading/pledged_awards.h"

#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/verdict_clauses.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& pledged = words("targets", "pledged_awards");
/// «Kết quả so với đăng ký:» above who was awarded.
const WordList& told_lists = words("targets", "told_awards");
constexpr int no_list = -2;
/// How close the number follows the word of pledging.
constexpr std::size_t pledge_words_max = 2;
/// A longer line is an essay.
constexpr std::size_t pledged_bytes_max = 600;

/// «đăng ký 02 cá nhân», not «thiếu 03 so với đăng ký».
bool pledges_number(const Source& source, Range line) {
  const std::string_view low = source.low();
  for (auto word = find_any(low, pledged, line.begin, line.end); word;
       word = find_any(low, pledged, word->end, line.end)) {
    const auto numbers = quantities_in(source, {word->end, line.end});
    if (!numbers.empty() &&
        word_count(low.substr(word->end, numbers.front().words.begin - word->end)) <= pledge_words_max) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool PledgedAwards::pledges(const Item& item) {
  const Source& source = context_.source;
  const SectionRole role =
      item.section < 0 ? SectionRole::plain : context_.outline.sections[static_cast<std::size_t>(item.section)].role;
  if (context_.meta.doc_type != DocType::report || (role != SectionRole::awards && role != SectionRole::award_forms) ||
      item.content.empty() || item.content.size() > pledged_bytes_max) {
    list_section_ = no_list;
    return false;
  }
  const bool says_so = find_any(source.low(), pledged, item.content.begin, item.content.end).has_value();
  if (item.kind == MarkerKind::none) {
    const bool told = find_any(source.low(), told_lists, item.content.begin, item.content.end).has_value();
    list_section_ = says_so && !told && source.shown()[item.content.end - 1] == ':' ? item.section : no_list;
    return false;
  }
  return list_section_ == item.section ||
         (says_so && pledges_number(source, item.content) && !clause_verdicts(source, item.content).empty());
}

}  // namespace thidua::reading
