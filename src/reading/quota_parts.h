#pragma once
#include <vector>

#include "reading/quantity.h"
#include "reading/source.h"
#include "reading/split.h"

/// The numbers of a rule on how many may be proposed, told from the numbers it tells them with.
namespace thidua::reading {

/// People, units, shares: no days, no money, no «0,5».
bool counts_holders(const FoundQuantity& found);
bool caps(const FoundQuantity& found);
/// Is what is counted somebody or something that is awarded («03 tổ», «40 “Sạp năm sao”»), or a share?
bool counts_awarded(const Source& source, const FoundQuantity& found);

/// «đơn vị có trên 100 người được …», «lớp dưới 20 người chọn …»: the number tells which unit is meant, not how many
/// it may propose.
bool is_size(const Source& source, const FoundQuantity& found, Range clause);

/// One number a part; the words before it belong to it, with the lead of the paragraph. What the numbers are counted
/// with – sizes, wholes, how shares are rounded, what is paid – makes no part.
std::vector<Part> quota_parts(const Source& source, Range sentence);

}  // namespace thidua::reading
