#include "reading/scoring.h"

#include <algorithm>

#include "core/text.h"
#include "reading/items.h"
#include "reading/lists.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& bonus_words = words("scoring", "bonus");
const WordList& penalty_words = words("scoring", "penalty");
const WordList& cap_words = words("scoring", "cap");
const WordList& tier_starts = words("scoring", "tier_starts");
const WordList& conditions = words("scoring", "conditions");
const WordList& bounds = words("scoring", "bounds");
const WordList& scoring_headings = words("scoring", "headings");
const WordList& bonus_headings = words("scoring", "bonus_headings");
const WordList& penalty_headings = words("scoring", "penalty_headings");

struct Points {
  core::Decimal value;
  Range words;  // number and «điểm»
};

/// A number with «điểm» right behind it, or behind «đến dưới 95».
std::optional<Points> points_at(const Source& source, std::size_t at, std::size_t limit) {
  const std::string_view low = source.low().substr(0, limit);
  const auto number = core::number_at(source.shown().substr(0, limit), at);
  if (!number || number->of) {
    return std::nullopt;
  }
  std::size_t place = skip_blanks(low, number->end);
  // «từ 85 đến dưới 95 điểm», «70 - 80 điểm»: the lower number counts
  for (const std::string_view joint : {std::string_view("đến"), std::string_view("dưới"), std::string_view("-"),
                                       std::string_view("–"), std::string_view("tới")}) {
    if (low.substr(place, joint.size()) == joint) {
      place = skip_blanks(low, place + joint.size());
    }
  }
  if (const auto upper = core::number_at(source.shown().substr(0, limit), place)) {
    place = skip_blanks(low, upper->end);
  }
  const std::size_t end = any_at(low, place, point_words);
  return end == nowhere ? std::nullopt : std::optional(Points{number->value, {at, end}});
}

std::vector<Points> all_points(const Source& source, Range clause) {
  std::vector<Points> all;
  const std::string_view low = source.low();
  for (std::size_t at = clause.begin; at < clause.end; ++at) {
    if (!is_digit_byte(low[at]) || (at > clause.begin && !is_blank(low[at - 1]) && low[at - 1] != '(')) {
      continue;
    }
    if (const auto points = points_at(source, at, clause.end)) {
      all.push_back(*points);
      at = points->words.end - 1;
    }
  }
  return all;
}

const Entry* word_before(const WordList& list, const Source& source, std::size_t at, std::size_t floor) {
  std::size_t begin = at;
  const Entry* entry = list.before(source.low(), at, begin);
  if (entry == nullptr || begin < floor) {
    return nullptr;
  }
  source.recognised(*entry, {begin, at});
  return entry;
}

/// «Từ 80 điểm trở lên: …», «Dưới 50 điểm: …»: begins with the level and says what it is worth.
bool is_tier(const Source& source, Range clause, const Points& first, bool about_points) {
  const std::string_view low = source.low();
  const std::size_t start = any_at(low, clause.begin, tier_starts);
  const bool bounded = any_before(low, first.words.begin, bounds) != nowhere ||
                       any_at(low, skip_blanks(low, first.words.end), bounds) != nowhere;
  const bool begins =
      first.words.begin == clause.begin || (start != nowhere && skip_blanks(low, start) == first.words.begin);
  const std::string_view behind = low.substr(first.words.end, clause.end - first.words.end);
  const bool ranks = has_any(behind, tier_words);
  const bool told = behind.find(':') != std::string_view::npos;
  const bool label = clause.begin < first.words.begin &&
                     has_any(low.substr(clause.begin, first.words.begin - clause.begin), tier_words);
  if (has_any(low.substr(clause.begin, clause.end - clause.begin), conditions)) {
    return false;  // «được suy tôn phải đạt từ 90 điểm trở lên» is a condition
  }
  return ((begins || bounded) && ranks) || (begins && (about_points && told)) || (about_points && (label || bounded));
}

}  // namespace

namespace {

/// «: + 03 điểm», «: - 02 điểm»; a dash between two words is none.
bool signed_by(const Source& source, std::size_t at, std::string_view sign) {
  const std::string_view low = source.low();
  const std::size_t end = skip_blanks_back(low, at);
  if (end < sign.size() || low.substr(end - sign.size(), sign.size()) != sign) {
    return false;
  }
  const std::size_t before = skip_blanks_back(low, end - sign.size());
  return before > 0 && (low[before - 1] == ':' || low[before - 1] == '|' || low[before - 1] == '(');
}

}  // namespace

namespace {

/// «Chất lượng đại trà: tối đa 40 điểm»: what the points are for stands before the colon; it is a criterion.
bool is_worth(const Source& source, Range clause, const Points& points) {
  const std::string_view low = source.low();
  std::size_t word = points.words.begin;
  if (cap_words.before(low, points.words.begin, word) == nullptr) {
    return false;
  }
  const std::size_t colon = skip_blanks_back(low, word);
  return colon > clause.begin && low[colon - 1] == ':' &&
         !has_any(low.substr(clause.begin, colon - clause.begin), point_words);
}

}  // namespace

std::optional<FoundPoints> points_in(const Source& source, Range clause, bool about_points) {
  const std::vector<Points> all = all_points(source, clause);
  for (const Points& points : all) {
    std::size_t verb = points.words.begin;
    const bool given = bonus_words.before(source.low(), points.words.begin, verb) != nullptr ||
                       penalty_words.before(source.low(), points.words.begin, verb) != nullptr;
    if (given && word_before(cap_words, source, verb, clause.begin) != nullptr) {
      return FoundPoints{"cap", points.value, 88};  // «tối đa trừ 10 điểm/tháng»
    }
    std::size_t given_at = points.words.begin;
    if (bonus_words.before(source.low(), points.words.begin, given_at) != nullptr &&
        any_before(source.low(), given_at, point_words) != nowhere &&
        find_any(source.low(), cap_words, given_at, points.words.begin)) {
      return FoundPoints{"cap", points.value, 92};  // «tổng điểm cộng tối đa 09 điểm»
    }
    if (given_at < points.words.begin && any_before(source.low(), given_at, point_words) != nowhere) {
      return FoundPoints{"cap", points.value, 80};  // «100 điểm, trong đó điểm thưởng 10 điểm»: so many there are
    }
    if (word_before(bonus_words, source, points.words.begin, clause.begin) != nullptr) {
      return FoundPoints{"bonus", points.value, about_points ? 97 : 90};
    }
    if (about_points && signed_by(source, points.words.begin, "+")) {
      return FoundPoints{"bonus", points.value, 90};
    }
    if (about_points && (signed_by(source, points.words.begin, "-") || signed_by(source, points.words.begin, "–"))) {
      return FoundPoints{"penalty", points.value, 85};
    }
    if (word_before(penalty_words, source, points.words.begin, clause.begin) != nullptr) {
      return FoundPoints{"penalty", points.value, about_points ? 97 : 90};
    }
  }
  if (all.empty()) {
    return std::nullopt;
  }
  const bool capped = word_before(cap_words, source, all.front().words.begin, clause.begin) != nullptr;
  if (capped && is_worth(source, clause, all.front())) {
    return std::nullopt;
  }
  if (capped) {
    return about_points ? std::optional(FoundPoints{"cap", all.front().value, 92}) : std::nullopt;
  }
  const bool tier = is_tier(source, clause, all.front(), about_points);
  return tier ? std::optional(FoundPoints{"tier", all.front().value, about_points ? 93 : 85}) : std::nullopt;
}

namespace {

/// «…, tổng điểm cộng không quá 03 điểm»: a cap behind a comma is a rule of its own.
std::vector<Range> with_caps_apart(const Source& source, Range clause) {
  const std::vector<Points> all = all_points(source, clause);
  if (all.size() < 2) {
    return {clause};
  }
  const std::string_view low = source.low();
  for (std::size_t index = 1; index < all.size(); ++index) {
    const std::size_t sign = low.substr(0, all[index].words.begin).rfind(',');
    const auto but = find_phrase(low, "nhưng", all[index - 1].words.end, all[index].words.begin);
    const std::size_t comma = but ? but->begin : sign;
    const bool between = comma != std::string_view::npos && comma >= all[index - 1].words.end;
    if (between) {
      std::vector<Range> pieces{without_end(source, {clause.begin, comma})};
      const auto rest = with_caps_apart(source, without_end(source, {but ? but->end : comma + 1, clause.end}));
      pieces.insert(pieces.end(), rest.begin(), rest.end());
      return pieces;
    }
  }
  return {clause};
}

class ScoringReader {
 public:
  ScoringReader(const Context& context, Extract& extract) : context_(context), extract_(extract) {}

  void run() {
    for (const Item& item : context_.outline.items) {
      if (context_.stopped()) {
        return;
      }
      take(item);
    }
    const bool report = context_.meta.doc_type == DocType::report;
    for (const TableRow& row : report ? std::vector<TableRow>{} : table_rows(context_)) {
      take_row(row);
    }
    std::stable_sort(
        extract_.scoring_rules.begin(), extract_.scoring_rules.end(),
        [](const ScoringRule& a, const ScoringRule& b) { return a.quote.span.begin < b.quote.span.begin; });
    for (std::size_t index = 0; index < extract_.scoring_rules.size(); ++index) {
      extract_.scoring_rules[index].id = list_id('P', index + 1);
    }
  }

 private:
  void take(const Item& item) {
    if (context_.meta.doc_type == DocType::report && role_of(context_, item) != SectionRole::scoring) {
      return;  // elsewhere a report tells what points were given
    }
    const bool about = role_of(context_, item) == SectionRole::scoring || headed_by(context_, item, scoring_headings);
    for (const Range& clause : clauses_of(context_.source, with_heading(context_, item))) {
      // many clauses in one line are no rule a person wrote; the limit keeps hostile input linear
      for (const Range& piece :
           clause.size() < clause_bytes_max ? with_caps_apart(context_.source, clause) : std::vector<Range>{}) {
        // a cap behind a rule speaks of points even where the heading does not
        const bool follows = piece.begin != clause.begin;
        if (const auto points = points_in(context_.source, piece, about || follows)) {
          add(piece, *points, section_id(context_, item));
        } else if (const auto headed = points_by_heading(item, piece)) {
          add(piece, *headed, section_id(context_, item));
        }
      }
    }
  }

  /// «Điểm thưởng: - Sáng kiến cấp tỉnh: 05 điểm», «Điểm trừ: mỗi vụ cháy - 5 điểm»: only the heading says which.
  std::optional<FoundPoints> points_by_heading(const Item& item, Range piece) const {
    const Section* section = section_of(context_, item);
    const std::string title = section == nullptr ? std::string() : core::lower(section->title);
    const bool gives = has_any(title, bonus_headings);
    const bool takes = has_any(title, penalty_headings);
    const auto all = all_points(context_.source, piece);
    if (gives == takes || all.size() != 1 || says_nothing(context_.source, piece)) {
      return std::nullopt;
    }
    return FoundPoints{gives ? "bonus" : "penalty", all.front().value, 85};
  }

  /// «| Nộp báo cáo muộn | Trừ 01 điểm |»: the rule is told by two neighbouring cells.
  void take_row(const TableRow& row) {
    for (std::size_t column = 1; column < row.cells.size(); ++column) {
      const Range& cell = row.cells[column];
      const auto points = cell.empty() ? std::nullopt : points_in(context_.source, {cell.begin, cell.end}, true);
      if (!points || points->kind == "cap" || row.cells[column - 1].empty()) {
        continue;
      }
      const Range whole{row.cells[column - 1].begin, cell.end};
      const int section = section_at(context_.outline, context_.source.quote(whole).span.begin);
      add(whole, *points, section < 0 ? "" : context_.outline.sections[static_cast<std::size_t>(section)].id);
      extract_.scoring_rules.back().certainty.confidence = 75;
      return;
    }
  }

  void add(Range range, const FoundPoints& points, const std::string& section) {
    ScoringRule rule;
    rule.section = section;
    rule.quote = context_.source.quote(range);
    rule.kind = points.kind;
    rule.points = points.points;
    rule.certainty.confidence = points.confidence;
    extract_.scoring_rules.push_back(std::move(rule));
  }

  static constexpr std::size_t clause_bytes_max = 1500;
  const Context& context_;
  Extract& extract_;
};

}  // namespace

void read_scoring_rules(const Context& context, Extract& extract) {
  ScoringReader(context, extract).run();
}

}  // namespace thidua::reading
