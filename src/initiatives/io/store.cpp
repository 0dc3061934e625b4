#include "initiatives/io/store.h"

#include <algorithm>

#include "core/text.h"
#include "initiatives/io/load.h"
#include "people/io/store.h"
#include "people/io/stored.h"
#include "platform/json.h"
#include "registry/io/store.h"

namespace thidua::initiatives {
namespace {

using platform::Command;
using platform::Value;

core::Refusal store_refusal(std::string code, std::string message, std::string field = {}) {
  return {"initiatives." + std::move(code), std::move(message), std::move(field), {}};
}
core::Refusal unknown_initiative() {
  return store_refusal("unknown", "Không có sáng kiến này. Hãy tải lại danh sách.", "initiative");
}

std::string plain(std::string_view text) {
  return core::single_spaced(core::nfc(text));
}

Initiative cleaned(Initiative initiative) {
  for (std::string* text : {&initiative.title, &initiative.field, &initiative.summary, &initiative.note})
    *text = plain(*text);
  for (Author& author : initiative.authors) {
    author.name = plain(author.name);
    author.unit_name = plain(author.unit_name);
  }
  return initiative;
}

core::Refusals authors_not_there(Command& command, const Initiative& initiative) {
  core::Refusals wrong;
  std::optional<std::vector<people::OrgUnit>> units;
  for (const Author& author : initiative.authors) {
    if (author.person && !people::person(command.db, command.agency(), *author.person))
      wrong.push_back(
          store_refusal("authors", "Tác giả " + author.name + " không có trong cơ quan; hãy chọn lại.", "authors"));
    if (!author.unit) continue;
    if (!units) units = people::units(command.db, command.agency());
    if (std::ranges::find(*units, *author.unit, &people::OrgUnit::id) == units->end())
      wrong.push_back(
          store_refusal("authors", "Đơn vị của tác giả " + author.name + " không có; hãy chọn lại.", "authors"));
  }
  return wrong;
}

void insert_words(Command& command, InitiativeId id, const Initiative& initiative) {
  std::string text = initiative.title;
  for (const Author& author : initiative.authors) text += " " + author.name;
  std::vector<std::string> words = platform::folded_words(text);
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
  command.db.execute("DELETE FROM initiatives_word WHERE agency_id = ? AND initiative_id = ?",
                     {command.agency().value, id.value});
  for (const std::string& word : words)
    command.db.execute("INSERT INTO initiatives_word (agency_id, word, initiative_id) VALUES (?, ?, ?)",
                       {command.agency().value, word, id.value});
}

void insert_revision(Command& command, const StoredInitiative& stored, std::string_view ground) {
  const Initiative& one = stored.initiative;
  command.db.execute(
      "INSERT INTO initiatives_initiative (agency_id, initiative_id, revision, title, title_folded, title_sort_key,"
      " collation_version, year, field, summary, note, ground, state, scope, recorded_at, recorded_by)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, stored.id.value, stored.revision, one.title, core::folded(one.title),
       people::key_text(core::text_sort_key(one.title)), core::collation_version(), std::int64_t{one.year}, one.field,
       one.summary, one.note, std::string(ground), std::string(code(stored.state)),
       stored.scope ? std::string(code(*stored.scope)) : std::string(), command.request.now.milliseconds,
       command.request.user.value});
  std::int64_t ordinal = 0;
  for (const Author& author : one.authors)
    command.db.execute(
        "INSERT INTO initiatives_author (agency_id, initiative_id, revision, ordinal, person_id, name, unit_id,"
        " unit_name, share_part, share_whole) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {command.agency().value, stored.id.value, stored.revision, ++ordinal, people::id_value(author.person),
         author.name, people::id_value(author.unit), author.unit_name, author.share.part.to_plain(),
         author.share.whole.to_plain()});
}

/// State and scope are kept beside, so that lists need not count them.
void refresh(Command& command, InitiativeId id) {
  const auto whole = find_initiative(command.db, command.agency(), id);
  std::vector<Step> steps;
  std::vector<Recognition> recognitions;
  for (const auto& step : whole->steps) steps.push_back(step.fact);
  for (const auto& one : whole->recognitions) recognitions.push_back(one.fact);
  const auto scope = scope_on(recognitions, core::Date::of(9999, 12, 31).value());
  command.db.execute(
      "UPDATE initiatives_initiative SET state = ?, scope = ? WHERE agency_id = ? AND initiative_id = ?"
      " AND closed_at IS NULL",
      {std::string(code(state_after(steps, recognitions))), scope ? std::string(code(*scope)) : std::string(),
       command.agency().value, id.value});
}

void tell(Command& command, InitiativeId id, const char* what, std::string_view detail) {
  platform::Json json;
  json.set("what", what).set("detail", detail);
  command.record("initiative:" + core::to_text(id), to_text(json));
}

core::Outcome<int> close_fact(Command& command, InitiativeId id, const std::string& table, const std::string& key,
                              std::int64_t fact, std::string_view ground) {
  if (core::trimmed(ground).empty()) return store_refusal("ground", "Chưa ghi lý do; hãy ghi vì sao bỏ.", "ground");
  const auto closed = command.db.execute(
      "UPDATE " + table +
          " SET closed_at = ?, closed_by = ?, closed_ground = ? WHERE agency_id = ? AND initiative_id = ?"
          " AND closed_at IS NULL AND " +
          key + " = ?",
      {command.request.now.milliseconds, command.request.user.value, plain(ground), command.agency().value, id.value,
       fact});
  if (closed == 0) return store_refusal("fact_unknown", "Không có mục này hoặc đã bỏ. Hãy tải lại trang.", "");
  refresh(command, id);
  tell(command, id, key.c_str(), ground);
  return 1;
}

}  // namespace

core::Outcome<InitiativeId, core::Refusals> add_initiative(Command& command, const Initiative& asked) {
  StoredInitiative stored;
  stored.initiative = cleaned(asked);
  core::Refusals wrong = faults(stored.initiative, command.today());
  for (core::Refusal& one : authors_not_there(command, stored.initiative)) wrong.push_back(std::move(one));
  if (!wrong.empty()) return wrong;
  stored.id = command.new_id_of<OfInitiative>();
  insert_revision(command, stored, "");
  insert_words(command, stored.id, stored.initiative);
  tell(command, stored.id, "added", stored.initiative.title);
  return stored.id;
}

core::Outcome<std::int64_t> change_initiative(Command& command, InitiativeId id, std::int64_t revision,
                                              const Initiative& asked, std::string_view ground) {
  const auto now = find_initiative(command.db, command.agency(), id);
  if (!now) return unknown_initiative();
  if (now->stored.revision != revision)
    return core::Refusal{"conflict", "Có người vừa sửa sáng kiến này; hãy tải lại trang rồi sửa tiếp.", "version", ""};
  if (core::trimmed(ground).empty()) return store_refusal("ground", "Chưa ghi lý do sửa; hãy ghi vào.", "ground");
  StoredInitiative next = now->stored;
  next.initiative = cleaned(asked);
  ++next.revision;
  core::Refusals wrong = faults(next.initiative, command.today());
  for (core::Refusal& one : authors_not_there(command, next.initiative)) wrong.push_back(std::move(one));
  if (!wrong.empty()) return wrong.front();
  command.db.execute(
      "UPDATE initiatives_initiative SET closed_at = ?, closed_by = ? WHERE agency_id = ? AND initiative_id = ?"
      " AND closed_at IS NULL",
      {command.request.now.milliseconds, command.request.user.value, command.agency().value, id.value});
  insert_revision(command, next, plain(ground));
  insert_words(command, id, next.initiative);
  tell(command, id, "changed", ground);
  return next.revision;
}

core::Outcome<std::int64_t> add_step(Command& command, InitiativeId id, const Step& step) {
  const auto now = find_initiative(command.db, command.agency(), id);
  if (!now) return unknown_initiative();
  if (auto fault = step_fault(now->stored.state, step, command.today())) return *fault;
  const std::int64_t number = command.new_id();
  const auto votes = [](std::optional<int> count) -> Value {
    if (!count) return nullptr;
    return std::int64_t{*count};
  };
  command.db.execute(
      "INSERT INTO initiatives_step (agency_id, step_id, initiative_id, state, day, votes_for, votes_total, note,"
      " recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, number, id.value, std::string(code(step.state)), people::day_value(step.day),
       votes(step.votes_for), votes(step.votes_total), plain(step.note), command.request.now.milliseconds,
       command.request.user.value});
  refresh(command, id);
  tell(command, id, "step", code(step.state));
  return number;
}

core::Outcome<std::int64_t> recognise(Command& command, InitiativeId id, const Recognition& recognition) {
  const auto now = find_initiative(command.db, command.agency(), id);
  if (!now) return unknown_initiative();
  if (now->stored.state == State::withdrawn)
    return store_refusal("recognition", "Sáng kiến này đã rút đơn; không công nhận được.", "");
  if (const auto wrong = faults(recognition, command.today()); !wrong.empty()) return wrong.front();
  for (const auto& one : now->recognitions)
    if (one.fact == recognition)
      return store_refusal("recognition", "Quyết định công nhận này đã ghi; không cần ghi lần nữa.", "number");
  const std::int64_t number = command.new_id();
  command.db.execute(
      "INSERT INTO initiatives_recognition (agency_id, recognition_id, initiative_id, scope, number, day, authority,"
      " recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, number, id.value, std::string(code(recognition.scope)), plain(recognition.number),
       recognition.day ? recognition.day->to_text() : std::string(), plain(recognition.authority),
       command.request.now.milliseconds, command.request.user.value});
  refresh(command, id);
  tell(command, id, "recognised", recognition_vi(recognition));
  return number;
}

core::Outcome<int> close_recognition(Command& command, InitiativeId id, std::int64_t recognition,
                                     std::string_view ground) {
  const auto now = find_initiative(command.db, command.agency(), id);
  if (now && now->recognitions.size() == 1 && !now->uses.empty())
    return store_refusal("recognition_used",
                         "Sáng kiến đã dùng để xét khen thưởng nên phải còn một quyết định công nhận; hãy bỏ mục sử "
                         "dụng trước.",
                         "");
  return close_fact(command, id, "initiatives_recognition", "recognition_id", recognition, ground);
}

core::Outcome<std::int64_t> add_use(Command& command, InitiativeId id, Use use) {
  const auto now = find_initiative(command.db, command.agency(), id);
  if (!now) return unknown_initiative();
  const auto award = use.award ? registry::find_award(command.db, command.agency(), *use.award) : std::nullopt;
  if (use.award && !award) return store_refusal("use", "Không có khen thưởng này trong sổ; hãy chọn lại.", "award");
  if (award && !use.person) use.person = award->record.holder.person;
  std::vector<Use> uses;
  for (const auto& one : now->uses) uses.push_back(one.fact);
  if (auto fault = use_fault(now->stored.state, uses, use)) return *fault;
  const bool by_author = !use.person || std::ranges::any_of(now->stored.initiative.authors, [&](const Author& author) {
    return author.person == use.person;
  });
  if (!by_author) return store_refusal("use", "Người này không phải tác giả của sáng kiến; hãy chọn lại.", "person");
  const std::int64_t number = command.new_id();
  command.db.execute(
      "INSERT INTO initiatives_use (agency_id, use_id, initiative_id, award_id, person_id, what, day, note, "
      "recorded_at,"
      " recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, number, id.value, people::id_value(use.award), people::id_value(use.person),
       plain(use.what), people::day_value(use.day), plain(use.note), command.request.now.milliseconds,
       command.request.user.value});
  tell(command, id, "used", use.what);
  return number;
}

core::Outcome<int> close_use(Command& command, InitiativeId id, std::int64_t use, std::string_view ground) {
  return close_fact(command, id, "initiatives_use", "use_id", use, ground);
}

}  // namespace thidua::initiatives
