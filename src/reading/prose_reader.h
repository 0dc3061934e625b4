#pragma once
#include <vector>

#include "reading/named_promises.h"
#include "reading/prose_promises.h"
#include "reading/targets.h"

/// Targets out of running text, with what the text tells of each.
namespace thidua::reading {

/// Promises of a line or paragraph that are quoted word for word, judged by their name, or followed by boxes to choose
/// from; none of other lines.
std::vector<NamedPromise> named_in(const Source& source, const Item& item);

/// The promises the learned model finds in an item that is running text; none of lines of lists and forms.
std::vector<ProsePromises> told_in_prose(const Source& source, const Item& item);

/// Of a promise that its words name. `heading`: the verdict of its section, or null.
std::vector<Target> named_targets(const Context& context, const Item& item, const NamedPromise& named,
                                  const SectionVerdict* heading);

/// Of the promises the learned model found in a paragraph; the verdict by the words of judgement and the numbers, and
/// by the learned model where these are silent or it is surer.
std::vector<Target> prose_targets(const Context& context, const Item& item, const std::vector<ProsePromises>& found,
                                  const SectionVerdict* heading);

/// What the rules alone take from the told words for promises made together; the learned model weighs it.
std::vector<Target> ruled_targets(const Context& context, const Item& item, const std::vector<Range>& promises,
                                  Range told, const SectionVerdict* heading);

/// Are the targets from `first` on the promises found, one for one?
bool same_promises(const Source& source, const std::vector<ProsePromises>& found, const std::vector<Target>& targets,
                   std::size_t first);

/// The same promises as the rules read and judged them, from `first` on: the verdict the learned model gives where it
/// is surer.
void learn_verdicts(const Context& context, const std::vector<ProsePromises>& found, std::size_t first,
                    std::vector<Target>& targets);

}  // namespace thidua::reading
