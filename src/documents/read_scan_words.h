#pragma once
#include <string_view>
#include <vector>

#include "documents/read_document.h"
#include "documents/read_pdf_layout.h"

/// What the program that recognises letters (tesseract, hOCR) says of one picture; pure; not for use outside this
/// folder.
namespace thidua::documents {

struct ScanWords {
  bool well_formed = false;
  int width = 0;  // of the picture, in dots
  int height = 0;
  int slope = 0;        // of its lines of text: dots down on 100,000 dots to the right
  int confidence = 0;   // mean of all words, 0 … 100
  int lines = 0;        // of text
  int lines_aside = 0;  // of them, those that run up or down the page
  /// In dots; as high as the letters of their line, not each as its own letters are. What is no word (borders, spots)
  /// is left out.
  std::vector<PdfWord> words;
};

ScanWords scan_words(std::string_view hocr, const ReadLimits& limits);

/// The words on a page of this size (1/100 point), turned straight.
std::vector<PdfWord> placed_words(const ScanWords& scan, int page_width, int page_height);

}  // namespace thidua::documents
