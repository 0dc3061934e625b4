#include <algorithm>
#include <filesystem>
#include <memory>

#include "core/text.h"
#include "documents/read_document.h"
#include "people/io/details.h"
#include "people/io/store.h"
#include "personnel/io/imports.h"
#include "reading/extract.h"
#include "registry/io/api_shapes.h"
#include "registry/io/award_kind.h"
#include "registry/io/award_rows.h"
#include "registry/io/person_sheet.h"
#include "registry/io/route_parts.h"
#include "registry/io/routes.h"
#include "registry/io/scope.h"
#include "registry/policy.h"
#include "system/files.h"

namespace thidua::registry {
namespace {

using access::ApiCall;
using platform::HttpResponse;

/// One's own, and of those who are in the units one looks after.
bool may_see_person(const ApiCall& call, platform::Connection& db, core::PersonId person) {
  if (call.user.person == person) return true;
  const auto scope = seen_units(call, db);
  if (!scope) return true;
  return std::ranges::any_of(people::postings_held(db, call.agency, person), [&](const people::PostingHeld& held) {
    return held.posting.validity.covers(call.today()) && std::ranges::find(*scope, held.posting.unit) != scope->end();
  });
}

HttpResponse person_awards(const ApiCall& call) {
  const core::PersonId id{number_in_path(call, "person")};
  core::Date day = call.today();
  if (const auto asked = call.request.query_value("day")) {
    const auto parsed = core::Date::parse_iso(*asked);
    if (!parsed) return access::refused(core::Refusal{"list.day", "Ngày phải viết theo dạng 2025-06-15.", "day", ""});
    day = *parsed;
  }
  call.units();
  const auto sheet = call.read([&](platform::Connection& db) -> core::Outcome<std::pair<std::string, std::string>> {
    const auto person = people::person(db, call.agency, id);
    if (!person || !may_see_person(call, db, id))
      return core::Refusal{"people.person.unknown", "Không có người này trong cơ quan. Hãy tải lại danh sách.",
                           "person", ""};
    return std::pair(person_sheet(*person, awards_of_person(db, call.agency, id), day, call.now), person->full_name);
  });
  if (!sheet) return access::refused(sheet.error());
  return platform::download_response(sheet->first, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                     "Khen thưởng " + sheet->second + ".xlsx");
}

// ---- old decisions

constexpr std::int64_t decision_bytes_max = 50'000'000;

/// What the job works with after the request is over.
struct ListTask {
  const access::Installation& installation;
  core::AgencyId agency;
  core::UserId user;
  std::string bytes;
  std::string name;
};

core::Outcome<platform::JobOutcome> read_decision(const ListTask& task, platform::JobRun& run) {
  run.tell({0, 2, "Đang đọc " + task.name});
  const auto document = documents::read_document(task.bytes, task.name);
  if (!document) return document.error();
  run.tell({1, 2, "Đang đối chiếu danh sách"});
  const std::vector<personnel::ParsedRow> rows = award_rows_of(reading::read(*document));
  if (rows.empty())
    return core::Refusal{"registry.award_list.empty",
                         "Không đọc được ai được khen trong văn bản này; hãy kiểm tra tệp, hoặc nhập bằng Excel.", "",
                         task.name};
  const personnel::ImportPlace place{task.installation.database, task.installation.files, task.agency, task.user,
                                     task.installation.now()};
  const auto import = personnel::keep_rows(place, *award_import(), {task.bytes, task.name}, rows);
  if (!import) return import.error();
  return platform::JobOutcome{platform::Json::object().set("import", std::to_string(*import)), {}, {}, {}};
}

HttpResponse take_award_list(const ApiCall& call) {
  const std::string name =
      std::filesystem::path(core::nfc(call.request.query_value("name").value_or(""))).filename().string();
  if (name.empty())
    return access::refused(
        core::Refusal{"registry.award_list.name", "Tệp phải có tên, ví dụ quyet-dinh-2019.docx.", "name", ""});
  auto bytes = system::read_file(call.request.upload, static_cast<std::uint64_t>(decision_bytes_max));
  if (!bytes) return access::refused(bytes.error());
  const auto task =
      std::make_shared<ListTask>(ListTask{call.installation, call.agency, call.user.id, *std::move(bytes), name});
  return access::started(
      call.installation.jobs->start(call.agency, call.user.id, "registry.award_list",
                                    [task](platform::JobRun& run) { return read_decision(*task, run); }));
}

}  // namespace

std::vector<access::ApiRoute> sheet_routes() {
  access::ApiRoute sheet = plain_route(platform::Method::get, "/people/{person}/awards.xlsx",
                                       "Khen thưởng của một người theo các cột của cơ sở dữ liệu quốc gia về cán bộ",
                                       read_awards, person_awards);
  sheet.pool = platform::Pool::slow;
  sheet.errors = {"people.person.unknown"};
  access::ApiRoute list = plain_route(platform::Method::put, "/award-lists",
                                      "Đọc danh sách trong một quyết định khen thưởng (?name=); trả lời bằng một việc "
                                      "đang chạy, kết quả là một lần nhập chờ kiểm tra",
                                      change_awards, take_award_list);
  list.upload = true;
  list.body_bytes_max = decision_bytes_max;
  list.pool = platform::Pool::slow;
  list.out = platform::json_schema<StartedMessage>();
  list.errors = {"registry.award_list.name"};
  return {std::move(sheet), std::move(list)};
}

std::vector<access::ApiRoute> registry_routes() {
  std::vector<access::ApiRoute> all = award_routes();
  for (auto* part : {&filter_routes, &sheet_routes, &link_routes})
    for (access::ApiRoute& route : (*part)()) all.push_back(std::move(route));
  return all;
}

}  // namespace thidua::registry
