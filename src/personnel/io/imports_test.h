#pragma once
#include <gtest/gtest.h>

#include <string>

#include "personnel/io/imports.h"
#include "support/databases.h"
#include "support/folder.h"

/// Lists in and out of one agency, for tests of every feature that has lists.
namespace thidua::personnel {

class ListsOf {
 public:
  ListsOf(platform::Database& database, core::AgencyId agency) : database_(database), agency_(agency) {}

  std::string exported_now(const ImportKind& kind) {
    std::string bytes;
    database_.read([&](platform::Connection& db) {
      bytes = exported(db, agency_, kind, test::fixed_now().day_in_vietnam(), true);
    });
    return bytes;
  }
  std::int64_t read(const ImportKind& kind, const std::string& bytes, const std::string& name = "xuat.xlsx") {
    const auto import = read_import(place(), kind, {bytes, name, false, {}});
    EXPECT_TRUE(import.ok()) << (import.ok() ? "" : import.error().message);
    return import.ok() ? *import : 0;
  }
  /// "" or the code of the refusal.
  std::string apply(const ImportKind& kind, std::int64_t import) {
    const auto done = apply_import(place(), kind, import);
    return done.ok() ? "" : done.error().code + ": " + done.error().message;
  }
  std::vector<ImportRow> rows(std::int64_t import) {
    std::vector<ImportRow> found;
    database_.read(
        [&](platform::Connection& db) { found = import_rows(db, agency_, import, std::nullopt, 0, 100'000); });
    return found;
  }
  /// Of each state how many: "12 added, 1 bad"; and what is said of the first rows that are wrong.
  std::string told(std::int64_t import) {
    RowCounts counts;
    std::string faults;
    int shown = 0;
    for (const ImportRow& row : rows(import)) {
      ++counts[row.state];
      const bool wrong = row.state == RowState::bad || row.state == RowState::doubtful;
      if (wrong && ++shown <= 3)
        for (const RowNote& note : row.notes) faults += "\n" + note.place + " " + row.summary + ": " + note.message;
    }
    std::string text;
    for (const auto& [state, count] : counts)
      text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(code(state));
    return text + faults;
  }
  ImportPlace place() { return {&database_, &files_, agency_, core::UserId{7}, test::fixed_now()}; }

 private:
  platform::Database& database_;
  core::AgencyId agency_;
  test::TemporaryFolder folder_;
  platform::AttachmentFolder files_{folder_.path() / "files"};
};

}  // namespace thidua::personnel
