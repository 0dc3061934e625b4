#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "reading/extract.h"
#include "reading/pointed_parts.h"
#include "reading/pointed_units.h"
#include "reading/targets.h"
#include "reading/verdict_words.h"

namespace thidua::reading {

/// A report that first lists all it promised by number and tells the results far from there, in running text that
/// points at them: «Về làm ăn (điều 2, 3, 10): …», «…, cam kết 1 hoàn thành. Đối với cam kết 2, …», «…, vượt điều 6».
/// Each sentence is given to the promise it points at; below a head that names several, to the one whose words or
/// measure it shares, else in order.
class PointedResults {
 public:
  PointedResults(const Context& context, std::vector<Target>& targets) : context_(context), targets_(targets) {}

  /// Judges the promises the item points at; true where it does, and the item promises nothing then.
  bool judge(const Item& item);
  /// The same for an item that stands before the list.
  void judge_ahead(const Item& item);

 private:
  using Numbers = std::vector<std::size_t>;  // of promises in the list, or of targets

  PointedUnits cutter() const { return {context_.source, list_, targets_, home_}; }
  void take_list();
  bool waits() const;
  bool belongs_to_old_ways(Range range, const std::vector<Mention>& mentions) const;
  bool opens_group(const Item& item, const std::vector<Mention>& mentions);
  Numbers named_by_marker(const std::string& marker) const;
  std::optional<std::string> part_at_head(const Item& item, Range range) const;
  Numbers group_of(const Item& item) const;
  void give(const std::vector<PointedUnit>& units);
  void give_promise(std::size_t promise, const std::vector<PointedUnit>& units);
  std::vector<PointedUnit> halves_of(const PointedPromise& promise, const PointedUnit& told) const;
  void give_parts(const PointedPromise& promise, const std::vector<PointedUnit>& told);
  void give_range(Range range, const Numbers& targets, const std::optional<VerdictHead>& said, bool guessed);

  const Context& context_;
  std::vector<Target>& targets_;
  PointedList list_;
  std::size_t listed_ = 0;  // how many targets the list was made of
  bool begun_ = false;      // results of this kind were read
  std::string home_;        // the number of the item's section
  int group_section_ = -2;
  Numbers group_;
};

}  // namespace thidua::reading
