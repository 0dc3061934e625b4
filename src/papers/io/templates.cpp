#include "papers/io/templates.h"

#include <stdexcept>
#include <string>

namespace thidua::papers {

std::string_view built_in_template(PaperKind kind) {
  const std::string name = std::string(code(kind)) + ".docx";
  for (const auto& file : template_files())
    if (file.name == name) return file.bytes;
  throw std::runtime_error("the program was built without the template " + name);
}

}  // namespace thidua::papers
