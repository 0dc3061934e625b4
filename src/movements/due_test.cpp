#include "movements/due.h"

#include <gtest/gtest.h>

namespace thidua::movements {
namespace {

core::Date due_day(std::string_view iso) {
  return core::Date::parse_iso(iso).value();
}

Item piece(ItemKind kind, std::string code, std::string_view due = {}, std::string mode = {}) {
  Item item;
  item.kind = kind;
  item.code = std::move(code);
  item.terms.text = item.code;
  if (!due.empty()) item.terms.due = {due_day(due)};
  item.terms.mode = std::move(mode);
  return item;
}

Item placed(Item item, std::int64_t begin, std::int64_t end) {
  item.origin.sha256 = "x";
  item.origin.begin = begin;
  item.origin.end = end;
  return item;
}

/// "09/02/2026 TH01; …" of a movement that runs through 2026.
std::string due_in(const std::vector<Item>& items, std::string_view from, std::string_view to) {
  Movement movement;
  movement.period = {due_day("2026-01-01"), due_day("2026-12-31")};
  std::string text;
  for (const DueItem& due : due_items(movement, items, {due_day(from), due_day(to)}))
    text += (text.empty() ? "" : "; ") + due.last_day.to_iso() + " " + due.item->code;
  return text;
}

TEST(ThingsThatAreDue, StandInTheOrderOfTheirDaysWithinTheRange) {
  const std::vector<Item> items{piece(ItemKind::deadline, "TH02", "2026-03-31", "by"),
                                piece(ItemKind::task, "NV01", "2026-02-15"),
                                piece(ItemKind::target, "CT01", "2026-09-30"), piece(ItemKind::objective, "MD01")};
  EXPECT_EQ(due_in(items, "2026-02-01", "2026-04-30"), "2026-02-15 NV01; 2026-03-31 TH02");
  EXPECT_EQ(due_in(items, "2026-03-31", "2026-03-31"), "2026-03-31 TH02");
  EXPECT_EQ(due_in(items, "2026-04-01", "2026-04-30"), "");
}

TEST(ThingsThatAreDue, EndTheDayBeforeWhereTheWordsSayBefore) {
  const std::vector<Item> items{piece(ItemKind::deadline, "TH01", "2026-02-10", "before")};
  EXPECT_EQ(due_in(items, "2026-02-09", "2026-02-09"), "2026-02-09 TH01");
  EXPECT_EQ(due_in(items, "2026-02-10", "2026-02-28"), "");
}

TEST(ThingsThatAreDue, TellADeadlineOfATaskOnceAsTheTask) {
  const std::vector<Item> items{placed(piece(ItemKind::task, "NV01", "2026-03-31"), 10, 90),
                                placed(piece(ItemKind::deadline, "TH01", "2026-03-31", "by"), 70, 90),
                                placed(piece(ItemKind::deadline, "TH02", "2026-03-31", "by"), 200, 220)};
  EXPECT_EQ(due_in(items, "2026-01-01", "2026-12-31"), "2026-03-31 NV01; 2026-03-31 TH02");
}

TEST(ThingsThatAreDue, LearnFromTheDeadlineHowTheDayOfATaskIsMeant) {
  const std::vector<Item> items{placed(piece(ItemKind::task, "NV01", "2026-02-10"), 10, 90),
                                placed(piece(ItemKind::deadline, "TH01", "2026-02-10", "before"), 70, 90)};
  EXPECT_EQ(due_in(items, "2026-02-09", "2026-02-09"), "2026-02-09 NV01");
  EXPECT_EQ(due_in(items, "2026-02-10", "2026-02-10"), "");
}

TEST(ThingsThatAreDue, ComeBackOnTheLastDayOfEachSpanOfTheMovement) {
  Item quarterly = piece(ItemKind::task, "NV01");
  quarterly.terms.every = "định kỳ hằng quý";
  EXPECT_EQ(due_in({quarterly}, "2025-10-01", "2026-07-31"), "2026-03-31 NV01; 2026-06-30 NV01");
  Item half_yearly = piece(ItemKind::task, "NV02");
  half_yearly.terms.every = "6 tháng một lần";
  EXPECT_EQ(due_in({half_yearly}, "2026-01-01", "2027-12-31"), "2026-06-30 NV02; 2026-12-31 NV02");
  Item monthly = piece(ItemKind::task, "NV03");
  monthly.terms.every = "month";
  EXPECT_EQ(due_in({monthly}, "2026-02-01", "2026-03-30"), "2026-02-28 NV03");
  Item weekly = piece(ItemKind::task, "NV04");
  weekly.terms.every = "hằng tuần";
  EXPECT_EQ(due_in({weekly}, "2026-01-01", "2026-12-31"), "");
}

TEST(ThingsThatAreDue, TellHowTheyAreDueInWords) {
  Movement movement;
  movement.period = {due_day("2026-01-01"), due_day("2026-12-31")};
  const auto words = [&](Item item) {
    return due_items(movement, {item}, {due_day("2026-03-01"), due_day("2026-03-31")});
  };
  EXPECT_EQ(words(piece(ItemKind::task, "NV01", "2026-03-31"))[0].words, "chậm nhất ngày 31/03/2026");
  EXPECT_EQ(words(piece(ItemKind::deadline, "TH01", "2026-03-20", "before"))[0].words, "trước ngày 20/03/2026");
  Item recurring = piece(ItemKind::task, "NV02");
  for (const auto& [every, said] :
       {std::pair{"quý", "mỗi quý"}, {"hằng tháng", "hằng tháng"}, {"quarter", "hằng quý"}}) {
    recurring.terms.every = every;
    ASSERT_EQ(words(recurring).size(), 1U) << every;
    EXPECT_EQ(words(recurring)[0].words, said);
  }
}

TEST(ThingsThatAreDue, LeaveOutWhatWasWithdrawn) {
  Item item = piece(ItemKind::task, "NV01", "2026-03-31");
  item.state = ItemState::withdrawn;
  EXPECT_EQ(due_in({item}, "2026-01-01", "2026-12-31"), "");
}

}  // namespace
}  // namespace thidua::movements
