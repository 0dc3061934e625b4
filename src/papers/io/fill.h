#pragma once
#include "core/outcome.h"
#include "documents/docx_template.h"
#include "papers/paper.h"

namespace thidua::papers {

documents::TemplateModel template_model(const PaperModel& model);

/// Everything wrong with an agency's own template for papers of this model and kind: what documents refuses, and each
/// name that neither the model nor the built-in template knows, with its paragraph. Empty = it can be taken.
core::Refusals template_faults(std::string_view docx, PaperKind kind, const PaperModel& known);

}  // namespace thidua::papers
