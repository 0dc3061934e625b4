#include "documents/read_pdf_rules.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace thidua::documents {

namespace {

/// Borders are drawn in black, sometimes in grey; shades behind the head of a table are lighter.
constexpr unsigned char dark_below = 160;
/// Letters have no strokes as long as these (1/100 point); brackets of a 16-point font reach 17 points.
constexpr int level_length_min = 1500;
constexpr int upright_length_min = 1200;
/// A page of a fine table has some hundred rules; one with more is a picture, or made to be slow.
constexpr std::size_t rules_max = 4'000;

int number_at(std::string_view text, std::size_t& at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) {
    ++at;
  }
  int value = 0;
  for (int digits = 0; at < text.size() && text[at] >= '0' && text[at] <= '9' && digits < 6; ++at, ++digits) {
    value = value * 10 + (text[at] - '0');
  }
  return value;
}

/// A stretch of dark dots on one line of dots, or several such lines on one another.
struct Bar {
  int begin = 0;  // along the line
  int end = 0;
  int first = 0;  // across
  int last = 0;
};

/// Collects the stretches line by line. Stretches that lie on one another are one bar.
class Bars {
 public:
  explicit Bars(int length_min) : length_min_(length_min) {}

  void add(int line, int begin, int end) {
    if (end - begin < length_min_) {
      return;
    }
    const auto below = std::find_if(open_.begin(), open_.end(), [&](const Bar& bar) {
      return bar.last == line - 1 && bar.begin < end && begin < bar.end;
    });
    if (below == open_.end()) {
      open_.push_back({begin, end, line, line});
    } else {
      below->last = line;
      below->begin = std::min(below->begin, begin);
      below->end = std::max(below->end, end);
    }
  }
  /// Bars that did not go on in `line` are whole.
  void close_before(int line) {
    const auto whole =
        std::stable_partition(open_.begin(), open_.end(), [line](const Bar& bar) { return bar.last >= line - 1; });
    done_.insert(done_.end(), whole, open_.end());
    open_.erase(whole, open_.end());
  }
  std::vector<Bar> take() {
    done_.insert(done_.end(), open_.begin(), open_.end());
    return std::move(done_);
  }
  std::size_t size() const { return done_.size(); }

 private:
  int length_min_;
  std::vector<Bar> open_;
  std::vector<Bar> done_;
};

/// `dark(along, across)` of a picture or of the picture lying on its side.
template <class Dark>
std::vector<Bar> bars_of(int length, int lines, int length_min, const Dark& dark) {
  Bars bars(length_min);
  for (int line = 0; line < lines && bars.size() < rules_max; ++line) {
    bars.close_before(line);
    int begin = -1;
    for (int at = 0; at <= length; ++at) {
      const bool black = at < length && dark(at, line);
      if (black && begin < 0) {
        begin = at;
      } else if (!black && begin >= 0) {
        bars.add(line, begin, at);
        begin = -1;
      }
    }
  }
  return bars.take();
}

/// Dots to 1/100 point.
struct Scale {
  std::int64_t page;
  std::int64_t dots;
  int operator()(int dot) const { return static_cast<int>(dot * page / std::max<std::int64_t>(dots, 1)); }
  int dots_of(int length) const { return static_cast<int>(length * dots / std::max<std::int64_t>(page, 1)); }
};

void add_rules(const std::vector<Bar>& bars, bool upright, const Scale& along, const Scale& across,
               std::vector<PdfRule>& rules) {
  constexpr int thickness_max = 350;  // more is a filled area
  for (const Bar& bar : bars) {
    const int first = across(bar.first);
    const int last = across(bar.last + 1);
    const bool filled = last - first > thickness_max;
    for (const int place : filled ? std::vector<int>{first, last} : std::vector<int>{(first + last) / 2}) {
      const int begin = along(bar.begin);
      const int end = along(bar.end);
      rules.push_back(upright ? PdfRule{true, {place, begin, place, end}} : PdfRule{false, {begin, place, end, place}});
    }
  }
}

}  // namespace

bool PageDots::is_dark(int x, int y) const {
  const std::size_t at = static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
  return static_cast<unsigned char>(dots[at]) < dark_below;
}

std::optional<PageDots> next_picture(std::string_view& stream) {
  constexpr std::string_view magic = "P5";
  if (stream.substr(0, magic.size()) != magic) {
    return std::nullopt;
  }
  std::size_t at = magic.size();
  PageDots picture;
  picture.width = number_at(stream, at);
  picture.height = number_at(stream, at);
  const int white = number_at(stream, at);
  ++at;  // one white space parts numbers and dots
  const std::size_t count = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
  if (white != 255 || count == 0 || at > stream.size() || count > stream.size() - at) {
    return std::nullopt;
  }
  picture.dots = stream.substr(at, count);
  stream.remove_prefix(at + count);
  return picture;
}

std::vector<PdfRule> rules_of_picture(const PageDots& picture, int page_width, int page_height) {
  const Scale level{page_width, picture.width};
  const Scale upright{page_height, picture.height};
  std::vector<PdfRule> rules;
  add_rules(bars_of(picture.width, picture.height, std::max(level.dots_of(level_length_min), 4),
                    [&picture](int along, int across) { return picture.is_dark(along, across); }),
            false, level, upright, rules);
  add_rules(bars_of(picture.height, picture.width, std::max(upright.dots_of(upright_length_min), 4),
                    [&picture](int along, int across) { return picture.is_dark(across, along); }),
            true, upright, level, rules);
  return rules.size() < rules_max ? rules : std::vector<PdfRule>();
}

}  // namespace thidua::documents
