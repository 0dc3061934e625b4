#pragma once
#include <optional>
#include <string_view>

#include "core/measure.h"
#include "reading/source.h"

namespace thidua::reading {

/// A verdict's words, found at the head of a bracket, a sentence or a whole line.
struct VerdictHead {
  core::Verdict verdict = core::Verdict::not_stated;
  Range words;  // the verdict's words alone, with lead-ins («trong năm», «kết quả:»)
  std::optional<core::Decimal> percent_of_plan;  // «đạt 104,5% kế hoạch»
  bool announced = false;                        // «Kết quả: …» stands before it
  bool open_number = false;                      // «đạt 95%»: a number without a word of judgement
  bool bare = false;                             // one word such as «đạt» that says nothing outside a bracket
  bool opener = false;    // «đang …», «đã …», «chưa …»: the state of the work in other words
  bool supposed = false;  // nothing but its place behind a promise says that this is a result
  bool divided = false;   // the sign its section keeps to sets a result here, whatever its words
};

/// Reads the verdict that the range begins with, lead-ins skipped.
std::optional<VerdictHead> verdict_head(const Source& source, Range range);
/// Behind «tất cả chỉ tiêu», «toàn bộ 05 nội dung», or the place itself.
std::size_t behind_all(std::string_view low, std::size_t at, std::size_t limit);
/// «Kết quả:», «Đánh giá:» at this place; their end, or nowhere.
std::size_t announcement_end(std::string_view low, std::size_t at);
/// Is the range nothing but verdicts («Có thực hiện. Đạt chỉ tiêu đề ra»)?
bool only_verdicts(const Source& source, Range range);
/// Pace of something under way: "ahead", "on_track", "behind", or empty.
std::string_view pace_of(std::string_view low);

}  // namespace thidua::reading
