#include "initiatives/io/load.h"

#include <algorithm>
#include <map>
#include <set>

#include "people/io/details.h"
#include "people/io/stored.h"
#include "platform/id_lists.h"

namespace thidua::initiatives {
namespace {

using platform::Connection;
using platform::Row;
using platform::Value;

constexpr std::string_view initiative_columns =
    "i.initiative_id, i.revision, i.title, i.year, i.field, i.summary, i.note, i.state, i.scope";

StoredInitiative stored_initiative(const Row& row) {
  StoredInitiative stored;
  stored.id = InitiativeId{row.integer(0)};
  stored.revision = row.integer(1);
  stored.initiative.title = row.text(2);
  stored.initiative.year = static_cast<int>(row.integer(3));
  stored.initiative.field = row.text(4);
  stored.initiative.summary = row.text(5);
  stored.initiative.note = row.text(6);
  stored.state = state_of(row.text(7)).value_or(State::draft);
  stored.scope = scope_of(row.text(8));
  return stored;
}

Author stored_author(const Row& row, int at) {
  Author author;
  author.person = people::stored_optional_id<core::OfPerson>(row, at);
  author.name = row.text(at + 1);
  author.unit = people::stored_optional_id<core::OfUnit>(row, at + 2);
  author.unit_name = row.text(at + 3);
  const auto part = core::Decimal::parse(row.text(at + 4));
  const auto whole = core::Decimal::parse(row.text(at + 5));
  const auto share = part && whole ? core::Ratio::of(*part, *whole) : std::nullopt;
  if (!share) throw platform::DatabaseError("an author's share is no share");
  author.share = *share;
  return author;
}

std::optional<int> small_number(const Row& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return static_cast<int>(row.integer(column));
}

template <class Fact>
Kept<Fact> kept(const Row& row, Fact fact, int at) {
  return {row.integer(1), std::move(fact), {row.integer(at)}, core::UserId{row.integer(at + 1)}};
}

/// The facts of the initiatives in hand, each query naming them by the same condition.
class FactLoader {
 public:
  FactLoader(Connection& db, std::map<InitiativeId, WholeInitiative>& found, std::string which,
             std::vector<Value> values)
      : db_(db), found_(found), which_(std::move(which)), values_(std::move(values)) {}

  void load() {
    query(
        "SELECT f.initiative_id, f.person_id, f.name, f.unit_id, f.unit_name, f.share_part, f.share_whole, f.revision"
        " FROM initiatives_author f WHERE f.agency_id = ? AND f.initiative_id IN",
        " ORDER BY f.initiative_id, f.revision, f.ordinal", [](WholeInitiative& whole, const Row& row) {
          if (row.integer(7) == whole.stored.revision) whole.stored.initiative.authors.push_back(stored_author(row, 1));
        });
    query(
        "SELECT f.initiative_id, f.step_id, f.state, f.day, f.votes_for, f.votes_total, f.note, f.recorded_at,"
        " f.recorded_by FROM initiatives_step f WHERE f.agency_id = ? AND f.initiative_id IN",
        " ORDER BY f.step_id", [](WholeInitiative& whole, const Row& row) {
          Step step{state_of(row.text(2)).value_or(State::draft), people::stored_optional_day(row, 3),
                    small_number(row, 4), small_number(row, 5), row.text(6)};
          whole.steps.push_back(kept(row, std::move(step), 7));
        });
    query(
        "SELECT f.initiative_id, f.recognition_id, f.scope, f.number, f.day, f.authority, f.recorded_at,"
        " f.recorded_by FROM initiatives_recognition f WHERE f.closed_at IS NULL AND f.agency_id = ?"
        " AND f.initiative_id IN",
        " ORDER BY f.recognition_id", [](WholeInitiative& whole, const Row& row) {
          Recognition one{scope_of(row.text(2)).value_or(Scope::base), row.text(3),
                          registry::PartlyDay::parse(row.text(4)), row.text(5)};
          whole.recognitions.push_back(kept(row, std::move(one), 6));
        });
    query(
        "SELECT f.initiative_id, f.use_id, f.award_id, f.person_id, f.what, f.day, f.note, f.recorded_at,"
        " f.recorded_by FROM initiatives_use f WHERE f.closed_at IS NULL AND f.agency_id = ? AND f.initiative_id IN",
        " ORDER BY f.use_id", [](WholeInitiative& whole, const Row& row) {
          Use use{people::stored_optional_id<registry::OfAward>(row, 2),
                  people::stored_optional_id<core::OfPerson>(row, 3), row.text(4), people::stored_optional_day(row, 5),
                  row.text(6)};
          whole.uses.push_back(kept(row, std::move(use), 7));
        });
  }

 private:
  void query(const std::string& select, const std::string& order,
             const std::function<void(WholeInitiative&, const Row&)>& take) {
    db_.query(select + which_ + order, values_, [&](const Row& row) {
      const auto at = found_.find(InitiativeId{row.integer(0)});
      if (at != found_.end()) take(at->second, row);
    });
  }
  Connection& db_;
  std::map<InitiativeId, WholeInitiative>& found_;
  std::string which_;
  std::vector<Value> values_;
};

std::string joined_marks(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += i == 0 ? "?" : ", ?";
  return text;
}

}  // namespace

std::vector<WholeInitiative> load_initiatives(Connection& db, core::AgencyId agency, const std::string& condition,
                                              const std::vector<Value>& values) {
  std::map<InitiativeId, WholeInitiative> found;
  std::vector<Value> all{agency.value};
  all.insert(all.end(), values.begin(), values.end());
  const std::string standing =
      " FROM initiatives_initiative i WHERE i.agency_id = ? AND i.closed_at IS NULL" + condition;
  db.query("SELECT " + std::string(initiative_columns) + standing, all, [&](const Row& row) {
    WholeInitiative whole;
    whole.stored = stored_initiative(row);
    found.emplace(whole.stored.id, std::move(whole));
  });
  std::vector<Value> twice{agency.value};
  twice.insert(twice.end(), all.begin(), all.end());
  FactLoader(db, found, " (SELECT i.initiative_id" + standing + ")", twice).load();
  std::vector<WholeInitiative> initiatives;
  for (auto& [id, whole] : found) initiatives.push_back(std::move(whole));
  return initiatives;
}

std::optional<WholeInitiative> find_initiative(Connection& db, core::AgencyId agency, InitiativeId id) {
  auto found = load_initiatives(db, agency, " AND i.initiative_id = ?", {id.value});
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::map<core::PersonId, std::vector<WholeInitiative>> initiatives_of_records(
    Connection& db, core::AgencyId agency, const std::vector<core::PersonId>& records) {
  const std::set<core::PersonId> asked(records.begin(), records.end());
  std::map<core::PersonId, std::map<InitiativeId, WholeInitiative>> found;
  platform::for_ids(records, [&](const std::string& marks, std::vector<Value> values) {
    values.insert(values.begin(), agency.value);
    // Narrowed by the index of authors' persons; those of an earlier revision fall out below.
    for (const WholeInitiative& whole :
         load_initiatives(db, agency,
                          " AND i.initiative_id IN (SELECT x.initiative_id FROM initiatives_author x"
                          " WHERE x.agency_id = ? AND x.person_id IN (" +
                              marks + "))",
                          values))
      for (const Author& author : whole.stored.initiative.authors)
        if (author.person && asked.contains(*author.person)) found[*author.person].emplace(whole.stored.id, whole);
  });
  std::map<core::PersonId, std::vector<WholeInitiative>> by_record;
  for (auto& [record, all] : found)
    for (auto& [id, whole] : all) by_record[record].push_back(std::move(whole));
  return by_record;
}

std::vector<WholeInitiative> initiatives_of_person(Connection& db, core::AgencyId agency, core::PersonId person) {
  std::map<InitiativeId, WholeInitiative> each;  // once, though two records of the human are authors
  for (auto& [record, all] : initiatives_of_records(db, agency, people::records_of(db, agency, person)))
    for (WholeInitiative& whole : all) each.emplace(whole.stored.id, std::move(whole));
  std::vector<WholeInitiative> found;
  for (auto& [id, whole] : each) found.push_back(std::move(whole));
  return found;
}

std::vector<core::PersonId> authors_ever(Connection& db, core::AgencyId agency, InitiativeId id) {
  std::vector<core::PersonId> found;
  db.query(
      "SELECT DISTINCT person_id FROM initiatives_author WHERE agency_id = ? AND initiative_id = ?"
      " AND person_id IS NOT NULL",
      {agency.value, id.value}, [&](const Row& row) { found.emplace_back(row.integer(0)); });
  return found;
}

std::vector<InitiativeId> initiatives_used_for(Connection& db, core::AgencyId agency, registry::AwardId award) {
  std::vector<InitiativeId> found;
  db.query("SELECT DISTINCT initiative_id FROM initiatives_use WHERE agency_id = ? AND award_id = ?",
           {agency.value, award.value}, [&](const Row& row) { found.emplace_back(row.integer(0)); });
  return found;
}

std::vector<WholeInitiative> all_initiatives(Connection& db, core::AgencyId agency) {
  return load_initiatives(db, agency, "", {});
}

core::Outcome<InitiativePage> initiative_page(Connection& db, core::AgencyId agency, const InitiativeFilter& filter,
                                              const platform::ListRequest& asked) {
  std::string condition;
  std::vector<Value> values;
  if (filter.year) {
    condition += " AND i.year = ?";
    values.emplace_back(std::int64_t{*filter.year});
  }
  if (filter.scope) {
    condition += " AND i.scope = ?";
    values.emplace_back(std::string(code(*filter.scope)));
  }
  if (filter.state) {
    condition += " AND i.state = ?";
    values.emplace_back(std::string(code(*filter.state)));
  }
  for (const std::string& word : asked.words) {
    condition +=
        " AND i.initiative_id IN (SELECT w.initiative_id FROM initiatives_word w WHERE w.agency_id = ?"
        " AND w.word >= ? AND w.word < ?)";
    values.insert(values.end(), {agency.value, word, word + "\xF4\x8F\xBF\xBF"});
  }
  InitiativePage page;
  std::vector<Value> counted{agency.value};
  counted.insert(counted.end(), values.begin(), values.end());
  page.total = db.one_integer(
                     "SELECT COUNT(*) FROM (SELECT 1 FROM initiatives_initiative i WHERE i.agency_id = ?"
                     " AND i.closed_at IS NULL" +
                         condition + " LIMIT " + std::to_string(platform::list_total_max + 1) + ") counted",
                     counted)
                   .value_or(0);
  const std::string key = asked.sort == "title" ? "i.title_sort_key" : "i.year";
  if (!asked.after.empty()) {
    const std::size_t bar = asked.after.rfind('|');
    const std::string number = bar == std::string::npos ? "" : asked.after.substr(bar + 1);
    const bool sound = !number.empty() && number.size() <= 16 && number.find_first_not_of("0123456789") == number.npos;
    const std::string first = sound ? asked.after.substr(0, bar) : "";
    const bool sound_key =
        asked.sort == "title" || (first.size() == 4 && first.find_first_not_of("0123456789") == first.npos);
    if (!sound || !sound_key)
      return core::Refusal{"list.after", "Danh sách đã thay đổi; hãy tải lại từ đầu.", "after", ""};
    condition += " AND (" + key + ", i.initiative_id) " + (asked.descending ? "<" : ">") + " (?, ?)";
    values.push_back(asked.sort == "title" ? Value(first) : Value(std::int64_t{std::stoi(first)}));
    values.emplace_back(static_cast<std::int64_t>(std::stoll(number)));
  }
  const std::string direction = asked.descending ? " DESC" : "";
  std::vector<Value> of_page{agency.value};
  of_page.insert(of_page.end(), values.begin(), values.end());
  of_page.emplace_back(std::int64_t{asked.limit} + 1);
  std::string cursor;
  std::vector<Value> ids;
  db.query("SELECT " + std::string(initiative_columns) + ", " + key +
               " FROM initiatives_initiative i WHERE i.agency_id = ? AND i.closed_at IS NULL" + condition +
               " ORDER BY " + key + direction + ", i.initiative_id" + direction + " LIMIT CAST(? AS INTEGER)",
           of_page, [&](const Row& row) {
             if (page.initiatives.size() == static_cast<std::size_t>(asked.limit)) {
               page.next = cursor;
               return;
             }
             page.initiatives.push_back(stored_initiative(row));
             const InitiativeId id = page.initiatives.back().id;
             ids.emplace_back(id.value);
             cursor = (asked.sort == "title" ? row.text(9) : std::to_string(row.integer(9))) + "|" + core::to_text(id);
           });
  if (ids.empty()) return page;
  // Authors of the page, in one more query.
  for (const WholeInitiative& whole :
       load_initiatives(db, agency, " AND i.initiative_id IN (" + joined_marks(ids.size()) + ")", ids)) {
    const auto at = std::ranges::find(page.initiatives, whole.stored.id, &StoredInitiative::id);
    if (at != page.initiatives.end()) at->initiative.authors = whole.stored.initiative.authors;
  }
  return page;
}

}  // namespace thidua::initiatives
