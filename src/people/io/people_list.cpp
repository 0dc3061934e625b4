#include "people/io/people_list.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "people/io/details.h"
#include "people/io/rows.h"
#include "people/io/stored.h"

namespace thidua::people {
namespace {

using platform::Value;

/// So few that they are found first and put in order then.
constexpr std::int64_t few_max = 1'000;
/// Words are told apart by how often they come up to here.
constexpr std::int64_t word_count_max = 10'000;
/// Names looked at in their order for each row of the page, before those who have the words are found and put in order
/// instead: a given name stands together in the order, often behind tens of thousands of others.
constexpr std::int64_t looked_at_first = 20, looked_at_then = 100;

struct Condition {
  std::string sql;
  std::vector<Value> values;
  void add(const std::string& text, const std::vector<Value>& more = {}) {
    sql += " AND " + text;
    values.insert(values.end(), more.begin(), more.end());
  }
  void add(const Condition& other) {
    sql += other.sql;
    values.insert(values.end(), other.values.begin(), other.values.end());
  }
};

/// The first text behind all that begin with the word.
std::string behind(const std::string& word) {
  return word + "\xF4\x8F\xBF\xBF";
}

struct CountedWord {
  std::string word;
  std::int64_t count = 0;
};
/// The rarest first; of those that come too often to tell, the longest.
std::vector<CountedWord> counted_words(platform::Connection& db, core::AgencyId agency,
                                       const std::vector<std::string>& words) {
  std::vector<CountedWord> counted;
  for (const std::string& word : words) {
    const auto count = db.one_integer(
        "SELECT COUNT(*) FROM (SELECT 1 FROM people_word WHERE agency_id = ? AND word >= ? AND word < ?"
        " LIMIT " +
            std::to_string(word_count_max + 1) + ") AS found",
        {agency.value, word, behind(word)});
    counted.push_back({word, count.value_or(0)});
  }
  std::ranges::stable_sort(counted, [](const CountedWord& a, const CountedWord& b) {
    return a.count != b.count ? a.count < b.count : a.word.size() > b.word.size();
  });
  return counted;
}

/// Is there such a row ("> 0"), or none ("< 1")? Asked for each row by itself: given EXISTS, PostgreSQL may choose to
/// go through the whole table; given "= 1", it expects so few that it puts everybody in order first.
std::string any(const std::string& rows) {
  return "COALESCE((SELECT 1 FROM " + rows + " LIMIT 1), 0)";
}

/// The person of `row` has every word from the given one on.
Condition has_words(const std::string& row, const std::vector<CountedWord>& words, std::size_t first) {
  const std::string has_word = any("people_word x WHERE x.agency_id = " + row + ".agency_id AND x.person_id = " + row +
                                   ".person_id AND x.word >= ? AND x.word < ?") +
                               " > 0";
  Condition condition;
  for (std::size_t i = first; i < words.size(); ++i) condition.add(has_word, {words[i].word, behind(words[i].word)});
  return condition;
}

/// Everybody who has the words, led by the rarest; somebody comes once for each word that fits it.
Condition people_with(core::AgencyId agency, const std::vector<CountedWord>& words) {
  Condition condition{"SELECT w.person_id FROM people_word w WHERE w.agency_id = ? AND w.word >= ? AND w.word < ?",
                      {agency.value, words.front().word, behind(words.front().word)}};
  condition.add(has_words("w", words, 1));
  return condition;
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

/// Which posts the person of `row` has or has not, and that the record stands.
Condition state_condition(const std::string& row, core::AgencyId agency, const PeopleQuery& query) {
  Condition condition;
  Condition posting = posting_condition(query);
  const std::string of_person = any("people_posting g WHERE g.agency_id = " + row +
                                    ".agency_id AND g.person_id = " + row + ".person_id" + posting.sql);
  if (query.state == PeopleState::left && !query.narrow()) {
    condition.add(of_person + " < 1", posting.values);
  } else if (query.units) {
    posting.values.insert(posting.values.begin(), Value(agency.value));
    condition.add(
        row + ".person_id IN (SELECT g.person_id FROM people_posting g WHERE g.agency_id = ?" + posting.sql + ")",
        posting.values);
  } else if (query.state != PeopleState::all || query.narrow()) {
    condition.add(of_person + " > 0", posting.values);
  }
  condition.add(
      any("people_same_person s WHERE s.agency_id = " + row + ".agency_id AND s.person_id = " + row + ".person_id") +
      " < 1");
  return condition;
}

/// How many there are, up to a number, and never much further: rows come one by one, so that nobody is put in order or
/// told from another before he is counted.
std::int64_t count_people(platform::Connection& db, core::AgencyId agency, const PeopleQuery& query,
                          const std::vector<CountedWord>& words, std::int64_t most) {
  Condition counted;
  if (!words.empty()) {
    counted = people_with(agency, words);
    counted.add(state_condition("w", agency, query));
    // By the first of his words that fits.
    counted.add(any("people_word y WHERE y.agency_id = w.agency_id AND y.person_id = w.person_id AND y.word >= ?"
                    " AND y.word < w.word") +
                    " < 1",
                {words.front().word});
  } else {
    counted = {"SELECT w.person_id FROM people_person w WHERE w.agency_id = ?", {agency.value}};
    counted.add(state_condition("w", agency, query));
  }
  return db
      .one_integer("SELECT COUNT(*) FROM (" + counted.sql + " LIMIT " + std::to_string(most + 1) + ") AS found",
                   counted.values)
      .value_or(0);
}

/// The same, asked once as long as nothing changes. What depends on units is not kept: it is quick, and long to name.
std::int64_t counted_once(platform::Connection& db, core::AgencyId agency, const PeopleQuery& query,
                          const std::vector<CountedWord>& words, std::int64_t most, const CountsAsOf& kept) {
  if (kept.counts == nullptr || query.units) return count_people(db, agency, query, words, most);
  std::string asked = query.day.to_iso() + "|" + std::to_string(static_cast<int>(query.state)) + "|" +
                      std::to_string(most) + "|" + (query.leads ? "1" : "0") + "|" +
                      (query.staff_kind ? std::string(code(*query.staff_kind)) : "");
  for (const CountedWord& word : words) asked.append("|").append(word.word);
  if (const auto found = kept.counts->find(agency, asked, kept.changed)) return *found;
  const std::int64_t count = count_people(db, agency, query, words, most);
  kept.counts->keep(agency, asked, kept.changed, count);
  return count;
}

std::optional<PlaceInList> cursor_of(const std::string& after) {
  const auto mark = after.rfind('~');
  if (mark == std::string::npos) return std::nullopt;
  PlaceInList cursor{after.substr(0, mark), {}};
  const char* end = after.data() + after.size();
  const auto read = std::from_chars(after.data() + mark + 1, end, cursor.id.value);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return cursor;
}
std::string cursor_behind(const std::string& key, const PersonRow& last) {
  return key + "~" + core::to_text(last.id);
}

/// Marks for the people of a page, of one length for every page: a statement is prepared once.
std::string page_marks(const std::vector<PersonRow>& rows, int limit, std::vector<Value>& values) {
  std::string marks;
  for (std::size_t i = 0; i < static_cast<std::size_t>(limit); ++i) {
    marks += marks.empty() ? "?" : ", ?";
    values.emplace_back(rows[std::min(i, rows.size() - 1)].id.value);
  }
  return "(" + marks + ")";
}

/// The rows that were found among the names, with what they are called.
PeoplePage named_page(platform::Connection& db, core::AgencyId agency, const PeopleQuery& query,
                      const NamePage& found) {
  PeoplePage page;
  page.count = found.count;
  if (found.rows.empty()) return page;
  for (const PlaceInList& place : found.rows) page.rows.push_back({place.id, "", "", std::nullopt, std::nullopt});
  if (found.more) page.next = cursor_behind(found.rows.back().key, page.rows.back());
  std::vector<Value> values{agency.value};
  const std::string marks = page_marks(page.rows, query.limit, values);
  db.query(
      "SELECT p.person_id, p.code, n.full_name FROM people_person p JOIN people_person_name n"
      " ON n.agency_id = p.agency_id AND n.person_id = p.person_id AND n.last_day IS NULL"
      " WHERE p.agency_id = ? AND p.person_id IN " +
          marks,
      values, [&](const platform::Row& row) {
        PersonRow& named = *std::ranges::find(page.rows, core::PersonId{row.integer(0)}, &PersonRow::id);
        named.code = row.text(1);
        named.name = row.text(2);
      });
  return page;
}

/// Posts of the day (heads first, then the one held longest) and days of birth of everybody on the page.
void complete(platform::Connection& db, core::AgencyId agency, const PeopleQuery& query, std::vector<PersonRow>& rows) {
  if (rows.empty()) return;
  std::map<core::PersonId, PersonRow*> by_id;
  for (PersonRow& row : rows) by_id[row.id] = &row;
  std::vector<Value> values{agency.value};
  const std::string marks = page_marks(rows, query.limit, values);
  db.query("SELECT person_id, birth_day, birth_known FROM people_detail WHERE agency_id = ? AND person_id IN " + marks +
               " ORDER BY person_id, revision",
           values,
           [&](const platform::Row& row) { by_id.at(core::PersonId{row.integer(0)})->birth = stored_birth(row, 1); });
  const std::string day = query.day.to_iso();
  values.insert(values.end(), {day, day});
  db.query(
      "SELECT person_id, unit_id, position, staff_kind, heads_unit, first_day, last_day, leads, contract_until"
      " FROM people_posting WHERE agency_id = ? AND person_id IN " +
          marks +
          " AND first_day <= ? AND (last_day IS NULL OR last_day >= ?)"
          " ORDER BY person_id, heads_unit DESC, first_day, unit_id",
      values, [&](const platform::Row& row) {
        const core::PersonId person{row.integer(0)};
        PersonRow& found = *by_id.at(person);
        if (found.posting) return;
        found.posting = {person,
                         core::UnitId{row.integer(1)},
                         row.text(2),
                         staff_kind_of(row.text(3)).value_or(StaffKind::civil_servant),
                         row.integer(4) != 0,
                         stored_validity(row, 5),
                         row.integer(7) != 0,
                         stored_optional_day(row, 8)};
      });
}

// ---- a page

/// How the rows of a page are come by: the people who fit are found and put in order; or all are looked at in the order
/// of the list until the page is full.
enum class Way { found, walked };

/// Rows "c" of agency_id, person_id and sort_key, among which the page is looked for. `most`: so many are looked at,
/// and the page may stay unfilled; 0: all.
Condition candidates(core::AgencyId agency, const PeopleQuery& query, const std::vector<CountedWord>& words,
                     const std::optional<PlaceInList>& cursor, Way way, std::int64_t most) {
  const bool by_name = query.order == PeopleOrder::name;
  const std::string key = by_name ? "n.name_sort_key" : "n.code_folded";
  const std::string table = by_name ? "people_person_name n" : "people_person n";
  Condition rows{"SELECT n.agency_id, n.person_id, " + key + " AS sort_key FROM ", {}};
  if (way == Way::found && !words.empty()) {
    // CROSS JOIN: SQLite leads from those who were found then.
    const Condition named = people_with(agency, words);
    rows.sql += "(SELECT DISTINCT e.person_id FROM (" + named.sql + ") e) f CROSS JOIN " + table +
                " WHERE n.person_id = f.person_id AND n.agency_id = ?";
    rows.values = named.values;
  } else {
    rows.sql += table + " WHERE n.agency_id = ?";
  }
  rows.values.emplace_back(agency.value);
  if (by_name) rows.add("n.last_day IS NULL");
  // Few are put in order after they were found: the index of the order would lead past everybody else, so it is kept
  // out of sight.
  const std::string hidden = way == Way::found ? " || ''" : "";
  if (cursor)
    rows.add("(" + key + hidden + ", n.person_id) " + (query.descending ? "<" : ">") + " (?, ?)",
             {cursor->key, cursor->id.value});
  if (most > 0) {
    const std::string direction = query.descending ? " DESC" : "";
    rows.sql += " ORDER BY " + key + direction + ", n.person_id" + direction + " LIMIT " + std::to_string(most);
  }
  return rows;
}

/// The rows in their order, without what `complete` adds.
PeoplePage page_of(platform::Connection& db, core::AgencyId agency, const PeopleQuery& query,
                   const std::vector<CountedWord>& words, const std::optional<PlaceInList>& cursor, Way way,
                   std::int64_t most) {
  Condition chosen = candidates(agency, query, words, cursor, way, most);
  chosen.sql = "SELECT c.person_id, c.sort_key FROM (" + chosen.sql + ") c WHERE 1 = 1";
  if (way != Way::found) chosen.add(has_words("c", words, 0));
  chosen.add(state_condition("c", agency, query));
  const std::string direction = query.descending ? " DESC" : "";
  chosen.sql += std::string(" ORDER BY c.sort_key") + (way == Way::found ? " || ''" : "") + direction +
                ", c.person_id" + direction + " LIMIT " + std::to_string(query.limit + 1);
  chosen.values.insert(chosen.values.end(), {agency.value, agency.value});
  PeoplePage page;
  std::string last_key;
  // Only the rows of the page are completed.
  db.query(
      "SELECT c.person_id, p.code, n.full_name, c.sort_key FROM (" + chosen.sql +
          ") c JOIN people_person p ON p.agency_id = ? AND p.person_id = c.person_id"
          " JOIN people_person_name n ON n.agency_id = ? AND n.person_id = c.person_id AND n.last_day IS NULL"
          " ORDER BY c.sort_key" +
          direction + ", c.person_id" + direction,
      chosen.values, [&](const platform::Row& row) {
        if (static_cast<int>(page.rows.size()) == query.limit) {
          page.next = cursor_behind(last_key, page.rows.back());
          return;
        }
        page.rows.push_back({core::PersonId{row.integer(0)}, row.text(1), row.text(2), std::nullopt, std::nullopt});
        last_key = row.text(3);
      });
  return page;
}

}  // namespace

std::vector<core::PersonId> people_found(platform::Connection& db, core::AgencyId agency, const PeopleQuery& query) {
  const auto words = counted_words(db, agency, query.words);
  Condition condition{"", {agency.value}};
  if (!words.empty()) {
    const Condition named = people_with(agency, words);
    condition.add("n.person_id IN (" + named.sql + ")", named.values);
  }
  condition.add(state_condition("n", agency, query));
  std::vector<core::PersonId> found;
  db.query("SELECT n.person_id FROM people_person_name n WHERE n.agency_id = ? AND n.last_day IS NULL" + condition.sql,
           condition.values, [&](const platform::Row& row) { found.push_back(core::PersonId{row.integer(0)}); });
  return found;
}

core::Outcome<PeoplePage> list_people(platform::Connection& db, core::AgencyId agency, const PeopleQuery& query,
                                      const CountsAsOf& kept, const Names* names) {
  std::optional<PlaceInList> cursor;
  if (!query.after.empty() && !(cursor = cursor_of(query.after)))
    return core::Refusal{"list.after", "Danh sách đã thay đổi; hãy tải lại từ đầu.", "after", ""};
  if (names != nullptr && !query.words.empty()) {
    PeoplePage page = named_page(db, agency, query, names->find(query, cursor));
    complete(db, agency, query, page.rows);
    return page;
  }
  const auto words = counted_words(db, agency, query.words);
  // Counted even where nobody asks, as far as it decides how the list of a few units is made.
  const bool by_units = words.empty() && query.units;
  const std::int64_t most = query.count_max > 0 ? query.count_max : by_units ? few_max : 0;
  const std::int64_t count = most > 0 ? counted_once(db, agency, query, words, most, kept) : 0;
  const bool few = most > 0 && count <= few_max && (by_units || !words.empty());
  const auto by = [&](Way way, std::int64_t looked_at) {
    return page_of(db, agency, query, words, cursor, way, looked_at * (query.limit + 1));
  };
  PeoplePage page = few ? by(Way::found, 0) : by(Way::walked, words.empty() ? 0 : looked_at_first);
  if (!few && !words.empty()) {
    if (!page.next && !page.rows.empty()) page = by(Way::walked, looked_at_then);
    if (!page.next) page = by(Way::found, 0);
  }
  if (query.count_max > 0) page.count = count;
  complete(db, agency, query, page.rows);
  return page;
}

std::vector<std::string> words_of(platform::Connection& db, core::AgencyId agency, core::PersonId person) {
  std::vector<std::string> words;
  db.query("SELECT word FROM people_word WHERE agency_id = ? AND person_id = ?", {agency.value, person.value},
           [&](const platform::Row& row) { words.push_back(row.text(0)); });
  return words;
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
