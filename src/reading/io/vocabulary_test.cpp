#include "reading/vocabulary.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "core/text.h"
#include "reading/io/words_examples.h"
#include "reading/io/words_folder.h"
#include "support/folder.h"

// Aim: the vocabulary is data an officer can read: every file says what it is and shows by examples what it does, every
// group says for what it is there, and no group is there for nothing. Each example is run.

namespace thidua::reading {

namespace {

namespace disk = std::filesystem;
constexpr std::size_t examples_wanted = 6;
/// Too few words to say more about.
const std::map<std::string, std::size_t, std::less<>> fewer_examples{{"targets", 3}};

disk::path source_tree() {
  const char* root = std::getenv("THIDUA_SOURCE");
  return root == nullptr ? disk::current_path() : disk::path(root);
}

std::string bytes_of(const disk::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// The file with its line numbers, as an officer sees it.
std::vector<std::pair<int, std::string>> lines_of_file(const std::string& text) {
  std::vector<std::pair<int, std::string>> lines;
  std::size_t begin = 0;
  for (int number = 1; begin < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.emplace_back(number, text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

/// "comparators/before_number" of every words("comparators", "before_number") in the sources.
std::set<std::string> groups_named_by_sources() {
  std::set<std::string> named;
  for (const auto& entry : disk::recursive_directory_iterator(source_tree() / "src" / "reading")) {
    const std::string file = entry.path().filename().string();
    if ((!file.ends_with(".cpp") && !file.ends_with(".h")) || file.ends_with("_test.cpp")) {
      continue;
    }
    const std::string code = bytes_of(entry.path());
    constexpr std::string_view call = "words(\"";
    for (std::size_t at = code.find(call); at != std::string::npos; at = code.find(call, at + 1)) {
      const std::size_t notion = at + call.size();
      const std::size_t notion_end = code.find('"', notion);
      const std::size_t group = code.find('"', notion_end + 1) + 1;
      named.insert(code.substr(notion, notion_end - notion) + "/" + code.substr(group, code.find('"', group) - group));
    }
  }
  return named;
}

}  // namespace

TEST(VocabularyFiles, EachSaysWhatItIsAndEachGroupForWhatItIsThere) {
  EXPECT_GT(vocabulary().notions().size(), 10U);
  for (const auto& [name, notion] : vocabulary().notions()) {
    EXPECT_FALSE(notion.title.empty()) << name << ".txt: begin with «# Tên từ điển»";
    EXPECT_NE(core::folded(notion.title), core::lower(notion.title)) << name << ".txt: the title is not Vietnamese";
    for (const auto& [group, list] : notion.groups) {
      EXPECT_FALSE(list.explanation().empty()) << name << ".txt: [" << group << "] does not say what it is for";
      EXPECT_NE(core::folded(list.explanation()), core::lower(list.explanation()))
          << name << ".txt: [" << group << "] is not explained in Vietnamese";
      EXPECT_FALSE(list.entries().empty()) << name << ".txt: [" << group << "] is empty";
    }
  }
}

TEST(VocabularyFiles, EveryExampleIsUnderstoodAsItSays) {
  for (const auto& [name, notion] : vocabulary().notions()) {
    const auto fewer = fewer_examples.find(name);
    EXPECT_GE(notion.examples.size(), fewer == fewer_examples.end() ? examples_wanted : fewer->second)
        << name << ".txt has too few [examples]";
    for (const WrongExample& wrong : wrong_examples(name, notion.examples)) {
      ADD_FAILURE() << to_text(wrong);
    }
  }
}

TEST(VocabularyFiles, PhrasesAreLowerCaseComposedAndStandOnce) {
  std::size_t phrases = 0;
  for (const auto& entry : disk::directory_iterator(source_tree() / "vocabulary")) {
    if (entry.path().extension() != ".txt") {
      continue;
    }
    std::string group;
    std::map<std::string, int> known;
    for (const auto& [number, line] : lines_of_file(bytes_of(entry.path()))) {
      const std::string place = entry.path().filename().string() + ":" + std::to_string(number);
      EXPECT_EQ(line, core::nfc(line)) << place << ": letters are not composed (NFC)";
      if (line.empty() || line.front() == '#') {
        continue;
      }
      if (line.front() == '[') {
        group = line.substr(1, line.find(']') - 1);
        known.clear();
      } else if (group != "examples") {
        const std::string phrase = line.substr(0, line.rfind(" = "));
        EXPECT_EQ(phrase, core::lower(phrase)) << place << ": phrases are lower case";
        const auto [first, added] = known.emplace(core::single_spaced(phrase), number);
        EXPECT_TRUE(added) << place << ": “" << phrase << "” stands in line " << first->second << " already";
        ++phrases;
      }
    }
  }
  EXPECT_GT(phrases, 500U);
}

TEST(VocabularyFiles, EveryGroupIsNamedBySomeSourceAndEveryNameIsAGroup) {
  const std::set<std::string> named = groups_named_by_sources();
  EXPECT_GT(named.size(), 50U);
  std::set<std::string> groups;
  for (const auto& [name, notion] : vocabulary().notions()) {
    for (const auto& [group, list] : notion.groups) {
      groups.insert(list.name());
      EXPECT_TRUE(named.contains(list.name())) << name << ".txt: nothing reads [" << group << "]";
    }
  }
  for (const std::string& name : named) {
    EXPECT_TRUE(groups.contains(name)) << "a source asks for words of " << name << ", which no file has";
  }
}

// Aim of the following: an agency's own words are taken as a whole or not at all, and what is wrong is told with its
// line. They are added to a copy of the program's words, so that no other test reads with them.

namespace {

Vocabulary programs_own() {
  Vocabulary all;
  for (const EmbeddedFile& file : vocabulary_files()) {
    if (file.name.ends_with(".txt")) {
      EXPECT_TRUE(all.add(file.name.substr(0, file.name.find('.')), file.bytes).ok());
    }
  }
  return all;
}

class WordsFolder : public ::testing::Test {
 protected:
  void write(const std::string& name, const std::string& text) { test::write_file(folder_ / name, text); }
  /// All refusals, one a line; empty where the folder was taken.
  std::string refused() {
    const auto added = add_words(folder_.path(), all_);
    std::string text;
    for (const core::Refusal& each : added ? core::Refusals{} : added.error()) {
      text += core::to_text(each) + "\n";
    }
    return text;
  }
  std::string file(const std::string& name) { return (folder_ / name).string(); }

  test::TemporaryFolder folder_;
  Vocabulary all_ = programs_own();
};

}  // namespace

TEST_F(WordsFolder, AddsWordsToTheGroupsThatAreThere) {
  write("comparators.txt",
        "\xEF\xBB\xBF# Từ của sở\n[before_number]\nchí ít = >=\n\n[examples]\nchí ít 5 hồ sơ -> >= 5 count\n");
  write("ghi_chu.md", "tệp khác để yên");
  const auto added = add_words(folder_.path(), all_);
  ASSERT_TRUE(added.ok());
  EXPECT_EQ(added->files, 1U);
  EXPECT_EQ(added->entries, 1U);
  ASSERT_EQ(added->examples.size(), 1U);
  EXPECT_EQ(added->examples[0].second.size(), 1U);
  const Entry& first = all_.list("comparators", "before_number").entries().front();
  EXPECT_EQ(first.phrase, "chí ít");
  EXPECT_EQ(first.origin, file("comparators.txt") + ":3");
}

TEST_F(WordsFolder, NamesEveryFaultAtOnceAndAddsNothing) {
  write("comparators.txt", "[before_number]\nchí ít = nhiều\nkhông dưới\n= >=\n[before_numbers]\nhơn = >\n");
  write("units.txt", "[nouns]\nđầu xe = count\n");
  write("verdicts.txt", "đạt = met\n");
  write("so_sanh.txt", "[before_number]\nchí ít = >=\n");
  write("awards.txt", "[names]\n\xFF = X\n");
  const std::string text = refused();
  EXPECT_NE(text.find(file("comparators.txt") + ":2: "), std::string::npos) << text;
  EXPECT_NE(text.find("không có nghĩa “nhiều”. Chọn một trong: >=, >, <=, <."), std::string::npos) << text;
  EXPECT_NE(text.find(file("comparators.txt") + ":3: "), std::string::npos) << text;
  EXPECT_NE(text.find(file("comparators.txt") + ":4: "), std::string::npos) << text;
  EXPECT_NE(text.find("không có nhóm [before_numbers]"), std::string::npos) << text;
  EXPECT_NE(text.find(file("units.txt") + ":2: "), std::string::npos) << text;
  EXPECT_NE(text.find(file("verdicts.txt") + ":1: "), std::string::npos) << text;
  EXPECT_NE(text.find(file("so_sanh.txt") + ": "), std::string::npos) << text;
  EXPECT_NE(text.find("tệp không phải UTF-8"), std::string::npos) << text;
  EXPECT_FALSE(all_.list("units", "nouns").contains("đầu xe"));
}

TEST_F(WordsFolder, RefusesAFolderThatIsNotThereOrHoldsNoWords) {
  EXPECT_NE(refused().find("không có tệp .txt nào"), std::string::npos);
  EXPECT_FALSE(add_words(folder_ / "khong-co", all_).ok());
}

TEST(WordsExamples, AnExampleThatTestsNothingIsWrong) {
  const Example untested{"Tổ chức hội nghị", "không có", "clauses.txt:1"};
  EXPECT_EQ(wrong_examples("clauses", {&untested, 1}).size(), 1U);
  const Example mistaken{"ít nhất 5 hồ sơ", "<= 5 count", "comparators.txt:9"};
  const auto wrong = wrong_examples("comparators", {&mistaken, 1});
  ASSERT_EQ(wrong.size(), 1U);
  EXPECT_EQ(wrong[0].understood, ">= 5 count");
  EXPECT_EQ(to_text(wrong[0]),
            "comparators.txt:9: “ít nhất 5 hồ sơ” được hiểu là “>= 5 count”, còn ví dụ ghi “<= 5 count”.");
}

TEST(WordsExamples, AskForAnyValueThatIsReadByItsPath) {
  const Example example{"GIAO ƯỚC THI ĐUA / Năm 2025 / I. CHỈ TIÊU / 1. Trồng 50 cây; 5 hội thi.",
                        "targets: 2; targets.2.values: 5; targets.9.values: 1; targets.0.values: 1; meta.x.y: 1",
                        "splitting.txt:1"};
  EXPECT_EQ(understood("splitting", example),
            "targets: 2; targets.2.values: 5; targets.9.values: không có; targets.0.values: không có; "
            "meta.x.y: không có");
}

}  // namespace thidua::reading
