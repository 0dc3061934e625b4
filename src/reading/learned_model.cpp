#include "reading/learned_model.h"

#include "reading/vocabulary.h"

namespace thidua::reading {

std::string_view model_text(std::string_view name) {
  const auto& files = model_files();
  const auto found =
      std::find_if(files.begin(), files.end(), [name](const EmbeddedFile& file) { return file.name == name; });
  return found == files.end() ? std::string_view() : found->bytes;
}

}  // namespace thidua::reading
