#include "server/movement_draft.h"

#include <map>

#include "core/text.h"
#include "server/document_use.h"

namespace thidua::server {
namespace {

using movements::ItemKind;
using movements::ItemTerms;
using movements::NewItem;

constexpr std::size_t items_max = 3000;

std::string clean(std::string_view text) {
  return core::single_spaced(core::nfc(text));
}

movements::MovementKind kind_of(const reading::Meta& meta) {
  if (meta.subtype == reading::Subtype::thematic) return movements::MovementKind::thematic;
  if (meta.subtype == reading::Subtype::campaign) return movements::MovementKind::campaign;
  return movements::MovementKind::annual;
}

core::Outcome<core::DayRange> period_of(const reading::Extract& extract, int year) {
  const auto& period = extract.meta.period;
  const auto from = period ? core::Date::parse_iso(period->from) : std::nullopt;
  const auto to = period ? core::Date::parse_iso(period->to) : std::nullopt;
  if (from && to) return core::DayRange{*from, *to};
  if (year > 0) return core::DayRange{core::first_day_of_year(year), core::last_day_of_year(year)};
  return core::Refusal{"movement.period", "Văn bản không ghi thời gian thi đua. Hãy thêm --year, ví dụ --year 2025.",
                       "year", extract.file};
}

/// "2026-03-31; 2026-06" as days; a month is due on its last.
std::vector<core::Date> days_of(std::string_view due) {
  std::vector<core::Date> days;
  while (!due.empty()) {
    const auto stop = due.find(';');
    const std::string day{core::trimmed(due.substr(0, stop))};
    if (const auto whole = core::Date::parse_iso(day))
      days.push_back(*whole);
    else if (const auto first = core::Date::parse_iso(day + "-01"))
      days.push_back(core::last_day_of_month(first->year(), first->month()));
    if (stop == std::string_view::npos) break;
    due.remove_prefix(stop + 1);
  }
  return days;
}

/// Puts the pieces together in the order of the document's lists.
class Pieces {
 public:
  explicit Pieces(const reading::Extract& extract) : extract_(extract) {
    for (const reading::Section& section : extract.sections) sections_[section.id] = &section;
  }

  ItemTerms& add(ItemKind kind, const reading::Quote& quote, const std::string& section, int confidence,
                 const std::vector<reading::Doubt>& doubts) {
    NewItem item;
    item.kind = kind;
    item.origin = {extract_.file,
                   extract_.sha256,
                   static_cast<std::int64_t>(quote.span.begin),
                   static_cast<std::int64_t>(quote.span.end),
                   quote.text,
                   confidence,
                   {}};
    for (const reading::Doubt& doubt : doubts) {
      movements::ItemQuestion question{doubt.question_vi, {}};
      for (const reading::Answer& answer : doubt.answers) question.answers.push_back(answer.label);
      item.origin.questions.push_back(std::move(question));
    }
    item.terms.text = clean(quote.text);
    item.terms.section = path_of(section);
    made_.push_back(std::move(item));
    return made_.back().terms;
  }
  ItemTerms& add(ItemKind kind, const reading::Quote& quote, const std::string& section,
                 const reading::Certainty& certainty) {
    return add(kind, quote, section, certainty.confidence, certainty.doubts);
  }
  void add_measured(ItemKind kind, const reading::Target& target) {
    ItemTerms& terms = add(kind, target.quote, target.section, target.confidence, target.doubts);
    terms.subject = clean(target.subject);
    terms.measure = clean(target.measure);
    terms.quantity = target.quantity;
    terms.unit_label = clean(target.unit_label);
    terms.per = target.per;
    terms.condition = clean(target.condition);
    terms.award = clean(target.award);
    terms.stretch = kind == ItemKind::target && target.stretch;
    if (kind != ItemKind::quota) terms.due = days_of(target.due);
    if (kind != ItemKind::criterion) return;
    terms.excludes = target.effect == "exclude";
    terms.points = target.points;
  }
  std::vector<NewItem> made() && { return std::move(made_); }

 private:
  std::string path_of(const std::string& id) const {
    std::string path;
    // a heading has at most as many above it as there are headings
    std::string at = id;
    for (std::size_t step = 0; step < sections_.size(); ++step) {
      const auto found = sections_.find(at);
      if (found == sections_.end()) break;
      const std::string title = clean(found->second->marker + " " + found->second->title);
      path = path.empty() ? title : title + " / " + path;
      at = found->second->parent;
    }
    return path;
  }

  const reading::Extract& extract_;
  std::map<std::string, const reading::Section*> sections_;
  std::vector<NewItem> made_;
};

void add_tasks(Pieces& pieces, const reading::Extract& extract) {
  for (const reading::Task& task : extract.tasks) {
    ItemTerms& terms = pieces.add(ItemKind::task, task.quote, task.section, task.certainty);
    terms.aspect = task.kind;
    terms.party = clean(task.party);
    for (const std::string& party : task.co_parties) terms.co_parties.push_back(clean(party));
    terms.due = days_of(task.due);
    terms.every = clean(task.every);
  }
  for (const reading::Deadline& deadline : extract.deadlines) {
    ItemTerms& terms = pieces.add(ItemKind::deadline, deadline.quote, deadline.section, deadline.certainty);
    // the words of the limit alone ("trước ngày 10/02/2026") say nothing without what is due
    if (!deadline.what.empty()) terms.text = clean(deadline.what);
    terms.party = clean(deadline.party);
    terms.due = days_of(deadline.due);
    terms.mode = deadline.mode;
    terms.every = clean(deadline.every);
  }
}

void add_awards(Pieces& pieces, const reading::Extract& extract) {
  for (const reading::AwardForm& form : extract.award_forms) {
    ItemTerms& terms = pieces.add(ItemKind::award_form, form.quote, form.section, form.certainty);
    terms.award = clean(form.award);
    terms.authority = clean(form.authority);
    terms.recipient = form.recipient;
  }
  for (const reading::DossierPart& part : extract.dossier)
    pieces.add(ItemKind::dossier_part, part.quote, part.section, part.certainty).copies = part.copies;
  for (const reading::ScoringRule& rule : extract.scoring_rules) {
    ItemTerms& terms = pieces.add(ItemKind::scoring_rule, rule.quote, rule.section, rule.certainty);
    terms.aspect = rule.kind;
    terms.points = rule.points;
  }
  for (const reading::Fund& fund : extract.funds) {
    ItemTerms& terms = pieces.add(ItemKind::fund, fund.quote, fund.section, fund.certainty);
    terms.aspect = fund.kind;
    terms.name = clean(fund.name);
    terms.amount_vnd = fund.amount_vnd;
    terms.per_unit_vnd = fund.per_unit_vnd;
    terms.beneficiaries = fund.beneficiaries;
  }
}

std::vector<NewItem> items_of(const reading::Extract& extract) {
  Pieces pieces(extract);
  for (const reading::Objective& objective : extract.objectives)
    pieces.add(ItemKind::objective, objective.quote, objective.section, objective.certainty).aspect = objective.kind;
  for (const reading::Target& target : extract.targets) pieces.add_measured(ItemKind::target, target);
  for (const reading::Target& criterion : extract.criteria) pieces.add_measured(ItemKind::criterion, criterion);
  for (const reading::Target& quota : extract.quotas) pieces.add_measured(ItemKind::quota, quota);
  add_tasks(pieces, extract);
  add_awards(pieces, extract);
  return std::move(pieces).made();
}

}  // namespace

core::Outcome<MovementDraft> movement_draft(const reading::Extract& extract, int year) {
  if (auto wrong = wrong_document(extract, DocumentUse::movement)) return *wrong;
  auto period = period_of(extract, year);
  if (!period) return period.error();
  MovementDraft draft;
  draft.movement.kind = kind_of(extract.meta);
  draft.movement.title = clean(extract.meta.subject_line.empty() ? extract.meta.title : extract.meta.subject_line);
  draft.movement.theme = extract.meta.theme;
  draft.movement.period = *period;
  if (draft.movement.kind == movements::MovementKind::campaign) draft.movement.occasion = draft.movement.title;
  draft.movement.source_sha256 = extract.sha256;
  draft.items = items_of(extract);
  if (draft.items.size() > items_max)
    return core::Refusal{"movement.too_many",
                         "Văn bản có " + std::to_string(draft.items.size()) + " mục, nhiều hơn mức " +
                             std::to_string(items_max) + " của một kế hoạch. Hãy kiểm tra lại tệp, hoặc tách phụ lục.",
                         {},
                         extract.file};
  return draft;
}

}  // namespace thidua::server
