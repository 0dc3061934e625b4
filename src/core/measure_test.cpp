#include "core/measure.h"

#include <gtest/gtest.h>

namespace thidua::core {

TEST(Codes, LeadBackToTheirValue) {
  for (int index = 0; index <= static_cast<int>(Comparator::qualitative); ++index) {
    const auto comparator = static_cast<Comparator>(index);
    EXPECT_EQ(comparator_of(code(comparator)), comparator) << index;
  }
  for (int index = 0; index <= static_cast<int>(Unit::none); ++index) {
    const auto unit = static_cast<Unit>(index);
    EXPECT_EQ(unit_of(code(unit)), unit) << index;
  }
  for (int index = 0; index <= static_cast<int>(Verdict::not_stated); ++index) {
    const auto verdict = static_cast<Verdict>(index);
    EXPECT_EQ(verdict_of(code(verdict)), verdict) << index;
    EXPECT_FALSE(label_vi(verdict).empty()) << index;
  }
  EXPECT_FALSE(comparator_of("=>"));
  EXPECT_FALSE(unit_of(""));
  EXPECT_FALSE(verdict_of("MET"));
}

TEST(Quantities, HaveAsManyValuesAsTheyNeed) {
  EXPECT_TRUE(well_formed({Comparator::at_least, {Decimal(80)}, Unit::percent}));
  EXPECT_FALSE(well_formed({Comparator::at_least, {}, Unit::percent}));
  EXPECT_TRUE(well_formed({Comparator::between, {Decimal(10), Decimal(15)}, Unit::percent}));
  EXPECT_FALSE(well_formed({Comparator::between, {Decimal(15), Decimal(10)}, Unit::percent}));
  EXPECT_FALSE(well_formed({Comparator::between, {Decimal(10), Decimal(10)}, Unit::percent}));
  EXPECT_TRUE(well_formed({Comparator::none, {Decimal(0)}, Unit::count}));
  EXPECT_FALSE(well_formed({Comparator::none, {Decimal(1)}, Unit::count}));
  EXPECT_TRUE(well_formed({Comparator::exists, {}, Unit::none}));
  EXPECT_TRUE(well_formed({Comparator::equal, {Decimal(3), Decimal(4)}, Unit::ratio}));
}

TEST(Quantities, AreSaidAsOfficersSayThem) {
  EXPECT_EQ(to_vi({Comparator::at_least, {Decimal(80)}, Unit::percent}), "từ 80% trở lên");
  EXPECT_EQ(to_vi({Comparator::more_than, {*Decimal::parse("99.4")}, Unit::percent}), "trên 99,4%");
  EXPECT_EQ(to_vi({Comparator::between, {Decimal(10), Decimal(15)}, Unit::percent}), "từ 10% đến 15%");
  EXPECT_EQ(to_vi({Comparator::equal, {Decimal(7)}, Unit::count}, "văn bản"), "07 văn bản");
  EXPECT_EQ(to_vi({Comparator::none, {Decimal(0)}, Unit::count}), "không có");
  EXPECT_EQ(value_to_vi(Decimal(39'030'000), Unit::vnd), "39.030.000 đồng");
}

}  // namespace thidua::core
