#include "people/io/people_list.h"

#include <algorithm>
#include <charconv>

#include "people/io/details.h"
#include "people/io/rows.h"
#include "people/io/stored.h"

namespace thidua::people {
namespace {

using platform::Value;

/// So few that they are looked at one by one; more, and the list is walked in its order.
constexpr std::int64_t rare_max = 2'000;

struct Condition {
  std::string sql;
  std::vector<Value> values;
  void add(const std::string& text, const std::vector<Value>& more = {}) {
    sql += " AND " + text;
    values.insert(values.end(), more.begin(), more.end());
  }
};

/// The first text behind all that begin with the word.
std::string behind(const std::string& word) {
  return word + "\xF4\x8F\xBF\xBF";
}

void add_words_condition(platform::Connection& db, core::AgencyId agency, const std::vector<std::string>& words,
                         Condition& condition) {
  for (const std::string& word : words) {
    const std::vector<Value> range{agency.value, word, behind(word)};
    const auto count = db.one_integer(
        "SELECT COUNT(*) FROM (SELECT 1 FROM people_word WHERE agency_id = ? AND word >= ? AND word < ?"
        " LIMIT " +
            std::to_string(rare_max + 1) + ") AS found",
        range);
    if (count.value_or(0) <= rare_max)
      condition.add(
          "n.person_id IN (SELECT w.person_id FROM people_word w WHERE w.agency_id = ? AND w.word >= ? AND w.word < ?)",
          range);
    else
      condition.add(
          "EXISTS (SELECT 1 FROM people_word w WHERE w.agency_id = n.agency_id AND w.person_id = n.person_id"
          " AND w.word >= ? AND w.word < ?)",
          {word, behind(word)});
  }
}

Condition posting_condition(const PeopleQuery& query) {
  const std::string day = query.day.to_iso();
  Condition posting;
  posting.add("g.first_day <= ? AND (g.last_day IS NULL OR g.last_day >= ?)", {day, day});
  if (query.units) {
    std::string marks;
    std::vector<Value> values;
    for (const core::UnitId unit : *query.units) {
      marks += marks.empty() ? "?" : ", ?";
      values.emplace_back(unit.value);
    }
    posting.add(marks.empty() ? "1 = 0" : "g.unit_id IN (" + marks + ")", values);
  }
  if (query.staff_kind) posting.add("g.staff_kind = ?", {std::string(code(*query.staff_kind))});
  if (query.leads) posting.add("g.leads = 1");
  return posting;
}

void add_posting_condition(core::AgencyId agency, const PeopleQuery& query, Condition& condition) {
  const bool narrow = query.units || query.staff_kind || query.leads;
  if (query.state == PeopleState::all && !narrow) return;
  Condition posting = posting_condition(query);
  if (query.state == PeopleState::left && !narrow) {
    condition.add(
        "NOT EXISTS (SELECT 1 FROM people_posting g WHERE g.agency_id = n.agency_id AND g.person_id = n.person_id" +
            posting.sql + ")",
        posting.values);
    return;
  }
  if (query.units) {
    posting.values.insert(posting.values.begin(), Value(agency.value));
    condition.add("n.person_id IN (SELECT g.person_id FROM people_posting g WHERE g.agency_id = ?" + posting.sql + ")",
                  posting.values);
    return;
  }
  condition.add("EXISTS (SELECT 1 FROM people_posting g WHERE g.agency_id = n.agency_id AND g.person_id = n.person_id" +
                    posting.sql + ")",
                posting.values);
}

struct Cursor {
  std::string key;
  std::int64_t id = 0;
};
std::optional<Cursor> cursor_of(const std::string& after) {
  const auto mark = after.rfind('~');
  if (mark == std::string::npos) return std::nullopt;
  Cursor cursor{after.substr(0, mark), 0};
  const char* end = after.data() + after.size();
  const auto read = std::from_chars(after.data() + mark + 1, end, cursor.id);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return cursor;
}

/// Heads first, then the one held longest.
std::optional<Posting> main_posting(platform::Connection& db, core::AgencyId agency, core::PersonId person,
                                    core::Date day) {
  std::optional<Posting> found;
  for (const PostingHeld& held : postings_held(db, agency, person))
    if (held.posting.validity.covers(day) && (!found || (held.posting.heads_unit && !found->heads_unit)))
      found = held.posting;
  return found;
}

}  // namespace

core::Outcome<PeoplePage> list_people(platform::Connection& db, core::AgencyId agency, const PeopleQuery& query) {
  Condition condition;
  condition.values.emplace_back(agency.value);
  add_words_condition(db, agency, query.words, condition);
  add_posting_condition(agency, query, condition);
  condition.add(
      "NOT EXISTS (SELECT 1 FROM people_same_person s WHERE s.agency_id = n.agency_id AND s.person_id = n.person_id)");
  const std::string from =
      " FROM people_person_name n JOIN people_person p ON p.agency_id = n.agency_id AND p.person_id = n.person_id"
      " WHERE n.agency_id = ? AND n.last_day IS NULL";
  PeoplePage page;
  if (query.count_max > 0)
    page.count = db.one_integer("SELECT COUNT(*) FROM (SELECT 1" + from + condition.sql + " LIMIT " +
                                    std::to_string(query.count_max + 1) + ") AS found",
                                condition.values)
                     .value_or(0);
  const std::string key = query.order == PeopleOrder::name ? "n.name_sort_key" : "p.code_folded";
  const std::string way = query.descending ? " DESC" : "";
  if (!query.after.empty()) {
    const auto cursor = cursor_of(query.after);
    if (!cursor) return core::Refusal{"list.after", "Danh sách đã thay đổi; hãy tải lại từ đầu.", "after", ""};
    condition.add("(" + key + ", n.person_id) " + (query.descending ? "<" : ">") + " (?, ?)",
                  {cursor->key, cursor->id});
  }
  std::string last_key;
  db.query(
      "SELECT n.person_id, p.code, n.full_name, " + key + from + condition.sql + " ORDER BY " + key + way +
          ", n.person_id" + way + " LIMIT " + std::to_string(query.limit + 1),
      condition.values, [&](const platform::Row& row) {
        if (static_cast<int>(page.rows.size()) == query.limit) {
          page.next = last_key + "~" + core::to_text(page.rows.back().id);
          return;
        }
        page.rows.push_back({core::PersonId{row.integer(0)}, row.text(1), row.text(2), std::nullopt, std::nullopt});
        last_key = row.text(3);
      });
  for (PersonRow& row : page.rows) {
    row.posting = main_posting(db, agency, row.id, query.day);
    row.birth = detail_of(db, agency, row.id).detail.birth;
  }
  return page;
}

bool words_missing(platform::Connection& db) {
  return !db.one_integer("SELECT 1 FROM people_word LIMIT 1") && db.one_integer("SELECT 1 FROM people_person LIMIT 1");
}

std::int64_t fill_words(platform::Connection& db) {
  struct Text {
    core::AgencyId agency;
    core::PersonId person;
    std::string text;
  };
  std::vector<Text> all;
  db.query(
      "SELECT n.agency_id, n.person_id, n.full_name || ' ' || p.code FROM people_person_name n"
      " JOIN people_person p ON p.agency_id = n.agency_id AND p.person_id = n.person_id",
      {}, [&](const platform::Row& row) {
        all.push_back({core::AgencyId{row.integer(0)}, core::PersonId{row.integer(1)}, row.text(2)});
      });
  for (const Text& one : all) add_words(db, one.agency, one.person, one.text);
  return static_cast<std::int64_t>(all.size());
}

}  // namespace thidua::people
