#include "access/io/sessions.h"
#include "registry/io/registry_test.h"
#include "registry/io/routes.h"
#include "registry/io/store.h"

namespace thidua::registry {

/// The register as an officer who may see all of it is shown it.
class AwardPages : public RegistryTest {
 protected:
  void SetUp() override {
    RegistryTest::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    run([&](platform::Command& command) { of_officer = signed_in(command, "td", access::Role::emulation_officer); });
    award = an_award(a_title("Lò Thị Thử", 2024));
    made = access::guarded(installation, award_routes());
  }
  bool sees(const std::string& words) {
    const auto answer = ask_as(of_officer, platform::Method::get, "/awards", {}, "", {{"q", "thu"}});
    EXPECT_EQ(answer.status, 200) << answer.body;
    return answer.body.find(words) != std::string::npos;
  }
  access::SessionKeys of_officer;
  AwardId award;
};
THIDUA_ON_BOTH_DATABASES(AwardPages);

TEST_P(AwardPages, TellACorrectionAtOnce) {
  EXPECT_TRUE(sees("Lò Thị Thử"));
  run([&](platform::Command& command) {
    const auto done =
        change_award(command, award,
                     {ChangeKind::correct, a_day(2025, 1, 5), "Ghi sai tên", "", {{"name", "", "Lò Thị Thứ"}}, {}, {}});
    EXPECT_TRUE(done.ok());
  });
  EXPECT_TRUE(sees("Lò Thị Thứ"));
  an_award(a_title("Vàng A Thử", 2023));
  EXPECT_TRUE(sees("Vàng A Thử"));
}

TEST_P(AwardPages, StandWhenSomethingElseIsChanged) {
  EXPECT_TRUE(sees("Lò Thị Thử"));
  database->write([&](platform::Connection& db) {
    EXPECT_GT(db.execute("UPDATE registry_holder SET name = 'Lò Thị Lén' WHERE agency_id = ?", {agency.value}), 0);
  });
  run([&](platform::Command& command) {
    command.record("filter:1", "{}");
    people::add_person(command, "009", "Tòng Văn Mới").value();
  });
  EXPECT_TRUE(sees("Lò Thị Thử")) << "the page was kept";
  an_award(a_title("Vàng A Thử", 2023));
  EXPECT_TRUE(sees("Lò Thị Lén"));
}

}  // namespace thidua::registry
