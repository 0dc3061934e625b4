#include <algorithm>

#include "access/io/store.h"
#include "eligibility/eligible.h"
#include "eligibility/io/history.h"
#include "eligibility/io/kept.h"
#include "eligibility/io/routes.h"
#include "eligibility/io/screen.h"
#include "initiatives/io/store.h"
#include "law/io/law_files.h"
#include "registry/io/registry_test.h"

namespace thidua::eligibility {
namespace {

using law::Verdict;
using registry::a_day;

const core::Date january = a_day(2026, 1, 16);

const law::Reason* reason_named(const law::Answer& answer, const std::string& condition) {
  for (const law::Reason& reason : answer.reasons)
    if (reason.condition == condition) return &reason;
  return nullptr;
}

std::string all_texts(const law::Answer& answer) {
  std::string all;
  for (const law::Reason& reason : answer.reasons) {
    all += reason.decides ? "* " : "  ";
    all += reason.condition + " " + std::string(law::to_code(reason.satisfied)) + ": " + reason.text + "\n";
  }
  return all;
}

}  // namespace

/// One person who has everything for a certificate of merit of the province for 2024-2025, received 16/01/2026.
class Eligibility : public registry::RegistryTest {
 protected:
  void SetUp() override {
    at = core::Instant{1'795'600'000'000};  // 25/11/2026
    RegistryTest::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    person = a_person("CB001", "Lò Thị Thử", office, "1985-06-05");
    rate(2024, people::RatingLevel::excellent);
    rate(2025, people::RatingLevel::excellent);
    first = an_initiative("Rút ngắn thời gian trả kết quả", 2024);
    second = an_initiative("Số hóa sổ theo dõi", 2025);
  }

  void rate(int year, people::RatingLevel level, bool provisional = false) {
    run([&](platform::Command& command) {
      people::TaskRating rating;
      rating.year = year;
      rating.level = level;
      rating.provisional = provisional;
      rating.decision_day = a_day(year, 12, 15);
      const auto set = people::set_rating(command, {person, std::nullopt}, rating, "thử");
      ASSERT_TRUE(set.ok()) << set.error().message;
    });
  }

  initiatives::InitiativeId an_initiative(const std::string& title, int year) {
    initiatives::InitiativeId id;
    run([&](platform::Command& command) {
      initiatives::Author author;
      author.person = person;
      author.name = "Lò Thị Thử";
      initiatives::Initiative one{title, year, "Cải cách hành chính", "Giải pháp đã áp dụng tại đơn vị", {author}, ""};
      id = initiatives::add_initiative(command, one).value();
      const initiatives::Recognition recognition{initiatives::Scope::base, "12/QĐ-STN",
                                                 registry::PartlyDay{a_day(year, 12, 1), false}, "Giám đốc Sở"};
      ASSERT_TRUE(initiatives::recognise(command, id, recognition).ok());
    });
    return id;
  }

  registry::AwardId a_grassroots_title(int year) {
    registry::AwardRecord record = a_title("Lò Thị Thử", year);
    record.holder.person = person;
    record.award_code = "CSTDCS";
    record.award_text = "Chiến sĩ thi đua cơ sở";
    return an_award(record);
  }

  void use(initiatives::InitiativeId initiative, registry::AwardId award) {
    run([&](platform::Command& command) {
      initiatives::Use used;
      used.award = award;
      ASSERT_TRUE(initiatives::add_use(command, initiative, used).ok());
    });
  }

  void discipline(people::DisciplineForm form, core::Date day, std::optional<core::Date> until = std::nullopt) {
    run([&](platform::Command& command) {
      people::Discipline fact;
      fact.form = form;
      fact.day = day;
      fact.until = until;
      const auto added = people::add_discipline(command, person, fact);
      ASSERT_TRUE(added.ok()) << added.error().message;
    });
  }

  Assembled facts(core::Date day = january) {
    std::optional<History> history;
    database->read([&](platform::Connection& db) { history = history_of(db, agency, person, day); });
    EXPECT_TRUE(history.has_value());
    return history ? assembled(*history, day) : Assembled{};
  }
  AwardAnswer of(const std::string& award, core::Date day = january, int year = 2025) {
    const law::Law& law = law::built_in_law();
    return ask(law, *law.award(award), facts(day), year);
  }

  core::PersonId person;
  initiatives::InitiativeId first, second;
};
THIDUA_ON_BOTH_DATABASES(Eligibility);

TEST_P(Eligibility, TwoYearsAndTwoFreeInitiativesAreEnough) {
  const AwardAnswer answer = of("BK_UBT");
  EXPECT_EQ(answer.answer.verdict, Verdict::eligible) << all_texts(answer.answer);
  EXPECT_TRUE(missing(answer.answer).empty());
  EXPECT_FALSE(answer.close);
}

TEST_P(Eligibility, AYearBelowTheLevelIsANoThatNamesIt) {
  rate(2024, people::RatingLevel::good);
  const AwardAnswer answer = of("BK_UBT");
  EXPECT_EQ(answer.answer.verdict, Verdict::not_eligible) << all_texts(answer.answer);
  const law::Reason* streak = reason_named(answer.answer, "BK_UBT.rating_streak");
  ASSERT_NE(streak, nullptr);
  EXPECT_EQ(streak->satisfied, law::Truth::no);
  EXPECT_NE(streak->text.find("2024"), std::string::npos) << streak->text;
  EXPECT_FALSE(missing(answer.answer).empty());
}

TEST_P(Eligibility, ARatingDecidedAfterTheDayIsNotKnownYet) {
  const auto before = facts().facts.ratings;
  EXPECT_EQ(before.size(), 2U);
  const Assembled earlier = facts(a_day(2025, 12, 10));  // the rating of 2025 is decided on 15/12/2025
  EXPECT_EQ(earlier.facts.ratings.count(2025), 0U);
  const AwardAnswer answer = of("BK_UBT", a_day(2025, 12, 10));
  EXPECT_EQ(answer.answer.verdict, Verdict::needs_human_judgement) << all_texts(answer.answer);
}

TEST_P(Eligibility, AnInitiativeUsedForATitleServesNoCommendation) {
  use(second, a_grassroots_title(2025));
  const AwardAnswer answer = of("BK_UBT");
  EXPECT_EQ(answer.answer.verdict, Verdict::not_eligible) << all_texts(answer.answer);
  const law::Reason* works = reason_named(answer.answer, "BK_UBT.initiative");
  ASSERT_NE(works, nullptr);
  EXPECT_EQ(works->satisfied, law::Truth::no);
  EXPECT_TRUE(answer.close);
  const std::string text = with_names(works->text, facts().names);
  EXPECT_NE(text.find("“Số hóa sổ theo dõi” đã dùng để xét CSTĐCS năm 2025"), std::string::npos) << text;
}

TEST_P(Eligibility, ACancelledAwardCountsUntilTheDayItWasCancelled) {
  rate(2024, people::RatingLevel::good);  // so that the titles alone can carry it
  const registry::AwardId earlier = a_grassroots_title(2024);
  a_grassroots_title(2025);
  // Nobody wrote down what the titles rest on: their initiatives may be spent.
  EXPECT_EQ(of("BK_UBT").answer.verdict, Verdict::needs_human_judgement) << all_texts(of("BK_UBT").answer);
  const law::Reason* row = nullptr;
  const AwardAnswer standing = of("BK_UBT");
  row = reason_named(standing.answer, "BK_UBT.award.CSTDCS");
  ASSERT_NE(row, nullptr) << all_texts(standing.answer);
  EXPECT_EQ(row->satisfied, law::Truth::yes);
  run([&](platform::Command& command) {
    registry::AwardChange change;
    change.kind = registry::ChangeKind::cancel;
    change.day = a_day(2026, 1, 10);
    change.ground = "Khai không đúng thành tích";
    const auto changed = registry::change_award(command, earlier, change);
    ASSERT_TRUE(changed.ok()) << changed.error().message;
  });
  const AwardAnswer after = of("BK_UBT");
  EXPECT_EQ(after.answer.verdict, Verdict::not_eligible) << all_texts(after.answer);
  EXPECT_NE(all_texts(after.answer).find("đã bị hủy bỏ ngày 10/01/2026"), std::string::npos) << all_texts(after.answer);
  const AwardAnswer day_before = of("BK_UBT", a_day(2026, 1, 9));
  row = reason_named(day_before.answer, "BK_UBT.award.CSTDCS");
  ASSERT_NE(row, nullptr);
  EXPECT_EQ(row->satisfied, law::Truth::yes);
}

TEST_P(Eligibility, AnOpenProceedingIsAHold) {
  discipline(people::DisciplineForm::pending, a_day(2026, 1, 5));
  const AwardAnswer answer = of("BK_UBT");
  EXPECT_EQ(answer.answer.verdict, Verdict::not_eligible);
  EXPECT_TRUE(answer.answer.hold) << all_texts(answer.answer);
  EXPECT_EQ(of("BK_UBT", a_day(2026, 1, 4)).answer.verdict, Verdict::eligible);
}

TEST_P(Eligibility, AfterTheLawChangedNothingIsDecidedAndTheLastTextIsTold) {
  const AwardAnswer answer = of("BK_UBT", a_day(2026, 11, 20));
  EXPECT_EQ(answer.answer.verdict, Verdict::needs_human_judgement);
  ASSERT_TRUE(answer.last_known.has_value());
  EXPECT_EQ(answer.last_known->day, a_day(2026, 9, 30));
  EXPECT_EQ(answer.last_known->answer.verdict, Verdict::eligible) << all_texts(answer.last_known->answer);
}

TEST_P(Eligibility, EveryAwardIsAskedEligibleFirst) {
  const auto all = ask_all(law::built_in_law(), facts(), 2025);
  EXPECT_GT(all.size(), 20U);
  EXPECT_TRUE(std::ranges::is_sorted(all, std::greater{}, [](const AwardAnswer& one) { return one.answer.verdict; }));
  EXPECT_TRUE(std::ranges::any_of(all, [](const AwardAnswer& one) { return one.code == "BK_UBT"; }));
  for (const AwardAnswer& one : all) {
    EXPECT_FALSE(one.answer.reasons.empty()) << one.code;
    EXPECT_NE(one.code, "CONGHIEN");
    EXPECT_NE(one.code, "TTLDTT");
  }
}

TEST_P(Eligibility, TheWholeAgencyIsScreened) {
  a_person("CB002", "Vàng A Mẫu", housing);
  std::vector<std::string> eligible;
  ScreenSums sums;
  database->read([&](platform::Connection& db) {
    sums = screen(db, agency, law::built_in_law(), {2025, january, {"BK_UBT"}, {}}, [&](const Screened& who) {
      ASSERT_EQ(who.awards.size(), 1U);
      if (who.awards.front().verdict == Verdict::eligible) eligible.push_back(who.person.code);
    });
  });
  EXPECT_EQ(sums.people, 2U);
  EXPECT_EQ(eligible, std::vector<std::string>{"CB001"});
}

TEST_P(Eligibility, ColumnsAndRowsScreenAlike) {
  a_person("CB002", "Vàng A Mẫu", housing);
  a_grassroots_title(2025);
  for (const core::Date day : {january, a_day(2026, 11, 25), a_day(2025, 12, 1)}) {
    std::vector<std::string> by_columns, by_rows;
    const auto told = [](std::vector<std::string>& all) {
      return [&all](const Screened& who) {
        for (const ScreenedAward& one : who.awards)
          all.push_back(who.person.code + " " + one.code + " " + std::string(law::to_code(one.verdict)) + " " +
                        (one.last_known ? std::string(law::to_code(*one.last_known)) : "") +
                        (one.close() ? " close" : "") + (one.last_close() ? " last close" : ""));
      };
    };
    ScreenSums sums;
    database->read([&](platform::Connection& db) {
      sums = screen(db, agency, law::built_in_law(), {2025, day, {}, {}}, told(by_columns));
      screen(db, agency, law::built_in_law(), {2025, day, {}, {}, true}, told(by_rows));
    });
    EXPECT_EQ(by_columns, by_rows) << day.to_iso();
    EXPECT_GT(by_columns.size(), 40U);
    EXPECT_LT(sums.by_row_engine, sums.asked / 4);
  }
}

TEST_P(Eligibility, OnlyTheUnitsAskedAboutAreScreened) {
  a_person("CB002", "Vàng A Mẫu", housing);
  std::vector<std::string> seen;
  database->read([&](platform::Connection& db) {
    screen(db, agency, law::built_in_law(), {2025, january, {"LDTT"}, {housing}},
           [&](const Screened& who) { seen.push_back(who.person.code); });
  });
  EXPECT_EQ(seen, std::vector<std::string>{"CB002"});
}

/// The same person over the routes.
class EligibilityRoutes : public Eligibility {
 protected:
  void SetUp() override {
    Eligibility::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    made = access::guarded(installation, eligibility_routes());
  }

  access::SessionKeys somebody(const std::string& login, access::Role role, std::optional<core::UnitId> unit,
                               std::optional<core::PersonId> who = std::nullopt) {
    access::SessionKeys keys;
    run([&](platform::Command& command) {
      const auto user = access::add_user(command, login, who).value();
      ASSERT_TRUE(access::grant_role(command, user, {role, unit, since}).ok());
      access::set_password(command, user, {"$argon2id$none", false, false});
      keys = access::begin_session(command, user, "127.0.0.1", "Firefox");
    });
    return keys;
  }

  platform::HttpResponse get(std::size_t route, const access::SessionKeys& keys,
                             const std::vector<platform::NameValue>& query = {{"year", "2025"},
                                                                              {"received_on", "2026-01-16"}}) {
    platform::HttpRequest request;
    request.method = platform::Method::get;
    request.path = made[route].pattern;
    request.query = query;
    request.parameters = {{"person", core::to_text(person)}};
    request.headers = {{"cookie", "thidua_session=" + keys.cookie}};
    return made[route].handler(request);
  }
};
THIDUA_ON_BOTH_DATABASES(EligibilityRoutes);

TEST_P(EligibilityRoutes, OfficerHeadAndThePersonSeeIt) {
  const auto officer = somebody("can.bo", access::Role::emulation_officer, std::nullopt);
  const auto answer = get(0, officer);
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(member(answer, "name"), "Lò Thị Thử");
  const auto json = platform::parse_json(answer.body).value();
  const auto& items = *json.find("items")->values();
  const auto found =
      std::ranges::find_if(items, [](const platform::Json& one) { return *one.find("award")->text() == "BK_UBT"; });
  ASSERT_NE(found, items.end());
  EXPECT_EQ(*found->find("verdict")->text(), "eligible");
  EXPECT_EQ(get(0, somebody("truong.vp", access::Role::unit_head, office)).status, 200);
  EXPECT_EQ(get(0, somebody("truong.qln", access::Role::unit_head, housing)).status, 404);
  EXPECT_EQ(get(0, somebody("dau.moi", access::Role::unit_clerk, office)).status, 403);
  const auto self = somebody("thu.lo", access::Role::staff_member, std::nullopt, person);
  EXPECT_EQ(get(0, self).status, 403);
  EXPECT_EQ(get(1, self).status, 200);
  EXPECT_EQ(get(1, somebody("khong.ai", access::Role::staff_member, std::nullopt)).status, 404);
}

TEST_P(EligibilityRoutes, DisciplineIsToldOnlyToWhoMaySeeIt) {
  discipline(people::DisciplineForm::pending, a_day(2026, 1, 5));
  const auto told = get(0, somebody("can.bo", access::Role::emulation_officer, std::nullopt)).body;
  EXPECT_NE(told.find("Đang xem xét kỷ luật từ ngày 05/01/2026"), std::string::npos) << told.substr(0, 3000);
  const auto hidden = get(0, somebody("truong.vp", access::Role::unit_head, office)).body;
  EXPECT_EQ(hidden.find("05/01/2026"), std::string::npos);
  EXPECT_NE(hidden.find("anh/chị không được xem"), std::string::npos);
}

TEST_P(EligibilityRoutes, ADayOrAYearThatIsNoneIsRefused) {
  const auto officer = somebody("can.bo", access::Role::emulation_officer, std::nullopt);
  EXPECT_EQ(code_in_body(get(0, officer, {{"received_on", "hôm nay"}})), "eligibility.received_on");
  EXPECT_EQ(code_in_body(get(0, officer, {{"year", "25"}})), "eligibility.year");
}

/// Looking ahead, supposing and keeping, over the routes.
class AheadRoutes : public EligibilityRoutes {
 protected:
  void SetUp() override {
    EligibilityRoutes::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    officer = somebody("can.bo", access::Role::emulation_officer, std::nullopt);
    head = somebody("truong.vp", access::Role::unit_head, office);
    other_head = somebody("truong.qln", access::Role::unit_head, housing);
    clerk = somebody("dau.moi", access::Role::unit_clerk, office);
    self = somebody("thu.lo", access::Role::staff_member, std::nullopt, person);
  }

  platform::HttpResponse ask(platform::Method method, const std::string& pattern, const access::SessionKeys& keys,
                             const std::string& body = "", const std::string& kept = "",
                             const std::vector<platform::NameValue>& query = {}) {
    const auto route = std::ranges::find_if(
        made, [&](const platform::Route& one) { return one.method == method && one.pattern.ends_with(pattern); });
    EXPECT_NE(route, made.end()) << pattern;
    platform::HttpRequest request;
    request.method = method;
    request.path = route->pattern;
    request.query = query;
    if (pattern.find("{person}") != std::string::npos) request.parameters = {{"person", core::to_text(person)}};
    if (!kept.empty()) request.parameters.push_back({"kept", kept});
    request.headers = {{"cookie", "thidua_session=" + keys.cookie}, {"x-thidua-csrf", keys.csrf}};
    request.body = body;
    return route->handler(request);
  }
  platform::HttpResponse get_of(const std::string& pattern, const access::SessionKeys& keys,
                                const std::string& kept = "", const std::vector<platform::NameValue>& query = {}) {
    return ask(platform::Method::get, pattern, keys, "", kept, query);
  }
  platform::HttpResponse keep_of(const access::SessionKeys& keys, const std::string& award = "BK_UBT") {
    return ask(platform::Method::post, "/people/{person}/eligibility/kept", keys,
               R"({"award":")" + award + R"(","year":"2025","received_on":"2026-01-16","note":"Họp ngày 20/01"})");
  }
  static std::string supposed_body(const std::string& ratings) {
    return R"({"year":"2025","received_on":"2026-01-16","ratings":[)" + ratings +
           R"(],"initiatives":[],"without":[],"with":[]})";
  }

  access::SessionKeys officer, head, other_head, clerk, self;
};
THIDUA_ON_BOTH_DATABASES(AheadRoutes);

TEST_P(AheadRoutes, WhoMaySeeTheAnswerMayLookAheadAndSuppose) {
  for (const std::string what : {"route", "kept"}) {
    EXPECT_EQ(get_of("/people/{person}/eligibility/" + what, officer).status, 200) << what;
    EXPECT_EQ(get_of("/people/{person}/eligibility/" + what, head).status, 200) << what;
    EXPECT_EQ(get_of("/people/{person}/eligibility/" + what, other_head).status, 404) << what;
    EXPECT_EQ(get_of("/people/{person}/eligibility/" + what, clerk).status, 403) << what;
    EXPECT_EQ(get_of("/people/{person}/eligibility/" + what, self).status, 403) << what;
    EXPECT_EQ(get_of("/me/record/eligibility/" + what, self).status, 200) << what;
    EXPECT_EQ(get_of("/me/record/eligibility/" + what, officer).status, 404) << what;
  }
  const std::string body = supposed_body(R"({"year":2025,"level":"hoan_thanh"})");
  const auto suppose = [&](const std::string& of, const access::SessionKeys& keys) {
    return ask(platform::Method::post, of + "/eligibility/what-if", keys, body).status;
  };
  EXPECT_EQ(suppose("/people/{person}", officer), 200);
  EXPECT_EQ(suppose("/people/{person}", other_head), 404);
  EXPECT_EQ(suppose("/people/{person}", clerk), 403);
  EXPECT_EQ(suppose("/me/record", self), 200);
  EXPECT_EQ(get_of("/in/nguoi/{person}/dieu-kien", head).status, 200);
  EXPECT_EQ(get_of("/in/nguoi/{person}/dieu-kien", other_head).status, 404);
  EXPECT_EQ(get_of("/in/nguoi/{person}/dieu-kien", clerk).status, 403);
  EXPECT_EQ(get_of("/in/ho-so-cua-toi/dieu-kien", self).status, 200);
}

TEST_P(AheadRoutes, TheRouteSaysWhichTextItGoesByAndRefusesWhatItDoesNotKnow) {
  const auto answer = get_of("/people/{person}/eligibility/route", officer, "", {{"initiative", "tinh_bo"}});
  EXPECT_EQ(member(answer, "by_text_until"), "2026-09-30");
  EXPECT_EQ(member(answer, "initiative"), "tinh_bo");
  EXPECT_NE(answer.body.find("\"end\":\"reached\""), std::string::npos);
  EXPECT_EQ(code_in_body(get_of("/people/{person}/eligibility/route", officer, "", {{"rating", "gioi"}})),
            "eligibility.route.rating");
  EXPECT_EQ(code_in_body(get_of("/people/{person}/eligibility/route", officer, "", {{"initiative", "xa"}})),
            "eligibility.route.initiative");
}

TEST_P(AheadRoutes, SupposingTellsWhatWouldDifferAndStoresNothing) {
  const auto answer = ask(platform::Method::post, "/people/{person}/eligibility/what-if", officer,
                          supposed_body(R"({"year":2025,"level":"hoan_thanh_tot"})"));
  ASSERT_EQ(answer.status, 200) << answer.body;
  const auto json = platform::parse_json(answer.body).value();
  const auto& items = *json.find("items")->values();
  const auto found = std::ranges::find_if(
      items, [](const platform::Json& one) { return *one.find("before")->find("award")->text() == "BK_UBT"; });
  ASSERT_NE(found, items.end());
  EXPECT_EQ(*found->find("before")->find("verdict")->text(), "eligible");
  EXPECT_EQ(*found->find("after")->find("verdict")->text(), "not_eligible");
  EXPECT_EQ(of("BK_UBT").answer.verdict, Verdict::eligible);
  EXPECT_EQ(code_in_body(ask(platform::Method::post, "/people/{person}/eligibility/what-if", officer,
                             supposed_body(R"({"year":2025,"level":"gioi"})"))),
            "eligibility.supposed.ratings");
}

TEST_P(AheadRoutes, AKeptAnswerIsAskedAgainAndSaysWhichFactsChanged) {
  EXPECT_EQ(keep_of(head).status, 403);
  EXPECT_EQ(keep_of(clerk).status, 403);
  EXPECT_EQ(keep_of(self).status, 403);
  EXPECT_EQ(code_in_body(keep_of(officer, "TTLDTT")), "eligibility.award.unknown");
  const auto kept = keep_of(officer);
  ASSERT_EQ(kept.status, 200) << kept.body;
  EXPECT_EQ(member(kept, "verdict"), "eligible");
  const std::string id = member(kept, "id"), one = "/people/{person}/eligibility/kept/{kept}";
  const auto again = get_of(one, officer, id);
  ASSERT_EQ(again.status, 200) << again.body;
  EXPECT_NE(again.body.find("\"same\":true"), std::string::npos) << again.body;
  EXPECT_EQ(get_of(one, other_head, id).status, 404);
  EXPECT_EQ(get_of("/me/record/eligibility/kept/{kept}", self, id).status, 200);
  EXPECT_EQ(get_of(one, officer, "999").status, 404);
  rate(2024, people::RatingLevel::good);
  const auto changed = get_of(one, officer, id).body;
  EXPECT_NE(changed.find("\"same\":false"), std::string::npos);
  EXPECT_NE(changed.find("Dữ kiện về xếp loại nay ghi khác lúc lưu"), std::string::npos) << changed;
  EXPECT_NE(changed.find("\"law_changes\":[]"), std::string::npos);
  EXPECT_NE(get_of("/me/record/eligibility/kept", self).body.find("Họp ngày 20/01"), std::string::npos);
}

TEST_P(AheadRoutes, ARowThatSomebodyChangedIsFound) {
  ASSERT_EQ(keep_of(officer).status, 200);
  std::vector<std::string> faults;
  const auto look = [&] { database->read([&](platform::Connection& db) { faults = broken_kept(db); }); };
  look();
  EXPECT_TRUE(faults.empty());
  database->write([&](platform::Connection& db) {
    db.execute("UPDATE eligibility_kept SET verdict = 'not_eligible' WHERE agency_id = ?", {agency.value});
  });
  look();
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_NE(faults[0].find("BK_UBT năm 2025"), std::string::npos);
}

TEST_P(AheadRoutes, AnotherLawIsToldConditionByCondition) {
  ASSERT_EQ(keep_of(officer).status, 200);
  database->write([&](platform::Connection& db) {
    db.execute("UPDATE eligibility_kept SET law_sha256 = 'x', answer_json = REPLACE(answer_json, ?, ?)",
               {"điểm d khoản 1 Điều 74", "điểm c khoản 1 Điều 74"});
  });
  std::vector<Kept> all;
  database->read([&](platform::Connection& db) { all = kept_of(db, agency, {person, std::nullopt}); });
  ASSERT_EQ(all.size(), 1U);
  const auto again = replayed(all.front(), nullptr);
  ASSERT_TRUE(again.ok()) << again.error().message;
  EXPECT_FALSE(again->same_law);
  ASSERT_FALSE(again->law_changes.empty());
  EXPECT_NE(again->law_changes[0].find("nay là điểm d khoản 1 Điều 74"), std::string::npos) << again->law_changes[0];
}

TEST_P(AheadRoutes, TheSheetNamesTheMissingYearsAndTheGround) {
  a_grassroots_title(2024);
  const auto sheet = get_of("/in/nguoi/{person}/dieu-kien", officer, "",
                            {{"year", "2025"}, {"received_on", "2026-01-16"}, {"award", "CSTDT"}})
                         .body;
  EXPECT_NE(sheet.find("Phiếu xét điều kiện khen thưởng"), std::string::npos);
  EXPECT_NE(sheet.find("Còn thiếu 02 năm: đã có CSTĐCS năm 2024; năm 2023, 2025 chưa có quyết định."),
            std::string::npos)
      << sheet;
  EXPECT_NE(sheet.find("Căn cứ: điểm a khoản 1 Điều 22 Luật số 06/2022/QH15"), std::string::npos) << sheet;
  EXPECT_EQ(sheet.find("Từng điều kiện đã xét"), std::string::npos);
  const auto long_form = get_of("/in/nguoi/{person}/dieu-kien", officer, "", {{"dang", "day-du"}}).body;
  EXPECT_NE(long_form.find("Từng điều kiện đã xét"), std::string::npos);
}

}  // namespace thidua::eligibility
