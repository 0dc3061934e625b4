#include <charconv>
#include <system_error>

#include "access/io/messages.h"
#include "access/io/routes.h"

namespace thidua::access {
namespace {

using platform::HttpResponse;
using platform::Job;

core::Refusal no_job() {
  return {"job.unknown", "Không có việc này, hoặc kết quả đã quá một ngày nên không còn giữ. Hãy làm lại.", "", ""};
}

std::int64_t job_asked(const ApiCall& call) {
  const std::string text = call.request.parameter("id");
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

std::optional<Job> job_of(const ApiCall& call) {
  return call.installation.jobs->find(call.agency, call.user.id, job_asked(call));
}

platform::Json problem_json(const core::Refusal& refusal) {
  platform::Json json =
      platform::Json::object().set("status", 422).set("code", refusal.code).set("detail", refusal.message);
  if (!refusal.field.empty()) json.set("field", refusal.field);
  if (!refusal.place.empty()) json.set("place", refusal.place);
  return json;
}

JobMessage message_of_job(const Job& job) {
  JobMessage message;
  message.id = std::to_string(job.id);
  message.kind = job.kind;
  message.state = std::string(platform::code(job.state));
  message.progress = {job.progress.done, job.progress.total, job.progress.note};
  if (job.problem) message.problem = problem_json(*job.problem);
  if (!job.outcome.result.is_null()) message.result = job.outcome.result;
  std::error_code none;
  const auto bytes = job.outcome.file.empty() ? 0 : std::filesystem::file_size(job.outcome.file, none);
  if (!job.outcome.file.empty() && !none)
    message.file = JobFileMessage{job.outcome.file_name, static_cast<std::int64_t>(bytes)};
  return message;
}

HttpResponse show_job(const ApiCall& call) {
  const auto job = job_of(call);
  return job ? answer_json(message_of_job(*job)) : refused(no_job());
}

HttpResponse cancel_job(const ApiCall& call) {
  const auto job = job_of(call);
  if (!job) return refused(no_job());
  call.installation.jobs->cancel(call.agency, call.user.id, job->id);
  return {204, {}, {}, {}, {}};
}

HttpResponse job_file(const ApiCall& call) {
  const auto job = job_of(call);
  if (!job || job->state != platform::JobState::done || job->outcome.file.empty()) return refused(no_job());
  return platform::file_response(job->outcome.file, job->outcome.media_type, job->outcome.file_name);
}

}  // namespace

std::vector<ApiRoute> job_routes() {
  std::vector<ApiRoute> all;
  all.push_back({.pattern = "/jobs/{id}",
                 .summary = "Một việc dài đang tới đâu",
                 .out = platform::json_schema<JobMessage>(),
                 .errors = {"job.unknown"},
                 .handler = show_job});
  all.push_back({.method = platform::Method::remove,
                 .pattern = "/jobs/{id}",
                 .summary = "Hủy một việc dài",
                 .errors = {"job.unknown"},
                 .handler = cancel_job});
  all.push_back({.pattern = "/jobs/{id}/file",
                 .summary = "Tệp kết quả của một việc dài",
                 .errors = {"job.unknown"},
                 .handler = job_file});
  return all;
}

}  // namespace thidua::access
