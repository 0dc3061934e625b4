#pragma once
#include <optional>
#include <string>
#include <vector>

#include "reading/extract.h"
#include "reading/targets.h"

/// Where running text points at the promises of a list by their numbers.
namespace thidua::reading {

/// One promise of the list, with the targets split from it.
struct PointedPromise {
  std::string mark;
  std::string group;  // the number of its section
  std::vector<std::size_t> targets;
};
using PointedList = std::vector<PointedPromise>;

/// «điều 2, 3 và 10», «từ cam kết 4 đến cam kết 7», «chỉ tiêu thứ hai», «phần sau của điều 6».
struct Mention {
  Range words;                        // from the noun to the last number
  std::vector<std::size_t> promises;  // by their places in the list
  bool bracketed = false;             // «(điều 2)»
  bool rest = false;                  // «các chỉ tiêu còn lại»
};

/// The promises that bear marks, in order; none where they are too few, too many, or not told apart by their marks.
PointedList pointed_list(const Context& context, const std::vector<Target>& targets);
/// All mentions in the range; those that nothing but a joint parts are one. `home`: the number of the section it stands
/// in, whose promises are meant where several parts count alike.
std::vector<Mention> mentions_in(const Source& source, Range range, const PointedList& list, const std::string& home);

/// How much a text shares with each of several others: words, pairs of words, and the units it counts in.
class Likeness {
 public:
  Likeness(const Source& source, const std::vector<Range>& texts);
  /// The one it is clearly most like; none where it is like several or none.
  std::optional<std::size_t> of(Range text, int least) const;

 private:
  std::vector<int> scores(Range text) const;

  const Source& source_;
  std::vector<std::vector<std::string>> grams_;
};

}  // namespace thidua::reading
