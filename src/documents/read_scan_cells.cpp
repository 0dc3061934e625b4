#include "documents/read_scan_cells.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/text.h"
#include "documents/read_pdf_grid.h"

namespace thidua::documents {

namespace {

constexpr unsigned char ink_below = 128;
/// A spot of dust is smaller, words are wider (dots, at 300 an inch).
constexpr int ink_dots_min = 12;
constexpr int crop_width_max = 260;
constexpr int crop_height_max = 90;
/// A page of a table has some two hundred cells.
constexpr std::size_t crops_max = 400;
constexpr int gap = 60;
constexpr int sheet_width = 2'600;

/// The ink inside a box of dots, or nothing where there is too little or too much.
std::optional<PdfBox> ink_in(const PageDots& dots, const PdfBox& box) {
  PdfBox ink{box.right, box.bottom, box.left, box.top};
  int count = 0;
  for (int y = box.top; y < box.bottom; ++y) {
    const std::size_t line = static_cast<std::size_t>(y) * static_cast<std::size_t>(dots.width);
    for (int x = box.left; x < box.right; ++x) {
      if (static_cast<unsigned char>(dots.dots[line + static_cast<std::size_t>(x)]) < ink_below) {
        ++count;
        ink = {std::min(ink.left, x), std::min(ink.top, y), std::max(ink.right, x + 1), std::max(ink.bottom, y + 1)};
      }
    }
  }
  const bool short_text = ink.right - ink.left <= crop_width_max && ink.bottom - ink.top <= crop_height_max;
  return count >= ink_dots_min && short_text ? std::optional(ink) : std::nullopt;
}

/// At most one word of at most four letters.
bool is_short(const std::vector<PdfWord>& words) {
  constexpr std::size_t letters_max = 4;
  return words.empty() || (words.size() == 1 && core::code_points(words.front().text) <= letters_max);
}

bool is_figure(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.,%/-") == std::string_view::npos;
}

bool lies_in(const PdfBox& inner, const PdfBox& outer) {
  const int x = (inner.left + inner.right) / 2;
  const int y = (inner.top + inner.bottom) / 2;
  return x >= outer.left && x < outer.right && y >= outer.top && y < outer.bottom;
}

}  // namespace

std::string pgm_of(const OwnDots& page) {
  return "P5\n" + std::to_string(page.width) + " " + std::to_string(page.height) + "\n255\n" + page.dots;
}

CellSheet::CellSheet(const PdfPage& page, const PageDots& dots)
    : page_width_(std::max(page.width, 1)),
      page_height_(std::max(page.height, 1)),
      dots_width_(dots.width),
      dots_height_(dots.height) {
  constexpr int border = 7;  // dots
  auto grids = grids_of_rules(page.rules);
  auto words = page.words;
  take_words(grids, words);
  const auto x = [this](std::int64_t at) { return static_cast<int>(at * dots_width_ / page_width_); };
  const auto y = [this](std::int64_t at) { return static_cast<int>(at * dots_height_ / page_height_); };
  for (const PdfGrid& grid : grids) {
    for (const GridCell& cell : grid.cells) {
      if (!is_short(cell.words) || crops_.size() >= crops_max) {
        continue;
      }
      const PdfBox inside{std::max(x(cell.box.left) + border, 0), std::max(y(cell.box.top) + border, 0),
                          std::min(x(cell.box.right) - border, dots_width_),
                          std::min(y(cell.box.bottom) - border, dots_height_)};
      if (const auto ink = ink_in(dots, inside)) {
        crops_.push_back({*ink, {}, cell.box, !cell.words.empty()});
      }
    }
  }
  if (!crops_.empty()) {
    lay_out();
    draw(dots);
  }
}

void CellSheet::lay_out() {
  int left = gap;
  int bottom = gap + crop_height_max;
  for (Crop& crop : crops_) {
    const int width = crop.ink.right - crop.ink.left;
    const int height = crop.ink.bottom - crop.ink.top;
    if (left + width + gap > sheet_width) {
      left = gap;
      bottom += crop_height_max + gap;
    }
    const int raised = height < 15 ? 14 : 0;  // a dash stands in the middle of the line
    crop.place = {left, bottom - raised - height, left + width, bottom - raised};
    left += width + gap;
  }
  sheet_ = {sheet_width, bottom + gap, {}};
  sheet_.dots.assign(static_cast<std::size_t>(sheet_.width) * static_cast<std::size_t>(sheet_.height), '\xFF');
}

void CellSheet::draw(const PageDots& dots) {
  for (const Crop& crop : crops_) {
    for (int line = 0; line < crop.place.bottom - crop.place.top; ++line) {
      const auto from = static_cast<std::size_t>(crop.ink.top + line) * static_cast<std::size_t>(dots.width) +
                        static_cast<std::size_t>(crop.ink.left);
      const auto to = static_cast<std::size_t>(crop.place.top + line) * static_cast<std::size_t>(sheet_.width) +
                      static_cast<std::size_t>(crop.place.left);
      const auto width = static_cast<std::size_t>(crop.place.right - crop.place.left);
      sheet_.dots.replace(to, width, dots.dots.substr(from, width));
    }
  }
}

void CellSheet::put_back(const ScanWords& read, PdfPage& page) const {
  for (const Crop& crop : crops_) {
    std::string text;
    for (const PdfWord& word : read.words) {
      const int x = (word.box.left + word.box.right) / 2;
      const bool here = x >= crop.place.left - gap / 2 && x < crop.place.right + gap / 2 &&
                        word.box.top < crop.place.bottom && word.box.bottom > crop.place.top;
      text += here ? (text.empty() ? "" : " ") + word.text : "";
    }
    // What was read before counts unless it is a figure now: of those the line of figures is the better witness.
    if (text.empty() || (crop.had_words && !is_figure(text))) {
      continue;
    }
    std::erase_if(page.words, [&crop](const PdfWord& word) { return lies_in(word.box, crop.cell); });
    const auto x = [this](std::int64_t at) { return static_cast<int>(at * page_width_ / dots_width_); };
    const auto y = [this](std::int64_t at) { return static_cast<int>(at * page_height_ / dots_height_); };
    page.words.push_back({{x(crop.ink.left), y(crop.ink.top), x(crop.ink.right), y(crop.ink.bottom)}, std::move(text)});
  }
}

}  // namespace thidua::documents
