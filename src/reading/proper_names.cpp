#include "reading/proper_names.h"

#include "core/text.h"
#include "core/utf8.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& names = words("proper_names", "names");

/// A Roman number may stand behind these.
const WordList& numbered_words = words("proper_names", "numbered");

/// «CP», «HTX», «TĐKT»: letters alone, none of them a vowel.
bool is_short_form(std::string_view word) {
  bool consonants = word.size() >= 2;
  for (std::size_t at = 0; at < word.size() && consonants;) {
    const std::size_t begin = at;
    core::next_code_point(word, at);
    const std::string_view letter = word.substr(begin, at - begin);
    consonants = letter == "đ" || (letter.size() == 1 && letter.front() >= 'a' && letter.front() <= 'z' &&
                                   std::string_view("aeiouy").find(letter.front()) == std::string_view::npos);
  }
  return consonants;
}

std::string with_capital(std::string_view word) {
  std::size_t end = 0;
  if (!word.empty()) {
    core::next_code_point(word, end);
  }
  return core::upper(word.substr(0, end)) + std::string(word.substr(end));
}

}  // namespace

std::string proper_name(std::string_view shouted) {
  if (core::upper(shouted) != shouted) {
    return std::string(shouted);
  }
  const std::string low = core::lower(core::single_spaced(shouted));
  std::string name;
  std::size_t place_names = 0;
  bool place = false;  // behind «tỉnh», «xã»: a proper name until the next known word of a body
  for (std::size_t at = 0; at < low.size();) {
    std::size_t end = 0;
    // a new body behind a place that is named already: «… TỈNH LAM GIANG BCH HỘI …»
    place = place && !(place_names >= 2 && any_at(low, at, body_heads) != nowhere);
    if (low[at] == ' ') {
      name += low[at++];
    } else if (const std::size_t word = any_at(low, at, place_words); word != nowhere) {
      const std::string_view said = std::string_view(low).substr(at, word - at);
      name += at == 0 ? with_capital(said) : std::string(said);
      place = true;
      place_names = 0;
      at = word;
    } else if (const Entry* entry = place ? nullptr : names.at(low, at, end); entry != nullptr) {
      name += at == 0 ? with_capital(entry->meaning) : entry->meaning;
      at = end;
    } else {
      end = std::min(low.find(' ', at), low.size());
      const std::string_view word_here = std::string_view(low).substr(at, end - at);
      const bool numbered = any_before(low, at, numbered_words) != nowhere &&
                            word_here.find_first_not_of("ivxlc") == nowhere;  // «khu vực XVIII»
      name += numbered || is_short_form(word_here) ? core::upper(word_here) : with_capital(word_here);
      place = place && low[end - 1] != ',';
      ++place_names;
      at = end;
    }
  }
  return name;
}

}  // namespace thidua::reading
