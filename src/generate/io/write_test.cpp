#include "generate/io/write.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "people/io/details.h"
#include "people/io/people_list.h"
#include "people/io/store.h"
#include "people/io/successions.h"
#include "platform/audit.h"
#include "registry/io/store.h"
#include "support/databases.h"

namespace thidua::generate {
namespace {

class WriteMade : public test::OnBothDatabases {
 protected:
  static core::AgencyId an_agency(platform::Database& database, std::string_view code = "A") {
    core::AgencyId agency;
    database.write([&](platform::Connection& db) {
      const core::Validity since{core::Date::of(2010, 1, 1).value(), std::nullopt};
      agency = people::add_agency(db, code, {since, "Sở Thử nghiệm", "Sở", "", "STN", "", ""}).value();
    });
    return agency;
  }
  static WritePlace place(platform::Database& database, core::AgencyId agency) {
    return {&database, agency, core::UserId{}, test::fixed_now()};
  }
  /// Every row of the tables it writes, as text.
  static std::vector<std::string> rows(platform::Database& database) {
    static constexpr const char* tables[][2] = {
        {"people_unit", "unit_id"},
        {"people_unit_fact", "unit_id, first_day"},
        {"people_person", "person_id"},
        {"people_person_name", "person_id"},
        {"people_detail", "person_id"},
        {"people_posting", "person_id, unit_id, first_day"},
        {"people_absence", "absence_id"},
        {"people_rating", "rating_id"},
        {"people_succession", "succession_id"},
        {"people_word", "word, person_id"},
        {"registry_decision", "decision_id"},
        {"registry_holder", "holder_id"},
        {"registry_holder_word", "word, holder_id"},
        {"registry_award", "award_id, revision"},
        {"initiatives_initiative", "initiative_id"},
        {"initiatives_author", "initiative_id, ordinal"},
        {"initiatives_step", "step_id"},
        {"initiatives_recognition", "recognition_id"},
        {"initiatives_use", "use_id"},
    };
    std::vector<std::string> all;
    database.read([&](platform::Connection& db) {
      for (const auto& [table, order] : tables) {
        const auto columns = columns_of(table);
        db.query("SELECT " + columns + " FROM " + std::string(table) + " ORDER BY " + order, {},
                 [&](const platform::Row& row) { all.push_back(std::string(table) + " " + row.text(0)); });
      }
    });
    return all;
  }
  /// The columns that say something, as one text.
  static std::string columns_of(std::string_view table) {
    static const std::map<std::string_view, std::string> told{
        {"people_unit", "unit_id || '|' || code"},
        {"people_unit_fact",
         "unit_id || '|' || first_day || '|' || COALESCE(last_day, '') || '|' || name || '|' ||"
         " COALESCE(parent_id, 0)"},
        {"people_person", "person_id || '|' || code"},
        {"people_person_name", "person_id || '|' || full_name || '|' || name_sort_key"},
        {"people_detail",
         "person_id || '|' || birth_day || '|' || gender || '|' || ethnicity || '|' || id_number ||"
         " '|' || COALESCE(party_day, '')"},
        {"people_posting",
         "person_id || '|' || unit_id || '|' || first_day || '|' || COALESCE(last_day, '') || '|' ||"
         " position || '|' || COALESCE(closed_ground, '')"},
        {"people_absence", "absence_id || '|' || person_id || '|' || kind || '|' || day"},
        {"people_rating",
         "rating_id || '|' || COALESCE(person_id, 0) || '|' || COALESCE(unit_id, 0) || '|' || year ||"
         " '|' || level || '|' || decision_number"},
        {"people_succession", "succession_id || '|' || day || '|' || decision_number"},
        {"people_word", "word || '|' || person_id"},
        {"registry_decision", "decision_id || '|' || number || '|' || day || '|' || authority"},
        {"registry_holder", "holder_id || '|' || name"},
        {"registry_holder_word", "word || '|' || holder_id"},
        {"registry_award",
         "award_id || '|' || holder_id || '|' || award_code || '|' || last_year || '|' || basis ||"
         " '|' || initiative || '|' || unit_name || '|' || position"},
        {"initiatives_initiative", "initiative_id || '|' || title || '|' || scope"},
        {"initiatives_author", "initiative_id || '|' || name || '|' || share_part"},
        {"initiatives_step", "step_id || '|' || day"},
        {"initiatives_recognition", "recognition_id || '|' || number || '|' || day"},
        {"initiatives_use", "use_id || '|' || award_id || '|' || what"},
    };
    return told.at(table);
  }
};
THIDUA_ON_BOTH_DATABASES(WriteMade);

TEST_P(WriteMade, IsFoundThroughTheStores) {
  auto database = fresh_database();
  const auto agency = an_agency(*database);
  Scheme scheme;
  scheme.people = 450;
  std::int64_t told = 0;
  WriteWatch watch;
  watch.progress = [&](std::int64_t people) { told = people; };
  const auto written = write_made(place(*database, agency), scheme, watch);
  ASSERT_TRUE(written.ok()) << written.error().message;
  EXPECT_EQ(told, 450);
  EXPECT_EQ(written->people, 450);
  database->read([&](platform::Connection& db) {
    people::PeopleQuery query;
    query.day = core::Date::of(2026, 1, 1).value();
    const auto in_post = people::list_people(db, agency, query);
    ASSERT_TRUE(in_post.ok());
    query.state = people::PeopleState::all;
    EXPECT_EQ(people::list_people(db, agency, query)->count, 450);
    EXPECT_EQ(in_post->count, seat_count(450));
    std::int64_t awards = 0;
    std::set<std::string> codes;
    registry::each_award(db, agency, [&](const registry::StoredAward& award) {
      ++awards;
      codes.insert(award.record.award_code);
    });
    EXPECT_EQ(awards, written->awards);
    EXPECT_TRUE(codes.contains("LDTT") && codes.contains("CSTDCS") && codes.contains("TTLDTT"));
    const auto mergers = people::successions(db, agency);
    ASSERT_FALSE(mergers.empty());
    EXPECT_EQ(mergers.front().day.to_iso(), "2025-03-01");
    // Nobody sits in a unit that is gone.
    for (const auto& one : people::people_in_post(db, agency, query.day))
      for (const auto& merger : mergers)
        for (const core::UnitId gone : merger.before) EXPECT_NE(one.posting.unit, gone) << one.person.full_name;
    for (const auto& count : people::rating_counts(db, agency, 2024))
      if (!count.group) {
        EXPECT_FALSE(count.cap.is_over());
      }
    // One entry for all of it.
    EXPECT_EQ(db.one_integer("SELECT COUNT(*) FROM platform_audit WHERE agency_id = ?", {agency.value}), 1);
  });
}

TEST_P(WriteMade, RefusesAnAgencyThatHasSomebody) {
  auto database = fresh_database();
  const auto agency = an_agency(*database);
  Scheme scheme;
  scheme.people = 20;
  ASSERT_TRUE(write_made(place(*database, agency), scheme).ok());
  const auto before = rows(*database);
  const auto again = write_made(place(*database, agency), scheme);
  ASSERT_FALSE(again.ok());
  EXPECT_EQ(again.error().code, "generate.not_empty");
  EXPECT_EQ(rows(*database), before);
  EXPECT_TRUE(write_made(place(*database, an_agency(*database, "B")), scheme).ok());
  scheme.last_year = 2030;
  EXPECT_EQ(write_made(place(*database, an_agency(*database, "C")), scheme).error().code, "generate.last_year");
}

TEST_P(WriteMade, StopsBetweenStepsAndShowsNoAwards) {
  auto database = fresh_database();
  const auto agency = an_agency(*database);
  Scheme scheme;
  scheme.people = 7000;
  bool stop = false;
  WriteWatch watch;
  watch.progress = [&](std::int64_t) { stop = true; };
  watch.cancelled = [&] { return stop; };
  const auto written = write_made(place(*database, agency), scheme, watch);
  ASSERT_FALSE(written.ok());
  EXPECT_EQ(written.error().code, "generate.cancelled");
  EXPECT_NE(written.error().message.find("3000"), std::string::npos) << written.error().message;
  database->read([&](platform::Connection& db) {
    registry::each_award(db, agency, [](const registry::StoredAward&) { ADD_FAILURE() << "seen before its time"; });
  });
}

class SameRows : public WriteMade {};
INSTANTIATE_TEST_SUITE_P(Databases, SameRows, ::testing::Values(platform::Dialect::postgres),
                         [](const auto& tested) { return test::name_of(tested.param); });

TEST_P(SameRows, OfOneSeedOnBothDatabases) {
  const test::TestDatabase sqlite(platform::Dialect::sqlite, true);
  auto one = sqlite.open();
  auto other = fresh_database();
  Scheme scheme;
  scheme.people = 1300;
  scheme.seed = 42;
  ASSERT_TRUE(write_made(place(*one, an_agency(*one)), scheme).ok());
  ASSERT_TRUE(write_made(place(*other, an_agency(*other)), scheme).ok());
  const auto here = rows(*one), there = rows(*other);
  ASSERT_GT(here.size(), 20'000U);
  ASSERT_EQ(here.size(), there.size());
  for (std::size_t i = 0; i < here.size(); ++i) ASSERT_EQ(here[i], there[i]);
}

}  // namespace
}  // namespace thidua::generate
