#pragma once
#include <string>
#include <vector>

namespace thidua::documents {

struct ZipEntry {
  std::string name;
  std::string bytes;
};

/// A ZIP archive of the entries in their order, every entry dated 1980-01-01: the same entries give the same bytes.
/// Errors  std::runtime_error where memory is short; two entries of one name are our own bug.
std::string zip_archive(const std::vector<ZipEntry>& entries);

}  // namespace thidua::documents
