#pragma once
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "access/permission.h"
#include "core/date.h"
#include "core/ids.h"
#include "core/outcome.h"
#include "documents/table_read.h"
#include "documents/xlsx_write.h"
#include "personnel/import_row.h"
#include "platform/command.h"
#include "platform/db.h"

namespace thidua::access {
class ApiCall;
}

/// What one kind of list (people, units, ratings, awards, initiatives) must know to be imported and exported. The frame
/// (imports.h) reads the file, keeps the rows, shows them and applies them; a kind says what a row means.
namespace thidua::personnel {

struct ImportOptions {
  core::Date day;             // today, where a row says no day
  bool create_units = false;  // people: units that are missing are made
  std::string file_name;      // "Khen thưởng 2019.xlsx"
  std::string under = {};     // units: code of ours that the top ones of the list, another agency's, come below
};

/// Compares rows with the database as it was when the judge was made (it keeps what it needs and not the connection),
/// and with the rows judged before (doubles in the file). Rows come in the order of the file, each by its number as
/// Excel counts it.
class RowJudge {
 public:
  virtual ~RowJudge() = default;
  /// `choice`: what a person said of a doubtful row, or "".
  virtual JudgedRow judge(std::int64_t row, const RowCells& cells, const std::string& choice) = 0;
  /// A row whose cells cannot be understood: it is not judged, but others may lean on it.
  virtual void unreadable(std::int64_t row, const RowCells& cells);
  /// Where rows only make sense together (`ImportKind::rows_together`): what is known of each once all were judged, in
  /// the place of what `judge` said. Otherwise nothing.
  virtual std::map<std::int64_t, JudgedRow> settled();
  /// Writes the row judged last, for the import numbered `batch`. Not called for `same`, `bad` and undecided rows. May
  /// gather rows until `finish`.
  virtual core::Outcome<int> apply(platform::Command& command, std::int64_t batch) = 0;
  /// Writes what was gathered for writing many rows at once. After the last row of each transaction.
  virtual core::Outcome<int> finish(platform::Command& command) = 0;
};

/// What of a list is written out: everything as it stands, or what a page of the list was asked for.
struct ExportAsked {
  ExportAsked(core::Date today) : day(today) {}
  core::Date day;
  bool past = false;                                       // the day was said and is over: as it stood then
  std::optional<std::unordered_set<std::int64_t>> chosen;  // numbers of what is written; none: everything
  bool has(std::int64_t id) const { return !chosen || chosen->count(id) != 0; }
};
/// Is the parameter there and not empty? An export that is asked for nothing is everything.
bool any_asked(const access::ApiCall& call, std::initializer_list<const char*> names);

class ImportKind {
 public:
  virtual ~ImportKind() = default;
  virtual std::string code() const = 0;   // "people"
  virtual std::string label() const = 0;  // "danh sách người"
  /// Who may import; who may export (and see) such lists.
  virtual const access::Permission& importing() const = 0;
  virtual const access::Permission& exporting() const = 0;
  virtual const std::vector<documents::ListColumn>& columns() const = 0;
  /// Understands the cells of a row; knows no database.
  virtual ParsedRow parse(const documents::TableRow& row, const ImportOptions& options) const = 0;
  virtual std::unique_ptr<RowJudge> judge(platform::Connection& db, core::AgencyId agency,
                                          const ImportOptions& options) const = 0;
  /// Is a row only understood when all are known (a unit told by several rows)? Such lists are short and applied at
  /// once.
  virtual bool rows_together() const { return false; }
  /// Can what the list holds come below a unit of ours (`ImportOptions::under`)?
  virtual bool comes_under() const { return false; }
  /// Rows of one transaction; 0: all. Where several are needed, what was written stays unseen until `publish`.
  virtual std::int64_t chunk_rows() const { return 0; }
  /// `batch` is the import's number.
  virtual core::Outcome<int> publish(platform::Command& command, std::int64_t batch) const;
  /// Takes away what an import wrote and never published; called before it is applied again.
  virtual void forget(platform::Connection& db, core::AgencyId agency, std::int64_t batch) const;
  /// What the query of the request asks for: filters, search and day as the list of this kind understands them.
  virtual core::Outcome<ExportAsked> asked(const access::ApiCall& call) const = 0;
  /// What is asked for, in the columns of `columns()`; everything imports back to the same state.
  virtual void write(platform::Connection& db, core::AgencyId agency, const ExportAsked& asked,
                     const std::function<void(const std::vector<documents::Cell>&)>& row) const = 0;
};

}  // namespace thidua::personnel
