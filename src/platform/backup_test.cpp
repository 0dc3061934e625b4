#include "platform/backup.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "platform/audit.h"
#include "platform/backup_parts.h"
#include "platform/command.h"
#include "platform/migrate.h"
#include "platform/zip_file.h"
#include "support/databases.h"
#include "system/sha256.h"

namespace thidua::platform {
namespace {

namespace fs = std::filesystem;

class BackingUp : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    source_ = std::make_unique<test::TestDatabase>(GetParam());
    for (int i = 0; i < 3; ++i) attach("nội dung số " + std::to_string(i));
  }
  void attach(const std::string& bytes) {
    const auto kept = files_.keep(bytes, bytes + ".txt", "text/plain").value();
    CommandRequest asked;
    asked.agency = core::AgencyId{1};
    asked.action = "sample.attach";
    asked.now = test::fixed_now();
    const auto outcome = run_command(*source_->open(), asked, [&](Command& command) -> core::Outcome<std::string> {
      register_attachment(command, kept);
      command.record("attachment:" + kept.sha256, "{}");
      return std::string("{}");
    });
    ASSERT_TRUE(outcome);
  }
  fs::path made() {
    const auto target = folder_ / "sao lưu.zip";
    auto outcome = backup(source_->options(), files_, target);
    EXPECT_TRUE(outcome.ok()) << (outcome.ok() ? "" : outcome.error().message);
    return target;
  }
  // Refused, and nothing has come into being.
  void expect_refused(const fs::path& zip, const std::string& code) {
    const test::TestDatabase target(GetParam(), false);
    const AttachmentFolder files(folder_ / "không thành");
    const auto outcome = restore(zip, target.options(), files);
    ASSERT_FALSE(outcome) << zip;
    EXPECT_EQ(outcome.error().code, code) << outcome.error().message;
    EXPECT_FALSE(fs::exists(files.root()));
    std::int64_t tables = -1;
    target.open()->read([&](Connection& db) { tables = tables_in(db); });
    EXPECT_EQ(tables, 0);
  }
  static std::int64_t tables_in(Connection& db) {
    const auto* sql = db.dialect() == Dialect::sqlite
                          ? "SELECT count(*) FROM sqlite_master"
                          : "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'";
    return db.one_integer(sql).value();
  }
  // A zip with these entries and a manifest that names and hashes them truly.
  fs::path forged(const std::vector<std::pair<std::string, std::string>>& entries, std::int64_t schema = 1) {
    BackupManifest manifest;
    manifest.format = backup_format;
    manifest.dialect = dialect_code(GetParam());
    manifest.schema = schema;
    const auto target = folder_ / ("giả " + std::to_string(++forgeries_) + ".zip");
    ZipWriter writer(target);
    for (const auto& [name, bytes] : entries) {
      manifest.entries.push_back({name, static_cast<std::int64_t>(bytes.size()), system::sha256_hex(bytes)});
      writer.add_text(name, bytes);
    }
    writer.add_text(manifest_name, manifest_text(manifest));
    writer.close();
    return target;
  }
  test::TemporaryFolder folder_;
  AttachmentFolder files_{folder_ / "tệp"};
  std::unique_ptr<test::TestDatabase> source_;
  int forgeries_ = 0;
};
THIDUA_ON_BOTH_DATABASES(BackingUp);

TEST_P(BackingUp, AndRestoringGivesBackDatabaseAndFiles) {
  const auto zip = made();
  const auto rights = fs::status(zip).permissions() & (fs::perms::group_all | fs::perms::others_all);
  EXPECT_EQ(rights, fs::perms::none) << "a backup is for its owner only";
  const test::TestDatabase target(GetParam(), false);
  const AttachmentFolder files(folder_ / "phục hồi");
  const auto restored = restore(zip, target.options(), files);
  ASSERT_TRUE(restored) << restored.error().message;
  EXPECT_EQ(*restored, 3);
  auto database = target.open();
  EXPECT_EQ(verify(*database, files, {}), std::vector<std::string>{});
  EXPECT_EQ(migrate(*database, embedded_migrations(), test::fixed_now()).value(), 0);
  database->read([](Connection& db) { EXPECT_EQ(audit_entries(db, core::AgencyId{1}, 0, 10).size(), 3U); });
  const auto left_over = fs::directory_iterator(folder_.path());
  for (const auto& entry : left_over) EXPECT_EQ(entry.path().string().find("dang-lam"), std::string::npos);
}

TEST_P(BackingUp, IsRefusedOverAnOldBackupAndIntoNoFolder) {
  const auto zip = made();
  EXPECT_EQ(backup(source_->options(), files_, zip).error().code, "backup.exists");
  EXPECT_EQ(backup(source_->options(), files_, folder_ / "không có/x.zip").error().code, "backup.no_folder");
}

TEST_P(BackingUp, IsNotRestoredOverData) {
  const auto zip = made();
  const AttachmentFolder files(folder_ / "phục hồi");
  EXPECT_EQ(restore(zip, source_->options(), files).error().code, "backup.not_empty");
  const test::TestDatabase target(GetParam(), false);
  EXPECT_EQ(restore(zip, target.options(), files_).error().code, "backup.not_empty");
  EXPECT_EQ(restore(folder_ / "không có.zip", target.options(), files).error().code, "backup.missing");
}

TEST_P(BackingUp, IsRefusedWhenDamagedAtAnyPlace) {
  const auto zip = made();
  const auto bytes = test::file_text(zip);
  for (int part = 0; part < 12; ++part) {
    const auto at = bytes.size() * static_cast<std::size_t>(part) / 12 + 40;
    auto damaged = bytes;
    for (std::size_t i = 0; i < 24 && at + i < damaged.size(); ++i)
      damaged[at + i] = static_cast<char>(~damaged[at + i]);
    test::write_file(folder_ / "hỏng.zip", damaged);
    expect_refused(folder_ / "hỏng.zip", "backup.damaged");
  }
}

TEST_P(BackingUp, IsRefusedWhenTruncatedOrNoBackupAtAll) {
  const auto bytes = test::file_text(made());
  for (const auto kept : {bytes.size() - 1, bytes.size() / 2, std::size_t{100}, std::size_t{0}}) {
    test::write_file(folder_ / "cụt.zip", std::string_view(bytes).substr(0, kept));
    expect_refused(folder_ / "cụt.zip", "backup.damaged");
  }
  test::write_file(folder_ / "thư.docx", "PK không phải tệp nén");
  expect_refused(folder_ / "thư.docx", "backup.damaged");
  ZipWriter writer(folder_ / "khác.zip");
  writer.add_text("word/document.xml", "<w/>");
  writer.close();
  expect_refused(folder_ / "khác.zip", "backup.damaged");
}

TEST_P(BackingUp, NeverWritesOutsideOfItsFolder) {
  const std::string hash(62, 'a');
  for (const std::string& name :
       std::vector<std::string>{"files/../../../thoát", "../thoát", "/etc/thoát", "files/aa/" + hash + "/../x",
                                "files/AA/" + hash, "files/aa\\" + hash, "khác"}) {
    expect_refused(forged({{database_name, "x"}, {name, "y"}}), "backup.damaged");
  }
  EXPECT_FALSE(fs::exists(folder_ / "thoát"));
}

TEST_P(BackingUp, IsRefusedWithMoreOrLessThanItsManifestNames) {
  expect_refused(forged({{"files/aa/" + std::string(62, 'a'), "y"}}), "backup.damaged");
  BackupManifest manifest;
  manifest.format = backup_format;
  manifest.dialect = dialect_code(GetParam());
  manifest.entries = {{database_name, 1, system::sha256_hex("x")}};
  ZipWriter more(folder_ / "thừa.zip");
  more.add_text(database_name, "x");
  more.add_text("files/aa/" + std::string(62, 'a'), "y");
  more.add_text(manifest_name, manifest_text(manifest));
  more.close();
  expect_refused(folder_ / "thừa.zip", "backup.damaged");
}

TEST_P(BackingUp, OfANewerProgramIsRefused) {
  expect_refused(forged({{database_name, "x"}}, 9999), "backup.newer");
  ZipWriter writer(folder_ / "mới.zip");
  writer.add_text(manifest_name, R"({"format":"thidua-backup/2","parts":[]})");
  writer.close();
  expect_refused(folder_ / "mới.zip", "backup.newer");
}

TEST_P(BackingUp, WithARightHashButNoDatabaseInItLeavesTheTargetEmpty) {
  const auto zip = forged({{database_name, std::string(5000, 'x')}});
  const test::TestDatabase target(GetParam(), false);
  const AttachmentFolder files(folder_ / "phục hồi");
  try {
    EXPECT_FALSE(restore(zip, target.options(), files).ok());
  } catch (const DatabaseError&) {
    SUCCEED() << "SQLite says so when it is opened";
  }
  EXPECT_FALSE(fs::exists(files.root()));
  target.open()->read([](Connection& db) { EXPECT_EQ(tables_in(db), 0); });
}

TEST_P(BackingUp, OfTheOtherKindOfDatabaseIsRefused) {
  if (!test::postgres_missing().empty()) GTEST_SKIP() << test::postgres_missing();
  const auto zip = made();
  const auto other = GetParam() == Dialect::sqlite ? Dialect::postgres : Dialect::sqlite;
  const test::TestDatabase target(other, false);
  EXPECT_EQ(restore(zip, target.options(), AttachmentFolder(folder_ / "x")).error().code, "backup.other_database");
}

class BackingUpPostgres : public BackingUp {};
INSTANTIATE_TEST_SUITE_P(Databases, BackingUpPostgres, ::testing::Values(Dialect::postgres),
                         [](const auto& tested) { return test::name_of(tested.param); });

TEST_P(BackingUpPostgres, WithoutTheProgramsOfPostgresSaysWhatToInstall) {
  ::setenv("THIDUA_PG_BIN", folder_.path().c_str(), 1);
  const auto outcome = backup(source_->options(), files_, folder_ / "x.zip");
  ::unsetenv("THIDUA_PG_BIN");
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().code, "backup.program_missing");
  EXPECT_NE(outcome.error().message.find("pg_dump"), std::string::npos);
  EXPECT_FALSE(fs::exists(folder_ / "x.zip"));
}

TEST_P(BackingUpPostgres, TellsWhyPostgresProgramsFailed) {
  const auto outcome = dump_postgres("host=/nowhere dbname=thidua password=bí-mật", folder_ / "dump");
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().code, "backup.program_failed");
  EXPECT_NE(outcome.error().message.find("/nowhere"), std::string::npos) << outcome.error().message;
  EXPECT_EQ(outcome.error().message.find("bí-mật"), std::string::npos);
}

TEST(BackingUpNothing, CreatesNoDatabase) {
  const test::TemporaryFolder folder;
  const auto file = folder / "không có.db";
  const auto outcome = backup({file.string()}, AttachmentFolder(folder / "tệp"), folder / "x.zip");
  EXPECT_EQ(outcome.error().code, "backup.no_database");
  EXPECT_FALSE(fs::exists(file));
}

class Verifying : public BackingUp {
 protected:
  std::vector<std::string> found(const std::vector<Invariant>& invariants = {}) {
    return verify(*source_->open(), files_, invariants);
  }
};
THIDUA_ON_BOTH_DATABASES(Verifying);

TEST_P(Verifying, FindsNothingWhereAllIsWell) {
  EXPECT_EQ(found({{"Số thứ tự", "SELECT 'x' FROM platform_id WHERE next < 1"}}), std::vector<std::string>{});
}

TEST_P(Verifying, NamesMissingAndChangedFiles) {
  fs::remove(files_.path_of(system::sha256_hex("nội dung số 0")));
  test::write_file(files_.path_of(system::sha256_hex("nội dung số 1")), "khác");
  const auto faults = found();
  ASSERT_EQ(faults.size(), 2U);
  const auto all = faults[0] + faults[1];
  EXPECT_NE(all.find("Thiếu tệp đính kèm “nội dung số 0.txt”"), std::string::npos) << all;
  EXPECT_NE(all.find("Tệp đính kèm “nội dung số 1.txt” đã bị thay đổi"), std::string::npos) << all;
}

TEST_P(Verifying, NamesTheAgencyWhoseTrailIsBroken) {
  source_->open()->write([](Connection& db) { db.execute("UPDATE platform_audit_head SET sequence = 9"); });
  const auto faults = found();
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_NE(faults[0].find("cơ quan số 1 thiếu phần cuối"), std::string::npos) << faults[0];
}

TEST_P(Verifying, SaysEachRowThatBreaksAnInvariantButNotThousands) {
  source_->open()->write([](Connection& db) {
    std::int64_t agency = 100;
    db.insert_many("platform_id", {"agency_id", "next"}, [&](std::vector<Value>& row) {
      row = {agency, std::int64_t{0}};
      return ++agency <= 125;
    });
  });
  const auto faults = found({{"Số thứ tự",
                              "SELECT 'cơ quan ' || CAST(agency_id AS TEXT) FROM platform_id WHERE next < 1 "
                              "ORDER BY agency_id"}});
  ASSERT_EQ(faults.size(), 21U);
  EXPECT_EQ(faults[0], "Số thứ tự: cơ quan 100");
  EXPECT_EQ(faults[20], "Số thứ tự: và 5 chỗ khác nữa.");
}

}  // namespace
}  // namespace thidua::platform
