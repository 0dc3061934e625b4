#include "reading/table_heads.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>

#include "reading/dates.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// The first entry whose words stand in the head of the column decides.
const WordList& columns_known = words("tables", "columns");
constexpr std::array<std::pair<std::string_view, ColumnRole>, 11> column_codes{{{"other", ColumnRole::other},
                                                                                {"told", ColumnRole::told},
                                                                                {"paired", ColumnRole::paired},
                                                                                {"measure", ColumnRole::measure},
                                                                                {"unit", ColumnRole::unit},
                                                                                {"plan", ColumnRole::plan},
                                                                                {"result", ColumnRole::result},
                                                                                {"share", ColumnRole::share},
                                                                                {"verdict", ColumnRole::verdict},
                                                                                {"owner", ColumnRole::owner},
                                                                                {"due", ColumnRole::due}}};
/// A head that begins so may name what is measured although it also says «đăng ký».
const WordList& measuring_heads = words("tables", "measuring_heads");
const WordList& person_heads = words("tables", "person_heads");
const WordList& period_heads = words("tables", "period_heads");
/// «Cộng», «Cả năm»: the result of the whole beside those of its parts.
const WordList& sum_heads = words("tables", "sum_heads");
const WordList& whole_heads = words("tables", "whole_heads");
const WordList& whole_year_heads = words("tables", "whole_year_heads");
const WordList& answer_heads = words("tables", "answer_heads");
const WordList& counting_heads = words("tables", "counting_heads");
const WordList& past_heads = words("tables", "past_heads");
/// A longer text names no column.
constexpr std::size_t head_words_max = 6;

class HeadReader {
 public:
  HeadReader(const Context& context, const Row& row, const Row& under)
      : context_(context), source_(context.source), row_(row) {
    for (const auto& [column, range] : under) {
      const auto behind = row.upper_bound(column);
      if (behind != row.begin()) {
        over_[column] = std::prev(behind)->second;  // the cell that spans it
      }
      row_[column] = range;
    }
  }

  /// The roles of labels that stand one below the other.
  TableHead labels() {
    std::size_t known = 0;
    for (const auto& [column, range] : row_) {
      const ColumnRole role = role_of(column);
      const bool past = (role == ColumnRole::result || role == ColumnRole::plan) && is_past_year(column);
      const bool silent = past || (role == ColumnRole::other && columns_known.first_in(source_.low(range)) != nullptr);
      if (silent) {
        ++known;  // «So cùng kỳ», «Thực hiện 2024»
      } else if (role != ColumnRole::other && role != ColumnRole::measure) {
        known += columns_.try_emplace(role, column).second ? 1U : 0U;
      }
    }
    return known == row_.size() ? TableHead{columns_, {}, {}, {}} : TableHead{};
  }

  TableHead run() {
    if (lists_people()) {
      return {};
    }
    take_columns();
    const bool report = context_.meta.doc_type == DocType::report;
    const bool planned = report && has(ColumnRole::plan) && (has(ColumnRole::unit) || has(ColumnRole::result));
    if (!has(ColumnRole::measure) && planned && named_ && *named_ < columns_.at(ColumnRole::plan)) {
      columns_[ColumnRole::measure] =
          *named_;  // «Dự án», «Loại hình»: what the rows are about, in the table's own word
    }
    if (has(ColumnRole::measure) && !has(ColumnRole::plan)) {
      take_year_column();
    }
    if (report && has(ColumnRole::measure) && !has(ColumnRole::plan)) {
      take_whole_year_column();
    }
    if (has(ColumnRole::measure) && !has(ColumnRole::plan) && has(ColumnRole::due)) {
      columns_[ColumnRole::plan] = columns_[ColumnRole::due];  // milestones: to be there by a day
    }
    const bool promises = context_.meta.doc_type == DocType::pact || context_.meta.doc_type == DocType::plan;
    if (context_.meta.doc_type == DocType::pact && !has(ColumnRole::measure) && has(ColumnRole::plan) && named_ &&
        *named_ < columns_.at(ColumnRole::plan)) {
      columns_[ColumnRole::measure] = *named_;  // «Đơn vị | Đăng ký»
    }
    if (promises && has(ColumnRole::measure) && !has(ColumnRole::plan)) {
      take_sum_column();  // «Chỉ tiêu | Cả năm | Quý I | Quý II»
    }
    if (context_.meta.doc_type == DocType::pact && has(ColumnRole::measure) && !has(ColumnRole::plan)) {
      take_sides();
    }
    if (promises && !has(ColumnRole::measure) && !has(ColumnRole::plan) && named_) {
      take_measured_column(*named_);
    }
    if (has(ColumnRole::paired) && !has(ColumnRole::plan) && !has(ColumnRole::result)) {
      columns_[ColumnRole::plan] = paired_plan;
      columns_[ColumnRole::result] = paired_result;
    }
    if (report && has(ColumnRole::told) && !has(ColumnRole::plan) && !has(ColumnRole::result)) {
      columns_[ColumnRole::measure] = columns_[ColumnRole::plan] = columns_.at(ColumnRole::told);
    }
    take_told_columns(report);
    if (!has(ColumnRole::measure) || !has(ColumnRole::plan)) {
      return {};
    }
    take_period_column();
    return {columns_, verdict_columns_, unit_, measured_};
  }

 private:
  /// «Họ và tên | Chức vụ | Danh hiệu đăng ký»: who is proposed, nothing promised.
  bool lists_people() const {
    return std::any_of(row_.begin(), row_.end(), [this](const auto& cell) {
      return any_at(source_.low(), cell.second.begin, person_heads) != nowhere;
    });
  }

  bool has(ColumnRole role) const { return columns_.contains(role); }

  /// «Có | Không»: columns of crosses hold nothing else.
  void take_crossed_columns() {
    std::vector<Range> heads;
    std::vector<int> places;
    for (const auto& [column, range] : row_) {
      heads.push_back(range);
      places.push_back(column);
    }
    for (const auto& [index, verdict] : crossed_heads(source_, heads)) {
      crossed_.emplace(places[index], verdict);
    }
  }

  void take_columns() {
    take_crossed_columns();
    std::optional<int> second_result;  // «Thực hiện», then «Kết quả»: the verdict, where no column says so itself
    for (const auto& [column, range] : row_) {
      ColumnRole role = role_of(column);
      if (crossed_.contains(column)) {
        continue;
      }
      if (const auto head = verdict_head(source_, range); head && !head->opener && head->words.end >= range.end) {
        verdict_columns_.emplace(column, head->verdict);
      }
      if (role == ColumnRole::plan && !has(ColumnRole::measure) && !has(ColumnRole::plan) && names_measures(column)) {
        role = ColumnRole::measure;  // «Chỉ tiêu đăng ký | Mức đăng ký»
      }
      if ((role == ColumnRole::result || role == ColumnRole::plan) && is_past_year(column)) {
        continue;  // «Thực hiện 2024» beside «Thực hiện 2025»
      }
      if (role == ColumnRole::measure && has(ColumnRole::measure)) {
        role = ColumnRole::plan;
      } else if (role == ColumnRole::result && has(ColumnRole::result)) {
        if (any_at(source_.low(), range.begin, sum_heads) != nowhere) {
          columns_[ColumnRole::result] = column;
        } else {
          second_result = second_result.value_or(column);
        }
        continue;
      } else if (role == ColumnRole::other && word_count(source_.low(range)) >= 1 &&
                 columns_known.first_in(source_.low(range)) == nullptr) {
        named_ = named_.value_or(column);
      }
      columns_.try_emplace(role, column);
    }
    verdict_columns_.insert(crossed_.begin(), crossed_.end());
    const auto reached = verdict_columns_.size() == 1 ? verdict_columns_.begin() : verdict_columns_.end();
    if (reached != verdict_columns_.end() && reached->second == core::Verdict::met && has(ColumnRole::plan) &&
        columns_.try_emplace(ColumnRole::result, reached->first).second) {
      verdict_columns_.clear();  // «Giao | Đạt»: what was reached
    }
    if (second_result && !partial(*second_result)) {
      columns_.try_emplace(ColumnRole::verdict, *second_result);
    }
  }

  /// «6 tháng cuối năm» beside «6 tháng đầu năm» is no verdict.
  bool partial(int column) const { return any_at(source_.low(), row_.at(column).begin, period_heads) != nowhere; }

  /// In a report one column may be the measure and the whole promise.
  void take_told_columns(bool report) {
    const bool told = has(ColumnRole::result) || has(ColumnRole::verdict) || !crossed_.empty();
    const auto planned_at = columns_.find(ColumnRole::plan);
    if (report && !has(ColumnRole::measure) && planned_at != columns_.end() && told &&
        (!named_ || *named_ > planned_at->second)) {
      columns_[ColumnRole::measure] = planned_at->second;  // «Chỉ tiêu đăng ký | Kết quả»
    }
    if (report && has(ColumnRole::measure) && !has(ColumnRole::plan) && told) {
      columns_[ColumnRole::plan] = columns_.at(ColumnRole::measure);  // «25% học sinh giỏi trở lên | Đạt»
    }
  }

  /// «Chỉ tiêu | ĐVT | Xã Tân Mỹ | Xã Phú Hòa» of a pact: who promises each column of numbers.
  void take_sides() {
    std::vector<TableHead::Measured> sides;
    for (const auto& [column, range] : row_) {
      const bool open = column > columns_.at(ColumnRole::measure) && word_count(source_.low(range)) <= head_words_max &&
                        columns_known.first_in(source_.low(range)) == nullptr && years_in(source_, range).empty();
      if (open) {
        sides.push_back({column, range, {}, true});
      }
    }
    if (sides.size() >= 2) {
      columns_[ColumnRole::plan] = sides.front().column;
      measured_ = std::move(sides);
    }
  }

  void take_sum_column() {
    for (const auto& [column, range] : row_) {
      if (any_at(source_.low(), range.begin, sum_heads) != nowhere) {
        columns_.try_emplace(ColumnRole::plan, column);
      }
    }
  }

  /// «Trạm | Diện tích (ha)»: each row has its own number of what the head measures, in the head's unit; so has each of
  /// several such columns.
  void take_measured_column(int named) {
    std::vector<TableHead::Measured> measured;
    for (const auto& [column, range] : row_) {
      const std::size_t open = source_.low({0, range.end}).find('(', range.begin);
      const bool measures = column > named && open != nowhere && open > range.begin &&
                            source_.low()[range.end - 1] == ')' && column_role(source_.low(range)) != ColumnRole::unit;
      const Range unit = measures ? source_.trimmed({open + 1, range.end - 1}) : Range{};
      const auto [word, factor] = unit_of_cell(source_, unit);
      if (!unit.empty() && (word.known || word.unit == core::Unit::count || factor != core::Decimal(1))) {
        measured.push_back({column, source_.trimmed({range.begin, open}), unit, false});
      }
    }
    if (measured.empty()) {
      return;
    }
    columns_[ColumnRole::measure] = named;
    columns_[ColumnRole::plan] = measured.front().column;
    unit_ = measured.front().unit;
    measured_ = measured.size() > 1 ? std::move(measured) : std::vector<TableHead::Measured>();
  }

  /// Does a later column hold the plan, and no column the measure?
  bool names_measures(int first) const {
    bool planned = false;
    for (const auto& [column, range] : row_) {
      const ColumnRole role = column_role(source_.low(range));
      if (role == ColumnRole::measure) {
        return false;
      }
      planned = planned || (role == ColumnRole::plan && column > first);
    }
    return planned && any_at(source_.low(), row_.at(first).begin, measuring_heads) != nowhere;
  }

  /// What its own words mean; below «Kế hoạch», «Thực hiện» words that only count mean what stands above them.
  ColumnRole role_of(int column) const {
    const std::string_view low = source_.low(row_.at(column));
    const ColumnRole own = column_role(low);
    const auto above = over_.find(column);
    const ColumnRole over = above == over_.end() ? ColumnRole::other : column_role(source_.low(above->second));
    const bool counts = any_at(source_.low(), row_.at(column).begin, counting_heads) != nowhere;
    const bool tells = over == ColumnRole::plan || over == ColumnRole::result;
    return own == ColumnRole::other || (counts && tells && own != ColumnRole::share) ? over : own;
  }

  bool is_past_year(int column) const {
    const auto above = over_.find(column);
    return tells_past(row_.at(column)) || (above != over_.end() && tells_past(above->second));
  }

  bool tells_past(Range head) const {
    const std::string_view low = source_.low(head);
    if (any_at(source_.low(), head.begin, past_heads) != nowhere) {
      return true;  // «Năm trước»
    }
    const std::size_t digit = low.find("20");
    const std::string_view year = digit == nowhere ? std::string_view() : low.substr(digit, 4);
    const bool whole = year.size() == 4 && year.find_first_not_of("0123456789") == nowhere;
    return whole && context_.year > 0 && std::stoi(std::string(year)) < context_.year;
  }

  /// «Năm 2026» over the values: the plan of the document's own year.
  void take_year_column() {
    for (const auto& [column, range] : row_) {
      const auto years = years_in(source_, range);
      const bool named = years.size() == 1 && word_count(source_.low(range)) <= 3;
      const bool next = context_.meta.doc_type == DocType::report && !has(ColumnRole::plan) && named &&
                        years.front().year == context_.year + 1;  // what is registered behind the results
      if ((named && years.front().year == context_.year) || next) {
        columns_[ColumnRole::plan] = column;
      }
    }
  }

  /// «Nội dung | Cả năm | 6 tháng | Nhận xét»: before the result of a part of the year stands what is to be reached.
  void take_whole_year_column() {
    const auto result = columns_.find(ColumnRole::result);
    const auto whole = std::find_if(row_.begin(), row_.end(), [this](const auto& cell) {
      return any_at(source_.low(), cell.second.begin, whole_year_heads) == cell.second.end;
    });
    if (whole != row_.end() && result != columns_.end() && whole->first < result->second) {
      columns_[ColumnRole::plan] = whole->first;
    }
  }

  /// «Chỉ tiêu | HK I»: what stands below the name of a time behind the plan is the result.
  void take_period_column() {
    for (const auto& [column, range] : row_) {
      const bool behind = column > columns_.at(ColumnRole::plan) && word_count(source_.low(range)) <= 5;
      if (behind && context_.meta.doc_type == DocType::report &&
          any_at(source_.low(), range.begin, period_heads) != nowhere) {
        columns_.try_emplace(ColumnRole::result, column);
      }
    }
  }

  const Context& context_;
  const Source& source_;
  Row row_;   // what names each column itself
  Row over_;  // what stands above the columns of a second row
  std::map<ColumnRole, int> columns_;
  std::map<int, core::Verdict> verdict_columns_;
  std::map<int, core::Verdict> crossed_;  // those of them that only crosses stand below
  std::optional<int> named_;              // the first column of words that no entry knows
  Range unit_;
  std::vector<TableHead::Measured> measured_;
};

/// «Kế hoạch», «TH», «%», «2024», «Cùng kỳ».
bool names_column(const Source& source, Range cell) {
  const std::string_view low = source.low(cell);
  const bool share = low.find('%') != nowhere && !is_digit_byte(low.front());
  const auto years = years_in(source, cell);
  return share || columns_known.first_in(low) != nullptr || (years.size() == 1 && word_count(low) <= 2) ||
         any_at(source.low(), cell.begin, period_heads) != nowhere ||
         any_at(source.low(), cell.begin, counting_heads) != nowhere ||
         any_at(source.low(), cell.begin, past_heads) != nowhere || verdict_head(source, cell).has_value();
}

}  // namespace

std::map<std::size_t, core::Verdict> crossed_heads(const Source& source, const std::vector<Range>& heads) {
  std::map<std::size_t, core::Verdict> found;
  for (std::size_t index = heads.size(); index-- > 0;) {  // they stand beside each other, no verdict twice
    const Range head = heads[index];
    std::size_t end = 0;
    const Entry* answer = head.empty() ? nullptr : answer_heads.at(source.low(), head.begin, end);
    const auto word = head.empty() ? std::nullopt : verdict_head(source, head);
    const bool judges = word && !word->opener && !word->announced && word->words.end >= head.end;
    std::optional<core::Verdict> verdict;
    if (answer != nullptr && end == head.end) {
      verdict = core::verdict_of(answer->meaning);
    } else if (judges) {
      verdict = word->verdict;
    }
    const bool twice = verdict && std::any_of(found.begin(), found.end(),
                                              [&verdict](const auto& one) { return one.second == *verdict; });
    if (!verdict || twice) {
      if (!found.empty()) {
        break;
      }
      continue;
    }
    found.emplace(index, *verdict);
  }
  const auto good = [](const auto& one) {
    return one.second == core::Verdict::met || one.second == core::Verdict::exceeded;
  };
  const bool both = std::any_of(found.begin(), found.end(), good) && !std::all_of(found.begin(), found.end(), good);
  return both ? found : std::map<std::size_t, core::Verdict>();
}

ColumnRole column_role(std::string_view low) {
  const auto whole = std::find_if(whole_heads.entries().begin(), whole_heads.entries().end(),
                                  [low](const Entry& one) { return one.phrase == low; });
  const Entry* entry = whole == whole_heads.entries().end() ? columns_known.first_in(low) : &*whole;
  if (entry != nullptr) {
    const auto found = std::find_if(column_codes.begin(), column_codes.end(),
                                    [entry](const auto& row) { return row.first == entry->meaning; });
    return found == column_codes.end() ? ColumnRole::other : found->second;
  }
  return ColumnRole::other;
}

TableHead table_head(const Context& context, const Row& row, const Row& under) {
  return HeadReader(context, row, under).run();
}

TableHead head_of_labels(const Context& context, const Row& labels) {
  return HeadReader(context, labels, {}).labels();
}

bool goes_on_with_head(const Source& source, const Row& row, const Row& next) {
  const bool fits = next.size() >= 2 && row.size() >= 3 && next.begin()->first > std::next(row.begin())->first - 1 &&
                    next.begin()->first > row.begin()->first + (row.begin()->first == 0 ? 0 : 1);
  return fits && std::all_of(next.begin(), next.end(), [&source](const auto& cell) {
           return word_count(source.low(cell.second)) <= head_words_max && names_column(source, cell.second);
         });
}

TableHead result_head(const Source& source, const Row& row) {
  TableHead head;
  for (const auto& [column, range] : row) {
    ColumnRole role = column_role(source.low(range));
    role = role == ColumnRole::result && head.columns.contains(role) ? ColumnRole::verdict : role;
    head.columns.try_emplace(role, column);
  }
  const bool told = head.columns.contains(ColumnRole::result) || head.columns.contains(ColumnRole::verdict);
  return told ? head : TableHead{};
}

TableHead head_of_row(const Source& source, const Row& row) {
  const auto last = row.empty() ? row.end() : std::prev(row.end());
  const auto judged = row.size() < 2 ? std::nullopt : verdict_in_cell(source, last->second);
  if (!judged || judged->words.end < last->second.end) {
    return {};
  }
  TableHead head;
  for (auto cell = row.begin(); cell != last; ++cell) {
    const bool promised = !head.columns.contains(ColumnRole::measure);
    if (promised && word_count(source.low(cell->second)) >= 3 && !quantities_in(source, cell->second).empty()) {
      head.columns[ColumnRole::measure] = head.columns[ColumnRole::plan] = cell->first;
    } else if (!promised) {
      head.columns.try_emplace(ColumnRole::result, cell->first);
    }
  }
  if (!head.columns.contains(ColumnRole::measure)) {
    return {};
  }
  head.columns[ColumnRole::verdict] = last->first;
  return head;
}

}  // namespace thidua::reading
