#include "reading/targets.h"
#include "core/text.h"
#include "reading/forbidden_told.h"
#include "reading/group_lines.h"
#include "reading/half_year.h"
#include "reading/item_targets.h"
#include "reading/items.h"
#include "reading/known_result.h"
#include "reading/label_rounds.h"
#include "reading/lead_verdicts.h"
#include "reading/manner.h"
#include "reading/meta.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

#include "reading/aims_ahead.h"
#include "reading/clause.h"
#include "reading/conditions.h"
#include "reading/named_promises.h"
#include "reading/no_promise.h"
#include "reading/parted_results.h"
#include "reading/phrases.h"
#include "reading/pledged_awards.h"
#include "reading/pointed_results.h"
#include "reading/pointed_verdicts.h"
#include "reading/promises_above.h"
#include "reading/prose_reader.h"
#include "reading/question_rounds.h"
#include "reading/result_lines.h"
#include "reading/result_part.h"
#include "reading/results_first.h"
#include "reading/row_notes.h"
#include "reading/section_judges.h"
#include "reading/shared_words.h"
#include "reading/split.h"
#include "reading/split_plans.h"
#include "reading/task_parties.h"
#include "reading/told_again.h"
#include "reading/told_apart.h"
#include "reading/told_lists.h"
#include "reading/told_marks.h"
#include "reading/told_next_line.h"
#include "reading/told_verdict.h"
#include "reading/unjudged.h"
#include "reading/verdict_clauses.h"
#include "reading/verdict_places.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// A longer paragraph is an essay; keeps the search for pieces linear.
constexpr std::size_t judged_bytes_max = 3000;
constexpr int no_list = -2;
const WordList& result_lists = words("targets", "result_lists");

class TargetReader {
 public:
  TargetReader(const Context& context, Extract& extract)
      : context_(context),
        source_(context.source),
        extract_(extract),
        report_(context.meta.doc_type == DocType::report),
        pointed_(context, extract.targets),
        apart_(context, extract.targets),
        result_part_(context, extract.targets),
        lists_(context, extract.targets),
        manner_(context),
        questions_(source_, report_ ? context.outline.items : std::vector<Item>()),
        rounds_(report_ ? LabelRounds(source_, context.outline.items) : LabelRounds(source_, {})),
        awards_(context),
        above_(context, extract.targets),
        sections_(context, extract) {}

  void run() {
    if (report_) {
      sections_.read_headings();
    }
    read_table_targets(context_, extract_.targets);
    rows_ = extract_.targets.size();
    if (report_) {
      sections_.judge_rows(rows_);
    }
    const std::vector<Item>& items = context_.outline.items;
    for (const Item& item : items) {
      if (item.kind != MarkerKind::none) {
        bulleted_.insert(item.section);
      }
    }
    for (std::size_t index = 0; index < items.size(); ++index) {
      if (context_.stopped()) {
        return;
      }
      pledged_here_ = awards_.pledges(items[index]);
      if (report_ &&
          (above_.take_boxes(items[index]) || explains_table(context_, items[index], extract_.targets, rows_))) {
        continue;
      }
      if (questions_.take(context_, index, extract_.targets)) {
        above_.forget();
        continue;
      }
      if (take_round(index) || (report_ && above_.take_ticks(items[index]))) {
        continue;
      }
      next_tells_ = only_promised(items[index].section) ||
                    (report_ && index + 1 < items.size() && result_announced(source_, items[index], items[index + 1]));
      told_below_ = told_below_number(source_, items, index);
      if (!report_ &&
          (conditions_.take(items[index]) || behind_condition_intro(source_, items[index].content) != nowhere)) {
        continue;
      }
      if (report_ && takes_list_ahead(items[index])) {
        continue;
      }
      if (report_ && opens_next_year(context_, items[index]) &&
          (take_next_year(items[index]) || !registers_ahead(context_, items[index].section))) {
        continue;
      }
      if (report_) {
        result_part_.hear_of_rest(items[index]);
      }
      const bool may_aim = report_ && !is_closing(source_.low(items[index].content));
      if (const auto ahead = may_aim ? item_ahead(context_, items[index]) : std::nullopt) {
        take_ahead(*ahead);
        continue;
      }
      if (report_ && (sections_.judges_below(items[index]) || sections_.takes_count(items[index]))) {
        continue;
      }
      if (report_ && extract_.targets.empty() && points_ahead(source_, items[index].content) &&
          !parted_.of(source_, items[index].content)) {
        before_list_.push_back(&items[index]);
        continue;
      }
      if (report_ && sums_up(source_, items[index], above_.size())) {
        sections_.take_tally(items[index]);
        if (pointed_.judge(items[index])) {
          apart_.judge_counted_rest(items[index]);
        } else {
          apart_.judge_marked(items[index]);
        }
        continue;
      }
      if ((report_ && lists_.judge(items[index])) || tells_in_list(items[index])) {
        continue;
      }
      if (report_ &&
          sections_.opens_group(items[index], index + 1 < items.size() ? &items[index + 1] : nullptr, rows_)) {
        continue;
      }
      if (report_ && (pointed_.judge(items[index]) || apart_.judge(items[index]) || result_part_.judge(items[index]))) {
        continue;
      }
      if (const Item joined = with_plan_below(source_, items, index); take_results_first(joined)) {
        index += joined.content.end > items[index].content.end ? 1U : 0U;
        continue;
      }
      if (report_ && sections_.take_tally(items[index])) {
        continue;
      }
      if (take_counted_off(items[index]) || take_prose(items[index]) || take_by_rules(items[index])) {
        continue;
      }
      if (const auto tale = tells_only(items[index]) ? above_.told_by(items[index]) : std::nullopt) {
        above_.judge(*tale);
      }
    }
    if (report_) {
      for (const Item* item : before_list_) {
        pointed_.judge_ahead(*item);
      }
      result_part_.judge_left();
      result_part_.judge_rest();
      judge_numbered_tables(context_, extract_.targets);
      except_by_heading(source_, extract_.section_verdicts, extract_.targets);
      assess_ahead(context_, extract_.targets);
      judge_forbidden(source_, extract_.targets);
      drop_unjudged_prose(context_.outline, rows_, extract_.targets);
    }
    if (context_.meta.subtype == Subtype::half_year) {
      leave_open(source_, extract_.targets);
    }
    number_targets(extract_.targets, 'T');
    rate_targets(extract_);
  }

 private:
  SectionRole role_of(int section) const {
    return pledged_here_ ? SectionRole::targets
           : section < 0 ? SectionRole::plain
                         : context_.outline.sections[static_cast<std::size_t>(section)].role;
  }

  /// What came of the promises here is told in a later part.
  bool only_promised(int section) const {
    return report_ && section >= 0 && context_.outline.sections[static_cast<std::size_t>(section)].lists_promises;
  }

  /// In a report, prose between bullets tells; it promises only with a verdict of its own.
  bool tells_only(const Item& item) const {
    const bool prose = report_ && item.kind == MarkerKind::none && !item.inline_of_heading && item.section >= 0;
    return prose && bulleted_.contains(item.section) &&
           verdict_places(source_, item.content, outer_brackets(source_.shown(), item.content)).empty();
  }

  bool may_promise(const Item& item) const {
    const SectionRole role = role_of(item.section);
    return role == SectionRole::targets || role == SectionRole::plain;
  }

  /// Promises quoted word for word, or judged by their name.
  bool take_named(const Item& item) {
    const bool wanted = report_ && wants_targets(role_of(item.section), context_.meta.doc_type);
    const auto named = wanted ? named_in(source_, item) : std::vector<NamedPromise>();
    for (const NamedPromise& one : named) {
      const auto targets = named_targets(context_, item, one, sections_.verdict_of(item.section));
      extract_.targets.insert(extract_.targets.end(), targets.begin(), targets.end());
      above_.forget();
    }
    return !named.empty();
  }

  /// «Làm mới 3,2 km đường (giao ước 4 km), chưa đạt».
  bool take_results_first(const Item& item) {
    const SectionRole role = role_of(item.section);
    const bool wanted = report_ && !next_tells_ && wants_targets(role, context_.meta.doc_type) && !is_other(role) &&
                        !is_aside(context_, item);
    const auto found = wanted ? results_first(source_, item.content) : std::nullopt;
    if (!found) {
      return false;
    }
    Item one = item;
    one.content = found->before;
    const bool before = !one.content.empty() && (take_prose(one) || take_by_rules(one));
    one.content = source_.trimmed({before ? found->before.end : item.content.begin, item.content.end});
    above_.keep(item, result_first_targets(context_, one, found->split, sections_.verdict_of(item.section)));
    one.content = found->after;
    if (!one.content.empty() && !take_prose(one)) {
      take_by_rules(one);
    }
    return true;
  }

  bool take_by_rules(const Item& item) {
    if (take_named(item)) {
      return true;
    }
    const bool promised = promises(item);
    if (promised) {
      take_each(item);
    }
    return promised;
  }

  /// «Điểm thứ nhất, …: …. Điểm thứ hai, …: …» in one paragraph: each by itself.
  bool take_counted_off(const Item& item) {
    const bool may = report_ && item.kind == MarkerKind::none && promises(item);
    const auto pieces = may ? counted_off_in(source_, item.content) : std::vector<Range>();
    for (const Range& piece : pieces) {
      Item one = item;
      one.content = piece;
      if (!take_prose(one)) {
        take_by_rules(one);
      }
    }
    return !pieces.empty();
  }

  /// Promises and results in running text: where the rules find the same promises, as they read them; else as the
  /// learned model does.
  bool take_prose(const Item& item) {
    const bool wanted =
        report_ && wants_targets(role_of(item.section), context_.meta.doc_type) && may_promise(item) && !next_tells_;
    const bool in_line = wanted && item.kind != MarkerKind::none && parted_.of(source_, item.content);
    const auto found = wanted && !in_line ? told_in_prose(source_, item) : std::vector<ProsePromises>();
    if (found.empty()) {
      return false;
    }
    const std::size_t before = extract_.targets.size();
    const PromisesAbove::Kept paragraph = above_.kept();
    take_by_rules(item);
    if (same_promises(source_, found, extract_.targets, before)) {
      if (end_before_references(source_, item.content) == nowhere) {
        learn_verdicts(context_, found, before, extract_.targets);
      }
      return true;
    }
    extract_.targets.resize(before);
    above_.restore(paragraph);
    const auto targets = prose_targets(context_, item, found, sections_.verdict_of(item.section));
    extract_.targets.insert(extract_.targets.end(), targets.begin(), targets.end());
    above_.forget();
    return true;
  }

  /// «Sang năm 2027, xã sẽ …» among the results.
  bool take_next_year(const Item& item) {
    const SectionRole role = role_of(item.section);
    const auto promised = is_other(role) ? std::nullopt : promised_for_next_year(context_, item);
    if (promised) {
      Item one = item;
      one.content = *promised;
      take_ahead(one);
      one.content = source_.trimmed({promised->end, item.content.end});  // «… 100 hội viên. Vận động 1.300 hộ …»
      if (!one.content.empty() && registers_ahead(context_, item.section)) {
        take_ahead(one);
      }
    }
    return promised.has_value();
  }

  /// «Năm 2026 xã xin đăng ký với Cụm:» and the lines of its list.
  bool takes_list_ahead(const Item& item) {
    if (const auto behind = list_ahead(context_, item)) {
      ahead_section_ = item.section;
      if (!behind->empty()) {
        Item one = item;
        one.content = *behind;
        take_ahead(one);
      }
      return true;
    }
    const bool listed = ahead_section_ == item.section && item.kind != MarkerKind::none;
    ahead_section_ = listed ? ahead_section_ : no_list;
    if (listed) {
      take_ahead(item);
    }
    return listed;
  }

  /// What is aimed at ahead has no result yet.
  void take_ahead(const Item& item) {
    const SplitItem split = split_item(source_, item.content, false);
    if (introduces_only(source_, item, split)) {
      return;
    }
    std::vector<Target> targets = targets_of(item, split);
    for (Target& target : targets) {
      target.judgement = Judgement{};
      target.judgement->verdict = core::Verdict::not_assessed;
      extract_.targets.push_back(std::move(target));
    }
    above_.forget();
  }

  bool promises(const Item& item) const {
    const SectionRole role = role_of(item.section);
    if (role == SectionRole::content && context_.meta.doc_type == DocType::plan) {
      return sets_an_aim(source_, item, true);
    }
    if (role == SectionRole::plain && context_.meta.doc_type == DocType::registration &&
        !sets_an_aim(source_, item, false) &&
        !find_phrase(source_.low(), "đăng ký", item.content.begin, item.content.end)) {
      return false;
    }
    return !is_aside(context_, item) && !tells_only(item) && !lists_a_party(context_, item) &&
           wants_targets(role_of(item.section), context_.meta.doc_type) && !is_other(role_of(item.section)) &&
           !is_closing(source_.low(item.content));
  }

  /// Where each promise of the line has a result of its own, the learned model may say surely otherwise.
  void weigh_lines(const SplitItem& split, std::vector<Target>& targets) const {
    for (std::size_t index = 0; index < targets.size(); ++index) {
      const int own = targets.size() == 1 && split.verdicts.size() == 1 ? 0 : split.parts[index].verdict;
      const auto same = std::count_if(split.parts.begin(), split.parts.end(),
                                      [own](const Part& part) { return part.verdict == own; });
      if (own < 0 || (targets.size() > 1 && (same != 1 || split.verdicts.size() < targets.size()))) {
        continue;
      }
      ToldPromise told;
      told.promise = source_.range_of(targets[index].quote.span);
      told.told = split.verdicts[static_cast<std::size_t>(own)].inner;
      if (targets[index].judgement && targets[index].judgement->scope != VerdictScope::implied &&
          word_count(source_.low(told.told)) >= weighed_words_min) {
        Judgement& judgement = *targets[index].judgement;
        weigh_verdict(source_, told, context_.meta.subtype == Subtype::half_year, judgement, line_lead(judgement));
      }
    }
  }

  /// «Kết quả vận động các quỹ:», then bullets: what was reached, nothing promised.
  bool tells_in_list(const Item& item) {
    if (!report_ || item.content.empty()) {
      return false;
    }
    if (item.kind == MarkerKind::none || item.section != list_section_) {
      const bool opens = item.kind == MarkerKind::none && source_.shown()[item.content.end - 1] == ':' &&
                         any_at(source_.low(), item.content.begin, result_lists) != nowhere &&
                         word_count(source_.low(item.content)) >= 3;
      list_section_ = opens ? item.section : no_list;
      return opens;
    }
    return is_bullet(item.kind) &&
           verdict_places(source_, item.content, outer_brackets(source_.shown(), item.content)).empty();
  }

  /// «(1) công bố …; (2) …; (5) …. Chỉ tiêu (1), (2) đạt; chỉ tiêu (3) không đạt»: the promises and what is said of
  /// them by their marks in one paragraph.
  bool take_with_references(const Item& item) {
    if (!report_ || item.content.size() > judged_bytes_max) {
      return false;
    }
    const std::size_t end = end_before_references(source_, item.content);
    if (end != nowhere) {
      Item promised = item;
      promised.content = source_.trimmed({item.content.begin, end});
      take(promised);
      Item said = item;
      said.content = source_.trimmed({end, item.content.end});
      apart_.judge_marked(said);
      return true;
    }
    return false;
  }

  /// «Đã hứa: …», «Đã làm: …», «Tự đánh giá: …»: a line of a round of labels.
  bool take_round(std::size_t index) {
    const LabelRounds::Place place = rounds_.of(index);
    Item item = context_.outline.items[index];
    if (place.side == LabelRounds::Side::none || is_other(role_of(item.section))) {
      return false;
    }
    if (place.side == LabelRounds::Side::promise) {
      item.content = place.content;
      above_.keep(item, targets_of(item, split_item(source_, item.content, false)));
    } else if (place.side == LabelRounds::Side::told && !above_.none()) {
      const auto place_told = verdict_only(source_, place.content);
      above_.judge_again(place_told ? *place_told : known_result(source_, place.content));
    }
    return true;
  }

  void take_each(Item item) {
    item.content.begin = report_ ? behind_pledge_head(source_, item.content) : item.content.begin;
    if (take_with_references(item)) {
      return;
    }
    const bool may =
        report_ && item.content.size() <= judged_bytes_max && (next_tells_ || !parted_.of(source_, item.content));
    const std::vector<Range> pieces = may ? judged_pieces(source_, item) : std::vector<Range>();
    if (pieces.size() < 2) {
      return take(item);
    }
    for (const Range& piece : pieces) {
      Item one = item;
      one.content = piece;
      take(one);
    }
  }

  void take(const Item& item) {
    if (const auto lead = report_ && !told_below_ ? lead_verdict(source_, item, above_.all_told()) : std::nullopt) {
      return take_behind(*lead, item);
    }
    const bool pledged = promises_by_label(source_, item);
    if (report_ && !told_below_ && !above_.none() && !pledged && !goes_on_listing(source_, above_.item(), item) &&
        !holds_plan(source_, item.content)) {
      if (const auto place = verdict_only(source_, item.content)) {
        return above_.judge(*place, true);
      }
    }
    if (const auto tale = report_ && !pledged ? above_.told_by(item) : std::nullopt) {
      return above_.judge(*tale);
    }
    if (report_ && !above_.none() && above_.item().section == item.section && item.kind == MarkerKind::none) {
      if (const std::size_t told = behind_together_head(source_, item.content); told != nowhere) {
        return above_.judge(known_result(source_, {told, item.content.end}),
                            true);  // «Thực tế: tháng nào cũng đủ hai buổi»
      }
    }
    if (report_ && above_.all_told() && !next_tells_ && narrates(source_, item)) {
      return;
    }
    auto known = report_ && !next_tells_ && !pledged ? parted_.of(source_, item.content) : std::nullopt;
    known = known || !report_ || next_tells_ ? known : manner_.result_of(item);
    known = known || !report_ || next_tells_ ? known : told_again(source_, item.content);
    SplitItem split = split_item(source_, item.content, report_ && !next_tells_, known ? &*known : nullptr);
    if (report_) {
      drop_told_parts(source_, split);
      if (sections_.verdict_of(item.section) != nullptr) {
        drop_told_below_verdict(source_, split);
      }
    }
    if (split.parts.empty() || introduces_only(source_, item, split)) {
      return;
    }
    std::vector<Target> targets = targets_of(item, split);
    std::erase_if(targets, [this](const Target& target) { return gives_points(source_, target); });
    drop_plan_prose(source_, context_.meta.doc_type, item, targets);
    drop_holders(source_, context_.meta.doc_type, targets);
    if (report_) {
      judge_parts(source_, split, sections_.verdict_of(item.section), targets);
      weigh_lines(split, targets);
    }
    above_.keep(item, std::move(targets));
  }

  /// «[Đạt] Tổ chức 04 buổi sinh hoạt»: the promise without the verdict before it.
  void take_behind(const LeadVerdict& lead, const Item& item) {
    const SplitItem split = split_item(source_, lead.promise, true);
    std::vector<Target> targets = targets_of(item, split);
    judge_parts(source_, split, nullptr, targets);
    judge_by_lead(source_, lead, targets);
    above_.keep(item, std::move(targets));
  }

  std::vector<Target> targets_of(const Item& item, const SplitItem& split) const {
    return item_targets(context_, item, split);
  }

  const Context& context_;
  const Source& source_;
  Extract& extract_;
  bool report_;
  PointedResults pointed_;
  ToldApart apart_;
  ResultPart result_part_;
  ToldLists lists_;
  Manner manner_;
  QuestionRounds questions_;
  LabelRounds rounds_;
  ConditionsBelow conditions_{source_};
  bool told_below_ = false;      // a numbered promise, and the line below announces its result
  bool next_tells_ = false;      // what came of this promise is told behind it: on the next line or in a later part
  std::size_t rows_ = 0;         // targets out of tables, before those of the text
  int list_section_ = no_list;   // of the list of results being read
  int ahead_section_ = no_list;  // of the list of next year's promises being read
  std::set<int> bulleted_;       // sections with bullets or numbered lines
  std::vector<const Item*> before_list_;  // told by number before the list of promises
  PledgedAwards awards_;
  bool pledged_here_ = false;  // a promise among the awards of a report
  PartedLine parted_;          // the line read last
  PromisesAbove above_;
  SectionJudges sections_;
};

}  // namespace

void read_targets(const Context& context, Extract& extract) {
  TargetReader(context, extract).run();
}

}  // namespace thidua::reading
