#include "reading/told_marks.h"

#include <algorithm>

#include "core/text.h"
#include "reading/brackets.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& labels = words("comparators", "label_words");
const WordList& further_nouns = words("references", "further_nouns");
const WordList& ordinals_spelled = words("references", "ordinals");
const WordList& going_on = words("references", "going_on");
const WordList& counted_off = words("references", "counted_off");
const WordList& marked_nouns = words("references", "nouns");
const WordList& marked_groups = words("references", "groups");
const WordList& many_before_marks = words("references", "before");
const WordList& mark_until_words = words("references", "until");
const WordList& openings_in_order = words("lines", "ordinal_openings");
const WordList& ordinal_words = words("verdicts", "ordinals");
/// «từ 1 đến 40»: more is no list of targets.
constexpr int numbers_max = 60;
/// How many marks one mention may name.
constexpr std::size_t marks_max = 64;
constexpr std::size_t roman_letters_max = 4;
/// A longer paragraph is an essay.
constexpr std::size_t counted_off_bytes_max = 6000;

/// «①» … «⑳»: 1 … 20; 0 for anything else.
int circled(std::string_view text) {
  const bool is = text.size() >= 3 && text.substr(0, 2) == "\xE2\x91";
  const int value = is ? static_cast<unsigned char>(text[2]) - 0x9F : 0;
  return value >= 1 && value <= 20 ? value : 0;
}

bool is_roman(std::string_view word) {
  return !word.empty() && word.size() <= roman_letters_max && word.find_first_not_of("ivx") == nowhere;
}

/// "2.3", "4", "c", «đ», "iii" at the place, its end in `end`; empty where none stands.
std::string bare_number_at(std::string_view low, std::size_t at, std::size_t limit, std::size_t& end) {
  std::size_t place = at;
  while (place < limit && (is_digit_byte(low[place]) ||
                           (low[place] == '.' && place > at && place + 1 < limit && is_digit_byte(low[place + 1])))) {
    ++place;
  }
  if (place == at) {
    place = std::min(word_end(low, at), limit);
    const std::string_view word = low.substr(at, place - at);
    const bool letter = word.size() == 1 || word == "đ" || is_roman(word);
    place = letter && !word.empty() && !is_blank(word.front()) ? place : at;
  } else if (place < limit && (low[place] == '%' || low[place] == '/' || word_end(low, place) > place)) {
    return {};  // «10%», «05/12», «3a»
  }
  end = place;
  std::string number(low.substr(at, place - at));
  while (number.size() > 1 && number.front() == '0' && is_digit_byte(number[1])) {
    number.erase(0, 1);
  }
  return number;
}

}  // namespace

std::string number_at_place(std::string_view low, std::size_t at, std::size_t limit, std::size_t& end) {
  const bool enclosed = at + 2 < limit && (low[at] == '[' || low[at] == '(');
  if (!enclosed) {
    const std::string bare = at < limit ? bare_number_at(low, at, limit, end) : std::string();
    end += !bare.empty() && !is_digit_byte(bare.front()) && end < limit && low[end] == ')' ? 1U : 0U;  // «a) đúng nhịp»
    return bare;
  }
  const std::string inside = bare_number_at(low, at + 1, limit, end);
  const bool closed = !inside.empty() && end < limit && low[end] == (low[at] == '[' ? ']' : ')');
  end = closed ? end + 1 : at;
  return closed ? inside : std::string();
}

std::size_t before_order_word(std::string_view low, std::size_t noun_end) {
  const std::size_t word = phrase_before(low, noun_end, "thứ");
  return word == nowhere ? noun_end : skip_blanks_back(low, word);
}

std::string mark_itself(std::string_view marker) {
  std::string low = core::lower(std::string(marker));
  std::size_t ordinal_end = 0;
  if (const Entry* ordinal = openings_in_order.at(low, 0, ordinal_end); ordinal != nullptr) {
    return ordinal->meaning;  // «Hai là,»
  }
  if (const int number = circled(low); number > 0) {
    return std::to_string(number);
  }
  if (const std::size_t blank = low.find_last_of(' '); blank != nowhere && blank + 1 < low.size()) {
    low.erase(0, blank + 1);  // «Điều 5.»
  }
  while (!low.empty() && std::string_view(".)]/:- ").find(low.back()) != nowhere) {
    low.pop_back();
  }
  low.erase(0, std::min(low.find_first_not_of("([ 0"), low.size()));
  return low;
}

namespace {

/// Behind the sign between a label and its promise: «.», «:», «)» or a dash; nowhere where none stands.
std::size_t behind_label_sign(std::string_view low, std::size_t at, std::size_t limit, std::string_view signs) {
  const std::size_t sign = skip_blanks(low, at);
  if (sign >= limit) {
    return nowhere;
  }
  const bool dash = sign > at && (low.substr(sign).starts_with("- ") || low.substr(sign).starts_with("– "));
  const bool stop = signs.find(low[sign]) != nowhere && sign + 1 < limit && is_blank(low[sign + 1]);
  const std::size_t end = dash ? low.find(' ', sign) : stop ? sign + 1 : nowhere;
  return end == nowhere ? nowhere : std::min(skip_blanks(low, end), limit);
}

}  // namespace

std::optional<PromiseLabel> promise_label(std::string_view low, Range line) {
  std::size_t end = 0;
  if (const Entry* counted = counted_off.at(low, line.begin, end); counted != nullptr && end < line.end) {
    const std::size_t behind = behind_label_sign(low, end, line.end, ".:,");
    const bool is = low.substr(line.begin, end - line.begin).ends_with(" là");
    return behind == nowhere && !is
               ? std::nullopt
               : std::optional(PromiseLabel{counted->meaning, {}, behind == nowhere ? skip_blanks(low, end) : behind});
  }
  std::size_t noun = any_at(low, line.begin, labels);
  for (const WordList* list : {&marked_nouns, &further_nouns}) {
    const std::size_t other = any_at(low, line.begin, *list);
    noun = noun == nowhere || (other != nowhere && other > noun) ? other : noun;
  }
  if (noun == nowhere || noun >= line.end) {
    return std::nullopt;
  }
  const std::size_t of_order = before_order_word(low, noun);
  const std::string_view named = low.substr(line.begin, of_order - line.begin);
  const std::size_t at = skip_blanks(low, noun);
  const std::size_t spelled = skip_blanks(low, of_order);
  if (const Entry* ordinal = ordinals_spelled.at(low, spelled, end); ordinal != nullptr && ordinal->meaning != "last") {
    const std::size_t behind = behind_label_sign(low, end, line.end, ".:,)");
    // «Lời hứa đầu tiên, cũng là lời hứa nặng nhất, …» is a sentence
    return behind == nowhere || any_at(low, behind, going_on) != nowhere
               ? std::nullopt
               : std::optional(PromiseLabel{ordinal->meaning, std::string(named), behind});
  }
  const std::string number = number_at_place(low, at, line.end, end);
  const std::size_t behind = number.empty() || (!is_digit_byte(number.front()) && !is_roman(number))
                                 ? nowhere
                                 : behind_label_sign(low, end, line.end, ".:)");
  return behind == nowhere ? std::nullopt : std::optional(PromiseLabel{number, std::string(named), behind});
}

std::vector<Range> counted_off_in(const Source& source, Range paragraph) {
  if (paragraph.size() > counted_off_bytes_max || !promise_label(source.low(), paragraph)) {
    return {};
  }
  std::vector<Range> pieces{{paragraph.begin, paragraph.end}};
  std::string last = promise_label(source.low(), paragraph)->mark;
  for (const std::size_t end : sentence_ends(source, paragraph, outer_brackets(source.shown(), paragraph))) {
    const Range rest = source.trimmed({end, paragraph.end});
    const auto label = rest.empty() ? std::nullopt : promise_label(source.low(), rest);
    const bool next =
        label && last.size() <= 2 && is_digit_byte(last.front()) && label->mark == std::to_string(std::stoi(last) + 1);
    if (next) {
      pieces.back().end = rest.begin;
      pieces.push_back(rest);
      last = label->mark;
    }
  }
  for (Range& piece : pieces) {
    piece = source.trimmed(piece);
  }
  return pieces.size() > 1 ? pieces : std::vector<Range>();
}

std::string mark_of(const Source& source, std::string_view marker, Range content) {
  const std::string_view low = source.low();
  if (auto called = promise_label(low, content)) {
    return called->mark;
  }
  std::size_t label = any_at(low, content.begin, labels);
  label = label == nowhere ? any_at(low, content.begin, marked_nouns) : label;
  if (label != nowhere && label < content.end) {
    std::size_t end = 0;
    const std::size_t at = skip_blanks(low, label);
    if (const Entry* ordinal = ordinal_words.at(low, at, end); ordinal != nullptr && !is_digit_byte(low[at])) {
      return ordinal->meaning;
    }
    std::string number = number_at_place(low, at, content.end, end);
    if (!number.empty() && is_digit_byte(number.front()) && end < content.end &&
        std::string_view(".:)").find(low[end]) != nowhere) {
      return number;
    }
  }
  return mark_itself(marker);
}

std::string mark_before(const Source& source, std::size_t at, std::size_t from) {
  const std::string_view low = source.low();
  const std::size_t end = skip_blanks_back(low, at);
  for (std::size_t begin = end; begin > from && end - begin < 7; --begin) {
    const std::size_t place = begin - 1;
    const bool starts = place == from || std::string_view(" ;:.").find(low[place - 1]) != nowhere;
    const bool letter = end - place == 2 && low[end - 1] == ')' && word_end(low, place) == end - 1;
    if (starts && (letter || end_of_label(low, place) == end)) {
      return mark_itself(low.substr(place, end - place));
    }
  }
  return {};
}

bool refers_to_marks(const Source& source, Range promises, Range rest) {
  const std::string_view low = source.low();
  std::size_t at = rest.begin;
  if (const std::size_t many = any_at(low, at, many_before_marks); many != nowhere) {
    at = skip_blanks(low, many);
  }
  const std::size_t noun = any_at(low, at, marked_nouns);
  std::size_t end = 0;
  const std::string mark =
      noun == nowhere ? std::string() : number_at_place(low, skip_blanks(low, noun), rest.end, end);
  if (mark.empty()) {
    return false;
  }
  const std::string enclosed = "(" + mark + ")";
  const std::string_view before = low.substr(promises.begin, promises.size());
  return before.find(enclosed) != nowhere || before.find(" " + mark + ") ") != nowhere;
}

std::size_t end_before_references(const Source& source, Range paragraph) {
  for (const std::size_t end : sentence_ends(source, paragraph, outer_brackets(source.shown(), paragraph))) {
    const Range rest = source.trimmed({end, paragraph.end});
    if (!rest.empty() && refers_to_marks(source, {paragraph.begin, end}, rest)) {
      return end;
    }
  }
  return nowhere;
}

std::string section_mark(const Context& context, const std::string& id) {
  const auto& sections = context.outline.sections;
  const auto found =
      std::find_if(sections.begin(), sections.end(), [&id](const Section& section) { return section.id == id; });
  return found == sections.end() ? std::string() : mark_itself(found->marker);
}

std::vector<std::size_t> targets_marked(const Context& context, const std::vector<Target>& targets,
                                        const std::string& mark, const std::string& group, std::size_t before) {
  std::vector<std::size_t> found;
  std::vector<std::size_t> in_group;
  for (std::size_t index = 0; index < targets.size(); ++index) {
    if (targets[index].mark != mark || targets[index].quote.span.begin >= before) {
      continue;
    }
    found.push_back(index);
    if (!group.empty() && section_mark(context, targets[index].section) == group) {
      in_group.push_back(index);
    }
  }
  if (!in_group.empty()) {
    found = in_group;
  }
  const bool clear = std::all_of(found.begin(), found.end(), [&](std::size_t index) {
    return targets[index].section == targets[found.front()].section;
  });
  return clear ? found : std::vector<std::size_t>();
}

Marks marks_at(std::string_view low, std::size_t at, std::size_t limit) {
  Marks found;
  found.end = at;
  for (std::size_t place = at; place < limit && found.marks.size() < marks_max;) {
    std::size_t end = place;
    const std::string mark = number_at_place(low, place, limit, end);
    if (mark.empty()) {
      break;
    }
    const std::size_t until = found.marks.empty() ? nowhere : any_before(low, place, mark_until_words);
    if (until != nowhere && is_digit_byte(mark.front()) && mark.size() <= 2 && found.marks.back().size() <= 2) {
      for (int next = std::stoi(found.marks.back()) + 1; next < std::stoi(mark) && next < numbers_max; ++next) {
        found.marks.push_back(std::to_string(next));
      }
    }
    found.marks.push_back(mark);
    found.end = end;
    std::size_t next = skip_blanks(low, end);
    const std::size_t joint =
        std::max(phrase_at(low, next, "và") == nowhere ? 0 : phrase_at(low, next, "và"),
                 any_at(low, next, mark_until_words) == nowhere ? 0 : any_at(low, next, mark_until_words));
    next = next < limit && low[next] == ',' ? next + 1 : std::max(next, joint);
    if (next == skip_blanks(low, end)) {
      break;
    }
    place = skip_blanks(low, next);
    if (const std::size_t noun = any_at(low, place, marked_nouns); noun != nowhere && noun < limit) {
      place = skip_blanks(low, noun);  // «chỉ tiêu 1, chỉ tiêu 3 và chỉ tiêu 5»
    }
  }
  std::size_t end = 0;
  const std::size_t group = any_at(low, skip_blanks(low, found.end), marked_groups);
  if (!found.marks.empty() && group != nowhere && group < limit) {
    found.group = number_at_place(low, skip_blanks(low, group), limit, end);
    found.end = found.group.empty() ? found.end : end;
  }
  return found;
}

}  // namespace thidua::reading
