#pragma once
#include <optional>
#include <vector>

#include "reading/lines.h"
#include "reading/source.h"
#include "reading/verdict_words.h"

/// Codes that a report explains once: «(V: vượt; Đ: đạt; KĐ: không đạt; CX: chưa xét)», «hoàn thành (H), chưa xong
/// (C)».
namespace thidua::reading {

/// All the document explains; empty where it explains none.
Source::Codes codes_in(const Source& source, const std::vector<Line>& lines);

/// Does the line do nothing but explain codes?
bool explains_codes(const Source& source, Range line);

/// The code that the range begins with, nothing but a sign behind it: «KĐ», «KĐ - do thiếu vốn».
std::optional<VerdictHead> coded_head(const Source& source, Range range);

}  // namespace thidua::reading
