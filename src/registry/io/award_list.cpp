#include "registry/io/award_list.h"

#include <algorithm>

#include "core/text.h"
#include "people/io/stored.h"
#include "registry/catalogue.h"
#include "registry/io/rows.h"

namespace thidua::registry {
namespace {

using platform::Value;

/// A word that fewer holders than this have leads the search; commoner ones are only asked of each award in turn.
constexpr std::int64_t rare_word_holders_max = 20'000;

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

constexpr std::string_view holders_by_word =
    "SELECT w.holder_id FROM registry_holder_word w WHERE w.agency_id = ? AND w.word >= ? AND w.word < ?";

std::int64_t holders_with(platform::Connection& db, core::AgencyId agency, const std::string& word) {
  return db
      .one_integer("SELECT COUNT(*) FROM (" + std::string(holders_by_word) + " LIMIT " +
                       std::to_string(rare_word_holders_max + 1) + ") found",
                   {agency.value, word, behind_prefix(word)})
      .value_or(0);
}

/// The rarest word leads as a set, where it is rare; each other is asked of the holder in hand.
void add_words(platform::Connection& db, core::AgencyId agency, const std::vector<std::string>& words,
               Condition& condition) {
  std::vector<std::string> names;
  for (const std::string& word : words) {
    if (has_digit(word)) {
      condition.add(
          "a.decision_id IN (SELECT n.decision_id FROM registry_decision n WHERE n.agency_id = ?"
          " AND (n.number_folded >= ? AND n.number_folded < ? OR n.number_folded LIKE ?))",
          {agency.value, word, behind_prefix(word), "%/" + word + "%"});
    } else {
      names.push_back(word);
    }
  }
  std::size_t leading = names.size();
  std::int64_t fewest = rare_word_holders_max + 1;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::int64_t count = holders_with(db, agency, names[i]);
    if (count >= fewest) continue;
    fewest = count;
    leading = i;
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string end = behind_prefix(names[i]);
    if (i == leading) {
      condition.add("a.holder_id IN (" + std::string(holders_by_word) + ")", {agency.value, names[i], end});
    } else {
      condition.add("EXISTS (" + std::string(holders_by_word) + " AND w.holder_id = a.holder_id)",
                    {agency.value, names[i], end});
    }
  }
}

void add_year(Condition& condition, int year) {
  condition.add(
      "(a.last_year = ? OR (a.first_year <> a.last_year AND a.last_year > ? AND a.first_year <= ?"
      " AND a.first_year > 0))",
      {std::int64_t{year}, std::int64_t{year}, std::int64_t{year}});
}

Condition condition_of(platform::Connection& db, core::AgencyId agency, const AwardFilter& filter,
                       const std::vector<std::string>& words) {
  Condition condition;
  condition.sql = " WHERE a.agency_id = ? AND" + std::string(rows::seen);
  condition.values = {agency.value, agency.value};
  if (filter.holder) condition.add("a.holder_kind = ?", {std::string(code(*filter.holder))});
  if (catalogue_award(filter.award) != nullptr) {
    condition.add("a.award_code = ?", {filter.award});
  } else if (!filter.award.empty()) {
    condition.add("a.award_folded = ?", {core::folded(filter.award)});
  }
  if (filter.year) add_year(condition, *filter.year);
  if (!filter.authority.empty())
    condition.add(
        "a.decision_id IN (SELECT n.decision_id FROM registry_decision n WHERE n.agency_id = ?"
        " AND n.authority_folded LIKE ?)",
        {agency.value, "%" + core::folded(core::single_spaced(filter.authority)) + "%"});
  if (filter.level) condition.add("d.level = ?", {std::string(code(*filter.level))});
  if (filter.track) condition.add("d.track = ?", {std::string(code(*filter.track))});
  if (filter.kind) condition.add("a.kind = ?", {std::string(code(*filter.kind))});
  // Written out, so that the small index of what does not stand is found.
  if (filter.status == Status::standing) condition.add("a.status = 'standing'");
  if (filter.status && filter.status != Status::standing)
    condition.add("a.status <> 'standing' AND a.status = ?", {std::string(code(*filter.status))});
  if (filter.person) condition.add("a.person_id = ?", {filter.person->value});
  if (filter.batch) condition.add("a.batch_id = ?", {*filter.batch});
  if (!filter.units.empty()) add_units(condition, filter.units);
  if (filter.scope) add_units(condition, *filter.scope);
  add_words(db, agency, words, condition);
  return condition;
}

/// Columns of the order, the last naming a row for good.
std::vector<std::string_view> order_of(std::string_view sort) {
  if (sort == "name") return {"h.name_sort_key", "h.holder_id", "a.award_id"};
  if (sort == "award") return {"a.award_folded", "a.award_id"};
  return {"a.sort_day", "a.award_id"};
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

constexpr int award_columns_count = 26;

}  // namespace

core::Outcome<AwardPage> award_page(platform::Connection& db, core::AgencyId agency, const AwardFilter& filter,
                                    const platform::ListRequest& asked, bool counted) {
  Condition condition = condition_of(db, agency, filter, asked.words);
  AwardPage page;
  if (counted)
    page.total = db.one_integer("SELECT COUNT(*) FROM (SELECT 1" + std::string(rows::award_tables) + condition.sql +
                                    " LIMIT " + std::to_string(platform::list_total_max + 1) + ") counted",
                                condition.values)
                     .value_or(0);
  const std::vector<std::string_view> order = order_of(asked.sort);
  if (!asked.after.empty()) {
    const auto values = cursor_values(asked.after, order.size());
    if (!values) return core::Refusal{"list.after", "Danh sách đã thay đổi; hãy tải lại từ đầu.", "after", ""};
    condition.add("(" + join(order, ", ") + ") " + (asked.descending ? "<" : ">") + " (" + marks(order.size()) + ")");
    condition.values.insert(condition.values.end(), values->begin(), values->end());
  }
  const std::string_view direction = asked.descending ? " DESC" : "";
  std::string cursor;
  condition.values.emplace_back(std::int64_t{asked.limit} + 1);
  db.query("SELECT " + std::string(rows::award_columns) + ", " + join(order, ", ") + std::string(rows::award_tables) +
               condition.sql + " ORDER BY " + join(order, std::string(direction) + ", ") + std::string(direction) +
               " LIMIT CAST(? AS INTEGER)",
           condition.values, [&](const platform::Row& row) {
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
