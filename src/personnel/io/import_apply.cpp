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
/// A step takes a second or two, and waits for others a few more.
constexpr std::int64_t silent_milliseconds_max = 120'000;

core::Refusal apply_refusal(std::string code, std::string message) {
  return {"import." + std::move(code), std::move(message), {}, {}};
}

core::Refusal is_over() {
  return apply_refusal("state", "Danh sách này đã nhập hoặc đã bỏ; hãy tải tệp lên lại.");
}
core::Refusal is_running() {
  return apply_refusal(
      "running", "Danh sách này đang được ghi. Nếu máy chủ vừa dừng giữa chừng, hãy đợi 2 phút rồi nhập lại hoặc bỏ.");
}

/// Thrown to roll the transaction back.
struct Stopped {
  core::Refusal refusal;
};

std::optional<core::Refusal> may_not_apply(const std::optional<Import>& import, std::int64_t undecided) {
  if (!import) return apply_refusal("unknown", "Không có lần nhập này.");
  if (import->state != "read" && import->state != "applying") return is_over();
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
  void finish(platform::Command& command) {
    const auto settled = judge_.settled();
    if (!settled.empty()) counts_.clear();
    for (const auto& [row, judged] : settled) take_in(row, judged);
    check(judge_.finish(command));
  }
  const RowCounts& counts() const { return counts_; }
  std::int64_t done() const { return done_; }
  std::int64_t last_row() const { return after_; }

 private:
  void take_in(std::int64_t row, const JudgedRow& judged) {
    if (judged.state == RowState::bad || judged.state == RowState::doubtful)
      throw Stopped{apply_refusal("changed", "Dòng " + std::to_string(row) + " trước đó ghi được, nay không còn: " +
                                                 (judged.notes.empty() ? judged.summary : judged.notes[0].message) +
                                                 " Chưa có gì được ghi; hãy đọc lại tệp.")};
    ++counts_[judged.state];
  }
  static void check(const core::Outcome<int>& outcome) {
    if (!outcome) throw Stopped{outcome.error()};
  }
  void apply(platform::Command& command, const ImportRow& row) {
    const JudgedRow judged = judge_.judge(row.row, row.cells, row.choice);
    take_in(row.row, judged);
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

/// Takes an import to apply it: from now on it is this runner's. 0 where it is applied, dropped or somebody else's.
std::int64_t take_up(platform::Command& command, std::int64_t import, core::Instant now) {
  const std::int64_t runner = command.new_id();
  const auto taken = command.db.execute(
      "UPDATE personnel_import SET state = 'applying', runner = ?, heard_at = ? WHERE agency_id = ? AND import_id = ?"
      " AND (state = 'read' OR state = 'applying' AND heard_at < ?)",
      {runner, now.milliseconds, command.agency().value, import, now.milliseconds - silent_milliseconds_max});
  return taken == 0 ? 0 : runner;
}

/// Is it still this runner's? Says that he is alive, too.
bool still_holds(platform::Command& command, std::int64_t import, std::int64_t runner, core::Instant now) {
  return command.db.execute(
             "UPDATE personnel_import SET heard_at = ? WHERE agency_id = ? AND import_id = ? AND state = 'applying'"
             " AND runner = ?",
             {now.milliseconds, command.agency().value, import, runner}) > 0;
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
                                              // Whoever comes second waits here, and finds it applied.
                                              if (take_up(command, import.id, place.at()) == 0) return is_over();
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

/// Applies in steps as one runner; whenever another has taken the import up, or dropped it, it is left alone.
class SteppedImport {
 public:
  SteppedImport(const ImportPlace& place, const ImportKind& kind, const Import& import)
      : place_(place), kind_(kind), import_(import), request_(apply_request(place)) {}

  bool begin() {
    write([&](platform::Command& command) {
      runner_ = take_up(command, import_.id, place_.at());
      if (runner_ != 0) kind_.forget(command.db, place_.agency, import_.id);
    });
    return runner_ != 0;
  }
  void step(const std::function<void(platform::Command&)>& work) {
    write([&](platform::Command& command) {
      expect_mine(command);
      work(command);
    });
  }
  core::Outcome<std::string> publish(platform::Command& command, const RowCounts& counts) {
    expect_mine(command);
    if (auto published = kind_.publish(command, import_.id); !published) return published.error();
    finish_import(command, import_, counts);
    return std::string("{}");
  }
  /// As if it had never begun.
  void give_up() {
    write([&](platform::Command& command) {
      if (!still_holds(command, import_.id, runner_, place_.at())) return;
      kind_.forget(command.db, place_.agency, import_.id);
      command.db.execute("UPDATE personnel_import SET state = 'read' WHERE agency_id = ? AND import_id = ?",
                         {place_.agency.value, import_.id});
    });
  }
  void write(const std::function<void(platform::Command&)>& work) {
    place_.database->write([&](Connection& db) {
      platform::Command quiet(db, request_);
      work(quiet);
    });
  }
  const platform::CommandRequest& request() const { return request_; }

 private:
  void expect_mine(platform::Command& command) {
    if (!still_holds(command, import_.id, runner_, place_.at()))
      throw Stopped{
          apply_refusal("taken", "Lần nhập này đã được người khác nhập lại hoặc bỏ; hãy tải lại trang để xem.")};
  }

  const ImportPlace& place_;
  const ImportKind& kind_;
  const Import& import_;
  platform::CommandRequest request_;
  std::int64_t runner_ = 0;
};

core::Outcome<RowCounts> apply_in_steps(const ImportPlace& place, const ImportKind& kind, const Import& import,
                                        const ImportWatch& watch) {
  SteppedImport stepped(place, kind, import);
  if (!stepped.begin()) return is_running();
  std::unique_ptr<RowJudge> judge;
  place.database->read([&](Connection& db) { judge = kind.judge(db, place.agency, import.options); });
  Applying applying(import.id, *judge);
  try {
    for (bool more = true; more;) {
      stepped.step([&](platform::Command& command) {
        more = applying.step(command);
        applying.finish(command);
      });
      platform::make_way(*place.database);
      watch.progress(applying.done());
      if (watch.cancelled()) throw Stopped{apply_refusal("cancelled", "Đã dừng; chưa có gì được ghi.")};
    }
    const auto done = platform::run_command(*place.database, stepped.request(), [&](platform::Command& command) {
      return stepped.publish(command, applying.counts());
    });
    if (!done) throw Stopped{done.error()};
  } catch (const Stopped& stopped) {
    stepped.give_up();
    return stopped.refusal;
  }
  // What is done stands already; half a million rows at once would keep others waiting.
  for (std::int64_t last = 0; last < applying.last_row();) {
    last = std::min(last + rows_of_step, applying.last_row());
    stepped.write([&](platform::Command& command) { drop_applied_rows(command.db, place, import.id, last); });
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

bool has_stopped(const Import& import, core::Instant now) {
  return import.state == "applying" && import.heard_at.milliseconds < now.milliseconds - silent_milliseconds_max;
}

core::Outcome<int> drop_import(platform::Command& command, const ImportKind& kind, std::int64_t import) {
  const core::AgencyId agency = command.agency();
  const auto changed = command.db.execute(
      "UPDATE personnel_import SET state = 'dropped' WHERE agency_id = ? AND import_id = ?"
      " AND (state IN ('read', 'reading') OR state = 'applying' AND heard_at < ?)",
      {agency.value, import, command.request.now.milliseconds - silent_milliseconds_max});
  if (changed == 0) {
    const auto found = import_with(command.db, agency, import);
    if (found && found->state == "applying") return is_running();
    return apply_refusal("state", "Danh sách này đã nhập hoặc đã bỏ; hãy tải lại trang.");
  }
  kind.forget(command.db, agency, import);
  command.db.execute("DELETE FROM personnel_import_row WHERE agency_id = ? AND import_id = ?", {agency.value, import});
  command.record("import:" + std::to_string(import), to_text(Json::object().set("state", "dropped")));
  return 1;
}

}  // namespace thidua::personnel
