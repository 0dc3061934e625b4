#include "reading/item_targets.h"

#include <string>

#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/targets.h"
#include "reading/told_marks.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& promise_places = words("targets", "places");

/// «Chỉ tiêu:» inside a paragraph says nothing of its own.
std::string lead_of(const Source& source, const Part& part) {
  const bool says = part.lead && word_count(source.low(*part.lead)) > 3;
  return says ? source.clean(*part.lead) : "";
}

/// «tại khu vực nông thôn được …»: begins with a place instead of a subject.
bool takes_subject_from_before(const Source& source, const Part& part) {
  return any_at(source.low(), part.range.begin, promise_places) != nowhere;
}

void relate(const Source& source, const Part& part, const Target* before, Target& target) {
  if (before == nullptr) {
    return;
  }
  const bool same_unit = before->quantity.unit == target.quantity.unit && !target.quantity.values.empty();
  if (part.in_which) {
    target.relation = Relation{RelationType::in_which, {}};
  } else if (same_unit && raises_value(source, part)) {
    target.relation = Relation{RelationType::stretch_of, {}};
  }
}

}  // namespace

std::vector<Target> item_targets(const Context& context, const Item& item, const SplitItem& split) {
  const Source& source = context.source;
  Surroundings around;
  around.doc_type = context.meta.doc_type;
  around.year = context.year;
  around.agency = context.meta.agency;
  around.lead = split.lead;
  if (item.section >= 0) {
    around.section_title = context.outline.sections[static_cast<std::size_t>(item.section)].title;
  }
  std::vector<Target> targets;
  const auto path = path_of(context.outline, item.section);
  for (std::size_t index = 0; index < split.parts.size(); ++index) {
    const Part& part = split.parts[index];
    Target target;
    const Target* before = index == 0 ? nullptr : &targets[index - 1];
    fill_target(source, part, before, around, target);
    target.mark = mark_before(source, part.range.begin, item.content.begin);
    target.mark = target.mark.empty() ? mark_of(source, item.marker, item.content) : target.mark;
    target.part = static_cast<int>(index) + 1;
    target.parts_total = static_cast<int>(split.parts.size());
    target.section = item.section < 0 ? "" : context.outline.sections[static_cast<std::size_t>(item.section)].id;
    target.section_path = path;
    target.lead = split.lead ? source.clean(*split.lead) : lead_of(source, part);
    relate(source, part, before, target);
    target.points = split.points;
    target.unmarked = item.kind == MarkerKind::none && target.mark.empty();
    const bool inherited = before != nullptr && takes_subject_from_before(source, part);
    add_doubts(context, &part, inherited, target);
    targets.push_back(std::move(target));
  }
  return targets;
}

}  // namespace thidua::reading
