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

struct PdfPage {
  int width = 0;
  int height = 0;
  std::vector<PdfWord> words;  // in any order
};

/// Paragraphs in reading order, spans not set: lines joined where the next word would not have fitted; two columns side
/// by side (the head of an official letter, signatures) read left then right; tables row by row with their cells; page
/// numbers dropped. Text that repeats at the edge of most pages goes to `running`.
std::vector<doc_model::Paragraph> paragraphs_of_pages(const std::vector<PdfPage>& pages,
                                                      std::vector<std::string>& running);

}  // namespace thidua::documents
