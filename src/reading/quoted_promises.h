#pragma once
#include <vector>

#include "reading/named_promises.h"

namespace thidua::reading {

/// Promises a report quotes word for word, with what it tells of each behind them: «Giao ước viết: “Sưu tầm ít nhất
/// 120 hiện vật”. … nhập được 137 hiện vật», «Một lời hứa khác là “…”», «“…”: đã làm xong». None where what is quoted
/// is only a name («phong trào “Dân vận khéo”»).
std::vector<NamedPromise> quoted_promises(const Source& source, Range paragraph);

}  // namespace thidua::reading
