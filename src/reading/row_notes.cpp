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
constexpr std::size_t judged_rows_min = 3;
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

/// «III. GIẢI TRÌNH CÁC CHỈ TIÊU KHÔNG ĐẠT» behind a table that has judged them.
bool explains_judged(const Context& context, const Item& item, const std::vector<Target>& targets, std::size_t rows) {
  return rows >= judged_rows_min && headed_by(context, item, explaining_titles) &&
         std::all_of(targets.begin(), targets.begin() + static_cast<std::ptrdiff_t>(rows), [](const Target& target) {
           return target.judgement && target.judgement->verdict != core::Verdict::not_stated;
         });
}

}  // namespace

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
  return explains_codes(context.source, item.content) || explains_row(context, item, targets, rows) ||
         explains_judged(context, item, targets, rows);
}

}  // namespace thidua::reading
