#include "pacts/io/target_sheet.h"

#include <gtest/gtest.h>

#include "pacts/testing.h"

namespace thidua::pacts {

namespace {

using core::Comparator;
using core::Unit;

std::vector<people::OrgUnit> two_units() {
  std::vector<people::OrgUnit> units(2);
  units[0].id = core::UnitId{1};
  units[0].code = "VP";
  units[0].facts.push_back({{testing::day("2020-01-01"), {}}, "Văn phòng", people::UnitKind::office, {}, 1});
  units[1].id = core::UnitId{2};
  units[1].code = "QLN";
  units[1].facts.push_back({{testing::day("2020-01-01"), {}}, "Phòng Quản lý nhà", people::UnitKind::division, {}, 2});
  return units;
}

Pact three_targets() {
  Pact pact;
  pact.year = 2025;
  pact.title = "Giao ước thi đua năm 2025";
  pact.period = {testing::day("2025-01-01"), testing::day("2025-12-31")};
  for (int i = 1; i <= 3; ++i) {
    Target target;
    target.id = core::TargetId{i};
    target.code = "CT0" + std::to_string(i);
    target.ordinal = i;
    TargetTerms terms = testing::terms(Comparator::at_least, {"80.5"}, Unit::percent);
    terms.text = "Từ 80,5% trở lên hồ sơ đúng hạn, lần " + std::to_string(i);
    terms.due = testing::day("2025-09-30");
    target.versions.push_back({1, VersionKind::read, pact.period.from, {}, {}, terms});
    pact.targets.push_back(target);
  }
  return pact;
}

core::Outcome<std::vector<SheetChange>, core::Refusals> read_back(const Pact& written, const Pact& against) {
  return read_target_sheet(target_sheet(written, two_units()), "bang.xlsx", against, two_units());
}

}  // namespace

TEST(TargetSheet, ThatComesBackUnchangedChangesNothing) {
  const auto changes = read_back(three_targets(), three_targets());
  ASSERT_TRUE(changes.ok());
  EXPECT_TRUE(changes->empty());
}

TEST(TargetSheet, CorrectsTermsAndAssignsUnits) {
  Pact corrected = three_targets();
  TargetTerms& terms = corrected.targets[1].versions.back().terms;
  terms.quantity = {Comparator::between, {testing::number("10"), testing::number("15")}, Unit::percent};
  terms.denominator = "tổng số hồ sơ";
  corrected.targets[2].lead_unit = core::UnitId{1};
  corrected.targets[2].contributing_units = {core::UnitId{2}};
  const auto changes = read_back(corrected, three_targets());
  ASSERT_TRUE(changes.ok()) << core::to_text(changes.error().front());
  ASSERT_EQ(changes->size(), 2U);
  EXPECT_TRUE((*changes)[0].terms_changed);
  EXPECT_FALSE((*changes)[0].assignment_changed);
  EXPECT_EQ((*changes)[0].terms, terms);
  EXPECT_FALSE((*changes)[1].terms_changed);
  EXPECT_EQ((*changes)[1].lead, core::UnitId{1});
  EXPECT_EQ((*changes)[1].contributing, std::vector<core::UnitId>{core::UnitId{2}});
}

TEST(TargetSheet, OfAnotherYearOrWithUnknownCodesIsRefusedWithRowAndColumn) {
  Pact next_year = three_targets();
  next_year.year = 2026;
  EXPECT_EQ(read_back(next_year, three_targets()).error().front().code, "sheet.year");
  Pact more = three_targets();
  more.targets[2].code = "CT09";
  const auto refused = read_back(more, three_targets());
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().front().code, "sheet.target");
  EXPECT_NE(refused.error().front().place.find("bang.xlsx, dòng"), std::string::npos);
  Pact doubled = three_targets();
  doubled.targets[2].code = "CT01";
  EXPECT_EQ(read_back(doubled, three_targets()).error().front().code, "sheet.twice");
  EXPECT_EQ(read_target_sheet("không phải Excel", "rac.xlsx", three_targets(), two_units())
                .error()
                .front()
                .place.find("rac.xlsx"),
            0U);
}

TEST(TargetSheet, WithLevelsThatDoNotFitNamesThem) {
  Pact broken = three_targets();
  broken.targets[0].versions.back().terms.quantity.values = {testing::number("15"), testing::number("10")};
  const auto refused = read_back(broken, three_targets());
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().front().code, "pact.target.quantity");
}

}  // namespace thidua::pacts
