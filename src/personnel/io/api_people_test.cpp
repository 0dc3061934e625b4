#include <gtest/gtest.h>

#include "access/io/sessions.h"
#include "access/io/store.h"
#include "access/io/two_units_test.h"
#include "people/io/store.h"
#include "people/io/successions.h"
#include "personnel/io/routes.h"

namespace thidua::personnel {
namespace {

using access::Role;

/// Somebody who sees everybody, and the head of one division; two people to be found.
class PeoplePages : public access::TwoUnits {
 protected:
  void SetUp() override {
    TwoUnits::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    run([&](platform::Command& command) {
      clerk_of_office = somebody(command, "001", "Lò Thị Thử", office);
      clerk_of_division = somebody(command, "002", "Vàng A Thử", division);
      head = access::add_user(command, "qln", std::nullopt, "Lò Văn Trưởng").value();
      EXPECT_TRUE(access::grant_role(command, head, {Role::unit_head, division, since}).ok());
      access::set_password(command, head, {"$argon2id$none", false, false});
      of_officer = signed_in(command, "td", Role::emulation_officer);
      of_head = access::begin_session(command, head, "127.0.0.1", "Firefox");
    });
    made = access::guarded(installation, people_routes(ports));
  }
  std::string found(const access::SessionKeys& keys) {
    const auto answer = ask_as(keys, platform::Method::get, "/people", {}, "", {{"q", "thu"}});
    EXPECT_EQ(answer.status, 200) << answer.body;
    return answer.body;
  }
  bool sees(const access::SessionKeys& keys, const std::string& words) {
    return found(keys).find(words) != std::string::npos;
  }
  /// A name changed where no command does: seen only when the page is asked for anew.
  void change_unseen(const char* name) {
    database->write([&](platform::Connection& db) {
      EXPECT_GT(db.execute("UPDATE people_person_name SET full_name = ? WHERE agency_id = ? AND person_id = ?",
                           {std::string(name), agency.value, clerk_of_division.value}),
                0);
    });
  }

  PersonnelPorts ports;
  core::PersonId clerk_of_office, clerk_of_division;
  core::UserId head;
  access::SessionKeys of_officer, of_head;
};
THIDUA_ON_BOTH_DATABASES(PeoplePages);

TEST_P(PeoplePages, TellAChangeOfAPersonAtOnceToAll) {
  EXPECT_TRUE(sees(of_officer, "Vàng A Thử"));
  EXPECT_TRUE(sees(of_head, "Vàng A Thử"));
  run([&](platform::Command& command) {
    EXPECT_TRUE(people::rename_person(command, clerk_of_division, "Vàng A Thứ", at.day_in_vietnam()).ok());
  });
  EXPECT_TRUE(sees(of_officer, "Vàng A Thứ"));
  EXPECT_TRUE(sees(of_head, "Vàng A Thứ"));
  run([&](platform::Command& command) { somebody(command, "003", "Tòng Văn Thử", division); });
  EXPECT_TRUE(sees(of_officer, "Tòng Văn Thử"));
  EXPECT_TRUE(sees(of_head, "Tòng Văn Thử"));
}

TEST_P(PeoplePages, StandWhenSomebodyElseIsChanged) {
  EXPECT_TRUE(sees(of_officer, "Vàng A Thử"));
  change_unseen("Vàng A Lén");
  run([&](platform::Command& command) { somebody(command, "003", "Tòng Văn Khác", division); });
  EXPECT_TRUE(sees(of_officer, "Vàng A Thử")) << "nobody of those looked for";
  run([&](platform::Command& command) {
    EXPECT_TRUE(people::rename_person(command, clerk_of_office, "Lò Thị Nghiệm", at.day_in_vietnam()).ok());
  });
  EXPECT_TRUE(sees(of_officer, "Lò Thị Nghiệm")) << "found by the former name";
  EXPECT_TRUE(sees(of_officer, "Vàng A Lén"));
}

TEST_P(PeoplePages, TellNewNamesOfUnitsAndWhatBecameOfThem) {
  EXPECT_TRUE(sees(of_officer, "Phòng Nhà ở"));
  run([&](platform::Command& command) {
    EXPECT_TRUE(people::change_unit(
                    command, division,
                    {{at.day_in_vietnam(), std::nullopt}, "Phòng Quản lý nhà", people::UnitKind::division, {}, 2})
                    .ok());
  });
  EXPECT_TRUE(sees(of_officer, "Phòng Quản lý nhà"));
}

TEST_P(PeoplePages, StandWhenSomethingElseIsChanged) {
  EXPECT_TRUE(sees(of_officer, "Vàng A Thử"));
  EXPECT_TRUE(sees(of_head, "Vàng A Thử"));
  change_unseen("Vàng A Lén");
  run([&](platform::Command& command) {
    for (const char* subject : {"filter:1", "target:2", "award:3", "user:4", "initiative:5"})
      command.record(subject, "{}");
  });
  EXPECT_TRUE(sees(of_officer, "Vàng A Thử")) << "the page was kept";
  EXPECT_TRUE(sees(of_head, "Vàng A Thử"));
  run([&](platform::Command& command) { command.record("import:6", "{}"); });
  EXPECT_TRUE(sees(of_officer, "Vàng A Lén"));
  EXPECT_TRUE(sees(of_head, "Vàng A Lén"));
}

TEST_P(PeoplePages, FollowTheRightsOfWhoAsks) {
  EXPECT_TRUE(sees(of_officer, "Lò Thị Thử"));
  EXPECT_FALSE(sees(of_head, "Lò Thị Thử"));
  run([&](platform::Command& command) {
    EXPECT_TRUE(access::grant_role(command, head, {Role::unit_head, office, since}).ok());
  });
  EXPECT_TRUE(sees(of_head, "Lò Thị Thử"));
  EXPECT_TRUE(sees(of_head, "Vàng A Thử"));
}

TEST_P(PeoplePages, OfAnotherMachineTellTheChangeToo) {
  access::Installation other = installation;
  other.changes = std::make_shared<access::Changes>();
  other.units_kept = std::make_shared<access::UnitsKept>();
  other.people_counts = std::make_shared<people::CountsKept>();
  other.answers_kept = std::make_shared<access::AnswersKept>();
  const auto here = made, there = access::guarded(other, people_routes(ports));
  made = there;
  EXPECT_TRUE(sees(of_officer, "Vàng A Thử"));
  made = here;
  EXPECT_TRUE(sees(of_officer, "Vàng A Thử"));
  run([&](platform::Command& command) {
    EXPECT_TRUE(people::rename_person(command, clerk_of_division, "Vàng A Thứ", at.day_in_vietnam()).ok());
  });
  EXPECT_TRUE(sees(of_officer, "Vàng A Thứ"));
  made = there;
  EXPECT_TRUE(sees(of_officer, "Vàng A Thứ"));
}

}  // namespace
}  // namespace thidua::personnel
