#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "reading/phrases.h"

/// The words the reader knows, as data: vocabulary/<notion>.txt, one file a notion, written for officers.
/// How the files are written: vocabulary/README.md.
namespace thidua::reading {

/// One line of a file: «ít nhất = >=».
struct Entry {
  std::string phrase;   // lower case, normal form C, single blanks
  std::string meaning;  // what stands behind « = », or empty
  std::string origin;   // "comparators.txt:12"
};

/// One group of a notion, in the order of its file.
class WordList {
 public:
  explicit WordList(std::string name) : name_(std::move(name)) {}

  const std::string& name() const { return name_; }  // "comparators/before_number"
  /// What stands behind «[name]» in its file: for what the group is there.
  const std::string& explanation() const { return explanation_; }
  std::span<const Entry> entries() const { return entries_; }
  /// A list of phrases wherever one is wanted.
  operator Phrases() const { return phrases_; }
  std::vector<std::string_view>::const_iterator begin() const { return phrases_.begin(); }
  std::vector<std::string_view>::const_iterator end() const { return phrases_.end(); }
  bool contains(std::string_view phrase) const;

  /// The entry whose phrase starts at `at`; the longest of several; null where none does. `end` is set with it.
  const Entry* at(std::string_view low, std::size_t at, std::size_t& end) const;
  /// The entry whose phrase ends at `at` (blanks before it skipped); the longest of several. `begin` is set with it.
  const Entry* before(std::string_view low, std::size_t at, std::size_t& begin) const;
  /// The first entry of the list, in the order of the file, that stands anywhere in the text.
  const Entry* first_in(std::string_view low) const;
  /// The earliest in [from, to); the longest of those that start there.
  const Entry* find(std::string_view low, std::size_t from, std::size_t to, Range& place) const;

  /// As the function of the same name in phrases.h, without asking every phrase at every place.
  std::optional<Range> earliest(std::string_view low, std::size_t from, std::size_t to) const;
  std::size_t end_at(std::string_view low, std::size_t at) const;
  std::size_t begin_before(std::string_view low, std::size_t at) const;

  void explain(std::string explanation);
  /// A known phrase takes its new meaning where it stands; a new one is put at `place`, which moves on.
  void add(Entry entry, std::size_t& place);
  void index();

 private:
  using Bucket = std::vector<std::uint32_t>;  // indexes into entries_, in the order of the file

  std::string name_;
  std::string explanation_;
  std::vector<Entry> entries_;
  std::vector<std::string_view> phrases_;
  std::array<Bucket, 256> by_first_;  // by the phrase's first byte
  std::array<Bucket, 256> by_last_;   // by its last byte
};

inline std::optional<Range> find_any(std::string_view low, const WordList& list, std::size_t from = 0,
                                     std::size_t to = nowhere) {
  return list.earliest(low, from, to);
}
inline bool has_any(std::string_view low, const WordList& list) {
  return list.earliest(low, 0, nowhere).has_value();
}
inline std::size_t any_at(std::string_view low, std::size_t at, const WordList& list) {
  return list.end_at(low, at);
}
inline std::size_t any_before(std::string_view low, std::size_t at, const WordList& list) {
  return list.begin_before(low, at);
}

/// A phrase with what must be understood of it; each is a test.
struct Example {
  std::string text;
  std::string expected;
  std::string origin;
};

struct Notion {
  std::string title;  // the first comment line of its file
  std::map<std::string, WordList> groups;
  std::vector<Example> examples;
};

class Vocabulary {
 public:
  /// Adds what a file says to the notion `name`; entries of a known phrase take the place of the older one, new ones
  /// stand before those that are there: where the first that fits decides, what was added last does.
  /// `shown`: the file's name in origins and refusals, where it is not «name.txt».
  /// Errors  a refusal that names file and line; nothing of the file is taken then.
  core::Outcome<bool> add(std::string_view name, std::string_view text, std::string_view shown = {});

  const std::map<std::string, Notion>& notions() const { return notions_; }
  /// Never fails: an unknown name is our own mistake and ends the program.
  const WordList& list(std::string_view notion, std::string_view group) const;

 private:
  std::map<std::string, Notion> notions_;
};

/// The vocabulary of the program; what an agency adds is put in before anything is read.
Vocabulary& vocabulary();
/// A group of it; the reference stays good while the program runs.
const WordList& words(std::string_view notion, std::string_view group);

/// The embedded files: name without ".txt", and bytes.
struct EmbeddedFile {
  std::string_view name;
  std::string_view bytes;
};
const std::vector<EmbeddedFile>& vocabulary_files();
/// What was learned: models/*.txt.
const std::vector<EmbeddedFile>& model_files();

}  // namespace thidua::reading
