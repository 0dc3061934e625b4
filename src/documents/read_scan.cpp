#include "documents/read_scan.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include "documents/read_parts.h"
#include "documents/read_pdf_rules.h"
#include "documents/read_scan_cells.h"
#include "documents/read_scan_words.h"
#include "system/child.h"
#include "system/files.h"

namespace thidua::documents {

namespace {

/// What tesseract likes best; a sheet of A4 is 3,508 dots high then.
constexpr int dots_per_inch = 300;
/// How tesseract takes a page apart: as it sees fit, or as one block of lines.
constexpr const char* any_layout = "3";
constexpr const char* lines_of_text = "6";
constexpr int picture_side_min = 1'000;
constexpr int picture_side_max = 5'000;

/// Turned to the right by 90, 180 or 270 degrees.
OwnDots turned(const PageDots& page, int degrees) {
  OwnDots upright{degrees == 180 ? page.width : page.height, degrees == 180 ? page.height : page.width, {}};
  upright.dots.resize(page.dots.size());
  std::size_t at = 0;
  for (int y = 0; y < upright.height; ++y) {
    for (int x = 0; x < upright.width; ++x) {
      const int from_x = degrees == 90 ? y : degrees == 180 ? page.width - 1 - x : page.width - 1 - y;
      const int from_y = degrees == 90 ? page.height - 1 - x : degrees == 180 ? page.height - 1 - y : x;
      upright.dots[at++] = page.dots[static_cast<std::size_t>(from_y) * static_cast<std::size_t>(page.width) +
                                     static_cast<std::size_t>(from_x)];
    }
  }
  return upright;
}

/// Turned straight: a border that leans is a border.
OwnDots straight(const PageDots& page, int slope) {
  constexpr std::int64_t slope_unit = 100'000;
  OwnDots upright{page.width, page.height, {}};
  upright.dots.resize(page.dots.size(), '\xFF');
  std::size_t at = 0;
  for (int y = 0; y < page.height; ++y) {
    const int back = static_cast<int>(y * static_cast<std::int64_t>(slope) / slope_unit);
    for (int x = 0; x < page.width; ++x, ++at) {
      const int from_x = x - back;
      const int from_y = y + static_cast<int>(x * static_cast<std::int64_t>(slope) / slope_unit);
      if (from_x >= 0 && from_x < page.width && from_y >= 0 && from_y < page.height) {
        upright.dots[at] = page.dots[static_cast<std::size_t>(from_y) * static_cast<std::size_t>(page.width) +
                                     static_cast<std::size_t>(from_x)];
      }
    }
  }
  return upright;
}

/// Small enough to look for borders on.
OwnDots small(const PageDots& page) {
  constexpr int side_wanted = 1'200;
  const int step = std::max(1, std::max(page.width, page.height) / side_wanted);
  OwnDots smaller{page.width / step, page.height / step, {}};
  smaller.dots.reserve(static_cast<std::size_t>(smaller.width) * static_cast<std::size_t>(smaller.height));
  for (int y = 0; y < smaller.height; ++y) {
    for (int x = 0; x < smaller.width; ++x) {
      int sum = 0;
      for (int line = 0; line < step; ++line) {
        const std::size_t from = static_cast<std::size_t>(y * step + line) * static_cast<std::size_t>(page.width) +
                                 static_cast<std::size_t>(x * step);
        for (std::size_t dot = 0; dot < static_cast<std::size_t>(step); ++dot) {
          sum += static_cast<unsigned char>(page.dots[from + dot]);
        }
      }
      smaller.dots.push_back(static_cast<char>(sum / (step * step)));
    }
  }
  return smaller;
}

/// Lines that run up the page, or words that make no sense: then the sheet may lie on its side or head.
bool may_be_turned(const ScanWords& scan) {
  constexpr int confidence_usual = 70;
  return scan.lines_aside * 2 > scan.lines || scan.confidence < confidence_usual;
}

}  // namespace

core::Refusal no_scanner(const std::string& file_name) {
  return document_refusal("document.no_program",
                          "Tệp “" + file_name +
                              "” là bản quét hoặc hình ảnh, không có chữ để đọc trực tiếp. Muốn nhận dạng chữ, hãy cài "
                              "các gói tesseract-ocr và tesseract-ocr-vie rồi thử lại, hoặc dùng tệp Word gốc.",
                          file_name);
}

PageScanner::PageScanner(std::filesystem::path folder, std::string file_name, const ReadLimits& limits)
    : folder_(std::move(folder)),
      file_name_(std::move(file_name)),
      limits_(limits),
      deadline_(std::chrono::steady_clock::now() + limits.scan_time) {}

bool PageScanner::is_installed() {
  return !system::find_program("tesseract").empty() && !system::find_program("pdftoppm").empty();
}

std::chrono::milliseconds PageScanner::time_left() const {
  return std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - std::chrono::steady_clock::now());
}

core::Refusal PageScanner::too_slow() const {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(limits_.scan_time).count();
  return document_refusal("document.too_long",
                          "Nhận dạng chữ của tệp “" + file_name_ + "” chưa xong sau " + std::to_string(seconds) +
                              " giây. Hãy tách tệp, hoặc dùng tệp Word gốc rồi thử lại.",
                          file_name_);
}

std::optional<core::Refusal> PageScanner::recognise(const std::string& picture, const std::string& layout,
                                                    std::string& hocr) {
  const auto left = time_left();
  if (left.count() <= 0) {
    return too_slow();
  }
  system::ChildOrder order;
  order.program = "tesseract";
  order.arguments = {picture, "-", "-l", "vie", "--psm", layout, "--dpi", std::to_string(dots_per_inch), "hocr"};
  order.environment = {{"OMP_THREAD_LIMIT", "1"}};
  order.working_folder = folder_;
  order.time_limit = left;
  order.processor_limit = std::chrono::duration_cast<std::chrono::seconds>(left) + std::chrono::seconds(1);
  order.memory_limit_bytes = limits_.pdf_memory_bytes;
  order.output_limit_bytes = limits_.zip_entry_bytes;
  system::ChildResult result = system::run_child(order);
  if (result.end == system::ChildEnd::timed_out) {
    return too_slow();
  }
  if (result.end == system::ChildEnd::not_started ||
      result.errors.find("Failed loading language") != std::string::npos) {
    return no_scanner(file_name_);
  }
  hocr = result.ok() ? std::move(result.output) : std::string();
  return std::nullopt;
}

/// Degrees that the picture must be turned by to the right, as tesseract sees it; 0 where it cannot tell.
int PageScanner::turned_by(const std::string& picture) {
  system::ChildOrder order;
  order.program = "tesseract";
  order.arguments = {picture, "-", "--psm", "0", "--dpi", std::to_string(dots_per_inch)};
  order.environment = {{"OMP_THREAD_LIMIT", "1"}};
  order.working_folder = folder_;
  order.time_limit = std::max(time_left(), std::chrono::milliseconds(1));
  order.memory_limit_bytes = limits_.pdf_memory_bytes;
  const system::ChildResult result = system::run_child(order);
  constexpr std::string_view label = "Rotate: ";
  const auto at = result.output.find(label);
  if (!result.ok() || at == std::string::npos) {
    return 0;
  }
  const std::string_view degrees = std::string_view(result.output).substr(at + label.size(), 3);
  return degrees == "90\n" || degrees == "90" ? 90 : degrees == "180" ? 180 : degrees == "270" ? 270 : 0;
}

std::optional<core::Refusal> PageScanner::read(int number, PdfPage& page) {
  const auto left = time_left();
  if (left.count() <= 0) {
    return too_slow();
  }
  const int longer = std::max(page.width, page.height);
  const int side = std::clamp(longer / 100 * dots_per_inch / 72, picture_side_min, picture_side_max);
  system::ChildOrder order;
  order.program = "pdftoppm";
  order.arguments = {
      "-gray", "-scale-to", std::to_string(side), "-f", std::to_string(number), "-l", std::to_string(number), "in.pdf"};
  order.working_folder = folder_;
  order.time_limit = left;
  order.processor_limit = std::chrono::duration_cast<std::chrono::seconds>(left) + std::chrono::seconds(1);
  order.memory_limit_bytes = limits_.pdf_memory_bytes;
  order.output_limit_bytes = limits_.zip_entry_bytes;
  const system::ChildResult drawn = system::run_child(order);
  if (drawn.end == system::ChildEnd::timed_out) {
    return too_slow();
  }
  std::string_view stream = drawn.output;
  const auto picture = next_picture(stream);
  if (!drawn.ok() || !picture) {
    return document_refusal("document.damaged",
                            "Không vẽ được trang " + std::to_string(number) + " của tệp “" + file_name_ +
                                "” để nhận dạng chữ; tệp có thể bị hỏng. Hãy xin lại tệp gốc rồi thử lại.",
                            file_name_);
  }
  system::write_file_atomically(folder_ / "page.pgm", drawn.output);
  std::string hocr;
  if (auto refusal = recognise("page.pgm", any_layout, hocr)) {
    return refusal;
  }
  ScanWords scan = scan_words(hocr, limits_);
  OwnDots upright;
  PageDots dots = *picture;
  if (may_be_turned(scan)) {
    if (const int degrees = turned_by("page.pgm"); degrees != 0) {
      upright = turned(dots, degrees);
      dots = upright.view();
      system::write_file_atomically(folder_ / "page.pgm", pgm_of(upright));
      if (auto refusal = recognise("page.pgm", any_layout, hocr)) {
        return refusal;
      }
      scan = scan_words(hocr, limits_);
      if (degrees != 180) {
        std::swap(page.width, page.height);
      }
    }
  }
  page.words = placed_words(scan, page.width, page.height);
  page.scanned = true;
  constexpr int slope_noticed = 50;  // half a dot on a thousand
  if (std::abs(scan.slope) > slope_noticed) {
    OwnDots level = straight(dots, scan.slope);
    upright = std::move(level);
    dots = upright.view();
  }
  page.rules = rules_of_picture(small(dots).view(), page.width, page.height);
  return read_cells_again(dots, page);
}

std::optional<core::Refusal> PageScanner::read_cells_again(const PageDots& dots, PdfPage& page) {
  const CellSheet sheet(page, dots);
  if (sheet.is_empty()) {
    return std::nullopt;
  }
  system::write_file_atomically(folder_ / "cells.pgm", pgm_of(sheet.picture()));
  std::string hocr;
  if (auto refusal = recognise("cells.pgm", lines_of_text, hocr)) {
    return refusal;
  }
  sheet.put_back(scan_words(hocr, limits_), page);
  return std::nullopt;
}

std::optional<core::Refusal> PageScanner::read_picture(const std::string& picture, PdfPage& page) {
  std::string hocr;
  if (auto refusal = recognise(picture, any_layout, hocr)) {
    return refusal;
  }
  page.words = placed_words(scan_words(hocr, limits_), page.width, page.height);
  page.scanned = true;
  return std::nullopt;
}

}  // namespace thidua::documents
