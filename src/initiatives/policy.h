#pragma once
#include <vector>

#include "access/permission.h"

/// Who may see and change initiatives.
namespace thidua::initiatives {

extern const access::Permission read_initiatives;       // no secret inside the agency
extern const access::Permission change_initiatives;     // add, correct, steps, import, uses
extern const access::Permission recognise_initiatives;  // decisions of recognition

const std::vector<const access::Permission*>& permissions();

}  // namespace thidua::initiatives
