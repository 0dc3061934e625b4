#pragma once
#include <optional>
#include <vector>

#include "reading/named_promises.h"
#include "reading/split.h"

namespace thidua::reading {

/// A line that ends in boxes to choose from: «Không có ngừng việc tập thể. ☑ Đạt ☐ Không đạt (…)». What is told is only
/// what stands behind the ticked box; none where no box is ticked, none is empty, or nothing stands before them.
std::optional<NamedPromise> ticked_line(const Source& source, Range line);

/// «(x) Chưa đạt   ( ) Đạt   ( ) Vượt», «Sách thiếu nhi: ☐ Đạt ☑ Vượt»: boxes alone on their line, perhaps behind the
/// name of the promise they speak of; the verdict of the ticked one.
struct BoxesAlone {
  Range name;
  VerdictPlace place;
};
std::optional<BoxesAlone> boxes_alone(const Source& source, Range line);

/// «Bổ sung 5.360 bản ☑; sách thiếu nhi 1.447 bản ☒»: the clauses of a result, each closed by a sign of judgement; one
/// that closes the whole line; none where the line closes without a sign.
std::vector<VerdictPlace> ticked_clauses(const Source& source, Range line);

}  // namespace thidua::reading
