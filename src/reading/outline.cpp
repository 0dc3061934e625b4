#include "reading/outline.h"
#include "reading/conditions.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "reading/brackets.h"
#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/plain_heads.h"
#include "reading/quantity.h"
#include "reading/question_rounds.h"
#include "reading/ticked_lines.h"
#include "reading/titles.h"
#include "reading/told_apart.h"
#include "reading/verdict_clauses.h"
#include "reading/verdict_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// Lines in capitals that are no headings: who decides, «QUYẾT ĐỊNH:», captions of tables.
const WordList& no_headings = words("headings", "no_headings");
constexpr std::size_t inline_title_bytes_max = 170;
constexpr std::size_t bullet_title_bytes_max = 90;
/// How many lines of a result may stand between two lettered promises.
constexpr std::size_t lines_between_max = 6;

/// «giải Nhì», «loại tốt».
const WordList& prizes = words("verdicts", "ladder");
constexpr std::size_t prize_bytes_max = 40;
/// Who may stand alone in a heading of duties.
const WordList& promise_heads = words("splitting", "promise_labels");
const WordList& planned = words("splitting", "plan_heads");
const WordList& measure_heads = words("headings", "measure_heads");

/// «Phần», «Chương», «Điều», «Phụ lục»: the marker itself says that this is a heading.
bool is_named(MarkerKind kind) {
  return kind >= MarkerKind::annex && kind <= MarkerKind::article;
}

class Builder {
 public:
  Builder(const Source& source, const std::vector<Line>& lines, DocType doc_type, std::size_t first)
      : source_(source), lines_(lines), doc_type_(doc_type), first_(first) {}

  Outline run() {
    const auto [tail_begin, tail_end] = tail_of(source_, lines_);
    outline_.body_begin = outline_.body_end = tail_begin;
    outline_.tail_end = tail_end;
    plain_heads_ = plain_heads(source_, lines_, std::min(first_, tail_begin), tail_begin, doc_type_);
    told_below_ = doc_type_ == DocType::report && told_below_labels(source_, lines_);
    take_lines(std::min(first_, tail_begin), tail_begin);
    stack_kinds_.clear();  // an annex belongs to no part of the document before it
    stack_sections_.clear();
    take_lines(tail_end, lines_.size());
    if (outline_.sections.empty()) {
      drop_opening();
    }
    settle_roles(source_, doc_type_, outline_);
    return std::move(outline_);
  }

 private:
  /// A document without headings: grounds and parties come before its first numbered line, or its first bullet.
  void drop_opening() {
    const auto begins = [this](bool numbered) {
      return std::find_if(outline_.items.begin(), outline_.items.end(), [numbered](const Item& item) {
        return numbered ? is_numbering(item.kind) : is_bullet(item.kind);
      });
    };
    auto first = begins(true);
    first = first == outline_.items.end() ? begins(false) : first;
    first = first == outline_.items.end() ? outline_.items.begin() : first;
    const auto dropped = first - outline_.items.begin();
    outline_.body_begin = static_cast<std::size_t>(dropped) < item_lines_.size()
                              ? item_lines_[static_cast<std::size_t>(dropped)]
                              : outline_.body_end;
    outline_.items.erase(outline_.items.begin(), first);
  }

  void take_lines(std::size_t from, std::size_t to) {
    lines_end_ = to;
    for (std::size_t index = from; index < to; ++index) {
      if (!lines_[index].cell && ((doc_type_ == DocType::report && is_said(source_, lines_[index], next_line(index))) ||
                                  !take_heading(index))) {
        take_item(index);
      }
    }
  }

  const Line* next_line(std::size_t index) const {
    for (std::size_t next = index + 1; next < lines_end_; ++next) {
      if (!lines_[next].cell) {
        return &lines_[next];
      }
    }
    return nullptr;
  }
  bool table_follows(std::size_t index) const {
    return index + 1 < lines_.size() && lines_[index + 1].cell.has_value();
  }

  bool take_heading(std::size_t index) {
    const Line& line = lines_[index];
    if (is_bullet(line.kind)) {
      return take_bullet_heading(index);
    }
    if (line.kind == MarkerKind::none) {
      return take_unnumbered_heading(index);
    }
    const Title title = title_in(source_, line.content);
    if (!is_heading(index, title)) {
      return false;
    }
    add_section(index, title, level_of(kind_here(line)));
    return true;
  }

  /// «2. Kết quả học tập: Loại Tốt từ 8 - 10%; loại Khá ít nhất 35%»: a field with several promises behind it.
  bool names_a_field(const Title& title) const {
    const bool several = title.colon && source_.low(title.rest).find("; ") != nowhere;
    return several && !opens_with_value(source_, title.rest) && word_count(source_.low(title.title)) <= 6 &&
           (doc_type_ == DocType::pact || doc_type_ == DocType::plan) &&
           any_at(source_.low(), title.title.begin, measure_heads) == nowhere && !has_promise(source_, title.title) &&
           role_of(title) != SectionRole::scoring && award_in(source_, title.title).empty();
  }

  /// «“Chiến sĩ thi đua cơ sở”: không quá 15% …»: a rule for one award, not a heading.
  bool is_quota_of_award(const Title& title) const {
    return title.colon && !title.rest.empty() && !only_verdicts(source_, title.rest) &&
           doc_type_ != DocType::decision && doc_type_ != DocType::registration &&
           !award_in(source_, title.title).empty() && !quantities_in(source_, title.rest).empty() &&
           word_count(source_.low(title.title)) <= 14;
  }

  /// "I." behind "H." goes on with the letters; it is no Roman one.
  MarkerKind kind_here(const Line& line) const {
    const char letter = line.marker.empty() ? ' ' : line.marker.front();
    const auto upper = std::find(stack_kinds_.begin(), stack_kinds_.end(), MarkerKind::upper);
    if (line.kind != MarkerKind::roman || line.marker.size() != 2 || upper == stack_kinds_.end()) {
      return line.kind;
    }
    const int above = stack_sections_[static_cast<std::size_t>(upper - stack_kinds_.begin())];
    const char last = outline_.sections[static_cast<std::size_t>(above)].marker.front();
    return last + 1 == letter ? MarkerKind::upper : line.kind;
  }

  /// «1. Danh hiệu “…”: 04 tập thể» in a decision: the names follow.
  bool lists_holders(std::size_t index) const {
    const Line* next = next_line(index);
    const bool lists = doc_type_ == DocType::decision || doc_type_ == DocType::registration;
    return lists && next != nullptr && next->kind != MarkerKind::none && next->kind != lines_[index].kind;
  }

  bool is_heading(std::size_t index, const Title& title) {
    const Line& line = lines_[index];
    if (title.title.empty() || title.title.size() > (title.rest.empty() ? title_bytes_max : inline_title_bytes_max)) {
      return false;
    }
    if (title.colon && title.rest.empty() && !is_named(line.kind) && closes_with_introduction(source_, title.title)) {
      return false;
    }
    const bool counts_promises = (line.kind == MarkerKind::article || line.kind == MarkerKind::division) &&
                                 doc_type_ == DocType::report && !outline_.sections.empty() &&
                                 (has_promise(source_, line.content) || sibling_is_item(line.kind) ||
                                  stands_alone(source_, line, next_line(index)));
    if (doc_type_ != DocType::report && !title.rest.empty() &&
        behind_condition_intro(source_, line.content) != nowhere) {
      return false;  // «1. Giáo viên được xét khi bảo đảm đủ: xếp loại …; dạy đủ số tiết»
    }
    if (counts_promises || (doc_type_ == DocType::report && !is_deep(index) && judges_what_follows(source_, title))) {
      return false;  // «Điều 2. Năng suất bình quân 68 tạ/ha.» among the points that were agreed on; «1. Đạt: 99%»
    }
    if (is_named(line.kind) && (title.colon || title.rest.empty())) {
      return true;
    }
    if (line.kind == MarkerKind::group || line.kind == MarkerKind::ordinal) {
      return stands_above(index) && names_a_group(source_, line, title);
    }
    if (title.colon && !title.rest.empty() && begins_with_letter(source_, title.rest)) {
      return true;  // «1. Về chính trị, tư tưởng: a) …; b) …»
    }
    if (title.colon && !title.rest.empty() && !only_verdicts(source_, title.rest) &&
        any_at(source_.low(), title.title.begin, promise_heads) == title.title.end) {
      return false;  // «1.1. Chỉ tiêu giao: 92% hội viên …»
    }
    if (names_a_field(title) && line.kind == MarkerKind::number && !states_in_pact(index, title)) {
      return true;
    }
    // «VI. Kinh phí: 150 triệu đồng»: a part of the document although its text is only a sum
    const bool part = (line.kind == MarkerKind::roman || line.kind == MarkerKind::upper) &&
                      role_of(title) == SectionRole::funding && word_count(source_.low(title.title)) <= 6;
    if (is_quota_of_award(title) || (is_label_with_value(source_, title) && !lists_holders(index) && !part) ||
        has_promise(source_, title.title) ||
        std::string_view(";,").find(source_.shown()[line.content.end - 1]) != nowhere) {
      return false;
    }
    const bool top = line.kind == MarkerKind::roman || line.kind == MarkerKind::upper || is_named(line.kind);
    const bool hinted = line.heading_hint > 0 || line.bold || line.all_capitals;
    const bool sentence = source_.shown()[line.content.end - 1] == '.' && word_count(source_.low(line.content)) > 6;
    if (!top && hinted && !line.all_capitals && title.rest.empty() && !title.colon && sentence && !introduces(index)) {
      return false;  // «### 1. Thi đua chuyển đổi số ở từng thôn, từng hộ gia đình.» with nothing below it
    }
    if (top || hinted) {
      return title.rest.empty() || title.colon || only_verdicts(source_, title.rest);
    }
    if (is_promise_with_label(index, title) || states_in_pact(index, title)) {
      return false;
    }
    if (title.colon && doc_type_ == DocType::report && only_verdicts(source_, title.rest) && !introduces(index)) {
      return false;  // «B1. Đảng bộ xếp loại Hoàn thành tốt nhiệm vụ: chưa có thông báo» with nothing below it
    }
    if (title.colon || !title.rest.empty()) {
      const bool told = doc_type_ == DocType::report && has_promise(source_, title.rest);
      return title.rest.empty() || !sibling_is_item(line.kind) || (role_of(title) != SectionRole::plain && !told);
    }
    const bool stopped = source_.shown()[line.content.end - 1] == '.';
    const bool ends_as_sentence = stopped && (title.title.size() > 80 || result_follows(index));
    return !ends_as_sentence && !sibling_is_item(line.kind) && introduces(index) &&
           !(is_numbering(line.kind) && in_targets() && announces_result(source_, next_line(index)));
  }

  /// Does something stand below the line that belongs to it?
  bool stands_above(std::size_t index) const {
    const Line* next = next_line(index);
    return table_follows(index) || (next != nullptr && next->kind != lines_[index].kind &&
                                    behind_result_sign(source_.low(), next->full.begin) == nowhere &&
                                    announcement_end(source_.low(), next->content.begin) == nowhere);
  }

  SectionRole role_of(const Title& title) const { return role_of_title(source_.low(title.title), doc_type_); }

  static bool is_letter(MarkerKind kind) { return kind == MarkerKind::letter_paren || kind == MarkerKind::letter_dot; }

  bool in_targets() const {
    const int current = current_section();
    if (current < 0) {
      return false;
    }
    const SectionRole role = outline_.sections[static_cast<std::size_t>(current)].role;
    return role == SectionRole::targets || (role == SectionRole::content && doc_type_ == DocType::report);
  }

  /// «a) Thời gian thông quan bình quân: hàng xuất khẩu không quá 04 giờ», «c) Nâng cao …: đạt» in a list of targets:
  /// the letter counts promises, whatever the words before the colon may mean as a heading.
  bool is_promise_with_label(std::size_t index, const Title& title) const {
    const MarkerKind kind = lines_[index].kind;
    if (!title.colon || title.rest.empty() || doc_type_ != DocType::report || !in_targets() || is_deep(index)) {
      return false;
    }
    if (is_letter(kind) && any_at(source_.low(), title.rest.begin, planned) != nowhere) {
      return true;  // «b) Trường chuyên: đăng ký bàn giao toàn bộ công trình trước ngày 05/9»
    }
    const bool judged = sibling_is_item(kind) && verdict_head(source_, title.rest).has_value();
    const Line* next = next_line(index);
    const bool alone = next == nullptr || next->kind == kind || next->kind == MarkerKind::none;
    if (alone && is_numbering(kind) && !is_named(kind) && kind != MarkerKind::roman && kind != MarkerKind::upper &&
        !has_promise(source_, title.rest) && (tells_result(title.rest) || !award_in(source_, title.title).empty())) {
      return true;  // «1. Thành lập Trung tâm …: Hội đồng trường quyết nghị tạm dừng», «1. Cờ thi đua: đã nộp tờ trình»
    }
    const bool long_label = kind == MarkerKind::enclosed && alone && !only_verdicts(source_, title.rest) &&
                            word_count(source_.low(title.title)) >= 6;
    return (is_letter(kind) && (judged || has_promise(source_, title.rest))) || long_label;
  }

  /// «b) Chi đoàn: vững mạnh, 01 công trình thanh niên», «2. Luồng xanh: xử lý tức thời; luồng vàng: không quá 02 giờ»
  /// in a pact: the mark counts promises, each behind its label.
  bool states_in_pact(std::size_t index, const Title& title) const {
    const MarkerKind kind = lines_[index].kind;
    if (!title.colon || title.rest.empty() || doc_type_ != DocType::pact || !in_targets() || is_deep(index) ||
        role_of(title) != SectionRole::plain) {
      return false;
    }
    const std::string_view rest = source_.low(title.rest);
    const std::size_t part = rest.find("; ");
    const std::size_t label = part == nowhere ? nowhere : rest.find(": ", part);
    const bool labels = label != nowhere && word_count(rest.substr(part, label - part)) <= 5;
    const std::size_t clause = std::min(rest.find_first_of(",;"), rest.size());
    const bool state = is_letter(kind) && part == nowhere && word_count(rest.substr(0, clause)) <= 5;
    return labels || state;
  }

  /// Words that leave no doubt, or a prize won.
  bool tells_result(Range rest) const {
    return judges_firmly(source_, rest) ||
           find_any(source_.low(), prizes, rest.begin, std::min(rest.end, rest.begin + prize_bytes_max)).has_value();
  }

  /// In a report the line below a lettered promise tells what came of it, without any marker.
  bool result_follows(std::size_t index) const {
    const Line* next = next_line(index);
    const bool below = doc_type_ == DocType::report && in_targets() && next != nullptr &&
                       next->kind == MarkerKind::none && !next->cell;
    return below && (is_letter(lines_[index].kind) || verdict_head(source_, next->content).has_value());
  }

  /// Do bullets of its own follow?
  bool is_deep(std::size_t index) const {
    const Line* next = next_line(index);
    return next != nullptr && is_bullet(next->kind);
  }

  /// Was the line of the same kind before it, in the same section, no heading? Lines without a marker between them
  /// belong to it.
  bool sibling_is_item(MarkerKind kind) const {
    std::size_t back = outline_.items.size();
    for (std::size_t step = 0; kind != MarkerKind::none && step < lines_between_max && back > 1 &&
                               outline_.items[back - 1].kind == MarkerKind::none;
         ++step) {
      --back;
    }
    return back > 0 && outline_.items[back - 1].kind == kind && outline_.items[back - 1].section == current_section();
  }

  /// Does something deeper follow?
  bool introduces(std::size_t index) const {
    if (table_follows(index)) {
      return true;
    }
    const Line* next = next_line(index);
    if (next == nullptr || next->kind == lines_[index].kind || only_told_below(source_, lines_, index) ||
        behind_result_sign(source_.low(), next->full.begin) != nowhere ||
        (next->kind == MarkerKind::none && is_closing(source_.low(next->content)))) {
      return false;
    }
    return std::find(stack_kinds_.begin(), stack_kinds_.end(), next->kind) == stack_kinds_.end() ||
           std::find(stack_kinds_.begin(), stack_kinds_.end(), lines_[index].kind) <
               std::find(stack_kinds_.begin(), stack_kinds_.end(), next->kind);
  }

  /// A bullet that has nothing of its own to say and introduces deeper ones.
  bool take_bullet_heading(std::size_t index) {
    const Line& line = lines_[index];
    if (outline_.sections.empty() || in_awards() ? line.kind != MarkerKind::star : false) {
      return false;
    }
    const Title title = title_in(source_, line.content);
    const Line* next = next_line(index);
    if (title.title.empty() || title.title.size() > bullet_title_bytes_max || has_promise(source_, title.title)) {
      return false;
    }
    const bool star_over_others = line.kind == MarkerKind::star && title.colon && in_awards();
    const bool deeper = next != nullptr && next->kind != line.kind &&
                        (next->kind == MarkerKind::plus || next->kind == MarkerKind::none ||
                         next->kind == MarkerKind::star || line.kind == MarkerKind::star) &&
                        !kind_is_open(next->kind) && announcement_end(source_.low(), next->content.begin) == nowhere;
    const std::string_view shown = source_.shown(line.content);
    const bool says_nothing =
        title.rest.empty() && (title.colon || std::string_view(".;,").find(shown.back()) == nowhere);
    if (!star_over_others && (!(deeper && says_nothing) || ticked_below(index))) {
      return false;
    }
    const bool counted = !title.rest.empty() && !quantities_in(source_, title.rest).empty();
    if (star_over_others && counted && (next == nullptr || next->kind == line.kind || is_numbering(next->kind))) {
      return false;  // «• CĐCS tặng Giấy khen: 22 tập thể» among its like
    }
    if (star_over_others && title.rest.empty() && !deeper) {
      return false;
    }
    add_section(index, title, level_of(line.kind));
    return true;
  }

  /// «- Nâng cao thái độ phục vụ» above the only «+ Có 02 lời phàn nàn ✗»: a promise and its result.
  bool ticked_below(std::size_t index) const {
    const Line* next = next_line(index);
    const Line* behind = index + 2 < lines_end_ ? &lines_[index + 2] : nullptr;
    return doc_type_ == DocType::report && next != nullptr && (behind == nullptr || behind->kind != next->kind) &&
           !ticked_clauses(source_, next->content).empty();
  }

  bool in_awards() const {
    const int current = current_section();
    return current >= 0 && outline_.sections[static_cast<std::size_t>(current)].role == SectionRole::awards;
  }
  bool kind_is_open(MarkerKind kind) const {
    return std::find(stack_kinds_.begin(), stack_kinds_.end(), kind) != stack_kinds_.end();
  }

  /// «CHỈ TIÊU THI ĐUA» without a number: only where its words name a role.
  bool take_unnumbered_heading(std::size_t index) {
    const Line& line = lines_[index];
    if (plain_heads_.contains(index)) {
      add_section(index, {line.content, {line.content.end, line.content.end}}, level_of(MarkerKind::none));
      return true;
    }
    const bool hinted = line.heading_hint > 0 || line.all_capitals || line.bold;
    if (!hinted || line.content.size() > 120 || index < 3 || has_promise(source_, line.content)) {
      return false;
    }
    const Title title = title_in(source_, line.content);
    const SectionRole role = role_of(title);
    const bool kind_line = has_phrase(source_.low(title.title), "giao ước thi đua") ||
                           any_at(source_.low(), title.title.begin, no_headings) != nowhere;
    if (line.all_capitals && any_at(source_.low(), line.content.begin, words("award_rows", "listing")) != nowhere &&
        (doc_type_ == DocType::decision || doc_type_ == DocType::registration) && next_line(index) != nullptr) {
      stack_kinds_.clear();  // a list behind the articles belongs to none of them
      stack_sections_.clear();
      add_section(index, title, level_of(MarkerKind::none));
      outline_.sections.back().role = SectionRole::apart;
      return true;
    }
    const bool shouted = line.all_capitals && word_count(source_.low(line.content)) >= 3 && title.rest.empty();
    if ((role == SectionRole::plain && !shouted) || kind_line || next_line(index) == nullptr) {
      return false;
    }
    add_section(index, title, level_of(MarkerKind::none));
    return true;
  }

  /// A kind met before goes back to its level; a new one goes one deeper.
  int level_of(MarkerKind kind) {
    if (kind == MarkerKind::annex) {
      stack_kinds_.clear();
      stack_sections_.clear();
    }
    const auto known = std::find(stack_kinds_.begin(), stack_kinds_.end(), kind);
    const auto depth = static_cast<std::size_t>(known - stack_kinds_.begin());
    stack_kinds_.resize(depth);
    stack_sections_.resize(depth);
    stack_kinds_.push_back(kind);
    return static_cast<int>(depth) + 1;
  }

  /// A list stands before the first heading: the document has one only for what follows its results.
  bool lists_items() const {
    constexpr std::ptrdiff_t listed_min = 4;
    return std::count_if(outline_.items.begin(), outline_.items.end(),
                         [](const Item& item) { return is_numbering(item.kind); }) >= listed_min;
  }

  int current_section() const { return stack_sections_.empty() ? -1 : stack_sections_.back(); }

  void add_section(std::size_t index, const Title& title, int level) {
    const Line& line = lines_[index];
    if (outline_.sections.empty() && (doc_type_ != DocType::report || !lists_items())) {
      outline_.body_begin = index;
      item_lines_.clear();
      outline_.items.clear();  // what stood before the first heading belongs to the head of the document
    }
    Section section;
    const int number = static_cast<int>(outline_.sections.size());
    section.id = (number < 9 ? "S0" : "S") + std::to_string(number + 1);
    section.level = level;
    section.marker = line.marker;
    section.title = source_.clean(title.title);
    const int parent = current_section();
    section.parent = parent < 0 ? "" : outline_.sections[static_cast<std::size_t>(parent)].id;
    section.quote = source_.quote({line.full.begin, title.title.end});
    section.role = role_below(
        source_, {doc_type_, title, line.content,
                  parent < 0 ? nullptr : &outline_.sections[static_cast<std::size_t>(parent)], judged_beside(parent)});
    outline_.sections.push_back(std::move(section));
    outline_.parents.push_back(parent);
    stack_sections_.push_back(number);
    Heading heading{number, title.title, {}};
    if (title.rest.empty() && doc_type_ == DocType::report && judges_those_below(source_, title.title)) {
      heading.verdict = title.title;  // «1.3. Chỉ tiêu không hoàn thành»
    } else if (!title.rest.empty() && only_verdicts(source_, title.rest)) {
      heading.verdict = title.rest;
    } else if (!title.rest.empty()) {
      outline_.items.push_back({title.rest, MarkerKind::none, number, title.colon});
    }
    outline_.headings.push_back(heading);
  }

  /// Does the heading before it, below the same parent, judge all that stands below it?
  bool judged_beside(int parent) const {
    for (std::size_t index = outline_.headings.size(); index-- > 0;) {
      if (outline_.parents[static_cast<std::size_t>(outline_.headings[index].section)] == parent) {
        return !outline_.headings[index].verdict.empty();
      }
    }
    return false;
  }

  void take_item(std::size_t index) {
    const Line& line = lines_[index];
    const bool parts_rows = index > 0 && lines_[index - 1].cell && table_follows(index) &&
                            line.full.size() <= bullet_title_bytes_max && line.kind == MarkerKind::none;
    if (line.content.empty() || parts_rows) {
      return;  // «Lĩnh vực xã hội» between the rows of a table
    }
    close_sections(line);
    item_lines_.push_back(index);
    if (line.kind == MarkerKind::group) {  // «Khối 6: 98% học sinh lên lớp»: the words belong to the promise
      outline_.items.push_back({line.full, MarkerKind::none, current_section(), false, ""});
      return;
    }
    const MarkerKind kind = kind_as_item(source_, line, next_line(index), told_below_);
    outline_.items.push_back({line.content, kind, current_section(), false, line.marker});
  }

  /// A bullet of the same kind as a bullet heading ends that heading's section; so does the next number behind a
  /// numbered one: «4. Điều kiện xét: a) …; b) … 5. Giám đốc tặng Giấy khen …».
  void close_sections(const Line& line) {
    const auto known = std::find(stack_kinds_.begin(), stack_kinds_.end(), line.kind);
    if (known == stack_kinds_.end()) {
      return;
    }
    const auto depth = static_cast<std::size_t>(known - stack_kinds_.begin());
    const std::string& above = outline_.sections[static_cast<std::size_t>(stack_sections_[depth])].marker;
    const int number = ordinal_of_marker(above);
    if (is_bullet(line.kind) || (depth > 0 && number > 0 && ordinal_of_marker(line.marker) > number)) {
      stack_kinds_.resize(depth);
      stack_sections_.resize(depth);
    }
  }

  const Source& source_;
  const std::vector<Line>& lines_;
  DocType doc_type_;
  std::size_t first_ = 0;
  Outline outline_;
  std::vector<MarkerKind> stack_kinds_;
  std::vector<int> stack_sections_;
  std::size_t lines_end_ = 0;
  bool told_below_ = false;  // what came of a labelled promise stands in the line below it
  std::vector<std::size_t> item_lines_;
  std::set<std::size_t> plain_heads_;  // lines that nothing marks as the headings they are
};

}  // namespace

Outline outline_of(const Source& source, const std::vector<Line>& lines, DocType doc_type, std::size_t first) {
  return Builder(source, lines, doc_type, first).run();
}

std::vector<std::string> path_of(const Outline& outline, int section) {
  std::vector<std::string> path;
  for (int at = section; at >= 0; at = outline.parents[static_cast<std::size_t>(at)]) {
    const Section& heading = outline.sections[static_cast<std::size_t>(at)];
    path.push_back(heading.marker.empty() ? heading.title : heading.marker + " " + heading.title);
  }
  std::reverse(path.begin(), path.end());
  return path;
}

}  // namespace thidua::reading
