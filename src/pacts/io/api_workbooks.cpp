#include <algorithm>
#include <memory>

#include "pacts/io/api_routes.h"
#include "pacts/io/round_view.h"
#include "pacts/io/workbook.h"
#include "pacts/policy.h"
#include "people/io/store.h"
#include "system/files.h"

namespace thidua::pacts::api {
namespace {

using access::ApiCall;
using platform::HttpResponse;
using platform::Json;
using platform::Method;

constexpr std::int64_t workbook_bytes_max = 20'000'000;

/// What a result workbook is written and read for; points into `opened`.
WorkbookFor workbook_wanted(platform::Connection& db, core::AgencyId agency, const OpenedRound& opened,
                            core::UnitId unit) {
  WorkbookFor wanted;
  wanted.agency_name = people::agency(db, agency).name_on(opened.last_day()).name;
  wanted.unit = unit;
  wanted.unit_name = opened.unit_name(unit);
  wanted.pact = &opened.pact;
  wanted.round = &opened.data.round;
  for (const ResultRow& row : opened.data.results)
    if (row.result.unit == unit) wanted.saved.push_back(row);
  return wanted;
}

std::string workbook_name(const OpenedRound& opened, core::UnitId unit) {
  const auto found = std::ranges::find(opened.units, unit, &people::OrgUnit::id);
  return "ket-qua-" + std::to_string(opened.pact.year) + "-" + std::string(code(opened.data.round.kind)) + "-" +
         (found == opened.units.end() ? core::to_text(unit) : found->code) + ".xlsx";
}

HttpResponse get_workbook(const ApiCall& call) {
  const core::UnitId unit{number_before(call.request.parameter("file"), ".xlsx").value_or(0)};
  if (!call.allows(policy::results_read, unit)) return access::denied(policy::results_read);
  std::string name;
  auto bytes = call.read([&](platform::Connection& db) -> core::Outcome<std::string> {
    auto opened = open_round_view(db, call.agency, core::RoundId{number_in_path(call, "id").value_or(0)});
    if (!opened) return opened.error();
    if (!opened->submission(unit))
      return core::Refusal{"submission.unknown", "Đơn vị này không có chỉ tiêu trong đợt báo cáo.", "unit", {}};
    name = workbook_name(*opened, unit);
    return result_workbook(workbook_wanted(db, call.agency, *opened, unit));
  });
  if (!bytes) return access::refused(bytes.error());
  return platform::download_response(*bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name);
}

/// What a returned workbook needs to become results, away from the request.
struct WorkbookTask {
  access::Installation installation;
  core::AgencyId agency;
  core::UserId user;
  RowAsked asked;
  std::string bytes;
  std::string name;
};

/// Nothing is stored of a workbook with a fault.
core::Outcome<Json> taken_workbook(const WorkbookTask& task) {
  Json result = Json::object(), problems = Json::array();
  core::Refusals faults;
  const auto tell = [&](std::int64_t accepted) {
    for (const core::Refusal& fault : faults) problems.push(platform::write_json(fault));
    result.set("accepted", accepted).set("problems", problems);
  };
  std::int64_t accepted = 0;
  const platform::CommandRequest request{task.agency, task.user, "pacts.collect", task.installation.now(), {}, {}};
  auto stored = platform::run_command(
      *task.installation.database, request, [&](platform::Command& command) -> core::Outcome<std::string> {
        auto opened = open_round_view(command.db, task.agency, task.asked.round);
        if (!opened) return opened.error();
        if (auto closed = closed_for_entry(*opened, task.asked.unit)) return *closed;
        auto rows = read_result_workbook(task.bytes, task.name,
                                         workbook_wanted(command.db, task.agency, *opened, task.asked.unit));
        if (!rows) {
          faults = rows.error();
          return faults.front();
        }
        // a file named in the sheet comes by itself; without its content it is no evidence yet
        for (ResultRow& row : *rows)
          std::erase_if(row.evidence, [](const pacts::Evidence& one) { return one.sha256.empty(); });
        auto saved = save_results(command, task.asked.round, task.asked.unit, *rows);
        if (!saved) return saved.error();
        accepted = *saved;
        return std::string("{}");
      });
  if (!stored && faults.empty()) return stored.error();
  tell(accepted);
  return result;
}

HttpResponse put_workbook(const ApiCall& call) {
  auto asked = row_asked(call, policy::results_enter);
  if (!asked) return asked.error();
  auto bytes = system::read_file(call.request.upload, static_cast<std::uint64_t>(workbook_bytes_max));
  if (!bytes) return access::refused(bytes.error());
  auto task = std::make_shared<WorkbookTask>(WorkbookTask{call.installation, call.agency, call.user.id, *asked,
                                                          *std::move(bytes),
                                                          call.request.query_value("name").value_or("bieu.xlsx")});
  auto job = call.installation.jobs->start(call.agency, call.user.id, "pacts.workbook",
                                           [task](platform::JobRun& run) -> core::Outcome<platform::JobOutcome> {
                                             run.tell({0, 1, "Đang đọc biểu kết quả"});
                                             auto result = taken_workbook(*task);
                                             if (!result) return result.error();
                                             return platform::JobOutcome{*std::move(result), {}, {}, {}};
                                           });
  if (!job) return access::refused(job.error());
  return platform::json_response(platform::write_json(JobStarted{std::to_string(*job)}), 202);
}

}  // namespace

std::vector<access::ApiRoute> workbook_routes() {
  std::vector<access::ApiRoute> all;
  access::ApiRoute file =
      get_route<Json>("/rounds/{id}/workbook/{file}", "Biểu kết quả Excel của một đơn vị: {unit}.xlsx",
                      policy::results_read, get_workbook);
  file.out = Json();
  file.pool = platform::Pool::slow;
  all.push_back(std::move(file));
  access::ApiRoute upload =
      route<JobStarted>(Method::put, "/rounds/{id}/workbook/{unit}",
                        "Nộp biểu kết quả Excel; trả lời bằng một việc đang chạy", policy::results_enter, put_workbook);
  upload.upload = true;
  upload.body_bytes_max = workbook_bytes_max;
  all.push_back(std::move(upload));
  return all;
}

}  // namespace thidua::pacts::api
