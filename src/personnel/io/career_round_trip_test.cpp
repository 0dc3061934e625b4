#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "core/text.h"
#include "people/io/details.h"
#include "people/io/people_list.h"
#include "people/io/store.h"
#include "people/io/successions.h"
#include "personnel/io/import_kinds.h"
#include "personnel/io/imports_test.h"

namespace thidua::personnel {
namespace {

using people::AbsenceKind;

core::Date date_of(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

/// People who come, move, are away and go at random, in units that follow one another.
class Lives {
 public:
  Lives(platform::Database& database, core::AgencyId agency, unsigned seed)
      : database_(database), agency_(agency), random_(seed) {}

  void run(int steps) {
    for (int i = 0; i < 6; ++i) add_unit();
    for (int i = 0; i < 12; ++i) add_person();
    for (int i = 0; i < steps; ++i) {
      day_ = day_.plus_days(static_cast<int>(random_() % 60));  // up to some days behind today
      step();
    }
    say_some_same();
  }
  std::map<std::string, int> done;  // of each thing, how often it happened

 private:
  template <class Work>
  bool attempt(const std::string& what, Work work) {
    const auto outcome = platform::run_command(database_, {agency_, core::UserId{7}, "test", test::fixed_now(), {}, {}},
                                               [&](platform::Command& command) -> core::Outcome<std::string> {
                                                 if (auto made = work(command); !made) return made.error();
                                                 return std::string("{}");
                                               });
    done[what] += outcome.ok() ? 1 : 0;
    return outcome.ok();
  }
  int upto(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
  bool one_in(int count) { return upto(count) == 0; }

  std::vector<core::UnitId> standing() {
    std::vector<core::UnitId> ids;
    database_.read([&](platform::Connection& db) {
      for (const auto& unit : people::units(db, agency_))
        if (unit.on(day_.plus_days(-1)) != nullptr && unit.on(day_) != nullptr) ids.push_back(unit.id);
    });
    std::ranges::shuffle(ids, random_);
    return ids;
  }
  std::string any_name() {
    static const std::vector<std::string> family{"Lò", "Giàng", "Vàng", "Hà"}, last{"Thử", "Hợp", "Mẫu", "Ví Dụ"};
    return family[static_cast<std::size_t>(upto(4))] + (one_in(2) ? " Thị " : " Văn ") +
           last[static_cast<std::size_t>(upto(4))];
  }
  core::PersonId anybody() { return people_[static_cast<std::size_t>(upto(static_cast<int>(people_.size())))]; }
  people::Posting any_post(core::PersonId person, core::UnitId unit) {
    people::Posting post;
    post.person = person;
    post.unit = unit;
    post.position = std::vector<std::string>{"Chuyên viên", "Phó Trưởng phòng", "Kế toán; thủ quỹ"}[random_() % 3];
    post.staff_kind = static_cast<people::StaffKind>(upto(3));
    post.heads_unit = one_in(4);
    post.leads = one_in(3);
    post.validity.from = day_;
    if (one_in(4)) post.contract_until = day_.plus_days(365);
    return post;
  }

  void add_unit() {
    const std::string code = "DV" + std::to_string(++last_unit_);
    const people::UnitFact fact{{day_, std::nullopt}, "Phòng số " + std::to_string(upto(20)), {}, {}, 1};
    attempt("unit", [&](platform::Command& command) { return people::add_unit(command, code, fact); });
  }
  void add_person() {
    const auto units = standing();
    const std::string code = "CB" + std::to_string(++last_person_);
    attempt("person", [&](platform::Command& command) -> core::Outcome<int> {
      const auto id = people::add_person(command, code, any_name());
      if (!id) return id.error();
      people::PersonDetail detail;
      if (!one_in(5)) detail.birth = people::PartialDay{date_of(1970 + upto(20), 1 + upto(12), 3)};
      if (const auto set = people::set_detail(command, *id, detail, 0, ""); !set) return set.error();
      people_.push_back(*id);
      if (units.empty()) return 1;
      return people::add_posting(command, any_post(*id, units[0]));
    });
  }

  void step() {
    const auto units = standing();
    if (units.size() < 4) return add_unit();
    const core::PersonId who = anybody();
    const int what = upto(24);
    if (what < 3) return add_person();
    if (what == 3) return succeed(units);
    if (what == 4) return add_unit();
    if (what < 9) {
      attempt("next post",
              [&](platform::Command& command) { return people::add_posting(command, any_post(who, units[0])); });
    } else if (what < 13) {
      attempt("post beside", [&](platform::Command& command) {
        return people::add_posting(command, any_post(who, units[0]), people::OtherPosts::go_on);
      });
    } else if (what < 16) {
      attempt("move", [&](platform::Command& command) {
        const auto held = people::postings_held(command.db, agency_, who);
        const auto from = held.empty() ? units[1] : held.back().posting.unit;
        return people::move_posting(command, from, any_post(who, units[0]), "Quyết định  số 15");
      });
    } else if (what < 18) {
      attempt("end", [&](platform::Command& command) {
        const auto held = people::postings_held(command.db, agency_, who);
        const auto from = held.empty() ? units[1] : held.back().posting.unit;
        return people::end_posting(command, who, from, day_, "hết nhiệm kỳ");
      });
    } else if (what < 22) {
      add_absence(who);
    } else {
      attempt("rename",
              [&](platform::Command& command) { return people::rename_person(command, who, any_name(), day_); });
    }
    if (one_in(6)) rate(who);
  }
  void add_absence(core::PersonId who) {
    people::Absence absence;
    absence.kind = static_cast<AbsenceKind>(one_in(3) ? upto(8) : upto(3));
    absence.day = day_;
    if (!ends_work(absence.kind) && one_in(2)) absence.until = day_.plus_days(upto(400));
    if (one_in(2)) absence.note = "theo Quyết định số " + std::to_string(upto(90)) + ";  lần 2";
    attempt(ends_work(absence.kind) ? "gone" : "away", [&](platform::Command& command) -> core::Outcome<int> {
      const auto id = people::add_absence(command, who, absence);
      if (!id) return id.error();
      if (!one_in(8)) return 1;
      return people::close_absence(command, who, *id, "ghi nhầm người");
    });
  }
  void succeed(const std::vector<core::UnitId>& units) {
    people::SuccessionOrder order;
    order.day = day_;
    order.decision_number = std::to_string(++last_decision_) + "/QĐ-STN";
    people::Successor into;
    into.name = "Phòng số " + std::to_string(upto(20));
    if (one_in(2)) {
      order.kind = people::SuccessionKind::merge;
      order.sources = {units[0], units[1]};
      into.code = "DV" + std::to_string(++last_unit_);
    } else {
      order.kind = people::SuccessionKind::rename;
      order.sources = {units[0]};
    }
    order.successors = {into};
    attempt("succession", [&](platform::Command& command) { return people::carry_out(command, order); });
  }
  void rate(core::PersonId who) {
    people::TaskRating rating;
    rating.year = std::min(day_.year(), 2026);
    rating.level = static_cast<people::RatingLevel>(upto(4));
    rating.provisional = true;
    attempt("rating", [&](platform::Command& command) -> core::Outcome<std::int64_t> {
      rated_.insert(who);
      return people::set_rating(command, {who, std::nullopt}, rating, "");
    });
  }
  /// Two records of one human; ratings stay with those they were written for.
  void say_some_same() {
    for (std::size_t i = 0; i + 1 < people_.size(); i += 5)
      if (rated_.count(people_[i]) == 0)
        attempt("same", [&](platform::Command& command) {
          return people::say_same(command, people_[i], people_[i + 1], "một người");
        });
  }

  platform::Database& database_;
  core::AgencyId agency_;
  std::mt19937 random_;
  core::Date day_ = date_of(2010, 1, 1);
  std::vector<core::PersonId> people_;
  std::set<core::PersonId> rated_;
  int last_unit_ = 0, last_person_ = 0, last_decision_ = 0;
};

/// What is known of everybody, asked the way pages ask, in words that do not depend on numbers.
class Remembered {
 public:
  Remembered(platform::Database& database, core::AgencyId agency) {
    database.read([&](platform::Connection& db) {
      for (const people::OrgUnit& unit : people::units(db, agency)) units_[unit.id] = unit.code;
      for (const int year : {2010, 2011, 2013, 2015, 2017, 2019, 2021, 2023, 2025, 2026, 2027}) {
        // Where two records of one human hold the same post, the one that goes on longest counts.
        std::map<std::string, std::string> lines;
        const core::Date day = date_of(year, 7, 1);
        for (const people::PersonInPost& one : people::people_in_post(db, agency, day)) {
          const std::string code = who(db, agency, one.person.id);
          std::string& line = lines[code + " " + post(one.posting)];
          line = std::max(line, last_of(one.posting) + (code == one.person.code ? " 1 " : " 0 ") + told(one.posting));
        }
        for (const auto& [key, line] : lines) in_post += day.to_iso() + " " + key + " " + line.substr(13) + "\n";
      }
      for (const people::KnownPerson& known : people::known_people(db, agency)) ask(db, agency, known.id);
    });
  }
  std::string in_post, lives;

 private:
  static std::string who(platform::Connection& db, core::AgencyId agency, core::PersonId person) {
    return people::person(db, agency, people::standing_record(db, agency, person))->code;
  }
  static std::string last_of(const people::Posting& one) {
    return one.validity.to ? one.validity.to->to_iso() : "9999-12-31";
  }
  std::string post(const people::Posting& one) const { return units_.at(one.unit) + " " + one.validity.from.to_iso(); }
  std::string told(const people::Posting& one) const {
    return units_.at(one.unit) + " " + one.position + " " + std::string(code(one.staff_kind)) +
           (one.heads_unit ? " heads" : "") + (one.leads ? " leads" : "") + " " + one.validity.from.to_iso() + " " +
           (one.validity.to ? one.validity.to->to_iso() : "-") + " " +
           (one.contract_until ? one.contract_until->to_iso() : "-");
  }
  void ask(platform::Connection& db, core::AgencyId agency, core::PersonId person) {
    std::set<std::string> lines;
    std::map<std::string, std::string> posts;
    const std::string code = who(db, agency, person);
    for (const core::PersonId record : people::records_of(db, agency, person)) {
      for (const people::PostingHeld& held : people::postings_held(db, agency, record)) {
        std::string& line = posts[post(held.posting)];
        line = std::max(line, last_of(held.posting) + (record == person ? " 1 " : " 0 ") + told(held.posting) + " " +
                                  core::single_spaced(held.ground));
      }
      for (const people::Absence& one : people::absences_of(db, agency, record))
        lines.insert(code + " " + std::string(people::code(one.kind)) + " " + one.day.to_iso() + " " +
                     (one.until ? one.until->to_iso() : "-") + " " + one.note);
    }
    for (const people::PersonNameHeld& name : people::names_of(db, agency, person))
      lines.insert(code + " called " + name.name + " " + name.validity.from.to_iso());
    for (const auto& [_, line] : posts) lines.insert(code + " held " + line.substr(13));
    for (const std::string& line : lines) lives += line + "\n";
  }
  std::map<core::UnitId, std::string> units_;
};

class CareerRoundTrip : public test::OnBothDatabases {
 protected:
  static core::AgencyId empty_agency(platform::Database& database) {
    core::AgencyId agency;
    database.write([&](platform::Connection& db) {
      agency =
          people::add_agency(db, "A", {{date_of(2010, 1, 1), std::nullopt}, "Sở Thử nghiệm", "Sở", "", "STN", "", ""})
              .value();
    });
    return agency;
  }
  static std::vector<std::unique_ptr<ImportKind>> kinds() {
    std::vector<std::unique_ptr<ImportKind>> all;
    all.push_back(units_kind());
    all.push_back(people_kind());
    all.push_back(careers_kind());
    all.push_back(ratings_kind());
    return all;
  }
  /// The agency of the tests of faults: units that ended and began on 1 March 2025, two people.
  void start() {
    database = fresh_database();
    agency = empty_agency(*database);
    lists = std::make_unique<ListsOf>(*database, agency);
    take(*units_kind(),
         "Mã đơn vị;Tên đơn vị;Từ ngày;Đến hết ngày\n"
         "A;Phòng Đất đai;1/1/2010;28/2/2025\n"
         "B;Phòng Nước;1/1/2010;\n"
         "C;Phòng Đất và Nước;1/3/2025;\n");
    take(*people_kind(),
         "Mã số;Họ và tên;Ngày sinh;Đơn vị;Chức vụ;Giữ vị trí từ ngày\n"
         "M1;Lò Thị Thử;5/6/1985;C;Chuyên viên;1/3/2025\n"
         "M2;Vàng A Hợp;7/8/1990;B;Kế toán;1/1/2020\n"
         "M3;Vàng A Hợp;1991;B;Kế toán;1/1/2020\n");
  }
  void take(const ImportKind& kind, const std::string& list) {
    const auto import = lists->read(kind, list, "ds.csv");
    ASSERT_EQ(lists->apply(kind, import), "") << lists->told(import);
  }
  std::string lives() { return Remembered(*database, agency).lives; }

  std::unique_ptr<platform::Database> database;
  core::AgencyId agency;
  std::unique_ptr<ListsOf> lists;
  std::unique_ptr<ImportKind> careers = careers_kind();
};
THIDUA_ON_BOTH_DATABASES(CareerRoundTrip);

TEST_P(CareerRoundTrip, WhateverBecameOfPeopleImportsBackToTheSame) {
  std::map<std::string, int> done;
  for (unsigned seed = 1; seed <= 6; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    auto first = fresh_database(), second = fresh_database();
    const auto from = empty_agency(*first), into = empty_agency(*second);
    Lives life(*first, from, seed);
    life.run(210);
    for (const auto& [what, count] : life.done) done[what] += count;
    ListsOf before(*first, from), after(*second, into);
    for (const auto& kind : kinds()) {
      SCOPED_TRACE(kind->code());
      const auto import = after.read(*kind, before.exported_now(*kind));
      const std::string told = after.told(import);
      ASSERT_EQ(told.find("bad"), std::string::npos) << told;
      ASSERT_EQ(told.find("doubtful"), std::string::npos) << told;
      ASSERT_EQ(after.apply(*kind, import), "");
    }
    const Remembered was(*first, from), is(*second, into);
    EXPECT_EQ(is.in_post, was.in_post);
    EXPECT_EQ(is.lives, was.lives);
    for (const auto& kind : kinds()) {
      SCOPED_TRACE(kind->code());
      const std::string workbook = before.exported_now(*kind);
      EXPECT_EQ(after.exported_now(*kind) == workbook, true);
      // Again, here and where it came from: nothing new.
      for (ListsOf* some : {&before, &after}) {
        const auto again = some->read(*kind, workbook);
        const std::string told = some->told(again);
        EXPECT_EQ(told.substr(std::min(told.find(' '), told.size())), " same") << told;
        EXPECT_EQ(some->apply(*kind, again).substr(0, 14), "import.nothing");
      }
    }
  }
  // Enough happened that something could have been lost.
  for (const char* what : {"next post", "post beside", "move", "end", "away", "gone", "rename", "succession", "same"})
    EXPECT_GT(done[what], 10) << what;
}

TEST_P(CareerRoundTrip, FaultsAreToldByRowAndColumnAndTheGoodRowsGoIn) {
  start();
  const std::string list =
      "Mã số;Họ và tên;Ngày sinh;Diễn biến;Đơn vị;Chức vụ;Kiêm nhiệm;Từ ngày;Đến hết ngày;Ghi chú\n"
      "M1;Lò Thị Thử;;;Phòng Đất đai;Chuyên viên;;1/1/2010;28/2/2025;\n"  // 2: by its old name
      "M9;Lò Thị Thử;;;B;Chuyên viên;;1/1/2010;28/2/2025;\n"              // 3
      "M1;Quàng Văn Khác;;;B;Chuyên viên;;1/1/2010;28/2/2025;\n"          // 4
      ";Quàng Văn Lạ;1/1/1980;;B;Chuyên viên;;1/1/2010;28/2/2025;\n"      // 5
      ";Vàng A Hợp;;;B;Chuyên viên;x;1/1/2021;31/12/2021;\n"              // 6: who of the two?
      ";Vàng A Hợp;7/8/1990;;A;Thủ quỹ;;1/1/2015;31/12/2019;\n"           // 7: by name and day of birth
      "M2;;;;Phòng Đất và Nước;Chuyên viên;;1/1/2012;31/12/2012;\n"       // 8
      "M2;;;;A;Chuyên viên;x;1/1/2024;;\n"                                // 9
      "M2;;;;Phòng Không Có;Chuyên viên;;1/1/2012;31/12/2012;\n"          // 10
      "M2;;;;A;Chuyên viên;;1/6/2019;31/12/2019;\n"                       // 11
      "M2;;;;A;Chuyên viên;;1/1/2011;1/1/2010;\n"                         // 12
      "M2;;;;A;Chuyên viên;;1/1/1990;31/12/1990;\n"                       // 13: before the unit
      "M2;;;nghỉ dài ngày;;;;1/1/1990;31/12/1990;\n"                      // 14: before birth
      "M2;;;;A;Chuyên viên;;31/2/2012;31/12/2012;\n"                      // 15
      "M2;;;đi chơi;;;;1/1/2022;;\n"                                      // 16
      "M2;;;nghỉ dài ngày;;;;1/1/2022;30/6/2022;thai sản\n"               // 17
      "M2;;;nghỉ dài ngày;;;;1/1/2022;30/6/2022;thai sản\n"               // 18
      "M2;;;;A;;;1/1/2013;31/12/2013;\n"                                  // 19
      "M2;;;;A;Chuyên viên;;;31/12/2013;\n"                               // 20
      "M2;;;;;Chuyên viên;;1/1/2013;31/12/2013;\n"                        // 21
      "M1;;;đổi họ tên;;;;1/1/2015;;\n"                                   // 22
      ";;;;B;Chuyên viên;;1/1/2013;31/12/2013;\n"                         // 23
      "M2;;9/9/1999;;B;Chuyên viên;;1/1/2013;31/12/2013;\n"               // 24
      "M1;;;;C;Phó Trưởng phòng;;1/3/2025;;\n";                           // 25
  const auto import = lists->read(*careers, list, "qt.csv");
  const auto rows = lists->rows(import);
  const auto said = [&](std::int64_t number, const std::string& state = "bad") {
    const auto row = std::ranges::find(rows, number, &ImportRow::row);
    EXPECT_EQ(code(row->state), state) << "row " << number << " " << row->summary;
    return row->notes.empty() ? "" : row->notes[0].place + " " + row->notes[0].message;
  };
  const auto has = [](const std::string& text, const std::string& part) {
    EXPECT_NE(text.find(part), std::string::npos) << text << "\n  has no: " << part;
  };
  EXPECT_EQ(said(2, "added"), "");
  has(said(3), "A3 Chưa có người mang mã số “M9”");
  has(said(4), "A4 Mã số này là của Lò Thị Thử");
  has(said(5), "B5 Chưa có “Quàng Văn Lạ” trong danh sách người");
  has(said(6, "doubtful"), "B6 Có 2 người cùng họ tên");
  EXPECT_EQ(said(7, "added"), "");
  has(said(8), "E8 Ngày 01/01/2012 không có đơn vị “Phòng Đất và Nước” (tên này có từ 01/03/2025)");
  has(said(9), "I9 Đơn vị “Phòng Đất đai” chỉ có đến hết ngày 28/02/2025");
  has(said(10), "E10 Không có đơn vị nào mang mã hoặc tên “Phòng Không Có”");
  has(said(11), "H11 Chồng thời gian với dòng 7 (“Thủ quỹ”, từ 01/01/2015 đến hết 31/12/2019)");
  has(said(12), "I12 Ngày cuối 01/01/2010 đứng trước ngày đầu 01/01/2011");
  has(said(13), "E13 Ngày 01/01/1990 không có đơn vị “A”");
  has(said(14), "H14 Ngày 01/01/1990 không đứng sau ngày sinh 07/08/1990");
  has(said(15), "H15 Không có ngày");
  has(said(16), "D16 “đi chơi” không thuộc các giá trị nhận được. Hãy ghi: giữ vị trí, nghỉ dài ngày");
  EXPECT_EQ(said(17, "added"), "");
  has(said(18), "H18 Trùng với dòng 17");
  has(said(19), "F19 Chưa ghi chức vụ");
  has(said(20), "H20 Chưa ghi ngày đầu");
  has(said(21), "E21 Chưa ghi đơn vị");
  has(said(22), "Chưa ghi họ tên trước khi đổi");
  has(said(23), "B23 Chưa ghi là ai");
  has(said(24), "C24 Ngày sinh khác với hồ sơ của Vàng A Hợp");
  has(said(25), "F25 Vị trí từ ngày này ở đơn vị ấy đã có trong hệ thống và ghi khác: chức vụ “Chuyên viên”");
  const std::string before = lives();
  EXPECT_EQ(lists->apply(*careers, import).substr(0, 15), "import.doubtful");
  EXPECT_EQ(lives(), before) << "reading a list writes nothing";
  // Said who it is, the good rows go in together.
  const auto done =
      platform::run_command(*database, {agency, core::UserId{7}, "test", test::fixed_now(), {}, {}},
                            [&](platform::Command& command) -> core::Outcome<std::string> {
                              const auto row = std::ranges::find(rows, std::int64_t{6}, &ImportRow::row);
                              EXPECT_EQ(row->choices.size(), 2u);
                              if (auto chosen = choose(command, import, 6, row->choices.back().code); !chosen)
                                return chosen.error();
                              return std::string("{}");
                            });
  ASSERT_TRUE(done.ok());
  // M3 is in B already, so the row of the doubtful person would be held there twice: it is beside, and taken.
  EXPECT_EQ(lists->apply(*careers, import), "");
  const std::string now = lives();
  has(now, "M1 held A Chuyên viên civil_servant 2010-01-01 2025-02-28");
  has(now, "M2 held A Thủ quỹ civil_servant 2015-01-01 2019-12-31");
  has(now, "M2 leave 2022-01-01 2022-06-30 thai sản");
  has(now, "M3 held B Chuyên viên civil_servant 2021-01-01 2021-12-31");
  EXPECT_EQ(std::ranges::count(now, '\n') - std::ranges::count(before, '\n'), 4);
}

TEST_P(CareerRoundTrip, ListsAsOfficesKeepThemAreUnderstood) {
  start();
  // Months, "nay", columns in another order and under other headings, no staff number.
  take(*careers,
       "Đến tháng, năm;Từ tháng, năm;Chức danh;Đơn vị công tác;Họ tên;Ngày tháng năm sinh\n"
       "02/2025;03/2015;Chuyên viên;Phòng Đất đai;Lò Thị Thử;05/06/1985\n"
       "nay;1/3/2025;Chuyên viên;Phòng Đất và Nước;Lò Thị Thử;05/06/1985\n");
  EXPECT_NE(lives().find("M1 held A Chuyên viên civil_servant 2015-03-01 2025-02-28"), std::string::npos) << lives();
  // Somebody retires: the post that is held ends the day before.
  take(*careers, "Mã số;Họ và tên;Biến động;Từ ngày;Lý do\nM1;Lò Thị Thử;Nghỉ hưu;1/9/2026;Quyết định số 7\n");
  EXPECT_NE(lives().find("M1 held C Chuyên viên civil_servant 2025-03-01 2026-08-31 - nghỉ hưu"), std::string::npos)
      << lives();
  EXPECT_NE(lives().find("M1 retired 2026-09-01 - Quyết định số 7"), std::string::npos) << lives();
  // Under a name from before.
  take(*careers, "Mã số;Họ và tên;Diễn biến;Từ ngày;Họ tên trước đây\nM2;Vàng A Hợp;Đổi họ tên;1/1/2022;Vàng A Cũ\n");
  EXPECT_NE(lives().find("M2 called Vàng A Hợp 2022-01-01"), std::string::npos) << lives();
  people::PeopleQuery query;
  query.words = {"cu"};
  query.day = date_of(2026, 11, 21);
  database->read([&](platform::Connection& db) {
    EXPECT_EQ(people::people_found(db, agency, query).size(), 1u) << "found by the name from before";
  });
}

}  // namespace
}  // namespace thidua::personnel
