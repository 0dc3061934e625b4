#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "documents/read_pdf_layout.h"

/// Pages of a PDF set by hand.
namespace thidua::documents::sample {

/// A PDF of these objects, numbered from 1; the first is the catalogue.
inline std::string pdf_of_objects(const std::vector<std::string>& objects, const std::string& trailer = "") {
  std::string pdf = "%PDF-1.4\n";
  std::vector<std::size_t> places;
  for (const std::string& object : objects) {
    places.push_back(pdf.size());
    pdf += std::to_string(places.size()) + " 0 obj\n" + object + "\nendobj\n";
  }
  const std::size_t table = pdf.size();
  const std::string count = std::to_string(objects.size() + 1);
  pdf += "xref\n0 " + count + "\n0000000000 65535 f \n";
  for (const std::size_t place : places) {
    const std::string digits = std::to_string(place);
    pdf += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  return pdf + "trailer\n<</Size " + count + "/Root 1 0 R" + trailer + ">>\nstartxref\n" + std::to_string(table) +
         "\n%%EOF\n";
}

inline std::string pdf_stream(const std::string& entries, const std::string& data) {
  return "<<" + entries + "/Length " + std::to_string(data.size()) + ">>\nstream\n" + data + "\nendstream";
}

/// A page set by hand: a typewriter on a grid of 6 by 20 points, words of 6 points a letter.
class Typewriter {
 public:
  Typewriter() {
    page_.width = 48'000;
    page_.height = 84'000;
  }
  /// Words of `text` on line `line`, beginning at column `column`.
  Typewriter& type(int line, int column, std::string_view text) { return type_at(line * 2000, column, text, 1400); }
  /// The same at a height of its own, in letters of another size.
  Typewriter& type_at(int top, int column, std::string_view text, int height) {
    while (!text.empty()) {
      const std::string_view word = text.substr(0, text.find(' '));
      text.remove_prefix(std::min(text.size(), word.size() + 1));
      const auto width = static_cast<int>(core::code_points(word)) * 600;
      const int left = column * 600;
      if (!word.empty()) {
        page_.words.push_back({{left, top, left + width - 200, top + height}, std::string(word)});
      }
      column += static_cast<int>(core::code_points(word)) + 1;
    }
    return *this;
  }
  /// A drawn table: its borders above these lines and left of these columns.
  Typewriter& draw(const std::vector<int>& lines, const std::vector<int>& columns) {
    for (const int line : lines) {
      page_.rules.push_back({false, {x_of(columns.front()), y_of(line), x_of(columns.back()), y_of(line)}});
    }
    for (const int column : columns) {
      page_.rules.push_back({true, {x_of(column), y_of(lines.front()), x_of(column), y_of(lines.back())}});
    }
    return *this;
  }
  PdfPage page() const { return page_; }

 private:
  static int x_of(int column) { return column * 600 - 500; }
  static int y_of(int line) { return line * 2000 - 300; }

  PdfPage page_;
};

}  // namespace thidua::documents::sample
