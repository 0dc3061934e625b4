#pragma once
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "access/io/one_agency_test.h"
#include "documents/xlsx_write.h"
#include "people/io/details.h"
#include "people/io/store.h"
#include "people/io/stored.h"
#include "personnel/io/import_kind.h"
#include "registry/io/award_kind.h"
#include "registry/io/store.h"

/// What the tests of the registry stand on: an agency with two offices and a few people.
namespace thidua::registry {

inline core::Date a_day(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

/// One thing a list was judged to be.
struct JudgedOne {
  personnel::RowCells cells;
  personnel::JudgedRow judged;
  std::vector<personnel::RowNote> faults;
};

class RegistryTest : public access::OneAgency {
 protected:
  void SetUp() override {
    OneAgency::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    run([&](platform::Command& command) {
      office = people::add_unit(command, "VP", {{a_day(2015, 1, 1), {}}, "Văn phòng", people::UnitKind::office, {}, 1})
                   .value();
      housing = people::add_unit(command, "QLN",
                                 {{a_day(2018, 3, 1), {}}, "Phòng Quản lý nhà", people::UnitKind::division, {}, 2})
                    .value();
    });
  }

  core::PersonId a_person(const std::string& code, const std::string& name, core::UnitId unit,
                          const std::string& birth = "", const std::string& id_number = "") {
    core::PersonId id;
    run([&](platform::Command& command) {
      id = people::add_person(command, code, name).value();
      people::Posting posting{
          id, unit, "Chuyên viên", people::StaffKind::civil_servant, false, {a_day(2018, 3, 1), {}}};
      const auto added = people::add_posting(command, posting);
      ASSERT_TRUE(added.ok()) << added.error().message;
      people::PersonDetail detail;
      detail.birth = people::parse_partial_day(birth);
      detail.id_number = id_number;
      if (detail != people::PersonDetail{}) {
        const auto set = people::set_detail(command, id, detail, 0, "thử");
        ASSERT_TRUE(set.ok()) << set.error().message;
      }
    });
    return id;
  }

  AwardId an_award(const AwardRecord& record) {
    AwardId id;
    run([&](platform::Command& command) {
      const auto added = add_award(command, record);
      ASSERT_TRUE(added.ok()) << added.error().front().message;
      id = *added;
    });
    return id;
  }

  static AwardRecord a_title(const std::string& name, int year) {
    AwardRecord record;
    record.holder.name = name;
    record.award_code = "LDTT";
    record.award_text = "Lao động tiên tiến";
    record.years = Years{year, year};
    record.number = std::to_string(year % 100) + "/QĐ-STN";
    record.day = PartlyDay{a_day(year, 12, 20), false};
    record.authority = "Giám đốc Sở";
    return record;
  }

  /// An Excel file with these headings and rows of text.
  static std::string workbook(const std::vector<std::string>& headings,
                              const std::vector<std::vector<documents::Cell>>& rows) {
    documents::WorkbookWriter writer({"Danh sách", "", {}});
    documents::SheetLayout layout;
    layout.name = "Danh sách";
    for (const std::string& heading : headings) layout.columns.push_back({heading});
    writer.begin_sheet(layout);
    for (const auto& row : rows) writer.add_row(row);
    return writer.finish();
  }

  /// Judges every row without writing.
  std::vector<JudgedOne> trial(const personnel::ImportKind& kind, const std::string& bytes,
                               const std::map<std::int64_t, std::string>& choices = {}) {
    return through(kind, bytes, choices, 0, nullptr);
  }
  /// Judges and writes what may be written, unseen until it is published.
  std::vector<JudgedOne> take_in(const personnel::ImportKind& kind, const std::string& bytes, std::int64_t batch,
                                 const std::map<std::int64_t, std::string>& choices = {}, bool publish = true) {
    std::vector<JudgedOne> judged;
    run([&](platform::Command& command) { judged = through(kind, bytes, choices, batch, &command); });
    if (publish)
      run([&](platform::Command& command) {
        const auto out = kind.publish(command, batch);
        ASSERT_TRUE(out.ok()) << out.error().message;
        command.record("test:1", "{}");
      });
    return judged;
  }

  static std::string exported(const personnel::ImportKind& kind, platform::Database& from, core::AgencyId whose) {
    std::vector<std::string> headings;
    for (const documents::ListColumn& column : kind.columns()) headings.push_back(column.title);
    std::vector<std::vector<documents::Cell>> rows;
    from.read([&](platform::Connection& db) {
      kind.write(db, whose, a_day(2026, 11, 21), [&](const std::vector<documents::Cell>& row) { rows.push_back(row); });
    });
    return workbook(headings, rows);
  }

  std::vector<StoredAward> stored() {
    std::vector<StoredAward> all;
    database->read([&](platform::Connection& db) {
      each_award(db, agency, [&](const StoredAward& award) { all.push_back(award); });
    });
    return all;
  }

  core::UnitId office, housing;

 private:
  std::vector<JudgedOne> through(const personnel::ImportKind& kind, const std::string& bytes,
                                 const std::map<std::int64_t, std::string>& choices, std::int64_t batch,
                                 platform::Command* command) {
    const personnel::ImportOptions options{at.day_in_vietnam(), false, "Khen thưởng.xlsx"};
    std::unique_ptr<personnel::RowJudge> judge;
    if (command != nullptr) {
      judge = kind.judge(command->db, agency, options);
    } else {
      database->read([&](platform::Connection& db) { judge = kind.judge(db, agency, options); });
    }
    std::vector<JudgedOne> all;
    const auto read = documents::read_table(
        bytes, "Khen thưởng.xlsx", kind.columns(),
        {[](const documents::TableHead&) { return true; },
         [&](const documents::TableRow& row) {
           const std::int64_t number = row.row() + 1;
           personnel::ParsedRow parsed = kind.parse(row, options);
           JudgedOne one{parsed.cells, {}, parsed.faults};
           if (parsed.faults.empty()) {
             const auto choice = choices.find(number);
             one.judged = judge->judge(number, parsed.cells, choice == choices.end() ? "" : choice->second);
             const bool writes =
                 one.judged.state == personnel::RowState::added || one.judged.state == personnel::RowState::changed;
             if (command != nullptr && writes) {
               const auto applied = judge->apply(*command, batch);
               EXPECT_TRUE(applied.ok()) << (applied ? "" : applied.error().message);
             }
           } else {
             one.judged.state = personnel::RowState::bad;
           }
           all.push_back(std::move(one));
           return true;
         }});
    EXPECT_TRUE(read.ok()) << (read ? "" : read.error().message);
    if (command != nullptr) {
      EXPECT_TRUE(judge->finish(*command).ok());
    }
    return all;
  }
};

}  // namespace thidua::registry
