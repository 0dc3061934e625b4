#include "documents/read_pdf_lines.h"

#include <algorithm>
#include <utility>

namespace thidua::documents {

namespace {

/// An empty stripe between columns must be this wide (1/100 point).
constexpr int gutter_width_min = 900;
/// Inside a table that is already known for one, a stripe this wide in every line parts two columns, too: wider than
/// the space between words, and no chance lets spaces of three lines meet.
constexpr int fine_gutter_width_min = 550;
constexpr std::size_t fine_gutter_rows_min = 3;
/// No page of an office has more lines; keeps the search for columns short on pages made to be slow.
constexpr std::size_t band_rows_max = 200;

int height_of(const PdfBox& box) {
  return box.bottom - box.top;
}

/// Do two boxes share at least half of the lower one's height?
bool on_one_line(const PdfBox& a, int top, int bottom) {
  const int shared = std::min(a.bottom, bottom) - std::max(a.top, top);
  return shared * 2 >= std::min(height_of(a), bottom - top);
}

std::vector<std::vector<PdfWord>> words_by_line(std::vector<PdfWord> words) {
  std::stable_sort(words.begin(), words.end(), [](const PdfWord& a, const PdfWord& b) {
    return a.box.top + a.box.bottom < b.box.top + b.box.bottom;
  });
  std::vector<std::vector<PdfWord>> lines;
  int top = 0;
  int bottom = 0;
  for (PdfWord& word : words) {
    if (lines.empty() || !on_one_line(word.box, top, bottom)) {
      lines.emplace_back();
      top = word.box.top;
      bottom = word.box.bottom;
    }
    lines.back().push_back(std::move(word));
  }
  return lines;
}

void append_word(PdfRow& row, const PdfWord& word, bool apart) {
  if (apart || row.segments.empty()) {
    row.segments.push_back({word.box, word.text, word.box.right - word.box.left});
    return;
  }
  PdfSegment& last = row.segments.back();
  const int height = std::max(height_of(word.box), height_of(last.box));
  // Pieces of one word touch; two words never do.
  last.text += ((word.box.left - last.box.right) * 12 < height ? "" : " ") + word.text;
  last.box.right = std::max(last.box.right, word.box.right);
  last.box.top = std::min(last.box.top, word.box.top);
  last.box.bottom = std::max(last.box.bottom, word.box.bottom);
}

/// Raised and lowered signs stand on the line of the letters beside them; so gaps are measured in the higher letters.
PdfRow row_of_words(std::vector<PdfWord> words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const PdfWord& a, const PdfWord& b) { return a.box.left < b.box.left; });
  PdfRow row{words.front().box.top, words.front().box.bottom, {}, {}};
  for (const PdfWord& word : words) {
    row.top = std::min(row.top, word.box.top);
    row.bottom = std::max(row.bottom, word.box.bottom);
    const bool first = row.segments.empty();
    const int gap = first ? 0 : word.box.left - row.segments.back().box.right;
    const int height = first ? 0 : std::max(height_of(word.box), height_of(row.segments.back().box));
    append_word(row, word, gap * 10 > height * 13);
  }
  row.words = std::move(words);
  return row;
}

struct Stripe {
  int left = 0;
  int right = 0;
};

/// The stripes that none of these pieces touches, between their outermost edges.
std::vector<Stripe> stripes_between(std::vector<Stripe> filled, int width_min) {
  std::sort(filled.begin(), filled.end(), [](const Stripe& a, const Stripe& b) { return a.left < b.left; });
  std::vector<Stripe> empty;
  int right = filled.empty() ? 0 : filled.front().right;
  for (const Stripe& stripe : filled) {
    if (stripe.left - right >= width_min) {
      empty.push_back({right, stripe.left});
    }
    right = std::max(right, stripe.right);
  }
  return empty;
}

std::vector<Stripe> empty_stripes(const std::vector<PdfRow>& rows) {
  std::vector<Stripe> filled;
  for (const PdfRow& row : rows) {
    for (const PdfSegment& segment : row.segments) {
      filled.push_back({segment.box.left, segment.box.right});
    }
  }
  return stripes_between(std::move(filled), gutter_width_min);
}

/// The gutters of a band; cells that stand closer than words of running text may are parted, too.
std::vector<int> parted_columns(std::vector<PdfRow>& rows) {
  std::vector<Stripe> stripes = empty_stripes(rows);
  if (rows.size() >= fine_gutter_rows_min) {
    std::vector<Stripe> filled;
    for (const PdfRow& row : rows) {
      for (const PdfWord& word : row.words) {
        filled.push_back({word.box.left, word.box.right});
      }
    }
    stripes = stripes_between(std::move(filled), fine_gutter_width_min);
  }
  std::vector<int> gutters;
  for (const Stripe& stripe : stripes) {
    gutters.push_back((stripe.left + stripe.right) / 2);
  }
  for (PdfRow& row : rows) {
    row.segments.clear();
    std::size_t column = 0;
    for (const PdfWord& word : row.words) {
      const std::size_t own = column_of({word.box, {}, 0}, gutters);
      append_word(row, word, own != column);
      column = own;
    }
  }
  return gutters;
}

/// Is there still a gutter that has text of some single row on both sides?
bool keeps_columns(const std::vector<PdfRow>& rows) {
  for (const Stripe& stripe : empty_stripes(rows)) {
    for (const PdfRow& row : rows) {
      const bool left = row.segments.front().box.right <= stripe.left;
      const bool right = row.segments.back().box.left >= stripe.right;
      if (left && right) {
        return true;
      }
    }
  }
  return false;
}

/// A row with text in one column only, below the last full row: the second line of a cell follows closely and begins
/// where a cell above it begins; the paragraph behind the table does not.
bool is_rest_of_cell(const std::vector<PdfRow>& rows, std::size_t begin, std::size_t at) {
  const PdfRow& row = rows[at];
  if (row.top - rows[at - 1].bottom >= (row.bottom - row.top) / 2) {
    return false;
  }
  const int left = row.segments.front().box.left;
  for (std::size_t above = begin; above < at; ++above) {
    for (const PdfSegment& segment : rows[above].segments) {
      const bool in_first_column = segment.box.left <= rows[begin].segments.front().box.right;
      if (!in_first_column && std::abs(segment.box.left - left) < 300) {
        return true;
      }
    }
  }
  return false;
}

/// How many rows from `begin` on stand in columns together; 0 or 1 = none.
std::size_t columned_rows(const std::vector<PdfRow>& rows, std::size_t begin) {
  std::vector<PdfRow> together;
  std::size_t end = begin;
  std::size_t last_full = begin;  // behind the last row with text in several columns
  while (end < rows.size() && end - begin < band_rows_max) {
    const bool far_below = end > begin && rows[end].top - rows[end - 1].bottom > 3 * (rows[end].bottom - rows[end].top);
    together.push_back(rows[end]);
    if (far_below || !keeps_columns(together)) {
      break;
    }
    ++end;
    if (rows[end - 1].segments.size() > 1) {
      last_full = end;
    }
  }
  while (last_full < end && is_rest_of_cell(rows, begin, last_full)) {
    ++last_full;
  }
  return last_full - begin;
}

}  // namespace

std::size_t column_of(const PdfSegment& segment, const std::vector<int>& gutters) {
  const int middle = (segment.box.left + segment.box.right) / 2;
  return static_cast<std::size_t>(
      std::count_if(gutters.begin(), gutters.end(), [middle](int gutter) { return gutter < middle; }));
}

std::vector<PdfRow> rows_of_page(const PdfPage& page) {
  std::vector<PdfRow> rows;
  for (auto& words : words_by_line(page.words)) {
    rows.push_back(row_of_words(std::move(words)));
  }
  return rows;
}

std::vector<PdfBand> bands_of_rows(std::vector<PdfRow> rows) {
  std::vector<PdfBand> bands;
  bool running_text = false;
  for (std::size_t at = 0; at < rows.size();) {
    const std::size_t count = rows[at].segments.size() > 1 ? columned_rows(rows, at) : 0;
    if (count == 0) {
      if (!running_text) {
        bands.emplace_back();
      }
      running_text = true;
      bands.back().rows.push_back(std::move(rows[at++]));
      continue;
    }
    PdfBand band;
    const auto first = rows.begin() + static_cast<std::ptrdiff_t>(at);
    band.rows.assign(std::make_move_iterator(first),
                     std::make_move_iterator(first + static_cast<std::ptrdiff_t>(count)));
    band.gutters = parted_columns(band.rows);
    bands.push_back(std::move(band));
    running_text = false;
    at += count;
  }
  return bands;
}

}  // namespace thidua::documents
