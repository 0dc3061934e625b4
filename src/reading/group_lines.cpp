#include "reading/group_lines.h"

#include "reading/phrases.h"
#include "reading/titles.h"
#include "reading/told_apart.h"
#include "reading/verdict_words.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& promised_labels = words("targets", "promise_labels");

}  // namespace

bool result_announced(const Source& source, const Item& item, const Item& next) {
  const std::size_t label = any_at(source.low(), item.content.begin, promised_labels);
  const bool promised = label != nowhere && label < item.content.end && source.low()[label] == ':';
  return promised && item.section == next.section &&
         (announcement_end(source.low(), next.content.begin) != nowhere ||
          behind_together_head(source, next.content) != nowhere);
}

bool told_below_number(const Source& source, const std::vector<Item>& items, std::size_t index) {
  const Item& item = items[index];
  const bool below = index + 1 < items.size() && is_numbering(item.kind) && !is_numbering(items[index + 1].kind);
  return below && items[index + 1].section == item.section &&
         announcement_end(source.low(), item.content.begin) == nowhere &&
         announcement_end(source.low(), items[index + 1].content.begin) != nowhere;
}

std::optional<SectionVerdict> group_verdict(const Context& context, const Item& item, const Item& next) {
  const Source& source = context.source;
  if (item.section < 0 || item.content.empty() || source.shown()[item.content.end - 1] != ':' ||
      next.section != item.section || next.kind == MarkerKind::none || next.kind == item.kind) {
    return std::nullopt;
  }
  const Range title = source.trimmed({item.content.begin, item.content.end - 1});
  const bool judges = title.size() <= title_bytes_max && judges_those_below(source, title);
  const std::string& id = context.outline.sections[static_cast<std::size_t>(item.section)].id;
  return judges ? section_verdict_of(source, id, title, true) : std::nullopt;
}

}  // namespace thidua::reading
