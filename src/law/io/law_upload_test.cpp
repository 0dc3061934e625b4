// Files of a law from a stranger: what is taken, and everything that is not.
#include "law/io/law_upload.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "documents/zip_writer.h"

namespace thidua::law {
namespace {

std::string zipped(const std::vector<documents::ZipEntry>& entries) {
  return documents::zip_archive(entries);
}

std::string code_of(std::string_view bytes, const std::string& name = "law.zip", const std::string& folder = "") {
  const auto read = read_law_upload(bytes, name, folder, embedded_law());
  return read ? "taken" : read.error().code;
}

std::vector<std::string> names_of(const std::vector<LawFile>& files) {
  std::vector<std::string> names;
  for (const LawFile& file : files) names.push_back(file.name);
  return names;
}

}  // namespace

TEST(LawUpload, AZipMayHoldEverythingBelowOneFolder) {
  const auto read = read_law_upload(zipped({{"law-moi/", ""},
                                            {"law-moi/awards/", ""},
                                            {"law-moi/README.md", "chữ"},
                                            {"law-moi/catalogue/awards.yaml", "a: 1"},
                                            {"law-moi/awards/MOI.yaml", "code: MOI"},
                                            {"law-moi/cases/moi.yaml", "cases: []"},
                                            {"__MACOSX/law-moi/._x", "x"}}),
                                    "moi.zip", "", {});
  ASSERT_TRUE(read.ok()) << read.error().message;
  EXPECT_EQ(names_of(read->files), (std::vector<std::string>{"awards/MOI.yaml", "cases/moi.yaml"}));
  EXPECT_EQ(read->left_out.size(), 3U);
}

TEST(LawUpload, ALoneFileFindsItsFolderByItsName) {
  const auto read = read_law_upload("code: LDTT", "LDTT.yaml", "", embedded_law());
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->files.front().name, "awards/LDTT.yaml");
  EXPECT_EQ(code_of("code: MOI", "MOI.yaml"), "law.upload.folder");
  EXPECT_EQ(code_of("code: MOI", "MOI.yaml", "awards"), "taken");
  EXPECT_EQ(code_of("code: MOI", "MOI.yaml", "../awards"), "law.upload.path");
  EXPECT_EQ(code_of("code: MOI", "MOI.yaml", "catalogue"), "law.upload.path");
  EXPECT_EQ(code_of("code: MOI", "MOI.docx"), "law.upload.kind");
}

TEST(LawUpload, NamesThatLeaveTheFolderAreRefusedBeforeAnythingIsUnpacked) {
  for (const char* name :
       {"../awards/X.yaml", "awards/../../x.yaml", "/awards/X.yaml", "awards\\X.yaml", "C:awards/X.yaml",
        "awards/x/y.yaml", "awards/.yaml", "awards/.an.yaml", "awards/x.sh", "khac/x.yaml", "awards/a\nb.yaml"})
    EXPECT_EQ(code_of(zipped({{"awards/LDTT.yaml", "code: LDTT"}, {name, "a: 1"}})), "law.upload.path") << name;
  std::string unreadable = zipped({{"awards/LDTT.yaml", "code: LDTT"}, {"awards/QQ.yaml", "a: 1"}});
  for (std::size_t place; (place = unreadable.find("QQ")) != std::string::npos;)
    unreadable.replace(place, 2, "\xff\xfe");
  EXPECT_NE(code_of(unreadable), "taken");
  EXPECT_EQ(code_of(zipped({{"a/awards/X.yaml", "a: 1"}, {"b/awards/Y.yaml", "a: 1"}})), "law.upload.path");
}

TEST(LawUpload, BombsAndTheBrokenAreRefused) {
  EXPECT_EQ(code_of(zipped({{"awards/X.yaml", std::string(20'000'000, ' ')}})), "document.zip_bomb");
  std::vector<documents::ZipEntry> many;
  for (int at = 0; at < 12; ++at) {
    std::string text;
    while (text.size() < 900'000) text += "k" + std::to_string(text.size() * 7919) + ": " + std::to_string(at) + "\n";
    many.push_back({"awards/X" + std::to_string(at) + ".yaml", text});
  }
  EXPECT_EQ(code_of(zipped(many)), "document.zip_bomb") << "8 MB together";
  many.clear();
  for (int at = 0; at < 1'500; ++at) many.push_back({"awards/X" + std::to_string(at) + ".yaml", "a: 1"});
  EXPECT_EQ(code_of(zipped(many)), "law.upload.size");
  const std::string good = zipped({{"awards/X.yaml", "a: 1"}});
  EXPECT_EQ(code_of(good), "taken");
  EXPECT_EQ(code_of(good.substr(0, good.size() / 2)), "document.damaged");
  EXPECT_EQ(code_of(std::string(5'000'000, 'a'), "LDTT.yaml"), "law.upload.size");
  EXPECT_EQ(code_of(std::string(1'500'000, 'a'), "LDTT.yaml"), "law.upload.size");
  EXPECT_EQ(code_of("a: \xff\xfe", "LDTT.yaml"), "law.upload.text");
  EXPECT_EQ(code_of(zipped({{"README.md", "chữ"}})), "law.upload.empty");
}

TEST(LawUpload, YamlThatGrowsOrNestsWithoutEndIsAFaultOfItsFile) {
  std::string grows = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int at = 1; at < 9; ++at) {
    const std::string before = "*a" + std::to_string(at - 1);
    grows += "a" + std::to_string(at) + ": &a" + std::to_string(at) + " [" + before;
    for (int times = 0; times < 9; ++times) grows += ", " + before;
    grows += "]\n";
  }
  std::string long_text = "a: &a " + std::string(400'000, 'x') + "\nb: [*a";
  for (int times = 0; times < 100'000; ++times) long_text += ",*a";
  for (const std::string& text : {grows, std::string(900'000, '['), std::string("a: &a [*a]\n"), long_text + "]\n"}) {
    const auto law = load_law(laid_over(embedded_law(), {{"awards/LDTT.yaml", text}}));
    ASSERT_FALSE(law.ok());
    EXPECT_NE(law.error().front().place.find("law/awards/LDTT.yaml"), std::string::npos) << law.error().front().place;
  }
}

TEST(LawUpload, ANumberThatWouldBeCountedForAnHourIsAFault) {
  std::vector<LawFile> files = embedded_law();
  for (LawFile& file : files) {
    const std::size_t at = file.text.find("years: 2");
    if (file.name.starts_with("awards/") && at != std::string::npos) file.text.replace(at, 8, "years: 999999999");
  }
  const auto law = load_law(files);
  ASSERT_FALSE(law.ok());
  EXPECT_NE(law.error().front().message.find("nhiều nhất 1.000"), std::string::npos) << law.error().front().message;
}

TEST(LawUpload, TheArchiveGivesBackTheSameFilesAndTheSameBytes) {
  const std::vector<LawFile> files = laid_over(embedded_law(), embedded_cases());
  const std::string bytes = law_archive(files);
  EXPECT_EQ(bytes, law_archive(files));
  const auto again = read_law_archive(bytes);
  ASSERT_TRUE(again.ok()) << again.error().message;
  EXPECT_TRUE(file_changes(files, *again).empty());
  const auto law = load_law(laid_over(embedded_law(), {}));
  ASSERT_TRUE(law.ok());
  EXPECT_EQ(law->version.sha256, built_in_law().version.sha256);
  const auto changes = file_changes(files, laid_over(files, {{"awards/LDTT.yaml", "x"}, {"awards/MOI.yaml", "x"}}));
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_EQ(changes[0].is, LawFileChange::Is::changed);
  EXPECT_EQ(changes[1].is, LawFileChange::Is::added);
}

}  // namespace thidua::law
