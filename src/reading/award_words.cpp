#include "reading/award_words.h"

#include <algorithm>

#include "core/text.h"
#include "reading/brackets.h"
#include "reading/papers.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& award_names = words("awards", "names");
const WordList& commendations = words("awards", "commendations");
const WordList& collective_names = words("awards", "collective_names");
const WordList& individual_names = words("awards", "individual_names");
const WordList& individuals = words("awards", "individuals");
const WordList& collectives = words("awards", "collectives");
const WordList& award_households = words("awards", "households");
const WordList& occasions = words("awards", "occasions");
const WordList& before_giver = words("awards", "before_giver");
const WordList& after_giver = words("awards", "after_giver");
const WordList& ends_giver = words("awards", "ends_giver");
constexpr std::size_t giver_words_max = 14;
constexpr std::size_t quoted_name_bytes_max = 160;
constexpr std::string_view quote_open = "“";
constexpr std::string_view quote_close = "”";

std::string_view up_to(std::string_view text, std::size_t end) {
  return text.substr(0, end);
}

/// «“Vì sự nghiệp Thanh tra”» at `at`: the end behind the closing sign, or nowhere.
std::size_t quoted_end(std::string_view text, std::size_t at) {
  if (at >= text.size()) {
    return nowhere;
  }
  const bool plain = text[at] == '"';
  const std::string_view open = plain ? "\"" : quote_open;
  const std::string_view close = plain ? "\"" : quote_close;
  if (text.substr(at, open.size()) != open) {
    return nowhere;
  }
  const std::size_t end =
      text.substr(0, std::min(text.size(), at + quoted_name_bytes_max)).find(close, at + open.size());
  return end == nowhere ? nowhere : end + close.size();
}

std::string recipient_of_name(std::string_view low_name) {
  const auto begins = [low_name](const WordList& list) { return any_at(low_name, 0, list) != nowhere; };
  return begins(collective_names) ? "collective" : (begins(individual_names) ? "individual" : "");
}

std::optional<NamedAward> known_award_at(const Source& source, std::size_t at, std::size_t limit) {
  const std::string_view low = up_to(source.low(), limit);
  std::size_t end = 0;
  const Entry* entry = award_names.at(low, at, end);
  if (entry == nullptr) {
    return std::nullopt;
  }
  std::string name = entry->meaning.empty() ? source.clean({at, end}) : entry->meaning;
  const std::size_t tail_begin = skip_blanks(low, end);
  const std::size_t tail_end = any_at(low, tail_begin, award_tails);
  if (tail_end != nowhere) {
    name += " " + core::single_spaced(low.substr(tail_begin, tail_end - tail_begin));
    end = tail_end;
  } else if (needs_tail.contains(entry->phrase)) {
    return std::nullopt;
  }
  if (const std::size_t quoted = quoted_end(up_to(source.shown(), limit), skip_blanks(low, end)); quoted != nowhere) {
    name += " " + source.clean({skip_blanks(low, end), quoted});
    end = quoted;
  }
  source.recognised(*entry, {at, end});
  const bool commendation = any_at(core::lower(name), 0, commendations) != nowhere;
  return NamedAward{{at, end}, name, commendation, recipient_of_name(core::lower(name))};
}

/// «danh hiệu “Giỏi việc nước, đảm việc nhà”»: a name the vocabulary does not hold, in quotation marks.
std::optional<NamedAward> quoted_award_at(const Source& source, std::size_t at, std::size_t limit) {
  std::size_t behind = phrase_at(source.low(), at, "danh hiệu");
  behind = behind == nowhere ? any_at(source.low(), at, giving_words) : behind;
  const std::size_t open = behind == nowhere ? nowhere : skip_blanks(source.low(), behind);
  const std::size_t end = open == nowhere ? nowhere : quoted_end(up_to(source.shown(), limit), open);
  if (end == nowhere) {
    return std::nullopt;
  }
  const std::size_t sign = source.shown()[open] == '"' ? 1 : quote_open.size();
  const Range inner{open + sign, end - sign};
  if (known_award_at(source, skip_blanks(source.low(), inner.begin), inner.end)) {
    return std::nullopt;
  }
  return NamedAward{{open, end}, source.clean(inner), false, ""};
}

/// The noun counted; «lượt» and adjectives before it are passed over by the vocabulary's own phrases.
std::string recipient_noun_at(std::string_view low, std::size_t at, std::size_t& end) {
  std::string best;
  end = at;
  for (const auto& [list, recipient] : {std::pair<const WordList*, std::string_view>{&individuals, "individual"},
                                        {&collectives, "collective"},
                                        {&award_households, "household"}}) {
    const std::size_t found = any_at(low, at, *list);
    if (found != nowhere && found > end) {
      end = found;
      best = recipient;
    }
  }
  return best;
}

/// «Tập thể (02)»: only the number stands in the brackets, behind its noun.
std::optional<CountedPeople> counted_noun_before(const Source& source, Range range, const Bracket& bracket) {
  std::size_t end = 0;
  const Range inner = source.trimmed(bracket.inner);
  const auto value = whole_number_at(source.low(), inner.begin, end);
  if (!value || end != inner.end) {
    return std::nullopt;
  }
  for (const auto& [list, recipient] : {std::pair<const WordList*, std::string_view>{&individuals, "individual"},
                                        {&collectives, "collective"},
                                        {&award_households, "household"}}) {
    const std::size_t noun = any_before(source.low(), bracket.outer.begin, *list);
    if (noun != nowhere && noun >= range.begin) {
      return CountedPeople{inner, bracket.outer.end, *value, std::string(recipient)};
    }
  }
  return std::nullopt;
}

/// «tặng», «khen» that is no part of an award's name («Bằng khen»).
std::optional<Range> giving_verb(const Source& source, Range range) {
  std::size_t from = range.begin;
  for (const NamedAward& award : awards_in(source, range)) {
    const auto verb = find_any(source.low(), giving_words, from, award.place.begin);
    if (verb) {
      return verb;
    }
    from = award.place.end;
  }
  return find_any(source.low(), giving_words, from, range.end);
}

/// «Các hình thức khác: Thủ tướng …», «Hằng năm, Giám đốc Sở …»: the giver stands behind the colon or the time.
Range behind_occasion(const Source& source, Range name) {
  const std::size_t colon = source.low(name).rfind(':');
  name.begin += colon == nowhere ? 0 : colon + 1;
  const std::size_t comma = source.low(name).find(',');
  if (comma != nowhere && has_any(source.low({name.begin, name.begin + comma}), occasions)) {
    name.begin += comma + 1;
  }
  return name;
}

/// The words before the verb that name who gives; or empty.
std::string giver_before(const Source& source, Range range) {
  const std::string_view low = up_to(source.low(), range.end);
  auto verb = giving_verb(source, range);
  const auto recognised = find_any(low, recognising_words, range.begin, range.end);
  if (recognised && low.substr(recognised->begin).starts_with("công nhận") &&
      (!verb || recognised->begin < verb->begin)) {
    verb = recognised;
  }
  if (verb && verb->begin > range.begin) {
    Range name{range.begin, verb->begin};
    for (auto asked = find_any(low, before_giver, name.begin, name.end); asked;
         asked = find_any(low, before_giver, name.begin, name.end)) {
      name.begin = asked->end;
    }
    name = source.trimmed(behind_occasion(source, name));
    for (std::size_t end = any_before(low, name.end, after_giver); end != nowhere && end >= name.begin;
         end = any_before(low, name.end, after_giver)) {
      name = source.trimmed({name.begin, end});
    }
    const bool clean = source.low(name).find_first_of(":;") == nowhere;
    if (!name.empty() && clean && capital_at(source.shown(), source.low(), name.begin) &&
        word_count(source.low(name)) <= giver_words_max && awards_in(source, name).empty()) {
      return source.clean(name);
    }
  }
  return {};
}

}  // namespace

std::optional<core::Decimal> whole_number_at(std::string_view text, std::size_t at, std::size_t& end) {
  if (at >= text.size() || !is_digit_byte(text[at])) {
    return std::nullopt;
  }
  std::string digits;
  std::size_t place = at;
  while (place < text.size() && is_digit_byte(text[place])) {
    digits += text[place++];
  }
  while (place + 3 < text.size() && text[place] == '.' && is_digit_byte(text[place + 1]) &&
         is_digit_byte(text[place + 2]) && is_digit_byte(text[place + 3]) &&
         (place + 4 >= text.size() || !is_digit_byte(text[place + 4]))) {
    digits.append(text, place + 1, 3);
    place += 4;
  }
  end = place;
  const bool part_of_more =
      place + 1 < text.size() && (text[place] == ',' || text[place] == '.') && is_digit_byte(text[place + 1]);
  return part_of_more || digits.size() > 9 ? std::nullopt : core::Decimal::parse(digits);
}

std::vector<NamedAward> awards_in(const Source& source, Range range) {
  std::vector<NamedAward> found;
  const std::string_view low = up_to(source.low(), range.end);
  for (std::size_t at = range.begin; at < range.end;) {
    std::size_t next = std::max(word_end(low, at), at + 1);
    if (word_starts(low, at)) {
      auto award = quoted_award_at(source, at, range.end);
      award = award ? award : known_award_at(source, at, range.end);
      if (award) {
        next = award->place.end;
        found.push_back(std::move(*award));
      }
    }
    at = next;
  }
  return found;
}

std::vector<CountedPeople> people_in(const Source& source, Range range) {
  std::vector<CountedPeople> found;
  const std::string_view low = up_to(source.low(), range.end);
  const auto brackets = outer_brackets(source.shown(), range);
  auto bracket = brackets.begin();
  for (std::size_t at = range.begin; at < range.end;) {
    while (bracket != brackets.end() && bracket->outer.end <= at) {
      ++bracket;
    }
    if (bracket != brackets.end() && at >= bracket->outer.begin && !bracket->quotation) {
      if (const auto counted = counted_noun_before(source, range, *bracket)) {
        found.push_back(*counted);
      }
      at = bracket->outer.end;
      continue;
    }
    std::size_t end = std::max(word_end(low, at), at + 1);
    const bool starts = is_digit_byte(low[at]) &&
                        (at == range.begin || is_blank(low[at - 1]) || low[at - 1] == '(' || low[at - 1] == ':');
    if (const auto value = starts ? whole_number_at(low, at, end) : std::nullopt) {
      std::size_t noun = end;
      if (std::size_t total = 0; noun < low.size() && low[noun] == '/' && whole_number_at(low, noun + 1, total)) {
        noun = total;  // «81/87 cá nhân»
      }
      std::size_t noun_end = noun;
      const std::string recipient = recipient_noun_at(low, skip_blanks(low, noun), noun_end);
      if (!recipient.empty() && noun_end <= range.end) {
        found.push_back({{at, end}, noun_end, *value, recipient});
        end = noun_end;
      }
    }
    at = std::max(end, at + 1);
  }
  return found;
}

std::string giver_in(const Source& source, Range range) {
  if (std::string giver = giver_before(source, range); !giver.empty()) {
    return giver;
  }
  const std::string_view low = up_to(source.low(), range.end);
  if (const auto of = find_phrase(low, "của", range.begin, range.end)) {
    const auto stop = find_any(low, ends_giver, of->end, range.end);
    const std::size_t sign = low.find_first_of(":;,(.0123456789", of->end);
    const Range name = source.trimmed({of->end, std::min({stop ? stop->begin : range.end, sign, range.end})});
    if (capital_at(source.shown(), source.low(), name.begin) && word_count(source.low(name)) <= giver_words_max) {
      return source.clean(name);
    }
  }
  return {};
}

bool giver_before_verb(const Source& source, Range range) {
  return !giver_before(source, range).empty();
}

std::string with_giver(const Source& source, const NamedAward& award, std::size_t limit) {
  constexpr std::string_view quote = "”";
  std::size_t at = award.place.end;
  at += source.shown().substr(at).starts_with(quote) ? quote.size() : 0;
  at = skip_blanks(source.low(), at);
  const std::size_t of = phrase_at(source.low(), at, "của");
  const bool short_form = of == nowhere && award.place.end - award.place.begin <= 4;  // «BK Chủ tịch UBND tỉnh»
  const std::size_t begin = of == nowhere ? at : skip_blanks(source.low(), of);
  if (!award.commendation || (of == nowhere && !short_form) || begin >= limit ||
      !capital_at(source.shown(), source.low(), begin)) {
    return award.name;
  }
  const std::string_view low = up_to(source.low(), limit);
  const auto stop = find_any(low, ends_giver, begin, limit);
  const std::size_t end = std::min({stop ? stop->begin : limit, low.find_first_of(":;,(.0123456789", begin), limit});
  return award.name + " của " + source.clean({begin, end});
}

std::string decision_in(const Source& source, Range range) {
  const auto word = find_phrase(source.low(), "quyết định", range.begin, range.end);
  Range place;
  return word ? paper_number_in(source, {word->end, std::min(range.end, word->end + 60)}, place) : "";
}

Range without_signs(const Source& source, Range range) {
  constexpr std::string_view signs = ",;.: /";
  range = source.trimmed(range);
  while (!range.empty() && signs.find(source.shown()[range.begin]) != nowhere) {
    ++range.begin;
  }
  while (!range.empty() && signs.find(source.shown()[range.end - 1]) != nowhere) {
    --range.end;
  }
  return source.trimmed(range);
}

std::vector<Range> clauses_in(const Source& source, Range range) {
  const auto brackets = outer_brackets(source.shown(), range);
  std::vector<std::size_t> stops = sentence_ends(source, range, brackets);
  auto bracket = brackets.begin();
  const std::string_view shown = source.shown({0, range.end});
  for (std::size_t at = shown.find(';', range.begin); at != nowhere; at = shown.find(';', at + 1)) {
    while (bracket != brackets.end() && bracket->outer.end <= at) {
      ++bracket;
    }
    if (bracket == brackets.end() || at < bracket->outer.begin || !bracket->closed) {
      stops.push_back(at + 1);
    }
  }
  stops.push_back(range.end);
  std::sort(stops.begin(), stops.end());
  std::vector<Range> clauses;
  std::size_t begin = range.begin;
  for (const std::size_t stop : stops) {
    const Range clause = without_signs(source, {begin, std::min(stop, range.end)});
    if (!clause.empty()) {
      clauses.push_back(clause);
    }
    begin = std::max(begin, stop);
  }
  return clauses;
}

}  // namespace thidua::reading
