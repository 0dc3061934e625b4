#pragma once
#include <map>
#include <vector>

#include "reading/extract.h"
#include "reading/items.h"
#include "reading/targets.h"

namespace thidua::reading {

/// Promises in one list, and behind a line «Kết quả:» a second list in the same section with what came of them: by
/// their numbers, or, where both have as many lines, by their places.
class ToldLists {
 public:
  ToldLists(const Context& context, std::vector<Target>& targets) : context_(context), targets_(targets) {}

  /// True for the line that opens the second list and for its lines; they promise nothing then.
  bool judge(const Item& item);

 private:
  /// Proposals and awards given, told in a list below a line that says so; also a line that is but «[Vệ sinh]».
  bool lists_asides(const Item& item);
  bool opens(const Item& item) const;
  void open(const Item& item);
  /// The targets a line of the second list speaks of.
  std::vector<std::size_t> spoken_by(const Item& item) const;

  const Context& context_;
  std::vector<Target>& targets_;
  int aside_section_ = -2;                    // of the list of asides being read
  int section_ = -2;                          // of the list being read
  std::vector<std::size_t> promised_;         // the targets of the first list
  std::map<const Item*, std::size_t> lines_;  // of the second list: its place
};

}  // namespace thidua::reading
