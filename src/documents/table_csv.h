#pragma once
#include <functional>
#include <string_view>

#include "documents/xlsx_read.h"

/// Lists as plain text; not for use outside this folder.
namespace thidua::documents {

/// The rows of a CSV text in UTF-8, all cells text: parted by the sign (comma, semicolon or tab) that the first lines
/// have most of. False where `take` had enough.
bool csv_rows(std::string_view text, const std::function<bool(SheetRow&)>& take);

}  // namespace thidua::documents
