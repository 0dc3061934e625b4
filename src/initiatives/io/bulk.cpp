#include "initiatives/io/bulk.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

#include "core/text.h"
#include "people/io/stored.h"
#include "platform/dialect.h"
#include "platform/list_request.h"

namespace thidua::initiatives {
namespace {

using Values = std::vector<platform::Value>;

/// Rows of every table, gathered first: some are of several of one initiative.
struct GatheredRows {
  std::vector<Values> initiatives, authors, words, steps, recognitions, uses;
};

void insert_gathered(platform::Command& command, std::string_view table, const std::vector<std::string>& columns,
                     std::vector<Values>& rows) {
  std::size_t next = 0;
  command.db.insert_many(table, columns, [&](Values& row) {
    if (next == rows.size()) return false;
    row = std::move(rows[next++]);
    return true;
  });
}

/// Who records, when: the columns that every row ends with.
Values and_recorded(const platform::Command& command, Values row) {
  row.insert(row.end(), {command.request.now.milliseconds, command.request.user.value});
  return row;
}

void gather_words(GatheredRows& rows, std::int64_t agency, std::int64_t id, const Initiative& one) {
  std::string text = one.title;
  for (const Author& author : one.authors) text += " " + author.name;
  std::vector<std::string> words = platform::folded_words(text);
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
  for (std::string& word : words) rows.words.push_back({agency, std::move(word), id});
}

void gather(platform::Command& command, GatheredRows& rows, std::int64_t id, const RecognisedInitiative& all) {
  const std::int64_t agency = command.agency().value;
  const Initiative& one = all.initiative;
  rows.initiatives.push_back(
      and_recorded(command, {agency, id, std::int64_t{1}, one.title, core::folded(one.title),
                             people::key_text(core::text_sort_key(one.title)), core::collation_version(),
                             std::int64_t{one.year}, one.field, one.summary, one.note, std::string(),
                             std::string(code(State::recognised)), std::string(code(all.recognition.scope))}));
  std::int64_t ordinal = 0;
  for (const Author& author : one.authors)
    rows.authors.push_back({agency, id, std::int64_t{1}, ++ordinal, people::id_value(author.person), author.name,
                            people::id_value(author.unit), author.unit_name, author.share.part.to_plain(),
                            author.share.whole.to_plain()});
  gather_words(rows, agency, id, one);
  rows.steps.push_back(and_recorded(command, {agency, command.new_id(), id, std::string(code(all.filed.state)),
                                              people::day_value(all.filed.day), nullptr, nullptr, all.filed.note}));
  rows.recognitions.push_back(and_recorded(
      command, {agency, command.new_id(), id, std::string(code(all.recognition.scope)), all.recognition.number,
                all.recognition.day ? all.recognition.day->to_text() : std::string(), all.recognition.authority}));
  for (const Use& use : all.uses)
    rows.uses.push_back(
        and_recorded(command, {agency, command.new_id(), id, people::id_value(use.award), people::id_value(use.person),
                               use.what, people::day_value(use.day), use.note}));
}

}  // namespace

std::vector<InitiativeId> insert_recognised(platform::Command& command, const std::vector<RecognisedInitiative>& all) {
  std::vector<InitiativeId> ids;
  GatheredRows rows;
  for (const RecognisedInitiative& one : all) {
    ids.push_back(command.new_id_of<OfInitiative>());
    gather(command, rows, ids.back().value, one);
  }
  // In the order of the key: ids grow already.
  std::ranges::stable_sort(rows.words, {}, [](const Values& row) { return std::get<std::string>(row[1]); });
  insert_gathered(
      command, "initiatives_initiative",
      {"agency_id", "initiative_id", "revision", "title", "title_folded", "title_sort_key", "collation_version", "year",
       "field", "summary", "note", "ground", "state", "scope", "recorded_at", "recorded_by"},
      rows.initiatives);
  insert_gathered(command, "initiatives_author",
                  {"agency_id", "initiative_id", "revision", "ordinal", "person_id", "name", "unit_id", "unit_name",
                   "share_part", "share_whole"},
                  rows.authors);
  insert_gathered(command, "initiatives_word", {"agency_id", "word", "initiative_id"}, rows.words);
  insert_gathered(command, "initiatives_step",
                  {"agency_id", "step_id", "initiative_id", "state", "day", "votes_for", "votes_total", "note",
                   "recorded_at", "recorded_by"},
                  rows.steps);
  insert_gathered(command, "initiatives_recognition",
                  {"agency_id", "recognition_id", "initiative_id", "scope", "number", "day", "authority", "recorded_at",
                   "recorded_by"},
                  rows.recognitions);
  insert_gathered(command, "initiatives_use",
                  {"agency_id", "use_id", "initiative_id", "award_id", "person_id", "what", "day", "note",
                   "recorded_at", "recorded_by"},
                  rows.uses);
  return ids;
}

void refresh_statistics(platform::Connection& db) {
  for (const char* table : {"initiatives_initiative", "initiatives_author", "initiatives_word", "initiatives_step",
                            "initiatives_recognition", "initiatives_use"})
    platform::refresh_statistics(db, table);
}

}  // namespace thidua::initiatives
