#include "eligibility/io/own_rule_routes.h"

#include <gtest/gtest.h>

#include "access/io/sessions.h"
#include "access/io/store.h"
#include "eligibility/eligible.h"
#include "eligibility/io/history.h"
#include "eligibility/io/own_rules_preview.h"
#include "eligibility/io/own_rules_store.h"
#include "initiatives/io/store.h"
#include "law/io/law_files.h"
#include "registry/io/registry_test.h"

namespace thidua::eligibility {
namespace {

using platform::HttpResponse;
using platform::Json;
using platform::Method;
using registry::a_day;

const core::Date january_of_dossier = a_day(2026, 1, 16);

/// Counts nothing and is cancelled when asked to be.
class QuietRun : public platform::JobRun {
 public:
  explicit QuietRun(bool cancelled = false) : cancelled_(cancelled) {}
  void tell(const platform::JobProgress&) override {}
  bool cancelled() const override { return cancelled_; }
  std::filesystem::path folder() const override { return {}; }

 private:
  bool cancelled_;
};

}  // namespace

/// The head of an office, rated excellent for two years with an initiative each, and the office's officer.
class OwnRuleRoutes : public registry::RegistryTest {
 protected:
  void SetUp() override {
    at = core::Instant{1'795'600'000'000};  // 25/11/2026
    RegistryTest::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    run([&](platform::Command& command) {
      person = people::add_person(command, "CB001", "Lò Thị Thử").value();
      const people::Posting post{
          person, office, "Chánh Văn phòng", people::StaffKind::civil_servant, true, {a_day(2018, 3, 1), {}}};
      ASSERT_TRUE(people::add_posting(command, post).ok());
      for (const int year : {2024, 2025}) rate_and_recognise(command, year);
      officer = signed_in(command, "canbo", access::Role::emulation_officer);
      clerk = signed_in(command, "daumoi", access::Role::unit_clerk);
    });
    made = access::guarded(installation, own_rule_routes());
  }
  void rate_and_recognise(platform::Command& command, int year) const {
    people::TaskRating rating;
    rating.year = year;
    rating.level = people::RatingLevel::excellent;
    rating.decision_day = a_day(year, 12, 15);
    ASSERT_TRUE(people::set_rating(command, {person, std::nullopt}, rating, "thử").ok());
    initiatives::Author author;
    author.person = person;
    author.name = "Lò Thị Thử";
    const auto id = initiatives::add_initiative(
        command, {"Sáng kiến năm " + std::to_string(year), year, "Hành chính", "Giải pháp đã áp dụng", {author}, ""});
    ASSERT_TRUE(id.ok());
    ASSERT_TRUE(initiatives::recognise(command, *id,
                                       {initiatives::Scope::base, "12/QĐ-STN",
                                        registry::PartlyDay{a_day(year, 12, 1), false}, "Giám đốc Sở"})
                    .ok());
  }
  static Json a_requirement(std::int64_t revision = 0, const std::string& ground = "") {
    return Json::object()
        .set("revision", revision)
        .set("kind", "requires")
        .set("award", "BK_UBT")
        .set("applies_to", "heads")
        .set("required_award", "TTLDXS")
        .set("required_holder", "own_unit")
        .set("max_pct", nullptr)
        .set("of", "")
        .set("text", "")
        .set("document", "  Quyết định   số 45/QĐ-STN của Giám đốc Sở")
        .set("article", "khoản 2 Điều 5")
        .set("document_day", "2025-03-12")
        .set("from", "2025-04-01")
        .set("to", nullptr)
        .set("ground", ground);
  }
  law::Verdict verdict_now() {
    law::Verdict verdict{};
    const law::Law& law = law::built_in_law();
    database->read([&](platform::Connection& db) {
      const auto history = history_of(db, agency, person, january_of_dossier);
      verdict =
          eligibility::ask(law, *law.award("BK_UBT"), assembled(*history, january_of_dossier), 2025).answer.verdict;
    });
    return verdict;
  }

  core::PersonId person;
  access::SessionKeys officer, clerk;
};
THIDUA_ON_BOTH_DATABASES(OwnRuleRoutes);

TEST_P(OwnRuleRoutes, ARuleOnlyAsksForMoreAndAPersonDecides) {
  EXPECT_EQ(verdict_now(), law::Verdict::eligible);
  const HttpResponse kept = ask_as(officer, Method::post, "/local-rules", a_requirement());
  ASSERT_EQ(kept.status, 200) << kept.body;
  EXPECT_EQ(verdict_now(), law::Verdict::needs_human_judgement);
  registry::AwardRecord title = a_title("Văn phòng", 2025);
  title.holder.kind = registry::HolderKind::unit;
  title.holder.unit = office;
  title.award_code = "TTLDXS";
  title.award_text = "Tập thể lao động xuất sắc";
  an_award(title);
  EXPECT_EQ(verdict_now(), law::Verdict::eligible) << "the unit has what the rule asks for";
  const std::string list = ask_as(clerk, Method::get, "/local-rules").body;
  EXPECT_NE(list.find("khoản 2 Điều 5 Quyết định số 45/QĐ-STN của Giám đốc Sở ngày 12/03/2025"), std::string::npos)
      << list;
}

TEST_P(OwnRuleRoutes, AChangeAddsARevisionAndAnOldOneIsAConflict) {
  const std::string id = member(ask_as(officer, Method::post, "/local-rules", a_requirement()), "id");
  const core::Instant first_moment = at;
  EXPECT_EQ(code_in_body(ask_as(officer, Method::put, "/local-rules/{id}", a_requirement(1), id)), "own_rule.ground");
  at.milliseconds += 1000;
  const Json ended = a_requirement(1, "Quyết định mới thay").set("to", "2025-12-31");
  EXPECT_EQ(ask_as(officer, Method::put, "/local-rules/{id}", ended, id).status, 200);
  EXPECT_EQ(ask_as(officer, Method::put, "/local-rules/{id}", ended, id).status, 409);
  EXPECT_EQ(verdict_now(), law::Verdict::eligible) << "it ended before the dossier came";
  database->read([&](platform::Connection& db) {
    const auto then = own_rules(db, agency, first_moment);
    ASSERT_EQ(then.size(), 1U);
    EXPECT_FALSE(then.front().own.validity.to.has_value()) << "as it was known then";
  });
  const Json withdrawal = Json::object().set("revision", 2).set("ground", "Ghi nhầm");
  EXPECT_EQ(ask_as(officer, Method::post, "/local-rules/{id}/withdraw", withdrawal, id).status, 200);
  EXPECT_EQ(ask_as(officer, Method::post, "/local-rules/{id}/withdraw", withdrawal, id).status, 404);
  EXPECT_NE(ask_as(officer, Method::get, "/local-rules").body.find("\"items\":[]"), std::string::npos);
}

TEST_P(OwnRuleRoutes, AShareAfter2023IsRefusedAndOnlyTheOfficerMayWrite) {
  const Json share = a_requirement().set("kind", "quota").set("max_pct", 10).set("of", "LDTT");
  const HttpResponse refused = ask_as(officer, Method::post, "/local-rules", share);
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(code_in_body(refused), "own_rule.no_ratio") << refused.body;
  for (const char* id : {"0", "-1", "moi", "99999"})
    EXPECT_EQ(ask_as(officer, Method::put, "/local-rules/{id}", a_requirement(0, "Sửa"), id).status, 404) << id;
  EXPECT_EQ(ask_as(clerk, Method::post, "/local-rules", a_requirement()).status, 403);
  EXPECT_EQ(ask_as(clerk, Method::post, "/local-rules/preview").status, 403);
  database->read([&](platform::Connection& db) { EXPECT_TRUE(own_rules(db, agency).empty()); });
}

TEST_P(OwnRuleRoutes, ThePreviewNamesWhoseAnswerChangesAndKeepsNothing) {
  a_person("CB002", "Vàng A Mẫu", housing);  // no head: the rule is not about them
  OwnRule own;
  own.rule.kind = "requires";
  own.rule.award = "BK_UBT";
  own.rule.applies_to = "heads";
  own.rule.required_award = "TTLDXS";
  own.rule.required_holder = "own_unit";
  own.document = "Quyết định số 45/QĐ-STN";
  own.document_day = a_day(2025, 3, 12);
  own.validity.from = a_day(2025, 4, 1);
  QuietRun quiet;
  QuietRun stopped(true);
  database->read([&](platform::Connection& db) {
    const auto found = previewed(db, agency, law::built_in_law(), own, january_of_dossier, quiet);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->asked, 2);
    ASSERT_EQ(found->touched, 1);
    EXPECT_EQ(found->first.front().name, "Lò Thị Thử");
    EXPECT_EQ(found->first.front().unit, "Văn phòng");
    EXPECT_NE(found->first.front().before, found->first.front().after);
    EXPECT_FALSE(previewed(db, agency, law::built_in_law(), own, january_of_dossier, stopped).has_value());
    EXPECT_TRUE(own_rules(db, agency).empty());
  });
  EXPECT_EQ(verdict_now(), law::Verdict::eligible);
}

}  // namespace thidua::eligibility
