#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/outcome.h"

/// Pages of a PDF as pictures for the screen, drawn by poppler in a process of its own.
namespace thidua::documents {

struct PictureOptions {
  int dots_per_inch = 96;
  std::chrono::milliseconds time_limit{30'000};
  std::uint64_t memory_limit_bytes = 1ULL << 30;
};

/// How many pages; at least 1.
/// Errors  `documents.picture.no_poppler`, `documents.picture.damaged` (also where the file is encrypted).
core::Outcome<int> pages_of_pdf(const std::filesystem::path& pdf, const PictureOptions& options = {});

/// Page `number`, from 1, as PNG bytes. Errors  the same, and `documents.picture.page` where there is no such page.
core::Outcome<std::string> page_picture(const std::filesystem::path& pdf, int number,
                                        const PictureOptions& options = {});

}  // namespace thidua::documents
