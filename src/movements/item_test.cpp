#include "movements/item.h"

#include <gtest/gtest.h>

namespace thidua::movements {
namespace {

core::Date item_day(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

std::string fault_of(ItemKind kind, const ItemTerms& terms, const std::vector<std::string>& assignments) {
  const auto made = with_item_assignments(kind, terms, assignments);
  return made ? std::string() : made.error().code;
}

ItemTerms worded(std::string text) {
  ItemTerms terms;
  terms.text = std::move(text);
  return terms;
}

TEST(PiecesOfAPlan, KeepTheirCodes) {
  for (const ItemKind kind : item_kinds()) {
    EXPECT_EQ(item_kind_of(code(kind)), kind);
    EXPECT_EQ(code_letters(kind).size(), 2U);
    EXPECT_FALSE(label_vi(kind).empty());
    EXPECT_EQ(fields_of(kind).front().name, "text");
  }
  EXPECT_EQ(item_kinds().size(), 10U);
  for (const auto state : {ItemState::draft, ItemState::confirmed, ItemState::withdrawn})
    EXPECT_EQ(item_state_of(code(state)), state);
  EXPECT_EQ(item_kind_of("wish"), std::nullopt);
}

TEST(PiecesOfAPlan, AreUnsureOnlyUntilAPersonTouchesThem) {
  Item item;
  EXPECT_FALSE(unsure(item));
  item.origin.confidence = item_sure_from - 1;
  EXPECT_TRUE(unsure(item));
  item.origin.confidence = 100;
  item.origin.questions = {{"Hiểu theo cách nào?", {"một", "hai"}}};
  EXPECT_TRUE(unsure(item));
  item.revision = 2;
  EXPECT_FALSE(unsure(item));
}

TEST(SettingAFieldOfAPiece, TakesBackWhatItShows) {
  const auto made =
      with_item_assignments(ItemKind::task, worded("Nộp báo cáo"),
                            {"party=Văn phòng  Sở", "co_parties=Phòng Kế hoạch; Công đoàn", "due=31/3/2026; 2026-06-30",
                             "mode=by", "aspect=assignment", "every=hằng quý"});
  ASSERT_TRUE(made.ok());
  EXPECT_EQ(made->party, "Văn phòng Sở");
  EXPECT_EQ(made->co_parties, (std::vector<std::string>{"Phòng Kế hoạch", "Công đoàn"}));
  EXPECT_EQ(made->due, (std::vector<core::Date>{item_day(2026, 3, 31), item_day(2026, 6, 30)}));
  ItemTerms again = worded("Nộp báo cáo");
  for (const ItemField& field : fields_of(ItemKind::task)) {
    auto next = with_item_field(ItemKind::task, again, field.name, item_field_text(*made, field.name));
    ASSERT_TRUE(next.ok()) << field.name;
    again = *next;
  }
  EXPECT_EQ(again, *made);
}

TEST(SettingAFieldOfAPiece, TakesMeasuresMarksAndMoney) {
  const auto target = with_item_assignments(ItemKind::target, worded("Hồ sơ trực tuyến"),
                                            {"comparator=>=", "values=60", "unit=percent", "stretch=x"});
  ASSERT_TRUE(target.ok());
  EXPECT_EQ(core::to_vi(target->quantity), "từ 60% trở lên");
  EXPECT_TRUE(target->stretch);
  const auto fund = with_item_assignments(ItemKind::fund, worded("Tiền thưởng"), {"amount_vnd=120.000.000", "copies="});
  EXPECT_FALSE(fund.ok());  // a fund has no copies
  const auto paid = with_item_assignments(ItemKind::fund, worded("Tiền thưởng"), {"amount_vnd=120.000.000"});
  ASSERT_TRUE(paid.ok());
  EXPECT_EQ(paid->amount_vnd, core::Decimal{120'000'000});
  const auto cleared = with_item_field(ItemKind::fund, *paid, "amount_vnd", "");
  ASSERT_TRUE(cleared.ok());
  EXPECT_FALSE(cleared->amount_vnd.has_value());
}

TEST(SettingAFieldOfAPiece, RefusesWhatDoesNotFit) {
  const ItemTerms terms = worded("Nộp báo cáo");
  EXPECT_EQ(fault_of(ItemKind::task, terms, {"text= "}), "item.field.value");
  EXPECT_EQ(fault_of(ItemKind::task, terms, {"due=31/02/2026"}), "item.field.value");
  EXPECT_EQ(fault_of(ItemKind::task, terms, {"mode=sometime"}), "item.field.value");
  EXPECT_EQ(fault_of(ItemKind::task, terms, {"aspect=bonus"}), "item.field.value");
  EXPECT_EQ(fault_of(ItemKind::task, terms, {"values=3"}), "item.field.unknown");
  EXPECT_EQ(fault_of(ItemKind::task, terms, {"due"}), "item.field.form");
  EXPECT_EQ(fault_of(ItemKind::scoring_rule, terms, {"points=nhiều"}), "item.field.value");
  EXPECT_EQ(fault_of(ItemKind::criterion, terms, {"excludes=maybe"}), "item.field.value");
  EXPECT_EQ(fault_of(ItemKind::quota, terms, {"comparator=between", "values=5", "unit=count"}), "item.quantity");
}

TEST(APieceAsShown, TellsItsFieldsInWords) {
  ItemTerms terms = worded("Chủ trì tổ chức lễ tổng kết");
  terms.aspect = "assignment";
  terms.party = "Văn phòng Sở";
  terms.due = {item_day(2026, 3, 31)};
  EXPECT_EQ(details_vi(ItemKind::task, terms), "Loại: phân công; Đơn vị thực hiện: Văn phòng Sở; Thời hạn: 31/03/2026");
  ItemTerms criterion = worded("Không xét cá nhân bị kỷ luật");
  criterion.excludes = true;
  EXPECT_EQ(details_vi(ItemKind::criterion, criterion), "Loại trừ: có");
}

}  // namespace
}  // namespace thidua::movements
