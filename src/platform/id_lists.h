#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "core/ids.h"
#include "platform/db.h"

/// Questions about many ids: "… IN (?, ?, …)".
namespace thidua::platform {

/// How many ids a statement holds: one of few sizes, because statements are prepared once and kept.
constexpr std::size_t ids_at_once(std::size_t left) {
  return left <= 1 ? 1 : left <= 16 ? 16 : left <= 256 ? 256 : 2048;
}

/// Calls `ask` with "?, ?, …" and as many values, until all ids were asked about; the last one repeats where a size is
/// filled up.
template <class Of, class Ask>
void for_ids(const std::vector<core::Id<Of>>& ids, const Ask& ask) {
  for (std::size_t from = 0; from < ids.size();) {
    const std::size_t size = ids_at_once(ids.size() - from);
    const std::size_t end = std::min(ids.size(), from + size);
    std::string marks = "?";
    for (std::size_t more = 1; more < size; ++more) marks += ", ?";
    std::vector<Value> values;
    for (std::size_t at = from; at < end; ++at) values.emplace_back(ids[at].value);
    const Value last = values.back();
    values.resize(size, last);
    from = end;
    ask(marks, values);
  }
}

}  // namespace thidua::platform
