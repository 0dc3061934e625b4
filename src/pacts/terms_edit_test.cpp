#include "pacts/terms_edit.h"

#include <gtest/gtest.h>

#include "pacts/testing.h"

namespace thidua::pacts {
namespace {

using core::Comparator;
using core::Unit;

core::Quantity quantity_after(std::string_view value) {
  const auto made = with_field(TargetTerms{}, "quantity", value);
  EXPECT_TRUE(made.ok()) << value;
  return made.ok() ? made->quantity : core::Quantity{};
}

TEST(SettingTheQuantity, TakesWhatOfficersType) {
  const auto decimal = [](std::string_view text) { return testing::number(text); };
  EXPECT_EQ(quantity_after(">= 90%"), (core::Quantity{Comparator::at_least, {decimal("90")}, Unit::percent}));
  EXPECT_EQ(quantity_after("trên 99,7%"), (core::Quantity{Comparator::more_than, {decimal("99.7")}, Unit::percent}));
  EXPECT_EQ(quantity_after("từ 10 đến 15%"),
            (core::Quantity{Comparator::between, {decimal("10"), decimal("15")}, Unit::percent}));
  EXPECT_EQ(quantity_after("10-15%"),
            (core::Quantity{Comparator::between, {decimal("10"), decimal("15")}, Unit::percent}));
  EXPECT_EQ(quantity_after("từ 80% trở lên"), (core::Quantity{Comparator::at_least, {decimal("80")}, Unit::percent}));
  EXPECT_EQ(quantity_after("12 văn bản"), (core::Quantity{Comparator::equal, {decimal("12")}, Unit::count}));
  EXPECT_EQ(quantity_after("không quá 5 ngày làm việc"),
            (core::Quantity{Comparator::at_most, {decimal("5")}, Unit::workday}));
  EXPECT_EQ(quantity_after("không có"), (core::Quantity{Comparator::none, {decimal("0")}, Unit::count}));
  EXPECT_EQ(quantity_after("có"), (core::Quantity{Comparator::exists, {}, Unit::none}));
  EXPECT_EQ(quantity_after("định tính"), (core::Quantity{Comparator::qualitative, {}, Unit::none}));
}

TEST(SettingTheQuantity, KeepsTheNounCounted) {
  EXPECT_EQ(with_field(TargetTerms{}, "quantity", "ít nhất 3 cuộc")->unit_label, "cuộc");
}

TEST(SettingAField, RefusesWhatItCannotRead) {
  for (const auto& [field, value] : std::vector<std::pair<std::string, std::string>>{{"quantity", "nhiều"},
                                                                                     {"quantity", "từ 15 đến 10%"},
                                                                                     {"values", "mười"},
                                                                                     {"due", "31/02/2025"},
                                                                                     {"group", "phòng"},
                                                                                     {"roll_up", "bình quân"},
                                                                                     {"unit", "xyz"},
                                                                                     {"text", "  "}})
    EXPECT_EQ(with_field(TargetTerms{}, field, value).error().code, "pact.field.value") << field << "=" << value;
  EXPECT_EQ(with_field(TargetTerms{}, "colour", "red").error().code, "pact.field.unknown");
  EXPECT_EQ(with_assignment(TargetTerms{}, "values").error().code, "pact.field.form");
}

TEST(SettingAField, TakesBackWhatItShows) {
  TargetTerms terms = testing::terms(Comparator::between, {"10", "15.5"}, Unit::percent);
  terms.group = *target_group_of("union.collective");
  terms.due = testing::day("2025-09-30");
  terms.stretch = true;
  terms.denominator = "tổng số đoàn viên";
  TargetTerms again;
  again.roll_up = RollUp::worst_unit;
  for (const EditableField& field : editable_fields()) {
    if (field.name == "quantity") continue;  // comparator, values and unit say it field by field
    const auto set = with_field(again, field.name, field_text(terms, field.name));
    ASSERT_TRUE(set.ok()) << field.name;
    again = *set;
  }
  EXPECT_EQ(again, terms);
}

}  // namespace
}  // namespace thidua::pacts
