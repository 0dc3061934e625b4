#include "documents/read_scan_words.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

#include "core/text.h"
#include "core/utf8.h"
#include "documents/xml_stream.h"

namespace thidua::documents {

namespace {

/// Words less sure than this are spots, stamps and strokes of signatures.
constexpr int confidence_min = 20;
/// Marks without a letter or figure must be surer: borders of tables are taken for them.
constexpr int mark_confidence_min = 70;
constexpr int slope_unit = 100'000;
constexpr int dots_max = 100'000;

/// "-0.0123" in units of 1/100,000; what is silly is 0.
int fraction(std::string_view number) {
  const bool negative = !number.empty() && number.front() == '-';
  number.remove_prefix(negative ? 1 : 0);
  std::int64_t value = 0;
  int places = -1;  // behind the point; -1 = still before it
  for (const char sign : number) {
    if (sign == '.' && places < 0) {
      places = 0;
    } else if (sign < '0' || sign > '9' || value > slope_unit) {
      return 0;
    } else if (places < 5) {
      value = value * 10 + (sign - '0');
      places += places >= 0 ? 1 : 0;
    }
  }
  for (int place = std::max(places, 0); place < 5; ++place) {
    value *= 10;
  }
  value = std::min<std::int64_t>(value, slope_unit * 10LL);
  return static_cast<int>(negative ? -value : value);
}

/// A whole number of dots, what stands behind a point left out; what is silly is 0.
int dots(std::string_view number) {
  const bool negative = !number.empty() && number.front() == '-';
  number.remove_prefix(negative ? 1 : 0);
  int value = 0;
  for (const char sign : number.substr(0, number.find('.'))) {
    if (sign < '0' || sign > '9' || value > dots_max) {
      return 0;
    }
    value = value * 10 + (sign - '0');
  }
  return negative ? -value : value;
}

/// The numbers behind a word of a title: "bbox 591 251 741 288; x_wconf 91".
std::vector<std::string_view> numbers_behind(std::string_view title, std::string_view word) {
  std::vector<std::string_view> numbers;
  while (!title.empty()) {
    std::string_view part = title.substr(0, title.find(';'));
    title.remove_prefix(std::min(title.size(), part.size() + 1));
    part = core::trimmed(part);
    if (!part.starts_with(word) || part.substr(word.size(), 1) != " ") {
      continue;
    }
    part.remove_prefix(word.size() + 1);
    while (!part.empty() && numbers.size() < 8) {
      const std::string_view number = part.substr(0, part.find(' '));
      part.remove_prefix(std::min(part.size(), number.size() + 1));
      numbers.push_back(number);
    }
    break;
  }
  return numbers;
}

std::optional<PdfBox> box_of(std::string_view title) {
  const auto numbers = numbers_behind(title, "bbox");
  if (numbers.size() != 4) {
    return std::nullopt;
  }
  return PdfBox{dots(numbers[0]), dots(numbers[1]), dots(numbers[2]), dots(numbers[3])};
}

struct ScanLine {
  PdfBox box;
  int slope = 0;
  int offset = 0;  // of the line that letters stand on, from the lower left corner of the box
  int size = 0;    // of its letters, from the top of high ones to the bottom of low ones
  int below = 0;   // the part of it below the line
  bool aside = false;
  std::vector<PdfWord> words;
};

bool has_letter_or_figure(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code_point = core::next_code_point(text, at);
    if (core::is_letter(code_point) || (code_point >= '0' && code_point <= '9')) {
      return true;
    }
  }
  return false;
}

/// Three strokes side by side are seen as an H: "HI. CÔNG TÁC", "Quý IIH/2025". No Vietnamese word is like that.
std::string with_mended_strokes(std::string_view word) {
  for (const std::string_view seen : {"IIH", "HII", "HI", "IH"}) {
    const std::string_view rest = word.starts_with(seen) ? word.substr(seen.size()) : std::string_view("?");
    if (rest.empty() || std::string_view("./,;:)").find(rest.front()) != std::string_view::npos) {
      return "III" + std::string(rest);
    }
  }
  return std::string(word);
}

class HocrHandler : public XmlHandler {
 public:
  HocrHandler(ScanWords& scan, const ReadLimits& limits) : scan_(scan), limits_(limits) {}

  void start(std::string_view, const XmlAttributes& attributes) override {
    const std::string_view kind = attributes.get("class");
    const std::string_view title = attributes.get("title");
    ++depth_;
    if (kind == "ocr_page") {
      const PdfBox box = box_of(title).value_or(PdfBox{});
      scan_.width = box.right;
      scan_.height = box.bottom;
    } else if (kind == "ocrx_word") {
      start_word(title);
    } else if (kind == "ocr_line" || kind == "ocr_header" || kind == "ocr_caption" || kind == "ocr_textfloat") {
      start_line(title);
    }
  }
  void end(std::string_view) override {
    if (depth_ == word_depth_) {
      end_word();
      word_depth_ = 0;
    }
    --depth_;
  }
  void text(std::string_view text) override {
    if (word_depth_ != 0 && text_.size() < text_bytes_max) {
      text_ += text;
    }
  }
  std::vector<ScanLine> lines;
  std::int64_t confidence_sum = 0;
  std::int64_t words_seen = 0;

 private:
  static constexpr std::size_t text_bytes_max = 1'000;

  void start_line(std::string_view title) {
    ScanLine line;
    line.box = box_of(title).value_or(PdfBox{});
    const auto base = numbers_behind(title, "baseline");
    if (base.size() == 2) {
      line.slope = fraction(base[0]);
      line.offset = dots(base[1]);
    }
    const auto size = numbers_behind(title, "x_size");
    const auto below = numbers_behind(title, "x_descenders");
    line.size = size.empty() ? line.box.bottom - line.box.top : dots(size[0]);
    line.below = below.empty() ? line.size / 4 : dots(below[0]);
    line.aside = base.size() != 2 || !numbers_behind(title, "textangle").empty();
    lines.push_back(std::move(line));
  }
  void start_word(std::string_view title) {
    word_depth_ = depth_;
    text_.clear();
    box_ = box_of(title);
    const auto confidence = numbers_behind(title, "x_wconf");
    confidence_ = confidence.empty() ? 0 : std::clamp(dots(confidence[0]), 0, 100);
  }
  void end_word() {
    std::string_view shown = core::trimmed(text_);
    while (shown.starts_with('|')) {  // the border of a cell
      shown.remove_prefix(1);
    }
    while (shown.ends_with('|')) {
      shown.remove_suffix(1);
    }
    if (shown.empty() || !box_ || lines.empty() || static_cast<std::size_t>(words_seen) >= limits_.words_of_page) {
      return;
    }
    ++words_seen;
    confidence_sum += confidence_;
    if (confidence_ >= (has_letter_or_figure(shown) ? confidence_min : mark_confidence_min)) {
      lines.back().words.push_back({*box_, with_mended_strokes(shown)});
    }
  }

  ScanWords& scan_;
  const ReadLimits& limits_;
  std::size_t depth_ = 0;
  std::size_t word_depth_ = 0;
  std::string text_;
  std::optional<PdfBox> box_;
  int confidence_ = 0;
};

template <class Value>
Value middle_of_all(std::vector<Value> values, Value otherwise) {
  if (values.empty()) {
    return otherwise;
  }
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

int slope_of(const std::vector<ScanLine>& lines) {
  constexpr std::size_t words_min = 4;  // a short line's slope is chance
  constexpr int slope_max = slope_unit / 10;
  std::vector<int> slopes;
  for (const ScanLine& line : lines) {
    if (line.words.size() >= words_min && !line.aside) {
      slopes.push_back(line.slope);
    }
  }
  return std::clamp(middle_of_all(std::move(slopes), 0), -slope_max, slope_max);
}

/// Words are given as high as their own letters ("ra" is lower than "Đề"); here as high as the letters of their line.
void add_words(const ScanLine& line, int usual_size, std::vector<PdfWord>& words) {
  const int size = std::clamp(line.size, usual_size / 2, usual_size * 2);
  const int below = std::clamp(line.below, 0, size / 2);
  for (const PdfWord& word : line.words) {
    const auto from_left = static_cast<std::int64_t>(word.box.left) - line.box.left;
    const int stands_on = line.box.bottom + line.offset + static_cast<int>(from_left * line.slope / slope_unit);
    const bool believable = std::abs(stands_on - word.box.bottom) < size;
    const int bottom = (believable && !line.aside ? stands_on : word.box.bottom - below) + below;
    words.push_back({{word.box.left, bottom - size, word.box.right, bottom}, word.text});
  }
}

}  // namespace

ScanWords scan_words(std::string_view hocr, const ReadLimits& limits) {
  ScanWords scan;
  HocrHandler handler(scan, limits);
  const auto html = hocr.find("<html");  // behind its own document type; ours refuses any
  const std::string_view xml = html == std::string_view::npos ? hocr : hocr.substr(html);
  scan.well_formed = parse_xml(xml, handler, limits.xml_depth) == XmlFault::none && scan.width > 0 && scan.height > 0;
  scan.confidence = handler.words_seen == 0
                        ? 0
                        : static_cast<int>(handler.confidence_sum / std::max<std::int64_t>(handler.words_seen, 1));
  std::vector<int> sizes;
  for (const ScanLine& line : handler.lines) {
    scan.lines += line.words.empty() ? 0 : 1;
    scan.lines_aside += !line.words.empty() && line.aside ? 1 : 0;
    sizes.insert(sizes.end(), line.words.size(), line.size);
  }
  scan.slope = slope_of(handler.lines);
  const int usual_size = std::max(middle_of_all(std::move(sizes), 1), 1);
  for (const ScanLine& line : handler.lines) {
    add_words(line, usual_size, scan.words);
  }
  return scan;
}

std::vector<PdfWord> placed_words(const ScanWords& scan, int page_width, int page_height) {
  // A silly answer may place words far off its picture; sums and products of places stay far inside an int.
  static constexpr std::int64_t place_max = 2'000'000;
  const auto place = [](std::int64_t dot, std::int64_t page, std::int64_t picture) {
    return static_cast<int>(std::clamp(dot * page / std::max<std::int64_t>(picture, 1), -place_max, place_max));
  };
  const auto x = [&](std::int64_t dot) { return place(dot, page_width, scan.width); };
  const auto y = [&](std::int64_t dot) { return place(dot, page_height, scan.height); };
  std::vector<PdfWord> words;
  words.reserve(scan.words.size());
  for (const PdfWord& word : scan.words) {
    const std::int64_t down = static_cast<std::int64_t>(word.box.left) * scan.slope / slope_unit;
    const std::int64_t right = static_cast<std::int64_t>(word.box.bottom) * scan.slope / slope_unit;
    words.push_back(
        {{x(word.box.left + right), y(word.box.top - down), x(word.box.right + right), y(word.box.bottom - down)},
         word.text});
  }
  return words;
}

}  // namespace thidua::documents
