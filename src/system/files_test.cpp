#include "system/files.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <system_error>

#include "system/temporary.h"

namespace thidua::system {

TEST(Files, AreReadWhole) {
  const TemporaryFolder folder;
  const std::string bytes("một\0hai\xFF", 11);
  write_file_atomically(folder.path() / "giao ước.txt", bytes);
  EXPECT_EQ(read_file(folder.path() / "giao ước.txt", 100).value(), bytes);
}

TEST(Files, ThatCannotBeReadAreRefusedWithTheirName) {
  const TemporaryFolder folder;
  const auto missing = read_file(folder.path() / "không có.docx", 100);
  ASSERT_FALSE(missing.ok());
  EXPECT_EQ(missing.error().code, "file.missing");
  EXPECT_EQ(missing.error().place, "không có.docx");
  EXPECT_NE(missing.error().message.find("không có.docx"), std::string::npos);
  EXPECT_EQ(read_file(folder.path(), 100).error().code, "file.not_a_file");
  write_file_atomically(folder.path() / "to.txt", std::string(2048, 'x'));
  const auto large = read_file(folder.path() / "to.txt", 1024);
  ASSERT_FALSE(large.ok());
  EXPECT_EQ(large.error().code, "file.too_large");
  EXPECT_NE(large.error().message.find("2 KB"), std::string::npos);
}

TEST(Files, AreReplacedWholeAndLeaveNothingBeside) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "a.txt";
  write_file_atomically(path, "cũ");
  write_file_atomically(path, "mới");
  EXPECT_EQ(read_file(path, 100).value(), "mới");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
  EXPECT_THROW(write_file_atomically(folder.path() / "no" / "a.txt", "x"), std::system_error);
  std::filesystem::create_directory(folder.path() / "folder");
  EXPECT_THROW(write_file_atomically(folder.path() / "folder", "x"), std::system_error);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 2);
}

TEST(Sizes, AreSaidInVietnamese) {
  EXPECT_EQ(size_to_vi(0), "0 B");
  EXPECT_EQ(size_to_vi(1023), "1023 B");
  EXPECT_EQ(size_to_vi(1024), "1 KB");
  EXPECT_EQ(size_to_vi(1536), "1,5 KB");
  EXPECT_EQ(size_to_vi(50ULL * 1024 * 1024), "50 MB");
}

TEST(TemporaryFolders, GoWithTheirFiles) {
  std::filesystem::path path;
  {
    TemporaryFolder folder;
    path = folder.path();
    std::filesystem::create_directories(path / "a" / "b");
    write_file_atomically(path / "a" / "b" / "c", "x");
    const TemporaryFolder moved = std::move(folder);
    EXPECT_EQ(moved.path(), path);
    EXPECT_TRUE(std::filesystem::exists(path / "a" / "b" / "c"));
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(TemporaryFolders, AreOurs) {
  const TemporaryFolder folder;
  EXPECT_EQ(std::filesystem::status(folder.path()).permissions(), std::filesystem::perms::owner_all);
}

}  // namespace thidua::system
