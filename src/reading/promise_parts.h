#pragma once
#include "reading/outline.h"

namespace thidua::reading {

/// A report may first list all that was signed, whatever the heading calls it («NHỮNG ĐIỀU ĐÃ KÝ», «Nội dung phấn
/// đấu»), and tell in a later part what came of it. A section before such a part whose lines nearly all set something
/// to be reached and tell nothing is known as promises by what it holds.
void find_promise_parts(const Source& source, Outline& outline);

}  // namespace thidua::reading
