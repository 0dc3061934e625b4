#include "access/io/changes.h"

#include "access/io/one_agency_test.h"
#include "people/io/store.h"
#include "platform/audit.h"

namespace thidua::access {
namespace {

class SeenChanges : public OneAgency {
 protected:
  std::int64_t last(const RestsOn& matters) { return last_for(changes, matters); }
  std::int64_t last_for(Changes& whose, const RestsOn& matters) {
    std::int64_t found = 0;
    database->read([&](platform::Connection& db) { found = whose.last_of(db, agency, matters); });
    return found;
  }
  std::int64_t newest() {
    std::int64_t sequence = 0;
    database->read([&](platform::Connection& db) { sequence = platform::audit_sequence(db, agency); });
    return sequence;
  }
  void record(const std::string& subject, int times = 1) {
    run([&](platform::Command& command) {
      for (int i = 0; i < times; ++i) command.record(subject, "{}");
    });
  }
  Changes changes;
};
THIDUA_ON_BOTH_DATABASES(SeenChanges);

TEST_P(SeenChanges, AreToldByWhatWasWritten) {
  EXPECT_EQ(last({Matter::people}), 0) << "nothing recorded yet";
  record("user:1");
  EXPECT_EQ(last({Matter::people}), 1) << "what was before the first look is not known";
  EXPECT_EQ(last({Matter::awards, Matter::units}), 1);
  record("filter:2");
  EXPECT_EQ(last({Matter::people, Matter::units, Matter::awards}), 1);
  record("person:3");
  EXPECT_EQ(last({Matter::people}), 3);
  EXPECT_EQ(last({Matter::units, Matter::awards}), 1);
  record("award:4");
  EXPECT_EQ(last({Matter::awards}), 4);
  EXPECT_EQ(last({Matter::people}), 3);
  record("succession:5");
  EXPECT_EQ(last({Matter::units}), 5);
  EXPECT_EQ(last({Matter::people}), 5) << "posts move on";
  EXPECT_EQ(last({Matter::awards}), 4);
  record("round:6/unit:5");
  EXPECT_EQ(last({Matter::units}), 5);
}

TEST_P(SeenChanges, KindsThatAreNotKnownMayHaveChangedEverything) {
  record("user:1");
  EXPECT_EQ(last({Matter::people}), 1);
  for (const char* subject : {"import:2", "agency:3", "something new:4", "no colon"}) {
    record(subject);
    for (const Matter matter : {Matter::people, Matter::units, Matter::awards})
      EXPECT_EQ(last({matter}), newest()) << subject;
  }
}

TEST_P(SeenChanges, MoreThanAreLookedThroughChangeEverything) {
  record("user:1");
  EXPECT_EQ(last({Matter::people}), 1);
  record("filter:2", 500);
  EXPECT_EQ(last({Matter::people}), 1);
  record("filter:2", 501);
  EXPECT_EQ(last({Matter::people}), newest());
}

TEST_P(SeenChanges, OfSeveralAreTheNewestAndEachOnItsOwn) {
  Changes other_machine;
  record("user:1");
  EXPECT_EQ(last({Matter::people}), 1);
  EXPECT_EQ(last_for(other_machine, {Matter::people}), 1);
  run([&](platform::Command& command) {
    people::add_unit(command, "VP", {since, "Văn phòng", people::UnitKind::office, {}, 1}).value();
    people::add_person(command, "001", "Lò Thị Thử").value();
    command.record("filter:9", "{}");
  });
  EXPECT_EQ(last({Matter::units}), 2);
  EXPECT_EQ(last_for(other_machine, {Matter::units}), 2);
  EXPECT_EQ(last_for(other_machine, {Matter::people, Matter::units}), 3);
  EXPECT_EQ(last_for(other_machine, {Matter::awards}), 1);
}

TEST_P(SeenChanges, OfAPersonCountForThoseWhoLookForHim) {
  core::PersonId person;
  run([&](platform::Command& command) {
    person = people::add_person(command, "CB07", "Lò Thị Thử").value();
    people::add_person(command, "CB08", "Vàng A Bền").value();
  });
  EXPECT_EQ(last({Matter::people}), 2);
  const auto look_for = [&](std::vector<std::string> words) {
    return last({{Matter::people, Matter::units}, std::move(words)});
  };
  run([&](platform::Command& command) {
    EXPECT_TRUE(people::rename_person(command, person, "Lò Thị Nghiệm", at.day_in_vietnam()).ok());
  });
  EXPECT_EQ(look_for({"nghi"}), 3) << "as he is called now";
  EXPECT_EQ(look_for({"thu", "lo"}), 3) << "as he was called";
  EXPECT_EQ(look_for({"cb07"}), 3);
  EXPECT_EQ(look_for({}), 3);
  EXPECT_EQ(look_for({"ben"}), 2);
  EXPECT_EQ(look_for({"thu", "vang"}), 2);
  record("succession:9");
  EXPECT_EQ(look_for({"ben"}), 4) << "posts of many";
}

TEST_P(SeenChanges, OfManyPersonsCountForEverybody) {
  core::PersonId person;
  run([&](platform::Command& command) { person = people::add_person(command, "CB07", "Lò Thị Thử").value(); });
  const RestsOn others({Matter::people}, {"vang"});
  EXPECT_EQ(last(others), 1);
  record("person:" + core::to_text(person), 20);
  EXPECT_EQ(last(others), 1);
  record("person:" + core::to_text(person), 21);
  EXPECT_EQ(last(others), 42) << "more at once than are told apart";
  for (int i = 0; i < 9; ++i) {
    record("person:" + core::to_text(person), 20);
    EXPECT_EQ(last(others), 42) << i;
  }
  record("person:" + core::to_text(person));
  EXPECT_EQ(last(others), 122) << "the older half of them";
  EXPECT_EQ(last({Matter::people}), 223);
}

TEST_P(SeenChanges, AViewFromBeforeTellsNothing) {
  record("user:1");
  database->read([&](platform::Connection& before) {
    EXPECT_EQ(changes.last_of(before, agency, {Matter::people}), 1);
    record("person:2");
    EXPECT_EQ(last({Matter::people}), 2);
    EXPECT_EQ(changes.last_of(before, agency, {Matter::people}), 0);
  });
}

}  // namespace
}  // namespace thidua::access
