#include "personnel/unit_list.h"

#include <gtest/gtest.h>

namespace thidua::personnel {
namespace {

core::Date listed_day(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

UnitList::Known nothing_known() {
  return {{}, {}, listed_day(2010, 1, 1), listed_day(2026, 11, 1)};
}

/// "added", or the state and the column and beginning of what is said.
std::string said(UnitList& list, std::int64_t row) {
  const JudgedRow& judged = list.judged().at(row);
  std::string text(code(judged.state));
  for (const RowNote& note : judged.notes) text += " " + note.column + " " + note.message.substr(0, 40);
  return text;
}

TEST(UnitList, AChildMayStandBeforeItsParentAndBothAreMade) {
  UnitList list(nothing_known());
  list.add(2, {{"name", "Tổ Công nghệ"}, {"parent", "Trung tâm Thử"}});
  list.add(3, {{"name", "Trung tâm Thử"}, {"code", "TTT"}});
  EXPECT_EQ(said(list, 2), "added");
  EXPECT_EQ(said(list, 3), "added");
  ASSERT_EQ(list.made().size(), 2U);
  EXPECT_EQ(list.made()[0].code, "TCN") << "initials of the name";
  EXPECT_EQ(list.made()[0].facts[0].above, 1U);
  EXPECT_EQ(list.made()[0].facts[0].fact.validity.from, listed_day(2010, 1, 1)) << "the agency's first day";
}

TEST(UnitList, RowsOfOneUnitMayNotOverlapNorLeaveDaysOpen) {
  UnitList list(nothing_known());
  list.add(2, {{"code", "A"}, {"name", "Phòng A"}, {"from", "2010-01-01"}, {"until", "2014-12-31"}});
  list.add(3, {{"code", "A"}, {"name", "Phòng A mới"}, {"from", "2014-06-01"}});
  list.add(4, {{"code", "B"}, {"name", "Phòng B"}, {"from", "2010-01-01"}, {"until", "2014-12-31"}});
  list.add(5, {{"code", "B"}, {"name", "Phòng B mới"}, {"from", "2015-01-01"}});
  list.add(6, {{"name", "Tổ A"}, {"parent", "A"}});
  EXPECT_EQ(said(list, 3).substr(0, 8), "bad from");
  EXPECT_EQ(said(list, 2).substr(0, 8), "bad code") << "nothing of a unit is taken while a row of it is wrong";
  EXPECT_EQ(said(list, 6).substr(0, 10), "bad parent") << "nor what stands below it";
  EXPECT_EQ(said(list, 4), "added");
  EXPECT_EQ(said(list, 5), "added");
  ASSERT_EQ(list.made().size(), 1U);
  EXPECT_EQ(list.made()[0].facts.size(), 2U);
}

TEST(UnitList, OneRowOfAUnitThatIsKnownSaysHowItIsFromTodayOn) {
  UnitList::Known known = nothing_known();
  known.units = {
      {core::UnitId{5}, "VP", {{{listed_day(2010, 1, 1), {}}, "Văn phòng", people::UnitKind::office, {}, 3}}},
      {core::UnitId{6}, "KH", {{{listed_day(2010, 1, 1), {}}, "Kế hoạch", people::UnitKind::division, {}, 1}}}};
  UnitList list(std::move(known));
  list.add(2, {{"code", "vp"}, {"name", "Văn phòng"}});
  list.add(3, {{"code", "KH"}, {"name", "Kế hoạch – Tài chính"}, {"parent", "VP"}});
  list.add(4, {{"name", "Văn phòng"}});
  EXPECT_EQ(said(list, 2), "same");
  EXPECT_EQ(said(list, 3), "changed");
  EXPECT_EQ(said(list, 4).substr(0, 8), "bad name") << "the same unit told by its code already";
  ASSERT_EQ(list.changes().size(), 1U);
  EXPECT_EQ(list.changes()[0].unit, core::UnitId{6});
  EXPECT_EQ(list.changes()[0].fact.validity.from, listed_day(2026, 11, 1));
  EXPECT_EQ(list.changes()[0].fact.parent, core::UnitId{5});
  EXPECT_EQ(list.changes()[0].fact.ordinal, 1) << "what the row does not say stays";
}

TEST(UnitList, UnitsMayNotStandBelowThemselves) {
  UnitList list(nothing_known());
  list.add(2, {{"code", "A"}, {"name", "Phòng A"}, {"parent", "B"}});
  list.add(3, {{"code", "B"}, {"name", "Phòng B"}, {"parent", "A"}});
  list.add(4, {{"code", "C"}, {"name", "Phòng C"}, {"parent", "C"}});
  for (const std::int64_t row : {2, 3, 4}) EXPECT_EQ(said(list, row).substr(0, 10), "bad parent") << row;
  EXPECT_TRUE(list.made().empty());
}

TEST(UnitList, ASuccessionIsHeldAgainstTheDaysOfItsUnits) {
  UnitList list(nothing_known());
  list.add(2, {{"code", "K"}, {"name", "Phòng K"}, {"until", "2025-02-28"}});
  list.add(3, {{"code", "L"}, {"name", "Phòng L"}, {"until", "2025-02-28"}});
  list.add(4, {{"code", "M"}, {"name", "Phòng M"}, {"from", "2025-03-01"}});
  list.add(5, {{"code", "N"}, {"name", "Phòng N"}});
  const auto merge = [&](const char* before) {
    return RowCells{{"succession", "merge"},
                    {"from", "2025-03-01"},
                    {"before", before},
                    {"after", "M"},
                    {"decision_number", "1/QĐ"}};
  };
  list.add(6, merge("K; L"));
  list.add(7, merge("K; N"));
  list.add(8, merge("L; K"));
  list.add(9, merge("K; X"));
  EXPECT_EQ(said(list, 6), "added");
  EXPECT_EQ(said(list, 7).substr(0, 8), "bad from") << "N goes on after the day";
  EXPECT_EQ(said(list, 8).substr(0, 14), "bad succession") << "told by row 6";
  EXPECT_EQ(said(list, 9).substr(0, 10), "bad before");
  ASSERT_EQ(list.successions().size(), 1U);
  EXPECT_EQ(list.successions()[0].before.size(), 2U);
  EXPECT_EQ(list.place_made(list.successions()[0].after[0]), 2U);
}

TEST(UnitList, WhatLeansOnARowThatCouldNotBeReadIsNotTaken) {
  UnitList list(nothing_known());
  list.add_unreadable(2, {{"code", "H"}, {"name", "Phòng H"}});
  list.add(3, {{"code", "I"}, {"name", "Phòng I"}, {"parent", "phong h"}});
  EXPECT_EQ(said(list, 3).substr(0, 10), "bad parent");
  EXPECT_NE(list.judged().at(3).notes[0].message.find("dòng 2"), std::string::npos);
}

}  // namespace
}  // namespace thidua::personnel
