#include "reading/manner.h"

#include <algorithm>
#include <array>
#include <set>

#include "reading/brackets.h"
#include "reading/known_result.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/split_plans.h"
#include "reading/tale_joint.h"
#include "reading/told_marks.h"
#include "reading/verdict_places.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& title_words = words("splitting", "granting_labels");
const WordList& plan_names = words("splitting", "plan_heads");
const WordList& limits_told = words("splitting", "limit_words");
const WordList& day_limits_told = words("splitting", "day_limits");
const WordList& arrows = words("lines", "result_signs");
constexpr std::array<Divider, 5> countable{Divider::colon, Divider::dash, Divider::bracket, Divider::sentence,
                                           Divider::slash};
/// A longer line is an essay; keeps the search linear.
constexpr std::size_t line_bytes_max = 3000;
/// Less before the sign is a label, not a promise.
constexpr std::size_t promise_words_min = 3;
/// «hứa tối thiểu 02 lần/tuần»: a plan of more words is a clause of its own.
constexpr std::size_t plan_value_words_max = 14;
constexpr std::size_t bare_value_words_max = 7;
/// So many lines with a word of judgement right behind the sign make it the manner of their section.
constexpr std::size_t shown_min = 2;
/// So many lines alike, with a promise before the sign, show it too where one of them is judged in words.
constexpr std::size_t alike_min = 3;
/// So many lines with the result between a semicolon and the bracket that judges it.
constexpr std::size_t semicolons_min = 3;
/// So many lines of the whole report that go over into their result without a sign.
constexpr std::size_t unmarked_min = 3;

bool in_bracket_at(const std::vector<Bracket>& brackets, std::size_t at) {
  const auto after =
      std::upper_bound(brackets.begin(), brackets.end(), at,
                       [](std::size_t place, const Bracket& bracket) { return place < bracket.outer.begin; });
  return after != brackets.begin() && at < std::prev(after)->outer.end;
}

/// Behind the first of the signs outside brackets, with a promise before it.
std::size_t behind_first(const Source& source, Range line, Phrases signs) {
  const auto brackets = outer_brackets(source.shown(), line);
  const std::string_view low = source.low().substr(0, line.end);
  std::size_t best = nowhere;
  for (const std::string_view sign : signs) {
    for (std::size_t at = low.find(sign, line.begin); at != nowhere; at = low.find(sign, at + 1)) {
      const bool promised = word_count(low.substr(line.begin, at - line.begin)) >= promise_words_min;
      const bool band = at > 0 && is_digit_byte(low[at - 1]) && at + sign.size() < low.size() &&
                        is_digit_byte(low[at + sign.size()]) && sign.front() == ' ';
      if (promised && !band && !in_bracket_at(brackets, at)) {
        best = std::min(best, at + sign.size());
        break;
      }
    }
  }
  const std::size_t begin = best == nowhere ? nowhere : skip_blanks(low, best);
  return begin < line.end ? begin : nowhere;
}

std::size_t behind_sentence(const Source& source, Range line) {
  for (const std::size_t end : sentence_ends(source, line, outer_brackets(source.shown(), line))) {
    const std::size_t next = skip_blanks(source.low(), end);
    if (word_count(source.low({line.begin, end})) >= promise_words_min) {
      return next < line.end ? next : nowhere;
    }
  }
  return nowhere;
}

/// The bracket the line ends with.
std::size_t last_bracket(const Source& source, Range line) {
  const auto brackets = outer_brackets(source.shown(), line);
  const bool ends = !brackets.empty() && brackets.back().closed && !brackets.back().quotation &&
                    source.trimmed({brackets.back().outer.end, line.end}).size() <= 1 &&
                    word_count(source.low({line.begin, brackets.back().outer.begin})) >= promise_words_min;
  const bool plan = ends && plan_at(source.low(), brackets.back().inner.begin) != nowhere;
  return ends && !plan ? brackets.back().outer.begin : nowhere;  // «58% (chỉ tiêu giao: trên 50%)» ends in its promise
}

/// «Thu gom ít nhất 52 tấn rác/ngày; cân tại trạm được 54,6 tấn/ngày (vượt)»: one semicolon outside brackets, a verdict
/// in the last of them, and no bound between.
std::size_t behind_semicolon(const Source& source, Range line) {
  const std::size_t close = last_bracket(source, line);
  if (close == nowhere || !verdict_head(source, {close + 1, line.end})) {
    return nowhere;
  }
  constexpr std::array<std::string_view, 1> signs{"; "};
  const std::size_t told = behind_first(source, line, signs);
  if (told >= close || behind_first(source, {told, close}, signs) != nowhere) {
    return nowhere;
  }
  const auto numbers = quantities_in(source, {told, close});
  const bool bound = std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& one) {
    return one.has_comparator && one.quantity.comparator != core::Comparator::more_than &&
           one.quantity.comparator != core::Comparator::equal;  // «bằng 101,3% kế hoạch»
  });
  return bound ? nowhere : told;
}

/// «… không vượt 8%, trong đó nợ khó thu dưới 2%. Ước đến 31/12, tổng nợ 7,4% (đạt); nợ khó thu 2,3% (không đạt)»: the
/// second sentence tells what the bounds of the first came to.
std::size_t behind_bounds(const Source& source, Range line) {
  const std::size_t next = behind_sentence(source, line);
  if (next == nowhere) {
    return nowhere;
  }
  const auto promised = quantities_in(source, {line.begin, next});
  const auto told = quantities_in(source, {next, line.end});
  const bool bounds = !promised.empty() && std::all_of(promised.begin(), promised.end(), [](const FoundQuantity& one) {
    return one.weight < 1 || one.quantity.comparator != core::Comparator::equal;
  });
  const bool plain =
      std::none_of(told.begin(), told.end(), [](const FoundQuantity& one) { return one.has_comparator; });
  return bounds && plain && tells_from_the_start(source, {next, line.end}) ? next : nowhere;
}

/// «Trường được công nhận Tập thể Lao động xuất sắc: hồ sơ đã gửi, đang chờ kết quả»: behind the colon.
std::size_t behind_title(const Source& source, Range line) {
  const std::string_view low = source.low().substr(0, line.end);
  const std::size_t colon = low.find(": ", line.begin);
  const bool titled = colon != nowhere && find_any(low, title_words, line.begin, colon) &&
                      quantities_in(source, {line.begin, colon}).empty();
  return titled ? skip_blanks(low, colon + 1) : nowhere;
}

/// The first of the signs outside brackets, with what stands behind it; a band («3 - 5») holds none.
std::size_t sign_in(const Source& source, Range clause, Phrases signs, std::size_t& behind) {
  const auto brackets = outer_brackets(source.shown(), clause);
  const std::string_view low = source.low().substr(0, clause.end);
  std::size_t first = nowhere;
  for (const std::string_view sign : signs) {
    for (std::size_t at = low.find(sign, clause.begin); at < first; at = low.find(sign, at + 1)) {
      const bool band = sign.front() == ' ' && at > 0 && is_digit_byte(low[at - 1]) && at + sign.size() < low.size() &&
                        is_digit_byte(low[at + sign.size()]);
      if (!band && !in_bracket_at(brackets, at)) {
        behind = skip_blanks(low, at + sign.size());
        first = at;
      }
    }
  }
  return first;
}

/// Where what is promised ends: at a dash, «; » or «. », or at a comma a tale stands behind.
std::size_t plan_end(const Source& source, Range clause, std::size_t& behind) {
  constexpr std::array<std::string_view, 5> stops{" – ", " - ", " — ", "; ", ". "};
  constexpr std::array<std::string_view, 1> commas{", "};
  const std::size_t stop = sign_in(source, clause, stops, behind);
  std::size_t told = nowhere;
  const std::size_t comma = sign_in(source, {clause.begin, std::min(stop, clause.end)}, commas, told);
  const bool tells = comma != nowhere && told < clause.end &&
                     (tells_from_the_start(source, {told, clause.end}) || verdict_head(source, {told, clause.end}));
  behind = tells ? told : behind;
  return tells ? comma : stop;
}

/// «Đơn thư tồn đọng: không có – …», «Nhà tình nghĩa: 02 căn – …», «Thu hồi đất: xong trước 30/6 – …»: a measure of
/// some words and a value of few, a dash behind it.
bool is_bare_value(const Source& source, Range label, Range value) {
  const std::string_view low = source.low();
  const bool dash = low[value.end] == ' ';
  const auto numbers = quantities_in(source, value);
  const bool number = std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& one) {
    return one.weight >= 0 || one.quantity.unit == core::Unit::other;
  });
  const bool said = number || any_at(low, value.begin, zero_words) != nowhere ||
                    find_any(low, day_limits_told, value.begin, value.end).has_value() ||
                    find_any(low, limits_told, value.begin, value.end).has_value();
  return dash && said && word_count(low.substr(label.begin, label.size())) >= 2 &&
         quantities_in(source, label).empty() &&
         word_count(low.substr(value.begin, value.size())) <= bare_value_words_max;
}

/// «Kiểm tra an toàn: hứa ít nhất 85 lượt – dôi ra 11 lượt», «Tỷ lệ đeo vòng: giao 100%; 6 tháng giám sát 412 lượt»:
/// the measure, the word that names its plan, the value, and then what came of it; or nowhere.
std::size_t behind_named_plan(const Source& source, Range line) {
  const std::string_view low = source.low().substr(0, line.end);
  const std::size_t colon = low.find(": ", line.begin);
  const std::size_t start = colon == nowhere ? line.end : skip_blanks(low, colon + 1);
  if (start >= line.end || any_at(low, line.begin, plan_names) != nowhere ||
      low.substr(line.begin, colon - line.begin).find("; ") != nowhere ||
      low.substr(line.begin, colon - line.begin).find(". ") != nowhere) {
    return nowhere;
  }
  std::size_t told = nowhere;
  const std::size_t sign = plan_end(source, {start, line.end}, told);
  std::size_t head = sign == nowhere ? nowhere : any_at(low, start, plan_names);
  if (head == nowhere && sign != nowhere && is_bare_value(source, {line.begin, colon}, {start, sign})) {
    head = start;
  }
  if (head == nowhere || told >= line.end || word_count(low.substr(head, sign - head)) > plan_value_words_max) {
    return nowhere;
  }
  const bool goes_on = any_at(low, told, in_which_words) != nowhere || any_at(low, told, stretch_words) != nowhere ||
                       any_at(low, told, plan_names) != nowhere;
  const auto numbers = quantities_in(source, {told, line.end});
  const bool bound = std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& one) {
    return one.has_comparator && one.quantity.comparator != core::Comparator::more_than;
  });
  return goes_on || bound ? nowhere : told;
}

/// Where the reader finds the line's result by its words.
std::size_t told_at(const Source& source, Range line) {
  const auto brackets = outer_brackets(source.shown(), line);
  const auto places = verdict_places(source, line, brackets);
  if (!places.empty()) {
    return places.front().whole.begin;
  }
  const auto told = told_place(source, line, brackets);
  return told && !told->head.supposed ? told->whole.begin : nowhere;
}

}  // namespace

std::size_t behind_divider(const Source& source, Range line, Divider divider) {
  constexpr std::array<std::string_view, 1> colons{": "};
  constexpr std::array<std::string_view, 3> dashes{" - ", " – ", " — "};
  constexpr std::array<std::string_view, 1> slashes{" / "};
  if (const auto label = promise_label(source.low(), line)) {
    line.begin = label->end;  // «Chỉ tiêu 1: Thu ngân sách đạt 120 tỷ đồng», «Lời hứa 2. Trồng 50 cây»
  }
  switch (divider) {
    case Divider::arrow:
      return behind_first(source, line, arrows);
    case Divider::colon:
      return behind_first(source, line, colons);
    case Divider::dash:
      return behind_first(source, line, dashes);
    case Divider::slash:
      return behind_first(source, line, slashes);
    case Divider::bracket:
      return last_bracket(source, line);
    case Divider::sentence:
      return behind_sentence(source, line);
    case Divider::none:
      break;
  }
  return nowhere;
}

struct Manner::Counts {
  using Each = std::array<std::size_t, countable.size()>;
  Each held{};      // lines with the sign
  Each promised{};  // of these, with a promise before it that can be told by its words
  Each shown{};     // with words of judgement right behind it
  Each later{};     // with words of judgement somewhere behind it
  std::size_t lines = 0;

  bool holds(std::size_t sign) const { return 2 * held[sign] > lines; }
  Divider kept() const {
    const auto best = static_cast<std::size_t>(std::max_element(shown.begin(), shown.end()) - shown.begin());
    if (shown[best] >= shown_min && holds(best) && 2 * shown[best] >= held[best]) {
      return countable[best];
    }
    for (const std::size_t sign : {0U, 1U, 2U, 4U}) {  // a full stop alone divides too many other things
      const bool most = 4 * held[sign] >= 3 * lines && held[sign] >= alike_min && 2 * promised[sign] >= held[sign];
      if (most && shown[sign] + later[sign] > 0) {
        return countable[sign];
      }
    }
    return Divider::none;
  }
  void add(const Counts& other) {
    lines += other.lines;
    for (std::size_t sign = 0; sign < countable.size(); ++sign) {
      held[sign] += other.held[sign];
      promised[sign] += other.promised[sign];
      shown[sign] += other.shown[sign];
      later[sign] += other.later[sign];
    }
  }
};

namespace {

/// A number, a zero, a verb or a level: more than the name of a field of work.
bool promises_something(const Source& source, Range range) {
  const std::string_view low = source.low();
  const auto numbers = quantities_in(source, range);
  return std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& one) { return one.weight >= 0; }) ||
         any_at(low, range.begin, zero_words) != nowhere || level_in(source, range).has_value();
}

}  // namespace

void Manner::count() {
  std::map<int, Counts> sections;
  Counts all;
  for (const Item& item : context_.outline.items) {
    if (item.content.size() > line_bytes_max) {
      continue;
    }
    Counts& own = sections[item.section];
    ++own.lines;
    semicolons_ += behind_semicolon(context_.source, item.content) != nowhere ? 1U : 0U;
    bracketed_ += last_bracket(context_.source, item.content) != nowhere ? 1U : 0U;
    const std::size_t told = told_at(context_.source, item.content);
    if (const auto joint = told == nowhere ? tale_joint(context_.source, item.content) : std::nullopt) {
      const bool shows = joint->firm && joint->counted;
      unmarked_[item.section] += shows ? 1U : 0U;
      unmarked_all_ += shows ? 1U : 0U;
    }
    for (std::size_t sign = 0; sign < countable.size(); ++sign) {
      const std::size_t at = behind_divider(context_.source, item.content, countable[sign]);
      if (at == nowhere) {
        continue;
      }
      ++own.held[sign];
      own.promised[sign] += promises_something(context_.source, {item.content.begin, at}) ? 1U : 0U;
      own.shown[sign] += at == told ? 1U : 0U;
      own.later[sign] += told != nowhere && told > at ? 1U : 0U;
    }
  }
  for (const auto& [section, own] : sections) {
    known_[section] = own.kept();
    if (known_[section] != Divider::none) {
      all.add(own);
    }
  }
  const Divider common = all.kept();
  const auto sign = static_cast<std::size_t>(std::find(countable.begin(), countable.end(), common) - countable.begin());
  std::set<int> above;  // a section without a manner of its own follows those beside it
  for (const auto& [section, divider] : known_) {
    if (section >= 0 && divider != Divider::none) {
      above.insert(context_.outline.parents[static_cast<std::size_t>(section)]);
    }
  }
  for (auto& [section, divider] : known_) {
    const bool beside = section >= 0 && above.contains(context_.outline.parents[static_cast<std::size_t>(section)]);
    const bool top = beside && context_.outline.parents[static_cast<std::size_t>(section)] < 0;
    const bool targets =
        section >= 0 && context_.outline.sections[static_cast<std::size_t>(section)].role == SectionRole::targets;
    const bool same = common != Divider::none && sections.at(section).holds(sign) && (targets || (beside && !top));
    divider = divider == Divider::none && same ? common : divider;
  }
  counted_ = true;
}

Divider Manner::divider_of(int section) {
  if (!counted_) {
    count();
  }
  const auto found = known_.find(section);
  return found == known_.end() ? Divider::none : found->second;
}

bool Manner::tells_unmarked(int section) const {
  const auto found = unmarked_.find(section);
  return unmarked_all_ >= unmarked_min || (found != unmarked_.end() && found->second >= shown_min);
}

std::optional<VerdictPlace> Manner::result_of(const Item& item) {
  if (item.content.size() > line_bytes_max) {
    return std::nullopt;
  }
  std::size_t at = behind_divider(context_.source, item.content, Divider::arrow);
  const std::size_t plan = at == nowhere ? behind_named_plan(context_.source, item.content) : nowhere;
  at = plan == nowhere ? at : plan;
  Divider kept = at == nowhere ? divider_of(item.section) : Divider::arrow;
  if (at == nowhere && semicolons_ >= semicolons_min && 2 * semicolons_ >= bracketed_) {
    at = behind_semicolon(context_.source, item.content);
    kept = at == nowhere ? kept : Divider::arrow;
  }
  at = at == nowhere ? behind_divider(context_.source, item.content, kept) : at;
  if (at == nowhere) {
    at = behind_title(context_.source, item.content);
  }
  if (at == nowhere) {
    at = behind_bounds(context_.source, item.content);
  }
  if (at == nowhere && tells_unmarked(item.section)) {
    const auto joint = tale_joint(context_.source, item.content);
    const std::size_t told = joint ? told_at(context_.source, item.content) : nowhere;
    at = joint && joint->told.begin < told ? joint->told.begin : at;
  }
  if (at == nowhere || (kept == Divider::colon && !promises_something(context_.source, {item.content.begin, at}) &&
                        promises_something(context_.source, {at, item.content.end}))) {
    return std::nullopt;  // «Chỉ tiêu giao: hỗ trợ thành lập ít nhất 15 hợp tác xã»
  }
  const std::size_t inner = kept == Divider::bracket ? 1U : 0U;
  const Range whole = context_.source.trimmed({at, item.content.end});
  const std::size_t close = kept == Divider::bracket ? context_.source.low().rfind(')', whole.end) : item.content.end;
  VerdictPlace place = known_result(context_.source, {at + inner, close});
  place.whole.begin = at;
  place.whole.end = whole.end;
  place.head.divided = true;
  place.behind_plan = plan != nowhere;
  return place;
}

}  // namespace thidua::reading
