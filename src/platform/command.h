#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/date.h"
#include "core/ids.h"
#include "core/outcome.h"
#include "platform/db.h"

namespace thidua::platform {

/// Who asks for which effect, when. `key` makes the request idempotent: empty = not repeated by the caller.
struct CommandRequest {
  core::AgencyId agency;
  core::UserId user;   // 0 = the program itself (demo, migration)
  std::string action;  // "pacts.judge": stable, dotted
  core::Instant now;
  std::string key;          // at most 200 bytes
  std::string body_sha256;  // of the request's body, where there is a key
};

/// What a command works with, inside its transaction.
class Command {
 public:
  Command(Connection& connection, const CommandRequest& asked) : db(connection), request(asked) {}
  Connection& db;
  const CommandRequest& request;
  core::AgencyId agency() const { return request.agency; }
  core::Date today() const { return request.now.day_in_vietnam(); }

  /// The next number of the agency, 1 to 2^53 - 1; never handed out twice.
  std::int64_t new_id();
  template <class Of>
  core::Id<Of> new_id_of() {
    return core::Id<Of>{new_id()};
  }
  /// Says in the audit trail what was done to what ("target:17"); `detail_json` is a JSON object without secrets.
  /// A command that changes something says so at least once.
  void record(std::string subject, std::string detail_json);

 private:
  friend core::Outcome<std::string> run_command(Database&, const CommandRequest&,
                                                const std::function<core::Outcome<std::string>(Command&)>&);
  void give_back_ids();
  std::vector<std::pair<std::string, std::string>> records_;
  std::int64_t id_next_ = 0;  // numbers reserved in growing blocks: [id_next_, id_end_)
  std::int64_t id_end_ = 0;
  std::int64_t id_block_ = 1;
};

/// One command = one closure: authorise, read, decide, write, audit, receipt, in one transaction.
///
/// Shape   the answer is a JSON text. A refusal rolls everything back and leaves no trace but the returned reason.
///         With a key: the same key and body again give the stored answer without running; another body is refused
///         (`receipt.other_body`). Receipts are kept 30 days. Audit records are chained last in the transaction.
/// Errors  throws DatabaseError when the database fails; then nothing was written.
core::Outcome<std::string> run_command(Database& database, const CommandRequest& request,
                                       const std::function<core::Outcome<std::string>(Command&)>& work);

}  // namespace thidua::platform
