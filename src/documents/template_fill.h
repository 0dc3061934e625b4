#pragma once
#include "core/outcome.h"
#include "documents/docx_template.h"
#include "documents/template_marks.h"

namespace thidua::documents {

/// The same model with every name in NFC and single-spaced.
TemplateModel with_canonical_names(const TemplateModel& model);

/// Fills one marked part in place and takes out everything that was added to mark it. Unknown names go to `found`.
void fill_part(const MarkedPart& part, const TemplateModel& model, core::Refusals& found);

}  // namespace thidua::documents
