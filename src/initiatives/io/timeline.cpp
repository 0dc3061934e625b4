#include "initiatives/io/timeline.h"

#include <algorithm>

#include "initiatives/io/store.h"
#include "initiatives/policy.h"
#include "people/io/details.h"

namespace thidua::initiatives {
namespace {

/// The widest recognition given by the day, the newest of those.
std::optional<Recognition> recognition_on(const WholeInitiative& whole, core::Date day) {
  std::optional<Recognition> widest;
  for (const auto& one : whole.recognitions) {
    if (one.fact.day && one.fact.day->day > day) continue;
    if (!widest || one.fact.scope >= widest->scope) widest = one.fact;
  }
  return widest;
}

personnel::TimelineItem item_of(const WholeInitiative& whole, const std::vector<core::PersonId>& records,
                                const std::optional<Recognition>& recognition, core::Date day) {
  const Initiative& one = whole.stored.initiative;
  personnel::TimelineItem item;
  item.kind = "initiative";
  item.year = one.year;
  item.day = recognition && recognition->day ? recognition->day->day : core::last_day_of_year(one.year);
  item.text = "Sáng kiến “" + one.title + "”";
  const auto author = std::ranges::find_if(one.authors, [&](const Author& each) {
    return each.person && std::ranges::find(records, *each.person) != records.end();
  });
  if (author != one.authors.end() && one.authors.size() > 1)
    item.text += " (đồng tác giả, đóng góp " + share_text(author->share) + ")";
  item.detail = recognition ? recognition_vi(*recognition) : std::string(label_vi(whole.stored.state));
  item.href = "/sang-kien/" + core::to_text(whole.stored.id);
  if (item.day > day) item.day = day;
  return item;
}

}  // namespace

personnel::TimelineSource initiative_timeline() {
  return {[](const access::ApiCall& call, platform::Connection& db, core::PersonId person, core::Date day) {
            const auto records = people::records_of(db, call.agency, person);
            std::vector<personnel::TimelineItem> items;
            for (const WholeInitiative& whole : initiatives_of_person(db, call.agency, person)) {
              if (whole.stored.initiative.year > day.year()) continue;
              items.push_back(item_of(whole, records, recognition_on(whole, day), day));
            }
            return items;
          },
          [](const access::ApiCall&, platform::Connection&, core::UnitId, core::Date) {
            return std::vector<personnel::TimelineItem>{};
          }};
}

access::SearchGroup search_initiatives(const access::ApiCall& call, const std::vector<std::string>& folded_words,
                                       std::size_t count_max) {
  access::SearchGroup group{"initiative", "Sáng kiến", {}};
  if (!call.allows(read_initiatives) || folded_words.empty()) return group;
  platform::ListRequest asked;
  asked.words = folded_words;
  asked.sort = "year";
  asked.descending = true;
  asked.limit = static_cast<int>(count_max);
  const auto page = call.read([&](platform::Connection& db) { return initiative_page(db, call.agency, {}, asked); });
  if (!page) return group;
  for (const StoredInitiative& one : page->initiatives) {
    std::string authors;
    for (const Author& author : one.initiative.authors) authors += (authors.empty() ? "" : ", ") + author.name;
    group.items.push_back({one.initiative.title, authors + ", năm " + std::to_string(one.initiative.year),
                           "/sang-kien/" + core::to_text(one.id)});
  }
  return group;
}

}  // namespace thidua::initiatives
