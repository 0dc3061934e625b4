#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A document as text, paragraphs and cells, with offsets; no files and no formats.
namespace thidua::doc_model {

/// `image` is a photographed or scanned page. doc, odt and rtf are read by way of DOCX.
enum class Format { docx, pdf, txt, markdown, doc, odt, rtf, image };
std::string_view code(Format format);

/// Half-open range of code points of Document::text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  auto operator<=>(const Span&) const = default;
};

struct CellPlace {
  int table = 0;   // from 0, in document order
  int row = 0;     // from 0
  int column = 0;  // from 0; of the first column where the cell spans several
  int rows_spanned = 1;
  int columns_spanned = 1;
  auto operator<=>(const CellPlace&) const = default;
};

/// A paragraph, or one line of a plain-text file. `text` is exactly Document::text at `span`, untouched.
/// Computed list numbers ("1.", "a)", "-") of Word stand in the text as they are printed; `list_level` says how deep.
struct Paragraph {
  Span span;
  std::string text;
  int heading_level = 0;  // what style or markdown signs claim: 1…9, 0 = none. A hint: it often lies.
  int list_level = -1;    // -1 = no list
  bool bold = false;      // most of its letters are
  bool italic = false;
  bool centred = false;
  bool struck = false;
  std::optional<CellPlace> cell;
  int page = 0;             // from 1 where the format knows pages, else 0
  bool recognised = false;  // read off a picture of the page: letters and digits may be wrong
};

/// What the file said of itself and what had to be done to read it; sentences in Vietnamese for the user.
struct Document {
  Format format = Format::txt;
  std::string file_name;  // without folders
  std::string sha256;     // of the file, lower-case hex
  std::size_t bytes = 0;
  std::string text;  // UTF-8. For TXT and Markdown the file untouched (after decoding); else what we extracted
  std::size_t code_points = 0;
  std::vector<Paragraph> paragraphs;  // in reading order; empty lines are left out
  /// Footnotes and endnotes, "[1] …". They stand at the end of `text` and in no sentence of the body: who knows nothing
  /// of them takes none for a promise.
  std::vector<Paragraph> footnotes;
  bool recognised = false;  // some paragraph was read off a picture
  std::vector<std::string> notes;
};

}  // namespace thidua::doc_model
