#pragma once
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

/// Where tests of the law find its files.
namespace thidua::law::testing {

inline std::filesystem::path source_tree() {
  const char* root = std::getenv("THIDUA_SOURCE");
  return root == nullptr ? std::filesystem::current_path() : std::filesystem::path(root);
}

inline std::string content_of(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace thidua::law::testing
