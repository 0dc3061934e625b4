#pragma once
#include <string_view>
#include <vector>

#include "papers/paper.h"

namespace thidua::papers {

/// A file of templates/, embedded at build.
struct EmbeddedFile {
  std::string_view name;
  std::string_view bytes;
};
const std::vector<EmbeddedFile>& template_files();

/// The .docx that comes with the program; throws where the build left it out.
std::string_view built_in_template(PaperKind kind);

}  // namespace thidua::papers
