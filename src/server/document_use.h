#pragma once
#include <optional>

#include "core/outcome.h"
#include "reading/extract.h"

namespace thidua::server {

/// What somebody wants to make of a document.
enum class DocumentUse { pact, judged_year, movement };

/// The kind of the document; where its heading was not recognised, by the letters of its number («QĐ-…», «KH-…»).
reading::DocType type_of(const reading::Extract& extract);

/// Why the document is not for that use, and which command takes it. `import.not_pact`, `judged.not_report`,
/// `movement.not_plan`.
std::optional<core::Refusal> wrong_document(const reading::Extract& extract, DocumentUse use);

}  // namespace thidua::server
