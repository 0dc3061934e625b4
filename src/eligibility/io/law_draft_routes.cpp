#include "eligibility/io/law_draft_routes.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "access/io/routes.h"
#include "access/io/store.h"
#include "core/text.h"
#include "eligibility/io/law_draft_shapes.h"
#include "eligibility/io/law_draft_told.h"
#include "eligibility/policy.h"
#include "law/io/law_upload.h"
#include "platform/list_request.h"
#include "registry/io/route_parts.h"
#include "system/files.h"

namespace thidua::eligibility {
namespace {

using access::ApiCall;
using platform::HttpResponse;
using platform::Method;
using Drafts = std::shared_ptr<DraftsRead>;

std::string asked_text(const ApiCall& call, std::string_view name) {
  return core::nfc(call.request.query_value(name).value_or(""));
}

LawDraftItem item_of(const ApiCall& call, platform::Connection& db, const LawDraft& one) {
  return {std::to_string(one.id),
          one.revision,
          one.title,
          one.ground,
          one.state,
          one.state == "open" ? "đang xem xét" : "đã bỏ",
          access::shown_name(db, call.agency, one.recorded_by),
          one.recorded_at};
}

HttpResponse list_drafts(const ApiCall& call) {
  const auto asked = platform::list_request(call.request, {"-at", "title"});
  if (!asked) return access::refused(asked.error());
  std::vector<LawDraftItem> rows = call.read([&](platform::Connection& db) {
    std::vector<LawDraftItem> all;
    for (const LawDraft& one : law_drafts(db, call.agency)) all.push_back(item_of(call, db, one));
    return all;
  });
  std::erase_if(rows, [&](const LawDraftItem& one) {
    return !platform::has_words(one.title + " " + one.ground + " " + one.recorded_by, asked->words);
  });
  if (asked->sort == "title")
    std::ranges::stable_sort(rows, {}, [](const LawDraftItem& one) { return core::text_sort_key(one.title); });
  else
    std::ranges::stable_sort(rows, {}, [](const LawDraftItem& one) { return one.recorded_at.milliseconds; });
  if (asked->descending) std::ranges::reverse(rows);
  const auto page = platform::list_page(rows, *asked, [](const LawDraftItem& one) { return one.id; });
  if (!page) return access::refused(page.error());
  platform::Json items = platform::Json::array();
  for (const LawDraftItem& one : page->rows) items.push(platform::write_json(one));
  return platform::json_response(platform::whole_list_answer(std::move(items), rows.size(), page->next));
}

// ---- sending files

/// The file's own name, however the browser spelt its path.
std::string sent_name(const ApiCall& call) {
  const std::string name = asked_text(call, "name");
  return name.substr(name.find_last_of("/\\") + 1);
}

core::Outcome<law::LawUpload> uploaded(const ApiCall& call, const std::vector<law::LawFile>& base) {
  const auto bytes = system::read_file(call.request.upload, static_cast<std::uint64_t>(law::upload_bytes_max));
  if (!bytes) return bytes.error();
  return law::read_law_upload(*bytes, sent_name(call), asked_text(call, "folder"), base);
}

core::Outcome<std::string> left_answer(const ApiCall& call, platform::Command& command,
                                       const core::Outcome<LawDraft>& draft, const law::LawUpload& upload) {
  if (!draft) return draft.error();
  return to_text(platform::write_json(LawDraftLeft{item_of(call, command.db, *draft), upload.left_out}));
}

/// ?whole=1: what is sent is the whole law; else it is laid over the law in use.
HttpResponse add_draft(const ApiCall& call) {
  const std::vector<law::LawFile> in_use = law::laid_over(law::law_source().files, law::law_source().cases);
  const auto upload = uploaded(call, in_use);
  if (!upload) return access::refused(upload.error());
  const bool whole = asked_text(call, "whole") == "1";
  const std::vector<law::LawFile> files = whole ? upload->files : law::laid_over(in_use, upload->files);
  return call.command("eligibility.law_draft", [&](platform::Command& command) {
    return left_answer(call, command,
                       add_law_draft(command, *call.installation.files, asked_text(call, "title"),
                                     asked_text(call, "ground"), law::law_in_use().version.sha256, files),
                       *upload);
  });
}

/// More files over those of the draft: what was mended.
HttpResponse change_draft(const ApiCall& call, const Drafts& drafts) {
  const auto asked = draft_asked(call, *drafts);
  if (!asked) return access::refused(asked.error());
  const std::vector<law::LawFile> before = law::laid_over(asked->read->files, asked->read->cases);
  const auto upload = uploaded(call, before);
  if (!upload) return access::refused(upload.error());
  const std::int64_t revision = registry::number_of(asked_text(call, "revision")).value_or(0);
  return call.command("eligibility.law_draft", [&](platform::Command& command) {
    return left_answer(call, command,
                       change_law_draft(command, *call.installation.files, asked->draft.id, revision,
                                        asked_text(call, "ground"), law::laid_over(before, upload->files)),
                       *upload);
  });
}

HttpResponse withdraw_draft(const ApiCall& call) {
  const auto body = call.body<LawDraftWithdrawal>();
  if (!body) return body.error();
  return call.command("eligibility.law_draft_withdraw", [&](platform::Command& command) -> core::Outcome<std::string> {
    const auto closed =
        close_law_draft(command, registry::number_in_path(call, "id"), body->revision, "withdrawn", body->ground);
    if (!closed) return closed.error();
    return to_text(platform::write_json(item_of(call, command.db, *closed)));
  });
}

// ---- reading

HttpResponse one_draft(const ApiCall& call, const Drafts& drafts) {
  const auto asked = draft_asked(call, *drafts);
  if (!asked) return access::refused(asked.error());
  LawDraftShown shown = told_draft(*asked->read, law::law_in_use(), law::law_source());
  shown.base_changed = asked->draft.base_sha256 != law::law_in_use().version.sha256 && !shown.in_use;
  call.read([&](platform::Connection& db) {
    for (const LawDraft& one : law_draft_history(db, call.agency, asked->draft.id))
      shown.history.push_back(item_of(call, db, one));
    return 0;
  });
  shown.draft = shown.history.back();
  return access::answer_json(shown);
}

template <class Row, class IdOf>
HttpResponse page_answer(std::vector<Row> rows, const platform::ListRequest& asked, IdOf id_of) {
  if (asked.descending) std::ranges::reverse(rows);
  const auto page = platform::list_page(rows, asked, id_of);
  if (!page) return access::refused(page.error());
  platform::Json items = platform::Json::array();
  for (const Row& one : page->rows) items.push(platform::write_json(one));
  return platform::json_response(platform::whole_list_answer(std::move(items), rows.size(), page->next));
}

HttpResponse list_changes(const ApiCall& call, const Drafts& drafts) {
  const auto request = platform::list_request(call.request, {"kind", "what", "from"});
  if (!request) return access::refused(request.error());
  const auto asked = draft_asked(call, *drafts);
  if (!asked) return access::refused(asked.error());
  if (const auto refusal = refusal_to_compare(*asked)) return access::refused(*refusal);
  std::vector<LawChangeRow> rows = told_changes(law::law_in_use(), *asked->read->law);
  const std::string kind = asked_text(call, "kind");
  std::erase_if(rows, [&](const LawChangeRow& one) {
    std::string text = one.what + " " + one.name;
    for (const auto* lines : {&one.before, &one.after})
      for (const std::string& line : *lines) text += " " + line;
    return (!kind.empty() && one.kind != kind) || !platform::has_words(text, request->words);
  });
  if (request->sort == "what") std::ranges::stable_sort(rows, {}, &LawChangeRow::name);
  if (request->sort == "from")
    std::ranges::stable_sort(rows, {}, [](const LawChangeRow& one) { return one.from.value_or(core::Date()); });
  return page_answer(std::move(rows), *request, [](const LawChangeRow& one) { return one.what; });
}

/// ?show=changed, differ; else every case.
HttpResponse list_cases(const ApiCall& call, const Drafts& drafts) {
  const auto request = platform::list_request(call.request, {"id", "title"});
  if (!request) return access::refused(request.error());
  const auto asked = draft_asked(call, *drafts);
  if (!asked) return access::refused(asked.error());
  if (const auto refusal = refusal_to_compare(*asked)) return access::refused(*refusal);
  std::vector<LawCaseRow> rows = told_cases(*asked->read);
  const std::string show = asked_text(call, "show");
  std::erase_if(rows, [&](const LawCaseRow& one) {
    return (show == "changed" && !one.changed) || (show == "differ" && one.agrees) ||
           !platform::has_words(one.id + " " + one.title + " " + one.reason, request->words);
  });
  if (request->sort == "title")
    std::ranges::stable_sort(rows, {}, [](const LawCaseRow& one) { return core::text_sort_key(one.title); });
  return page_answer(std::move(rows), *request, [](const LawCaseRow& one) { return one.row; });
}

HttpResponse download_draft(const ApiCall& call, const Drafts& drafts) {
  const auto asked = draft_asked(call, *drafts);
  if (!asked) return access::refused(asked.error());
  return platform::file_response(call.installation.files->path_of(asked->draft.files_sha256), "application/zip",
                                 "law.zip");
}

access::ApiRoute draft_route(Method method, std::string below, std::string summary,
                             std::function<HttpResponse(const ApiCall&)> handler, std::vector<std::string> errors) {
  access::ApiRoute made = registry::plain_route(method, "/law/drafts" + std::move(below), std::move(summary),
                                                propose_law, std::move(handler));
  made.pool = platform::Pool::slow;  // reading a law takes its time
  made.errors = std::move(errors);
  return made;
}

access::ApiRoute upload_route(access::ApiRoute made) {
  for (const char* code :
       {"law.upload.kind", "law.upload.path", "law.upload.size", "law.upload.text", "law.upload.folder",
        "law.upload.empty", "document.damaged", "document.encrypted", "document.zip_bomb", "law.draft.ground"})
    made.errors.emplace_back(code);
  made.upload = true;
  made.body_bytes_max = law::upload_bytes_max;
  made.out = platform::json_schema<LawDraftLeft>();
  return made;
}

}  // namespace

core::Outcome<DraftAsked> draft_asked(const ApiCall& call, DraftsRead& drafts) {
  const auto history = call.read([&](platform::Connection& db) {
    return law_draft_history(db, call.agency, registry::number_in_path(call, "id"));
  });
  if (history.empty()) return unknown_law_draft();
  auto read = drafts.at(*call.installation.files, history.back().files_sha256);
  if (!read) return read.error();
  return DraftAsked{history.back(), *std::move(read)};
}

std::optional<core::Refusal> refusal_to_compare(const DraftAsked& asked) {
  if (asked.read->law) return std::nullopt;
  return core::Refusal{"law.draft.faults",
                       "Tệp của dự thảo còn lỗi nên chưa so sánh được. Hãy sửa các lỗi ở bước Kiểm tra rồi nạp lại.",
                       "", ""};
}

std::vector<access::ApiRoute> law_draft_routes() {
  const auto drafts = std::make_shared<DraftsRead>();
  const auto with = [drafts](HttpResponse (*handler)(const ApiCall&, const Drafts&)) {
    return [drafts, handler](const ApiCall& call) { return handler(call, drafts); };
  };
  const std::vector<std::string> list{"law.draft.unknown", "law.draft.faults", "list.sort", "list.limit", "list.after"};
  std::vector<access::ApiRoute> all{
      draft_route(Method::get, "", "Các dự thảo bộ luật đã nạp để xem trước: ?q=", list_drafts,
                  {"list.sort", "list.limit", "list.after"}),
      upload_route(draft_route(Method::post, "",
                               "Nạp tệp luật (.zip hoặc .yaml) thành một dự thảo cạnh bộ luật đang dùng: "
                               "?name=&title=&ground=&folder=; whole=1: tệp nén là cả bộ luật",
                               add_draft, {"law.draft.title"})),
      upload_route(draft_route(Method::post, "/{id}/files",
                               "Nạp thêm hoặc thay tệp của dự thảo: ?name=&revision=&ground=&folder=",
                               with(change_draft), {"law.draft.unknown", "law.draft.conflict", "law.draft.closed"})),
      draft_route(Method::post, "/{id}/withdraw", "Bỏ một dự thảo, có lý do", withdraw_draft,
                  {"law.draft.unknown", "law.draft.conflict", "law.draft.closed", "law.draft.ground"}),
      draft_route(Method::get, "/{id}", "Một dự thảo: tệp đổi, lỗi kèm tệp và dòng, điều nên xem lại", with(one_draft),
                  {"law.draft.unknown"}),
      draft_route(Method::get, "/{id}/changes",
                  "Điều gì đổi so với bộ luật đang dùng, từ ngày nào: ?q=&kind=", with(list_changes), list),
      draft_route(Method::get, "/{id}/cases",
                  "Các vụ mẫu xét theo bộ luật đang dùng và theo dự thảo: ?q=&show=changed|differ", with(list_cases),
                  list),
      draft_route(Method::get, "/{id}/law.zip", "Cả bộ luật của dự thảo thành tệp nén", with(download_draft),
                  {"law.draft.unknown"})};
  all[0].out = platform::list_schema(platform::json_schema<LawDraftItem>());
  all[0].pool = platform::Pool::fast;
  all[3].in = platform::json_schema<LawDraftWithdrawal>();
  all[3].out = platform::json_schema<LawDraftItem>();
  all[4].out = platform::json_schema<LawDraftShown>();
  all[5].out = platform::list_schema(platform::json_schema<LawChangeRow>());
  all[6].out = platform::list_schema(platform::json_schema<LawCaseRow>());
  return all;
}

}  // namespace thidua::eligibility
