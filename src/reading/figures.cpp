#include <algorithm>
#include <set>

#include "core/text.h"
#include "reading/lists.h"
#include "reading/passages.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/split.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& forward = words("figures", "forward");
const WordList& results = words("figures", "results");
const WordList& situation = words("figures", "situation");
const WordList& starts = words("figures", "starts");
const WordList& measured = words("figures", "measured");
const WordList& figure_stops = words("figures", "stops");
const WordList& not_counted = words("figures", "not_counted");
const WordList& figure_ordinals = words("figures", "ordinals");
const WordList& sized = words("figures", "sized");
const WordList& over_the_period = words("figures", "over_the_period");
const WordList& wages = words("figures", "wages");
const WordList& of_a_target = words("figures", "of_a_target");
const WordList& about_the_document = words("figures", "about_the_document");
constexpr std::size_t lead_words_max = 7;
constexpr std::size_t introduction_words_min = 12;
constexpr std::size_t figure_measure_words_max = 10;
constexpr std::size_t named_before_max = 4;
constexpr std::size_t verb_words_max = 3;
constexpr std::size_t noun_words_max = 9;

bool is_reported(core::Unit unit) {
  switch (unit) {
    case core::Unit::percent:
    case core::Unit::count:
    case core::Unit::ha:
    case core::Unit::m2:
    case core::Unit::m3:
    case core::Unit::km:
    case core::Unit::kg:
    case core::Unit::tonne:
    case core::Unit::kwh:
      return true;
    default:
      return false;
  }
}

class FigureReader {
 public:
  FigureReader(const Context& context, Extract& extract)
      : context_(context), source_(context.source), extract_(extract) {}

  void run() {
    mark_taken();
    read_introduction();
    for (const Passage& passage : passages_of(context_)) {
      if (in_scope(passage)) {
        read(passage);
      }
    }
  }

  /// Sentences between the grounds and the first heading tell how large the unit is.
  void read_introduction() {
    if (context_.outline.headings.empty()) {
      return;
    }
    const std::size_t end = context_.outline.headings.front().title.begin;
    for (const Line& line : context_.lines) {
      if (line.content.begin >= end) {
        break;
      }
      const bool sentence = !line.cell && word_count(source_.low(line.content)) >= introduction_words_min &&
                            find_any(source_.low(), sized, line.content.begin, line.content.end);
      if (sentence) {
        read({line.content, -1, line.kind});
      }
    }
  }

 private:
  void mark_taken() {
    for (const auto* list : {&extract_.targets, &extract_.criteria, &extract_.quotas}) {
      for (const Target& target : *list) {
        promised_.add(target.quote);
        of_targets_.insert(target.section);
      }
    }
    const auto add_all = [this](const auto& list) {
      for (const auto& item : list) {
        taken_.add(item.quote);
      }
    };
    add_all(extract_.award_counts);
    add_all(extract_.funds);
    add_all(extract_.deadlines);
    add_all(extract_.references);
    add_all(extract_.legal_bases);
    promised_.close();
    taken_.close();
  }

  bool in_scope(const Passage& passage) const {
    const std::string_view low = source_.low(passage.range);
    const bool told = passage.section >= 0 && titled(context_, passage.section, situation) &&
                      context_.meta.doc_type == DocType::report;
    const bool of_target =
        any_at(low, 0, of_a_target) != nowhere || (!told && promised_.touches(source_.quote(passage.range)));
    if (has_any(low, about_the_document) || of_target) {
      return false;
    }
    if (find_any(source_.low(), wages, passage.range.begin, passage.range.end)) {
      return true;
    }
    if (context_.meta.doc_type != DocType::report) {
      const bool plans = context_.meta.doc_type == DocType::plan || context_.meta.doc_type == DocType::guideline ||
                         context_.meta.doc_type == DocType::pact;
      return plans && passage.section >= 0 && titled(context_, passage.section, situation);
    }
    for (int at = passage.section; at >= 0; at = context_.outline.parents[static_cast<std::size_t>(at)]) {
      const std::string title = core::lower(context_.outline.sections[static_cast<std::size_t>(at)].title);
      if (has_any(title, forward) && !has_any(title, results)) {
        return false;
      }
    }
    return passage.section >= 0 &&
           (!of_targets_.contains(section_id(context_, passage.section)) || any_at(low, 0, over_the_period) != nowhere);
  }

  void read(const Passage& passage) {
    const auto found = quantities_in(source_, passage.range);
    std::size_t from = passage.range.begin;
    for (std::size_t index = 0; index < found.size(); ++index) {
      const std::size_t next = index + 1 < found.size() ? found[index + 1].words.begin : passage.range.end;
      if (counts(found[index])) {
        add(found[index], {from, next}, passage.section);
      }
      from = std::max(from, found[index].unit_end);
    }
  }

  bool counts(const FoundQuantity& found) const {
    if (found.quantity.unit == core::Unit::vnd) {
      return any_before(source_.low(), found.number.begin, wages) != nowhere;
    }
    const bool plain = is_reported(found.quantity.unit) && found.quantity.values.size() == 1 &&
                       (!found.has_comparator || found.quantity.comparator == core::Comparator::equal);
    const bool other = any_at(core::lower(found.unit_label), 0, not_counted) != nowhere;
    const bool bare = found.quantity.unit == core::Unit::count && found.unit_label.empty();
    const bool ordinal = any_before(source_.low(), found.number.begin, figure_ordinals) != nowhere;
    return plain && !other && !bare && !ordinal && !taken_.touches(source_.quote(found.number));
  }

  void add(const FoundQuantity& found, Range room, int section) {
    Range range{begin_of(found, room.begin), end_of(found, room.end)};
    range = source_.trimmed(range);
    Figure figure;
    figure.id = list_id('G', extract_.figures.size() + 1);
    figure.section = section_id(context_, section);
    figure.quote = source_.quote(range);
    figure.value = found.quantity.values.front();
    figure.unit = found.quantity.unit;
    figure.what = what_of(found, range);
    figure.certainty.confidence = range.begin == found.number.begin ? 88 : 75;
    extract_.figures.push_back(std::move(figure));
  }

  /// The words of the span without the number: «tiếp nhận hồ sơ».
  std::string what_of(const FoundQuantity& found, Range range) const {
    const Range before{range.begin, std::max(range.begin, found.number.begin)};
    std::size_t behind = std::max(found.number.end, range.begin);
    if (found.quantity.unit != core::Unit::count) {
      behind = std::max(behind, found.unit_end);
    }
    const Range after = source_.trimmed({std::min(behind, range.end), range.end});
    return core::single_spaced(source_.clean(before) + " " + source_.clean(after));
  }

  /// From the verb or the measure's name before the number, where the words between belong to it.
  std::size_t begin_of(const FoundQuantity& found, std::size_t limit) const {
    const std::string_view low = source_.low();
    const std::size_t number = found.number.begin;
    std::size_t clause = number;
    while (clause > limit && std::string_view(",;:(.").find(low[clause - 1]) == nowhere) {
      --clause;
    }
    clause = skip_blanks(low, clause);
    if (clause >= number) {
      return number;
    }
    if (found.quantity.unit == core::Unit::vnd) {
      const std::size_t wage = any_before(low, number, wages);
      return wage == nowhere ? number : wage;
    }
    if (any_at(low, clause, measured) != nowhere &&
        word_count(low.substr(clause, number - clause)) <= figure_measure_words_max) {
      return clause;
    }
    if (any_before(low, number, starts) != nowhere) {
      return number;
    }
    const std::size_t length = word_count(low.substr(clause, number - clause));
    if (length <= named_before_max && low.substr(clause, number - clause).find('\n') == nowhere &&
        core::lower(found.unit_label) == "người") {
      return clause;  // «giáo viên đứng lớp 32 người»
    }
    const std::size_t verb = first_verb(low, {clause, number});
    if (verb != nowhere && verb < number) {
      return word_count(low.substr(verb, number - verb)) <= verb_words_max ? verb : number;
    }
    return word_count(low.substr(clause, number - clause)) <= lead_words_max ? clause : number;
  }

  /// The noun counted goes on up to the next clause.
  std::size_t end_of(const FoundQuantity& found, std::size_t limit) const {
    const std::string_view low = source_.low().substr(0, limit);
    const std::size_t from = std::min(std::max(found.unit_end, found.number.end), limit);
    if (found.quantity.unit == core::Unit::percent || found.quantity.unit == core::Unit::vnd) {
      return from;
    }
    std::size_t sign = first_sign(low, ",;:.()", {from, limit});
    while (sign < limit && low[sign] == ',' && short_form_at(skip_blanks(low, sign + 1), limit)) {
      sign = first_sign(low, ",;:.()", {sign + 1, limit});
    }
    const auto stop = find_any(low, figure_stops, from, sign);
    const std::size_t end = skip_blanks_back(low, stop ? stop->begin : sign);
    return end > from && word_count(low.substr(from, end - from)) <= noun_words_max ? end : from;
  }

  /// «CC, NLĐ»: an abbreviation behind the comma goes on with the noun.
  bool short_form_at(std::size_t at, std::size_t limit) const {
    const std::size_t end = std::min(word_end(source_.low(), at), limit);
    const std::string_view shown = source_.shown({at, end});
    return shown.size() >= 2 && !is_digit_byte(shown.front()) && shown == core::upper(shown);
  }

  const Context& context_;
  const Source& source_;
  Extract& extract_;
  std::set<std::string> of_targets_;  // sections whose other lines tell of their targets
  Taken promised_;
  Taken taken_;
};

}  // namespace

void read_figures(const Context& context, Extract& extract) {
  FigureReader(context, extract).run();
}

}  // namespace thidua::reading
