#include <algorithm>
#include <array>
#include <map>

#include "core/text.h"
#include "reading/aims_ahead.h"
#include "reading/cell_verdicts.h"
#include "reading/clause.h"
#include "reading/dates.h"
#include "reading/known_result.h"
#include "reading/numbered_rows.h"
#include "reading/parted_results.h"
#include "reading/phrases.h"
#include "reading/pointed_verdicts.h"
#include "reading/result_lines.h"
#include "reading/row_notes.h"
#include "reading/row_quantity.h"
#include "reading/row_remarks.h"
#include "reading/row_verdicts.h"
#include "reading/second_look.h"
#include "reading/shared_words.h"
#include "reading/split.h"
#include "reading/table_heads.h"
#include "reading/table_shapes.h"
#include "reading/targets.h"
#include "reading/titles.h"
#include "reading/told_apart.h"
#include "reading/told_marks.h"
#include "reading/verdict_clauses.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Unit;

/// «Bảng 2. …» above a table.
const WordList& table_captions = words("tables", "captions");
/// Between two parts of one table stands no longer text.
constexpr std::size_t parting_bytes_max = 200;
/// «đúng nhịp», «chậm»: all that the cell of a review says.
const WordList& paces = words("tables", "paces");

class TableReader {
 public:
  TableReader(const Context& context, std::vector<Target>& targets)
      : context_(context),
        source_(context.source),
        targets_(targets),
        report_(context.meta.doc_type == DocType::report) {}

  void run() {
    for (const auto& [number, table] : tables_of(context_.lines)) {
      read(table);
    }
  }

 private:
  void read(const Table& table) {
    const std::size_t first = targets_.size();
    above_.clear();
    remarks_.clear();
    begin_ = source_.quote(table.rows.begin()->second.begin()->second).span.begin;
    if (const Table cards = report_ ? cards_of(source_, table) : Table(); !cards.rows.empty()) {
      head_ = head_of_cards(cards);
      for (const auto& [number, card] : cards.rows) {
        take_row(card);
      }
      head_ = {};
    } else if (lies_on_its_side(context_, table)) {
      read_turned(turned(table));
      head_ = {};
    } else {
      read_upright(table);
    }
    for (const Range& remark : remarks_) {
      judge_rows_named(source_, remark, first, targets_);
    }
    if (const auto caption = targets_.size() == first ? std::nullopt : caption_verdict(table)) {
      judge_by_heading(*caption, first, targets_.size(), targets_);
    }
  }

  void read_turned(const Table& table) {
    head_ = turned_head(context_, table.rows.begin()->second);
    for (auto column = std::next(table.rows.begin()); column != table.rows.end(); ++column) {
      take_row(column->second);
    }
  }

  void read_upright(const Table& table) {
    if (goes_on(table)) {
      for (const auto& [number, row] : table.rows) {
        take_row(row);
      }
      end_ = table.rows.rbegin()->second.rbegin()->second.end;
      return;
    }
    head_ = {};
    for (auto row = table.rows.begin(); row != table.rows.end(); ++row) {
      if (!head_.columns.empty() && !heads_again(row->second)) {
        take_row(row->second);
        continue;
      }
      const auto next = std::next(row);
      const bool two = next != table.rows.end() && goes_on_with_head(source_, row->second, next->second);
      const Row below = two ? next->second : Row();
      head_ = head_with_codes(source_, table, row->second,
                              [&](const Row& one) { return table_head(context_, one, below); });
      head_ = head_.measured.empty() && !head_.columns.contains(ColumnRole::plan) ? TableHead() : head_;
      if (!head_.columns.empty() && !head_.columns.contains(ColumnRole::unit) && head_.unit.empty()) {
        head_.unit = unit_of_caption(table);
      }
      row = two && !head_.columns.empty() ? next : row;
    }
    if (head_.columns.empty() && context_.meta.doc_type == DocType::report) {
      read_without_head(table);
    } else if (!head_.columns.empty()) {
      width_ = table.rows.rbegin()->second.rbegin()->first;
    }
    end_ = table.rows.rbegin()->second.rbegin()->second.end;
  }

  /// The head once more, at the top of a page or of a group.
  bool heads_again(const Row& row) const {
    const bool bare = std::all_of(row.begin(), row.end(), [this](const auto& cell) {
      return source_.low(cell.second).find_first_of("0123456789") == nowhere &&
             word_count(source_.low(cell.second)) <= 5;
    });
    const auto next = bare && row.size() >= 3 ? table_head(context_, row) : TableHead();
    return next.columns.size() >= row.size();
  }

  /// «1 | … |», then «II. DI SẢN, THƯ VIỆN», then «5 | … |»: a table that a line of a group or a page parts.
  bool goes_on(const Table& table) const {
    const Row& first = table.rows.begin()->second;
    const bool near = first.begin()->second.begin > end_ && first.begin()->second.begin - end_ <= parting_bytes_max;
    const bool promises = !head_.columns.empty() && near && first.contains(head_.columns.at(ColumnRole::measure)) &&
                          first.contains(head_.columns.at(ColumnRole::plan));
    const bool headed = !result_head(source_, first).columns.empty() || !table_head(context_, first).columns.empty();
    return promises && !headed && first.rbegin()->first <= width_ && first.rbegin()->first + 1 >= width_;
  }

  /// Rows of a promise, its result and a word of judgement, with no head above them.
  void read_without_head(const Table& table) {
    if (!result_head(source_, table.rows.begin()->second).columns.empty()) {
      return;  // «STT | Kết quả | Đánh giá»
    }
    for (const auto& [number, row] : table.rows) {
      head_ = head_of_row(source_, row);
      if (!head_.columns.empty()) {
        take_row(row);
      }
    }
    head_ = {};
  }

  /// The line right above the table, or nothing.
  Range caption_of(const Table& table) const {
    const Range top = table.rows.begin()->second.begin()->second;
    const auto& lines = context_.lines;
    const auto at = std::find_if(lines.begin(), lines.end(), [&](const Line& line) {
      return line.cell && line.full.begin >= top.begin && line.full.begin <= top.end;
    });
    return at == lines.begin() || at == lines.end() || std::prev(at)->cell ? Range{} : std::prev(at)->content;
  }

  /// «Bảng 1. Các chỉ tiêu tài chính (đơn vị: triệu đồng)»: the unit of a table without a column for it.
  Range unit_of_caption(const Table& table) const {
    const Range caption = caption_of(table);
    const auto label = caption.empty()
                           ? std::nullopt
                           : find_any(source_.low(), words("tables", "unit_labels"), caption.begin, caption.end);
    const std::size_t colon = label ? skip_blanks(source_.low(), label->end) : caption.end;
    if (colon >= caption.end || source_.low()[colon] != ':') {
      return {};
    }
    const std::size_t stop = source_.low().substr(0, caption.end).find_first_of(");.,", colon);
    const Range unit = source_.trimmed({colon + 1, std::min(stop, caption.end)});
    const auto [word, factor] = unit_of_cell(source_, unit);
    return word.known || factor != core::Decimal(1) ? unit : Range{};
  }

  /// «Bảng 2. Các chỉ tiêu không hoàn thành» right above the table.
  std::optional<SectionVerdict> caption_verdict(const Table& table) const {
    Range caption = caption_of(table);
    if (caption.empty()) {
      return std::nullopt;
    }
    const std::string_view low = source_.low();
    if (const std::size_t label = any_at(low, caption.begin, table_captions); label != nowhere) {
      const std::size_t mark = low.find_first_not_of("0123456789.: ", label);
      caption.begin = std::min(mark, caption.end);
    }
    return judges_those_below(source_, caption) ? section_verdict_of(source_, {}, caption) : std::nullopt;
  }

  Range cell(const Row& row, ColumnRole role) const { return cell_of(head_, row, role); }

  /// «Thôn Đồng Mía | 6 | 12»: a promise in each column of what the head measures, or of who promises it.
  void take_matrix_row(const Row& row) {
    const Range name = cell(row, ColumnRole::measure);
    const std::size_t first = targets_.size();
    for (const TableHead::Measured& one : name.empty() ? decltype(head_.measured)() : head_.measured) {
      const auto plan = row.find(one.column);
      if (plan == row.end() ||
          (!is_digit_byte(source_.low()[plan->second.begin]) && quantities_in(source_, plan->second).empty())) {
        continue;
      }
      const Range measure = one.side ? name : one.words;
      const Range unit = one.side ? unit_cell_of(source_, head_, row) : one.unit;
      Target target;
      target.quote = source_.quote({targets_.size() == first ? name.begin : plan->second.begin, plan->second.end});
      target.mark = number_of_row(source_, row);
      target.measure = source_.clean(measure);
      target.award = award_in(source_, measure);
      target.subject = source_.clean(one.side ? one.words : name);
      target.period = context_.year == 0 ? "" : std::to_string(context_.year);
      if (!place_in_section(target)) {
        return;
      }
      Part part;
      part.range = plan->second;
      part.quantity = take_row_quantity(source_, head_, {measure, unit, plan->second}, target);
      target.part = static_cast<int>(targets_.size() - first) + 1;
      add_doubts(context_, &part, false, target);
      targets_.push_back(std::move(target));
    }
    for (std::size_t index = first; index < targets_.size(); ++index) {
      targets_[index].parts_total = static_cast<int>(targets_.size() - first);
    }
  }

  void take_row(const Row& whole) {
    const Row row = with_same_again(source_, head_, parted_row(source_, head_, whole), above_);
    above_ = row;
    if (!head_.measured.empty()) {
      return take_matrix_row(row);
    }
    const Range measure = cell(row, ColumnRole::measure);
    const Range plan = cell(row, ColumnRole::plan);
    if (measure.empty() || plan.empty() || word_count(source_.low(measure)) < 2) {
      return;
    }
    if (head_.columns.at(ColumnRole::plan) == head_.columns.at(ColumnRole::measure)) {
      return names_a_group(row, measure) ? void() : take_sentence(row, measure);
    }
    if (promises_by_day(measure)) {
      return take_sentence(row, measure);
    }
    Target target;
    target.quote = source_.quote({std::min(measure.begin, plan.begin), std::max(measure.end, plan.end)});
    target.mark = number_of_row(source_, row);
    target.measure = source_.clean(measure);
    target.award = award_in(source_, measure);
    target.award = target.award.empty() ? award_in(source_, plan) : target.award;  // «Danh hiệu của trường»
    target.subject = context_.meta.agency;
    target.period = context_.year == 0 ? "" : std::to_string(context_.year);
    if (!place_in_section(target)) {
      return;
    }
    Part part;
    part.range = plan;
    part.quantity = take_row_quantity(source_, head_, {measure, unit_cell_of(source_, head_, row), plan}, target);
    add_doubts(context_, &part, false, target);
    if (const Range due = cell(row, ColumnRole::due); !due.empty()) {
      const auto day = date_in(source_, due);
      const auto limits = day ? std::vector<FoundDeadline>() : deadlines_in(source_, due, context_.year);
      target.due = day && !day->iso.empty() ? last_day(*day) : "";
      target.due = limits.empty() || limits.front().part_of_year ? target.due : limits.front().due;
    }
    if (const auto day = target.quantity.comparator == Comparator::exists ? date_in(source_, plan) : std::nullopt;
        day && target.due.empty() && !day->iso.empty() &&
        word_count(source_.low({plan.begin, day->words.begin})) <= 3) {
      target.due = last_day(*day);  // «trước ngày 30/9/2026» where others have a number
    }
    if (context_.meta.doc_type == DocType::report) {
      judge_row(source_, head_, row, target);
      leave_open_by_pace(cell(row, ColumnRole::verdict), target);
      note_asking(source_, cell(row, ColumnRole::result), target);
      remarks_.push_back(cell(row, ColumnRole::verdict));
      wait_for_next_year(target);
    }
    targets_.push_back(std::move(target));
    take_inner_promise(row, plan);
  }

  /// «Phát triển hộ dùng nước | 2.000 hộ, trong đó 350 hộ ở các xã ven | …»: the second promise of the plan's cell.
  void take_inner_promise(const Row& row, Range plan) {
    const auto inner = find_phrase(source_.low(), "trong đó", plan.begin, plan.end);
    const std::size_t before = inner ? skip_blanks_back(source_.low(), inner->begin) : plan.begin;
    const bool parted = before > plan.begin && std::string_view(",;(").find(source_.low()[before - 1]) != nowhere;
    const auto numbers = parted ? quantities_in(source_, {inner->begin, plan.end}) : std::vector<FoundQuantity>();
    if (numbers.size() != 1 || quantities_in(source_, {plan.begin, before}).empty()) {
      return;
    }
    const std::size_t outer_index = targets_.size() - 1;
    Part part;
    part.range = source_.trimmed({inner->begin, source_.low()[before - 1] == '(' ? plan.end - 1 : plan.end});
    part.quantity = numbers.front();
    part.in_which = true;
    Surroundings around;
    around.doc_type = context_.meta.doc_type;
    around.year = context_.year;
    around.agency = context_.meta.agency;
    Target target;
    fill_target(source_, part, &targets_[outer_index], around, target);
    target.mark = targets_[outer_index].mark;
    target.relation = Relation{RelationType::in_which, {}};
    if (!place_in_section(target)) {
      return;
    }
    add_doubts(context_, &part, false, target);
    targets_.push_back(std::move(target));
    if (const Range whole = source_.range_of(targets_[outer_index].quote.span); whole.end >= part.range.end) {
      targets_[outer_index].quote = source_.quote({whole.begin, before - 1});
    }
    targets_[outer_index].parts_total = targets_.back().parts_total = targets_.back().part = 2;
    if (report_) {
      judge_inner_promise(row, {source_.trimmed({plan.begin, before - 1}), part.range}, outer_index);
    }
  }

  /// «2.214 hộ, các xã ven 402 hộ | cả hai số đều vượt»: what is told of each, in the verdict's cell or the result's.
  void judge_inner_promise(const Row& row, const std::vector<Range>& promises, std::size_t outer_index) {
    const Range word = cell(row, ColumnRole::verdict);
    const Range result = cell(row, ColumnRole::result);
    auto places = word.empty() ? std::nullopt : parted_results(source_, promises, word);
    places = places || result.empty() ? places : parted_results(source_, promises, result);
    if (!places) {
      return judge_row(source_, head_, row, targets_[outer_index + 1]);
    }
    for (std::size_t part = 0; part < promises.size(); ++part) {
      judge_paragraph(source_, (*places)[part], {outer_index + part}, targets_);
    }
  }

  /// «Lắp 20 camera ngõ xóm | 30/6/2026» of a report: the promise beside its day has a number of its own.
  bool promises_by_day(Range measure) const {
    const auto due = head_.columns.find(ColumnRole::due);
    const bool dated = due != head_.columns.end() && due->second == head_.columns.at(ColumnRole::plan);
    if (!dated || context_.meta.doc_type != DocType::report) {
      return false;
    }
    const auto found = quantities_in(source_, measure);
    return std::any_of(found.begin(), found.end(), [](const FoundQuantity& one) {
      return one.weight >= 1 && one.quantity.unit != Unit::other && one.quantity.unit != Unit::level;
    });
  }

  /// «9 | chậm», «352 | đúng nhịp» of 24 and of 600 in the year: at its half no more is said than how fast it goes.
  void leave_open_by_pace(Range word, Target& target) const {
    const Range said = behind_share(source_, word);
    std::size_t end = said.end;
    const bool half = context_.meta.subtype == Subtype::half_year && !word.empty() && target.judgement;
    const Entry* pace = half && !said.empty() ? paces.at(source_.low(), said.begin, end) : nullptr;
    const bool share = half && said.empty();  // «45,7%» of the yearly plan, and no word
    const bool whole =
        pace != nullptr &&
        (end >= said.end || std::string_view(",;(-:)").find(source_.low()[skip_blanks(source_.low(), end)]) != nowhere);
    const auto counted = whole || share ? by_numbers(target, target.judgement->actuals) : std::nullopt;
    const bool reached = counted && *counted != core::Verdict::not_met && target.direction == core::Direction::up;
    const bool open = whole || (share && target.judgement->verdict == core::Verdict::not_met);
    if (open && !reached) {
      target.judgement->verdict = core::Verdict::in_progress;
      target.judgement->pace = pace == nullptr ? target.judgement->pace : pace->meaning;
      target.judgement->quote = source_.quote(word);
      target.judgement->scope = VerdictScope::own;
    }
  }

  /// «A | LĨNH VỰC VĂN HÓA», «II | Chỉ tiêu chuyên môn»: nothing in the columns of results, and no promise either.
  bool names_a_group(const Row& row, Range measure) const {
    const bool bare = row.size() <= 2 && head_.columns.size() > row.size();
    const std::string first = source_.clean(row.begin()->second);
    const bool letter = row.size() == 2 && first.find_first_of("0123456789") == std::string::npos;
    const bool counts =
        !quantities_in(source_, measure).empty() || any_at(source_.low(), measure.begin, zero_words) != nowhere;
    return bare && (letter || !counts);
  }

  /// A row of what is registered for the next year has no result yet.
  void wait_for_next_year(Target& target) const {
    const int section = section_at(context_.outline, target.quote.span.begin);
    if (target.judgement && target.judgement->verdict == core::Verdict::not_stated &&
        registers_ahead(context_, section)) {
      target.judgement->verdict = core::Verdict::not_assessed;
    }
  }

  /// The cell is the whole promise: «25% học sinh giỏi trở lên».
  void take_sentence(const Row& row, Range cell_range) {
    const bool tells = head_.columns.contains(ColumnRole::told) && !head_.columns.contains(ColumnRole::result);
    SplitItem split = split_item(source_, cell_range, tells);
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
      target.mark = number_of_row(source_, row);
      if (!place_in_section(target)) {
        return;
      }
      add_doubts(context_, &part, false, target);
      judge_row(source_, head_, row, target);
      targets_.push_back(std::move(target));
    }
    if (tells) {
      judge_by_sentence(split, first);
    }
    judge_by_pieces(cell(row, ColumnRole::verdict), first);
  }

  /// «Mở 03 lớp xóa mù chữ: mở được 02 lớp» in one cell: what stands behind the promise, where no column judges it.
  void judge_by_sentence(const SplitItem& split, std::size_t first) {
    std::vector<Target> told(targets_.begin() + static_cast<std::ptrdiff_t>(first), targets_.end());
    for (Target& target : told) {
      target.judgement.reset();
    }
    judge_parts(source_, split, nullptr, told);
    for (std::size_t index = 0; index < told.size(); ++index) {
      const auto& judgement = targets_[first + index].judgement;
      if (told[index].judgement && (!judgement || judgement->verdict == core::Verdict::not_stated)) {
        targets_[first + index].judgement = std::move(told[index].judgement);
      }
    }
  }

  /// «Tổng lượt khách: đạt; khách quốc tế: không đạt»: as many words of judgement in one cell as promises in the row.
  void judge_by_pieces(Range word, std::size_t first) {
    std::vector<Range> pieces;
    for (std::size_t begin = word.begin; begin < word.end;) {
      const std::size_t stop = first_sign(source_.low(), ";", {begin, word.end});
      pieces.push_back(source_.trimmed({begin, stop}));
      begin = stop + 1;
    }
    if (pieces.size() < 2 || pieces.size() != targets_.size() - first) {
      return;
    }
    for (std::size_t index = 0; index < pieces.size(); ++index) {
      auto head = verdict_in_cell(source_, pieces[index]);
      const auto clause = head ? std::nullopt : clause_verdict(source_, pieces[index]);
      head = clause ? std::optional(clause->head) : head;
      if (head && targets_[first + index].judgement) {
        targets_[first + index].judgement =
            told_in_cell(source_, pieces[index], *head, *targets_[first + index].judgement);
      }
    }
  }

  /// «C. Kinh phí» below «II. KẾT QUẢ», inside the table, names a group of its rows, whatever it says elsewhere: the
  /// section the table stands in.
  int above_groups(int section) const {
    const auto& sections = context_.outline.sections;
    int above = section;
    while (above >= 0 && sections[static_cast<std::size_t>(above)].quote.span.begin >= begin_) {
      --above;
    }
    const bool deeper = above >= 0 && sections[static_cast<std::size_t>(section)].level >
                                          sections[static_cast<std::size_t>(above)].level;
    return deeper ? above : section;
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
    const SectionRole role = sections[static_cast<std::size_t>(above_groups(section))].role;
    const auto due = head_.columns.find(ColumnRole::due);
    const bool schedule = due != head_.columns.end() && due->second == head_.columns.at(ColumnRole::plan) &&
                          context_.meta.doc_type != DocType::pact && context_.meta.doc_type != DocType::report;
    if (schedule) {  // «Thời hạn | Công việc | Đơn vị làm» of a plan: steps, unless the heading says otherwise
      return role == SectionRole::targets;
    }
    return role == SectionRole::plain || role == SectionRole::targets || role == SectionRole::content ||
           tells_results(role, target);
  }

  /// «Phần cam kết của Công ty» above what was promised and what came of it: the columns say more than the heading.
  bool tells_results(SectionRole role, const Target& target) const {
    const bool party = role == SectionRole::duties || role == SectionRole::solutions ||
                       role == SectionRole::assignment || role == SectionRole::scoring || role == SectionRole::criteria;
    const bool result = head_.columns.contains(ColumnRole::result);
    const bool verdict = head_.columns.contains(ColumnRole::verdict);
    // «Lao động tiên tiến: từ 80% trở lên | 331 cá nhân (85,8%) | Đạt» below «DANH HIỆU VÀ HÌNH THỨC KHEN THƯỞNG»
    const bool awards = (role == SectionRole::awards || role == SectionRole::award_forms) && result && verdict &&
                        !target.quantity.values.empty();
    return context_.meta.doc_type == DocType::report && ((party && (result || verdict)) || awards);
  }

  const Context& context_;
  const Source& source_;
  std::vector<Target>& targets_;
  bool report_;
  TableHead head_;
  Row above_;                   // the row before, with what it says again
  std::vector<Range> remarks_;  // the words of judgement of this table
  std::size_t begin_ = 0;       // of this table, in the document
  int width_ = 0;               // the last column of the table before
  std::size_t end_ = 0;         // and where it ends
};

}  // namespace

void read_table_targets(const Context& context, std::vector<Target>& targets) {
  TableReader(context, targets).run();
}

}  // namespace thidua::reading
