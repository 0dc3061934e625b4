#include "registry/io/award_kind.h"

#include <map>

#include "people/io/store.h"
#include "registry/io/award_columns.h"
#include "registry/io/award_judge.h"
#include "registry/io/scope.h"
#include "registry/io/store.h"
#include "registry/policy.h"

namespace thidua::registry {
namespace {

using documents::Cell;

constexpr std::int64_t rows_of_a_transaction = 5000;

Cell text_cell(std::string text) {
  return text.empty() ? Cell() : Cell(std::move(text));
}

Cell day_cell(const std::optional<PartlyDay>& day) {
  if (!day) return {};
  return day->year_only ? Cell(std::to_string(day->day.year())) : Cell(day->day);
}

Cell birth_cell(const std::string& birth) {
  const auto day = core::Date::parse_iso(birth);
  if (day) return *day;
  return text_cell(birth.size() == 7 ? birth.substr(5) + "/" + birth.substr(0, 4) : birth);
}

/// Codes instead of our numbers: another installation has other numbers.
std::vector<AwardChange> with_codes(std::vector<AwardChange> changes, const KnownPeople& people,
                                    const KnownUnits& units) {
  for (AwardChange& change : changes)
    for (FieldChange& one : change.fields)
      for (std::string* value : {&one.before, &one.after}) {
        if (value->empty()) continue;
        if (one.field == "person") {
          const KnownPeople::Human* human = people.by_id(core::PersonId{std::stoll(*value)});
          *value = human == nullptr ? "" : human->code;
        } else if (one.field == "unit") {
          const people::OrgUnit* unit = units.by_id(core::UnitId{std::stoll(*value)});
          *value = unit == nullptr ? "" : unit->code;
        }
      }
  return changes;
}

class AwardImport : public personnel::ImportKind {
 public:
  std::string code() const override { return "awards"; }
  std::string label() const override { return "danh sách khen thưởng"; }
  const access::Permission& importing() const override { return change_awards; }
  const access::Permission& exporting() const override { return change_awards; }
  const std::vector<documents::ListColumn>& columns() const override { return award_columns(); }
  personnel::ParsedRow parse(const documents::TableRow& row, const personnel::ImportOptions&) const override {
    return parsed_award(row);
  }
  std::unique_ptr<personnel::RowJudge> judge(platform::Connection& db, core::AgencyId agency,
                                             const personnel::ImportOptions& options) const override {
    return std::make_unique<AwardJudge>(db, agency, options);
  }
  std::int64_t chunk_rows() const override { return rows_of_a_transaction; }
  core::Outcome<int> publish(platform::Command& command, std::int64_t batch) const override {
    return publish_batch(command, batch);
  }
  void forget(platform::Connection& db, core::AgencyId agency, std::int64_t batch) const override {
    forget_batch(db, agency, batch);
  }
  core::Outcome<personnel::ExportAsked> asked(const access::ApiCall& call) const override;
  void write(platform::Connection& db, core::AgencyId agency, const personnel::ExportAsked& asked,
             const std::function<void(const std::vector<Cell>&)>& row) const override;
};

core::Outcome<personnel::ExportAsked> AwardImport::asked(const access::ApiCall& call) const {
  personnel::ExportAsked asked(call.today());
  if (!personnel::any_asked(call, {"q", "holder", "award", "year", "authority", "level", "track", "kind", "status",
                                   "unit", "person", "batch"}))
    return asked;
  const auto filter = filter_asked(call);
  if (!filter) return filter.error();
  platform::ListRequest page;
  page.words = platform::folded_words(call.request.query_value("q").value_or(""));
  page.sort = "day";
  page.limit = static_cast<int>(rows_of_a_transaction);
  asked.chosen.emplace();
  return call.read([&](platform::Connection& db) -> core::Outcome<personnel::ExportAsked> {
    for (;;) {
      const auto found = award_page(db, call.agency, *filter, page, false);
      if (!found) return found.error();
      for (const StoredAward& award : found->awards) asked.chosen->insert(award.id.value);
      if (!found->next) return asked;
      page.after = *found->next;
    }
  });
}

void AwardImport::write(platform::Connection& db, core::AgencyId agency, const personnel::ExportAsked& asked,
                        const std::function<void(const std::vector<Cell>&)>& row) const {
  const KnownPeople people(db, agency);
  const KnownUnits units(db, agency);
  const auto changes = all_changes(db, agency);
  each_award(db, agency, [&](const StoredAward& award) {
    if (!asked.has(award.id.value)) return;
    const AwardRecord& record = award.record;
    const Holder& holder = record.holder;
    const KnownPeople::Human* human = holder.person ? people.by_id(*holder.person) : nullptr;
    const people::OrgUnit* unit = holder.unit ? units.by_id(*holder.unit) : nullptr;
    const bool collective = holder.kind == HolderKind::unit;
    const auto changed = changes.find(award.id);
    row({text_cell(std::string(label_vi(holder.kind))),
         text_cell(holder.name),
         text_cell(human != nullptr                ? human->code
                   : collective && unit != nullptr ? unit->code
                                                   : ""),
         Cell(),
         birth_cell(holder.birth),
         text_cell(holder.position),
         text_cell(holder.unit_name),
         text_cell(!collective && unit != nullptr ? unit->code : ""),
         text_cell(record.award_text),
         text_cell(record.award_code),
         text_cell(std::string(label_vi(record.kind))),
         text_cell(record.years ? record.years->to_text() : ""),
         text_cell(record.number),
         day_cell(record.day),
         text_cell(record.authority),
         text_cell(std::string(label_vi(record.level))),
         text_cell(std::string(label_vi(record.track))),
         text_cell(record.basis),
         text_cell(record.initiative),
         text_cell(record.note),
         text_cell(std::string(label_vi(award.status))),
         text_cell(changed == changes.end() ? "" : changes_text(with_codes(changed->second, people, units)))});
  });
}

}  // namespace

std::unique_ptr<personnel::ImportKind> award_import() {
  return std::make_unique<AwardImport>();
}

}  // namespace thidua::registry
