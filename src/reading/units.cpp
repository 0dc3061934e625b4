#include <array>

#include "core/text.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& measures = words("units", "measures");

/// Nouns that are counted.
const WordList& nouns = words("units", "nouns");

/// «/năm», «/tháng»: what a quantity is taken per.
const WordList& per_words = words("units", "per");

/// «500 triệu tiền học bổng»: what is told in đồng without saying so.
const WordList& money_nouns = words("units", "money_nouns");

/// Words behind a number that are not what it counts.
const WordList& no_nouns = words("units", "no_nouns");

/// No further than `limit`: the next line may begin with «/».
std::string per_after(const Source& source, std::size_t at, std::size_t limit, std::size_t& end,
                      bool further_allowed = true) {
  const std::string_view low = source.low().substr(0, limit);
  std::size_t place = skip_blanks(low, at);
  if (place >= low.size() || low[place] != '/') {
    return {};
  }
  place = skip_blanks(low, place + 1);
  std::size_t behind = place;
  if (const Entry* entry = per_words.at(low, place, behind); entry != nullptr) {
    end = behind;
    return entry->meaning;
  }
  const std::size_t after = any_at(low, place, nouns);
  end = after != nowhere ? after : word_end(low, place);
  std::size_t further = end;
  const std::string label = core::single_spaced(low.substr(place, end - place));
  const std::string more =
      further_allowed && !label.empty() ? per_after(source, end, limit, further, false) : std::string();
  if (more.empty()) {
    return label;
  }
  end = further;
  return label + "/" + more;
}

UnitWord measured_unit(const Source& source, std::size_t at) {
  UnitWord best;
  if (const Entry* entry = measures.at(source.low(), at, best.end); entry != nullptr) {
    best.unit = core::unit_of(entry->meaning).value_or(core::Unit::other);
    best.known = true;
    source.recognised(*entry, {at, best.end});
  }
  return best;
}

/// «02 (hai) đề án»: the number said again in words.
std::size_t behind_spelled(std::string_view low, std::size_t at) {
  if (at >= low.size() || low[at] != '(') {
    return at;
  }
  const std::size_t close = low.find(')', at);
  const auto number = close == nowhere ? std::nullopt : core::spelled_number_at(low.substr(0, close), at + 1);
  return number && number->end == close ? skip_blanks(low, close + 1) : at;
}

bool opens_quotation(std::string_view low, std::size_t at) {
  return low.substr(at, 3) == "“" || low.substr(at, 2) == "«" ||
         (low[at] == '"' && at + 1 < low.size() && !is_blank(low[at + 1]));
}

}  // namespace

/// «tập thể, cá nhân», «cán bộ, viên chức»: several nouns counted together.
std::size_t nouns_at(std::string_view low, std::size_t at) {
  std::size_t end = any_at(low, at, nouns);
  while (end != nowhere) {
    std::size_t next = skip_blanks(low, end);
    if (next < low.size() && low[next] == ',') {
      next = skip_blanks(low, next + 1);
    } else if (const std::size_t joined = phrase_at(low, next, "và"); joined != nowhere) {
      next = skip_blanks(low, joined);
    } else {
      return end;
    }
    const std::size_t further = any_at(low, next, nouns);
    if (further == nowhere) {
      return end;
    }
    end = further;
  }
  return end;
}

UnitWord unit_at(const Source& source, std::size_t at, std::size_t limit, bool had_multiplier) {
  const std::string_view low = source.low();
  const std::size_t place = behind_spelled(low, skip_blanks(low, at));
  UnitWord unit = place < limit ? measured_unit(source, place) : UnitWord{};
  if (const std::size_t noun = unit.known ? any_at(low, place, nouns) : nowhere; noun != nowhere && noun > unit.end) {
    unit = {};  // «12 điểm đọc» are no points
  }
  if (!unit.known) {
    const std::size_t end = place < limit ? nouns_at(low, place) : nowhere;
    if (end != nowhere) {
      unit = {core::Unit::count, end, core::single_spaced(low.substr(place, end - place)), {}, true};
    } else if (place < limit && place > at && opens_quotation(low, place)) {
      unit = {core::Unit::count, at, {}, {}, true};  // «02 “Tổ liên gia an toàn”», «01 "Tủ sách công nhân"»
    } else if (had_multiplier &&
               (place >= limit || place == at || word_end(low, place) == place || is_digit_byte(low[place]) ||
                any_at(low, place, no_nouns) != nowhere || any_at(low, place, money_nouns) != nowhere)) {
      unit = {core::Unit::vnd, at, {}, {}, true};
    } else if (place < limit && place > at && word_end(low, place) > place && !is_digit_byte(low[place]) &&
               any_at(low, place, no_nouns) == nowhere) {
      const std::size_t end_of_word = word_end(low, place);
      unit = {core::Unit::count, end_of_word, std::string(low.substr(place, end_of_word - place)), {}, had_multiplier};
    } else {
      unit = {core::Unit::other, at, {}, {}, false};
    }
  }
  std::size_t end = unit.end;
  unit.per = per_after(source, unit.end, limit, end);
  if (unit.per.empty() && unit.unit == core::Unit::percent) {
    // «0,2% lương/tháng»
    const std::size_t noun = skip_blanks(low, unit.end);
    const std::size_t noun_end = word_end(low, noun);
    unit.per =
        noun_end > noun && noun_end < limit && low[noun_end] == '/' ? per_after(source, noun_end, limit, end) : "";
    if (!unit.per.empty()) {
      unit.label = std::string(low.substr(noun, noun_end - noun));
    }
  }
  unit.end = end;
  return unit;
}

}  // namespace thidua::reading
