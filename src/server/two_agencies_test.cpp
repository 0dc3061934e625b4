#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "people/io/details.h"
#include "people/io/people_list.h"
#include "people/io/store.h"
#include "people/io/successions.h"
#include "personnel/io/import_kinds.h"
#include "personnel/io/imports_test.h"
#include "registry/io/award_kind.h"
#include "server/lists.h"
#include "support/databases.h"

namespace thidua::server {
namespace {

core::Date that_day(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

/// Two departments, each with a database of its own, become one: the lists of one go into the other.
class TwoAgencies : public test::OnBothDatabases {
 protected:
  static core::AgencyId new_agency(platform::Database& database, const std::string& name) {
    core::AgencyId agency;
    database.write([&](platform::Connection& db) {
      const core::Validity since{that_day(2005, 1, 1), std::nullopt};
      agency = people::add_agency(db, "A", {since, name, "Sở", "", "STN", "", ""}).value();
    });
    return agency;
  }
  static void take(personnel::ListsOf& lists, const personnel::ImportKind& kind, const std::string& list) {
    const auto import = lists.read(kind, list, "ds.csv");
    ASSERT_EQ(lists.apply(kind, import), "") << lists.told(import);
  }
  /// Where it is asked who somebody is: the one it may be.
  static void choose_first(platform::Database& database, core::AgencyId agency, personnel::ListsOf& lists,
                           std::int64_t import) {
    for (const personnel::ImportRow& row : lists.rows(import)) {
      if (row.state != personnel::RowState::doubtful) continue;
      const auto done = platform::run_command(
          database, {agency, core::UserId{7}, "test", test::fixed_now(), {}, {}},
          [&](platform::Command& command) -> core::Outcome<std::string> {
            if (auto chosen = personnel::choose(command, import, row.row, row.choices.front().code); !chosen)
              return chosen.error();
            return std::string("{}");
          });
      ASSERT_TRUE(done.ok());
    }
  }
  static personnel::ImportFile under(const std::string& bytes, const std::string& code) {
    return {bytes, "don-vi.xlsx", false, {}, code};
  }
  static void fill_ours(personnel::ListsOf& lists) {
    take(lists, *personnel::units_kind(),
         "Mã đơn vị;Tên đơn vị;Từ ngày\n"
         "VP;Văn phòng;1/1/2005\n"
         "KH;Phòng Kế hoạch;1/1/2005\n"
         "SB;Sở Thủy sản (trước hợp nhất);1/1/2005\n");
    take(lists, *personnel::people_kind(),
         "Mã số;Họ và tên;Ngày sinh;Đơn vị;Chức vụ;Giữ vị trí từ ngày\n"
         "A01;Lò Thị Thử;5/6/1985;KH;Chuyên viên;1/3/2015\n"
         "A02;Hà Văn Chung;7/8/1980;VP;Chuyên viên;15/12/2019\n");
    take(lists, *registry::award_import(),
         "Họ và tên;Mã số;Ngày sinh;Danh hiệu;Năm;Số quyết định;Ngày ký;Cơ quan quyết định\n"
         "Hà Văn Chung;A02;7/8/1980;Lao động tiên tiến;2015;7/QĐ-STS;20/12/2015;Giám đốc Sở\n"
         "Lò Thị Thử;A01;5/6/1985;Lao động tiên tiến;2020;9/QĐ-STN;20/12/2020;Giám đốc Sở\n");
  }
  static void fill_theirs(personnel::ListsOf& lists) {
    take(lists, *personnel::units_kind(),
         "Mã đơn vị;Tên đơn vị;Đơn vị cấp trên;Từ ngày;Đến hết ngày;Việc sắp xếp;Đơn vị trước sắp xếp;Đơn vị sau sắp "
         "xếp;Số quyết định\n"
         "BVP;Văn phòng;;1/1/2005;;;;;\n"
         "BNT;Phòng Nuôi trồng;;1/1/2005;30/6/2018;;;;\n"
         "BNT;Phòng Thủy sản;;1/7/2018;;;;;\n"
         "BTO;Tổ Giống;BNT;1/1/2010;;;;;\n"
         ";;;1/7/2018;;Đổi tên;BNT;BNT;5/QĐ-STS\n");
    take(lists, *personnel::people_kind(),
         "Mã số;Họ và tên;Ngày sinh;Đơn vị;Chức vụ;Giữ vị trí từ ngày;Tình trạng\n"
         "B01;Vàng A Thử;1/2/1979;BNT;Trưởng phòng;1/1/2016;\n"
         "B02;Giàng Thị Hợp;3/4/1988;BTO;Chuyên viên;1/1/2012;\n"
         "B03;Hà Văn Chung;7/8/1980;;;;đã chuyển công tác\n");
    take(lists, *personnel::careers_kind(),
         "Mã số;Họ và tên;Diễn biến;Đơn vị;Chức vụ;Từ ngày;Đến hết ngày\n"
         "B01;Vàng A Thử;;Phòng Nuôi trồng;Chuyên viên;1/1/2006;31/12/2015\n"
         "B03;Hà Văn Chung;;BVP;Văn thư;1/1/2008;14/12/2019\n"
         "B03;Hà Văn Chung;chuyển công tác;;;1/1/2020;\n");
    take(lists, *personnel::ratings_kind(),
         "Mã số;Họ và tên;Năm;Xếp loại\n"
         "B01;Vàng A Thử;2024;Hoàn thành tốt nhiệm vụ\n");
    take(lists, *registry::award_import(),
         "Họ và tên;Mã số;Ngày sinh;Danh hiệu;Năm;Số quyết định;Ngày ký;Cơ quan quyết định\n"
         "Vàng A Thử;B01;1/2/1979;Lao động tiên tiến;2015;7/QĐ-STS;20/12/2015;Giám đốc Sở\n"
         "Giàng Thị Hợp;B02;3/4/1988;Lao động tiên tiến;2016;8/QĐ-STS;20/12/2016;Giám đốc Sở\n"
         "Hà Văn Chung;B03;7/8/1980;Lao động tiên tiến;2015;7/QĐ-STS;20/12/2015;Giám đốc Sở\n");
  }
};
THIDUA_ON_BOTH_DATABASES(TwoAgencies);

TEST_P(TwoAgencies, BecomeOneAndEverybodyIsFoundUnderTheOldName) {
  auto our_database = fresh_database(), their_database = fresh_database();
  const auto ours = new_agency(*our_database, "Sở Nông nghiệp"), theirs = new_agency(*their_database, "Sở Thủy sản");
  personnel::ListsOf here(*our_database, ours), there(*their_database, theirs);
  fill_ours(here);
  fill_theirs(there);
  for (const auto& kind : list_kinds()) {
    SCOPED_TRACE(kind->code());
    const std::string workbook = there.exported_now(*kind);
    const bool is_units = kind->code() == "units";
    for (const bool again : {false, true}) {
      const auto import = personnel::read_import(here.place(), *kind, under(workbook, is_units ? "SB" : ""));
      ASSERT_TRUE(import.ok());
      choose_first(*our_database, ours, here, *import);
      const std::string told = here.told(*import);
      EXPECT_EQ(told.find("bad"), std::string::npos) << told;
      const std::string done = here.apply(*kind, *import);
      if (again || kind->code() == "initiatives") {
        EXPECT_EQ(told.find("added"), std::string::npos) << told;
        EXPECT_EQ(told.find("changed"), std::string::npos) << told;
      } else {
        EXPECT_EQ(done, "") << told;
      }
    }
  }
  const auto count = [&](const std::string& sql) {
    std::int64_t found = 0;
    our_database->read([&](platform::Connection& db) { found = db.one_integer(sql).value_or(0); });
    return found;
  };
  EXPECT_EQ(count("SELECT COUNT(*) FROM people_posting WHERE last_day IS NULL"), 4) << "gone there, not here";
  EXPECT_EQ(count("SELECT COUNT(*) FROM people_person"), 4) << "who was in both is one";
  EXPECT_EQ(count("SELECT COUNT(*) FROM registry_award WHERE closed_at IS NULL"), 4)
      << "the award that both had written down stands once";

  // On the screen their division joins ours.
  const auto merged =
      platform::run_command(*our_database, {ours, core::UserId{7}, "test", test::fixed_now(), {}, {}},
                            [&](platform::Command& command) -> core::Outcome<std::string> {
                              const core::Date day = that_day(2026, 10, 1);
                              people::SuccessionOrder order;
                              order.kind = people::SuccessionKind::merge;
                              order.day = day;
                              order.decision_number = "15/QĐ-UBND";
                              people::Successor into;
                              into.unit = people::find_unit(command.db, ours, "KH", day).value();
                              order.sources = {*into.unit, people::find_unit(command.db, ours, "BNT", day).value()};
                              order.successors = {into};
                              if (auto done = people::carry_out(command, order); !done) return done.error();
                              return std::string("{}");
                            });
  ASSERT_TRUE(merged.ok()) << merged.error().message;
  our_database->read([&](platform::Connection& db) {
    const auto units = people::units(db, ours);
    const auto successions = people::successions(db, ours);
    const auto found = [&](const std::string& name, core::Date then, core::Date day) {
      const core::UnitId unit = people::find_unit(db, ours, name, then).value();
      people::PeopleQuery query;
      query.day = day;
      query.units = people::standing_for(units, successions, unit, day);
      std::string codes;
      for (const core::PersonId person : people::people_found(db, ours, query))
        codes += people::person(db, ours, person)->code + " ";
      return codes;
    };
    const core::Date today = that_day(2026, 11, 21);
    EXPECT_EQ(found("Phòng Nuôi trồng", that_day(2010, 1, 1), that_day(2010, 1, 1)), "B01 ");
    EXPECT_EQ(found("Phòng Thủy sản", that_day(2020, 1, 1), today), "A01 B01 B02 ") << "those who took over";
    EXPECT_EQ(found("BVP", that_day(2010, 1, 1), that_day(2010, 1, 1)), "A02 ") << "whom we call by our number";
    EXPECT_EQ(found("SB", that_day(2010, 1, 1), that_day(2012, 6, 1)), "A02 B01 B02 ") << "the whole other agency";
  });
}

TEST_P(TwoAgencies, CodesThatMeanAUnitOfOursAreTold) {
  auto database = fresh_database();
  const auto agency = new_agency(*database, "Sở Nông nghiệp");
  personnel::ListsOf here(*database, agency);
  fill_ours(here);
  const auto kind = personnel::units_kind();
  const std::string list =
      "Mã đơn vị;Tên đơn vị;Đơn vị cấp trên;Từ ngày;Đến hết ngày;Việc sắp xếp;Đơn vị trước sắp xếp;Đơn vị sau sắp "
      "xếp;Số quyết định\n"
      "VP;Văn phòng Sở Thủy sản;;1/1/2005;;;;;\n"
      "BTO;Tổ Văn thư;VP;1/1/2005;;;;;\n"
      "BNT;Phòng Nuôi trồng;;1/1/2005;;;;;\n"
      ";;;1/7/2018;;Đổi tên;VP;VP;5/QĐ-STS\n";
  const auto import = personnel::read_import(here.place(), *kind, {list, "dv.csv", false, {}, "SB"});
  ASSERT_TRUE(import.ok());
  const auto rows = here.rows(*import);
  ASSERT_EQ(rows.size(), 4u);
  const auto said = [&](std::size_t at) { return rows[at].notes.empty() ? "" : rows[at].notes[0].place; };
  EXPECT_EQ(said(0), "A2");
  EXPECT_NE(rows[0].notes[0].message.find("Mã “VP” là của đơn vị “Văn phòng” của cơ quan này"), std::string::npos);
  EXPECT_EQ(said(1), "C3");
  EXPECT_EQ(rows[2].state, personnel::RowState::added);
  EXPECT_EQ(said(3), "G5");
  ASSERT_EQ(here.apply(*kind, *import), "");
  database->read([&](platform::Connection& db) {
    const auto units = people::units(db, agency);
    const auto made = std::ranges::find(units, "BNT", &people::OrgUnit::code);
    const auto top = std::ranges::find(units, "SB", &people::OrgUnit::code);
    ASSERT_NE(made, units.end());
    EXPECT_EQ(made->facts.back().parent, top->id);
  });
  const auto nowhere = personnel::read_import(here.place(), *kind, {list, "dv.csv", false, {}, "KHONGCO"});
  EXPECT_EQ(here.told(*nowhere).substr(0, 5), "4 bad");
}

}  // namespace
}  // namespace thidua::server
