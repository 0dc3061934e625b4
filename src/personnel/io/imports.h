#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/outcome.h"
#include "personnel/io/import_kind.h"
#include "platform/attachments.h"
#include "platform/db.h"
#include "platform/json.h"

/// Lists given to be imported: read, judged row by row and kept; looked at and mended by a person; then applied, all
/// the good rows or none of them.
namespace thidua::personnel {

using RowCounts = std::map<RowState, std::int64_t>;

struct Import {
  std::int64_t id = 0;
  std::string kind;
  std::string file_name;
  std::string sha256;
  core::UserId user;
  std::string state;  // reading, read, applying, applied, dropped
  ImportOptions options;
  std::map<std::string, std::uint32_t> chosen;  // columns chosen by hand
  documents::TableHead found;
  RowCounts counts;
  core::Instant started_at;
  std::optional<core::Instant> applied_at;
  core::Instant heard_at;                    // while it is applied step by step: the last step
  std::optional<std::int64_t> same_file_as;  // an import of this very file that was applied
};

/// Told now and then; `cancelled` is asked between rows.
struct ImportWatch {
  std::function<void(std::int64_t rows)> progress = [](std::int64_t) {};
  std::function<bool()> cancelled = [] { return false; };
};

/// Where imports live.
struct ImportPlace {
  platform::Database* database = nullptr;
  const platform::AttachmentFolder* files = nullptr;
  core::AgencyId agency;
  core::UserId user;
  core::Instant now;
  std::function<core::Instant()> clock = {};  // as time goes on; none: it stands still
  core::Instant at() const { return clock ? clock() : now; }
};

struct ImportFile {
  std::string_view bytes;
  std::string name;
  bool create_units = false;
  std::map<std::string, std::uint32_t> chosen = {};
  std::string under = {};
};
/// Reads a list and keeps its rows; answers the import's number. Rows are kept in steps, so that others go on saving.
/// Errors  those of documents::read_table; `import.cancelled`; `import.too_many_rows` where rows go together;
///         `import.under` where a unit is named and the list holds no units.
core::Outcome<std::int64_t> read_import(const ImportPlace& place, const ImportKind& kind, const ImportFile& file,
                                        const ImportWatch& watch = {});
/// The same file again with other columns chosen, in place of what was read.
core::Outcome<std::int64_t> read_again(const ImportPlace& place, const ImportKind& kind, std::int64_t import,
                                       const std::map<std::string, std::uint32_t>& chosen,
                                       const ImportWatch& watch = {});
/// Rows made by something else than a list in Excel (award lists of decisions), kept as if they had been read.
core::Outcome<std::int64_t> keep_rows(const ImportPlace& place, const ImportKind& kind, const ImportFile& file,
                                      const std::vector<ParsedRow>& rows);

std::optional<Import> import_with(platform::Connection& db, core::AgencyId agency, std::int64_t id);
/// Newest first, dropped ones left out.
std::vector<Import> imports(platform::Connection& db, core::AgencyId agency);

struct ImportRow {
  std::int64_t row = 0;
  RowState state = RowState::added;
  std::string summary;
  RowCells cells;
  std::vector<RowNote> notes;
  std::vector<RowChoice> choices;
  std::string choice;
};
/// Rows behind `after`, at most `limit`; all states or one.
std::vector<ImportRow> import_rows(platform::Connection& db, core::AgencyId agency, std::int64_t import,
                                   std::optional<RowState> state, std::int64_t after, int limit);
/// Doubtful rows that nobody has chosen for yet.
std::int64_t undecided_rows(platform::Connection& db, core::AgencyId agency, std::int64_t import);
/// What a person says of a doubtful row; "" takes it back. `import.row.choice`.
core::Outcome<int> choose(platform::Command& command, std::int64_t import, std::int64_t row, std::string_view choice);

/// Applies every row that is good, in one transaction or, where the kind is too big for that, unseen until the end.
/// Rows are judged once more; one that was good and is no longer refuses everything (`import.changed`). One whose
/// program stopped meanwhile begins anew.
/// Errors  `import.state` (applied or dropped already), `import.doubtful` (rows wait for a choice), `import.nothing`,
///         `import.running` (somebody else is applying it), `import.taken` (somebody else took it up or dropped it).
core::Outcome<RowCounts> apply_import(const ImportPlace& place, const ImportKind& kind, std::int64_t import,
                                      const ImportWatch& watch = {});
/// Was it being applied and has not been heard of for so long that its program must have stopped?
bool has_stopped(const Import& import, core::Instant now);
/// What it wrote and nobody has seen goes with it. `import.state`, `import.running`.
core::Outcome<int> drop_import(platform::Command& command, const ImportKind& kind, std::int64_t import);

/// The user's own file with what is wrong beside each row.
core::Outcome<std::string> faulty_copy(const ImportPlace& place, const Import& import);

/// The list as a workbook: what is asked for (`with_rows`), or headings alone, to be filled in.
std::string exported(platform::Connection& db, core::AgencyId agency, const ImportKind& kind, const ExportAsked& asked,
                     bool with_rows);

}  // namespace thidua::personnel
