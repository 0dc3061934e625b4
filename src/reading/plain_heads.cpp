#include "reading/plain_heads.h"

#include <algorithm>

#include "reading/outline.h"
#include "reading/phrases.h"
#include "reading/titles.h"
#include "reading/told_marks.h"
#include "reading/verdict_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& field_labels = words("headings", "numbered_titles");
const WordList& no_plain_heads = words("headings", "no_headings");
constexpr std::size_t head_label_words_max = 24;
constexpr std::size_t plain_words_max = 14;
/// Fewer lines of the kind show no manner.
constexpr std::size_t manner_min = 2;
/// What a plain heading stands above is longer than it by so much, or begins with a mark.
constexpr std::size_t paragraph_words_min = 16;

class HeadFinder {
 public:
  HeadFinder(const Source& source, const std::vector<Line>& lines, DocType doc_type)
      : source_(source), lines_(lines), doc_type_(doc_type) {}

  std::set<std::size_t> run(std::size_t first, std::size_t last) const {
    std::set<std::size_t> heads;
    std::set<std::size_t> bare;
    bool marked = false;
    for (std::size_t index = first; index < last; ++index) {
      const Line& line = lines_[index];
      marked = marked || (!line.cell && (stands_above_all(line.kind) || line.heading_hint > 0));
      if (line.cell || line.kind != MarkerKind::none || index + 1 >= last) {
        continue;
      }
      if (counts_fields(index)) {
        heads.insert(index);
      } else if (index > first && stands_alone(index)) {
        if (is_marked(lines_[index + 1]) && role_of_title(source_.low(line.content), doc_type_) != SectionRole::plain) {
          heads.insert(index);
        }
        bare.insert(index);
      }
    }
    if (!marked && bare.size() >= manner_min) {
      heads.merge(bare);
    }
    return heads;
  }

 private:
  static bool stands_above_all(MarkerKind kind) {
    return kind == MarkerKind::roman || kind == MarkerKind::upper || kind == MarkerKind::part ||
           kind == MarkerKind::chapter || kind == MarkerKind::division || kind == MarkerKind::article;
  }

  bool is_marked(const Line& line) const {
    return !line.cell && (line.kind != MarkerKind::none || !mark_of(source_, line.marker, line.content).empty());
  }

  /// «Nội dung 1. …», «Nhóm 2: …» with deeper marks below.
  bool counts_fields(std::size_t index) const {
    const std::string_view low = source_.low();
    const Range content = lines_[index].content;
    const std::size_t noun = any_at(low, content.begin, field_labels);
    const std::size_t digit = noun == nowhere ? nowhere : skip_blanks(low, noun);
    if (digit >= content.end || digit == nowhere || !is_digit_byte(low[digit])) {
      return false;
    }
    const std::size_t mark = low.find_first_not_of("0123456789", digit);
    const bool stop = mark + 1 < content.end && std::string_view(".:)").find(low[mark]) != nowhere;
    const Line& below = lines_[index + 1];
    return stop && word_count(source_.low(content)) <= head_label_words_max && is_numbering(below.kind) &&
           std::string_view(".;,").find(source_.shown()[content.end - 1]) == nowhere &&
           !has_promise(source_, {skip_blanks(low, mark + 1), content.end});
  }

  /// A short line without a stop, behind a line that has come to its end and above something longer.
  bool stands_alone(std::size_t index) const {
    const Line& line = lines_[index];
    const std::string_view low = source_.low();
    const Range content = line.content;
    if (line.starts_lower || line.all_capitals || content.empty() || word_count(source_.low(content)) < 2 ||
        word_count(source_.low(content)) > plain_words_max || is_closing(source_.low(content)) ||
        std::string_view(".;,:!?/)").find(source_.shown()[content.end - 1]) != nowhere ||
        source_.low(content).find_first_of(":(|;") != nowhere ||
        any_at(low, content.begin, no_plain_heads) != nowhere || !capital_at(source_.shown(), low, content.begin)) {
      return false;
    }
    const Line& before = lines_[index - 1];
    const bool ended = before.cell || std::string_view(".;:/").find(source_.shown()[before.full.end - 1]) != nowhere;
    const Line& below = lines_[index + 1];
    const bool above =
        !below.cell && (is_marked(below) || word_count(source_.low(below.content)) >= paragraph_words_min);
    return ended && above && !has_promise(source_, content) && !looks_like_name(source_, content) &&
           !verdict_head(source_, content);
  }

  const Source& source_;
  const std::vector<Line>& lines_;
  DocType doc_type_;
};

}  // namespace

std::set<std::size_t> plain_heads(const Source& source, const std::vector<Line>& lines, std::size_t first,
                                  std::size_t last, DocType doc_type) {
  return HeadFinder(source, lines, doc_type).run(first, std::min(last, lines.size()));
}

bool only_told_below(const Source& source, const std::vector<Line>& lines, std::size_t index) {
  const Line& line = lines[index];
  if (index + 1 >= lines.size() || !is_numbering(line.kind) || source.low(line.content).back() != '.') {
    return false;
  }
  const Line& below = lines[index + 1];
  const Line* behind = index + 2 < lines.size() ? &lines[index + 2] : nullptr;
  const bool alone = behind == nullptr || is_numbering(behind->kind) || behind->kind == MarkerKind::none;
  return alone && (is_bullet(below.kind) || below.kind == MarkerKind::none) &&
         announcement_end(source.low(), below.content.begin) != nowhere;
}

}  // namespace thidua::reading
