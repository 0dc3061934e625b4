#include "pacts/io/origins.h"

#include <gtest/gtest.h>

#include "pacts/testing.h"
#include "people/io/store.h"
#include "platform/audit.h"
#include "support/databases.h"

namespace thidua::pacts {
namespace {

using testing::day;
using testing::number;

/// A draft of two targets: the first has two questions, the second none.
NewPact read_draft() {
  NewPact draft;
  draft.year = 2025;
  draft.title = "Giao ước thi đua năm 2025";
  draft.source_sha256 = std::string(64, 'a');
  NewTarget band;
  band.terms = testing::terms(core::Comparator::between, {"10", "15"}, core::Unit::count);
  band.terms.text = "Trong năm 2024 có từ 10 - 15 tập thể trở lên";
  band.origin =
      Origin{"giao-uoc.docx", std::string(64, 'a'), 120, 165, "Trong năm 2024  có từ 10 - 15 tập thể trở lên", 60};
  band.doubts = {{1,
                  "band_and_open_bound",
                  "Hiểu theo cách nào?",
                  {{"từ 10 đến 15", R"({"comparator":"between","values":[10,15],"unit":"count"})"},
                   {"từ 10 trở lên", R"({"comparator":">=","values":[10],"unit":"count"})"}}},
                 {2, "old_year", "Có phải ghi sót không?", {{"Đúng", R"({"period":"2025"})"}, {"Không", "{}"}}}};
  NewTarget plain;
  plain.terms = testing::terms(core::Comparator::equal, {"100"}, core::Unit::percent);
  plain.origin = Origin{"giao-uoc.docx", std::string(64, 'a'), 170, 190, "100% hồ sơ đúng hạn", 100};
  draft.targets = {band, plain};
  draft.anomalies = {{1, "stale_year", "Giao ước năm 2025 còn ghi năm 2024.", "năm 2024", 126, 134, {}}};
  return draft;
}

class TargetOrigins : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    database = fresh_database();
    database->write([&](platform::Connection& db) {
      agency =
          people::add_agency(db, "A", {{day("2020-01-01"), std::nullopt}, "Sở Thử nghiệm", "Sở", "", "STN", "", ""})
              .value();
    });
    EXPECT_EQ(run([&](platform::Command& command) {
                auto made = create_pact(command, read_draft());
                if (made) pact = *made;
                return made;
              }),
              "");
  }
  /// Empty, or the code of the refusal. Each command comes a minute after the one before.
  template <class Work>
  std::string run(Work work) {
    now.milliseconds += 60'000;
    const platform::CommandRequest request{agency, core::UserId{4}, "pacts.test", now, {}, {}};
    const auto done =
        platform::run_command(*database, request, [&](platform::Command& command) -> core::Outcome<std::string> {
          const auto outcome = work(command);
          if (!outcome) return outcome.error();
          return std::string("{}");
        });
    return done ? std::string() : done.error().code;
  }
  std::string answer(const std::vector<ChosenAnswer>& answers, int* changed = nullptr) {
    return run([&](platform::Command& command) {
      auto outcome = answer_doubts(command, pact, answers);
      if (outcome && changed) *changed = *outcome;
      return outcome;
    });
  }
  template <class Read>
  auto look(Read what) {
    std::optional<decltype(what(std::declval<platform::Connection&>()))> found;
    database->read([&](platform::Connection& db) { found.emplace(what(db)); });
    return *std::move(found);
  }
  Target target(int ordinal) {
    return look([&](platform::Connection& db) { return load_pact(db, agency, pact).value(); })
        .targets[static_cast<std::size_t>(ordinal) - 1];
  }
  std::vector<TargetDoubts> asked(AsOf as_of = {}) {
    return look([&](platform::Connection& db) { return doubts(db, agency, pact, as_of); });
  }

  std::unique_ptr<platform::Database> database;
  core::AgencyId agency;
  core::PactId pact;
  core::Instant now = test::fixed_now();
};
THIDUA_ON_BOTH_DATABASES(TargetOrigins);

TEST_P(TargetOrigins, ComeBackAsTheyWereRead) {
  const auto places = look([&](platform::Connection& db) { return origins(db, agency, pact); });
  const NewPact draft = read_draft();
  ASSERT_EQ(places.size(), 2U);
  EXPECT_EQ(places.at(target(1).id), *draft.targets[0].origin);
  const auto all = asked();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].ordinal, 1);
  EXPECT_EQ(all[0].doubts, draft.targets[0].doubts);
  EXPECT_EQ(look([&](platform::Connection& db) { return anomalies(db, agency, pact); }), draft.anomalies);
  EXPECT_TRUE(look([&](platform::Connection& db) { return doubts(db, core::AgencyId{99}, pact); }).empty());
}

TEST_P(TargetOrigins, AnAnswerCorrectsTheTargetAndKeepsWhatWasRead) {
  int changed = 0;
  EXPECT_EQ(answer({{1, 1, 2}, {1, 2, 1}}, &changed), "");
  EXPECT_EQ(changed, 2);
  const Target found = target(1);
  ASSERT_EQ(found.versions.size(), 3U);
  EXPECT_EQ(found.versions[0].terms.quantity.comparator, core::Comparator::between);
  const TargetVersion& last = found.versions.back();
  EXPECT_EQ(last.kind, VersionKind::correction);
  EXPECT_EQ(last.terms.quantity.comparator, core::Comparator::at_least);
  EXPECT_EQ(last.terms.text, "Trong năm 2025 có từ 10 - 15 tập thể trở lên");
  EXPECT_EQ(found.versions[1].ground, "Hiểu theo cách nào? → từ 10 trở lên");
  EXPECT_EQ(asked()[0].doubts[0].chosen, 2);
  EXPECT_EQ(asked()[0].doubts[1].chosen, 1);
}

TEST_P(TargetOrigins, AnAnswerThatKeepsAllIsRememberedWithoutAVersion) {
  int changed = -1;
  EXPECT_EQ(answer({{1, 2, 2}}, &changed), "");
  EXPECT_EQ(changed, 0);
  EXPECT_EQ(target(1).versions.size(), 1U);
  EXPECT_EQ(asked()[0].doubts[1].chosen, 2);
}

TEST_P(TargetOrigins, ALaterAnswerIsAddedAndTheEarlierOneCanStillBeSeen) {
  EXPECT_EQ(answer({{1, 1, 2}}), "");
  const core::Instant between = now;
  EXPECT_EQ(answer({{1, 1, 1}}), "");
  EXPECT_EQ(asked()[0].doubts[0].chosen, 1);
  EXPECT_EQ(asked(between)[0].doubts[0].chosen, 2);
  EXPECT_EQ(target(1).versions.back().terms.quantity.comparator, core::Comparator::between);
}

TEST_P(TargetOrigins, ASignedPactTakesOnlyAnswersThatChangeNothing) {
  EXPECT_EQ(run([&](platform::Command& command) { return sign_pact(command, pact, day("2024-12-30"), {}); }), "");
  EXPECT_EQ(answer({{1, 1, 2}}), "answer.signed");
  EXPECT_EQ(asked()[0].doubts[0].chosen, 0);  // rolled back whole
  EXPECT_EQ(answer({{1, 2, 2}}), "");
}

TEST_P(TargetOrigins, UnknownQuestionsAreRefused) {
  EXPECT_EQ(answer({{2, 1, 1}}), "answer.unknown");
  EXPECT_EQ(answer({{1, 3, 1}}), "answer.unknown");
  EXPECT_EQ(answer({{1, 1, 3}}), "answer.unknown");
  EXPECT_EQ(answer({{1, 1, 0}}), "answer.unknown");
}

TEST_P(TargetOrigins, AnAnomalyIsPutAsideWithAReason) {
  const auto dismiss = [&](int which, std::string_view reason) {
    return run([&](platform::Command& command) { return dismiss_anomaly(command, pact, which, reason); });
  };
  EXPECT_EQ(dismiss(1, "  "), "anomaly.reason");
  EXPECT_EQ(dismiss(2, "đã xem"), "anomaly.unknown");
  EXPECT_EQ(dismiss(1, "Năm 2024 là năm của số liệu gốc"), "");
  EXPECT_EQ(look([&](platform::Connection& db) { return anomalies(db, agency, pact); })[0].dismissed,
            "Năm 2024 là năm của số liệu gốc");
}

TEST_P(TargetOrigins, EveryStepStandsInTheAuditTrail) {
  EXPECT_EQ(answer({{1, 1, 2}}), "");
  EXPECT_EQ(run([&](platform::Command& command) { return dismiss_anomaly(command, pact, 1, "đã xem"); }), "");
  const auto entries = look([&](platform::Connection& db) { return platform::audit_entries(db, agency, 0, 20); });
  EXPECT_EQ(entries.size(), 4U);  // the pact, the answer, the version, the anomaly
}

TEST(PatchOfAnAnswer, ReadsTheSharedShape) {
  const auto patch = patch_of_json(
      R"({"comparator":">","values":[99.4],"unit":"percent","subject":null,"condition":" khi  có ","due":"2025-06-30; 2025-09-30","direction":"up","stretch":true,"note":"xem lại"})");
  ASSERT_TRUE(patch.ok());
  EXPECT_EQ(patch->comparator, core::Comparator::more_than);
  EXPECT_EQ(*patch->values, (std::vector<core::Decimal>{number("99.4")}));
  EXPECT_EQ(patch->unit, core::Unit::percent);
  EXPECT_EQ(**patch->due, day("2025-09-30"));
  EXPECT_EQ(patch->direction, core::Direction::up);
  EXPECT_EQ(patch->stretch, true);
  ASSERT_EQ(patch->texts.size(), 2U);
  EXPECT_EQ(patch->texts[0].text, "");
  EXPECT_EQ(patch->texts[1].text, "khi có");
  EXPECT_TRUE(patch_of_json("{}")->empty());
}

TEST(PatchOfAnAnswer, RefusesWhatIsNoPatch) {
  for (const char* wrong :
       {"", "[]", "7", R"({"comparator":"~"})", R"({"values":10})", R"({"values":["10"]})", R"({"unit":"table"})",
        R"({"subject":5})", R"({"due":"31/02/2025"})", R"({"period":"soon"})", R"({"period":"99999"})",
        R"({"direction":"sideways"})", R"({"stretch":"x"})"}) {
    const auto patch = patch_of_json(wrong);
    ASSERT_FALSE(patch.ok()) << wrong;
    EXPECT_EQ(patch.error().code, "answer.patch");
  }
}

}  // namespace
}  // namespace thidua::pacts
