#include "server/lists.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "documents/xlsx_read.h"
#include "generate/io/write.h"
#include "people/io/details.h"
#include "people/io/store.h"
#include "people/io/successions.h"
#include "personnel/io/imports_test.h"
#include "support/databases.h"

namespace thidua::server {
namespace {

/// An agency that merged units in its time, whole: every list goes out and comes into an empty agency.
class WholeAgency : public test::OnBothDatabases {
 protected:
  static core::AgencyId empty_agency(platform::Database& database) {
    core::AgencyId agency;
    database.write([&](platform::Connection& db) {
      const core::Validity since{core::Date::of(2010, 1, 1).value(), std::nullopt};
      agency = people::add_agency(db, "A", {since, "Sở Thử nghiệm", "Sở", "", "STN", "", ""}).value();
    });
    return agency;
  }
  /// Units that ended on 28 February are rated for this very year, too.
  static void rate_what_ended(platform::Database& database, core::AgencyId agency) {
    const auto done =
        platform::run_command(database, {agency, core::UserId{7}, "test", test::fixed_now(), {}, {}},
                              [&](platform::Command& command) -> core::Outcome<std::string> {
                                const auto merged = people::successions(command.db, agency);
                                EXPECT_FALSE(merged.empty());
                                for (const people::OrgSuccession& one : merged)
                                  for (const core::UnitId unit : one.before) {
                                    people::TaskRating rating;
                                    rating.year = one.day.year();
                                    rating.level = people::RatingLevel::good;
                                    rating.decision_number = "5/QĐ-STN";
                                    const auto set = people::set_rating(command, {std::nullopt, unit}, rating, "");
                                    EXPECT_TRUE(set.ok()) << (set.ok() ? "" : set.error().message);
                                  }
                                return std::string("{}");
                              });
    ASSERT_TRUE(done.ok());
  }
  /// Who held which post where on the day.
  static std::string in_post_on(platform::Database& database, core::AgencyId agency, core::Date day) {
    std::string text;
    database.read([&](platform::Connection& db) {
      std::map<core::UnitId, std::string> codes;
      for (const people::OrgUnit& unit : people::units(db, agency)) codes[unit.id] = unit.code;
      for (const people::PersonInPost& one : people::people_in_post(db, agency, day))
        text += one.person.code + " " + one.person.full_name + " " + codes[one.posting.unit] + " " +
                one.posting.position + " " + one.posting.validity.from.to_iso() + "\n";
    });
    return text;
  }
  /// The first row that differs, for people to read.
  static std::string difference(const std::string& was, const std::string& is) {
    const auto a = documents::read_workbook(was, "a.xlsx"), b = documents::read_workbook(is, "b.xlsx");
    if (!a || !b) return "not to be read";
    const auto line = [](const documents::SheetRow& row) {
      std::string text;
      for (const documents::SheetCell& cell : row.cells) text += cell.text + " | ";
      return text;
    };
    const auto &rows = a->sheets[0].rows, &others = b->sheets[0].rows;
    std::string told = std::to_string(rows.size()) + " rows, " + std::to_string(others.size());
    int differing = 0;
    for (std::size_t i = 0; i < rows.size() && i < others.size(); ++i)
      if (line(rows[i]) != line(others[i]) && ++differing <= 3)
        told += "\n- " + line(rows[i]) + "\n+ " + line(others[i]);
    return told + "\n" + std::to_string(differing) + " differ";
  }
};
THIDUA_ON_BOTH_DATABASES(WholeAgency);

TEST_P(WholeAgency, EveryListOfAMergedAgencyImportsBackToTheSame) {
  auto first = fresh_database(), second = fresh_database();
  const auto from = empty_agency(*first), into = empty_agency(*second);
  generate::Scheme scheme;
  scheme.people = 450;
  const auto written = generate::write_made({first.get(), from, core::UserId{}, test::fixed_now()}, scheme);
  ASSERT_TRUE(written.ok()) << written.error().message;
  rate_what_ended(*first, from);
  personnel::ListsOf before(*first, from), after(*second, into);
  for (const auto& kind : list_kinds()) {
    SCOPED_TRACE(kind->code());
    const std::string workbook = before.exported_now(*kind);
    const auto import = after.read(*kind, workbook);
    const std::string told = after.told(import);
    // The posts that are held today came with the people.
    EXPECT_EQ(told.find("bad") == std::string::npos && told.find("doubtful") == std::string::npos, true) << told;
    const std::string states = told.substr(told.find(" "));
    EXPECT_EQ(states == " added" || kind->code() == "careers", true) << told;
    ASSERT_EQ(after.apply(*kind, import), "");
    const std::string again = after.exported_now(*kind);
    EXPECT_TRUE(again == workbook) << difference(workbook, again);
    const auto second_time = after.told(after.read(*kind, workbook));
    EXPECT_EQ(second_time.substr(second_time.find(' ')), " same") << second_time;
  }
  // What no list shows: the unit an author stood in then.
  const auto placed = [](platform::Database& database) {
    std::int64_t count = 0;
    database.read([&](platform::Connection& db) {
      count = db.one_integer("SELECT COUNT(*) FROM initiatives_author WHERE unit_id IS NOT NULL").value_or(0);
    });
    return count;
  };
  for (const int year : {2010, 2014, 2019, 2023, 2025, 2026}) {
    const core::Date day = core::Date::of(year, 9, 15).value();
    const std::string was = in_post_on(*first, from, day);
    EXPECT_EQ(std::ranges::count(was, '\n') > 100, true) << was.size();
    EXPECT_EQ(in_post_on(*second, into, day) == was, true) << day.to_iso();
  }
  EXPECT_GT(placed(*first), 100);
  EXPECT_EQ(placed(*second), placed(*first));
}

}  // namespace
}  // namespace thidua::server
