#pragma once
#include <algorithm>

#include "access/io/store.h"
#include "eligibility/eligible.h"
#include "eligibility/io/history.h"
#include "eligibility/io/routes.h"
#include "initiatives/io/store.h"
#include "law/io/law_files.h"
#include "registry/io/registry_test.h"

/// What the tests of eligibility stand on: one person, and the routes over him.
namespace thidua::eligibility {

using registry::a_day;

inline const core::Date january = registry::a_day(2026, 1, 16);

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
    run([&](platform::Command& command) { keys = signed_in(command, login, role, unit, "", who); });
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
}  // namespace thidua::eligibility
