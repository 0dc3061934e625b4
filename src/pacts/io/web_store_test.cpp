#include <gtest/gtest.h>

#include "access/io/store.h"
#include "pacts/io/api_shapes.h"
#include "pacts/io/board.h"
#include "pacts/io/changes.h"
#include "pacts/io/draft_json.h"
#include "pacts/io/drafts.h"
#include "pacts/io/evidence_file.h"
#include "pacts/io/remarks.h"
#include "pacts/testing.h"
#include "people/io/store.h"
#include "support/databases.h"

namespace thidua::pacts {
namespace {

using core::Comparator;
using core::Unit;
using testing::day;
using testing::number;

/// Counts what is asked of the database.
class CountingConnection : public platform::Connection {
 public:
  explicit CountingConnection(platform::Connection& db) : db_(db) {}
  platform::Dialect dialect() const override { return db_.dialect(); }
  std::int64_t execute(std::string_view sql, const std::vector<platform::Value>& values) override {
    ++count;
    return db_.execute(sql, values);
  }
  std::int64_t query(std::string_view sql, const std::vector<platform::Value>& values,
                     const std::function<void(const platform::Row&)>& each) override {
    ++count;
    return db_.query(sql, values, each);
  }
  std::int64_t insert_many(std::string_view table, const std::vector<std::string>& columns,
                           const std::function<bool(std::vector<platform::Value>&)>& next) override {
    ++count;
    return db_.insert_many(table, columns, next);
  }
  int count = 0;

 private:
  platform::Connection& db_;
};

/// A signed pact of two targets, both given to the office, and an open round.
class WebStore : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    database = fresh_database();
    database->write([&](platform::Connection& db) {
      people::AgencyName name;
      name.validity.from = day("2020-01-01");
      name.name = name.short_name = "Sở Thử nghiệm";
      agency = people::add_agency(db, "STN", name).value();
    });
    done([&](platform::Command& command) {
      user = access::add_user(command, "can.bo", std::nullopt).value();
      unit = people::add_unit(command, "VP", {{day("2020-01-01"), {}}, "Văn phòng", people::UnitKind::office, {}, 1})
                 .value();
      NewPact draft;
      draft.year = 2026;
      draft.title = "Giao ước thi đua năm 2026";
      draft.targets.resize(2);
      draft.targets[0].terms = testing::terms(Comparator::at_least, {"99"}, Unit::percent);
      draft.targets[1].terms = testing::terms(Comparator::equal, {"6"}, Unit::count);
      pact = create_pact(command, draft).value();
      const auto made = load_pact(command.db, agency, pact);
      for (const Target& target : made->targets) {
        targets.push_back(target.id);
        EXPECT_TRUE(assign_target(command, target.id, unit, {}));
      }
      EXPECT_TRUE(sign_pact(command, pact, day("2026-01-02"), "Lam Giang"));
      NewRound wanted;
      wanted.name = "Tổng kết";
      wanted.period = {day("2026-01-01"), day("2026-12-31")};
      wanted.due = day("2026-12-20");
      round = open_round(command, pact, wanted).value();
    });
  }

  /// Each command a second after the one before, as `user`.
  core::Outcome<std::string> run(const std::function<core::Outcome<std::string>(platform::Command&)>& work) {
    now.milliseconds += 1000;
    return platform::run_command(*database, {agency, user, "test", now, {}, {}}, work);
  }
  void done(const std::function<void(platform::Command&)>& work) {
    const auto outcome = run([&](platform::Command& command) -> core::Outcome<std::string> {
      work(command);
      return std::string("{}");
    });
    ASSERT_TRUE(outcome) << core::to_text(outcome.error());
  }
  template <class Work>
  auto read(Work work) {
    std::optional<decltype(work(std::declval<platform::Connection&>()))> answer;
    database->read([&](platform::Connection& db) { answer.emplace(work(db)); });
    return *std::move(answer);
  }
  /// Figures sent, locked and judged.
  void judge(std::string_view part) {
    done([&](platform::Command& command) {
      ResultRow share;
      share.target = targets[0];
      share.result.part = number(part);
      share.result.whole = number("100");
      ASSERT_TRUE(save_results(command, round, unit, {share}));
      ASSERT_TRUE(step_submission(command, round, unit, SubmissionStep::send, {}));
      ASSERT_TRUE(lock_round(command, round));
      ASSERT_TRUE(judge_round(command, round));
    });
  }

  std::unique_ptr<platform::Database> database;
  core::AgencyId agency;
  core::UserId user;
  core::UnitId unit;
  core::PactId pact;
  core::RoundId round;
  std::vector<core::TargetId> targets;
  core::Instant now = test::fixed_now();
};
THIDUA_ON_BOTH_DATABASES(WebStore);

TEST_P(WebStore, KeepsRemarksInOrderAndCountsThem) {
  done([&](platform::Command& command) {
    EXPECT_TRUE(add_remark(command, targets[0], "Một"));
    EXPECT_TRUE(add_remark(command, targets[0], " Hai "));
  });
  const auto said = read([&](platform::Connection& db) { return remarks(db, agency, targets[0]); });
  ASSERT_EQ(said.size(), 2U);
  EXPECT_EQ(said[1].text, "Hai");
  EXPECT_EQ(said[1].by, user);
  const auto counts = read([&](platform::Connection& db) { return remark_counts(db, agency, pact); });
  EXPECT_EQ(counts, (std::map<core::TargetId, int>{{targets[0], 2}}));
  const auto empty = run([&](platform::Command& command) -> core::Outcome<std::string> {
    auto stored = add_remark(command, targets[0], "  ");
    if (!stored) return stored.error();
    return std::string("{}");
  });
  EXPECT_EQ(empty.error().code, "remark.empty");
}

TEST_P(WebStore, KeepsWhichTargetsAreToBeMendedUntilTheyAreSentAgain) {
  done([&](platform::Command& command) {
    EXPECT_EQ(mark_returned(command, round, unit, {}).error().code, "submission.unit");  // nothing is returned yet
    EXPECT_TRUE(step_submission(command, round, unit, SubmissionStep::send, {}));
    EXPECT_TRUE(step_submission(command, round, unit, SubmissionStep::give_back, "Sai số"));
    EXPECT_TRUE(mark_returned(command, round, unit, {{unit, targets[1], "Thiếu minh chứng"}}));
  });
  auto returned = read([&](platform::Connection& db) { return returned_targets(db, agency, round); });
  ASSERT_EQ(returned.size(), 1U);
  EXPECT_EQ(returned[0].target, targets[1]);
  EXPECT_EQ(returned[0].reason, "Thiếu minh chứng");
  done([&](platform::Command& command) {
    EXPECT_TRUE(step_submission(command, round, unit, SubmissionStep::send, {}));
  });
  returned = read([&](platform::Connection& db) { return returned_targets(db, agency, round); });
  EXPECT_TRUE(returned.empty());
}

TEST_P(WebStore, ADecisionStandsWhileFiguresAndVerdictDo) {
  judge("98.5");
  const auto judged = [&] { return read([&](platform::Connection& db) { return judgements(db, agency, round); }); };
  const auto said = [&] { return read([&](platform::Connection& db) { return reviews(db, agency, round); }); };
  ASSERT_EQ(judged().front().judgement.verdict, core::Verdict::not_met);
  done([&](platform::Command& command) {
    EXPECT_TRUE(review_target(command, round, targets[0], {ReviewDecision::agree, {}, {}}));
    // no figures: nothing to agree with
    EXPECT_EQ(review_target(command, round, targets[1], {ReviewDecision::agree, {}, {}}).error().code,
              "review.nothing_to_agree");
    EXPECT_EQ(review_target(command, round, targets[0], {ReviewDecision::override_, {}, "x"}).error().code,
              "override.verdict");
  });
  EXPECT_TRUE(stands(said().at(targets[0]), judged().front().judgement));
  done([&](platform::Command& command) {
    EXPECT_TRUE(override_verdict(command, round, targets[0], {core::Verdict::partly, "Gần đạt"}));
  });
  EXPECT_FALSE(stands(said().at(targets[0]), judged().front().judgement));  // somebody has decided otherwise since
  done([&](platform::Command& command) {
    EXPECT_TRUE(review_target(command, round, targets[1], {ReviewDecision::not_enough, {}, "Chờ xác nhận"}));
  });
  EXPECT_TRUE(stands(said().at(targets[1]), judged()[1].judgement));
  done([&](platform::Command& command) {
    // a person's verdict that stands is not agreed to once more …
    EXPECT_EQ(review_target(command, round, targets[1], {ReviewDecision::agree, {}, {}}).error().code,
              "review.decided");
    // … one that somebody gave over an earlier agreement is
    EXPECT_TRUE(review_target(command, round, targets[0], {ReviewDecision::agree, {}, {}}));
  });
  EXPECT_EQ(judged()[1].judgement.verdict, core::Verdict::not_assessed);
  EXPECT_EQ(judged()[0].by_numbers.verdict, core::Verdict::not_met);
  const auto past = read([&](platform::Connection& db) { return review_history(db, agency, round, targets[0]); });
  EXPECT_EQ(past.size(), 2U);
}

TEST_P(WebStore, ADraftIsChangedUnderItsVersionAndGoneWhenConfirmed) {
  std::int64_t id = 0;
  done([&](platform::Command& command) {
    Draft draft;
    draft.file_name = "giao-uoc.docx";
    draft.text = "Đạt 90% 🏆";
    draft.year = 2027;
    draft.targets = 3;
    draft.body.set("year", 2027);
    id = add_draft(command, draft);
  });
  auto stored = read([&](platform::Connection& db) { return load_draft(db, agency, id); });
  ASSERT_TRUE(stored);
  EXPECT_EQ(stored->text, "Đạt 90% 🏆");
  EXPECT_EQ(stored->version, 1);
  done([&](platform::Command& command) {
    stored->title = "Giao ước mới";
    EXPECT_EQ(save_draft(command, *stored).value(), 2);
    EXPECT_EQ(save_draft(command, *stored).error().code, "draft.conflict");  // still version 1 in hand
  });
  const auto open = read([&](platform::Connection& db) { return drafts(db, agency); });
  ASSERT_EQ(open.size(), 1U);
  EXPECT_EQ(open[0].title, "Giao ước mới");
  EXPECT_EQ(open[0].changed_by, user);
  done([&](platform::Command& command) {
    EXPECT_TRUE(end_draft(command, id, DraftEnd::confirmed));
    EXPECT_EQ(end_draft(command, id, DraftEnd::deleted).error().code, "draft.unknown");
  });
  EXPECT_TRUE(read([&](platform::Connection& db) { return drafts(db, agency); }).empty());
  EXPECT_EQ(read([&](platform::Connection& db) { return load_draft(db, agency, id); }).error().code, "draft.unknown");
}

TEST_P(WebStore, TellsWhatChangedSinceSomebodyLooked) {
  const auto target = [&] {
    return read([&](platform::Connection& db) { return load_pact(db, agency, pact)->targets[0]; });
  };
  const int seen = target().change_number();
  done([&](platform::Command& command) {
    TargetTerms terms = target().versions.back().terms;
    terms.quantity.values = {number("98")};
    EXPECT_TRUE(change_target(command, targets[0], VersionKind::amendment, terms, day("2026-06-01"), "Công văn", ""));
    EXPECT_TRUE(assign_target(command, targets[0], std::nullopt, {}));
  });
  EXPECT_EQ(target().change_number(), seen + 2);
  const auto since = read([&](platform::Connection& db) {
    return api::target_changes(db, agency, target(), seen, people::units(db, agency), day("2026-06-01"));
  });
  ASSERT_EQ(since.changes.size(), 2U);
  EXPECT_EQ(since.changes[0].field, "quantity");
  EXPECT_EQ(since.changes[0].before, "từ 99% trở lên");
  EXPECT_EQ(since.changes[0].after, "từ 98% trở lên");
  EXPECT_EQ(since.changes[1].field, "lead_unit");
  EXPECT_EQ(since.changes[1].before, "Văn phòng");
  EXPECT_EQ(since.by, user);
}

TEST_P(WebStore, ABoardIsReadWithAsManyStatementsForManyTargetsAsForFew) {
  done([&](platform::Command& command) {
    NewPact draft;
    draft.year = 2027;
    draft.title = "Giao ước thi đua năm 2027";
    draft.targets.resize(40);
    for (NewTarget& target : draft.targets) target.terms = testing::terms(Comparator::equal, {"6"}, Unit::count);
    const core::PactId large = create_pact(command, draft).value();
    const auto made = load_pact(command.db, agency, large);
    for (const Target& target : made->targets) EXPECT_TRUE(assign_target(command, target.id, unit, {}));
    EXPECT_TRUE(sign_pact(command, large, day("2027-01-02"), "Lam Giang"));
    NewRound wanted;
    wanted.name = "Tổng kết";
    wanted.period = {day("2027-01-01"), day("2027-12-31")};
    wanted.due = day("2027-12-20");
    EXPECT_TRUE(open_round(command, large, wanted));
  });
  const auto statements = [&](int year) {
    int count = 0;
    database->read([&](platform::Connection& db) {
      CountingConnection counting(db);
      EXPECT_TRUE(api::load_board(counting, agency, year, day("2027-07-01")));
      count = counting.count;
    });
    return count;
  };
  EXPECT_EQ(statements(2026), statements(2027));
  EXPECT_LT(statements(2027), 30);
}

TEST(DraftAsJson, ComesBackAsItWas) {
  PactDraft draft;
  draft.year = 2027;
  draft.title = "Giao ước";
  draft.dated = day("2026-12-30");
  draft.parties = {{PartyKind::union_executive, "Ban Chấp hành", "CHỦ TỊCH", "Người Ký", {}, {}}};
  draft.duties = {{0, PartyKind::head, "Tạo điều kiện"}};
  draft.sections = {{"S01", 2, "1.", "Chỉ tiêu", "I. / 1. Chỉ tiêu", 3, 9}};
  draft.anomalies = {{1, "date", "Ngày lạ", "31/02", 4, 9, "đã hỏi"}};
  DraftItem item;
  item.key = item.paragraph = "T01";
  item.accepted = true;
  item.terms = item.as_read = item.unanswered = testing::terms(Comparator::between, {"10", "15"}, Unit::percent);
  item.origin = {"a.docx", "00", 5, 17, "từ 10 - 15%", 88};
  item.relation = RelationType::in_which;
  item.relation_to = "T00";
  item.doubts = {{1, "band", "Trên hay từ?", {{"trên", R"({"comparator":">"})"}, {"từ", "{}"}}, 2}};
  draft.items = {item};
  const auto text = platform::to_text(draft_json(draft));
  const auto back = draft_of_json(*platform::parse_json(text));
  ASSERT_TRUE(back);
  EXPECT_EQ(platform::to_text(draft_json(*back)), text);
  EXPECT_EQ(back->items[0].terms, item.terms);
  EXPECT_EQ(back->items[0].doubts, item.doubts);
  EXPECT_EQ(back->items[0].origin, item.origin);
  EXPECT_EQ(back->anomalies, draft.anomalies);
}

TEST(FieldsOfAnEdit, AreSetTogetherAndRefusedTogether) {
  const auto terms = testing::terms(Comparator::at_least, {"90"}, Unit::percent);
  const auto fields = [](std::string_view json) { return *platform::parse_json(json); };
  const auto band =
      api::with_json_fields(terms, fields(R"({"values":["10","15"],"comparator":"between","stretch":true})"));
  ASSERT_TRUE(band);
  EXPECT_EQ(band->quantity.values.size(), 2U);
  EXPECT_EQ(band->direction, core::Direction::band);
  EXPECT_TRUE(band->stretch);
  const auto wrong = api::with_json_fields(terms, fields(R"({"values":"nhiều","due":"31/02/2026","mau":"đỏ"})"));
  ASSERT_FALSE(wrong);
  ASSERT_EQ(wrong.error().size(), 3U);
  EXPECT_EQ(wrong.error()[0].field, "values");
  EXPECT_EQ(wrong.error()[1].field, "due");
  EXPECT_EQ(wrong.error()[2].code, "pact.field.unknown");
  EXPECT_EQ(api::with_json_fields(terms, fields(R"({"comparator":"between"})")).error()[0].field, "values");
  EXPECT_EQ(api::with_json_fields(terms, fields(R"({"due":null})"))->due, std::nullopt);
}

TEST(EvidenceFile, IsToldByItsContentAndItsName) {
  EXPECT_EQ(evidence_type("to-trinh.pdf", "%PDF-1.7\n…").value(), "application/pdf");
  EXPECT_EQ(evidence_type("Ảnh hội nghị.JPG", "\xFF\xD8\xFF\xE0…").value(), "image/jpeg");
  EXPECT_EQ(evidence_type("anh.png", "\x89PNG\r\n\x1a\n…").value(), "image/png");
  EXPECT_EQ(evidence_type("anh.png", "%PDF-1.7").error().code, "evidence.kind");
  EXPECT_EQ(evidence_type("chay.exe", "MZ").error().code, "evidence.kind");
  EXPECT_EQ(evidence_type("trang.html", "<script>").error().code, "evidence.kind");
  EXPECT_EQ(evidence_type("to-trinh.pdf", "").error().code, "evidence.empty");
  EXPECT_EQ(evidence_type("../to-trinh.pdf", "%PDF-1.7").error().code, "evidence.name");
  EXPECT_EQ(evidence_type("", "%PDF-1.7").error().code, "evidence.name");
  EXPECT_FALSE(evidence_type("bang.xlsx", "PK\x03\x04 không phải zip"));
}

}  // namespace
}  // namespace thidua::pacts
