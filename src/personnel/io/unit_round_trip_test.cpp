#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "documents/xlsx_read.h"
#include "people/io/store.h"
#include "people/io/successions.h"
#include "personnel/io/import_kinds.h"
#include "personnel/io/imports_test.h"
#include "personnel/unit_finder.h"

namespace thidua::personnel {
namespace {

using people::SuccessionKind;
using people::UnitKind;

core::Date day_of(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

/// An agency whose units come, go and follow one another at random.
class Upheaval {
 public:
  Upheaval(platform::Database& database, core::AgencyId agency, unsigned seed)
      : database_(database), agency_(agency), random_(seed) {}

  void run(int steps) {
    for (int i = 0; i < 8; ++i) add();
    for (int i = 0; i < steps; ++i) {
      day_ = day_.plus_days(1 + static_cast<int>(random_() % 90));
      step();
    }
  }

 private:
  /// What is refused leaves nothing behind, and the next day another thing is tried.
  template <class Work>
  void command(Work work) {
    const auto done = platform::run_command(database_, {agency_, core::UserId{7}, "test", test::fixed_now(), {}, {}},
                                            [&](platform::Command& one) -> core::Outcome<std::string> {
                                              if (auto outcome = work(one); !outcome) return outcome.error();
                                              return std::string("{}");
                                            });
    static_cast<void>(done);
  }
  std::string any_name() {
    static const std::vector<std::string> first{"Phòng ", "Ban ", "Trung tâm ", "Chi cục ", "Tổ "};
    static const std::vector<std::string> second{"Kế hoạch", "Tổ chức, cán bộ", "Thủy lợi; đê điều",
                                                 "Đất đai",  "Ứng cứu",         "“Một cửa”"};
    return first[random_() % first.size()] + second[random_() % second.size()];
  }
  std::string new_code() { return "DV" + std::to_string(++last_code_); }
  UnitKind any_kind() { return static_cast<UnitKind>(random_() % 7); }
  std::vector<core::UnitId> standing() {
    std::vector<core::UnitId> ids;
    database_.read([&](platform::Connection& db) {
      for (const auto& unit : people::units(db, agency_))
        if (unit.on(day_.plus_days(-1)) != nullptr) ids.push_back(unit.id);
    });
    std::ranges::shuffle(ids, random_);
    return ids;
  }
  std::optional<core::UnitId> any_parent(const std::vector<core::UnitId>& ids) {
    if (ids.empty() || random_() % 3 == 0) return std::nullopt;
    return ids[random_() % ids.size()];
  }
  void add() {
    const people::UnitFact fact{
        {day_, std::nullopt}, any_name(), any_kind(), any_parent(standing()), static_cast<int>(random_() % 4)};
    command([&](platform::Command& one) { return people::add_unit(one, new_code(), fact); });
  }
  people::Successor made() { return {std::nullopt, new_code(), any_name(), any_kind(), any_parent(standing()), {}}; }
  people::Successor one_of(core::UnitId unit, std::string name = {}) {
    people::Successor into;
    into.unit = unit;
    into.name = std::move(name);
    return into;
  }

  void step() {
    const auto ids = standing();
    if (ids.size() < 3) return add();
    people::SuccessionOrder order;
    order.kind = static_cast<SuccessionKind>(random_() % 5);
    order.day = day_;
    order.decision_number = std::to_string(++last_number_) + "/QĐ-STN";
    if (random_() % 2 == 0) order.decision_day = day_.plus_days(-5);
    order.authority = random_() % 2 == 0 ? "UBND tỉnh" : "";
    order.note = random_() % 3 == 0 ? "theo đề án sắp xếp;  lần 2" : "";
    order.sources = {ids[0]};
    switch (random_() % 9) {
      case 0:
        return add();
      case 1:
        return command([&](platform::Command& one) {
          return people::close_unit(one, ids[0], day_.plus_days(-1), "Hết nhiệm vụ,  theo Kế hoạch số 3");
        });
      case 2:
        return command([&](platform::Command& one) {
          return people::change_unit(one, ids[0], {{day_, std::nullopt}, any_name(), any_kind(), any_parent(ids), 9});
        });
      case 3:
        return take_back();
      default:
        break;
    }
    put_successors(order, ids);
    command([&](platform::Command& one) { return people::carry_out(one, order); });
  }
  void put_successors(people::SuccessionOrder& order, const std::vector<core::UnitId>& ids) {
    switch (order.kind) {
      case SuccessionKind::merge:
        if (random_() % 3 == 0) {  // joins one that stands
          order.successors = {one_of(ids[1], random_() % 2 == 0 ? any_name() : "")};
        } else {
          order.sources = {ids[0], ids[1], ids[2]};
          order.successors = {random_() % 2 == 0 ? made() : one_of(ids[1])};
        }
        return;
      case SuccessionKind::split:
        order.successors = {made(), random_() % 2 == 0 ? made() : one_of(ids[1])};
        order.source_stays = random_() % 2 == 0;
        return;
      case SuccessionKind::rename: {
        people::Successor into;
        into.name = any_name();
        order.successors = {into};
        return;
      }
      case SuccessionKind::move: {
        people::Successor into;
        into.parent = any_parent(ids);
        order.successors = {into};
        return;
      }
      case SuccessionKind::dissolve:
        return;
    }
  }
  void take_back() {
    std::vector<people::OrgSuccession> all;
    database_.read([&](platform::Connection& db) { all = people::successions(db, agency_); });
    if (all.empty()) return;
    command([&](platform::Command& one) { return people::take_back(one, all.front().id, "ghi nhầm  ngày"); });
  }

  platform::Database& database_;
  core::AgencyId agency_;
  std::mt19937 random_;
  core::Date day_ = day_of(2010, 1, 1);
  int last_code_ = 0, last_number_ = 0;
};

/// Of a list that tells the past of units, too.
const std::string whole_heading =
    "Mã đơn vị;Tên đơn vị;Đơn vị cấp trên;Từ ngày;Đến hết ngày;Việc sắp xếp;Đơn vị trước sắp xếp;"
    "Đơn vị sau sắp xếp;Số quyết định\n";

/// Everything that is asked of units, in words that do not depend on their numbers.
class Told {
 public:
  Told(platform::Database& database, core::AgencyId agency) {
    database.read([&](platform::Connection& db) {
      units_ = people::units(db, agency);
      successions_ = people::successions(db, agency);
    });
  }
  std::string trees() const {
    std::string text;
    for (const core::Date day : days())
      for (const people::OrgUnit* unit : people::tree_on(units_, day)) {
        const people::UnitFact& fact = *unit->on(day);
        text += day.to_iso() + " " + unit->code + " " + fact.name + " " + std::string(code(fact.kind)) + " " +
                (fact.parent ? code_of(*fact.parent) : "-") + " " + std::to_string(fact.ordinal) + " " +
                fact.validity.from.to_iso() + " " + (fact.validity.to ? fact.validity.to->to_iso() : "-") + "\n";
      }
    return text;
  }
  std::string successions() const {
    std::string text;
    for (const people::OrgSuccession& one : successions_) {
      text += std::string(code(one.kind)) + " " + one.day.to_iso() + " " + one.decision_number + " " +
              (one.decision_day ? one.decision_day->to_iso() : "-") + " " + one.authority + " " + one.note + " " +
              codes(one.before) + "> " + codes(one.after);
      if (one.undone_at) text += " undone " + one.undone_at->day_in_vietnam().to_iso() + " ";
      text += one.undone_ground.substr(0, 8) + "\n";
    }
    return text;
  }
  /// Who is found under every name there ever was, and who stands for it.
  std::string search() const {
    std::set<std::string> lines;
    const UnitFinder finder(units_);
    for (const people::OrgUnit& named : units_)
      for (const people::UnitFact& fact : named.facts) {
        std::set<std::string> groups;  // in which order units were recorded is not kept
        for (const people::OrgUnit& unit : units_)
          if (std::ranges::any_of(unit.facts, [&](const auto& other) { return other.name == fact.name; }))
            groups.insert(unit.code + " after " + codes(people::with_predecessors(units_, successions_, {unit.id})));
        std::string found;
        for (const std::string& group : groups) found += " / " + group;
        for (const core::Date day : days())
          found += " " + codes(people::standing_for(units_, successions_, named.id, day));
        const auto there = finder.find(fact.name, fact.validity.from);
        lines.insert(named.code + " " + fact.name + ": " + (there.unit ? code_of(*there.unit) : there.message) + found);
      }
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
  }
  std::size_t unit_count() const { return units_.size(); }
  std::size_t fact_count() const {
    std::size_t count = 0;
    for (const people::OrgUnit& unit : units_) count += unit.facts.size();
    return count;
  }
  const std::vector<people::OrgSuccession>& all_successions() const { return successions_; }

 private:
  static std::vector<core::Date> days() {
    return {day_of(2010, 1, 1), day_of(2011, 6, 15), day_of(2013, 3, 1),  day_of(2015, 12, 31),
            day_of(2018, 7, 1), day_of(2021, 1, 1),  day_of(2026, 11, 21)};
  }
  std::string code_of(core::UnitId id) const { return std::ranges::find(units_, id, &people::OrgUnit::id)->code; }
  std::string codes(const std::vector<core::UnitId>& ids) const {
    std::set<std::string> all;
    for (const core::UnitId id : ids) all.insert(code_of(id));
    std::string text;
    for (const std::string& code : all) text += code + " ";
    return text;
  }

  std::vector<people::OrgUnit> units_;
  std::vector<people::OrgSuccession> successions_;
};

class UnitRoundTrip : public test::OnBothDatabases {
 protected:
  core::AgencyId empty_agency(platform::Database& database) {
    core::AgencyId agency;
    database.write([&](platform::Connection& db) {
      agency =
          people::add_agency(db, "A", {{day_of(2010, 1, 1), std::nullopt}, "Sở Thử nghiệm", "Sở", "", "STN", "", ""})
              .value();
    });
    return agency;
  }
  template <class Work>
  void run(platform::Database& database, core::AgencyId agency, Work work) {
    const auto done = platform::run_command(database, {agency, core::UserId{7}, "test", test::fixed_now(), {}, {}},
                                            [&](platform::Command& command) -> core::Outcome<std::string> {
                                              work(command);
                                              return std::string("{}");
                                            });
    ASSERT_TRUE(done.ok()) << done.error().message;
  }
  std::unique_ptr<ImportKind> units_list = units_kind();
};
THIDUA_ON_BOTH_DATABASES(UnitRoundTrip);

TEST_P(UnitRoundTrip, WhateverHappenedToUnitsImportsBackToTheSame) {
  std::set<SuccessionKind> kinds;
  std::size_t facts = 0, successions = 0, undone = 0;
  for (unsigned seed = 1; seed <= 12; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    auto first = fresh_database(), second = fresh_database();
    const auto from = empty_agency(*first), into = empty_agency(*second);
    Upheaval(*first, from, seed).run(60);
    ListsOf before(*first, from), after(*second, into);
    const std::string workbook = before.exported_now(*units_list);

    const auto import = after.read(*units_list, workbook);
    ASSERT_EQ(after.told(import).find_first_of("bcds,"), after.told(import).find("dded")) << after.told(import);
    ASSERT_EQ(after.apply(*units_list, import), "");
    const Told was(*first, from), is(*second, into);
    EXPECT_EQ(is.trees(), was.trees());
    EXPECT_EQ(is.successions(), was.successions());
    EXPECT_EQ(is.search(), was.search());
    EXPECT_EQ(after.exported_now(*units_list) == workbook, true);

    // Again, here and where it came from: nothing new.
    for (ListsOf* lists : {&before, &after}) {
      const auto again = lists->read(*units_list, workbook);
      EXPECT_EQ(lists->told(again), std::to_string(was.fact_count() + was.all_successions().size()) + " same");
      EXPECT_EQ(lists->apply(*units_list, again).substr(0, 14), "import.nothing");
    }
    facts += was.fact_count();
    for (const people::OrgSuccession& one : was.all_successions()) {
      kinds.insert(one.kind);
      ++successions;
      undone += one.undone_at ? 1 : 0;
    }
  }
  // Enough happened that something could have been lost.
  EXPECT_EQ(kinds.size(), 5u);
  EXPECT_GT(facts, 400u);
  EXPECT_GT(successions, 200u);
  EXPECT_GT(undone, 20u);
}

TEST_P(UnitRoundTrip, ASuccessionThatWasImportedIsTakenBackWhileNobodyIsThere) {
  auto database = fresh_database();
  const auto agency = empty_agency(*database);
  ListsOf lists(*database, agency);
  const std::string list = whole_heading +
                           "A;Phòng A;;1/1/2010;28/2/2025;;;;\n"
                           "B;Phòng B;;1/1/2010;28/2/2025;;;;\n"
                           "T;Tổ T;A;1/1/2010;28/2/2025;;;;\n"
                           "T;Tổ T;C;1/3/2025;;;;;\n"
                           "C;Phòng C;;1/3/2025;;;;;\n"
                           ";;;1/3/2025;;Sáp nhập;\"A; B\";C;12/QĐ\n";
  ASSERT_EQ(lists.apply(*units_list, lists.read(*units_list, list, "dv.csv")), "");
  const auto merged = Told(*database, agency).all_successions();
  ASSERT_EQ(merged.size(), 1u);
  const auto take_back = [&] {
    std::string code;
    run(*database, agency, [&](platform::Command& command) {
      const auto done = people::take_back(command, merged[0].id, "nhập nhầm tệp");
      code = done.ok() ? "" : done.error().code;
    });
    return code;
  };
  core::PersonId person;
  run(*database, agency, [&](platform::Command& command) {
    person = people::add_person(command, "M1", "Lò Thị Thử").value();
    const auto unit = people::find_unit(command.db, agency, "C", day_of(2025, 3, 1)).value();
    const people::Posting held{person, unit, "Chuyên viên", {}, false, {day_of(2025, 3, 1), std::nullopt}, false, {}};
    const auto posted = people::add_posting(command, held);
    EXPECT_TRUE(posted.ok()) << posted.error().message;
  });
  EXPECT_EQ(take_back(), "people.succession.used");
  // Nobody is there in an agency that only has its units.
  auto other = fresh_database();
  const auto alone = empty_agency(*other);
  ListsOf alone_lists(*other, alone);
  ASSERT_EQ(alone_lists.apply(*units_list, alone_lists.read(*units_list, list, "dv.csv")), "");
  run(*other, alone, [&](platform::Command& command) {
    const auto id = people::successions(command.db, alone).front().id;
    const auto done = people::take_back(command, id, "nhập nhầm tệp");
    EXPECT_TRUE(done.ok()) << done.error().message;
    std::string tree;
    const auto units = people::units(command.db, alone);
    for (const auto* unit : people::tree_on(units, day_of(2025, 6, 1))) tree += unit->code;
    EXPECT_EQ(tree, "ATB");
  });
}

TEST_P(UnitRoundTrip, FaultsAreToldByRowAndColumnAndNothingIsHalfTaken) {
  auto database = fresh_database();
  const auto agency = empty_agency(*database);
  ListsOf lists(*database, agency);
  const std::string list = whole_heading +
                           "A;Phòng A;;1/1/2010;30/6/2015;;;;\n"
                           "A;Phòng A mới;;1/1/2015;;;;;\n"
                           "B;Phòng B;;1/1/2010;;;;;\n"
                           "B;Phòng B mới;;1/7/2015;;;;;\n"
                           "C;Phòng C;KHONGCO;1/1/2010;;;;;\n"
                           "D;Phòng D;C;1/1/2010;;;;;\n"
                           "E;Phòng E;F;1/1/2010;;;;;\n"
                           "F;Phòng F;E;1/1/2010;;;;;\n"
                           "G;Phòng G;;1/1/2010;31/12/2012;;;;\n"
                           "G;Phòng G;;1/1/2014;;;;;\n"
                           "H;Phòng H;;31/2/2010;;;;;\n"
                           "I;Phòng I;H;1/1/2010;;;;;\n"
                           "K;Phòng K;;1/1/2010;28/2/2025;;;;\n"
                           "L;Phòng L;;1/1/2010;;;;;\n"
                           "M;Phòng M;;1/3/2025;;;;;\n"
                           ";;;1/3/2025;;Sáp nhập;K; ;1/QĐ\n"
                           ";;;1/3/2025;;Sáp nhập;\"K; L\";M;2/QĐ\n"
                           ";;;1/4/2025;;Sáp nhập;\"K; L\";M;3/QĐ\n"
                           ";;;1/3/2025;;Sáp nhập;\"K; XX\";M;4/QĐ\n"
                           ";;;1/3/2025;;Sáp nhập;\"K; A\";M;5/QĐ\n"
                           ";;;1/3/2025;;Đổi tên;L;;6/QĐ\n"
                           ";;;1/3/2025;;Nhập lại;L;M;7/QĐ\n"
                           ";;;1/3/2025;;Sáp nhập;K;M;\n"
                           ";;;1/3/2025;;Sáp nhập;K;M;8/QĐ\n"
                           ";;;1/3/2025;;Sáp nhập;K;M;8/QĐ\n";
  const auto import = lists.read(*units_list, list, "dv.csv");
  const auto rows = lists.rows(import);
  const auto said = [&](std::int64_t number) {
    const auto row = std::ranges::find(rows, number, &ImportRow::row);
    EXPECT_EQ(code(row->state), "bad") << "row " << number << " " << row->summary;
    return row->notes.empty() ? "" : row->notes[0].place + " " + row->notes[0].message;
  };
  const auto has = [](const std::string& text, const std::string& part) {
    EXPECT_NE(text.find(part), std::string::npos) << text << "\n  has no: " << part;
  };
  has(said(3), "D3 Chồng thời gian với dòng 2");
  has(said(2), "Dòng 3 của cùng đơn vị có lỗi");
  has(said(5), "D5 Từ ngày này đã có dòng 4 của cùng đơn vị, chưa ghi Đến hết ngày. Hãy ghi 30/06/2015");
  has(said(6), "C6 Không có đơn vị nào mang mã hoặc tên “KHONGCO”");
  has(said(7), "C7 Đơn vị “C” có lỗi ở dòng 6");
  has(said(8), "C8 Đơn vị “F” nằm trong chính đơn vị này");
  has(said(9), "C9 Đơn vị “E” nằm trong chính đơn vị này");
  has(said(11), "D11 Từ 01/01/2013 đến 31/12/2013 không có dòng nào");
  has(said(12), "D12 Không có ngày");
  has(said(13), "C13 Đơn vị “H” có lỗi ở dòng 12");
  has(said(17), "H17 Sáp nhập thành một đơn vị");
  has(said(18), "D18 Đơn vị “Phòng L” còn sau ngày sắp xếp (từ 01/01/2010)");
  has(said(19), "G19 Ngày 31/03/2025 không có đơn vị “K”");
  has(said(20), "G20 Không có đơn vị nào mang mã hoặc tên “XX”");
  has(said(21), "G21 Đơn vị “A” có lỗi ở dòng 3");
  has(said(22), "D22 Đơn vị “Phòng L” không có dòng nào bắt đầu từ ngày 01/03/2025");
  has(said(23), "F23 “Nhập lại” không thuộc các giá trị nhận được");
  has(said(24), "I24 Chưa ghi số quyết định");
  has(said(26), "F26 Trùng với dòng 25");
  EXPECT_EQ(lists.told(import).substr(0, 15), "4 added, 21 bad");

  // The user's own file comes back with them; the rows that are sound are taken together.
  std::optional<Import> known;
  database->read([&](platform::Connection& db) { known = import_with(db, agency, import); });
  const auto copy = faulty_copy(lists.place(), *known);
  ASSERT_TRUE(copy.ok()) << copy.error().message;
  const auto sheet = documents::read_workbook(*copy, "loi.xlsx");
  ASSERT_TRUE(sheet.ok());
  EXPECT_EQ(sheet->sheets[0].at(0, 9)->text, "Lỗi cần sửa");
  has(sheet->sheets[0].at(2, 9)->text, "Chồng thời gian");
  EXPECT_EQ(Told(*database, agency).unit_count(), 0u) << "reading a list writes no unit";
  EXPECT_EQ(lists.apply(*units_list, import), "");
  EXPECT_EQ(Told(*database, agency).unit_count(), 3u);
  EXPECT_EQ(Told(*database, agency).successions(), "merge 2025-03-01 8/QĐ -   K > M \n");
}

TEST_P(UnitRoundTrip, TheSimpleListOfOfficesStillWorks) {
  auto database = fresh_database();
  const auto agency = empty_agency(*database);
  ListsOf lists(*database, agency);
  ASSERT_EQ(
      lists.apply(*units_list, lists.read(*units_list,
                                          "Tên đơn vị;Trực thuộc\nTổ Công nghệ;Trung tâm Thử\nTrung tâm Thử;\nVăn "
                                          "phòng;\n",
                                          "dv.csv")),
      "");
  const auto tree = [&] {
    std::string text;
    database->read([&](platform::Connection& db) {
      const auto units = people::units(db, agency);
      for (const auto* unit : people::tree_on(units, test::fixed_now().day_in_vietnam()))
        text += unit->code + ":" + unit->facts.back().name + (unit->facts.back().parent ? "^ " : " ");
    });
    return text;
  };
  EXPECT_EQ(tree(), "TTT:Trung tâm Thử TCN:Tổ Công nghệ^ VP:Văn phòng ");
  // A new name counts from today; a cell that says nothing changes nothing.
  const auto import = lists.read(
      *units_list, "Mã;Tên đơn vị;Trực thuộc;Từ ngày\nTCN;Tổ Số hóa;;1/1/2012\nVP;Văn phòng;;1/1/2012\n", "dv.csv");
  EXPECT_EQ(lists.told(import), "1 changed, 1 same");
  ASSERT_EQ(lists.apply(*units_list, import), "");
  EXPECT_EQ(tree(), "TTT:Trung tâm Thử TCN:Tổ Số hóa^ VP:Văn phòng ");
  EXPECT_EQ(
      lists.told(lists.read(*units_list, "Mã;Tên đơn vị;Đến hết ngày\nVP;Văn phòng;1/1/2025\n", "dv.csv")).substr(0, 5),
      "1 bad");
}

}  // namespace
}  // namespace thidua::personnel
