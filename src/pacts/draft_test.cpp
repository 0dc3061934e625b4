#include "pacts/draft.h"

#include <gtest/gtest.h>

#include "pacts/testing.h"

namespace thidua::pacts {
namespace {

using core::Comparator;
using core::Unit;

PactDraft draft_of_two() {
  PactDraft draft;
  for (const char* key : {"T01", "T02"}) {
    DraftItem item;
    item.key = item.paragraph = key;
    item.terms = testing::terms(Comparator::at_least, {"90"}, Unit::percent);
    item.unanswered = item.terms;
    draft.items.push_back(item);
  }
  draft.items[0].origin.begin = 10;
  draft.items[0].origin.end = 30;
  draft.items[1].origin.begin = 40;
  draft.items[1].origin.end = 60;
  return draft;
}

std::vector<std::vector<TermsPatch>> strict_or_loose() {
  TermsPatch strict, loose;
  strict.comparator = Comparator::more_than;
  return {{strict, loose}};
}

TEST(DraftAnswers, CanBeChangedAndTakenBack) {
  PactDraft draft = draft_of_two();
  DraftItem& item = draft.items[0];
  item.doubts = {{1, "strict_and_loose_bound", "Trên hay từ?", {{"trên 90%", "{}"}, {"từ 90%", "{}"}}, 0}};
  EXPECT_EQ(open_doubts(draft), 1);
  EXPECT_FALSE(may_be_accepted_unseen(item));
  ASSERT_TRUE(answer_item(item, 1, 1, strict_or_loose()));
  EXPECT_EQ(item.terms.quantity.comparator, Comparator::more_than);
  EXPECT_EQ(open_doubts(draft), 0);
  ASSERT_TRUE(answer_item(item, 1, 2, strict_or_loose()));
  EXPECT_EQ(item.terms.quantity.comparator, Comparator::at_least);
  ASSERT_TRUE(answer_item(item, 1, 0, strict_or_loose()));
  EXPECT_EQ(open_doubts(draft), 1);
  EXPECT_EQ(answer_item(item, 1, 3, strict_or_loose()).error().code, "draft.answer");
  EXPECT_EQ(answer_item(item, 2, 1, strict_or_loose()).error().code, "draft.doubt.unknown");
}

TEST(DraftItems, AreSplitAndJoinedAgain) {
  PactDraft draft = draft_of_two();
  const auto second = split_item(draft, "T01", 20, "Một nửa ", "nửa kia");
  ASSERT_TRUE(second);
  ASSERT_EQ(draft.items.size(), 3U);
  EXPECT_EQ(draft.items[1].key, *second);
  EXPECT_EQ(draft.items[1].paragraph, "T01");
  EXPECT_EQ(draft.items[0].terms.text, "Một nửa");
  EXPECT_EQ(draft.items[0].origin.end, 20);
  EXPECT_EQ(draft.items[1].origin.begin, 20);
  ASSERT_TRUE(join_items(draft, "T01", *second, "Một nửa nửa kia"));
  ASSERT_EQ(draft.items.size(), 2U);
  EXPECT_EQ(draft.items[0].origin.end, 30);
  EXPECT_EQ(draft.items[0].terms.text, "Một nửa nửa kia");
}

TEST(DraftItems, AreNotSplitOutsideTheirWords) {
  PactDraft draft = draft_of_two();
  EXPECT_EQ(split_item(draft, "T01", 10, "", "x").error().code, "draft.split");
  EXPECT_EQ(split_item(draft, "T01", 30, "x", "").error().code, "draft.split");
  EXPECT_EQ(split_item(draft, "T09", 20, "x", "y").error().code, "draft.item.unknown");
  EXPECT_EQ(join_items(draft, "T01", "T01", "x").error().code, "draft.join");
}

TEST(DraftItems, AreAddedWhereTheyStand) {
  PactDraft draft = draft_of_two();
  draft.sections = {{"S01", 1, "I.", "CHỈ TIÊU", "I. CHỈ TIÊU", 0, 5}};
  const auto key = add_item(draft, 32, 38, " thêm  mới ", {});
  ASSERT_TRUE(key);
  EXPECT_EQ(draft.items[1].key, *key);
  EXPECT_EQ(draft.items[1].terms.text, "thêm mới");
  EXPECT_EQ(draft.items[1].terms.section, "I. CHỈ TIÊU");
  EXPECT_EQ(add_item(draft, 5, 5, "", {}).error().code, "draft.span");
}

TEST(Utf16, CountsCharactersOutsideTheBasicPlaneTwice) {
  const std::string text = "Ước 🏆 và 🏆!";
  const Utf16Offsets offsets(text);
  EXPECT_EQ(offsets.to_utf16(4), 4);  // the first cup
  EXPECT_EQ(offsets.to_utf16(5), 6);  // behind it
  EXPECT_EQ(offsets.to_utf16(10), 12);
  for (const std::int64_t at : {0, 4, 5, 9, 10, 11}) EXPECT_EQ(offsets.to_code_point(offsets.to_utf16(at)), at);
  EXPECT_EQ(offsets.to_code_point(5), 4);  // inside the pair
  EXPECT_EQ(offsets.to_code_point(1000), 11);
  EXPECT_EQ(text_between(text, 4, 6), "🏆 ");
  EXPECT_EQ(text_between(text, 9, 99), "🏆!");
}

}  // namespace
}  // namespace thidua::pacts
