#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/outcome.h"
#include "reading/vocabulary.h"

/// Words an agency adds of its own: a folder with files of the same names and groups as the program's vocabulary.
namespace thidua::reading {

struct WordsAdded {
  std::size_t files = 0;
  std::size_t entries = 0;
  std::vector<std::pair<std::string, std::vector<Example>>> examples;  // by notion
};

/// Adds every *.txt of the folder; what stands beside them is left alone.
/// Errors  all that is wrong at once, each with file and line; then nothing is added.
core::Outcome<WordsAdded, core::Refusals> add_words(const std::filesystem::path& folder, Vocabulary& vocabulary);

/// What may stand behind « = » in a group.
struct Meanings {
  bool wanted = false;             // false: a plain list of words
  std::vector<std::string> codes;  // those in use; empty where any text may stand, as for names of awards
};
Meanings meanings_of(const WordList& list);

}  // namespace thidua::reading
