#pragma once
#include <map>
#include <optional>
#include <string>

#include "reading/extract.h"
#include "reading/targets.h"

namespace thidua::reading {

/// What headings of a report, lines above a group and lines that count say of the promises below or above them.
class SectionJudges {
 public:
  SectionJudges(const Context& context, Extract& extract) : context_(context), extract_(extract) {}

  /// «II. CÁC CHỈ TIÊU ĐẠT»: before anything else is read.
  void read_headings();
  /// «II. CÁC CHỈ TIÊU KHÔNG HOÀN THÀNH» above a table: of the first `rows` targets.
  void judge_rows(std::size_t rows);
  /// A paragraph that only says how many promises came to what; said of its section.
  bool take_tally(const Item& item);
  /// «Cả 4/4 chỉ tiêu hoàn thành»: as many as its section promises.
  bool takes_count(const Item& item);
  /// «Bốn chỉ tiêu dưới đây đều đạt.»: a line that judges all of its section.
  bool judges_below(const Item& item);
  /// «Những chỉ tiêu chưa đạt:», then bullets: it judges them, up to the next such line. `rows`: how many targets stand
  /// in tables.
  bool opens_group(const Item& item, const Item* next, std::size_t rows);
  /// What is said of the promises of a section; null where nothing is.
  const SectionVerdict* verdict_of(int section) const;

 private:
  const Context& context_;
  Extract& extract_;
  std::map<std::string, std::size_t> verdict_of_id_;
  std::optional<SectionVerdict> group_;  // given by a line above a group of promises
  int group_section_ = -2;               // where that line stands
};

}  // namespace thidua::reading
