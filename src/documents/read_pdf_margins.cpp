#include "documents/read_pdf_margins.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "core/text.h"

namespace thidua::documents {

namespace {

bool is_numeral(char byte) {
  return byte >= '0' && byte <= '9';
}

/// "3", "- 3 -", "Trang 3/12".
bool is_page_number(std::string_view text) {
  bool digit = false;
  const std::string folded = core::folded(text);
  std::string_view rest = folded;
  if (rest.substr(0, 5) == "trang") {
    rest.remove_prefix(5);
  }
  for (const char byte : rest) {
    digit = digit || is_numeral(byte);
    if (!is_numeral(byte) && byte != ' ' && byte != '-' && byte != '/') {
      return false;
    }
  }
  return digit && text.size() <= 16;
}

bool at_edge(const PdfRow& row, const PageContent& page, int height) {
  const bool outermost = &row == &page.rows.front() || &row == &page.rows.back() ||
                         (page.rows.size() > 1 && (&row == &page.rows[1] || &row == &page.rows[page.rows.size() - 2]));
  return outermost && (row.bottom * 10 < height || row.top * 10 > height * 9);
}

/// The row's words with every number the same: a running head may count pages or name a day.
std::string without_numbers(const PdfRow& row) {
  std::string text;
  for (const char byte : row_text(row)) {
    if (!is_numeral(byte)) {
      text += byte;
    } else if (text.empty() || text.back() != '#') {
      text += '#';
    }
  }
  return text;
}

int height_of(const PdfWord& word) {
  return word.box.bottom - word.box.top;
}

/// The height of most letters of some rows, weighed by words.
int usual_height(const std::vector<PdfRow>& rows) {
  std::vector<int> heights;
  for (const PdfRow& row : rows) {
    for (const PdfWord& word : row.words) {
      heights.push_back(height_of(word));
    }
  }
  if (heights.empty()) {
    return 0;
  }
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle;
}

/// One page's text with the footnotes that may stand below it: small print at its foot that begins with a number.
class NotedPage {
 public:
  explicit NotedPage(std::vector<PdfRow> rows)
      : rows_(std::move(rows)), usual_(usual_height(rows_)), first_(rows_.size()) {
    while (first_ > 0 && is_small(rows_[first_ - 1])) {
      --first_;
    }
    while (first_ < rows_.size() && !begins_note(rows_[first_])) {
      ++first_;
    }
    for (std::size_t row = first_; row < rows_.size(); ++row) {
      if (begins_note(rows_[row])) {
        notes_.insert(rows_[row].words.front().text);
      }
    }
  }
  /// The signs that the notes below begin with.
  const std::set<std::string>& notes() const { return notes_; }
  /// Does a raised sign of the text point to one of these notes?
  bool points_to(const std::set<std::string>& notes) const {
    for (std::size_t row = 0; row < first_; ++row) {
      for (const PdfWord& word : rows_[row].words) {
        if (is_raised(word, rows_[row]) && notes.count(word.text) != 0) {
          return true;
        }
      }
    }
    return false;
  }
  /// What looked like notes is text.
  void keep_notes_as_text() {
    first_ = rows_.size();
    notes_.clear();
  }
  /// The rows below, and the rows above without the signs that point to `notes`.
  void part(const std::set<std::string>& notes, std::vector<PdfRow>& text, std::vector<PdfRow>& footnotes) && {
    std::vector<PdfWord> words;
    bool signs = false;
    for (std::size_t row = 0; row < first_; ++row) {
      for (const PdfWord& word : rows_[row].words) {
        if (is_raised(word, rows_[row]) && notes.count(word.text) != 0) {
          signs = true;
        } else {
          words.push_back(word);
        }
      }
    }
    footnotes.assign(std::make_move_iterator(rows_.begin() + static_cast<std::ptrdiff_t>(first_)),
                     std::make_move_iterator(rows_.end()));
    rows_.resize(first_);
    text = signs ? rows_of_words(std::move(words)) : std::move(rows_);
  }

 private:
  /// Is everything in it smaller than the text? The sign in front may not be.
  bool is_small(const PdfRow& row) const {
    const std::size_t from = begins_note(row) ? 1 : 0;
    return std::all_of(row.words.begin() + static_cast<std::ptrdiff_t>(from), row.words.end(),
                       [this](const PdfWord& word) { return height_of(word) * 100 < usual_ * 88; });
  }
  static bool begins_note(const PdfRow& row) { return row.words.size() > 1 && is_note_sign(row.words.front().text); }
  bool is_raised(const PdfWord& word, const PdfRow& row) const {
    return is_note_sign(word.text) && height_of(word) * 100 < usual_ * 75 && word.box.bottom + usual_ / 5 < row.bottom;
  }

  std::vector<PdfRow> rows_;
  int usual_;
  std::size_t first_;
  std::set<std::string> notes_;
};

/// Takes footnotes and the signs that point to them out of the text. A note may stand on the page behind its sign.
void part_footnotes(std::vector<PageContent>& contents) {
  std::vector<NotedPage> pages;
  for (PageContent& content : contents) {
    pages.emplace_back(std::move(content.rows));
    NotedPage& page = pages.back();
    const bool before = pages.size() > 1 && pages[pages.size() - 2].points_to(page.notes());
    if (!page.notes().empty() && !before && !page.points_to(page.notes())) {
      page.keep_notes_as_text();
    }
  }
  for (std::size_t index = 0; index < pages.size(); ++index) {
    std::set<std::string> notes = pages[index].notes();
    if (index + 1 < pages.size()) {
      notes.insert(pages[index + 1].notes().begin(), pages[index + 1].notes().end());
    }
    std::move(pages[index]).part(notes, contents[index].rows, contents[index].footnotes);
  }
}

void drop_page_number(PageContent& content, int height) {
  auto& rows = content.rows;
  if (!rows.empty() && at_edge(rows.front(), content, height) && is_page_number(row_text(rows.front()))) {
    rows.erase(rows.begin());
  }
  if (!rows.empty() && at_edge(rows.back(), content, height) && is_page_number(row_text(rows.back()))) {
    rows.pop_back();
  }
}

}  // namespace

bool is_note_sign(const std::string& word) {
  return word == "*" || word == "**" ||
         (!word.empty() && word.size() <= 3 && std::all_of(word.begin(), word.end(), is_numeral));
}

std::vector<PageContent> contents_of_pages(std::vector<PdfPage> pages, std::vector<std::string>& running) {
  std::vector<PageContent> contents;
  for (PdfPage& page : pages) {
    PageContent content;
    content.width = page.width;
    content.scanned = page.scanned;
    content.grids = grids_of_rules(page.rules);
    take_words(content.grids, page.words);
    content.rows = rows_of_words(std::move(page.words));
    drop_page_number(content, page.height);
    contents.push_back(std::move(content));
  }
  part_footnotes(contents);
  std::map<std::string, std::size_t> at_edges;
  for (std::size_t index = 0; index < pages.size(); ++index) {
    std::set<std::string> once;
    for (const PdfRow& row : contents[index].rows) {
      if (at_edge(row, contents[index], pages[index].height)) {
        once.insert(without_numbers(row));
      }
    }
    for (const std::string& text : once) {
      ++at_edges[text];
    }
  }
  std::set<std::string> told;
  for (std::size_t index = 0; index < pages.size(); ++index) {
    auto& rows = contents[index].rows;
    std::vector<PdfRow> kept;
    for (PdfRow& row : rows) {
      const std::string text = without_numbers(row);
      // More than half of the pages, or every other page of a longer paper.
      const std::size_t count = at_edges[text];
      const bool often =
          pages.size() >= 3 && (count * 2 > pages.size() || (pages.size() >= 6 && count * 5 > pages.size() * 2));
      if (!often || !at_edge(row, contents[index], pages[index].height)) {
        kept.push_back(std::move(row));
      } else if (told.insert(text).second) {
        running.push_back(row_text(row));
      }
    }
    rows = std::move(kept);
  }
  return contents;
}

}  // namespace thidua::documents
