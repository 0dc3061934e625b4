#include "reading/meta.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "core/utf8.h"
#include "reading/dates.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& theme_words = words("document_head", "theme_words");
/// A slogan behind these words is another body's.
const WordList& others = words("document_head", "others");
const WordList& no_slogans = words("document_head", "no_slogans");
constexpr std::size_t theme_bytes_max = 400;
/// «chủ đề năm học: “…”»
constexpr std::size_t theme_gap_max = 40;
/// How many lines of the body may still name it: «Chủ đề thi đua của năm: “…”».
constexpr std::size_t theme_lines_below = 4;

/// «Số: 12/KH-STNMT», «Số:     /BC-CĐ».
void read_number(const Source& source, const Line& line, Meta& meta) {
  const std::string_view low = source.low(line.full);
  const std::size_t noun = phrase_at(source.low(), line.full.begin, "số");
  if (noun == nowhere || !meta.number_suffix.empty() || low.size() > 300) {
    return;
  }
  const std::string_view shown = source.shown().substr(0, line.full.end);
  const std::size_t slash = shown.find('/', noun);
  if (slash == nowhere || slash - line.full.begin > 40) {
    return;
  }
  const std::size_t end = std::min(shown.find_first_of(" \n", slash), shown.size());
  std::string number;
  std::string letters;  // «47-BC/BTV» of party and mass bodies: letters before the slash belong to the sign
  for (const char byte : shown.substr(noun, slash - noun)) {
    if (is_digit_byte(byte) && letters.empty()) {
      number.push_back(byte);
    } else if (!number.empty() && !is_blank(byte) && byte != '.') {
      letters.push_back(byte);
    }
  }
  const std::string sign = std::string(shown.substr(slash + 1, end - slash - 1));
  if (letters.starts_with("-") && letters.size() > 1) {
    meta.number_suffix = letters.substr(1) + "/" + sign;
    meta.number = number + letters + "/" + sign;
    return;
  }
  meta.number_suffix = sign;
  meta.number = number.empty() ? "" : number + "/" + meta.number_suffix;
}

/// «Sóc Trăng, ngày … tháng 01 năm 2025»
void read_place_and_date(const Source& source, const Line& line, Meta& meta) {
  const std::string_view low = source.low().substr(0, line.full.end);
  const auto day = find_phrase(low, "ngày", line.full.begin, line.full.end);
  if (!day || !meta.date.empty() || line.full.size() > 250) {
    return;
  }
  std::size_t comma = day->begin;
  while (comma > line.full.begin && is_blank(low[comma - 1])) {
    --comma;
  }
  const bool placed = comma > line.full.begin && low[comma - 1] == ',';
  const auto date = placed ? date_in(source, {day->begin, line.full.end}) : std::nullopt;
  if (!date) {
    return;
  }
  if (phrase_at(low, line.full.begin, "hôm nay") != nowhere) {
    return;  // the opening sentence of a pact tells day and place in its own way
  }
  meta.date = date->iso;
  std::size_t begin = line.full.begin;
  if (const std::size_t blanks = source.shown({begin, comma}).rfind("  "); blanks != nowhere) {
    begin += blanks;  // number and place on one line
  }
  if (const std::size_t number = phrase_at(low, begin, "số"); number != nowhere) {  // «Số: 341/BC-UBND Thanh Hạ, …»
    const std::size_t slash = low.find('/', number);
    const std::size_t blank = slash == nowhere ? nowhere : low.find(' ', slash);
    begin = blank < comma ? skip_blanks(low, blank) : begin;
  }
  meta.place = source.clean({begin, comma - 1});
}

/// The slogan of this movement, not one quoted from another.
std::string theme_in(const Source& source, const std::vector<Line>& lines, std::size_t to) {
  for (std::size_t index = 0; index < lines.size(); ++index) {
    const Range line = lines[index].full;
    const std::string_view low = source.low().substr(0, line.end);
    const bool head = index < to + theme_lines_below;
    // «1. Chủ đề: “…”» stands in the body too
    const auto found = find_any(low, theme_words, head ? line.begin : lines[index].content.begin, line.end);
    if (!found || (!head && found->begin != lines[index].content.begin)) {
      continue;
    }
    const bool straight = low.find("“", found->end) == nowhere;
    const std::string_view sign = straight ? "\"" : "“";
    const std::size_t open = low.find(sign, found->end);
    const std::size_t close = open == nowhere ? nowhere : low.find(straight ? "\"" : "”", open + 1);
    const std::size_t sentence = low.rfind(". ", found->begin);
    const std::size_t from = sentence == nowhere || sentence < line.begin ? line.begin : sentence;
    const bool anothers = find_any(low, others, from, found->begin).has_value();
    if (close != nowhere && close - open < theme_bytes_max && open - found->end < theme_gap_max && !anothers) {
      return source.clean({open + sign.size(), close});
    }
  }
  return {};
}

/// «Phát động đợt thi đua 90 ngày “…”»: the movement's name is its slogan.
std::string quoted_in_title(const std::string& subject) {
  const bool straight = subject.find("“") == nowhere;
  const std::string_view sign = straight ? "\"" : "“";
  const std::size_t open = subject.find(sign);
  const std::size_t close = open == nowhere ? nowhere : subject.find(straight ? "\"" : "”", open + sign.size());
  return close == nowhere || has_any(core::lower(subject), no_slogans)
             ? ""
             : subject.substr(open + sign.size(), close - open - sign.size());
}

/// « 0 giờ ngày » between «từ» and the day.
constexpr std::size_t from_day_bytes_max = 24;

/// «Thời gian: từ ngày … đến hết ngày …»: the days of the movement itself, more exact than the year of the title.
void take_duration(const Source& source, const Outline& outline, Meta& meta) {
  for (const Item& item : outline.items) {
    const std::string title =
        item.section < 0 ? "" : core::lower(outline.sections[static_cast<std::size_t>(item.section)].title);
    if (!has_phrase(title, "thời gian")) {
      continue;
    }
    const auto from = find_phrase(source.low(), "từ", item.content.begin, item.content.end);
    auto first = from ? date_in(source, {from->begin, item.content.end}) : std::nullopt;
    if (first && first->words.begin - from->end > from_day_bytes_max) {
      first.reset();  // «từ 0 giờ ngày 15/9/2026», nothing longer between
    }
    const auto to = first ? find_phrase(source.low(), "đến", first->words.end, item.content.end) : std::nullopt;
    const auto last = to ? date_in(source, {to->end, item.content.end}) : std::nullopt;
    if (!last || first->iso.size() != 10 || last->iso.size() != 10) {
      continue;
    }
    const bool named = meta.period && has_phrase(core::lower(meta.title), meta.period->label);
    meta.period = Period{first->iso, last->iso,
                         named && last->iso.substr(0, 4) != first->iso.substr(0, 4)
                             ? meta.period->label
                             : source.clean({from->begin, last->words.end})};
    return;
  }
}

std::optional<Subtype> subtype_of(std::string_view low_title, const std::optional<Period>& period) {
  static const WordList& campaign = words("document_head", "campaign");
  static const WordList& half = words("document_head", "half");
  if (has_any(low_title, campaign)) {
    return Subtype::campaign;
  }
  if (has_any(low_title, half)) {
    return Subtype::half_year;
  }
  if (has_phrase(low_title, "giai đoạn")) {
    return Subtype::thematic;
  }
  return period ? std::optional(Subtype::annual) : std::nullopt;
}

/// A report of a whole year that is dated in the middle of it: «Hội nghị kiểm điểm việc thực hiện Giao ước năm 2025»,
/// of 11 July 2025.
bool is_written_at_half(const Meta& meta) {
  constexpr std::string_view first_day = "-06-15";
  constexpr std::string_view last_day_told = "-08-15";
  const bool dated = meta.period && meta.date.size() == 10 && meta.doc_type == DocType::report &&
                     meta.period->from.ends_with("-01-01") && meta.period->to.ends_with("-12-31");
  const std::string day = dated ? meta.date.substr(4) : std::string();
  return dated && meta.date.substr(0, 4) == meta.period->from.substr(0, 4) &&
         meta.period->from.substr(0, 4) == meta.period->to.substr(0, 4) && day >= first_day && day <= last_day_told;
}

/// «từ ngày 01/7/2025 đến ngày 28/9/2025»: whole days of its beginning and end.
std::optional<Period> days_in(const Source& source, Range range) {
  const auto from = find_phrase(source.low(), "từ", range.begin, range.end);
  const auto first = from ? date_in(source, {from->begin, range.end}) : std::nullopt;
  const auto to = first ? find_phrase(source.low(), "đến", first->words.end, range.end) : std::nullopt;
  const auto last = to ? date_in(source, {to->end, range.end}) : std::nullopt;
  if (!last || first->iso.size() != 10 || last->iso.size() != 10) {
    return std::nullopt;
  }
  return Period{first->iso, last->iso, source.clean({from->begin, last->words.end})};
}

/// «học kỳ I, năm học 2025 – 2026»: the term before the year belongs to the label.
std::size_t with_term(const Source& source, std::size_t year, std::size_t from) {
  const std::string_view low = source.low().substr(0, year);
  for (const std::string_view term : {std::string_view("học kỳ ii"), std::string_view("học kỳ i"),
                                      std::string_view("học kỳ 1"), std::string_view("học kỳ 2")}) {
    const std::size_t at = low.rfind(term);
    if (at != nowhere && at >= from && low.find_first_not_of(", ", at + term.size()) == nowhere) {
      return at;
    }
  }
  return year;
}

std::optional<Period> period_of(const Source& source, const std::vector<Line>& lines, const Kind& kind,
                                std::size_t body_begin) {
  const std::size_t last = kind.found ? kind.last_line : 0;
  for (std::size_t index = kind.line; kind.found && index <= last && index < lines.size(); ++index) {
    if (auto days = days_in(source, lines[index].full)) {
      return days;
    }
  }
  for (std::size_t index = kind.line; index < lines.size() && index < std::max(body_begin, last + 1); ++index) {
    if (auto found = period_in(source, lines[index].full)) {
      if (!found->days_told) {
        found->words.begin = with_term(source, found->words.begin, lines[index].full.begin);
      }
      return Period{found->from, found->to, core::lower(source.clean(found->words)), found->days_told};
    }
    if (index > last + 12) {
      break;
    }
  }
  // «Thực hiện Kế hoạch số … phát động đợt thi đua từ ngày … đến ngày …»: a campaign named without its days
  for (std::size_t index = last; kind.found && index < body_begin && index < lines.size(); ++index) {
    const auto movement = find_phrase(source.low(), "thi đua", lines[index].full.begin, lines[index].full.end);
    if (const auto days = movement ? days_in(source, {movement->end, lines[index].full.end}) : std::nullopt) {
      return days;
    }
  }
  return std::nullopt;
}

}  // namespace

namespace {

/// «Sơ kết 6 tháng đầu năm …, nhiệm vụ … năm 2026»: the year named later, its first half.
void take_half(std::string_view low_title, Meta& meta) {
  static const WordList& first_half = words("document_head", "first_half");
  const bool whole_year = meta.period && meta.period->label.starts_with("năm ") &&
                          meta.period->from.ends_with("-01-01") && meta.period->to.ends_with("-12-31");
  if (!whole_year || !has_any(low_title, first_half)) {
    return;
  }
  const std::string year = meta.period->from.substr(0, 4);
  meta.period = Period{year + "-01-01", year + "-06-30", "6 tháng đầu năm " + year};
}

/// «CỰU CHIẾN BINH GƯƠNG MẪU» from a title in capitals: as it is written in running text.
std::string spoken(const Source& source, const std::string& shouted) {
  if (shouted.empty() || core::upper(shouted) != shouted) {
    return shouted;
  }
  const std::string low = core::lower(shouted);
  for (auto place = find_phrase(source.low(), low); place; place = find_phrase(source.low(), low, place->end)) {
    if (std::string form = source.clean(*place); form != shouted) {
      return form;
    }
  }
  std::size_t end = 0;
  core::next_code_point(low, end);
  return core::upper(std::string_view(low).substr(0, end)) + low.substr(end);
}

}  // namespace

Meta meta_of(const Source& source, const std::vector<Line>& lines, const Outline& outline, const Kind& kind) {
  Meta meta;
  meta.doc_type = kind.type;
  meta.kind_label = kind.label;
  meta.title = kind.label + (kind.subject.empty() ? "" : " " + kind.subject);
  const bool only_year = word_count(kind.subject) <= 5 && core::lower(kind.subject).starts_with("năm");
  meta.subject_line = only_year ? "" : kind.subject;
  for (std::size_t index = 0; index < outline.body_begin && index < 30; ++index) {
    read_number(source, lines[index], meta);
    read_place_and_date(source, lines[index], meta);
  }
  for (std::size_t index = outline.body_end; index < outline.tail_end && meta.date.empty(); ++index) {
    read_place_and_date(source, lines[index], meta);
  }
  meta.period = period_of(source, lines, kind, outline.body_begin);
  meta.subtype = subtype_of(core::lower(meta.title), meta.period);
  meta.subtype = meta.subtype == Subtype::annual && is_written_at_half(meta) ? Subtype::half_year : meta.subtype;
  meta.theme = theme_in(source, lines, outline.body_begin);
  if (const std::size_t below = kind.last_line + 1; meta.theme.empty() && kind.found && below < lines.size()) {
    const std::string line = source.clean(lines[below].full);  // the slogan alone on its line below the title
    const bool quoted = line.starts_with("“") ? line.ends_with("”") : line.starts_with("\"") && line.ends_with("\"");
    meta.theme = quoted ? quoted_in_title(line) : "";
  }
  meta.theme = meta.theme.empty() ? quoted_in_title(meta.subject_line) : meta.theme;
  meta.theme = spoken(source, meta.theme);
  take_duration(source, outline, meta);
  take_half(core::lower(meta.title), meta);
  if (kind.type == DocType::pact) {
    const Opening opening = opening_of(source, lines, 0, outline.body_begin);
    meta.parties = parties_of_title(source, lines, kind);
    meta.parties = meta.parties.empty() ? opening.parties : meta.parties;
    meta.place = meta.place.empty() ? opening.place : meta.place;
    meta.date = meta.date.empty() ? opening.date : meta.date;
  }
  if (kind.type == DocType::report) {
    meta.parties = parties_of_title(source, lines, kind);  // «Kết quả thực hiện Giao ước … giữa Giám đốc và …»
  }
  meta.signers = signers_of(source, lines, outline.body_end, outline.tail_end);
  const Issuer issuer = issuer_of(source, lines, outline, kind, meta);
  meta.agency = issuer.agency;
  meta.agency_parent = issuer.parent;
  meta.province = issuer.province;
  return meta;
}

}  // namespace thidua::reading
