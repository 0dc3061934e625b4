#include <algorithm>
#include <memory>

#include "access/io/routes.h"
#include "access/io/store.h"
#include "documents/xlsx_read.h"
#include "personnel/io/imports.h"
#include "personnel/io/messages.h"
#include "personnel/io/routes.h"
#include "personnel/policy.h"
#include "platform/list_request.h"
#include "system/files.h"

namespace thidua::personnel {
namespace {

using access::ApiCall;
using platform::Command;
using platform::Connection;
using platform::HttpResponse;
using platform::Json;
using platform::Method;

constexpr std::int64_t list_bytes_max = 200'000'000;
constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

using Kinds = std::vector<std::shared_ptr<const ImportKind>>;

std::shared_ptr<const ImportKind> kind_of(const Kinds& kinds, std::string_view code) {
  const auto found = std::ranges::find_if(kinds, [&](const auto& kind) { return kind->code() == code; });
  return found == kinds.end() ? nullptr : *found;
}

core::Refusal unknown_kind() {
  return {"import.kind.unknown", "Không có loại danh sách này.", "kind", ""};
}
core::Refusal unknown_import() {
  return {"import.unknown", "Không có lần nhập này, hoặc anh/chị không được xem. Hãy tải lại danh sách.", "", ""};
}

std::string column_letters(std::uint32_t column) {
  std::string cell = documents::cell_name(0, column);
  cell.pop_back();
  return cell;
}

std::string state_label(const std::string& state, bool stopped) {
  return stopped               ? "dừng giữa chừng"
         : state == "reading"  ? "đang đọc"
         : state == "read"     ? "chờ nhập"
         : state == "applying" ? "đang nhập"
         : state == "applied"  ? "đã nhập"
                               : "đã bỏ";
}

ImportCountsShown counts_shown(const RowCounts& counts) {
  const auto of = [&](RowState state) {
    const auto found = counts.find(state);
    return found == counts.end() ? std::int64_t{0} : found->second;
  };
  return {of(RowState::added), of(RowState::changed), of(RowState::same), of(RowState::doubtful), of(RowState::bad)};
}

void fill_item(const ApiCall& call, Connection& db, const ImportKind& kind, const Import& import, ImportItem& item) {
  item.id = std::to_string(import.id);
  item.kind = import.kind;
  item.label = kind.label();
  item.file_name = import.file_name;
  item.state = import.state;
  item.state_label = state_label(import.state, has_stopped(import, call.now));
  item.at = import.started_at;
  item.by = access::shown_name(db, call.agency, import.user);
  item.counts = counts_shown(import.counts);
  if (import.same_file_as)
    if (const auto other = import_with(db, call.agency, *import.same_file_as)) item.same_file_at = other->applied_at;
}

ImportShown import_shown(const ApiCall& call, Connection& db, const ImportKind& kind, const Import& import) {
  ImportShown shown;
  fill_item(call, db, kind, import, shown);
  shown.found.sheet = import.found.sheet;
  shown.found.row = std::int64_t{import.found.row} + 1;
  for (const documents::ListColumn& column : kind.columns())
    if (const auto at = import.found.columns.find(column.key); at != import.found.columns.end())
      shown.found.columns.push_back({column.key, column.title, column_letters(at->second)});
  for (const auto& [column, heading] : import.found.ignored)
    shown.found.ignored.push_back({column_letters(column), heading});
  const ImportCountsShown& counts = shown.counts;
  shown.undecided = undecided_rows(db, call.agency, import.id);
  shown.under = import.options.under;
  shown.stopped = has_stopped(import, call.now);
  shown.may_apply = (import.state == "read" || shown.stopped) && counts.added + counts.changed + counts.doubtful > 0;
  return shown;
}

/// An import and its kind, where the caller may work with it.
struct Opened {
  std::shared_ptr<const ImportKind> kind;
  Import import;
};
std::optional<Opened> opened_import(const ApiCall& call, Connection& db, const Kinds& kinds) {
  auto import = import_with(db, call.agency, path_number(call, "id"));
  if (!import) return std::nullopt;
  auto kind = kind_of(kinds, import->kind);
  if (!kind || !call.allows(kind->importing())) return std::nullopt;
  return Opened{std::move(kind), *std::move(import)};
}
std::optional<Opened> opened_import(const ApiCall& call, const Kinds& kinds) {
  return call.read([&](Connection& db) { return opened_import(call, db, kinds); });
}

HttpResponse list_kinds(const ApiCall& call, const Kinds& kinds) {
  ImportKindsShown all;
  for (const auto& kind : kinds) {
    ImportKindShown one{
        kind->code(), kind->label(), {}, call.allows(kind->importing()), call.allows(kind->exporting())};
    for (const documents::ListColumn& column : kind->columns())
      one.columns.push_back({column.key, column.title, column.required, column.also});
    all.kinds.push_back(std::move(one));
  }
  return access::answer_json(all);
}

HttpResponse list_imports(const ApiCall& call, const Kinds& kinds) {
  const auto asked = platform::list_request(call.request, {"at"});
  if (!asked) return access::refused(asked.error());
  return call.read([&](Connection& db) -> HttpResponse {
    std::vector<Import> seen;
    for (Import& import : imports(db, call.agency))
      if (const auto kind = kind_of(kinds, import.kind);
          kind && call.allows(kind->importing()) && platform::has_words(import.file_name, asked->words))
        seen.push_back(std::move(import));
    const auto page = platform::list_page(seen, *asked, [](const Import& import) { return std::to_string(import.id); });
    if (!page) return access::refused(page.error());
    Json items = Json::array();
    for (const Import& import : page->rows) {
      ImportItem item;
      fill_item(call, db, *kind_of(kinds, import.kind), import, item);
      items.push(platform::write_json(item));
    }
    return platform::json_response(platform::whole_list_answer(std::move(items), seen.size(), page->next));
  });
}

HttpResponse one_import(const ApiCall& call, const Kinds& kinds) {
  return call.read([&](Connection& db) -> HttpResponse {
    const auto opened = opened_import(call, db, kinds);
    if (!opened) return access::refused(unknown_import());
    return access::answer_json(import_shown(call, db, *opened->kind, opened->import));
  });
}

ImportRowShown row_shown(const ImportRow& row) {
  ImportRowShown shown;
  shown.row = row.row;
  shown.state = code(row.state);
  shown.state_label = label_vi(row.state);
  shown.summary = row.summary;
  shown.cells = Json::object();
  for (const auto& [key, text] : row.cells) shown.cells.set(key, text);
  for (const RowNote& note : row.notes) shown.notes.push_back({note.column, note.place, note.message});
  for (const RowChoice& choice : row.choices) shown.choices.push_back({choice.code, choice.label});
  shown.choice = row.choice;
  return shown;
}

std::optional<RowState> state_asked(const ApiCall& call) {
  const std::string asked = call.request.query_value("state").value_or("");
  for (const RowState state : {RowState::added, RowState::changed, RowState::same, RowState::doubtful, RowState::bad})
    if (code(state) == asked) return state;
  return std::nullopt;
}

HttpResponse list_rows(const ApiCall& call, const Kinds& kinds) {
  const auto asked = platform::list_request(call.request, {"row"});
  if (!asked) return access::refused(asked.error());
  std::int64_t after = 0;
  if (!asked->after.empty() && asked->after.find_first_not_of("0123456789") == std::string::npos &&
      asked->after.size() < 16)
    after = std::stoll(asked->after);
  return call.read([&](Connection& db) -> HttpResponse {
    const auto opened = opened_import(call, db, kinds);
    if (!opened) return access::refused(unknown_import());
    const auto state = state_asked(call);
    auto rows = import_rows(db, call.agency, opened->import.id, state, after, asked->limit + 1);
    std::optional<std::string> next;
    if (static_cast<int>(rows.size()) > asked->limit) {
      rows.pop_back();
      next = std::to_string(rows.back().row);
    }
    Json items = Json::array();
    for (const ImportRow& row : rows) items.push(platform::write_json(row_shown(row)));
    std::int64_t count = 0;
    for (const auto& [each, number] : opened->import.counts) count += !state || *state == each ? number : 0;
    return platform::json_response(
        platform::whole_list_answer(std::move(items), static_cast<std::size_t>(count), next));
  });
}

HttpResponse choose_row(const ApiCall& call, const Kinds& kinds) {
  auto body = call.body<ChoiceBody>();
  if (!body) return body.error();
  const auto opened = opened_import(call, kinds);
  if (!opened) return access::refused(unknown_import());
  return call.command("import.choose", [&](Command& command) -> core::Outcome<std::string> {
    const auto done = choose(command, opened->import.id, path_number(call, "row"), body->choice);
    if (!done) return done.error();
    return to_text(platform::write_json(Changed{}));
  });
}

// ---- long work

/// What work away from the request needs.
struct ImportTask {
  access::Installation installation;
  core::AgencyId agency;
  core::UserId user;
  std::shared_ptr<const ImportKind> kind;
  ImportPlace place() const {
    return {installation.database, installation.files, agency, user, installation.now(), installation.now};
  }
};
ImportTask task_of(const ApiCall& call, std::shared_ptr<const ImportKind> kind) {
  return {call.installation, call.agency, call.user.id, std::move(kind)};
}

ImportWatch watch_of(platform::JobRun& run, std::string note, std::int64_t total) {
  return {[&run, note = std::move(note), total](std::int64_t rows) {
            run.tell({rows, total, note});
          },
          [&run] { return run.cancelled(); }};
}

core::Outcome<platform::JobOutcome> told_import(const core::Outcome<std::int64_t>& import) {
  if (!import) return import.error();
  return platform::JobOutcome{Json::object().set("import", std::to_string(*import)), {}, {}, {}};
}

HttpResponse take_list(const ApiCall& call, const Kinds& kinds) {
  auto kind = kind_of(kinds, call.request.query_value("kind").value_or(""));
  if (!kind) return access::refused(unknown_kind());
  if (!call.allows(kind->importing())) return access::denied(kind->importing());
  auto bytes = system::read_file(call.request.upload, static_cast<std::uint64_t>(list_bytes_max));
  if (!bytes) return access::refused(bytes.error());
  const std::string name = call.request.query_value("name").value_or("danh-sach.xlsx");
  const bool create_units = call.request.query_value("create_units").value_or("") == "1";
  const std::string under = call.request.query_value("under").value_or("");
  return access::started(call.installation.jobs->start(
      call.agency, call.user.id, "import.read",
      [task = task_of(call, kind), list = std::make_shared<const std::string>(*std::move(bytes)), name, create_units,
       under](platform::JobRun& run) -> core::Outcome<platform::JobOutcome> {
        run.tell({0, 0, "Đang đọc danh sách"});
        return told_import(read_import(task.place(), *task.kind, {*list, name, create_units, {}, under},
                                       watch_of(run, "Đang đọc danh sách", 0)));
      }));
}

std::optional<std::map<std::string, std::uint32_t>> columns_asked(const Json& columns) {
  std::map<std::string, std::uint32_t> chosen;
  if (columns.members() == nullptr) return std::nullopt;
  for (const auto& [key, letters] : *columns.members()) {
    if (letters.text() == nullptr || letters.text()->empty()) continue;
    const auto cell = documents::cell_range(*letters.text() + "1");
    if (!cell) return std::nullopt;
    chosen[key] = cell->first_column;
  }
  return chosen;
}

HttpResponse choose_columns(const ApiCall& call, const Kinds& kinds) {
  auto body = call.body<ColumnsBody>();
  if (!body) return body.error();
  const auto chosen = columns_asked(body->columns);
  if (!chosen)
    return access::refused(
        core::Refusal{"import.columns", "Cột phải ghi bằng chữ như trong Excel (A, B, C …).", "columns", ""});
  const auto opened = opened_import(call, kinds);
  if (!opened) return access::refused(unknown_import());
  return access::started(
      call.installation.jobs->start(call.agency, call.user.id, "import.read",
                                    [task = task_of(call, opened->kind), id = opened->import.id,
                                     columns = *chosen](platform::JobRun& run) -> core::Outcome<platform::JobOutcome> {
                                      return told_import(read_again(task.place(), *task.kind, id, columns,
                                                                    watch_of(run, "Đang đọc lại danh sách", 0)));
                                    }));
}

HttpResponse apply_list(const ApiCall& call, const Kinds& kinds) {
  const auto opened = opened_import(call, kinds);
  if (!opened) return access::refused(unknown_import());
  std::int64_t total = 0;
  for (const auto& [state, count] : opened->import.counts) total += count;
  return access::started(call.installation.jobs->start(
      call.agency, call.user.id, "import.apply",
      [task = task_of(call, opened->kind), id = opened->import.id,
       total](platform::JobRun& run) -> core::Outcome<platform::JobOutcome> {
        const auto done = apply_import(task.place(), *task.kind, id, watch_of(run, "Đang ghi vào hệ thống", total));
        if (!done) return done.error();
        return platform::JobOutcome{
            Json::object().set("import", std::to_string(id)).set("counts", platform::write_json(counts_shown(*done))),
            {},
            {},
            {}};
      }));
}

HttpResponse drop_list(const ApiCall& call, const Kinds& kinds) {
  const auto opened = opened_import(call, kinds);
  if (!opened) return access::refused(unknown_import());
  return call.command("import.drop", [&](Command& command) -> core::Outcome<std::string> {
    const auto done = drop_import(command, *opened->kind, opened->import.id);
    if (!done) return done.error();
    return to_text(platform::write_json(Changed{}));
  });
}

// ---- files

HttpResponse faulty_file(const ApiCall& call, const Kinds& kinds) {
  const auto opened = opened_import(call, kinds);
  if (!opened) return access::refused(unknown_import());
  const auto bytes = faulty_copy(task_of(call, opened->kind).place(), opened->import);
  if (!bytes) return access::refused(bytes.error());
  const std::string& name = opened->import.file_name;
  return platform::download_response(*bytes, std::string(xlsx_type), name.substr(0, name.rfind('.')) + "-loi.xlsx");
}

HttpResponse list_file(const ApiCall& call, const Kinds& kinds, bool with_rows) {
  const std::string file = call.request.parameter(with_rows ? "file" : "kind");
  const auto kind = kind_of(kinds, with_rows ? file.substr(0, file.rfind(".xlsx")) : file);
  if (!kind) return access::refused(unknown_kind());
  const access::Permission& needed = with_rows ? kind->exporting() : kind->importing();
  // A list of everybody is for those whose role holds for the whole agency.
  const bool whole = !needed.scoped || !access::scope_of(call.user, needed, call.today());
  if (!call.allows(needed) || (with_rows && !whole)) return access::denied(needed);
  if (!with_rows)
    return platform::download_response(
        call.read([&](Connection& db) { return exported(db, call.agency, *kind, call.today(), false); }),
        std::string(xlsx_type), "mau-" + kind->code() + ".xlsx");
  const auto asked = kind->asked(call);
  if (!asked) return access::refused(asked.error());
  std::string bytes;
  HttpResponse done =
      call.secret_command("export." + kind->code(), [&](Command& command) -> core::Outcome<std::string> {
        bytes = exported(command.db, call.agency, *kind, *asked, true);
        Json what = Json::object();
        if (asked->chosen) what.set("rows", static_cast<std::int64_t>(asked->chosen->size()));
        command.record("export:" + kind->code(), to_text(what));
        return std::string("{}");
      });
  if (done.status != 200) return done;
  return platform::download_response(bytes, std::string(xlsx_type), kind->code() + ".xlsx");
}

}  // namespace

std::vector<access::ApiRoute> import_routes(const PersonnelPorts& ports) {
  const Kinds& kinds = ports.kinds;
  const auto with = [&kinds](HttpResponse (*handler)(const ApiCall&, const Kinds&)) {
    return [&kinds, handler](const ApiCall& call) { return handler(call, kinds); };
  };
  std::vector<access::ApiRoute> all;
  all.push_back(
      shown<ImportKindsShown>("/imports/kinds", "Các loại danh sách nhập, xuất được", nullptr, with(list_kinds)));
  all.push_back(shown<Json>("/imports", "Các lần nhập danh sách, mới nhất trước", nullptr, with(list_imports)));
  all.back().out = platform::list_schema(platform::json_schema<ImportItem>());
  access::ApiRoute upload = shown<WorkStarted>(
      "/imports", "Đọc một danh sách (?kind=&name=&create_units=&under=); trả lời bằng một việc đang chạy", nullptr,
      with(take_list));
  upload.method = Method::put;
  upload.upload = true;
  upload.body_bytes_max = list_bytes_max;
  upload.pool = platform::Pool::slow;
  upload.errors = {"import.kind.unknown", "access.denied"};
  all.push_back(std::move(upload));
  all.push_back(shown<ImportShown>("/imports/{id}", "Một lần nhập", nullptr, with(one_import)));
  all.push_back(shown<Json>("/imports/{id}/rows", "Các dòng của một lần nhập: ?state=", nullptr, with(list_rows)));
  all.back().out = platform::list_schema(platform::json_schema<ImportRowShown>());
  const auto change = [&](Method method, std::string path, std::string summary, Json in, Json out, auto handler) {
    access::ApiRoute route = shown<Changed>(std::move(path), std::move(summary), nullptr, with(handler));
    route.method = method;
    route.in = std::move(in);
    route.out = std::move(out);
    all.push_back(std::move(route));
  };
  using platform::json_schema;
  change(Method::put, "/imports/{id}/rows/{row}/choice", "Chọn cho một dòng chưa rõ", json_schema<ChoiceBody>(),
         json_schema<Changed>(), choose_row);
  change(Method::put, "/imports/{id}/columns", "Chọn cột bằng tay rồi đọc lại", json_schema<ColumnsBody>(),
         json_schema<WorkStarted>(), choose_columns);
  change(Method::post, "/imports/{id}/apply", "Ghi các dòng tốt vào hệ thống", {}, json_schema<WorkStarted>(),
         apply_list);
  change(Method::remove, "/imports/{id}", "Bỏ một lần nhập chưa ghi", {}, json_schema<Changed>(), drop_list);
  const auto file = [&](std::string path, std::string summary, auto handler) {
    all.push_back(shown<Json>(std::move(path), std::move(summary), nullptr, handler));
    all.back().out = Json();
    all.back().pool = platform::Pool::slow;
  };
  file("/imports/{id}/faulty.xlsx", "Tệp của người dùng kèm lỗi từng dòng", with(faulty_file));
  file("/imports/kinds/{kind}/template.xlsx", "Mẫu để điền",
       [&kinds](const ApiCall& call) { return list_file(call, kinds, false); });
  file("/exports/{file}",
       "Danh sách theo điều kiện lọc, tìm, ngày của trang; không có điều kiện: toàn bộ, nhập lại được",
       [&kinds](const ApiCall& call) { return list_file(call, kinds, true); });
  return all;
}

}  // namespace thidua::personnel
