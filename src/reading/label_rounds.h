#pragma once
#include <vector>

#include "reading/outline.h"
#include "reading/source.h"

namespace thidua::reading {

/// Lines of a report whose labels come round in one order: «Đã hứa: … / Đã làm: … / Tự đánh giá: …» for each promise.
/// The words of the labels need not be known: one that comes back, with a verdict in the round, is read by its place.
class LabelRounds {
 public:
  enum class Side { none, promise, told, aside };
  struct Place {
    Side side = Side::none;
    Range content;  // behind the label
  };

  LabelRounds(const Source& source, const std::vector<Item>& items);

  Place of(std::size_t item) const { return item < places_.size() ? places_[item] : Place{}; }

 private:
  std::vector<Place> places_;
};

}  // namespace thidua::reading
