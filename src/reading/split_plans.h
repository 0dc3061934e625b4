#pragma once
#include "reading/clause_map.h"
#include "reading/split.h"

namespace thidua::reading {

/// Behind the words a plan begins with at the place («chỉ tiêu», «ký», «đăng ký»); nowhere where none does, where they
/// say what it was before a change, or what was done («ký thêm 03 hợp đồng»).
std::size_t plan_at(std::string_view low, std::size_t at);

/// In a report: the promise that stands behind its result, in brackets, behind a comma or in the words that judge.
class SplitPlans {
 public:
  SplitPlans(const Source& source, const ClauseMap& map) : source_(source), map_(map) {}

  /// «Giải quyết đúng hạn 98,2% hồ sơ (chỉ tiêu ≥ 98%)»: the result stands first, the promise in brackets.
  void take_in_brackets(Part& part) const;

  /// «… nhận mới 3.850 triệu đồng, bằng 96% chỉ tiêu đề ra (chỉ tiêu 4.000 triệu đồng)»: the plan stands behind what
  /// judges.
  void take_behind(Range item, SplitItem& split) const;

  /// «… thường xuyên 38,2%, giao ước 38%»: the second number is what was promised; «412.000 lượt, tăng 9% so với năm
  /// trước» only tells.
  void join(SplitItem& split) const;

 private:
  void take_compared(Range item, const SplitItem& split, Part& part) const;
  bool compares_with_plan(const Part& part) const;
  bool is_whole_promise(Range result, Range promise) const;

  const Source& source_;
  const ClauseMap& map_;
};

/// Does a bracket of the line hold what was promised: «Làm mới 3,2 km đường (giao ước 4 km), chưa đạt»?
bool holds_plan(const Source& source, Range line);

/// Where the text ends without the stops and signs that close it: «;», « –», «→».
std::size_t without_closing(const Source& source, Range range);

}  // namespace thidua::reading
