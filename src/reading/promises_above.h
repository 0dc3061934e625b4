#pragma once
#include <optional>
#include <vector>

#include "reading/split.h"
#include "reading/targets.h"

namespace thidua::reading {

/// The promises of the paragraph before, which the lines below it may tell of.
class PromisesAbove {
 public:
  PromisesAbove(const Context& context, std::vector<Target>& targets);

  /// Appends the targets of a paragraph: those the next lines may judge.
  void keep(const Item& item, std::vector<Target> targets);
  /// To be put back where a way of reading is given up.
  using Kept = std::vector<std::size_t>;
  const Kept& kept() const { return paragraph_; }
  void restore(Kept kept) { paragraph_ = std::move(kept); }
  void forget() { paragraph_.clear(); }
  /// A line of boxes to choose from, «(x) Chưa đạt   ( ) Đạt   ( ) Vượt»: the ticked one judges the promises above.
  bool take_boxes(const Item& item);
  bool none() const { return paragraph_.empty(); }
  std::size_t size() const { return paragraph_.size(); }
  /// Is each of them judged? So it is where there are none.
  bool all_told() const;
  const Item& item() const { return item_; }

  /// What the line tells of them, where it tells anything.
  std::optional<VerdictPlace> told_by(const Item& item) const;
  /// `announced`: the line itself says that it tells a result.
  void judge(const VerdictPlace& tale, bool announced = false);
  /// Behind a result that was told already: its words win, but what says nothing takes nothing away.
  void judge_again(VerdictPlace place);
  /// «Bổ sung 5.360 bản ☑; sách thiếu nhi 1.447 bản ☒» below two promises; false where the line is no such result.
  bool take_ticks(const Item& item);

 private:
  bool may_be_ticked(const Item& item) const;

  const Context& context_;
  std::vector<Target>& targets_;
  std::vector<std::size_t> paragraph_;
  Item item_;
};

}  // namespace thidua::reading
