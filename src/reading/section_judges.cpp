#include "reading/section_judges.h"

#include "reading/brackets.h"
#include "reading/group_lines.h"
#include "reading/items.h"
#include "reading/meta.h"
#include "reading/phrases.h"
#include "reading/result_lines.h"
#include "reading/section_tallies.h"
#include "reading/split.h"
#include "reading/verdict_places.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& those_below = words("references", "those_below");
/// A longer paragraph is an essay; keeps the search for tallies linear.
constexpr std::size_t tally_bytes_max = 3000;
constexpr std::size_t below_bytes_max = 200;

const std::string& id_of(const Context& context, int section) {
  return context.outline.sections[static_cast<std::size_t>(section)].id;
}

}  // namespace

void SectionJudges::read_headings() {
  for (const Heading& heading : context_.outline.headings) {
    const std::string& id = id_of(context_, heading.section);
    if (auto verdict = section_verdict_of(context_.source, id, heading.verdict, heading.verdict == heading.title)) {
      verdict_of_id_.emplace(id, extract_.section_verdicts.size());
      extract_.section_verdicts.push_back(*verdict);
    }
  }
}

void SectionJudges::judge_rows(std::size_t rows) {
  for (std::size_t row = 0; row < rows; ++row) {
    const auto heading = verdict_of_id_.find(extract_.targets[row].section);
    if (heading != verdict_of_id_.end()) {
      judge_by_heading(extract_.section_verdicts[heading->second], row, row + 1, extract_.targets);
    }
  }
}

bool SectionJudges::take_tally(const Item& item) {
  const Source& source = context_.source;
  const SectionRole role = role_of(context_, item);
  const bool award = role == SectionRole::awards || role == SectionRole::solutions;
  const bool line = is_bullet(item.kind) || announcement_end(source.low(), item.content.begin) != nowhere;
  if (award || line || item.section < 0 || item.content.size() > tally_bytes_max) {
    return false;
  }
  auto tallies = tallies_in(source, item.content);
  for (SectionVerdict& tally : tallies) {
    tally.section = id_of(context_, item.section);
    extract_.section_verdicts.push_back(std::move(tally));
  }
  const auto brackets = outer_brackets(source.shown(), item.content);
  return tallies.size() >= sentence_ends(source, item.content, brackets).size() && !tallies.empty();
}

bool SectionJudges::takes_count(const Item& item) {
  auto tally = judge_by_tally(context_, item, extract_.targets);
  if (tally) {
    extract_.section_verdicts.push_back(std::move(*tally));
  }
  return tally.has_value();
}

bool SectionJudges::judges_below(const Item& item) {
  const Source& source = context_.source;
  const bool may = item.kind == MarkerKind::none && item.section >= 0 && item.content.size() <= below_bytes_max;
  const auto below = may ? find_any(source.low(), those_below, item.content.begin, item.content.end) : std::nullopt;
  if (!below) {
    return false;
  }
  const std::string& id = id_of(context_, item.section);
  auto verdict = section_verdict_of(source, id, {below->end, item.content.end});
  if (verdict && !verdict_of_id_.contains(id)) {
    verdict->quote = source.quote(without_end(source, {item.content.begin, item.content.end}));
    verdict_of_id_.emplace(id, extract_.section_verdicts.size());
    extract_.section_verdicts.push_back(*verdict);
  }
  return verdict.has_value();
}

bool SectionJudges::opens_group(const Item& item, const Item* next, std::size_t rows) {
  const bool first = extract_.targets.size() == rows || group_.has_value();  // else what stands above is judged here
  const auto verdict = first && next != nullptr ? group_verdict(context_, item, *next) : std::nullopt;
  group_section_ = verdict ? item.section : group_section_;
  group_ = verdict ? verdict : group_;
  return verdict.has_value();
}

const SectionVerdict* SectionJudges::verdict_of(int section) const {
  if (group_ && section == group_section_) {
    return &*group_;
  }
  for (int at = section; at >= 0; at = context_.outline.parents[static_cast<std::size_t>(at)]) {
    const auto found = verdict_of_id_.find(id_of(context_, at));
    if (found != verdict_of_id_.end()) {  // a heading speaks for those below it
      return &extract_.section_verdicts[found->second];
    }
  }
  return nullptr;
}

}  // namespace thidua::reading
