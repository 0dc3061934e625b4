#pragma once
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "core/outcome.h"
#include "documents/read_document.h"
#include "documents/read_pdf_layout.h"
#include "documents/read_pdf_rules.h"

/// Letters recognised on pictures of pages, by child processes; not for use outside this folder.
namespace thidua::documents {

/// Reads pages of one PDF by looking at them: pdftoppm draws a page, tesseract recognises its letters.
class PageScanner {
 public:
  /// `folder` holds the PDF as in.pdf and takes the pictures.
  PageScanner(std::filesystem::path folder, std::string file_name, const ReadLimits& limits);

  static bool is_installed();

  /// Puts words and rules on the page, which may turn it: a sheet scanned on its side.
  /// Errors  document.no_program (tesseract or its Vietnamese), document.too_long (the time is up), document.damaged.
  std::optional<core::Refusal> read(int number, PdfPage& page);
  /// The same for a picture file in the folder, which nothing turns or draws.
  std::optional<core::Refusal> read_picture(const std::string& picture, PdfPage& page);

 private:
  std::optional<core::Refusal> recognise(const std::string& picture, const std::string& layout, std::string& hocr);
  std::optional<core::Refusal> read_cells_again(const PageDots& dots, PdfPage& page);
  int turned_by(const std::string& picture);
  std::chrono::milliseconds time_left() const;
  core::Refusal too_slow() const;

  std::filesystem::path folder_;
  std::string file_name_;
  const ReadLimits& limits_;
  std::chrono::steady_clock::time_point deadline_;
};

/// Where a scan cannot be read because the programs for it are missing: which packages to install.
core::Refusal no_scanner(const std::string& file_name);

}  // namespace thidua::documents
