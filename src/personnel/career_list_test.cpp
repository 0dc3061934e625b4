#include "personnel/career_list.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thidua::personnel {
namespace {

using people::AbsenceKind;
using State = CareerVerdict::State;

core::Date on_day(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}
const core::Date career_today = core::Date::of(2026, 11, 21).value();

people::PostingHeld post_held(std::int64_t unit, core::Date from, std::optional<core::Date> to, bool heads = false) {
  people::Posting posting;
  posting.person = core::PersonId{17};
  posting.unit = core::UnitId{unit};
  posting.position = "Chuyên viên";
  posting.heads_unit = heads;
  posting.leads = heads;
  posting.validity = {from, to};
  return {posting, to ? "Quyết định số 3" : ""};
}

CareerRow post_row(std::int64_t number, std::int64_t unit, core::Date from, std::optional<core::Date> to) {
  CareerRow row;
  row.number = number;
  row.days = {from, to};
  row.unit = core::UnitId{unit};
  row.unit_name = "Phòng số " + std::to_string(unit);
  row.position = "Chuyên viên";
  row.end_ground = to ? "Quyết định số 3" : "";
  return row;
}

CareerRow away_row(std::int64_t number, AbsenceKind kind, core::Date day, std::optional<core::Date> until = {}) {
  CareerRow row;
  row.number = number;
  row.event = CareerEvent::absence;
  row.absence = kind;
  row.days = {day, until};
  return row;
}

CareerOfPerson career_with(std::vector<people::PostingHeld> posts, std::vector<people::Absence> absences = {}) {
  people::Career known;
  known.person = core::PersonId{17};
  known.posts = std::move(posts);
  known.absences = std::move(absences);
  known.names = {{{on_day(1, 1, 1), std::nullopt}, "Lò Thị Thử"}};
  return {known, people::PartialDay{on_day(1985, 6, 5)}, career_today};
}

/// "added", or "bad until: Ngày cuối …".
std::string said_of(const CareerVerdict& verdict) {
  std::string text = verdict.state == State::same      ? "same"
                     : verdict.state == State::added   ? "added"
                     : verdict.state == State::changed ? "changed"
                                                       : "bad";
  for (const CareerFault& note : verdict.notes) text += " " + note.column + ": " + note.message;
  return text;
}
bool says_so(const CareerVerdict& verdict, const std::string& begin) {
  return said_of(verdict).substr(0, begin.size()) == begin;
}

TEST(CareerList, APastPostIsAddedAndOneThatIsKnownStaysAsItIs) {
  auto career = career_with({post_held(2, on_day(2020, 1, 1), std::nullopt)});
  EXPECT_EQ(said_of(career.judge(post_row(2, 1, on_day(2010, 1, 1), on_day(2019, 12, 31)))), "added");
  EXPECT_EQ(said_of(career.judge(post_row(3, 2, on_day(2020, 1, 1), std::nullopt))), "same");
  EXPECT_TRUE(career.ended().empty());
}

TEST(CareerList, AnOpenPostIsEndedByARowThatTellsItsLastDay) {
  auto career = career_with({post_held(2, on_day(2020, 1, 1), std::nullopt)});
  const auto verdict = career.judge(post_row(2, 2, on_day(2020, 1, 1), on_day(2025, 3, 31)));
  EXPECT_EQ(said_of(verdict), "changed");
  EXPECT_EQ(verdict.post.posting.validity.to, on_day(2025, 3, 31));
  EXPECT_EQ(verdict.post.ground, "Quyết định số 3");
  EXPECT_EQ(said_of(career.judge(post_row(3, 1, on_day(2025, 4, 1), std::nullopt))), "added")
      << "the post that ends is not in its way";
}

TEST(CareerList, WhatIsKnownOtherwiseIsToldByItsCell) {
  const auto known = post_held(2, on_day(2020, 1, 1), on_day(2022, 12, 31));
  const auto judged = [&](auto change) {
    auto row = post_row(2, 2, on_day(2020, 1, 1), on_day(2022, 12, 31));
    change(row);
    return career_with({known}).judge(row);
  };
  EXPECT_EQ(said_of(judged([](CareerRow&) {})), "same");
  EXPECT_TRUE(says_so(judged([](CareerRow& row) { row.position = "Kế toán"; }), "bad position:"));
  EXPECT_TRUE(says_so(judged([](CareerRow& row) { row.staff_kind = people::StaffKind::labourer; }), "bad staff_kind:"));
  EXPECT_TRUE(says_so(judged([](CareerRow& row) { row.heads_unit = true; }), "bad heads_unit:"));
  EXPECT_TRUE(says_so(judged([](CareerRow& row) { row.leads = true; }), "bad leads:"));
  EXPECT_TRUE(says_so(judged([](CareerRow& row) { row.contract_until = on_day(2021, 1, 1); }), "bad contract_until:"));
  EXPECT_TRUE(says_so(judged([](CareerRow& row) { row.days.to = on_day(2022, 12, 30); }), "bad until:"));
  EXPECT_TRUE(says_so(judged([](CareerRow& row) { row.end_ground = "khác"; }), "bad end_ground:"));
  // A list without the column says nothing against it.
  EXPECT_EQ(said_of(judged([](CareerRow& row) {
              row.days.to.reset();
              row.says_until = row.says_contract = row.says_ground = false;
            })),
            "same");
}

TEST(CareerList, TwoPostsAtATimeOnlyWhereOneIsHeldBesideTheOther) {
  auto career = career_with({});
  EXPECT_EQ(said_of(career.judge(post_row(2, 1, on_day(2010, 1, 1), on_day(2015, 6, 30)))), "added");
  EXPECT_TRUE(says_so(career.judge(post_row(3, 2, on_day(2015, 6, 30), std::nullopt)),
                      "bad from: Chồng thời gian với dòng 2 (“Chuyên viên”, từ 01/01/2010 đến hết 30/06/2015)"));
  auto beside = post_row(4, 2, on_day(2015, 6, 30), on_day(2015, 12, 31));
  beside.concurrent = true;
  EXPECT_EQ(said_of(career.judge(beside)), "added");
  EXPECT_EQ(said_of(career.judge(post_row(5, 3, on_day(2015, 7, 1), std::nullopt))), "added")
      << "a post beside another is in nobody's way";
  EXPECT_TRUE(says_so(career.judge(post_row(6, 3, on_day(2015, 7, 1), std::nullopt)), "bad from: Trùng với dòng 5"));
  auto known = career_with({post_held(2, on_day(2015, 1, 1), std::nullopt)});
  EXPECT_TRUE(says_so(known.judge(post_row(2, 1, on_day(2010, 1, 1), on_day(2015, 1, 1))),
                      "bad from: Chồng thời gian với vị trí “Chuyên viên” đã có trong hệ thống (từ 01/01/2015)"));
}

TEST(CareerList, DaysThatCannotBeAreTold) {
  auto career = career_with({});
  EXPECT_TRUE(says_so(career.judge(post_row(2, 1, on_day(2015, 1, 2), on_day(2015, 1, 1))),
                      "bad until: Ngày cuối 01/01/2015 đứng trước ngày đầu 02/01/2015"));
  EXPECT_TRUE(says_so(career.judge(post_row(3, 1, on_day(1985, 6, 5), on_day(2015, 1, 1))),
                      "bad from: Ngày 05/06/1985 không đứng sau ngày sinh 05/06/1985"));
  auto row = post_row(4, 1, on_day(2015, 1, 1), std::nullopt);
  row.unit_last = on_day(2025, 2, 28);
  EXPECT_TRUE(says_so(career.judge(row), "bad until: Đơn vị “Phòng số 1” chỉ có đến hết ngày 28/02/2025"));
  row.days.to = on_day(2025, 2, 28);
  EXPECT_EQ(said_of(career.judge(row)), "added");
  EXPECT_TRUE(
      says_so(career.judge(post_row(5, 2, on_day(2027, 1, 1), std::nullopt)), "added from: Ngày 01/01/2027 chưa tới"));
}

TEST(CareerList, WhoIsGoneKeepsNoPostThatTheListDoesNotTell) {
  auto career =
      career_with({post_held(1, on_day(2010, 1, 1), std::nullopt, true), post_held(2, on_day(2015, 1, 1), std::nullopt),
                   post_held(3, on_day(2026, 10, 1), std::nullopt)});
  EXPECT_EQ(said_of(career.judge(post_row(2, 2, on_day(2015, 1, 1), on_day(2020, 1, 1)))), "changed");
  const auto verdict = career.judge(away_row(3, AbsenceKind::retired, on_day(2026, 9, 1)));
  EXPECT_TRUE(
      says_so(verdict, "added from: Vị trí còn giữ mà danh sách không có dòng riêng sẽ kết thúc ngày 31/08/2026"));
  const auto ended = career.ended();
  ASSERT_EQ(ended.size(), 1u) << "one the list tells itself, one begins later";
  EXPECT_EQ(ended[0].posting.unit, core::UnitId{1});
  EXPECT_EQ(ended[0].posting.validity.to, on_day(2026, 8, 31));
  EXPECT_EQ(ended[0].ground, "nghỉ hưu");
}

TEST(CareerList, AnAbsenceIsKnownTheSecondTimeAndAnotherOfTheSameDaysIsAsked) {
  const people::Absence leave{5, AbsenceKind::leave, on_day(2024, 1, 1), on_day(2024, 6, 30), ""};
  auto career = career_with({}, {leave});
  EXPECT_EQ(said_of(career.judge(away_row(2, AbsenceKind::leave, leave.day, leave.until))), "same");
  EXPECT_TRUE(
      says_so(career.judge(away_row(3, AbsenceKind::leave, leave.day, leave.until)), "bad from: Trùng với dòng 2"));
  auto other = career_with({}, {leave});
  EXPECT_TRUE(says_so(other.judge(away_row(2, AbsenceKind::leave, leave.day, on_day(2024, 7, 31))),
                      "bad until: Đã ghi nghỉ dài ngày từ 01/01/2024 đến hết 30/06/2024"));
  EXPECT_EQ(said_of(other.judge(away_row(3, AbsenceKind::study, leave.day, leave.until))), "added");
  EXPECT_EQ(said_of(other.judge(away_row(4, AbsenceKind::leave, on_day(2024, 7, 1)))), "added");
  auto dead = career_with({}, {{6, AbsenceKind::died, on_day(2024, 1, 1), {}, ""}});
  EXPECT_TRUE(says_so(dead.judge(away_row(2, AbsenceKind::died, on_day(2025, 1, 1))), "bad from: Đã ghi từ trần"));
}

TEST(CareerList, NamesBeforeAreCutOutOfTheOneThatIsKnown) {
  const auto renamed = [](std::int64_t number, core::Date day, std::string before) {
    CareerRow row;
    row.number = number;
    row.event = CareerEvent::rename;
    row.days = {day, std::nullopt};
    row.former_name = std::move(before);
    return row;
  };
  auto career = career_with({});
  EXPECT_EQ(said_of(career.judge(renamed(2, on_day(2010, 1, 1), "Lò Thị Cũ"))), "added");
  EXPECT_EQ(said_of(career.judge(renamed(3, on_day(2015, 1, 1), "Lò Thị Giữa"))), "added");
  EXPECT_EQ(said_of(career.judge(renamed(4, on_day(2010, 1, 1), "Lò Thị Cũ"))), "same");
  EXPECT_TRUE(says_so(career.judge(renamed(5, on_day(2010, 1, 1), "Lò Thị Khác")), "bad former_name: Ngày này đã ghi"));
  EXPECT_TRUE(
      says_so(career.judge(renamed(6, on_day(2020, 1, 1), "Lò Thị Thử")), "added former_name: Tên trước và sau"));
}

TEST(CareerList, TheMainPostIsTheOneOfTodayThatHeads) {
  const std::vector<people::PostingHeld> posts{post_held(1, on_day(2010, 1, 1), on_day(2020, 1, 1)),
                                               post_held(2, on_day(2015, 1, 1), std::nullopt),
                                               post_held(3, on_day(2021, 1, 1), std::nullopt, true)};
  EXPECT_EQ(held_beside(posts, career_today), (std::vector<bool>{false, true, false}));
}

}  // namespace
}  // namespace thidua::personnel
