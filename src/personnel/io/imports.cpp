#include "personnel/io/imports.h"

#include <algorithm>
#include <utility>

#include "documents/table_notes.h"
#include "people/io/stored.h"
#include "platform/command.h"

namespace thidua::personnel {
namespace {

using platform::Connection;
using platform::Json;

constexpr std::size_t rows_at_once = 2'000;
constexpr std::int64_t file_bytes_max = 200'000'000;
/// Of lists whose rows are understood together: they are held until the last.
constexpr std::size_t rows_together_max = 100'000;

core::Refusal import_refusal(std::string code, std::string message, std::string field = {}) {
  return {"import." + std::move(code), std::move(message), std::move(field), {}};
}

std::optional<RowState> row_state_of(std::string_view text) {
  for (const RowState state : {RowState::added, RowState::changed, RowState::same, RowState::doubtful, RowState::bad})
    if (code(state) == text) return state;
  return std::nullopt;
}

// ---- JSON of the columns

std::int64_t integer_of(const Json* json) {
  return json != nullptr && json->number() != nullptr && json->number()->scale() == 0 ? json->number()->units() : 0;
}
std::string member_text(const Json& json, std::string_view name) {
  const Json* found = json.find(name);
  return found != nullptr && found->text() != nullptr ? *found->text() : std::string();
}

Json json_of(const RowCells& cells) {
  Json json = Json::object();
  for (const auto& [key, text] : cells) json.set(key, text);
  return json;
}
RowCells cells_of(const Json& json) {
  RowCells cells;
  if (const auto* members = json.members())
    for (const auto& [name, value] : *members)
      if (value.text() != nullptr) cells[name] = *value.text();
  return cells;
}

Json json_of(const JudgedRow& judged) {
  Json notes = Json::array(), choices = Json::array();
  for (const RowNote& note : judged.notes)
    notes.push(Json::object().set("column", note.column).set("place", note.place).set("message", note.message));
  for (const RowChoice& choice : judged.choices)
    choices.push(Json::object().set("code", choice.code).set("label", choice.label));
  return Json::object().set("notes", std::move(notes)).set("choices", std::move(choices));
}
void take_notes(const Json& json, ImportRow& row) {
  if (const Json* notes = json.find("notes"); notes != nullptr && notes->values() != nullptr)
    for (const Json& note : *notes->values())
      row.notes.push_back({member_text(note, "column"), member_text(note, "message"), member_text(note, "place")});
  if (const Json* choices = json.find("choices"); choices != nullptr && choices->values() != nullptr)
    for (const Json& choice : *choices->values())
      row.choices.push_back({member_text(choice, "code"), member_text(choice, "label")});
}

Json json_of(const documents::TableHead& head) {
  Json columns = Json::object(), ignored = Json::array();
  for (const auto& [key, column] : head.columns) columns.set(key, std::int64_t{column});
  for (const auto& [column, heading] : head.ignored)
    ignored.push(Json::object().set("column", std::int64_t{column}).set("heading", heading));
  return Json::object()
      .set("sheet", head.sheet)
      .set("row", std::int64_t{head.row})
      .set("columns", std::move(columns))
      .set("ignored", std::move(ignored));
}
std::map<std::string, std::uint32_t> columns_of(const Json* json) {
  std::map<std::string, std::uint32_t> columns;
  if (json != nullptr && json->members() != nullptr)
    for (const auto& [key, value] : *json->members()) columns[key] = static_cast<std::uint32_t>(integer_of(&value));
  return columns;
}
documents::TableHead head_of(const Json& json) {
  documents::TableHead head;
  head.sheet = member_text(json, "sheet");
  head.row = static_cast<std::uint32_t>(integer_of(json.find("row")));
  head.columns = columns_of(json.find("columns"));
  if (const Json* ignored = json.find("ignored"); ignored != nullptr && ignored->values() != nullptr)
    for (const Json& one : *ignored->values())
      head.ignored.emplace_back(static_cast<std::uint32_t>(integer_of(one.find("column"))),
                                member_text(one, "heading"));
  return head;
}

Json json_of(const RowCounts& counts) {
  Json json = Json::object();
  for (const auto& [state, count] : counts) json.set(code(state), count);
  return json;
}
RowCounts counts_of(const Json& json) {
  RowCounts counts;
  if (const auto* members = json.members())
    for (const auto& [name, value] : *members)
      if (const auto state = row_state_of(name)) counts[*state] = integer_of(&value);
  return counts;
}

Json json_of(const ImportOptions& options, const std::map<std::string, std::uint32_t>& chosen) {
  Json columns = Json::object();
  for (const auto& [key, column] : chosen) columns.set(key, std::int64_t{column});
  return Json::object()
      .set("day", options.day.to_iso())
      .set("create_units", options.create_units)
      .set("under", options.under)
      .set("columns", std::move(columns));
}

Json stored_json(const std::string& text) {
  auto parsed = platform::parse_json(text, {1'000'000, 16});
  return parsed ? *std::move(parsed) : Json::object();
}

// ---- keeping rows

struct KeptRow {
  std::int64_t row;
  ParsedRow parsed;
  JudgedRow judged;
};

/// Takes judged rows and writes them in steps.
class RowKeeper {
 public:
  RowKeeper(const ImportPlace& place, std::int64_t import) : place_(place), import_(import) {}

  void add(KeptRow row) {
    ++counts_[row.judged.state];
    rows_.push_back(std::move(row));
    if (rows_.size() >= rows_at_once) flush();
  }
  void flush() {
    if (rows_.empty()) return;
    place_.database->write([&](Connection& db) {
      std::size_t at = 0;
      db.insert_many("personnel_import_row",
                     {"agency_id", "import_id", "row_number", "state", "summary", "cells", "notes", "choice"},
                     [&](std::vector<platform::Value>& values) {
                       if (at == rows_.size()) return false;
                       const KeptRow& row = rows_[at++];
                       values = {place_.agency.value,
                                 import_,
                                 row.row,
                                 std::string(code(row.judged.state)),
                                 row.judged.summary,
                                 to_text(json_of(row.parsed.cells)),
                                 to_text(json_of(row.judged)),
                                 std::string()};
                       return true;
                     });
    });
    rows_.clear();
  }
  const RowCounts& counts() const { return counts_; }

 private:
  const ImportPlace& place_;
  std::int64_t import_;
  std::vector<KeptRow> rows_;
  RowCounts counts_;
};

JudgedRow judged_row(RowJudge& judge, std::int64_t number, const ParsedRow& parsed) {
  JudgedRow judged;
  if (parsed.faults.empty()) {
    judged = judge.judge(number, parsed.cells, "");
  } else {
    judge.unreadable(number, parsed.cells);
    judged.state = RowState::bad;
    const auto name = parsed.cells.find("name");
    judged.summary = name == parsed.cells.end() ? "Dòng " + std::to_string(number) : name->second;
    judged.notes = parsed.faults;
  }
  return judged;
}

std::unique_ptr<RowJudge> new_judge(const ImportPlace& place, const ImportKind& kind, const ImportOptions& options) {
  std::unique_ptr<RowJudge> judge;
  place.database->read([&](Connection& db) { judge = kind.judge(db, place.agency, options); });
  return judge;
}

platform::CommandRequest request_of(const ImportPlace& place, const std::string& action) {
  return {place.agency, place.user, action, place.now, {}, {}};
}

/// How the file is understood. `import.under`.
core::Outcome<ImportOptions> options_of(const ImportPlace& place, const ImportKind& kind, const ImportFile& file) {
  if (!file.under.empty() && !kind.comes_under())
    return import_refusal("under",
                          "“Đặt dưới đơn vị” (under) chỉ dùng khi nhập danh sách đơn vị (units), không dùng cho “" +
                              kind.label() + "” (" + kind.code() + "). Hãy bỏ mục này rồi nhập lại.",
                          "under");
  return ImportOptions{place.now.day_in_vietnam(), file.create_units, file.name, file.under};
}

core::Outcome<std::int64_t> new_import(const ImportPlace& place, const ImportKind& kind, const ImportFile& file,
                                       const platform::Attachment& kept, const ImportOptions& options) {
  std::int64_t id = 0;
  const auto done = platform::run_command(
      *place.database, request_of(place, "import.read"), [&](platform::Command& command) -> core::Outcome<std::string> {
        id = command.new_id();
        platform::register_attachment(command, kept);
        command.db.execute(
            "INSERT INTO personnel_import (agency_id, import_id, kind, file_name, file_sha256, user_id, state, options,"
            " found, counts, started_at) VALUES (?, ?, ?, ?, ?, ?, 'reading', ?, '{}', '{}', ?)",
            {place.agency.value, id, kind.code(), file.name, kept.sha256, place.user.value,
             to_text(json_of(options, file.chosen)), place.now.milliseconds});
        command.record("import:" + std::to_string(id),
                       to_text(Json::object().set("kind", kind.code()).set("file", file.name)));
        return std::string("{}");
      });
  if (!done) return done.error();
  return id;
}

void forget_rows(Connection& db, core::AgencyId agency, std::int64_t import) {
  db.execute("DELETE FROM personnel_import_row WHERE agency_id = ? AND import_id = ?", {agency.value, import});
}

void finish_reading(const ImportPlace& place, std::int64_t import, const std::string& state,
                    const documents::TableHead& head, const RowCounts& counts) {
  place.database->write([&](Connection& db) {
    const auto changed = db.execute(
        "UPDATE personnel_import SET state = ?, found = ?, counts = ? WHERE agency_id = ? AND import_id = ?"
        " AND state <> 'dropped'",
        {state, to_text(json_of(head)), to_text(json_of(counts)), place.agency.value, import});
    if (changed == 0) forget_rows(db, place.agency, import);  // dropped while it was read
  });
}

void forget_rows(const ImportPlace& place, std::int64_t import) {
  place.database->write([&](Connection& db) { forget_rows(db, place.agency, import); });
}

/// Judges the rows of a list as they come and keeps them: one by one or, where they only make sense together, at the
/// end.
class ListReader {
 public:
  ListReader(const ImportPlace& place, const ImportKind& kind, const ImportOptions& options, std::int64_t import)
      : kind_(kind), options_(options), judge_(new_judge(place, kind, options)), keeper_(place, import) {}

  bool begin(const documents::TableHead& head) {
    head_ = head;
    return true;
  }
  void take(const documents::TableRow& row) { take(row.row() + 1, kind_.parse(row, options_)); }
  void take(std::int64_t number, ParsedRow parsed) {
    KeptRow kept{number, std::move(parsed), {}};
    kept.judged = judged_row(*judge_, number, kept.parsed);
    if (!kind_.rows_together()) return keep(std::move(kept));
    held_.push_back(std::move(kept));
  }
  bool has_too_many() const { return held_.size() > rows_together_max; }
  void finish() {
    if (kind_.rows_together()) {
      auto settled = judge_->settled();
      for (KeptRow& kept : held_) {
        if (const auto found = settled.find(kept.row); found != settled.end()) kept.judged = std::move(found->second);
        keep(std::move(kept));
      }
    }
    keeper_.flush();
  }
  const documents::TableHead& head() const { return head_; }
  const RowCounts& counts() const { return keeper_.counts(); }

 private:
  void keep(KeptRow kept) {
    const bool is_of_table = !head_.columns.empty();
    for (RowNote& note : kept.judged.notes)
      if (is_of_table && note.place.empty())
        note.place = documents::place_in(head_, static_cast<std::uint32_t>(kept.row - 1), note.column);
    keeper_.add(std::move(kept));
  }

  const ImportKind& kind_;
  const ImportOptions& options_;
  std::unique_ptr<RowJudge> judge_;
  RowKeeper keeper_;
  documents::TableHead head_;
  std::vector<KeptRow> held_;
};

/// The rows of a list into the store under the number of an import.
core::Outcome<int> read_rows(const ImportPlace& place, const ImportKind& kind, const ImportFile& file,
                             const ImportOptions& options, std::int64_t import, const ImportWatch& watch) {
  ListReader reader(place, kind, options, import);
  bool cancelled = false;
  std::int64_t rows = 0;
  const auto read = documents::read_table(file.bytes, file.name, kind.columns(),
                                          {[&](const documents::TableHead& head) { return reader.begin(head); },
                                           [&](const documents::TableRow& row) {
                                             if (++rows % 500 == 0) {
                                               watch.progress(rows);
                                               cancelled = watch.cancelled();
                                             }
                                             reader.take(row);
                                             return !cancelled && !reader.has_too_many();
                                           }},
                                          file.chosen);
  const auto give_up = [&](core::Refusal refusal) -> core::Outcome<int> {
    forget_rows(place, import);
    finish_reading(place, import, "dropped", reader.head(), {});
    return refusal;
  };
  if (!read) return give_up(read.error());
  if (cancelled) return give_up(import_refusal("cancelled", "Đã dừng đọc danh sách; chưa có gì được ghi."));
  if (reader.has_too_many())
    return give_up(import_refusal("too_many_rows",
                                  kind.label() + " nhận tối đa 100.000 dòng; hãy kiểm tra xem đã chọn đúng tệp chưa."));
  reader.finish();
  finish_reading(place, import, "read", reader.head(), reader.counts());
  return *read;
}

}  // namespace

core::Outcome<std::int64_t> read_import(const ImportPlace& place, const ImportKind& kind, const ImportFile& file,
                                        const ImportWatch& watch) {
  const auto options = options_of(place, kind, file);
  if (!options) return options.error();
  auto kept = place.files->keep(file.bytes, file.name, "application/octet-stream", file_bytes_max);
  if (!kept) return kept.error();
  auto import = new_import(place, kind, file, *kept, *options);
  if (!import) return import;
  if (auto read = read_rows(place, kind, file, *options, *import, watch); !read) return read.error();
  return import;
}

core::Outcome<std::int64_t> read_again(const ImportPlace& place, const ImportKind& kind, std::int64_t import,
                                       const std::map<std::string, std::uint32_t>& chosen, const ImportWatch& watch) {
  std::optional<Import> found;
  place.database->read([&](Connection& db) { found = import_with(db, place.agency, import); });
  if (!found) return import_refusal("unknown", "Không có lần nhập này.");
  if (found->state != "read") return import_refusal("state", "Danh sách này đã nhập hoặc đã bỏ; hãy tải tệp lên lại.");
  auto bytes = place.files->read(found->sha256);
  if (!bytes) return bytes.error();
  forget_rows(place, import);
  const ImportFile file{*bytes, found->file_name, found->options.create_units, chosen, found->options.under};
  if (auto read = read_rows(place, kind, file, found->options, import, watch); !read) return read.error();
  place.database->write([&](Connection& db) {
    db.execute("UPDATE personnel_import SET options = ? WHERE agency_id = ? AND import_id = ?",
               {to_text(json_of(found->options, chosen)), place.agency.value, import});
  });
  return import;
}

core::Outcome<std::int64_t> keep_rows(const ImportPlace& place, const ImportKind& kind, const ImportFile& file,
                                      const std::vector<ParsedRow>& rows) {
  const auto options = options_of(place, kind, file);
  if (!options) return options.error();
  auto kept = place.files->keep(file.bytes, file.name, "application/octet-stream", file_bytes_max);
  if (!kept) return kept.error();
  auto import = new_import(place, kind, file, *kept, *options);
  if (!import) return import;
  ListReader reader(place, kind, *options, *import);
  std::int64_t number = 0;
  for (const ParsedRow& parsed : rows) reader.take(++number, parsed);
  reader.finish();
  finish_reading(place, *import, "read", {}, reader.counts());
  return import;
}

// ---- looking at them

namespace {

constexpr std::string_view import_columns =
    "i.import_id, i.kind, i.file_name, i.file_sha256, i.user_id, i.state, i.options, i.found, i.counts, i.started_at,"
    " i.applied_at, (SELECT MAX(o.import_id) FROM personnel_import o WHERE o.agency_id = i.agency_id"
    " AND o.kind = i.kind AND o.file_sha256 = i.file_sha256 AND o.state = 'applied' AND o.import_id < i.import_id), "
    "i.heard_at";

Import import_of_row(const platform::Row& row) {
  Import found;
  found.id = row.integer(0);
  found.kind = row.text(1);
  found.file_name = row.text(2);
  found.sha256 = row.text(3);
  found.user = core::UserId{row.integer(4)};
  found.state = row.text(5);
  const Json options = stored_json(row.text(6));
  found.options.file_name = found.file_name;
  found.options.day = core::Date::parse_iso(member_text(options, "day")).value_or(core::Date());
  found.options.under = member_text(options, "under");
  const Json* create = options.find("create_units");
  found.options.create_units = create != nullptr && create->boolean() != nullptr && *create->boolean();
  found.chosen = columns_of(options.find("columns"));
  found.found = head_of(stored_json(row.text(7)));
  found.counts = counts_of(stored_json(row.text(8)));
  found.started_at = core::Instant{row.integer(9)};
  if (!row.is_null(10)) found.applied_at = core::Instant{row.integer(10)};
  found.same_file_as = row.optional_integer(11);
  found.heard_at = core::Instant{row.integer(12)};
  return found;
}

}  // namespace

std::optional<Import> import_with(Connection& db, core::AgencyId agency, std::int64_t id) {
  std::optional<Import> found;
  db.query(
      "SELECT " + std::string(import_columns) + " FROM personnel_import i WHERE i.agency_id = ? AND i.import_id = ?",
      {agency.value, id}, [&](const platform::Row& row) { found = import_of_row(row); });
  return found;
}

std::vector<Import> imports(Connection& db, core::AgencyId agency) {
  std::vector<Import> found;
  db.query("SELECT " + std::string(import_columns) +
               " FROM personnel_import i WHERE i.agency_id = ? AND i.state <> 'dropped' ORDER BY i.import_id DESC",
           {agency.value}, [&](const platform::Row& row) { found.push_back(import_of_row(row)); });
  return found;
}

std::vector<ImportRow> import_rows(Connection& db, core::AgencyId agency, std::int64_t import,
                                   std::optional<RowState> state, std::int64_t after, int limit) {
  std::vector<ImportRow> found;
  std::vector<platform::Value> values{agency.value, import, after};
  if (state) values.emplace_back(std::string(code(*state)));
  db.query(
      "SELECT row_number, state, summary, cells, notes, choice FROM personnel_import_row"
      " WHERE agency_id = ? AND import_id = ? AND row_number > ?" +
          std::string(state ? " AND state = ?" : "") + " ORDER BY row_number LIMIT " + std::to_string(limit),
      values, [&](const platform::Row& row) {
        ImportRow& made = found.emplace_back();
        made.row = row.integer(0);
        made.state = row_state_of(row.text(1)).value_or(RowState::bad);
        made.summary = row.text(2);
        made.cells = cells_of(stored_json(row.text(3)));
        take_notes(stored_json(row.text(4)), made);
        made.choice = row.text(5);
      });
  return found;
}

core::Outcome<int> choose(platform::Command& command, std::int64_t import, std::int64_t row, std::string_view choice) {
  const auto found = import_with(command.db, command.agency(), import);
  if (!found || found->state != "read")
    return import_refusal("unknown", "Lần nhập này không còn chờ; hãy tải lại trang.");
  const auto rows = import_rows(command.db, command.agency(), import, RowState::doubtful, row - 1, 1);
  if (rows.empty() || rows[0].row != row)
    return import_refusal("row.unknown", "Dòng " + std::to_string(row) + " không cần chọn.");
  if (!choice.empty() && std::ranges::count(rows[0].choices, choice, &RowChoice::code) == 0)
    return import_refusal("row.choice", "Lựa chọn này không có ở dòng " + std::to_string(row) + ".", "choice");
  command.db.execute(
      "UPDATE personnel_import_row SET choice = ? WHERE agency_id = ? AND import_id = ? AND row_number = ?",
      {std::string(choice), command.agency().value, import, row});
  command.record("import:" + std::to_string(import),
                 to_text(Json::object().set("row", std::to_string(row)).set("choice", choice)));
  return 1;
}

std::int64_t undecided_rows(Connection& db, core::AgencyId agency, std::int64_t import) {
  return db
      .one_integer(
          "SELECT COUNT(*) FROM personnel_import_row WHERE agency_id = ? AND import_id = ?"
          " AND state = 'doubtful' AND choice = ''",
          {agency.value, import})
      .value_or(0);
}

core::Outcome<std::string> faulty_copy(const ImportPlace& place, const Import& import) {
  std::map<std::uint32_t, std::string> notes;
  place.database->read([&](Connection& db) {
    for (const RowState state : {RowState::bad, RowState::doubtful})
      for (std::int64_t after = 0;;) {
        const auto rows = import_rows(db, place.agency, import.id, state, after, 1'000);
        for (const ImportRow& row : rows) {
          std::string& note = notes[static_cast<std::uint32_t>(row.row - 1)];
          for (const RowNote& one : row.notes) note += (note.empty() ? "" : " ") + one.message;
        }
        if (rows.size() < 1'000) break;
        after = rows.back().row;
      }
  });
  auto bytes = place.files->read(import.sha256);
  if (!bytes) return bytes.error();
  return documents::with_notes(*bytes, import.file_name, import.found, notes);
}

std::string exported(Connection& db, core::AgencyId agency, const ImportKind& kind, const ExportAsked& asked,
                     bool with_rows) {
  documents::WorkbookWriter writer({kind.label(), "", {}});
  documents::SheetLayout layout;
  layout.name = "Danh sách";
  layout.autofilter = true;
  for (const documents::ListColumn& column : kind.columns()) layout.columns.push_back({column.title, 20, false});
  writer.begin_sheet(layout);
  if (with_rows)
    kind.write(db, agency, asked, [&](const std::vector<documents::Cell>& cells) { writer.add_row(cells); });
  return writer.finish();
}

}  // namespace thidua::personnel
