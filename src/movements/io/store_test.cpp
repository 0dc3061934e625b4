#include "movements/io/store.h"

#include <gtest/gtest.h>

#include "people/io/store.h"
#include "platform/audit.h"
#include "support/databases.h"

namespace thidua::movements {
namespace {

core::Date store_day(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

Movement given_movement(MovementKind kind, std::string title, core::DayRange period) {
  Movement movement;
  movement.kind = kind;
  movement.title = std::move(title);
  movement.theme = "Đoàn kết, sáng tạo, vì dân";
  movement.period = period;
  movement.scope = "Các phòng, đơn vị thuộc Sở; công chức, viên chức, người lao động";
  movement.contents = {"Giải quyết hồ sơ đúng hạn", "Trồng cây quanh trụ sở"};
  movement.criteria = {{CriterionSubject::collective, "Hoàn thành tốt nhiệm vụ"},
                       {CriterionSubject::individual, "Có sáng kiến được công nhận"}};
  movement.answers_to = {{"Thủ tướng Chính phủ", "Cả nước cùng xanh", "Xanh hơn mỗi ngày"},
                         {"UBND tỉnh Lam Giang", "Lam Giang đổi mới", ""}};
  movement.source_sha256 = std::string(64, 'a');
  return movement;
}

class MovementStore : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    database = fresh_database();
    database->write([&](platform::Connection& db) {
      agency =
          people::add_agency(db, "A", {{store_day(2020, 1, 1), std::nullopt}, "Sở Thử nghiệm", "Sở", "", "STN", "", ""})
              .value();
    });
  }

  static core::Refusal first_of(const core::Refusal& refusal) { return refusal; }
  static core::Refusal first_of(const core::Refusals& refusals) { return refusals.front(); }

  template <class Work>
  std::string run(Work work) {
    const platform::CommandRequest request{agency, core::UserId{4}, "movements.test", test::fixed_now(), {}, {}};
    const auto done =
        platform::run_command(*database, request, [&](platform::Command& command) -> core::Outcome<std::string> {
          const auto outcome = work(command);
          if (!outcome) return first_of(outcome.error());
          return std::string("{}");
        });
    return done ? std::string() : done.error().code;
  }

  std::string add(const Movement& movement, core::MovementId* id = nullptr) {
    return run([&](platform::Command& command) {
      const auto added = add_movement(command, movement);
      if (added && id) *id = *added;
      return added;
    });
  }

  Movement stored(core::MovementId id) {
    Movement found;
    database->read([&](platform::Connection& db) { found = load_movement(db, agency, id).value(); });
    return found;
  }

  std::unique_ptr<platform::Database> database;
  core::AgencyId agency;
  const core::DayRange year_2025{store_day(2025, 1, 1), store_day(2025, 12, 31)};
};
THIDUA_ON_BOTH_DATABASES(MovementStore);

void expect_same(const Movement& found, const Movement& given) {
  EXPECT_EQ(found.kind, given.kind);
  EXPECT_EQ(found.title, given.title);
  EXPECT_EQ(found.theme, given.theme);
  EXPECT_EQ(found.occasion, given.occasion);
  EXPECT_EQ(found.period, given.period);
  EXPECT_EQ(found.scope, given.scope);
  EXPECT_EQ(found.contents, given.contents);
  EXPECT_EQ(found.criteria, given.criteria);
  EXPECT_EQ(found.answers_to, given.answers_to);
  EXPECT_EQ(found.source_sha256, given.source_sha256);
}

TEST_P(MovementStore, AYearlyMovementComesBackWithAllItsFields) {
  const auto given = given_movement(MovementKind::annual, "Phong trào thi đua năm 2025", year_2025);
  core::MovementId id;
  EXPECT_EQ(add(given, &id), "");
  expect_same(stored(id), given);
  EXPECT_EQ(stored(id).state, MovementState::draft);
}

TEST_P(MovementStore, AMovementOnOneThemeRunsForManyYears) {
  const auto given = given_movement(MovementKind::thematic, "Thi đua cải cách hành chính",
                                    {store_day(2021, 1, 1), store_day(2030, 12, 31)});
  core::MovementId id;
  EXPECT_EQ(add(given, &id), "");
  expect_same(stored(id), given);
}

TEST_P(MovementStore, ACampaignIsTiedToItsAnniversary) {
  auto given =
      given_movement(MovementKind::campaign, "Đợt thi đua 90 ngày", {store_day(2025, 6, 1), store_day(2025, 8, 30)});
  EXPECT_EQ(add(given), "movement.occasion");
  given.occasion = "Kỷ niệm 10 năm ngày thành lập Sở";
  core::MovementId id;
  EXPECT_EQ(add(given, &id), "");
  expect_same(stored(id), given);
}

TEST_P(MovementStore, AnswersToMovementsOfHigherLevelsByIssuer) {
  core::MovementId id;
  EXPECT_EQ(add(given_movement(MovementKind::annual, "Phong trào thi đua năm 2025", year_2025), &id), "");
  const auto answer = [&](const HigherMovement& higher) {
    return run([&](platform::Command& command) { return answer_to(command, id, higher); });
  };
  const HigherMovement ministry{"Bộ trưởng Bộ Nông nghiệp và Môi trường", "Ngành xanh", "Đất sạch, nước trong"};
  EXPECT_EQ(answer(ministry), "");
  EXPECT_EQ(answer({"bộ trưởng Bộ Nông nghiệp và  môi trường", "NGÀNH XANH", ""}), "movement.answer.exists");
  EXPECT_EQ(answer({"", "Ngành xanh", ""}), "movement.answer");
  ASSERT_EQ(stored(id).answers_to.size(), 3U);
  EXPECT_EQ(stored(id).answers_to[2], ministry);
}

TEST_P(MovementStore, RefusesTheSameMovementTwice) {
  const auto given = given_movement(MovementKind::annual, "Phong trào thi đua năm 2025", year_2025);
  EXPECT_EQ(add(given), "");
  auto again = given;
  again.title = "PHONG TRÀO  thi đua năm 2025";
  EXPECT_EQ(add(again), "movement.exists");
  again.kind = MovementKind::thematic;
  EXPECT_EQ(add(again), "");
}

TEST_P(MovementStore, ADraftIsChangedByARevisionAndALaunchedOneNoMore) {
  const auto given = given_movement(MovementKind::annual, "Phong trào thi đua năm 2025", year_2025);
  core::MovementId id;
  EXPECT_EQ(add(given, &id), "");
  auto changed = given;
  changed.theme = "Nhanh, gọn, đúng";
  changed.contents = {"Một nội dung"};
  const auto change = [&] {
    return run([&](platform::Command& command) { return change_movement(command, id, changed); });
  };
  const auto step = [&](MovementState to) {
    return run([&](platform::Command& command) { return step_movement(command, id, to, store_day(2025, 1, 20)); });
  };
  EXPECT_EQ(change(), "");
  expect_same(stored(id), changed);
  EXPECT_EQ(step(MovementState::closed), "movement.step");
  EXPECT_EQ(step(MovementState::launched), "");
  EXPECT_EQ(change(), "movement.not_draft");
  EXPECT_EQ(step(MovementState::launched), "movement.step");
  EXPECT_EQ(step(MovementState::closed), "");
  EXPECT_EQ(stored(id).state, MovementState::closed);
  EXPECT_EQ(run([&](platform::Command& command) {
              return answer_to(command, id, {"UBND tỉnh", "Khác", ""});
            }),
            "movement.closed");
}

TEST_P(MovementStore, ListsTheNewestPeriodFirstAndOnlyTheAgencysOwn) {
  EXPECT_EQ(add(given_movement(MovementKind::annual, "Năm 2024", {store_day(2024, 1, 1), store_day(2024, 12, 31)})),
            "");
  EXPECT_EQ(add(given_movement(MovementKind::annual, "Năm 2025", year_2025)), "");
  EXPECT_EQ(add(given_movement(MovementKind::thematic, "Ánh sáng xanh", year_2025)), "");
  database->read([&](platform::Connection& db) {
    const auto listed = movements(db, agency);
    ASSERT_EQ(listed.size(), 3U);
    EXPECT_EQ(listed[0].title, "Ánh sáng xanh");
    EXPECT_EQ(listed[1].title, "Năm 2025");
    EXPECT_EQ(listed[2].title, "Năm 2024");
    EXPECT_TRUE(movements(db, core::AgencyId{agency.value + 1}).empty());
    EXPECT_EQ(load_movement(db, core::AgencyId{agency.value + 1}, listed[0].id).error().code, "movement.unknown");
  });
}

TEST_P(MovementStore, EveryChangeStandsInTheAuditTrail) {
  core::MovementId id;
  EXPECT_EQ(add(given_movement(MovementKind::annual, "Năm 2025", year_2025), &id), "");
  EXPECT_EQ(run([&](platform::Command& command) { return answer_to(command, id, {"UBND tỉnh", "Khác", ""}); }), "");
  EXPECT_EQ(run([&](platform::Command& command) {
              return step_movement(command, id, MovementState::launched, store_day(2025, 1, 20));
            }),
            "");
  database->read([&](platform::Connection& db) {
    const auto entries = platform::audit_entries(db, agency, 0, 10);
    ASSERT_EQ(entries.size(), 3U);
    for (const auto& entry : entries) EXPECT_EQ(entry.subject, "movement:" + core::to_text(id));
  });
}

}  // namespace
}  // namespace thidua::movements
