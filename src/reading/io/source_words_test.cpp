#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "core/text.h"

// Aim: the grammar is a grammar. No string of src/reading holds five words or more in a row of a real document; in
// tests, whose sentences are our own but speak as officers speak, eight.

namespace thidua::reading {

namespace {

namespace disk = std::filesystem;
constexpr std::size_t words_of_grammar = 5;
constexpr std::size_t words_of_tests = 8;

disk::path repository() {
  const char* root = std::getenv("THIDUA_SOURCE");
  return root == nullptr ? disk::current_path() : disk::path(root);
}

std::string whole_file(const disk::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<std::string> words_of_text(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  for (const char byte : core::lower(core::single_spaced(core::nfc(text))) + " ") {
    if (byte != ' ') {
      word += byte;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

std::vector<std::string> runs_of(const std::vector<std::string>& words, std::size_t length) {
  std::vector<std::string> runs;
  for (std::size_t at = 0; at + length <= words.size(); ++at) {
    std::string run;
    for (std::size_t word = at; word < at + length; ++word) {
      run += words[word] + " ";
    }
    runs.push_back(std::move(run));
  }
  return runs;
}

/// The strings of a source file; neighbours on one line or the next are joined as the compiler joins them.
std::vector<std::string> literals_of(const std::string& code) {
  std::vector<std::string> literals;
  std::string literal;
  bool inside = false;
  bool joins = false;
  for (std::size_t at = 0; at < code.size(); ++at) {
    if (inside) {
      if (code[at] == '\\') {
        ++at;
        literal += ' ';
      } else if (code[at] == '"') {
        inside = false;
        joins = true;
      } else {
        literal += code[at];
      }
    } else if (code[at] == '"') {
      inside = true;
      if (!joins && !literal.empty()) {
        literals.push_back(std::move(literal));
        literal.clear();
      }
    } else if (code.compare(at, 2, "//") == 0) {
      at = std::min(code.find('\n', at), code.size() - 1);
    } else if (code[at] != ' ' && code[at] != '\n') {
      joins = false;
    }
  }
  literals.push_back(literal);
  return literals;
}

}  // namespace

TEST(SourceWords, NoStringQuotesARealDocument) {
  const disk::path documents = repository() / ".." / "shared" / "seeds";
  if (!disk::exists(documents)) {
    GTEST_SKIP() << "the real documents do not stand beside the repository (../shared/seeds)";
  }
  std::set<std::string> known;
  for (const auto& entry : disk::directory_iterator(documents)) {
    if (entry.path().extension() == ".txt") {
      const auto words = words_of_text(whole_file(entry.path()));
      for (const std::size_t length : {words_of_grammar, words_of_tests}) {
        for (std::string& run : runs_of(words, length)) {
          known.insert(std::move(run));
        }
      }
    }
  }
  ASSERT_GT(known.size(), 1000U);
  std::size_t literals = 0;
  for (const auto& entry : disk::recursive_directory_iterator(repository() / "src" / "reading")) {
    const auto extension = entry.path().extension();
    if (extension != ".cpp" && extension != ".h") {
      continue;
    }
    const bool test = entry.path().stem().string().ends_with("_test");
    for (const std::string& literal : literals_of(whole_file(entry.path()))) {
      ++literals;
      for (const std::string& run : runs_of(words_of_text(literal), test ? words_of_tests : words_of_grammar)) {
        EXPECT_FALSE(known.contains(run)) << entry.path().filename() << ": \"" << run << "\" stands in a real document";
      }
    }
  }
  EXPECT_GT(literals, 500U);
}

}  // namespace thidua::reading
