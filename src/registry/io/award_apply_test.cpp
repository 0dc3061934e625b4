// While a large list of awards is applied in steps, others go on saving.
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <iostream>
#include <stdexcept>
#include <thread>

#include "personnel/io/imports.h"
#include "platform/command.h"
#include "registry/io/award_list.h"
#include "registry/io/registry_test.h"
#include "support/folder.h"

namespace thidua::registry {
namespace {

constexpr int list_rows = 12'000, savers = 4;

std::string large_list() {
  std::string text = "Họ và tên;Chức vụ;Danh hiệu/Hình thức khen thưởng;Năm;Số QĐ;Ngày ký;Cấp/cơ quan quyết định\n";
  for (int i = 0; i < list_rows; ++i) {
    const std::string year = std::to_string(2004 + i % 20);
    text.append("Vàng Văn Thử ").append(std::to_string(i / 12)).append(";Chuyên viên;LĐTT;").append(year);
    text.append(";12/QĐ-STN;20/12/").append(year).append(";Giám đốc Sở\n");
  }
  return text;
}

/// Saves again and again until it is told to stop; its longest wait for one.
struct Saver {
  int saved = 0, failed = 0;
  std::chrono::milliseconds longest{0};
  void save_until(const std::atomic<bool>& stop, platform::Database& database, core::AgencyId agency,
                  core::Instant at) {
    while (!stop) {
      const auto begun = std::chrono::steady_clock::now();
      try {
        const auto done = platform::run_command(database, {agency, core::UserId{}, "test.save", at, {}, {}},
                                                [](platform::Command& command) -> core::Outcome<std::string> {
                                                  command.record("test:1", "{}");
                                                  return std::string("{}");
                                                });
        done.ok() ? ++saved : ++failed;
      } catch (const platform::DatabaseError&) {
        ++failed;
      }
      const auto taken = std::chrono::steady_clock::now() - begun;
      longest = std::max(longest, std::chrono::duration_cast<std::chrono::milliseconds>(taken));
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
  }
};

}  // namespace

class AwardApply : public RegistryTest {};
THIDUA_ON_BOTH_DATABASES(AwardApply);

TEST_P(AwardApply, SavesOfOthersSucceedMeanwhile) {
  const test::TemporaryFolder folder;
  const platform::AttachmentFolder files(folder / "files");
  const personnel::ImportPlace place{database.get(), &files, agency, core::UserId{}, at};
  const auto kind = award_import();
  const auto import = personnel::read_import(place, *kind, {large_list(), "khen.csv", false, {}});
  ASSERT_TRUE(import.ok()) << import.error().message;
  std::atomic<bool> stop{false};
  std::vector<Saver> all(savers);
  std::vector<std::thread> threads;
  threads.reserve(all.size());
  for (Saver& saver : all) threads.emplace_back([&] { saver.save_until(stop, *database, agency, at); });
  const auto applied = personnel::apply_import(place, *kind, *import);
  stop = true;
  for (auto& thread : threads) thread.join();
  ASSERT_TRUE(applied.ok()) << applied.error().message;
  EXPECT_EQ(applied->at(personnel::RowState::added), list_rows);
  EXPECT_EQ(stored().size(), std::size_t{list_rows});
  std::int64_t longest = 0;
  int saved = 0;
  for (const Saver& saver : all) {
    EXPECT_EQ(saver.failed, 0);
    EXPECT_GT(saver.saved, 0);
    saved += saver.saved;
    longest = std::max<std::int64_t>(longest, saver.longest.count());
  }
  RecordProperty("longest_wait_ms", std::to_string(longest));
  std::cout << saved << " saves by " << savers << " writers meanwhile, the longest took " << longest << " ms\n";
  database->read(
      [&](platform::Connection& db) { EXPECT_EQ(db.one_integer("SELECT COUNT(*) FROM personnel_import_row"), 0); });
}

/// Pages of what was asked for, to the end.
std::vector<std::string> names_found(platform::Database& database, core::AgencyId agency, const AwardFilter& filter,
                                     platform::ListRequest asked, std::int64_t total) {
  std::vector<std::string> names;
  database.read([&](platform::Connection& db) {
    for (bool more = true; more;) {
      const auto page = award_page(db, agency, filter, asked);
      if (!page) throw std::runtime_error(page.error().code);
      EXPECT_EQ(page->total, total);
      for (const StoredAward& award : page->awards)
        names.push_back(award.record.holder.name + " " + std::to_string(award.record.years->last));
      more = page->next.has_value();
      asked.after = page->next.value_or("");
    }
  });
  return names;
}

TEST_P(AwardApply, ACommonNameIsFoundPageByPage) {
  const test::TemporaryFolder folder;
  const platform::AttachmentFolder files(folder / "files");
  const personnel::ImportPlace place{database.get(), &files, agency, core::UserId{}, at};
  const auto kind = award_import();
  const auto import = personnel::read_import(place, *kind, {large_list(), "khen.csv", false, {}});
  ASSERT_TRUE(import.ok());
  ASSERT_TRUE(personnel::apply_import(place, *kind, *import).ok());
  platform::ListRequest asked;
  asked.limit = 200;
  asked.words = {"van", "th", "v"};
  AwardFilter of_year;
  of_year.year = 2010;
  for (const char* sort : {"day", "name", "award"})
    for (const bool down : {false, true}) {
      asked.sort = sort;
      asked.descending = down;
      auto names = names_found(*database, agency, of_year, asked, 600);
      std::ranges::sort(names);
      EXPECT_TRUE(std::ranges::adjacent_find(names) == names.end()) << "one came twice";
      EXPECT_EQ(names.size(), 600U) << sort;
    }
  asked.sort = "day";
  of_year.award = "LDTT";
  EXPECT_EQ(names_found(*database, agency, of_year, asked, 600).size(), 600U);
  EXPECT_EQ(names_found(*database, agency, {}, asked, platform::list_total_max + 1).size(), std::size_t{list_rows});
  asked.words = {"thu", "999", "van"};  // the number is one of a decision, which nobody has
  EXPECT_TRUE(names_found(*database, agency, {}, asked, 0).empty());
}

/// A list read and waiting, and a clock that goes on by hand.
class AwardApplyStops : public AwardApply {
 protected:
  void SetUp() override {
    AwardApply::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    const auto read = personnel::read_import(place(*database), *kind, {large_list(), "khen.csv", false, {}});
    ASSERT_TRUE(read.ok()) << read.error().message;
    import = *read;
  }
  personnel::ImportPlace place(platform::Database& where) {
    return {&where, &files, agency, core::UserId{}, at, [this] { return clock; }};
  }
  std::string applied(const personnel::ImportWatch& watch = {}) {
    const auto done = personnel::apply_import(place(*database), *kind, import, watch);
    return done.ok() ? "" : done.error().code;
  }
  std::string dropped() {
    std::string code;
    const auto done = platform::run_command(*database, {agency, core::UserId{}, "test", clock, {}, {}},
                                            [&](platform::Command& command) -> core::Outcome<std::string> {
                                              const auto gone = personnel::drop_import(command, *kind, import);
                                              if (!gone) return gone.error();
                                              return std::string("{}");
                                            });
    return done.ok() ? "" : done.error().code;
  }
  std::int64_t rows(const std::string& table) {
    std::int64_t count = 0;
    database->read([&](platform::Connection& db) { count = *db.one_integer("SELECT COUNT(*) FROM " + table); });
    return count;
  }
  /// The program ends, as with a power cut, when so many steps are written down.
  void die_after(int steps) {
    platform::DatabaseOptions options;
    options.address = database->shown_address();
    const auto own = platform::Database::open(options);  // what the parent holds is the parent's
    personnel::ImportWatch watch;
    watch.progress = [&steps](std::int64_t) {
      if (--steps == 0) std::raise(SIGKILL);
    };
    [[maybe_unused]] const auto done = personnel::apply_import(place(*own), *kind, import, watch);
  }

  test::TemporaryFolder folder;
  platform::AttachmentFolder files{folder / "files"};
  std::unique_ptr<personnel::ImportKind> kind = award_import();
  core::Instant clock = at;
  std::int64_t import = 0;
};
THIDUA_ON_BOTH_DATABASES(AwardApplyStops);

TEST_P(AwardApplyStops, WhatDiedHalfwayIsTakenUpAndWrittenOnce) {
  EXPECT_EXIT(die_after(2), ::testing::KilledBySignal(SIGKILL), "");
  EXPECT_EQ(rows("registry_award"), 4'000) << "nothing was left by the one that died: it proves nothing";
  EXPECT_TRUE(stored().empty());
  EXPECT_EQ(applied(), "import.running") << "it may be alive";
  clock.milliseconds += 121'000;
  EXPECT_EQ(applied(), "");
  EXPECT_EQ(stored().size(), std::size_t{list_rows});
  EXPECT_EQ(rows("registry_award"), list_rows);
}

TEST_P(AwardApplyStops, WhatDiedHalfwayIsDroppedWithAllItWrote) {
  EXPECT_EXIT(die_after(2), ::testing::KilledBySignal(SIGKILL), "");
  EXPECT_EQ(dropped(), "import.running");
  clock.milliseconds += 121'000;
  EXPECT_EQ(dropped(), "");
  for (const char* table : {"registry_award", "registry_holder", "registry_holder_word", "registry_decision",
                            "registry_batch", "personnel_import_row"})
    EXPECT_EQ(rows(table), 0) << table;
  EXPECT_EQ(applied(), "import.state");
  EXPECT_EQ(dropped(), "import.state");
}

TEST_P(AwardApplyStops, OneWhoWasOnlySlowFindsThatAnotherTookItUp) {
  std::string second = "not asked";
  personnel::ImportWatch watch;
  watch.progress = [&](std::int64_t done) {
    if (done != 4'000) return;
    EXPECT_EQ(applied(), "import.running");
    clock.milliseconds += 121'000;
    second = applied();
  };
  EXPECT_EQ(applied(watch), "import.taken");
  EXPECT_EQ(second, "");
  EXPECT_EQ(stored().size(), std::size_t{list_rows});
  EXPECT_EQ(rows("registry_award"), list_rows);
}

}  // namespace thidua::registry
