#pragma once
#include <string>
#include <vector>

#include "personnel/io/import_kind.h"
#include "reading/extract.h"

/// Lists of old decisions, Word or PDF, as rows to be imported.
namespace thidua::registry {

/// Every holder the reader found, with the decision's number, day, authority and years from its head, and in the cells
/// `confidence` (0 to 100) and `doubt` (its question) how sure it is: below `read_clearly_from` a row waits for a
/// person.
constexpr int read_clearly_from = 75;  // the reader gives 88 to a row whose name, award and kind of holder are plain
std::vector<personnel::ParsedRow> award_rows_of(const reading::Extract& extract);

/// Who decided, as it is to be written: "Giám đốc Sở Xây dựng tỉnh Lam Giang" of «GIÁM ĐỐC» and the letterhead.
std::string authority_of(const reading::Meta& meta);

}  // namespace thidua::registry
