#include "documents/read_pdf_words.h"

#include <algorithm>
#include <utility>

#include "core/text.h"
#include "core/utf8.h"
#include "documents/xml_stream.h"

namespace thidua::documents {

namespace {

/// "85.08" points in hundredths; what is silly becomes 0. PDF allows pages of 200 inches, 14,400 points; sums and
/// products of such places stay far inside an int.
int hundredths(std::string_view number) {
  constexpr int place_max = 2'000'000;
  const bool negative = !number.empty() && number.front() == '-';
  if (negative) {
    number.remove_prefix(1);
  }
  const std::string_view whole = number.substr(0, number.find('.'));
  int value = 0;
  for (const char sign : whole) {
    if (sign < '0' || sign > '9' || value > place_max / 100) {
      return 0;
    }
    value = value * 10 + (sign - '0');
  }
  const std::string_view fraction = number.substr(std::min(number.size(), whole.size() + 1));
  for (std::size_t place = 0; place < 2; ++place) {
    const bool given = place < fraction.size() && fraction[place] >= '0' && fraction[place] <= '9';
    value = value * 10 + (given ? fraction[place] - '0' : 0);
  }
  value = std::min(value, place_max);
  return negative ? -value : value;
}

class WordsHandler : public XmlHandler {
 public:
  WordsHandler(PdfWords& words, const ReadLimits& limits) : words_(words), limits_(limits) {}

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "h:page") {
      in_word_ = false;  // a broken answer may begin a page inside a word
      words_.pages.push_back({hundredths(attributes.get("width")), hundredths(attributes.get("height"))});
      if (words_.pages.size() > static_cast<std::size_t>(limits_.pages)) {
        stop(PdfWordsFault::too_many_pages);
      }
    } else if (name == "h:word" && !words_.pages.empty()) {
      in_word_ = true;
      auto& of_page = words_.pages.back().words;
      of_page.push_back({{hundredths(attributes.get("xMin")), hundredths(attributes.get("yMin")),
                          hundredths(attributes.get("xMax")), hundredths(attributes.get("yMax"))},
                         {}});
      if (++count_ > limits_.words || of_page.size() > limits_.words_of_page) {
        stop(PdfWordsFault::too_many_words);
      }
    }
  }
  void end(std::string_view name) override {
    if (name == "h:word" && in_word_) {
      in_word_ = false;
      if (core::trimmed(words_.pages.back().words.back().text).empty()) {
        words_.pages.back().words.pop_back();
      }
    }
  }
  void text(std::string_view text) override {
    if (in_word_) {
      words_.pages.back().words.back().text += text;
    }
  }
  bool wants_more() const { return words_.fault == PdfWordsFault::none; }

 private:
  void stop(PdfWordsFault fault) { words_.fault = fault; }

  PdfWords& words_;
  const ReadLimits& limits_;
  std::size_t count_ = 0;
  bool in_word_ = false;
};

/// A PDF may hold any letters; XML may not: control signs and broken UTF-8 become spaces and U+FFFD.
std::string clean_xml(std::string_view bytes) {
  std::string clean;
  clean.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const char32_t code_point = core::next_code_point(bytes, at);
    const bool control = code_point < 0x20 && code_point != '\n' && code_point != '\t';
    const bool forbidden = code_point == 0xFFFE || code_point == 0xFFFF;
    core::append_utf8(clean, control || forbidden ? U' ' : code_point);
  }
  return clean;
}

/// pdftotext's own document type, which it always writes; ours refuses any.
std::string_view without_document_type(std::string_view xml) {
  const auto html = xml.find("<html");
  return html == std::string_view::npos ? xml : xml.substr(html);
}

}  // namespace

PdfWords pdf_words(std::string_view xml, const ReadLimits& limits) {
  PdfWords words;
  WordsHandler handler(words, limits);
  XmlStream stream(handler, limits.xml_depth);
  std::string_view rest = without_document_type(xml);
  constexpr std::size_t piece_bytes = 1U << 20U;
  bool well = true;
  while (!rest.empty() && well && handler.wants_more()) {
    // Cut behind a line, so that no letter is cut in two.
    const auto line_end = rest.find('\n', std::min(rest.size() - 1, piece_bytes));
    const std::string_view piece = rest.substr(0, line_end == std::string_view::npos ? rest.size() : line_end + 1);
    rest.remove_prefix(piece.size());
    well = stream.feed(clean_xml(piece));
  }
  if (handler.wants_more() && (!well || stream.finish() != XmlFault::none)) {
    words.fault = PdfWordsFault::damaged;
  }
  return words;
}

}  // namespace thidua::documents
