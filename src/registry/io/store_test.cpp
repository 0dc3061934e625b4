#include "registry/io/store.h"

#include "registry/io/award_list.h"
#include "registry/io/holder_links.h"
#include "registry/io/registry_test.h"

namespace thidua::registry {

class AwardStore : public RegistryTest {
 protected:
  AwardPage page(const AwardFilter& filter, platform::ListRequest asked = {}) {
    if (asked.sort.empty()) asked.sort = "day";
    std::optional<AwardPage> found;
    database->read([&](platform::Connection& db) {
      auto answered = award_page(db, agency, filter, asked);
      ASSERT_TRUE(answered.ok()) << answered.error().message;
      found = *std::move(answered);
    });
    return found.value_or(AwardPage{});
  }
  static std::vector<std::string> names(const AwardPage& page) {
    std::vector<std::string> all;
    for (const StoredAward& award : page.awards) all.push_back(award.record.holder.name);
    return all;
  }
  static platform::ListRequest asked_for(const std::string& words, const std::string& sort = "name", int limit = 50) {
    platform::ListRequest asked;
    asked.words = platform::folded_words(words);
    asked.sort = sort;
    asked.limit = limit;
    return asked;
  }
};
THIDUA_ON_BOTH_DATABASES(AwardStore);

TEST_P(AwardStore, KeepsEveryPart) {
  AwardRecord record = a_title("Lò Thị Thử", 2024);
  record.holder.person = a_person("001", "Lò Thị Thử", office);
  record.holder.unit = office;
  record.holder.unit_name = "Văn phòng";
  record.holder.position = "Chuyên viên";
  record.basis = "Hoàn thành xuất sắc nhiệm vụ";
  record.initiative = "Cải tiến sổ theo dõi";
  record.note = "Đã trao";
  const AwardId id = an_award(record);
  database->read([&](platform::Connection& db) {
    const auto found = find_award(db, agency, id);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->record, record);
    EXPECT_EQ(found->status, Status::standing);
    EXPECT_FALSE(find_award(db, agency, AwardId{987654}));
  });
}

TEST_P(AwardStore, RefusesWhoIsNotThere) {
  AwardRecord record = a_title("Lò Thị Thử", 2024);
  record.holder.person = core::PersonId{987654};
  record.holder.unit = core::UnitId{987654};
  run([&](platform::Command& command) {
    const auto added = add_award(command, record);
    ASSERT_FALSE(added.ok());
    EXPECT_EQ(added.error().size(), 2U);
    command.record("test:1", "{}");
  });
}

TEST_P(AwardStore, ChangesStandBesideTheFirst) {
  const AwardRecord first = a_title("Lò Thị Thử", 2024);
  const AwardId id = an_award(first);
  const auto change = [&](AwardChange one) {
    std::string problem;
    run([&](platform::Command& command) {
      const auto changed = change_award(command, id, std::move(one));
      if (!changed) problem = changed.error().code;
      command.record("test:1", "{}");
    });
    return problem;
  };
  EXPECT_EQ(change({ChangeKind::correct, a_day(2025, 2, 1), "Sai tên", "", {{"name", "", "Lò Thị Thứ"}}, {}, {}}), "");
  EXPECT_EQ(change({ChangeKind::correct, a_day(2025, 2, 1), "Sai tên", "", {{"name", "", "Lò Thị Thứ"}}, {}, {}}),
            "registry.change.nothing");
  EXPECT_EQ(change({ChangeKind::cancel, a_day(2025, 3, 1), "Kê khai sai", "QĐ số 12/QĐ-STN", {}, {}, {}}), "");
  EXPECT_EQ(change({ChangeKind::correct, a_day(2025, 3, 1), "Sai", "", {{"name", "", " "}}, {}, {}}),
            "registry.award.name");
  database->read([&](platform::Connection& db) {
    const auto now = find_award(db, agency, id);
    EXPECT_EQ(now->record.holder.name, "Lò Thị Thứ");
    EXPECT_EQ(now->status, Status::cancelled);
    EXPECT_EQ(now->revision, 3);
    EXPECT_EQ(first_record(db, agency, id), first);
    const auto changes = changes_of(db, agency, id);
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[0].fields, (std::vector<FieldChange>{{"name", "Lò Thị Thử", "Lò Thị Thứ"}}));
    EXPECT_EQ(standing_on(first, changes, a_day(2025, 2, 15))->status, Status::corrected);
  });
  AwardFilter cancelled;
  cancelled.status = Status::cancelled;
  EXPECT_EQ(names(page(cancelled)), std::vector<std::string>{"Lò Thị Thứ"});
  EXPECT_EQ(names(page({}, asked_for("thu lo"))), std::vector<std::string>{"Lò Thị Thứ"});
}

TEST_P(AwardStore, PagesFollowOneAnother) {
  for (int year = 2010; year <= 2024; ++year)
    for (const char* name : {"Vàng Văn Bền", "Lò Thị An", "Cà Văn An"}) an_award(a_title(name, year));
  for (const std::string sort : {"day", "name", "award"})
    for (const bool descending : {false, true}) {
      platform::ListRequest asked = asked_for("", sort, 7);
      asked.descending = descending;
      std::vector<AwardId> seen;
      std::vector<std::string> order;
      for (;;) {
        const AwardPage one = page({}, asked);
        EXPECT_EQ(one.total, 45);
        for (const StoredAward& award : one.awards) {
          seen.push_back(award.id);
          order.push_back(sort == "day" ? award.record.day->to_text() : award.record.holder.name);
        }
        if (!one.next) break;
        asked.after = *one.next;
      }
      EXPECT_EQ(seen.size(), 45U) << sort << descending;
      std::ranges::sort(seen);
      EXPECT_EQ(std::ranges::unique(seen).begin(), seen.end()) << sort << descending;
      if (sort == "day") {
        EXPECT_TRUE(descending ? std::ranges::is_sorted(order, std::greater()) : std::ranges::is_sorted(order));
      }
      if (sort == "name") {
        EXPECT_EQ(order.front(), descending ? "Vàng Văn Bền" : "Cà Văn An");
      }
    }
  platform::ListRequest broken = asked_for("", "day");
  broken.after = "nonsense";
  database->read(
      [&](platform::Connection& db) { EXPECT_EQ(award_page(db, agency, {}, broken).error().code, "list.after"); });
}

TEST_P(AwardStore, FindsByWordsAndFilters) {
  AwardRecord span = a_title("Phòng Quản lý nhà", 2022);
  span.holder.kind = HolderKind::unit;
  span.holder.unit = housing;
  span.award_code = "HCLD3";
  span.award_text = "Huân chương Lao động hạng Ba";
  span.kind = AwardKind::form;
  span.level = AwardLevel::state;
  span.years = Years{2018, 2022};
  span.number = "1234/QĐ-CTN";
  span.authority = "Chủ tịch nước";
  an_award(span);
  an_award(a_title("Lò Thị Thử", 2022));
  an_award(a_title("Nguyễn Đức Mẫu", 2021));
  EXPECT_EQ(names(page({}, asked_for("nha quan ly"))), std::vector<std::string>{"Phòng Quản lý nhà"});
  EXPECT_EQ(names(page({}, asked_for("mau duc"))), std::vector<std::string>{"Nguyễn Đức Mẫu"});
  EXPECT_EQ(names(page({}, asked_for("auth"))), std::vector<std::string>{});
  EXPECT_EQ(names(page({}, asked_for("1234"))), std::vector<std::string>{"Phòng Quản lý nhà"});
  EXPECT_EQ(names(page({}, asked_for("lo 22"))), std::vector<std::string>{"Lò Thị Thử"});
  AwardFilter filter;
  filter.year = 2020;
  EXPECT_EQ(names(page(filter)), std::vector<std::string>{"Phòng Quản lý nhà"});
  filter.year = 2022;
  EXPECT_EQ(page(filter).total, 2);
  filter.holder = HolderKind::person;
  EXPECT_EQ(names(page(filter)), std::vector<std::string>{"Lò Thị Thử"});
  AwardFilter by_unit;
  by_unit.units = {housing, office};
  EXPECT_EQ(page(by_unit).total, 1);
  AwardFilter nothing_seen;
  nothing_seen.scope.emplace();
  EXPECT_EQ(page(nothing_seen).total, 0);
  AwardFilter by_authority;
  by_authority.authority = "chu tich";
  EXPECT_EQ(page(by_authority).total, 1);
  AwardFilter by_award;
  by_award.award = "LDTT";
  EXPECT_EQ(page(by_award).total, 2);
  AwardFilter by_level;
  by_level.level = AwardLevel::state;
  EXPECT_EQ(page(by_level).total, 1);
}

TEST_P(AwardStore, NobodySeesABatchBeforeItIsOut) {
  const auto person = a_person("001", "Lò Thị Thử", office);
  AwardRecord record = a_title("Lò Thị Thử", 2024);
  record.holder.person = person;
  const auto write = [&](std::int64_t batch) {
    run([&](platform::Command& command) {
      open_batch(command, batch, "tệp.xlsx");
      AwardWriter writer(command.db, agency);
      writer.add(command, record, {}, Status::standing);
      writer.flush(command, batch);
    });
  };
  write(77);
  database->read([&](platform::Connection& db) {
    EXPECT_TRUE(awards_of_person(db, agency, person).empty());
    EXPECT_EQ(award_page(db, agency, {}, asked_for(""))->total, 0);
  });
  const auto rows_of = [&](const std::string& table) {
    std::int64_t count = -1;
    database->read(
        [&](platform::Connection& db) { count = db.one_integer("SELECT COUNT(*) FROM " + table, {}).value_or(-1); });
    return count;
  };
  EXPECT_EQ(rows_of("registry_holder"), 1);
  database->write([&](platform::Connection& db) { forget_batch(db, agency, 77); });
  for (const char* table : {"registry_award", "registry_holder", "registry_holder_word", "registry_decision"})
    EXPECT_EQ(rows_of(table), 0) << table;
  write(77);
  // What is written by hand meanwhile has a name and a decision of its own: the batch may still go.
  const AwardId by_hand = an_award(record);
  database->write([&](platform::Connection& db) { forget_batch(db, agency, 77); });
  database->read([&](platform::Connection& db) { EXPECT_TRUE(find_award(db, agency, by_hand)); });
  EXPECT_EQ(rows_of("registry_holder"), 1);
  run([&](platform::Command& command) {
    ASSERT_TRUE(
        change_award(command, by_hand, {ChangeKind::cancel, a_day(2025, 1, 1), "Chỉ để thử", "", {}, {}, {}}).ok());
  });
  write(77);
  run([&](platform::Command& command) { ASSERT_TRUE(publish_batch(command, 77).ok()); });
  database->read([&](platform::Connection& db) {
    ASSERT_EQ(awards_of_person(db, agency, person).size(), 2U);
    EXPECT_EQ(awards_of_person(db, agency, person).back().first, record);
    EXPECT_EQ(award_page(db, agency, {}, asked_for("thu"))->total, 2);
  });
  // What is out stays.
  database->write([&](platform::Connection& db) { forget_batch(db, agency, 77); });
  EXPECT_EQ(stored().size(), 2U);
}

TEST_P(AwardStore, NamesFindTheirPeopleAllOrNone) {
  AwardRecord record = a_title("Lò Thị Thử", 2020);
  record.holder.unit_name = "Văn phòng";
  const AwardId first = an_award(record);
  an_award(a_title("Vàng A Mẫu", 2021));
  an_award(a_title("Không Ai Biết", 2021));
  const auto office_one = a_person("001", "Lò Thị Thử", office);
  a_person("002", "Lò Thị Thử", housing);
  const auto other = a_person("003", "Vàng A Mẫu", housing);
  std::vector<HolderToLink> found;
  database->read([&](platform::Connection& db) { found = holders_to_link(db, agency, 100); });
  ASSERT_EQ(found.size(), 2U) << "who is nobody of the staff is not asked about";
  EXPECT_EQ(found[0].judged.person, office_one) << "in the office on the day of the decision";
  EXPECT_EQ(found[0].judged.confidence, LinkConfidence::sure);
  EXPECT_EQ(found[0].candidates.size(), 2U);
  EXPECT_EQ(found[1].judged.person, other);
  EXPECT_EQ(found[1].judged.confidence, LinkConfidence::likely);
  const auto link = [&](const std::vector<HolderLink>& links) {
    std::string code;
    const auto done = platform::run_command(*database, {agency, core::UserId{}, "registry.link", at, {}, {}},
                                            [&](platform::Command& command) -> core::Outcome<std::string> {
                                              const auto linked = link_holders(command, links);
                                              if (!linked) return linked.error();
                                              EXPECT_EQ(*linked, 2);
                                              return std::string("{}");
                                            });
    return done ? std::string() : done.error().code;
  };
  EXPECT_EQ(link({}), "registry.link.nothing");
  EXPECT_EQ(link({{found[0].holder, office_one}, {found[1].holder, office_one}}), "registry.link.changed");
  database->read([&](platform::Connection& db) {
    EXPECT_TRUE(awards_of_person(db, agency, office_one).empty()) << "none where one cannot be";
  });
  EXPECT_EQ(link({{found[0].holder, office_one}, {found[1].holder, other}}), "");
  database->read([&](platform::Connection& db) {
    ASSERT_EQ(awards_of_person(db, agency, office_one).size(), 1U);
    EXPECT_EQ(changes_of(db, agency, first).front().ground, "Nối với hồ sơ nhân sự");
    EXPECT_TRUE(holders_to_link(db, agency, 100).empty());
  });
  EXPECT_EQ(link({{found[0].holder, office_one}}), "registry.link.changed");
}

TEST_P(AwardStore, ARecordGivenToAnotherLeavesTheFirst) {
  const auto one = a_person("001", "Lò Thị Thử", office);
  const auto other = a_person("002", "Lò Thị Thử", housing);
  AwardRecord record = a_title("Lò Thị Thử", 2024);
  record.holder.person = one;
  const AwardId id = an_award(record);
  run([&](platform::Command& command) {
    ASSERT_TRUE(change_award(command, id,
                             {ChangeKind::correct,
                              a_day(2025, 1, 1),
                              "Nhầm người cùng tên",
                              "",
                              {{"person", "", core::to_text(other)}},
                              {},
                              {}})
                    .ok());
  });
  database->read([&](platform::Connection& db) {
    EXPECT_TRUE(awards_of_person(db, agency, one).empty());
    EXPECT_EQ(awards_of_person(db, agency, other).size(), 1U);
  });
}

TEST_P(AwardStore, FiltersAreEachUsersOwn) {
  std::int64_t id = 0;
  run([&](platform::Command& command) {
    command.db.execute(
        "INSERT INTO access_user (agency_id, user_id, login, recorded_at, recorded_by) VALUES (?, 0, 'may', 0, 0)",
        {agency.value});
    id = save_filter(command, "LĐTT năm 2024", "award=LDTT&year=2024").value();
    EXPECT_EQ(save_filter(command, " ", "x").error().code, "registry.filter.name");
  });
  database->read([&](platform::Connection& db) {
    ASSERT_EQ(filters_of(db, agency, core::UserId{}).size(), 1U);
    EXPECT_TRUE(filters_of(db, agency, core::UserId{5}).empty());
  });
  run([&](platform::Command& command) {
    EXPECT_TRUE(drop_filter(command, id).ok());
    EXPECT_EQ(drop_filter(command, id).error().code, "registry.filter.unknown");
  });
}

}  // namespace thidua::registry
