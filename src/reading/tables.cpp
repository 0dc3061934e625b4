#include <algorithm>
#include <array>
#include <map>

#include "core/text.h"
#include "reading/cell_verdicts.h"
#include "reading/clause.h"
#include "reading/dates.h"
#include "reading/known_result.h"
#include "reading/phrases.h"
#include "reading/result_lines.h"
#include "reading/split.h"
#include "reading/targets.h"
#include "reading/told_apart.h"
#include "reading/told_marks.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Unit;

enum class ColumnRole { other, measure, unit, plan, result, verdict, owner, due };

/// The first entry whose words stand in the head of the column decides.
const WordList& columns_known = words("tables", "columns");
constexpr std::array<std::pair<std::string_view, ColumnRole>, 8> column_codes{{{"other", ColumnRole::other},
                                                                               {"measure", ColumnRole::measure},
                                                                               {"unit", ColumnRole::unit},
                                                                               {"plan", ColumnRole::plan},
                                                                               {"result", ColumnRole::result},
                                                                               {"verdict", ColumnRole::verdict},
                                                                               {"owner", ColumnRole::owner},
                                                                               {"due", ColumnRole::due}}};
/// A head that begins so may name what is measured although it also says «đăng ký».
const WordList& measuring_heads = words("tables", "measuring_heads");
const WordList& none_in_cells = words("tables", "none_in_cells");
const WordList& period_heads = words("tables", "period_heads");
const WordList& crosses = words("tables", "crosses");
/// «Chỉ tiêu 3» in the first cell.
const WordList& number_labels = words("references", "nouns");
constexpr std::size_t number_bytes_max = 24;
/// The bytes of «-», «–», «—», «.», «…».
constexpr std::string_view dash_bytes = "-–—.… ";
const WordList& yes_words = words("tables", "yes_words");

class TableReader {
 public:
  TableReader(const Context& context, std::vector<Target>& targets)
      : context_(context), source_(context.source), targets_(targets) {}

  void run() {
    for (const auto& [number, table] : tables_of(context_.lines)) {
      read(table);
    }
  }

  /// «STT | Kết quả | Đánh giá»: rows that call the promises of the text by their numbers.
  void judge_by_number() {
    for (const auto& [number, table] : tables_of(context_.lines)) {
      columns_.clear();
      verdict_columns_.clear();
      for (const auto& [row_number, row] : table.rows) {
        if (columns_.empty()) {
          take_numbered_head(row);
        } else {
          judge_numbered(row);
        }
      }
    }
  }

 private:
  void take_numbered_head(const Row& row) {
    for (const auto& [column, range] : row) {
      ColumnRole role = role_of(source_.low(range));
      role = role == ColumnRole::result && columns_.contains(role) ? ColumnRole::verdict : role;
      columns_.try_emplace(role, column);
    }
    if (!columns_.contains(ColumnRole::result) && !columns_.contains(ColumnRole::verdict)) {
      columns_.clear();
    }
  }

  void judge_numbered(const Row& row) {
    const std::string mark = number_of(row);
    const Range result = cell(row, ColumnRole::result);
    const Range word = cell(row, ColumnRole::verdict);
    const std::size_t before = source_.quote(row.begin()->second).span.begin;
    const std::vector<std::size_t> spoken =
        mark.empty() ? std::vector<std::size_t>() : targets_marked(context_, targets_, mark, {}, before);
    const bool open = std::all_of(spoken.begin(), spoken.end(), [this](std::size_t index) {
      const auto& judgement = targets_[index].judgement;
      return !judgement || judgement->verdict == core::Verdict::not_stated;
    });
    if (spoken.empty() || !open || (result.empty() && word.empty())) {
      return;
    }
    if (spoken.size() == 1) {
      judge(row, targets_[spoken.front()]);
    } else {
      VerdictPlace place = known_result(source_, result.empty() ? word : result);
      const auto head = word.empty() ? std::nullopt : verdict_in_cell(source_, word);
      place.head = head ? *head : place.head;
      judge_paragraph(source_, place, spoken, targets_);
    }
    for (const std::size_t index : spoken) {
      take_hint(source_, result.empty() ? word : result, *targets_[index].judgement);
      targets_[index].judgement->supposed = false;
    }
  }

  void read(const Table& table) {
    columns_.clear();
    head_unit_ = {};
    for (const auto& [number, row] : table.rows) {
      if (columns_.empty()) {
        take_head(row);
      } else {
        take_row(row);
      }
    }
  }

  /// A head names what is measured and what is planned; rows before it are none.
  void take_head(const Row& row) {
    std::map<ColumnRole, int> columns;
    std::optional<int> second_result;  // «Thực hiện», then «Kết quả»: the verdict, where no column says so itself
    std::optional<int> named;          // the first column of words that no entry knows
    verdict_columns_.clear();
    for (const auto& [column, range] : row) {
      ColumnRole role = role_of(source_.low(range));
      if (const auto head = verdict_head(source_, range); head && !head->opener && head->words.end >= range.end) {
        verdict_columns_.emplace(column, head->verdict);
      }
      if (role == ColumnRole::plan && !columns.contains(ColumnRole::measure) && !columns.contains(ColumnRole::plan) &&
          names_measures(row, column)) {
        role = ColumnRole::measure;  // «Chỉ tiêu đăng ký | Mức đăng ký»
      }
      if (role == ColumnRole::result && is_past_year(range)) {
        continue;  // «Thực hiện 2024» beside «Thực hiện 2025»
      }
      if (role == ColumnRole::measure && columns.contains(ColumnRole::measure)) {
        role = ColumnRole::plan;
      } else if (role == ColumnRole::result && columns.contains(ColumnRole::result)) {
        second_result = second_result.value_or(column);
        continue;
      } else if (role == ColumnRole::other && word_count(source_.low(range)) >= 1 &&
                 columns_known.first_in(source_.low(range)) == nullptr) {
        named = named.value_or(column);
      }
      columns.try_emplace(role, column);
    }
    if (second_result) {
      columns.try_emplace(ColumnRole::verdict, *second_result);
    }
    const bool report = context_.meta.doc_type == DocType::report;
    const bool planned = report && columns.contains(ColumnRole::plan) &&
                         (columns.contains(ColumnRole::unit) || columns.contains(ColumnRole::result));
    if (!columns.contains(ColumnRole::measure) && planned && named && *named < columns.at(ColumnRole::plan)) {
      columns[ColumnRole::measure] = *named;  // «Dự án», «Loại hình»: what the rows are about, in the table's own word
    }
    if (columns.contains(ColumnRole::measure) && !columns.contains(ColumnRole::plan)) {
      take_year_column(row, columns);
    }
    if (columns.contains(ColumnRole::measure) && !columns.contains(ColumnRole::plan) &&
        columns.contains(ColumnRole::due)) {
      columns[ColumnRole::plan] = columns[ColumnRole::due];  // milestones: to be there by a day
    }
    const bool promises = context_.meta.doc_type == DocType::pact || context_.meta.doc_type == DocType::plan;
    if (promises && !columns.contains(ColumnRole::measure) && !columns.contains(ColumnRole::plan) && named) {
      take_measured_column(row, *named, columns);
    }
    const bool told = columns.contains(ColumnRole::result) || columns.contains(ColumnRole::verdict);
    const auto planned_at = columns.find(ColumnRole::plan);
    if (report && !columns.contains(ColumnRole::measure) && planned_at != columns.end() && told &&
        (!named || *named > planned_at->second)) {
      columns[ColumnRole::measure] = planned_at->second;  // «Chỉ tiêu đăng ký | Kết quả»
    }
    if (report && columns.contains(ColumnRole::measure) && !columns.contains(ColumnRole::plan) && told) {
      columns[ColumnRole::plan] = columns.at(ColumnRole::measure);  // «25% học sinh giỏi trở lên | Đạt»
    }
    if (columns.contains(ColumnRole::measure) && columns.contains(ColumnRole::plan)) {
      take_period_column(row, columns);
      columns_ = columns;
    }
  }

  /// «Trạm | Diện tích (ha)»: each row has its own number of what the head measures, in the head's unit.
  void take_measured_column(const Row& row, int named, std::map<ColumnRole, int>& columns) {
    for (const auto& [column, range] : row) {
      const std::size_t open = source_.low({0, range.end}).find('(', range.begin);
      const bool measures = column > named && open != nowhere && source_.low()[range.end - 1] == ')' &&
                            role_of(source_.low(range)) == ColumnRole::other;
      const Range unit = measures ? source_.trimmed({open + 1, range.end - 1}) : Range{};
      if (!unit.empty() && unit_of_cell(source_, unit).first.known && !columns.contains(ColumnRole::plan)) {
        columns[ColumnRole::measure] = named;
        columns[ColumnRole::plan] = column;
        head_unit_ = unit;
      }
    }
  }

  /// Does a later column hold the plan, and no column the measure?
  bool names_measures(const Row& row, int first) const {
    bool planned = false;
    for (const auto& [column, range] : row) {
      const ColumnRole role = role_of(source_.low(range));
      if (role == ColumnRole::measure) {
        return false;
      }
      planned = planned || (role == ColumnRole::plan && column > first);
    }
    return planned && any_at(source_.low(), row.at(first).begin, measuring_heads) != nowhere;
  }

  bool is_past_year(Range head) const {
    const std::string_view low = source_.low(head);
    const std::size_t digit = low.find("20");
    const std::string_view year = digit == nowhere ? std::string_view() : low.substr(digit, 4);
    const bool whole = year.size() == 4 && year.find_first_not_of("0123456789") == nowhere;
    return whole && context_.year > 0 && std::stoi(std::string(year)) < context_.year;
  }

  /// «Năm 2026» over the values: the plan of the document's own year.
  void take_year_column(const Row& row, std::map<ColumnRole, int>& columns) const {
    for (const auto& [column, range] : row) {
      const auto years = years_in(source_, range);
      if (years.size() == 1 && years.front().year == context_.year && word_count(source_.low(range)) <= 3) {
        columns[ColumnRole::plan] = column;
      }
    }
  }

  /// «Chỉ tiêu | HK I»: what stands below the name of a time behind the plan is the result.
  void take_period_column(const Row& row, std::map<ColumnRole, int>& columns) const {
    for (const auto& [column, range] : row) {
      const bool behind = column > columns.at(ColumnRole::plan) && word_count(source_.low(range)) <= 5;
      if (behind && context_.meta.doc_type == DocType::report &&
          any_at(source_.low(), range.begin, period_heads) != nowhere) {
        columns.try_emplace(ColumnRole::result, column);
      }
    }
  }

  static ColumnRole role_of(std::string_view low) {
    if (const Entry* entry = columns_known.first_in(low); entry != nullptr) {
      const auto found = std::find_if(column_codes.begin(), column_codes.end(),
                                      [entry](const auto& row) { return row.first == entry->meaning; });
      return found == column_codes.end() ? ColumnRole::other : found->second;
    }
    return ColumnRole::other;
  }

  Range cell(const Row& row, ColumnRole role) const {
    const auto column = columns_.find(role);
    const auto found = column == columns_.end() ? row.end() : row.find(column->second);
    return found == row.end() ? Range{} : found->second;
  }

  void take_row(const Row& row) {
    const Range measure = cell(row, ColumnRole::measure);
    const Range plan = cell(row, ColumnRole::plan);
    if (measure.empty() || plan.empty() || word_count(source_.low(measure)) < 2) {
      return;
    }
    if (columns_.at(ColumnRole::plan) == columns_.at(ColumnRole::measure)) {
      return take_sentence(row, measure);
    }
    Target target;
    target.quote = source_.quote({std::min(measure.begin, plan.begin), std::max(measure.end, plan.end)});
    target.mark = number_of(row);
    target.measure = source_.clean(measure);
    target.award = award_in(source_, measure);
    target.subject = context_.meta.agency;
    target.period = context_.year == 0 ? "" : std::to_string(context_.year);
    if (!place_in_section(target)) {
      return;
    }
    const FoundQuantity* found =
        take_quantity(plan, head_unit_.empty() ? cell(row, ColumnRole::unit) : head_unit_, measure, target);
    Part part;
    part.range = plan;
    part.quantity = found == nullptr ? std::nullopt : std::optional(*found);
    add_doubts(context_, &part, false, target);
    if (const Range due = cell(row, ColumnRole::due); !due.empty()) {
      const auto day = date_in(source_, due);
      target.due = day && !day->iso.empty() ? last_day(*day) : "";
    }
    if (context_.meta.doc_type == DocType::report) {
      judge(row, target);
    }
    targets_.push_back(std::move(target));
  }

  /// The cell is the whole promise: «25% học sinh giỏi trở lên».
  void take_sentence(const Row& row, Range cell_range) {
    const SplitItem split = split_item(source_, cell_range, false);
    Surroundings around;
    around.doc_type = context_.meta.doc_type;
    around.year = context_.year;
    around.agency = context_.meta.agency;
    const std::size_t first = targets_.size();
    for (const Part& part : split.parts) {
      Target target;
      fill_target(source_, part, targets_.size() == first ? nullptr : &targets_.back(), around, target);
      target.part = static_cast<int>(targets_.size() - first) + 1;
      target.parts_total = static_cast<int>(split.parts.size());
      target.mark = number_of(row);
      if (!place_in_section(target)) {
        return;
      }
      add_doubts(context_, &part, false, target);
      judge(row, target);
      targets_.push_back(std::move(target));
    }
  }

  /// «1», «2.3» in the first cell.
  std::string number_of(const Row& row) const {
    const std::string first = source_.clean(row.begin()->second);
    const bool number = !first.empty() && first.find_first_not_of("0123456789.()[]") == std::string::npos;
    if (number || first.size() > number_bytes_max) {
      return number ? mark_itself(first) : std::string();
    }
    std::size_t end = 0;  // «Chỉ tiêu 3», «CT3»
    const std::size_t label = any_at(source_.low(), row.begin()->second.begin, number_labels);
    const std::string mark = label == nowhere ? std::string()
                                              : number_at_place(source_.low(), skip_blanks(source_.low(), label),
                                                                row.begin()->second.end, end);
    return end == row.begin()->second.end ? mark : std::string();
  }

  /// False where the table stands in a section of other things.
  bool place_in_section(Target& target) const {
    const auto& sections = context_.outline.sections;
    const auto behind =
        std::upper_bound(sections.begin(), sections.end(), target.quote.span.begin,
                         [](std::size_t place, const Section& heading) { return place < heading.quote.span.begin; });
    const int section = static_cast<int>(behind - sections.begin()) - 1;
    if (section < 0) {
      return true;
    }
    const Section& heading = context_.outline.sections[static_cast<std::size_t>(section)];
    target.section = heading.id;
    target.section_path = path_of(context_.outline, section);
    return heading.role == SectionRole::plain || heading.role == SectionRole::targets ||
           heading.role == SectionRole::content;
  }

  /// «62» behind the cell «triệu đồng/năm» is no year.
  void take_bare_number(Range plan) {
    const bool digit = found_.empty() && is_digit_byte(source_.low()[plan.begin]);
    const auto number = digit ? core::number_at(source_.shown({0, plan.end}), plan.begin) : std::nullopt;
    if (number && number->end == plan.end && !number->of) {
      FoundQuantity found;
      found.number = found.words = plan;
      found.unit_end = plan.end;
      found.quantity = {Comparator::equal, {number->value}, Unit::other};
      found_.push_back(std::move(found));
    }
  }

  const FoundQuantity* take_quantity(Range plan, Range unit_cell, Range measure, Target& target) {
    found_ = quantities_in(source_, plan);
    take_bare_number(plan);
    const auto due = columns_.find(ColumnRole::due);
    if (due != columns_.end() && due->second == columns_.at(ColumnRole::plan)) {
      target.quantity = {Comparator::exists, {}, Unit::none};
      found_.clear();
      return nullptr;
    }
    const auto [unit, factor] = unit_of_cell(source_, unit_cell);
    if (found_.empty()) {
      if (any_at(source_.low(), plan.begin, none_in_cells) == plan.end) {
        target.quantity = {Comparator::none, {core::Decimal(0)}, Unit::count};
        target.direction = core::Direction::down;
        return nullptr;
      }
      if (const auto relative = relative_in(source_, plan)) {
        target.quantity = relative->quantity;
        target.reference = relative->reference.empty() ? source_.clean(measure) : relative->reference;
        return nullptr;
      }
      if (const auto level = level_in(source_, plan)) {
        target.quantity = level->quantity;  // «Hoàn thành tốt trở lên»
        target.reference = level->reference;
        return nullptr;
      }
      const bool staged = date_in(source_, plan).has_value() || columns_.contains(ColumnRole::due) ||
                          has_phrase(source_.low(plan), "cấp");
      const bool event = find_any(source_.low(), words("clauses", "event_words"), plan.begin, plan.end).has_value();
      const bool yes =
          any_at(source_.low(), plan.begin, yes_words) != nowhere || !target.award.empty() || staged || event;
      target.quantity = {yes ? Comparator::exists : Comparator::qualitative, {}, Unit::none};
      return nullptr;
    }
    const FoundQuantity& found = found_.front();
    target.quantity = found.quantity;
    target.accept = found.accept;
    target.unit_label = found.unit_label;
    target.per = found.per;
    const bool own_unit = found.quantity.unit != Unit::other && found.quantity.unit != Unit::rank;
    if (!own_unit) {
      const bool rate = has_phrase(source_.low(measure), "tỷ lệ") || source_.low(measure).find('%') != nowhere;
      target.quantity.unit = unit.known || unit.unit == Unit::count ? unit.unit : (rate ? Unit::percent : Unit::count);
      target.unit_label = unit.label;
      target.per = unit.per;
      for (core::Decimal& value : target.quantity.values) {
        value = value.times(factor).value_or(value);
      }
    }
    const bool zero = target.quantity.values.size() == 1 && target.quantity.values.front().is_zero();
    if (zero && target.quantity.unit == Unit::count) {
      target.quantity.comparator = Comparator::none;
    }
    target.direction = direction();
    return &found;
  }

  core::Direction direction() const {
    switch (found_.front().quantity.comparator) {
      case Comparator::at_most:
      case Comparator::less_than:
      case Comparator::none:
        return core::Direction::down;
      case Comparator::between:
        return core::Direction::band;
      default:
        return core::Direction::up;
    }
  }

  /// What the word says; the numbers of the result's column stay.
  Judgement told_in(Range word, const VerdictHead& head, const Judgement& numbers) const {
    Judgement judgement = judgement_of(source_, {word, word, head});
    judgement.actuals = numbers.actuals.empty() ? judgement.actuals : numbers.actuals;
    judgement.explanation = numbers.explanation.empty() ? judgement.explanation : numbers.explanation;
    return judgement;
  }

  /// «… | Ghi chú: Chưa đạt»: words that leave no doubt in a column that no entry calls the verdict's.
  std::optional<VerdictHead> judged_beside(const Row& row) const {
    for (const auto& [column, range] : row) {
      const bool known =
          std::any_of(columns_.begin(), columns_.end(), [column](const auto& one) { return one.second == column; });
      const auto head = known || range.empty() ? std::nullopt : verdict_head(source_, range);
      const bool alone = head && head->words.end >= range.end;
      if (head && !head->opener && !head->open_number && (!head->bare || alone)) {
        return head;
      }
    }
    return std::nullopt;
  }

  /// «Đạt | Không đạt» as heads, and a cross below one of them.
  std::optional<VerdictHead> crossed(const Row& row) const {
    for (const auto& [column, verdict] : verdict_columns_) {
      const auto cell = row.find(column);
      if (cell != row.end() && any_at(source_.low(), cell->second.begin, crosses) == cell->second.end) {
        VerdictHead head;
        head.verdict = verdict;
        head.words = cell->second;
        return head;
      }
    }
    return std::nullopt;
  }

  /// The verdict's column decides; without a word there, the result's number.
  void judge(const Row& row, Target& target) const {
    Judgement judgement;
    const Range word = cell(row, ColumnRole::verdict);
    const Range result = cell(row, ColumnRole::result);
    if (!result.empty()) {
      judgement.actuals = actuals_in(source_, result);
      const auto [unit, factor] = unit_of_cell(source_, cell(row, ColumnRole::unit));
      for (Actual& actual : judgement.actuals) {
        actual.what = target.measure;
        const bool bare = actual.unit == Unit::other;
        actual.value = bare ? actual.value.times(factor).value_or(actual.value) : actual.value;
        actual.unit = bare ? target.quantity.unit : actual.unit;
      }
      judgement.explanation = source_.clean(result);
    }
    auto head = word.empty() ? std::nullopt : verdict_in_cell(source_, word);
    head = head ? head : crossed(row);
    head = head ? head : judged_beside(row);
    auto told = result.empty() ? std::nullopt : verdict_in_cell(source_, result);
    const bool dashed = !word.empty() && source_.shown(word).find_first_not_of(dash_bytes) == nowhere;
    if (dashed && !head && !told && !result.empty() && source_.low(result) != source_.low(word) &&
        (judgement.actuals.empty() || date_in(source_, result))) {
      judgement.actuals.clear();
      judgement.verdict = core::Verdict::not_assessed;  // «thi tháng 3/2026 | –»
      judgement.scope = VerdictScope::own;
      judgement.quote = source_.quote(result);
      target.judgement = std::move(judgement);
      return;
    }
    if (const auto last = result.empty() ? std::nullopt : closing_piece(source_, result)) {
      told = last;
    }
    const bool judges = told && ((!told->bare && !told->open_number) || judgement.actuals.empty());
    if (head) {
      judgement = told_in(word, *head, judgement);
    } else if (const auto dated = day_verdict(source_, target, result)) {
      judgement.verdict = *dated;
      judgement.scope = VerdictScope::computed;
    } else if (judges) {
      judgement = told_in(result, *told, judgement);
    } else if (!judgement.actuals.empty() && !target.quantity.values.empty()) {
      judgement.verdict = computed_verdict(target.quantity, judgement.actuals.front());
      judgement.scope = VerdictScope::computed;
    } else if (told) {
      judgement.verdict = told->verdict;
      judgement.scope = VerdictScope::own;
      judgement.quote = source_.quote(result);
    }
    target.judgement = std::move(judgement);
  }

  const Context& context_;
  const Source& source_;
  std::vector<Target>& targets_;
  Range head_unit_;  // «(ha)» of the head over the values
  std::map<ColumnRole, int> columns_;
  std::map<int, core::Verdict> verdict_columns_;  // whose head is a word of judgement
  std::vector<FoundQuantity> found_;
};

}  // namespace

void read_table_targets(const Context& context, std::vector<Target>& targets) {
  TableReader(context, targets).run();
}

void judge_numbered_tables(const Context& context, std::vector<Target>& targets) {
  TableReader(context, targets).judge_by_number();
}

}  // namespace thidua::reading
