#include <algorithm>
#include <array>
#include <map>

#include "core/text.h"
#include "reading/brackets.h"
#include "reading/clause.h"
#include "reading/dates.h"
#include "reading/lists.h"
#include "reading/phrases.h"
#include "reading/split.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& together = words("tasks", "together");
const WordList& excluding = words("tasks", "excluding");
const WordList& party_prefixes_of_duties = words("tasks", "party_prefixes_of_duties");
const WordList& referring = words("tasks", "referring");

/// «Đối với cá nhân là người đứng đầu …: …»
bool is_for_heads(std::string_view low, Range range) {
  const auto head = find_phrase(low, "người đứng đầu", range.begin, std::min(range.end, range.begin + 70));
  return head && (head->begin == range.begin || phrase_at(low, range.begin, "đối với") != nowhere);
}

Range without_end(const Source& source, Range range) {
  range = source.trimmed(range);
  while (!range.empty() && std::string_view(";./").find(source.shown()[range.end - 1]) != nowhere) {
    range = source.trimmed({range.begin, range.end - 1});
  }
  return range;
}

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
    for (const Item& item : context_.outline.items) {
      if (item.section >= 0 && !item.content.empty() && !is_closing(source_.low(item.content))) {
        take(item);
      }
    }
    number_targets(extract_.criteria, 'C');
  }

 private:
  const Section& section_of(const Item& item) const {
    return context_.outline.sections[static_cast<std::size_t>(item.section)];
  }

  void take(const Item& item) {
    switch (section_of(item).role) {
      case SectionRole::purpose:
        return add_objective(item, "purpose");
      case SectionRole::requirement:
        return add_objective(item, "requirement");
      case SectionRole::criteria:
        return add_criterion(item);
      case SectionRole::content:
        return add_task(item, "content");
      case SectionRole::solutions:
        return add_task(item, "solution");
      case SectionRole::assignment:
        return add_task(item, "assignment");
      case SectionRole::duties:
        return add_task(item, "duty");
      default:
        return;
    }
  }

  void add_objective(const Item& item, const std::string& kind) {
    const Range range = without_end(source_, item.content);
    extract_.objectives.push_back(
        {list_id('O', extract_.objectives.size() + 1), section_of(item).id, source_.quote(range), kind, {}});
  }

  /// A criterion stays whole; only a rule for heads of units hidden in it is taken apart.
  void add_criterion(const Item& item) {
    const Range whole = without_end(source_, item.content);
    if (any_at(source_.low(), whole.begin, referring) != nowhere) {
      return;
    }
    std::vector<Range> ranges{whole};
    for (const std::size_t end : sentence_ends(source_, whole, outer_brackets(source_.shown(), whole))) {
      const std::size_t next = skip_blanks(source_.low(), end);
      if (is_for_heads(source_.low(), {next, whole.end}) && ranges.size() == 1) {
        ranges = {without_end(source_, {whole.begin, end}), {next, whole.end}};
      }
    }
    Surroundings around;
    around.doc_type = context_.meta.doc_type;
    around.year = context_.year;
    around.section_title = section_of(item).title;
    for (std::size_t index = 0; index < ranges.size(); ++index) {
      Part part;
      part.range = ranges[index];
      const auto quantities = quantities_in(source_, part.range);
      const auto best =
          std::max_element(quantities.begin(), quantities.end(),
                           [](const FoundQuantity& a, const FoundQuantity& b) { return a.weight < b.weight; });
      part.quantity = best == quantities.end() || best->weight < 2 ? std::nullopt : std::optional(*best);
      Target criterion;
      fill_target(source_, part, nullptr, around, criterion);
      take_subject_of_section(item, criterion);
      criterion.part = static_cast<int>(index) + 1;
      criterion.parts_total = static_cast<int>(ranges.size());
      criterion.section = section_of(item).id;
      criterion.section_path = path_of(context_.outline, item.section);
      criterion.scope = is_for_heads(source_.low(), part.range) ? "head_of_unit" : "";
      criterion.effect = find_any(source_.low(), excluding, part.range.begin, part.range.end) ? "exclude" : "";
      extract_.criteria.push_back(std::move(criterion));
    }
  }

  /// Criteria stand under «Đối với tập thể», «Đối với cá nhân»; soft ones have nothing to check.
  void take_subject_of_section(const Item& item, Target& criterion) const {
    const std::string& title = section_of(item).title;
    const std::size_t end = phrase_at(core::lower(title), 0, "đối với");
    if (end != nowhere) {
      criterion.subject = core::single_spaced(std::string_view(title).substr(end));
    }
    const std::string low = core::lower(criterion.quote.text);
    const bool has_something = low.starts_with("có ") || !criterion.award.empty();
    if (criterion.quantity.comparator == core::Comparator::exists && !has_something) {
      criterion.quantity.comparator = core::Comparator::qualitative;
    }
  }

  void add_task(const Item& item, const std::string& kind) {
    Range range = without_end(source_, item.content);
    Task task;
    task.kind = kind;
    if (report_) {
      take_verdict(item, range, task);
    }
    if (range.empty()) {
      return;
    }
    task.id = list_id('K', extract_.tasks.size() + 1);
    task.section = section_of(item).id;
    task.section_path = path_of(context_.outline, item.section);
    task.quote = source_.quote(range);
    task.party = kind == "duty" || kind == "assignment" ? party_of(section_of(item).title) : "";
    for (const FoundDeadline& deadline : deadlines_in(source_, range, context_.year)) {
      task.every = deadline.every.empty() ? task.every : deadline.every;
      task.due = deadline.due.empty() ? task.due : deadline.due;
    }
    add_partner(range, task);
    extract_.tasks.push_back(std::move(task));
  }

  void take_verdict(const Item& item, Range& range, Task& task) {
    const SplitItem split = split_item(source_, item.content, true);
    if (!split.verdicts.empty()) {
      const VerdictPlace& place = split.verdicts.back();
      task.judgement = judgement_of(source_, place);
      range = without_end(source_, {range.begin, place.whole.begin});
      return;
    }
    task.judgement = Judgement{};
    task.judgement->scope = VerdictScope::own;
    const auto verdict = verdict_of_id_.find(section_of(item).id);
    if (verdict != verdict_of_id_.end() && !siblings_are_judged(item)) {
      task.judgement->verdict = verdict->second;
      task.judgement->scope = VerdictScope::section;
    }
  }

  /// Where some duties of the section carry a verdict of their own, the heading's does not speak for the others.
  bool siblings_are_judged(const Item& item) const {
    return !extract_.tasks.empty() && extract_.tasks.back().section == section_of(item).id &&
           extract_.tasks.back().judgement && extract_.tasks.back().judgement->scope == VerdictScope::own;
  }

  static std::string party_of(const std::string& title) {
    const std::string low = core::lower(title);
    const std::size_t end = any_at(low, 0, party_prefixes_of_duties);
    const std::string party = end == nowhere ? title : core::single_spaced(std::string_view(title).substr(end));
    return word_count(party) <= 16 && role_of_title(core::lower(party), DocType::plan) == SectionRole::plain ? party
                                                                                                             : "";
  }

  void add_partner(Range range, Task& task) const {
    const auto found = find_any(source_.low(), together, range.begin, std::min(range.end, range.begin + 160));
    if (!found) {
      return;
    }
    const std::size_t limit = std::min(range.end, found->end + 160);
    const std::size_t verb = first_verb(source_.low(), {found->end, limit});
    const std::string_view low = std::string_view(source_.low()).substr(0, limit);
    const std::size_t stop = std::min({low.find_first_of(",;.", found->end), verb, limit});
    const std::string partner = source_.clean({found->end, stop});
    if (!partner.empty() && word_count(partner) <= 14) {
      task.co_parties.push_back(partner);
    }
  }

  const Context& context_;
  const Source& source_;
  Extract& extract_;
  bool report_;
  std::map<std::string, core::Verdict> verdict_of_id_;
};

}  // namespace

void read_tasks(const Context& context, Extract& extract) {
  TaskReader(context, extract).run();
}

void read_deadlines(const Context& context, Extract& extract) {
  for (const Item& item : context.outline.items) {
    for (const FoundDeadline& found : deadlines_in(context.source, item.content, context.year)) {
      Deadline deadline;
      deadline.id = list_id('D', extract.deadlines.size() + 1);
      deadline.section = item.section < 0 ? "" : context.outline.sections[static_cast<std::size_t>(item.section)].id;
      deadline.quote = context.source.quote(found.words);
      const Range content = without_end(context.source, item.content);
      deadline.what = context.source.clean({content.begin, std::min(content.end, content.begin + 240)});
      deadline.due = found.due;
      deadline.mode = found.mode;
      deadline.every = found.every;
      extract.deadlines.push_back(std::move(deadline));
    }
  }
}

}  // namespace thidua::reading
