#include <algorithm>
#include <set>

#include "core/text.h"
#include "reading/brackets.h"
#include "reading/clause.h"
#include "reading/conditions.h"
#include "reading/criteria_values.h"
#include "reading/items.h"
#include "reading/lists.h"
#include "reading/phrases.h"
#include "reading/quota_rules.h"
#include "reading/row_notes.h"
#include "reading/scoring.h"
#include "reading/shared_words.h"
#include "reading/split.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& excluding = words("criteria", "excluding");
const WordList& excluding_headings = words("criteria", "excluding_headings");
const WordList& late_papers_words = words("criteria", "late_papers");
const WordList& criterion_columns = words("criteria", "criterion_columns");
const WordList& content_columns = words("criteria", "content_columns");
const WordList& point_columns = words("criteria", "point_columns");
const WordList& criteria_prizes = words("funds", "reward");
const WordList& referring = words("criteria", "referring");
const WordList& criteria_joints = words("criteria", "joints");
const WordList& points_before = words("criteria", "points_before");

/// A longer clause is no list of persons; the limit keeps hostile input linear.
constexpr std::size_t criterion_bytes_max = 1500;

/// «Đối với cá nhân là người đứng đầu …: …»
bool is_for_heads(std::string_view low, Range range) {
  const auto head = find_phrase(low, "người đứng đầu", range.begin, std::min(range.end, range.begin + 70));
  return head && (head->begin == range.begin || phrase_at(low, range.begin, "đối với") != nowhere);
}

/// A criterion without the points it gives: «…: 10 điểm», «… (tối đa 20 điểm)».
struct Worth {
  Range range;
  std::optional<core::Decimal> points;
};

Worth without_points(const Source& source, Range range) {
  const std::string_view low = source.low();
  range = without_end(source, range);
  Worth result{range, std::nullopt};
  std::size_t end = range.end;
  const bool bracket = end > range.begin && low[end - 1] == ')';
  end = bracket ? end - 1 : end;
  const std::size_t unit = any_before(low, end, point_words);
  if (unit == nowhere || unit <= range.begin) {
    return result;
  }
  std::size_t number = skip_blanks_back(low, unit);
  while (number > range.begin && (is_digit_byte(low[number - 1]) || low[number - 1] == ',')) {
    --number;
  }
  const auto value = core::number_at(source.shown(), number);
  std::size_t place = number;
  const std::size_t word = any_before(low, place, points_before);
  place = skip_blanks_back(low, word == nowhere ? place : word);
  const bool sign = place > range.begin && std::string_view(":(-").find(low[place - 1]) != nowhere;
  const bool dash = place >= range.begin + 3 && low.substr(place - 3, 3) == "–";
  if (!value || (!sign && !dash)) {
    return result;
  }
  result.range = without_end(source, {range.begin, place - (sign ? 1 : 3)});
  result.points = value->value;
  return result;
}

/// A sentence among other things that lets in may only tell how many points are enough: to be looked at.
constexpr int letting_in_confidence = 75;

class CriteriaReader {
 public:
  CriteriaReader(const Context& context, Extract& extract)
      : context_(context), source_(context.source), extract_(extract) {}

  void run() {
    for (const Item& item : context_.outline.items) {
      if (context_.stopped()) {
        return;
      }
      if (names_annex(source_, item.content)) {
        continue;
      }
      const bool report = context_.meta.doc_type == DocType::report;
      const std::size_t conditions = report ? nowhere : behind_condition_intro(source_, item.content);
      const bool below = !report && below_.take(item);
      if (conditions != nowhere && !source_.trimmed({conditions, item.content.end}).empty()) {
        for (const Range& sentence : sentences_of(source_, {conditions, item.content.end})) {
          take(item, sentence);
        }
      } else if (below) {
        take(item, item.content);
      } else if (role_of(context_, item) == SectionRole::criteria) {
        for (const Range& range : by_effect(item, with_points_heading(item))) {
          take(item, range);
        }
      } else if (may_exclude(role_of(context_, item))) {
        take_exclusions(item);
      }
      if (gives_worth(item)) {
        take_with_points(item);
      }
    }
    const std::vector<TableRow> rows = table_rows(context_);
    for (const TableRow& row : rows) {
      if (counts(row)) {
        counted_.insert(row.heads.front().begin);
      }
    }
    for (const TableRow& row : rows) {
      take_row(row);
    }
    number_targets(extract_.criteria, 'C');
  }

 private:
  /// Is it a numbered row of a table whose first column has a head?
  bool counts(const TableRow& row) const {
    return !row.heads.empty() && !row.heads.front().empty() && !row.cells.empty() && !row.cells.front().empty() &&
           is_digit_byte(source_.shown()[row.cells.front().begin]);
  }

  /// «I | CÔNG TÁC TỔ CHỨC | 40» above «1 | … | 10»: the sum of those below.
  bool sums_a_group(const TableRow& row, std::size_t criterion) const {
    if (criterion == 0 || row.cells.front().empty() || row.heads.front().empty() ||
        !counted_.contains(row.heads.front().begin)) {
      return false;
    }
    const std::string_view mark = source_.shown(row.cells.front());
    const bool roman = mark.find_first_not_of("IVX. ") == nowhere;
    return roman || (mark.find_first_of("0123456789") == nowhere && mark.size() <= 2);
  }

  /// «Không xét đơn vị có …» stands among numbers of awards too.
  bool may_exclude(SectionRole role) const {
    if (context_.meta.doc_type == DocType::report) {
      return role == SectionRole::quotas || role == SectionRole::scoring;  // by which rules it is judged
    }
    return (role == SectionRole::quotas || role == SectionRole::award_forms || role == SectionRole::apart ||
            role == SectionRole::plain || role == SectionRole::scoring || role == SectionRole::awards ||
            role == SectionRole::assignment || role == SectionRole::duties || role == SectionRole::solutions);
  }

  /// «Chấm điểm: - Hoàn thành kế hoạch: 40 điểm; - Chấp hành chế độ báo cáo: 30 điểm»: what points are given for. In a
  /// pact it is a target.
  bool gives_worth(const Item& item) const {
    const DocType type = context_.meta.doc_type;
    const Section* section = section_of(context_, item);
    const std::string title = section == nullptr ? std::string() : core::lower(section->title);
    if (has_any(title, words("scoring", "bonus_headings")) || has_any(title, words("scoring", "penalty_headings"))) {
      return false;
    }
    return role_of(context_, item) == SectionRole::scoring && (type == DocType::guideline || type == DocType::plan);
  }

  void take_with_points(const Item& item) {
    for (const Range& clause : clauses_of(source_, with_points_heading(item))) {
      const bool worth = without_points(source_, clause).points.has_value() && clause.size() <= criterion_bytes_max;
      if (worth && !points_in(source_, clause, true)) {
        take(item, clause);
      }
    }
  }

  void take_exclusions(const Item& item) {
    for (const Range& sentence : sentences_of(source_, item.content)) {
      if (const std::size_t end = any_at(source_.low(), sentence.begin, excluding); end != nowhere) {
        if (any_at(source_.low(), skip_blanks(source_.low(), end), late_papers_words) == nowhere) {
          take(item, sentence);
        }
        continue;
      }
      for (const Range& clause : clauses_of(source_, sentence)) {
        if (excludes_behind(source_, clause)) {
          add_all(item, {clause}, std::nullopt, true);
        } else if (demands(clause)) {
          add_all(item, parts_of(without_end(source_, clause)), std::nullopt, false);
        } else if (const Range condition = lets_in(clause); !condition.empty()) {
          add_all(item, {condition}, std::nullopt, false);
          extract_.criteria.back().confidence = letting_in_confidence;
        }
      }
    }
  }

  /// «Cơ quan được suy tôn tặng Cờ thi đua phải đạt từ 950 điểm trở lên và có mặt đầy đủ»: who is to have it must …
  bool demands(Range clause) const {
    const std::string_view low = source_.low();
    const auto must = clause.size() > criterion_bytes_max
                          ? std::nullopt
                          : find_any(low, words("criteria", "musts"), clause.begin, clause.end);
    if (!must || !find_any(low, words("criteria", "wanting"), clause.begin, must->begin)) {
      return false;
    }
    const auto bounds = quantities_in(source_, {must->begin, clause.end});
    const bool bound = std::any_of(bounds.begin(), bounds.end(), [](const FoundQuantity& one) {
      return one.has_comparator && one.quantity.unit != core::Unit::vnd && one.quantity.unit != core::Unit::day;
    });
    return bound || none_in(low, {must->end, clause.end}) || level_in(source_, {must->end, clause.end});
  }

  /// «HTX đạt từ 8/10 chỉ tiêu trở lên mới được xét», «Trạm đạt từ 90 điểm trở lên được đề nghị …, số lượng không quá
  /// 02»: a bound, then that it lets in; up to where how many begins.
  Range lets_in(Range clause) const {
    const auto letting = find_any(source_.low(), words("criteria", "letting_in"), clause.begin, clause.end);
    if (!letting || clause.size() > criterion_bytes_max || shares_the_granted(source_, clause)) {
      return {};
    }
    const std::size_t colon = source_.low({0, letting->begin}).rfind(':');
    if (colon != nowhere && colon >= clause.begin) {
      clause.begin = skip_blanks(source_.low(), colon + 1);  // «Cuối vụ, Hội đồng chấm: HTX đạt từ …»
    }
    const auto bounds = quantities_in(source_, {clause.begin, letting->begin});
    const bool bound = std::any_of(bounds.begin(), bounds.end(), [](const FoundQuantity& one) {
      const core::Unit unit = one.quantity.unit;
      return (one.quantity.comparator == core::Comparator::at_least ||
              one.quantity.comparator == core::Comparator::more_than) &&
             (unit == core::Unit::point || unit == core::Unit::ratio || unit == core::Unit::percent);
    });
    const std::size_t comma = std::min(source_.low({0, clause.end}).find(',', letting->end), clause.end);
    return bound ? without_end(source_, {clause.begin, comma}) : Range{};
  }

  /// «Tổ hoàn thành … thì được đề nghị. Không đề nghị tổ có …»: what lets in stands apart from what leaves out.
  std::vector<Range> by_effect(const Item& item, Range whole) const {
    const auto sentences = sentences_of(source_, whole);
    std::vector<Range> ranges;
    bool before = false;
    bool mixed = false;
    for (const Range& sentence : sentences) {
      const bool out = any_at(source_.low(), sentence.begin, excluding) != nowhere;
      mixed = mixed || (!ranges.empty() && out != before);
      if (ranges.empty() || out != before) {
        ranges.push_back(sentence);
      } else {
        ranges.back().end = sentence.end;
      }
      before = out;
    }
    return mixed && !headed_by(context_, item, excluding_headings) ? ranges : std::vector{whole};
  }

  /// «Giám đốc thưởng tổ xuất sắc 3.000.000 đồng»: a prize, not a condition.
  bool is_prize(Range range) const {
    const auto numbers = quantities_in(source_, range);
    return std::any_of(numbers.begin(), numbers.end(), [this, range](const FoundQuantity& found) {
      return found.quantity.unit == core::Unit::vnd && !found.has_comparator &&
             (find_any(source_.low(), criteria_prizes, range.begin, found.words.begin) ||
              word_count(source_.low({range.begin, std::max(range.begin, found.words.begin)})) <= 4);
    });
  }

  /// «Đạt LĐTT» is short, but names a title.
  bool tells_nothing(Range range) const {
    return says_nothing(source_, range) && (range.empty() || word_count(source_.low(range)) < 2 ||
                                            source_.shown()[range.end - 1] == ':' || award_in(source_, range).empty());
  }

  /// «“Tập thể lao động xuất sắc”: 100% cá nhân hoàn thành nhiệm vụ, …»: the title the conditions are for, cut off.
  std::string take_label(Range& range) const {
    const std::size_t colon = source_.low({0, range.end}).find(':', range.begin);
    if (colon == nowhere || word_count(source_.low({range.begin, colon})) > 12 ||
        !quantities_in(source_, {range.begin, colon}).empty()) {
      return {};
    }
    const std::string award = award_in(source_, {range.begin, colon});
    if (!award.empty() && find_any(source_.low(), excluding, range.begin, colon) == std::nullopt) {
      range = source_.trimmed({colon + 1, range.end});
      return award;
    }
    return {};
  }

  void take(const Item& item, Range written) {
    if (tells_nothing(written) || any_at(source_.low(), written.begin, referring) != nowhere) {
      return;
    }
    Worth worth = without_points(source_, written);
    const std::string label = take_label(worth.range);
    std::vector<Range> ranges;
    const bool excluded = excludes(item, worth.range);
    bool behind_quota = false;
    for (const Range& range : excluded ? excluded_in(worth.range) : parts_of(worth.range)) {
      const bool rule = points_in(source_, range, headed_by(context_, item, tier_words)).has_value();
      const bool goes_on = any_at(source_.low(), range.begin, words("quotas", "exceptions")) != nowhere ||
                           any_at(source_.low(), range.begin, in_which_words) != nowhere ||
                           is_digit_byte(source_.low()[range.begin]);  // «… 02 tập thể và 05 cá nhân»
      const bool quota = is_quota(source_, range) || (behind_quota && goes_on);
      if (!rule && !is_prize(range) && !quota && !tells_nothing(range)) {
        ranges.push_back(range);
      }
      behind_quota = quota;  // «…; riêng trường có dưới 20 người được chọn 03 người»
    }
    add_all(item, ranges, worth.points, excluded, label);
  }

  /// «1. Hoàn thành chỉ tiêu: 20 điểm» may have been read as a heading with text behind it.
  Range with_points_heading(const Item& item) const {
    const Range whole = with_heading(context_, item);
    const bool only_points = item.inline_of_heading && word_count(source_.low(item.content)) <= 5 &&
                             without_points(source_, whole).points.has_value();
    return only_points ? whole : item.content;
  }

  /// Whole, where nothing in it can be checked; else taken apart like a target.
  std::vector<Range> parts_of(Range whole) const {
    for (const std::size_t end : sentence_ends(source_, whole, outer_brackets(source_.shown(), whole))) {
      const std::size_t next = skip_blanks(source_.low(), end);
      if (is_for_heads(source_.low(), {next, whole.end})) {
        return {without_end(source_, {whole.begin, end}), {next, whole.end}};
      }
    }
    const SplitItem split = split_item(source_, whole, false);
    const bool checked = std::any_of(split.parts.begin(), split.parts.end(), [this](const Part& part) {
      return part.quantity.has_value() || none_in(source_.low(), part.range) || level_in(source_, part.range);
    });
    const std::size_t sign = source_.low({0, whole.end}).find(';', whole.begin);
    if (!checked && sign != nowhere && !award_in(source_, {whole.begin, sign}).empty()) {
      return at_semicolons(whole);  // «Đạt LĐTT; có sáng kiến …»
    }
    if (split.lead || split.parts.size() < 2 || !checked) {
      return checked ? at_semicolons(whole) : at_joints(whole);
    }
    std::vector<Range> ranges;
    for (const Part& part : split.parts) {
      const auto pieces = at_semicolons(part.range);
      ranges.insert(ranges.end(), pieces.begin(), pieces.end());
    }
    return ranges;
  }

  /// «Có ít nhất 02 mô hình; tập thể được xếp loại tốt trở lên»: what can be checked stands apart.
  std::vector<Range> at_semicolons(Range range) const {
    std::vector<Range> ranges;
    for (const Range& clause : clauses_of(source_, range)) {
      const auto pieces = at_joints(clause);
      ranges.insert(ranges.end(), pieces.begin(), pieces.end());
    }
    return ranges;
  }

  /// «Không xét người …, người …»: each kind of person is a case of its own.
  std::vector<Range> excluded_in(Range whole) const {
    std::vector<Range> ranges;
    const std::string_view low = source_.low();
    // «Những trường hợp không được bình chọn: tập thể …; cá nhân …»: the cases stand behind the colon
    const std::size_t colon = low.substr(0, whole.end).find(':', whole.begin);
    const auto told = colon == nowhere ? std::nullopt : find_any(low, excluding, whole.begin, colon);
    if (told && colon + 1 < whole.end && word_count(low.substr(whole.begin, colon - whole.begin)) <= 14) {
      whole = source_.trimmed({colon + 1, whole.end});
    }
    for (const Range& clause : clauses_of(source_, whole)) {
      std::size_t begin = clause.begin;
      const std::size_t subject = clause.size() > criterion_bytes_max ? nowhere : first_subject(clause);
      for (std::size_t at = subject; subject != nowhere && at < clause.end; ++at) {
        const std::size_t next = low[at] == ',' ? skip_blanks(low, at + 1) : nowhere;
        const std::size_t noun = next == nowhere ? nowhere : any_at(low, next, words("criteria", "subjects"));
        const bool same = noun != nowhere && low.substr(next, noun - next) ==
                                                 low.substr(subject, std::min(noun - next, low.size() - subject));
        if (same && word_count(low.substr(next, clause.end - next)) > 3 &&
            word_count(low.substr(begin, at - begin)) > 3) {
          ranges.push_back(without_end(source_, {begin, at}));
          begin = next;
        }
      }
      ranges.push_back(without_end(source_, {begin, clause.end}));
    }
    return ranges;
  }

  /// Whom the exclusion speaks of, behind «không xét (danh hiệu) (đối với)».
  std::size_t first_subject(Range clause) const {
    const auto found = find_any(source_.low(), words("criteria", "subjects"), clause.begin, clause.end);
    return found ? found->begin : nowhere;
  }

  /// «Có … và không có …»: the second can fail by itself.
  std::vector<Range> at_joints(Range range) const {
    const auto joint = find_any(source_.low(), criteria_joints, range.begin, range.end);
    if (!joint || joint->begin <= range.begin || any_at(source_.low(), range.begin, excluding) != nowhere ||
        word_count(source_.low({range.begin, joint->begin})) < 3) {
      return {range};
    }
    const bool another = source_.low(*joint).starts_with(", có");
    if (another && !level_in(source_, {range.begin, joint->begin}) &&
        !promised_in(source_, {range.begin, joint->begin})) {
      return {range};  // «có phẩm chất tốt, có ít nhất …» is told at length
    }
    const bool bare = source_.low(*joint) == "và có";
    if (bare && !promised_in(source_, {joint->end, range.end})) {
      return {range};  // «có đạo đức và có tác phong …»
    }
    const bool comma = source_.shown()[joint->begin] == ',';
    if (comma && any_at(source_.low(), range.begin, words("criteria", "zero_starts")) != nowhere) {
      return {range};  // «không vi phạm …, không bị …» is one rule told at length
    }
    const std::size_t word = comma ? joint->begin + 1 : word_end(source_.low(), joint->begin);
    const std::size_t second = phrase_at(source_.low(), joint->begin, "đồng thời");
    const std::size_t next = skip_blanks(source_.low(), second == nowhere ? word : second);
    return {without_end(source_, {range.begin, joint->begin}), {next, range.end}};
  }

  void add_all(const Item& item, const std::vector<Range>& ranges, std::optional<core::Decimal> points, bool excluded,
               const std::string& label = {}) {
    Surroundings around;
    around.doc_type = context_.meta.doc_type;
    around.year = context_.year;
    around.section_title = section_of(context_, item) == nullptr ? "" : section_of(context_, item)->title;
    const std::string award = label.empty() ? award_of_headings(item) : label;
    std::optional<Target> before;
    for (std::size_t index = 0; index < ranges.size(); ++index) {
      Part part;
      part.range = ranges[index];
      part.quantity = promised_in(source_, part.range);
      part.in_which = phrase_at(source_.low(), part.range.begin, "trong đó") != nowhere;
      Target criterion;
      fill_target(source_, part, before ? &*before : nullptr, around, criterion);
      take_subject(around.section_title, criterion);
      criterion.effect = excluded ? "exclude" : "";
      fill_criterion(source_, part, criterion);
      criterion.part = static_cast<int>(index) + 1;
      criterion.parts_total = static_cast<int>(ranges.size());
      criterion.section = section_id(context_, item);
      criterion.section_path = path_of(context_.outline, item.section);
      criterion.scope = is_for_heads(source_.low(), part.range) ? "head_of_unit" : "";
      criterion.award = award.empty() ? criterion.award : award;
      criterion.points = points;
      if (part.in_which && before) {
        criterion.relation = Relation{RelationType::in_which, {}};
      }
      before = criterion;
      extract_.criteria.push_back(std::move(criterion));
    }
  }

  bool excludes(const Item& item, Range range) const {
    return find_any(source_.low(), excluding, range.begin, range.end).has_value() ||
           headed_by(context_, item, excluding_headings);
  }

  /// Criteria stand under «Đối với tập thể», «Đối với cá nhân».
  static void take_subject(const std::string& title, Target& criterion) {
    const std::size_t end = phrase_at(core::lower(title), 0, "đối với");
    if (end != nowhere) {
      criterion.subject = core::single_spaced(std::string_view(title).substr(end));
    }
  }

  /// The title or commendation the section is about («II. Chiến sĩ thi đua cơ sở»), or empty.
  std::string award_of_headings(const Item& item) const {
    for (int at = item.section, step = 0; at >= 0 && step < 3; ++step) {
      const Section& section = context_.outline.sections[static_cast<std::size_t>(at)];
      const std::string award = award_in(source_, source_.range_of(section.quote.span));
      if (!award.empty()) {
        return award;
      }
      at = context_.outline.parents[static_cast<std::size_t>(at)];
    }
    return {};
  }

  /// «| 1 | Hoàn thành chỉ tiêu được giao | 40 |» below «Tiêu chí | Điểm tối đa».
  void take_row(const TableRow& row) {
    const Range first_cell = row.cells.empty() ? Range{} : row.cells.front();
    const int place = first_cell.empty() ? -1 : section_at(context_.outline, source_.quote(first_cell).span.begin);
    const SectionRole around =
        place < 0 ? SectionRole::plain : context_.outline.sections[static_cast<std::size_t>(place)].role;
    const bool judged = around == SectionRole::criteria || around == SectionRole::scoring;
    std::size_t criterion = row.heads.size();
    std::size_t points = row.heads.size();
    for (std::size_t column = 0; column < row.heads.size() && column < row.cells.size(); ++column) {
      const std::string_view head = source_.low(row.heads[column]);
      if (criterion == row.heads.size() &&
          (has_any(head, criterion_columns) || (judged && has_any(head, content_columns)))) {
        criterion = column;
      } else if (has_any(head, point_columns) || head == "điểm") {
        points = column;
      }
    }
    if (std::max(criterion, points) >= row.heads.size() || row.cells[criterion].empty() || row.cells[points].empty()) {
      return;
    }
    if (sums_a_group(row, criterion)) {
      return;
    }
    const Range cell = row.cells[criterion];
    const auto value = core::number_at(source_.shown(), row.cells[points].begin);
    const std::string_view low = source_.low(cell);
    if (!value || word_count(low) < 3 || low.starts_with("tổng") || low.starts_with("cộng")) {
      return;
    }
    Item item;
    item.content = cell;
    item.section = section_at(context_.outline, source_.quote(cell).span.begin);
    const std::size_t first = extract_.criteria.size();
    add_all(item, {without_end(source_, cell)}, value->value, false);
    extract_.criteria[first].quote = source_.quote({cell.begin, std::max(cell.end, row.cells[points].end)});
    extract_.criteria[first].confidence = 75;
  }

  std::set<std::size_t> counted_;  // heads of tables with numbered rows
  const Context& context_;
  const Source& source_;
  Extract& extract_;
  ConditionsBelow below_{source_};
};

}  // namespace

void read_criteria(const Context& context, Extract& extract) {
  CriteriaReader(context, extract).run();
}

}  // namespace thidua::reading
