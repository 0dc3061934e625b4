#include "reading/titles.h"

#include <algorithm>
#include <array>

#include "reading/brackets.h"
#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/told_marks.h"
#include "reading/verdict_clauses.h"
#include "reading/verdict_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// «chỉ tiêu», «nội dung» behind a number: how many there are.
const WordList& counted_nouns = words("verdicts", "target_nouns");
/// «làm xong» behind «đã» or «chưa» in a heading.
const WordList& done_states = words("verdicts", "done_states");
const WordList& tails_of_verdicts = words("verdicts", "verdict_tails");
const WordList& all_below = words("verdicts", "all_words");
const WordList& judging_fields = words("verdicts", "judging_fields");
const WordList& addressed_titles = words("headings", "addressed_titles");
const WordList& numbered_titles = words("headings", "numbered_titles");
const WordList& dossier_openings_of_titles = words("dossier", "introducing");
const WordList& value_heads = words("headings", "measure_heads");

const WordList& ordinal_fields = words("lines", "ordinal_fields");
/// «Nhóm I: trong 14 chỉ tiêu có đánh giá, 08 hoàn thành, …»: a longer text is a sentence.
constexpr std::size_t group_words_max = 20;

std::size_t title_colon(const Source& source, Range range) {
  const auto brackets =
      outer_brackets(source.shown(), {range.begin, std::min(range.end, range.begin + title_bytes_max)});
  for (std::size_t at = range.begin; at < range.end && at < range.begin + title_bytes_max; ++at) {
    const bool inside = std::any_of(brackets.begin(), brackets.end(), [at](const Bracket& bracket) {
      return at >= bracket.outer.begin && at < bracket.outer.end;
    });
    if (source.shown()[at] == ':' && !inside) {
      return at;
    }
  }
  return nowhere;
}

/// «Hồ sơ đăng ký (01 bộ)»: what stands in brackets behind a title promises nothing.
Range without_bracket(const Source& source, Range title) {
  const std::string_view shown = source.shown(title);
  const std::size_t open = shown.ends_with(")") ? shown.rfind('(') : nowhere;
  return open == nowhere || open == 0 ? title : source.trimmed({title.begin, title.begin + open});
}

/// «24 chỉ tiêu», «03 nhóm nhiệm vụ»: how many follow, no promise.
bool counts_targets(const Source& source, const FoundQuantity& found) {
  const bool plain = found.quantity.unit == core::Unit::count || found.quantity.unit == core::Unit::other;
  return plain && !found.has_comparator &&
         any_at(source.low(), skip_blanks(source.low(), found.number.end), counted_nouns) != nowhere;
}

}  // namespace

namespace {

/// «Nội dung 1», «Chuyên đề 2»: a label that names nothing yet.
bool is_numbered_label(const Source& source, Range title) {
  const std::string_view low = source.low();
  const std::size_t noun = any_at(low, title.begin, numbered_titles);
  const std::size_t digit = noun == nowhere ? nowhere : skip_blanks(low, noun);
  const std::size_t end = digit == nowhere ? nowhere : low.find_first_not_of("0123456789", digit);
  return digit != nowhere && digit < title.end && is_digit_byte(low[digit]) && std::min(end, title.end) == title.end;
}

/// «05 chỉ tiêu» and nothing more: how many follow.
bool only_counts(const Source& source, Range rest) {
  const std::string_view low = source.low();
  const std::size_t end = std::min(low.find_first_not_of("0123456789", rest.begin), rest.end);
  const std::size_t noun = end == rest.begin ? nowhere : any_at(low, skip_blanks(low, end), counted_nouns);
  return noun == rest.end || (noun != nowhere && noun + 1 == rest.end && low[noun] == '.');
}

}  // namespace

int ordinal_of_marker(std::string_view marker) {
  while (!marker.empty() && std::string_view(".)/(").find(marker.back()) != nowhere) {
    marker.remove_suffix(1);
  }
  marker = marker.substr(std::min(marker.find_first_not_of('('), marker.size()));
  if (const std::size_t dot = marker.rfind('.'); dot != nowhere) {
    marker = marker.substr(dot + 1);
  }
  constexpr std::array<std::string_view, 12> letters{"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m"};
  if (const auto letter = std::find(letters.begin(), letters.end(), marker); letter != letters.end()) {
    return static_cast<int>(letter - letters.begin()) + 1;
  }
  const bool digits = !marker.empty() && marker.size() <= 3 && std::all_of(marker.begin(), marker.end(), is_digit_byte);
  return digits ? std::stoi(std::string(marker)) : 0;
}

bool opens_with_value(const Source& source, Range rest) {
  const auto found = quantities_in(source, rest);
  return !found.empty() && found.front().words.begin <= skip_blanks(source.low(), rest.begin);
}

bool begins_with_letter(const Source& source, Range rest) {
  const std::string_view low = source.low();
  return rest.size() > 3 && low[rest.begin] == 'a' && low[rest.begin + 1] == ')' && is_blank(low[rest.begin + 2]);
}

bool judges_what_follows(const Source& source, const Title& title) {
  return title.colon && !title.rest.empty() && !only_verdicts(source, title.rest) && only_verdicts(source, title.title);
}

bool judges_those_below(const Source& source, Range title) {
  const std::string_view low = source.low();
  std::size_t at = title.begin;
  if (const std::size_t group = any_at(low, at, groups_of_them); group != nowhere) {
    at = skip_blanks(low, group);  // «Nhóm chỉ tiêu hoàn thành vượt mức (05 chỉ tiêu)»
  }
  if (any_at(low, at, judging_fields) == title.end) {
    return false;  // «b) Nhóm an toàn»
  }
  if (only_verdicts(source, title)) {
    return true;  // «1. Không đạt», then bullets
  }
  for (std::size_t many = any_at(low, at, all_below); many != nowhere; many = any_at(low, at, all_below)) {
    at = skip_blanks(low, many);
  }
  const std::size_t noun = any_at(low, at, counted_nouns);
  const std::size_t verdict = noun != nowhere ? skip_blanks(low, noun) : at > title.begin ? at : nowhere;
  const auto head = verdict < title.end ? verdict_head(source, {verdict, title.end}) : std::nullopt;
  std::size_t end = head ? skip_blanks(low, head->words.end) : title.end;
  for (std::size_t tail = any_at(low, end, tails_of_verdicts); tail != nowhere && tail <= title.end;
       tail = any_at(low, end, tails_of_verdicts)) {
    end = skip_blanks(low, tail);
  }
  const std::size_t done = head && head->opener && noun != nowhere ? any_at(low, end, done_states) : nowhere;
  const bool state =
      done != nowhere && (done >= title.end || low[skip_blanks(low, done)] == '(');  // «việc đã làm xong»
  return state || (head && !head->opener && (end >= title.end || low[end] == ',' || low[end] == '('));
}

bool closes_with_introduction(const Source& source, Range title) {
  constexpr std::size_t order_words_min = 7;
  constexpr std::size_t introduction_words_max = 6;
  const std::string_view low = source.low(title);
  const std::size_t stop = low.rfind(". ");
  const std::size_t sign = std::max(low.rfind(", ") + 1, low.rfind("; ") + 1);  // npos + 1 is 0
  const bool sentence = stop != nowhere && word_count(low.substr(0, stop)) >= order_words_min &&
                        word_count(low.substr(stop + 1)) <= introduction_words_max;
  const bool papers = sign > 0 && word_count(low.substr(0, sign)) >= order_words_min &&
                      any_at(low, skip_blanks(low, sign), dossier_openings_of_titles) != nowhere;
  return sentence || papers;
}

namespace {

/// «1. Chất lượng xét xử. Bản đăng ký viết: …»: the stop behind a few words that only name, where prose that pledges
/// and tells goes on in the same line; or nowhere.
std::size_t run_in_stop(const Source& source, Range content) {
  constexpr std::size_t name_words_max = 10;
  constexpr std::size_t prose_words_min = 25;
  constexpr std::size_t pledge_bytes_max = 600;
  constexpr std::size_t opening_bytes_max = 120;  // «Giải quyết các loại án. Với án hình sự, đơn vị ký …»
  const std::string_view low = source.low();
  const std::size_t limit = std::min(content.end, content.begin + title_bytes_max);
  const std::size_t stop = low.substr(0, limit).find(". ", content.begin);
  if (stop == nowhere || word_count(low.substr(content.begin, stop - content.begin)) > name_words_max) {
    return nowhere;
  }
  const Range name{content.begin, stop};
  const Range prose{stop + 1, std::min(content.end, stop + 1 + pledge_bytes_max)};
  const bool pledges = find_any(low, words("naming", "pledging"), prose.begin, prose.end) ||
                       find_any(low, words("naming", "names"), prose.begin, prose.end);
  const Range opening{prose.begin, std::min(prose.end, prose.begin + opening_bytes_max)};
  const bool opens = find_any(low, words("naming", "pledging"), opening.begin, opening.end).has_value();
  const bool names = quantities_in(source, name).empty() && (opens || !begins_with_verb(low, name.begin)) &&
                     !verdict_head(source, name) && source.low(name).find_first_of(";:") == nowhere &&
                     any_at(low, name.begin, zero_words) == nowhere &&
                     (award_in(source, name).empty() || find_phrase(low, "khen thưởng", name.begin, name.end));
  return pledges && names && word_count(source.low(prose)) >= prose_words_min ? stop : nowhere;
}

}  // namespace

Title title_in(const Source& source, Range content) {
  Title result;
  const std::size_t colon = title_colon(source, content);
  if (colon != nowhere && is_numbered_label(source, source.trimmed({content.begin, colon})) &&
      quantities_in(source, {colon + 1, content.end}).empty() && word_count(source.low({colon, content.end})) <= 14) {
    result.title = content;  // «1. Nội dung 1: Nhà sạch, vườn xanh»
    return result;
  }
  if (colon != nowhere && only_counts(source, source.trimmed({colon + 1, content.end}))) {
    result.title = content;  // «1. Kinh tế, đô thị: 05 chỉ tiêu»
    return result;
  }
  if (const std::size_t stop = run_in_stop(source, content); stop != nowhere) {
    result.title = source.trimmed({content.begin, stop});
    result.rest = source.trimmed({stop + 1, content.end});
    return result;
  }
  if (colon != nowhere) {
    result.title = source.trimmed({content.begin, colon});
    result.rest = source.trimmed({colon + 1, content.end});
    result.colon = true;
    return result;
  }
  result.title = content;
  for (const std::string_view dash : {std::string_view(" - "), std::string_view(" – ")}) {
    const std::size_t found = source.shown(content).rfind(dash);
    const std::size_t at = found == nowhere ? nowhere : content.begin + found;
    if (at != nowhere && at > content.begin && at + dash.size() < content.end &&
        only_verdicts(source, {at + dash.size(), content.end})) {  // «GIẢI PHÓNG MẶT BẰNG - KHÔNG ĐẠT»
      result.title = source.trimmed({content.begin, at});
      result.rest = source.trimmed({at + dash.size(), content.end});
      return result;
    }
  }
  if (const Range bare = without_bracket(source, content);
      bare.end < content.end && only_verdicts(source, {bare.end, content.end})) {
    result.title = bare;
    result.rest = source.trimmed({bare.end, content.end});
    return result;
  }
  const std::string_view searched = source.shown().substr(0, std::min(content.end, content.begin + title_bytes_max));
  for (std::size_t stop = searched.find(". ", content.begin); stop != nowhere; stop = searched.find(". ", stop + 1)) {
    if (only_verdicts(source, {stop + 1, content.end})) {
      result.title = source.trimmed({content.begin, stop});
      result.rest = source.trimmed({stop + 1, content.end});
      break;
    }
  }
  while (!result.title.empty() && source.shown()[result.title.end - 1] == '.') {
    --result.title.end;
  }
  result.title = source.trimmed(result.title);
  return result;
}

bool names_a_group(const Source& source, const Line& line, const Title& title) {
  const std::string_view low = source.low();
  const bool judged = title.rest.empty() || only_verdicts(source, title.rest);
  const bool long_text =
      word_count(source.low(title.title)) > group_words_max || source.low(title.title).find(". ") != nowhere;
  const char last = source.shown()[line.content.end - 1];
  if (!judged || long_text || has_promise(source, title.title) || last == ';' || last == ',') {
    return false;
  }
  const bool field = any_at(low, title.title.begin, ordinal_fields) != nowhere;
  return last != '.' || field || line.bold || line.all_capitals || line.heading_hint > 0;
}

bool stands_alone(const Source& source, const Line& line, const Line* next) {
  constexpr std::size_t sentence_words_min = 7;
  const bool stopped = !line.content.empty() && source.shown()[line.content.end - 1] == '.';
  const bool sentence = stopped && word_count(source.low(line.content)) >= sentence_words_min;
  return judges_firmly(source, next) || (line.kind == MarkerKind::article && sentence &&
                                         (line.marker.ends_with(":") || (next != nullptr && next->kind == line.kind)));
}

bool announces_result(const Source& source, const Line* next) {
  return next != nullptr && is_bullet(next->kind) && !next->cell &&
         announcement_end(source.low(), next->content.begin) != nowhere;
}

namespace {

bool is_label(const Source& source, const Line& line) {
  return line.kind == MarkerKind::none && !line.cell && !mark_of(source, line.marker, line.content).empty();
}

/// A line without a mark or a label, outside tables.
bool is_plain(const Source& source, const Line* line) {
  return line != nullptr && line->kind == MarkerKind::none && !line->cell && !is_label(source, *line);
}

}  // namespace

bool told_below_labels(const Source& source, const std::vector<Line>& lines) {
  constexpr std::size_t told_min = 3;
  std::size_t labels = 0;
  std::size_t told = 0;
  for (std::size_t index = 0; index + 1 < lines.size(); ++index) {
    const bool label = is_label(source, lines[index]);
    labels += label ? 1U : 0U;
    told += label && is_plain(source, &lines[index + 1]) ? 1U : 0U;
  }
  return told >= told_min && 4 * told >= 3 * labels;
}

MarkerKind kind_as_item(const Source& source, const Line& line, const Line* next, bool told_below) {
  const bool told = announces_result(source, next) || (told_below && is_plain(source, next));
  return told && is_label(source, line) ? MarkerKind::enclosed : line.kind;
}

bool has_promise(const Source& source, Range range) {
  range = without_bracket(source, range);
  const auto found = quantities_in(source, range);
  if (any_at(source.low(), range.begin, addressed_titles) != nowhere && found.size() <= 1 &&
      std::none_of(found.begin(), found.end(), [](const FoundQuantity& one) { return one.has_comparator; })) {
    return false;  // «Đối với 38 xã»
  }
  return std::any_of(found.begin(), found.end(),
                     [&source](const FoundQuantity& quantity) {
                       return quantity.weight >= 1 && !counts_targets(source, quantity);
                     }) ||
         phrase_at(source.low(), range.begin, "không có") != nowhere ||
         phrase_at(source.low(), range.begin, "không để") != nowhere;
}

/// «Tỷ lệ học sinh lên lớp: 98%»: a label with its value, not a heading with text behind it.
bool is_label_with_value(const Source& source, const Title& title) {
  const std::string_view shown = source.shown(title.title);
  if (title.colon && (shown.starts_with("\"") || shown.starts_with("“"))) {
    return true;  // «1) “Bữa ăn ca tối thiểu 30.000 đồng”: đã nâng lên 32.000 đồng»
  }
  if (!title.colon || title.rest.empty() || only_verdicts(source, title.rest)) {
    return false;
  }
  const auto found = quantities_in(source, title.rest);
  if (found.empty()) {
    return false;
  }
  const std::string_view before = source.low({title.rest.begin, std::max(title.rest.begin, found.front().words.begin)});
  const bool starts = word_count(before) <= 2;
  const bool measure = any_at(source.low(), title.title.begin, value_heads) != nowhere;
  const std::string_view behind = source.low({found.front().unit_end, title.rest.end});
  const bool bare = word_count(behind.substr(0, behind.find_first_of(";,."))) <= 3;
  return starts && (measure || bare);
}

}  // namespace thidua::reading
