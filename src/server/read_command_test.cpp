#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "server/commands.h"
#include "server/terminal.h"
#include "support/folder.h"

// Aim: reading at the command line: what is said, what is written, what is refused and how that ends.

namespace thidua::server {

namespace {

constexpr std::string_view pact =
    "GIAO ƯỚC THI ĐUA\nNăm 2025\nI. CHỈ TIÊU\n1. Giải quyết ít nhất 95% hồ sơ đúng hạn.\n";

/// Runs a command and keeps what it says.
template <class Work>
std::string said(int expected, Work work) {
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  const int code = work();
  const std::string text = testing::internal::GetCapturedStdout() + testing::internal::GetCapturedStderr();
  EXPECT_EQ(code, expected) << text;
  return text;
}

class Reading : public testing::Test {
 protected:
  Reading() {
    test::write_file(folder_ / "giao-uoc.txt", pact);
    options_.file = (folder_ / "giao-uoc.txt").string();
  }
  std::string read(int expected) {
    return said(expected, [this] { return read_command(common_, options_); });
  }

  test::TemporaryFolder folder_;
  CommonOptions common_;
  ReadOptions options_;
};

}  // namespace

TEST_F(Reading, ExplainsEachItemInPlainTextWhereNobodySitsAtATerminal) {
  options_.explain = true;
  const std::string text = read(exit_done);
  EXPECT_NE(text.find("từ 95%"), std::string::npos) << text;
  EXPECT_NE(text.find("“ít nhất” → từ mức này trở lên (comparators.txt:"), std::string::npos) << text;
  EXPECT_EQ(text.find('\033'), std::string::npos);
}

TEST_F(Reading, SaysTheNumberOfADocumentAsItStands) {
  test::write_file(options_.file, "Số: 45/BC-UBND\nBÁO CÁO\nKết quả phong trào thi đua năm 2025\nI. KẾT QUẢ\n");
  const std::string text = read(exit_done);
  EXPECT_NE(text.find("Số, ký hiệu: 45/BC-UBND\n"), std::string::npos) << text;
}

TEST_F(Reading, GivesTheMarksToProgramsOnlyWhenAskedToExplain) {
  common_.json = true;
  EXPECT_EQ(read(exit_done).find("\"marks\""), std::string::npos);
  options_.explain = true;
  EXPECT_NE(read(exit_done).find("\"marks\""), std::string::npos);
}

TEST_F(Reading, WritesThePageButNeverOverADocument) {
  options_.explain = true;
  options_.html = (folder_ / "giai-thich.html").string();
  EXPECT_NE(read(exit_done).find("Đã ghi"), std::string::npos);
  EXPECT_NE(test::file_text(folder_ / "giai-thich.html").find("</html>"), std::string::npos);
  options_.html = options_.file;
  EXPECT_NE(read(exit_refused).find("read.html_name"), std::string::npos);
  EXPECT_EQ(test::file_text(folder_ / "giao-uoc.txt"), pact);
  options_.html = (folder_ / "khong-co" / "giai-thich.html").string();
  EXPECT_NE(read(exit_refused).find("read.html_write"), std::string::npos);
}

TEST_F(Reading, NamesWhatIsWrongInAnAgencysOwnWordsAndTriesTheirExamples) {
  WordsOptions options;
  options.folder = folder_.path().string();
  const auto check = [this, &options] { return words_check(common_, options); };
  std::filesystem::remove(options_.file);
  EXPECT_NE(said(exit_refused, check).find("không có tệp .txt nào"), std::string::npos);
  test::write_file(folder_ / "comparators.txt", "[before_number]\nchí ít = nhiều\n");
  EXPECT_NE(said(exit_refused, check).find("comparators.txt:2: "), std::string::npos);
  test::write_file(folder_ / "comparators.txt",
                   "[before_number]\nchí ít = >=\n[examples]\nchí ít 5 hồ sơ -> <= 5 count\n");
  EXPECT_NE(said(exit_refused, check).find("được hiểu là “>= 5 count”"), std::string::npos);
  test::write_file(folder_ / "comparators.txt",
                   "[before_number]\nchí ít = >=\n[examples]\nchí ít 5 hồ sơ -> >= 5 count\n");
  EXPECT_NE(said(exit_done, check).find("1 tệp, 1 từ ngữ, 1 ví dụ.\nMọi ví dụ được hiểu đúng."), std::string::npos);
}

TEST_F(Reading, ReadsWithTheWordsOfTheAgencyOnceTheyAreLoaded) {
  test::write_file(folder_ / "giao-uoc.txt",
                   "GIAO ƯỚC THI ĐUA\nNăm 2025\nI. CHỈ TIÊU\n1. Giải quyết xê xích 95% hồ sơ đúng hạn.\n");
  EXPECT_EQ(read(exit_done).find("từ 95% trở lên"), std::string::npos);
  std::filesystem::create_directory(folder_ / "tu-rieng");
  test::write_file(folder_ / "tu-rieng" / "comparators.txt", "[before_number]\nxê xích = >=\n");
  EXPECT_EQ(load_words((folder_ / "tu-rieng").string()), exit_done);
  EXPECT_NE(read(exit_done).find("từ 95% trở lên"), std::string::npos);
}

TEST(WordsOfTheProgram, AreListedByNotionAndOneByOne) {
  const CommonOptions common;
  WordsOptions options;
  EXPECT_NE(said(exit_done, [&] { return words_list(common, options); }).find("comparators"), std::string::npos);
  options.notion = "comparators";
  const std::string one = said(exit_done, [&] { return words_list(common, options); });
  EXPECT_NE(one.find("[before_number] "), std::string::npos);
  EXPECT_NE(one.find("ít nhất"), std::string::npos);
  options.notion = "so_sanh";
  EXPECT_NE(said(exit_refused, [&] { return words_list(common, options); }).find("Chọn một trong: award_rows"),
            std::string::npos);
}

}  // namespace thidua::server
