#include "personnel/io/imports.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>

#include "documents/xlsx_read.h"
#include "people/io/bulk.h"
#include "people/io/details.h"
#include "people/io/people_list.h"
#include "people/io/store.h"
#include "personnel/io/import_kinds.h"
#include "platform/audit.h"
#include "support/databases.h"
#include "support/folder.h"

namespace thidua::personnel {
namespace {

std::string list_of(const std::vector<std::vector<std::string>>& rows) {
  std::string text;
  for (const auto& row : rows) {
    for (const std::string& cell : row) text += (&cell == &row.front() ? "" : ";") + cell;
    text += "\n";
  }
  return text;
}

/// One agency with an office and a division, and the import frame over it.
class Imports : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    start(database, "A");
  }

  void start(std::unique_ptr<platform::Database>& made, const std::string& code) {
    made = fresh_database();
    const core::Validity since{core::Date::of(2010, 1, 1).value(), std::nullopt};
    made->write([&](platform::Connection& db) {
      agency = people::add_agency(db, code, {since, "Sở Thử nghiệm", "Sở", "", "STN", "", ""}).value();
    });
    run(*made, [&](platform::Command& command) {
      people::add_unit(command, "VP", {since, "Văn phòng", people::UnitKind::office, {}, 1}).value();
      people::add_unit(command, "QLN", {since, "Phòng Quản lý nhà", people::UnitKind::division, {}, 2}).value();
    });
  }

  template <class Work>
  void run(platform::Database& where, Work work) {
    const auto done = platform::run_command(where, {agency, core::UserId{7}, "test", test::fixed_now(), {}, {}},
                                            [&](platform::Command& command) -> core::Outcome<std::string> {
                                              work(command);
                                              return std::string("{}");
                                            });
    ASSERT_TRUE(done.ok()) << done.error().message;
  }

  ImportPlace place_in(platform::Database& where) {
    return {&where, &files, agency, core::UserId{7}, test::fixed_now()};
  }
  std::int64_t read_in(platform::Database& where, const ImportKind& kind, const std::string& bytes,
                       const std::string& name = "ds.csv", bool create_units = false) {
    const auto import = read_import(place_in(where), kind, {bytes, name, create_units, {}});
    EXPECT_TRUE(import.ok()) << (import.ok() ? "" : import.error().message);
    return import.ok() ? *import : 0;
  }
  std::int64_t read(const ImportKind& kind, const std::vector<std::vector<std::string>>& rows) {
    return read_in(*database, kind, list_of(rows));
  }
  std::vector<ImportRow> rows_of(std::int64_t import, platform::Database* where = nullptr) {
    std::vector<ImportRow> rows;
    (where == nullptr ? *database : *where).read([&](platform::Connection& db) {
      rows = import_rows(db, agency, import, std::nullopt, 0, 10'000);
    });
    return rows;
  }
  std::string states(std::int64_t import, platform::Database* where = nullptr) {
    std::string all;
    for (const ImportRow& row : rows_of(import, where)) all += (all.empty() ? "" : " ") + std::string(code(row.state));
    return all;
  }
  std::string apply(std::int64_t import, const ImportKind& kind, platform::Database* where = nullptr) {
    const auto done = apply_import(place_in(where == nullptr ? *database : *where), kind, import);
    return done.ok() ? "" : done.error().code;
  }
  std::vector<people::KnownFully> everybody(platform::Database& where) {
    std::vector<people::KnownFully> all;
    where.read([&](platform::Connection& db) { all = people::people_fully(db, agency); });
    return all;
  }

  test::TemporaryFolder folder;
  platform::AttachmentFolder files{folder.path() / "files"};
  std::unique_ptr<platform::Database> database;
  core::AgencyId agency;
  std::unique_ptr<ImportKind> people_list = people_kind(), units_list = units_kind(), ratings_list = ratings_kind();
};
THIDUA_ON_BOTH_DATABASES(Imports);

TEST_P(Imports, AStaffListBecomesPeopleInAnyColumnOrder) {
  const auto import =
      read(*people_list, {{"STT", "Phòng, ban", "Họ và tên", "Năm sinh", "Chức vụ", "Số CCCD"},
                          {"1", "Văn phòng", "Lò Thị Thử", "5/6/1985", "Chánh Văn phòng", "001085000001"},
                          {"2", "QLN", "Giàng A Thử", "1990", "", ""}});
  EXPECT_EQ(states(import), "added added");
  EXPECT_EQ(apply(import, *people_list), "");
  const auto all = everybody(*database);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].name, "Lò Thị Thử");
  EXPECT_EQ(to_iso(*all[0].detail.birth), "1985-06-05");
  ASSERT_EQ(all[0].postings.size(), 1u);
  EXPECT_EQ(all[0].postings[0].position, "Chánh Văn phòng");
  EXPECT_EQ(all[1].code, "NS000002");
  database->read([&](platform::Connection& db) {
    people::PeopleQuery query;
    query.words = {"thi", "lo"};
    query.day = test::fixed_now().day_in_vietnam();
    const auto page = people::list_people(db, agency, query);
    ASSERT_TRUE(page.ok());
    ASSERT_EQ(page->rows.size(), 1u);
    EXPECT_EQ(page->rows[0].name, "Lò Thị Thử");
    EXPECT_EQ(db.one_integer("SELECT COUNT(*) FROM platform_audit WHERE action = 'import.apply'"), 1);
  });
  const auto again = read(*people_list, {{"Họ tên", "Ngày sinh", "Đơn vị"}, {"Lò Thị Thử", "05/06/1985", "VP"}});
  EXPECT_EQ(states(again), "same");
  EXPECT_EQ(apply(again, *people_list), "import.nothing");
}

TEST_P(Imports, EachFaultIsToldWithItsCellAndTheRestIsOffered) {
  const auto import =
      read(*people_list, {{"Mã số", "Họ và tên", "Ngày sinh", "Ngày vào cơ quan", "Đơn vị", "Giới tính"},
                          {"A1", "Lò Thị Thử", "31/02/1985", "", "VP", "Nữ"},
                          {"A2", "Lò Văn Thử", "1/1/1990", "1/1/1980", "VP", "Nam"},
                          {"A3", "Lò Văn An", "1/1/1990", "", "Phòng Không Có", "Nam"},
                          {"A4", "", "1/1/1990", "", "VP", "người"},
                          {"A5", "Lò Văn Bình", "1/1/1990", "", "VP", "Nam"},
                          {"A5", "Lò Văn Bính", "1/1/1991", "", "VP", "Nam"}});
  EXPECT_EQ(states(import), "bad bad bad bad added bad");
  const auto rows = rows_of(import);
  EXPECT_EQ(rows[0].notes[0].place, "C2");
  EXPECT_NE(rows[0].notes[0].message.find("Không có ngày"), std::string::npos);
  EXPECT_EQ(rows[1].notes[0].column, "joined_day");
  EXPECT_EQ(rows[2].notes[0].column, "unit");
  EXPECT_EQ(rows[3].notes.size(), 2u);
  EXPECT_NE(rows[5].notes[0].message.find("dòng 6"), std::string::npos);
  std::optional<Import> known;
  database->read([&](platform::Connection& db) { known = import_with(db, agency, import); });
  const auto copy = faulty_copy(place_in(*database), *known);
  ASSERT_TRUE(copy.ok()) << copy.error().message;
  const auto sheet = documents::read_workbook(*copy, "loi.xlsx");
  ASSERT_TRUE(sheet.ok());
  EXPECT_EQ(sheet->sheets[0].at(0, 6)->text, "Lỗi cần sửa");
  EXPECT_EQ(sheet->sheets[0].at(5, 6), nullptr);
  EXPECT_EQ(apply(import, *people_list), "");
  EXPECT_EQ(everybody(*database).size(), 1u);
  EXPECT_EQ(apply(import, *people_list), "import.state");
}

TEST_P(Imports, TheSameNameAloneIsAQuestion) {
  apply(read(*people_list, {{"Mã số", "Họ và tên", "Đơn vị", "Ngày sinh"}, {"A1", "Lò Thị Thử", "VP", "1985"}}),
        *people_list);
  const auto import = read(*people_list, {{"Họ và tên", "Đơn vị", "Chức vụ"}, {"Lò Thị Thử", "QLN", "Trưởng phòng"}});
  EXPECT_EQ(states(import), "doubtful");
  const auto rows = rows_of(import);
  ASSERT_EQ(rows[0].choices.size(), 2u);
  EXPECT_EQ(apply(import, *people_list), "import.doubtful");
  run(*database, [&](platform::Command& command) {
    EXPECT_FALSE(choose(command, import, 2, "person:999").ok());
    EXPECT_TRUE(choose(command, import, 2, rows[0].choices[0].code).ok());
  });
  EXPECT_EQ(apply(import, *people_list), "");
  const auto all = everybody(*database);
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].postings[0].position, "Trưởng phòng");
}

TEST_P(Imports, NothingIsHalfImported) {
  const auto import = read(*people_list, {{"Mã số", "Họ và tên", "Đơn vị", "Số CCCD"},
                                          {"A1", "Lò Thị Thử", "VP", "001085000001"},
                                          {"A2", "Lò Văn Thử", "VP", "001085000002"}});
  // Meanwhile somebody else takes one of the numbers.
  run(*database, [&](platform::Command& command) {
    const auto other = people::add_person(command, "B1", "Người Khác").value();
    people::PersonDetail detail;
    detail.id_number = "001085000002";
    EXPECT_TRUE(people::set_detail(command, other, detail, 0, "").ok());
  });
  EXPECT_EQ(apply(import, *people_list), "import.changed");
  EXPECT_EQ(everybody(*database).size(), 1u);
}

TEST_P(Imports, UnitsComeInAnyOrderAndMissingOnesCanBeMade) {
  const auto import = read(*units_list, {{"Mã đơn vị", "Tên đơn vị", "Loại", "Trực thuộc"},
                                         {"TC", "Tổ Công nghệ", "Đơn vị khác", "TT"},
                                         {"TT", "Trung tâm Thử", "Trung tâm", ""},
                                         {"VP", "Văn phòng Sở", "Văn phòng", ""}});
  EXPECT_EQ(states(import), "added added changed");
  EXPECT_EQ(apply(import, *units_list), "");
  database->read([&](platform::Connection& db) {
    const auto all = people::units(db, agency);
    const auto day = test::fixed_now().day_in_vietnam();
    EXPECT_EQ(people::tree_on(all, day).size(), 4u);
    EXPECT_EQ(people::unit_name(all, people::find_unit(db, agency, "VP", day).value(), day), "Văn phòng Sở");
  });
  const std::string list =
      list_of({{"Họ và tên", "Đơn vị"}, {"Lò Thị Thử", "Phòng Kế hoạch"}, {"Lò Văn Thử", "Phòng Kế hoạch"}});
  const auto people = read_in(*database, *people_list, list, "ds.csv", true);
  EXPECT_EQ(states(people), "added added");
  EXPECT_EQ(apply(people, *people_list), "");
  EXPECT_EQ(everybody(*database)[0].postings[0].unit, everybody(*database)[1].postings[0].unit);
}

TEST_P(Imports, RatingsFindTheirHolders) {
  apply(read(*people_list, {{"Mã số", "Họ và tên", "Đơn vị", "Ngày sinh"},
                            {"A1", "Lò Thị Thử", "VP", "1/1/1985"},
                            {"A2", "Lò Thị Thử", "QLN", "1/1/1990"}}),
        *people_list);
  const auto import = read(*ratings_list, {{"Đối tượng", "Họ và tên", "Đơn vị", "Năm", "Xếp loại"},
                                           {"cá nhân", "Lò Thị Thử", "VP", "2023", "HTXSNV"},
                                           {"cá nhân", "Lò Thị Thử", "", "2023", "HTTNV"},
                                           {"tập thể", "Văn phòng", "", "2023", "Hoàn thành tốt nhiệm vụ"},
                                           {"cá nhân", "Không Có Ai", "", "2023", "HTTNV"},
                                           {"cá nhân", "Lò Thị Thử", "QLN", "2023", "giỏi"}});
  EXPECT_EQ(states(import), "added doubtful added bad bad");
  run(*database, [&](platform::Command& command) {
    EXPECT_TRUE(choose(command, import, 3, rows_of(import)[1].choices[1].code).ok());
  });
  EXPECT_EQ(apply(import, *ratings_list), "");
  database->read([&](platform::Connection& db) {
    const auto counts = people::rating_counts(db, agency, 2023);
    EXPECT_EQ(counts[0].cap.excellent, 1);
    EXPECT_EQ(counts[0].cap.good, 1);
    EXPECT_TRUE(counts[0].cap.is_over());
  });
}

TEST_P(Imports, AFileGivenTwiceIsTold) {
  const std::vector<std::vector<std::string>> list{{"Họ và tên", "Đơn vị"}, {"Lò Thị Thử", "VP"}};
  const auto first = read(*people_list, list);
  apply(first, *people_list);
  const auto second = read(*people_list, list);
  database->read([&](platform::Connection& db) { EXPECT_EQ(import_with(db, agency, second)->same_file_as, first); });
}

/// People as no list was ever so complete: everything random, and some of it missing.
std::string random_list(std::mt19937& random, int count) {
  const auto one_of = [&](std::vector<std::string> all) { return all[random() % all.size()]; };
  std::vector<std::vector<std::string>> rows{{"Mã số", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Số CCCD",
                                              "Đơn vị", "Chức vụ", "Đối tượng", "Đứng đầu đơn vị", "Lãnh đạo, quản lý",
                                              "Giữ vị trí từ ngày", "Hợp đồng đến ngày", "Ngày vào cơ quan",
                                              "Kiêm nhiệm"}};
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(1000 + i);
    const std::string from = std::to_string(1 + random() % 28) + "/3/" + std::to_string(2011 + random() % 12);
    rows.push_back({"M" + number, one_of({"Lò Thị ", "Vàng A ", "Đặng Ý "}) + one_of({"Thử", "Ơn", "Ẩn", "Ứng"}),
                    one_of({"", "1980", "06/1981", "7/8/1982"}), one_of({"", "Nam", "Nữ"}),
                    one_of({"", "Kinh", "Thái"}), random() % 2 == 0 ? "" : "00108500" + number,
                    one_of({"VP", "QLN", "Văn phòng"}), one_of({"Chuyên viên", "Trưởng phòng", "Nhân viên"}),
                    one_of({"công chức", "viên chức", "NLĐ"}), one_of({"", "x"}), one_of({"", "x"}), from,
                    one_of({"", "31/12/2030"}), one_of({"", "1/2/2009"}), ""});
    if (random() % 8 == 0) {
      auto beside = rows.back();
      beside[6] = rows.back()[6] == "QLN" ? "VP" : "QLN";
      beside.back() = "x";
      rows.push_back(beside);
    }
  }
  return list_of(rows);
}

TEST_P(Imports, WhatIsExportedImportsBackToTheSame) {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    std::mt19937 random(seed);
    std::unique_ptr<platform::Database> first, second;
    start(first, "A");
    const std::string list = random_list(random, 40);
    EXPECT_EQ(apply(read_in(*first, *people_list, list), *people_list, first.get()), "");
    const auto day = test::fixed_now().day_in_vietnam();
    std::string workbook;
    first->read([&](platform::Connection& db) { workbook = exported(db, agency, *people_list, day, true); });
    const auto same = read_in(*first, *people_list, workbook, "xuat.xlsx");
    EXPECT_EQ(states(same, first.get()).find_first_of("bcd"), std::string::npos) << states(same, first.get());
    start(second, "A");
    EXPECT_EQ(apply(read_in(*second, *people_list, workbook, "xuat.xlsx"), *people_list, second.get()), "");
    std::string again;
    second->read([&](platform::Connection& db) { again = exported(db, agency, *people_list, day, true); });
    EXPECT_EQ(again == workbook, true) << "seed " << seed;
  }
}

TEST_P(Imports, TenThousandRowsAreFoundPageByPage) {
  std::vector<std::vector<std::string>> rows{{"Mã số", "Họ và tên", "Đơn vị"}};
  for (int i = 0; i < 3'000; ++i)
    rows.push_back({"M" + std::to_string(i), (i % 2 == 0 ? "Lò Thị Số " : "Vàng A Số ") + std::to_string(i), "VP"});
  EXPECT_EQ(apply(read(*people_list, rows), *people_list), "");
  database->read([&](platform::Connection& db) {
    people::PeopleQuery query;
    query.day = test::fixed_now().day_in_vietnam();
    query.words = {"lo", "th"};
    query.limit = 200;
    int found = 0;
    for (;;) {
      const auto page = people::list_people(db, agency, query);
      ASSERT_TRUE(page.ok());
      EXPECT_EQ(page->count, 1'500);
      for (const auto& row : page->rows) EXPECT_EQ(row.name.substr(0, 3), "Lò");
      found += static_cast<int>(page->rows.size());
      if (!page->next) break;
      query.after = *page->next;
    }
    EXPECT_EQ(found, 1'500);
    query = people::PeopleQuery{};
    query.words = {"m2999"};
    query.day = test::fixed_now().day_in_vietnam();
    EXPECT_EQ(people::list_people(db, agency, query)->rows.size(), 1u);
    query.state = people::PeopleState::left;
    EXPECT_TRUE(people::list_people(db, agency, query)->rows.empty());
  });
}

TEST_P(Imports, ManyOfAGivenNameFarDownTheListAreAllFoundInOrder) {
  std::vector<std::vector<std::string>> rows{{"Mã số", "Họ và tên", "Đơn vị"}};
  for (int i = 0; i < 3'400; ++i)
    rows.push_back({"M" + std::to_string(10'000 + i), i % 3 == 0 ? "Lò Yên Yên" : "Lò Văn Ánh", "VP"});
  EXPECT_EQ(apply(read(*people_list, rows), *people_list), "");
  database->read([&](platform::Connection& db) {
    people::PeopleQuery query;
    query.day = test::fixed_now().day_in_vietnam();
    query.words = {"ye", "lo"};
    query.limit = 200;
    for (const bool down : {false, true})
      for (const auto order : {people::PeopleOrder::name, people::PeopleOrder::code}) {
        query.descending = down;
        query.order = order;
        query.after.clear();
        std::vector<std::int64_t> found;
        for (bool more = true; more;) {
          const auto page = people::list_people(db, agency, query);
          ASSERT_TRUE(page.ok());
          EXPECT_EQ(page->count, 1'134);
          for (const auto& row : page->rows) {
            EXPECT_EQ(row.name, "Lò Yên Yên");
            EXPECT_TRUE(row.posting);
            found.push_back(row.id.value);
          }
          more = page->next.has_value();
          query.after = page->next.value_or("");
        }
        EXPECT_EQ(found.size(), 1'134U);
        EXPECT_TRUE(down ? std::ranges::is_sorted(found, std::greater()) : std::ranges::is_sorted(found));
      }
    query.count_max = 1'000;
    EXPECT_EQ(people::list_people(db, agency, query)->count, 1'001) << "more than are counted";
  });
}

}  // namespace
}  // namespace thidua::personnel
