#include "movements/io/items.h"

#include <algorithm>
#include <limits>
#include <map>

#include "core/text.h"
#include "movements/io/store.h"
#include "platform/json.h"

namespace thidua::movements {
namespace {

using platform::Command;
using platform::Connection;
using platform::Json;
using platform::Row;

core::Refusal refused_item(std::string_view code, std::string message, std::string_view field) {
  return {std::string(code), std::move(message), std::string(field), {}};
}

std::string questions_json(const std::vector<ItemQuestion>& questions) {
  Json all = Json::array();
  for (const ItemQuestion& question : questions) {
    Json one = Json::object(), answers = Json::array();
    for (const std::string& answer : question.answers) answers.push(answer);
    one.set("question", question.question).set("answers", std::move(answers));
    all.push(std::move(one));
  }
  return to_text(all);
}

[[noreturn]] void unreadable_item() {
  throw platform::DatabaseError("a stored piece of a plan cannot be read");
}

std::vector<ItemQuestion> questions_of(const std::string& text) {
  const auto json = platform::parse_json(text);
  if (!json || !json->values()) unreadable_item();
  std::vector<ItemQuestion> questions;
  for (const Json& one : *json->values()) {
    const Json *question = one.find("question"), *answers = one.find("answers");
    if (!question || !question->text() || !answers || !answers->values()) unreadable_item();
    questions.push_back({*question->text(), {}});
    for (const Json& answer : *answers->values()) {
      if (!answer.text()) unreadable_item();
      questions.back().answers.push_back(*answer.text());
    }
  }
  return questions;
}

template <class Enum>
Enum stored_item_code(std::optional<Enum> parsed) {
  if (!parsed) unreadable_item();
  return *parsed;
}

std::string item_code(ItemKind kind, int number) {
  return std::string(code_letters(kind)) + (number < 10 ? "0" : "") + std::to_string(number);
}

void insert_item_revision(Command& command, ItemId id, int revision, ItemState state, const ItemTerms& terms,
                          std::string_view reason) {
  command.db.execute(
      "INSERT INTO movements_item_revision (agency_id, item_id, revision, state, terms, reason, recorded_at, "
      "recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, id.value, std::int64_t{revision}, std::string(code(state)), to_json(terms),
       std::string(core::trimmed(reason)), command.request.now.milliseconds, command.request.user.value});
}

void record_item(Command& command, const Item& item, ItemState state, std::string_view reason) {
  Json detail = Json::object();
  detail.set("item", item.code).set("state", code(state)).set("revision", item.revision + 1);
  if (!reason.empty()) detail.set("reason", reason);
  command.record("movement:" + core::to_text(item.movement), to_text(detail));
}

core::Outcome<Movement> draft_movement(Command& command, core::MovementId id) {
  auto movement = load_movement(command.db, command.agency(), id);
  if (!movement) return movement.error();
  if (movement->state != MovementState::draft)
    return refused_item("movement.not_draft",
                        "Phong trào “" + movement->title + "” " + std::string(label_vi(movement->state)) +
                            " nên không sửa nội dung được nữa.",
                        "state");
  return movement;
}

constexpr std::string_view item_columns =
    "SELECT i.item_id, i.movement_id, i.kind, i.code, i.file_name, i.sha256, i.span_begin, i.span_end, i.quote, "
    "i.confidence, i.questions, r.revision, r.state, r.terms, r.reason FROM movements_item i "
    "JOIN movements_item_revision r ON r.agency_id = i.agency_id AND r.item_id = i.item_id "
    "WHERE i.agency_id = ? AND r.revision = (SELECT MAX(n.revision) FROM movements_item_revision n WHERE "
    "n.agency_id = i.agency_id AND n.item_id = i.item_id AND n.recorded_at <= ?)";

Item item_from(const Row& row) {
  Item item;
  item.id = ItemId{row.integer(0)};
  item.movement = core::MovementId{row.integer(1)};
  item.kind = stored_item_code(item_kind_of(row.text(2)));
  item.code = row.text(3);
  item.origin = {row.text(4),
                 row.text(5),
                 row.integer(6),
                 row.integer(7),
                 row.text(8),
                 static_cast<int>(row.integer(9)),
                 questions_of(row.text(10))};
  item.revision = static_cast<int>(row.integer(11));
  item.state = stored_item_code(item_state_of(row.text(12)));
  auto terms = item_terms_of_json(row.text(13));
  if (!terms) unreadable_item();
  item.terms = *std::move(terms);
  item.reason = row.text(14);
  return item;
}

std::int64_t moment_of(const std::optional<core::Instant>& as_of) {
  return as_of ? as_of->milliseconds : std::numeric_limits<std::int64_t>::max();
}

CriterionSubject criterion_subject(const ItemTerms& terms) {
  const std::string words = core::folded(core::nfc(terms.subject + " " + terms.section));
  return words.find("ca nhan") != std::string::npos ? CriterionSubject::individual : CriterionSubject::collective;
}

/// The movement's own contents and criteria say what the confirmed pieces say.
core::Outcome<int> follow_items(Command& command, const Movement& movement) {
  Movement next = movement;
  next.contents.clear();
  next.criteria.clear();
  for (const Item& item : items(command.db, command.agency(), movement.id)) {
    if (item.state != ItemState::confirmed) continue;
    if (item.kind == ItemKind::task && item.terms.aspect == "content") next.contents.push_back(item.terms.text);
    if (item.kind == ItemKind::criterion) next.criteria.push_back({criterion_subject(item.terms), item.terms.text});
  }
  if (next.contents == movement.contents && next.criteria == movement.criteria) return 0;
  auto changed = change_movement(command, movement.id, next);
  if (!changed) return changed.error().front();
  return *changed;
}

}  // namespace

core::Outcome<int> add_items(Command& command, core::MovementId movement_id, const std::vector<NewItem>& added) {
  auto movement = draft_movement(command, movement_id);
  if (!movement) return movement.error();
  std::map<ItemKind, int> numbers;
  for (const Item& item : items(command.db, command.agency(), movement_id)) {
    ++numbers[item.kind];
    const auto same = std::ranges::find_if(added, [&](const NewItem& one) {
      return one.origin.sha256 == item.origin.sha256 && !one.origin.sha256.empty();
    });
    if (same != added.end())
      return refused_item("item.document",
                          "Văn bản “" + same->origin.file_name +
                              "” đã nhập vào phong trào này. Sửa từng mục bằng: "
                              "thidua movement set MỤC TRƯỜNG=GIÁ-TRỊ.",
                          "file");
  }
  int ordinal = 0;
  for (const auto& [kind, number] : numbers) ordinal += number;
  for (const NewItem& one : added) {
    const ItemId id{command.new_id()};
    command.db.execute(
        "INSERT INTO movements_item (agency_id, item_id, movement_id, kind, code, ordinal, file_name, sha256, "
        "span_begin, span_end, quote, confidence, questions, recorded_at, recorded_by) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {command.agency().value, id.value, movement_id.value, std::string(code(one.kind)),
         item_code(one.kind, ++numbers[one.kind]), std::int64_t{++ordinal}, one.origin.file_name, one.origin.sha256,
         one.origin.begin, one.origin.end, one.origin.quote, std::int64_t{one.origin.confidence},
         questions_json(one.origin.questions), command.request.now.milliseconds, command.request.user.value});
    insert_item_revision(command, id, 1, ItemState::draft, one.terms, {});
  }
  Json detail = Json::object();
  detail.set("items", static_cast<std::int64_t>(added.size()));
  if (!added.empty()) detail.set("document", added.front().origin.sha256);
  command.record("movement:" + core::to_text(movement_id), to_text(detail));
  return static_cast<int>(added.size());
}

core::Outcome<int> change_item(Command& command, ItemId id, const ItemTerms& terms, std::string_view reason) {
  auto item = load_item(command.db, command.agency(), id);
  if (!item) return item.error();
  auto movement = draft_movement(command, item->movement);
  if (!movement) return movement.error();
  if (item->terms == terms && item->state == ItemState::confirmed)
    return refused_item("item.unchanged", "Mục " + item->code + " đã đúng như vậy; không có gì để sửa.", "item");
  insert_item_revision(command, id, item->revision + 1, ItemState::confirmed, terms, reason);
  record_item(command, *item, ItemState::confirmed, reason);
  if (auto followed = follow_items(command, *movement); !followed) return followed.error();
  return item->revision + 1;
}

core::Outcome<int> confirm_items(Command& command, core::MovementId movement_id, const std::vector<ItemId>& named) {
  auto movement = draft_movement(command, movement_id);
  if (!movement) return movement.error();
  int confirmed = 0;
  for (const Item& item : items(command.db, command.agency(), movement_id)) {
    const bool meant = named.empty() ? item.state == ItemState::draft && !unsure(item)
                                     : std::ranges::find(named, item.id) != named.end();
    if (!meant || item.state == ItemState::confirmed) continue;
    insert_item_revision(command, item.id, item.revision + 1, ItemState::confirmed, item.terms, {});
    record_item(command, item, ItemState::confirmed, {});
    ++confirmed;
  }
  if (auto followed = follow_items(command, *movement); !followed) return followed.error();
  return confirmed;
}

core::Outcome<int> withdraw_item(Command& command, ItemId id, std::string_view reason) {
  if (core::trimmed(reason).empty())
    return refused_item("item.reason", "Hãy ghi lý do rút mục này khỏi phong trào.", "reason");
  auto item = load_item(command.db, command.agency(), id);
  if (!item) return item.error();
  auto movement = draft_movement(command, item->movement);
  if (!movement) return movement.error();
  if (item->state == ItemState::withdrawn)
    return refused_item("item.withdrawn", "Mục " + item->code + " đã rút rồi.", "item");
  insert_item_revision(command, id, item->revision + 1, ItemState::withdrawn, item->terms, reason);
  record_item(command, *item, ItemState::withdrawn, reason);
  if (auto followed = follow_items(command, *movement); !followed) return followed.error();
  return item->revision + 1;
}

std::vector<Item> items(Connection& db, core::AgencyId agency, core::MovementId movement,
                        const std::optional<core::Instant>& as_of) {
  std::vector<Item> found;
  db.query(std::string(item_columns) + " AND i.movement_id = ? ORDER BY i.ordinal",
           {agency.value, moment_of(as_of), movement.value}, [&](const Row& row) { found.push_back(item_from(row)); });
  std::ranges::stable_sort(found, {}, &Item::kind);
  return found;
}

core::Outcome<Item> load_item(Connection& db, core::AgencyId agency, ItemId id) {
  std::optional<Item> found;
  db.query(std::string(item_columns) + " AND i.item_id = ?", {agency.value, moment_of({}), id.value},
           [&](const Row& row) { found = item_from(row); });
  if (!found) return refused_item("item.unknown", "Không có mục này trong các phong trào của cơ quan.", "item");
  return *std::move(found);
}

core::Outcome<Item> find_item(const std::vector<Item>& all, std::string_view asked) {
  const std::string wanted = core::upper(core::trimmed(asked));
  const auto found = std::ranges::find(all, wanted, &Item::code);
  if (found != all.end()) return *found;
  std::map<ItemKind, std::pair<std::string, std::string>> ranges;
  for (const Item& item : all) {
    auto& range = ranges.try_emplace(item.kind, item.code, item.code).first->second;
    range.second = item.code;
  }
  std::string codes;
  for (const auto& [kind, range] : ranges)
    codes += (codes.empty() ? "" : ", ") + range.first + (range.first == range.second ? "" : " đến " + range.second);
  return refused_item(
      "item.unknown",
      "Phong trào không có mục “" + std::string(asked) + "”. " +
          (codes.empty() ? "Phong trào chưa có mục nào; hãy nhập từ kế hoạch." : "Các mục: " + codes + "."),
      "item");
}

std::vector<platform::Invariant> invariants() {
  return {
      {"Mỗi mục của phong trào có bản đọc được và các bản nối tiếp nhau",
       "SELECT 'mục ' || i.code FROM movements_item i WHERE NOT EXISTS (SELECT 1 FROM movements_item_revision r "
       "WHERE r.agency_id = i.agency_id AND r.item_id = i.item_id AND r.revision = 1) OR "
       "(SELECT MAX(m.revision) FROM movements_item_revision m WHERE m.agency_id = i.agency_id AND "
       "m.item_id = i.item_id) <> (SELECT COUNT(*) FROM movements_item_revision c WHERE c.agency_id = i.agency_id AND "
       "c.item_id = i.item_id)"},
      {"Mục đã rút của phong trào có lý do",
       "SELECT 'mục số ' || r.item_id FROM movements_item_revision r WHERE r.state = 'withdrawn' AND r.reason = ''"},
  };
}

}  // namespace thidua::movements
