#include <random>

#include "initiatives/io/initiative_columns.h"
#include "initiatives/io/initiative_kind.h"
#include "initiatives/io/store.h"
#include "registry/io/registry_test.h"

namespace thidua::initiatives {
namespace {

using personnel::RowState;
using registry::a_day;
using registry::JudgedOne;

Initiative an_initiative(const std::string& title, int year, std::vector<Author> authors) {
  Initiative one{title, year, "Cải cách hành chính", "", std::move(authors), ""};
  share_equally(one.authors);
  return one;
}

Author named(const std::string& name, std::optional<core::PersonId> person = std::nullopt) {
  Author author;
  author.name = name;
  author.person = person;
  return author;
}

std::string all_notes(const JudgedOne& one) {
  std::string all = one.judged.summary + "\n";
  for (const auto& note : one.faults) all += note.column + ": " + note.message + "\n";
  for (const auto& note : one.judged.notes) all += note.column + ": " + note.message + "\n";
  return all;
}

}  // namespace

class InitiativeStore : public registry::RegistryTest {
 protected:
  InitiativeId added(const Initiative& one) {
    InitiativeId id;
    run([&](platform::Command& command) {
      const auto stored = add_initiative(command, one);
      ASSERT_TRUE(stored.ok()) << stored.error().front().message;
      id = *stored;
    });
    return id;
  }
  template <class Work>
  std::string problem_of(Work work) {
    std::string problem;
    run([&](platform::Command& command) {
      const auto done = work(command);
      if (!done) problem = done.error().code;
      command.record("test:1", "{}");
    });
    return problem;
  }
  WholeInitiative whole(InitiativeId id) {
    std::optional<WholeInitiative> found;
    database->read([&](platform::Connection& db) { found = find_initiative(db, agency, id); });
    return found.value_or(WholeInitiative{});
  }
  std::vector<WholeInitiative> everything() {
    std::vector<WholeInitiative> all;
    database->read([&](platform::Connection& db) { all = all_initiatives(db, agency); });
    return all;
  }
};
THIDUA_ON_BOTH_DATABASES(InitiativeStore);

TEST_P(InitiativeStore, FromFilingToUse) {
  const auto person = a_person("CB001", "Lò Thị Thử", office);
  const auto id =
      added(an_initiative("Cải tiến sổ theo dõi", 2024, {named("Lò Thị Thử", person), named("Cà Văn Sinh")}));
  EXPECT_EQ(whole(id).stored.state, State::draft);
  const auto step = [&](const Step& one) {
    return problem_of([&](platform::Command& command) { return add_step(command, id, one); });
  };
  EXPECT_EQ(step({State::filed, a_day(2024, 9, 1), {}, {}, ""}), "");
  EXPECT_EQ(step({State::voted, a_day(2024, 11, 1), 8, 9, "Họp lần 1"}), "");
  EXPECT_EQ(step({State::filed, a_day(2024, 11, 2), {}, {}, ""}), "initiatives.step");
  const Use use{std::nullopt, person, "Chiến sĩ thi đua cơ sở năm 2024", {}, ""};
  EXPECT_EQ(problem_of([&](platform::Command& command) { return add_use(command, id, use); }), "initiatives.use");
  const Recognition base{Scope::base, "12/QĐ-STN", registry::PartlyDay{a_day(2024, 12, 1), false}, "Giám đốc Sở"};
  const Recognition wide{Scope::province, "99/QĐ-UBND", registry::PartlyDay{a_day(2025, 6, 1), false}, "UBND tỉnh"};
  const auto recognised = [&](const Recognition& one) {
    return problem_of([&](platform::Command& command) { return recognise(command, id, one); });
  };
  EXPECT_EQ(recognised(base), "");
  EXPECT_EQ(recognised(base), "initiatives.recognition");
  EXPECT_EQ(whole(id).stored.scope, Scope::base);
  EXPECT_EQ(recognised(wide), "");
  EXPECT_EQ(whole(id).stored.scope, Scope::province);
  EXPECT_EQ(problem_of([&](platform::Command& command) { return add_use(command, id, use); }), "");
  EXPECT_EQ(problem_of([&](platform::Command& command) {
              return add_use(command, id, Use{std::nullopt, core::PersonId{987}, "Khác", {}, ""});
            }),
            "initiatives.use");
  const auto now = whole(id);
  EXPECT_EQ(now.stored.state, State::recognised);
  ASSERT_EQ(now.uses.size(), 1U);
  ASSERT_EQ(now.steps.size(), 2U);
  EXPECT_EQ(now.steps[1].fact.votes_for, 8);
  // Taken back: the scope is narrower again; the last one stays while uses rest on it.
  EXPECT_EQ(problem_of([&](platform::Command& command) {
              return close_recognition(command, id, now.recognitions[1].id, "Ghi nhầm");
            }),
            "");
  EXPECT_EQ(whole(id).stored.scope, Scope::base);
  EXPECT_EQ(problem_of([&](platform::Command& command) {
              return close_recognition(command, id, now.recognitions[0].id, "Ghi nhầm");
            }),
            "initiatives.recognition_used");
  EXPECT_EQ(problem_of([&](platform::Command& command) { return close_use(command, id, now.uses[0].id, " "); }),
            "initiatives.ground");
  EXPECT_EQ(problem_of([&](platform::Command& command) { return close_use(command, id, now.uses[0].id, "Nhầm"); }), "");
  EXPECT_TRUE(whole(id).uses.empty());
  database->read([&](platform::Connection& db) {
    EXPECT_EQ(initiatives_of_person(db, agency, person).size(), 1U);
    EXPECT_TRUE(initiatives_of_person(db, agency, core::PersonId{987}).empty());
  });
}

TEST_P(InitiativeStore, ChangesAreRevisions) {
  const auto id = added(an_initiative("Cải tiến sổ", 2024, {named("Lò Thị Thử")}));
  Initiative next = whole(id).stored.initiative;
  next.title = "Cải tiến sổ theo dõi hồ sơ";
  next.authors.push_back(named("Cà Văn Sinh"));
  const auto change = [&](std::int64_t revision, const Initiative& one, const std::string& ground) {
    return problem_of(
        [&](platform::Command& command) { return change_initiative(command, id, revision, one, ground); });
  };
  EXPECT_EQ(change(1, next, "Bổ sung"), "initiatives.shares");
  share_equally(next.authors);
  EXPECT_EQ(change(1, next, ""), "initiatives.ground");
  EXPECT_EQ(change(1, next, "Bổ sung đồng tác giả"), "");
  EXPECT_EQ(change(1, next, "Bổ sung đồng tác giả"), "conflict");
  EXPECT_EQ(whole(id).stored.initiative, next);
  EXPECT_EQ(whole(id).stored.revision, 2);
}

TEST_P(InitiativeStore, PagesAndWords) {
  for (int i = 0; i < 12; ++i)
    added(an_initiative("Sáng kiến số " + std::to_string(10 + i), 2015 + i % 4,
                        {named(i % 2 == 0 ? "Lò Thị Thử" : "Cà Văn Sinh")}));
  platform::ListRequest asked;
  asked.limit = 5;
  for (const std::string sort : {"year", "title"})
    for (const bool descending : {false, true}) {
      asked.sort = sort;
      asked.descending = descending;
      asked.after.clear();
      std::vector<InitiativeId> seen;
      for (;;) {
        std::optional<InitiativePage> page;
        database->read([&](platform::Connection& db) { page = initiative_page(db, agency, {}, asked).value(); });
        EXPECT_EQ(page->total, 12);
        for (const StoredInitiative& one : page->initiatives) {
          seen.push_back(one.id);
          EXPECT_EQ(one.initiative.authors.size(), 1U);
        }
        if (!page->next) break;
        asked.after = *page->next;
      }
      std::ranges::sort(seen);
      EXPECT_EQ(std::ranges::unique(seen).begin(), seen.end());
      EXPECT_EQ(seen.size(), 12U);
    }
  const auto found = [&](const std::string& words, const InitiativeFilter& filter) {
    platform::ListRequest one;
    one.words = platform::folded_words(words);
    one.sort = "year";
    std::int64_t total = 0;
    database->read([&](platform::Connection& db) { total = initiative_page(db, agency, filter, one)->total; });
    return total;
  };
  EXPECT_EQ(found("thu sang", {}), 6);
  EXPECT_EQ(found("13 kien", {}), 1);
  InitiativeFilter of_year;
  of_year.year = 2016;
  EXPECT_EQ(found("", of_year), 3);
  asked.after = "x|y";
  database->read(
      [&](platform::Connection& db) { EXPECT_EQ(initiative_page(db, agency, {}, asked).error().code, "list.after"); });
}

TEST(WrittenAuthors, AsListsHaveThem) {
  const auto two = written_authors("1. Lò Thị Thử (40%); 2. Cà Văn Sinh (60%)");
  ASSERT_EQ(two.size(), 2U);
  EXPECT_EQ(two[0].name, "Lò Thị Thử");
  EXPECT_EQ(two[1].share, "60%");
  EXPECT_EQ(written_authors("Lò Thị Thử, Cà Văn Sinh").size(), 2U);
  EXPECT_EQ(written_authors("- Lò Thị Thử").front().name, "Lò Thị Thử");
  EXPECT_TRUE(written_authors(" ; ").empty());
}

TEST_P(InitiativeStore, AListAsDepartmentsKeepIt) {
  const auto person = a_person("CB001", "Lò Thị Thử", office);
  a_person("CB002", "Cà Văn Sinh", office);
  a_person("CB003", "Cà Văn Sinh", housing);
  const auto kind = initiative_import();
  const std::string file =
      workbook({"TT", "Tên sáng kiến", "Họ và tên tác giả", "Đơn vị công tác", "Năm", "Lĩnh vực", "Số QĐ", "Ngày ký",
                "Cấp công nhận"},
               {{"1", "Cải tiến sổ", "Lò Thị Thử (40%); Cà Văn Sinh (60%)", "Văn phòng", "2023", "CCHC", "12/QĐ-STN",
                 "20/12/2023", "Cấp cơ sở"},
                {"2", "Phần mềm tra cứu", "Cà Văn Sinh", "", "2023", "CNTT", "", "", ""},
                {"3", "Cải tiến sổ", "Lò Thị Thử; Cà Văn Sinh", "Văn phòng", "2023", "", "", "", ""},
                {"4", "Ba người", "A; B; C", "", "2023", "", "", "", "Sao Hỏa"},
                {"5", "Thiếu", "A (50%); B (40%)", "", "2023", "", "", "", ""}});
  const auto judged = take_in(*kind, file, 5);
  ASSERT_EQ(judged.size(), 5U);
  EXPECT_EQ(judged[0].judged.state, RowState::added) << all_notes(judged[0]);
  EXPECT_EQ(judged[1].judged.state, RowState::doubtful) << all_notes(judged[1]);
  EXPECT_EQ(judged[1].judged.choices.size(), 4U);
  EXPECT_EQ(judged[2].judged.state, RowState::same) << all_notes(judged[2]);
  EXPECT_EQ(judged[3].judged.state, RowState::bad);
  EXPECT_EQ(judged[4].judged.state, RowState::bad) << all_notes(judged[4]);
  const auto all = everything();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].stored.initiative.authors[0].person, person);
  EXPECT_EQ(share_text(all[0].stored.initiative.authors[1].share), "60%");
  EXPECT_EQ(all[0].stored.scope, Scope::base);
  // Told again with one recognition more.
  const auto more = take_in(
      *kind,
      workbook({"Tên sáng kiến", "Tác giả", "Đơn vị", "Năm", "Số QĐ", "Ngày ký", "Cấp công nhận"},
               {{"CẢI TIẾN SỔ", "Cà Văn Sinh; Lò Thị Thử", "Văn phòng", "2023", "77/QĐ-UBND", "2/2/2024", "Cấp tỉnh"}}),
      6);
  EXPECT_EQ(more[0].judged.state, RowState::changed) << all_notes(more[0]);
  EXPECT_EQ(everything()[0].stored.scope, Scope::province);
  EXPECT_EQ(everything()[0].stored.initiative.title, "Cải tiến sổ");
}

/// Random initiatives with steps, recognitions and uses: exported and imported into an empty one they are the same.
TEST_P(InitiativeStore, WhatIsExportedImportsBackToTheSame) {
  std::mt19937 random(5);
  const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
  const auto kind = initiative_import();
  const std::vector<std::string> names{"Lò Thị Thử", "Cà Văn Sinh", "Vàng A Bền"};
  std::vector<core::PersonId> people;
  std::vector<registry::AwardId> awards;
  const auto ground = [&] {
    people.clear();
    awards.clear();
    for (std::size_t i = 0; i < names.size(); ++i)
      people.push_back(a_person("CB" + std::to_string(i), names[i], office));
    for (std::size_t i = 0; i < names.size(); ++i) {
      registry::AwardRecord record = a_title(names[i], 2024);
      record.holder.person = people[i];
      awards.push_back(an_award(record));
    }
  };
  ground();
  for (int i = 0; i < 25; ++i) {
    std::vector<Author> authors;
    const std::size_t first = below(names.size());
    for (std::size_t j = 0; j < 1 + below(3); ++j) {
      const std::size_t who = (first + j) % names.size();
      authors.push_back(below(4) == 0 ? named("Người ngoài " + std::to_string(j)) : named(names[who], people[who]));
      if (authors.back().person) {
        authors.back().unit = office;
        authors.back().unit_name = "Văn phòng";
      }
    }
    const bool first_is_ours = authors.front().person.has_value();
    Initiative one =
        an_initiative("Sáng kiến “số " + std::to_string(i) + "”; bản =1", 2018 + static_cast<int>(below(7)), authors);
    if (one.authors.size() == 2 && below(2) == 0) {
      one.authors[0].share = written_share("33,5%").value();
      one.authors[1].share = written_share("66,5%").value();
    }
    one.summary = below(2) == 0 ? "Giảm 30% thời gian" : "";
    const auto id = added(one);
    run([&](platform::Command& command) {
      command.record("test:1", "{}");
      if (below(3) == 0) return;
      EXPECT_TRUE(add_step(command, id, {State::filed, a_day(2024, 5, 1), {}, {}, "đơn"}).ok());
      if (below(2) == 0) {
        EXPECT_TRUE(add_step(command, id, {State::voted, {}, 7, 9, ""}).ok());
      }
      if (below(4) == 0) return;
      EXPECT_TRUE(recognise(command, id, {Scope::base, "1/QĐ", registry::PartlyDay::of_year(2024), "Sở"}).ok());
      if (below(2) == 0) {
        EXPECT_TRUE(
            recognise(command, id, {Scope::nation, "2/QĐ", registry::PartlyDay{a_day(2025, 1, 2), false}, ""}).ok());
      }
      if (below(2) == 0) {
        EXPECT_TRUE(add_use(command, id, {{}, {}, "Bằng khen năm 2024", a_day(2024, 12, 1), "ghi chú"}).ok());
      }
      if (first_is_ours && below(2) == 0) {
        const auto who = one.authors[0].person;
        const auto whose = static_cast<std::size_t>(std::ranges::find(people, *who) - people.begin());
        EXPECT_TRUE(add_use(command, id, {awards[whose], who, "", {}, ""}).ok());
      }
    });
  }
  const auto before = everything();
  const std::string file = exported(*kind, *database, agency);
  for (const JudgedOne& one : trial(*kind, file)) EXPECT_EQ(one.judged.state, RowState::same) << all_notes(one);
  OneAgency::SetUp();
  RegistryTest::SetUp();
  ground();
  for (const JudgedOne& one : take_in(*kind, file, 9)) EXPECT_EQ(one.judged.state, RowState::added) << all_notes(one);
  const auto after = everything();
  ASSERT_EQ(after.size(), before.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    EXPECT_EQ(after[i].stored.initiative, before[i].stored.initiative) << i;
    EXPECT_EQ(after[i].stored.state, before[i].stored.state) << i;
    EXPECT_EQ(after[i].stored.scope, before[i].stored.scope) << i;
    const auto facts = [](const auto& kept) {
      std::vector<std::remove_cvref_t<decltype(kept.front().fact)>> all;
      for (const auto& one : kept) all.push_back(one.fact);
      return all;
    };
    EXPECT_TRUE(facts(after[i].steps) == facts(before[i].steps)) << i;
    EXPECT_TRUE(facts(after[i].recognitions) == facts(before[i].recognitions)) << i;
    EXPECT_TRUE(facts(after[i].uses) == facts(before[i].uses)) << i;
  }
}

}  // namespace thidua::initiatives
