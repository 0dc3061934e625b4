#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "documents/read_pdf_lines.h"

namespace thidua::documents {

namespace {

/// A head has two or three lines for the agency, the number, what the letter is about.
constexpr std::size_t head_rows_max = 16;

bool begins_motto(const std::vector<PdfWord>& words, std::size_t at) {
  constexpr std::size_t words_max = 4;
  if (!words[at].text.starts_with("C") && !words[at].text.starts_with("Đ")) {
    return false;
  }
  std::string text;
  for (std::size_t index = at; index < std::min(words.size(), at + words_max); ++index) {
    text += words[index].text + " ";
  }
  const std::string folded = core::folded(text);
  return folded.starts_with("cong hoa xa hoi ") || folded.starts_with("dang cong san viet ");
}

/// The word that the motto begins with, if it stands in this row.
std::optional<std::size_t> motto_in(const PdfRow& row) {
  for (std::size_t at = 0; at < row.words.size(); ++at) {
    if (begins_motto(row.words, at)) {
      return at;
    }
  }
  return std::nullopt;
}

/// Where the motto stands: the right column of a head.
struct MottoPlace {
  std::size_t row = 0;
  int left = 0;
  int middle = 0;
  int width = 0;
};

/// Looks in this row and the next: the first line of the agency may stand a little higher.
std::optional<MottoPlace> motto_near(const std::vector<PdfRow>& rows, std::size_t begin) {
  for (std::size_t row = begin; row < std::min(rows.size(), begin + 2); ++row) {
    if (const auto word = motto_in(rows[row])) {
      const int left = rows[row].words[*word].box.left;
      const int right = rows[row].words.back().box.right;
      return MottoPlace{row, left, (left + right) / 2, right - left};
    }
  }
  return std::nullopt;
}

bool is_under_motto(const PdfSegment& segment, const MottoPlace& place) {
  return std::abs((segment.box.left + segment.box.right) / 2 - place.middle) < place.width / 4;
}

bool stands_left(const PdfSegment& segment, const MottoPlace& place) {
  constexpr int overlap_max = 300;  // 1/100 point
  return segment.box.right < place.left + overlap_max;
}

/// Where a line that runs from the left column into the right one parts: its widest space near the motto's left edge,
/// if it is wider than any between words.
std::optional<int> parting_of(const PdfRow& row, const MottoPlace& place) {
  if (const auto word = motto_in(row); word && *word > 0) {
    return (row.words[*word - 1].box.right + row.words[*word].box.left) / 2;
  }
  int best = (row.bottom - row.top) / 2;
  std::optional<int> widest;
  for (std::size_t at = 1; at < row.words.size(); ++at) {
    const int begin = row.words[at - 1].box.right;
    const int end = row.words[at].box.left;
    if (std::abs((begin + end) / 2 - place.left) < place.width / 3 && end - begin > best) {
      best = end - begin;
      widest = (begin + end) / 2;
    }
  }
  return widest;
}

/// Does every piece of the row, parted where it must be, stand in one of the two columns?
bool fits_head(PdfRow& row, const MottoPlace& place) {
  const auto fits = [&place](const PdfRow& each) {
    return std::all_of(each.segments.begin(), each.segments.end(), [&place](const PdfSegment& segment) {
      return stands_left(segment, place) || is_under_motto(segment, place);
    });
  };
  if (fits(row)) {
    return true;
  }
  const auto parting = parting_of(row, place);
  if (!parting) {
    return false;
  }
  PdfRow parted = row;
  part_at(parted, {*parting});
  if (parted.segments.size() != 2 || !fits(parted)) {
    return false;
  }
  row = std::move(parted);
  return true;
}

bool begins_recipients(const PdfSegment& segment) {
  constexpr std::size_t bytes_looked_at = 24;  // of accented letters
  return core::folded(std::string_view(segment.text).substr(0, bytes_looked_at)).starts_with("noi nhan");
}

/// Left of it stand the recipients, right of it the signer: the space beside the widest line of the recipients that
/// has the signer on its other side.
std::optional<int> signature_gutter(const std::vector<PdfRow>& rows, std::size_t begin, int left_edge) {
  constexpr std::size_t look_ahead = 4;
  for (std::size_t row = begin; row < std::min(rows.size(), begin + look_ahead); ++row) {
    const PdfSegment& last = rows[row].segments.back();
    if (last.box.left > left_edge + 6000 && !begins_recipients(last)) {
      return last.box.left - 300;
    }
  }
  return std::nullopt;
}

/// Does nothing of the row run over the gutter?
bool is_parted_at(const PdfRow& row, int gutter) {
  return std::all_of(row.segments.begin(), row.segments.end(), [gutter](const PdfSegment& segment) {
    return segment.box.right <= gutter || segment.box.left >= gutter;
  });
}

}  // namespace

std::size_t signature_rows(const std::vector<PdfRow>& rows, std::size_t begin, int& gutter) {
  constexpr std::size_t rows_max = 60;
  constexpr int space_max = 8;  // in heights: room for the signature and the seal
  std::size_t first = begin;
  if (!begins_recipients(rows[first].segments.front())) {
    ++first;  // the signer's office may stand a little higher
    if (first >= rows.size() || !begins_recipients(rows[first].segments.front()) ||
        rows[first].top >= rows[begin].bottom) {
      return 0;
    }
  }
  const auto found = signature_gutter(rows, begin, rows[first].segments.front().box.left);
  if (!found) {
    return 0;
  }
  gutter = *found;
  // Other lines of the signer may begin further left than the first one.
  for (std::size_t at = begin; at < std::min(rows.size(), begin + rows_max); ++at) {
    const PdfSegment& last = rows[at].segments.back();
    const bool right =
        last.box.left > rows[first].segments.front().box.left + 6000 && (last.box.left + last.box.right) / 2 > gutter;
    gutter = right ? std::min(gutter, last.box.left - 300) : gutter;
  }
  std::size_t end = begin;
  while (end < std::min(rows.size(), begin + rows_max) && is_parted_at(rows[end], gutter) &&
         (end == begin || rows[end].top - rows[end - 1].bottom < space_max * (rows[end].bottom - rows[end].top))) {
    ++end;
  }
  return end > begin + 1 ? end - begin : 0;
}

std::size_t head_rows(std::vector<PdfRow>& rows, std::size_t begin, int& gutter) {
  const auto place = motto_near(rows, begin);
  if (!place) {
    return 0;
  }
  std::size_t end = begin;
  bool something_left = false;
  bool number_and_day = false;
  for (; end < std::min(rows.size(), begin + head_rows_max); ++end) {
    // Below number and day only the rest of "V/v …" follows, closely.
    const int height = rows[end].bottom - rows[end].top;
    const int space_max = number_and_day ? height * 3 / 5 : height * 2;
    const bool far_below = end > begin && rows[end].top - rows[end - 1].bottom > space_max;
    if ((far_below && end > place->row) || !fits_head(rows[end], *place)) {
      break;
    }
    const std::string folded = core::folded(rows[end].segments.back().text);
    number_and_day =
        number_and_day || (folded.find("ngay") != std::string::npos && folded.find("thang") != std::string::npos);
    something_left = something_left || stands_left(rows[end].segments.front(), *place);
  }
  if (end <= place->row || !something_left) {
    return 0;
  }
  // Everything left of the motto's column stands left of its middle; pieces are told apart by their own middles.
  gutter = place->left;
  return end - begin;
}

}  // namespace thidua::documents
