// While a large list of awards is applied in steps, others go on saving.
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <iostream>
#include <thread>

#include "personnel/io/imports.h"
#include "platform/command.h"
#include "registry/io/registry_test.h"
#include "support/folder.h"

namespace thidua::registry {
namespace {

constexpr int list_rows = 12'000, savers = 4;

std::string large_list() {
  std::string text = "Họ và tên;Chức vụ;Danh hiệu/Hình thức khen thưởng;Năm;Số QĐ;Ngày ký;Cấp/cơ quan quyết định\n";
  for (int i = 0; i < list_rows; ++i) {
    const std::string year = std::to_string(2004 + i % 20);
    text.append("Vàng Văn Thử ").append(std::to_string(i / 20)).append(";Chuyên viên;LĐTT;").append(year);
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

}  // namespace thidua::registry
