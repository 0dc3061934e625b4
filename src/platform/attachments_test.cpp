#include "platform/attachments.h"

#include <gtest/gtest.h>

#include "support/databases.h"
#include "system/sha256.h"

namespace thidua::platform {
namespace {

class Attaching : public ::testing::Test {
 protected:
  std::size_t files() const {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_.root())) {
      count += entry.is_regular_file() ? 1 : 0;
    }
    return count;
  }
  test::TemporaryFolder temporary_;
  AttachmentFolder folder_{temporary_ / "tệp"};
};

TEST_F(Attaching, KeepsTheSameContentOnce) {
  const auto first = folder_.keep("nội dung", "minh chứng.pdf", "application/pdf").value();
  const auto second = folder_.keep("nội dung", "khác.pdf", "application/pdf").value();
  EXPECT_EQ(first.sha256, system::sha256_hex("nội dung"));
  EXPECT_EQ(first.sha256, second.sha256);
  EXPECT_EQ(first.bytes, 10);
  EXPECT_EQ(second.name, "khác.pdf");
  EXPECT_EQ(folder_.read(first.sha256).value(), "nội dung");
  EXPECT_EQ(files(), 1U);
  EXPECT_EQ(folder_.path_of(first.sha256).parent_path().filename(), first.sha256.substr(0, 2));
}

TEST_F(Attaching, KeepsAFileInPiecesAndTheSameAsItsBytes) {
  const std::string bytes(300'000, 'x');
  test::write_file(temporary_ / "lớn.bin", bytes);
  const auto kept = folder_.keep_file(temporary_ / "lớn.bin", "lớn.bin", "application/octet-stream").value();
  EXPECT_EQ(kept.sha256, folder_.keep(bytes, "b", "").value().sha256);
  EXPECT_EQ(kept.bytes, 300'000);
  EXPECT_EQ(folder_.read(kept.sha256).value(), bytes);
  EXPECT_EQ(files(), 1U);
}

TEST_F(Attaching, KeepsAnEmptyFile) {
  const auto kept = folder_.keep("", "trống.txt", "text/plain").value();
  EXPECT_EQ(folder_.read(kept.sha256).value(), "");
}

TEST_F(Attaching, RefusesWhatIsTooLargeAndLeavesNothing) {
  ASSERT_TRUE(folder_.keep("x", "x", ""));
  const auto refused = folder_.keep("12345", "lớn.pdf", "", 4);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "attachment.too_large");
  EXPECT_NE(refused.error().message.find("“lớn.pdf”"), std::string::npos);
  test::write_file(temporary_ / "lớn", std::string(200'000, 'x'));
  EXPECT_EQ(folder_.keep_file(temporary_ / "lớn", "lớn", "", 100'000).error().code, "attachment.too_large");
  EXPECT_EQ(folder_.keep_file(temporary_ / "không có", "không có", "").error().code, "attachment.unreadable");
  EXPECT_EQ(folder_.keep_file(temporary_.path(), "thư mục", "").error().code, "attachment.unreadable");
  EXPECT_EQ(files(), 1U);
}

TEST_F(Attaching, TakesTheNameWithoutItsFolders) {
  EXPECT_EQ(folder_.keep("1", "C:\\Users\\an\\Quý 1.docx", "").value().name, "Quý 1.docx");
  EXPECT_EQ(folder_.keep("2", "../../etc/passwd", "").value().name, "passwd");
  EXPECT_EQ(folder_.keep("3", "a\r\nb", "").value().name, "ab");
  EXPECT_EQ(folder_.keep("4", "..\\", "").value().name, "tệp đính kèm");
}

TEST_F(Attaching, NoticesAMissingAndAChangedFileAndWritesItAnew) {
  const auto kept = folder_.keep("nội dung", "a.txt", "text/plain").value();
  test::write_file(folder_.path_of(kept.sha256), "nội dunG");
  EXPECT_EQ(folder_.read(kept.sha256).error().code, "attachment.changed");
  ASSERT_TRUE(folder_.keep("nội dung", "a.txt", "text/plain"));
  EXPECT_TRUE(folder_.read(kept.sha256));
  std::filesystem::remove(folder_.path_of(kept.sha256));
  EXPECT_EQ(folder_.read(kept.sha256).error().code, "attachment.missing");
}

TEST_F(Attaching, NamesNoFileOutsideOfTheFolder) {
  for (const auto* bad : {"", "../../etc/passwd", "ab", "AB"}) EXPECT_THROW(folder_.path_of(bad), DatabaseError) << bad;
  EXPECT_THROW(folder_.path_of(std::string(64, 'G')), DatabaseError);
}

class RegisteringAttachments : public test::OnBothDatabases {};
THIDUA_ON_BOTH_DATABASES(RegisteringAttachments);

TEST_P(RegisteringAttachments, IsDoneOnceAnAgency) {
  auto database = fresh_database();
  const Attachment attachment{std::string(64, 'a'), 5, "minh chứng.pdf", "application/pdf"};
  for (const std::int64_t agency : {1, 1, 2}) {
    CommandRequest asked;
    asked.agency = core::AgencyId{agency};
    asked.action = "sample.attach";
    const auto outcome = run_command(*database, asked, [&](Command& command) -> core::Outcome<std::string> {
      register_attachment(command, attachment);
      return std::string("{}");
    });
    ASSERT_TRUE(outcome);
  }
  database->read([](Connection& db) {
    EXPECT_EQ(db.one_integer("SELECT count(*) FROM platform_attachment"), 2);
    EXPECT_EQ(db.one_text("SELECT name FROM platform_attachment WHERE agency_id = 2"), "minh chứng.pdf");
  });
}

}  // namespace
}  // namespace thidua::platform
