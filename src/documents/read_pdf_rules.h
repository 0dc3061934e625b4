#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "documents/read_pdf_layout.h"

/// The lines drawn on a page, found in a small grey picture of it; pure; not for use outside this folder.
namespace thidua::documents {

/// A page as grey dots, row by row from the top; 0 is black.
struct PageDots {
  int width = 0;
  int height = 0;
  std::string_view dots;
  bool is_dark(int x, int y) const;
};

/// The picture (binary PGM) at the start of `stream`, which then stands behind it. Nothing where there is none or it
/// claims more dots than follow.
std::optional<PageDots> next_picture(std::string_view& stream);

/// Rules of the page that are long enough to be borders of cells. A filled area gives its edges.
/// Units   of PdfBox; the picture shows a page of this size.
std::vector<PdfRule> rules_of_picture(const PageDots& picture, int page_width, int page_height);

}  // namespace thidua::documents
