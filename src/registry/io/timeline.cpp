#include "registry/io/timeline.h"

#include "registry/io/award_list.h"
#include "registry/io/scope.h"
#include "registry/io/store.h"
#include "registry/policy.h"

namespace thidua::registry {
namespace {

std::string title_of(const AwardRecord& record) {
  std::string text = record.award_text;
  if (record.years)
    text += (record.years->first == record.years->last ? " năm " : " giai đoạn ") + record.years->to_text();
  return text;
}

std::vector<personnel::TimelineItem> items_of(const std::vector<AwardWithChanges>& awards, core::Date day) {
  std::vector<personnel::TimelineItem> items;
  for (const AwardWithChanges& award : awards) {
    const auto standing = standing_on(award.first, award.changes, day);
    if (!standing) continue;
    const AwardRecord& record = standing->record;
    personnel::TimelineItem item;
    item.kind = record.kind == AwardKind::title ? "title" : "commendation";
    item.day = ordering_day(record).value_or(day);
    if (record.years) item.year = record.years->last;
    item.text = title_of(record);
    item.detail = decision_vi(record);
    if (!record.initiative.empty())
      item.detail += (item.detail.empty() ? "Sáng kiến: " : "; sáng kiến: ") + record.initiative;
    item.href = "/khen-thuong/" + core::to_text(award.id);
    item.cancelled = standing->status == Status::cancelled;
    item.corrected = standing->status == Status::corrected;
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace

personnel::TimelineSource award_timeline() {
  return {[](const access::ApiCall& call, platform::Connection& db, core::PersonId person, core::Date day) {
            return items_of(awards_of_person(db, call.agency, person), day);
          },
          [](const access::ApiCall& call, platform::Connection& db, core::UnitId unit, core::Date day) {
            return items_of(awards_of_unit(db, call.agency, unit), day);
          }};
}

access::SearchGroup search_awards(const access::ApiCall& call, const std::vector<std::string>& folded_words,
                                  std::size_t count_max) {
  access::SearchGroup group{"award", "Khen thưởng", {}};
  if (!call.allows(read_awards) || folded_words.empty()) return group;
  platform::ListRequest asked;
  asked.words = folded_words;
  asked.sort = "day";
  asked.descending = true;
  asked.limit = static_cast<int>(count_max);
  AwardFilter filter;
  call.units();  // before the connection is taken
  filter.scope = call.read([&](platform::Connection& db) { return seen_units(call, db); });
  const auto page =
      call.read([&](platform::Connection& db) { return award_page(db, call.agency, filter, asked, false); });
  if (!page) return group;
  for (const StoredAward& award : page->awards)
    group.items.push_back({award.record.holder.name + ": " + title_of(award.record), decision_vi(award.record),
                           "/khen-thuong/" + core::to_text(award.id)});
  return group;
}

}  // namespace thidua::registry
