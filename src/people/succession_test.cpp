#include "people/succession.h"

#include <gtest/gtest.h>

namespace thidua::people {
namespace {

core::Date day_of_plan(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

OrgUnit planned_unit(std::int64_t id, const std::string& name, std::optional<core::Date> last = {},
                     core::Date first = day_of_plan(2020, 1, 1), std::optional<core::UnitId> parent = {}) {
  return {core::UnitId{id}, "U" + std::to_string(id), {{{first, last}, name, UnitKind::division, parent, 1}}};
}
Posting post_at(std::int64_t person, std::int64_t unit, core::Date from = day_of_plan(2021, 1, 1)) {
  Posting posting;
  posting.person = core::PersonId{person};
  posting.unit = core::UnitId{unit};
  posting.position = "Chuyên viên";
  posting.validity.from = from;
  return posting;
}
SuccessionOrder merge_order() {
  SuccessionOrder order;
  order.day = day_of_plan(2025, 3, 1);
  order.sources = {core::UnitId{1}, core::UnitId{2}};
  order.successors = {{std::nullopt, "DDN", "Phòng Đất đai và Nước", UnitKind::division, std::nullopt, {}}};
  order.decision_number = "15/QĐ-UBND";
  return order;
}
OrgSuccession merged(std::vector<core::UnitId> before, std::vector<core::UnitId> after, core::Date day) {
  OrgSuccession one;
  one.day = day;
  one.before = std::move(before);
  one.after = std::move(after);
  return one;
}

TEST(Succession, AMergeMovesEverybodyOnceAndClosesTheSources) {
  const std::vector<OrgUnit> units{planned_unit(1, "Phòng Đất đai"), planned_unit(2, "Phòng Nước"),
                                   planned_unit(3, "Tổ Đo đạc", {}, day_of_plan(2020, 1, 1), core::UnitId{1})};
  const auto plan = plan_succession(units, {post_at(10, 1), post_at(11, 2), post_at(10, 2)}, merge_order());
  ASSERT_TRUE(plan.ok()) << plan.error().message;
  ASSERT_EQ(plan->made.size(), 1U);
  EXPECT_EQ(plan->closed, (std::vector{core::UnitId{1}, core::UnitId{2}}));
  ASSERT_EQ(plan->moves.size(), 3U);
  EXPECT_FALSE(plan->moves[0].there_already);
  EXPECT_FALSE(plan->moves[1].there_already);
  EXPECT_TRUE(plan->moves[2].there_already) << "two posts become one";
  ASSERT_EQ(plan->changes.size(), 1U);
  EXPECT_TRUE(plan->changes[0].below);
  EXPECT_EQ(plan->changes[0].unit, core::UnitId{3});
}

TEST(Succession, AnOrderThatCannotBeSaysWhy) {
  const std::vector<OrgUnit> units{planned_unit(1, "Phòng Đất đai"), planned_unit(2, "Phòng Nước")};
  const auto said = [&](const SuccessionOrder& order, const std::vector<Posting>& held = {}) {
    const auto plan = plan_succession(units, held, order);
    return plan ? std::string() : plan.error().code;
  };
  SuccessionOrder order = merge_order();
  order.sources.pop_back();
  EXPECT_EQ(said(order), "people.succession.sources");
  order = merge_order();
  order.decision_number = " ";
  EXPECT_EQ(said(order), "people.succession.decision");
  order = merge_order();
  order.day = day_of_plan(2020, 1, 1);
  EXPECT_EQ(said(order), "people.succession.day");
  EXPECT_EQ(said(merge_order(), {post_at(10, 1, day_of_plan(2025, 4, 1))}), "people.succession.people");
  order = merge_order();
  order.kind = SuccessionKind::split;
  order.sources = {core::UnitId{1}};
  EXPECT_EQ(said(order, {post_at(10, 1)}), "people.succession.people");
  order.successors[0].people = {core::PersonId{10}};
  EXPECT_EQ(said(order, {post_at(10, 1)}), "");
}

TEST(Succession, WhatMergedIsAPredecessorAndWhatStayedIsNot) {
  const core::Date first = day_of_plan(2022, 1, 1), second = day_of_plan(2025, 1, 1);
  const std::vector<OrgUnit> units{planned_unit(1, "A", first.plus_days(-1)),
                                   planned_unit(2, "B", second.plus_days(-1)), planned_unit(3, "C", {}, second),
                                   planned_unit(4, "D")};
  std::vector<OrgSuccession> all{merged({core::UnitId{1}}, {core::UnitId{2}}, first),
                                 merged({core::UnitId{2}, core::UnitId{4}}, {core::UnitId{3}}, second)};
  EXPECT_EQ(with_predecessors(units, all, {core::UnitId{3}}),
            (std::vector{core::UnitId{3}, core::UnitId{2}, core::UnitId{1}}));
  all[1].undone_at = core::Instant{1};
  EXPECT_EQ(with_predecessors(units, all, {core::UnitId{3}}), std::vector{core::UnitId{3}});
}

TEST(Succession, SomebodyStandsForAUnitBeforeAndAfterIt) {
  const core::Date day = day_of_plan(2025, 1, 1);
  const std::vector<OrgUnit> units{planned_unit(1, "A", day.plus_days(-1)), planned_unit(2, "B", day.plus_days(-1)),
                                   planned_unit(3, "C", {}, day)};
  const std::vector<OrgSuccession> all{merged({core::UnitId{1}, core::UnitId{2}}, {core::UnitId{3}}, day)};
  EXPECT_EQ(standing_for(units, all, core::UnitId{1}, day.plus_days(-1)), std::vector{core::UnitId{1}});
  EXPECT_EQ(standing_for(units, all, core::UnitId{1}, day), std::vector{core::UnitId{3}});
  EXPECT_EQ(standing_for(units, all, core::UnitId{3}, day.plus_days(-1)),
            (std::vector{core::UnitId{1}, core::UnitId{2}}));
  EXPECT_TRUE(standing_for(units, all, core::UnitId{9}, day).empty());
}

TEST(Succession, WhatAToldMergeClosedOpenedAndMadeIsSeenFromTheFacts) {
  const core::Date first = day_of_plan(2020, 1, 1), day = day_of_plan(2025, 3, 1);
  OrgUnit below = planned_unit(4, "Tổ", day.plus_days(-1), first, core::UnitId{1});
  below.facts.push_back({{day, {}}, "Tổ", UnitKind::division, core::UnitId{3}, 1});
  OrgUnit elsewhere = planned_unit(5, "Ban", day.plus_days(-1));
  elsewhere.facts.push_back({{day, {}}, "Ban mới", UnitKind::division, {}, 1});
  const std::vector<OrgUnit> units{planned_unit(1, "A", day.plus_days(-1)), planned_unit(2, "B", day.plus_days(-2)),
                                   planned_unit(3, "C", {}, day), below, elsewhere};
  const OrgSuccession one = merged({core::UnitId{1}, core::UnitId{2}}, {core::UnitId{3}}, day);
  std::set<core::UnitId> made;
  const SuccessionTraces traces = traces_of(one, units, made);
  EXPECT_EQ(traces.closed, (std::vector<FactKey>{{core::UnitId{1}, first}, {core::UnitId{4}, first}}))
      << "one that ended on another day ended by something else";
  EXPECT_EQ(traces.opened, (std::vector<FactKey>{{core::UnitId{4}, day}}));
  EXPECT_EQ(traces.made, std::vector{core::UnitId{3}});
  EXPECT_TRUE(traces_of(one, units, made).made.empty()) << "a unit is made once";
}

TEST(Succession, AToldRenamingLeavesTheUnitTheUnitItIs) {
  const core::Date first = day_of_plan(2020, 1, 1), day = day_of_plan(2025, 3, 1);
  OrgUnit renamed = planned_unit(1, "A", day.plus_days(-1));
  renamed.facts.push_back({{day, {}}, "A mới", UnitKind::division, {}, 1});
  OrgSuccession one = merged({core::UnitId{1}}, {core::UnitId{1}}, day);
  one.kind = SuccessionKind::rename;
  std::set<core::UnitId> made;
  const SuccessionTraces traces = traces_of(one, {renamed}, made);
  EXPECT_EQ(traces.closed, (std::vector<FactKey>{{core::UnitId{1}, first}}));
  EXPECT_EQ(traces.opened, (std::vector<FactKey>{{core::UnitId{1}, day}}));
  EXPECT_TRUE(traces.made.empty());
  EXPECT_TRUE(made.empty());
}

TEST(Succession, ASplitWhosePartIsTheUnitItselfMakesOnlyTheOther) {
  const core::Date day = day_of_plan(2025, 3, 1);
  const std::vector<OrgUnit> units{planned_unit(1, "A", {}, day), planned_unit(2, "B", {}, day)};
  std::set<core::UnitId> made;
  const auto traces = traces_of(merged({core::UnitId{1}}, {core::UnitId{1}, core::UnitId{2}}, day), units, made);
  EXPECT_EQ(traces.made, std::vector{core::UnitId{2}});
  EXPECT_TRUE(traces.closed.empty());
  EXPECT_TRUE(traces.opened.empty());
}

}  // namespace
}  // namespace thidua::people
