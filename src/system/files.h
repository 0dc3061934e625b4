#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/outcome.h"

namespace thidua::system {

/// The file's name without its folders, as UTF-8, for messages.
std::string display_name(const std::filesystem::path& path);

/// "12,3 MB", as Vietnamese writes it: B, KB, MB, GB of 1024.
std::string size_to_vi(std::uint64_t bytes);

/// The whole file.
/// Errors  refusals for the user: file.missing, file.not_a_file, file.unreadable, file.too_large.
core::Outcome<std::string> read_file(const std::filesystem::path& path, std::uint64_t limit_bytes);

/// Writes beside the file, brings it to disk, then takes its place: readers see the old file or the new one, never
/// half. Errors  std::system_error; then the old file is untouched.
void write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace thidua::system
