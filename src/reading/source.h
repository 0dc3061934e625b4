#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doc_model/document.h"
#include "reading/extract.h"

namespace thidua::reading {
struct Entry;
}

namespace thidua::reading {

/// Half-open range of bytes of Source::shown() and Source::low().
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const { return end > begin ? end - begin : 0; }
  bool empty() const { return end <= begin; }
  auto operator<=>(const Range&) const = default;
};

/// So many blanks part two columns.
constexpr std::size_t column_gap = 3;

/// The document's text made fit for reading, with the way back.
///
/// Shape   `shown` is in normal form C; markdown emphasis, heading signs, word processor's bookmarks and every white
///         space but the newline are blanks. `low` is the same in lower case. Both have the same length and the same
///         offsets, so a range found in one is good in the other.
class Source {
 public:
  explicit Source(const doc_model::Document& document);

  std::string_view shown() const { return shown_; }
  std::string_view low() const { return low_; }
  std::string_view shown(Range range) const;
  std::string_view low(Range range) const;

  /// Code points of Document::text, without outer white space. Empty ranges stay empty.
  Quote quote(Range range) const;
  /// Where the paragraph's span lies in `shown`.
  Range range_of(doc_model::Span span) const;
  /// Single-spaced text of the range, without markdown signs.
  std::string clean(Range range) const;
  /// Without blanks at both ends.
  Range trimmed(Range range) const;

  /// The pieces of a line that stand in columns: parted by a tab or by `gap` blanks or more, as typed.
  std::vector<Range> columns(Range line, std::size_t gap = column_gap) const;
  /// The pieces of a whole line between its tabs, empty ones too; one piece where it has none.
  std::vector<Range> fields(Range line) const;
  /// How many columns stand before the place in its line as typed, accents that are typed alone taking none; a tab
  /// leads to the right half.
  std::size_t indent(std::size_t at) const;

  /// Does a page break stand between the line and what was typed before it?
  bool follows_page_break(Range line) const;

  /// What the document says its codes of judgement stand for: «KĐ» = not met; told before anything is read.
  using Codes = std::map<std::string, core::Verdict>;
  void explain_codes(Codes codes) { codes_ = std::move(codes); }
  const Codes& codes() const { return codes_; }

  /// Notes that an entry of the vocabulary decided something at this place; for `explain`.
  void recognised(const Entry& entry, Range place) const;
  /// What was noted, in the order of the text, each once.
  std::vector<Mark> marks() const;

 private:
  std::string_view original_;
  std::vector<std::size_t> byte_of_code_point_;  // of the original
  std::vector<std::uint32_t> code_point_of_byte_;
  std::string shown_;
  std::string low_;
  Codes codes_;
  mutable std::map<std::pair<std::size_t, const Entry*>, Range> recognised_;
};

}  // namespace thidua::reading
