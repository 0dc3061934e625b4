#include "personnel/staff_row.h"

#include <gtest/gtest.h>

namespace thidua::personnel {
namespace {

people::KnownFully known_staff(std::int64_t id, const std::string& code, const std::string& name,
                               const std::string& birth = "") {
  people::KnownFully one;
  one.id = core::PersonId{id};
  one.code = code;
  one.name = name;
  one.detail.birth = people::parse_partial_day(birth);
  return one;
}
StaffRow staff_row_of(const std::string& name, const std::string& birth = "", const std::string& code = "") {
  StaffRow row;
  row.name = name;
  row.code = code;
  row.detail.birth = people::parse_partial_day(birth);
  return row;
}

TEST(StaffRow, NumbersLeadAndANameAloneIsAQuestion) {
  auto numbered = known_staff(3, "NS3", "Vàng A Thử");
  numbered.detail.id_number = "001085000001";
  const PersonFinder known(
      {known_staff(1, "NS1", "Lò Thị Thử", "1985-06-05"), known_staff(2, "NS2", "Lò Thị Thử"), numbered});
  EXPECT_EQ(match_staff(known, staff_row_of("Lò Thị Thử", "", "ns1")).person->id, core::PersonId{1});
  EXPECT_TRUE(match_staff(known, staff_row_of("Vàng A Khác", "1990-01-01", "NS1")).contradicts);
  EXPECT_EQ(match_staff(known, staff_row_of("LÒ THỊ THỬ", "1985-06-05")).by, StaffMatch::By::name_and_birth);
  const StaffMatch asked = match_staff(known, staff_row_of("Lò Thị Thử"));
  EXPECT_EQ(asked.person, nullptr);
  EXPECT_EQ(asked.maybe.size(), 2U);
  StaffRow by_number = staff_row_of("Vàng A Thử");
  by_number.detail.id_number = "001085000001";
  EXPECT_EQ(match_staff(known, by_number).by, StaffMatch::By::id_number);
  by_number.code = "NS9";
  EXPECT_EQ(match_staff(known, by_number).person, nullptr) << "a number of another one";
}

TEST(StaffRow, WhatTheRowKeepsSilentAboutStays) {
  people::PersonDetail known;
  known.birth = people::parse_partial_day("1985-06-05");
  known.ethnicity = "Thái";
  people::PersonDetail said;
  said.birth = people::parse_partial_day("1985");
  EXPECT_EQ(detail_with(known, said), known);
  said.ethnicity = "Tày";
  EXPECT_EQ(detail_with(known, said).ethnicity, "Tày");
}

TEST(StaffRow, AnotherUnitPositionOrNameIsAChange) {
  auto known = known_staff(1, "NS1", "Lò Thị Thử");
  people::Posting held;
  held.unit = core::UnitId{5};
  held.position = "Chuyên viên";
  known.postings = {held};
  StaffRow row = staff_row_of("Lò Thị Thử");
  people::Posting said = posting_with(&known, row);
  said.unit = core::UnitId{5};
  EXPECT_FALSE(compare_staff(known, row, known.detail, said, true).any());
  EXPECT_TRUE(compare_staff(known, row, known.detail, said, false).posted) << "a unit that is still to be made";
  said.unit = core::UnitId{6};
  EXPECT_TRUE(compare_staff(known, row, known.detail, said, true).posted);
  row.name = "Lò Thị Thử Nghiệm";
  EXPECT_EQ(compare_staff(known, row, known.detail, std::nullopt, true).text_vi(known), "đổi tên từ Lò Thị Thử");
  row.concurrent = true;
  EXPECT_FALSE(compare_staff(known, row, known.detail, std::nullopt, true).any());
}

}  // namespace
}  // namespace thidua::personnel
