#include <algorithm>

#include "reading/items.h"
#include "reading/lists.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/task_parties.h"
#include "reading/time_limits.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& columns = words("time_limits", "columns");
const WordList& done_words = words("targets", "past_words");
const WordList& coming = words("time_limits", "coming");
const WordList& told_behind = words("time_limits", "told_behind");
const WordList& told_before = words("time_limits", "told_before");
const WordList& stages = words("time_limits", "stages");
const WordList& limiting_columns = words("time_limits", "limiting_columns");
const WordList& passive = words("time_limits", "passive");
/// «cuối năm» may only say when it was, «mỗi tháng 01 lần» how much is promised: an officer should look.
constexpr int often_else = 85;
constexpr std::size_t what_bytes_max = 240;
constexpr std::size_t deadline_bytes_max = 300;

class DeadlineReader {
 public:
  DeadlineReader(const Context& context, Extract& extract)
      : context_(context), source_(context.source), extract_(extract) {
    for (const Target& target : extract.targets) {
      promised_.push_back(target.quote.span);
    }
    std::sort(promised_.begin(), promised_.end(),
              [](const doc_model::Span& a, const doc_model::Span& b) { return a.begin < b.begin; });
    for (std::size_t index = 1; index < promised_.size(); ++index) {  // each end: the furthest one up to there
      promised_[index].end = std::max(promised_[index].end, promised_[index - 1].end);
    }
  }

  void run() {
    for (const Item& item : context_.outline.items) {
      if (context_.stopped()) {
        return;
      }
      take(item);
    }
    for (const TableRow& row : table_rows(context_)) {
      take_row(row);
    }
    take_stages();
    auto& all = extract_.deadlines;
    std::stable_sort(all.begin(), all.end(),
                     [](const Deadline& a, const Deadline& b) { return a.quote.span.begin < b.quote.span.begin; });
    for (std::size_t index = 0; index < all.size(); ++index) {
      all[index].id = list_id('D', index + 1);
    }
  }

 private:
  /// In duties a bare «hằng quý» says when; in what is promised or reported it says which.
  Rhythm rhythm_of(const Item& item) const {
    const SectionRole role = role_of(context_, item);
    const bool duty = role == SectionRole::duties || role == SectionRole::assignment || role == SectionRole::solutions;
    return duty || headed_by(context_, item, procedures) ? Rhythm::any : Rhythm::named;
  }

  /// «1. Giai đoạn 1 (từ ngày 01/3/2026 đến ngày 30/6/2026): …»: a stage ends with its last day.
  void take_stages() {
    for (const Heading& heading : context_.outline.headings) {
      if (heading.title.empty() || any_at(source_.low(), heading.title.begin, stages) == nowhere) {
        continue;
      }
      for (const FoundDeadline& found : time_limits_in(source_, heading.title, context_.year, Rhythm::named)) {
        if (found.mode == "by" || found.mode == "before") {
          Deadline deadline;
          deadline.section = context_.outline.sections[static_cast<std::size_t>(heading.section)].id;
          deadline.what = source_.clean({heading.title.begin, found.words.begin});
          add(found, std::move(deadline));
          extract_.deadlines.back().certainty.confidence = std::min(found.confidence, 80);
        }
      }
    }
  }

  void take(const Item& item) {
    const Range content = without_end(source_, item.content);
    if (is_signature(source_, content)) {
      return;
    }
    std::string party;
    if (const auto actor = actor_in(source_, content)) {
      party = source_.clean(*actor);
    } else if (const SectionRole role = role_of(context_, item);
               role == SectionRole::duties || role == SectionRole::assignment) {
      party = party_of_title(section_of(context_, item)->title);
    }
    for (const FoundDeadline& found : time_limits_in(source_, content, context_.year, rhythm_of(item))) {
      const bool head_of_document = item.section < 0 && found.confidence < 80;  // «Hôm nay, tháng 9 năm 2025»
      if (head_of_document || is_status(found) || is_value(found, item) || is_told(found, item) ||
          is_past_of_report(found, item)) {
        continue;
      }
      Deadline deadline;
      deadline.section = section_id(context_, item);
      deadline.party = party;
      deadline.what = source_.clean({content.begin, cut_at_blank(content)});
      add(found, std::move(deadline));
      if (found.part_of_year || found.mode == "before_event" || stands_among_results(item) ||
          (found.mode == "after_event" && (measures_hours(found) || is_promised(found))) ||
          (found.mode == "recurring" && (role_of(context_, item) == SectionRole::targets || is_promised(found)))) {
        extract_.deadlines.back().certainty.confidence = std::min(found.confidence, often_else);
      }
    }
  }

  /// In a report a time among the results, outside of every promise, tells when something was; unless it is yet to
  /// come.
  bool is_past_of_report(const FoundDeadline& found, const Item& item) const {
    const bool ahead = found.mode == "before_event" && !found.words.empty() &&
                       any_before(source_.low(), found.words.begin, words("time_limits", "done_early")) != nowhere;
    if (stands_among_results(item) && ahead) {
      return true;  // «về đích trước 20 ngày»
    }
    const bool promised = is_promised(found);
    if (stands_among_results(item) && !promised && is_gone_span(found)) {
      return true;
    }
    if (!stands_among_results(item) || (found.mode != "in" && found.mode != "on")) {
      return false;
    }
    const std::string told =
        context_.meta.date.empty() && context_.meta.period ? context_.meta.period->to : context_.meta.date;
    const bool put_off = any_before(source_.low(), found.words.begin, words("time_limits", "put_off")) != nowhere;
    const bool to_come =
        !found.due.empty() && !told.empty() && found.due > told && !found.part_of_year &&
        (put_off || any_at(source_.low(), found.words.begin, words("time_limits", "looking_ahead")) == nowhere);
    return !promised && !to_come;
  }

  /// «từ tháng 3 đến tháng 5 nước nhiễm mặn», «Đến hết tháng 6 thu được …»: how long it was, before the report's day.
  bool is_gone_span(const FoundDeadline& found) const {
    const std::string_view low = source_.low();
    const bool span = phrase_at(low, found.words.begin, "từ") != nowhere;
    const bool opens = (phrase_at(low, found.words.begin, "đến hết") != nowhere ||
                        phrase_at(low, found.words.begin, "hết") != nowhere) &&
                       source_.shown()[found.words.begin] != low[found.words.begin];
    const std::string told =
        context_.meta.date.empty() && context_.meta.period ? context_.meta.period->to : context_.meta.date;
    return (span || opens) && !found.due.empty() && found.due <= told;
  }

  /// Does it stand inside a target?
  bool is_promised(const FoundDeadline& found) const {
    const doc_model::Span place = source_.quote(found.words).span;
    const auto behind =
        std::upper_bound(promised_.begin(), promised_.end(), place.begin,
                         [](std::size_t begin, const doc_model::Span& target) { return begin < target.begin; });
    return behind != promised_.begin() && std::prev(behind)->end >= place.end;
  }

  /// In a report a day behind what was promised may tell when it was done.
  bool stands_among_results(const Item& item) const {
    const SectionRole role = role_of(context_, item);
    return context_.meta.doc_type == DocType::report && role != SectionRole::solutions &&
           role != SectionRole::assignment && role != SectionRole::content;
  }

  /// «trong vòng 48 giờ kể từ khi …»: how fast the work is to go rather than a day.
  bool measures_hours(const FoundDeadline& found) const { return has_phrase(source_.low(found.words), "giờ"); }

  std::size_t cut_at_blank(Range content) const {
    const std::size_t limit = content.begin + what_bytes_max;
    return content.end <= limit ? content.end : std::min(content.end, source_.low().find(' ', limit));
  }

  /// «đến ngày 15/6/2025» in a report says how far the figures go.
  bool is_status(const FoundDeadline& found) const {
    const bool until = phrase_at(source_.low(), found.words.begin, "đến") != nowhere &&
                       phrase_at(source_.low(), found.words.begin, "đến hết") == nowhere;
    const bool gone = until && !found.due.empty() && !context_.meta.date.empty() && found.due < context_.meta.date;
    return context_.meta.doc_type == DocType::report &&
           (gone || phrase_at(source_.low(), found.words.begin, "đến ngày") != nowhere);
  }

  /// «đã tổ chức 01 hội nghị vào tháng 4/2026», «Sáu tháng đầu năm, Chủ tịch tặng …» of a report: when it was, not by
  /// when it must be.
  bool is_told(const FoundDeadline& found, const Item& item) const {
    const SectionRole role = role_of(context_, item);
    if (in_force_until(found)) {
      return true;
    }
    if (found.part_of_year && is_closing(source_.low(item.content))) {
      return true;  // «Trên đây là báo cáo sơ kết 6 tháng đầu năm»
    }
    if (context_.meta.doc_type != DocType::report || role == SectionRole::solutions ||
        role == SectionRole::assignment || !found.every.empty() || found.mode.ends_with("_event")) {
      return false;
    }
    const std::string_view low = source_.low().substr(0, item.content.end);
    const std::size_t from = item.content.begin;
    std::size_t clause = found.words.begin;
    while (clause > from && found.words.begin - clause < deadline_bytes_max &&
           std::string_view(";.:(").find(low[clause - 1]) == nowhere) {
      --clause;
    }
    const auto done = find_any(low, done_words, clause, found.words.begin);
    const bool ahead = find_any(low, coming, clause, found.words.begin).has_value();
    const std::string told =
        context_.meta.date.empty() && context_.meta.period ? context_.meta.period->to : context_.meta.date;
    const bool gone = !found.due.empty() && found.due <= told && !is_promised(found) &&
                      any_at(low, skip_blanks(low, found.words.end), words("time_limits", "status_behind")) != nowhere;
    const bool result = gone || any_at(low, skip_blanks(low, found.words.end), told_behind) != nowhere ||
                        find_any(low, told_before, clause, found.words.begin).has_value();
    return !ahead && ((done && done->begin >= clause) || result || found.part_of_year);
  }

  /// «… có hiệu lực từ ngày ký đến ngày 31/12/2027»: how long the paper holds.
  bool in_force_until(const FoundDeadline& found) const {
    const std::string_view low = source_.low();
    const std::size_t stop = low.substr(0, found.words.begin).find_last_of(",;.:\n");
    const std::size_t from =
        std::max(stop == nowhere ? 0 : stop, found.words.begin - std::min(found.words.begin, deadline_bytes_max));
    return has_any(low.substr(from, found.words.begin - from), words("time_limits", "in_force"));
  }

  /// «Trả kết quả: trong vòng 02 giờ», «100% kiến nghị được trả lời trong vòng 48 giờ»: how fast, which the target
  /// itself promises; behind another event it is when.
  bool is_value(const FoundDeadline& found, const Item& item) const {
    const SectionRole role = role_of(context_, item);
    if (found.mode == "after_event" && is_promised(found) &&
        !has_any(source_.low(found.words), words("time_limits", "events_awaited"))) {
      return true;
    }
    if (found.mode != "after_event" || (role != SectionRole::targets && role != SectionRole::plain) ||
        headed_by(context_, item, procedures)) {
      return false;
    }
    const std::size_t from = found.words.begin - std::min(found.words.begin - item.content.begin, deadline_bytes_max);
    // «Kiến nghị được trả lời trong vòng 48 giờ», «… trong vòng 10 ngày làm việc sau khi được cấp kinh phí»
    const std::string_view low = source_.low();
    const std::size_t comma = low.substr(0, found.words.begin).find_last_of(",;:.(");
    const std::size_t clause = comma == nowhere || comma < from ? from : comma;
    if ((any_at(low, found.words.begin, words("time_limits", "sure_openers")) != nowhere ||
         any_at(low, found.words.begin, words("time_limits", "closing_openers")) != nowhere) &&
        (found.confidence >= 95 || find_any(low, passive, clause, found.words.begin))) {
      return false;
    }
    const auto numbers = quantities_in(source_, {from, found.words.begin});
    return std::none_of(numbers.begin(), numbers.end(),
                        [](const FoundQuantity& number) { return number.quantity.unit == core::Unit::percent; });
  }

  /// «| Bằng khen | 15/12/2026 |» below «Hạn cuối gửi hồ sơ».
  void take_row(const TableRow& row) {
    for (std::size_t column = 0; column < row.heads.size() && column < row.cells.size(); ++column) {
      const std::string_view head = source_.low(row.heads[column]);
      if (!row.cells[column].empty() && !has_any(head, columns)) {
        take_promised(row, column);
      }
      if (row.cells[column].empty() || !has_any(head, columns)) {
        continue;
      }
      const Range cell = without_end(source_, row.cells[column]);
      auto found = time_limits_in(source_, cell, context_.year, Rhythm::any);
      if (found.empty()) {
        if (const auto bare = date_of_cell(cell)) {
          const bool day = phrase_at(source_.low(), cell.begin, "ngày") != nowhere && !has_any(head, limiting_columns);
          const std::string mode = has_phrase(head, "trước") ? "before" : day ? "on" : "by";
          found.push_back({bare->words, last_day(*bare), mode, "", 85});
        } else if (const auto part = part_of_cell(cell)) {
          found.push_back({part->words, part->iso, "in", "", 85});
        }
      }
      for (const FoundDeadline& limit : found) {
        Deadline deadline;
        const int section = section_at(context_.outline, source_.quote(cell).span.begin);
        deadline.section = section < 0 ? "" : context_.outline.sections[static_cast<std::size_t>(section)].id;
        deadline.what = column == 0 ? "" : source_.clean(row.cells[column - 1]);
        add(limit, std::move(deadline));
      }
    }
  }

  /// «| Xưởng được kiểm định | trước ngày 30/4/2025 | ngày 17/4/2025 |»: a day in what the row promises.
  void take_promised(const TableRow& row, std::size_t column) {
    const Range cell = without_end(source_, row.cells[column]);
    for (const FoundDeadline& found : time_limits_in(source_, cell, context_.year, Rhythm::named)) {
      if (found.due.empty() || found.part_of_year || found.mode == "on" || !is_promised(found)) {
        continue;
      }
      Deadline deadline;
      const int section = section_at(context_.outline, source_.quote(cell).span.begin);
      deadline.section = section < 0 ? "" : context_.outline.sections[static_cast<std::size_t>(section)].id;
      deadline.what = source_.clean(row.cells[found.words.begin > cell.begin + 2 || column == 0 ? column : column - 1]);
      add(found, std::move(deadline));
      extract_.deadlines.back().certainty.confidence = std::min(found.confidence, often_else);
    }
  }

  /// «Quý IV», «Tháng 9»: of the document's year.
  std::optional<FoundDate> part_of_cell(Range cell) const {
    const std::string_view low = source_.low().substr(0, cell.end);
    bool written = false;
    const auto quarter = quarter_at(low, cell.begin, context_.year, written);
    return quarter ? quarter : month_at(low, cell.begin, context_.year, written);
  }

  std::optional<FoundDate> date_of_cell(Range cell) const {
    const std::string_view low = source_.low().substr(0, cell.end);
    const auto whole = date_in(source_, cell);
    return whole ? whole : day_without_year_at(low, cell.begin, context_.year);
  }

  void add(const FoundDeadline& found, Deadline deadline) {
    deadline.quote = source_.quote(found.words);
    deadline.due = found.due;
    deadline.mode = found.mode;
    deadline.every = found.every;
    deadline.certainty.confidence = found.confidence;
    extract_.deadlines.push_back(std::move(deadline));
  }

  const Context& context_;
  const Source& source_;
  Extract& extract_;
  std::vector<doc_model::Span> promised_;  // where targets stand, by their begins
};

}  // namespace

void read_deadlines(const Context& context, Extract& extract) {
  DeadlineReader(context, extract).run();
}

}  // namespace thidua::reading
