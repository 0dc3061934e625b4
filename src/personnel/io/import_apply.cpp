#include <algorithm>
#include <utility>

#include "personnel/io/imports.h"
#include "platform/command.h"
#include "platform/db.h"

namespace thidua::personnel {
namespace {

using platform::Connection;
using platform::Json;

constexpr int rows_of_step = 2'000;

core::Refusal apply_refusal(std::string code, std::string message) {
  return {"import." + std::move(code), std::move(message), {}, {}};
}

/// Thrown to roll the transaction back.
struct Stopped {
  core::Refusal refusal;
};

std::optional<core::Refusal> may_not_apply(const std::optional<Import>& import, std::int64_t undecided) {
  if (!import) return apply_refusal("unknown", "Không có lần nhập này.");
  if (import->state != "read" && import->state != "applying")
    return apply_refusal("state", "Danh sách này đã nhập hoặc đã bỏ; hãy tải tệp lên lại.");
  if (undecided > 0)
    return apply_refusal("doubtful", "Còn " + std::to_string(undecided) +
                                         " dòng chưa rõ là ai hoặc là gì; hãy chọn ở từng dòng rồi nhập.");
  const auto count = [&](RowState state) {
    const auto found = import->counts.find(state);
    return found == import->counts.end() ? std::int64_t{0} : found->second;
  };
  if (count(RowState::added) + count(RowState::changed) + count(RowState::doubtful) == 0)
    return apply_refusal("nothing", "Không có dòng nào để ghi: mọi dòng đã có hoặc có lỗi.");
  return std::nullopt;
}

/// Goes through the kept rows and applies them.
class Applying {
 public:
  Applying(std::int64_t import, RowJudge& judge) : import_(import), judge_(judge) {}

  /// The next rows; false: there were none left.
  bool step(platform::Command& command) {
    const auto rows = import_rows(command.db, command.agency(), import_, std::nullopt, after_, rows_of_step);
    for (const ImportRow& row : rows) {
      after_ = row.row;
      if (row.state != RowState::bad) apply(command, row);
    }
    done_ += static_cast<std::int64_t>(rows.size());
    return !rows.empty();
  }
  void finish(platform::Command& command) { check(judge_.finish(command)); }
  const RowCounts& counts() const { return counts_; }
  std::int64_t done() const { return done_; }
  std::int64_t last_row() const { return after_; }

 private:
  static void check(const core::Outcome<int>& outcome) {
    if (!outcome) throw Stopped{outcome.error()};
  }
  void apply(platform::Command& command, const ImportRow& row) {
    const JudgedRow judged = judge_.judge(row.row, row.cells, row.choice);
    if (judged.state == RowState::bad || judged.state == RowState::doubtful)
      throw Stopped{apply_refusal("changed", "Dòng " + std::to_string(row.row) + " trước đó ghi được, nay không còn: " +
                                                 (judged.notes.empty() ? judged.summary : judged.notes[0].message) +
                                                 " Chưa có gì được ghi; hãy đọc lại tệp.")};
    ++counts_[judged.state];
    if (judged.state == RowState::same) return;
    if (auto applied = judge_.apply(command, import_); !applied) {
      core::Refusal refusal = applied.error();
      refusal.place = "dòng " + std::to_string(row.row);
      throw Stopped{std::move(refusal)};
    }
  }

  std::int64_t import_;
  RowJudge& judge_;
  std::int64_t after_ = 0, done_ = 0;
  RowCounts counts_;
};

platform::CommandRequest apply_request(const ImportPlace& place) {
  return {place.agency, place.user, "import.apply", place.now, {}, {}};
}

/// Says in the import and in the audit trail, once, that it is done.
void finish_import(platform::Command& command, const Import& import, const RowCounts& counts) {
  Json told = Json::object().set("file", import.file_name).set("kind", import.kind);
  for (const auto& [state, count] : counts) told.set(code(state), std::to_string(count));
  command.db.execute(
      "UPDATE personnel_import SET state = 'applied', applied_at = ?, applied_by = ? WHERE agency_id = ?"
      " AND import_id = ?",
      {command.request.now.milliseconds, command.request.user.value, command.agency().value, import.id});
  command.record("import:" + std::to_string(import.id), to_text(told));
}

/// Rows that became facts are not kept twice: drops those up to `last`.
void drop_applied_rows(Connection& db, const ImportPlace& place, std::int64_t import, std::int64_t last) {
  db.execute(
      "DELETE FROM personnel_import_row WHERE agency_id = ? AND import_id = ? AND row_number <= ? AND state <> 'bad'",
      {place.agency.value, import, last});
}

/// Short enough not to be watched: whoever watches would write into the database that this holds.
core::Outcome<RowCounts> apply_at_once(const ImportPlace& place, const ImportKind& kind, const Import& import) {
  RowCounts counts;
  try {
    const auto done = platform::run_command(*place.database, apply_request(place),
                                            [&](platform::Command& command) -> core::Outcome<std::string> {
                                              auto judge = kind.judge(command.db, place.agency, import.options);
                                              Applying applying(import.id, *judge);
                                              // One entry in the trail for the whole list: what the stores would say of
                                              // each row is left out.
                                              platform::Command quiet(command.db, command.request);
                                              while (applying.step(quiet)) {
                                              }
                                              applying.finish(quiet);
                                              finish_import(command, import, applying.counts());
                                              drop_applied_rows(command.db, place, import.id, applying.last_row());
                                              counts = applying.counts();
                                              return std::string("{}");
                                            });
    if (!done) return done.error();
  } catch (const Stopped& stopped) {
    return stopped.refusal;
  }
  return counts;
}

core::Outcome<RowCounts> apply_in_steps(const ImportPlace& place, const ImportKind& kind, const Import& import,
                                        const ImportWatch& watch) {
  const platform::CommandRequest request = apply_request(place);
  const auto write = [&](const std::function<void(platform::Command&)>& work) {
    place.database->write([&](Connection& db) {
      platform::Command quiet(db, request);
      work(quiet);
    });
  };
  const auto set_state = [&](const std::string& state) {
    write([&](platform::Command& command) {
      kind.forget(command.db, place.agency, import.id);
      command.db.execute("UPDATE personnel_import SET state = ? WHERE agency_id = ? AND import_id = ?",
                         {state, place.agency.value, import.id});
    });
  };
  set_state("applying");
  std::unique_ptr<RowJudge> judge;
  place.database->read([&](Connection& db) { judge = kind.judge(db, place.agency, import.options); });
  Applying applying(import.id, *judge);
  try {
    for (bool more = true; more;) {
      write([&](platform::Command& command) {
        more = applying.step(command);
        applying.finish(command);
      });
      platform::make_way(*place.database);
      watch.progress(applying.done());
      if (watch.cancelled()) throw Stopped{apply_refusal("cancelled", "Đã dừng; chưa có gì được ghi.")};
    }
    const auto done =
        platform::run_command(*place.database, request, [&](platform::Command& command) -> core::Outcome<std::string> {
          if (auto published = kind.publish(command, import.id); !published) return published.error();
          finish_import(command, import, applying.counts());
          return std::string("{}");
        });
    if (!done) throw Stopped{done.error()};
  } catch (const Stopped& stopped) {
    set_state("read");
    return stopped.refusal;
  }
  // What is done stands already; half a million rows at once would keep others waiting.
  for (std::int64_t last = 0; last < applying.last_row();) {
    last = std::min(last + rows_of_step, applying.last_row());
    write([&](platform::Command& command) { drop_applied_rows(command.db, place, import.id, last); });
    platform::make_way(*place.database);
  }
  return applying.counts();
}

}  // namespace

core::Outcome<RowCounts> apply_import(const ImportPlace& place, const ImportKind& kind, std::int64_t import,
                                      const ImportWatch& watch) {
  std::optional<Import> found;
  std::int64_t undecided = 0;
  place.database->read([&](Connection& db) {
    found = import_with(db, place.agency, import);
    undecided = undecided_rows(db, place.agency, import);
  });
  if (auto refusal = may_not_apply(found, undecided)) return *refusal;
  return kind.chunk_rows() == 0 ? apply_at_once(place, kind, *found) : apply_in_steps(place, kind, *found, watch);
}

}  // namespace thidua::personnel
