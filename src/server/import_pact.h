#pragma once
#include <string>
#include <vector>

#include "core/outcome.h"
#include "pacts/io/store.h"
#include "pacts/match.h"
#include "reading/extract.h"

namespace thidua::server {

/// What was read becomes a draft: targets with group, relation, roll-up; parties; duties. Nothing is stored.
/// Errors  `import.not_pact` where the document is no pact, `import.no_target`, `import.year` where it names no year
/// and
///         none was given, or another than the one given.
core::Outcome<pacts::NewPact> draft_of(const reading::Extract& extract, int year);

/// What one target read from a document promises.
pacts::TargetTerms terms_of(const reading::Target& target);
/// Where it stands in the document, and how sure the reader was.
pacts::Origin origin_of(const reading::Extract& extract, const reading::Quote& quote, int confidence);
std::vector<pacts::Doubt> doubts_of(const std::vector<reading::Doubt>& doubts);
/// What the targets say, with the sentences they were split from; for `pacts::matched`.
std::vector<pacts::Comparable> comparables_of(const reading::Extract& extract);
/// Targets with relations and paragraphs, as a draft keeps them.
std::vector<pacts::NewTarget> new_targets_of(const reading::Extract& extract);
/// The year the document speaks of; `asked` 0 = not given. `import.year` where it names none, or another.
core::Outcome<int> year_of(const reading::Extract& extract, int asked);

/// Group by the headings above: «Chỉ tiêu chung», «Chỉ tiêu của cơ quan / Công đoàn», «đối với cá nhân / tập thể».
pacts::TargetGroup group_of(const std::vector<std::string>& section_path);

}  // namespace thidua::server
