#include <algorithm>
#include <map>

#include "core/text.h"
#include "reading/criteria_values.h"
#include "reading/dossier.h"
#include "reading/items.h"
#include "reading/lists.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/scoring.h"
#include "reading/shared_words.h"
#include "reading/split.h"
#include "reading/task_parties.h"
#include "reading/time_limits.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// An order or a duty that names nobody may be a rule, and who has it is not known: not sure.
constexpr int nobody_named = 85;
constexpr int likely = 80;

const WordList& formalities = words("tasks", "formalities");
const WordList& partings = words("tasks", "partings");
const WordList& passive_steps = words("tasks", "passive_steps");
const WordList& step_starts = words("tasks", "step_starts");
const WordList& papers_sent = words("tasks", "papers_sent");
const WordList& result_starts = words("tasks", "result_starts");
const WordList& contents = words("tasks", "contents");
const WordList& aiming = words("tasks", "aiming");
const WordList& solving = words("tasks", "solving");
const WordList& money_starts = words("tasks", "money_starts");
const WordList& orders_of_promises = words("tasks", "promise_names");
const WordList& remarks = words("tasks", "remarks");
const WordList& told_words = words("targets", "past_words");
const WordList& introducing_papers = words("dossier", "introducing");

class TaskReader {
 public:
  TaskReader(const Context& context, Extract& extract)
      : context_(context),
        source_(context.source),
        extract_(extract),
        report_(context.meta.doc_type == DocType::report) {}

  void run() {
    for (const SectionVerdict& verdict : extract_.section_verdicts) {
      verdict_of_id_.emplace(verdict.section, verdict.verdict);
    }
    for (const Target& target : extract_.targets) {
      if (target.judgement && target.judgement->quote) {
        results_.emplace_back(target.judgement->quote->span.begin, target.quote.span.end);
      }
    }
    std::sort(results_.begin(), results_.end());
    for (const Item& item : context_.outline.items) {
      if (context_.stopped()) {
        return;
      }
      const bool listed = introduced_ && item.kind != introduced_kind_ && !item.content.empty() &&
                          begins_with_paper(source_, item.content);
      introduced_ = listed || without_list(item.content) != item.content;
      introduced_kind_ = listed ? introduced_kind_ : item.kind;
      const bool papers =
          listed || (item.section >= 0 && !item.content.empty() && begins_with_paper(source_, item.content) &&
                     has_any(core::lower(section(item).title), introducing_papers));
      if (item.section >= 0 && !item.content.empty() && !papers) {
        take(item);
      } else if (!item.content.empty() && !papers && is_promise_of_side(item)) {
        add(item, "duty", likely);  // a pact without headings
      }
    }
    if (context_.meta.doc_type == DocType::decision) {
      take_articles();
    }
  }

 private:
  /// «Điều 3. Quyết định có hiệu lực từ ngày ký. Văn phòng, các tập thể có tên tại Điều 1 chịu trách nhiệm thi hành.»
  void take_articles() {
    for (const Heading& heading : context_.outline.headings) {
      const Section& article = context_.outline.sections[static_cast<std::size_t>(heading.section)];
      if (phrase_at(core::lower(article.marker), 0, "điều") == nowhere) {
        continue;
      }
      for (const Range& sentence : sentences_of(source_, heading.title)) {
        if (!gives_awards(sentence) && actor_in(source_, sentence)) {
          add({sentence, MarkerKind::number, heading.section, false}, "assignment", likely);
        }
      }
    }
    for (const Item& item : context_.outline.items) {
      if (item.kind == MarkerKind::article) {
        take_orders_of_article(item);
      }
    }
    auto& tasks = extract_.tasks;
    std::stable_sort(tasks.begin(), tasks.end(),
                     [](const Task& a, const Task& b) { return a.quote.span.begin < b.quote.span.begin; });
    for (std::size_t index = 0; index < tasks.size(); ++index) {
      tasks[index].id = list_id('K', index + 1);
    }
  }

  /// «Điều 5. Quyết định có hiệu lực từ ngày ký. Phòng Tài chính chi thưởng trước ngày 31/01; Văn phòng trao Giấy
  /// khen»: an article too long for a heading; each order names who is to do it.
  void take_orders_of_article(const Item& item) {
    for (const Range& sentence : sentences_of(source_, item.content)) {
      for (const Range& clause : clauses_of(source_, sentence)) {
        if (!gives_awards(clause) && quantities_in(source_, clause).size() <= 1 && actor_in(source_, clause)) {
          Item one = item;
          one.content = clause;
          add(one, "assignment", likely);
        }
      }
    }
  }

  bool gives_awards(Range sentence) const {
    return any_at(source_.low(), sentence.begin, giving_words) != nowhere ||
           any_at(source_.low(), sentence.begin, recognising_words) != nowhere;
  }

  const Section& section(const Item& item) const { return *section_of(context_, item); }

  void take(const Item& item) {
    switch (role_of(context_, item)) {
      case SectionRole::content:
        return add(item, "content", measures(item) ? nobody_named : 90);
      case SectionRole::targets:
        return take_among_targets(item);
      case SectionRole::solutions:
        if (report_ && (aimed_at(item) || tells_or_closes(item))) {
          return;
        }
        return orders_each(item) ? add(item, "assignment", nobody_named) : add(item, "solution", 92);
      case SectionRole::assignment:
        return tells_or_closes(item) ? void() : add(item, promised_below(item) ? "duty" : "assignment", 93);
      case SectionRole::duties:
        if (answers_promises(item)) {
          return;
        }
        return add(item, is_order(item) ? "assignment" : "duty", 93);
      case SectionRole::dossier:
      case SectionRole::apart:
      case SectionRole::plain:
      case SectionRole::awards:
      case SectionRole::award_forms:
      case SectionRole::scoring:
        return is_promise_of_side(item) ? add(item, "duty", likely) : add_steps(item);
      default:
        return;
    }
  }

  /// «Về điều 1: doanh thu 152 tỷ đồng, bằng 103%», «Điều 4: bàn giao 04 nhà»: what came of promises made before, no
  /// duty; where most lines of the section are so, all are.
  bool answers_promises(const Item& item) {
    if (!report_) {
      return false;
    }
    if (item.section != answering_section_) {
      answering_section_ = item.section;
      const auto& items = context_.outline.items;
      int answers = 0;
      int others = 0;
      for (auto one = items.begin() + (&item - items.data()); one != items.end() && one->section == item.section;
           ++one) {
        ++(answers_promise(*one) ? answers : others);
      }
      answering_ = answers > others;
    }
    return answering_ || names_promise(item);
  }
  bool answers_promise(const Item& item) const {
    const doc_model::Span span = source_.quote(item.content).span;
    const auto from = std::lower_bound(results_.begin(), results_.end(), std::pair{span.begin, std::size_t{0}});
    const auto to = std::lower_bound(from, results_.end(), std::pair{span.end, std::size_t{0}});
    return names_promise(item) ||
           std::any_of(from, to, [&span](const auto& result) { return result.second <= span.begin; });
  }
  bool names_promise(const Item& item) const {
    const std::size_t noun = any_at(source_.low(), item.content.begin, orders_of_promises);
    const std::size_t number = noun == nowhere ? nowhere : skip_blanks(source_.low(), noun);
    return number != nowhere && number < item.content.end && is_digit_byte(source_.low()[number]);
  }

  /// Was the line read as an aim of the next year?
  bool aimed_at(const Item& item) const {
    const doc_model::Span span = source_.quote(item.content).span;
    return std::any_of(extract_.targets.begin(), extract_.targets.end(), [&span](const Target& target) {
      return target.quote.span.begin >= span.begin && target.quote.span.begin < span.end;
    });
  }

  /// A bound or a share in what is competed in: it may be a target and no more.
  bool measures(const Item& item) const {
    const auto found = quantities_in(source_, item.content);
    return std::any_of(found.begin(), found.end(), [](const FoundQuantity& one) {
      return one.has_comparator || one.quantity.unit == core::Unit::percent || one.weight >= 1;
    });
  }

  void take_among_targets(const Item& item) {
    if (is_content(item)) {
      add(item, "content", 75);
    } else if (is_promise_of_side(item)) {
      add(item, "duty", likely);
    } else if (const Range content = content_before_numbers(item); !content.empty()) {
      Item one = item;
      one.content = content;
      add(one, "content", 75);
    }
  }

  /// «Bên A tạo điều kiện …», «Hai bên phối hợp sơ kết …» as a paragraph behind the targets of a pact.
  bool is_promise_of_side(const Item& item) const {
    return context_.meta.doc_type == DocType::pact && item.kind == MarkerKind::none && !item.inline_of_heading &&
           any_at(source_.low(), item.content.begin, words("targets", "sides")) != nowhere &&
           actor_in(source_, item.content).has_value();
  }

  /// «Các thôn mở rộng cây dược liệu. Phấn đấu giá trị … đạt 128 triệu đồng/ha; …»: what is competed in, then the
  /// targets.
  Range content_before_numbers(const Item& item) const {
    const Range none{item.content.begin, item.content.begin};
    if (context_.meta.doc_type != DocType::plan || item.kind != MarkerKind::none || item.inline_of_heading ||
        !headed_by(context_, item, contents)) {
      return none;
    }
    Range content = none;
    for (const Range& sentence : sentences_of(source_, item.content)) {
      if (!quantities_in(source_, sentence).empty() || any_at(source_.low(), sentence.begin, aiming) != nowhere ||
          says_nothing(source_, sentence)) {
        break;
      }
      content.end = sentence.end;
    }
    return content;
  }

  /// «Nhiệm vụ 6 tháng cuối năm» where every item names who does it: orders, not solutions.
  bool orders_each(const Item& item) {
    if (item.section != ordered_section_) {
      ordered_section_ = item.section;
      const auto& items = context_.outline.items;
      int named = 0;
      int others = 0;
      MarkerKind counted = MarkerKind::none;
      for (std::size_t index = static_cast<std::size_t>(&item - items.data());
           index < items.size() && items[index].section == item.section; ++index) {
        if (!is_beside_list(items[index]) && (named + others == 0 || items[index].kind == counted)) {
          counted = items[index].kind;  // papers to be filed may stand below one of them
          ++(actor_in(source_, items[index].content) ? named : others);
        }
      }
      const std::string title = core::lower(section(item).title);
      ordered_ = (named > 1 && 2 * others <= named && !has_any(title, solving)) || names_party(title) ||
                 (named > 0 && has_any(title, words("tasks", "assigning_titles")));
    }
    return ordered_;
  }

  /// «Trong kỳ tới, toàn trường tập trung:», «Trên đây là …» around what is listed: a paragraph without a marker where
  /// the section has marked ones.
  bool is_beside_list(const Item& item) {
    return item.kind == MarkerKind::none && !item.inline_of_heading && has_list(item);
  }
  /// Does its section, as far as it goes on around the item, hold marked lines?
  bool has_list(const Item& item) {
    if (item.section != listed_section_) {
      listed_section_ = item.section;
      listed_ = false;
      const auto& items = context_.outline.items;
      const auto at = items.begin() + (&item - items.data());
      for (auto one = at; one != items.end() && one->section == item.section; ++one) {
        listed_ = listed_ || one->kind != MarkerKind::none;
      }
      for (auto one = at; one != items.begin() && std::prev(one)->section == item.section; --one) {
        listed_ = listed_ || std::prev(one)->kind != MarkerKind::none;
      }
    }
    return listed_;
  }

  /// Beside a list in a report what was done, and the last words of the document, are no tasks: «Trong 6 tháng, Chi cục
  /// trưởng đã tặng …», «… báo cáo để Cục Thuế tỉnh theo dõi, chỉ đạo./.»
  bool tells_or_closes(const Item& item) {
    if (!report_ || !is_beside_list(item)) {
      return false;
    }
    const std::string_view low = source_.low(item.content);
    return has_any(low, told_words) || is_closing(low) || low.ends_with("./.") || low.ends_with("./");
  }

  /// «Thi đua …» without a number, below a heading that says «nội dung»: what is competed in, not what is promised.
  bool is_content(const Item& item) const {
    const bool begins = phrase_at(source_.low(), item.content.begin, "thi đua") != nowhere;
    return begins && !report_ && has_phrase(core::lower(section(item).title), "nội dung") &&
           quantities_in(source_, item.content).empty();
  }

  /// «Điều khoản chung» below «Trách nhiệm của các bên» of a pact is a promise too.
  bool promised_below(const Item& item) const {
    const int above = context_.outline.parents[static_cast<std::size_t>(item.section)];
    return context_.meta.doc_type == DocType::pact && above >= 0 &&
           context_.outline.sections[static_cast<std::size_t>(above)].role == SectionRole::duties;
  }

  /// «Trách nhiệm» of a plan, or below «Tổ chức thực hiện», is what is ordered; of a pact, what the parties promise.
  bool is_order(const Item& item) const {
    const DocType type = context_.meta.doc_type;
    if (type != DocType::pact) {
      return type != DocType::report;
    }
    int at = item.section;
    bool ordered = false;
    for (int step = 0; at >= 0 && step < 4 && !ordered; ++step) {
      const std::string low = core::lower(context_.outline.sections[static_cast<std::size_t>(at)].title);
      ordered = has_phrase(low, "tổ chức thực hiện") || has_phrase(low, "phân công");
      at = context_.outline.parents[static_cast<std::size_t>(at)];
    }
    return ordered;
  }

  /// «Các phòng gửi danh sách về Văn phòng trước ngày …» below «Thời hạn», «Trình tự», «Hồ sơ».
  void add_steps(const Item& item) {
    const DocType type = context_.meta.doc_type;
    const bool headed = headed_by(context_, item, procedures);
    if (report_ || (!headed && type != DocType::guideline && type != DocType::plan)) {
      return;
    }
    std::vector<Range> steps = sentences_of(source_, without_label(item.content));
    std::erase_if(steps, [this, headed](const Range& sentence) {
      // elsewhere only who does what by when is surely a step
      return !is_step(sentence) ||
             (!headed && (!actor_in(source_, sentence) ||
                          time_limits_in(source_, sentence, context_.year, Rhythm::named).empty()));
    });
    for (const Range& step : steps) {
      Item one = item;
      one.content = step;
      add(one, "procedure", 80);
    }
  }

  /// «Bước 2: …», «b2) …» names the step, not who takes it.
  Range without_label(Range range) const {
    const std::size_t word = phrase_at(source_.low(), range.begin, "bước");
    const std::size_t limit = word == nowhere ? nowhere : std::min(range.end, word + 8);
    const std::size_t colon = word == nowhere ? nowhere : first_sign(source_.low(), ":", {word, limit});
    const bool label = colon < limit;
    return label ? source_.trimmed({colon + 1, range.end}) : range;
  }

  bool is_step(Range range) const {
    const std::size_t sent = any_at(source_.low(), range.begin, papers_sent);
    if ((begins_with_paper(source_, range) && sent == nowhere) ||
        (sent != nowhere && only_time_behind_colon(source_, range, context_.year))) {
      return false;
    }
    if (actor_in(source_, range)) {
      return true;
    }
    const std::size_t paper = any_at(source_.low(), range.begin, papers_sent);
    if ((find_any(source_.low(), passive_steps, range.begin, range.end) ||
         any_at(source_.low(), range.begin, step_starts) != nowhere) &&
        !time_limits_in(source_, range, context_.year, Rhythm::any).empty()) {
      return true;  // «Danh sách được công khai tại trụ sở trong 05 ngày làm việc»
    }
    const std::size_t limit = std::min(range.end, range.begin + 120);
    return paper != nowhere && find_any(source_.low(), sending, paper, limit).has_value() &&
           !time_limits_in(source_, range, context_.year, Rhythm::any).empty();
  }

  void add(const Item& item, const std::string& kind, int confidence) {
    Range range = orders_only(item);
    Task task;
    task.kind = kind;
    if (report_ && (kind == "duty" || kind == "content")) {
      take_verdict(item, range, task);
    }
    if (says_nothing(source_, range) || any_at(source_.low(), range.begin, remarks) != nowhere ||
        only_names(item, range) || (source_.shown()[range.begin] == '(' && source_.shown()[range.end - 1] == ')')) {
      return;
    }
    if (range.empty() || (item.inline_of_heading && report_ && verdict_only(source_, item.content))) {
      return;  // «1. Trách nhiệm của …: đã thực hiện» is the verdict of the heading
    }
    task.id = list_id('K', extract_.tasks.size() + 1);
    task.section = section_id(context_, item);
    task.section_path = path_of(context_.outline, item.section);
    task.quote = source_.quote(range);
    task.certainty.confidence = confidence;
    if ((kind == "duty" || kind == "assignment") && item.section >= 0) {
      task.party = party_of_title(section(item).title);
    }
    if (const auto actor = actor_in(source_, range); actor && kind != "content") {
      task.party = source_.clean(*actor);
    }
    for (const FoundDeadline& limit : time_limits_in(source_, range, context_.year, Rhythm::any)) {
      task.every = limit.every.empty() ? task.every : limit.every;
      task.due += limit.due.empty() ? "" : (task.due.empty() ? "" : "; ") + limit.due;
    }
    if ((kind == "assignment" || kind == "duty") && task.party.empty()) {
      task.certainty.confidence = std::min(task.certainty.confidence, nobody_named);
    }
    const bool named_solution = kind == "solution" && !task.party.empty();
    const bool torn = source_.shown()[range.begin] == source_.low()[range.begin] && range.begin == item.content.begin &&
                      item.kind == MarkerKind::none;
    if (named_solution || torn) {  // an order rather than a solution; the rest of a line torn apart
      task.certainty.confidence = std::min(task.certainty.confidence, nobody_named);
    }
    task.co_parties = partners_in(source_, range);
    extract_.tasks.push_back(std::move(task));
  }

  /// «Phó Hiệu trưởng phụ trách», «Đồn trưởng» on a line of its own: who signs, not what is to be done.
  bool only_names(const Item& item, Range range) const {
    const bool loose = item.kind == MarkerKind::none && !item.inline_of_heading;
    return loose && word_count(source_.low(range)) <= 6 &&
           any_at(source_.low(), range.begin, words("headings", "tail_heads")) != nowhere &&
           source_.shown()[item.content.end - 1] != '.';
  }

  /// A rule of scoring, a case that is left out, money that is set aside, papers to be filed: read into lists of
  /// their own, no order.
  bool is_rule(Range sentence) const {
    const std::string_view low = source_.low();
    if (points_in(source_, sentence, false) || excludes_behind(source_, sentence) ||
        any_at(low, sentence.begin, introducing_papers) != nowhere) {
      return true;
    }
    if (any_at(low, sentence.begin, money_starts) == nowhere) {
      return false;
    }
    const auto numbers = quantities_in(source_, sentence);
    return std::any_of(numbers.begin(), numbers.end(),
                       [](const FoundQuantity& found) { return found.quantity.unit == core::Unit::vnd; });
  }

  /// Sentences on how many copies were made, on when it takes effect, on who is to be asked: no order.
  Range orders_only(const Item& item) const {
    const Range whole = without_list(without_end(source_, item.content));
    std::vector<Range> sentences = sentences_of(source_, whole);
    const auto formal = [this, &item](const Range& sentence) {
      const std::string_view low = source_.low(sentence);
      if (is_rule(sentence)) {
        return true;
      }
      const bool loose = item.kind == MarkerKind::none && !item.inline_of_heading;
      return has_any(low, formalities) || (loose && (is_closing(low) || has_any(low, partings)));
    };
    while (!sentences.empty() && formal(sentences.back())) {
      sentences.pop_back();
    }
    std::size_t first = 0;
    while (first < sentences.size() && formal(sentences[first])) {
      ++first;
    }
    return first >= sentences.size() ? Range{whole.begin, whole.begin}
                                     : Range{sentences[first].begin, sentences.back().end};
  }

  /// «Gửi hồ sơ trước ngày …, hồ sơ gồm:»: the papers stand below, the order before.
  Range without_list(Range range) const {
    if (range.empty() || source_.low()[range.end - 1] != ':') {
      return range;
    }
    const auto list = find_any(source_.low(), introducing_papers, range.begin, range.end);
    const Range order = list ? without_end(source_, {range.begin, list->begin}) : range;
    return list && word_count(source_.low(order)) > 4 ? order : range;
  }

  void take_verdict(const Item& item, Range& range, Task& task) {
    const SplitItem split = split_item(source_, item.content, true);
    // a result told without a word of judgement stays part of what was done
    if (!split.verdicts.empty() && split.verdicts.back().head.verdict != core::Verdict::not_stated) {
      const VerdictPlace& place = split.verdicts.back();
      task.judgement = judgement_of(source_, place);
      range = without_end(source_, {range.begin, std::max(range.begin, place.whole.begin)});
      while (!range.empty() && std::string_view(":-").find(source_.shown()[range.end - 1]) != nowhere) {
        range = source_.trimmed({range.begin, range.end - 1});  // «Bố trí kinh phí: đã thực hiện tốt»
      }
      return;
    }
    task.judgement = Judgement{};
    task.judgement->scope = VerdictScope::own;
    const auto verdict = verdict_of_id_.find(section(item).id);
    if (verdict != verdict_of_id_.end() && !siblings_are_judged(item)) {
      task.judgement->verdict = verdict->second;
      task.judgement->scope = VerdictScope::section;
    }
    take_result(range, *task.judgement);
  }

  /// «Giải quyết khiếu nại: Trong năm không phát sinh đơn thư»: a result without a verdict.
  void take_result(Range& range, Judgement& judgement) const {
    for (const std::string_view sign : {std::string_view("→"), std::string_view("=>"), std::string_view("⇒")}) {
      const std::size_t arrow = source_.low({0, range.end}).find(sign, range.begin);
      const auto told =
          arrow == nowhere ? std::nullopt : verdict_only(source_, source_.trimmed({arrow + sign.size(), range.end}));
      if (told) {  // «Tuyên truyền giao ước đến đoàn viên → đã làm tốt»
        judgement = judgement_of(source_, *told);
        range = without_end(source_, {range.begin, arrow});
        return;
      }
    }
    const std::string_view low = source_.low();
    const std::size_t colon = low.substr(0, range.end).find(':', range.begin);
    if (colon == std::string_view::npos || any_at(low, skip_blanks(low, colon + 1), result_starts) == nowhere) {
      return;
    }
    judgement.explanation = source_.clean({colon + 1, range.end});
    range = without_end(source_, {range.begin, colon});
  }

  /// Where some duties of the section carry a verdict of their own, the heading's does not speak for the others.
  bool siblings_are_judged(const Item& item) const {
    return !extract_.tasks.empty() && extract_.tasks.back().section == section(item).id &&
           extract_.tasks.back().judgement && extract_.tasks.back().judgement->scope == VerdictScope::own;
  }

  const Context& context_;
  const Source& source_;
  Extract& extract_;
  bool report_;
  std::map<std::string, core::Verdict> verdict_of_id_;
  std::vector<std::pair<std::size_t, std::size_t>> results_;  // where they begin, where their target ends
  int answering_section_ = -1;                                // the section `answering_` speaks of
  bool answering_ = false;
  int listed_section_ = -2;  // the section `listed_` speaks of
  bool listed_ = false;
  int ordered_section_ = -1;  // the section `ordered_` speaks of
  bool ordered_ = false;
  bool introduced_ = false;  // an item before ended with «hồ sơ gồm:»
  MarkerKind introduced_kind_ = MarkerKind::none;
};

}  // namespace

void read_tasks(const Context& context, Extract& extract) {
  TaskReader(context, extract).run();
}

}  // namespace thidua::reading
