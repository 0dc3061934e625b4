#include <algorithm>
#include <filesystem>
#include <fstream>

#include "initiatives/io/initiative_kind.h"
#include "people/io/store.h"
#include "personnel/io/import_kinds.h"
#include "personnel/io/imports.h"
#include "platform/clock.h"
#include "registry/io/award_kind.h"
#include "server/commands.h"
#include "server/lists.h"
#include "server/shared.h"
#include "server/terminal.h"
#include "system/files.h"

namespace thidua::server {
namespace {

namespace fs = std::filesystem;
using personnel::Import;
using personnel::ImportKind;
using personnel::RowState;

constexpr std::uint64_t list_file_bytes_max = 200'000'000;
constexpr int rows_told = 20;

core::Outcome<std::shared_ptr<const ImportKind>> kind_named(const std::string& name) {
  std::string all;
  for (auto& kind : list_kinds()) {
    if (kind->code() == name) return std::move(kind);
    all += (all.empty() ? "" : ", ") + kind->code();
  }
  return core::Refusal{"import.kind.unknown", "Không có loại danh sách “" + name + "”. Các loại: " + all + ".", "", ""};
}

std::string count_line(const personnel::RowCounts& counts) {
  std::string line;
  for (const auto& [state, count] : counts)
    line += (line.empty() ? "" : ", ") + std::to_string(count) + " dòng " + std::string(label_vi(state));
  return line.empty() ? "không có dòng nào" : line;
}

/// The rows that need a person, with cell and reason.
void say_rows(Context& context, const Import& import, RowState state) {
  const auto rows = read(context, [&](platform::Connection& db) {
    return personnel::import_rows(db, context.agency, import.id, state, 0, rows_told + 1);
  });
  if (rows.empty()) return;
  say(state == RowState::bad ? "Dòng có lỗi:" : "Dòng cần chọn (nhập trên trang để chọn):");
  for (std::size_t i = 0; i < rows.size() && i < rows_told; ++i) {
    say("  dòng " + std::to_string(rows[i].row) + ": " + rows[i].summary);
    for (const personnel::RowNote& note : rows[i].notes)
      say("    " + (note.place.empty() ? "" : note.place + ": ") + note.message);
  }
  if (rows.size() > rows_told) say("  …");
}

/// "ds-loi.xlsx" beside "ds.xlsx".
core::Outcome<int> write_faulty(const personnel::ImportPlace& place, const Import& import, const fs::path& file) {
  const auto bad = import.counts.find(RowState::bad);
  if (bad == import.counts.end() || bad->second == 0) return 0;
  const auto bytes = personnel::faulty_copy(place, import);
  if (!bytes) return bytes.error();
  fs::path beside = file;
  beside.replace_filename(file.stem().string() + "-loi.xlsx");
  system::write_file_atomically(beside, *bytes);
  say("Đã ghi bản có lỗi cạnh từng dòng: " + beside.string());
  return 1;
}

}  // namespace

std::vector<std::shared_ptr<const ImportKind>> list_kinds() {
  std::vector<std::shared_ptr<const ImportKind>> all;
  all.push_back(personnel::units_kind());
  all.push_back(personnel::people_kind());
  all.push_back(personnel::careers_kind());
  all.push_back(personnel::ratings_kind());
  all.push_back(registry::award_import());
  all.push_back(initiatives::initiative_import());
  return all;
}

int list_import(const CommonOptions& common, const ListOptions& options) {
  const auto kind = kind_named(options.kind);
  if (!kind) return refuse(kind.error());
  auto opened = open_context(common);
  if (!opened) return refuse(opened.error());
  Context& context = **opened;
  const auto bytes = system::read_file(options.file, list_file_bytes_max);
  if (!bytes) return refuse(bytes.error());
  const personnel::ImportPlace place{context.database.get(), &context.files,  context.agency,
                                     context.user,           platform::now(), &platform::now};
  // An empty database knows no units yet: those of the list are made.
  const bool no_units =
      read(context, [&](platform::Connection& db) { return people::units(db, context.agency).empty(); });
  const auto id = personnel::read_import(
      place, **kind,
      {*bytes, fs::path(options.file).filename().string(), options.create_units || no_units, {}, options.under});
  if (!id) return refuse(id.error());
  const Import import =
      *read(context, [&](platform::Connection& db) { return personnel::import_with(db, context.agency, *id); });
  say("Đọc " + import.file_name + ": " + count_line(import.counts));
  if (import.same_file_as) say("Chú ý: chính tệp này đã được nhập trước đây.");
  say_rows(context, import, RowState::bad);
  say_rows(context, import, RowState::doubtful);
  if (auto written = write_faulty(place, import, options.file); !written) return refuse(written.error());
  const auto drop = [&] {
    return run(context, "import.drop", [&](platform::Command& command) -> core::Outcome<std::string> {
      if (auto dropped = personnel::drop_import(command, **kind, *id); !dropped) return dropped.error();
      return std::string("{}");
    });
  };
  if (options.dry_run) {
    if (auto dropped = drop(); !dropped) return refuse(dropped.error());
    say("Chỉ xem: chưa ghi gì.");
    return exit_done;
  }
  const auto applied = personnel::apply_import(place, **kind, *id);
  if (!applied) {
    if (applied.error().code == "import.nothing")
      if (auto dropped = drop(); !dropped) return refuse(dropped.error());
    return refuse(applied.error());
  }
  say("Đã ghi: " + count_line(*applied));
  return exit_done;
}

int list_export(const CommonOptions& common, const ListOptions& options) {
  const auto kind = kind_named(options.kind);
  if (!kind) return refuse(kind.error());
  auto opened = open_context(common);
  if (!opened) return refuse(opened.error());
  Context& context = **opened;
  std::string bytes;
  const auto done =
      run(context, "export." + options.kind, [&](platform::Command& command) -> core::Outcome<std::string> {
        bytes = personnel::exported(command.db, context.agency, **kind, command.today(), true);
        command.record("export:" + options.kind, "{}");
        return std::string("{}");
      });
  if (!done) return refuse(done.error());
  system::write_file_atomically(options.file, bytes);
  say("Đã ghi " + options.file);
  return exit_done;
}

}  // namespace thidua::server
