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
