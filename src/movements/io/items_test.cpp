#include "movements/io/items.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "movements/io/store.h"
#include "people/io/store.h"
#include "platform/audit.h"
#include "support/databases.h"

namespace thidua::movements {
namespace {

core::Date plan_day(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

NewItem read_item(ItemKind kind, std::string text, int confidence = 100, std::string sha = std::string(64, 'c')) {
  NewItem item;
  item.kind = kind;
  item.origin = {"ke-hoach.docx", std::move(sha), 10, 60, text, confidence, {}};
  item.terms.text = std::move(text);
  return item;
}

/// A plan with one piece of several kinds; the second criterion is doubtful.
std::vector<NewItem> small_plan() {
  NewItem content = read_item(ItemKind::task, "Thi đua cải cách hành chính");
  content.terms.aspect = "content";
  NewItem task = read_item(ItemKind::task, "Tổng hợp kết quả");
  task.terms.aspect = "assignment";
  task.terms.party = "Văn phòng";
  task.terms.co_parties = {"Phòng Kế hoạch", "Công đoàn"};
  task.terms.due = {plan_day(2026, 3, 31)};
  NewItem criterion = read_item(ItemKind::criterion, "Có 70% cá nhân đạt Lao động tiên tiến");
  criterion.terms.subject = "cá nhân";
  criterion.terms.quantity = {core::Comparator::at_least, {core::Decimal{70}}, core::Unit::percent};
  criterion.terms.award = "Lao động tiên tiến";
  NewItem doubtful = read_item(ItemKind::criterion, "Nội bộ đoàn kết", 60);
  doubtful.origin.questions = {{"Đánh giá bằng cách nào?", {"Người nhận xét", "Có hoặc không"}}};
  NewItem points = read_item(ItemKind::scoring_rule, "Mỗi mô hình cộng 0,5 điểm");
  points.terms.aspect = "bonus";
  points.terms.points = core::Decimal::parse("0.5");
  NewItem fund = read_item(ItemKind::fund, "Tiền thưởng 12.000.000 đồng/cờ");
  fund.terms.name = "Tiền thưởng kèm theo Cờ thi đua";
  fund.terms.per_unit_vnd = core::Decimal{12'000'000};
  return {criterion, content, task, doubtful, points, fund};
}

class PiecesStore : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    database = fresh_database();
    database->write([&](platform::Connection& db) {
      agency =
          people::add_agency(db, "A", {{plan_day(2020, 1, 1), std::nullopt}, "Sở Thử nghiệm", "Sở", "", "STN", "", ""})
              .value();
    });
    Movement movement;
    movement.title = "Phong trào thi đua năm 2026";
    movement.period = {plan_day(2026, 1, 1), plan_day(2026, 12, 31)};
    EXPECT_EQ(run([&](platform::Command& command) {
                auto added = add_movement(command, movement);
                if (added) id = *added;
                return added;
              }),
              "");
  }
  static core::Refusal first_of(const core::Refusal& refusal) { return refusal; }
  static core::Refusal first_of(const core::Refusals& refusals) { return refusals.front(); }
  template <class Work>
  std::string run(Work work) {
    now.milliseconds += 60'000;
    const platform::CommandRequest request{agency, core::UserId{4}, "movements.test", now, {}, {}};
    const auto done =
        platform::run_command(*database, request, [&](platform::Command& command) -> core::Outcome<std::string> {
          const auto outcome = work(command);
          if (!outcome) return first_of(outcome.error());
          return std::string("{}");
        });
    return done ? std::string() : done.error().code;
  }
  std::string add(const std::vector<NewItem>& added) {
    return run([&](platform::Command& command) { return add_items(command, id, added); });
  }
  std::vector<Item> all(const std::optional<core::Instant>& as_of = {}) {
    std::vector<Item> found;
    database->read([&](platform::Connection& db) { found = items(db, agency, id, as_of); });
    return found;
  }
  Item named(std::string_view code) { return find_item(all(), code).value(); }
  Movement movement() {
    std::optional<Movement> found;
    database->read([&](platform::Connection& db) { found = load_movement(db, agency, id).value(); });
    return *found;
  }

  std::unique_ptr<platform::Database> database;
  core::AgencyId agency;
  core::MovementId id;
  core::Instant now = test::fixed_now();
};
THIDUA_ON_BOTH_DATABASES(PiecesStore);

TEST_P(PiecesStore, ComeBackWholeWithCodesOfTheirKind) {
  const auto given = small_plan();
  EXPECT_EQ(add(given), "");
  const auto found = all();
  ASSERT_EQ(found.size(), given.size());
  std::string codes;
  for (const Item& item : found) {
    codes += item.code + " ";
    const auto same =
        std::ranges::find_if(given, [&](const NewItem& one) { return one.terms.text == item.terms.text; });
    ASSERT_NE(same, given.end());
    EXPECT_EQ(item.terms, same->terms);
    EXPECT_EQ(item.origin, same->origin);
    EXPECT_EQ(item.kind, same->kind);
    EXPECT_EQ(item.state, ItemState::draft);
  }
  EXPECT_EQ(codes, "TC01 TC02 NV01 NV02 DT01 KP01 ");
  EXPECT_EQ(find_item(found, "nv02")->terms.party, "Văn phòng");
  EXPECT_NE(find_item(found, "NV09").error().message.find("NV01 đến NV02"), std::string::npos);
}

TEST_P(PiecesStore, ADocumentIsTakenInOnceAndAnotherContinuesTheCodes) {
  EXPECT_EQ(add(small_plan()), "");
  EXPECT_EQ(add(small_plan()), "item.document");
  EXPECT_EQ(add({read_item(ItemKind::task, "Bổ sung theo hướng dẫn", 100, std::string(64, 'd'))}), "");
  EXPECT_EQ(named("NV03").terms.text, "Bổ sung theo hướng dẫn");
}

TEST_P(PiecesStore, ConfirmingTakesTheSureOnesAndTheMovementFollows) {
  EXPECT_EQ(add(small_plan()), "");
  EXPECT_TRUE(movement().criteria.empty());
  EXPECT_EQ(run([&](platform::Command& command) { return confirm_items(command, id, {}); }), "");
  EXPECT_EQ(named("TC01").state, ItemState::confirmed);
  EXPECT_EQ(named("TC02").state, ItemState::draft);  // doubtful
  EXPECT_EQ(movement().contents, (std::vector<std::string>{"Thi đua cải cách hành chính"}));
  ASSERT_EQ(movement().criteria.size(), 1U);
  EXPECT_EQ(movement().criteria[0].subject, CriterionSubject::individual);
  EXPECT_EQ(run([&](platform::Command& command) { return confirm_items(command, id, {named("TC02").id}); }), "");
  EXPECT_EQ(movement().criteria.size(), 2U);
}

TEST_P(PiecesStore, AChangedPieceIsConfirmedAndKeepsWhatWasRead) {
  EXPECT_EQ(add(small_plan()), "");
  const core::Instant before = now;
  ItemTerms terms = named("TC02").terms;
  terms.text = "Nội bộ đoàn kết, không có đơn thư";
  const auto change = [&] {
    return run([&](platform::Command& command) { return change_item(command, named("TC02").id, terms, "Nói rõ hơn"); });
  };
  EXPECT_EQ(change(), "");
  const Item changed = named("TC02");
  EXPECT_EQ(changed.state, ItemState::confirmed);
  EXPECT_EQ(changed.revision, 2);
  EXPECT_EQ(changed.reason, "Nói rõ hơn");
  EXPECT_EQ(changed.origin.quote, "Nội bộ đoàn kết");
  EXPECT_FALSE(unsure(changed));
  EXPECT_EQ(change(), "item.unchanged");
  EXPECT_EQ(find_item(all(before), "TC02")->terms.text, "Nội bộ đoàn kết");
}

TEST_P(PiecesStore, AWithdrawnPieceStaysWithItsReasonAndMayComeBack) {
  EXPECT_EQ(add(small_plan()), "");
  const auto withdraw = [&](std::string_view reason) {
    return run([&](platform::Command& command) { return withdraw_item(command, named("NV01").id, reason); });
  };
  EXPECT_EQ(withdraw(" "), "item.reason");
  EXPECT_EQ(withdraw("Đọc nhầm tiêu đề"), "");
  EXPECT_EQ(withdraw("Đọc nhầm tiêu đề"), "item.withdrawn");
  EXPECT_EQ(named("NV01").state, ItemState::withdrawn);
  EXPECT_TRUE(movement().contents.empty());
  EXPECT_EQ(run([&](platform::Command& command) { return confirm_items(command, id, {named("NV01").id}); }), "");
  EXPECT_EQ(movement().contents.size(), 1U);
}

TEST_P(PiecesStore, ALaunchedMovementIsNotChangedAnyMore) {
  EXPECT_EQ(add(small_plan()), "");
  const Item item = named("NV01");
  EXPECT_EQ(run([&](platform::Command& command) {
              return step_movement(command, id, MovementState::launched, plan_day(2026, 1, 20));
            }),
            "");
  EXPECT_EQ(add({read_item(ItemKind::task, "Muộn", 100, std::string(64, 'd'))}), "movement.not_draft");
  EXPECT_EQ(run([&](platform::Command& command) { return change_item(command, item.id, {}, ""); }),
            "movement.not_draft");
  EXPECT_EQ(run([&](platform::Command& command) { return confirm_items(command, id, {}); }), "movement.not_draft");
  EXPECT_EQ(run([&](platform::Command& command) { return withdraw_item(command, item.id, "x"); }),
            "movement.not_draft");
}

TEST_P(PiecesStore, AreTheAgencysOwnAndKeepTheirTraces) {
  EXPECT_EQ(add(small_plan()), "");
  EXPECT_EQ(run([&](platform::Command& command) { return confirm_items(command, id, {named("TC01").id}); }), "");
  database->read([&](platform::Connection& db) {
    EXPECT_TRUE(items(db, core::AgencyId{99}, id).empty());
    EXPECT_EQ(load_item(db, core::AgencyId{99}, named("TC01").id).error().code, "item.unknown");
    for (const platform::Invariant& invariant : invariants())
      EXPECT_EQ(db.query(invariant.sql, {}, [](const platform::Row&) {}), 0) << invariant.name;
    // the movement, its pieces, the confirmed piece, the movement that follows it
    EXPECT_EQ(platform::audit_entries(db, agency, 0, 20).size(), 4U);
  });
}

TEST(StoredPieces, KeepEveryFieldAndRefuseWhatIsNone) {
  for (const NewItem& item : small_plan()) {
    const auto again = item_terms_of_json(to_json(item.terms));
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(*again, item.terms);
  }
  for (const char* wrong : {"", "[]", R"({"due":["31/02/2026"]})", R"({"due":"2026-01-01"})", R"({"comparator":"~"})",
                            R"({"comparator":">=","unit":"percent","values":["x"]})", R"({"points":"many"})"})
    EXPECT_FALSE(item_terms_of_json(wrong).ok()) << wrong;
}

}  // namespace
}  // namespace thidua::movements
