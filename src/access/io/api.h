#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "access/access.h"
#include "access/io/answers_kept.h"
#include "access/io/changes.h"
#include "access/io/names_kept.h"
#include "access/io/sessions.h"
#include "access/io/units_kept.h"
#include "access/permission.h"
#include "core/date.h"
#include "core/ids.h"
#include "core/outcome.h"
#include "people/io/counts_kept.h"
#include "people/people.h"
#include "platform/attachments.h"
#include "platform/command.h"
#include "platform/db.h"
#include "platform/described.h"
#include "platform/http.h"
#include "platform/jobs.h"

/// Routes with rights: every feature's interface goes through here, so that none forgets to ask.
namespace thidua::access {

/// What all routes of one installation work with. Outlives them.
struct Installation {
  platform::Database* database = nullptr;
  platform::AttachmentFolder* files = nullptr;
  platform::Jobs* jobs = nullptr;
  std::function<core::Instant()> now;
  std::vector<const Permission*> permissions;  // of every feature
  std::shared_ptr<Changes> changes = std::make_shared<Changes>();
  std::shared_ptr<UnitsKept> units_kept = std::make_shared<UnitsKept>();
  std::shared_ptr<people::CountsKept> people_counts = std::make_shared<people::CountsKept>();
  std::shared_ptr<NamesKept> names_kept = std::make_shared<NamesKept>();
  std::shared_ptr<AnswersKept> answers_kept = std::make_shared<AnswersKept>();
};

/// One request of somebody who has signed in (or of nobody, on a public route: then `user.id` is 0).
class ApiCall {
 public:
  ApiCall(const Installation& where, const platform::HttpRequest& asked, SignedIn signed_in, core::Instant at);
  ApiCall(const ApiCall&) = delete;
  ApiCall& operator=(const ApiCall&) = delete;

  const Installation& installation;
  const platform::HttpRequest& request;
  const SignedIn who;
  const core::AgencyId agency;
  const User& user;
  const core::Instant now;
  core::Date today() const { return now.day_in_vietnam(); }

  /// Reads with one consistent view.
  template <class Work>
  auto read(Work work) const {
    using Answer = decltype(work(std::declval<platform::Connection&>()));
    std::optional<Answer> answer;
    installation.database->read([&](platform::Connection& db) { answer.emplace(work(db)); });
    return *std::move(answer);
  }

  /// Everybody's names as in the view of this transaction; nullptr: the database is to be asked.
  NamesKept::ToAsk names(platform::Connection& db) const {
    return installation.names_kept->names(*installation.database, db, agency, installation.changes);
  }

  /// One command in one transaction, in the user's name; `Idempotency-Key` of the request makes it repeatable. The
  /// answer's JSON text becomes the body (status 200); a refusal becomes a problem: 404 for codes that end in
  /// ".unknown", 409 for "conflict" and what ends in ".conflict" or ".locked", 403 for "access.denied", 503 for
  /// "http.busy", else 422.
  platform::HttpResponse command(std::string_view action,
                                 const std::function<core::Outcome<std::string>(platform::Command&)>& work) const;

  /// The same without `Idempotency-Key`: for requests and answers that hold a password, of which nothing may be kept.
  platform::HttpResponse secret_command(
      std::string_view action, const std::function<core::Outcome<std::string>(platform::Command&)>& work) const;

  /// See access::may; units as of today.
  bool allows(const Permission& permission, std::optional<core::UnitId> unit = std::nullopt) const;
  /// Is the unit one of these or below one of them, today?
  bool is_within(core::UnitId unit, core::UnitId root) const;
  const std::vector<people::OrgUnit>& units() const;  // read once

  /// The body as a described struct; all that is wrong with it as one 422 problem.
  template <class T>
  core::Outcome<T, platform::HttpResponse> body() const {
    return parsed<T>(platform::parse_json(request.body));
  }

 private:
  template <class T>
  static core::Outcome<T, platform::HttpResponse> parsed(const core::Outcome<platform::Json>& json) {
    if (!json) return platform::problem_response(400, json.error());
    auto value = platform::read_json<T>(*json);
    if (!value) return platform::problem_response(422, value.error());
    return *std::move(value);
  }
  mutable UnitsKept::Units units_;
};

/// A refusal as a problem with the status its code asks for (see ApiCall::command).
platform::HttpResponse refused(const core::Refusal& refusal);
platform::HttpResponse refused(const core::Refusals& refusals);
/// The same with members of its own beside: `changes`, `changed_by`, `rows` of a conflict.
platform::HttpResponse refused(const core::Refusal& refusal, const platform::Json& more);
/// 202: the work goes on; ask GET /jobs/{id}.
platform::HttpResponse started(const core::Outcome<std::int64_t>& job);
/// 403, naming what was asked for and which roles may do it.
platform::HttpResponse denied(const Permission& permission);

/// The cookie of a request, and as it is set (empty value: taken back).
inline constexpr std::string_view session_cookie = "thidua_session";
std::string cookie_of(const platform::HttpRequest& request);
platform::NameValue cookie_header(const platform::HttpRequest& request, const std::string& value);

/// One line of the route table of a feature. `permission` null: everybody who has signed in; `open`: nobody signs in.
/// The guard asks `permission` without a unit; where it is scoped, the handler asks again with the unit in question.
struct ApiRoute {
  platform::Method method = platform::Method::get;
  std::string pattern{};  // below /api/v1, unless it begins with "/in/"
  std::string summary{};  // one Vietnamese sentence
  const Permission* permission = nullptr;
  platform::Json in{};   // schema of the body, null where there is none
  platform::Json out{};  // schema of the answer
  std::vector<std::string> errors{};
  std::function<platform::HttpResponse(const ApiCall&)> handler{};
  platform::Pool pool = platform::Pool::fast;
  std::int64_t body_bytes_max = 256'000;
  bool upload = false;
  bool open = false;
  bool before_password_change = false;  // also for who must still change a first password
};

/// The routes with sign-in, CSRF and permission asked before the handler runs.
std::vector<platform::Route> guarded(const Installation& installation, std::vector<ApiRoute> routes);

}  // namespace thidua::access
