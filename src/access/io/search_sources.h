#pragma once
#include "access/io/ports.h"

namespace thidua::access {

/// Units, people, accounts; and the counts of the bell and of today's work.
void plug_access(Ports& ports);

}  // namespace thidua::access
