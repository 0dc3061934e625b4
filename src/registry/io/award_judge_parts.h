#pragma once
#include <string>
#include <string_view>

#include "personnel/io/import_kind.h"

/// What the parts of the judge of awards share.
namespace thidua::registry {

/// "" where the row says nothing.
std::string cell(const personnel::RowCells& cells, const std::string& key);
void note(personnel::JudgedRow& judged, std::string column, std::string message);
/// The row is doubtful for this reason; always false.
bool doubt(personnel::JudgedRow& judged, std::string column, std::string message);

}  // namespace thidua::registry
