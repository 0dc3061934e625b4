#pragma once
#include <string>
#include <vector>

#include "doc_model/document.h"

/// Pages of placed words put together to paragraphs; pure; not for use outside this folder.
namespace thidua::documents {

/// Units  1/100 point, from the upper left corner of the page.
struct PdfBox {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
};

struct PdfWord {
  PdfBox box;
  std::string text;
};

/// A drawn line, level or upright; without thickness.
struct PdfRule {
  bool upright = false;
  PdfBox box;
};

struct PdfPage {
  int width = 0;
  int height = 0;
  std::vector<PdfWord> words = {};  // in any order
  std::vector<PdfRule> rules = {};  // in any order; none where nobody looked for them
  bool scanned = false;             // words and rules were found on a picture, so they stand there less exactly
};

struct PdfText {
  std::vector<doc_model::Paragraph> paragraphs;  // in reading order, spans not set
  std::vector<doc_model::Paragraph> footnotes;   // "[1] …"
  std::vector<std::string> running;              // what repeats at the edge of most pages
};

/// Lines are joined where the next word would not have fitted, over pages too; two columns side by side (the head of an
/// official letter, signatures) read left then right; tables, with borders or without, row by row with their cells,
/// those that go on over pages as one; page numbers dropped; footnotes kept apart and their signs taken out of the
/// text.
PdfText text_of_pages(std::vector<PdfPage> pages);

}  // namespace thidua::documents
