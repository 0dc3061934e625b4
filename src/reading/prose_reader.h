#pragma once
#include <vector>

#include "reading/named_promises.h"
#include "reading/prose_promises.h"
#include "reading/targets.h"

/// Targets out of running text, with what the text tells of each.
namespace thidua::reading {

/// Of a promise that its words name. `heading`: the verdict of its section, or null.
std::vector<Target> named_targets(const Context& context, const Item& item, const NamedPromise& named,
                                  const SectionVerdict* heading);

/// Of the promises the learned model found in a paragraph; the verdict by the words of judgement and the numbers, and
/// by the learned model where these are silent or it is surer.
std::vector<Target> prose_targets(const Context& context, const Item& item, const std::vector<ProsePromises>& found,
                                  const SectionVerdict* heading);

/// Are the targets from `first` on the promises found, one for one?
bool same_promises(const Source& source, const std::vector<ProsePromises>& found, const std::vector<Target>& targets,
                   std::size_t first);

}  // namespace thidua::reading
