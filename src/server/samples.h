#pragma once
#include <string_view>
#include <vector>

namespace thidua::server {

/// A file of samples/, embedded at build.
struct EmbeddedFile {
  std::string_view name;
  std::string_view bytes;
};
const std::vector<EmbeddedFile>& sample_files();

}  // namespace thidua::server
