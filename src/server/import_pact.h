#pragma once
#include <string>
#include <vector>

#include "core/outcome.h"
#include "pacts/io/store.h"
#include "reading/extract.h"

namespace thidua::server {

/// What was read becomes a draft: targets with group, relation, roll-up; parties; duties. Nothing is stored.
/// Errors  `import.not_pact` where the document is no pact, `import.no_target`, `import.year` where it names no year
/// and
///         none was given, or another than the one given.
core::Outcome<pacts::NewPact> draft_of(const reading::Extract& extract, int year);

/// Group by the headings above: «Chỉ tiêu chung», «Chỉ tiêu của cơ quan / Công đoàn», «đối với cá nhân / tập thể».
pacts::TargetGroup group_of(const std::vector<std::string>& section_path);

}  // namespace thidua::server
