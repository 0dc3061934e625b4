#include "people/io/store.h"

#include <gtest/gtest.h>

#include "people/io/details.h"
#include "people/io/successions.h"
#include "platform/audit.h"
#include "support/databases.h"

namespace thidua::people {
namespace {

core::Date people_day(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

core::Validity from_day(int year, int month, int day) {
  return {people_day(year, month, day), std::nullopt};
}

UnitFact unit_fact(std::string name, core::Validity validity, std::optional<core::UnitId> parent = {},
                   int ordinal = 0) {
  return {validity, std::move(name), UnitKind::division, parent, ordinal};
}

AgencyName agency_named(std::string name, core::Validity validity) {
  return {validity, std::move(name), "Sở", "UBND TỈNH LAM GIANG", "SNNMT", "Lam Giang", "tỉnh Lam Giang"};
}

/// One agency in a fresh database; every command goes the way of the program.
class PeopleStore : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    database = fresh_database();
    database->write([&](platform::Connection& db) {
      agency_id = add_agency(db, "SNNMT-LG", agency_named("Sở Nông nghiệp", from_day(2020, 1, 1))).value();
    });
  }

  /// The refusal's code, or empty; the closure's effects are kept only where nothing was refused.
  template <class Work>
  std::string run(Work work) {
    const platform::CommandRequest request{agency_id, core::UserId{7}, "people.test", test::fixed_now(), {}, {}};
    last_message.clear();
    const auto done =
        platform::run_command(*database, request, [&](platform::Command& command) -> core::Outcome<std::string> {
          const auto outcome = work(command);
          if (!outcome) return outcome.error();
          return std::string("{}");
        });
    if (done) return {};
    last_message = done.error().message;
    return done.error().code;
  }

  core::UnitId unit(const std::string& unit_code, const UnitFact& fact) {
    core::UnitId id;
    EXPECT_EQ(run([&](platform::Command& command) {
                const auto added = add_unit(command, unit_code, fact);
                if (added) id = *added;
                return added;
              }),
              "")
        << last_message;
    return id;
  }

  core::PersonId person_named(const std::string& person_code, const std::string& name) {
    core::PersonId id;
    EXPECT_EQ(run([&](platform::Command& command) {
                const auto added = add_person(command, person_code, name);
                if (added) id = *added;
                return added;
              }),
              "")
        << last_message;
    return id;
  }

  std::string post(const Posting& posting) {
    return run([&](platform::Command& command) { return add_posting(command, posting); });
  }

  template <class Result>
  Result read(const std::function<Result(platform::Connection&)>& work) {
    Result result;
    database->read([&](platform::Connection& db) { result = work(db); });
    return result;
  }

  std::vector<OrgUnit> all_units() {
    return read<std::vector<OrgUnit>>([&](platform::Connection& db) { return units(db, agency_id); });
  }

  std::string in_post(core::Date day) {
    std::string text;
    database->read([&](platform::Connection& db) {
      for (const PersonInPost& each : people_in_post(db, agency_id, day))
        text += (text.empty() ? "" : "; ") + each.person.full_name + ", " + each.posting.position;
    });
    return text;
  }

  std::string found_or_message(std::string_view wanted, core::Date day) {
    std::string text;
    database->read([&](platform::Connection& db) {
      const auto found = find_unit(db, agency_id, wanted, day);
      text = found ? core::to_text(*found) : found.error().message;
    });
    return text;
  }

  std::unique_ptr<platform::Database> database;
  core::AgencyId agency_id;
  std::string last_message;
};
THIDUA_ON_BOTH_DATABASES(PeopleStore);

TEST_P(PeopleStore, KeepsAnAgencyAndTheNameOfEachDay) {
  AgencyName renamed = agency_named("Sở Nông nghiệp và Môi trường tỉnh Lam Giang", from_day(2025, 3, 1));
  EXPECT_EQ(run([&](platform::Command& command) { return rename_agency(command, renamed); }), "");
  const auto stored = read<Agency>([&](platform::Connection& db) { return agency_by_code(db, "snnmt-lg").value(); });
  ASSERT_EQ(stored.names.size(), 2U);
  EXPECT_EQ(stored.name_on(people_day(2025, 2, 28)).name, "Sở Nông nghiệp");
  EXPECT_EQ(stored.name_on(people_day(2025, 3, 1)).name, renamed.name);
  EXPECT_EQ(stored.names[0].validity.to, people_day(2025, 2, 28));
  EXPECT_EQ(stored.names[1].parent_name, "UBND TỈNH LAM GIANG");
  EXPECT_EQ(stored.names[1].symbol, "SNNMT");
  EXPECT_EQ(stored.names[1].place, "Lam Giang");
  EXPECT_EQ(stored.names[1].province, "tỉnh Lam Giang");
  EXPECT_EQ(run([&](platform::Command& command) { return rename_agency(command, renamed); }),
            "people.agency.rename_day");
}

TEST_P(PeopleStore, RefusesASecondAgencyWithTheSameCodeAndListsAgenciesByCode) {
  database->write([&](platform::Connection& db) {
    const auto again = add_agency(db, "SNNMT-lg", agency_named("Sở Khác", from_day(2020, 1, 1)));
    EXPECT_FALSE(again);
    EXPECT_EQ(again.error().code, "people.agency.code_taken");
    EXPECT_EQ(add_agency(db, "", agency_named("Sở Khác", from_day(2020, 1, 1))).error().code, "people.code");
    EXPECT_EQ(add_agency(db, "A", agency_named(" ", from_day(2020, 1, 1))).error().code, "people.name");
    EXPECT_TRUE(add_agency(db, "BQL", agency_named("Ban Quản lý", from_day(2020, 1, 1))));
  });
  const auto all = read<std::vector<Agency>>([](platform::Connection& db) { return agencies(db); });
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].code, "BQL");
  EXPECT_EQ(all[1].code, "SNNMT-LG");
}

TEST_P(PeopleStore, AUnitComesBackAsItWasGiven) {
  const auto office = unit("VP", {from_day(2024, 1, 1), "Văn phòng", UnitKind::office, std::nullopt, 1});
  const auto inside = unit("VP-KT", unit_fact("Bộ phận Kế toán", from_day(2024, 7, 1), office, 3));
  const auto stored = all_units();
  ASSERT_EQ(stored.size(), 2U);
  EXPECT_EQ(stored[1].id, inside);
  EXPECT_EQ(stored[1].code, "VP-KT");
  ASSERT_EQ(stored[1].facts.size(), 1U);
  const UnitFact& fact = stored[1].facts[0];
  EXPECT_EQ(fact.name, "Bộ phận Kế toán");
  EXPECT_EQ(fact.validity, from_day(2024, 7, 1));
  EXPECT_EQ(fact.parent, office);
  EXPECT_EQ(fact.ordinal, 3);
  EXPECT_EQ(stored[0].facts[0].kind, UnitKind::office);
  EXPECT_EQ(stored[0].facts[0].parent, std::nullopt);
}

TEST_P(PeopleStore, RefusesUnitsThatCannotStandAndKeepsNothing) {
  const auto office = unit("VP", unit_fact("Văn phòng", from_day(2024, 1, 1)));
  const auto add = [&](std::string_view unit_code, const UnitFact& fact) {
    return run([&](platform::Command& command) { return add_unit(command, unit_code, fact); });
  };
  EXPECT_EQ(add("vp", unit_fact("Khác", from_day(2024, 1, 1))), "people.unit.code_taken");
  EXPECT_NE(last_message.find("Văn phòng"), std::string::npos) << last_message;
  EXPECT_EQ(add("V P", unit_fact("Khác", from_day(2024, 1, 1))), "people.code");
  EXPECT_EQ(add("A", unit_fact("", from_day(2024, 1, 1))), "people.name");
  EXPECT_EQ(add("A", unit_fact("Khác", {people_day(2024, 2, 1), people_day(2024, 1, 31)})), "people.validity");
  EXPECT_EQ(add("A", unit_fact("Khác", from_day(2024, 1, 1), core::UnitId{999})), "people.unit.unknown");
  EXPECT_EQ(add("A", unit_fact("Khác", from_day(2023, 12, 31), office)), "people.unit.parent_not_standing");
  EXPECT_EQ(all_units().size(), 1U);
}

TEST_P(PeopleStore, AChangeOfAUnitHoldsFromItsDayAndKeepsWhatWasBefore) {
  const auto land = unit("QLĐĐ", unit_fact("Phòng Quản lý đất đai", from_day(2024, 1, 1)));
  const auto change = [&](const UnitFact& fact) {
    return run([&](platform::Command& command) { return change_unit(command, land, fact); });
  };
  EXPECT_EQ(change(unit_fact("Phòng Đất đai", from_day(2025, 7, 1))), "");
  const auto stored = all_units();
  EXPECT_EQ(unit_name(stored, land, people_day(2025, 6, 30)), "Phòng Quản lý đất đai");
  EXPECT_EQ(unit_name(stored, land, people_day(2025, 7, 1)), "Phòng Đất đai");
  EXPECT_EQ(unit_name(stored, land, people_day(2020, 1, 1)), "Phòng Quản lý đất đai");
  EXPECT_EQ(change(unit_fact("Phòng Đất", from_day(2025, 7, 1))), "people.unit.same_day");
  EXPECT_EQ(change(unit_fact("Phòng Đất", from_day(2025, 1, 1))), "people.unit.day_before_last_change");
  EXPECT_EQ(change(unit_fact("Phòng Đất", from_day(2026, 1, 1), land)), "people.unit.parent_below");
  const auto below = unit("QLĐĐ2", unit_fact("Tổ Đo đạc", from_day(2025, 8, 1), land));
  EXPECT_EQ(change(unit_fact("Phòng Đất", from_day(2026, 1, 1), below)), "people.unit.parent_below");
}

TEST_P(PeopleStore, AUnitIsClosedOnlyWhenNothingIsLeftInIt) {
  const auto top = unit("CC", unit_fact("Chi cục Thủy lợi", from_day(2024, 1, 1)));
  const auto below = unit("CC1", unit_fact("Phòng Công trình", from_day(2024, 1, 1), top));
  const auto who = person_named("001", "Lò Văn Thử");
  EXPECT_EQ(post({who, below, "Chuyên viên", StaffKind::civil_servant, false, from_day(2024, 1, 1)}), "");
  const auto close = [&](core::UnitId id, core::Date day, std::string_view ground) {
    return run([&](platform::Command& command) { return close_unit(command, id, day, ground); });
  };
  const auto last = people_day(2025, 6, 15);
  EXPECT_EQ(close(below, last, " "), "people.unit.ground");
  EXPECT_EQ(close(top, last, "Quyết định sáp nhập"), "people.unit.has_units_below");
  EXPECT_NE(last_message.find("CC1"), std::string::npos);
  EXPECT_EQ(close(below, last, "Quyết định sáp nhập"), "people.unit.has_people");
  EXPECT_EQ(run([&](platform::Command& command) { return end_posting(command, who, below, last, "Nghỉ hưu"); }), "");
  EXPECT_EQ(close(below, last, "Quyết định sáp nhập"), "");
  EXPECT_EQ(close(top, last, "Quyết định sáp nhập"), "");
  EXPECT_EQ(tree_on(all_units(), last).size(), 2U);
  EXPECT_TRUE(tree_on(all_units(), last.plus_days(1)).empty());
  EXPECT_EQ(close(top, people_day(2025, 12, 1), "Nhầm"), "people.unit.ended");
  EXPECT_EQ(run([&](platform::Command& command) {
              return change_unit(command, top, unit_fact("Chi cục", from_day(2026, 1, 1)));
            }),
            "people.unit.ended");
}

TEST_P(PeopleStore, FindsAUnitByCodeOrByNameWithoutMarksAndNamesTheNearOnes) {
  const auto land = unit("QLĐĐ", unit_fact("Phòng Quản lý đất đai", from_day(2024, 1, 1)));
  const auto water = unit("TL", unit_fact("Phòng Thủy lợi", from_day(2024, 1, 1)));
  unit("A1", unit_fact("Trạm Quan trắc", from_day(2024, 1, 1)));
  unit("A2", unit_fact("Trạm quan trắc", from_day(2024, 1, 1)));
  const auto day = people_day(2025, 1, 1);
  EXPECT_EQ(found_or_message("qldd", day), core::to_text(land));
  EXPECT_EQ(found_or_message("  phong  THUY loi ", day), core::to_text(water));
  const auto missing = found_or_message("Phòng Quản lý đất", day);
  EXPECT_NE(missing.find("QLĐĐ (Phòng Quản lý đất đai)"), std::string::npos) << missing;
  EXPECT_EQ(missing.find("Trạm"), std::string::npos) << missing;
  const auto both = found_or_message("trạm quan trắc", day);
  EXPECT_NE(both.find("A1"), std::string::npos) << both;
  EXPECT_NE(both.find("A2"), std::string::npos) << both;
  EXPECT_NE(found_or_message("Phòng Thủy lợi", people_day(2023, 1, 1)).find("Không có đơn vị nào"), std::string::npos);
}

TEST_P(PeopleStore, ListsPeopleByUnitHeadsFirstThenByGivenName) {
  const auto first = unit("VP", unit_fact("Văn phòng", from_day(2024, 1, 1), {}, 1));
  const auto second = unit("TTR", unit_fact("Thanh tra", from_day(2024, 1, 1), {}, 2));
  const auto posted = [&](const char* person_code, const char* name, core::UnitId where, const char* position,
                          bool heads) {
    EXPECT_EQ(
        post({person_named(person_code, name), where, position, StaffKind::civil_servant, heads, from_day(2024, 1, 1)}),
        "");
  };
  posted("1", "Vi Thử Đào", second, "Thanh tra viên", false);
  posted("2", "Ma Thử Ý", first, "Chánh Văn phòng", true);
  posted("3", "An Thử Bưởi", first, "Văn thư", false);
  posted("4", "Tạ Thử Ấn", first, "Kế toán", false);
  posted("5", "Tạ Thử An", first, "Chuyên viên", false);
  EXPECT_EQ(in_post(people_day(2024, 1, 1)),
            "Ma Thử Ý, Chánh Văn phòng; Tạ Thử An, Chuyên viên; Tạ Thử Ấn, Kế toán; An Thử Bưởi, Văn thư; "
            "Vi Thử Đào, Thanh tra viên");
  EXPECT_EQ(in_post(people_day(2023, 12, 31)), "");
}

TEST_P(PeopleStore, ANewPostEndsTheEarlierOneAndTwoFromTheSameDayStandTogether) {
  const auto office = unit("VP", unit_fact("Văn phòng", from_day(2024, 1, 1), {}, 1));
  const auto council = unit("CĐ", unit_fact("Công đoàn", from_day(2024, 1, 1), {}, 2));
  const auto who = person_named("001", "Lò Văn Thử");
  EXPECT_EQ(post({who, office, "Chuyên viên", StaffKind::civil_servant, false, from_day(2024, 1, 1)}), "");
  EXPECT_EQ(post({who, office, "Chánh Văn phòng", StaffKind::civil_servant, true, from_day(2025, 7, 1)}), "");
  EXPECT_EQ(post({who, council, "Chủ tịch", StaffKind::civil_servant, true, from_day(2025, 7, 1)}), "");
  EXPECT_EQ(in_post(people_day(2025, 6, 30)), "Lò Văn Thử, Chuyên viên");
  EXPECT_EQ(in_post(people_day(2025, 7, 1)), "Lò Văn Thử, Chánh Văn phòng; Lò Văn Thử, Chủ tịch");
}

TEST_P(PeopleStore, RefusesPostsThatCannotBe) {
  const auto office = unit("VP", unit_fact("Văn phòng", {people_day(2024, 1, 1), people_day(2025, 12, 31)}));
  const auto who = person_named("001", "Lò Văn Thử");
  const Posting good{
      who, office, "Chuyên viên", StaffKind::labourer, false, {people_day(2025, 1, 1), people_day(2025, 12, 31)}};
  auto wrong = good;
  wrong.validity.to = std::nullopt;
  EXPECT_EQ(post(wrong), "people.posting.unit_not_standing");
  wrong = good;
  wrong.validity.from = people_day(2023, 1, 1);
  EXPECT_EQ(post(wrong), "people.posting.unit_not_standing");
  wrong = good;
  wrong.unit = core::UnitId{999};
  EXPECT_EQ(post(wrong), "people.posting.unit_unknown");
  wrong = good;
  wrong.person = core::PersonId{999};
  EXPECT_EQ(post(wrong), "people.person.unknown");
  wrong = good;
  wrong.position = "";
  EXPECT_EQ(post(wrong), "people.name");
  EXPECT_EQ(post(good), "");
  EXPECT_EQ(post(good), "people.posting.exists");
  wrong = good;
  wrong.validity.from = people_day(2024, 6, 1);
  EXPECT_EQ(post(wrong), "people.posting.later_exists");
  wrong.validity.to = people_day(2024, 12, 31);
  EXPECT_EQ(post(wrong), "");
  EXPECT_EQ(run([&](platform::Command& command) {
              return end_posting(command, who, office, people_day(2024, 1, 31), "Nghỉ");
            }),
            "people.posting.none_that_day");
}

TEST_P(PeopleStore, APersonKeepsTheNameOfTheDay) {
  const auto office = unit("VP", unit_fact("Văn phòng", from_day(2024, 1, 1)));
  const auto who = person_named("CB-01", "Lò Thị Thử");
  EXPECT_EQ(run([&](platform::Command& command) { return add_person(command, "cb-01", "Người Khác"); }),
            "people.person.code_taken");
  EXPECT_EQ(post({who, office, "Văn thư", StaffKind::civil_servant, false, from_day(2024, 1, 1)}), "");
  const auto rename = [&](core::Date from) {
    return run([&](platform::Command& command) { return rename_person(command, who, "Lò Thị Thử Nghiệm", from); });
  };
  EXPECT_EQ(rename(people_day(2025, 5, 1)), "");
  EXPECT_EQ(rename(people_day(2025, 5, 1)), "people.person.rename_day");
  EXPECT_EQ(in_post(people_day(2025, 4, 30)), "Lò Thị Thử, Văn thư");
  EXPECT_EQ(in_post(people_day(2025, 5, 1)), "Lò Thị Thử Nghiệm, Văn thư");
  database->read([&](platform::Connection& db) {
    EXPECT_EQ(person_by_code(db, agency_id, "CB-01")->full_name, "Lò Thị Thử Nghiệm");
    EXPECT_EQ(person(db, agency_id, who)->code, "CB-01");
    EXPECT_FALSE(person(db, core::AgencyId{agency_id.value + 1}, who));
  });
}

TEST_P(PeopleStore, EveryChangeStandsInTheAuditTrail) {
  const auto office = unit("VP", unit_fact("Văn phòng", from_day(2024, 1, 1)));
  const auto who = person_named("001", "Lò \"Văn\" Thử");
  EXPECT_EQ(post({who, office, "Văn thư", StaffKind::civil_servant, false, from_day(2024, 1, 1)}), "");
  database->read([&](platform::Connection& db) {
    const auto entries = platform::audit_entries(db, agency_id, 0, 10);
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_EQ(entries[0].subject, "unit:" + core::to_text(office));
    EXPECT_EQ(entries[1].subject, "person:" + core::to_text(who));
    EXPECT_NE(entries[1].detail_json.find("Lò \\\"Văn\\\" Thử"), std::string::npos) << entries[1].detail_json;
    EXPECT_EQ(entries[2].subject, entries[1].subject);
    EXPECT_EQ(entries[2].user, core::UserId{7});
    EXPECT_EQ(platform::broken_audit_link(db, agency_id), std::nullopt);
  });
}

/// Two divisions with a team below one of them, and three people.
struct TwoDivisions {
  core::UnitId land, water, team, office;
  core::PersonId head, expert, guest;
};

TEST_P(PeopleStore, DivisionsMergeAndTheirPeopleFollow) {
  const core::Validity since = from_day(2020, 1, 1);
  TwoDivisions all;
  all.land = unit("QLDD", unit_fact("Phòng Quản lý đất đai", since));
  all.water = unit("TNN", unit_fact("Phòng Tài nguyên nước", since));
  all.team = unit("TD", unit_fact("Tổ Địa chính", since, all.land));
  all.head = person_named("A1", "Lò Văn Trưởng");
  all.expert = person_named("A2", "Lò Thị Thử");
  all.guest = person_named("A3", "Vàng A Khách");
  EXPECT_EQ(post({all.head, all.land, "Trưởng phòng", StaffKind::civil_servant, true, since}), "");
  EXPECT_EQ(post({all.expert, all.water, "Chuyên viên", StaffKind::civil_servant, false, since}), "");
  EXPECT_EQ(post({all.guest, all.team, "Tổ viên", StaffKind::labourer, false, since}), "");

  SuccessionOrder order;
  order.kind = SuccessionKind::merge;
  order.day = people_day(2025, 3, 1);
  order.sources = {all.land, all.water};
  order.successors = {{std::nullopt, "DDN", "Phòng Đất đai và Nước", UnitKind::division, std::nullopt, {}}};
  SuccessionDone done;
  const auto carry = [&](platform::Command& command) {
    auto carried = carry_out(command, order);
    if (carried) done = *carried;
    return carried;
  };
  EXPECT_EQ(run(carry), "people.succession.decision");
  order.decision_number = "15/QĐ-UBND";
  ASSERT_EQ(run(carry), "") << last_message;
  EXPECT_EQ(done.people, 2);
  EXPECT_EQ(done.closed.size(), 2u);
  EXPECT_EQ(done.moved_below, std::vector<core::UnitId>{all.team});
  database->read([&](platform::Connection& db) {
    const auto units_now = units(db, agency_id);
    EXPECT_EQ(tree_on(units_now, people_day(2025, 2, 28)).size(), 3u);
    EXPECT_EQ(tree_on(units_now, people_day(2025, 3, 1)).size(), 2u);
    const auto held = postings_held(db, agency_id, all.head);
    ASSERT_EQ(held.size(), 2u);
    EXPECT_EQ(held[0].posting.validity.to, people_day(2025, 2, 28));
    EXPECT_EQ(held[1].posting.unit, done.opened[0]);
    EXPECT_TRUE(held[1].posting.leads);
    EXPECT_FALSE(held[1].posting.heads_unit);
    const auto known = successions(db, agency_id, all.water);
    ASSERT_EQ(known.size(), 1u);
    EXPECT_EQ(known[0].after, done.opened);
    EXPECT_TRUE(find_unit(db, agency_id, "Phòng Tài nguyên nước", people_day(2024, 1, 1)).ok());
  });

  EXPECT_EQ(run([&](platform::Command& command) { return take_back(command, done.id, ""); }),
            "people.succession.ground");
  EXPECT_EQ(run([&](platform::Command& command) { return take_back(command, done.id, "Ghi nhầm ngày"); }), "")
      << last_message;
  database->read([&](platform::Connection& db) {
    EXPECT_EQ(tree_on(units(db, agency_id), people_day(2025, 3, 1)).size(), 3u);
    EXPECT_EQ(postings_held(db, agency_id, all.head).size(), 1u);
    EXPECT_FALSE(postings_held(db, agency_id, all.head)[0].posting.validity.to);
    EXPECT_TRUE(successions(db, agency_id)[0].undone_at);
  });
  // Once somebody has come to the new unit it is in use.
  ASSERT_EQ(run(carry), "") << last_message;
  const auto fresh = person_named("A4", "Lò Văn Mới");
  EXPECT_EQ(post({fresh, done.opened[0], "Chuyên viên", StaffKind::civil_servant, false, from_day(2025, 6, 1)}), "");
  EXPECT_EQ(run([&](platform::Command& command) { return take_back(command, done.id, "Ghi nhầm"); }),
            "people.succession.used");
}

TEST_P(PeopleStore, ADivisionSplitsByPerson) {
  const core::Validity since = from_day(2020, 1, 1);
  const auto whole = unit("TH", unit_fact("Phòng Tổng hợp", since));
  const auto one = person_named("A1", "Lò Văn Một");
  const auto two = person_named("A2", "Lò Văn Hai");
  for (const auto who : {one, two})
    EXPECT_EQ(post({who, whole, "Chuyên viên", StaffKind::civil_servant, false, since}), "");
  SuccessionOrder order;
  order.kind = SuccessionKind::split;
  order.day = people_day(2025, 7, 1);
  order.sources = {whole};
  order.decision_number = "16/QĐ-STN";
  order.successors = {{std::nullopt, "KH", "Phòng Kế hoạch", UnitKind::division, std::nullopt, {one}},
                      {std::nullopt, "TC", "Phòng Tài chính", UnitKind::division, std::nullopt, {}}};
  const auto carry = [&](platform::Command& command) { return carry_out(command, order); };
  EXPECT_EQ(run(carry), "people.succession.people");
  order.successors[1].people = {two};
  EXPECT_EQ(run(carry), "") << last_message;
  database->read([&](platform::Connection& db) {
    EXPECT_EQ(people_in_post(db, agency_id, people_day(2025, 7, 1)).size(), 2u);
    EXPECT_EQ(
        unit_name(units(db, agency_id), postings_held(db, agency_id, two)[1].posting.unit, people_day(2025, 7, 1)),
        "Phòng Tài chính");
  });
}

TEST_P(PeopleStore, DetailsAreRevisedAndNumbersAreOnes) {
  const auto one = person_named("A1", "Lò Văn Một");
  const auto two = person_named("A2", "Lò Văn Hai");
  PersonDetail detail;
  detail.birth = parse_partial_day("1985-06");
  detail.id_number = "001085000001";
  const auto set = [&](core::PersonId who, std::int64_t revision) {
    return run([&](platform::Command& command) { return set_detail(command, who, detail, revision, "hồ sơ gốc"); });
  };
  EXPECT_EQ(set(one, 0), "");
  EXPECT_EQ(set(one, 0), "conflict");
  EXPECT_EQ(set(two, 0), "people.detail.id_number_taken");
  EXPECT_EQ(run([&](platform::Command& command) { return say_same(command, two, one, "một người"); }), "");
  EXPECT_EQ(set(two, 0), "") << last_message;
  database->read([&](platform::Connection& db) {
    EXPECT_EQ(to_iso(*detail_of(db, agency_id, one).detail.birth), "1985-06");
    EXPECT_EQ(records_of(db, agency_id, two), (std::vector<core::PersonId>{one, two}));
    EXPECT_EQ(known_people(db, agency_id).size(), 1u);
  });
}

TEST_P(PeopleStore, WhoRetiresHoldsNoPostFromThatDay) {
  const auto office = unit("VP", unit_fact("Văn phòng", from_day(2020, 1, 1)));
  const auto who = person_named("A1", "Lò Văn Một");
  EXPECT_EQ(post({who, office, "Chuyên viên", StaffKind::civil_servant, false, from_day(2021, 1, 1)}), "");
  EXPECT_EQ(run([&](platform::Command& command) {
              return add_absence(command, who, {0, AbsenceKind::retired, people_day(2025, 5, 1), std::nullopt, ""});
            }),
            "")
      << last_message;
  database->read([&](platform::Connection& db) {
    EXPECT_EQ(postings_held(db, agency_id, who)[0].posting.validity.to, people_day(2025, 4, 30));
    EXPECT_EQ(absences_of(db, agency_id, who).size(), 1u);
  });
}

TEST_P(PeopleStore, AFinalRatingIsNotReplacedByAProvisionalOne) {
  const auto who = person_named("A1", "Lò Văn Một");
  const auto rate = [&](RatingLevel level, bool provisional) {
    TaskRating rating;
    rating.year = 2023;
    rating.level = level;
    rating.provisional = provisional;
    return run([&](platform::Command& command) { return set_rating(command, {who, std::nullopt}, rating, ""); });
  };
  EXPECT_EQ(rate(RatingLevel::good, true), "");
  EXPECT_EQ(rate(RatingLevel::excellent, false), "");
  EXPECT_EQ(rate(RatingLevel::good, true), "people.rating.final_stands");
  database->read([&](platform::Connection& db) {
    const auto ratings = ratings_of(db, agency_id, {who, std::nullopt});
    ASSERT_EQ(ratings.size(), 1u);
    EXPECT_EQ(ratings[0].level, RatingLevel::excellent);
    EXPECT_EQ(db.one_integer("SELECT COUNT(*) FROM people_rating"), 2);  // the first stands closed beside it
  });
}

TEST_P(PeopleStore, AConcurrentPostLeavesTheOthersAndAMoveEndsOnlyOne) {
  const auto office = unit("VP", unit_fact("Văn phòng", from_day(2020, 1, 1)));
  const auto land = unit("QLDD", unit_fact("Phòng Đất đai", from_day(2020, 1, 1)));
  const auto water = unit("TNN", unit_fact("Phòng Nước", from_day(2020, 1, 1)));
  const auto who = person_named("A1", "Lò Văn Một");
  EXPECT_EQ(post({who, office, "Chuyên viên", StaffKind::civil_servant, false, from_day(2021, 1, 1)}), "");
  const auto beside = [&](core::UnitId where, core::Date from) {
    return run([&](platform::Command& command) {
      return add_posting(command,
                         {who, where, "Phó Trưởng phòng", StaffKind::civil_servant, false, {from, std::nullopt}},
                         OtherPosts::go_on);
    });
  };
  EXPECT_EQ(beside(land, people_day(2023, 1, 1)), "") << last_message;
  EXPECT_EQ(beside(land, people_day(2024, 1, 1)), "people.posting.exists");
  EXPECT_EQ(in_post(people_day(2024, 1, 1)), "Lò Văn Một, Phó Trưởng phòng; Lò Văn Một, Chuyên viên");
  const Posting next{who, water, "Trưởng phòng", StaffKind::civil_servant, true, from_day(2025, 3, 1)};
  const auto move = [&](core::UnitId from, const Posting& to) {
    return run([&](platform::Command& command) { return move_posting(command, from, to, "Quyết định số 15"); });
  };
  EXPECT_EQ(move(water, next), "people.posting.none_that_day");
  Posting there = next;
  there.unit = land;
  EXPECT_EQ(move(office, there), "people.posting.exists") << "a post is held there already";
  EXPECT_EQ(move(office, next), "") << last_message;
  EXPECT_EQ(in_post(people_day(2025, 3, 1)), "Lò Văn Một, Phó Trưởng phòng; Lò Văn Một, Trưởng phòng");
  database->read([&](platform::Connection& db) {
    const auto held = postings_held(db, agency_id, who);
    ASSERT_EQ(held.size(), 3u);
    EXPECT_EQ(held[0].posting.validity.to, people_day(2025, 2, 28));
    EXPECT_EQ(held[0].ground, "Quyết định số 15");
    EXPECT_FALSE(held[1].posting.validity.to);
  });
}

TEST_P(PeopleStore, ACollectiveIsRatedInTheYearsItStood) {
  const auto office = unit("VP", unit_fact("Văn phòng", from_day(2022, 6, 1)));
  const auto rate = [&](core::UnitId whom, int year) {
    TaskRating rating;
    rating.year = year;
    rating.level = RatingLevel::excellent;
    rating.decision_number = "9/QĐ";
    return run([&](platform::Command& command) { return set_rating(command, {std::nullopt, whom}, rating, ""); });
  };
  EXPECT_EQ(rate(office, 2021), "people.rating.unit_then");
  EXPECT_EQ(rate(office, 2022), "");
  EXPECT_EQ(rate(core::UnitId{987654}, 2022), "people.unit.unknown");
  database->read([&](platform::Connection& db) {
    EXPECT_EQ(ratings_of(db, agency_id, {std::nullopt, office}).size(), 1u);
  });
}

}  // namespace
}  // namespace thidua::people
