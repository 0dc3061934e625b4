#pragma once
#include <string>
#include <vector>

#include "documents/read_pdf_rules.h"
#include "documents/read_scan_words.h"

/// Cells of a scanned table that are read a second time; pure; not for use outside this folder.
namespace thidua::documents {

/// A page of grey dots that owns them.
struct OwnDots {
  int width = 0;
  int height = 0;
  std::string dots;
  PageDots view() const { return {width, height, dots}; }
};

/// Binary PGM.
std::string pgm_of(const OwnDots& page);

/// A figure that stands alone in its cell is often not seen, or taken for something else. So all short cells are put
/// side by side as one line of text, which is read well.
class CellSheet {
 public:
  /// Cells of the page that hold ink and no word, or a very short one. `dots` is the page itself, straight.
  CellSheet(const PdfPage& page, const PageDots& dots);

  bool is_empty() const { return crops_.empty(); }
  const OwnDots& picture() const { return sheet_; }
  /// Takes what was read on the sheet over into the page.
  void put_back(const ScanWords& read, PdfPage& page) const;

 private:
  struct Crop {
    PdfBox ink;    // on the page, in dots
    PdfBox place;  // on the sheet, in dots
    PdfBox cell;   // on the page, 1/100 point
    bool had_words = false;
  };
  void lay_out();
  void draw(const PageDots& dots);

  std::vector<Crop> crops_;
  OwnDots sheet_;
  int page_width_ = 0;
  int page_height_ = 0;
  int dots_width_ = 0;
  int dots_height_ = 0;
};

}  // namespace thidua::documents
