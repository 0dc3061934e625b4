#pragma once
#include <string_view>
#include <vector>

#include "doc_model/document.h"
#include "documents/read_pdf_lines.h"

/// Lines of a PDF joined to the paragraphs they were broken from; pure; not for use outside this folder.
namespace thidua::documents {

/// One line of running text, or of one cell.
struct TextLine {
  PdfSegment segment;
  int page = 0;
  int left_edge = 0;   // of the page's text, or of the cell, without its margins
  int right_edge = 0;  // where its fullest lines end
  int tolerance = 0;   // how far the edges may be wrong
};

/// Lines belong together where the next word would not have fitted behind the one above, on the same page or over it.
class LineJoiner {
 public:
  explicit LineJoiner(std::vector<doc_model::Paragraph>& paragraphs) : paragraphs_(paragraphs) {}

  void add(const TextLine& line);
  /// What follows begins a paragraph.
  void close();

 private:
  bool continues(const TextLine& line) const;
  bool continues_centred(const TextLine& line) const;
  bool is_placed_as_next(const TextLine& line) const;
  bool is_pitched_as_next(const TextLine& line) const;

  std::vector<doc_model::Paragraph>& paragraphs_;
  doc_model::Paragraph current_;
  TextLine last_;
  bool open_ = false;
  int lines_ = 0;
  int first_left_ = 0;
  int hanging_left_ = 0;
  int pitch_ = 0;
};

/// Marks that begin a paragraph of their own: "-", "+", "•", "1.", "1.1", "a)", "II.", "Điều 3.".
bool begins_item(std::string_view text);
/// Has it letters, all of them capitals?
bool is_capitals(std::string_view text);
/// Does it begin with a small letter?
bool begins_small(std::string_view text);
/// Is the last word cut at its hyphen? Behind "2021-" at the end of a line the rest follows; behind "thi đua -" a new
/// word.
bool ends_inside_word(std::string_view text);
/// The text with the next line's behind it.
void append_line(std::string& text, std::string_view line);

}  // namespace thidua::documents
