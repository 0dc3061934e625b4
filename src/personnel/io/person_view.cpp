#include "personnel/io/person_view.h"

#include <algorithm>
#include <charconv>

#include "people/io/details.h"
#include "people/io/store.h"
#include "people/io/successions.h"
#include "personnel/policy.h"
#include "platform/html.h"

namespace thidua::personnel {
namespace {

using access::ApiCall;
using platform::Connection;

constexpr std::string_view mask = "•••";

UnitNamed unit_named(const ApiCall& call, core::UnitId unit, core::Date day) {
  return {unit, people::unit_name(call.units(), unit, day)};
}

bool allows_on_person(const ApiCall& call, const access::Permission& permission,
                      const std::vector<people::PostingHeld>& postings) {
  return std::ranges::any_of(
             postings, [&](const people::PostingHeld& held) { return call.allows(permission, held.posting.unit); }) ||
         (postings.empty() && call.allows(permission));
}

PostingShown posting_shown(const ApiCall& call, const people::PostingHeld& held) {
  const people::Posting& posting = held.posting;
  return {posting.unit,
          people::unit_name(call.units(), posting.unit, posting.validity.from),
          posting.position,
          std::string(code(posting.staff_kind)),
          std::string(label_vi(posting.staff_kind)),
          posting.leads || posting.heads_unit,
          posting.heads_unit,
          posting.validity.from,
          posting.validity.to,
          posting.contract_until,
          held.ground};
}

/// What is known of all records of one human, begun by the day.
struct Known {
  std::vector<people::PostingHeld> postings;
  std::vector<people::Absence> absences;
  std::vector<people::TaskRating> ratings;
  std::vector<people::Discipline> discipline;
  std::vector<people::PersonNameHeld> names;
};
/// On a past day nobody knew yet when what was begun would end.
void forget_later_ends(Known& known, core::Date day) {
  for (people::PostingHeld& held : known.postings)
    if (held.posting.validity.to && *held.posting.validity.to > day) {
      held.posting.validity.to.reset();
      held.ground.clear();
    }
  for (people::PersonNameHeld& name : known.names)
    if (name.validity.to && *name.validity.to > day) name.validity.to.reset();
}
Known known_by(Connection& db, core::AgencyId agency, core::PersonId person, core::Date day, core::Date today) {
  Known known;
  const auto take = [](auto& all, auto more) { all.insert(all.end(), more.begin(), more.end()); };
  for (const core::PersonId record : people::records_of(db, agency, person)) {
    take(known.postings, people::postings_held(db, agency, record));
    take(known.absences, people::absences_of(db, agency, record));
    take(known.ratings, people::ratings_of(db, agency, {record, std::nullopt}));
    take(known.discipline, people::discipline_of(db, agency, record));
    take(known.names, people::names_of(db, agency, record));
  }
  std::erase_if(known.postings, [&](const auto& held) { return held.posting.validity.from > day; });
  std::erase_if(known.absences, [&](const auto& absence) { return absence.day > day; });
  std::erase_if(known.ratings, [&](const auto& rating) { return rating.year > day.year(); });
  std::erase_if(known.discipline, [&](const auto& fact) { return fact.day > day; });
  std::erase_if(known.names, [&](const auto& name) { return name.validity.from > day; });
  if (day < today) forget_later_ends(known, day);
  std::ranges::stable_sort(known.postings, {}, [](const auto& held) { return held.posting.validity.from; });
  return known;
}

const people::Posting* posting_on(const std::vector<people::PostingHeld>& postings, core::Date day) {
  const people::Posting* found = nullptr;
  for (const people::PostingHeld& held : postings)
    if (held.posting.validity.covers(day) && (found == nullptr || (held.posting.heads_unit && !found->heads_unit)))
      found = &held.posting;
  return found;
}

template <class Shown>
void put_posting(const ApiCall& call, const people::Posting* posting, core::Date day, Shown& shown) {
  if (posting == nullptr) return;
  shown.unit = unit_named(call, posting->unit, day);
  shown.position = posting->position;
  shown.staff_kind = code(posting->staff_kind);
  shown.staff_kind_label = label_vi(posting->staff_kind);
  shown.leads = posting->leads || posting->heads_unit;
  shown.since = posting->validity.from;
}

void put_detail(const people::PersonDetail& detail, PersonShown& shown) {
  shown.detail.birth = detail.birth ? to_iso(*detail.birth) : "";
  shown.detail.gender = code(detail.gender);
  shown.detail.gender_label = label_vi(detail.gender);
  shown.detail.joined_day = detail.joined_day;
  shown.detail.union_day = detail.union_day;
  const auto masked = [&](const std::string& field, bool there, std::string& text) {
    if (!there) return;
    text = mask;
    shown.masked.push_back(field);
  };
  masked("ethnicity", !detail.ethnicity.empty(), shown.detail.ethnicity);
  masked("id_number", !detail.id_number.empty(), shown.detail.id_number);
  masked("party_day", detail.party_day.has_value(), shown.detail.party_day);
}

TimelineEntry entry(std::string kind, core::Date day, std::string text, std::string detail,
                    std::optional<int> year = std::nullopt) {
  return {std::move(kind), day, year, std::move(text), std::move(detail), "", false};
}

std::string span_text(const core::Validity& validity) {
  return validity.to ? "đến hết " + validity.to->to_vi() : "đến nay";
}

std::string decision_text(const std::string& number, const std::optional<core::Date>& day,
                          const std::string& authority) {
  std::string text = number.empty() ? "" : "Quyết định số " + number;
  if (day) text += (text.empty() ? "Ngày " : " ngày ") + day->to_vi();
  if (!authority.empty()) text += (text.empty() ? "" : " của ") + authority;
  return text;
}

void add_own_entries(const ApiCall& call, const Known& known, bool may_see_discipline, TimelineShown& timeline) {
  for (const people::PostingHeld& held : known.postings)
    timeline.items.push_back(entry(
        "posting", held.posting.validity.from,
        held.posting.position + ", " + people::unit_name(call.units(), held.posting.unit, held.posting.validity.from),
        span_text(held.posting.validity) + (held.ground.empty() ? "" : " (" + held.ground + ")")));
  for (const people::Absence& absence : known.absences) {
    std::string text(label_vi(absence.kind));
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    timeline.items.push_back(entry(
        "absence", absence.day, text,
        (absence.until ? "đến hết " + absence.until->to_vi() : "") + (absence.note.empty() ? "" : " " + absence.note)));
  }
  for (const people::TaskRating& rating : known.ratings)
    timeline.items.push_back(entry("rating", core::last_day_of_year(rating.year),
                                   std::string(label_vi(rating.level)) + " năm " + std::to_string(rating.year) +
                                       (rating.provisional ? " (kết quả tạm)" : ""),
                                   decision_text(rating.decision_number, rating.decision_day, rating.authority),
                                   rating.year));
  if (may_see_discipline)
    for (const people::Discipline& fact : known.discipline)
      timeline.items.push_back(entry("discipline", fact.day, std::string(label_vi(fact.form)),
                                     decision_text(fact.decision_number, std::nullopt, fact.authority)));
  for (const people::PersonNameHeld& name : known.names)
    if (name.validity.from.year() > 1)
      timeline.items.push_back(entry("name", name.validity.from, "Đổi họ tên thành " + name.name, ""));
}

void in_time_order(TimelineShown& timeline) {
  std::ranges::stable_sort(timeline.items,
                           [](const TimelineEntry& a, const TimelineEntry& b) { return a.day > b.day; });
}

void add_foreign_entries(const std::vector<TimelineItem>& items, TimelineShown& timeline) {
  for (const TimelineItem& item : items)
    timeline.items.push_back(
        {item.kind, item.day, item.year, item.text, item.detail, item.href, item.cancelled, item.corrected});
}

}  // namespace

namespace {

std::int64_t number_in(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

}  // namespace

std::int64_t path_number(const ApiCall& call, const std::string& name) {
  return number_in(call.request.parameter(name));
}

std::int64_t query_number(const ApiCall& call, const std::string& name) {
  return number_in(call.request.query_value(name).value_or(""));
}

core::Outcome<core::Date> day_asked(const ApiCall& call) {
  const auto asked = call.request.query_value("day");
  if (!asked || asked->empty()) return call.today();
  if (const auto day = core::Date::parse_iso(*asked)) return *day;
  return core::Refusal{"list.day", "Ngày phải viết theo dạng 2025-06-15.", "day", ""};
}

bool may_see(const ApiCall& call, Connection& db, core::PersonId person) {
  std::vector<people::PostingHeld> postings;
  const auto records = people::records_of(db, call.agency, person);
  for (const core::PersonId record : records) {
    if (call.user.person == record) return true;
    for (people::PostingHeld& held : people::postings_held(db, call.agency, record))
      postings.push_back(std::move(held));
  }
  return allows_on_person(call, read_people, postings) || is_offered(call, db, records);
}

core::Refusal unknown_person() {
  return {"people.person.unknown", "Không có người này trong danh sách, hoặc anh/chị không được xem hồ sơ.", "person",
          ""};
}

PersonItem person_item(const ApiCall& call, const people::PersonRow& row, core::Date day) {
  PersonItem item;
  item.id = row.id;
  item.code = row.code;
  item.name = row.name;
  put_posting(call, row.posting ? &*row.posting : nullptr, day, item);
  if (row.birth) item.birth_year = row.birth->day.year();
  return item;
}

PersonItem brief_person(const ApiCall& call, Connection& db, core::PersonId person, core::Date day) {
  people::PersonRow row;
  row.id = person;
  if (const auto found = people::person(db, call.agency, person)) {
    row.code = found->code;
    row.name = found->full_name;
  }
  const auto postings = people::postings_held(db, call.agency, person);
  if (const people::Posting* posting = posting_on(postings, day)) row.posting = *posting;
  row.birth = people::detail_of(db, call.agency, person).detail.birth;
  return person_item(call, row, day);
}

core::Outcome<people::TaskRating> rating_of(const RatingBody& body) {
  const auto level = people::rating_level_of(body.level);
  if (!level)
    return core::Refusal{"people.choice", "Không có lựa chọn “" + body.level + "”. Hãy chọn trong danh sách.", "level",
                         ""};
  people::TaskRating rating;
  rating.year = body.year;
  rating.level = *level;
  rating.provisional = body.provisional.value_or(false);
  rating.decision_number = body.decision_number.value_or("");
  rating.decision_day = body.decision_day;
  rating.authority = body.authority.value_or("");
  return rating;
}

RatingShown rating_shown(const people::TaskRating& rating) {
  return {std::to_string(rating.id),
          rating.year,
          std::string(code(rating.level)),
          std::string(label_vi(rating.level)),
          rating.provisional,
          rating.decision_number,
          rating.decision_day,
          rating.authority};
}

PersonShown person_shown(const ApiCall& call, Connection& db, core::PersonId person, core::Date day) {
  const Known known = known_by(db, call.agency, person, day, call.today());
  const auto who = people::person(db, call.agency, person);
  PersonShown shown;
  shown.id = person;
  shown.code = who->code;
  shown.name = who->full_name;
  shown.day = day;
  for (const people::PersonNameHeld& name : known.names) {
    if (name.validity.covers(day)) shown.name = name.name;
    const bool begun = name.validity.from.year() > 1;
    shown.names.push_back({name.name, begun ? std::optional(name.validity.from) : std::nullopt, name.validity.to});
  }
  put_posting(call, posting_on(known.postings, day), day, shown);
  const auto detail = people::detail_of(db, call.agency, person);
  put_detail(detail.detail, shown);
  shown.version = detail.revision;
  for (const people::PostingHeld& held : known.postings) shown.postings.push_back(posting_shown(call, held));
  for (const people::Absence& absence : known.absences)
    shown.absences.push_back({std::to_string(absence.id), std::string(code(absence.kind)),
                              std::string(label_vi(absence.kind)), absence.day, absence.until, absence.note});
  for (const people::TaskRating& rating : known.ratings) shown.ratings.push_back(rating_shown(rating));
  shown.transfers = transfers_shown(call, db, people::records_of(db, call.agency, person), day);
  if (allows_on_person(call, read_discipline, known.postings) || call.user.person == person) {
    shown.discipline.emplace();
    for (const people::Discipline& fact : known.discipline)
      shown.discipline->push_back({std::to_string(fact.id), std::string(code(fact.form)),
                                   std::string(label_vi(fact.form)), fact.day, fact.until, fact.decision_number,
                                   fact.authority, fact.note});
  }
  const core::PersonId stands = people::standing_record(db, call.agency, person);
  if (stands != person) shown.same_as = PersonNamed{stands, people::person(db, call.agency, stands)->full_name};
  for (const access::Permission* permission : permissions())
    if (permission->scoped ? allows_on_person(call, *permission, known.postings) : call.allows(*permission))
      shown.may.emplace_back(permission->code);
  return shown;
}

TimelineShown person_timeline(const ApiCall& call, Connection& db, const PersonnelPorts& ports, core::PersonId person,
                              core::Date day) {
  TimelineShown timeline;
  const Known known = known_by(db, call.agency, person, day, call.today());
  add_own_entries(call, known, allows_on_person(call, read_discipline, known.postings) || call.user.person == person,
                  timeline);
  for (const TimelineSource& source : ports.timelines)
    if (source.of_person)
      for (const core::PersonId record : people::records_of(db, call.agency, person))
        add_foreign_entries(source.of_person(call, db, record, day), timeline);
  in_time_order(timeline);
  return timeline;
}

namespace {

/// What one unit was by itself, up to the day.
void add_unit_entries(const ApiCall& call, Connection& db, core::UnitId unit, core::Date day, TimelineShown& timeline) {
  for (const people::TaskRating& rating : people::ratings_of(db, call.agency, {std::nullopt, unit}))
    if (rating.year <= day.year())
      timeline.items.push_back(entry("rating", core::last_day_of_year(rating.year),
                                     std::string(label_vi(rating.level)) + " năm " + std::to_string(rating.year) +
                                         (rating.provisional ? " (kết quả tạm)" : ""),
                                     decision_text(rating.decision_number, rating.decision_day, rating.authority),
                                     rating.year));
  for (const people::OrgUnit& one : call.units())
    if (one.id == unit)
      for (const people::UnitFact& fact : one.facts)
        if (fact.validity.from <= day) {
          core::Validity known = fact.validity;
          if (day < call.today() && known.to && *known.to > day) known.to.reset();
          timeline.items.push_back(entry("name", fact.validity.from, fact.name, span_text(known)));
        }
}

void add_successions(const ApiCall& call, Connection& db, const std::vector<core::UnitId>& units, core::Date day,
                     TimelineShown& timeline) {
  for (const people::OrgSuccession& one : people::successions(db, call.agency)) {
    const auto takes_part = [&](core::UnitId unit) {
      return std::ranges::count(one.before, unit) != 0 || std::ranges::count(one.after, unit) != 0;
    };
    if (one.undone_at || one.day > day || std::ranges::none_of(units, takes_part)) continue;
    timeline.items.push_back(entry("succession", one.day, std::string(label_vi(one.kind)),
                                   decision_text(one.decision_number, one.decision_day, one.authority)));
  }
}

}  // namespace

TimelineShown unit_timeline(const ApiCall& call, Connection& db, const PersonnelPorts& ports, core::UnitId unit,
                            core::Date day) {
  TimelineShown timeline;
  auto known = people::successions(db, call.agency);
  std::erase_if(known, [&](const people::OrgSuccession& one) { return one.day > day; });
  // What merged into it is told too, under the name it had.
  const auto units = people::with_predecessors(call.units(), known, {unit});
  for (const core::UnitId each : units) {
    const std::size_t first = timeline.items.size();
    add_unit_entries(call, db, each, day, timeline);
    for (const TimelineSource& source : ports.timelines)
      if (source.of_unit) add_foreign_entries(source.of_unit(call, db, each, day), timeline);
    if (each == unit) continue;
    const auto before = std::ranges::find(call.units(), each, &people::OrgUnit::id);
    for (std::size_t i = first; i < timeline.items.size(); ++i) {
      TimelineEntry& item = timeline.items[i];
      if (item.kind == "name") continue;
      item.detail = "Của " + before->facts.back().name + (item.detail.empty() ? "" : "; " + item.detail);
    }
  }
  add_successions(call, db, units, day, timeline);
  in_time_order(timeline);
  return timeline;
}

std::string person_page(const PersonShown& person, const TimelineShown& timeline) {
  using platform::Html;
  std::vector<std::pair<Html, Html>> facts{{"Mã số", person.code}, {"Chức vụ", person.position}};
  if (person.unit) facts.emplace_back("Đơn vị", person.unit->name);
  facts.emplace_back("Tính đến ngày", person.day.to_vi());
  std::vector<Html> lines;
  for (const TimelineEntry& item : timeline.items) {
    Html line = (item.year ? std::to_string(*item.year) : item.day.to_vi()) + ": " + item.text;
    if (!item.detail.empty()) line += " – " + item.detail;
    if (item.cancelled) line += " (đã hủy bỏ)";
    if (item.corrected) line += " (đã đính chính)";
    lines.push_back(line);
  }
  Html content = platform::heading(1, person.name);
  content += platform::facts(facts);
  content += platform::heading(2, "Quá trình công tác, thi đua, khen thưởng");
  content += lines.empty() ? platform::paragraph("Chưa có ghi nhận nào.") : platform::list(lines);
  return platform::page({person.name, "", {}, std::move(content)});
}

}  // namespace thidua::personnel
