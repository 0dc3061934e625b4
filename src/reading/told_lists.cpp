#include "reading/told_lists.h"

#include <algorithm>

#include "reading/known_result.h"
#include "reading/phrases.h"
#include "reading/result_lines.h"
#include "reading/told_apart.h"
#include "reading/told_marks.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// «Kiến nghị:», «Các hình thức đã được tặng:»: nothing below was promised.
const WordList& aside_lists = words("targets", "aside_lists");
const WordList& list_openers = words("references", "result_titles");
constexpr int no_section = -2;
constexpr std::size_t opener_words_max = 14;
/// Fewer promises make no list; more than an officer writes.
constexpr std::size_t listed_min = 2;
constexpr std::size_t listed_max = 64;
constexpr std::size_t told_line_bytes_max = 3000;

}  // namespace

bool ToldLists::opens(const Item& item) const {
  const std::string_view low = context_.source.low(item.content);
  return item.kind == MarkerKind::none && item.section >= 0 && low.ends_with(':') &&
         word_count(low) <= opener_words_max &&
         any_at(context_.source.low(), item.content.begin, list_openers) != nowhere;
}

void ToldLists::open(const Item& item) {
  const std::string& id = context_.outline.sections[static_cast<std::size_t>(item.section)].id;
  std::vector<std::size_t> heads;
  for (std::size_t index = targets_.size(); index-- > 0 && targets_[index].section == id;) {
    const auto& judgement = targets_[index].judgement;
    if (judgement && judgement->verdict != core::Verdict::not_stated) {
      return;  // results stand with their promises here
    }
    promised_.insert(promised_.begin(), index);
    heads.insert(heads.begin(), targets_[index].part == 1 ? 1U : 0U, index);
  }
  const auto& items = context_.outline.items;
  for (auto next = static_cast<std::size_t>(&item - items.data()) + 1; next < items.size(); ++next) {
    if (items[next].section != item.section || items[next].kind == MarkerKind::none) {
      break;
    }
    lines_.emplace(&items[next], lines_.size());
  }
  const bool marked = std::any_of(lines_.begin(), lines_.end(), [this](const auto& line) {
    return is_numbering(line.first->kind) && !spoken_by(*line.first).empty();
  });
  const bool fits = heads.size() >= listed_min && heads.size() <= listed_max && !lines_.empty() &&
                    lines_.size() <= heads.size() && (marked || lines_.size() == heads.size());
  section_ = fits ? item.section : no_section;
}

std::vector<std::size_t> ToldLists::spoken_by(const Item& item) const {
  std::vector<std::size_t> found;
  const std::string mark = is_numbering(item.kind) ? mark_of(context_.source, item.marker, item.content) : "";
  const auto line = lines_.find(&item);
  std::size_t place = 0;  // of the paragraph the target stands in
  for (const std::size_t index : promised_) {
    place += targets_[index].part == 1 ? 1U : 0U;
    const bool here = line != lines_.end() && place == line->second + 1;
    if (mark.empty() ? here : targets_[index].mark == mark) {
      found.push_back(index);
    }
  }
  return found;
}

bool ToldLists::lists_asides(const Item& item) {
  const std::string_view low = context_.source.low();
  const Range content = item.content;
  if (content.empty()) {
    return false;
  }
  if (item.kind == MarkerKind::none) {
    const bool opener = low[content.end - 1] == ':' && any_at(low, content.begin, aside_lists) != nowhere &&
                        word_count(low.substr(content.begin, content.size())) <= opener_words_max;
    aside_section_ = opener ? item.section : no_section;
    return opener || (low[content.begin] == '[' && low.find(']', content.begin) + 1 == content.end);
  }
  return aside_section_ != no_section && item.section == aside_section_;
}

bool ToldLists::judge(const Item& item) {
  if (lists_asides(item)) {
    return true;
  }
  if (item.content.size() > told_line_bytes_max) {
    return false;
  }
  if (section_ != no_section && item.section == section_ && lines_.contains(&item)) {
    const std::vector<std::size_t> spoken = spoken_by(item);
    if (!spoken.empty()) {
      judge_paragraph(context_.source, known_result(context_.source, item.content), spoken, targets_);
    }
    for (const std::size_t index : spoken) {
      take_hint(context_.source, item.content, *targets_[index].judgement);
      targets_[index].judgement->supposed = false;  // the list itself says that this is a result
    }
    return true;
  }
  section_ = no_section;
  promised_.clear();
  lines_.clear();
  if (opens(item)) {
    open(item);
  }
  return section_ != no_section;
}

}  // namespace thidua::reading
