#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/ids.h"
#include "core/outcome.h"
#include "people/people.h"
#include "platform/attachments.h"
#include "platform/command.h"
#include "platform/db.h"

/// Where everything is joined: the command line, the pages, the sample department.
namespace thidua::server {

/// Options every command takes; each also from the environment (THIDUA_DB …).
struct CommonOptions {
  std::string db = "./thidua.db";
  std::string files = "./thidua-files";
  std::string agency;  // code; empty = the only one
  std::string user;    // login in whose name the change is recorded; empty = the program
  bool json = false;
};

/// An open installation. Not shared between threads but for `database`.
struct Context {
  std::unique_ptr<platform::Database> database;
  platform::AttachmentFolder files;
  platform::DatabaseOptions address;
  core::AgencyId agency;
  core::UserId user;
  std::string today_iso;

  Context(std::unique_ptr<platform::Database> opened, platform::AttachmentFolder folder,
          platform::DatabaseOptions options)
      : database(std::move(opened)), files(std::move(folder)), address(std::move(options)) {}
};

/// Opens database and folder and brings the schema up to date.
core::Outcome<std::unique_ptr<Context>> open_installation(const CommonOptions& options);
/// The same, and finds the agency and the user. `agency.none` says how to make one.
core::Outcome<std::unique_ptr<Context>> open_context(const CommonOptions& options);

/// Runs a command in one transaction as the context's user.
core::Outcome<std::string> run(Context& context, std::string action,
                               const std::function<core::Outcome<std::string>(platform::Command&)>& work);

/// Reads with one consistent view.
template <class Work>
auto read(Context& context, Work work) {
  using Answer = decltype(work(std::declval<platform::Connection&>()));
  std::optional<Answer> answer;
  context.database->read([&](platform::Connection& db) { answer.emplace(work(db)); });
  return *std::move(answer);
}

}  // namespace thidua::server
