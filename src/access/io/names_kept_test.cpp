#include "access/io/names_kept.h"

#include "access/io/two_units_test.h"
#include "people/io/bulk.h"
#include "people/io/details.h"
#include "people/io/people_list.h"
#include "people/io/store.h"

// Aim: what is found in memory is what the database finds, after every sort of change, and old views are not answered
// from newer names. The database's own list is the other opinion.

namespace thidua::access {
namespace {

class KeptNames : public TwoUnits {
 protected:
  void SetUp() override {
    TwoUnits::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    add_many(30);
  }
  void TearDown() override {
    if (kept) kept->wait();
    TwoUnits::TearDown();
  }

  void add_many(int count) {
    run([&](platform::Command& command) {
      std::vector<people::NewPerson> all;
      for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(++people_so_far);
        all.push_back({"M" + number,
                       (people_so_far % 2 == 0 ? "Lò Thị Số " : "Vàng A Số ") + number,
                       {},
                       a_post(core::PersonId{}, office)});
      }
      newest = people::insert_people(command, all).back();
      command.record("import:2", "{}");
    });
  }
  NamesKept::ToAsk names(platform::Connection& db) { return kept->names(*database, db, agency, changes); }
  /// Asks until there are names, once everybody was read; nullptr where there are none then.
  NamesKept::ToAsk read_names() {
    ask();
    kept->wait();
    return ask();
  }
  NamesKept::ToAsk ask() {
    NamesKept::ToAsk found;
    database->read([&](platform::Connection& db) { found = names(db); });
    return found;
  }
  static std::string told(const people::PeoplePage& page) {
    std::string text = std::to_string(page.count) + (page.next ? " -> " + *page.next : "");
    for (const people::PersonRow& row : page.rows)
      text += "; " + row.code + " " + row.name + (row.posting ? ", " + row.posting->position : "");
    return text;
  }
  /// The same from memory as from the database; false where memory was not to be had.
  bool agree(const std::string& when) {
    bool from_memory = false;
    database->read([&](platform::Connection& db) {
      const auto in_memory = names(db);
      from_memory = in_memory != nullptr;
      if (!from_memory) return;
      for (const auto& words : std::vector<std::vector<std::string>>{{"lo"}, {"v", "s"}, {"so", "1"}, {"m2"}, {"moi"}})
        for (const auto state : {people::PeopleState::in_post, people::PeopleState::left, people::PeopleState::all})
          for (const auto order : {people::PeopleOrder::name, people::PeopleOrder::code}) {
            people::PeopleQuery query;
            query.words = words;
            query.state = state;
            query.order = order;
            query.descending = order == people::PeopleOrder::code;
            query.day = at.day_in_vietnam();
            query.limit = 7;
            for (int page = 0; page < 2; ++page) {
              const auto one = people::list_people(db, agency, query, {}, in_memory.get());
              const auto other = people::list_people(db, agency, query);
              ASSERT_TRUE(one.ok() && other.ok());
              EXPECT_EQ(told(*one), told(*other)) << when;
              if (!one->next) break;
              query.after = *one->next;
            }
          }
    });
    return from_memory;
  }
  void rename(core::PersonId person, const std::string& name) {
    run([&](platform::Command& command) {
      EXPECT_TRUE(people::rename_person(command, person, name, at.day_in_vietnam()).ok());
    });
  }

  core::PersonId newest;
  int people_so_far = 0;
  std::shared_ptr<Changes> changes = std::make_shared<Changes>();
  std::unique_ptr<NamesKept> kept = std::make_unique<NamesKept>(NamesKept::Limits{20, 1'000, 3});
};
THIDUA_ON_BOTH_DATABASES(KeptNames);

TEST_P(KeptNames, FindWhatTheDatabaseFindsAfterChangesOfSinglePeople) {
  EXPECT_FALSE(ask()) << "the database answers while everybody is read";
  ASSERT_TRUE(read_names());
  EXPECT_TRUE(agree("as read"));
  const auto before = ask();
  EXPECT_EQ(ask(), before) << "the very same while nothing changes";

  rename(newest, "Giàng Thị Mới");
  EXPECT_TRUE(agree("after a new name"));
  EXPECT_EQ(ask()->all(), before->all()) << "nobody else was read again";
  run([&](platform::Command& command) {
    const auto person = people::add_person(command, "M900", "Vàng Thị Mới").value();
    EXPECT_TRUE(people::add_posting(command, a_post(person, office, "Văn thư")).ok());
  });
  EXPECT_TRUE(agree("after a new person"));
  run([&](platform::Command& command) {
    EXPECT_TRUE(people::say_same(command, core::PersonId{newest.value - 1}, newest, "trùng hồ sơ").ok());
  });
  EXPECT_TRUE(agree("after two records were joined"));
  run([&](platform::Command& command) { command.record("filter:1", "{}"); });
  EXPECT_TRUE(agree("after what concerns nobody"));
}

TEST_P(KeptNames, AreReadAgainAfterAnImportAndAnsweredByTheDatabaseMeanwhile) {
  ASSERT_TRUE(read_names());
  add_many(5);
  EXPECT_FALSE(agree("the import is not known yet")) << "names from before the import may not answer";
  // Reading took a moment, and four such moments pass before everybody is read again.
  NamesKept::ToAsk again;
  for (int i = 0; i < 500 && !again; ++i) {
    again = read_names();
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  ASSERT_TRUE(again);
  EXPECT_EQ(again->all()->size(), 35U);
  EXPECT_TRUE(agree("after the import"));
}

TEST_P(KeptNames, OfMoreChangedPeopleThanAreKeptBesideAreReadWithTheRest) {
  const auto first = read_names();
  ASSERT_TRUE(first);
  NamesKept::ToAsk now = first;
  for (int i = 0; i < 500 && now->all() == first->all(); ++i) {
    rename(core::PersonId{newest.value - i % 10}, "Lò Văn Mới " + std::to_string(i));
    EXPECT_TRUE(agree("while everybody is read"));
    kept->wait();
    now = ask();
    ASSERT_TRUE(now);
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  EXPECT_NE(now->all(), first->all());
  EXPECT_TRUE(agree("read anew"));
}

TEST_P(KeptNames, OfAnOlderViewAreLeftToTheDatabase) {
  ASSERT_TRUE(read_names());
  database->read([&](platform::Connection& old) {
    EXPECT_EQ(old.one_integer("SELECT 1"), 1);
    platform::audit_sequence(old, agency);  // the view begins
    std::thread other([&] {
      rename(newest, "Giàng Thị Mới");
      EXPECT_TRUE(ask());
    });
    other.join();
    EXPECT_FALSE(names(old));
  });
}

TEST_P(KeptNames, OfSmallAndOfTooLargeAgenciesAreNotKept) {
  kept = std::make_unique<NamesKept>(NamesKept::Limits{31, 1'000, 3});
  EXPECT_FALSE(read_names());
  kept = std::make_unique<NamesKept>(NamesKept::Limits{1, 29, 3});
  EXPECT_FALSE(read_names());
  kept = std::make_unique<NamesKept>(NamesKept::Limits{30, 30, 3});
  EXPECT_TRUE(read_names());
}

TEST_P(KeptNames, ReadAheadAnswerTheFirstSearch) {
  kept->read_ahead(*database, changes);
  kept->wait();
  EXPECT_TRUE(agree("at once"));
}

TEST_P(KeptNames, MakeRoomForThoseUsedLast) {
  kept = std::make_unique<NamesKept>(NamesKept::Limits{1, 40, 3});
  ASSERT_TRUE(read_names());
  const core::AgencyId first = agency;
  database->write([&](platform::Connection& db) {
    agency = people::add_agency(db, "B", {since, "Sở Khác", "Sở", "", "SK", "", ""}).value();
  });
  run([&](platform::Command& command) { office = an_office(command); });
  add_many(20);
  ASSERT_TRUE(read_names());
  agency = first;
  EXPECT_FALSE(ask()) << "30 and 20 are more than 40";
}

}  // namespace
}  // namespace thidua::access
