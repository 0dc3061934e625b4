#pragma once
#include <vector>

#include "reading/extract.h"
#include "reading/lines.h"
#include "reading/outline.h"
#include "reading/source.h"

namespace thidua::reading {

/// Everything read so far that lists of items are made from.
struct Context {
  const Source& source;
  const std::vector<Line>& lines;
  const Outline& outline;
  const Meta& meta;
  int year = 0;  // of the document's period, or 0
  const StopAsked& stop;

  /// Is the reading to end?
  bool stopped() const { return stop && stop(); }
};

/// Fills sections' verdicts, targets, criteria and their verdicts.
void read_targets(const Context& context, Extract& extract);
/// Targets in the rows of tables (measure, plan, result, verdict); appended in document order.
void read_table_targets(const Context& context, std::vector<Target>& targets);
/// Rows that call the promises of the text by their numbers («STT | Kết quả | Đánh giá») judge them.
void judge_numbered_tables(const Context& context, std::vector<Target>& targets);
/// Lowers the confidence of what an officer should look at, each with its question; the rest is sure.
void rate_targets(Extract& extract);
/// The same for criteria and quotas.
void rate_rules(std::vector<Target>& rules);
/// Orders by place, gives ids, ties groups and relations.
void number_targets(std::vector<Target>& targets, char letter);
/// Questions to the officer and the confidence.
void add_doubts(const Context& context, const struct Part* part, bool subject_inherited, Target& target);
/// The sentence that judges a promise also names it.
void doubt_prose(Target& target);

}  // namespace thidua::reading
