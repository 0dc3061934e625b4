#include "server/api_drafts.h"

#include <charconv>
#include <filesystem>
#include <memory>

#include "core/text.h"
#include "documents/read_document.h"
#include "pacts/io/api_routes.h"
#include "pacts/io/board.h"
#include "pacts/io/draft_json.h"
#include "pacts/policy.h"
#include "platform/attachments.h"
#include "reading/extract.h"
#include "server/draft_work.h"
#include "system/files.h"

namespace thidua::server::draft_api {
namespace {

using access::ApiCall;
using pacts::api::change_route;
using pacts::api::get_route;
using pacts::api::no_such;
using pacts::api::number_in_path;
using pacts::api::UserNames;
using platform::HttpResponse;
using platform::Json;
using platform::Method;
namespace policy = pacts::policy;

constexpr std::int64_t document_bytes_max = 32'000'000;

/// What reading needs, away from the request.
struct ReadTask {
  access::Installation installation;
  core::AgencyId agency;
  core::UserId user;
  std::string bytes;
  std::string name;
  int year = 0;
};

core::Refusal stopped() {
  return {"job.cancelled", "Đã dừng đọc tệp theo yêu cầu.", {}, {}};
}

core::Outcome<std::int64_t> stored_draft(const ReadTask& task, const doc_model::Document& document,
                                         pacts::PactDraft read) {
  pacts::Draft draft;
  draft.file_name = task.name;
  draft.sha256 = document.sha256;
  draft.text = document.text;
  draft.year = read.year;
  draft.title = read.title;
  draft.targets = pacts::included_items(read);
  draft.open_doubts = pacts::open_doubts(read);
  std::int64_t id = 0;
  const platform::CommandRequest request{task.agency, task.user, "pacts.read", task.installation.now(), {}, {}};
  auto done = platform::run_command(
      *task.installation.database, request, [&](platform::Command& command) -> core::Outcome<std::string> {
        auto kept =
            task.installation.files->keep(task.bytes, task.name, "application/octet-stream", document_bytes_max);
        if (!kept) return kept.error();
        platform::register_attachment(command, *kept);
        draft.sha256 = kept->sha256;
        name_leads(read, leads_on(command.db, command.agency(), command.today()));
        draft.body = pacts::draft_json(read);
        id = pacts::add_draft(command, draft);
        return std::string("{}");
      });
  if (!done) return done.error();
  return id;
}

core::Outcome<platform::JobOutcome> read_into_draft(const ReadTask& task, platform::JobRun& run) {
  constexpr std::int64_t steps = 3;
  run.tell({0, steps, "Đang mở và đọc chữ trong tệp"});
  const auto document = documents::read_document(task.bytes, task.name);
  if (!document) return document.error();
  if (run.cancelled()) return stopped();
  run.tell({1, steps, "Đang tìm chỉ tiêu trong văn bản"});
  const reading::Extract extract = reading::read(*document, [&run] { return run.cancelled(); });
  if (run.cancelled()) return stopped();
  auto draft = draft_from(extract, task.year);
  if (!draft) return draft.error();
  run.tell({2, steps, "Đang lưu bản đọc để kiểm tra"});
  auto id = stored_draft(task, *document, *std::move(draft));
  if (!id) return id.error();
  platform::JobOutcome outcome;
  outcome.result.set("draft", std::to_string(*id));
  return outcome;
}

int year_asked(const ApiCall& call) {
  const std::string text = call.request.query_value("year").value_or("");
  int year = 0;
  std::from_chars(text.data(), text.data() + text.size(), year);
  return year;
}

HttpResponse take_document(const ApiCall& call) {
  const std::string name =
      std::filesystem::path(core::nfc(call.request.query_value("name").value_or(""))).filename().string();
  if (name.empty())
    return platform::problem_response(422, {"draft.name", "Tệp phải có tên, ví dụ giao-uoc-2026.docx.", "name", {}});
  auto bytes = system::read_file(call.request.upload, static_cast<std::uint64_t>(document_bytes_max));
  if (!bytes) return access::refused(bytes.error());
  auto task = std::make_shared<ReadTask>(
      ReadTask{call.installation, call.agency, call.user.id, *std::move(bytes), name, year_asked(call)});
  return access::started(call.installation.jobs->start(
      call.agency, call.user.id, "pacts.read", [task](platform::JobRun& run) { return read_into_draft(*task, run); }));
}

HttpResponse list_drafts(const ApiCall& call) {
  const DraftsShown shown = call.read([&](platform::Connection& db) {
    UserNames names(db, call.agency);
    DraftsShown all;
    for (const pacts::DraftBrief& brief : pacts::drafts(db, call.agency))
      all.items.push_back({std::to_string(brief.id), brief.file_name, brief.year, brief.title, brief.at,
                           names.of(brief.by), brief.changed_at, names.of(brief.changed_by), brief.targets,
                           brief.open_doubts});
    return all;
  });
  return platform::json_response(platform::write_json(shown));
}

/// A stored draft with what it holds.
struct OpenedDraft {
  pacts::Draft stored;
  pacts::PactDraft draft;
  std::string changed_by;
};
core::Outcome<OpenedDraft> opened_draft(const ApiCall& call, platform::Connection& db) {
  auto stored = pacts::load_draft(db, call.agency, number_in_path(call, "id").value_or(0));
  if (!stored) return stored.error();
  auto draft = pacts::draft_of_json(stored->body);
  if (!draft) return draft.error();
  UserNames names(db, call.agency);
  std::string by = names.of(stored->changed_by);
  return OpenedDraft{*std::move(stored), *std::move(draft), std::move(by)};
}

HttpResponse show_draft(const ApiCall& call) {
  auto opened = call.read([&](platform::Connection& db) { return opened_draft(call, db); });
  if (!opened) return access::refused(opened.error());
  return platform::json_response(platform::write_json(draft_shown(opened->stored, opened->draft, opened->changed_by)));
}

struct Moved {
  std::string by;
  core::Instant at;
  std::vector<pacts::api::Change> changes;
};

core::Refusal moved_on(const ApiCall& call, platform::Connection& db, const OpenedDraft& opened, std::int64_t seen,
                       std::optional<Moved>& moved) {
  moved = Moved{opened.changed_by, opened.stored.changed_at,
                pacts::draft_changes_since(db, call.agency, opened.stored.id, seen).changes};
  return {"draft.conflict", "Bản đọc vừa được người khác sửa.", "version", {}};
}

HttpResponse moved_response(const Moved& moved) {
  return pacts::api::conflict_response(
      "Bản đọc vừa được " + moved.by + " sửa lúc " + moved.at.to_vi() + ". Hãy mở bản mới rồi làm tiếp.",
      platform::write_json(moved.changes), moved.by, moved.at);
}

std::optional<core::Refusal> year_fault(int year) {
  if (year >= 1990 && year <= 2100) return std::nullopt;
  return core::Refusal{"pact.year", "Năm của giao ước phải là bốn chữ số, ví dụ 2026.", "year", {}};
}

core::Outcome<int, core::Refusals> apply_patch(OpenedDraft& opened, const DraftPatch& patch, const Leads& leads) {
  if (patch.year) {
    if (auto fault = year_fault(*patch.year)) return core::Refusals{*fault};
    opened.draft.year = *patch.year;
  }
  if (patch.title) {
    if (core::trimmed(*patch.title).empty())
      return core::Refusals{{"pact.title", "Hãy ghi tên giao ước.", "title", {}}};
    opened.draft.title = core::single_spaced(core::nfc(*patch.title));
  }
  const pacts::Utf16Offsets offsets(opened.stored.text);
  pacts::Origin document;
  document.file_name = opened.stored.file_name;
  document.sha256 = opened.stored.sha256;
  for (const DraftOp& op : patch.ops)
    if (auto done = apply_op(opened.draft, op, opened.stored.text, document, offsets, leads); !done)
      return done.error();
  return 1;
}

HttpResponse patch_draft(const ApiCall& call) {
  auto body = call.body<DraftPatch>();
  if (!body) return body.error();
  std::optional<Moved> moved;
  core::Refusals faults;
  HttpResponse response =
      call.command("pacts.draft_edit", [&](platform::Command& command) -> core::Outcome<std::string> {
        auto opened = opened_draft(call, command.db);
        if (!opened) return opened.error();
        if (opened->stored.version != body->version) return moved_on(call, command.db, *opened, body->version, moved);
        const pacts::PactDraft before = opened->draft;
        auto applied = apply_patch(*opened, *body, leads_on(command.db, call.agency, command.today()));
        if (!applied) {
          faults = applied.error();
          return faults.front();
        }
        pacts::Draft& stored = opened->stored;
        stored.year = opened->draft.year;
        stored.title = opened->draft.title;
        stored.targets = pacts::included_items(opened->draft);
        stored.open_doubts = pacts::open_doubts(opened->draft);
        stored.body = pacts::draft_json(opened->draft);
        auto saved = pacts::save_draft(command, stored, draft_changes(before, opened->draft));
        if (!saved) return saved.error();
        return std::string("{}");
      });
  if (moved) return moved_response(*moved);
  if (!faults.empty()) return platform::problem_response(422, faults);
  return response.status == 200 ? show_draft(call) : response;
}

HttpResponse confirm_draft(const ApiCall& call) {
  auto body = call.body<DraftVersion>();
  if (!body) return body.error();
  std::optional<Moved> moved;
  HttpResponse response = call.command("pacts.import", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto opened = opened_draft(call, command.db);
    if (!opened) return opened.error();
    if (opened->stored.version != body->version) return moved_on(call, command.db, *opened, body->version, moved);
    if (auto fault = year_fault(opened->draft.year)) return *fault;
    auto pact = pact_from_draft(command, opened->draft, opened->stored.sha256);
    if (!pact) return pact.error();
    if (auto ended = pacts::end_draft(command, opened->stored.id, pacts::DraftEnd::confirmed); !ended)
      return ended.error();
    return platform::to_text(platform::write_json(pacts::api::PactYear{opened->draft.year}));
  });
  return moved ? moved_response(*moved) : response;
}

HttpResponse delete_draft(const ApiCall& call) {
  return call.command("pacts.draft_delete", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto ended = pacts::end_draft(command, number_in_path(call, "id").value_or(0), pacts::DraftEnd::deleted);
    if (!ended) return ended.error();
    return platform::to_text(platform::write_json(pacts::api::Done{}));
  });
}

HttpResponse draft_source(const ApiCall& call) {
  auto opened = call.read([&](platform::Connection& db) {
    return pacts::load_draft(db, call.agency, number_in_path(call, "id").value_or(0));
  });
  if (!opened) return access::refused(opened.error());
  const auto file = call.installation.files->path_of(opened->sha256);
  std::error_code missing;
  if (!std::filesystem::exists(file, missing))
    return no_such("attachment.missing", "Không tìm thấy tệp gốc trong kho. Hãy báo người quản trị.");
  return platform::file_response(file, "application/octet-stream", opened->file_name);
}

std::vector<access::ApiRoute> all_routes() {
  std::vector<access::ApiRoute> all;
  access::ApiRoute upload = pacts::api::route<pacts::api::JobStarted>(
      Method::put, "/pact-drafts", "Đọc một văn bản giao ước (?name=&year=); trả lời bằng một việc đang chạy",
      policy::pacts_import, take_document);
  upload.upload = true;
  upload.body_bytes_max = document_bytes_max;
  upload.pool = platform::Pool::slow;
  all.push_back(std::move(upload));
  all.push_back(
      get_route<DraftsShown>("/pact-drafts", "Các bản đọc đang chờ kiểm tra", policy::pacts_import, list_drafts));
  all.push_back(get_route<DraftShown>("/pact-drafts/{id}", "Một bản đọc với văn bản, chỉ tiêu và câu hỏi",
                                      policy::pacts_import, show_draft));
  all.push_back(change_route<DraftPatch, DraftShown>(Method::patch, "/pact-drafts/{id}", "Sửa bản đọc từng thao tác",
                                                     policy::pacts_import, patch_draft,
                                                     {"conflict", "draft.op", "pact.field.value"}));
  all.push_back(change_route<DraftVersion, pacts::api::PactYear>(
      Method::post, "/pact-drafts/{id}/confirm", "Lập dự thảo giao ước từ bản đọc", policy::pacts_import, confirm_draft,
      {"conflict", "pact.year.taken", "import.no_target"}));
  all.push_back(pacts::api::route<pacts::api::Done>(Method::remove, "/pact-drafts/{id}", "Bỏ bản đọc",
                                                    policy::pacts_import, delete_draft));
  access::ApiRoute source =
      get_route<Json>("/pact-drafts/{id}/source", "Tệp gốc của bản đọc", policy::pacts_import, draft_source);
  source.out = Json();
  all.push_back(std::move(source));
  return all;
}

}  // namespace
}  // namespace thidua::server::draft_api

namespace thidua::server {

std::vector<access::ApiRoute> draft_routes() {
  return draft_api::all_routes();
}

}  // namespace thidua::server
