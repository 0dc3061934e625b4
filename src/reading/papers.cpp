#include "reading/papers.h"

#include <algorithm>

#include "core/text.h"
#include "reading/dates.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& paper_kinds = words("citations", "paper_kinds");
const WordList& laws = words("citations", "laws");
const WordList& about = words("citations", "about");
const WordList& passed_words = words("citations", "passed");
const WordList& numbered_groups = words("citations", "numbered_groups");
const WordList& not_issuer = words("citations", "not_issuer");
constexpr std::size_t paper_bytes_max = 700;
constexpr std::size_t passed_bytes_max = 240;
constexpr std::size_t paper_number_bytes_max = 60;  // how far behind its kind a paper's number may stand

std::string_view cut_to(std::string_view text, std::size_t end) {
  return text.substr(0, end);
}

bool has_capital(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char byte) { return byte >= 'A' && byte <= 'Z'; });
}

/// «27, 29, 46» behind «số».
std::size_t end_of_plain_numbers(std::string_view shown, std::size_t at) {
  std::size_t end = at;
  while (end < shown.size() && is_digit_byte(shown[end])) {
    ++end;
    if (end + 2 < shown.size() && shown[end] == ',' && shown[end + 1] == ' ' && is_digit_byte(shown[end + 2])) {
      end += 2;
    }
  }
  return end;
}

Day day_in(const Source& source, Range range) {
  const auto date = date_in(source, range);
  return date ? Day{date->iso, date->words} : Day{};
}

/// Another paper's kind, with a capital letter, in the range.
bool names_other_paper(const Source& source, Range range) {
  for (auto found = find_any(source.low(), paper_kinds, range.begin, range.end); found;
       found = find_any(source.low(), paper_kinds, found->end, range.end)) {
    if (capital_at(source.shown(), source.low(), found->begin)) {
      return true;
    }
  }
  return false;
}

/// «Đề án 06 của Chính phủ», «Chương trình 36»: a short number right behind a kind with a capital letter.
void take_bare_number(const Source& source, std::size_t limit, Paper& paper) {
  const std::string_view shown = cut_to(source.shown(), limit);
  const std::size_t at = skip_blanks(shown, paper.kind_end);
  std::size_t end = at;
  while (end < shown.size() && is_digit_byte(shown[end])) {
    ++end;
  }
  const bool closed = phrase_at(source.low(), skip_blanks(shown, end), "của") != nowhere || end == shown.size() ||
                      std::string_view(",;.)").find(shown[end]) != nowhere;
  if (end > at && end - at <= 3 && closed && capital_at(source.shown(), source.low(), paper.kind_begin)) {
    paper.number_place = {at, end};
    paper.number = std::string(shown.substr(at, end - at));
  }
}

/// The name of a body that starts at `at`: up to the paper's subject, a bracket, or the comma before a small letter
/// that goes on with the sentence.
Range body_from(const Source& source, std::size_t at, std::size_t limit) {
  const std::string_view low = cut_to(source.low(), limit);
  const auto subject = find_any(low, about, at, limit);
  std::size_t end = std::min({subject ? subject->begin : limit, low.find_first_of(";.(:", at), limit});
  const std::size_t comma = low.find(',', at);
  if (comma < end) {
    const bool listed = !capital_at(source.shown(), source.low(), skip_blanks(low, comma + 1)) &&
                        find_phrase(low, "hội nghị", at, comma).has_value();
    end = listed ? end : comma;
  }
  return source.trimmed({at, end});
}

}  // namespace

std::optional<Paper> paper_at(const Source& source, std::size_t at, std::size_t limit) {
  std::size_t kind_end = 0;
  const Entry* kind = paper_kinds.at(cut_to(source.low(), limit), at, kind_end);
  if (kind == nullptr) {
    return std::nullopt;
  }
  source.recognised(*kind, {at, kind_end});
  Paper paper{at, kind_end, {}, {}, {}, laws.contains(kind->phrase)};
  const Range near{kind_end, std::min(limit, kind_end + paper_bytes_max)};
  // A law's name may hold other papers' words; its number and day stand before the first comma that parts clauses.
  const auto subject = find_any(source.low(), about, kind_end, near.end);
  const std::size_t number_end = std::min(
      {near.end, subject ? subject->begin : near.end, paper.law ? near.end : kind_end + paper_number_bytes_max});
  paper.number = paper_number_in(source, {kind_end, number_end}, paper.number_place);
  const Range gap{kind_end, std::max(kind_end, paper.number_place.begin)};
  const bool parted = !paper.law && source.low(gap).find_first_of(";,(.") != nowhere;
  if (parted || (paper.law && names_other_paper(source, gap))) {
    paper.number.clear();  // «kế hoạch; tổng số 618», «Luật …, Nghị định số …»: the number is not its own
    paper.number_place = {};
  }
  if (paper.number.empty()) {
    take_bare_number(source, near.end, paper);
  }
  const std::size_t behind = paper.number.empty() ? kind_end : paper.number_place.end;
  const auto passed = find_any(source.low(), passed_words, behind, near.end);
  if (passed && !paper.number.empty() && passed->end < behind + passed_bytes_max) {
    paper.day = day_in(source, {passed->end, std::min(near.end, passed->end + 60)});  // «… thông qua ngày 29/12/2025»
  }
  if (paper.day.iso.empty()) {
    paper.day = day_in(source, {behind, paper.number.empty() ? near.end
                                                             : std::min(near.end, subject && !paper.number.empty()
                                                                                      ? std::max(subject->begin, behind)
                                                                                      : behind + 220)});
  }
  return paper;
}

std::optional<Paper> named_paper_in(const Source& source, Range range) {
  const std::string_view low = source.low();
  for (std::size_t at = range.begin; at < range.end; at = skip_blanks(low, std::max(word_end(low, at), at + 1))) {
    auto paper = paper_at(source, at, range.end);
    if (paper && paper->named()) {
      return paper;
    }
  }
  return std::nullopt;
}

std::string issuer_of(const Source& source, const Paper& paper, Range range, Range& place) {
  const std::string_view low = source.low();
  const std::size_t behind =
      std::max({paper.kind_end, paper.number_place.end, paper.number.empty() ? 0 : paper.day.words.end});
  const auto of = find_phrase(low, "của", behind, range.end);
  const auto subject = find_any(low, about, behind, range.end);
  if (of && (!subject || of->begin < subject->begin)) {
    place = body_from(source, of->end, range.end);
    return source.clean(place);
  }
  if (const auto between = find_phrase(low, "giữa", behind, range.end)) {
    place = body_from(source, between->end, range.end);
    return source.clean({between->end, range.end});
  }
  if (paper.law) {
    return "Quốc hội";
  }
  if (paper.number.empty() && paper.day.words.begin > paper.kind_end) {
    std::size_t begin = skip_blanks(low, paper.kind_end);
    for (std::size_t end = any_at(low, begin, not_issuer); end != nowhere; end = any_at(low, begin, not_issuer)) {
      begin = skip_blanks(low, end);
    }
    std::size_t end = skip_blanks_back(low, paper.day.words.begin);
    for (const std::string_view word : {"ngày", "ký", "tại"}) {
      const std::size_t before = phrase_before(low, end, word);
      end = before == nowhere || before < begin ? end : skip_blanks_back(low, before);
    }
    return begin < end ? source.clean({begin, end}) : "";
  }
  return {};
}

std::string paper_number_in(const Source& source, Range range, Range& place) {
  const std::string_view shown = source.shown().substr(0, range.end);
  for (std::size_t at = range.begin; at < range.end; ++at) {
    const bool starts =
        is_digit_byte(shown[at]) && (at == range.begin || is_blank(shown[at - 1]) || shown[at - 1] == ':');
    if (!starts) {
      continue;
    }
    std::size_t stop = std::min(shown.find_first_of(" ,;()\n", at), range.end);
    if (stop + 1 < range.end && shown[stop] == ' ' && shown[stop + 1] == '/') {
      stop = std::min(shown.find_first_of(" ,;()\n", stop + 1), range.end);  // «12 /QĐ-UBND»
    }
    std::string_view word = shown.substr(at, stop - at);
    while (!word.empty() && std::string_view(".:/").find(word.back()) != nowhere) {
      word.remove_suffix(1);
    }
    const bool sign = word.find('/') != nowhere || word.find('-') != nowhere;
    const std::size_t word_number = phrase_before(source.low(), at, "số");
    // «Cụm thi đua số 4» is the number of the cluster
    const bool numbered = word_number != nowhere && any_before(source.low(), word_number, numbered_groups) == nowhere;
    if (sign && has_capital(word)) {
      place = {at, at + word.size()};
      std::string number = source.clean(place);
      std::erase(number, ' ');
      return number;
    }
    if (numbered) {
      const std::size_t end = end_of_plain_numbers(shown, at);
      const bool bare =
          end >= range.end || is_blank(shown[end]) || std::string_view(",;.)").find(shown[end]) != nowhere;
      if (bare) {
        place = {at, end};
        return source.clean(place);
      }
    }
  }
  return {};
}

}  // namespace thidua::reading
