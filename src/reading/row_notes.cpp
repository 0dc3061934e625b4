#include "reading/row_notes.h"

#include <algorithm>

#include "reading/items.h"
#include "reading/legend.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/told_marks.h"
#include "reading/verdict_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& row_labels = words("references", "nouns");
const WordList& enclosing_words = words("targets", "enclosing_words");
const WordList& pointing_nouns = words("targets", "pointing_nouns");
const WordList& pointing_places = words("targets", "pointing_places");
const WordList& explaining_titles = words("targets", "explaining_titles");
const WordList& reading_aids = words("tables", "reading_aids");
constexpr std::size_t judged_rows_min = 3;
constexpr std::size_t row_code_bytes_max = 8;
/// «CK03, CK08, CK10:»
constexpr std::size_t code_list_bytes = 40;
constexpr std::size_t aid_words_max = 9;
constexpr std::size_t pointing_bytes_max = 260;
/// «Các chỉ tiêu thi đua của từng đơn vị được nêu tại Phụ lục»
constexpr std::size_t pointing_words_max = 9;

bool explains_row(const Context& context, const Item& item, const std::vector<Target>& targets, std::size_t rows) {
  const std::string_view low = context.source.low();
  const std::size_t label = rows == 0 ? nowhere : any_at(low, item.content.begin, row_labels);
  if (label == nowhere || label >= item.content.end) {
    return false;
  }
  const Marks named = marks_at(low, skip_blanks(low, label), item.content.end);
  const std::size_t sign = skip_blanks(low, named.end);
  const bool parted = sign < item.content.end &&
                      (std::string_view(":-,").find(low[sign]) != nowhere || low.substr(sign).starts_with("–"));
  const bool judges = !named.marks.empty() && sign < item.content.end &&
                      verdict_head(context.source, {sign, item.content.end}).has_value();
  if (named.marks.empty() || !(parted || judges)) {
    return false;
  }
  const std::size_t before = context.source.quote(item.content).span.begin;
  return std::all_of(named.marks.begin(), named.marks.end(), [&](const std::string& mark) {
    const auto spoken = targets_marked(context, targets, mark, named.group, before);
    return !spoken.empty() && std::all_of(spoken.begin(), spoken.end(), [&](std::size_t index) {
      const auto& judgement = targets[index].judgement;
      return index < rows && judgement && judgement->verdict != core::Verdict::not_stated;
    });
  });
}

/// «CK03: số ngày điều trị kéo dài …», «CK03, CK08 - …»: behind the code of a row that is judged.
bool explains_coded_row(const Context& context, const Item& item, const std::vector<Target>& targets,
                        std::size_t rows) {
  const Source& source = context.source;
  const Range line = item.content;
  const std::size_t end = first_sign(source.low(), " :,(-", line);
  const std::size_t sign = first_sign(source.low(), ":-", {end, line.end});
  const std::string code(source.low({line.begin, end}));
  const bool called = is_row_code(source.shown({line.begin, end})) && sign < line.end && sign - end <= code_list_bytes;
  const auto row = std::find_if(targets.begin(), targets.begin() + static_cast<std::ptrdiff_t>(rows),
                                [&code](const Target& target) { return target.mark == code; });
  return called && row != targets.begin() + static_cast<std::ptrdiff_t>(rows) && row->judgement &&
         row->judgement->verdict != core::Verdict::not_stated;
}

/// «Cách đọc cột cuối: …», «Quy ước mã: …» tells how to read, whatever it says behind.
bool helps_reading(const Source& source, Range line) {
  const std::size_t aid = line.empty() ? nowhere : any_at(source.low(), line.begin, reading_aids);
  const std::size_t colon = aid >= line.end ? nowhere : source.low().substr(0, line.end).find(':', aid);
  return colon != nowhere && word_count(source.low({aid, colon})) <= aid_words_max &&
         source.low({aid, colon}).find_first_of(".;") == nowhere;
}

/// «III. GIẢI TRÌNH CÁC CHỈ TIÊU KHÔNG ĐẠT» behind a table that has judged them.
bool explains_judged(const Context& context, const Item& item, const std::vector<Target>& targets, std::size_t rows) {
  return rows >= judged_rows_min && headed_by(context, item, explaining_titles) &&
         std::all_of(targets.begin(), targets.begin() + static_cast<std::ptrdiff_t>(rows), [](const Target& target) {
           return target.judgement && target.judgement->verdict != core::Verdict::not_stated;
         });
}

}  // namespace

bool is_row_code(std::string_view text) {
  const std::size_t digit = text.find_first_of("0123456789");
  const std::string_view letters = text.substr(0, std::min(digit, text.size()));
  const bool capitals = !letters.empty() && std::all_of(letters.begin(), letters.end(), [](char byte) {
    return (byte >= 'A' && byte <= 'Z') || byte == '.' || byte == '-' ||
           (static_cast<unsigned char>(byte) & 0x80U) != 0;
  });
  return capitals && digit != nowhere && text.size() <= row_code_bytes_max &&
         text.find_first_not_of("0123456789.", digit) == nowhere;
}

bool names_annex(const Source& source, Range content) {
  if (content.empty() || content.size() > pointing_bytes_max) {
    return false;
  }
  const std::size_t inside = content.begin + (source.shown()[content.begin] == '(' ? 1U : 0U);
  if (inside > content.begin && any_at(source.low(), inside, enclosing_words) != nowhere) {
    return true;
  }
  const std::size_t noun = any_at(source.low(), content.begin, pointing_nouns);
  const auto place = noun == nowhere ? std::nullopt : find_any(source.low(), pointing_places, noun, content.end);
  return place && word_count(source.low({noun, place->begin})) <= pointing_words_max &&
         quantities_in(source, {content.begin, place->begin}).empty();
}

bool explains_table(const Context& context, const Item& item, const std::vector<Target>& targets, std::size_t rows) {
  const std::string_view shown = context.source.shown(item.content);
  if (shown.starts_with("(*") || shown.starts_with("( )")) {
    return true;  // «(*) Thiếu phụ tùng nhập khẩu»; a star may have gone as a sign of emphasis
  }
  return explains_codes(context.source, item.content) || helps_reading(context.source, item.content) ||
         explains_coded_row(context, item, targets, rows) || explains_row(context, item, targets, rows) ||
         explains_judged(context, item, targets, rows);
}

}  // namespace thidua::reading
