#include "platform/command.h"

#include <algorithm>

#include "platform/audit_chain.h"

namespace thidua::platform {
namespace {

constexpr std::size_t key_bytes_max = 200;
constexpr std::int64_t receipt_life_milliseconds = 30LL * 24 * 3600 * 1000;
constexpr std::int64_t id_max = (std::int64_t{1} << 53) - 1;
constexpr std::int64_t id_block_max = 256;

// Leaves the transaction, which is rolled back on the way out.
struct CommandRefused {
  core::Refusal refusal;
};

struct Receipt {
  std::string action;
  std::string body_sha256;
  std::string answer;
};

std::optional<Receipt> receipt_of(Connection& db, const CommandRequest& request) {
  std::optional<Receipt> receipt;
  db.query("SELECT action, body_sha256, answer FROM platform_receipt WHERE agency_id = ? AND user_id = ? AND key = ?",
           {request.agency.value, request.user.value, request.key}, [&](const Row& row) {
             receipt = Receipt{row.text(0), row.text(1), row.text(2)};
           });
  return receipt;
}

void drop_old_receipts(Connection& db, const CommandRequest& request) {
  db.execute("DELETE FROM platform_receipt WHERE agency_id = ? AND at < ?",
             {request.agency.value, request.now.milliseconds - receipt_life_milliseconds});
}

void keep_receipt(Connection& db, const CommandRequest& request, const std::string& answer) {
  db.execute(
      "INSERT INTO platform_receipt (agency_id, user_id, key, action, body_sha256, answer, at) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)",
      {request.agency.value, request.user.value, request.key, request.action, request.body_sha256, answer,
       request.now.milliseconds});
}

// The stored answer where this very request has been served; throws where the key was used for something else.
std::optional<std::string> answer_given_before(Connection& db, const CommandRequest& request) {
  drop_old_receipts(db, request);
  const auto receipt = receipt_of(db, request);
  if (!receipt) return std::nullopt;
  if (receipt->action == request.action && receipt->body_sha256 == request.body_sha256) return receipt->answer;
  throw CommandRefused{{"receipt.other_body",
                        "Mã chống gửi trùng này đã được dùng cho một yêu cầu có nội dung khác. Hãy tải lại trang rồi "
                        "gửi lại yêu cầu.",
                        "key",
                        {}}};
}

void append_records(Connection& db, const CommandRequest& request, ChainHead head,
                    const std::vector<std::pair<std::string, std::string>>& records) {
  if (records.empty()) return;
  for (const auto& [subject, detail] : records) {
    AuditEntry entry;
    entry.at = request.now;
    entry.user = request.user;
    entry.action = request.action;
    entry.subject = subject;
    entry.detail_json = detail;
    append_entry(db, request.agency, head, std::move(entry));
  }
  keep_chain_head(db, request.agency, head);
}

}  // namespace

std::int64_t Command::new_id() {
  if (id_next_ == id_end_) {
    db.execute("INSERT INTO platform_id (agency_id, next) VALUES (?, 1) ON CONFLICT DO NOTHING", {agency().value});
    db.execute("UPDATE platform_id SET next = next + ? WHERE agency_id = ?", {id_block_, agency().value});
    id_end_ = db.one_integer("SELECT next FROM platform_id WHERE agency_id = ?", {agency().value}).value();
    id_next_ = id_end_ - id_block_;
    id_block_ = std::min(2 * id_block_, id_block_max);
  }
  if (id_next_ > id_max) throw DatabaseError("đã dùng hết số thứ tự của cơ quan");
  return id_next_++;
}

void Command::give_back_ids() {
  if (id_next_ == id_end_) return;
  // Only the end of the row can be given back; nobody else has reserved behind us while we held the row.
  db.execute("UPDATE platform_id SET next = ? WHERE agency_id = ? AND next = ?", {id_next_, agency().value, id_end_});
  id_end_ = id_next_;
}

void Command::record(std::string subject, std::string detail_json) {
  records_.emplace_back(std::move(subject), std::move(detail_json));
}

core::Outcome<std::string> run_command(Database& database, const CommandRequest& request,
                                       const std::function<core::Outcome<std::string>(Command&)>& work) {
  if (request.key.size() > key_bytes_max) {
    return core::Refusal{
        "receipt.key_too_long", "Mã chống gửi trùng dài quá 200 ký tự. Hãy dùng một mã ngắn hơn.", "key", {}};
  }
  std::string answer;
  try {
    database.write([&](Connection& db) {
      // Taken first, so that commands of one agency follow one another on both databases and none decides on a view
      // that another is about to change.
      const auto head = lock_chain_head(db, request.agency);
      if (!request.key.empty()) {
        if (auto given = answer_given_before(db, request)) {
          answer = std::move(*given);
          return;
        }
      }
      Command command(db, request);
      auto outcome = work(command);
      if (!outcome.ok()) throw CommandRefused{outcome.error()};
      answer = std::move(outcome).value();
      command.give_back_ids();
      if (!request.key.empty()) keep_receipt(db, request, answer);
      append_records(db, request, head, command.records_);
    });
  } catch (const CommandRefused& refused) {
    return refused.refusal;
  }
  return answer;
}

}  // namespace thidua::platform
