#pragma once
#include <optional>

#include "reading/clause.h"

namespace thidua::reading {

/// «Đơn vị để xảy ra … thì không xét thi đua»: whom the clause names is left out.
bool excludes_behind(const Source& source, Range clause);

/// The quantity a criterion or quota asks for; null where none is weighty enough.
std::optional<FoundQuantity> promised_in(const Source& source, Range range);

/// Sets right what a criterion means where the grammar of targets reads it otherwise, and says how sure that is.
void fill_criterion(const Source& source, const Part& part, Target& criterion);

}  // namespace thidua::reading
