#include <algorithm>
#include <filesystem>
#include <map>

#include "core/text.h"
#include "documents/read_document.h"
#include "movements/due.h"
#include "movements/io/items.h"
#include "movements/io/store.h"
#include "platform/json.h"
#include "server/commands.h"
#include "server/movement_draft.h"
#include "server/open_movement.h"
#include "server/shared.h"
#include "server/terminal.h"

namespace thidua::server {
namespace {

using movements::Item;
using movements::Movement;
using platform::Json;

core::Refusal which_movement(const std::vector<Movement>& all, const MovementOptions& options) {
  const std::string of_year = options.year > 0 ? " của năm " + std::to_string(options.year) : "";
  if (all.empty())
    return {
        "movement.none", "Chưa có phong trào nào" + of_year + ". Nhập bằng: thidua movement import TỆP.", "year", {}};
  std::string listed;
  for (const Movement& movement : all)
    listed += (listed.empty() ? "" : "; ") + core::to_text(movement.id) + " (" + movement.title + ")";
  return {"movement.which",
          "Có nhiều phong trào" + of_year + ". Hãy chọn bằng số, thêm --movement SỐ: " + listed + ".",
          "movement",
          {}};
}

void say_item(const Item& item) {
  std::string line = "  " + item.code + "  " + item.terms.text;
  if (item.state == movements::ItemState::confirmed) line += "  ✓";
  if (item.state == movements::ItemState::withdrawn) line += "  (đã rút: " + item.reason + ")";
  say(line);
  if (const std::string details = movements::details_vi(item.kind, item.terms); !details.empty())
    say("        " + details);
}

void say_unsure_item(const Item& item) {
  say_item(item);
  say("        Đọc chưa chắc (" + std::to_string(item.origin.confidence) + "/100): “" +
      core::single_spaced(item.origin.quote) + "”");
  for (const movements::ItemQuestion& question : item.origin.questions) {
    say("        ? " + question.question);
    for (const std::string& answer : question.answers) say("            - " + answer);
  }
}

/// What a person has to look at first, then everything by kind.
void say_items(const std::vector<Item>& items) {
  const auto count = std::ranges::count_if(items, movements::unsure);
  if (count > 0) {
    say("CẦN XEM TRƯỚC: " + std::to_string(count) + " mục phần mềm đọc chưa chắc");
    for (const Item& item : items)
      if (movements::unsure(item)) say_unsure_item(item);
  }
  for (const movements::ItemKind kind : movements::item_kinds()) {
    bool first = true;
    for (const Item& item : items) {
      if (item.kind != kind || movements::unsure(item)) continue;
      if (first) say(core::upper(movements::label_vi(kind)));
      first = false;
      say_item(item);
    }
  }
}

Json item_json(const Item& item) {
  Json json = Json::object(), origin = Json::object(), span = Json::array(), questions = Json::array();
  json.set("code", item.code).set("kind", code(item.kind)).set("state", code(item.state));
  json.set("unsure", movements::unsure(item)).set("revision", item.revision);
  for (const movements::ItemField& field : movements::fields_of(item.kind)) {
    const std::string value = movements::item_field_text(item.terms, field.name);
    if (!value.empty()) json.set(field.name, value);
  }
  span.push(item.origin.begin).push(item.origin.end);
  for (const movements::ItemQuestion& question : item.origin.questions) {
    Json one = Json::object(), answers = Json::array();
    for (const std::string& answer : question.answers) answers.push(answer);
    one.set("question", question.question).set("answers", std::move(answers));
    questions.push(std::move(one));
  }
  origin.set("file", item.origin.file_name).set("sha256", item.origin.sha256).set("span", std::move(span));
  origin.set("quote", item.origin.quote).set("confidence", item.origin.confidence);
  origin.set("questions", std::move(questions));
  json.set("origin", std::move(origin));
  return json;
}

void say_movement_json(const Movement& movement, const std::vector<Item>& items, std::optional<bool> stored = {}) {
  Json json = Json::object(), all = Json::array();
  if (movement.id) json.set("id", core::to_text(movement.id));
  json.set("kind", code(movement.kind)).set("title", movement.title).set("theme", movement.theme);
  json.set("from", movement.period.from.to_iso()).set("to", movement.period.to.to_iso());
  json.set("state", code(movement.state));
  if (stored) json.set("stored", *stored);
  for (const Item& item : items) all.push(item_json(item));
  json.set("items", std::move(all));
  say(platform::to_indented_text(json));
}

/// The head alone: contents and criteria are shown as pieces.
void say_head(Movement movement, const std::vector<Item>& items) {
  if (!items.empty()) {
    movement.contents.clear();
    movement.criteria.clear();
  }
  for (const movements::ShownLine& line : movements::shown_vi(movement)) say("  " + line.label + ": " + line.text);
}

/// The draft's pieces as they will be stored, for a look before.
std::vector<Item> as_items(const std::vector<movements::NewItem>& drafted) {
  std::vector<Item> items;
  std::map<movements::ItemKind, int> numbers;
  for (const movements::NewItem& one : drafted) {
    Item item;
    item.kind = one.kind;
    const int number = ++numbers[one.kind];
    item.code = std::string(code_letters(one.kind)) + (number < 10 ? "0" : "") + std::to_string(number);
    item.origin = one.origin;
    item.terms = one.terms;
    items.push_back(std::move(item));
  }
  std::ranges::stable_sort(items, {}, &Item::kind);
  return items;
}

core::Outcome<core::MovementId, core::Refusals> store_draft(Context& context, const MovementDraft& draft,
                                                            const MovementOptions& options) {
  core::Refusals refusals;
  core::MovementId id{options.movement};
  auto done = run(context, "movements.import", [&](platform::Command& command) -> core::Outcome<std::string> {
    if (auto kept = keep_source(command, context, options.file); !kept) return kept.error();
    if (!id) {
      auto added = movements::add_movement(command, draft.movement);
      if (!added) {
        refusals = added.error();
        return refusals.front();
      }
      id = *added;
    }
    auto added = movements::add_items(command, id, draft.items);
    if (!added) return added.error();
    return core::to_text(id);
  });
  if (!refusals.empty()) return refusals;
  if (!done) return core::Refusals{done.error()};
  return id;
}

core::Outcome<std::vector<movements::ItemId>> ids_of(const OpenMovement& opened,
                                                     const std::vector<std::string>& codes) {
  std::vector<movements::ItemId> ids;
  for (const std::string& one : codes) {
    auto item = movements::find_item(opened.items, one);
    if (!item) return item.error();
    ids.push_back(item->id);
  }
  return ids;
}

}  // namespace

core::Outcome<OpenMovement> open_movement(const CommonOptions& common, const MovementOptions& options) {
  auto context = open_context(common);
  if (!context) return context.error();
  Context& installation = **context;
  std::vector<Movement> all =
      read(installation, [&](platform::Connection& db) { return movements::movements(db, installation.agency); });
  if (options.movement > 0) {
    std::erase_if(all, [&](const Movement& one) { return one.id.value != options.movement; });
    if (all.empty())
      return core::Refusal{"movement.unknown",
                           "Không có phong trào số " + std::to_string(options.movement) +
                               ". Xem số của từng phong trào: thidua movement list.",
                           "movement",
                           {}};
  } else if (options.year > 0) {
    std::erase_if(all, [&](const Movement& one) {
      return options.year < one.period.from.year() || one.period.to.year() < options.year;
    });
  }
  if (all.size() != 1) return which_movement(all, options);
  OpenMovement opened{*std::move(context), std::move(all.front()), {}};
  opened.items = read(*opened.context, [&](platform::Connection& db) {
    return movements::items(db, opened.context->agency, opened.movement.id);
  });
  return opened;
}

int movement_import(const CommonOptions& common, const MovementOptions& options) {
  auto document = documents::read_document(std::filesystem::path(options.file));
  if (!document) return refuse(document.error());
  auto draft = movement_draft(reading::read(*document), options.year);
  if (!draft) return refuse(draft.error());
  const std::vector<Item> items = as_items(draft->items);
  if (!common.json) {
    for (const std::string& note : document->notes) say("Lưu ý: " + note);
    say_head(draft->movement, items);
    say_items(items);
  }
  if (options.dry_run) {
    if (common.json)
      say_movement_json(draft->movement, items, false);
    else
      say("Chạy thử: chưa lưu. Bỏ --dry-run để lưu dự thảo.");
    return exit_done;
  }
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  auto id = store_draft(**context, *draft, options);
  if (!id) return refuse(id.error());
  if (common.json) {
    say_movement_json(draft->movement, items, true);
    return exit_done;
  }
  const std::string number = core::to_text(*id);
  say("Đã lưu phong trào số " + number + " (dự thảo): " + std::to_string(items.size()) +
      " mục. Sửa: thidua movement set MỤC TRƯỜNG=GIÁ-TRỊ --movement " + number +
      "; xác nhận các mục đọc chắc: thidua movement confirm --movement " + number + ".");
  return exit_done;
}

int movement_list(const CommonOptions& common) {
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  std::vector<std::vector<std::string>> rows;
  for (const Movement& movement :
       read(**context, [&](platform::Connection& db) { return movements::movements(db, (*context)->agency); }))
    rows.push_back({core::to_text(movement.id), std::string(movements::label_vi(movement.kind)),
                    movement.period.from.to_vi() + " – " + movement.period.to.to_vi(),
                    std::string(movements::label_vi(movement.state)), movement.theme, movement.title});
  if (rows.empty()) {
    say("Chưa có phong trào nào. Nhập bằng: thidua movement import TỆP.");
    return exit_done;
  }
  say_table({"Số", "Loại", "Thời gian", "Trạng thái", "Chủ đề", "Tên"}, rows);
  return exit_done;
}

int movement_show(const CommonOptions& common, const MovementOptions& options) {
  auto opened = open_movement(common, options);
  if (!opened) return refuse(opened.error());
  if (common.json) {
    say_movement_json(opened->movement, opened->items);
    return exit_done;
  }
  say("Phong trào số " + core::to_text(opened->movement.id));
  say_head(opened->movement, opened->items);
  say_items(opened->items);
  return exit_done;
}

int movement_set(const CommonOptions& common, const MovementOptions& options) {
  auto opened = open_movement(common, options);
  if (!opened) return refuse(opened.error());
  auto item = movements::find_item(opened->items, options.item);
  if (!item) return refuse(item.error());
  auto terms = movements::with_item_assignments(item->kind, item->terms, options.assignments);
  if (!terms) return refuse(terms.error());
  auto done = run(*opened->context, "movements.set", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto changed = movements::change_item(command, item->id, *terms, options.reason);
    if (!changed) return changed.error();
    return std::to_string(*changed);
  });
  if (!done) return refuse(done.error());
  item->terms = *std::move(terms);
  item->state = movements::ItemState::confirmed;
  say("Đã sửa và xác nhận:");
  say_item(*item);
  return exit_done;
}

int movement_confirm(const CommonOptions& common, const MovementOptions& options) {
  auto opened = open_movement(common, options);
  if (!opened) return refuse(opened.error());
  auto named = ids_of(*opened, options.items);
  if (!named) return refuse(named.error());
  auto done = run(*opened->context, "movements.confirm", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto confirmed = movements::confirm_items(command, opened->movement.id, *named);
    if (!confirmed) return confirmed.error();
    return std::to_string(*confirmed);
  });
  if (!done) return refuse(done.error());
  say("Đã xác nhận " + *done + " mục.");
  std::string left;
  for (const Item& item : opened->items)
    if (movements::unsure(item) && std::ranges::find(*named, item.id) == named->end())
      left += (left.empty() ? "" : ", ") + item.code;
  if (!left.empty())
    say("Còn mục đọc chưa chắc: " + left +
        ". Sửa bằng “thidua movement set”, hoặc xác nhận đích danh: thidua movement "
        "confirm MỤC.");
  return exit_done;
}

int movement_withdraw(const CommonOptions& common, const MovementOptions& options) {
  auto opened = open_movement(common, options);
  if (!opened) return refuse(opened.error());
  auto item = movements::find_item(opened->items, options.item);
  if (!item) return refuse(item.error());
  auto done =
      run(*opened->context, "movements.withdraw", [&](platform::Command& command) -> core::Outcome<std::string> {
        auto withdrawn = movements::withdraw_item(command, item->id, options.reason);
        if (!withdrawn) return withdrawn.error();
        return std::to_string(*withdrawn);
      });
  if (!done) return refuse(done.error());
  say("Đã rút " + item->code + ": " + options.reason);
  return exit_done;
}

int movement_due(const CommonOptions& common, const MovementOptions& options) {
  auto from = day_of(options.from, "--from");
  if (!from) return refuse(from.error());
  auto to = day_of(options.to, "--to");
  if (!to) return refuse(to.error());
  if (*to < *from)
    return refuse(core::Refusal{"due.range", "Ngày ở --to đứng trước ngày ở --from. Hãy đổi lại.", "to", {}});
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  Context& installation = **context;
  std::vector<std::vector<std::string>> rows;
  Json json = Json::array();
  read(installation, [&](platform::Connection& db) {
    for (const Movement& movement : movements::movements(db, installation.agency)) {
      if (options.movement > 0 && movement.id.value != options.movement) continue;
      const std::vector<Item> items = movements::items(db, installation.agency, movement.id);
      for (const movements::DueItem& due : movements::due_items(movement, items, {*from, *to})) {
        const movements::ItemTerms& terms = due.item->terms;
        rows.push_back({due.last_day.to_iso(), due.last_day.to_vi(), due.words, core::to_text(movement.id),
                        due.item->code, terms.party, terms.text});
        Json one = Json::object();
        one.set("last_day", due.last_day.to_iso()).set("words", due.words).set("movement", core::to_text(movement.id));
        one.set("item", due.item->code).set("party", terms.party).set("text", terms.text);
        one.set("state", code(due.item->state));
        json.push(std::move(one));
      }
    }
    return 0;
  });
  if (common.json) {
    say(platform::to_indented_text(json));
    return exit_done;
  }
  if (rows.empty()) {
    say("Không có việc nào đến hạn từ " + from->to_vi() + " đến " + to->to_vi() + ".");
    return exit_done;
  }
  std::ranges::stable_sort(rows, {}, [](const std::vector<std::string>& row) { return row[0]; });
  for (std::vector<std::string>& row : rows) row.erase(row.begin());  // the day in sorting order has done its work
  say_table({"Hết hạn", "Ghi là", "Phong trào", "Mục", "Đơn vị", "Việc"}, rows);
  return exit_done;
}

}  // namespace thidua::server
