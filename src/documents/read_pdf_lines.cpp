#include "documents/read_pdf_lines.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include "core/text.h"

namespace thidua::documents {

namespace {

/// An empty stripe between columns must be this wide (1/100 point).
constexpr int gutter_width_min = 900;
/// Inside a table that is already known for one, a stripe this wide in every line parts two columns, too: wider than
/// the space between words, and no chance lets spaces of three lines meet.
constexpr int fine_gutter_width_min = 550;
constexpr std::size_t fine_gutter_rows_min = 3;
/// Word has 63 columns at most.
constexpr std::size_t gutters_max = 100;
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

/// A line may be broken behind a hyphen inside a word; what must fit on the line above ends there.
int first_piece_width(const PdfWord& word) {
  const auto at = word.text.find('-');
  const int width = word.box.right - word.box.left;
  if (at == std::string::npos || at == 0 || at + 1 >= word.text.size()) {
    return width;
  }
  const auto all = static_cast<std::int64_t>(core::code_points(word.text));
  const auto piece = static_cast<std::int64_t>(core::code_points(std::string_view(word.text).substr(0, at + 1)));
  return static_cast<int>(width * piece / all);
}

void append_word(PdfRow& row, const PdfWord& word, bool apart) {
  if (apart || row.segments.empty()) {
    row.segments.push_back({word.box, word.text, first_piece_width(word)});
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
    // "Số:      /BC-SNV": a space left for the number parts no columns.
    append_word(row, word, gap * 10 > height * 13 && word.text.front() != '/');
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

/// Offices side by side in capitals: below them comes room for signatures and seals, then the names.
bool are_signers(const PdfRow& row) {
  return row.segments.size() == 2 &&
         std::all_of(row.segments.begin(), row.segments.end(),
                     [](const PdfSegment& segment) { return segment.text == core::upper(segment.text); });
}

/// Does each piece of the row stand under the middle of one of the offices?
bool stands_under(const PdfRow& row, const PdfRow& offices) {
  constexpr int shift_max = 800;
  return std::all_of(row.segments.begin(), row.segments.end(), [&offices](const PdfSegment& piece) {
    return std::any_of(offices.segments.begin(), offices.segments.end(), [&piece](const PdfSegment& office) {
      return std::abs(middle_of(piece) - middle_of(office)) < shift_max;
    });
  });
}

/// The gutters of a band; cells of a table that stand closer than words of running text may are parted, too.
std::vector<int> parted_columns(std::vector<PdfRow>& rows) {
  std::vector<Stripe> stripes = empty_stripes(rows);
  if (rows.size() >= fine_gutter_rows_min && !are_signers(rows.front())) {
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
  if (gutters.size() > gutters_max) {
    gutters.clear();
  }
  for (PdfRow& row : rows) {
    part_at(row, gutters);
  }
  return gutters;
}

/// The stripes that none of the rows so far touches, and whether some single row has text on both sides of each.
/// Grows row by row: what it costs is the rows' own length.
class OpenStripes {
 public:
  void add(const PdfRow& row) {
    std::vector<OpenStripe> left;
    auto segment = row.segments.begin();
    for (const OpenStripe& stripe : stripes_) {
      int begin = stripe.left;
      while (segment != row.segments.end() && segment->box.right <= stripe.left) {
        ++segment;
      }
      auto inside = segment;
      for (; inside != row.segments.end() && inside->box.left < stripe.right; ++inside) {
        keep({begin, inside->box.left, stripe.parts}, left);
        begin = std::max(begin, inside->box.right);
      }
      keep({begin, stripe.right, stripe.parts}, left);
    }
    stripes_ = std::move(left);
    for (OpenStripe& stripe : stripes_) {
      stripe.parts = stripe.parts ||
                     (row.segments.front().box.right <= stripe.left && row.segments.back().box.left >= stripe.right);
    }
  }
  /// Is there still a gutter?
  bool part_columns() const {
    return std::any_of(stripes_.begin(), stripes_.end(), [](const OpenStripe& stripe) { return stripe.parts; });
  }

 private:
  struct OpenStripe {
    int left;
    int right;
    bool parts;
  };
  static void keep(const OpenStripe& stripe, std::vector<OpenStripe>& into) {
    if (stripe.right - stripe.left >= gutter_width_min) {
      into.push_back(stripe);
    }
  }
  static constexpr int far = 100'000'000;
  std::vector<OpenStripe> stripes_{{-far, far, false}};
};

/// A row with text in one column only, below the last full row: the second line of a cell follows closely and begins
/// where a cell above it begins; the paragraph behind the table does not.
bool is_rest_of_cell(const std::vector<PdfRow>& rows, std::size_t begin, std::size_t at) {
  const PdfRow& row = rows[at];
  if (row.top - rows[at - 1].bottom >= (row.bottom - row.top) / 2) {
    return false;
  }
  constexpr std::size_t rows_looked_at = 40;
  const int left = row.segments.front().box.left;
  for (std::size_t above = at - std::min(at - begin, rows_looked_at); above < at; ++above) {
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
  constexpr int usual_space = 3;  // in heights of a line
  constexpr int space_to_sign = 8;
  OpenStripes stripes;
  std::size_t end = begin;
  std::size_t last_full = begin;  // behind the last row with text in several columns
  const bool signers = are_signers(rows[begin]);
  while (end < rows.size() && end - begin < band_rows_max) {
    const int space = end > begin ? rows[end].top - rows[end - 1].bottom : 0;
    const bool signs = signers && stands_under(rows[end], rows[begin]);
    const int space_max = signs ? space_to_sign : usual_space;
    const bool far_below = space > space_max * (rows[end].bottom - rows[end].top);
    stripes.add(rows[end]);
    if (far_below || !stripes.part_columns()) {
      break;
    }
    ++end;
    if (rows[end - 1].segments.size() > 1 || signs) {
      last_full = end;
    }
  }
  while (last_full < end && is_rest_of_cell(rows, begin, last_full)) {
    ++last_full;
  }
  return last_full - begin;
}

}  // namespace

int middle_of(const PdfSegment& segment) {
  return (segment.box.left + segment.box.right) / 2;
}

std::size_t column_of(const PdfSegment& segment, const std::vector<int>& gutters) {
  const auto right = std::lower_bound(gutters.begin(), gutters.end(), middle_of(segment));
  return static_cast<std::size_t>(right - gutters.begin());
}

void part_at(PdfRow& row, const std::vector<int>& gutters) {
  row.segments.clear();
  std::size_t column = 0;
  for (const PdfWord& word : row.words) {
    const std::size_t own = column_of({word.box, {}, 0}, gutters);
    append_word(row, word, own != column);
    column = own;
  }
}

std::string row_text(const PdfRow& row) {
  std::string text;
  for (const PdfSegment& segment : row.segments) {
    text += text.empty() ? segment.text : " " + segment.text;
  }
  return text;
}

PdfSegment whole_row(const PdfRow& row) {
  PdfSegment segment = row.segments.front();
  segment.text = row_text(row);
  segment.box = {row.segments.front().box.left, row.top, row.segments.back().box.right, row.bottom};
  return segment;
}

std::vector<PdfRow> rows_of_words(std::vector<PdfWord> words) {
  std::vector<PdfRow> rows;
  for (auto& line : words_by_line(std::move(words))) {
    rows.push_back(row_of_words(std::move(line)));
  }
  return rows;
}

std::vector<PdfBand> bands_of_rows(std::vector<PdfRow> rows) {
  std::vector<PdfBand> bands;
  bool running_text = false;
  for (std::size_t at = 0; at < rows.size();) {
    int gutter = 0;
    const std::size_t in_head = head_rows(rows, at, gutter);
    const std::size_t in_foot = in_head > 0 ? 0 : signature_rows(rows, at, gutter);
    const std::size_t in_columns = in_head + in_foot > 0 || rows[at].segments.size() < 2 ? 0 : columned_rows(rows, at);
    const std::size_t count = in_head + in_foot + in_columns;
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
    band.is_head = in_head > 0;
    band.is_foot = in_foot > 0;
    band.gutters = in_columns > 0 ? parted_columns(band.rows) : std::vector<int>{gutter};
    bands.push_back(std::move(band));
    running_text = false;
    at += count;
  }
  return bands;
}

}  // namespace thidua::documents
