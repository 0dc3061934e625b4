#include "access/io/units_kept.h"

#include "access/io/one_agency_test.h"
#include "people/io/store.h"

namespace thidua::access {
namespace {

class KeptUnits : public OneAgency {
 protected:
  UnitsKept::Units units() {
    UnitsKept::Units found;
    database->read([&](platform::Connection& db) { found = kept.units(db, agency, changes); });
    return found;
  }
  void add(const char* code) {
    run([&](platform::Command& command) {
      people::add_unit(command, code, {since, code, people::UnitKind::office, {}, 1}).value();
    });
  }
  UnitsKept kept;
  Changes changes;
};
THIDUA_ON_BOTH_DATABASES(KeptUnits);

TEST_P(KeptUnits, AreReadAgainOnlyWhenSomethingChanged) {
  EXPECT_TRUE(units()->empty());
  add("VP");
  const auto first = units();
  ASSERT_EQ(first->size(), 1U);
  EXPECT_EQ(units(), first) << "the very same";
  add("TT");
  EXPECT_EQ(units()->size(), 2U);
  EXPECT_EQ(first->size(), 1U) << "who holds the old ones keeps them";
}

TEST_P(KeptUnits, OfOneAgencyAreNotThoseOfAnother) {
  add("VP");
  EXPECT_EQ(units()->size(), 1U);
  database->write([&](platform::Connection& db) {
    agency = people::add_agency(db, "B", {since, "Sở Khác", "Sở", "", "SK", "", ""}).value();
  });
  EXPECT_TRUE(units()->empty());
}

}  // namespace
}  // namespace thidua::access
