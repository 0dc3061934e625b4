#include "initiatives/io/initiative_kind.h"

#include <map>

#include "initiatives/io/initiative_columns.h"
#include "initiatives/io/initiative_judge.h"
#include "initiatives/io/routes.h"
#include "initiatives/io/store.h"
#include "initiatives/policy.h"
#include "registry/io/store.h"

namespace thidua::initiatives {
namespace {

using documents::Cell;

Cell told_cell(std::string text) {
  return text.empty() ? Cell() : Cell(std::move(text));
}

class InitiativeImport : public personnel::ImportKind {
 public:
  std::string code() const override { return "initiatives"; }
  std::string label() const override { return "danh sách sáng kiến"; }
  const access::Permission& importing() const override { return change_initiatives; }
  const access::Permission& exporting() const override { return change_initiatives; }
  const std::vector<documents::ListColumn>& columns() const override { return initiative_columns_of_list(); }
  personnel::ParsedRow parse(const documents::TableRow& row, const personnel::ImportOptions&) const override {
    return parsed_initiative(row);
  }
  std::unique_ptr<personnel::RowJudge> judge(platform::Connection& db, core::AgencyId agency,
                                             const personnel::ImportOptions& options) const override {
    return std::make_unique<InitiativeJudge>(db, agency, options);
  }
  core::Outcome<personnel::ExportAsked> asked(const access::ApiCall& call) const override;
  void write(platform::Connection& db, core::AgencyId agency, const personnel::ExportAsked& asked,
             const std::function<void(const std::vector<Cell>&)>& row) const override;
};

/// Awards that uses name, with what names them anywhere.
std::map<registry::AwardId, registry::AwardRecord> used_awards(platform::Connection& db, core::AgencyId agency,
                                                               const std::vector<WholeInitiative>& all) {
  std::map<registry::AwardId, registry::AwardRecord> awards;
  for (const WholeInitiative& whole : all)
    for (const auto& use : whole.uses)
      if (use.fact.award)
        if (const auto award = registry::find_award(db, agency, *use.fact.award))
          awards.emplace(award->id, award->record);
  return awards;
}

ToldUse told_of(const Use& use, const registry::KnownPeople& people,
                const std::map<registry::AwardId, registry::AwardRecord>& awards) {
  ToldUse told;
  told.use = use;
  const auto* human = use.person ? people.by_id(*use.person) : nullptr;
  if (human != nullptr) told.person = human->code;
  const auto award = use.award ? awards.find(*use.award) : awards.end();
  if (award == awards.end()) return told;
  const registry::AwardRecord& record = award->second;
  told.award = record.award_code.empty() ? record.award_text : record.award_code;
  told.number = record.number;
  told.years = record.years ? record.years->to_text() : "";
  return told;
}

core::Outcome<personnel::ExportAsked> InitiativeImport::asked(const access::ApiCall& call) const {
  personnel::ExportAsked asked(call.today());
  if (!personnel::any_asked(call, {"q", "year", "scope", "state"})) return asked;
  const auto filter = initiative_filter_asked(call);
  if (!filter) return filter.error();
  platform::ListRequest page;
  page.words = platform::folded_words(call.request.query_value("q").value_or(""));
  page.sort = "year";
  page.limit = 1'000;
  asked.chosen.emplace();
  return call.read([&](platform::Connection& db) -> core::Outcome<personnel::ExportAsked> {
    for (;;) {
      const auto found = initiative_page(db, call.agency, *filter, page);
      if (!found) return found.error();
      for (const StoredInitiative& one : found->initiatives) asked.chosen->insert(one.id.value);
      if (!found->next) return asked;
      page.after = *found->next;
    }
  });
}

void InitiativeImport::write(platform::Connection& db, core::AgencyId agency, const personnel::ExportAsked& asked,
                             const std::function<void(const std::vector<Cell>&)>& row) const {
  const registry::KnownPeople people(db, agency);
  const std::vector<WholeInitiative> all = all_initiatives(db, agency);
  const auto awards = used_awards(db, agency, all);
  for (const WholeInitiative& whole : all) {
    if (!asked.has(whole.stored.id.value)) continue;
    const Initiative& one = whole.stored.initiative;
    std::vector<std::string> names, codes, shares, units;
    bool any_code = false;
    for (const Author& author : one.authors) {
      const auto* human = author.person ? people.by_id(*author.person) : nullptr;
      names.push_back(author.name);
      codes.push_back(human == nullptr ? "" : human->code);
      any_code = any_code || human != nullptr;
      shares.push_back(share_text(author.share));
      units.push_back(author.unit_name);
    }
    History history;
    for (const auto& step : whole.steps) history.steps.push_back(step.fact);
    for (const auto& recognition : whole.recognitions) history.recognitions.push_back(recognition.fact);
    for (const auto& use : whole.uses) history.uses.push_back(told_of(use.fact, people, awards));
    const Recognition* last = history.recognitions.empty() ? nullptr : &history.recognitions.back();
    std::string filed;
    for (const Step& step : history.steps)
      if (step.state == State::filed && step.day) filed = step.day->to_iso();
    const auto filed_day = core::Date::parse_iso(filed);
    const bool whole_day = last != nullptr && last->day && !last->day->year_only;
    row({told_cell(one.title), told_cell(together(names)), told_cell(any_code ? together(codes) : ""),
         told_cell(together(shares)), told_cell(together(units)), Cell(core::Decimal(one.year)), told_cell(one.field),
         told_cell(whole.stored.scope ? std::string(label_vi(*whole.stored.scope)) : ""),
         told_cell(last != nullptr ? last->number : ""),
         whole_day ? Cell(last->day->day) : told_cell(last != nullptr && last->day ? last->day->to_text() : ""),
         told_cell(last != nullptr ? last->authority : ""), filed_day ? Cell(*filed_day) : Cell(),
         told_cell(std::string(label_vi(whole.stored.state))), told_cell(one.summary), told_cell(one.note),
         told_cell(history_text(history))});
  }
}

}  // namespace

std::unique_ptr<personnel::ImportKind> initiative_import() {
  return std::make_unique<InitiativeImport>();
}

}  // namespace thidua::initiatives
