#pragma once
#include <optional>

#include "reading/brackets.h"
#include "reading/split.h"

/// Verdicts that stand in brackets, and how what is told in one is summed up.
namespace thidua::reading {

/// «(đạt chỉ tiêu)», «(trong năm có 9 đơn vị …, vượt chỉ tiêu)»; with what explains it behind the bracket.
std::optional<VerdictPlace> in_bracket(const Source& source, const Bracket& bracket, Range item);

/// «hoàn thành 08 đề tài, vượt chỉ tiêu»: the facts first, the verdict behind; it wins over a bare first word.
void conclude(const Source& source, Range inner, std::optional<VerdictHead>& head);

/// «đã giới thiệu 05, kết nạp được 03 người; đạt»: the last piece is nothing but a verdict; it wins over what was told.
std::optional<VerdictHead> closing_word(const Source& source, Range inner);

/// Words that leave no doubt: «chưa đạt», «tạm dừng»; «đã», «đang» only where nothing can be judged yet.
bool is_firm(const VerdictHead& head);

/// The end of the range without blanks and the stops, semicolons and commas that close it.
std::size_t told_end_of(const Source& source, Range range);

}  // namespace thidua::reading
