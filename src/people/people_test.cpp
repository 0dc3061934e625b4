#include "people/people.h"

#include <gtest/gtest.h>

namespace thidua::people {
namespace {

core::Date tree_day(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

OrgUnit standing_unit(int id, const char* unit_code, const char* name, int parent, int ordinal,
                      core::Validity validity) {
  UnitFact fact{validity, name, UnitKind::division, std::nullopt, ordinal};
  if (parent != 0) fact.parent = core::UnitId{parent};
  return {core::UnitId{id}, unit_code, {fact}};
}

std::string codes(const std::vector<const OrgUnit*>& units) {
  std::string text;
  for (const OrgUnit* unit : units) text += (text.empty() ? "" : " ") + unit->code;
  return text;
}

class OrganisationTree : public testing::Test {
 protected:
  core::Validity open{tree_day(2024, 1, 1), std::nullopt};
  std::vector<OrgUnit> units{
      standing_unit(4, "CCB2", "Phòng Hành chính", 3, 0, open),
      standing_unit(1, "VP", "Văn phòng", 0, 1, open),
      standing_unit(3, "CCB", "Chi cục Biển", 0, 2, open),
      standing_unit(5, "CCA", "Chi cục Ao hồ", 0, 2, open),
      standing_unit(6, "CU", "Phòng Cũ", 0, 0, {tree_day(2024, 1, 1), tree_day(2025, 6, 15)}),
  };
};

TEST_F(OrganisationTree, ListsParentsBeforeChildrenAndSiblingsByOrdinalThenName) {
  EXPECT_EQ(codes(tree_on(units, tree_day(2025, 12, 31))), "VP CCA CCB CCB2");
}

TEST_F(OrganisationTree, HoldsAUnitOnItsLastDayAndNotOnTheNext) {
  EXPECT_EQ(codes(tree_on(units, tree_day(2025, 6, 15))), "CU VP CCA CCB CCB2");
  EXPECT_EQ(codes(tree_on(units, tree_day(2025, 6, 16))), "VP CCA CCB CCB2");
  EXPECT_EQ(codes(tree_on(units, tree_day(2023, 12, 31))), "");
}

TEST_F(OrganisationTree, ShowsAUnitWhoseParentIsGoneAtTheTop) {
  units[0].facts[0].parent = core::UnitId{6};
  EXPECT_EQ(codes(tree_on(units, tree_day(2025, 6, 15))), "CU CCB2 VP CCA CCB");
  EXPECT_EQ(codes(tree_on(units, tree_day(2025, 6, 16))), "CCB2 VP CCA CCB");
}

TEST_F(OrganisationTree, LosesNoUnitInARingOfParents) {
  units[2].facts[0].parent = core::UnitId{4};  // CCB below its own child
  EXPECT_EQ(tree_on(units, tree_day(2025, 12, 31)).size(), 4U);
  EXPECT_EQ(subtree_on(units, core::UnitId{4}, tree_day(2025, 12, 31)).size(), 2U);
}

TEST_F(OrganisationTree, SubtreeHoldsTheUnitItselfAndWhatIsBelow) {
  const auto below = subtree_on(units, core::UnitId{3}, tree_day(2025, 12, 31));
  EXPECT_EQ(below, (std::vector{core::UnitId{3}, core::UnitId{4}}));
  EXPECT_TRUE(subtree_on(units, core::UnitId{6}, tree_day(2025, 12, 31)).empty());
  EXPECT_TRUE(subtree_on(units, core::UnitId{99}, tree_day(2025, 12, 31)).empty());
}

TEST(AgencyNames, BeforeTheFirstIsTheFirstAndFromItsDayTheNext) {
  Agency agency{core::AgencyId{1}, "A", {}};
  agency.names.resize(2);
  agency.names[0].name = "Sở Cũ";
  agency.names[0].validity = {tree_day(2020, 1, 1), tree_day(2025, 2, 28)};
  agency.names[1].name = "Sở Mới";
  agency.names[1].validity = {tree_day(2025, 3, 1), std::nullopt};
  EXPECT_EQ(agency.name_on(tree_day(2019, 12, 31)).name, "Sở Cũ");
  EXPECT_EQ(agency.name_on(tree_day(2025, 2, 28)).name, "Sở Cũ");
  EXPECT_EQ(agency.name_on(tree_day(2025, 3, 1)).name, "Sở Mới");
  EXPECT_EQ(agency.name_on(tree_day(2030, 1, 1)).name, "Sở Mới");
}

TEST(PeopleCodes, GoBackToTheirValue) {
  for (const auto kind : {UnitKind::division, UnitKind::service_unit, UnitKind::office, UnitKind::sub_division,
                          UnitKind::union_body, UnitKind::party_cell, UnitKind::other}) {
    EXPECT_EQ(unit_kind_of(code(kind)), kind);
    EXPECT_FALSE(label_vi(kind).empty());
  }
  for (const auto kind : {StaffKind::civil_servant, StaffKind::public_employee, StaffKind::labourer})
    EXPECT_EQ(staff_kind_of(code(kind)), kind);
  EXPECT_EQ(code(UnitKind::service_unit), "service_unit");
  EXPECT_EQ(code(StaffKind::labourer), "labourer");
  EXPECT_EQ(unit_kind_of("phong"), std::nullopt);
  EXPECT_EQ(staff_kind_of(""), std::nullopt);
}

}  // namespace
}  // namespace thidua::people
