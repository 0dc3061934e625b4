#include "registry/io/award_list.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "core/text.h"
#include "people/io/stored.h"
#include "registry/catalogue.h"
#include "registry/io/rows.h"

namespace thidua::registry {
namespace {

using platform::Value;

/// Up to so many holders, the words lead the search; a commoner name is asked of each award in turn.
constexpr std::int64_t leading_holders_max = 700;
/// Words are told apart by how often they come up to here.
constexpr std::int64_t word_count_max = 10'000;
/// Awards that all the other conditions leave: so few are gone through when those with a common name are counted.
constexpr std::int64_t filtered_max = 5'000;

/// The least text above all that begin with the word.
std::string behind_prefix(const std::string& word) {
  return word + "\xF4\x8F\xBF\xBF";
}

/// A WHERE that grows, with its values.
struct Condition {
  std::string sql;
  std::vector<Value> values;
  void add(std::string_view text, std::initializer_list<Value> with = {}) {
    sql.append(" AND ").append(text);
    values.insert(values.end(), with.begin(), with.end());
  }
};

std::string marks(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += i == 0 ? "?" : ", ?";
  return text;
}

void add_units(Condition& condition, const std::vector<core::UnitId>& units) {
  condition.add(units.empty() ? std::string("1 = 0") : "a.unit_id IN (" + marks(units.size()) + ")");
  for (const core::UnitId unit : units) condition.values.emplace_back(unit.value);
}

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// Is there a word of the holder that begins so? Asked for each row by itself: given EXISTS, PostgreSQL may choose to
/// go through the whole table; given "= 1", it expects so few that it puts all in order first. The agency and the
/// range.
std::string has_word(const std::string& row) {
  return "COALESCE((SELECT 1 FROM registry_holder_word x WHERE x.agency_id = ? AND x.holder_id = " + row +
         ".holder_id AND x.word >= ? AND x.word < ? LIMIT 1), 0) > 0";
}

/// The rarest first; of those that come too often to tell, the longest.
std::vector<std::string> by_rarity(platform::Connection& db, core::AgencyId agency, std::vector<std::string> words) {
  if (words.size() < 2) return words;
  std::map<std::string, std::int64_t> counts;
  for (const std::string& word : words)
    counts[word] = db.one_integer(
                         "SELECT COUNT(*) FROM (SELECT 1 FROM registry_holder_word WHERE agency_id = ? AND word >= ?"
                         " AND word < ? LIMIT " +
                             std::to_string(word_count_max + 1) + ") found",
                         {agency.value, word, behind_prefix(word)})
                       .value_or(0);
  std::ranges::stable_sort(words, [&](const std::string& a, const std::string& b) {
    return counts[a] != counts[b] ? counts[a] < counts[b] : a.size() > b.size();
  });
  return words;
}

/// Words of names, the rarest first, and whether so few holders have them all that they lead the search.
struct NameWords {
  core::AgencyId agency;
  std::vector<std::string> words;
  bool lead = false;
  bool common() const { return !words.empty() && !lead; }
};

/// Rows "w" of holders of whom every word begins a word of the name; one comes once for each of his words that fits.
Condition holders_with(const NameWords& names) {
  const std::string& first = names.words.front();
  Condition holders{" FROM registry_holder_word w WHERE w.agency_id = ? AND w.word >= ? AND w.word < ?",
                    {names.agency.value, first, behind_prefix(first)}};
  for (std::size_t i = 1; i < names.words.size(); ++i)
    holders.add(has_word("w"), {names.agency.value, names.words[i], behind_prefix(names.words[i])});
  return holders;
}

NameWords name_words(platform::Connection& db, core::AgencyId agency, const std::vector<std::string>& asked) {
  NameWords names{agency, {}, false};
  std::ranges::copy_if(asked, std::back_inserter(names.words),
                       [](const std::string& word) { return !has_digit(word); });
  names.words = by_rarity(db, agency, std::move(names.words));
  if (names.words.empty()) return names;
  const Condition holders = holders_with(names);
  const auto count = db.one_integer(
      "SELECT COUNT(*) FROM (SELECT 1" + holders.sql + " LIMIT " + std::to_string(leading_holders_max + 1) + ") found",
      holders.values);
  names.lead = count <= leading_holders_max;
  return names;
}

/// The awards "a" of those who bear the names.
void add_names(const NameWords& names, Condition& condition) {
  if (names.lead) {
    const Condition holders = holders_with(names);
    condition.add("a.holder_id IN (SELECT w.holder_id" + holders.sql + ")");
    condition.values.insert(condition.values.end(), holders.values.begin(), holders.values.end());
    return;
  }
  for (const std::string& word : names.words)
    condition.add(has_word("a"), {names.agency.value, word, behind_prefix(word)});
}

void add_numbers(core::AgencyId agency, const std::vector<std::string>& words, Condition& condition) {
  for (const std::string& word : words)
    if (has_digit(word))
      condition.add(
          "a.decision_id IN (SELECT n.decision_id FROM registry_decision n WHERE n.agency_id = ?"
          " AND (n.number_folded >= ? AND n.number_folded < ? OR n.number_folded LIKE ?))",
          {agency.value, word, behind_prefix(word), "%/" + word + "%"});
}

/// Of one year, and of several of which it is one: two conditions, the first with an index that keeps the
/// order, the second a few that have an index of their own.
std::vector<Condition> of_year(const Condition& condition, const std::string& award, int year) {
  Condition one = condition, several = condition;
  if (!award.empty()) {
    one.add("a.award_code = ?", {award});
    several.add("a.award_code || '' = ?", {award});  // no index leads from there
  }
  one.add("a.last_year = ?", {std::int64_t{year}});
  several.add("a.first_year <> a.last_year AND a.last_year > ? AND a.first_year <= ? AND a.first_year > 0",
              {std::int64_t{year}, std::int64_t{year}});
  return {std::move(one), std::move(several)};
}

void add_decision(Condition& condition, core::AgencyId agency, std::string_view says, std::string value) {
  condition.add("a.decision_id IN (SELECT n.decision_id FROM registry_decision n WHERE n.agency_id = ? AND " +
                    std::string(says) + ")",
                {agency.value, std::move(value)});
}

/// Everything but the year, and the award where a year is asked for too, and words of names.
Condition condition_of(platform::Connection& db, core::AgencyId agency, const AwardFilter& filter,
                       const std::vector<std::string>& words) {
  // There is hardly ever a batch that is not out yet; without the question the index alone tells what is seen.
  const bool waiting =
      db.one_integer("SELECT 1 FROM registry_batch WHERE agency_id = ? AND published_at IS NULL LIMIT 1",
                     {agency.value})
          .has_value();
  Condition condition{" WHERE a.agency_id = ? AND" + (waiting ? std::string(rows::seen) : " a.closed_at IS NULL"),
                      {agency.value}};
  if (waiting) condition.values.emplace_back(agency.value);
  if (filter.holder) condition.add("a.holder_kind = ?", {std::string(code(*filter.holder))});
  if (catalogue_award(filter.award) != nullptr) {
    if (!filter.year) condition.add("a.award_code = ?", {filter.award});
  } else if (!filter.award.empty()) {
    condition.add("a.award_folded = ?", {core::folded(filter.award)});
  }
  if (!filter.authority.empty())
    add_decision(condition, agency, "n.authority_folded LIKE ?",
                 "%" + core::folded(core::single_spaced(filter.authority)) + "%");
  if (filter.level) add_decision(condition, agency, "n.level = ?", std::string(code(*filter.level)));
  if (filter.track) add_decision(condition, agency, "n.track = ?", std::string(code(*filter.track)));
  if (filter.kind) condition.add("a.kind = ?", {std::string(code(*filter.kind))});
  // Written out, so that the small index of what does not stand is found.
  if (filter.status == Status::standing) condition.add("a.status = 'standing'");
  if (filter.status && filter.status != Status::standing)
    condition.add("a.status <> 'standing' AND a.status = ?", {std::string(code(*filter.status))});
  if (filter.person) condition.add("a.person_id = ?", {filter.person->value});
  if (filter.batch) condition.add("a.batch_id = ?", {*filter.batch});
  if (!filter.units.empty()) add_units(condition, filter.units);
  if (filter.scope) add_units(condition, *filter.scope);
  add_numbers(agency, words, condition);
  return condition;
}

/// Columns of the order, the last naming a row for good. `by_filter`: few rows are found and put in order then; an
/// index of the order would lead past all the others, so it is kept out of sight.
std::vector<std::string_view> order_of(std::string_view sort, bool by_filter) {
  if (sort == "name" && by_filter) return {"h.name_sort_key || ''", "h.holder_id", "a.award_id"};
  if (sort == "name") return {"h.name_sort_key", "h.holder_id", "a.award_id"};
  if (sort == "award") return {by_filter ? "a.award_folded || ''" : "a.award_folded", "a.award_id"};
  return {by_filter ? "a.sort_day || ''" : "a.sort_day", "a.award_id"};
}

/// "text|id" or "text|id|id" of the row the page ended with.
std::optional<std::vector<Value>> cursor_values(const std::string& after, std::size_t count) {
  std::vector<Value> values;
  std::string rest = after;
  for (std::size_t i = 1; i < count; ++i) {
    const std::size_t bar = rest.rfind('|');
    if (bar == std::string::npos) return std::nullopt;
    const std::string number = rest.substr(bar + 1);
    if (number.empty() || number.size() > 16 || number.find_first_not_of("0123456789") != std::string::npos)
      return std::nullopt;
    values.insert(values.begin(), Value(static_cast<std::int64_t>(std::stoll(number))));
    rest.resize(bar);
  }
  values.insert(values.begin(), Value(rest));
  return values;
}

std::string join(const std::vector<std::string_view>& parts, std::string_view between) {
  std::string text;
  for (const std::string_view part : parts) text.append(text.empty() ? "" : between).append(part);
  return text;
}

std::string ordered_by(const std::vector<std::string_view>& order, bool descending) {
  const std::string direction = descending ? " DESC" : "";
  return " ORDER BY " + join(order, direction + ", ") + direction;
}

constexpr int award_columns_count = 26;

/// Up to a number: rows that the branches choose, from the given tables.
std::int64_t count_rows(platform::Connection& db, const std::string& from, const std::vector<Condition>& branches,
                        std::int64_t most) {
  Condition counted;
  for (const Condition& branch : branches) {
    counted.sql += (counted.sql.empty() ? "" : " UNION ALL ") +
                   ("SELECT 1 FROM (SELECT 1 FROM " + from + branch.sql + " LIMIT " + std::to_string(most) + ") b");
    counted.values.insert(counted.values.end(), branch.values.begin(), branch.values.end());
  }
  return std::min(db.one_integer("SELECT COUNT(*) FROM (" + counted.sql + ") counted", counted.values).value_or(0),
                  most);
}

/// Up to one more than a list is counted. A common name: awards of its holders, one after the other, by the first of
/// their words that fits; or, where the other conditions leave few, these.
std::int64_t count_awards(platform::Connection& db, const std::vector<Condition>& branches, const NameWords& names,
                          bool filtered) {
  const std::int64_t most = platform::list_total_max + 1;
  std::vector<Condition> asked = branches;
  const bool by_filter =
      filtered && names.common() && count_rows(db, "registry_award a", branches, filtered_max) < filtered_max;
  if (!names.common() || by_filter) {
    for (Condition& branch : asked)
      if (!names.words.empty()) add_names(names, branch);
    return count_rows(db, "registry_award a", asked, most);
  }
  const Condition holders = holders_with(names);
  for (Condition& branch : asked) {
    // CROSS JOIN: SQLite leads from the holders then. What both WHERE say is said once.
    Condition led = holders;
    led.sql = holders.sql.substr(holders.sql.find(" WHERE "));
    led.add(
        "COALESCE((SELECT 1 FROM registry_holder_word y WHERE y.agency_id = ? AND y.holder_id = w.holder_id"
        " AND y.word >= ? AND y.word < w.word LIMIT 1), 0) < 1",
        {names.agency.value, names.words.front()});
    led.sql += " AND a.holder_id = w.holder_id AND " + branch.sql.substr(std::string_view(" WHERE ").size());
    led.values.insert(led.values.end(), branch.values.begin(), branch.values.end());
    branch = std::move(led);
  }
  return count_rows(db, "registry_holder_word w CROSS JOIN registry_award a", asked, most);
}

/// The rows of a page and one more, of each branch; which of them stay is seen when all are put in order. A few more
/// than a page when there are several branches: the last ones are left out.
Condition chosen_rows(core::AgencyId agency, const std::vector<Condition>& branches, const platform::ListRequest& asked,
                      bool by_filter) {
  Condition chosen;
  for (const Condition& branch : branches) {
    // Many awards by name: holders are walked in their order, which SQLite does only when it is told so (CROSS JOIN).
    // The few of the other branch lead to their holders, never the other way round: "+ 0" keeps that index away.
    const bool first = &branch == &branches.front();
    const bool walked = asked.sort == "name" && !by_filter && first;
    const std::string in_order = ordered_by(order_of(asked.sort, by_filter || !first), asked.descending);
    std::string from = " FROM registry_award a" + branch.sql;
    if (asked.sort == "name")
      from = std::string(walked ? " FROM registry_holder h CROSS JOIN registry_award a"
                                : " FROM registry_award a JOIN registry_holder h ON h.agency_id = a.agency_id") +
             branch.sql + " AND h.holder_id = a.holder_id" + (first ? "" : " + 0") +
             " AND h.agency_id = a.agency_id AND h.agency_id = ?";
    chosen.sql += (chosen.sql.empty() ? "" : " UNION ALL ") +
                  ("SELECT * FROM (SELECT a.award_id, a.revision" + from + in_order + " LIMIT CAST(? AS INTEGER)) b");
    chosen.values.insert(chosen.values.end(), branch.values.begin(), branch.values.end());
    if (asked.sort == "name") chosen.values.emplace_back(agency.value);
    chosen.values.emplace_back(std::int64_t{asked.limit} + 1);
  }
  return chosen;
}

bool is_narrowed(const AwardFilter& filter) {
  return filter.holder || !filter.award.empty() || filter.year || !filter.authority.empty() || filter.level ||
         filter.track || filter.kind || filter.status || filter.person || !filter.units.empty() || filter.scope ||
         filter.batch;
}

}  // namespace

core::Outcome<AwardPage> award_page(platform::Connection& db, core::AgencyId agency, const AwardFilter& filter,
                                    const platform::ListRequest& asked, bool counted) {
  const Condition all = condition_of(db, agency, filter, asked.words);
  const NameWords names = name_words(db, agency, asked.words);
  const std::string award = catalogue_award(filter.award) != nullptr ? filter.award : std::string();
  std::vector<Condition> branches = filter.year ? of_year(all, award, *filter.year) : std::vector{all};
  AwardPage page;
  if (counted) page.total = count_awards(db, branches, names, is_narrowed(filter));
  for (Condition& branch : branches)
    if (!names.words.empty()) add_names(names, branch);
  const bool by_filter = names.lead || (counted && page.total <= platform::list_total_max);
  const std::vector<std::string_view> order = order_of(asked.sort, by_filter);
  if (!asked.after.empty()) {
    const auto values = cursor_values(asked.after, order.size());
    if (!values) return core::Refusal{"list.after", "Danh sách đã thay đổi; hãy tải lại từ đầu.", "after", ""};
    for (Condition& branch : branches) {
      branch.add("(" + join(order, ", ") + ") " + (asked.descending ? "<" : ">") + " (" + marks(order.size()) + ")");
      branch.values.insert(branch.values.end(), values->begin(), values->end());
    }
  }
  const std::string in_order = ordered_by(order, asked.descending);
  // The page is chosen first, and only its rows are completed.
  Condition chosen = chosen_rows(agency, branches, asked, by_filter);
  chosen.values.emplace_back(agency.value);
  std::string cursor;
  db.query("SELECT " + std::string(rows::award_columns) + ", " + join(order, ", ") + " FROM (" + chosen.sql +
               ") p JOIN registry_award a ON a.award_id = p.award_id AND a.revision = p.revision"
               " JOIN registry_holder h ON h.agency_id = a.agency_id AND h.holder_id = a.holder_id"
               " JOIN registry_decision d ON d.agency_id = a.agency_id AND d.decision_id = a.decision_id"
               " WHERE a.agency_id = ?" +
               in_order,
           chosen.values, [&](const platform::Row& row) {
             if (page.awards.size() == static_cast<std::size_t>(asked.limit)) {
               page.next = cursor;
               return;
             }
             page.awards.push_back(rows::stored_award(row));
             cursor = row.text(award_columns_count);
             for (std::size_t i = 1; i < order.size(); ++i)
               cursor += "|" + std::to_string(row.integer(award_columns_count + static_cast<int>(i)));
           });
  return page;
}

}  // namespace thidua::registry
